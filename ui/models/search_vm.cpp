// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/search_vm.h"

#include <QLocale>

namespace hearth::ui {
namespace {

constexpr int kPauseMs = 250;

QString counted(int found)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(found);
}

}  // namespace

SearchVm::SearchVm(const OpenBook& book, QObject* parent) : QObject(parent), m_book(book)
{
    m_hits.setCatalogue(book.catalogue);
    m_hits.setClock(book.now);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SearchVm::search);
}

void SearchVm::edit(const QString& text)
{
    if (text == m_state.text) {
        return;
    }
    SearchState next = m_state;
    next.text = text;
    update(std::move(next));
    m_pause.start();
}

void SearchVm::search()
{
    m_pause.stop();
    SearchState next = m_state;
    next.problem.reset();
    const QString words = next.text.trimmed();
    if (words.isEmpty()) {
        clear();
        return;
    }
    if (const auto id = Id::fromText(words)) {
        // "Show me the original": an id from a pack opens its record.
        if (auto view = m_book.run(records::Show{.record = *id})) {
            records::Row row;
            row.id = view->id;
            row.kind = view->kind;
            row.happened = view->happened;
            row.written = view->written;
            row.author = view->author;
            row.voice = view->voice;
            row.about = view->about;
            row.text = view->text();
            m_hits.setRows({row});
            next.searched = true;
            next.found = 1;
            next.summary = tr("This is the record with that id.");
            update(std::move(next));
            return;
        }
    }
    records::Search ask;
    ask.text = words;
    ask.kinds = m_kinds;
    const auto page = m_book.run(ask);
    next.searched = true;
    if (page) {
        m_hits.setHits(page->hits);
        next.found = page->total;
        next.summary = page->total == 0 ? tr("Nothing you may read has these words.")
                       : page->more     ? tr("%1+ found, newest first").arg(counted(page->total))
                       : page->total == 1 ? tr("1 found")
                                          : tr("%1 found, newest first").arg(counted(page->total));
    } else {
        m_hits.setRows({});
        next.found = 0;
        next.summary.clear();
        next.problem = page.error();
    }
    update(std::move(next));
}

void SearchVm::clear()
{
    m_pause.stop();
    m_hits.setRows({});
    update({});
}

void SearchVm::update(SearchState next)
{
    if (next == m_state) {
        return;
    }
    m_state = std::move(next);
    Q_EMIT changed();
}

}  // namespace hearth::ui
