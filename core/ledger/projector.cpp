// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/projector.h"

#include "core/ledger/erasure.h"
#include "core/store/migrator.h"

#include <algorithm>

namespace hearth::ledger {

namespace {

const Sql kPutRecord(
    "INSERT INTO @.record (n, id, kind, happened, written, author, voice, how, flags, about, op) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
const Sql kPutAbout("INSERT OR IGNORE INTO @.about (person, happened, n) VALUES (?1, ?2, ?3)");
const Sql kPutText("INSERT INTO @.record_text (rowid, text) VALUES (?1, ?2)");
const Sql kDropText("DELETE FROM @.record_text WHERE rowid = ?1");
const Sql kMergeText("INSERT INTO @.record_text (record_text) VALUES ('optimize')");
const Sql kPutTouch("INSERT OR IGNORE INTO @.touch (record, op) VALUES (?1, ?2)");
const Sql kAnyTouch("SELECT 1 FROM @.touch WHERE record = ?1 LIMIT 1");
const Sql kPutLink("INSERT OR IGNORE INTO @.link (target, relation, source, op) VALUES (?1, ?2, ?3, ?4)");
const Sql kDropLinks("DELETE FROM @.link WHERE source = ?1");
const Sql kPutPerson(
    "INSERT INTO @.person (id, kind, name, first, tint, left_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
    "ON CONFLICT (id) DO UPDATE SET kind = ?2, name = ?3, first = ?4, tint = ?5, left_on = ?6");
const Sql kDropPerson("DELETE FROM @.person WHERE id = ?1");
const Sql kSetFlags("UPDATE @.record SET flags = ?2 WHERE n = ?1");
const Sql kDropRecord("DELETE FROM @.record WHERE n = ?1");
const Sql kDropAbout("DELETE FROM @.about WHERE person = ?1 AND happened = ?2 AND n = ?3");
const Sql kRecordHead("SELECT happened, written, about, op, kind FROM @.record WHERE n = ?1");
const Sql kPutGrant(
    "INSERT OR IGNORE INTO @.granted (person, what, tag, target, from_on, until_on, hybrid, op) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
const Sql kPutKey(
    "INSERT OR IGNORE INTO @.data_key (audience, owner, recipient, sealed, op) VALUES (?1, ?2, ?3, ?4, ?5)");
const Sql kPutSlot("INSERT OR IGNORE INTO @.slot (person, hybrid, op, bytes) VALUES (?1, ?2, ?3, ?4)");
const Sql kPutContext("INSERT OR IGNORE INTO @.context (chain, seq, other, upto) VALUES (?1, ?2, ?3, ?4)");
const Sql kPutCheckpoint(
    "INSERT OR IGNORE INTO @.checkpoint (chain, from_seq, to_seq, author, op) VALUES (?1, ?2, ?3, ?4, ?5)");
const Sql kPutReading(
    "INSERT INTO @.reading (record, reader, first, last, times) VALUES (?1, ?2, ?3, ?3, 1) "
    "ON CONFLICT (record, reader) DO UPDATE SET first = min(first, ?3), last = max(last, ?3), times = times + 1");
const Sql kPutAlarm("INSERT OR IGNORE INTO @.alarm (op, reason) VALUES (?1, ?2)");

constexpr const char* kTables[] = {"record", "about",   "touch",      "link",    "opened", "person",     "granted",
                                   "data_key", "slot",  "context",    "checkpoint", "reading", "alarm", "gone", "record_text"};

QString textOf(const Fields& fields, const char16_t* name)
{
    const auto found = fields.find(QString::fromUtf16(name));
    const auto* text = found == fields.end() ? nullptr : std::get_if<QString>(&found->second);
    return text == nullptr ? QString() : *text;
}

std::int64_t flagsOf(const Folded& folded, bool late)
{
    std::int64_t flags = 0;
    const auto set = [&flags](bool there, RecordFlag flag) {
        if (there) {
            flags |= flag;
        }
    };
    set(folded.voided, kVoided);
    set(folded.signedOff, kSignedOff);
    set(folded.withheld, kWithheld);
    set(folded.amended, kAmended);
    set(!folded.conflicts.empty(), kConflict);
    set(late, kLate);
    return flags;
}

QByteArray joined(const std::vector<Id>& ids)
{
    QByteArray all;
    for (const Id& id : ids) {
        all.append(id.bytes());
    }
    return all;
}

}  // namespace

QString indexedText(const catalogue::Kind* kind, const Fields& fields)
{
    QString all;
    for (const auto& [name, value] : fields) {
        const catalogue::Field* field = kind == nullptr ? nullptr : kind->field(name);
        // A kind or field of a newer catalogue is indexed as prose is, so that nothing is unfindable.
        if (field != nullptr && !field->indexed) {
            continue;
        }
        if (const auto* prose = std::get_if<Prose>(&value)) {
            all += joinProse(*prose) + u'\n';
        } else if (const auto* text = std::get_if<QString>(&value); text != nullptr && field != nullptr) {
            all += *text + u'\n';
        }
    }
    return all;
}

Projector::Projector(const store::Database& database, const catalogue::Catalogue& catalogue)
    : m_database(database), m_catalogue(catalogue)
{
}

Status Projector::clear(Schema schema) const
{
    const QByteArray name = schema == Schema::Main ? "main" : "mem";
    for (const char* table : kTables) {
        if (auto done = m_database.script("DROP TABLE IF EXISTS " + name + '.' + table); !done) {
            return done;
        }
    }
    return m_database.script(store::projectionScript(name));
}

Status Projector::apply(Schema schema, const Applied& applied) const
{
    for (const auto& [number, body] : applied.parts) {
        Status done;
        switch (body.type) {
        case OpType::Put:
            done = put(schema, applied);
            break;
        case OpType::Amend:
        case OpType::SignOff:
        case OpType::Withhold:
        case OpType::Release:
        case OpType::Void:
        case OpType::Link:
        case OpType::Acknowledge:
        case OpType::Resolve:
            done = touch(schema, applied, body);
            break;
        case OpType::Grant:
        case OpType::Key:
        case OpType::Slot:
        case OpType::Context:
        case OpType::Checkpoint:
        case OpType::Alarm:
            done = grant(schema, applied, body);
            break;
        case OpType::Read:
        case OpType::Export:
            done = reading(schema, applied, body);
            break;
        case OpType::Erase:
            done = erase(schema, applied, body);
            break;
        case OpType::Involve:  // read together with part 0
        case OpType::Home:
            break;
        }
        if (!done) {
            return done;
        }
    }
    return {};
}

Result<std::int64_t> Projector::place(Schema schema, const Id& record) const
{
    std::int64_t number = firstPlace(record);
    while (true) {
        auto ask = m_database.prepare(kRecordHead.in(schema));
        auto row = ask.bind(1, number).step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return number;
        }
        ++number;
    }
}

Status Projector::put(Schema schema, const Applied& applied) const
{
    const Body* body = nullptr;
    std::vector<Id> about;
    for (const auto& [number, part] : applied.parts) {
        if (part.type == OpType::Put) {
            body = &part;
        }
        about.insert(about.end(), part.about.begin(), part.about.end());
    }
    auto number = place(schema, body->record);
    if (!number) {
        return number.error();
    }
    const Timestamp happened = body->happened.value_or(body->written);
    const bool late = body->written.ms - happened.ms > kLateAfterMs;
    auto record = m_database.prepare(kPutRecord.in(schema));
    record.bind(1, *number).bind(2, body->record).bind(3, body->kind).bind(4, happened.ms).bind(5, body->written.ms);
    record.bind(6, applied.header->author).bind(7, body->voice).bind(8, static_cast<std::int64_t>(body->how));
    record.bind(9, late ? kLate : std::int64_t{0}).bind(10, QByteArrayView(joined(about))).bind(11, applied.n);
    if (auto done = record.run(); !done) {
        return done;
    }
    for (const Id& person : about) {
        if (auto done = m_database.prepare(kPutAbout.in(schema)).bind(1, person).bind(2, happened.ms).bind(3, *number).run();
            !done) {
            return done;
        }
    }
    auto waiting = m_database.prepare(kAnyTouch.in(schema));
    auto parked = waiting.bind(1, body->record).step();
    if (!parked) {
        return parked.error();
    }
    waiting.reset();
    if (*parked) {
        return refresh(schema, body->record, *number);
    }
    if (auto done = index(schema, *number, body->kind, body->fields, nullptr, true); !done) {
        return done;
    }
    if (auto done = linkFields(schema, body->record, applied.n, body->fields); !done) {
        return done;
    }
    return person(schema, body->record, body->kind, body->fields);
}

Status Projector::touch(Schema schema, const Applied& applied, const Body& body) const
{
    if (auto done = m_database.prepare(kPutTouch.in(schema)).bind(1, body.record).bind(2, applied.n).run(); !done) {
        return done;
    }
    auto number = find(schema, body.record);
    if (!number) {
        return number.error();
    }
    // Parked: applied when its record comes.
    return number->has_value() ? refresh(schema, body.record, **number) : Status();
}

Status Projector::refresh(Schema schema, const Id& record, std::int64_t number) const
{
    auto head = m_database.prepare(kRecordHead.in(schema));
    auto row = head.bind(1, number).step();
    if (!row || !*row) {
        return row ? fail(ErrorCode::Internal, "projector.refresh") : row.error();
    }
    const bool late = head.integer(1) - head.integer(0) > kLateAfterMs;
    const std::int64_t putOp = head.integer(3);
    const QString kind = head.text(4);
    head.reset();
    auto all = touchesFrom(schema, record, putOp);
    if (!all) {
        return all.error();
    }
    auto folded = foldOf(*all);
    if (!folded) {
        return folded.error();
    }
    const std::int64_t flags = flagsOf(*folded, late);
    if (auto done = m_database.prepare(kSetFlags.in(schema)).bind(1, number).bind(2, flags).run(); !done) {
        return done;
    }
    if (auto done = index(schema, number, kind, folded->fields, &*folded, false); !done) {
        return done;
    }
    if (auto done = m_database.prepare(kDropLinks.in(schema)).bind(1, record).run(); !done) {
        return done;
    }
    if (auto done = linkFields(schema, record, putOp, folded->fields); !done) {
        return done;
    }
    for (const Touch& one : *all) {
        if (one.body.type == OpType::Link) {
            auto link = m_database.prepare(kPutLink.in(schema));
            link.bind(1, one.body.target).bind(2, one.body.tag).bind(3, record).bind(4, one.n);
            if (auto done = link.run(); !done) {
                return done;
            }
        }
    }
    return person(schema, record, kind, folded->fields);
}

Status Projector::index(Schema schema, std::int64_t number, const QString& kind, const Fields& fields,
                        const Folded* folded, bool fresh) const
{
    const catalogue::Kind* rules = m_catalogue.kind(kind);
    QString text = indexedText(rules, fields);
    if (folded != nullptr) {
        // Both texts of a conflict can be found.
        for (const auto& [field, rivals] : folded->conflicts) {
            for (const Rival& rival : rivals) {
                text += indexedText(rules, {{field, rival.value}});
            }
        }
    }
    if (!fresh) {
        if (auto done = m_database.prepare(kDropText.in(schema)).bind(1, number).run(); !done) {
            return done;
        }
    }
    if (text.isEmpty()) {
        return {};
    }
    return m_database.prepare(kPutText.in(schema)).bind(1, number).bind(2, text).run();
}

Status Projector::linkFields(Schema schema, const Id& source, std::int64_t op, const Fields& fields) const
{
    for (const auto& [name, value] : fields) {
        std::vector<Id> targets;
        if (const auto* one = std::get_if<Id>(&value)) {
            targets.push_back(*one);
        } else if (const auto* several = std::get_if<std::vector<Id>>(&value)) {
            targets = *several;
        }
        for (const Id& target : targets) {
            auto link = m_database.prepare(kPutLink.in(schema));
            if (auto done = link.bind(1, target).bind(2, name).bind(3, source).bind(4, op).run(); !done) {
                return done;
            }
        }
    }
    return {};
}

Status Projector::person(Schema schema, const Id& id, const QString& kind, const Fields& fields) const
{
    const bool young = kind == u"young-person";
    if (!young && kind != u"staff-member") {
        return {};
    }
    const QString name = textOf(fields, u"name");
    QString first = textOf(fields, young ? u"preferred" : u"first");
    if (first.isEmpty()) {
        first = name.section(u' ', 0, 0);
    }
    const auto tint = fields.find(QStringLiteral("tint"));
    const auto* number = tint == fields.end() ? nullptr : std::get_if<std::int64_t>(&tint->second);
    auto put = m_database.prepare(kPutPerson.in(schema));
    put.bind(1, id).bind(2, kind).bind(3, name).bind(4, first).bind(5, number == nullptr ? std::int64_t{0} : *number);
    return put.bind(6, textOf(fields, u"left")).run();
}

Status Projector::grant(Schema schema, const Applied& applied, const Body& body) const
{
    const auto hybrid = static_cast<std::int64_t>(applied.header->hybrid.packed);
    if (body.type == OpType::Grant) {
        auto put = m_database.prepare(kPutGrant.in(schema));
        put.bind(1, body.record).bind(2, body.kind).bind(3, body.tag).bind(4, body.target);
        return put.bind(5, body.from).bind(6, body.until).bind(7, hybrid).bind(8, applied.n).run();
    }
    if (body.type == OpType::Key) {
        auto put = m_database.prepare(kPutKey.in(schema));
        put.bind(1, body.number).bind(2, body.target).bind(3, body.record).bind(4, QByteArrayView(body.blob));
        return put.bind(5, applied.n).run();
    }
    if (body.type == OpType::Slot) {
        auto put = m_database.prepare(kPutSlot.in(schema));
        return put.bind(1, body.record).bind(2, hybrid).bind(3, applied.n).bind(4, QByteArrayView(body.blob)).run();
    }
    if (body.type == OpType::Checkpoint) {
        auto put = m_database.prepare(kPutCheckpoint.in(schema));
        put.bind(1, applied.chain).bind(2, body.number).bind(3, body.number2);
        return put.bind(4, applied.header->author).bind(5, applied.n).run();
    }
    if (body.type == OpType::Alarm) {
        return m_database.prepare(kPutAlarm.in(schema)).bind(1, applied.n).bind(2, body.tag).run();
    }
    for (const auto& [other, upto] : body.heads) {
        auto put = m_database.prepare(kPutContext.in(schema));
        put.bind(1, applied.chain).bind(2, applied.header->seq).bind(3, other).bind(4, upto);
        if (auto done = put.run(); !done) {
            return done;
        }
    }
    return {};
}

Status Projector::reading(Schema schema, const Applied& applied, const Body& body) const
{
    for (const Id& record : body.ids) {
        auto put = m_database.prepare(kPutReading.in(schema));
        if (auto done = put.bind(1, record).bind(2, applied.header->author).bind(3, body.written.ms).run(); !done) {
            return done;
        }
    }
    return {};
}

Status Projector::erase(Schema schema, const Applied& applied, const Body& body) const
{
    if (auto done = takeOut(m_database, applied.n, body); !done) {
        return done;
    }
    return remake(schema, body.record);
}

Status Projector::remake(Schema schema, const Id& record) const
{
    auto number = find(schema, record);
    if (!number) {
        return number.error();
    }
    if (auto done = dropErasedTouches(m_database, schema, record); !done) {
        return done;
    }
    if (!number->has_value()) {
        return {};
    }
    auto head = m_database.prepare(kRecordHead.in(schema));
    auto row = head.bind(1, **number).step();
    if (!row || !*row) {
        return row ? fail(ErrorCode::Internal, "projector.remake") : row.error();
    }
    const std::int64_t happened = head.integer(0);
    const QByteArray about = head.blob(2);
    const std::int64_t putOp = head.integer(3);
    head.reset();
    for (qsizetype at = 0; at + 16 <= about.size(); at += 16) {
        auto drop = m_database.prepare(kDropAbout.in(schema));
        drop.bind(1, QByteArrayView(about).sliced(at, 16)).bind(2, happened).bind(3, **number);
        if (auto done = drop.run(); !done) {
            return done;
        }
    }
    for (const Sql* drop : {&kDropRecord, &kDropText}) {
        if (auto done = m_database.prepare(drop->in(schema)).bind(1, **number).run(); !done) {
            return done;
        }
    }
    for (const Sql* drop : {&kDropLinks, &kDropPerson}) {
        if (auto done = m_database.prepare(drop->in(schema)).bind(1, record).run(); !done) {
            return done;
        }
    }
    if (auto done = replay(schema, putOp); !done) {
        return done;
    }
    // A deletion only marks a contentless index; merging it whole is what takes the words out.
    return m_database.prepare(kMergeText.in(schema)).run();
}

}  // namespace hearth::ledger
