// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/shell.h"

#include "ui/screens/columns.h"
#include "ui/screens/evidence_screen.h"
#include "ui/screens/handover_screen.h"
#include "ui/screens/letter_screen.h"
#include "ui/screens/moment_panel.h"
#include "ui/screens/person_screen.h"
#include "ui/screens/screen_parts.h"
#include "ui/screens/search_panel.h"
#include "ui/screens/shift_screen.h"
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

namespace hearth::ui {
namespace {

QString pageKey(Page page)
{
    switch (page) {
    case Page::Shift:
    case Page::Handover:
        return QStringLiteral("shift");
    case Page::People:
    case Page::Letter:
        return QStringLiteral("people");
    case Page::Evidence:
        return QStringLiteral("evidence");
    }
    return {};
}

NavPage navPage(Page page)
{
    switch (page) {
    case Page::Shift:
    case Page::Handover:
        return {pageKey(page), QStringLiteral("shift"), Shell::tr("Shift"), 0};
    case Page::People:
    case Page::Letter:
        return {pageKey(page), QStringLiteral("people"), Shell::tr("Young people"), 0};
    case Page::Evidence:
        return {pageKey(page), QStringLiteral("evidence"), Shell::tr("Evidence"), 0};
    }
    return {};
}

/// Gives its child all the room there is. Not a layout: a scroll area would let a page that would
/// like to be higher grow beyond the window, and its foot with it.
class Holder final : public QWidget {
public:
    explicit Holder(QWidget* child) : m_child(child) { child->setParent(this); }

protected:
    void resizeEvent(QResizeEvent*) override { m_child->setGeometry(rect()); }

private:
    QWidget* m_child;
};

}  // namespace

Shell::Shell(SittingParts parts, QWidget* parent)
    : QWidget(parent), m_parts(std::move(parts)), m_drafts(m_parts.book), m_vm(m_parts.book, m_drafts),
      m_shiftVm(m_parts.book, m_drafts), m_momentVm(m_parts.book, m_drafts), m_searchVm(m_parts.book),
      m_personVm(m_parts.book), m_letterVm(m_parts.book, m_drafts), m_handoverVm(m_parts.book, m_parts.prove),
      m_evidenceVm(m_parts.book, m_drafts, m_parts.makePdf)
{
    m_handoverVm.setPins(m_parts.pins);
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
    m_scroll = makeScroll(new Holder(m_pages));
    column->addWidget(m_scroll, 1);
    row->addWidget(middle, 1);
    all->addLayout(row, 1);
    m_status = new StatusLine;
    all->addWidget(m_status);
    buildPages();
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

void Shell::buildPages()
{
    m_shift = new ShiftScreen(m_shiftVm);
    m_people = new PersonScreen(m_personVm);
    m_letter = new LetterScreen(m_letterVm);
    m_handover = new HandoverScreen(m_handoverVm);
    m_evidence = new EvidenceScreen(m_evidenceVm, m_parts.papers);
    for (QWidget* page : {static_cast<QWidget*>(m_shift), static_cast<QWidget*>(m_people), static_cast<QWidget*>(m_letter),
                          static_cast<QWidget*>(m_handover), static_cast<QWidget*>(m_evidence)}) {
        m_pages->addWidget(page);
        auto* search = new KeyButton(tr("Search"), ButtonRole::Ordinary, QStringLiteral("Ctrl+K"));
        search->setPicture(QStringLiteral("search"));
        nameControl(search, page->objectName() + QStringLiteral(".search"), tr("Search anywhere"));
        connect(search, &QPushButton::clicked, this, [this] { m_searchPanel->open(); });
        page->findChild<PageHeader*>()->addButton(search);
    }
}

void Shell::buildPanels()
{
    m_moment = new MomentPanel(m_momentVm, this);
    m_searchPanel = new SearchPanel(m_searchVm, this);
    m_sitting = new SittingPanel(m_vm.state().whoName, m_parts.setPin, this);
    m_toast = new Toast(this, theme().metrics().px(84));
}

void Shell::refresh()
{
    m_vm.refresh();
    if (m_pages->currentWidget() == m_shift) {
        m_shiftVm.refresh();
    } else if (m_pages->currentWidget() == m_people) {
        m_personVm.refresh();
    }
}

void Shell::go(Page page)
{
    m_vm.go(page);
    m_vm.refresh();
    switch (page) {
    case Page::Shift:
        m_shiftVm.refresh();
        m_pages->setCurrentWidget(m_shift);
        m_shift->begin();
        break;
    case Page::People:
        m_personVm.refresh();
        m_pages->setCurrentWidget(m_people);
        m_people->begin();
        break;
    case Page::Evidence:
        m_evidenceVm.refresh();
        m_pages->setCurrentWidget(m_evidence);
        m_evidence->begin();
        break;
    case Page::Handover:
        m_pages->setCurrentWidget(m_handover);
        m_handover->begin();
        break;
    case Page::Letter:
        m_pages->setCurrentWidget(m_letter);
        m_letter->begin();
        break;
    }
    draw();
}

void Shell::openRecord(const QString& id)
{
    const auto record = Id::fromText(id);
    if (!record) {
        return;
    }
    const auto view = m_parts.book.run(records::Show{.record = *record});
    if (view && view->kind == QLatin1String("shift")) {
        readHandover(*record);
        return;
    }
    if (view && view->kind == QLatin1String("young-person")) {
        go(Page::People);
        m_personVm.showPerson(*record);
        return;
    }
    if (view && view->kind == QLatin1String("reply")) {
        // A reply is read beside what it answers.
        const auto to = view->fields.find(QStringLiteral("to"));
        if (to != view->fields.end() && std::holds_alternative<Id>(to->second)) {
            m_letterVm.open(std::get<Id>(to->second));
            go(Page::Letter);
            return;
        }
    }
    m_letterVm.open(*record);
    go(Page::Letter);
}

void Shell::draw()
{
    const ShellState& state = m_vm.state();
    m_nav->setHome(state.homeName);
    QList<NavPage> pages;
    for (const Page page : state.pages) {
        pages.append(navPage(page));
    }
    m_nav->setPages(pages);
    m_nav->setCurrent(pageKey(state.page));
    PersonMark who = state.who;
    who.name = state.whoName;
    m_nav->setPerson(who, state.whoLine);
    m_menu->setText(tr("Menu: %1").arg(navPage(state.page).word));
    m_menu->updateGeometry();
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
    const Room room = roomOf(this);
    m_nav->setRail(room == Room::Middle);
    m_nav->setVisible(room != Room::Narrow);
    m_toast->setColumn(room == Room::Wide ? m_nav->sizeHint().width() : 0);
    m_top->setVisible(room == Room::Narrow);
    // With large text in a low window a page keeps the height it needs and scrolls as a whole, its
    // heading above its buttons.
    constexpr qreal narrowPage = 42;
    m_scroll->widget()->setMinimumHeight(room == Room::Narrow ? qRound(narrowPage * theme().metrics().em()) : 0);
    for (PageHeader* header : m_pages->findChildren<PageHeader*>()) {
        auto* row = static_cast<QBoxLayout*>(header->layout());
        row->setDirection(room == Room::Narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    }
}

void Shell::openMenu()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("shell.menu.pages"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Page page : m_vm.state().pages) {
        menu->addAction(navPage(page).word, this, [this, page] { go(page); });
    }
    menu->addSeparator();
    menu->addAction(m_vm.state().whoName, this, [this] { m_sitting->open(); });
    menu->addAction(tr("Lock"), this, &Shell::lockAsked);
    menu->popup(m_menu->mapToGlobal(QPoint(0, m_menu->height())));
}

}  // namespace hearth::ui
