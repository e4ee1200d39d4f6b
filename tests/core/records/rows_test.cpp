// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random.h"
#include "tests/support/world.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace hearth;
using namespace hearth::records;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

constexpr std::int64_t kHourMs = 60LL * 60 * 1000;

/// Every row of `command`, page by page; fails the test when one comes twice or out of order.
std::vector<Row> allPages(Desk& desk, Timeline command)
{
    std::vector<Row> all;
    std::set<Id> seen;
    do {
        const auto page = desk.run(command);
        INFO((page ? "" : page.error().where.toStdString()));
        REQUIRE(page);
        REQUIRE(static_cast<int>(page->rows.size()) <= command.limit);
        REQUIRE((page->next.isEmpty() || static_cast<int>(page->rows.size()) == command.limit));
        for (const Row& row : page->rows) {
            REQUIRE(seen.insert(row.id).second);
            REQUIRE((all.empty() || all.back().happened >= row.happened));
            all.push_back(row);
        }
        command.after = page->next;
    } while (!command.after.isEmpty());
    return all;
}

}  // namespace

TEST_CASE("rows: pages lose nothing and repeat nothing, whatever happened at once", "[records][timeline]")
{
    test::World world;
    test::Random random;
    INFO("seed " << random.seed);
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    const Id mina = world.addYoungPerson(s("Mina Shah"));
    const Timestamp start = *world.now;
    std::multiset<std::int64_t> ofJay;
    std::size_t notes = 0;
    for (int i = 0; i < 90; ++i) {
        AddRecord add;
        add.kind = std::vector{s("note"), s("moment"), s("management-note")}[static_cast<std::size_t>(random.below(3))];
        add.about = random.below(2) == 0 ? std::vector{jay} : random.below(2) == 0 ? std::vector{jay, mina} : std::vector<Id>();
        add.happened = Timestamp{start.ms - random.below(4) * kHourMs};
        add.fields = test::textFields(s("kite"));
        REQUIRE(world.desk->run(add));
        notes += add.kind == u"note" ? 1 : 0;
        if (!add.about.empty()) {
            ofJay.insert(add.happened->ms);
        }
    }
    const std::size_t everything = world.desk->run(BookStatus())->records;
    for (const int limit : {1, 2, 7, 50, 200}) {
        CAPTURE(limit);
        Timeline command;
        command.limit = limit;
        CHECK(allPages(*world.desk, command).size() == everything);
        command.kinds = {s("note")};
        CHECK(allPages(*world.desk, command).size() == notes);
        command.kinds.clear();
        command.about = jay;
        CHECK(allPages(*world.desk, command).size() == ofJay.size() + 1);  // and Jay's own page, written just before `start`
        command.from = Timestamp{start.ms - 2 * kHourMs};
        command.until = Timestamp{start.ms};
        CHECK(allPages(*world.desk, command).size()
              == static_cast<std::size_t>(std::ranges::count_if(ofJay, [&](std::int64_t ms) {
                     return ms >= command.from->ms && ms < command.until->ms;
                 })) + 1);
    }
    for (const int limit : {0, -1, 201}) {
        Timeline command;
        command.limit = limit;
        CHECK(world.desk->run(command).error().code == ErrorCode::Invalid);
    }
    for (const char* after : {"x", "1", "1.x", ".", "99999999999999999999.1"}) {
        Timeline command;
        command.after = s(after);
        CHECK(world.desk->run(command).error().code == ErrorCode::Invalid);
    }
}

TEST_CASE("rows: an entry more than four hours after is late, with both times", "[records]")
{
    test::World world;
    const auto late = [&](std::int64_t before) {
        AddRecord add;
        add.kind = s("note");
        add.happened = Timestamp{world.now->ms - before};
        add.fields = test::textFields(s("x"));
        const auto saved = world.desk->run(add);
        REQUIRE(saved);
        const auto shown = world.desk->run(Show{saved->id});
        REQUIRE(shown);
        CHECK(shown->happened == *add.happened);
        CHECK(shown->written.ms >= world.now->ms - 1000);
        const auto rows = world.desk->run(Timeline())->rows;
        const auto row = std::ranges::find(rows, saved->id, &Row::id);
        REQUIRE(row != rows.end());
        CHECK(row->late == shown->late);
        return shown->late;
    };
    CHECK_FALSE(late(0));
    CHECK_FALSE(late(4 * kHourMs - 1000));
    CHECK(late(4 * kHourMs + 1));
    CHECK_FALSE(late(-kHourMs));
    for (const std::int64_t happened : {world.now->ms + 25 * kHourMs, std::numeric_limits<std::int64_t>::max(),
                                        std::numeric_limits<std::int64_t>::min()}) {
        AddRecord add;
        add.kind = s("note");
        add.happened = Timestamp{happened};
        add.fields = test::textFields(s("x"));
        CHECK(world.desk->run(add).error().code == ErrorCode::Invalid);
    }
}

