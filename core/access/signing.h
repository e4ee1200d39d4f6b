// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/key_file.h"
#include "core/ledger/ledger.h"

namespace hearth::access {

/// Writes a checkpoint: `author`'s signature over own sequences `from` to `to` and the head at `to`.
Status signRange(ledger::Ledger& ledger, const Id& author, const crypto::PersonKeys& keys, std::int64_t from,
                 std::int64_t to, Timestamp now);

/// Signs what `author` wrote on this PC and no checkpoint covers: after a crash.
Status signLeftovers(ledger::Ledger& ledger, const Id& author, const crypto::PersonKeys& keys, Timestamp now);

/// True when a checkpoint of its author covers own or foreign operation (chain, seq).
Result<bool> isSigned(const store::Database& database, std::int64_t chain, std::int64_t seq);

/// Writes vault.keys with the next generation and remembers it inside the book.
Status saveRing(const store::Database& database, const QString& folder, crypto::KeyRing& ring,
                const Secret& bookKey);

}  // namespace hearth::access
