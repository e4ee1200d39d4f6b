// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

namespace hearth::ui {

/// Says to screen readers what a widget of our own painting is. Qt takes a plain QWidget for a piece of
/// a window and every checkable button for a box to tick; a board, a picker, a tab or one choice of a few
/// is more than that. Names and descriptions are the widget's own; a button is pressed by its action,
/// and says whether it is the chosen one. Call it before the widget is shown.
void speakAs(QWidget* widget, QAccessible::Role role);

}  // namespace hearth::ui
