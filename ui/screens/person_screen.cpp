// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/person_screen.h"

#include "ui/screens/columns.h"
#include "ui/screens/person_card.h"
#include "ui/screens/person_filters.h"
#include "ui/screens/person_form_panel.h"
#include "ui/screens/person_page.h"
#include "ui/screens/person_who.h"
#include "ui/screens/screen_parts.h"
#include "ui/text/error_text.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/notice_parts.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/paint_chip.h"
#include "ui/widgets/row_list.h"
#include "ui/widgets/segments.h"

#include <QHideEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace hearth::ui {
namespace {

const QString kPage = QStringLiteral("people");

QWidget* actionOf(EmptyState* state)
{
    return state->findChild<QPushButton*>();
}

}  // namespace

PersonScreen::PersonScreen(PersonVm& vm, PersonForm& form, QWidget* parent) : PageView(parent), m_vm(vm), m_form(form)
{
    build();
    wire();
    wireForm();
    wireKeys();
    draw();
}

PersonScreen::~PersonScreen()
{
    delete m_panel;  // it lies over the whole sitting
}

void PersonScreen::hideEvent(QHideEvent* event)
{
    PageView::hideEvent(event);
    // Not when the window is only put aside; another page is in front.
    if (!event->spontaneous()) {
        m_form.close();
    }
}

void PersonScreen::build()
{
    setObjectName(kPage);
    setAccessibleName(tr("Young people"));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    buildHead();
    all->addWidget(m_header);
    m_banner = new Banner;
    all->addWidget(inSlot(m_banner));
    m_columns = new Columns(QStringLiteral("people.columns"));
    m_who = new PersonWho({kPage, 0, tr("Living here"), tr("Moved on"), tr("Somebody comes to live here")},
                          m_vm.living(), m_vm.gone());
    m_card = new PersonCard;
    m_columns->add(tr("Who"), m_who, 312);
    m_columns->add(tr("Their page"), buildMiddle(), 0);
    m_columns->add(tr("Tonight"), m_card, 320);
    all->addWidget(m_columns, 1);
}

void PersonScreen::buildHead()
{
    m_header = new PageHeader;
    m_chip = new PersonChip(PersonChip::Size::Large);
    m_chip->setNameShown(false);
    m_header->setChip(m_chip);
    m_note = new KeyButton(tr("New note"), ButtonRole::Ordinary, QStringLiteral("Ctrl+Shift+L"));
    m_note->setPicture(QStringLiteral("note"));
    nameControl(m_note, QStringLiteral("people.note"), tr("New note"));
    m_header->addButton(m_note);
    m_letter = new KeyButton(tr("New letter"), ButtonRole::Main, QStringLiteral("Ctrl+L"));
    m_letter->setPicture(QStringLiteral("letter"));
    nameControl(m_letter, QStringLiteral("people.letter"), tr("New letter"));
    m_header->addButton(m_letter);
}

QWidget* PersonScreen::buildMiddle()
{
    auto* made = new Surface(SurfaceKind::Middle);
    auto* column = makeColumn(made, 0, 14, 10);
    auto* row = new QWidget;
    auto* across = makeColumn(row, 16, 0, 0);
    m_which = new Segments(QStringLiteral("people.shows"), tr("What to show"), {tr("What was written"), tr("Who they are")});
    across->addWidget(m_which);
    column->addWidget(row);
    m_stack = new QStackedWidget;
    m_stack->addWidget(buildWritten());
    m_page = new PersonPage(kPage, tr("Moves on…"), tr("Lives here again"));
    m_stack->addWidget(makeScroll(m_page));
    m_nobody = new EmptyState(QStringLiteral("people"), tr("Nobody lives here yet."), tr("Add a young person"));
    auto* nobody = new QWidget;
    makeColumn(nobody, 24, 0, 0)->addWidget(m_nobody);
    m_stack->addWidget(nobody);
    column->addWidget(m_stack, 1);
    return made;
}

QWidget* PersonScreen::buildWritten()
{
    auto* made = new QWidget;
    auto* column = makeColumn(made, 0, 0, 8);
    m_filters = new PersonFilters(m_vm);
    column->addWidget(m_filters);
    m_timeline = new MomentList(QStringLiteral("people.timeline"), tr("Everything written, newest first"));
    m_timeline->setModel(&m_vm.timeline());
    m_timeline->setMinimumHeight(theme().metrics().rowTwo());
    column->addWidget(m_timeline, 1);
    auto* nothing = new QWidget;
    auto* words = makeColumn(nothing, 24, 0, 0);
    m_empty = new EmptyState(QStringLiteral("note"), tr("Nothing is written about them yet."), tr("Write a letter"));
    m_unfit = new EmptyState(QStringLiteral("search"), tr("Nothing fits."), tr("Show everything"));
    words->addWidget(m_empty);
    words->addWidget(m_unfit);
    column->addWidget(nothing);
    column->addStretch(0);
    return made;
}

