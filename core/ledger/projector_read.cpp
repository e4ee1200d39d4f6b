// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/projector.h"

#include <algorithm>

namespace hearth::ledger {

namespace {

constexpr std::int64_t kClashes = 256;

const Sql kFind("SELECT n FROM @.record WHERE n BETWEEN ?1 AND ?2 AND id = ?3");
const Sql kPutOpOf("SELECT op FROM @.record WHERE n = ?1");
const Sql kTouches("SELECT op FROM @.touch WHERE record = ?1 ORDER BY op");
const Sql kUpto("SELECT upto FROM @.context WHERE chain = ?1 AND other = ?2 AND seq <= ?3 ORDER BY seq DESC LIMIT 1");
constexpr auto kHeader = "SELECT chain, header FROM main.ledger_op WHERE n = ?1";
constexpr auto kChainOf = "SELECT k FROM main.ledger_chain WHERE incarnation = ?1";
const char* const kFirstPart[] = {"SELECT body FROM main.ledger_part WHERE k = ?1",
                                  "SELECT body FROM mem.opened WHERE k = ?1"};
const char* const kParts[] = {"SELECT k, body FROM main.ledger_part WHERE k BETWEEN ?1 AND ?2 ORDER BY k",
                              "SELECT k, body FROM mem.opened WHERE k BETWEEN ?1 AND ?2 ORDER BY k"};

}  // namespace

std::int64_t firstPlace(const Id& record)
{
    const QByteArray bytes = record.bytes();
    const auto low = static_cast<std::int64_t>((static_cast<unsigned char>(bytes.at(14)) << 8U)
                                               | static_cast<unsigned char>(bytes.at(15)));
    return ((record.milliseconds() & 0xFFFFFFFFFFFFLL) << 15) | (low & 0x7FFF);
}

Result<std::optional<std::int64_t>> Projector::find(Schema schema, const Id& record) const
{
    const std::int64_t first = firstPlace(record);
    auto ask = m_database.prepare(kFind.in(schema));
    auto row = ask.bind(1, first).bind(2, first + kClashes).bind(3, record).step();
    if (!row) {
        return row.error();
    }
    return *row ? std::optional(ask.integer(0)) : std::optional<std::int64_t>();
}

Result<Body> Projector::firstBody(Schema schema, std::int64_t n) const
{
    auto ask = m_database.prepare(kFirstPart[schema == Schema::Main ? 0 : 1]);
    auto row = ask.bind(1, n * kPartsPerOp).step();
    if (!row) {
        return row.error();
    }
    return *row ? decodeBody(ask.blobView(0)) : Result<Body>(fail(ErrorCode::NotFound, "projector.body"));
}

Result<Touch> Projector::load(Schema schema, std::int64_t n) const
{
    auto ask = m_database.prepare(kHeader);
    auto row = ask.bind(1, n).step();
    if (!row || !*row) {
        return row ? fail(ErrorCode::NotFound, "projector.load") : row.error();
    }
    auto header = decodeHeader(ask.blobView(1));
    if (!header) {
        return header.error();
    }
    Touch touch{n, header->incarnation, header->seq, header->hybrid, header->author, {}};
    bool found = false;
    std::vector<Id> about;
    auto parts = m_database.prepare(kParts[schema == Schema::Main ? 0 : 1]);
    parts.bind(1, n * kPartsPerOp).bind(2, n * kPartsPerOp + kPartsPerOp - 1);
    while (true) {
        auto more = parts.step();
        if (!more) {
            return more.error();
        }
        if (!*more) {
            break;
        }
        const auto number = static_cast<std::size_t>(parts.integer(0) % kPartsPerOp);
        if (schema == Schema::Main && number < header->parts.size()
            && header->parts[number].audience != Audience::Team) {
            continue;
        }
        auto body = decodeBody(parts.blobView(1));
        if (!body) {
            return body.error();
        }
        about.insert(about.end(), body->about.begin(), body->about.end());
        if (body->type != OpType::Involve && !found) {
            touch.body = std::move(*body);
            found = true;
        }
    }
    if (!found) {
        return fail(ErrorCode::NotFound, "projector.load:erased");
    }
    touch.body.about = std::move(about);
    return touch;
}

Result<std::vector<Touch>> Projector::touches(Schema schema, const Id& record) const
{
    auto number = find(schema, record);
    if (!number) {
        return number.error();
    }
    if (!number->has_value()) {
        return fail(ErrorCode::NotFound, "projector.touches");
    }
    auto ask = m_database.prepare(kPutOpOf.in(schema));
    auto row = ask.bind(1, **number).step();
    if (!row || !*row) {
        return row ? fail(ErrorCode::NotFound, "projector.touches") : row.error();
    }
    const std::int64_t putOp = ask.integer(0);
    ask.reset();
    return touchesFrom(schema, record, putOp);
}

Result<std::vector<Touch>> Projector::touchesFrom(Schema schema, const Id& record, std::int64_t putOp) const
{
    std::vector<std::int64_t> ops{putOp};
    {
        auto ask = m_database.prepare(kTouches.in(schema));
        ask.bind(1, record);
        while (true) {
            auto row = ask.step();
            if (!row) {
                return row.error();
            }
            if (!*row) {
                break;
            }
            ops.push_back(ask.integer(0));
        }
    }
    std::vector<Touch> all;
    for (const std::int64_t op : ops) {
        auto touch = load(schema, op);
        if (!touch) {
            return touch.error();
        }
        all.push_back(std::move(*touch));
    }
    // The same order on every PC.
    std::ranges::sort(all, [](const Touch& a, const Touch& b) {
        return std::tie(a.hybrid, a.incarnation, a.seq) < std::tie(b.hybrid, b.incarnation, b.seq);
    });
    return all;
}

Result<Folded> Projector::foldOf(const std::vector<Touch>& touches) const
{
    Status trouble;
    const Seen seen = [&](const Touch& later, const Touch& earlier) {
        if (later.incarnation == earlier.incarnation) {
            return later.seq > earlier.seq;
        }
        auto chain = m_database.prepare(kChainOf);
        auto known = chain.bind(1, later.incarnation).step();
        if (!known || !*known) {
            trouble = known ? trouble : Status(known.error());
            return false;
        }
        auto ask = m_database.prepare(kUpto.in(Schema::Main));
        auto row = ask.bind(1, chain.integer(0)).bind(2, earlier.incarnation).bind(3, later.seq).step();
        if (!row) {
            trouble = row.error();
            return false;
        }
        return *row && ask.integer(0) >= earlier.seq;
    };
    Folded folded = fold(touches, seen);
    if (!trouble) {
        return trouble.error();
    }
    return folded;
}

Status Projector::replay(Schema schema, std::int64_t putOp) const
{
    auto ask = m_database.prepare(kHeader);
    auto row = ask.bind(1, putOp).step();
    if (!row || !*row) {
        return row ? fail(ErrorCode::Internal, "projector.replay") : row.error();
    }
    const std::int64_t chain = ask.integer(0);
    auto header = decodeHeader(ask.blobView(1));
    ask.reset();
    if (!header) {
        return header.error();
    }
    auto touch = load(schema, putOp);
    if (!touch) {
        // Its words are gone: the record is no more, what was done upon it stays parked.
        return touch.error().code == ErrorCode::NotFound ? Status() : Status(touch.error());
    }
    Applied applied{putOp, chain, &*header, {}, {}};
    applied.parts.emplace_back(0, std::move(touch->body));
    return put(schema, applied);
}

}  // namespace hearth::ledger
