// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/card_strip.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/together_parts.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace hearth::ui {
namespace {

using Kind = TogetherButton::Kind;

QWidget* flowing(FlowLayout** flow)
{
    auto* holder = new QWidget;
    *flow = new FlowLayout(holder, 12, 8);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    holder->setSizePolicy(policy);
    return holder;
}

}  // namespace

CardStrip::CardStrip(CardVm& vm, QWidget* parent) : QWidget(parent), m_vm(vm)
{
    build();
}

void CardStrip::build()
{
    nameControl(this, QStringLiteral("card.strip"), tr("The times we did it"));
    const Metrics& lengths = theme().metrics();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, lengths.px(6), 0, 0);
    column->setSpacing(lengths.px(10));
    m_rivals = new QWidget;
    new QVBoxLayout(m_rivals);
    m_rivals->layout()->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_rivals);
    m_heading = new TextLabel({}, TextStyle::TogetherStrong);
    column->addWidget(m_heading);
    m_sessions = flowing(&m_cards);
    column->addWidget(m_sessions);
    m_after = new QWidget;
    auto* after = new QVBoxLayout(m_after);
    after->setContentsMargins(0, 0, 0, 0);
    after->addWidget(new TextLabel(tr("What becomes of it?"), TextStyle::Together, Token::Ink2));
    m_now = new Segments(QStringLiteral("card.becomes"), tr("What becomes of it"),
                         {tr("It carries on"), tr("It changes"), tr("It ends well")});
    after->addWidget(m_now);
    column->addWidget(m_after);
    FlowLayout* flow = nullptr;
    QWidget* buttons = flowing(&flow);
    m_did = new TogetherButton(QStringLiteral("card.did"), tr("We did it"), QStringLiteral("add"), Kind::Ordinary);
    m_lookBack = new TogetherButton(QStringLiteral("card.lookback"), tr("Look back"), QStringLiteral("reflect"), Kind::Ordinary);
    m_next = new TogetherButton(QStringLiteral("card.next"), tr("Next time"), QStringLiteral("calendar"), Kind::Quiet);
    m_who = new TogetherButton(QStringLiteral("card.who"), tr("Who is in it"), QStringLiteral("people"), Kind::Quiet);
    m_print = new TogetherButton(QStringLiteral("card.print"), tr("Print"), QStringLiteral("print"), Kind::Quiet);
    m_from = new TogetherButton(QStringLiteral("card.from"), tr("Where it came from"), QStringLiteral("link"), Kind::Quiet);
    for (QWidget* each : fixedOrder()) {
        flow->addWidget(each);
    }
    column->addWidget(buttons);
    connect(m_did, &QPushButton::clicked, this, &CardStrip::sessionAsked);
    connect(m_lookBack, &QPushButton::clicked, this, [this] { Q_EMIT lookBackAsked(m_vm.state().record); });
    connect(m_next, &QPushButton::clicked, this, &CardStrip::nextAsked);
    connect(m_who, &QPushButton::clicked, this, [this] { Q_EMIT whoAsked(m_who); });
    connect(m_print, &QPushButton::clicked, this, &CardStrip::printAsked);
    connect(m_from, &QPushButton::clicked, this, [this] {
        if (m_vm.state().from) {
            Q_EMIT recordAsked(m_vm.state().from->text());
        }
    });
    connect(m_now, &Segments::chosenChanged, this, [this](int which) {
        if (!m_setting && which >= 0) {
            (void)m_vm.setStage(static_cast<practice::Stage>(static_cast<int>(practice::Stage::CarryOn) + which));
        }
    });
}

QList<QWidget*> CardStrip::fixedOrder() const
{
    return {m_did, m_lookBack, m_next, m_who, m_print, m_from};
}

