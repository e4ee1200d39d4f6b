// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/handover_screen.h"

#include "core/base/secret.h"
#include "ui/screens/columns.h"
#include "ui/screens/screen_parts.h"
#include "ui/text/error_text.h"
#include "ui/widgets/field.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/notice_parts.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/paint_chip.h"
#include "ui/widgets/row_list.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QScrollArea>
#include <QVBoxLayout>

namespace hearth::ui {

HandoverScreen::HandoverScreen(HandoverVm& vm, QWidget* parent) : PageView(parent), m_vm(vm)
{
    build();
    wire();
    draw();
}

void HandoverScreen::build()
{
    setObjectName(QStringLiteral("handover"));
    setAccessibleName(tr("Handover"));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    m_header = new PageHeader;
    auto* print = new KeyButton(tr("Print handover"), ButtonRole::Ordinary, QStringLiteral("Ctrl+P"));
    print->setPicture(QStringLiteral("print"));
    nameControl(print, QStringLiteral("handover.print"), tr("Print handover"));
    connect(print, &QPushButton::clicked, this, &HandoverScreen::printAsked);
    m_header->addButton(print);
    all->addWidget(m_header);
    m_banner = new Banner;
    all->addWidget(inSlot(m_banner));
    m_columns = new Columns(QStringLiteral("handover.columns"));
    m_columns->add(tr("The handover"), buildSheet(), 0);
    m_columns->add(tr("Read and accepted"), buildAccept(), 340);
    all->addWidget(m_columns, 1);
}

QWidget* HandoverScreen::buildSheet()
{
    const Metrics& lengths = theme().metrics();
    auto* made = new Surface(SurfaceKind::Middle);
    auto* inner = new QWidget;
    auto* column = makeColumn(inner, 24, 18, 12);
    m_text = new TextLabel({}, TextStyle::Reading);
    column->addWidget(m_text);
    m_nights = new QWidget;
    m_nightRows = new QVBoxLayout(m_nights);
    m_nightRows->setContentsMargins(0, 0, 0, 0);
    m_nightRows->setSpacing(lengths.px(8));
    column->addWidget(m_nights);
    m_lines = new BasketList(QStringLiteral("handover.lines"), tr("What is handed over"));
    m_lines->setModel(&m_vm.lines());
    m_lines->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_lines);
    m_none = new TextLabel(tr("Nothing was put in the basket for the next shift."), TextStyle::Body, Token::Ink2);
    column->addWidget(m_none);
    m_checks = new TextLabel({}, TextStyle::Body, Token::Ink2);
    m_checksHead = makeSectionHead(tr("Checked"), QString());
    column->addWidget(m_checksHead);
    column->addWidget(m_checks);
    column->addStretch(1);
    auto* all = new QVBoxLayout(made);
    all->setContentsMargins(1, 0, 1, 0);
    all->addWidget(makeScroll(inner));
    return made;
}

