// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/home_words.h"

#include "core/access/book_parts.h"

#include <algorithm>
#include <tuple>

namespace hearth::access {

namespace {

using ledger::OpType;
using ledger::Schema;
using ledger::Touch;

constexpr auto kOfKind = "SELECT id, op FROM main.record WHERE kind = ?1 ORDER BY happened, n";
constexpr auto kGrantedRoles = "SELECT DISTINCT tag FROM main.granted WHERE person = ?1 AND what = 'role'";
constexpr auto kAlarms = "SELECT op, reason FROM main.alarm ORDER BY op";

QString textOf(const Fields& fields, const char* name)
{
    const auto found = fields.find(QLatin1String(name));
    const auto* text = found == fields.end() ? nullptr : std::get_if<QString>(&found->second);
    return text == nullptr ? QString() : *text;
}

/// Whether a person was ever given one of the roles that write a kind. Asked once each.
class Writers {
public:
    Writers(const store::Database& database, const catalogue::Kind* kind) : m_database(database), m_kind(kind) {}

    Result<bool> mayHaveWritten(const Id& author)
    {
        if (const auto known = m_known.constFind(author); known != m_known.cend()) {
            return *known;
        }
        bool may = false;
        auto ask = m_database.prepare(kGrantedRoles);
        ask.bind(1, author);
        while (true) {
            auto row = ask.step();
            if (!row) {
                return row.error();
            }
            if (!*row) {
                break;
            }
            may = may || (m_kind != nullptr && m_kind->writers.contains(ask.text(0)));
        }
        m_known.insert(author, may);
        return may;
    }

private:
    const store::Database& m_database;
    const catalogue::Kind* m_kind;
    QHash<Id, bool> m_known;
};

/// What is said upon one record by those who may, in the order that every PC agrees on.
Result<std::vector<Touch>> saidUpon(const Book::Parts& parts, Writers& writers, const Id& record, std::int64_t op)
{
    auto touches = parts.ledger->projector().touchesFrom(Schema::Main, record, op);
    if (!touches) {
        return touches.error();
    }
    std::vector<Touch> said;
    for (Touch& touch : *touches) {
        auto may = writers.mayHaveWritten(touch.author);
        if (!may) {
            return may.error();
        }
        if (*may) {
            said.push_back(std::move(touch));
        }
    }
    std::ranges::sort(said, [](const Touch& a, const Touch& b) {
        return std::tie(a.hybrid, a.incarnation, a.seq) < std::tie(b.hybrid, b.incarnation, b.seq);
    });
    return said;
}

catalogue::Adaptation adaptationOf(const Id& record, const std::vector<Touch>& said)
{
    catalogue::Adaptation one;
    one.id = record.text();
    Fields fields;
    bool voided = false;
    for (const Touch& touch : said) {
        const OpType type = touch.body.type;
        voided = voided || type == OpType::Void;
        if (type != OpType::Put && type != OpType::Amend && type != OpType::Resolve && type != OpType::Void) {
            continue;
        }
        for (const auto& [name, value] : touch.body.fields) {
            fields[name] = value;
        }
        const auto retired = fields.find(QStringLiteral("retired"));
        const auto* flag = retired == fields.end() ? nullptr : std::get_if<bool>(&retired->second);
        catalogue::Wording wording{touch.body.written, textOf(fields, "words"), textOf(fields, "help"),
                                   textOf(fields, "at"), textOf(fields, "days"),
                                   voided || (flag != nullptr && *flag)};
        // A clock that was put back does not put new words before old ones.
        if (!one.said.empty()) {
            wording.from = std::max(wording.from, one.said.back().from);
        }
        one.said.push_back(std::move(wording));
    }
    one.what = textOf(fields, "what");
    one.target = textOf(fields, "target");
    return one;
}

struct Heads {
    std::vector<std::pair<Id, std::int64_t>> all;
};

Result<Heads> headsOf(const Book::Parts& parts, const QString& kind)
{
    Heads heads;
    auto ask = parts.database->prepare(kOfKind);
    ask.bind(1, kind);
    while (true) {
        auto row = ask.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return heads;
        }
        heads.all.emplace_back(ask.id(0), ask.integer(1));
    }
}

/// The alarms that registered managers said are dealt with, by their ids.
Result<QSet<QString>> dealtWith(const Book::Parts& parts)
{
    auto heads = headsOf(parts, kAlarmDealt);
    if (!heads) {
        return heads.error();
    }
    Writers writers(*parts.database, parts.words.shipped.kind(kAlarmDealt));
    QSet<QString> dealt;
    for (const auto& [record, op] : heads->all) {
        auto said = saidUpon(parts, writers, record, op);
        if (!said) {
            return said.error();
        }
        QString alarm;
        bool voided = false;
        for (const Touch& touch : *said) {
            alarm = touch.body.type == OpType::Put ? textOf(touch.body.fields, "alarm") : alarm;
            voided = voided || touch.body.type == OpType::Void;
        }
        if (!voided && !alarm.isEmpty()) {
            dealt.insert(alarm);
        }
    }
    return dealt;
}

}  // namespace

