// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/practice/today_rows.h"

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using namespace hearth::test::today;

TEST_CASE("today: a day goes from midnight to midnight, and the evening looks on to the next noon", "[practice][today]")
{
    const InLondon london;
    CHECK(daySpanAt(at(12, 0, 0)) == DaySpan{at(12, 0, 0), at(13, 0, 0), false});
    CHECK(daySpanAt(at(12, 21, 29)) == DaySpan{at(12, 0, 0), at(13, 0, 0), false});
    CHECK(daySpanAt(at(12, 21, 30)) == DaySpan{at(12, 21, 30), at(13, 12, 0), true});
    CHECK(daySpanAt(at(12, 23, 59)) == DaySpan{at(12, 21, 30), at(13, 12, 0), true});
    CHECK(daySpanAt(at(13, 2, 0)) == DaySpan{at(13, 0, 0), at(14, 0, 0), false});
    CHECK(yesterdayOf(at(12, 0, 0)) == DaySpan{at(11, 0, 0), at(12, 0, 0), false});
}

TEST_CASE("today: the days on which the clocks change are 23 and 25 hours long", "[practice][today]")
{
    const InLondon london;
    const DaySpan spring = daySpanAt(on(3, 29, 12, 0));
    CHECK(spring.until.ms - spring.from.ms == 23 * kHour);
    const DaySpan autumn = daySpanAt(on(10, 25, 12, 0));
    CHECK(autumn.until.ms - autumn.from.ms == 25 * kHour);
    const DaySpan after = yesterdayOf(on(10, 26, 8, 0));
    CHECK(after.until.ms - after.from.ms == 25 * kHour);

    // Asleep at half past ten the evening before, looked at when the night was an hour shorter.
    const Card card = cardOf(kJay, {night(1, on(3, 29, 7, 20), "22:30", "")}, on(3, 29, 7, 25));
    CHECK(card.where == Where::Asleep);
    const Card up = cardOf(kJay, {night(1, on(3, 29, 7, 20), "22:30", "06:50")}, on(3, 29, 7, 25));
    REQUIRE(up.since);
    CHECK(*up.since == on(3, 29, 6, 50));
    // And in the night that is an hour longer both readings of half past one are before breakfast.
    const Card late = cardOf(kJay, {night(1, on(10, 25, 7, 20), "01:30", "06:50")}, on(10, 25, 8, 0));
    CHECK(*late.since == on(10, 25, 6, 50));

    // A sleep-in over the change is on duty until half past seven by the clock on the wall.
    const auto duty = dutyOf(row(1, kDutyKind, on(3, 28, 21, 30), {}, {{QStringLiteral("person"), kBen.id}}));
    CHECK(duty.until == on(3, 29, 7, 30));
    CHECK(duty.until.ms - duty.from.ms == 9 * kHour);
}

TEST_CASE("today: where somebody is comes from what was written last", "[practice][today]")
{
    const InLondon london;
    CHECK(cardOf(kJay, {}, at(12, 8, 0)).where == Where::Unknown);
    const std::vector rows{where(1, "school", at(12, 8, 40), at(12, 15, 30)), night(2, at(12, 7, 20), "22:10", "06:45")};
    const Card early = cardOf(kJay, rows, at(12, 7, 25));
    CHECK(early.where == Where::Up);
    CHECK(*early.since == at(12, 6, 45));
    const Card school = cardOf(kJay, rows, at(12, 9, 0));
    CHECK(school.where == Where::School);
    CHECK_FALSE(school.overdue);
    CHECK(cardOf(kMina, rows, at(12, 9, 0)).where == Where::Unknown);
    std::vector<Row> voided = rows;
    voided[0].voided = true;
    CHECK(cardOf(kJay, voided, at(12, 9, 0)).where == Where::Up);
    // What is planned for later is not so yet.
    CHECK(cardOf(kJay, {where(1, "out", at(12, 16, 0))}, at(12, 15, 0)).where == Where::Unknown);
}

