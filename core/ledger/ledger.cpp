// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledger.h"

#include "core/crypto/keys.h"
#include "core/ledger/cbor.h"

namespace hearth::ledger {

namespace {

constexpr auto kChains =
    "SELECT c.incarnation, c.k, o.seq, o.hash, o.header, o.n FROM ledger_chain c "
    "JOIN ledger_op o ON o.chain = c.k AND o.seq = (SELECT max(seq) FROM ledger_op WHERE chain = c.k)";
constexpr auto kLast = "SELECT n, hash FROM ledger_op ORDER BY n DESC LIMIT 1";
constexpr auto kSaid =
    "SELECT other, max(upto) FROM main.context WHERE chain = (SELECT k FROM ledger_chain WHERE incarnation = ?1) "
    "GROUP BY other";
constexpr auto kHeaderAt = "SELECT header FROM ledger_op WHERE n = ?1";
constexpr auto kPutChain = "INSERT INTO ledger_chain (incarnation) VALUES (?1)";
constexpr auto kFindChain = "SELECT k FROM ledger_chain WHERE incarnation = ?1";
constexpr auto kPutOp = "INSERT INTO ledger_op (n, chain, seq, hash, header) VALUES (?1, ?2, ?3, ?4, ?5)";
constexpr auto kPutPart = "INSERT INTO ledger_part (k, salt, body) VALUES (?1, ?2, ?3)";
constexpr auto kDropOpened = "DELETE FROM mem.opened WHERE k IN (SELECT k FROM main.ledger_erasure)";
constexpr auto kPutOpened = "INSERT OR IGNORE INTO mem.opened (k, body) VALUES (?1, ?2)";

}  // namespace

QByteArray sealedContext(const Id& space, const Id& incarnation, std::int64_t seq, std::size_t part)
{
    CborWriter out;
    out.array(5).text(QStringLiteral("hearthbook part 1")).bytes(space.bytes()).bytes(incarnation.bytes());
    out.integer(seq).integer(static_cast<std::int64_t>(part));
    return out.take();
}

Ledger::Ledger(const store::Database& database, const catalogue::Catalogue& catalogue, Identity identity,
               std::unique_ptr<Anchor> anchor, Clock clock)
    : m_database(database),
      m_identity(identity),
      m_anchor(std::move(anchor)),
      m_clock(std::move(clock)),
      m_projector(database, catalogue)
{
}

Result<std::unique_ptr<Ledger>> Ledger::open(const store::Database& database, const catalogue::Catalogue& catalogue,
                                             Identity identity, std::unique_ptr<Anchor> anchor, Clock clock)
{
    std::unique_ptr<Ledger> ledger(
        new Ledger(database, catalogue, identity, std::move(anchor), std::move(clock)));
    if (auto loaded = ledger->load(); !loaded) {
        return loaded.error();
    }
    return ledger;
}

Status Ledger::load()
{
    m_state = State();
    auto last = m_database.prepare(kLast);
    auto row = last.step();
    if (!row) {
        return row.error();
    }
    if (*row) {
        m_state.operations = last.integer(0);
        m_state.lastHash = last.blob(1);
    }
    last.reset();
    auto chains = m_database.prepare(kChains);
    while (true) {
        auto more = chains.step();
        if (!more) {
            return more.error();
        }
        if (!*more) {
            break;
        }
        const Id incarnation = chains.id(0);
        m_state.chains[incarnation] = chains.integer(1);
        m_state.seqs[incarnation] = chains.integer(2);
        m_state.hashes[incarnation] = chains.blob(3);
        auto header = decodeHeader(chains.blobView(4));
        if (!header) {
            return header.error();
        }
        m_state.hybrid = std::max(m_state.hybrid, header->hybrid);
        if (incarnation == m_identity.incarnation) {
            m_state.written = {static_cast<std::int64_t>(header->hybrid.packed >> 16U)};
        }
    }
    auto said = m_database.prepare(kSaid);
    said.bind(1, m_identity.incarnation);
    while (true) {
        auto more = said.step();
        if (!more) {
            return more.error();
        }
        if (!*more) {
            return {};
        }
        m_state.contextSaid[said.id(0)] = said.integer(1);
    }
}

Result<Header> Ledger::headerOf(std::int64_t n) const
{
    auto ask = m_database.prepare(kHeaderAt);
    auto row = ask.bind(1, n).step();
    if (!row) {
        return row.error();
    }
    return *row ? decodeHeader(ask.blobView(0)) : Result<Header>(fail(ErrorCode::NotFound, "ledger.header"));
}

std::int64_t Ledger::ownSeq() const
{
    const auto found = m_state.seqs.find(m_identity.incarnation);
    return found == m_state.seqs.end() ? 0 : found->second;
}

std::vector<Schema> Ledger::schemas() const
{
    return m_memory ? std::vector{Schema::Main, Schema::Mem} : std::vector{Schema::Main};
}

Status Ledger::moveAnchor()
{
    return m_anchor->write({m_state.operations, m_state.lastHash});
}

Result<std::int64_t> Ledger::chainOf(const Id& incarnation)
{
    if (const auto found = m_state.chains.find(incarnation); found != m_state.chains.end()) {
        return found->second;
    }
    if (auto done = m_database.prepare(kPutChain).bind(1, incarnation).run(); !done) {
        return done.error();
    }
    auto ask = m_database.prepare(kFindChain);
    auto row = ask.bind(1, incarnation).step();
    if (!row || !*row) {
        return row ? fail(ErrorCode::Internal, "ledger.chain") : row.error();
    }
    return m_state.chains[incarnation] = ask.integer(0);
}

Result<std::vector<Written>> Ledger::write(const std::vector<NewOperation>& operations,
                                           const std::function<Status()>& also)
{
    const State before = m_state;
    std::vector<Written> written;
    const auto inside = [&]() -> Status {
        store::Transaction transaction(m_database);
        if (!transaction.begun()) {
            return transaction.begun();
        }
        if (!operations.empty()) {
            if (auto done = appendContext(operations.front().author); !done) {
                return done;
            }
        }
        for (const NewOperation& operation : operations) {
            auto one = append(operation);
            if (!one) {
                return one.error();
            }
            written.push_back(std::move(*one));
        }
        if (also) {
            if (auto done = also(); !done) {
                return done;
            }
        }
        return transaction.commit();
    };
    if (auto done = inside(); !done) {
        m_state = before;
        return done.error();
    }
    // The words are durable. A mark that could not be moved must not send them to be written twice:
    // it is shown, and the next write moves it on.
    m_anchorBehind = !moveAnchor().ok();
    return written;
}

Status Ledger::appendContext(const Id& author)
{
    Body body;
    body.type = OpType::Context;
    body.written = m_clock();
    for (const auto& [incarnation, seq] : m_state.seqs) {
        const auto said = m_state.contextSaid.find(incarnation);
        if (incarnation != m_identity.incarnation && (said == m_state.contextSaid.end() || said->second < seq)) {
            body.heads[incarnation] = seq;
        }
    }
    if (body.heads.empty()) {
        return {};
    }
    auto done = append({author, {{m_identity.space, Audience::Team, Id(), body}}});
    if (!done) {
        return done.error();
    }
    for (const auto& [incarnation, seq] : body.heads) {
        m_state.contextSaid[incarnation] = seq;
    }
    return {};
}

Result<Written> Ledger::append(const NewOperation& operation)
{
    const Timestamp now = m_clock();
    Header header;
    header.space = m_identity.space;
    header.incarnation = m_identity.incarnation;
    header.seq = ownSeq() + 1;
    const auto previous = m_state.hashes.find(header.incarnation);
    header.previous = previous == m_state.hashes.end() ? QByteArray(32, '\0') : previous->second;
    header.hybrid = HybridTime::after(m_state.hybrid, now);
    header.author = operation.author;
    std::vector<std::optional<RawPart>> parts;
    for (std::size_t i = 0; i < operation.parts.size(); ++i) {
        const NewPart& part = operation.parts[i];
        QByteArray stored = encodeBody(part.body);
        if (part.audience != Audience::Team) {
            const Secret* key = m_keys.find(part.audience, part.owner);
            if (key == nullptr) {
                return fail(ErrorCode::Refused, "ledger.append:no-key");
            }
            const auto* bytes = reinterpret_cast<const unsigned char*>(stored.constData());
            stored = crypto::seal(*key, {bytes, static_cast<std::size_t>(stored.size())},
                                  sealedContext(header.space, header.incarnation, header.seq, i));
        }
        QByteArray salt = crypto::randomBytes(16);
        header.parts.push_back({part.subject, part.audience, part.owner, commitmentOf(salt, stored)});
        parts.emplace_back(RawPart{std::move(salt), std::move(stored)});
    }
    const QByteArray bytes = encodeHeader(header);
    const QByteArray hash = hashOf(bytes);
    auto chain = chainOf(header.incarnation);
    if (!chain) {
        return chain.error();
    }
    if (auto done = store(header, bytes, hash, parts, *chain); !done) {
        return done.error();
    }
    m_state.written = now;
    return Written{m_state.operations, header.seq, hash};
}

Status Ledger::store(const Header& header, const QByteArray& headerBytes, const QByteArray& hash,
                     const std::vector<std::optional<RawPart>>& parts, std::int64_t chain)
{
    const std::int64_t n = m_state.operations + 1;
    auto put = m_database.prepare(kPutOp);
    put.bind(1, n).bind(2, chain).bind(3, header.seq).bind(4, QByteArrayView(hash));
    if (auto done = put.bind(5, QByteArrayView(headerBytes)).run(); !done) {
        return done;
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!parts[i]) {
            continue;
        }
        auto part = m_database.prepare(kPutPart);
        part.bind(1, n * kPartsPerOp + static_cast<std::int64_t>(i)).bind(2, QByteArrayView(parts[i]->salt));
        if (auto done = part.bind(3, QByteArrayView(parts[i]->stored)).run(); !done) {
            return done;
        }
    }
    m_state.operations = n;
    m_state.lastHash = hash;
    m_state.seqs[header.incarnation] = header.seq;
    m_state.hashes[header.incarnation] = hash;
    m_state.hybrid = std::max(m_state.hybrid, header.hybrid);
    return applyTo(header, hash, n, chain, parts);
}

