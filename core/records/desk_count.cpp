// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/desk_private.h"

#include <algorithm>
#include <map>

namespace hearth::records {

namespace {

using ledger::Schema;
using ledger::Sql;

const Sql kHappened(
    "SELECT happened, author, voice, flags, about FROM @.record "
    "WHERE kind = ?1 AND happened >= ?2 AND happened < ?3");

struct Place {
    QString kind;
    int span = 0;
    Id voice;
    auto operator<=>(const Place& other) const
    {
        return std::tie(kind, span, voice) <=> std::tie(other.kind, other.span, other.voice);
    }
    bool operator==(const Place&) const = default;
};

}  // namespace

Result<CountRecords::Answer> Desk::Private::handle(const CountRecords& command)
{
    auto scope = this->scope(CountRecords::kName);
    if (!scope) {
        return scope.error();
    }
    if (command.edges.size() < 2 || !std::ranges::is_sorted(command.edges)) {
        return fail(ErrorCode::Invalid, "records.count:edges");
    }
    QSet<QString> kinds = scope->kinds();
    if (!command.kinds.isEmpty()) {
        kinds.intersect(QSet<QString>(command.kinds.cbegin(), command.kinds.cend()));
    }
    std::map<Place, int> found;
    for (const Schema schema : parts.ledger->schemas()) {
        for (const QString& kind : kinds) {
            auto ask = parts.database->prepare(kHappened.in(schema));
            ask.bind(1, kind).bind(2, command.edges.front().ms).bind(3, command.edges.back().ms);
            while (true) {
                auto row = ask.step();
                if (!row) {
                    return row.error();
                }
                if (!*row) {
                    break;
                }
                const bool counts = (ask.integer(3) & ledger::kVoided) == 0
                                    && scope->covers(kind, idsOf(ask.blobView(4)), parts.person);
                if (!counts) {
                    continue;
                }
                const auto after = std::ranges::upper_bound(command.edges, Timestamp{ask.integer(0)});
                const Id voice = ask.id(2).isNil() ? ask.id(1) : ask.id(2);
                const auto span = static_cast<int>(after - command.edges.begin()) - 1;
                ++found[{kind, span, ref(voice).youngPerson ? voice : Id()}];
            }
        }
    }
    CountRecords::Answer answer;
    for (const auto& [place, count] : found) {
        answer.push_back({place.kind, place.span, place.voice, count});
    }
    return answer;
}

}  // namespace hearth::records
