// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/migrator.h"
#include "tests/support/scratch.h"

#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

namespace hearth::test {

/// A folder of its own with the path of a book in it, and a key.
struct Place {
    QTemporaryDir temp{scratch()};
    Secret key = Secret::random(32);

    [[nodiscard]] QString path() const { return temp.path() + QStringLiteral("/book.db"); }

    /// Opens the file, failing the test when it cannot. The connection has no guard: that is
    /// migrate's doing.
    [[nodiscard]] store::Database open(store::Access access = store::Access::ReadWrite) const
    {
        auto database = store::Database::open(path(), key, access);
        INFO((database ? "" : database.error().where.toStdString()));
        REQUIRE(database);
        return std::move(*database);
    }
};

/// The migrations' own tables with one chain, two operations and a part each.
inline void fillLedger(const store::Database& database)
{
    REQUIRE(store::migrate(database));
    const Status done = database.script(
        "INSERT INTO ledger_chain (incarnation) VALUES (x'000102030405060708090a0b0c0d0e0f');"
        "INSERT INTO ledger_op (n, chain, seq, hash, header) VALUES (1, 1, 1, zeroblob(32), x'01');"
        "INSERT INTO ledger_op (n, chain, seq, hash, header) VALUES (2, 1, 2, zeroblob(32), x'02');"
        "INSERT INTO ledger_part (k, salt, body) VALUES (64, zeroblob(16), x'01'), (128, zeroblob(16), x'02');"
        "INSERT INTO ledger_erasure (k, op) VALUES (128, 2);"
        "INSERT INTO local_meta (name, value) VALUES ('a', x'01');");
    REQUIRE(done);
}

}  // namespace hearth::test
