// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/anchor.h"
#include "core/ledger/audience_keys.h"
#include "core/ledger/projector.h"

#include <functional>
#include <memory>

namespace hearth::ledger {

/// One part of an operation to be written.
struct NewPart {
    Id subject;
    Audience audience = Audience::Team;
    Id owner;
    Body body;
};

struct NewOperation {
    Id author;
    std::vector<NewPart> parts;
};

/// An operation as written here.
struct Written {
    std::int64_t n = 0;
    std::int64_t seq = 0;
    QByteArray hash;
};

/// An operation as it travels: the header's exact bytes and, for each part, its salt and stored
/// bytes; nothing for a part that was erased.
struct RawPart {
    QByteArray salt;
    QByteArray stored;
};
struct RawOperation {
    QByteArray header;
    std::vector<std::optional<RawPart>> parts;
};

/// Who writes where: the home, and this book's own chain.
struct Identity {
    Id space;
    Id incarnation;
};

/// The append-only, hash-chained sequence of operations, and the tables made from it.
/// One thread at a time; everything borrowed must outlive it.
class Ledger {
public:
    /// Errors: Damaged, Disk.
    static Result<std::unique_ptr<Ledger>> open(const store::Database& database,
                                                const catalogue::Catalogue& catalogue, Identity identity,
                                                std::unique_ptr<Anchor> anchor, Clock clock);

    /// Writes, applies and anchors `operations` in one transaction with whatever `also` does;
    /// durable when it returns. Sealed parts need their key (takeKeys). Nothing happened on error.
    Result<std::vector<Written>> write(const std::vector<NewOperation>& operations,
                                       const std::function<Status()>& also = {});

    /// Takes in operations of other devices, each chain in its own order; those known are passed
    /// over. Answer: how many were new. One transaction.
    /// Errors: Altered when a hash, a chain or a commitment does not fit; Refused for another home.
    Result<std::int64_t> import(const std::vector<RawOperation>& operations);

    /// Operations whose sequence is greater than `since` says for their chain (all, when it is not
    /// named), in this book's order, at most `limit` from position `after` on.
    Result<std::vector<RawOperation>> exportFrom(const std::map<Id, std::int64_t>& since, std::int64_t after,
                                                 int limit, std::int64_t* last) const;

    /// Errors: NotFound, Damaged.
    Result<Header> headerOf(std::int64_t n) const;

    /// What this session may read besides the team's words: builds the rows in memory, or drops them.
    Status takeKeys(AudienceKeys keys);
    void dropKeys();

    /// Every projection anew. Answer: operations applied.
    Result<std::int64_t> rebuild();

    [[nodiscard]] const AudienceKeys& keys() const { return m_keys; }
    [[nodiscard]] const Projector& projector() const { return m_projector; }
    [[nodiscard]] const store::Database& database() const { return m_database; }
    [[nodiscard]] const Identity& identity() const { return m_identity; }
    [[nodiscard]] bool hasMemory() const { return m_memory; }
    [[nodiscard]] std::int64_t operations() const { return m_state.operations; }
    [[nodiscard]] std::int64_t ownSeq() const;
    [[nodiscard]] QByteArray head() const { return m_state.lastHash; }  ///< of the last operation here
    [[nodiscard]] std::map<Id, std::int64_t> heads() const { return m_state.seqs; }
    [[nodiscard]] Timestamp lastWritten() const { return m_state.written; }

    /// The schemas that hold rows now: main, and mem when keys were taken.
    [[nodiscard]] std::vector<Schema> schemas() const;

    /// What the anchor file says; see Anchor::read.
    Result<std::optional<AnchorState>> anchorState() { return m_anchor->read(); }

    /// True when the last write is in the book but the anchor's disk refused to follow.
    [[nodiscard]] bool anchorBehind() const { return m_anchorBehind; }

    /// Moves the anchor to where the book stands now.
    Status moveAnchor();

private:
    struct State {
        std::int64_t operations = 0;
        QByteArray lastHash = QByteArray(32, '\0');
        std::map<Id, std::int64_t> seqs;         ///< last sequence of each chain
        std::map<Id, QByteArray> hashes;         ///< and its hash
        std::map<Id, std::int64_t> chains;       ///< incarnation -> ledger_chain.k
        std::map<Id, std::int64_t> contextSaid;  ///< what this device's last context said of the others
        HybridTime hybrid;
        Timestamp written;
    };

    Ledger(const store::Database& database, const catalogue::Catalogue& catalogue, Identity identity,
           std::unique_ptr<Anchor> anchor, Clock clock);
    Status load();
    Result<std::int64_t> chainOf(const Id& incarnation);
    Result<Written> append(const NewOperation& operation);
    Status appendContext(const Id& author);
    Status store(const Header& header, const QByteArray& headerBytes, const QByteArray& hash,
                 const std::vector<std::optional<RawPart>>& parts, std::int64_t chain);
    Result<QByteArray> openPart(const Header& header, std::size_t part, const QByteArray& stored) const;
    Status applyTo(const Header& header, const QByteArray& hash, std::int64_t n, std::int64_t chain,
                   const std::vector<std::optional<RawPart>>& parts);
    Status check(const Header& header, const RawOperation& raw) const;
    Result<std::vector<std::optional<RawPart>>> withoutGone(const Header& header,
                                                            std::vector<std::optional<RawPart>> parts);
    Status applyAll(bool sealedOnly);

    const store::Database& m_database;
    Identity m_identity;
    std::unique_ptr<Anchor> m_anchor;
    Clock m_clock;
    Projector m_projector;
    AudienceKeys m_keys;
    bool m_memory = false;
    bool m_anchorBehind = false;
    State m_state;
};

/// What a sealed part's ciphertext is bound to: home, chain, sequence and part number.
QByteArray sealedContext(const Id& space, const Id& incarnation, std::int64_t seq, std::size_t part);

}  // namespace hearth::ledger
