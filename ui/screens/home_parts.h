// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/key_button.h"

#include <QPointer>
#include <QString>
#include <QWidget>

class QLayout;
class QVBoxLayout;

namespace hearth::ui {

class FlowLayout;

// What the sections of the page Home are built of.

/// A section's own column, in lines one can read, inside an area that scrolls. `inner` is what to fill.
QWidget* makeSection(const QString& objectName, const QString& heading, const QString& below, QVBoxLayout** inner);

/// Takes everything out of a layout; the widgets go when the event loop turns, and lose their names now.
void emptyLayout(QLayout* layout);

/// After rows were made anew in `rows`: shows them and lets everything up to the area that scrolls take
/// its new height now. Left to the queue, the area may miss that its content has grown.
void settleRows(QWidget* rows);

/// Buttons in a row that wraps.
QWidget* makeButtons(FlowLayout** flow);

/// A button with its names in one line.
KeyButton* makeButton(const QString& word, ButtonRole role, const QString& objectName, const QString& spoken = {});

/// While rows are made anew: the cursor goes back to the control of the same name, else to `otherwise`.
class KeepCursor {
public:
    KeepCursor(QWidget* rows, QWidget* otherwise = nullptr);
    ~KeepCursor();
    KeepCursor(const KeepCursor&) = delete;
    KeepCursor& operator=(const KeepCursor&) = delete;

private:
    QPointer<QWidget> m_rows;
    QPointer<QWidget> m_otherwise;
    QString m_name;
    bool m_held = false;
};

}  // namespace hearth::ui
