// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/home_proof_panel.h"

#include "ui/screens/home_parts.h"
#include "ui/screens/screen_parts.h"
#include "ui/text/error_text.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/notice_parts.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/prose_field.h"
#include "ui/widgets/text_label.h"

#include <QProgressBar>
#include <QVBoxLayout>

namespace hearth::ui {

HomeProofPanel::HomeProofPanel(HomeProofVm& vm, QWidget* parent) : QWidget(parent), m_vm(vm)
{
    build();
    connect(&m_vm, &HomeProofVm::changed, this, &HomeProofPanel::draw);
    draw();
}

void HomeProofPanel::build()
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    m_banner = new Banner;
    all->addWidget(inSlot(m_banner));
    QVBoxLayout* column = nullptr;
    QWidget* section = makeSection(
        QStringLiteral("home.proof"), tr("Is the book sound?"),
        tr("Reads the whole book from its first operation: nothing altered, nothing taken out, every signature by the person it "
           "names, every page of the file whole. You can go on writing meanwhile."), &column);
    m_last = new TextLabel({}, TextStyle::Body, Token::Ink2);
    column->addWidget(m_last);
    FlowLayout* flow = nullptr;
    QWidget* buttons = makeButtons(&flow);
    m_check = makeButton(tr("Check now"), ButtonRole::Main, QStringLiteral("home.check"), tr("Check the book now"));
    m_stop = makeButton(tr("Stop"), ButtonRole::Ordinary, QStringLiteral("home.stop"), tr("Stop checking"));
    flow->addWidget(m_check);
    flow->addWidget(m_stop);
    column->addWidget(buttons);
    m_bar = new QProgressBar;
    m_bar->setRange(0, 100);
    m_bar->setTextVisible(false);
    nameControl(m_bar, QStringLiteral("home.progress"), tr("How far the check is"));
    m_progress = new TextLabel({}, TextStyle::Small, Token::Ink2);
    column->addWidget(m_bar);
    column->addWidget(m_progress);
    buildResult(column);
    m_holder = new QWidget;
    m_rows = new QVBoxLayout(m_holder);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(theme().metrics().px(8));
    column->addWidget(m_holder);
    column->addStretch(1);
    all->addWidget(section, 1);
    connect(m_check, &QPushButton::clicked, this, [this] {
        m_vm.check();
        if (m_vm.state().checking) {
            giveFocus(m_stop);
        }
    });
    connect(m_stop, &QPushButton::clicked, &m_vm, &HomeProofVm::stop);
}

void HomeProofPanel::buildResult(QVBoxLayout* column)
{
    m_result = new Surface(SurfaceKind::Card);
    m_result->setObjectName(QStringLiteral("home.result"));
    auto* inner = makeColumn(m_result, 16, 14, 8);
    m_words = new TextLabel({}, TextStyle::Reading);
    m_words->setObjectName(QStringLiteral("home.result.words"));
    m_headWords = new TextLabel(tr("The head of the book as it was proved. Note it down away from this PC: whoever compares books "
                                   "later can see by it that nothing before it was changed."), TextStyle::Small, Token::Ink2);
    m_head = new TextLabel({}, TextStyle::Mono);
    m_head->setObjectName(QStringLiteral("home.head"));
    inner->addWidget(m_words);
    inner->addWidget(m_head);
    inner->addWidget(m_headWords);
    column->addWidget(m_result);
}

void HomeProofPanel::begin()
{
    giveFocus(m_vm.state().checking ? m_stop : m_check);
}

void HomeProofPanel::draw()
{
    const HomeProofState& state = m_vm.state();
    state.problem ? m_banner->say(Gravity::Late, errorText(*state.problem, Doing::Reading)) : m_banner->clear();
    m_last->setText(state.lastLine);
    const bool heldStop = m_stop->hasFocus();
    m_check->setVisible(!state.checking);
    m_stop->setVisible(state.checking);
    if (heldStop && !state.checking) {
        giveFocus(m_check);
    }
    m_bar->setVisible(state.checking);
    m_bar->setValue(state.percent);
    m_progress->setText(state.progress);
    m_progress->setVisible(state.checking);
    m_result->setVisible(!state.result.isEmpty());
    m_words->setText(state.result);
    m_words->setStyle(TextStyle::Reading, state.sound.value_or(true) || state.head.isEmpty() ? Token::Ink : Token::Brick);
    m_head->setText(state.head);
    m_head->setVisible(!state.head.isEmpty());
    m_headWords->setVisible(!state.head.isEmpty());
    if (!m_once || m_alarms != state.alarms || m_dealt != state.dealt || m_dealing != state.dealing) {
        drawAlarms();
        m_once = true;
        m_alarms = state.alarms;
        m_dealt = state.dealt;
        m_dealing = state.dealing;
    }
}

