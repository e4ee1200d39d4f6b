// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/desk_private.h"

#include "core/ledger/erasure.h"
#include "core/ledger/ops_file.h"
#include "core/ledger/verify.h"

#include <algorithm>

namespace hearth::records {

namespace {

using ledger::Body;
using ledger::OpType;
using ledger::Schema;
using ledger::Sql;

// One row a kind for those who read all of it; else row by row.
const Sql kByKind("SELECT kind, count(*), sum((flags & 16) <> 0) FROM @.record GROUP BY kind");
const Sql kEach("SELECT kind, about, flags & 16 FROM @.record");
constexpr auto kReadBy = "SELECT reader, first, last, times FROM main.reading WHERE record = ?1 ORDER BY first, reader";

std::optional<std::map<Id, std::int64_t>> headsOf(const QString& text)
{
    std::map<Id, std::int64_t> heads;
    for (const QString& one : text.split(u',', Qt::SkipEmptyParts)) {
        const auto incarnation = Id::fromText(one.section(u':', 0, 0));
        bool number = false;
        const std::int64_t seq = one.section(u':', 1).toLongLong(&number);
        if (!incarnation || !number || seq < 0) {
            return std::nullopt;
        }
        heads[*incarnation] = seq;
    }
    return heads;
}

}  // namespace

/// Adds the records of `schema` that the asker may read: a total of more than that would be a leak.
Status Desk::Private::count(Schema schema, StatusView* status)
{
    auto scope = this->scope(Timeline::kName);
    if (!scope) {
        return scope.error().code == ErrorCode::Refused ? Status() : Status(scope.error());
    }
    const bool whole = std::ranges::all_of(scope->reach, [](const access::Reach& one) { return one.home && one.children; });
    auto ask = parts.database->prepare((whole ? kByKind : kEach).in(schema));
    while (true) {
        auto row = ask.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return {};
        }
        if (whole && scope->reach.contains(ask.text(0))) {
            status->records += ask.integer(1);
            status->conflicts += static_cast<int>(ask.integer(2));
        } else if (!whole && scope->covers(ask.text(0), idsOf(ask.blobView(1)), parts.person)) {
            status->records += 1;
            status->conflicts += ask.integer(2) != 0 ? 1 : 0;
        }
    }
}

Result<StatusView> Desk::Private::handle(const BookStatus& /*command*/)
{
    if (auto may = gate(BookStatus::kName); !may) {
        return may.error();
    }
    StatusView status;
    for (const Schema schema : parts.ledger->schemas()) {
        if (auto counted = count(schema, &status); !counted) {
            return counted.error();
        }
    }
    status.operations = parts.ledger->operations();
    status.saved = parts.ledger->lastWritten();
    status.unsigned_ = parts.firstUnsigned == 0 ? 0 : parts.ledger->ownSeq() - parts.firstUnsigned + 1;
    status.head = QString::fromLatin1(parts.ledger->head().toHex().left(16));
    status.alarms = parts.alarms;
    for (const access::OpenAlarm& one : parts.openAlarms) {
        status.openAlarms.push_back({one.id, one.what, one.noticed});
        if (one.earlier && !status.pastAlarms.contains(one.what)) {
            status.pastAlarms.append(one.what);
        }
    }
    if (auto last = lastProved(*parts.database)) {
        status.verified = last->at;
        status.verifiedSound = last->ok;
    }
    if (parts.ledger->anchorBehind()) {
        status.alarms.append(QStringLiteral("anchor-behind"));
    }
    status.readOnly = parts.readOnly;
    return status;
}

Result<std::int64_t> Desk::Private::handle(const RebuildBook& /*command*/)
{
    if (auto may = gate(RebuildBook::kName); !may) {
        return may.error();
    }
    auto before = ledger::dump(*parts.database, Schema::Main);
    if (!before) {
        return before.error();
    }
    auto applied = parts.ledger->rebuild();
    if (!applied) {
        return applied.error();
    }
    forgetPeople();
    if (auto taken = access::takeHomeWords(parts); !taken) {
        return taken.error();
    }
    auto after = ledger::dump(*parts.database, Schema::Main);
    if (!after) {
        return after.error();
    }
    return *before == *after ? applied : Result<std::int64_t>(fail(ErrorCode::Altered, "records.rebuild:differs"));
}

Result<std::int64_t> Desk::Private::handle(const OpsExport& command)
{
    if (auto may = gate(OpsExport::kName); !may) {
        return may.error();
    }
    auto since = headsOf(command.since);
    if (!since || command.file.isEmpty()) {
        return fail(ErrorCode::Invalid, "ops.export:since");
    }
    // What leaves must be signed, and that it leaves is written down first.
    Body body;
    body.type = OpType::Export;
    body.tag = QStringLiteral("operations");
    body.written = book->now();
    auto noted = parts.write({{parts.person, {{parts.ring.home, ledger::Audience::Team, Id(), body}}}});
    if (!noted) {
        return noted.error();
    }
    if (auto done = parts.sign(); !done) {
        return done.error();
    }
    ledger::OpsHead head{parts.homeName, parts.ring.home, {}};
    for (const crypto::KeyEntry& one : parts.ring.entries) {
        if (one.slot.kind == crypto::SlotKind::Passphrase) {
            head.people.push_back({one.firstName, one.initials, one.tint, one.slot, {}});
        }
    }
    return ledger::writeOpsFile(*parts.ledger, std::move(head), *since, command.file);
}

