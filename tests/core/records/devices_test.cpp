// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/verify.h"
#include "tests/support/other_pc.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using namespace hearth::records;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

QByteArray dumpOf(Desk& desk, ledger::Schema schema = ledger::Schema::Main)
{
    auto all = ledger::dump(desk.book().ledger().database(), schema);
    REQUIRE(all);
    return *all;
}

}  // namespace

TEST_CASE("devices: two texts written apart are both kept, shown, and settled by one act", "[records][devices]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    const Id dora = world.addStaff(s("Dora Kent"), s("deputy"));
    const Saved letter = world.add(s("common-third"), s("a den"), {jay}, {{s("title"), s("The den")}});
    test::OtherPc other(world, s("Dora"));
    other.openAs(s("Dora"));
    REQUIRE(world.desk->run(AmendRecord{letter.id, test::textFields(s("a den of willow")), s("Grace asked"), {}}));
    world.pass(10);
    REQUIRE(other.desk->run(AmendRecord{letter.id, test::textFields(s("a den of hazel")), s("Dora asked"), {}}));
    other.meet();
    for (Desk* desk : {world.desk.get(), other.desk.get()}) {
        const auto shown = desk->run(Show{letter.id});
        REQUIRE(shown);
        REQUIRE(shown->conflicts.size() == 1);
        CHECK(shown->conflicts.front().field == s("text"));
        REQUIRE(shown->conflicts.front().values.size() == 2);
        CHECK(joinProse(std::get<Prose>(shown->conflicts.front().values[0])) == s("a den of hazel"));
        CHECK(joinProse(std::get<Prose>(shown->conflicts.front().values[1])) == s("a den of willow"));
        CHECK(shown->conflicts.front().authors == std::vector<QString>{s("Dora Kent"), s("Grace Adeyemi")});
        CHECK(shown->versions.size() == 3);
        for (const char* word : {"willow", "hazel"}) {
            CHECK(desk->run(Search{s(word), {}, {}, {}, {}, 50})->total == 1);
        }
        CHECK(desk->run(BookStatus())->conflicts == 1);
    }
    REQUIRE(world.desk->run(ResolveConflict{letter.id, s("text"), proseOf(s("a den of willow"))}));
    other.meet();
    for (Desk* desk : {world.desk.get(), other.desk.get()}) {
        const auto shown = desk->run(Show{letter.id});
        REQUIRE(shown);
        CHECK(shown->conflicts.empty());
        CHECK(shown->text() == s("a den of willow"));
        CHECK(shown->versions.size() == 4);
        CHECK(desk->run(Search{s("hazel"), {}, {}, {}, {}, 50})->total == 0);
        CHECK(desk->run(BookStatus())->conflicts == 0);
    }
    other.meet();
    CHECK(dumpOf(*world.desk) == dumpOf(*other.desk));
    CHECK(dumpOf(*world.desk, ledger::Schema::Mem).isEmpty());
    REQUIRE(other.desk->run(RebuildBook()));
    CHECK(other.desk->run(VerifyBook())->ok);
    CHECK(world.desk->run(VerifyBook())->ok);
    CHECK_FALSE(dora.isNil());
}

TEST_CASE("devices: a change that had seen the other's is no conflict", "[records][devices]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    world.addStaff(s("Dora Kent"), s("deputy"));
    const Saved record = world.add(s("common-third"), s("one"), {jay}, {{s("title"), s("The den")}});
    test::OtherPc other(world, s("Dora"));
    other.openAs(s("Dora"));
    REQUIRE(world.desk->run(AmendRecord{record.id, test::textFields(s("two")), s("x"), {}}));
    other.send();
    other.receive(*other.desk);
    REQUIRE(other.desk->run(AmendRecord{record.id, test::textFields(s("three")), s("x"), {}}));
    other.meet();
    for (Desk* desk : {world.desk.get(), other.desk.get()}) {
        CHECK(desk->run(Show{record.id})->text() == s("three"));
        CHECK(desk->run(Show{record.id})->conflicts.empty());
    }
}

TEST_CASE("devices: the PC of a worker without management's keys converges too", "[records][devices]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    world.addStaff(s("Ben Hartley"), s("residential-worker"));
    const Saved sealed = world.add(s("management-note"), s("zebra of management"), {jay});
    test::OtherPc other(world, s("Ben"));
    Desk& ben = other.openAs(s("Ben"));
    const auto written = ben.run(AddRecord{s("moment"), {jay}, {}, test::textFields(s("kite from Ben's PC")), {},
                                           How::OwnSession, {}});
    REQUIRE(written);
    CHECK(ben.run(Show{sealed.id}).error().code == ErrorCode::NotFound);
    CHECK(ben.run(VerifyBook())->ok);
    CHECK(ben.run(OpsExport{{}, other.ops()}).error().code == ErrorCode::Refused);  // a manager's act
    other.openAs(s("Grace"));
    CHECK(other.desk->run(Show{sealed.id})->text() == s("zebra of management"));
    other.meet();
    CHECK(world.desk->run(Show{written->id})->text() == s("kite from Ben's PC"));
    CHECK(world.desk->run(Show{written->id})->versions.front().signedByAuthor);
    other.meet();
    CHECK(dumpOf(*world.desk) == dumpOf(*other.desk));
    CHECK(dumpOf(*world.desk, ledger::Schema::Mem) == dumpOf(*other.desk, ledger::Schema::Mem));
    CHECK(other.desk->run(VerifyBook())->ok);
}

