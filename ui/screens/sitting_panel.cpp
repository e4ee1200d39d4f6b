// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/sitting_panel.h"

#include "core/base/secret.h"
#include "ui/screens/screen_parts.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/tick_row.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace hearth::ui {

SittingPanel::SittingPanel(const QString& name, SetPin setPin, QWidget* host)
    : Overlay(host, 460, 560), m_setPin(std::move(setPin))
{
    build(name);
}

void SittingPanel::build(const QString& name)
{
    nameControl(this, QStringLiteral("sitting"), tr("Who is here"));
    body()->addWidget(makeSectionHead(name, tr("Esc leaves")));
    m_pin = new QLineEdit;
    m_pin->setObjectName(QStringLiteral("sitting.pin"));
    m_pin->setEchoMode(QLineEdit::Password);
    m_pin->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData);
    m_pinField = new Field(tr("A PIN for this sitting"), m_pin);
    m_pinField->setHint(tr("Six digits or more. It opens the book after the lock, and is forgotten when the book closes."));
    body()->addWidget(m_pinField);
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 10, 8);
    auto* keep = new KeyButton(tr("Use this PIN"), ButtonRole::Ordinary, QStringLiteral("Enter"));
    nameControl(keep, QStringLiteral("sitting.keep"), tr("Use this PIN"));
    auto* other = new KeyButton(tr("Somebody else"), ButtonRole::Ordinary);
    other->setPicture(QStringLiteral("people"));
    nameControl(other, QStringLiteral("sitting.switch"), tr("Somebody else"));
    auto* lock = new KeyButton(tr("Lock"), ButtonRole::Ordinary, QStringLiteral("Ctrl+Alt+L"));
    lock->setPicture(QStringLiteral("lock"));
    nameControl(lock, QStringLiteral("sitting.lock"), tr("Lock"));
    flow->addWidget(keep);
    flow->addWidget(other);
    auto* look = new KeyButton(tr("How it looks"), ButtonRole::Ordinary);
    look->setPicture(QStringLiteral("eye"));
    nameControl(look, QStringLiteral("sitting.look"), tr("How it looks"));
    flow->addWidget(lock);
    flow->addWidget(look);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    buttons->setSizePolicy(policy);
    body()->addWidget(buttons);
    m_initials = new TickRow(tr("Initials only, for a screen others can see"));
    m_initials->setObjectName(QStringLiteral("sitting.initials"));
    m_initials->setAccessibleDescription(tr("Ctrl+Shift+P does the same. Names in what somebody wrote stay."));
    body()->addWidget(m_initials);
    body()->addWidget(new TextLabel(tr("Ctrl+Shift+P does the same. Names in what somebody wrote stay."), TextStyle::Small,
                                    Token::Ink3));
    connect(m_initials, &QCheckBox::toggled, this, [](bool only) { showInitialsOnly(only); });
    connect(look, &QPushButton::clicked, this, [this] {
        leave();
        Q_EMIT lookAsked();
    });
    connect(m_pin, &QLineEdit::returnPressed, this, &SittingPanel::choosePin);
    connect(keep, &QPushButton::clicked, this, &SittingPanel::choosePin);
    connect(other, &QPushButton::clicked, this, &SittingPanel::switchAsked);
    connect(lock, &QPushButton::clicked, this, &SittingPanel::lockAsked);
}

void SittingPanel::open()
{
    m_pin->clear();
    m_pinField->setProblem({});
    m_initials->setChecked(initialsOnly());
    openAt(m_pin);
}

void SittingPanel::choosePin()
{
    QString pin = m_pin->text();
    const bool taken = m_setPin && m_setPin(pin);
    wipe(pin);
    m_pin->clear();
    if (!taken) {
        m_pinField->setProblem(tr("A PIN has six digits or more, and digits only."));
        return;
    }
    m_pinField->setProblem({});
    leave();
}

}  // namespace hearth::ui
