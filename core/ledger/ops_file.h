// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/slots.h"
#include "core/ledger/ledger.h"

namespace hearth::ledger {

/// Someone who can open an operations file, as they stand at the door of a book.
struct OpsPerson {
    QString first;
    QString initials;
    int tint = 0;
    crypto::Slot slot;
    QByteArray fileKey;  ///< sealed box of the file's random key; made by writeOpsFile
};

/// The readable head of an operations file. Everything else is sealed.
struct OpsHead {
    QString homeName;
    Id home;
    std::vector<OpsPerson> people;
};

/// Writes the operations of `ledger` after `since` to `path`, sealed under a random key that is
/// sealed to each of `head.people`. Written beside, synced, renamed. Answer: how many.
/// Errors: Disk; nothing is left at `path` then.
Result<std::int64_t> writeOpsFile(const Ledger& ledger, OpsHead head, const std::map<Id, std::int64_t>& since,
                                  const QString& path);

/// Errors: NotFound, Damaged.
Result<OpsHead> readOpsHead(const QString& path);

/// Takes in the file's operations with `person`'s keys. Answer: how many were new.
/// Errors: Damaged, Altered (also when someone had no right to what they wrote: authority.h),
/// Refused. A damaged file, or one with such an act in it, is not taken in at all.
Result<std::int64_t> importOpsFile(Ledger& ledger, const QString& path, const Id& person,
                                   const crypto::PersonKeys& keys);

}  // namespace hearth::ledger
