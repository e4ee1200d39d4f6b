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

constexpr std::int64_t kDayMs = 24LL * 60 * 60 * 1000;

/// What one person can find of a word, in every way there is of looking.
struct Found {
    bool shown = false;
    std::size_t listed = 0;
    std::size_t ofPerson = 0;
    int total = 0;
    std::size_t hits = 0;
    bool readers = false;
    bool operator==(const Found&) const = default;
};

Found look(Desk& desk, const Id& record, const Id& young, const QString& word)
{
    Found found;
    found.shown = desk.run(Show{record}).ok();
    const auto count = [&](const Timeline& command) {
        auto page = desk.run(command);
        return page ? std::ranges::count_if(page->rows, [&](const Row& row) { return row.id == record; }) : 0;
    };
    found.listed = static_cast<std::size_t>(count(Timeline()));
    Timeline ofPerson;
    ofPerson.about = young;
    found.ofPerson = static_cast<std::size_t>(count(ofPerson));
    auto search = desk.run(Search{word, {}, {}, {}, {}, 50});
    if (search) {
        found.total = search->total;
        found.hits = search->hits.size();
    }
    found.readers = desk.run(WhoHasRead{record}).ok();
    return found;
}

constexpr Found kNothing{};

}  // namespace

TEST_CASE("reading: the independent person sees a young person's records only with both consents", "[access][reg44]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    const Id mina = world.addYoungPerson(s("Mina Shah"));
    const Id visitor = world.addStaff(s("Iris Vaughan"), s("independent-person"));
    const Saved child = world.add(s("note"), s("canarychild stayed up late"), {jay});
    const Saved both = world.add(s("note"), s("canaryboth in the kitchen"), {jay, mina});
    const Saved house = world.add(s("note"), s("canaryhouse lamp mended"));
    REQUIRE(world.desk->run(ReplyTo{house.id, proseOf(s("canaryreply I broke it")), jay, How::TypedTogether, {}}));
    const auto asVisitor = [&](const Id& record, const char* word) {
        return look(world.openAs(s("Iris")), record, jay, s(word));
    };
    const Found open{true, 1, 1, 1, 1, false};
    CHECK(asVisitor(child.id, "canarychild") == kNothing);
    CHECK(asVisitor(both.id, "canaryboth") == kNothing);
    CHECK(asVisitor(house.id, "canaryreply") == Found{true, 1, 0, 0, 0, false});
    CHECK(asVisitor(house.id, "canaryhouse") == Found{true, 1, 0, 1, 1, false});
    CHECK(world.desk->run(Show{house.id})->replies.empty());
    // Not even a number speaks of the reply, or of how many records there are.
    auto rows = world.desk->run(Timeline());
    REQUIRE(rows);
    for (const Row& row : rows->rows) {
        CHECK(row.about.empty());
        CHECK(row.replies == 0);
    }
    CHECK(world.desk->run(BookStatus())->records == static_cast<std::int64_t>(rows->rows.size()));

    world.openAs(s("Grace"));
    CHECK(world.desk->run(BookStatus())->records > static_cast<std::int64_t>(rows->rows.size()));
    REQUIRE(world.desk->run(GiveConsent{jay, visitor, s("young-person"), {}}));
    CHECK(asVisitor(child.id, "canarychild") == kNothing);
    world.openAs(s("Grace"));
    REQUIRE(world.desk->run(GiveConsent{jay, visitor, s("placing-authority"), s("2026-03-20")}));
    CHECK(asVisitor(child.id, "canarychild") == open);
    CHECK(asVisitor(house.id, "canaryreply") == Found{true, 1, 0, 1, 1, false});
    CHECK(asVisitor(both.id, "canaryboth") == kNothing);  // Mina has not been asked
    // The second consent ends with its day.
    world.pass(30 * kDayMs);
    CHECK(asVisitor(child.id, "canarychild") == kNothing);
}

