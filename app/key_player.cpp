// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/key_player.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

QT_BEGIN_NAMESPACE
// QtGui's own entry for a key that may be a shortcut; QtTest declares it the same way.
Q_GUI_EXPORT bool qt_sendShortcutOverrideEvent(QObject* o, ulong timestamp, int k, Qt::KeyboardModifiers mods,
                                               const QString& text = QString(), bool autorep = false, ushort count = 1);
QT_END_NAMESPACE

namespace hearth::app {

void KeyPlayer::press(int key, Qt::KeyboardModifiers modifiers)
{
    QString text;
    const bool plain = !(modifiers & (Qt::ControlModifier | Qt::AltModifier));
    if (plain && key >= Qt::Key_Space && key <= Qt::Key_AsciiTilde) {
        text = QChar(static_cast<char16_t>(key)).toLower();
    } else if (key == Qt::Key_Return) {
        text = QStringLiteral("\r");
    }
    send(key, modifiers, text);
}

void KeyPlayer::type(const QString& text)
{
    for (const QChar character : text) {
        if (character == u'\n') {
            send(Qt::Key_Return, Qt::ShiftModifier, QStringLiteral("\r"));
        } else {
            const char16_t code = character.toUpper().unicode();
            const int key = code < 128 ? code : static_cast<int>(Qt::Key_unknown);
            send(key, character.isUpper() ? Qt::ShiftModifier : Qt::NoModifier, QString(character));
        }
    }
}

void KeyPlayer::send(int key, Qt::KeyboardModifiers modifiers, const QString& text)
{
    QWidget* to = QApplication::focusWidget();
    if (!to) {
        to = m_window;
    }
    if (qt_sendShortcutOverrideEvent(to, 0, key, modifiers, text)) {
        return;
    }
    QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
    QApplication::sendEvent(to, &down);
    if (QWidget* now = QApplication::focusWidget()) {
        QKeyEvent up(QEvent::KeyRelease, key, modifiers, text);
        QApplication::sendEvent(now, &up);
    }
}

}  // namespace hearth::app
