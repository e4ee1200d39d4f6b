// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/erasure.h"

#include "core/ledger/cbor.h"

namespace hearth::ledger {

namespace {

constexpr auto kFindOp =
    "SELECT o.n FROM ledger_op o JOIN ledger_chain c ON c.k = o.chain WHERE c.incarnation = ?1 AND o.seq = ?2";
constexpr auto kPutErasure = "INSERT OR IGNORE INTO ledger_erasure (k, op) VALUES (?1, ?2)";
constexpr auto kDropPart = "DELETE FROM ledger_part WHERE k = ?1";
constexpr auto kPutGone = "INSERT OR IGNORE INTO main.gone (incarnation, seq, part, op) VALUES (?1, ?2, ?3, ?4)";
constexpr auto kGone = "SELECT part, op FROM main.gone WHERE incarnation = ?1 AND seq = ?2";
constexpr int kNoPart = -1;
const Sql kDropOpened("DELETE FROM @.opened WHERE k = ?1");
const Sql kDeadTouches(
    "DELETE FROM @.touch WHERE record = ?1 AND op IN (SELECT k / 64 FROM main.ledger_erasure WHERE k % 64 = 0)");

}  // namespace

QByteArray encodeParts(const std::vector<PartName>& parts)
{
    CborWriter out;
    out.array(parts.size());
    for (const PartName& part : parts) {
        out.array(3).bytes(part.incarnation.bytes()).integer(part.seq).integer(part.part);
    }
    return out.take();
}

Result<std::vector<PartName>> decodeParts(QByteArrayView bytes)
{
    CborReader in(bytes);
    std::vector<PartName> parts;
    for (std::uint64_t left = in.array(); left > 0 && in.ok(); --left) {
        if (in.array() != 3) {
            in.spoil();
        }
        PartName part;
        part.incarnation = in.id();
        part.seq = in.integer();
        // What no operation can have keeps no number: cut to an int it could name another part.
        const std::int64_t number = in.integer();
        part.part = number >= 0 && number < kPartsPerOp ? static_cast<int>(number) : kNoPart;
        parts.push_back(part);
    }
    if (!in.ok() || !in.atEnd()) {
        return fail(ErrorCode::Damaged, "erasure.parts");
    }
    return parts;
}

Status takeOut(const store::Database& database, std::int64_t op, const Body& body)
{
    auto parts = decodeParts(body.blob);
    if (!parts) {
        return parts.error();
    }
    for (const PartName& part : *parts) {
        if (part.part < 0 || part.part >= kPartsPerOp) {
            continue;  // it would name a part of a neighbouring operation
        }
        auto gone = database.prepare(kPutGone);
        gone.bind(1, part.incarnation).bind(2, part.seq).bind(3, static_cast<std::int64_t>(part.part));
        if (auto done = gone.bind(4, op).run(); !done) {
            return done;
        }
        auto ask = database.prepare(kFindOp);
        auto row = ask.bind(1, part.incarnation).bind(2, part.seq).step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            continue;
        }
        const std::int64_t k = ask.integer(0) * kPartsPerOp + part.part;
        ask.reset();
        if (auto done = database.prepare(kPutErasure).bind(1, k).bind(2, op).run(); !done) {
            return done;
        }
        if (auto done = database.prepare(kDropPart).bind(1, k).run(); !done) {
            return done;
        }
        if (auto done = database.prepare(kDropOpened.in(Schema::Main)).bind(1, k).run(); !done) {
            return done;
        }
    }
    return {};
}

Result<std::vector<std::pair<int, std::int64_t>>> goneParts(const store::Database& database, const Id& incarnation,
                                                            std::int64_t seq)
{
    std::vector<std::pair<int, std::int64_t>> parts;
    auto ask = database.prepare(kGone);
    ask.bind(1, incarnation).bind(2, seq);
    while (true) {
        auto row = ask.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return parts;
        }
        parts.emplace_back(static_cast<int>(ask.integer(0)), ask.integer(1));
    }
}

Status noteErased(const store::Database& database, std::int64_t k, std::int64_t op)
{
    return database.prepare(kPutErasure).bind(1, k).bind(2, op).run();
}

Status dropErasedTouches(const store::Database& database, Schema schema, const Id& record)
{
    return database.prepare(kDeadTouches.in(schema)).bind(1, record).run();
}

}  // namespace hearth::ledger