void CardStrip::drawRivals()
{
    if (m_shownRivals == m_vm.state().rivals) {
        return;
    }
    m_shownRivals = m_vm.state().rivals;
    qDeleteAll(m_rivals->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    m_rivals->setVisible(m_shownRivals.has_value());
    if (!m_shownRivals) {
        return;
    }
    auto* box = new Surface(SurfaceKind::Honey);
    auto* column = new QVBoxLayout(box);
    column->addWidget(new TextLabel(m_shownRivals->question, TextStyle::TogetherStrong));
    for (int i = 0; i < m_shownRivals->texts.size(); ++i) {
        column->addWidget(new TextLabel(tr("%1 wrote: %2").arg(m_shownRivals->authors.value(i), m_shownRivals->texts[i]),
                                        TextStyle::Together));
        auto* right = new TogetherButton(QStringLiteral("card.right.%1").arg(i), tr("This one"), QStringLiteral("tick"), Kind::Ordinary);
        right->setAccessibleName(tr("What %1 wrote is right").arg(m_shownRivals->authors.value(i)));
        // Later: settling empties this box, and the button with it.
        connect(right, &QPushButton::clicked, &m_vm, [this, i] { m_vm.settle(i); }, Qt::QueuedConnection);
        column->addWidget(right);
    }
    m_rivals->layout()->addWidget(box);
    box->show();
}

QWidget* CardStrip::makeSession(const CardSession& session, int place)
{
    const Metrics& lengths = theme().metrics();
    auto* card = new Surface(SurfaceKind::Card);
    card->setFixedWidth(lengths.px(296));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(lengths.px(16), lengths.px(10), lengths.px(16), lengths.px(8));
    column->setSpacing(lengths.px(2));
    column->addWidget(new TextLabel(session.day, TextStyle::TogetherStrong));
    if (!session.how.isEmpty()) {
        column->addWidget(new TextLabel(session.how, TextStyle::Together, Token::Ink2));
    }
    column->addWidget(new TextLabel(session.text, TextStyle::Together));
    column->addStretch(1);
    QString open;
    for (const CardLookBack& back : m_vm.state().lookBacks) {
        open = back.of == session.day ? back.id.text() : open;
    }
    auto* look = new TogetherButton(QStringLiteral("card.session.%1").arg(place),
                                    session.lookedBack ? tr("Looked back") : tr("Look back"), QStringLiteral("reflect"), Kind::Quiet);
    look->setAccessibleName(tr("Look back on %1").arg(session.day));
    connect(look, &QPushButton::clicked, this, [this, open, id = session.id] {
        if (open.isEmpty()) {
            Q_EMIT lookBackAsked(id);
        } else {
            Q_EMIT recordAsked(open);
        }
    });
    column->addWidget(look);
    return card;
}

void CardStrip::drawSessions()
{
    const CardState& state = m_vm.state();
    if (m_shown == state.sessions && m_shownBacks == state.lookBacks && m_cards->count() > 0) {
        return;
    }
    m_shown = state.sessions;
    m_shownBacks = state.lookBacks;
    while (QLayoutItem* item = m_cards->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    QWidget* before = nullptr;
    QList<QWidget*> cards;
    int high = 0;
    for (int i = 0; i < state.sessions.size(); ++i) {
        cards.append(makeSession(state.sessions[i], i));
        high = std::max(high, cards.last()->layout()->totalHeightForWidth(cards.last()->maximumWidth()));
    }
    for (QWidget* card : cards) {
        card->setFixedHeight(high);  // side by side they are alike
        m_cards->addWidget(card);
        card->show();
        auto* button = card->findChild<TogetherButton*>();
        if (before) {
            setTabOrder(before, button);
        }
        before = button;
    }
    for (const CardLookBack& back : state.lookBacks) {
        if (!back.of.isEmpty()) {
            continue;
        }
        auto* button = new TogetherButton(QStringLiteral("card.back.%1").arg(back.id.text().right(6)), tr("We looked back, %1").arg(back.day),
                                          QStringLiteral("reflect"), Kind::Ordinary);
        connect(button, &QPushButton::clicked, this, [this, id = back.id.text()] { Q_EMIT recordAsked(id); });
        m_cards->addWidget(button);
        button->show();
    }
    m_sessions->setVisible(m_cards->count() > 0);
    m_sessions->updateGeometry();
}

void CardStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_cards && m_cards->count() > 0) {
        m_shown.clear();
        m_shownBacks.clear();
        drawSessions();
    }
}

void CardStrip::draw()
{
    const CardState& state = m_vm.state();
    drawRivals();
    drawSessions();
    const auto times = static_cast<int>(state.sessions.size());
    m_heading->setText(times == 0 ? tr("Not done yet. No hurry.") : times == 1 ? tr("We did it once") : times == 2 ? tr("We did it twice") : tr("We did it %1 times").arg(times));
    m_next->setWord(state.nextWord.isEmpty() ? tr("Next time") : tr("Next: %1").arg(state.nextWord));
    m_from->setVisible(state.from.has_value());
    m_from->setWord(tr("Where it came from"));
    m_from->setAccessibleDescription(state.cameFrom);
    for (QWidget* each : {m_did, m_lookBack, m_next, m_who}) {
        each->setEnabled(state.mayWrite);
    }
    m_after->setVisible(practice::columnOf(state.stage) >= practice::columnOf(practice::Stage::LookBack));
    m_after->setEnabled(state.mayWrite);
    m_setting = true;
    m_now->setChosen(static_cast<int>(state.stage) - static_cast<int>(practice::Stage::CarryOn));
    m_setting = false;
}

}  // namespace hearth::ui