Status takeHomeWords(Book::Parts& parts)
{
    HomeWords& words = parts.words;
    auto heads = headsOf(parts, kAdaptation);
    if (!heads) {
        return heads.error();
    }
    Writers writers(*parts.database, words.shipped.kind(kAdaptation));
    std::vector<catalogue::Adaptation> all;
    words.records.clear();
    for (const auto& [record, op] : heads->all) {
        words.records.insert(record);
        auto said = saidUpon(parts, writers, record, op);
        if (!said) {
            return said.error();
        }
        // The first to speak must be one who may: an amendment alone says nothing whole.
        if (!said->empty() && said->front().body.type == OpType::Put) {
            all.push_back(adaptationOf(record, *said));
        }
    }
    if (all == words.all) {
        return {};
    }
    auto made = catalogue::adapted(words.shipped, all);
    words.all = std::move(all);
    words.passedOver = std::move(made.passedOver);
    catalogue::exchange(parts.catalogue, made.catalogue);
    words.worn.push_back(std::make_unique<catalogue::Catalogue>(std::move(made.catalogue)));
    return {};
}

Status takeAlarms(Book::Parts& parts, bool opening)
{
    if (opening) {
        parts.openedAt = parts.ledger->operations();
    }
    const Id& own = parts.ledger->identity().incarnation;
    std::vector<OpenAlarm> open;
    auto ask = parts.database->prepare(kAlarms);
    while (true) {
        auto row = ask.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        auto touch = parts.ledger->projector().load(Schema::Main, ask.integer(0));
        if (!touch) {
            return touch.error();
        }
        open.push_back({ask.integer(0), touch->incarnation.text() + u':' + QString::number(touch->seq), ask.text(1),
                        touch->body.written, touch->incarnation != own || ask.integer(0) <= parts.openedAt});
    }
    if (!open.empty()) {
        auto dealt = dealtWith(parts);
        if (!dealt) {
            return dealt.error();
        }
        std::erase_if(open, [&](const OpenAlarm& one) { return dealt->contains(one.id); });
    }
    parts.openAlarms = std::move(open);
    return {};
}

Status followWords(Book::Parts& parts, const std::vector<ledger::NewOperation>& written)
{
    bool words = false;
    bool alarms = false;
    for (const ledger::NewOperation& operation : written) {
        for (const ledger::NewPart& part : operation.parts) {
            words = words || part.body.kind == kAdaptation || parts.words.records.contains(part.body.record);
            alarms = alarms || part.body.kind == kAlarmDealt || part.body.type == OpType::Alarm
                     || part.body.type == OpType::Void;
        }
    }
    if (words) {
        if (auto taken = takeHomeWords(parts); !taken) {
            return taken;
        }
    }
    return alarms ? takeAlarms(parts, false) : Status();
}

}  // namespace hearth::access
