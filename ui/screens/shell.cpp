// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/shell.h"

#include "ui/screens/acts_panel.h"
#include "ui/screens/appearance_panel.h"
#include "ui/screens/columns.h"
#include "ui/screens/help_panel.h"
#include "ui/screens/moment_panel.h"
#include "ui/screens/page_holder.h"
#include "ui/screens/screen_parts.h"
#include "ui/screens/search_panel.h"
#include "ui/screens/sitting_panel.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/notice_parts.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/side_nav.h"
#include "ui/widgets/status_line.h"

#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace hearth::ui {
namespace {

QString navWord(Page page)
{
    switch (page) {
    case Page::Today:
        return Shell::tr("Today");
    case Page::Shift:
        return Shell::tr("Shift");
    case Page::People:
        return Shell::tr("Young people");
    case Page::Third:
        return Shell::tr("Common third");
    case Page::Evidence:
        return Shell::tr("Evidence");
    default:
        return Shell::tr("Home");
    }
}

const RoomMaker* roomOf(Page page)
{
    const auto& all = roomMakers();
    const auto found = std::ranges::find(all, page, &RoomMaker::page);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

Shell::Shell(SittingParts parts, QWidget* parent)
    : QWidget(parent), m_parts(std::move(parts)), m_drafts(m_parts.book), m_sittingAt(m_parts.book, m_drafts, m_parts),
      m_vm(m_parts.book, m_drafts), m_acts(m_parts.book.now), m_momentVm(m_parts.book, m_drafts), m_searchVm(m_parts.book)
{
    build();
    wire();
    draw();
}

Shell::~Shell()
{
    // The widgets go before the view models they borrow.
    (void)m_drafts.flush();
    delete m_scroll;
    delete m_moment;
    delete m_searchPanel;
    delete m_sitting;
    delete m_help;
    delete m_actsPanel;
    delete m_look;
}

void Shell::build()
{
    setObjectName(QStringLiteral("shell"));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    m_nav = new SideNav;
    row->addWidget(m_nav);
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_top = new Surface(SurfaceKind::Header);
    auto* top = makeTopRow();
    m_top->setLayout(top);
    column->addWidget(m_top);
    m_banner = new Banner;
    column->addWidget(inSlot(m_banner));
    m_pages = new QStackedWidget;
    m_scroll = makeScroll(new PageHolder(m_pages));
    column->addWidget(m_scroll, 1);
    m_dock = new QWidget;
    column->addWidget(m_dock);
    row->addWidget(middle, 1);
    all->addLayout(row, 1);
    m_status = new StatusLine;
    all->addWidget(m_status);
    buildPanels();
}

QHBoxLayout* Shell::makeTopRow()
{
    const Metrics& lengths = theme().metrics();
    auto* top = new QHBoxLayout;
    top->setContentsMargins(lengths.px(12), lengths.px(4), lengths.px(12), lengths.px(4));
    m_menu = new KeyButton(tr("Menu"), ButtonRole::Ordinary, QStringLiteral("F2"));
    nameControl(m_menu, QStringLiteral("shell.menu"), tr("Menu"));
    top->addWidget(m_menu);
    top->addStretch(1);
    return top;
}

void Shell::buildPanels()
{
    m_moment = new MomentPanel(m_momentVm, this);
    m_searchPanel = new SearchPanel(m_searchVm, this);
    m_sitting = new SittingPanel(m_vm.state().whoName, m_parts.setPin, this);
    m_help = new HelpPanel(this);
    m_actsPanel = new ActsPanel(m_acts, this);
    m_look = new AppearancePanel(m_parts.appearance, this);
    m_toast = new Toast(this, theme().metrics().px(84));
    m_toast->setDock(m_dock);
}

Page Shell::firstPage() const
{
    const auto& pages = m_vm.state().pages;
    const auto found = std::ranges::find_if(pages, [](Page page) { return roomOf(page) != nullptr; });
    return found == pages.end() ? Page::Home : *found;
}

PageView* Shell::view() const
{
    return qobject_cast<PageView*>(m_pages->currentWidget());
}

PageView* Shell::viewOf(Page page)
{
    const auto found = m_views.find(page);
    return found != m_views.end() ? found->second : makeView(page);
}

PageView* Shell::makeView(Page page)
{
    const RoomMaker* room = roomOf(page);
    if (!room) {
        return nullptr;
    }
    PageView* view = room->make(m_sittingAt);
    m_views.emplace(page, view);
    m_pages->addWidget(view);
    auto* header = view->findChild<PageHeader*>();
    if (header && !view->together()) {
        auto* search = new KeyButton(tr("Search"), ButtonRole::Ordinary, QStringLiteral("Ctrl+K"));
        search->setPicture(QStringLiteral("search"));
        nameControl(search, view->objectName() + QStringLiteral(".search"), tr("Search anywhere"));
        connect(search, &QPushButton::clicked, this, [this] { m_searchPanel->open(); });
        header->addButton(search);
    }
    wirePage(view);
    return view;
}

void Shell::refresh()
{
    m_vm.refresh();
    if (PageView* now = view()) {
        now->refresh();
    }
}

void Shell::go(Page page)
{
    if (PageView* view = viewOf(page)) {
        view->refresh();
        bring(page, view);
    }
}

void Shell::bring(Page page, PageView* view)
{
    if (m_pages->currentWidget() && m_vm.state().page != page) {
        m_before.push_back(m_vm.state().page);
    }
    m_vm.go(page);
    m_vm.refresh();
    m_pages->setCurrentWidget(view);
    const auto* undo = m_toast->findChild<QWidget*>(QStringLiteral("toast.undo"));
    if (view->together() && !undo->isVisibleTo(m_toast)) {
        m_toast->hide();  // two people sit before it: what was said before says nothing there
    }
    arrange();
    draw();
    view->begin();
}

void Shell::back()
{
    while (!m_before.empty()) {
        const Page page = m_before.back();
        m_before.pop_back();
        if (page != m_vm.state().page) {
            go(page);
            m_before.pop_back();
            return;
        }
    }
    go(firstPage());
}

void Shell::openRecord(const QString& id)
{
    const auto record = Id::fromText(id);
    if (!record) {
        return;
    }
    // Only which page it belongs to; the page reads it.
    const auto kind = m_parts.book.run(records::KindOf{*record});
    if (kind && !kind->answers.isNil()) {
        // A reply is read beside what it answers.
        openRecord(kind->answers.text());
        return;
    }
    for (const RoomMaker& room : roomMakers()) {
        if (kind && room.opens.contains(kind->kind) && viewOf(room.page)->open(*record)) {
            bring(room.page, viewOf(room.page));
            return;
        }
    }
    viewOf(Page::Letter)->open(*record);
    bring(Page::Letter, viewOf(Page::Letter));
}

void Shell::drawNav()
{
    const ShellState& state = m_vm.state();
    QList<NavPage> pages;
    for (const Page page : state.pages) {
        if (const RoomMaker* room = roomOf(page)) {
            pages.append({room->key, room->key, navWord(page), 0});
        }
    }
    m_nav->setHome(state.homeName);
    m_nav->setPages(pages);
    const RoomMaker* now = roomOf(state.page);
    m_nav->setCurrent(now ? now->key : QString());
    PersonMark who = state.who;
    who.name = state.whoName;
    m_nav->setPerson(who, state.whoLine);
    const auto row = std::ranges::find(pages, m_nav->current(), &NavPage::key);
    m_menu->setText(tr("Menu: %1").arg(row == pages.end() ? QString() : row->word));
    m_menu->updateGeometry();
}

void Shell::draw()
{
    const ShellState& state = m_vm.state();
    drawNav();
    m_status->setPart(StatusLine::Part::Saved, state.savingFailed ? SafeState::Failed : SafeState::Normal, state.saved);
    m_status->setPart(StatusLine::Part::BackedUp, SafeState::NotSetUp, state.backedUp);
    m_status->setPart(StatusLine::Part::Shared, SafeState::NotSetUp, state.shared);
    m_status->setLock(state.lock, QStringLiteral("Ctrl+Alt+L"));
    if (!state.alarms.isEmpty()) {
        m_banner->say(Gravity::Late, state.alarms.first());
    } else if (state.readOnly) {
        m_banner->say(Gravity::Soon, tr("This book was written by a newer Hearthbook. It can be read here, not written, "
                                        "and reading is not recorded."));
    } else {
        m_banner->clear();
    }
}

void Shell::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void Shell::arrange()
{
    const Room room = roomOf(this);
    const bool together = view() && view()->together();
    m_nav->setRail(room == Room::Middle);
    m_nav->setVisible(room != Room::Narrow && !together);
    m_status->setVisible(!together);
    m_toast->setColumn(room == Room::Wide && !together ? m_nav->sizeHint().width() : 0);
    m_top->setVisible(room == Room::Narrow && !together);
    static_cast<PageHolder*>(m_scroll->widget())->arrange(room == Room::Narrow && !together);
}

void Shell::openMenu()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("shell.menu.pages"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Page page : m_vm.state().pages) {
        if (roomOf(page)) {
            menu->addAction(navWord(page), this, [this, page] { go(page); });
        }
    }
    menu->addSeparator();
    menu->addAction(m_vm.state().whoName, this, [this] { m_sitting->open(); });
    menu->addAction(tr("Help"), this, [this] { openHelp(); });
    menu->addAction(tr("How it looks"), this, [this] { m_look->open(); });
    menu->addAction(tr("Lock"), this, &Shell::lockAsked);
    menu->popup(m_menu->mapToGlobal(QPoint(0, m_menu->height())));
}

}  // namespace hearth::ui
