// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <QStringList>

namespace hearth::store {

/// The newest schema this program knows.
int newestSchema();

/// Brings `database` to the newest schema, one file a transaction with its version inside it.
/// Only ledger and local tables are migrated; projections are rebuilt by the ledger.
/// Answer: the schema found before. Errors: TooNew (nothing is touched), Disk, Damaged.
Result<int> migrate(const Database& database);

/// As migrate, with the scripts given: for tests of a script that fails half-way.
Result<int> migrate(const Database& database, const QList<QByteArray>& scripts);

/// The script that makes the projection tables in `schema` ("main" or "mem").
QByteArray projectionScript(const QByteArray& schema);

}  // namespace hearth::store
