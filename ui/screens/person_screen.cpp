// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/person_screen.h"

#include "ui/screens/columns.h"
#include "ui/screens/screen_parts.h"
#include "ui/text/error_text.h"
#include "ui/text/words.h"
#include "ui/widgets/field.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/notice_parts.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/person_tabs.h"
#include "ui/widgets/row_list.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QScrollArea>
#include <QVBoxLayout>

namespace hearth::ui {

PersonScreen::PersonScreen(PersonVm& vm, QWidget* parent) : PageView(parent), m_vm(vm)
{
    build();
    wire();
    draw();
}

void PersonScreen::build()
{
    setObjectName(QStringLiteral("people"));
    setAccessibleName(tr("Young people"));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    m_header = new PageHeader;
    m_letter = new KeyButton(tr("New letter"), ButtonRole::Main, QStringLiteral("Ctrl+L"));
    m_letter->setPicture(QStringLiteral("letter"));
    nameControl(m_letter, QStringLiteral("people.letter"), tr("New letter"));
    m_note = new KeyButton(tr("New note"), ButtonRole::Ordinary, QStringLiteral("Ctrl+Shift+L"));
    m_note->setPicture(QStringLiteral("note"));
    nameControl(m_note, QStringLiteral("people.note"), tr("New note"));
    m_header->addButton(m_note);
    m_header->addButton(m_letter);
    all->addWidget(m_header);
    m_banner = new Banner;
    all->addWidget(inSlot(m_banner));
    m_tabs = new PersonTabs(QStringLiteral("people.tabs"));
    m_tabs->setAccessibleName(tr("Young people"));
    all->addWidget(m_tabs);
    m_columns = new Columns(QStringLiteral("people.columns"));
    m_columns->add(tr("Written"), buildTimeline(), 0);
    m_columns->add(tr("Need to know"), buildKnow(), 320);
    all->addWidget(m_columns, 1);
}

QWidget* PersonScreen::buildTimeline()
{
    const Metrics& lengths = theme().metrics();
    auto* made = new Surface(SurfaceKind::Paper);
    auto* column = makeColumn(made, 10, 12, 8);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(lengths.px(10), 0, lengths.px(10), 0);
    m_kind = new QComboBox;
    nameControl(m_kind, QStringLiteral("people.kind"), tr("What to show"));
    row->addWidget(m_kind);
    row->addStretch(1);
    column->addLayout(row);
    m_empty = new EmptyState(QStringLiteral("note"), tr("Nothing is written here yet. Ctrl+L begins a letter."));
    column->addWidget(m_empty);
    m_timeline = new MomentList(QStringLiteral("people.timeline"), tr("Everything written, newest first"));
    m_timeline->setModel(&m_vm.timeline());
    column->addWidget(m_timeline, 1);
    return made;
}

QWidget* PersonScreen::buildKnow()
{
    auto* made = new Surface(SurfaceKind::Column);
    auto* inner = new QWidget;
    auto* column = makeColumn(inner, 20, 16, 10);
    m_knowHead = new TextLabel({}, TextStyle::Section);
    m_know = new TextLabel({}, TextStyle::Body);
    column->addWidget(m_knowHead);
    column->addWidget(m_know);
    column->addStretch(1);
    auto* all = new QVBoxLayout(made);
    all->setContentsMargins(1, 0, 0, 0);
    all->addWidget(makeScroll(inner));
    return made;
}

void PersonScreen::wire()
{
    connect(&m_vm, &PersonVm::changed, this, &PersonScreen::draw);
    connect(m_tabs, &PersonTabs::currentChanged, this, [this](const QString& id) {
        for (int i = 0; i < m_vm.state().young.size(); ++i) {
            if (m_vm.state().young[i].id == id) {
                m_vm.choose(i);
            }
        }
    });
    connect(m_kind, &QComboBox::activated, &m_vm, &PersonVm::chooseKind);
    connect(m_timeline, &RowList::opened, this, &PersonScreen::recordAsked);
    connect(m_letter, &QPushButton::clicked, this, [this] { write(QStringLiteral("letter")); });
    connect(m_note, &QPushButton::clicked, this, [this] { write(QStringLiteral("note")); });
}

void PersonScreen::write(const QString& kind)
{
    if (const auto person = m_vm.person()) {
        Q_EMIT writeAsked(kind, *person);
    }
}

bool PersonScreen::open(const Id& record)
{
    m_vm.refresh();
    m_vm.showPerson(record);
    return true;
}

std::vector<Id> PersonScreen::subjects() const
{
    const auto person = m_vm.person();
    return person ? std::vector{*person} : std::vector<Id>();
}

void PersonScreen::begin()
{
    m_columns->bring(m_timeline);
    if (m_timeline->isVisible()) {
        m_timeline->setFocus(Qt::OtherFocusReason);
    } else {
        giveFocus(m_letter);
    }
}

void PersonScreen::draw()
{
    const PersonState& state = m_vm.state();
    m_header->setTitle(state.name.isEmpty() ? tr("Young people") : state.name,
                       tr("Everything written, newest first. Enter opens."));
    QList<PersonTab> tabs;
    for (const PersonMark& person : state.young) {
        tabs.append({person, false});
    }
    {
        const QSignalBlocker quiet(m_tabs);
        m_tabs->setTabs(tabs, false);
        m_tabs->setCurrent(state.young.value(state.chosen).id);
    }
    if (m_kind->count() != state.kinds.size()) {
        m_kind->clear();
        m_kind->addItems(state.kinds);
    }
    m_kind->setCurrentIndex(state.kind);
    m_empty->setVisible(state.empty);
    m_timeline->setVisible(!state.empty);
    m_knowHead->setText(state.name.isEmpty() ? tr("Need to know") : tr("Need to know about %1").arg(state.name));
    m_know->setText(state.needToKnow.isEmpty() ? tr("Nothing is written here yet.") : state.needToKnow);
    m_letter->setEnabled(state.mayWrite && state.chosen >= 0);
    m_note->setEnabled(state.mayWrite && state.chosen >= 0);
    state.problem ? m_banner->say(Gravity::Late, errorText(*state.problem, Doing::Reading)) : m_banner->clear();
}

}  // namespace hearth::ui
