// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/adaptation.h"
#include "core/practice/rhythms.h"
#include "core/practice/shift.h"

#include <catch2/catch_test_macros.hpp>

#include <QDateTime>

using namespace hearth;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("rhythms: a day has those said for it, by their time, and the next is told", "[practice][home]")
{
    const auto shipped = catalogue::Catalogue::builtIn();
    REQUIRE(shipped);
    const auto made = catalogue::adapted(*shipped, {{u"a"_s, u"rhythm"_s, {}, {{{1}, u"Tea"_s, {}, u"17:30"_s, {}, false}}},
                                                    {u"b"_s, u"rhythm"_s, {}, {{{2}, u"Bell test"_s, {}, u"10:00"_s, u"1"_s, false}}}});
    const QDate monday(2026, 3, 9);
    const auto onMonday = practice::rhythmsOn(made.catalogue, monday);
    REQUIRE(onMonday.size() == 2);
    CHECK(onMonday[0].title == u"Bell test"_s);
    CHECK(practice::rhythmsOn(made.catalogue, monday.addDays(1)).size() == 1);
    CHECK(practice::rhythmsOn(*shipped, monday).empty());
    REQUIRE(practice::nextRhythm(onMonday, u"10:01"_s));
    CHECK(practice::nextRhythm(onMonday, u"10:01"_s)->title == u"Tea"_s);
    CHECK(practice::nextRhythm(onMonday, u"10:00"_s)->title == u"Bell test"_s);
    CHECK(practice::nextRhythm(onMonday, u"18:00"_s) == nullptr);
}

TEST_CASE("rhythms: a night has those of the evening and of the morning after", "[practice][home]")
{
    const auto shipped = catalogue::Catalogue::builtIn();
    REQUIRE(shipped);
    const auto made = catalogue::adapted(*shipped, {{u"a"_s, u"rhythm"_s, {}, {{{1}, u"Tea"_s, {}, u"17:30"_s, {}, false}}},
                                                    {u"b"_s, u"rhythm"_s, {}, {{{2}, u"Bell test"_s, {}, u"10:00"_s, u"2"_s, false}}}});
    const auto at = [](int day, int hour) {
        return Timestamp{QDateTime(QDate(2026, 3, day), QTime(hour, 0), Qt::LocalTime).toMSecsSinceEpoch()};
    };
    const auto beats = practice::beatsBetween(made.catalogue, at(9, 17), at(10, 12));  // Monday into Tuesday
    REQUIRE(beats.size() == 2);
    CHECK(beats[0].title == u"Tea"_s);
    CHECK(beats[0].at.ms == at(9, 17).ms + 30 * 60 * 1000);
    CHECK(beats[1] == practice::Beat{at(10, 10), u"Bell test"_s});
    CHECK(practice::beatsBetween(made.catalogue, at(9, 18), at(10, 10)).empty());
}

TEST_CASE("checks: a list that changes while a shift is written keeps what is ticked", "[practice][home]")
{
    const auto shipped = catalogue::Catalogue::builtIn();
    REQUIRE(shipped);
    auto before = practice::checksOf(*shipped->kind(u"shift"_s));
    before.front().done = true;
    const auto made = catalogue::adapted(*shipped, {{u"a"_s, u"check"_s, {}, {{{1}, u"Hens"_s, {}, {}, {}, false}}},
                                                    {u"b"_s, u"leave-out"_s, u"shift.money-tin"_s, {{{2}, u"no tin"_s, {}, {}, {}, false}}}});
    const auto now = practice::checksNow(*made.catalogue.kind(u"shift"_s), before);
    REQUIRE(now.size() == before.size());
    CHECK(now.front().id == before.front().id);
    CHECK(now.front().done);
    CHECK(now.back().id == u"own-a"_s);
    CHECK_FALSE(now.back().done);
}
