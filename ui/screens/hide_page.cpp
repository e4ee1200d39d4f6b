// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/hide_page.h"

#include "core/base/secret.h"
#include "ui/screens/screen_parts.h"
#include "ui/text/error_text.h"
#include "ui/widgets/field.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/house_drawing.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text_label.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace hearth::ui {

HidePage::HidePage(const QString& homeName, Way way, QWidget* parent) : QWidget(parent), m_way(std::move(way))
{
    build(homeName);
}

void HidePage::build(const QString& homeName)
{
    nameControl(this, QStringLiteral("hide"), homeName);
    setAccessibleDescription(tr("The book is hidden. Press any key to come back."));
    speakAs(this, QAccessible::Pane);
    showsOwnFocus(this);
    setFocusPolicy(Qt::StrongFocus);
    const Metrics& lengths = theme().metrics();
    m_house = new HouseDrawing(this);
    auto* inner = new QWidget;
    m_inner = inner;
    auto* column = makeColumn(inner, 24, 36, 8);
    column->addStretch(2);
    auto* head = new QHBoxLayout;
    head->setSpacing(lengths.px(16));
    auto* home = new TextLabel(homeName, TextStyle::Page);
    home->setAlignment(Qt::AlignCenter);
    head->addStretch(1);
    head->addWidget(makeMark(36));
    head->addWidget(home);
    head->addStretch(1);
    column->addLayout(head);
    column->addSpacing(lengths.px(24));
    m_entry = new QWidget;
    m_entry->setMaximumWidth(lengths.px(420));
    auto* entry = makeColumn(m_entry, 0, 0, 10);
    m_secret = new QLineEdit;
    m_secret->setObjectName(QStringLiteral("hide.secret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_field = new Field(tr("Passphrase"), m_secret);
    entry->addWidget(m_field);
    m_open = new KeyButton(tr("Come back"), ButtonRole::Main, QStringLiteral("Enter"));
    nameControl(m_open, QStringLiteral("hide.open"), tr("Come back"));
    entry->addWidget(m_open, 0, Qt::AlignLeft);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_entry, 3);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addStretch(3);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(makeScroll(inner));
    m_entry->hide();
    connect(m_secret, &QLineEdit::returnPressed, this, &HidePage::answer);
    connect(m_open, &QPushButton::clicked, this, &HidePage::answer);
}

void HidePage::begin()
{
    m_secret->clear();
    m_field->setProblem({});
    m_entry->hide();
    placeHouse();
    setFocus(Qt::ShortcutFocusReason);
}

void HidePage::ask()
{
    if (m_entry->isVisibleTo(this)) {
        return;
    }
    relabel(m_field, byPin() ? tr("PIN") : tr("Passphrase"));
    m_field->setHint(byPin() ? tr("The PIN you chose for this sitting. Esc hides this again.")
                             : tr("Your own passphrase. Esc hides this again."));
    m_entry->show();
    placeHouse();
    giveFocus(m_secret);
}

void HidePage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        begin();
        return;
    }
    if (m_entry->isVisibleTo(this)) {
        QWidget::keyPressEvent(event);
        return;
    }
    ask();
    // What was typed is the first letter of the answer already.
    if (!event->text().isEmpty() && event->text().at(0).isPrint()) {
        QCoreApplication::sendEvent(m_secret, event);
    }
}

void HidePage::mousePressEvent(QMouseEvent*)
{
    ask();
}

void HidePage::answer()
{
    if (m_proving || m_secret->text().isEmpty()) {
        return;
    }
    QString secret = m_secret->text();
    // Emptied at once: what was typed is no longer needed, right or wrong.
    m_secret->clear();
    if (byPin()) {
        const bool right = m_way.openWithPin && m_way.openWithPin(secret);
        wipe(secret);
        answered(right, tr("That is not the PIN."));
        return;
    }
    if (!m_way.prove) {
        wipe(secret);
        return;
    }
    m_proving = true;
    m_field->setProblem({});
    m_field->setHint(tr("One moment. This takes about a second."));
    m_way.prove(this, secret, [this](const Status& proved) {
        m_proving = false;
        m_field->setHint(tr("Your own passphrase. Esc hides this again."));
        answered(static_cast<bool>(proved), proved ? QString() : errorText(proved.error(), Doing::Opening));
    });
    wipe(secret);
}

void HidePage::answered(bool right, const QString& problem)
{
    if (right) {
        Q_EMIT back();
        return;
    }
    m_field->setProblem(problem);
    placeHouse();
    giveFocus(m_secret);
}

void HidePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeHouse();
}

void HidePage::placeHouse()
{
    const int drawn = theme().metrics().px(130);
    m_house->setGeometry(0, height() - drawn, width(), drawn);
    m_house->lower();
    // The question never stands over the drawing: three of five parts of what is left are below it.
    const bool asked = m_entry->isVisibleTo(this);
    const int left = height() - m_inner->heightForWidth(width());
    const int below = asked ? left * 3 / 5 + m_inner->layout()->contentsMargins().bottom() : drawn;
    m_house->setVisible(below >= drawn);
}

}  // namespace hearth::ui