TEST_CASE("today: who is late back stands out until somebody writes that they are back", "[practice][today]")
{
    const InLondon london;
    std::vector rows{where(1, "family", at(11, 16, 0), at(12, 16, 0), "her mum")};
    CHECK_FALSE(cardOf(kJay, rows, at(12, 15, 59)).overdue);
    const Card late = cardOf(kJay, rows, at(12, 16, 0));
    CHECK(late.overdue);
    CHECK(late.where == Where::Family);
    CHECK(late.place == QStringLiteral("her mum"));
    CHECK(cardOf(kJay, rows, at(13, 9, 0)).overdue);
    rows.push_back(where(2, "home", at(12, 16, 20)));
    const Card back = cardOf(kJay, rows, at(12, 16, 30));
    CHECK(back.where == Where::Home);
    CHECK_FALSE(back.overdue);
    CHECK_FALSE(back.until);
}

TEST_CASE("today: asleep is believed for a night, up since for a morning, school for its day", "[practice][today]")
{
    const InLondon london;
    const std::vector asleep{night(1, at(12, 7, 20), "23:40", "")};
    CHECK(cardOf(kJay, asleep, at(12, 11, 0)).where == Where::Asleep);
    CHECK(cardOf(kJay, asleep, at(12, 15, 0)).where == Where::Home);
    const std::vector up{night(1, at(12, 7, 20), "", "06:45")};
    CHECK(cardOf(kJay, up, at(12, 12, 0)).since);
    CHECK_FALSE(cardOf(kJay, up, at(12, 20, 0)).since);
    const std::vector school{where(1, "school", at(12, 8, 40))};
    CHECK(cardOf(kJay, school, at(12, 23, 0)).where == Where::School);
    CHECK(cardOf(kJay, school, at(13, 0, 0)).where == Where::Unknown);
    const std::vector family{where(1, "family", at(11, 8, 40))};
    CHECK(cardOf(kJay, family, at(13, 8, 0)).where == Where::Family);
    PersonRef away = kJay;
    away.away = true;
    CHECK(cardOf(away, {}, at(12, 8, 0)).where == Where::Out);
}

TEST_CASE("today: the day holds the diary, handovers and who comes back, in order, and says which is now", "[practice][today]")
{
    const InLondon london;
    TodaySources sources = sourcesAt(at(12, 11, 30));
    sources.pages[Diary].rows = {entry(1, "Fire bell test", at(12, 13, 0)), entry(2, "Mina, dentist", at(12, 11, 20), {kMina}),
                                 entry(3, "Tomorrow", at(13, 0, 0)), entry(4, "First thing", at(12, 0, 0))};
    Row shift = row(5, kShiftKind, at(11, 21, 30), {}, {{kTo, at(12, 7, 30).ms}, {QStringLiteral("incoming"), std::vector{kKath.id}}});
    sources.pages[Shifts].rows = {shift};
    Row boiler = row(6, kHandoverKind, at(12, 6, 46));
    Row short_ = row(7, kHandoverKind, at(12, 6, 47), {kMina}, {{kWeight, QStringLiteral("do")}});
    sources.pages[Lines].rows = {boiler, short_};
    sources.pages[Movements].rows = {where(8, "school", at(12, 8, 40), at(12, 15, 30))};
    const TodayView view = todayOf(sources);
    REQUIRE(view.day.size() == 5);
    CHECK(view.day[0].title == QStringLiteral("First thing"));
    CHECK(view.day[0].past);
    CHECK(view.day[1].kind == LineKind::Handover);
    CHECK(view.day[1].names == QStringList{QStringLiteral("Mina"), QString()});
    CHECK(view.day[2].current);
    CHECK(view.day[3].title == QStringLiteral("Fire bell test"));
    CHECK(view.day[4].kind == LineKind::Back);
    CHECK(view.day[4].at == at(12, 15, 30));
    CHECK(std::ranges::count_if(view.day, &DayLine::current) == 1);

    // Between two entries the next to come is marked; after the last one nothing is.
    sources.now = at(12, 12, 40);
    CHECK(todayOf(sources).day[3].current);
    sources.now = at(12, 18, 0);
    CHECK(std::ranges::count_if(todayOf(sources).day, &DayLine::current) == 0);

    // Who comes back at one time from one place comes back in one line.
    Row other = where(10, "school", at(12, 8, 40), at(12, 15, 30));
    other.about = {kMina};
    sources.pages[Movements].rows.push_back(other);
    const TodayView two = todayOf(sources);
    REQUIRE(std::ranges::count(two.day, LineKind::Back, &DayLine::kind) == 1);
    CHECK(two.day.back().about.size() == 2);
    sources.pages[Movements].rows.pop_back();

    // A diary entry for the same hour says that they come back already.
    sources.pages[Diary].rows.push_back(entry(9, "Jay back from school", at(12, 15, 20), {kJay}));
    CHECK(std::ranges::count(todayOf(sources).day, LineKind::Back, &DayLine::kind) == 0);
}