TEST_CASE("reading: a consent ends when an end is recorded, and days have one spelling", "[access][reg44]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    const Id visitor = world.addStaff(s("Iris Vaughan"), s("independent-person"));
    const Saved child = world.add(s("note"), s("canarychild"), {jay});
    for (const char* until : {"2026/03/01", "2026-3-1", "2026-03-01T00:00", "tomorrow", "2026-02-30", " 2026-03-01"}) {
        CAPTURE(until);
        CHECK(world.desk->run(GiveConsent{jay, visitor, s("young-person"), s(until)}).error().code == ErrorCode::Invalid);
        CHECK(world.desk->run(GrantRole{visitor, s("deputy"), s(until), {}}).error().code == ErrorCode::Invalid);
        CHECK(world.desk->run(Withhold{child.id, {}, s("because"), s(until)}).error().code == ErrorCode::Invalid);
    }
    for (const char* by : {"young-person", "placing-authority"}) {
        REQUIRE(world.desk->run(GiveConsent{jay, visitor, s(by), {}}));
    }
    CHECK_FALSE(world.desk->run(GiveConsent{jay, visitor, s("the neighbours"), {}}));
    CHECK(look(world.openAs(s("Iris")), child.id, jay, s("canarychild")).shown);
    CHECK_FALSE(world.desk->run(GiveConsent{jay, visitor, s("young-person"), {}}));
    world.openAs(s("Grace"));
    REQUIRE(world.desk->run(GiveConsent{jay, visitor, s("young-person"), s("2020-01-01")}));
    CHECK(look(world.openAs(s("Iris")), child.id, jay, s("canarychild")) == kNothing);
}

TEST_CASE("reading: an evaluator sees claims about the house and nothing of a child", "[access]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    world.addStaff(s("Eva Lund"), s("evaluator"));
    const Saved note = world.add(s("note"), s("canarynote"));
    const Saved claim = world.add(s("claim"), s("canaryclaim"), {}, {{s("title"), s("Children are listened to")}});
    const Saved about = world.add(s("claim"), s("canaryabout"), {jay}, {{s("title"), s("Of Jay")}});
    Desk& desk = world.openAs(s("Eva"));
    CHECK(look(desk, note.id, jay, s("canarynote")) == kNothing);
    CHECK(look(desk, about.id, jay, s("canaryabout")) == kNothing);
    CHECK(desk.run(Show{claim.id}));
    CHECK_FALSE(desk.run(ListPeople()));
    CHECK(desk.run(BookStatus())->records == 1);
}

TEST_CASE("reading: a deputy is one between two dates", "[access]")
{
    test::World world;
    world.addYoungPerson(s("Jay Morris"));
    auto dora = world.desk->run(AddPerson{s("staff-member"), {{s("name"), s("Dora Kent")}}});
    REQUIRE(dora);
    // The clock of the world starts on 12 March 2026.
    REQUIRE(world.desk->run(Enrol{dora->id, s("deputy"), test::kPassphrase, s("2026-03-14"), s("2026-03-15")}));
    const auto may = [&] { return world.openAs(s("Dora")).run(RebuildBook()).ok(); };
    CHECK_FALSE(may());
    CHECK_FALSE(world.desk->run(Timeline()));
    world.pass(2 * kDayMs);
    CHECK(may());
    world.pass(kDayMs);
    CHECK(may());
    // The day ends while the book is open.
    world.pass(kDayMs);
    CHECK(world.desk->run(Timeline()).error().code == ErrorCode::Refused);
    CHECK_FALSE(may());
    CHECK_FALSE(world.desk->run(AddRecord{s("note"), {}, {}, test::textFields(s("x")), {}, How::OwnSession, {}}));
}

TEST_CASE("reading: a deputy makes no manager and becomes none", "[access]")
{
    test::World world;
    const Id dora = world.addStaff(s("Dora Kent"), s("deputy"));
    const Id ben = world.addStaff(s("Ben Hartley"), s("residential-worker"));
    Desk& desk = world.openAs(s("Dora"));
    for (const char* role : {"registered-manager", "responsible-individual", "deputy"}) {
        CAPTURE(role);
        CHECK(desk.run(GrantRole{ben, s(role), {}, {}}).error().code == ErrorCode::Refused);
        CHECK(desk.run(Enrol{ben, s(role), test::kPassphrase, {}, {}}).error().code == ErrorCode::Refused);
    }
    // A new passphrase for the manager would be the manager's chair.
    CHECK(desk.run(Enrol{world.home.manager, s("residential-worker"), s("a passphrase of Dora's"), {}, {}}).error().code
          == ErrorCode::Refused);
    CHECK(desk.run(GrantRole{ben, s("key-worker"), {}, {}}));
    CHECK(desk.run(Enrol{ben, s("residential-worker"), s("a new one for Ben Hartley"), {}, {}}));
    CHECK(desk.run(EraseParts{dora, dora, s("x")}).error().code == ErrorCode::Refused);
    world.openAs(s("Grace"));
    world.openAs(s("Ben"), s("a new one for Ben Hartley"));
    CHECK(world.desk->run(VerifyBook())->ok);
}

