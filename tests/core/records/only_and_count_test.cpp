// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/world.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace hearth;
using namespace hearth::records;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

Timeline only(std::vector<Id> ids)
{
    Timeline ask;
    ask.only = std::move(ids);
    return ask;
}

bool has(const Page& page, const Id& id)
{
    return std::ranges::any_of(page.rows, [&](const Row& row) { return row.id == id; });
}

}  // namespace

TEST_CASE("only: a list of named records is those the asker may read, each once, as one reading", "[records]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Turner"));
    world.addStaff(s("Kath Doyle"), s("deputy"));
    const Id letter = world.add(s("letter"), s("A letter."), {jay}).id;
    const Id note = world.add(s("note"), s("A note."), {jay}).id;
    const Id mine = world.add(s("reflection"), s("Mine."), {}, {{s("title"), s("Mine")}}).id;
    const Id other = world.add(s("note"), s("Not asked for."), {jay}).id;
    auto page = world.desk->run(only({letter, note, letter, mine, Id::make({5})}));
    REQUIRE(page);
    CHECK(page->rows.size() == 3);
    CHECK(page->next.isEmpty());
    CHECK_FALSE(has(*page, other));

    auto& kath = world.openAs(s("Kath"));
    const auto before = kath.run(BookStatus{})->operations;
    page = kath.run(only({letter, note, mine}));
    REQUIRE(page);
    CHECK(page->rows.size() == 2);
    CHECK_FALSE(has(*page, mine));  // somebody else's own: as if it were not there
    CHECK(kath.run(BookStatus{})->operations == before + 1);
    Timeline kinds = only({letter, note});
    kinds.kinds = {s("letter")};
    CHECK(kath.run(kinds)->rows.size() == 1);
    Timeline about = only({letter});
    about.about = Id::make({7});
    CHECK(kath.run(about)->rows.empty());
    CHECK_FALSE(kath.run(only(std::vector<Id>(201, letter))));
}

TEST_CASE("count: as many as the timeline lists, by kind, span and whose words, and nothing is read", "[records]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Turner"));
    world.addStaff(s("Kath Doyle"), s("deputy"));
    const Timestamp begin = *world.now;
    const Id letter = world.add(s("letter"), s("A letter."), {jay}).id;
    REQUIRE(world.desk->run(ReplyTo{letter, proseOf(s("I know.")), jay, How::ToldTo, {}}));
    world.pass(10'000);
    const Timestamp middle = *world.now;
    world.pass(10'000);
    world.add(s("letter"), s("Another."), {jay});
    const Id wrong = world.add(s("letter"), s("Wrong."), {jay}).id;
    REQUIRE(world.desk->run(VoidRecord{wrong, s("A slip.")}));
    world.add(s("reflection"), s("Mine."), {}, {{s("title"), s("Mine")}});
    const Timestamp end{world.now->ms + 1};

    auto& kath = world.openAs(s("Kath"));
    const auto before = kath.run(BookStatus{})->operations;
    CountRecords ask;
    ask.edges = {begin, middle, end};
    ask.kinds = {s("letter"), s("reply"), s("reflection")};
    const auto groups = kath.run(ask);
    REQUIRE(groups);
    CHECK(kath.run(BookStatus{})->operations == before);
    REQUIRE(groups->size() == 3);  // nobody else's reflection
    CHECK(((*groups)[0].kind == s("letter") && (*groups)[0].span == 0 && (*groups)[0].count == 1));
    CHECK(((*groups)[1].kind == s("letter") && (*groups)[1].span == 1 && (*groups)[1].count == 1));
    CHECK((*groups)[0].voice.isNil());
    CHECK(((*groups)[2].kind == s("reply") && (*groups)[2].voice == jay));
    for (std::size_t span = 0; span < 2; ++span) {
        Timeline list;
        list.kinds = ask.kinds;
        list.from = ask.edges[span];
        list.until = ask.edges[span + 1];
        list.voided = false;
        int counted = 0;
        for (const auto& group : *groups) {
            counted += group.span == static_cast<int>(span) ? group.count : 0;
        }
        CHECK(static_cast<int>(kath.run(list)->rows.size()) == counted);
    }
    CHECK_FALSE(kath.run(CountRecords{{}, {begin}}));
    CHECK_FALSE(kath.run(CountRecords{{}, {end, begin}}));
}

TEST_CASE("pack: its id may be chosen before it is printed, once", "[records]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Turner"));
    const Id letter = world.add(s("letter"), s("A letter."), {jay}).id;
    MakePack make;
    make.pack.kind = s("pack");
    make.pack.fields = {{s("title"), s("Spring pack")}, {s("digest"), QString(64, u'0')}};
    make.cited = {letter};
    make.id = Id::make(*world.now);
    const auto made = world.desk->run(make);
    REQUIRE(made);
    CHECK(made->id == make.id);
    CHECK_FALSE(world.desk->run(make));
    make.id = letter;
    CHECK_FALSE(world.desk->run(make));  // no other record's place
    make.id = Id();
    REQUIRE(world.desk->run(make));
}
