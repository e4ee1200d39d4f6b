// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/screen_parts.h"
#include "ui/screens/today_screen.h"
#include "ui/text/error_text.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/notice_parts.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/today_card.h"
#include "ui/widgets/today_parts.h"

#include <QVBoxLayout>

// How TodayScreen puts its state on the page. Parts are made anew only when what they show changed, so
// that the keyboard stays where it is.
namespace hearth::ui {
namespace {

void empty(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

}  // namespace

void TodayScreen::draw()
{
    const TodayState& state = m_vm.state();
    m_header->setTitle(state.title, state.line);
    if (state.problem) {
        m_banner->say(Gravity::Late, errorText(*state.problem, Doing::Reading));
    } else if (!state.gaps.isEmpty()) {
        m_banner->say(Gravity::Soon, state.gaps);
    } else {
        m_banner->clear();
    }
    m_first->setVisible(state.empty);
    m_cards->setVisible(!state.empty);
    m_body->setVisible(!state.empty);
    m_dayHeading->setText(state.dayHeading);
    const bool some = m_vm.day().rowCount() > 0;
    m_dayCard->setVisible(some);
    m_noDay->setVisible(!some);
    drawCards();
    drawDuty();
    drawWaiting();
    drawKept();
}

void TodayScreen::drawCards()
{
    const TodayState& state = m_vm.state();
    if (state.cards == m_drawnCards) {
        return;
    }
    const auto person = [](const CardWords& words) { return words.person.id; };
    const bool same = std::ranges::equal(state.cards, m_drawnCards, {}, person, person);
    m_drawnCards = state.cards;
    if (!same) {
        m_cards->clear();
        for (std::size_t i = 0; i < state.cards.size(); ++i) {
            auto* card = new TodayCard(QStringLiteral("today.card.%1").arg(i));
            const QString id = state.cards[i].person.id;
            connect(card, &TodayCard::opened, this, [this, id] { Q_EMIT recordAsked(id); });
            connect(card, &TodayCard::needAsked, this, [this, id] { Q_EMIT recordAsked(id); });
            connect(card, &TodayCard::whereAsked, this, [this, id] { sayWhere(Id::fromText(id).value_or(Id())); });
            m_cards->add(card);
        }
    }
    for (std::size_t i = 0; i < state.cards.size(); ++i) {
        const CardWords& words = state.cards[i];
        auto* card = static_cast<TodayCard*>(m_cards->cards()[static_cast<qsizetype>(i)]);
        card->setPerson(words.person, words.needToKnow);
        card->setWhere(words.picture, words.where, words.soon);
        card->setNext(words.next);
    }
}

void TodayScreen::drawDuty()
{
    const TodayState& state = m_vm.state();
    m_noDuty->setVisible(state.duty.empty());
    m_noDuty->setText(state.mayWrite ? tr("Nobody is on the rota for today. D puts somebody on.")
                                     : tr("Nobody is on the rota for today."));
    m_dutyHolder->setVisible(!state.duty.empty());
    if (state.duty == m_drawnDuty) {
        return;
    }
    m_drawnDuty = state.duty;
    empty(m_duty);
    for (std::size_t i = 0; i < state.duty.size(); ++i) {
        const DutyWords& words = state.duty[i];
        auto* button = new DutyButton;
        button->setDuty(words.person, words.note, words.hours, words.now);
        QString spoken = words.note.isEmpty() ? tr("%1, %2").arg(words.person.name, words.hours)
                                              : tr("%1, %2, %3").arg(words.person.name, words.note, words.hours);
        nameControl(button, QStringLiteral("today.duty.line.%1").arg(i), spoken);
        const QString id = words.record;
        connect(button, &QAbstractButton::clicked, this, [this, id] { openDuty(Id::fromText(id).value_or(Id())); });
        m_duty->addWidget(button);
        button->show();
    }
    m_dutyHolder->updateGeometry();
}

void TodayScreen::drawWaiting()
{
    const TodayState& state = m_vm.state();
    m_waitingCard->setVisible(!state.waiting.empty());
    m_noWaiting->setVisible(state.waiting.empty());
    if (state.waiting == m_drawnWaiting) {
        return;
    }
    m_drawnWaiting = state.waiting;
    empty(m_waiting);
    const Metrics& lengths = theme().metrics();
    for (std::size_t i = 0; i < state.waiting.size(); ++i) {
        const WaitingWords& words = state.waiting[i];
        if (i > 0) {
            m_waiting->addWidget(makeRule());
        }
        auto* row = new QWidget;
        auto* across = new QHBoxLayout(row);
        across->setContentsMargins(lengths.px(13), lengths.px(9), lengths.px(13), lengths.px(9));
        across->setSpacing(lengths.px(12));
        across->addWidget(makePicture(words.picture, words.voice ? Token::Voice : Token::Accent), 0, Qt::AlignVCenter);
        auto* column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(new TextLabel(words.title, TextStyle::BodyMedium));
        column->addWidget(new TextLabel(words.below, TextStyle::Small, Token::Ink3));
        across->addLayout(column, 1);
        // One filled button a page: the first thing that waits.
        auto* open = new KeyButton(words.verb, i == 0 ? ButtonRole::Main : ButtonRole::Ordinary);
        nameControl(open, QStringLiteral("today.waiting.%1").arg(i), tr("%1: %2").arg(words.verb, words.title));
        connect(open, &QPushButton::clicked, this, [this, i] { m_vm.openWaiting(static_cast<int>(i)); });
        across->addWidget(open, 0, Qt::AlignVCenter);
        m_waiting->addWidget(row);
        row->show();
    }
}

void TodayScreen::drawKept()
{
    const TodayState& state = m_vm.state();
    m_noKept->setVisible(state.kept.empty());
    if (state.kept == m_drawnKept) {
        return;
    }
    m_drawnKept = state.kept;
    empty(m_kept);
    for (std::size_t i = 0; i < state.kept.size(); ++i) {
        const KeptWords& words = state.kept[i];
        auto* button = new KeptButton;
        button->setKept(words.text, words.below, words.voice);
        nameControl(button, QStringLiteral("today.kept.%1").arg(i), words.text + QLatin1Char(' ') + words.below);
        const QString id = words.record;
        connect(button, &QAbstractButton::clicked, this, [this, id] { Q_EMIT recordAsked(id); });
        m_kept->addWidget(button);
        button->show();
    }
}

}  // namespace hearth::ui
