// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace hearth::store {

class Database;

/// One prepared question. Binds by position (1 is the first), keeps its first error and hands it
/// out at `run` or `step`. Borrowed from a Database's cache: reset when it goes out of scope.
class Statement {
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    Statement& bind(int index, std::int64_t value);
    Statement& bind(int index, QByteArrayView blob);
    Statement& bind(int index, const QString& text);
    Statement& bind(int index, const Id& id);
    Statement& bindNull(int index);

    /// Runs a statement that gives no rows.
    Status run();

    /// True: there is a row to read. False: there are no more.
    Result<bool> step();

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;  ///< a copy
    [[nodiscard]] QByteArrayView blobView(int column) const;  ///< until the next step
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] Id id(int column) const;  ///< nil when the column is not 16 bytes

    /// Ready for another round with the same text; bindings are cleared.
    void reset();

private:
    friend class Database;
    Statement(sqlite3_stmt* statement, Status trouble, bool* broken)
        : m_statement(statement), m_trouble(std::move(trouble)), m_broken(broken)
    {
    }

    sqlite3_stmt* m_statement = nullptr;
    Status m_trouble;
    bool* m_broken = nullptr;  ///< the database's own mark
};

enum class Access { ReadWrite, ReadOnly };

/// An encrypted SQLite file (SQLCipher 4.6 or later) with the connection profile of
/// docs/security.md, asserted after opening. One thread at a time. Exactly one read-write
/// connection may exist in the process (SQLite before 3.51.3, walresetbug).
class Database {
public:
    /// Opens or makes `path` under the raw 32-byte `key`.
    /// Errors: Damaged when the key does not fit or the file is not ours; Disk; Internal when the
    /// library has no cipher or is older than 4.6, or a pragma did not take.
    static Result<Database> open(const QString& path, const Secret& key, Access access = Access::ReadWrite);

    Database(Database&& other) noexcept;
    Database& operator=(Database&&) = delete;
    ~Database();

    /// `sql` must be a string literal: the cache remembers its address. Not found errors are kept
    /// by the statement.
    Statement prepare(const char* sql) const;

    /// Runs a script of several statements, for migrations and pragmas.
    Status script(const QByteArray& sql) const;

    /// One integer, or `otherwise` when there is no row. Errors as step().
    Result<std::int64_t> number(const char* sql, std::int64_t otherwise = 0) const;

    /// Makes a copy at `path` under `key` that the stock sqlcipher shell opens.
    /// Errors: Disk, Conflict when the file is there already.
    Status exportTo(const QString& path, const Secret& key) const;

    /// From here on this connection compiles no statement that changes, drops or alters a ledger table
    /// of the book; taking an erased part out is the one exception, and a trigger watches that.
    void guardLedger() const;

    /// Attaches an in-memory database under the name "mem". It lives as long as the connection.
    Status attachMemory() const;
    Status detachMemory() const;

    /// Both of SQLCipher's looks at every page: the MACs (cipher_integrity_check) and the structure.
    /// True when nothing was found.
    Result<bool> soundPages() const;

    /// True after an I/O error or a full disk: close, reopen and verify before writing again.
    [[nodiscard]] bool broken() const { return *m_broken; }

    [[nodiscard]] sqlite3* handle() const { return m_handle; }

    /// The error for SQLite's code `rc` in the operation `where`.
    Error errorOf(int rc, const char* where) const;

private:
    explicit Database(sqlite3* handle) : m_handle(handle) {}
    Status applyProfile(Access access) const;

    sqlite3* m_handle = nullptr;
    mutable std::unordered_map<const char*, sqlite3_stmt*> m_cache;
    std::unique_ptr<bool> m_broken = std::make_unique<bool>(false);  ///< statements point at it
};

/// Everything until `commit` or nothing. BEGIN IMMEDIATE; rolls back when it goes out of scope.
class Transaction {
public:
    explicit Transaction(const Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    [[nodiscard]] const Status& begun() const { return m_begun; }
    Status commit();

private:
    const Database& m_database;
    Status m_begun;
    bool m_open = false;
};

/// Refuses to start with a library that would leave the book in the clear: no cipher_version, or
/// below 4.6. Installs the allocator that wipes what SQLite frees. Call once, before any open.
/// Errors: Internal "store.library:...".
Status startLibrary();

}  // namespace hearth::store
