// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/today_screen.h"

#include "ui/screens/columns.h"
#include "ui/screens/makers.h"
#include "ui/screens/screen_parts.h"
#include "ui/screens/today_panels.h"
#include "ui/text/error_text.h"
#include "ui/widgets/day_list.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/notice_parts.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/today_card.h"

#include <QAbstractButton>
#include <QApplication>
#include <QScrollArea>
#include <QVBoxLayout>

namespace hearth::ui {
namespace {

constexpr int kMinuteMs = 60'000;

/// A heading with a quiet button at its right that shows its key.
QHBoxLayout* headWith(TextLabel* heading, KeyButton* button)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(heading, 1);
    if (button) {
        row->addWidget(button, 0, Qt::AlignVCenter);
    }
    return row;
}

}  // namespace

TodayScreen::TodayScreen(TodayVm& vm, EntryVm& diary, EntryVm& where, EntryVm& duty, QWidget* parent)
    : PageView(parent), m_vm(vm), m_diaryVm(diary), m_whereVm(where), m_dutyVm(duty)
{
    build();
    wire();
    draw();
}

void TodayScreen::build()
{
    setObjectName(QStringLiteral("today"));
    setAccessibleName(tr("Today"));
    const Metrics& lengths = theme().metrics();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    m_header = new PageHeader;
    m_header->setKind(SurfaceKind::Ground);
    if (m_vm.state().mayWrite) {
        auto* moment = new KeyButton(tr("Moment"), ButtonRole::Ordinary, QStringLiteral("Ctrl+M"));
        moment->setPicture(QStringLiteral("moment"), true);
        nameControl(moment, QStringLiteral("today.moment"), tr("Catch a moment"));
        connect(moment, &QPushButton::clicked, this, &TodayScreen::momentAsked);
        m_header->addButton(moment);
    }
    m_banner = new Banner;
    // The heading scrolls with the page, so that all of it ends at one edge.
    auto* inner = new QWidget;
    auto* page = new QVBoxLayout(inner);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_header);
    page->addWidget(inSlot(m_banner));
    auto* column = new QVBoxLayout;
    page->addLayout(column, 1);
    column->setContentsMargins(lengths.px(20), lengths.px(4), lengths.px(20), lengths.px(20));
    column->setSpacing(lengths.px(16));
    m_first = new EmptyState(QStringLiteral("home"),
                             m_vm.state().mayAdd ? tr("Nobody lives here yet. Write the first young person in.")
                                                 : tr("Nobody lives here yet. The registered manager writes them in."),
                             m_vm.state().mayAdd ? tr("Add a young person") : QString());
    column->addWidget(m_first);
    m_cards = new CardGrid;
    column->addWidget(m_cards);
    m_body = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, m_body);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(lengths.px(24));
    m_columns->addWidget(buildLeft(), 1);
    m_right = buildRight();
    m_columns->addWidget(m_right, 0);
    column->addWidget(m_body);
    column->addStretch(1);
    all->addWidget(makeScroll(inner), 1);
    m_diary = new EntryPanel(m_diaryVm, this);
    m_where = new EntryPanel(m_whereVm, this);
    m_dutyPanel = new EntryPanel(m_dutyVm, this);
}

QWidget* TodayScreen::buildLeft()
{
    const Metrics& lengths = theme().metrics();
    auto* made = new QWidget;
    auto* column = new QVBoxLayout(made);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(lengths.px(4));
    KeyButton* add = nullptr;
    KeyButton* rota = nullptr;
    if (m_vm.state().mayWrite) {
        add = new KeyButton(tr("Add"), ButtonRole::Quiet, QStringLiteral("N"));
        nameControl(add, QStringLiteral("today.add"), tr("Write something into the day"));
        connect(add, &QPushButton::clicked, this, [this] { write(Entry::Diary); });
        rota = new KeyButton(tr("Add"), ButtonRole::Quiet, QStringLiteral("D"));
        nameControl(rota, QStringLiteral("today.rota"), tr("Put somebody on the rota"));
        connect(rota, &QPushButton::clicked, this, [this] { write(Entry::Duty); });
    }
    m_dayHeading = new TextLabel({}, TextStyle::Section);
    column->addLayout(headWith(m_dayHeading, add));
    m_dayCard = new Surface(SurfaceKind::Card);
    auto* inCard = new QVBoxLayout(m_dayCard);
    inCard->setContentsMargins(1, 1, 1, 1);
    m_day = new DayList(QStringLiteral("today.day"), tr("The day"), DayModel::CurrentRole, DayModel::PastRole);
    m_day->setModel(&m_vm.day());
    inCard->addWidget(m_day);
    column->addWidget(m_dayCard);
    m_noDay = new TextLabel(tr("Nothing is written into the day yet. N puts something in."), TextStyle::Body, Token::Ink3);
    column->addWidget(m_noDay);
    column->addSpacing(lengths.px(10));
    column->addLayout(headWith(new TextLabel(tr("On duty"), TextStyle::Section), rota));
    m_noDuty = new TextLabel({}, TextStyle::Body, Token::Ink3);
    column->addWidget(m_noDuty);
    m_dutyHolder = new QWidget;
    m_duty = new FlowLayout(m_dutyHolder, 20, 12);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_dutyHolder->setSizePolicy(policy);
    column->addWidget(m_dutyHolder);
    column->addStretch(1);
    return made;
}

