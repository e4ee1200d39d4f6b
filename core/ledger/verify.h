// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledger.h"

namespace hearth::ledger {

enum class Verdict { Sound, Altered, Truncated, RolledBack, Unreadable, Signature };

/// What reading the whole ledger again came to.
struct Findings {
    Verdict verdict = Verdict::Sound;
    std::int64_t operations = 0;
    std::int64_t firstBad = 0;   ///< in this book's order, from 1; 0 when sound
    std::int64_t unsigned_ = 0;  ///< operations no checkpoint of their author covers
};

/// Proves the ledger: every header's hash and chain, every part's commitment (a missing part only
/// where an erase operation names it), every checkpoint's signature and authors, and the anchor.
/// Errors: Disk. Unreadable pages are a finding, not an error.
Result<Findings> verify(Ledger& ledger);

/// Told how many operations were read; false ends the reading.
using GoOn = std::function<bool(std::int64_t read)>;

/// As above, on any connection to the book of `space`, holding it against an anchor that was read
/// before. One snapshot of the book from the first operation to the last. Ended by `goOn`, the
/// findings are those of what was read so far and no proof.
Result<Findings> verify(const store::Database& database, const Id& space, const std::optional<AnchorState>& anchor,
                        const GoOn& goOn);

/// Every projection as text, ordered by natural keys, operations named by incarnation and sequence:
/// the same for every book that holds the same operations.
Result<QByteArray> dump(const store::Database& database, Schema schema);

}  // namespace hearth::ledger