Result<QByteArray> Ledger::openPart(const Header& header, std::size_t part, const QByteArray& stored) const
{
    const PartHeader& about = header.parts[part];
    const QByteArray context = sealedContext(header.space, header.incarnation, header.seq, part);
    for (const Secret& key : m_keys.every(about.audience, about.owner)) {
        if (auto opened = crypto::openSealedBytes(key, stored, context)) {
            return opened;
        }
    }
    return fail(ErrorCode::Refused, "ledger.open-part");
}

Status Ledger::applyTo(const Header& header, const QByteArray& hash, std::int64_t n, std::int64_t chain,
                       const std::vector<std::optional<RawPart>>& parts)
{
    Applied open{n, chain, &header, hash, {}};
    Applied sealed = open;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const PartHeader& part = header.parts[i];
        const bool team = part.audience == Audience::Team;
        if (!parts[i] || (!team && !m_memory)) {
            continue;
        }
        QByteArray plain = parts[i]->stored;
        if (!team) {
            auto opened = openPart(header, i, plain);
            if (!opened) {
                // Not for this session, or not what its header says: proof is verify's business, and one
                // part that does not open must not shut the book.
                continue;
            }
            plain = std::move(*opened);
            auto keep = m_database.prepare(kPutOpened);
            keep.bind(1, n * kPartsPerOp + static_cast<std::int64_t>(i));
            if (auto done = keep.bind(2, QByteArrayView(plain)).run(); !done) {
                return done;
            }
        }
        auto body = decodeBody(plain);
        if (!body) {
            if (!team) {
                continue;
            }
            return body.error();
        }
        (team ? open : sealed).parts.emplace_back(static_cast<int>(i), std::move(*body));
    }
    if (!open.parts.empty()) {
        if (auto done = m_projector.apply(Schema::Main, open); !done) {
            return done;
        }
        // Erasing takes rows out of memory too.
        if (m_memory && open.parts.front().second.type == OpType::Erase) {
            if (auto done = m_database.prepare(kDropOpened).run(); !done) {
                return done;
            }
            if (auto done = m_projector.remake(Schema::Mem, open.parts.front().second.record); !done) {
                return done;
            }
        }
    }
    return sealed.parts.empty() ? Status() : m_projector.apply(Schema::Mem, sealed);
}

}  // namespace hearth::ledger
