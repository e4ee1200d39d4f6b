// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/lock_file.h"
#include "tests/core/store/store_support.h"

#include <QFile>
#include <QProcess>

#include <sys/wait.h>
#include <unistd.h>

using namespace hearth;
using namespace hearth::store;
using hearth::test::Place;

namespace {

// What nobody may do to the ledger, each with a row that it would hit.
constexpr const char* kChanges[] = {
    "UPDATE ledger_op SET header = x'09' WHERE n = 1",
    "DELETE FROM ledger_op WHERE n = 2",
    "UPDATE ledger_part SET body = x'09' WHERE k = 64",
    "DELETE FROM ledger_part WHERE k = 64",  // nothing erased it
    "UPDATE ledger_erasure SET op = 1",
    "DELETE FROM ledger_erasure",
    "UPDATE ledger_chain SET incarnation = zeroblob(16)",
    "DELETE FROM ledger_chain",
    "INSERT OR REPLACE INTO ledger_op (n, chain, seq, hash, header) VALUES (3, 1, 1, zeroblob(32), x'09')",
    "INSERT OR REPLACE INTO ledger_part (k, salt, body) VALUES (64, zeroblob(16), x'09')",
    "REPLACE INTO ledger_erasure (k, op) VALUES (128, 1)",
    "INSERT INTO ledger_part (k, salt, body) VALUES (64, zeroblob(16), x'09') "
    "ON CONFLICT (k) DO UPDATE SET body = x'09'",
};

constexpr const char* kTriggers[] = {
    "ledger_op_is_final",   "ledger_op_stays",         "ledger_op_in_order",   "ledger_part_is_final",
    "ledger_part_stays",    "ledger_erasure_is_final", "ledger_erasure_stays", "ledger_chain_is_final",
    "ledger_chain_stays"};

void dropTriggers(const Database& database)
{
    for (const char* name : kTriggers) {
        REQUIRE(database.script(QByteArray("DROP TRIGGER ") + name));
    }
}

}  // namespace

TEST_CASE("store: triggers keep the ledger append-only against plain SQL", "[store][ledger]")
{
    for (const char* change : kChanges) {
        CAPTURE(change);
        const Place place;
        test::fillLedger(place.open());
        const Database bare = place.open();  // another connection: no guard, triggers alone
        CHECK_FALSE(bare.script(change));
        CHECK(*bare.number("SELECT count(*) FROM ledger_op WHERE header IN (x'01', x'02')") == 2);
        // Control: it was the triggers, and the statement does hit a row.
        dropTriggers(bare);
        CHECK(bare.script(QByteArray("PRAGMA foreign_keys=OFF; ") + change));
        CHECK(*bare.number("SELECT changes()") > 0);
    }
}

TEST_CASE("store: operations come in order and new ones may come", "[store][ledger]")
{
    const Place place;
    test::fillLedger(place.open());
    const Database bare = place.open();
    for (const char* n : {"-1", "0", "1", "2"}) {
        CAPTURE(n);
        CHECK_FALSE(bare.script(QByteArray("INSERT INTO ledger_op (n, chain, seq, hash, header) VALUES (") + n
                                + ", 1, 7, zeroblob(32), x'03')"));
    }
    CHECK_FALSE(bare.script("INSERT INTO ledger_op (n, chain, seq, hash, header) VALUES (3, 1, 2, zeroblob(32), x'03')"));
    CHECK_FALSE(bare.script("INSERT INTO ledger_op (n, chain, seq, hash, header) VALUES (3, 9, 3, zeroblob(32), x'03')"));
    CHECK(bare.script("INSERT INTO ledger_op (n, chain, seq, hash, header) VALUES (3, 1, 3, zeroblob(32), x'03')"));
}

TEST_CASE("store: a part goes only when an erase operation named it", "[store][ledger]")
{
    const Place place;
    const Database database = place.open();
    test::fillLedger(database);
    CHECK_FALSE(database.script("DELETE FROM ledger_part WHERE k = 64"));
    CHECK_FALSE(database.script("DELETE FROM ledger_part"));
    CHECK(*database.number("SELECT count(*) FROM ledger_part") == 2);
    CHECK(database.script("DELETE FROM ledger_part WHERE k = 128"));
    CHECK(*database.number("SELECT count(*) FROM ledger_part") == 1);
}