TEST_CASE("devices: people enrolled on one PC, and new passphrases, come along", "[records][devices]")
{
    test::World world;
    world.addStaff(s("Dora Kent"), s("deputy"));
    test::OtherPc other(world, s("Dora"));
    other.openAs(s("Dora"));
    world.addStaff(s("Ben Hartley"), s("residential-worker"));
    REQUIRE(world.desk->run(ChangePassphrase{s("a new one for Grace")}));
    other.meet();
    CHECK(other.openAs(s("Ben")).who().firstName == s("Ben"));
    CHECK(other.openAs(s("Grace"), s("a new one for Grace")).run(VerifyBook())->ok);
    access::Vault vault(other.path(), world.around());
    other.desk.reset();
    CHECK_FALSE(vault.prove(world.home.manager, test::kPassphrase));
}

TEST_CASE("devices: an operations file is for the people of its home", "[records][devices]")
{
    test::World world;
    test::OtherPc other(world, s("Grace"));
    access::Vault fresh(world.temp.path() + s("/third"), world.around());
    CHECK(fresh.join(other.ops(), s("Grace"), s("not the passphrase")).error().code == ErrorCode::WrongPassphrase);
    CHECK(fresh.join(other.ops(), s("Mallory"), test::kPassphrase).error().code == ErrorCode::NotFound);
    CHECK_FALSE(fresh.exists());
    test::World neighbours;
    CHECK_FALSE(neighbours.desk->run(OpsImport{other.ops()}));
    CHECK(neighbours.desk->run(VerifyBook())->ok);
}

TEST_CASE("devices: an export opens in the stock sqlcipher shell and is whole", "[records][export]")
{
    const QString shell = QStandardPaths::findExecutable(s("sqlcipher"));
    if (shell.isEmpty()) {
        SKIP("no sqlcipher shell here: the export was NOT opened with it");
    }
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    world.addStaff(s("Ben Hartley"), s("residential-worker"));
    world.add(s("note"), s("ocelot lamp mended"), {jay});
    world.add(s("management-note"), s("zebra of management"), {jay});
    const QString file = world.temp.path() + s("/copy.db");
    CHECK_FALSE(world.desk->run(ExportSqlcipher{file, s(" ")}));
    const auto key = world.desk->run(ExportSqlcipher{file, s("handed to the regulator")});
    REQUIRE(key);
    const auto ask = [&](const QString& with, const QString& sql) {
        QProcess process;
        process.start(shell, {file});
        process.write((s("PRAGMA key = \"") + with + s("\";\n") + sql + u'\n').toUtf8());
        process.closeWriteChannel();
        REQUIRE(process.waitForFinished(20'000));
        return QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError()).trimmed();
    };
    const QString operations = QString::number(*world.desk->book().ledger().database().number("SELECT count(*) FROM ledger_op"));
    CHECK(ask(*key, s("SELECT count(*) FROM ledger_op;")) == s("ok\n") + operations);
    CHECK(ask(*key, s("PRAGMA cipher_integrity_check;")) == s("ok"));
    CHECK(ask(*key, s("PRAGMA integrity_check;")) == s("ok\nok"));
    CHECK(ask(*key, s("SELECT count(*) FROM record_text WHERE record_text MATCH 'ocelot';")) == s("ok\n1"));
    // Controls: another key opens nothing, and a changed byte is seen.
    CHECK_FALSE(ask(s("x'") + QString(64, u'0') + u'\'', s("SELECT count(*) FROM ledger_op;")).contains(operations));
    QFile damaged(file);
    REQUIRE(damaged.open(QIODevice::ReadWrite));
    damaged.seek(5000);
    damaged.write("x");
    damaged.close();
    CHECK_FALSE(ask(*key, s("PRAGMA cipher_integrity_check;")) == s("ok"));
    // Only a manager, only once a file, and it is written down.
    CHECK(world.desk->run(ExportSqlcipher{file, s("again")}).error().code == ErrorCode::Conflict);
    CHECK(world.openAs(s("Ben")).run(ExportSqlcipher{file, s("mine")}).error().code == ErrorCode::Refused);
    CHECK(world.openAs(s("Grace")).run(VerifyBook())->ok);
}
