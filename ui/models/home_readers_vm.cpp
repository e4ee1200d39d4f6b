// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/home_readers_vm.h"

#include "ui/models/people.h"
#include "ui/text/words.h"

namespace hearth::ui {

HomeReadersVm::HomeReadersVm(const OpenBook& book, QObject* parent) : QObject(parent), m_book(book)
{
    m_hits.setCatalogue(book.catalogue);
    m_hits.setClock(book.now);
}

void HomeReadersVm::edit(const QString& typed)
{
    HomeReadersState next = m_state;
    next.typed = typed;
    update(std::move(next));
}

void HomeReadersVm::look()
{
    const QString typed = m_state.typed.trimmed();
    if (typed.isEmpty()) {
        return;
    }
    if (const auto id = Id::fromText(typed)) {
        show(*id);
        return;
    }
    HomeReadersState next = m_state;
    records::Search ask;
    ask.text = typed;
    ask.limit = 20;
    const auto page = m_book.run(ask);
    next.record = {};
    next.readers.clear();
    next.searching = true;
    next.problem.reset();
    if (page) {
        m_hits.setHits(page->hits);
        next.found = page->hits.empty() ? tr("Nothing you may read has these words.")
                                        : tr("Newest first. Enter chooses one.");
    } else {
        m_hits.setRows({});
        next.found.clear();
        next.problem = page.error();
    }
    update(std::move(next));
}

void HomeReadersVm::show(const Id& record)
{
    HomeReadersState next = m_state;
    next.searching = false;
    next.found.clear();
    next.readers.clear();
    next.problem.reset();
    next.record = {};
    const auto readers = m_book.run(records::WhoHasRead{.record = record});
    // Looked up without showing its words: to ask who has read is not to read.
    if (!readers) {
        next.problem = readers.error();
        update(std::move(next));
        return;
    }
    next.record = record;
    next.idLine = tr("Record %1").arg(record.text());
    const int hit = m_hits.indexOf(record);
    if (hit >= 0) {
        const records::Row& row = m_hits.rows()[static_cast<std::size_t>(hit)];
        const catalogue::Kind* kind = m_book.catalogue ? m_book.catalogue->kind(row.kind) : nullptr;
        next.title = tr("%1, %2").arg(kind ? kind->house : row.kind, dayAndTime(row.happened, m_book.now()));
    } else {
        next.title = tr("Written %1").arg(dayAndTime({record.milliseconds()}, m_book.now()));
    }
    for (const records::ReadingView& one : *readers) {
        const QString times = one.times == 1 ? tr("once") : tr("%1 times").arg(one.times);
        next.readers.push_back({markOf(one.reader), one.reader.name.isEmpty() ? tr("somebody who is not in this book") : one.reader.name,
                                dayAndTime(one.first, m_book.now()), dayAndTime(one.last, m_book.now()), times});
    }
    update(std::move(next));
}

void HomeReadersVm::update(HomeReadersState next)
{
    if (next == m_state) {
        return;
    }
    m_state = std::move(next);
    Q_EMIT changed();
}

}  // namespace hearth::ui