TEST_CASE("store: the guard compiles nothing that changes the ledger, triggers or none", "[store][ledger]")
{
    const Place place;
    test::fillLedger(place.open());
    const Database guarded = place.open();
    REQUIRE(migrate(guarded));
    dropTriggers(place.open());
    const QByteArray shapes[] = {
        "DROP TABLE ledger_op", "ALTER TABLE ledger_part RENAME TO other", "ALTER TABLE ledger_op ADD COLUMN x",
        "ALTER TABLE ledger_op DROP COLUMN header",
        "CREATE TRIGGER mine AFTER INSERT ON ledger_op BEGIN SELECT 1; END"};
    for (const QByteArray& shape : shapes) {
        CAPTURE(shape.toStdString());
        CHECK_FALSE(guarded.script(shape));
    }
    for (const char* change : kChanges) {
        const QByteArray sql(change);
        // REPLACE and the free DELETE of parts are the triggers' business.
        if (sql.contains("REPLACE") || sql.contains("FROM ledger_part")) {
            continue;
        }
        CAPTURE(change);
        CHECK_FALSE(guarded.script(sql));
    }
    CHECK(*guarded.number("SELECT count(*) FROM ledger_op") == 2);
    // Controls: what is not the ledger stays free, and a connection without the guard does all of it.
    CHECK(guarded.script("UPDATE local_meta SET value = x'02'; DELETE FROM local_meta"));
    CHECK(guarded.script("CREATE TABLE passing (a); ALTER TABLE passing ADD COLUMN b; DROP TABLE passing"));
    CHECK(place.open().script("UPDATE ledger_op SET header = x'09' WHERE n = 1"));
    CHECK(place.open().script("DROP TABLE ledger_erasure"));
}

TEST_CASE("store: a trigger cannot be dropped under the guard", "[store][ledger]")
{
    const Place place;
    const Database database = place.open();
    test::fillLedger(database);
    for (const char* name : kTriggers) {
        CAPTURE(name);
        CHECK_FALSE(database.script(QByteArray("DROP TRIGGER ") + name));
    }
    CHECK(*database.number("SELECT count(*) FROM sqlite_master WHERE type = 'trigger'") == 9);
}

TEST_CASE("store: the lock has one holder, and goes with its process", "[store]")
{
    const Place place;
    const QString path = place.temp.path() + QStringLiteral("/lock");
    {
        const auto first = LockFile::take(path);
        REQUIRE(first);
        const auto second = LockFile::take(path);
        REQUIRE_FALSE(second);
        CHECK(second.error().code == ErrorCode::Locked);
    }
    REQUIRE(LockFile::take(path));
    int ready[2];
    REQUIRE(::pipe(ready) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto held = LockFile::take(path);
        const char answer = held ? 'y' : 'n';
        (void)!::write(ready[1], &answer, 1);
        ::pause();
        ::_exit(0);
    }
    char answer = 0;
    REQUIRE(::read(ready[0], &answer, 1) == 1);
    CHECK(answer == 'y');
    CHECK(LockFile::take(path).error().code == ErrorCode::Locked);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    CHECK(LockFile::take(path));
    CHECK(LockFile::take(place.temp.path() + QStringLiteral("/no/lock")).error().code == ErrorCode::Disk);
}

TEST_CASE("store: a full disk is said, and nothing acknowledged is lost", "[store][disk]")
{
    const QTemporaryDir mount;
    const bool mounted = ::geteuid() == 0
                         && QProcess::execute(QStringLiteral("mount"), {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                                               QStringLiteral("size=1m"), QStringLiteral("tmpfs"), mount.path()}) == 0;
    if (!mounted) {
        SKIP("a small tmpfs needs root and mount(8): the full disk was NOT tried");
    }
    const Secret key = Secret::random(32);
    const QString path = mount.path() + QStringLiteral("/book.db");
    std::int64_t kept = 0;
    {
        const auto database = Database::open(path, key);
        REQUIRE(database);
        REQUIRE(database->script("CREATE TABLE t (a INTEGER PRIMARY KEY, b BLOB)"));
        CHECK_FALSE(database->broken());
        Status last;
        while (last && kept < 1000) {
            last = database->prepare("INSERT INTO t (b) VALUES (randomblob(20000))").run();
            kept += last ? 1 : 0;
        }
        REQUIRE_FALSE(last);
        CHECK(last.error().code == ErrorCode::Disk);
        CHECK(database->broken());
    }
    CHECK(kept > 5);
    QProcess::execute(QStringLiteral("mount"), {QStringLiteral("-o"), QStringLiteral("remount,size=8m"), mount.path()});
    {
        const auto database = Database::open(path, key);
        REQUIRE(database);
        CHECK(*database->number("SELECT count(*) FROM t") == kept);
        CHECK(*database->soundPages());
        CHECK(database->prepare("INSERT INTO t (b) VALUES (x'01')").run());
    }
    QProcess::execute(QStringLiteral("umount"), {mount.path()});
}
