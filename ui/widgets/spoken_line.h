// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hearth::ui {

/// From now on what is written into a line through the accessibility tree (dictation, an on-screen
/// keyboard) counts as typed. Qt's own way only sets the text, and the pages listen to what is edited.
/// Once for the program, before any window; the theme does it.
void letScreenReadersType();

}  // namespace hearth::ui
