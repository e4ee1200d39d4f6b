// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/card_panels.h"

#include "ui/screens/screen_parts.h"
#include "ui/text/dates.h"
#include "ui/text/error_text.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/together_parts.h"

#include <QDateTimeEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace hearth::ui {
namespace {

using Kind = TogetherButton::Kind;

/// A date or a number in the large size.
template <typename Edit>
Edit* large(const QString& objectName, const QString& name)
{
    auto* edit = new Edit;
    nameControl(edit, objectName, name);
    edit->setFont(theme().font(TextStyle::Together));
    edit->setButtonSymbols(QAbstractSpinBox::NoButtons);
    return edit;
}

Timestamp stampOf(const QDateTime& when)
{
    return {when.toMSecsSinceEpoch()};
}

}  // namespace

SessionPanel::SessionPanel(CardVm& vm, QWidget* host) : Overlay(host, 720, 640), m_vm(vm)
{
    build();
}

void SessionPanel::build()
{
    nameControl(this, QStringLiteral("card.session"), tr("We did it"));
    body()->addWidget(new TextLabel(tr("We did it"), TextStyle::TogetherStrong));
    body()->addWidget(new TextLabel(tr("How it went, in a sentence"), TextStyle::Together, Token::Ink2));
    m_text = new TogetherField(QStringLiteral("card.session.text"), tr("How it went"), Tone::Paper, 2, 3);
    body()->addWidget(m_text);
    auto* row = new QWidget;
    auto* flow = new FlowLayout(row, 12, 8);
    m_day = large<QDateEdit>(QStringLiteral("card.session.day"), tr("Which day"));
    m_day->setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
    m_day->setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_minutes = large<QSpinBox>(QStringLiteral("card.session.minutes"), tr("How long, in minutes"));
    m_minutes->setRange(0, 24 * 60);
    m_minutes->setSingleStep(15);
    m_minutes->setSpecialValueText(tr("How long?"));
    m_minutes->setSuffix(tr(" minutes"));
    flow->addWidget(m_day);
    flow->addWidget(m_minutes);
    body()->addWidget(row);
    body()->addWidget(new TextLabel(tr("Who was in it"), TextStyle::Together, Token::Ink2));
    auto* who = new QWidget;
    nameControl(who, QStringLiteral("card.session.who"), tr("Who was in it"));
    m_flow = new FlowLayout(who, 8, 8);
    body()->addWidget(who);
    m_line = new TextLabel({}, TextStyle::Body, Token::Brick);
    body()->addWidget(m_line);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(new TextLabel(tr("Esc leaves it, kept as you typed."), TextStyle::Small, Token::Ink3), 1);
    m_keep = new TogetherButton(QStringLiteral("card.session.keep"), tr("Keep it"), QStringLiteral("tick"), Kind::Main);
    buttons->addWidget(m_keep);
    body()->addLayout(buttons);
    connect(m_keep, &QPushButton::clicked, this, &SessionPanel::keep);
    connect(m_text, &TogetherField::edited, this, [this] { m_vm.keepSession(said()); });
    takeKeys(m_text, [this](int key, Qt::KeyboardModifiers modifiers) {
        const bool enter = (key == Qt::Key_Return || key == Qt::Key_Enter) && !(modifiers & Qt::ShiftModifier);
        if (enter) {
            keep();
        }
        return enter;
    });
}

void SessionPanel::open()
{
    m_draft = m_vm.newSession();
    m_text->setText(m_draft.text);
    m_day->setDate(text::dateOf(m_draft.when, text::localZone()));
    m_day->setMaximumDate(m_day->date());
    m_minutes->setValue(m_draft.minutes);
    m_line->hide();
    makeChoices();
    openAt(m_text->edit());
}

void SessionPanel::makeChoices()
{
    qDeleteAll(m_choices);
    m_choices.clear();
    m_people = m_vm.state().you + m_vm.state().me;
    QWidget* before = m_minutes;
    for (int i = 0; i < m_people.size(); ++i) {
        auto* choice = new PersonChoice(QStringLiteral("card.session.who.%1").arg(i), m_people[i]);
        choice->setLarge();
        choice->setChecked(true);
        m_flow->addWidget(choice);
        choice->show();
        setTabOrder(before, choice);
        before = choice;
        m_choices.append(choice);
    }
    setTabOrder(before, m_keep);
}

SessionDraft SessionPanel::said() const
{
    SessionDraft draft = m_draft;
    draft.text = m_text->text();
    draft.minutes = m_minutes->value();
    const QDate today = text::dateOf(m_draft.when, text::localZone());
    if (m_day->date() != today) {
        draft.when = stampOf(QDateTime(m_day->date(), QTime(12, 0)));
    }
    draft.young.clear();
    draft.adults.clear();
    for (int i = 0; i < m_choices.size(); ++i) {
        const auto id = Id::fromText(m_people[i].id);
        if (id && m_choices[i]->isChecked()) {
            (m_people[i].adult ? draft.adults : draft.young).push_back(*id);
        }
    }
    return draft;
}

void SessionPanel::keep()
{
    const SessionDraft draft = said();
    QString line;
    if (draft.text.trimmed().isEmpty()) {
        line = tr("A word or two is enough.");
    } else if (draft.young.empty()) {
        line = tr("One young person at least was in it.");
    } else if (m_vm.addSession(draft)) {
        leave();
        return;
    } else if (m_vm.state().problem) {
        line = errorText(*m_vm.state().problem, Doing::Saving);
    }
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
    place();
    giveFocus(m_text->edit());
}

NextPanel::NextPanel(CardVm& vm, QWidget* host)
    : Overlay(host, 620, 320), m_vm(vm), m_when(large<QDateTimeEdit>(QStringLiteral("card.next.when"), tr("The next time")))
{
    nameControl(this, QStringLiteral("card.next.panel"), tr("The next time"));
    body()->addWidget(new TextLabel(tr("The next time"), TextStyle::TogetherStrong));
    m_when->setDisplayFormat(QStringLiteral("ddd d MMM yyyy HH:mm"));
    m_when->setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    body()->addWidget(m_when);
    auto* row = new QWidget;
    auto* flow = new FlowLayout(row, 12, 8);
    flow->setAlignment(Qt::AlignRight);
    auto* none = new TogetherButton(QStringLiteral("card.next.none"), tr("No day"), {}, Kind::Ordinary);
    auto* keep = new TogetherButton(QStringLiteral("card.next.keep"), tr("Keep it"), QStringLiteral("tick"), Kind::Main);
    flow->addWidget(none);
    flow->addWidget(keep);
    body()->addWidget(row);
    connect(none, &QPushButton::clicked, this, [this] {
        m_vm.setNext(std::nullopt);
        leave();
    });
    const auto take = [this] {
        m_vm.setNext(stampOf(m_when->dateTime()));
        leave();
    };
    connect(keep, &QPushButton::clicked, this, take);
    takeKeys(m_when, [take](int key, Qt::KeyboardModifiers) {
        const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (enter) {
            take();
        }
        return enter;
    });
}

void NextPanel::open()
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_vm.book().now().ms);
    const QDateTime soon(now.date().addDays(1), QTime(16, 30));
    m_when->setDateTime(m_vm.state().next ? QDateTime::fromMSecsSinceEpoch(m_vm.state().next->ms) : soon);
    openAt(m_when);
}

}  // namespace hearth::ui