TEST_CASE("today: an entry that was moved stands where it was moved to", "[practice][today]")
{
    const InLondon london;
    TodaySources sources = sourcesAt(at(12, 9, 0));
    Row moved = entry(1, "Mina, dentist", at(12, 11, 20), {kMina});
    moved.fields[QStringLiteral("at")] = at(12, 14, 0).ms;
    sources.pages[Diary].rows = {moved};
    const TodayView view = todayOf(sources);
    REQUIRE(view.day.size() == 1);
    CHECK(view.day[0].at == at(12, 14, 0));
    REQUIRE(view.cards[1].next.size() == 1);
    CHECK(view.cards[1].next[0].at == at(12, 14, 0));
}

TEST_CASE("today: who is on now comes first, the lead before the others, and who is off is gone", "[practice][today]")
{
    const InLondon london;
    const std::vector rows{duty(1, kBen, at(11, 21, 30), at(12, 7, 30)), duty(2, kLena, at(12, 7, 30), at(12, 14, 30), "agency"),
                           duty(3, kKath, at(12, 7, 30), at(12, 14, 30), "lead"), duty(4, kBen, at(12, 14, 0), at(12, 21, 30))};
    const std::vector people{kBen, kKath, kLena};
    const auto morning = onDuty(rows, people, daySpanAt(at(12, 8, 0)), at(12, 8, 0));
    REQUIRE(morning.size() == 3);
    CHECK(morning[0].person.firstName == QStringLiteral("Kath"));
    CHECK(morning[1].person.firstName == QStringLiteral("Lena"));
    CHECK_FALSE(morning[2].now);
    const auto night = onDuty(rows, people, daySpanAt(at(12, 3, 0)), at(12, 3, 0));
    REQUIRE(night.size() == 1);
    CHECK(night[0].person.firstName == QStringLiteral("Ben"));
    CHECK(night[0].now);
    // Within the hour those who come on are there as well.
    const auto soon = onDuty(rows, people, daySpanAt(at(12, 6, 30)), at(12, 6, 30));
    REQUIRE(soon.size() == 4);
    CHECK(soon[0].now);
    CHECK_FALSE(soon[1].now);
    // The late shift over half past nine: whoever sleeps in is on, whoever was on until then is not.
    const auto evening = onDuty(rows, people, daySpanAt(at(12, 21, 30)), at(12, 21, 30));
    CHECK(evening.empty());
}

TEST_CASE("today: a house without people shows an empty page, not a broken one", "[practice][today]")
{
    const InLondon london;
    TodaySources sources;
    sources.now = at(12, 8, 0);
    const TodayView view = todayOf(sources);
    CHECK(view.cards.empty());
    CHECK(view.day.empty());
    CHECK(view.duty.empty());
    CHECK(view.waiting.empty());
    CHECK(view.kept.empty());
    TodaySources more = sourcesAt(at(12, 8, 0));
    more.people.push_back(young(3, "Gone"));
    more.people.back().left = true;
    CHECK(todayOf(more).cards.size() == 2);
}

TEST_CASE("today: on a card a title leaves out the name that stands above it", "[practice][today]")
{
    const auto titled = [](const char* title) {
        Appointment one;
        one.title = QString::fromLatin1(title);
        one.about = {kMina, kJay};
        return titleFor(one, QStringLiteral("Mina")).toStdString();
    };
    CHECK(titled("Mina, dentist, Bridge Street") == "Dentist, Bridge Street");
    CHECK(titled("Mina back from town") == "Back from town");
    CHECK(titled("Jay and Mina to school") == "To school");
    CHECK(titled("Mina and Jay to school") == "To school");
    CHECK(titled("Mina and Rosie to school") == "Mina and Rosie to school");
    CHECK(titled("Nan rings Mina") == "Nan rings Mina");
    CHECK(titled("Minas Day") == "Minas Day");
    CHECK(titled("Mina") == "Mina");
}
