// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QBoxLayout;
class QKeySequence;
class QShortcut;
class QVBoxLayout;
class QWidget;

namespace hearth::ui {

class Field;
class Segments;

/// Puts another label (and accessible name) on a field that is already shown.
void relabel(Field* field, const QString& label);

/// A column layout in `widget` with page margins; lengths of the drawings, scaled.
QVBoxLayout* makeColumn(QWidget* widget, qreal across, qreal down, qreal gap);

/// `keys` anywhere in `scope` does `act`.
QShortcut* onKey(QWidget* scope, const QKeySequence& keys, std::function<void()> act);

/// The key pressed on `widget` or a child of it; true when it is dealt with.
using KeyTaker = std::function<bool(int key, Qt::KeyboardModifiers modifiers)>;

/// Offers every key press on `widget` and its present children to `taker` first. The filter belongs
/// to `widget`.
void takeKeys(QWidget* widget, KeyTaker taker);

/// Chooses the segment `step` further on and puts the cursor there. Qt's own arrows look only to the
/// side they point to, and choose nothing while nothing is chosen.
void chooseBeside(Segments* segments, int step);

/// `banner` with the page's margins round it; takes no room while the banner is hidden.
QWidget* inSlot(QWidget* banner);

/// The cursor into `widget`, made visible in the scroll area it is in, shown as reached by key.
void giveFocus(QWidget* widget);
void bringIntoView(QWidget* widget);

}  // namespace hearth::ui
