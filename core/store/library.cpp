// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/library.h"

#include "core/store/database.h"

#include <QStringList>

#include <sodium.h>

#include <cstdlib>
#include <cstring>
#include <malloc.h>
#include <mutex>

#define SQLITE_HAS_CODEC 1
#include <sqlcipher/sqlite3.h>

namespace hearth::store {

namespace {

// Records stay readable in freed heap memory otherwise (docs/security.md, finding 7). SQLCipher's
// own cipher_memory_security costs thirty times as much on inserts.
void* wipingMalloc(int size)
{
    return std::malloc(static_cast<std::size_t>(size));
}

void wipingFree(void* memory)
{
    if (memory != nullptr) {
        sodium_memzero(memory, malloc_usable_size(memory));
        std::free(memory);
    }
}

int wipingSize(void* memory)
{
    return memory == nullptr ? 0 : static_cast<int>(malloc_usable_size(memory));
}

void* wipingRealloc(void* memory, int size)
{
    if (memory == nullptr) {
        return wipingMalloc(size);
    }
    const std::size_t old = malloc_usable_size(memory);
    if (static_cast<std::size_t>(size) <= old) {
        return memory;
    }
    void* larger = std::malloc(static_cast<std::size_t>(size));
    if (larger != nullptr) {
        std::memcpy(larger, memory, old);
        wipingFree(memory);
    }
    return larger;
}

int wipingRoundup(int size)
{
    return (size + 7) & ~7;
}

int wipingInit(void* /*unused*/)
{
    return SQLITE_OK;
}

void wipingShutdown(void* /*unused*/)
{
}

QString cipherVersion()
{
    sqlite3* handle = nullptr;
    QString version;
    if (sqlite3_open(":memory:", &handle) == SQLITE_OK) {
        sqlite3_stmt* ask = nullptr;
        if (sqlite3_prepare_v2(handle, "PRAGMA cipher_version", -1, &ask, nullptr) == SQLITE_OK
            && sqlite3_step(ask) == SQLITE_ROW) {
            version = QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(ask, 0)));
        }
        sqlite3_finalize(ask);
    }
    sqlite3_close(handle);
    return version;
}

Status start()
{
    static const sqlite3_mem_methods kWiping = {wipingMalloc,  wipingFree, wipingRealloc,  wipingSize,
                                                wipingRoundup, wipingInit, wipingShutdown, nullptr};
    if (sodium_init() < 0) {
        return fail(ErrorCode::Internal, "store.library:sodium");
    }
    if (sqlite3_config(SQLITE_CONFIG_MALLOC, &kWiping) != SQLITE_OK) {
        return fail(ErrorCode::Internal, "store.library:allocator");
    }
    if (!isNewEnough(cipherVersion())) {
        return fail(ErrorCode::Internal, "store.library:no-cipher");
    }
    return {};
}

}  // namespace

bool isNewEnough(const QString& cipherVersion)
{
    const QStringList parts = cipherVersion.section(u' ', 0, 0).split(u'.');
    if (parts.size() < 2) {
        return false;
    }
    bool majorIsNumber = false;
    bool minorIsNumber = false;
    const int high = parts.at(0).toInt(&majorIsNumber);
    const int low = parts.at(1).toInt(&minorIsNumber);
    return majorIsNumber && minorIsNumber && (high > 4 || (high == 4 && low >= 6));
}

Status startLibrary()
{
    static const Status started = start();
    return started;
}

}  // namespace hearth::store