void PersonScreen::wire()
{
    connect(&m_vm, &PersonVm::changed, this, &PersonScreen::draw);
    connect(m_who, &PersonWho::chosen, &m_vm, &PersonVm::choose);
    connect(m_who, &PersonWho::opened, this, [this] {
        m_columns->bring(m_timeline);
        giveFocus(m_timeline->isVisible() ? static_cast<QWidget*>(m_timeline) : m_which);
    });
    connect(m_who, &PersonWho::otherListAsked, this, [this] { Q_EMIT pageAsked(Page::Team); });
    connect(m_who, &PersonWho::addAsked, this, [this] { m_form.beginAdd(QStringLiteral("young-person")); });
    connect(m_which, &Segments::chosenChanged, this, [this](int which) { m_vm.showPage(which == 1); });
    connect(m_timeline, &RowList::opened, this, &PersonScreen::recordAsked);
    connect(m_letter, &QPushButton::clicked, this, [this] { write(QStringLiteral("letter")); });
    connect(m_note, &QPushButton::clicked, this, [this] { write(QStringLiteral("note")); });
    connect(m_nobody, &EmptyState::actionAsked, this, [this] { m_form.beginAdd(QStringLiteral("young-person")); });
    connect(m_empty, &EmptyState::actionAsked, this, [this] { write(QStringLiteral("letter")); });
    connect(m_unfit, &EmptyState::actionAsked, this, [this] { m_vm.setFilter({}); });
    connect(m_card, &PersonCard::printAsked, this, &PersonScreen::print);
}

void PersonScreen::wireForm()
{
    const auto withPerson = [this](void (PersonForm::*act)(const Id&)) {
        return [this, act] {
            if (const auto person = m_vm.person()) {
                (m_form.*act)(*person);
            }
        };
    };
    connect(m_page, &PersonPage::changeAsked, this, withPerson(&PersonForm::beginChange));
    connect(m_page, &PersonPage::leaveAsked, this, withPerson(&PersonForm::beginLeaving));
    connect(m_page, &PersonPage::joinAsked, this, withPerson(&PersonForm::beginJoin));
    connect(m_page, &PersonPage::comeBackAsked, this, [this] {
        if (const auto person = m_vm.person()) {
            m_form.comeBack(*person);
        }
    });
    connect(m_page, &PersonPage::apartAsked, &m_form, &PersonForm::tellApart);
    connect(&m_form, &PersonForm::changed, this, &PersonScreen::draw);
    connect(&m_form, &PersonForm::kept, this,
            [this](const Id& person, const QString& sentence, const std::function<void()>& undo) {
                m_vm.refresh();
                m_vm.showPerson(person);
                Q_EMIT saved();
                undo ? Q_EMIT done(sentence, undo) : Q_EMIT said(sentence);
            });
}

void PersonScreen::wireKeys()
{
    onKey(this, QKeySequence(Qt::CTRL | Qt::Key_N), [this] {
        if (m_vm.state().mayAdd) {
            m_form.beginAdd(QStringLiteral("young-person"));
        }
    });
    onKey(this, QKeySequence(Qt::CTRL | Qt::Key_E), [this] {
        if (const auto person = m_vm.person(); person && m_vm.state().mayChange) {
            m_form.beginChange(*person);
        }
    });
}

bool PersonScreen::open(const Id& record)
{
    return m_vm.showPerson(record);
}

bool PersonScreen::startNew(const QString& kind, const std::vector<Id>&, std::optional<Id>)
{
    if (kind != QLatin1String("young-person")) {
        return false;
    }
    // The page comes first and takes the cursor; the form opens over it.
    QTimer::singleShot(0, this, [this] {
        if (m_vm.state().mayAdd) {
            m_form.beginAdd(QStringLiteral("young-person"));
        }
    });
    return true;
}

std::vector<Id> PersonScreen::subjects() const
{
    const auto person = m_vm.person();
    return person ? std::vector{*person} : std::vector<Id>();
}

void PersonScreen::write(const QString& kind)
{
    if (const auto person = m_vm.person()) {
        Q_EMIT writeAsked(kind, *person);
    }
}

bool PersonScreen::print()
{
    if (!m_vm.person()) {
        return false;
    }
    Q_EMIT printAsked();
    return true;
}

void PersonScreen::begin()
{
    m_columns->bring(m_timeline);
    if (m_timeline->isVisible()) {
        m_timeline->setFocus(Qt::OtherFocusReason);
    } else {
        giveFocus(m_letter->isEnabled() ? static_cast<QWidget*>(m_letter) : m_which);
    }
}

void PersonScreen::drawHead()
{
    const PersonState& state = m_vm.state();
    const bool some = state.chosen >= 0;
    QList<PersonMark> all = state.young;
    all += state.gone;
    m_chip->setVisible(some);
    m_chip->setPerson(all.value(state.chosen));
    m_header->setTitle(some ? state.name : tr("Young people"), state.below);
    m_letter->setEnabled(state.mayWrite && some);
    m_note->setEnabled(state.mayWrite && some);
    const std::optional<Error> problem = state.problem ? state.problem
                                         : m_form.state().act == PersonAct::None ? m_form.state().problem
                                                                                : std::nullopt;
    problem ? m_banner->say(Gravity::Late, errorText(*problem, Doing::Reading)) : m_banner->clear();
}

void PersonScreen::draw()
{
    const PersonState& state = m_vm.state();
    if (!m_panel && m_form.state().act != PersonAct::None) {
        m_panel = new PersonFormPanel(m_form, kPage, hostOf(this));
        m_panel->draw();
    }
    drawHead();
    m_who->setMayAdd(state.mayAdd);
    m_who->setChosen(state.chosen);
    m_which->setChosen(state.pageShown ? 1 : 0);
    m_stack->setCurrentIndex(state.chosen < 0 ? 2 : state.pageShown ? 1 : 0);
    m_filters->draw();
    m_empty->parentWidget()->setVisible(state.empty);
    m_empty->setVisible(!state.narrowed);
    m_unfit->setVisible(state.narrowed);
    actionOf(m_empty)->setVisible(state.mayWrite);
    actionOf(m_nobody)->setVisible(state.mayAdd);
    m_timeline->setVisible(!state.empty);
    m_page->show({state.lines, state.changes, state.twins, state.left, state.mayChange, state.mayAdd});
    m_card->draw(state);
}

}  // namespace hearth::ui
