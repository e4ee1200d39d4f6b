// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/roster.h"

#include <QMap>

#include <algorithm>

namespace hearth::access {

namespace {

constexpr auto kPeople = "SELECT id, kind, name, first, tint, left_on FROM main.person ORDER BY first, id";
constexpr auto kPerson = "SELECT id, kind, name, first, tint, left_on FROM main.person WHERE id = ?1";
constexpr auto kSame =
    "SELECT p.id, s.id FROM main.person p JOIN main.link l ON l.source = p.id AND l.relation = 'same-as' "
    "JOIN main.person s ON s.id = l.target AND s.kind = p.kind AND s.id <> p.id ORDER BY p.id, s.id DESC";
constexpr auto kRoles =
    "SELECT g.tag, g.from_on, g.until_on FROM main.granted g JOIN ledger_op o ON o.n = g.op "
    "JOIN ledger_chain c ON c.k = o.chain WHERE g.person = ?1 AND g.what = 'role' "
    "ORDER BY g.hybrid, c.incarnation, o.seq";
constexpr auto kConsents =
    "SELECT g.person, g.tag, g.from_on, g.until_on FROM main.granted g JOIN ledger_op o ON o.n = g.op "
    "JOIN ledger_chain c ON c.k = o.chain WHERE g.target = ?1 AND g.what = 'consent' "
    "ORDER BY g.hybrid, c.incarnation, o.seq";
constexpr auto kSlot =
    "SELECT s.bytes, o.header FROM main.slot s JOIN ledger_op o ON o.n = s.op JOIN ledger_chain c ON c.k = o.chain "
    "WHERE s.person = ?1 ORDER BY s.hybrid DESC, c.incarnation DESC, o.seq DESC";
constexpr auto kLed =
    "SELECT 1 FROM main.granted WHERE person = ?1 AND what = 'role' AND tag IN ('deputy', 'registered-manager') LIMIT 1";
constexpr auto kKeys =
    "SELECT d.audience, d.owner, d.sealed, o.header FROM main.data_key d JOIN ledger_op o ON o.n = d.op "
    "WHERE d.recipient = ?1 ORDER BY d.op";
constexpr auto kTints = "SELECT tint, count(*) FROM main.person WHERE kind = ?1 AND left_on = '' GROUP BY tint";

constexpr int kTintCount = 6;

Person readPerson(const store::Statement& row)
{
    return {row.id(0), row.text(1) == u"young-person", row.text(2), row.text(3), static_cast<int>(row.integer(4)),
            row.text(5), {}};
}

/// The end of the chain from `start`; of a ring the oldest of those who are in it.
Id endOf(const Id& start, const QHash<Id, Id>& next)
{
    std::vector<Id> path{start};
    while (true) {
        const auto step = next.constFind(path.back());
        if (step == next.cend()) {
            return path.back();
        }
        if (const auto ring = std::ranges::find(path, *step); ring != path.end()) {
            return *std::min_element(ring, path.end());
        }
        path.push_back(*step);
    }
}

bool inForce(const QString& from, const QString& until, const QString& day)
{
    return (from.isEmpty() || from <= day) && (until.isEmpty() || day <= until);
}

}  // namespace

QString initialsOf(const QString& name, bool youngPerson)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    QString initials = words.isEmpty() ? QString() : words.first().left(1).toUpper();
    if (!youngPerson && words.size() > 1) {
        initials += words.last().left(1).toUpper();
    }
    return initials;
}

Result<std::vector<Person>> Roster::people() const
{
    auto same = survivors();
    if (!same) {
        return same.error();
    }
    std::vector<Person> all;
    auto ask = m_database.prepare(kPeople);
    while (true) {
        auto row = ask.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return all;
        }
        all.push_back(readPerson(ask));
        all.back().sameAs = same->value(all.back().id);
    }
}

Result<std::optional<Person>> Roster::person(const Id& id) const
{
    auto same = survivors();
    if (!same) {
        return same.error();
    }
    auto ask = m_database.prepare(kPerson);
    auto row = ask.bind(1, id).step();
    if (!row) {
        return row.error();
    }
    if (!*row) {
        return std::optional<Person>();
    }
    std::optional<Person> one(readPerson(ask));
    one->sameAs = same->value(id);
    return one;
}

Result<QHash<Id, Id>> Roster::survivors() const
{
    QHash<Id, Id> next;
    {
        auto ask = m_database.prepare(kSame);
        while (true) {
            auto row = ask.step();
            if (!row) {
                return row.error();
            }
            if (!*row) {
                break;
            }
            next.insert(ask.id(0), ask.id(1));
        }
    }
    QHash<Id, Id> ends;
    for (auto it = next.cbegin(); it != next.cend(); ++it) {
        if (const Id end = endOf(it.key(), next); end != it.key()) {
            ends.insert(it.key(), end);
        }
    }
    return ends;
}

