// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/shift_screen.h"

#include "ui/screens/basket_panel.h"
#include "ui/screens/columns.h"
#include "ui/screens/night_page.h"
#include "ui/screens/screen_parts.h"
#include "ui/text/error_text.h"
#include "ui/text/words.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/notice_parts.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/row_list.h"
#include "ui/widgets/text_label.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace hearth::ui {

ShiftScreen::ShiftScreen(ShiftVm& vm, QWidget* parent) : PageView(parent), m_vm(vm)
{
    build();
    wire();
    draw();
}

void ShiftScreen::build()
{
    setObjectName(QStringLiteral("shift"));
    setAccessibleName(tr("Shift"));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    m_header = new PageHeader;
    auto* moment = new KeyButton(tr("Moment"), ButtonRole::Ordinary, QStringLiteral("Ctrl+M"));
    moment->setPicture(QStringLiteral("moment"));
    nameControl(moment, QStringLiteral("shift.moment"), tr("Catch a moment"));
    connect(moment, &QPushButton::clicked, this, &ShiftScreen::momentAsked);
    m_header->addButton(moment);
    auto* line = new KeyButton(tr("Hand over"), ButtonRole::Ordinary, QStringLiteral("F9"));
    line->setPicture(QStringLiteral("handover"));
    nameControl(line, QStringLiteral("shift.line"), tr("Put a line into the basket"));
    connect(line, &QPushButton::clicked, this, &ShiftScreen::beginLine);
    m_header->addButton(line);
    all->addWidget(m_header);
    m_banner = new Banner;
    all->addWidget(inSlot(m_banner));
    m_columns = new Columns(QStringLiteral("shift.columns"));
    m_night = new NightPage(m_vm);
    m_basket = new BasketPanel(m_vm);
    m_columns->add(tr("So far"), buildSoFar(), 364);
    m_columns->add(tr("This shift"), m_night, 0);
    m_columns->add(tr("To hand over"), m_basket, 284);
    all->addWidget(m_columns, 1);
    m_bar = new FinishBar;
    m_finish = new KeyButton(tr("Finish shift"), ButtonRole::Main, QStringLiteral("F10"));
    nameControl(m_finish, QStringLiteral("shift.finish"), tr("Finish shift"));
    connect(m_finish, &QPushButton::clicked, this, &ShiftScreen::finish);
    m_bar->addButton(m_finish);
    all->addWidget(m_bar);
}

QWidget* ShiftScreen::buildSoFar()
{
    const Metrics& lengths = theme().metrics();
    auto* made = new Surface(SurfaceKind::Ground);
    auto* column = new QVBoxLayout(made);
    column->setContentsMargins(0, lengths.px(16), 0, 0);
    column->setSpacing(lengths.px(6));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(lengths.px(20), 0, lengths.px(20), 0);
    m_heading = new TextLabel({}, TextStyle::Section);
    auto* note = new TextLabel(tr("F9 hands a line over"), TextStyle::Small, Token::Ink3);
    note->setAlignment(Qt::AlignRight);
    head->addWidget(m_heading, 1);
    head->addWidget(note, 1);
    column->addLayout(head);
    m_nothing = new EmptyState(QStringLiteral("moment"), tr("Nothing caught yet on this shift. Ctrl+M keeps a moment."));
    // It gives way and scrolls where a banner, tabs and large text leave little.
    auto* inside = new QWidget;
    makeColumn(inside, 20, 0, 0)->addWidget(m_nothing);
    m_nothingArea = makeScroll(inside);
    column->addWidget(m_nothingArea, 1);
    m_soFar = new MomentList(QStringLiteral("shift.sofar"), tr("The shift so far"));
    m_soFar->setModel(&m_vm.soFar());
    auto* holder = new QHBoxLayout;
    holder->setContentsMargins(lengths.px(10), 0, lengths.px(10), 0);
    holder->addWidget(m_soFar);
    column->addLayout(holder, 1);
    return made;
}

void ShiftScreen::wire()
{
    connect(&m_vm, &ShiftVm::changed, this, &ShiftScreen::draw);
    // One's own first moment changes the list and nothing else of the shift.
    connect(&m_vm.soFar(), &QAbstractItemModel::modelReset, this, &ShiftScreen::draw);
    connect(m_soFar, &RowList::opened, this, &ShiftScreen::recordAsked);
    connect(m_banner, &Banner::actionAsked, this, [this] {
        if (m_vm.state().waiting) {
            Q_EMIT readAsked(m_vm.state().waiting->shift);
        }
    });
    connect(m_basket, &BasketPanel::lineLeft, this, [this] {
        m_columns->bring(m_night);
        giveFocus(m_before && m_before->isVisible() ? m_before : static_cast<QWidget*>(m_soFar));
    });
}

void ShiftScreen::begin()
{
    if (m_soFar->isVisible() && m_soFar->model()->rowCount() > 0) {
        m_soFar->setFocus(Qt::OtherFocusReason);
    } else {
        beginNight();
    }
}

void ShiftScreen::beginNight()
{
    m_columns->bring(m_night);
    m_night->beginNight();
}

void ShiftScreen::beginChecks()
{
    m_columns->bring(m_night);
    m_night->beginChecks();
}

void ShiftScreen::beginLine()
{
    // A chosen moment is handed over; from anywhere else it is a line of its own.
    const int row = m_soFar->hasFocus() ? m_soFar->currentIndex().row() : -1;
    m_before = focusWidget();
    m_vm.startLine(row);
    m_columns->bring(m_basket);
    m_basket->beginLine();
}

bool ShiftScreen::handOver()
{
    beginLine();
    return true;
}

bool ShiftScreen::shiftKey(int key)
{
    key == Qt::Key_F6 ? beginNight() : beginChecks();
    return true;
}

std::vector<Id> ShiftScreen::subjects() const
{
    const ShiftState& state = m_vm.state();
    const auto id = state.houseTab() ? std::nullopt : Id::fromText(state.young.value(state.tab).id);
    return id ? std::vector{*id} : std::vector<Id>();
}

std::optional<Id> ShiftScreen::record() const
{
    return Id::fromText(m_soFar->currentIndex().data(IdRole).toString());
}

bool ShiftScreen::finish()
{
    if (!m_vm.finish() && !m_vm.state().left.empty()) {
        m_columns->bring(m_night);
        m_night->beginAt(m_vm.state().left.front());
    }
    return true;
}

void ShiftScreen::draw()
{
    const ShiftState& state = m_vm.state();
    m_header->setTitle(state.name, state.line);
    m_heading->setText(state.heading);
    const bool some = m_vm.soFar().rowCount() > 0;
    m_nothingArea->setVisible(!some);
    m_soFar->setVisible(some);
    if (state.problem) {
        m_banner->say(Gravity::Late, errorText(*state.problem, Doing::Saving));
    } else if (state.waiting) {
        m_banner->say(Gravity::Soon,
                      tr("%1 handed over at %2. It waits to be read and accepted.")
                          .arg(state.waiting->from, clockTime(state.waiting->when)),
                      tr("Read"));
    } else {
        m_banner->clear();
    }
    m_bar->setProgress(state.percent, 100, state.needs.isEmpty() ? state.leftText : state.needs);
}

}  // namespace hearth::ui
