// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include <sqlcipher/sqlite3.h>

namespace hearth::store {

namespace {

Error errorFrom(sqlite3_stmt* statement, int rc, bool* broken)
{
    sqlite3* handle = sqlite3_db_handle(statement);
    const int code = rc & 0xFF;
    ErrorCode kind = ErrorCode::Internal;
    if (code == SQLITE_NOTADB || code == SQLITE_CORRUPT) {
        kind = ErrorCode::Damaged;
    } else if (code == SQLITE_FULL || code == SQLITE_IOERR || code == SQLITE_READONLY) {
        kind = ErrorCode::Disk;
        *broken = *broken || code != SQLITE_READONLY;
    } else if (code == SQLITE_BUSY || code == SQLITE_LOCKED) {
        kind = ErrorCode::Locked;
    } else if (code == SQLITE_NOMEM) {
        kind = ErrorCode::Memory;
    }
    return fail(kind, "store.statement", sqlite3_extended_errcode(handle));
}

}  // namespace

Statement::Statement(Statement&& other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr)),
      m_trouble(std::move(other.m_trouble)),
      m_broken(other.m_broken)
{
}

Statement::~Statement()
{
    reset();
}

void Statement::reset()
{
    if (m_statement != nullptr) {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }
}

Statement& Statement::bind(int index, std::int64_t value)
{
    if (m_statement != nullptr) {
        sqlite3_bind_int64(m_statement, index, value);
    }
    return *this;
}

Statement& Statement::bind(int index, QByteArrayView blob)
{
    if (m_statement != nullptr) {
        sqlite3_bind_blob64(m_statement, index, blob.isNull() ? "" : blob.data(),
                            static_cast<sqlite3_uint64>(blob.size()), SQLITE_TRANSIENT);
    }
    return *this;
}

Statement& Statement::bind(int index, const QString& text)
{
    if (m_statement != nullptr) {
        const QByteArray utf8 = text.toUtf8();
        sqlite3_bind_text(m_statement, index, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
    }
    return *this;
}

Statement& Statement::bind(int index, const Id& id)
{
    return bind(index, QByteArrayView(id.bytes()));
}

Statement& Statement::bindNull(int index)
{
    if (m_statement != nullptr) {
        sqlite3_bind_null(m_statement, index);
    }
    return *this;
}

Status Statement::run()
{
    auto row = step();
    reset();
    if (!row) {
        return row.error();
    }
    return {};
}

Result<bool> Statement::step()
{
    if (!m_trouble) {
        return m_trouble.error();
    }
    const int rc = sqlite3_step(m_statement);
    if (rc == SQLITE_ROW) {
        return true;
    }
    if (rc == SQLITE_DONE) {
        return false;
    }
    return errorFrom(m_statement, rc, m_broken);
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

QByteArray Statement::blob(int column) const
{
    return blobView(column).toByteArray();
}

QByteArrayView Statement::blobView(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return {bytes, static_cast<qsizetype>(sqlite3_column_bytes(m_statement, column))};
}

QString Statement::text(int column) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column));
}

Id Statement::id(int column) const
{
    return Id::fromBytes(blobView(column)).value_or(Id());
}

Transaction::Transaction(const Database& database)
    : m_database(database), m_begun(database.prepare("BEGIN IMMEDIATE").run()), m_open(m_begun.ok())
{
}

Transaction::~Transaction()
{
    if (m_open) {
        (void)m_database.prepare("ROLLBACK").run();
    }
}

Status Transaction::commit()
{
    if (!m_open) {
        return m_begun.ok() ? Status(fail(ErrorCode::Internal, "store.commit:closed")) : m_begun;
    }
    Status done = m_database.prepare("COMMIT").run();
    if (done) {
        m_open = false;
    }
    return done;
}

}  // namespace hearth::store
