// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/shell_vm.h"

#include "ui/models/people.h"
#include "ui/text/words.h"

namespace hearth::ui {
namespace {

/// What was found, and what to do; the act itself is written in the book when it opens.
QString alarmText(const QString& alarm)
{
    const QString tell = QLatin1Char(' ') + ShellVm::tr("It is written down. Tell the registered manager.");
    if (alarm == QLatin1String("anchor-damaged")) {
        return ShellVm::tr("This PC’s own note of how far the book went is damaged, so it cannot tell whether anything "
                           "was taken away.") + tell;
    }
    if (alarm == QLatin1String("anchor-missing")) {
        return ShellVm::tr("This PC’s own note of how far the book went is gone, so it cannot tell whether anything was "
                           "taken away.") + tell;
    }
    if (alarm == QLatin1String("entries-missing")) {
        return ShellVm::tr("Entries that were kept on this PC are no longer in the book. They were taken away outside "
                           "Hearthbook, or an older copy was put in its place.") + tell;
    }
    if (alarm == QLatin1String("rolled-back")) {
        return ShellVm::tr("The book is not the one this PC last wrote in: an older copy may have been put in its place "
                           "and written in since.") + tell;
    }
    if (alarm == QLatin1String("anchor-behind")) {
        return ShellVm::tr("Your words are kept, but this PC could not note beside the book how far it goes. The disk "
                           "may be full. Free some space, and tell the registered manager if this stays.");
    }
    return ShellVm::tr("The book found something when it opened (%1).").arg(alarm) + tell;
}

}  // namespace

ShellVm::ShellVm(const OpenBook& book, DraftKeeper& drafts, QObject* parent)
    : QObject(parent), m_book(book), m_drafts(drafts)
{
    m_state.homeName = book.homeName;
    m_state.who = markOf(book.who);
    m_state.whoName = book.who.name;
    m_state.whoLine = book.catalogue ? book.catalogue->roleName(book.who.role) : QString();
    m_state.lock = tr("Locks itself after 5 minutes");
    m_state.pages = navPages(book);
    if (!m_state.pages.isEmpty()) {
        m_state.page = m_state.pages.first();
    }
    connect(&m_drafts, &DraftKeeper::changed, this, &ShellVm::refresh);
    refresh();
}

void ShellVm::refresh()
{
    ShellState next = m_state;
    next.backedUp = backedUpLine();
    next.shared = sharedLine();
    next.savingFailed = m_drafts.lastError().has_value();
    if (const auto status = m_book.run(records::BookStatus{})) {
        next.saved = savedLine(std::max(status->saved, m_drafts.kept()));
        next.readOnly = status->readOnly;
        next.alarms.clear();
        for (const QString& alarm : status->alarms) {
            next.alarms.append(alarmText(alarm));
        }
    } else {
        next.savingFailed = true;
    }
    if (next.savingFailed) {
        next.saved = tr("Not saved yet");
    }
    update(std::move(next));
}

void ShellVm::go(Page page)
{
    ShellState next = m_state;
    next.page = page;
    update(std::move(next));
}

void ShellVm::update(ShellState next)
{
    if (next == m_state) {
        return;
    }
    m_state = std::move(next);
    Q_EMIT changed();
}

}  // namespace hearth::ui