Result<QStringList> Roster::roles(const Id& person, const QString& day) const
{
    auto who = this->person(person);
    if (!who) {
        return who.error();
    }
    if (!who->has_value()) {
        return QStringList();
    }
    if ((*who)->youngPerson) {
        return QStringList{QStringLiteral("young-person")};
    }
    if (!(*who)->leftOn.isEmpty() && (*who)->leftOn < day) {
        return QStringList();
    }
    // The newest grant of a role says whether it is in force; an end is a grant that is over. Ties go by
    // the operation's name, so that every PC says the same.
    QMap<QString, bool> held;
    auto ask = m_database.prepare(kRoles);
    ask.bind(1, person);
    while (true) {
        auto row = ask.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        // A grant that is still to come does not end the one that holds.
        if (ask.text(1).isEmpty() || ask.text(1) <= day) {
            held[ask.text(0)] = inForce(ask.text(1), ask.text(2), day);
        }
    }
    QStringList roles;
    for (auto it = held.cbegin(); it != held.cend(); ++it) {
        if (it.value()) {
            roles.append(it.key());
        }
    }
    return roles;
}

Result<QStringList> Roster::rolesFrom(const Id& person, const QString& day) const
{
    auto now = roles(person, day);
    if (!now) {
        return now.error();
    }
    auto ask = m_database.prepare(kRoles);
    ask.bind(1, person);
    while (true) {
        auto row = ask.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            now->removeDuplicates();
            return now;
        }
        if (ask.text(2).isEmpty() || day <= ask.text(2)) {
            now->append(ask.text(0));
        }
    }
}

Result<QSet<Id>> Roster::consented(const Id& reader, const QString& day) const
{
    QHash<Id, QSet<QString>> consents;
    auto ask = m_database.prepare(kConsents);
    ask.bind(1, reader);
    while (true) {
        auto row = ask.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        if (inForce(ask.text(2), ask.text(3), day)) {
            consents[ask.id(0)].insert(ask.text(1));
        } else {
            consents[ask.id(0)].remove(ask.text(1));
        }
    }
    QSet<Id> both;
    for (auto it = consents.cbegin(); it != consents.cend(); ++it) {
        if (it.value().contains(QStringLiteral("young-person"))
            && it.value().contains(QStringLiteral("placing-authority"))) {
            both.insert(it.key());
        }
    }
    return both;
}

Result<bool> Roster::maySetSlot(const Id& author, const Id& person) const
{
    if (author == person) {
        return true;
    }
    auto ask = m_database.prepare(kLed);
    return ask.bind(1, author).step();
}

Result<std::optional<crypto::Slot>> Roster::slot(const Id& person) const
{
    std::vector<std::pair<QByteArray, Id>> newestFirst;
    {
        auto ask = m_database.prepare(kSlot);
        ask.bind(1, person);
        while (true) {
            auto row = ask.step();
            if (!row) {
                return row.error();
            }
            if (!*row) {
                break;
            }
            auto header = ledger::decodeHeader(ask.blobView(1));
            if (!header) {
                return header.error();
            }
            newestFirst.emplace_back(ask.blob(0), header->author);
        }
    }
    for (const auto& [bytes, author] : newestFirst) {
        // A colleague cannot give another person a way in of their own making.
        auto may = maySetSlot(author, person);
        if (!may) {
            return may.error();
        }
        if (!*may) {
            continue;
        }
        auto slot = crypto::decodeSlot(bytes);
        return slot ? Result<std::optional<crypto::Slot>>(std::optional(std::move(*slot)))
                    : Result<std::optional<crypto::Slot>>(slot.error());
    }
    return std::optional<crypto::Slot>();
}

Result<ledger::AudienceKeys> Roster::dataKeys(const Id& person, const crypto::PersonKeys& keys) const
{
    struct Row {
        catalogue::Audience audience;
        Id owner;
        QByteArray sealed;
        Id author;
    };
    std::vector<Row> rows;
    {
        auto ask = m_database.prepare(kKeys);
        ask.bind(1, person);
        while (true) {
            auto row = ask.step();
            if (!row) {
                return row.error();
            }
            if (!*row) {
                break;
            }
            auto header = ledger::decodeHeader(ask.blobView(3));
            if (!header) {
                return header.error();
            }
            rows.push_back({static_cast<catalogue::Audience>(ask.integer(0)), ask.id(1), ask.blob(2), header->author});
        }
    }
    ledger::AudienceKeys all;
    for (const Row& row : rows) {
        auto may = maySetSlot(row.author, person);
        if (!may) {
            return may.error();
        }
        // A key sealed to an earlier pair of this person stays shut; the others open.
        if (auto key = keys.open(row.sealed); *may && key) {
            all.add(row.audience, row.owner, std::move(*key));
        }
    }
    return all;
}

Result<int> Roster::nextTint(bool youngPerson) const
{
    std::array<std::int64_t, kTintCount> used{};
    auto ask = m_database.prepare(kTints);
    ask.bind(1, youngPerson ? QStringLiteral("young-person") : QStringLiteral("staff-member"));
    while (true) {
        auto row = ask.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        // A tint is any number somebody typed.
        used[static_cast<std::size_t>(((ask.integer(0) % kTintCount) + kTintCount) % kTintCount)] += ask.integer(1);
    }
    return static_cast<int>(std::ranges::min_element(used) - used.begin());
}

}  // namespace hearth::access
