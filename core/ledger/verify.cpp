// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/verify.h"

#include "core/crypto/keys.h"
#include "core/crypto/slots.h"
#include "core/ledger/erasure.h"

#include <algorithm>
#include <set>

namespace hearth::ledger {

namespace {

constexpr auto kOps =
    "SELECT o.n, o.seq, o.hash, o.header, c.incarnation FROM ledger_op o JOIN ledger_chain c ON c.k = o.chain "
    "ORDER BY o.n";
constexpr auto kParts = "SELECT k, salt, body FROM main.ledger_part WHERE k BETWEEN ?1 AND ?2 ORDER BY k";
constexpr auto kErasedBy = "SELECT op FROM ledger_erasure WHERE k = ?1";
constexpr auto kHashAt = "SELECT hash FROM ledger_op WHERE n = ?1";

constexpr std::int64_t kTellEvery = 64;

/// What one pass over the ledger gathers.
class Reader {
public:
    Reader(const store::Database& database, const Id& space) : m_database(database), m_space(space) {}

    Findings run(const GoOn& goOn);

private:
    struct Chain {
        std::int64_t seq = 0;
        QByteArray hash = QByteArray(32, '\0');
        std::vector<Id> authors;       ///< of sequence 1, 2, ...
        std::vector<QByteArray> hashes;
        std::vector<bool> covered;
    };

    Verdict one(store::Statement& ops);
    Verdict parts(std::int64_t n, const Header& header);
    Verdict teamBody(const Header& header, const Body& body, std::int64_t n);
    Verdict checkpoint(const Header& header, const Body& body, std::int64_t n);
    Findings judged(Findings found);
    bool signatureHolds(std::size_t which);
    bool wasErased(std::int64_t k, const Header& header, std::size_t part);

