// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/acts_panel.h"
#include "ui/screens/appearance_panel.h"
#include "ui/screens/help_panel.h"
#include "ui/screens/moment_panel.h"
#include "ui/screens/papers.h"
#include "ui/screens/screen_parts.h"
#include "ui/screens/search_panel.h"
#include "ui/screens/shell.h"
#include "ui/screens/sitting_panel.h"
#include "ui/text/error_text.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/notice_parts.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/side_nav.h"
#include "ui/widgets/status_line.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QPointer>
#include <QShortcut>
#include <QStackedWidget>

// How the shell's parts talk to one another: keys, pages, toasts.
namespace hearth::ui {

void Shell::wire()
{
    connect(&m_vm, &ShellVm::changed, this, &Shell::draw);
    connect(m_toast, &Toast::undoAsked, this, &Shell::undo);
    connect(m_sitting, &SittingPanel::lockAsked, this, &Shell::lockAsked);
    connect(m_sitting, &SittingPanel::switchAsked, this, &Shell::switchAsked);
    connect(m_sitting, &SittingPanel::lookAsked, this, [this] { m_look->open(); });
    connect(m_nav, &SideNav::chosen, this, [this](const QString& key) {
        for (const RoomMaker& room : roomMakers()) {
            if (room.key == key && m_vm.state().pages.contains(room.page)) {
                go(room.page);
                return;
            }
        }
    });
    connect(m_nav, &SideNav::personAsked, this, [this] { m_sitting->open(); });
    connect(m_menu, &QPushButton::clicked, this, &Shell::openMenu);
    connect(m_searchPanel, &SearchPanel::opened, this, &Shell::openRecord);
    connect(&m_momentVm, &MomentVm::saved, this, [this](const Id&) {
        say(tr("Kept."));
        refresh();
    });
    // Not at once: the widgets are in the midst of hearing of it.
    connect(&theme(), &Theme::changed, this, &Shell::makePagesAnew, Qt::QueuedConnection);
    wireStatus();
    wireKeys();
}

void Shell::wireStatus()
{
    connect(m_status, &StatusLine::lockAsked, this, &Shell::lockAsked);
    connect(m_status, &StatusLine::asked, this, [this](StatusLine::Part part) {
        switch (part) {
        case StatusLine::Part::Saved:
            m_toast->say(tr("Every word is kept in the book on this PC as you type."), false);
            return;
        case StatusLine::Part::BackedUp:
            m_toast->say(tr("No backup is set up yet. Ask the registered manager."), false);
            return;
        case StatusLine::Part::Shared:
            m_toast->say(tr("No other PC shares this book yet. Ask the registered manager."), false);
            return;
        }
    });
}

void Shell::wirePage(PageView* view)
{
    connect(view, &PageView::recordAsked, this, &Shell::openRecord);
    connect(view, &PageView::writeAsked, this, [this](const QString& kind, const Id& about) {
        startNew(kind, about.isNil() ? std::vector<Id>() : std::vector{about});
    });
    connect(view, &PageView::pageAsked, this, &Shell::go);
    connect(view, &PageView::backAsked, this, &Shell::back);
    connect(view, &PageView::hideAsked, this, &Shell::hideAsked);
    connect(view, &PageView::momentAsked, this, [this] { m_moment->open(); });
    connect(view, &PageView::saved, &m_vm, &ShellVm::refresh);
    connect(view, &PageView::said, this, [this](const QString& words) { say(words); });
    connect(view, &PageView::done, this, [this](const QString& words, const std::function<void()>& undo) { say(words, undo); });
    connect(view, &PageView::paperAsked, this, &Shell::putOnPaper);
    connect(view, &PageView::paperMade, this, [this](const QString& file) {
        if (m_parts.showFile) {
            m_parts.showFile(file);
        }
    });
}

void Shell::wireKeys()
{
    const auto window = [this](const QKeySequence& keys, auto act) {
        onKey(this, keys, act)->setContext(Qt::WindowShortcut);
    };
    window(QKeySequence(Qt::CTRL | Qt::Key_M), [this] { m_moment->open(); });
    window(QKeySequence(Qt::CTRL | Qt::Key_K), [this] { m_searchPanel->open(); });
    window(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_L), [this] { Q_EMIT lockAsked(); });
    window(QKeySequence(Qt::CTRL | Qt::Key_L), [this] { writeFromHere(QStringLiteral("letter")); });
    window(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), [this] { writeFromHere(QStringLiteral("note")); });
    window(QKeySequence(Qt::CTRL | Qt::Key_T), [this] { ideaFromHere(); });
    window(QKeySequence(Qt::CTRL | Qt::Key_F6), [this] { nextRegion(); });
    window(QKeySequence(Qt::Key_F2), [this] { m_menu->isVisible() ? openMenu() : m_nav->findChild<QAbstractItemView*>()->setFocus(Qt::ShortcutFocusReason); });
    window(QKeySequence(Qt::Key_F6), [this] { onShift([](PageView& shift) { shift.shiftKey(Qt::Key_F6); }); });
    window(QKeySequence(Qt::Key_F7), [this] { onShift([](PageView& shift) { shift.shiftKey(Qt::Key_F7); }); });
    window(QKeySequence(Qt::Key_F9), [this] {
        if (!view() || !view()->handOver()) {
            onShift([](PageView& shift) { shift.handOver(); });
        }
    });
    window(QKeySequence(Qt::Key_F10), [this] {
        if (!view() || !view()->finish()) {
            onShift([](PageView&) {});
        }
    });
    window(QKeySequence(Qt::Key_F1), [this] { openHelp(); });
    window(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { m_actsPanel->open(); });
    window(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), [this] { switchNames(); });
    window(QKeySequence(Qt::Key_F12), [this] { Q_EMIT hideAsked(); });
    window(QKeySequence(Qt::CTRL | Qt::Key_P), [this] {
        if (view()) {
            view()->print();
        }
    });
    window(QKeySequence(Qt::CTRL | Qt::Key_Z), [this] { undo(); });
    window(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { back(); });
}

