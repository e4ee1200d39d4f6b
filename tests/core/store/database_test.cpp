// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/library.h"
#include "core/store/tokens.h"
#include "tests/core/store/store_support.h"

#include <QFile>

using namespace hearth;
using namespace hearth::store;
using hearth::test::Place;

namespace {

QString said(const Database& database, const char* pragma)
{
    Statement ask = database.prepare(pragma);
    const auto row = ask.step();
    return row && *row ? ask.text(0) : QString();
}

}  // namespace

TEST_CASE("store: only a cipher of 4.6 or later is new enough", "[store]")
{
    for (const char* good : {"4.6.0 community", "4.6.1 community", "4.10.0", "4.19.0 zetetic", "5.0.0", "10.1"}) {
        CAPTURE(good);
        CHECK(isNewEnough(QString::fromLatin1(good)));
    }
    for (const char* bad : {"", "4.5.7 community", "3.4.1", "4", "four.six", "4.x", "-1.9", "community 4.6.1", "0.46"}) {
        CAPTURE(bad);
        CHECK_FALSE(isNewEnough(QString::fromLatin1(bad)));
    }
    CHECK(startLibrary());
}

TEST_CASE("store: an unencrypted SQLite file is refused at the door", "[store]")
{
    const Place place;
    {
        QFile plain(place.path());
        REQUIRE(plain.open(QIODevice::WriteOnly));
        plain.write(QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0'));
    }
    const auto refused = Database::open(place.path(), place.key);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Damaged);
    CHECK(refused.error().where == QLatin1String("store.open:plain-sqlite"));
    // Control: the same place without that file opens, and what is written there is not plain.
    QFile::remove(place.path());
    REQUIRE(place.open().script("CREATE TABLE t (a)"));
    QFile written(place.path());
    REQUIRE(written.open(QIODevice::ReadOnly));
    CHECK_FALSE(written.readAll().contains("SQLite format 3"));
}

TEST_CASE("store: another key opens nothing, the right one still does", "[store]")
{
    const Place place;
    REQUIRE(place.open().script("CREATE TABLE t (a); INSERT INTO t VALUES (7)"));
    for (int i = 0; i < 20; ++i) {
        const auto other = Database::open(place.path(), Secret::random(32));
        REQUIRE_FALSE(other);
        CHECK(other.error().code == ErrorCode::Damaged);
    }
    CHECK(*place.open().number("SELECT a FROM t") == 7);
    CHECK(*place.open(Access::ReadOnly).number("SELECT a FROM t") == 7);
}

TEST_CASE("store: the connection profile holds, and where it cannot the book does not open", "[store]")
{
    const Place place;
    const Database database = place.open();
    CHECK(said(database, "PRAGMA journal_mode") == u"wal");
    CHECK(said(database, "PRAGMA synchronous") == u"2");
    CHECK(said(database, "PRAGMA foreign_keys") == u"1");
    CHECK(said(database, "PRAGMA temp_store") == u"2");
    CHECK(said(database, "PRAGMA secure_delete") == u"1");
    CHECK(said(database, "PRAGMA trusted_schema") == u"0");
    CHECK(said(database, "PRAGMA recursive_triggers") == u"1");
    CHECK(said(database, "PRAGMA cache_size") == u"-65536");
    // DEFENSIVE: the schema cannot be written as a table.
    REQUIRE(database.script("CREATE TABLE t (a)"));
    (void)database.script("PRAGMA writable_schema=ON");
    CHECK_FALSE(database.script("UPDATE sqlite_master SET sql = 'x' WHERE name = 't'"));
    // A database in memory cannot keep a write-ahead log: the assertion sees it.
    const auto memory = Database::open(QStringLiteral(":memory:"), place.key);
    REQUIRE_FALSE(memory);
    CHECK(memory.error().where == QLatin1String("store.profile:PRAGMA journal_mode"));
}

