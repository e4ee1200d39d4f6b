// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/operation.h"
#include "core/ledger/tables.h"
#include "core/store/database.h"

#include <vector>

namespace hearth::ledger {

/// A part by the name it has on every PC.
struct PartName {
    Id incarnation;
    std::int64_t seq = 0;
    int part = 0;
};

QByteArray encodeParts(const std::vector<PartName>& parts);
Result<std::vector<PartName>> decodeParts(QByteArrayView bytes);

/// Takes the parts named by the erase operation `op` out of the ledger; those that are not here yet
/// are remembered and left out when they come.
Status takeOut(const store::Database& database, std::int64_t op, const Body& body);

/// Parts of an operation that were erased before it came: their number and the erasing operation.
Result<std::vector<std::pair<int, std::int64_t>>> goneParts(const store::Database& database, const Id& incarnation,
                                                            std::int64_t seq);

/// Remembers that part `k` is missing because `op` took it out.
Status noteErased(const store::Database& database, std::int64_t k, std::int64_t op);

/// Forgets touches of `record` whose words are gone.
Status dropErasedTouches(const store::Database& database, Schema schema, const Id& record);

}  // namespace hearth::ledger
