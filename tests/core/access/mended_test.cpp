// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/book_parts.h"
#include "core/access/founding.h"
#include "tests/support/world.h"

#include <catch2/catch_test_macros.hpp>

#include <QDir>
#include <QFile>

using namespace hearth;
using namespace hearth::records;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

}  // namespace

TEST_CASE("vault: making a book takes nothing away that was there before", "[access]")
{
    test::World world;
    const QString beside = world.temp.path() + s("/other.part");
    REQUIRE(QDir().mkpath(beside));
    QFile kept(beside + s("/kept.txt"));
    REQUIRE(kept.open(QIODevice::WriteOnly));
    kept.close();
    access::Vault other(world.temp.path() + s("/other"), world.around());
    REQUIRE(other.create(s("Birch House"), s("Ada Low"), test::kPassphrase));
    CHECK(QFile::exists(beside + s("/kept.txt")));
    CHECK_FALSE(other.create(s("Birch House"), s("Ada Low"), test::kPassphrase));
    const QStringList left = QDir(world.temp.path()).entryList({s("other*")}, QDir::AllEntries | QDir::NoDotAndDotDot);
    CHECK(left == QStringList({s("other"), s("other.part")}));
}

TEST_CASE("people: someone given a new way in opens the book and writes on", "[access]")
{
    test::World world;
    const Id ben = world.addStaff(s("Ben Hartley"), s("residential-worker"));
    world.openAs(s("Ben"));
    world.add(s("reflection"), s("For me alone."));
    REQUIRE(world.desk->run(SaveDraft{s("note:new"), test::textFields(s("half a"))}));
    world.openAs(s("Grace"));
    REQUIRE(world.desk->run(Enrol{ben, s("residential-worker"), s("another four plain words"), {}, {}}));
    world.openAs(s("Ben"), s("another four plain words"));
    // What was sealed to the pair before stays shut, and shuts nothing else.
    CHECK(world.desk->run(LoadDrafts{s("")})->empty());
    const Saved again = world.add(s("reflection"), s("For me alone, again."));
    world.openAs(s("Ben"), s("another four plain words"));
    CHECK(world.desk->run(Show{again.id})->text() == s("For me alone, again."));
    CHECK(world.desk->run(VerifyBook())->ok);
}

TEST_CASE("people: the last manager cannot be let go of", "[access]")
{
    test::World world;
    CHECK(world.desk->run(GrantRole{world.home.manager, s("registered-manager"), {}, s("2020-01-01")}).error().where
          == s("people.role:last-manager"));
    const Id kath = world.addStaff(s("Kath Doyle"), s("registered-manager"));
    (void)kath;
    CHECK(world.desk->run(GrantRole{world.home.manager, s("registered-manager"), {}, s("2020-01-01")}));
}

TEST_CASE("people: a role to come makes a manager already, and ends no role that holds", "[access]")
{
    test::World world;
    const Id kath = world.addStaff(s("Kath Doyle"), s("deputy"));
    REQUIRE(world.desk->run(GrantRole{kath, s("deputy"), s("2027-01-01"), {}}));
    auto zoe = world.desk->run(AddPerson{s("staff-member"), {{s("name"), s("Zoe Lane")}}});
    REQUIRE(zoe);
    REQUIRE(world.desk->run(GrantRole{zoe->id, s("registered-manager"), s("2027-01-01"), {}}));
    world.openAs(s("Kath"));
    CHECK(world.desk->run(ListPeople{}));
    CHECK_FALSE(world.desk->run(Enrol{zoe->id, s("residential-worker"), test::kPassphrase, {}, {}}));
}

TEST_CASE("people: who has left does nothing any more", "[access]")
{
    test::World world;
    const Id ben = world.addStaff(s("Ben Hartley"), s("residential-worker"));
    REQUIRE(world.desk->run(AmendRecord{ben, {{s("left"), s("2020-01-01")}}, s("moved away"), {}}));
    world.openAs(s("Ben"));
    CHECK(world.desk->run(Timeline{}).error().code == ErrorCode::Refused);
}

TEST_CASE("people: the independent person learns no child's name without consent", "[access][r44]")
{
    test::World world;
    world.addYoungPerson(s("Jay Morris"));
    world.addStaff(s("Martin Speight"), s("independent-person"));
    world.openAs(s("Martin"));
    auto people = world.desk->run(ListPeople{});
    REQUIRE(people);
    for (const PersonRef& one : *people) {
        CHECK_FALSE(one.youngPerson);
    }
}

TEST_CASE("alarm: it is still there for the manager after another accepted it", "[access]")
{
    test::World world;
    world.addStaff(s("Ben Hartley"), s("residential-worker"));
    world.close();
    REQUIRE(QFile::remove(world.folder() + s("/vault.anchor")));
    access::Vault vault(world.folder(), world.around());
    auto ben = vault.find(s("Ben"));
    auto keys = vault.prove(*ben, test::kPassphrase);
    REQUIRE(keys);
    CHECK_FALSE(vault.open(*ben, *keys));
    REQUIRE(vault.open(*ben, *keys, {.acceptAlarm = true, .wait = false}));
    world.openAs(s("Grace"));
    CHECK(world.desk->run(BookStatus())->pastAlarms == QStringList{s("anchor-missing")});
}