TEST_CASE("reading: nobody signs off their own words, and a second person may", "[access]")
{
    test::World world;
    world.addStaff(s("Dora Kent"), s("deputy"));
    world.addStaff(s("Ben Hartley"), s("residential-worker"));
    const Saved note = world.add(s("note"), s("Lamp mended."));
    CHECK(world.desk->run(SignOff{note.id}).error().code == ErrorCode::Refused);
    CHECK(world.openAs(s("Ben")).run(SignOff{note.id}).error().code == ErrorCode::Refused);
    CHECK_FALSE(world.desk->run(Show{note.id})->signedOff);
    CHECK(world.openAs(s("Dora")).run(SignOff{note.id}));
    CHECK(world.desk->run(Show{note.id})->signedOff);
}

TEST_CASE("reading: no role changes or hides a reply", "[access][reply]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    const Id mina = world.addYoungPerson(s("Mina Shah"));
    const std::pair<const char*, const char*> people[] = {
        {"Ben Hartley", "residential-worker"}, {"Kay Olusegun", "key-worker"}, {"Dora Kent", "deputy"},
        {"Rita Stone", "responsible-individual"}, {"Iris Vaughan", "independent-person"}, {"Eva Lund", "evaluator"}};
    for (const auto& [name, role] : people) {
        world.addStaff(s(name), s(role));
    }
    const Saved letter = world.add(s("letter"), s("Dear Jay"), {jay});
    const auto reply = world.desk->run(ReplyTo{letter.id, proseOf(s("It was not so.")), jay, How::ToldTo, {}});
    REQUIRE(reply);
    for (const char* name : {"Grace", "Ben", "Kay", "Dora", "Rita", "Iris", "Eva"}) {
        CAPTURE(name);
        Desk& desk = world.openAs(s(name));
        CHECK_FALSE(desk.run(AmendRecord{reply->id, test::textFields(s("It was so.")), s("because"), {}}));
        CHECK_FALSE(desk.run(VoidRecord{reply->id, s("because")}));
        CHECK_FALSE(desk.run(Withhold{reply->id, {}, s("because"), s("2026-05-01")}));
        CHECK_FALSE(desk.run(WrongPerson{reply->id, {mina}, s("because")}));
        CHECK_FALSE(desk.run(ResolveConflict{reply->id, s("text"), proseOf(s("It was so."))}));
        CHECK_FALSE(desk.run(AddRecord{s("reply"), {jay}, {}, {{s("text"), proseOf(s("x"))}, {s("to"), letter.id}}, jay,
                                       How::ToldTo, {}}));
        CHECK_FALSE(desk.run(ReplyTo{letter.id, proseOf(s("Mine")), jay, How::OwnPin, {}}));
        CHECK_FALSE(desk.run(AddRecord{s("note"), {jay}, {}, test::textFields(s("x")), jay, How::OwnPin, {}}));
    }
    const auto shown = world.openAs(s("Grace")).run(Show{letter.id});
    REQUIRE(shown);
    REQUIRE(shown->replies.size() == 1);
    CHECK(shown->replies.front().text() == s("It was not so."));
    CHECK_FALSE(shown->replies.front().withheld);
    CHECK(shown->replies.front().how == How::ToldTo);
    // Control: the letter itself, by its own author, may be all of that.
    CHECK(world.desk->run(AmendRecord{letter.id, test::textFields(s("Dear Jay,")), s("a comma"), {}}));
    CHECK(world.desk->run(Withhold{letter.id, {}, s("not yet"), s("2026-05-01")}));
    CHECK(world.desk->run(WrongPerson{letter.id, {mina}, s("for Mina")}));
}
