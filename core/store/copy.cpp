// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/copy.h"

#include "core/store/library.h"

#include <QFile>

#include <sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

namespace hearth::store {
namespace {

constexpr int kPagesAStep = 2048;  // 8 MiB

Status copyInto(const Database& from, const Database& to, const CopyStep& goOn)
{
    sqlite3_backup* copy = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (copy == nullptr) {
        return to.errorOf(sqlite3_errcode(to.handle()), "store.copy:begin");
    }
    int rc = SQLITE_OK;
    bool wanted = true;
    while (rc == SQLITE_OK && wanted) {
        rc = sqlite3_backup_step(copy, kPagesAStep);
        const int all = sqlite3_backup_pagecount(copy);
        wanted = !goOn || goOn(all - sqlite3_backup_remaining(copy), all);
    }
    sqlite3_backup_finish(copy);
    if (rc == SQLITE_OK) {
        return fail(ErrorCode::Refused, "store.copy:ended");
    }
    return rc == SQLITE_DONE ? Status() : Status(to.errorOf(rc, "store.copy"));
}

Status makeDurable(const QString& path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool done = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) {
        ::close(file);
    }
    return done ? Status() : Status(fail(ErrorCode::Disk, "store.copy:sync"));
}

void removeCopy(const QString& path)
{
    for (const char* end : {"", "-wal", "-shm"}) {
        QFile::remove(path + QLatin1String(end));
    }
}

}  // namespace

Status copyPages(const Database& from, const QString& path, const Secret& key, const CopyStep& goOn)
{
    if (QFile::exists(path)) {
        return fail(ErrorCode::Conflict, "store.copy:exists");
    }
    // Without a snapshot of our own every commit of the writer would begin the copy anew.
    if (auto begun = from.script("BEGIN"); !begun) {
        return begun;
    }
    Status done = [&]() -> Status {
        if (auto held = from.number("SELECT count(*) FROM sqlite_schema"); !held) {
            return held.error();
        }
        auto to = Database::open(path, key);
        if (!to) {
            return to.error();
        }
        auto copied = copyInto(from, *to, goOn);
        // One file that nobody writes in: whoever reads it makes no -wal and -shm beside it.
        return copied ? to->script("PRAGMA journal_mode = DELETE") : copied;
    }();
    (void)from.script("COMMIT");
    if (done) {
        done = makeDurable(path);
    }
    if (!done) {
        removeCopy(path);
    }
    return done;
}

}  // namespace hearth::store
