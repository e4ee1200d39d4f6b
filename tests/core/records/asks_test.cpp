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

Page ask(Desk& desk, const Timeline& command)
{
    const auto page = desk.run(command);
    INFO((page ? "" : page.error().where.toStdString()));
    REQUIRE(page);
    return *page;
}

}  // namespace

TEST_CASE("asks: what asks for a look is what is withheld, until it is released", "[records][timeline]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    const Id held = world.add(s("letter"), s("Dear Jay,"), {jay}).id;
    world.add(s("letter"), s("Dear Jay, again."), {jay});
    Timeline looks;
    looks.asksForLook = true;
    CHECK(ask(*world.desk, looks).rows.empty());
    REQUIRE(world.desk->run(Withhold{held, {}, s("Not yet."), s("2026-04-01")}));
    const Page page = ask(*world.desk, looks);
    REQUIRE(page.rows.size() == 1);
    CHECK(page.rows[0].id == held);
    CHECK(page.rows[0].review == s("2026-04-01"));
    looks.about = jay;
    CHECK(ask(*world.desk, looks).rows.size() == 1);
    REQUIRE(world.desk->run(Release{held, s("We talked.")}));
    CHECK(ask(*world.desk, looks).rows.empty());
}

TEST_CASE("asks: a timeline of one author holds nobody else's records", "[records][timeline]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    const Id ben = world.addStaff(s("Ben Hartley"), s("residential-worker"));
    world.add(s("letter"), s("From Grace."), {jay});
    world.openAs(s("Ben"));
    world.add(s("letter"), s("From Ben."), {jay});
    Timeline mine;
    mine.author = ben;
    mine.kinds = {s("letter")};
    REQUIRE(ask(*world.desk, mine).rows.size() == 1);
    CHECK(ask(*world.desk, mine).rows[0].text == s("From Ben."));
    mine.author.reset();
    CHECK(ask(*world.desk, mine).rows.size() == 2);
}

TEST_CASE("asks: a shift's row says who has accepted it, each once", "[records][timeline]")
{
    test::World world;
    const Id ben = world.addStaff(s("Ben Hartley"), s("residential-worker"));
    FinishShift finish;
    finish.shift.kind = s("shift");
    finish.shift.fields = {{s("name"), s("Late shift, Friday")}, {s("incoming"), std::vector{ben}}};
    const auto shift = world.desk->run(finish);
    REQUIRE(shift);
    Timeline shifts;
    shifts.kinds = {s("shift")};
    CHECK(ask(*world.desk, shifts).rows[0].acceptedBy.empty());
    world.openAs(s("Ben"));
    REQUIRE(world.desk->run(Acknowledge{shift->id, s("accepted"), {}}));
    REQUIRE(world.desk->run(Acknowledge{shift->id, s("lead"), {}}));
    CHECK(ask(*world.desk, shifts).rows[0].acceptedBy == std::vector{ben});
}

TEST_CASE("asks: what is planned may lie ahead, what happened may not", "[records][add]")
{
    test::World world;
    constexpr std::int64_t week = 7LL * 24 * 60 * 60 * 1000;
    AddRecord add;
    add.kind = s("appointment");
    add.fields = {{s("title"), s("Fire bell test")}};
    add.happened = Timestamp{world.now->ms + week};
    CHECK(world.desk->run(add));
    add.kind = s("moment");
    add.fields = test::textFields(s("Not yet."));
    CHECK_FALSE(world.desk->run(add));
}
