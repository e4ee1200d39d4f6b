// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/desk_private.h"
#include "core/records/snippet.h"

#include <QSet>

#include <algorithm>

namespace hearth::records {

namespace {

using ledger::Schema;
using ledger::Sql;

constexpr int kCountTo = 1000;
constexpr int kMaxLimit = 200;

const Sql kMatch(
    "SELECT r.n, r.id, r.kind, r.happened, r.written, r.author, r.voice, r.how, r.flags, r.about, r.op "
    "FROM @.record_text t JOIN @.record r ON r.n = t.rowid WHERE t.record_text MATCH ?1 ORDER BY t.rowid DESC");

bool wanted(const Head& head, const Search& command, const QSet<QString>& kinds, const Sought& sought)
{
    return kinds.contains(head.kind) && sought.takes(head)
           && (!command.from || head.happened >= *command.from)
           && (!command.until || head.happened < *command.until);
}

}  // namespace

Status Desk::Private::match(Schema schema, const Search& command, const QSet<QString>& kinds,
                            const access::Scope& scope, std::vector<Head>* heads, int* total)
{
    auto ask = parts.database->prepare(kMatch.in(schema));
    ask.bind(1, matchOf(command.text));
    const Sought sought = soughtOf(command.about, command.author, command.theirWords, command.voided);
    while (*total <= kCountTo) {
        auto row = ask.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return {};
        }
        Head head = readHead(schema, ask);
        if (!wanted(head, command, kinds, sought) || !scope.covers(head.kind, head.about, parts.person)) {
            continue;
        }
        ++*total;
        if (heads->size() < static_cast<std::size_t>(command.limit)) {
            heads->push_back(std::move(head));
        }
    }
    return {};
}

Result<SearchPage> Desk::Private::handle(const Search& command)
{
    auto scope = this->scope(Search::kName);
    if (!scope) {
        return scope.error();
    }
    if (command.limit < 1 || command.limit > kMaxLimit) {
        return fail(ErrorCode::Invalid, "records.search:limit");
    }
    SearchPage page;
    if (matchOf(command.text).isEmpty()) {
        return page;
    }
    QSet<QString> kinds = scope->kinds();
    if (!command.kinds.isEmpty()) {
        kinds.intersect(QSet<QString>(command.kinds.cbegin(), command.kinds.cend()));
    }
    std::vector<Head> heads;
    for (const Schema schema : parts.ledger->schemas()) {
        std::vector<Head> some;
        if (auto done = match(schema, command, kinds, *scope, &some, &page.total); !done) {
            return done.error();
        }
        heads.insert(heads.end(), some.begin(), some.end());
    }
    page.more = page.total > kCountTo;
    page.total = std::min(page.total, kCountTo);
    std::ranges::sort(heads, [](const Head& a, const Head& b) { return a.n > b.n; });
    heads.resize(std::min(heads.size(), static_cast<std::size_t>(command.limit)));
    auto stems = stemsOf(*parts.database, command.text);
    if (!stems) {
        return stems.error();
    }
    std::vector<Id> ids;
    for (const Head& head : heads) {
        auto row = rowOf(head);
        if (!row) {
            return row.error();
        }
        auto hit = snippetOf(*parts.database, ledger::indexedText(parts.catalogue.kind(head.kind), row->fields).trimmed(),
                             *stems);
        if (!hit) {
            return hit.error();
        }
        hit->row = std::move(*row);
        page.hits.push_back(std::move(*hit));
        ids.push_back(head.id);
    }
    if (auto noted = recordReading(ids); !noted) {
        return noted.error();
    }
    return page;
}

}  // namespace hearth::records