Result<std::int64_t> Desk::Private::handle(const OpsImport& command)
{
    if (auto may = gate(OpsImport::kName); !may) {
        return may.error();
    }
    auto taken = ledger::importOpsFile(*parts.ledger, command.file, parts.person, *parts.keys);
    forgetPeople();
    if (taken) {
        // People who were given a way in elsewhere, or changed theirs, have it here too.
        if (auto known = access::followSlots(parts); !known) {
            return known.error();
        }
        // So are the words the home has chosen, and what was said about alarms.
        if (auto words = access::takeHomeWords(parts); !words) {
            return words.error();
        }
        if (auto alarms = access::takeAlarms(parts, false); !alarms) {
            return alarms.error();
        }
        // Keys that came along open from now on.
        auto keys = parts.roster->dataKeys(parts.person, *parts.keys);
        if (!keys) {
            return keys.error();
        }
        if (auto done = parts.ledger->takeKeys(std::move(*keys)); !done) {
            return done.error();
        }
        if (changed != nullptr && *changed) {
            (*changed)({});
        }
    }
    return taken;
}

Result<QString> Desk::Private::handle(const ExportSqlcipher& command)
{
    if (auto may = gate(ExportSqlcipher::kName); !may) {
        return may.error();
    }
    if (command.reason.trimmed().isEmpty() || !canBeKept(command.reason)) {
        return fail(ErrorCode::Invalid, "export.sqlcipher:reason");
    }
    Body body;
    body.type = OpType::Export;
    body.tag = QStringLiteral("sqlcipher");
    body.reason = command.reason;
    body.written = book->now();
    auto noted = parts.write({{parts.person, {{parts.ring.home, ledger::Audience::Team, Id(), body}}}});
    if (!noted) {
        return noted.error();
    }
    const Secret key = Secret::random(32);
    if (auto done = parts.database->exportTo(command.file, key); !done) {
        return done.error();
    }
    return QStringLiteral("x'") + QString::fromLatin1(QByteArray(reinterpret_cast<const char*>(key.data()), 32).toHex())
           + u'\'';
}

Result<Saved> Desk::Private::handle(const ExportReadable& command)
{
    if (auto may = gate(ExportReadable::kName); !may) {
        return may.error();
    }
    if (command.reason.trimmed().isEmpty() || !canBeKept(command.reason)) {
        return fail(ErrorCode::Invalid, "export.readable:reason");
    }
    Body body;
    body.type = OpType::Export;
    body.tag = QStringLiteral("readable");
    body.reason = command.reason;
    body.written = book->now();
    return write({{parts.person, {{parts.ring.home, ledger::Audience::Team, Id(), body}}}}, parts.ring.home, 0);
}

Result<Saved> Desk::Private::handle(const EraseParts& command)
{
    if (auto may = gate(EraseParts::kName); !may) {
        return may.error();
    }
    if (command.reason.trimmed().isEmpty() || !canBeKept(command.reason)) {
        return fail(ErrorCode::Invalid, "records.erase:reason");
    }
    auto head = need(command.record);
    if (!head) {
        return head.error();
    }
    if (std::ranges::find(head->about, command.person) == head->about.end()) {
        return fail(ErrorCode::NotFound, "records.erase:person");
    }
    auto touches = parts.ledger->projector().touchesFrom(head->schema, head->id, head->op);
    if (!touches) {
        return touches.error();
    }
    const bool last = head->about.size() == 1;
    std::vector<ledger::PartName> names;
    for (const ledger::Touch& touch : *touches) {
        auto header = parts.ledger->headerOf(touch.n);
        if (!header) {
            return header.error();
        }
        for (std::size_t i = 0; i < header->parts.size(); ++i) {
            // The words of several stand until the last of them goes.
            if (header->parts[i].subject == command.person || last) {
                names.push_back({touch.incarnation, touch.seq, static_cast<int>(i)});
            }
        }
    }
    Body body;
    body.type = OpType::Erase;
    body.record = command.record;
    body.reason = command.reason;
    body.written = book->now();
    body.blob = ledger::encodeParts(names);
    auto saved = write({{parts.person, {{parts.ring.home, ledger::Audience::Team, Id(), body}}}}, command.record, 0);
    forgetPeople();
    return saved;
}

Result<std::vector<ReadingView>> Desk::Private::handle(const WhoHasRead& command)
{
    auto head = need(command.record);
    if (!head) {
        return head.error();
    }
    if (auto may = gateFor(WhoHasRead::kName, *head); !may) {
        return may.error();
    }
    std::vector<ReadingView> all;
    auto ask = parts.database->prepare(kReadBy);
    ask.bind(1, command.record);
    while (true) {
        auto row = ask.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return all;
        }
        all.push_back({ref(ask.id(0)), {ask.integer(1)}, {ask.integer(2)}, static_cast<int>(ask.integer(3))});
    }
}

}  // namespace hearth::records
