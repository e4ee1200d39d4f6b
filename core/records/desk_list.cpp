// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/desk_private.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace hearth::records {

namespace {

using ledger::Schema;
using ledger::Sql;

constexpr int kMaxLimit = 200;

const Sql kByPerson(
    "SELECT r.n, r.id, r.kind, r.happened, r.written, r.author, r.voice, r.how, r.flags, r.about, r.op "
    "FROM @.about a JOIN @.record r ON r.n = a.n WHERE a.person = ?1 AND (a.happened, a.n) < (?2, ?3) "
    "AND a.happened >= ?4 ORDER BY a.happened DESC, a.n DESC");
const Sql kByKind(
    "SELECT n, id, kind, happened, written, author, voice, how, flags, about, op FROM @.record "
    "WHERE kind = ?1 AND (happened, n) < (?2, ?3) AND happened >= ?4 ORDER BY happened DESC, n DESC");
// Few of many, so that the rest never leaves the database: 20 is kWithheld and kConflict.
static_assert((ledger::kWithheld | ledger::kConflict) == 20);
const Sql kToLookAt(
    "SELECT n, id, kind, happened, written, author, voice, how, flags, about, op FROM @.record "
    "WHERE kind = ?1 AND (happened, n) < (?2, ?3) AND happened >= ?4 AND (flags & 20) <> 0 "
    "ORDER BY happened DESC, n DESC");
constexpr std::int64_t kLook = ledger::kWithheld | ledger::kConflict;

struct Cursor {
    std::int64_t happened = std::numeric_limits<std::int64_t>::max();
    std::int64_t n = std::numeric_limits<std::int64_t>::max();
};

std::optional<Cursor> cursorOf(const QString& text)
{
    if (text.isEmpty()) {
        return Cursor();
    }
    bool first = false;
    bool second = false;
    const Cursor cursor{text.section(u'.', 0, 0).toLongLong(&first), text.section(u'.', 1).toLongLong(&second)};
    return first && second ? std::optional(cursor) : std::nullopt;
}

bool laterFirst(const Head& a, const Head& b)
{
    return std::tie(a.happened, a.n) > std::tie(b.happened, b.n);
}

}  // namespace

Status Desk::Private::gather(Schema schema, const Timeline& command, const QSet<QString>& kinds,
                             const access::Scope& scope, std::vector<Head>* heads)
{
    auto cursor = cursorOf(command.after);
    if (!cursor) {
        return fail(ErrorCode::Invalid, "records.timeline:after");
    }
    if (command.until && command.until->ms <= cursor->happened) {
        // Before the first moment of `until`: nothing has a number below zero.
        *cursor = {command.until->ms, std::numeric_limits<std::int64_t>::min()};
    }
    const auto limit = static_cast<std::size_t>(command.limit) + 1;
    const std::int64_t from = command.from ? command.from->ms : std::numeric_limits<std::int64_t>::min();
    const Sought sought = soughtOf(command.about, command.author, command.theirWords, command.voided);
    const auto take = [&](store::Statement& ask) -> Status {
        std::size_t taken = 0;
        while (taken < limit) {
            auto row = ask.step();
            if (!row) {
                return row.error();
            }
            if (!*row) {
                return {};
            }
            Head head = readHead(schema, ask);
            const bool wanted = kinds.contains(head.kind) && scope.covers(head.kind, head.about, parts.person)
                                && sought.takes(head)
                                && (!command.asksForLook || (head.flags & kLook) != 0);
            if (wanted) {
                heads->push_back(std::move(head));
                ++taken;
            }
        }
        return {};
    };
    for (const Id& person : sought.about) {
        auto ask = parts.database->prepare(kByPerson.in(schema));
        ask.bind(1, person).bind(2, cursor->happened).bind(3, cursor->n).bind(4, from);
        if (auto done = take(ask); !done) {
            return done;
        }
    }
    if (command.about) {
        return {};
    }
    for (const QString& kind : kinds) {
        auto ask = parts.database->prepare((command.asksForLook ? kToLookAt : kByKind).in(schema));
        ask.bind(1, kind).bind(2, cursor->happened).bind(3, cursor->n).bind(4, from);
        if (auto done = take(ask); !done) {
            return done;
        }
    }
    return {};
}

/// What is not there, or not for the asker, is left out: a list never says which.
Status Desk::Private::gatherOnly(const Timeline& command, const QSet<QString>& kinds, const access::Scope& scope,
                                 std::vector<Head>* heads)
{
    const Sought sought = soughtOf(command.about, command.author, command.theirWords, command.voided);
    QSet<Id> seen;
    for (const Id& id : command.only) {
        auto head = find(id);
        if (!head) {
            return head.error();
        }
        if (!head->has_value() || seen.contains(id)) {
            continue;
        }
        seen.insert(id);
        Head& one = **head;
        const bool wanted = kinds.contains(one.kind) && scope.covers(one.kind, one.about, parts.person)
                            && sought.takes(one) && (!command.asksForLook || (one.flags & kLook) != 0)
                            && (!command.from || one.happened >= *command.from)
                            && (!command.until || one.happened < *command.until);
        if (wanted) {
            heads->push_back(std::move(one));
        }
    }
    return {};
}

Result<Page> Desk::Private::pageOf(const Timeline& command, std::vector<Id>* ids)
{
    auto scope = this->scope(Timeline::kName);
    if (!scope) {
        return scope.error();
    }
    const auto named = static_cast<int>(command.only.size());
    if (command.limit < 1 || command.limit > kMaxLimit || named > kMaxLimit) {
        return fail(ErrorCode::Invalid, "records.timeline:limit");
    }
    QSet<QString> kinds = scope->kinds();
    if (!command.kinds.isEmpty()) {
        kinds.intersect(QSet<QString>(command.kinds.cbegin(), command.kinds.cend()));
    }
    std::vector<Head> heads;
    if (named > 0) {
        if (auto done = gatherOnly(command, kinds, *scope, &heads); !done) {
            return done.error();
        }
    } else {
        for (const Schema schema : parts.ledger->schemas()) {
            if (auto done = gather(schema, command, kinds, *scope, &heads); !done) {
                return done.error();
            }
        }
    }
    std::ranges::sort(heads, laterFirst);
    // What is about both entries of one person was found under each of them.
    const auto twice = std::ranges::unique(heads, {}, &Head::id);
    heads.erase(twice.begin(), twice.end());
    const auto limit = static_cast<std::size_t>(std::max(command.limit, named));
    Page page;
    if (heads.size() > limit) {
        heads.resize(limit);
        page.next = QString::number(heads.back().happened.ms) + u'.' + QString::number(heads.back().n);
    }
    for (const Head& head : heads) {
        auto row = rowOf(head);
        if (!row) {
            return row.error();
        }
        page.rows.push_back(std::move(*row));
        ids->push_back(head.id);
    }
    return page;
}

Result<Page> Desk::Private::handle(const Timeline& command)
{
    std::vector<Id> ids;
    auto page = pageOf(command, &ids);
    if (!page) {
        return page;
    }
    auto noted = recordReading(ids);
    return noted ? std::move(page) : Result<Page>(noted.error());
}

Result<std::vector<Page>> Desk::Private::handle(const ReadTogether& command)
{
    std::vector<Page> pages;
    std::vector<Id> ids;
    for (const Timeline& part : command.parts) {
        auto page = pageOf(part, &ids);
        if (!page) {
            return page.error();
        }
        pages.push_back(std::move(*page));
    }
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
    if (auto noted = recordReading(ids); !noted) {
        return noted.error();
    }
    return pages;
}

}  // namespace hearth::records