void HomeProofPanel::drawAlarms()
{
    const HomeProofState& state = m_vm.state();
    const KeepCursor cursor(m_holder, m_check);
    emptyLayout(m_rows);
    if (!state.alarms.empty()) {
        m_rows->addWidget(makeSectionHead(tr("What the book found when it was opened"), {}));
    }
    for (int place = 0; place < static_cast<int>(state.alarms.size()); ++place) {
        m_rows->addWidget(makeAlarm(place));
        if (place == state.dealing) {
            m_rows->addWidget(makeDealing());
        }
        m_rows->addWidget(makeRule());
    }
    if (!state.dealt.empty()) {
        m_rows->addWidget(makeSectionHead(tr("Dealt with"), {}));
    }
    for (const DealtLine& line : state.dealt) {
        m_rows->addWidget(new TextLabel(line.words, TextStyle::Body));
        m_rows->addWidget(new TextLabel(line.line, TextStyle::Small, Token::Ink3));
    }
    settleRows(m_holder);
}

QWidget* HomeProofPanel::makeAlarm(int place)
{
    const HomeProofState& state = m_vm.state();
    const AlarmLine& alarm = state.alarms[static_cast<std::size_t>(place)];
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme().metrics().px(12));
    line->addWidget(makePicture(QStringLiteral("notice"), Token::Brick), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new TextLabel(alarm.sentence, TextStyle::Body));
    words->addWidget(new TextLabel(alarm.when, TextStyle::Small, Token::Ink2));
    line->addLayout(words, 1);
    if (state.mayDeal && state.dealing != place) {
        auto* deal = makeButton(tr("Say what was done"), ButtonRole::Quiet, QStringLiteral("home.deal.%1").arg(place));
        connect(deal, &QPushButton::clicked, this, [this, place] { m_vm.beginDealing(place); }, Qt::QueuedConnection);
        line->addWidget(deal, 0, Qt::AlignTop);
    } else if (!state.mayDeal) {
        words->addWidget(new TextLabel(tr("A registered manager says what was done."), TextStyle::Small, Token::Ink3));
    }
    return row;
}

QWidget* HomeProofPanel::makeDealing()
{
    auto* card = new Surface(SurfaceKind::Sunk);
    auto* column = makeColumn(card, 16, 14, 10);
    auto* words = new ProseField(QStringLiteral("home.dealt.words"), tr("What it was, and what was done"), 3);
    words->setText(m_vm.state().words);
    column->addWidget(new Field(tr("What it was, and what was done"), words));
    column->addWidget(new TextLabel(tr("Kept in the book with your name and the time. The alarm then leaves this list."),
                                    TextStyle::Small, Token::Ink2));
    FlowLayout* flow = nullptr;
    QWidget* buttons = makeButtons(&flow);
    auto* keep = makeButton(tr("It is dealt with"), ButtonRole::Ordinary, QStringLiteral("home.dealt"));
    auto* back = makeButton(tr("Go back"), ButtonRole::Quiet, QStringLiteral("home.dealt.back"));
    keep->setEnabled(!m_vm.state().words.trimmed().isEmpty());
    flow->addWidget(keep);
    flow->addWidget(back);
    column->addWidget(buttons);
    connect(words, &ProseField::edited, this, [this, words, keep] {
        m_vm.editWords(words->text());
        keep->setEnabled(!words->text().trimmed().isEmpty());
    });
    connect(keep, &QPushButton::clicked, this, [this] { m_vm.dealtWith(); }, Qt::QueuedConnection);
    connect(back, &QPushButton::clicked, this, [this] { m_vm.leaveDealing(); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(words, [words] { giveFocus(words); }, Qt::QueuedConnection);
    return card;
}

}  // namespace hearth::ui