void Shell::undo()
{
    if (m_acts.undoLast()) {
        refresh();
    } else if (view()) {
        view()->undo();
    }
}

void Shell::say(const QString& words, std::function<void()> undo)
{
    const bool back = undo != nullptr;
    m_acts.add(words, std::move(undo));
    m_toast->say(words, back);
    m_vm.refresh();
}

void Shell::putOnPaper(print::PrintJob job)
{
    job.file = paperFile(m_parts.papers, job.word);
    const auto end = [this](const print::PrintEnd& how) {
        switch (how.how) {
        case print::PrintEnd::How::Printed:
            say(tr("It is on its way to the printer."));
            return;
        case print::PrintEnd::How::Saved:
            say(tr("The paper is at %1").arg(how.file));
            if (m_parts.showFile) {
                m_parts.showFile(how.file);
            }
            return;
        case print::PrintEnd::How::Failed:
            say(errorText(how.error, Doing::Printing));
            return;
        case print::PrintEnd::How::Cancelled:
            return;
        }
    };
    if (m_parts.printing) {
        m_parts.printing(this, job, end);
        return;
    }
    const Status saved = print::savePdf(job, job.file);
    end({saved ? print::PrintEnd::How::Saved : print::PrintEnd::How::Failed, job.file, saved ? Error() : saved.error()});
}

void Shell::makePagesAnew()
{
    const Page page = m_vm.state().page;
    const PageView* before = view();
    if (!before) {
        return;
    }
    const std::optional<Id> record = before->record();
    const std::vector<Id> about = before->subjects();
    const QString writing = before->kindBegun();
    QPointer<QWidget> keyboard = m_pages->isAncestorOf(focusWidget()) ? nullptr : focusWidget();
    (void)m_drafts.flush();
    m_acts.forgetWaysBack();
    for (const auto& [each, widget] : m_views) {
        delete widget;
    }
    m_views.clear();
    m_sittingAt.forget();
    PageView* again = viewOf(page);
    if (!writing.isEmpty()) {
        again->startNew(writing, about, std::nullopt);
    } else if (!record || !again->open(*record)) {
        again->refresh();
    }
    bring(page, again);
    if (keyboard) {
        keyboard->setFocus(Qt::OtherFocusReason);
    }
}

void Shell::switchNames()
{
    showInitialsOnly(!initialsOnly());
    say(initialsOnly() ? tr("Initials only. Names in what somebody wrote stay.") : tr("Names are shown again."));
}

void Shell::openHelp()
{
    m_help->open(view() ? view()->objectName() : QStringLiteral("today"));
}

void Shell::onShift(const std::function<void(PageView&)>& act)
{
    if (!m_vm.state().pages.contains(Page::Shift)) {
        return;
    }
    if (m_vm.state().page != Page::Shift) {
        go(Page::Shift);
    }
    act(*viewOf(Page::Shift));
}

void Shell::startNew(const QString& kind, const std::vector<Id>& about, std::optional<Id> from)
{
    for (const RoomMaker& room : roomMakers()) {
        if (room.writes.contains(kind) && viewOf(room.page)->startNew(kind, about, from)) {
            bring(room.page, viewOf(room.page));
            return;
        }
    }
}

void Shell::writeFromHere(const QString& kind)
{
    std::vector<Id> about = view() ? view()->subjects() : std::vector<Id>();
    if (about.empty()) {
        go(Page::People);
        about = view()->subjects();
    }
    if (!about.empty()) {
        startNew(kind, {about.front()});
    }
}

void Shell::ideaFromHere()
{
    const PageView* here = view();
    startNew(QStringLiteral("common-third"), here ? here->subjects() : std::vector<Id>(),
             here ? here->record() : std::nullopt);
}

void Shell::nextRegion()
{
    const QWidget* now = focusWidget();
    QWidget* nav = m_nav->isVisible() ? static_cast<QWidget*>(m_nav->findChild<QAbstractItemView*>()) : m_menu;
    auto* status = m_status->findChild<QAbstractButton*>();
    if (now && m_pages->isAncestorOf(now)) {
        giveFocus(nav);
    } else if (now == nav) {
        giveFocus(status);
    } else if (view()) {
        view()->begin();
    }
}

}  // namespace hearth::ui