QWidget* TodayScreen::buildRight()
{
    const Metrics& lengths = theme().metrics();
    auto* made = new QWidget;
    auto* column = new QVBoxLayout(made);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(lengths.px(8));
    auto* waiting = new TextLabel(tr("Waiting for you"), TextStyle::Section);
    waiting->setContentsMargins(0, lengths.px(4), 0, lengths.px(2));
    column->addWidget(waiting);
    m_waitingCard = new Surface(SurfaceKind::Card);
    m_waiting = new QVBoxLayout(m_waitingCard);
    m_waiting->setContentsMargins(1, 1, 1, 1);
    m_waiting->setSpacing(0);
    column->addWidget(m_waitingCard);
    m_noWaiting = new TextLabel(tr("Nobody is waiting for you."), TextStyle::Body, Token::Ink3);
    column->addWidget(m_noWaiting);
    column->addSpacing(lengths.px(8));
    column->addWidget(new TextLabel(tr("Yesterday, worth keeping"), TextStyle::Section));
    m_noKept = new TextLabel(tr("Nothing was caught yesterday. Ctrl+M keeps a moment."), TextStyle::Body, Token::Ink3);
    column->addWidget(m_noKept);
    m_kept = new QVBoxLayout;
    m_kept->setSpacing(lengths.px(8));
    column->addLayout(m_kept);
    column->addStretch(1);
    return made;
}

void TodayScreen::wire()
{
    connect(&m_vm, &TodayVm::changed, this, &TodayScreen::draw);
    connect(&m_vm, &TodayVm::recordAsked, this, &TodayScreen::recordAsked);
    connect(&m_vm, &TodayVm::draftAsked, this, &TodayScreen::writeAsked);
    connect(&m_vm, &TodayVm::signatureAsked, this, [this] { Q_EMIT pageAsked(Page::Home); });
    connect(m_day, &RowList::opened, this, &TodayScreen::openLine);
    connect(m_first, &EmptyState::actionAsked, this, [this] { Q_EMIT writeAsked(QStringLiteral("young-person"), Id()); });
    for (EntryVm* each : {&m_diaryVm, &m_whereVm, &m_dutyVm}) {
        connect(each, &EntryVm::done, this, [this](const QString& toast, const std::function<void()>& undo) {
            m_vm.refresh();
            Q_EMIT done(toast, undo);
        });
    }
    if (m_vm.state().mayWrite) {
        onKey(this, QKeySequence(Qt::Key_N), [this] { write(Entry::Diary); });
        onKey(this, QKeySequence(Qt::Key_W), [this] { write(Entry::Where); });
        onKey(this, QKeySequence(Qt::Key_D), [this] { write(Entry::Duty); });
    }
    m_minute.setInterval(kMinuteMs);
    connect(&m_minute, &QTimer::timeout, &m_vm, &TodayVm::tick);
}

void TodayScreen::begin()
{
    if (writing()) {
        return;  // the cursor is in the panel
    }
    if (m_vm.state().empty) {
        auto* step = m_first->findChild<QAbstractButton*>();
        giveFocus(step && step->isVisible() ? step : static_cast<QWidget*>(m_header->findChild<QAbstractButton*>()));
    } else if (m_vm.day().rowCount() > 0) {
        for (int row = 0; row < m_vm.day().rowCount(); ++row) {
            if (m_vm.day().rows()[static_cast<std::size_t>(row)].current) {
                m_day->setCurrentIndex(m_vm.day().index(row, 0));
            }
        }
        m_day->setFocus(Qt::OtherFocusReason);
    } else if (!m_cards->cards().isEmpty()) {
        giveFocus(static_cast<TodayCard*>(m_cards->cards().first())->first());
    }
}

