// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/common_third.h"

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using namespace hearth::practice;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::int64_t kDay = 24LL * 60 * 60 * 1000;
constexpr Timestamp kNow{1'773'000'000'000};

records::Row third(const QString& stage, Fields fields = {})
{
    records::Row row;
    row.id = Id::make(kNow);
    row.kind = kThirdKind;
    row.happened = {kNow.ms - 10 * kDay};
    row.fields = std::move(fields);
    row.fields[kStage] = stage;
    return row;
}

records::Row part(const QString& kind, const Id& of, std::int64_t daysAgo)
{
    records::Row row;
    row.id = Id::make(kNow);
    row.kind = kind;
    row.happened = {kNow.ms - daysAgo * kDay};
    row.fields[kActivity] = of;
    return row;
}

Foot foot(const QString& stage, Fields fields = {}, int sessions = 0)
{
    Activity activity;
    activity.row = third(stage, std::move(fields));
    activity.stage = stageOf(stage);
    activity.sessions = sessions;
    return footOf(activity, kNow);
}

}  // namespace

TEST_CASE("common third: every stage has an id, a column and a neighbour, and the ends have none", "[practice][third]")
{
    for (int i = 0; i < kStages; ++i) {
        const auto stage = static_cast<Stage>(i);
        CHECK(stageOf(stageId(stage)) == stage);
        CHECK(beside(stage, 1).has_value() == (i + 1 < kStages));
        CHECK(beside(stage, -1).has_value() == (i > 0));
    }
    CHECK(stageOf(u"nonsense"_s) == Stage::Spark);
    CHECK(columnOf(Stage::CarryOn) == 5);
    CHECK(columnOf(Stage::Changed) == 5);
    CHECK(columnOf(Stage::Ended) == 5);
    CHECK(stageAt(5) == Stage::CarryOn);
    CHECK(beside(Stage::LookBack, 1) == Stage::CarryOn);
    CHECK(beside(Stage::CarryOn, 1) == Stage::Changed);
}

TEST_CASE("common third: sessions and look backs count for their own activity, voided ones for none", "[practice][third]")
{
    const records::Row bread = third(u"do"_s);
    records::Row bike = third(u"do"_s);
    bike.id = Id::make({kNow.ms + 1});
    bike.happened = kNow;
    records::Row gone = third(u"do"_s);
    gone.voided = true;
    records::Row taken = part(kSessionKind, bread.id, 1);
    taken.voided = true;
    records::Row back = part(kLookBackKind, bread.id, 1);
    back.fields[u"you-head"_s] = proseOf(u"Yeast is alive."_s);
    const std::vector<records::Row> done{part(kSessionKind, bread.id, 5), part(kSessionKind, bread.id, 2), taken};
    std::vector<records::Row> half = done;
    half.push_back(back);
    CHECK_FALSE(activities({bread}, half)[0].lookedBack);
    back.fields[u"me-heart"_s] = proseOf(u"Proud."_s);
    std::vector<records::Row> whole = done;
    whole.push_back(back);
    const auto all = activities({bread, bike, gone}, whole);
    REQUIRE(all.size() == 2);
    CHECK(all[0].row.id == bike.id);
    CHECK(all[0].sessions == 0);
    CHECK(all[1].sessions == 2);
    CHECK(all[1].lastSession == Timestamp{kNow.ms - 2 * kDay});
    CHECK(all[1].lookedBack == Timestamp{kNow.ms - kDay});
}

TEST_CASE("common third: the foot of a card says the one thing that helps at its stage", "[practice][third]")
{
    using Says = Foot::Says;
    const std::int64_t soon = kNow.ms + kDay;
    const std::int64_t gone = kNow.ms - kDay;
    CHECK(foot(u"spark"_s, {{u"out-of"_s, u"letter"_s}}).text == u"letter"_s);
    CHECK(foot(u"agree"_s).says == Says::NotFilled);
    CHECK(foot(u"agree"_s, {{u"you-bring"_s, proseOf(u"Feet."_s)}}).says == Says::HalfFilled);
    CHECK(foot(u"agree"_s, {{u"you-bring"_s, proseOf(u"Feet."_s)}, {u"me-why"_s, proseOf(u"Air."_s)}}).says == Says::Filled);
    CHECK(foot(u"agree"_s, {{u"you-bring"_s, proseOf(u"  "_s)}}).says == Says::NotFilled);
    CHECK(foot(u"prepare"_s).says == Says::NoDay);
    CHECK(foot(u"prepare"_s, {{u"when"_s, soon}}).when == Timestamp{soon});
    CHECK(foot(u"prepare"_s, {{u"when"_s, gone}}).says == Says::NoDay);
    CHECK(foot(u"do"_s).says == Says::NotBegun);
    CHECK(foot(u"do"_s, {{u"rhythm"_s, u"Sundays"_s}}).says == Says::Rhythm);
    CHECK(foot(u"do"_s, {{u"rhythm"_s, u"Sundays"_s}}, 2).says == Says::Times);
    CHECK(foot(u"do"_s, {{u"when"_s, soon}}, 2).says == Says::Next);
    CHECK(foot(u"do"_s, {}, 2).count == 2);
    CHECK(foot(u"look-back"_s).says == Says::NoHurry);
    CHECK(foot(u"carry-on"_s).says == Says::CarriesOn);
    CHECK(foot(u"carry-on"_s, {{u"rhythm"_s, u"Sundays"_s}}).text == u"Sundays"_s);
    CHECK(foot(u"changed"_s).says == Says::Changed);
    CHECK(foot(u"ended"_s).when == Timestamp{kNow.ms - 10 * kDay});
}

TEST_CASE("common third: first words are whole sentences, else whole words, in one line", "[practice][third]")
{
    CHECK(firstWords(u"Short."_s, 40) == u"Short."_s);
    CHECK(firstWords(u"You asked how bread rises. We put the yeast under the lamp."_s, 30) == u"You asked how bread rises."_s);
    CHECK(firstWords(u"“Is it dark up there?” Mina’s idea, and a good one."_s, 30) == u"“Is it dark up there?”"_s);
    CHECK(firstWords(u"one two three four"_s, 10) == u"one two…"_s);
    CHECK(firstWords(u"Donaudampfschifffahrt"_s, 8).size() == 8);
    CHECK(firstWords(u"two\nlines"_s, 20) == u"two lines"_s);
    CHECK(firstWords(QString(), 20).isEmpty());
}

TEST_CASE("common third: both letters of each zone place it, no other letter does", "[practice][third]")
{
    CHECK(zoneOfLetter(u'e') == Zone::Easy);
    CHECK(zoneOfLetter(u'C') == Zone::Easy);
    CHECK(zoneOfLetter(u'l') == Zone::Learning);
    CHECK(zoneOfLetter(u'T') == Zone::TooMuch);
    CHECK(zoneOfLetter(u'p') == Zone::TooMuch);
    CHECK_FALSE(zoneOfLetter(u'x'));
    for (const Zone zone : {Zone::Easy, Zone::Learning, Zone::TooMuch}) {
        CHECK(zoneOf(zoneId(zone)) == zone);
    }
    CHECK_FALSE(zoneOf(QString()));
}
