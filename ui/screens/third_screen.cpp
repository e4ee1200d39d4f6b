// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/third_screen.h"

#include "ui/screens/columns.h"
#include "ui/screens/screen_parts.h"
#include "ui/screens/third_spark_panel.h"
#include "ui/text/error_text.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/notice_parts.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/stage_board.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/together_parts.h"

#include <QButtonGroup>
#include <QEvent>
#include <QMenu>
#include <QPointer>
#include <QVBoxLayout>

namespace hearth::ui {

ThirdScreen::ThirdScreen(ThirdBoardVm& vm, SparkVm& spark, QWidget* parent)
    : PageView(parent), m_vm(vm), m_sparkVm(spark)
{
    build();
    wire();
    draw();
}

void ThirdScreen::build()
{
    setObjectName(QStringLiteral("third"));
    setAccessibleName(tr("Common third"));
    const Metrics& lengths = theme().metrics();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    m_header = new PageHeader;
    m_header->setTitle(tr("Common third"), tr("Things we care about and do together, from the first idea to looking back"));
    m_new = new KeyButton(tr("New idea"), ButtonRole::Main, QStringLiteral("Ctrl+T"));
    m_new->setPicture(QStringLiteral("add"));
    nameControl(m_new, QStringLiteral("third.new"), tr("New idea"));
    m_header->addButton(m_new);
    all->addWidget(m_header);
    m_banner = new Banner;
    all->addWidget(inSlot(m_banner));
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(lengths.px(20), lengths.px(10), lengths.px(20), lengths.px(14));
    inner->setSpacing(lengths.px(12));
    buildFilter();
    inner->addWidget(m_filter);
    m_nothing = new EmptyState(QStringLiteral("third"), tr("No ideas here yet. What did someone ask about this week?"), tr("Catch an idea"));
    inner->addWidget(m_nothing);
    m_board = new StageBoard(QStringLiteral("third.board"));
    m_board->setAccessibleName(tr("What we do together, by stage"));
    for (int i = 0; i < practice::kColumns; ++i) {
        m_board->addColumn(columnWord(i), columnQuestion(i), &m_vm.column(i));
    }
    inner->addWidget(m_board, 1);
    all->addLayout(inner, 1);
    m_spark = new SparkPanel(m_sparkVm, this);
    setTabOrder(m_board, m_new);
}

void ThirdScreen::buildFilter()
{
    m_filter = new QWidget;
    auto* row = new QHBoxLayout(m_filter);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().metrics().px(16));
    auto* holder = new QWidget;
    nameControl(holder, QStringLiteral("third.filter"), tr("Whose"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    holder->setSizePolicy(policy);
    m_chips = new FlowLayout(holder, 8, 8);
    row->addWidget(holder, 1);
    m_hint = new TextLabel(tr("Move a card with Ctrl and the arrow keys"), TextStyle::Small, Token::Ink3);
    m_hint->setOneLine();
    row->addWidget(m_hint);
}

void ThirdScreen::wire()
{
    connect(&m_vm, &ThirdBoardVm::changed, this, &ThirdScreen::draw);
    connect(m_new, &QPushButton::clicked, this, [this] { openSpark(subjects(), std::nullopt); });
    connect(m_nothing, &EmptyState::actionAsked, this, [this] { openSpark({}, std::nullopt); });
    connect(m_board, &StageBoard::opened, this, &ThirdScreen::recordAsked);
    connect(m_board, &StageBoard::menuAsked, this, &ThirdScreen::openMenu);
    connect(m_board, &StageBoard::stepAsked, this, [this](const QString& id, int by) {
        if (const auto card = Id::fromText(id)) {
            m_vm.step(*card, by);
        }
    });
    connect(m_board, &StageBoard::moveAsked, this, [this](const QString& id, int column) {
        if (const auto card = Id::fromText(id)) {
            m_vm.move(*card, practice::stageAt(column));
        }
    });
    connect(&m_vm, &ThirdBoardVm::moved, this, [this](const Id& card, practice::Stage from, const QString& sentence) {
        m_board->bring(card.text(), true);
        if (m_takingBack) {
            Q_EMIT said(sentence);
            return;
        }
        const QPointer<ThirdScreen> here(this);
        Q_EMIT done(sentence, [here, card, from] {
            if (here) {
                here->m_takingBack = true;
                here->m_vm.move(card, from);
                here->m_takingBack = false;
            }
        });
    });
    connect(&m_sparkVm, &SparkVm::saved, this, [this](const Id& id, const QString& title) {
        m_vm.refresh();
        m_spark->leave();
        m_board->bring(id.text(), true);
        Q_EMIT said(tr("%1 is on the board. Enter opens it.").arg(title));
    });
}

void ThirdScreen::begin()
{
    if (m_sparking) {
        m_sparking = false;
        m_spark->open();
    } else if (m_vm.state().empty) {
        giveFocus(m_new);
    } else {
        m_board->begin();
    }
}

bool ThirdScreen::startNew(const QString& kind, const std::vector<Id>& about, std::optional<Id> from)
{
    if (kind != practice::kThirdKind || !m_vm.state().mayWrite) {
        return false;
    }
    m_vm.refresh();
    m_sparkVm.begin(about, from);
    m_sparking = true;
    return true;
}

void ThirdScreen::openSpark(const std::vector<Id>& about, std::optional<Id> from)
{
    m_sparkVm.begin(about, from);
    m_spark->open();
}

std::vector<Id> ThirdScreen::subjects() const
{
    const int chosen = m_vm.state().chosen;
    const auto id = chosen < 0 ? std::nullopt : Id::fromText(m_vm.state().young.value(chosen).id);
    return id ? std::vector<Id>{*id} : std::vector<Id>();
}

std::optional<Id> ThirdScreen::record() const
{
    return Id::fromText(m_board->current());
}

void ThirdScreen::openMenu(const QString& id, const QPoint& at)
{
    const auto card = Id::fromText(id);
    const ThirdCard* shown = card ? m_vm.board().card(*card) : nullptr;
    if (!shown) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("third.menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, [this, id] { Q_EMIT recordAsked(id); });
    menu->addSeparator();
    for (int i = 0; i < practice::kStages; ++i) {
        const auto stage = static_cast<practice::Stage>(i);
        QAction* action = menu->addAction(tr("Move to %1").arg(m_vm.wordOf(stage)), this,
                                          [this, card, stage] { m_vm.move(*card, stage); });
        action->setEnabled(stage != shown->stage && m_vm.state().mayWrite);
    }
    menu->addSeparator();
    menu->addAction(tr("New idea out of this"), this, [this, card] { openSpark({}, *card); });
    menu->popup(at);
}

void ThirdScreen::drawFilter()
{
    const ThirdBoardState& state = m_vm.state();
    if (m_shown != state.young || m_choices.isEmpty()) {
        m_shown = state.young;
        qDeleteAll(m_choices);
        m_choices.clear();
        for (int i = -1; i < state.young.size(); ++i) {
            const PersonMark person = i < 0 ? PersonMark{{}, tr("Everyone"), {}, false, 0, {}} : state.young[i];
            auto* choice = new PersonChoice(QStringLiteral("third.filter.%1").arg(i + 1), person);
            choice->setAccessibleDescription(tr("Shows only what they are in"));
            connect(choice, &QAbstractButton::clicked, this, [this, i] { m_vm.choose(i); });
            m_chips->addWidget(choice);
            choice->show();
            m_choices.append(choice);
        }
    }
    for (int i = 0; i < m_choices.size(); ++i) {
        m_choices[i]->setChecked(i == state.chosen + 1);
    }
}

void ThirdScreen::draw()
{
    const ThirdBoardState& state = m_vm.state();
    drawFilter();
    for (int i = 0; i < practice::kColumns; ++i) {
        m_board->setCount(i, state.counts[static_cast<std::size_t>(i)]);
    }
    m_nothing->setVisible(state.empty);
    m_board->setVisible(!state.empty);
    m_filter->setVisible(!state.empty);
    m_new->setEnabled(state.mayWrite);
    state.problem ? m_banner->say(Gravity::Late, errorText(*state.problem, Doing::Saving)) : m_banner->clear();
}

void ThirdScreen::arrange()
{
    const Room room = roomOf(this);
    m_board->setAcross(room == Room::Wide ? 6 : room == Room::Middle ? 3 : 1);
    m_hint->setVisible(room != Room::Narrow);
}

void ThirdScreen::resizeEvent(QResizeEvent* event)
{
    PageView::resizeEvent(event);
    arrange();
}

void ThirdScreen::changeEvent(QEvent* event)
{
    PageView::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_board) {
        arrange();
    }
}

}  // namespace hearth::ui
