// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/overlay.h"

#include <functional>

class QLineEdit;

namespace hearth::ui {

class Field;
class TickRow;

/// Who is here: a PIN for this sitting, another person, the lock, initials only.
class SittingPanel final : public Overlay {
    Q_OBJECT

public:
    /// Keeps the PIN in memory; false when it is not one (6 digits or more).
    using SetPin = std::function<bool(const QString& pin)>;

    SittingPanel(const QString& name, SetPin setPin, QWidget* host);

    void open();

Q_SIGNALS:
    void lockAsked();
    void switchAsked();
    void lookAsked();  ///< the theme and the size of the text

private:
    void build(const QString& name);
    void choosePin();

    SetPin m_setPin;
    QLineEdit* m_pin = nullptr;
    Field* m_pinField = nullptr;
    TickRow* m_initials = nullptr;
};

}  // namespace hearth::ui
