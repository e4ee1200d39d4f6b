// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <Qt>

class QWidget;

namespace hearth::app {

/// Presses keys the way a keyboard does: to whatever has the cursor, shortcuts first. A key that is
/// a shortcut goes no further, as with a real one.
class KeyPlayer {
public:
    /// `window` is borrowed.
    explicit KeyPlayer(QWidget* window) : m_window(window) {}

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Each character as one key press; a line feed is Shift+Enter, which ends no field.
    void type(const QString& text);

private:
    void send(int key, Qt::KeyboardModifiers modifiers, const QString& text);

    QWidget* m_window;
};

}  // namespace hearth::app