QWidget* HandoverScreen::buildAccept()
{
    const Metrics& lengths = theme().metrics();
    auto* made = new Surface(SurfaceKind::Column);
    auto* inner = new QWidget;
    auto* column = makeColumn(inner, 20, 16, 10);
    column->addWidget(makeSectionHead(tr("Read and accepted"), QString()));
    m_standing = new TextLabel({}, TextStyle::Body, Token::Ink2);
    column->addWidget(m_standing);
    m_nobody = new TextLabel(tr("Nobody else works shifts here yet, so nobody can accept it. Ask the registered manager."),
                             TextStyle::Body, Token::Ink2);
    column->addWidget(m_nobody);
    m_list = new TitledList(QStringLiteral("handover.people"), tr("Who accepts"));
    m_list->setModel(&m_people);
    m_list->setMinimumHeight(lengths.px(170));
    column->addWidget(m_list, 1);
    m_secret = new QLineEdit;
    m_secret->setObjectName(QStringLiteral("handover.passphrase"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_passphrase = new Field(tr("Their passphrase"), m_secret);
    column->addWidget(m_passphrase);
    m_lead = new QCheckBox(tr("Leads the next shift"));
    nameControl(m_lead, QStringLiteral("handover.lead"), tr("Leads the next shift"));
    column->addWidget(m_lead);
    m_accept = new KeyButton(tr("Read and accepted"), ButtonRole::Main, QStringLiteral("Enter"));
    nameControl(m_accept, QStringLiteral("handover.accept"), tr("Read and accepted"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_accept);
    row->addStretch(1);
    column->addLayout(row);
    auto* all = new QVBoxLayout(made);
    all->setContentsMargins(1, 0, 0, 0);
    all->addWidget(makeScroll(inner));
    return made;
}

void HandoverScreen::wire()
{
    connect(&m_vm, &HandoverVm::changed, this, &HandoverScreen::draw);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) { m_vm.choose(now.row()); });
    connect(m_list, &RowList::opened, this, [this] { giveFocus(m_secret->isEnabled() ? m_secret : static_cast<QWidget*>(m_accept)); });
    connect(m_secret, &QLineEdit::returnPressed, this, &HandoverScreen::accept);
    connect(m_accept, &QPushButton::clicked, this, &HandoverScreen::accept);
}

bool HandoverScreen::open(const Id& record)
{
    m_vm.open(record);
    return true;
}

bool HandoverScreen::print()
{
    Q_EMIT printAsked();
    return true;
}

void HandoverScreen::begin()
{
    m_secret->clear();
    m_columns->bring(m_list);
    giveFocus(m_list);
}

void HandoverScreen::accept()
{
    QString secret = m_secret->text();
    m_vm.accept(secret, m_lead->isChecked());
    wipe(secret);
    m_secret->clear();
}

void HandoverScreen::draw()
{
    const HandoverState& state = m_vm.state();
    m_header->setTitle(state.name, state.line);
    m_text->setText(state.text);
    m_text->setVisible(!state.text.isEmpty());
    drawNights();
    m_lines->setVisible(m_vm.lines().lines() > 0);
    m_lines->setFixedHeight(qMax(1, m_lines->heightOfRows() + 8));
    m_checks->setText(state.checks.join(QStringLiteral(" · ")));
    m_checksHead->setVisible(!state.checks.isEmpty());
    m_checks->setVisible(!state.checks.isEmpty());
    m_none->setVisible(m_vm.lines().lines() == 0);
    m_standing->setText(state.notYet.isEmpty() ? state.standing : state.notYet);
    m_nobody->setVisible(state.accepters.empty());
    m_list->setVisible(!state.accepters.empty());
    QList<PersonMark> people;
    QStringList lines;
    for (const Accepter& each : state.accepters) {
        people.append(each.mark);
        lines.append(!each.accepted.isEmpty() ? (each.lead ? tr("accepted %1, leads the shift") : tr("accepted %1")).arg(each.accepted)
                     : each.incoming          ? tr("comes next")
                                              : tr("not named as coming next"));
    }
    {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_people.setPeople(people, lines);
        m_list->setCurrentIndex(m_people.index(state.chosen, 0));
        m_list->viewport()->update();
    }
    const bool some = state.chosen >= 0;
    m_secret->setEnabled(some && !state.proving);
    m_accept->setEnabled(some && !state.proving);
    relabel(m_passphrase, state.pin ? tr("Their PIN") : tr("Their passphrase"));
    const bool wrongPin = state.problem && state.problem->where == QLatin1String("session.pin");
    m_passphrase->setHint(state.proving ? tr("Trying the passphrase. This takes about a second.")
                          : some        ? tr("It does not end the session that is open.")
                                        : tr("Choose who you are first."));
    m_passphrase->setProblem(wrongPin ? (state.pin ? tr("That is not their PIN.")
                                                   : tr("That was not their PIN. Their passphrase is needed now."))
                             : state.problem ? errorText(*state.problem, Doing::Proving) : QString());
}

void HandoverScreen::drawNights()
{
    while (QLayoutItem* item = m_nightRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const NightLine& night : m_vm.state().nights) {
        auto* holder = new QWidget;
        auto* row = new QHBoxLayout(holder);
        row->setContentsMargins(0, 0, 0, 0);
        auto* chip = new PersonChip(PersonChip::Size::Small);
        chip->setPerson(night.person);
        row->addWidget(chip, 0, Qt::AlignTop);
        auto* words = new TextLabel(night.text.isEmpty() ? night.line : night.line + QStringLiteral(". ") + night.text,
                                    TextStyle::Body, Token::Ink2);
        row->addWidget(words, 1);
        m_nightRows->addWidget(holder);
    }
}

}  // namespace hearth::ui
