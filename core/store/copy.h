// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

namespace hearth::store {

/// Told how many pages are copied and how many there are; false ends it.
using CopyStep = std::function<bool(int done, int all)>;

/// Copies every page of `from` as it stands at one moment to the new file `path` under `key`, while
/// others go on writing: one snapshot is held for the whole of it. Durable, and one file without -wal and -shm, when it returns.
/// The thread of `from`, which must not be inside a transaction.
/// Errors: Conflict when the file is there already; Refused "store.copy:ended" when `goOn` said so; Disk. What was
/// begun is removed then.
Status copyPages(const Database& from, const QString& path, const Secret& key, const CopyStep& goOn = {});

}  // namespace hearth::store
