// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/team_screen.h"

#include "ui/screens/columns.h"
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

#include <QHideEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace hearth::ui {
namespace {

const QString kPage = QStringLiteral("team");
const QString kKind = QStringLiteral("staff-member");

}  // namespace

TeamScreen::TeamScreen(TeamVm& vm, PersonForm& form, QWidget* parent) : PageView(parent), m_vm(vm), m_form(form)
{
    build();
    wire();
    wireForm();
    draw();
}

TeamScreen::~TeamScreen()
{
    delete m_panel;  // it lies over the whole sitting
}

void TeamScreen::hideEvent(QHideEvent* event)
{
    PageView::hideEvent(event);
    // Not when the window is only put aside; another page is in front.
    if (!event->spontaneous()) {
        m_form.close();
    }
}

void TeamScreen::build()
{
    setObjectName(kPage);
    setAccessibleName(tr("Team"));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    m_header = new PageHeader;
    m_chip = new PersonChip(PersonChip::Size::Large);
    m_chip->setNameShown(false);
    m_header->setChip(m_chip);
    all->addWidget(m_header);
    m_banner = new Banner;
    all->addWidget(inSlot(m_banner));
    m_columns = new Columns(QStringLiteral("team.columns"));
    m_who = new PersonWho({kPage, 1, tr("The team"), tr("Left"), tr("Somebody new in the team")}, m_vm.here(),
                          m_vm.gone());
    m_page = new PersonPage(kPage, tr("Leaves…"), tr("Works here again"));
    auto* middle = new Surface(SurfaceKind::Middle);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(1, 0, 1, 0);
    column->addWidget(makeScroll(m_page));
    m_columns->add(tr("Who"), m_who, 312);
    m_columns->add(tr("Their page"), middle, 0);
    m_columns->add(tr("Lately"), buildLately(), 360);
    all->addWidget(m_columns, 1);
}

QWidget* TeamScreen::buildLately()
{
    auto* made = new Surface(SurfaceKind::Column);
    auto* column = makeColumn(made, 10, 16, 8);
    column->addWidget(makeSectionHead(tr("Written lately"), tr("four weeks")));
    m_lately = new MomentList(QStringLiteral("team.lately"), tr("What they wrote in the last four weeks"));
    m_lately->setModel(&m_vm.lately());
    column->addWidget(m_lately, 1);
    m_quiet = new EmptyState(QStringLiteral("note"), tr("Nothing in the last four weeks."));
    column->addWidget(m_quiet);
    return made;
}

void TeamScreen::wire()
{
    connect(&m_vm, &TeamVm::changed, this, &TeamScreen::draw);
    connect(m_who, &PersonWho::chosen, &m_vm, &TeamVm::choose);
    connect(m_who, &PersonWho::opened, this, [this] {
        m_columns->bring(m_page);
        giveFocus(m_page->changeButton());
    });
    connect(m_who, &PersonWho::otherListAsked, this, [this] { Q_EMIT pageAsked(Page::People); });
    connect(m_who, &PersonWho::addAsked, this, [this] { m_form.beginAdd(kKind); });
    connect(m_lately, &RowList::opened, this, &TeamScreen::recordAsked);
    onKey(this, QKeySequence(Qt::CTRL | Qt::Key_N), [this] {
        if (m_vm.state().mayAdd) {
            m_form.beginAdd(kKind);
        }
    });
    onKey(this, QKeySequence(Qt::CTRL | Qt::Key_E), [this] {
        if (const auto person = m_vm.person(); person && m_vm.state().mayChange) {
            m_form.beginChange(*person);
        }
    });
}

void TeamScreen::wireForm()
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
    connect(&m_form, &PersonForm::changed, this, &TeamScreen::draw);
    connect(&m_form, &PersonForm::kept, this,
            [this](const Id& person, const QString& sentence, const std::function<void()>& undo) {
                m_vm.refresh();
                m_vm.showPerson(person);
                Q_EMIT saved();
                undo ? Q_EMIT done(sentence, undo) : Q_EMIT said(sentence);
            });
}

bool TeamScreen::open(const Id& record)
{
    return m_vm.showPerson(record);
}

void TeamScreen::begin()
{
    m_columns->bring(m_who);
    giveFocus(m_who->list());
}

void TeamScreen::draw()
{
    const TeamState& state = m_vm.state();
    if (!m_panel && m_form.state().act != PersonAct::None) {
        m_panel = new PersonFormPanel(m_form, kPage, hostOf(this));
        m_panel->draw();
    }
    QList<PersonMark> all = state.staff;
    all += state.gone;
    m_chip->setVisible(state.chosen >= 0);
    m_chip->setPerson(all.value(state.chosen));
    m_header->setTitle(state.chosen < 0 ? tr("Team") : state.name, state.below);
    m_who->setMayAdd(state.mayAdd);
    m_who->setChosen(state.chosen);
    m_page->show({state.lines, state.changes, state.twins, state.left, state.mayChange, state.mayAdd});
    m_lately->setVisible(!state.quiet);
    m_quiet->setVisible(state.quiet);
    const std::optional<Error> problem = state.problem ? state.problem
                                         : m_form.state().act == PersonAct::None ? m_form.state().problem
                                                                                : std::nullopt;
    problem ? m_banner->say(Gravity::Late, errorText(*problem, Doing::Reading)) : m_banner->clear();
}

}  // namespace hearth::ui
