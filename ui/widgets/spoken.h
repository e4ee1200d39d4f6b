// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

namespace hearth::ui {

/// Says to screen readers what a widget of our own painting is. Qt takes a plain QWidget for a piece of
/// a window; a board, a picker or a page that takes the keys is more than that. Names and descriptions
/// are the widget's own. Call it before the widget is shown.
void speakAs(QWidget* widget, QAccessible::Role role);

}  // namespace hearth::ui
