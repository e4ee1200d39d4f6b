// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// First, because moc 6.4 cannot read <compare> before a Qt header.
#include "ui/models/row_roles.h"

#include "core/base/result.h"

#include <QWidget>

#include <functional>

class QLineEdit;

namespace hearth::ui {

class Field;
class HouseDrawing;
class KeyButton;
class TextLabel;

/// *Hide*: only the house drawing and the home's name. Whoever sits here comes back with their own PIN
/// of this sitting, or their passphrase. The page must be the only widget of the window while it is
/// shown, so that nothing is left behind it for a screen reader either.
class HidePage final : public QWidget {
    Q_OBJECT

public:
    /// The way back, bound in app/.
    struct Way {
        /// A PIN was chosen in this sitting. Empty: never.
        std::function<bool()> hasPin;
        /// True for the PIN of this sitting; five wrong ones close the book for good.
        std::function<bool(const QString& pin)> openWithPin;
        /// Proves the passphrase of who sits here; answers later on this thread, not when `asker` is gone.
        std::function<void(QObject* asker, const QString& passphrase, std::function<void(const Status&)>)> prove;
    };

    HidePage(const QString& homeName, Way way, QWidget* parent = nullptr);

    /// The drawing alone, with the keyboard on it.
    void begin();

Q_SIGNALS:
    /// It is they: show again what was there.
    void back();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build(const QString& homeName);
    void ask();
    void placeHouse();
    void answer();
    void answered(bool right, const QString& problem);
    [[nodiscard]] bool byPin() const { return m_way.hasPin && m_way.hasPin(); }

    Way m_way;
    HouseDrawing* m_house = nullptr;
    QWidget* m_inner = nullptr;
    QWidget* m_entry = nullptr;
    QLineEdit* m_secret = nullptr;
    Field* m_field = nullptr;
    KeyButton* m_open = nullptr;
    bool m_proving = false;
};

}  // namespace hearth::ui