TEST_CASE("rows: withholding has a reason and a review date, and ends", "[records]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    const Saved note = world.add(s("note"), s("a surprise party"), {jay});
    CHECK_FALSE(world.desk->run(Withhold{note.id, {}, s(" "), s("2026-04-01")}));
    CHECK_FALSE(world.desk->run(Withhold{note.id, {}, s("the party"), {}}));
    REQUIRE(world.desk->run(Withhold{note.id, {s("p1")}, s("the party"), s("2026-04-01")}));
    auto shown = world.desk->run(Show{note.id});
    REQUIRE(shown);
    CHECK(shown->state() == s("withheld"));
    REQUIRE(shown->acts.size() == 1);
    CHECK(shown->acts.front().reason == s("the party"));
    CHECK(shown->acts.front().review == s("2026-04-01"));
    CHECK(shown->acts.front().paragraphs == QStringList{s("p1")});
    REQUIRE(world.desk->run(Release{note.id, s("it has been")}));
    shown = world.desk->run(Show{note.id});
    CHECK(shown->state() == s("signed"));
    CHECK(shown->acts.size() == 2);
    REQUIRE(world.desk->run(VoidRecord{note.id, s("twice")}));
    CHECK_FALSE(world.desk->run(Withhold{note.id, {}, s("the party"), s("2026-04-01")}));
    CHECK_FALSE(world.desk->run(AmendRecord{note.id, test::textFields(s("y")), s("because"), {}}));
    CHECK(world.desk->run(Show{note.id})->text() == s("a surprise party"));
    Timeline standing;
    standing.voided = false;
    const auto rows = world.desk->run(standing)->rows;
    CHECK(std::ranges::find(rows, note.id, &Row::id) == rows.end());
}

TEST_CASE("rows: the wrong young person keeps times, voice and words, and the reason stays there", "[records]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    const Id mina = world.addYoungPerson(s("Mina Shah"));
    AddRecord add;
    add.kind = s("moment");
    add.about = {jay};
    add.happened = Timestamp{world.now->ms - kHourMs};
    add.fields = test::textFields(s("You asked how bread rises."));
    add.voice = mina;
    add.how = How::ToldTo;
    const auto saved = world.desk->run(add);
    REQUIRE(saved);
    CHECK_FALSE(world.desk->run(WrongPerson{saved->id, {jay}, s("x")}));
    CHECK_FALSE(world.desk->run(WrongPerson{saved->id, {}, s("x")}));
    CHECK_FALSE(world.desk->run(WrongPerson{saved->id, {world.home.manager}, s("x")}));
    CHECK_FALSE(world.desk->run(Show{saved->id})->voided);
    const auto right = world.desk->run(WrongPerson{saved->id, {mina}, s("It was Mina")});
    REQUIRE(right);
    CHECK(right->also == std::vector{saved->id});
    const auto here = world.desk->run(Show{right->id});
    const auto there = world.desk->run(Show{saved->id});
    CHECK(here->happened == *add.happened);
    CHECK(here->voice.id == mina);
    CHECK(here->how == How::ToldTo);
    CHECK(there->voided);
    CHECK(there->acts.back().reason == s("It was Mina"));
    CHECK(world.desk->run(Search{s("bread"), mina, {}, {}, {}, 50})->total == 1);
}

TEST_CASE("rows: a voice is somebody of the home, and a tint is any number", "[records]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    AddRecord add;
    add.kind = s("moment");
    add.about = {jay};
    add.fields = test::textFields(s("x"));
    add.voice = Id::make(*world.now);
    CHECK(world.desk->run(add).error().code == ErrorCode::Invalid);
    add.voice = jay;
    add.how = static_cast<How>(9);
    CHECK(world.desk->run(add).error().code == ErrorCode::Invalid);
    add.how = How::ToldTo;
    CHECK(world.desk->run(add));
    for (const std::int64_t tint : {std::int64_t{-1}, std::numeric_limits<std::int64_t>::min(),
                                    std::numeric_limits<std::int64_t>::max()}) {
        REQUIRE(world.desk->run(AddPerson{s("young-person"), {{s("name"), s("Mina Shah")}, {s("tint"), tint}}}));
        REQUIRE(world.desk->run(AddPerson{s("young-person"), {{s("name"), s("Ali Khan")}}}));
    }
    CHECK(world.desk->run(ListPeople())->size() == 8);
}

TEST_CASE("rows: several timelines shown as one page are one reading", "[records][timeline]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    for (const char* kind : {"note", "moment"}) {
        AddRecord add;
        add.kind = s(kind);
        add.about = {jay};
        add.fields = test::textFields(s("kite"));
        REQUIRE(world.desk->run(add));
    }
    Timeline notes;
    notes.kinds = {s("note")};
    Timeline all;
    all.about = jay;
    const auto before = world.desk->run(BookStatus{});
    const auto pages = world.desk->run(ReadTogether{{notes, all}});
    const auto after = world.desk->run(BookStatus{});
    REQUIRE(pages);
    REQUIRE(pages->size() == 2);
    CHECK(pages->at(0).rows.size() == 1);
    CHECK(pages->at(1).rows.size() == 3);  // and who Jay is
    CHECK(after->operations == before->operations + 1);
    const auto read = world.desk->run(WhoHasRead{pages->at(0).rows.front().id});
    REQUIRE(read);
    REQUIRE(read->size() == 1);
    CHECK(read->front().times == 1);
    // One part that cannot be answered: nothing is shown, so nothing is written as read.
    notes.limit = 0;
    CHECK_FALSE(world.desk->run(ReadTogether{{all, notes}}));
    CHECK(world.desk->run(BookStatus{})->operations == after->operations);
}