TEST_CASE("store: a reader cannot write, but keeps rows of its own in memory", "[store]")
{
    const Place place;
    REQUIRE(place.open().script("CREATE TABLE t (a)"));
    const Database reader = place.open(Access::ReadOnly);
    const Status refused = reader.script("INSERT INTO t VALUES (1)");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Disk);
    REQUIRE(reader.attachMemory());
    CHECK(reader.script("CREATE TABLE mem.t (a); INSERT INTO mem.t VALUES (1)"));
    CHECK(*reader.number("SELECT count(*) FROM mem.t") == 1);
    CHECK(reader.detachMemory());
    CHECK(*reader.number("SELECT count(*) FROM t") == 0);
}

TEST_CASE("store: a migration that fails half-way leaves nothing behind", "[store]")
{
    const Place place;
    const Database database = place.open();
    const QList<QByteArray> good{"CREATE TABLE one (a) STRICT;", "CREATE TABLE two (a INTEGER) STRICT;"};
    QList<QByteArray> scripts{"CREATE TABLE one (a INTEGER) STRICT; INSERT INTO one VALUES (1);",
                              "CREATE TABLE two (a INTEGER) STRICT; INSERT INTO two VALUES (1); INSERT INTO nowhere "
                              "VALUES (1); CREATE TABLE three (a INTEGER) STRICT;"};
    CHECK_FALSE(migrate(database, scripts));
    CHECK(*database.number("PRAGMA user_version") == 1);
    CHECK(*database.number("SELECT count(*) FROM sqlite_master") == 1);
    CHECK(*database.number("SELECT count(*) FROM one") == 1);
    // Mended, it goes on from where it stood and runs nothing twice.
    scripts[1] = good[1];
    const auto before = migrate(database, scripts);
    REQUIRE(before);
    CHECK(*before == 1);
    CHECK(*database.number("PRAGMA user_version") == 2);
    CHECK(*database.number("SELECT count(*) FROM one") == 1);
    CHECK(*migrate(database, scripts) == 2);
}

TEST_CASE("store: a newer schema is refused and not touched", "[store]")
{
    const Place place;
    {
        const Database database = place.open();
        REQUIRE(migrate(database));
        REQUIRE(database.script("PRAGMA user_version=99"));
    }
    const Database database = place.open();
    const auto refused = migrate(database);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::TooNew);
    CHECK(*database.number("PRAGMA user_version") == 99);
    REQUIRE(database.script("PRAGMA user_version=" + QByteArray::number(newestSchema())));
    CHECK(migrate(database));
}

TEST_CASE("store: a transaction that is not committed never was", "[store]")
{
    const Place place;
    const Database database = place.open();
    REQUIRE(database.script("CREATE TABLE t (a)"));
    {
        const Transaction transaction(database);
        REQUIRE(transaction.begun());
        REQUIRE(database.script("INSERT INTO t VALUES (1)"));
    }
    CHECK(*database.number("SELECT count(*) FROM t") == 0);
    Transaction transaction(database);
    REQUIRE(database.script("INSERT INTO t VALUES (1)"));
    REQUIRE(transaction.commit());
    CHECK_FALSE(transaction.commit());
    CHECK(*database.number("SELECT count(*) FROM t") == 1);
}

TEST_CASE("store: an export never writes over a file", "[store]")
{
    const Place place;
    const Database database = place.open();
    REQUIRE(database.script("CREATE TABLE t (a); INSERT INTO t VALUES (5)"));
    const QString copy = place.temp.path() + QStringLiteral("/copy.db");
    const Secret other = Secret::random(32);
    REQUIRE(database.exportTo(copy, other));
    CHECK(database.exportTo(copy, other).error().code == ErrorCode::Conflict);
    CHECK_FALSE(database.exportTo(place.temp.path() + QStringLiteral("/no/such/folder.db"), other));
    CHECK_FALSE(Database::open(copy, place.key));
    const auto opened = Database::open(copy, other);
    REQUIRE(opened);
    CHECK(*opened->number("SELECT a FROM t") == 5);
}

TEST_CASE("store: words are cut and stemmed as the text index does it", "[store]")
{
    const Place place;
    const Database database = place.open();
    const auto found = tokens(database, QByteArray("You baked pancakes, caf\xC3\xA9!"));
    REQUIRE(found);
    REQUIRE(found->size() == 4);
    CHECK((*found)[2].stem == "pancak");
    CHECK((*found)[2].start == 10);
    CHECK((*found)[3].stem == "cafe");
    CHECK(tokens(database, QByteArray())->empty());
}
