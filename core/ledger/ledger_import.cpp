// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/keys.h"
#include "core/ledger/erasure.h"
#include "core/ledger/ledger.h"

#include <algorithm>

namespace hearth::ledger {

namespace {

constexpr std::int64_t kAheadMs = 366LL * 24 * 3600 * 1000;

constexpr auto kHashOf =
    "SELECT o.hash FROM ledger_op o JOIN ledger_chain c ON c.k = o.chain WHERE c.incarnation = ?1 AND o.seq = ?2";
constexpr auto kAllOps =
    "SELECT o.n, o.header, o.seq, c.incarnation, o.hash, o.chain FROM ledger_op o JOIN ledger_chain c ON c.k = o.chain "
    "WHERE o.n > ?1 ORDER BY o.n";
constexpr auto kPartsOf = "SELECT k, salt, body FROM main.ledger_part WHERE k BETWEEN ?1 AND ?2 ORDER BY k";
Result<std::vector<std::optional<RawPart>>> partsOf(const store::Database& database, std::int64_t n, std::size_t count)
{
    std::vector<std::optional<RawPart>> parts(count);
    auto ask = database.prepare(kPartsOf);
    ask.bind(1, n * kPartsPerOp).bind(2, n * kPartsPerOp + kPartsPerOp - 1);
    while (true) {
        auto row = ask.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return parts;
        }
        const auto number = static_cast<std::size_t>(ask.integer(0) % kPartsPerOp);
        if (number < count) {
            parts[number] = RawPart{ask.blob(1), ask.blob(2)};
        }
    }
}

}  // namespace

Status Ledger::check(const Header& header, const RawOperation& raw) const
{
    if (header.space != m_identity.space) {
        return fail(ErrorCode::Refused, "ledger.import:other-home");
    }
    // One operation from a far future would carry this book's own time there with it.
    if (static_cast<std::int64_t>(header.hybrid.packed >> 16U) > m_clock().ms + kAheadMs) {
        return fail(ErrorCode::Altered, "ledger.import:clock");
    }
    const auto last = m_state.seqs.find(header.incarnation);
    const std::int64_t expected = last == m_state.seqs.end() ? 1 : last->second + 1;
    const QByteArray previous =
        last == m_state.seqs.end() ? QByteArray(32, '\0') : m_state.hashes.at(header.incarnation);
    if (header.seq != expected || header.previous != previous || raw.parts.size() != header.parts.size()) {
        return fail(ErrorCode::Altered, "ledger.import:chain");
    }
    for (std::size_t i = 0; i < raw.parts.size(); ++i) {
        if (raw.parts[i]
            && (raw.parts[i]->salt.size() != 16
                || commitmentOf(raw.parts[i]->salt, raw.parts[i]->stored) != header.parts[i].commitment)) {
            return fail(ErrorCode::Altered, "ledger.import:part");
        }
    }
    return {};
}

Result<std::vector<std::optional<RawPart>>> Ledger::withoutGone(const Header& header,
                                                                std::vector<std::optional<RawPart>> parts)
{
    auto gone = goneParts(m_database, header.incarnation, header.seq);
    if (!gone) {
        return gone.error();
    }
    for (const auto& [part, op] : *gone) {
        if (part >= 0 && static_cast<std::size_t>(part) < parts.size()) {
            parts[static_cast<std::size_t>(part)].reset();
        }
        if (auto done = noteErased(m_database, (m_state.operations + 1) * kPartsPerOp + part, op); !done) {
            return done.error();
        }
    }
    return parts;
}

