// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/operation.h"

#include <functional>
#include <vector>

namespace hearth::ledger {

/// One operation upon a record, as folding sees it.
struct Touch {
    std::int64_t n = 0;
    Id incarnation;
    std::int64_t seq = 0;
    HybridTime hybrid;
    Id author;
    Body body;
};

/// One text of a field that another writer had not seen.
struct Rival {
    std::size_t touch = 0;  ///< index into the touches given
    Value value;
};

/// A record as all its operations leave it.
struct Folded {
    Fields fields;
    std::map<QString, std::vector<Rival>> conflicts;  ///< two or more differing texts, the one shown first
    bool voided = false, signedOff = false, withheld = false, amended = false;
};

/// True when the writer of `later` had applied `earlier` before writing.
using Seen = std::function<bool(const Touch& later, const Touch& earlier)>;

/// What `touches` (in any order; one of them the Put) come to. Had seen: replaced. Had not: both
/// kept, the greatest (hybrid time, incarnation) shown, a person is asked. A pure function of the
/// set, so every PC that has the same operations shows the same record.
Folded fold(const std::vector<Touch>& touches, const Seen& seen);

}  // namespace hearth::ledger
