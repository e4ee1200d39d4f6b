// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/signing.h"

#include "core/crypto/key_ring_codec.h"

#include <algorithm>
#include <utility>

namespace hearth::access {

namespace {

constexpr auto kHashOfOwn =
    "SELECT o.hash FROM ledger_op o JOIN ledger_chain c ON c.k = o.chain WHERE c.incarnation = ?1 AND o.seq = ?2";
constexpr auto kCovered =
    "SELECT p.from_seq, p.to_seq, o.seq FROM main.checkpoint p JOIN ledger_op o ON o.n = p.op "
    "WHERE p.chain = (SELECT k FROM ledger_chain WHERE incarnation = ?1) ORDER BY p.from_seq, p.to_seq";
constexpr auto kHeaders =
    "SELECT o.seq, o.header FROM ledger_op o JOIN ledger_chain c ON c.k = o.chain "
    "WHERE c.incarnation = ?1 AND o.seq BETWEEN ?2 AND ?3 ORDER BY o.seq";
constexpr auto kIsSigned =
    "SELECT 1 FROM main.checkpoint WHERE chain = ?1 AND from_seq <= ?2 AND to_seq >= ?2 LIMIT 1";
constexpr auto kMirror =
    "INSERT INTO local_key_mirror (only, generation, image) VALUES (1, ?1, ?2) "
    "ON CONFLICT (only) DO UPDATE SET generation = ?1, image = ?2";

using Range = std::pair<std::int64_t, std::int64_t>;

/// Stretches of this book's own chain that no checkpoint covers, checkpoints themselves apart.
Result<std::vector<Range>> uncovered(const ledger::Ledger& ledger)
{
    std::vector<Range> covered;
    auto ask = ledger.database().prepare(kCovered);
    ask.bind(1, ledger.identity().incarnation);
    while (true) {
        auto row = ask.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        covered.emplace_back(ask.integer(0), ask.integer(1));
        covered.emplace_back(ask.integer(2), ask.integer(2));
    }
    std::ranges::sort(covered);
    std::vector<Range> open;
    std::int64_t next = 1;
    for (const auto& [from, to] : covered) {
        if (from > next) {
            open.emplace_back(next, from - 1);
        }
        next = std::max(next, to + 1);
    }
    if (next <= ledger.ownSeq()) {
        open.emplace_back(next, ledger.ownSeq());
    }
    return open;
}

}  // namespace

Status signRange(ledger::Ledger& ledger, const Id& author, const crypto::PersonKeys& keys, std::int64_t from,
                 std::int64_t to, Timestamp now)
{
    const ledger::Identity& own = ledger.identity();
    QByteArray head;
    {
        auto ask = ledger.database().prepare(kHashOfOwn);
        auto row = ask.bind(1, own.incarnation).bind(2, to).step();
        if (!row || !*row) {
            return row ? fail(ErrorCode::Internal, "signing.range") : row.error();
        }
        head = ask.blob(0);
    }
    ledger::Body body;
    body.type = ledger::OpType::Checkpoint;
    body.written = now;
    body.number = from;
    body.number2 = to;
    body.blob = keys.sign(ledger::checkpointMessage(own.space, own.incarnation, from, to, head));
    auto written = ledger.write({{author, {{own.space, ledger::Audience::Team, Id(), body}}}});
    return written ? Status() : Status(written.error());
}

Status signLeftovers(ledger::Ledger& ledger, const Id& author, const crypto::PersonKeys& keys, Timestamp now)
{
    auto open = uncovered(ledger);
    if (!open) {
        return open.error();
    }
    std::vector<Range> own;
    for (const auto& [from, to] : *open) {
        auto ask = ledger.database().prepare(kHeaders);
        ask.bind(1, ledger.identity().incarnation).bind(2, from).bind(3, to);
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
            if (header->author != author) {
                continue;
            }
            if (!own.empty() && own.back().second == header->seq - 1) {
                own.back().second = header->seq;
            } else {
                own.emplace_back(header->seq, header->seq);
            }
        }
    }
    for (const auto& [from, to] : own) {
        if (auto done = signRange(ledger, author, keys, from, to, now); !done) {
            return done;
        }
    }
    return {};
}

Result<bool> isSigned(const store::Database& database, std::int64_t chain, std::int64_t seq)
{
    auto ask = database.prepare(kIsSigned);
    return ask.bind(1, chain).bind(2, seq).step();
}

Status saveRing(const store::Database& database, const QString& folder, crypto::KeyRing& ring, const Secret& bookKey)
{
    const crypto::KeyFile file(folder + QStringLiteral("/vault.keys"));
    const std::uint64_t before = ring.generation;
    if (auto done = file.write(ring, crypto::macKey(bookKey)); !done && ring.generation == before) {
        return done;
    }
    // Grown in spite of an error: the file itself stands, only the copy beside it could not be made.
    auto mirror = database.prepare(kMirror);
    mirror.bind(1, static_cast<std::int64_t>(ring.generation));
    return mirror.bind(2, QByteArrayView(crypto::encodeRing(ring))).run();
}

}  // namespace hearth::access