Result<std::int64_t> Ledger::import(const std::vector<RawOperation>& operations)
{
    const State before = m_state;
    std::int64_t fresh = 0;
    const auto inside = [&]() -> Status {
        store::Transaction transaction(m_database);
        if (!transaction.begun()) {
            return transaction.begun();
        }
        for (const RawOperation& raw : operations) {
            auto header = decodeHeader(raw.header);
            if (!header) {
                return header.error();
            }
            const QByteArray hash = hashOf(raw.header);
            const auto known = m_state.seqs.find(header->incarnation);
            if (known != m_state.seqs.end() && header->seq <= known->second) {
                auto ask = m_database.prepare(kHashOf);
                auto row = ask.bind(1, header->incarnation).bind(2, header->seq).step();
                if (!row) {
                    return row.error();
                }
                if (!*row || ask.blobView(0) != hash) {
                    return fail(ErrorCode::Altered, "ledger.import:fork");
                }
                continue;
            }
            if (header->incarnation == m_identity.incarnation) {
                // Somebody wrote on under this book's own name: a copy of this PC.
                return fail(ErrorCode::Altered, "ledger.import:clone");
            }
            if (auto fits = check(*header, raw); !fits) {
                return fits;
            }
            auto chain = chainOf(header->incarnation);
            if (!chain) {
                return chain.error();
            }
            auto kept = withoutGone(*header, raw.parts);
            if (!kept) {
                return kept.error();
            }
            if (auto done = store(*header, raw.header, hash, *kept, *chain); !done) {
                return done;
            }
            ++fresh;
        }
        return transaction.commit();
    };
    if (auto done = inside(); !done) {
        m_state = before;
        return done.error();
    }
    if (fresh > 0) {
        if (auto done = moveAnchor(); !done) {
            return done.error();
        }
    }
    return fresh;
}

Result<std::vector<RawOperation>> Ledger::exportFrom(const std::map<Id, std::int64_t>& since, std::int64_t after,
                                                     int limit, std::int64_t* last) const
{
    std::vector<RawOperation> all;
    auto ask = m_database.prepare(kAllOps);
    ask.bind(1, after);
    while (static_cast<int>(all.size()) < limit) {
        auto row = ask.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        *last = ask.integer(0);
        const auto from = since.find(ask.id(3));
        if (from != since.end() && ask.integer(2) <= from->second) {
            continue;
        }
        RawOperation raw;
        raw.header = ask.blob(1);
        auto header = decodeHeader(raw.header);
        if (!header) {
            return header.error();
        }
        auto parts = partsOf(m_database, ask.integer(0), header->parts.size());
        if (!parts) {
            return parts.error();
        }
        raw.parts = std::move(*parts);
        all.push_back(std::move(raw));
    }
    return all;
}

Status Ledger::applyAll(bool sealedOnly)
{
    auto ask = m_database.prepare(kAllOps);
    ask.bind(1, std::int64_t{0});
    while (true) {
        auto row = ask.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return {};
        }
        auto header = decodeHeader(ask.blobView(1));
        if (!header) {
            return header.error();
        }
        const bool sealed = std::ranges::any_of(
            header->parts, [](const PartHeader& part) { return part.audience != Audience::Team; });
        if (sealedOnly && !sealed) {
            continue;
        }
        auto parts = partsOf(m_database, ask.integer(0), header->parts.size());
        if (!parts) {
            return parts.error();
        }
        for (std::size_t i = 0; sealedOnly && i < parts->size(); ++i) {
            if (header->parts[i].audience == Audience::Team) {
                (*parts)[i].reset();
            }
        }
        if (auto done = applyTo(*header, ask.blob(4), ask.integer(0), ask.integer(5), *parts); !done) {
            return done;
        }
    }
}

Status Ledger::takeKeys(AudienceKeys keys)
{
    dropKeys();
    m_keys = std::move(keys);
    if (m_keys.empty()) {
        return {};
    }
    if (auto done = m_database.attachMemory(); !done) {
        return done;
    }
    m_memory = true;
    if (auto done = m_projector.clear(Schema::Mem); !done) {
        return done;
    }
    return applyAll(true);
}

void Ledger::dropKeys()
{
    m_keys.clear();
    if (m_memory) {
        m_memory = false;
        (void)m_database.detachMemory();
    }
}

Result<std::int64_t> Ledger::rebuild()
{
    const auto inside = [&]() -> Status {
        store::Transaction transaction(m_database);
        if (!transaction.begun()) {
            return transaction.begun();
        }
        if (auto done = m_projector.clear(Schema::Main); !done) {
            return done;
        }
        if (m_memory) {
            if (auto done = m_projector.clear(Schema::Mem); !done) {
                return done;
            }
        }
        if (auto done = applyAll(false); !done) {
            return done;
        }
        return transaction.commit();
    };
    if (auto done = inside(); !done) {
        return done.error();
    }
    return m_state.operations;
}

}  // namespace hearth::ledger
