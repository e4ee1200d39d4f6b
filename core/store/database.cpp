// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "core/store/library.h"

#include <QFile>
#include <QFileInfo>

#include <cstring>

#define SQLITE_HAS_CODEC 1
#include <sqlcipher/sqlite3.h>

namespace hearth::store {

namespace {

constexpr int kHexKeyChars = 64;

/// x'<64 hex digits>' in wiped memory: SQLCipher's raw key form; the salt is the file's own.
Secret rawKeyText(const Secret& key)
{
    static constexpr char kHex[] = "0123456789abcdef";
    Secret text = Secret::zeros(kHexKeyChars + 3);
    unsigned char* out = text.data();
    *out++ = 'x';
    *out++ = '\'';
    for (std::size_t i = 0; i < key.size(); ++i) {
        *out++ = static_cast<unsigned char>(kHex[key.data()[i] >> 4U]);
        *out++ = static_cast<unsigned char>(kHex[key.data()[i] & 0x0FU]);
    }
    *out = '\'';
    return text;
}

/// A record book never starts with these words; an unencrypted one does.
bool isPlainSqlite(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(16).startsWith("SQLite format 3");
}

struct Pragma {
    const char* set;
    const char* ask;
    const char* expect;
};

constexpr Pragma kProfile[] = {
    {"PRAGMA foreign_keys=ON", "PRAGMA foreign_keys", "1"},
    {"PRAGMA temp_store=MEMORY", "PRAGMA temp_store", "2"},
    {"PRAGMA secure_delete=ON", "PRAGMA secure_delete", "1"},
    {"PRAGMA trusted_schema=OFF", "PRAGMA trusted_schema", "0"},
    {"PRAGMA cell_size_check=ON", "PRAGMA cell_size_check", "1"},
    // Without it INSERT OR REPLACE takes rows out past the DELETE triggers.
    {"PRAGMA recursive_triggers=ON", "PRAGMA recursive_triggers", "1"},
    {"PRAGMA mmap_size=0", nullptr, nullptr},
    {"PRAGMA cache_size=-65536", "PRAGMA cache_size", "-65536"},
};

constexpr Pragma kWriterProfile[] = {
    {"PRAGMA journal_mode=WAL", "PRAGMA journal_mode", "wal"},
    {"PRAGMA synchronous=FULL", "PRAGMA synchronous", "2"},
    {"PRAGMA wal_autocheckpoint=2000", "PRAGMA wal_autocheckpoint", "2000"},
};

/// Says no to what would change the ledger, when a statement is compiled.
int guard(void* /*context*/, int action, const char* first, const char* second, const char* database,
          const char* /*trigger*/)
{
    const auto ofLedger = [](const char* name) { return name != nullptr && std::strncmp(name, "ledger_", 7) == 0; };
    const bool inBook = database == nullptr || std::strcmp(database, "main") == 0;
    switch (action) {
    case SQLITE_DELETE:
        // A part goes when it was erased; ledger_part_stays sees to it.
        return inBook && ofLedger(first) && std::strcmp(first, "ledger_part") != 0 ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_UPDATE:
    case SQLITE_DROP_TABLE:
        return inBook && ofLedger(first) ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_DROP_INDEX:
    case SQLITE_DROP_TRIGGER:
    case SQLITE_CREATE_TRIGGER:
        return inBook && ofLedger(second) ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_ALTER_TABLE:  // its first word is the database
        return std::strcmp(first, "main") == 0 && ofLedger(second) ? SQLITE_DENY : SQLITE_OK;
    default:
        return SQLITE_OK;
    }
}

}  // namespace

Result<Database> Database::open(const QString& path, const Secret& key, Access access)
{
    if (auto started = startLibrary(); !started) {
        return started.error();
    }
    if (isPlainSqlite(path)) {
        return fail(ErrorCode::Damaged, "store.open:plain-sqlite");
    }
    sqlite3* handle = nullptr;
    // An attached memory inherits "read-only" unless its name is a URI that says otherwise.
    const int flags = access == Access::ReadWrite ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                                  : SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    // Absolute, so that no folder's name is taken for a URI.
    const QByteArray name =
        QFile::encodeName(access == Access::ReadOnly ? QFileInfo(path).absoluteFilePath() : path);
    const int rc = sqlite3_open_v2(name.constData(), &handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database(handle);
    if (rc != SQLITE_OK) {
        return database.errorOf(rc, "store.open");
    }
    Secret text = rawKeyText(key);
    if (sqlite3_key(handle, text.data(), static_cast<int>(text.size())) != SQLITE_OK) {
        return fail(ErrorCode::Internal, "store.open:key");
    }
    if (auto profiled = database.applyProfile(access); !profiled) {
        return profiled.error();
    }
    return database;
}

Status Database::applyProfile(Access access) const
{
    // Only after the key does this take: before it, it answers OK and does nothing.
    if (auto quiet = script("PRAGMA cipher_log_level=NONE"); !quiet) {
        return quiet;
    }
    // SQLCipher reports a wrong key only when the first page is read.
    if (auto first = number("SELECT count(*) FROM sqlite_master"); !first) {
        return first.error();
    }
    const auto set = [this](const Pragma& pragma) -> Status {
        if (auto done = script(pragma.set); !done) {
            return done;
        }
        if (pragma.ask == nullptr) {
            return {};
        }
        Statement ask = prepare(pragma.ask);
        auto row = ask.step();
        if (!row || !*row || ask.text(0) != QLatin1String(pragma.expect)) {
            return Error{ErrorCode::Internal, QStringLiteral("store.profile:") + QLatin1String(pragma.ask), 0};
        }
        return {};
    };
    for (const Pragma& pragma : kProfile) {
        if (auto done = set(pragma); !done) {
            return done;
        }
    }
    if (access == Access::ReadWrite) {
        for (const Pragma& pragma : kWriterProfile) {
            if (auto done = set(pragma); !done) {
                return done;
            }
        }
    }
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_busy_timeout(m_handle, 2000);
    return {};
}

Database::Database(Database&& other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr)),
      m_cache(std::exchange(other.m_cache, {})),
      m_broken(std::exchange(other.m_broken, std::make_unique<bool>(false)))
{
}

Database::~Database()
{
    for (const auto& [sql, statement] : m_cache) {
        sqlite3_finalize(statement);
    }
    sqlite3_close_v2(m_handle);
}

Statement Database::prepare(const char* sql) const
{
    auto found = m_cache.find(sql);
    if (found == m_cache.end()) {
        sqlite3_stmt* statement = nullptr;
        const int rc = sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
        if (rc != SQLITE_OK) {
            return {nullptr, errorOf(rc, "store.prepare"), m_broken.get()};
        }
        found = m_cache.emplace(sql, statement).first;
    } else if (sqlite3_stmt_busy(found->second) != 0) {
        return {nullptr, fail(ErrorCode::Internal, "store.prepare:busy"), m_broken.get()};
    }
    return {found->second, {}, m_broken.get()};
}

Status Database::script(const QByteArray& sql) const
{
    const int rc = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
    if (rc != SQLITE_OK) {
        return errorOf(rc, "store.script");
    }
    return {};
}

Result<std::int64_t> Database::number(const char* sql, std::int64_t otherwise) const
{
    Statement statement = prepare(sql);
    auto row = statement.step();
    if (!row) {
        return row.error();
    }
    return *row ? statement.integer(0) : otherwise;
}

Status Database::exportTo(const QString& path, const Secret& key) const
{
    if (QFile::exists(path)) {
        return fail(ErrorCode::Conflict, "store.export:exists");
    }
    Secret text = rawKeyText(key);
    // The key is a bound value, never part of the SQL text.
    sqlite3_stmt* attach = nullptr;
    int rc = sqlite3_prepare_v2(m_handle, "ATTACH DATABASE ?1 AS copy KEY ?2", -1, &attach, nullptr);
    if (rc == SQLITE_OK) {
        const QByteArray name = QFile::encodeName(path);
        sqlite3_bind_text(attach, 1, name.constData(), static_cast<int>(name.size()), SQLITE_TRANSIENT);
        sqlite3_bind_text(attach, 2, reinterpret_cast<const char*>(text.data()), static_cast<int>(text.size()),
                          SQLITE_STATIC);
        rc = sqlite3_step(attach) == SQLITE_DONE ? SQLITE_OK : sqlite3_errcode(m_handle);
    }
    sqlite3_finalize(attach);
    if (rc != SQLITE_OK) {
        return errorOf(rc, "store.export:attach");
    }
    // sqlcipher_export writes FTS5's shadow tables, which the defensive mode forbids.
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    rc = sqlite3_exec(m_handle, "SELECT sqlcipher_export('copy')", nullptr, nullptr, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    const Status result = rc == SQLITE_OK ? Status() : Status(errorOf(rc, "store.export"));
    sqlite3_exec(m_handle, "DETACH DATABASE copy", nullptr, nullptr, nullptr);
    if (!result) {
        QFile::remove(path);
    }
    return result;
}

Result<bool> Database::soundPages() const
{
    // The first gives no row when all is well, the second one that says so.
    Statement macs = prepare("PRAGMA main.cipher_integrity_check");
    auto bad = macs.step();
    if (!bad) {
        return bad.error().code == ErrorCode::Damaged ? Result<bool>(false) : Result<bool>(bad.error());
    }
    if (*bad) {
        return false;
    }
    Statement structure = prepare("PRAGMA main.integrity_check(1)");
    auto row = structure.step();
    if (!row) {
        return row.error().code == ErrorCode::Damaged ? Result<bool>(false) : Result<bool>(row.error());
    }
    return *row && structure.text(0) == QLatin1String("ok");
}

void Database::guardLedger() const
{
    sqlite3_set_authorizer(m_handle, guard, nullptr);
}

Status Database::attachMemory() const
{
    const bool readOnly = sqlite3_db_readonly(m_handle, "main") == 1;
    return script(readOnly ? "ATTACH DATABASE 'file:mem?mode=memory' AS mem KEY ''"
                           : "ATTACH DATABASE ':memory:' AS mem KEY ''");
}

Status Database::detachMemory() const
{
    // Statements that name mem would point at a database that is gone.
    for (auto it = m_cache.begin(); it != m_cache.end();) {
        if (std::strstr(it->first, "mem.") != nullptr) {
            sqlite3_finalize(it->second);
            it = m_cache.erase(it);
        } else {
            ++it;
        }
    }
    return script("DETACH DATABASE mem");
}

Error Database::errorOf(int rc, const char* where) const
{
    const int extended = m_handle != nullptr ? sqlite3_extended_errcode(m_handle) : rc;
    switch (rc & 0xFF) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return fail(ErrorCode::Damaged, where, extended);
    case SQLITE_FULL:
    case SQLITE_IOERR:
        *m_broken = true;
        return fail(ErrorCode::Disk, where, extended);
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return fail(ErrorCode::Disk, where, extended);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return fail(ErrorCode::Locked, where, extended);
    case SQLITE_NOMEM:
        return fail(ErrorCode::Memory, where, extended);
    default:
        return fail(ErrorCode::Internal, where, extended);
    }
}

}  // namespace hearth::store