bool TodayScreen::writing() const
{
    return m_diary->isOpen() || m_where->isOpen() || m_dutyPanel->isOpen();
}

Id TodayScreen::chosenPerson() const
{
    const QWidget* now = QApplication::focusWidget();
    for (qsizetype i = 0; i < m_cards->cards().size(); ++i) {
        if (m_cards->cards()[i]->isAncestorOf(now)) {
            return Id::fromText(m_vm.state().cards[static_cast<std::size_t>(i)].person.id).value_or(Id());
        }
    }
    return {};
}

std::vector<Id> TodayScreen::subjects() const
{
    const Id person = chosenPerson();
    return person.isNil() ? std::vector<Id>{} : std::vector<Id>{person};
}

std::optional<Id> TodayScreen::record() const
{
    const QModelIndex chosen = m_day->currentIndex();
    return m_day->hasFocus() && chosen.isValid() ? Id::fromText(chosen.data(IdRole).toString()) : std::nullopt;
}

void TodayScreen::write(Entry what)
{
    if (writing() || m_vm.state().empty) {
        return;
    }
    if (what == Entry::Where) {
        sayWhere(chosenPerson());
    } else {
        EntryVm& vm = what == Entry::Diary ? m_diaryVm : m_dutyVm;
        vm.begin(what == Entry::Diary ? chosenPerson() : Id());
        (what == Entry::Diary ? m_diary : m_dutyPanel)->open();
    }
}

bool TodayScreen::startNew(const QString& kind, const std::vector<Id>& about, std::optional<Id> from)
{
    const bool diary = kind == QLatin1String("appointment");
    const bool where = kind == QLatin1String("whereabouts");
    if (from || writing() || (!diary && !where && kind != QLatin1String("duty"))) {
        return false;
    }
    EntryVm& vm = diary ? m_diaryVm : where ? m_whereVm : m_dutyVm;
    vm.begin(about.empty() ? Id() : about.front());
    (diary ? m_diary : where ? m_where : m_dutyPanel)->open();
    return true;
}

void TodayScreen::sayWhere(const Id& person)
{
    if (m_vm.state().mayWrite && !writing()) {
        m_whereVm.begin(person);
        m_where->open();
    }
}

void TodayScreen::openLine(const QString& id)
{
    const auto record = Id::fromText(id);
    const records::Row* row = record ? m_vm.row(*record) : nullptr;
    if (!row) {
        Q_EMIT pageAsked(Page::Shift);  // a handover that is still to be made
        return;
    }
    const int at = m_day->currentIndex().row();
    const bool diary = at >= 0 && m_vm.day().rows()[static_cast<std::size_t>(at)].diary;
    if (diary && m_vm.state().mayWrite) {
        m_diaryVm.edit(*row);
        m_diary->open();
    } else if (row->kind == QLatin1String("whereabouts") && !row->about.empty()) {
        sayWhere(row->about.front().id);
    } else {
        Q_EMIT recordAsked(id);
    }
}

void TodayScreen::openDuty(const Id& record)
{
    const records::Row* row = m_vm.row(record);
    if (row && m_vm.state().mayWrite && !writing()) {
        m_dutyVm.edit(*row);
        m_dutyPanel->open();
    }
}

void TodayScreen::arrange()
{
    const bool wide = roomOf(this) == Room::Wide;
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    if (wide) {
        m_right->setFixedWidth(theme().metrics().px(378));
    } else {
        m_right->setMinimumWidth(0);
        m_right->setMaximumWidth(QWIDGETSIZE_MAX);
    }
}

void TodayScreen::resizeEvent(QResizeEvent* event)
{
    PageView::resizeEvent(event);
    arrange();
}

void TodayScreen::showEvent(QShowEvent* event)
{
    PageView::showEvent(event);
    arrange();
    m_minute.start();
}

void TodayScreen::hideEvent(QHideEvent* event)
{
    PageView::hideEvent(event);
    m_minute.stop();
}

PageView* makeToday(Sitting& sitting)
{
    auto& vm = sitting.make<TodayVm>(sitting.book, sitting.drafts);
    const auto entry = [&](Entry what) -> EntryVm& { return sitting.make<EntryVm>(what, sitting.book, sitting.drafts); };
    return new TodayScreen(vm, entry(Entry::Diary), entry(Entry::Where), entry(Entry::Duty));
}

}  // namespace hearth::ui
