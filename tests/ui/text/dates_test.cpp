// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/dates.h"

#include <catch2/catch_test_macros.hpp>

#include <QDateTime>
#include <QLocale>

using namespace hearth;
using namespace hearth::ui::text;

namespace {

const QTimeZone kLondon("Europe/London");

Timestamp utc(int year, int month, int day, int hour, int minute)
{
    return {QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::UTC).toMSecsSinceEpoch()};
}

}  // namespace

TEST_CASE("dates: days read as on a British wall, whatever the system's language", "[ui][text]")
{
    QLocale::setDefault(QLocale(QLocale::German));
    CHECK(longDay(QDate(2026, 3, 12)) == QStringLiteral("Thursday 12 March"));
    CHECK(dayMonthYear(QDate(2026, 3, 12)) == QStringLiteral("12 March 2026"));
    CHECK(shortWeekday(QDate(2026, 3, 10)) == QStringLiteral("Tue"));
    CHECK(shortMonth(10) == QStringLiteral("Oct"));
    CHECK(longMoment(utc(2026, 3, 10, 22, 31), kLondon) ==
          QStringLiteral("Tuesday 10 March, 22:31"));
    CHECK(longDay(QDate()).isEmpty());
    QLocale::setDefault(QLocale::c());
}

TEST_CASE("dates: spans say each month and year once where once is enough", "[ui][text]")
{
    CHECK(span(QDate(2026, 3, 11), QDate(2026, 3, 12)) == QStringLiteral("11 to 12 March"));
    CHECK(span(QDate(2026, 3, 12), QDate(2026, 3, 12)) == QStringLiteral("12 March"));
    CHECK(span(QDate(2026, 3, 30), QDate(2026, 4, 2)) == QStringLiteral("30 March to 2 April"));
    CHECK(span(QDate(2025, 12, 31), QDate(2026, 1, 2)) ==
          QStringLiteral("31 December 2025 to 2 January 2026"));
    CHECK(spanWithYears(QDate(2025, 10, 1), QDate(2026, 3, 12)) ==
          QStringLiteral("1 October 2025 to 12 March 2026"));
    CHECK(spanWithYears(QDate(2026, 3, 11), QDate(2026, 3, 12)) ==
          QStringLiteral("11 to 12 March 2026"));
}

TEST_CASE("dates: the hour that comes twice in October says which of the two it is", "[ui][text]")
{
    // The clocks went back at 01:00 UTC on 26 October 2025.
    CHECK(clock(utc(2025, 10, 26, 0, 30), kLondon) == QStringLiteral("01:30 BST"));
    CHECK(clock(utc(2025, 10, 26, 1, 30), kLondon) == QStringLiteral("01:30 GMT"));
    CHECK(clock(utc(2025, 10, 25, 23, 59), kLondon) == QStringLiteral("00:59"));
    CHECK(clock(utc(2025, 10, 26, 2, 0), kLondon) == QStringLiteral("02:00"));
}

TEST_CASE("dates: the night the clocks go forward has no half past one", "[ui][text]")
{
    // The clocks went forward at 01:00 UTC on 29 March 2026.
    CHECK(clock(utc(2026, 3, 29, 0, 59), kLondon) == QStringLiteral("00:59"));
    CHECK(clock(utc(2026, 3, 29, 1, 0), kLondon) == QStringLiteral("02:00"));
    CHECK(clock(utc(2026, 3, 28, 23, 30), kLondon) == QStringLiteral("23:30"));
    CHECK(dateOf(utc(2026, 3, 29, 23, 30), kLondon) == QDate(2026, 3, 30));
}

TEST_CASE("dates: a day is 23, 24 or 25 hours long, and a duration is what really passed",
          "[ui][text]")
{
    const auto hoursIn = [](const QDate& day) {
        return (startOf(day.addDays(1), kLondon).ms - startOf(day, kLondon).ms) / 3'600'000;
    };
    CHECK(hoursIn(QDate(2026, 3, 29)) == 23);
    CHECK(hoursIn(QDate(2026, 3, 28)) == 24);
    CHECK(hoursIn(QDate(2025, 10, 26)) == 25);
    // A sleep-in from 21:30 to 07:30 is nine hours in March and eleven in October.
    CHECK(elapsed(utc(2026, 3, 28, 21, 30), utc(2026, 3, 29, 6, 30)) == QStringLiteral("9 hours"));
    CHECK(hours(utc(2026, 3, 28, 21, 30), utc(2026, 3, 29, 6, 30), kLondon) ==
          QStringLiteral("21:30 to 07:30"));
    CHECK(elapsed(utc(2025, 10, 25, 20, 30), utc(2025, 10, 26, 7, 30)) ==
          QStringLiteral("11 hours"));
}

TEST_CASE("dates: elapsed time is counted in the unit a person would choose", "[ui][text]")
{
    const Timestamp start = utc(2026, 3, 1, 12, 0);
    CHECK(elapsed(start, {start.ms + 60'000}) == QStringLiteral("1 minute"));
    CHECK(elapsed(start, {start.ms + 26 * 3'600'000LL}) == QStringLiteral("26 hours"));
    CHECK(elapsed(start, {start.ms + 72 * 3'600'000LL}) == QStringLiteral("3 days"));
    CHECK(elapsed(start, {start.ms - 1}) == QStringLiteral("0 minutes"));
}

TEST_CASE("dates: a column says no more than is needed to know which day", "[ui][text]")
{
    const Timestamp morning = utc(2026, 3, 12, 7, 12);
    CHECK(brief(utc(2026, 3, 12, 6, 45), morning, kLondon) == QStringLiteral("06:45"));
    CHECK(brief(utc(2026, 3, 11, 23, 20), morning, kLondon) == QStringLiteral("23:20"));
    CHECK(brief(utc(2026, 3, 11, 9, 0), morning, kLondon) == QStringLiteral("Wed 09:00"));
    CHECK(brief(utc(2026, 3, 11, 23, 20), utc(2026, 3, 12, 15, 0), kLondon) ==
          QStringLiteral("Wed 23:20"));
    CHECK(brief(utc(2026, 3, 10, 16, 40), morning, kLondon) == QStringLiteral("Tue 16:40"));
    CHECK(brief(utc(2026, 2, 1, 16, 40), morning, kLondon) == QStringLiteral("1 February"));
    CHECK(brief(utc(2025, 2, 1, 16, 40), morning, kLondon) == QStringLiteral("1 February 2025"));
}

TEST_CASE("dates: a moment names its year when it is another", "[ui][text]")
{
    const QDate today(2026, 3, 12);
    CHECK(moment(utc(2026, 3, 10, 18, 10), today, kLondon) == QStringLiteral("10 March 18:10"));
    CHECK(moment(utc(2025, 11, 22, 19, 48), today, kLondon) ==
          QStringLiteral("22 November 2025 19:48"));
}
