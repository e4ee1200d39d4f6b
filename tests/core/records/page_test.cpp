// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/world.h"

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using namespace hearth::records;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

auto operations(Desk& desk)
{
    return desk.run(BookStatus{})->operations;
}

int timesRead(Desk& desk, const Id& record)
{
    const auto read = desk.run(WhoHasRead{record});
    REQUIRE(read);
    int times = 0;
    for (const auto& one : *read) {
        times += one.times;
    }
    return times;
}

}  // namespace

TEST_CASE("page: questions that hang on one another are one reading of all they answered", "[records]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Turner"));
    const Id letter = world.add(s("letter"), s("A letter."), {jay}).id;
    const Id note = world.add(s("note"), s("A note."), {jay}).id;
    const Id other = world.add(s("moment"), s("Not asked for."), {jay}).id;
    Desk& desk = *world.desk;
    const auto before = operations(desk);
    QString words;
    const auto read = desk.run(ReadPage{[&](Reader& reader) -> Status {
        Timeline letters;
        letters.kinds = {s("letter")};
        const auto page = reader.run(letters);
        REQUIRE(page);
        REQUIRE(page->rows.size() == 1);
        const auto whole = reader.run(Show{page->rows.front().id});
        REQUIRE(whole);
        words = whole->text();
        Timeline named;
        named.only = {note, letter};
        REQUIRE(reader.run(named));
        return {};
    }});
    REQUIRE(read);
    CHECK(*read == 2);
    CHECK(words == s("A letter."));
    CHECK(operations(desk) == before + 1);
    CHECK(timesRead(desk, letter) == 1);
    CHECK(timesRead(desk, note) == 1);
    CHECK(timesRead(desk, other) == 0);
}

TEST_CASE("page: what was answered is written down though the rest fails, and nothing when nothing was", "[records]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Turner"));
    const Id note = world.add(s("note"), s("A note."), {jay}).id;
    Desk& desk = *world.desk;
    auto before = operations(desk);
    auto read = desk.run(ReadPage{[&](Reader& reader) -> Status {
        REQUIRE(reader.run(Show{note}));
        const auto gone = reader.run(Show{Id::make({5})});
        return gone ? Status() : Status(gone.error());
    }});
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::NotFound);
    CHECK(operations(desk) == before + 1);
    CHECK(timesRead(desk, note) == 1);
    before = operations(desk);
    read = desk.run(ReadPage{[](Reader&) -> Status { return {}; }});
    REQUIRE(read);
    CHECK(*read == 0);
    CHECK_FALSE(desk.run(ReadPage{}));
    CHECK(operations(desk) == before);
}

TEST_CASE("page: each question stands under its own permission", "[records]")
{
    test::World world;
    world.addStaff(s("Kath Doyle"), s("deputy"));
    const Id mine = world.add(s("reflection"), s("Mine."), {}, {{s("title"), s("Mine")}}).id;
    Desk& kath = world.openAs(s("Kath"));
    const auto before = operations(kath);
    const auto read = kath.run(ReadPage{[&](Reader& reader) -> Status {
        const auto view = reader.run(Show{mine});
        CHECK_FALSE(view);
        Timeline only;
        only.only = {mine};
        const auto page = reader.run(only);
        CHECK((page && page->rows.empty()));
        return {};
    }});
    CHECK(read);
    CHECK(operations(kath) == before);
}

TEST_CASE("kind: it is told without a reading, and of a reply what it answers", "[records]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Turner"));
    world.addStaff(s("Kath Doyle"), s("deputy"));
    const Id letter = world.add(s("letter"), s("A letter."), {jay}).id;
    const auto reply = world.desk->run(ReplyTo{letter, proseOf(s("I know.")), jay, How::ToldTo, {}});
    REQUIRE(reply);
    const Id mine = world.add(s("reflection"), s("Mine."), {}, {{s("title"), s("Mine")}}).id;
    CHECK(world.desk->run(KindOf{mine})->kind == s("reflection"));

    Desk& kath = world.openAs(s("Kath"));
    const auto before = operations(kath);
    const auto kind = kath.run(KindOf{letter});
    REQUIRE(kind);
    CHECK(kind->kind == s("letter"));
    CHECK(kind->answers.isNil());
    const auto answer = kath.run(KindOf{reply->id});
    REQUIRE(answer);
    CHECK(answer->kind == s("reply"));
    CHECK(answer->answers == letter);
    CHECK(kath.run(KindOf{jay})->kind == s("young-person"));
    // What is hers alone to read, and what is not there at all, are answered alike.
    REQUIRE_FALSE(kath.run(Show{mine}));
    const auto hidden = kath.run(KindOf{mine});
    const auto gone = kath.run(KindOf{Id::make({5})});
    REQUIRE_FALSE(hidden);
    REQUIRE_FALSE(gone);
    CHECK(hidden.error() == gone.error());
    CHECK(operations(kath) == before);
}