    const store::Database& m_database;
    Id m_space;
    std::map<Id, Chain> m_chains;
    struct Signer {
        Id author;       ///< who wrote the slot
        QByteArray key;  ///< Ed25519
    };
    std::map<Id, std::vector<Signer>> m_signers;  ///< by the person whose slot it is
    std::vector<std::pair<Id, Id>> m_leading;     ///< who made whom deputy or registered manager
    std::set<Id> m_led;                           ///< the founder and whoever they made lead, in turn
    /// Judged at the end: another PC's checkpoint may stand here before its author's keys do.
    struct Checkpoint {
        std::int64_t n = 0;
        Header header;
        Body body;
    };
    std::vector<Checkpoint> m_checkpoints;
    std::map<std::int64_t, std::vector<PartName>> m_erasers;
    std::vector<std::pair<std::int64_t, std::pair<Header, std::size_t>>> m_missing;
};

Verdict Reader::checkpoint(const Header& header, const Body& body, std::int64_t n)
{
    const Chain& chain = m_chains[header.incarnation];
    if (body.number < 1 || body.number2 < body.number || body.number2 >= header.seq) {
        return Verdict::Signature;
    }
    for (std::int64_t seq = body.number; seq <= body.number2; ++seq) {
        if (chain.authors[static_cast<std::size_t>(seq - 1)] != header.author) {
            return Verdict::Signature;
        }
    }
    m_checkpoints.push_back({n, header, body});
    return Verdict::Sound;
}

bool Reader::signatureHolds(std::size_t which)
{
    const auto& [n, header, body] = m_checkpoints[which];
    Chain& chain = m_chains[header.incarnation];
    const QByteArray message = checkpointMessage(header.space, header.incarnation, body.number, body.number2,
                                                 chain.hashes[static_cast<std::size_t>(body.number2 - 1)]);
    // A slot counts when someone who led the home wrote it; a new passphrase keeps the same pair.
    const bool holds = std::ranges::any_of(m_signers[header.author], [&](const Signer& signer) {
        return m_led.contains(signer.author)
               && crypto::verifySignature(message, body.blob, signer.key);
    });
    if (!holds) {
        return false;
    }
    for (std::int64_t seq = body.number; seq <= body.number2; ++seq) {
        chain.covered[static_cast<std::size_t>(seq - 1)] = true;
    }
    // A checkpoint proves itself.
    chain.covered[static_cast<std::size_t>(header.seq - 1)] = true;
    return true;
}

Verdict Reader::teamBody(const Header& header, const Body& body, std::int64_t n)
{
    if (body.type == OpType::Slot) {
        if (const auto slot = crypto::decodeSlot(body.blob)) {
            m_signers[body.record].push_back({header.author, slot->keys.sign});
        }
    } else if (body.type == OpType::Grant && body.kind == u"role") {
        if (body.tag == u"deputy" || body.tag == u"registered-manager") {
            m_leading.emplace_back(header.author, body.record);
        }
    } else if (body.type == OpType::Checkpoint) {
        return checkpoint(header, body, n);
    } else if (body.type == OpType::Erase) {
        if (auto names = decodeParts(body.blob)) {
            m_erasers[n] = std::move(*names);
        }
    }
    return Verdict::Sound;
}

bool Reader::wasErased(std::int64_t k, const Header& header, std::size_t part)
{
    auto ask = m_database.prepare(kErasedBy);
    auto row = ask.bind(1, k).step();
    if (!row || !*row) {
        return false;
    }
    const auto eraser = m_erasers.find(ask.integer(0));
    return eraser != m_erasers.end() && std::ranges::any_of(eraser->second, [&](const PartName& name) {
               return name.incarnation == header.incarnation && name.seq == header.seq
                      && name.part == static_cast<int>(part);
           });
}

Verdict Reader::parts(std::int64_t n, const Header& header)
{
    std::set<std::size_t> there;
    auto ask = m_database.prepare(kParts);
    ask.bind(1, n * kPartsPerOp).bind(2, n * kPartsPerOp + kPartsPerOp - 1);
    while (true) {
        auto row = ask.step();
        if (!row) {
            return Verdict::Unreadable;
        }
        if (!*row) {
            break;
        }
        const auto number = static_cast<std::size_t>(ask.integer(0) % kPartsPerOp);
        if (number >= header.parts.size()
            || commitmentOf(ask.blobView(1), ask.blobView(2)) != header.parts[number].commitment) {
            return Verdict::Altered;
        }
        there.insert(number);
        if (header.parts[number].audience == Audience::Team) {
            auto body = decodeBody(ask.blobView(2));
            if (!body) {
                return Verdict::Altered;
            }
            if (const Verdict verdict = teamBody(header, *body, n); verdict != Verdict::Sound) {
                return verdict;
            }
        }
    }
    for (std::size_t i = 0; i < header.parts.size(); ++i) {
        if (!there.contains(i)) {
            // The operation that took it out may stand later; judged at the end.
            m_missing.push_back({n * kPartsPerOp + static_cast<std::int64_t>(i), {header, i}});
        }
    }
    return Verdict::Sound;
}

Verdict Reader::one(store::Statement& ops)
{
    const QByteArray bytes = ops.blob(3);
    auto header = decodeHeader(bytes);
    if (!header || header->space != m_space || header->incarnation != ops.id(4) || header->seq != ops.integer(1)
        || hashOf(bytes) != ops.blobView(2)) {
        return Verdict::Altered;
    }
    Chain& chain = m_chains[header->incarnation];
    if (header->seq != chain.seq + 1 || header->previous != chain.hash) {
        return Verdict::Altered;
    }
    chain.seq = header->seq;
    chain.hash = hashOf(bytes);
    chain.authors.push_back(header->author);
    chain.hashes.push_back(chain.hash);
    chain.covered.push_back(false);
    return parts(ops.integer(0), *header);
}

Findings Reader::run(const GoOn& goOn)
{
    Findings found;
    auto ops = m_database.prepare(kOps);
    std::int64_t expected = 1;
    while (true) {
        auto row = ops.step();
        if (!row) {
            found.verdict = Verdict::Unreadable;
            found.firstBad = expected;
            return found;
        }
        if (!*row) {
            break;
        }
        const std::int64_t n = ops.integer(0);
        if (n == 1) {
            if (const auto first = decodeHeader(ops.blobView(3))) {
                m_led.insert(first->author);
            }
        }
        const Verdict verdict = n == expected ? one(ops) : Verdict::Altered;
        if (verdict != Verdict::Sound) {
            found.verdict = verdict;
            found.firstBad = expected;
            return found;
        }
        found.operations = n;
        ++expected;
        if (goOn && n % kTellEvery == 0 && !goOn(n)) {
            return found;
        }
    }
    return judged(std::move(found));
}

/// What can only be said when every operation has been read.
Findings Reader::judged(Findings found)
{
    for (const auto& [k, missing] : m_missing) {
        if (!wasErased(k, missing.first, missing.second)) {
            found.verdict = Verdict::Altered;
            found.firstBad = k / kPartsPerOp;
            return found;
        }
    }
    for (bool grew = true; grew;) {
        grew = false;
        for (const auto& [author, person] : m_leading) {
            grew = (m_led.contains(author) && m_led.insert(person).second) || grew;
        }
    }
    for (std::size_t i = 0; i < m_checkpoints.size(); ++i) {
        if (!signatureHolds(i)) {
            found.verdict = Verdict::Signature;
            found.firstBad = m_checkpoints[i].n;
            return found;
        }
    }
    for (const auto& [incarnation, chain] : m_chains) {
        found.unsigned_ += std::ranges::count(chain.covered, false);
    }
    return found;
}

}  // namespace

Result<Findings> verify(const store::Database& database, const Id& space, const std::optional<AnchorState>& anchor,
                        const GoOn& goOn)
{
    Findings found = Reader(database, space).run(goOn);
    if (found.verdict != Verdict::Sound) {
        return found;
    }
    if (!anchor) {
        found.verdict = found.operations > 0 ? Verdict::RolledBack : Verdict::Sound;
        found.firstBad = found.operations;
        return found;
    }
    if (anchor->operations > found.operations) {
        found.verdict = Verdict::Truncated;
        found.firstBad = found.operations + 1;
        return found;
    }
    auto ask = database.prepare(kHashAt);
    auto row = ask.bind(1, anchor->operations).step();
    if (!row) {
        return row.error();
    }
    if (*row && ask.blobView(0) != anchor->hash) {
        found.verdict = Verdict::RolledBack;
        found.firstBad = anchor->operations;
    }
    return found;
}

Result<Findings> verify(Ledger& ledger)
{
    auto anchor = ledger.anchorState();
    auto found = verify(ledger.database(), ledger.identity().space, anchor ? *anchor : std::nullopt, {});
    if (!anchor && found && (found->verdict == Verdict::Sound || found->verdict == Verdict::RolledBack)) {
        // The mark itself does not hold: nothing can be said of the end of the book.
        found->verdict = Verdict::Altered;
        found->firstBad = found->operations;
    }
    return found;
}

}  // namespace hearth::ledger
