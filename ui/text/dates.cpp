// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/dates.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace hearth::ui::text {

namespace {

constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kHourMs = 60 * kMinuteMs;

constexpr std::array<const char*, 12> kMonths{"January",   "February", "March",    "April",
                                              "May",       "June",     "July",     "August",
                                              "September", "October",  "November", "December"};
constexpr std::array<const char*, 7> kDays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                           "Friday", "Saturday", "Sunday"};

QDateTime local(Timestamp when, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(when.ms, zone);
}

QString month(int number)
{
    return QString::fromLatin1(kMonths.at(static_cast<std::size_t>(std::clamp(number, 1, 12) - 1)));
}

// True when the clock's face shows this time a second time, an hour before or after.
bool comesTwice(Timestamp when, const QTimeZone& zone)
{
    const auto face = [&](std::int64_t ms) {
        return ms + 1000LL * zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC));
    };
    const auto same = [&](std::int64_t other) { return face(other) == face(when.ms); };
    return same(when.ms + kHourMs) || same(when.ms - kHourMs) || same(when.ms + kHourMs / 2) ||
           same(when.ms - kHourMs / 2);
}

QString counted(std::int64_t n, const char* one)
{
    return QStringLiteral("%1 %2%3").arg(n).arg(QString::fromLatin1(one),
                                                n == 1 ? QString() : QStringLiteral("s"));
}

}  // namespace

QTimeZone localZone()
{
    return QTimeZone::systemTimeZone();
}

QDate dateOf(Timestamp when, const QTimeZone& zone)
{
    return local(when, zone).date();
}

Timestamp startOf(const QDate& day, const QTimeZone& zone)
{
    return {day.startOfDay(zone).toMSecsSinceEpoch()};
}

QString dayMonth(const QDate& day)
{
    return day.isValid() ? QStringLiteral("%1 %2").arg(day.day()).arg(month(day.month()))
                         : QString();
}

QString dayMonthYear(const QDate& day)
{
    return day.isValid() ? QStringLiteral("%1 %2").arg(dayMonth(day)).arg(day.year()) : QString();
}

QString weekday(const QDate& day)
{
    return day.isValid()
               ? QString::fromLatin1(kDays.at(static_cast<std::size_t>(day.dayOfWeek() - 1)))
               : QString();
}

QString longDay(const QDate& day)
{
    return day.isValid() ? weekday(day) + QLatin1Char(' ') + dayMonth(day) : QString();
}

QString shortWeekday(const QDate& day)
{
    return weekday(day).left(3);
}

QString shortMonth(int number)
{
    return month(number).left(3);
}

QString clock(Timestamp when, const QTimeZone& zone)
{
    const QDateTime at = local(when, zone);
    const QString face = QStringLiteral("%1:%2")
                             .arg(at.time().hour(), 2, 10, QLatin1Char('0'))
                             .arg(at.time().minute(), 2, 10, QLatin1Char('0'));
    return comesTwice(when, zone) ? face + QLatin1Char(' ') + zone.abbreviation(at) : face;
}

QString longMoment(Timestamp when, const QTimeZone& zone)
{
    return longDay(dateOf(when, zone)) + QStringLiteral(", ") + clock(when, zone);
}

QString moment(Timestamp when, const QDate& today, const QTimeZone& zone)
{
    const QDate day = dateOf(when, zone);
    return (day.year() == today.year() ? dayMonth(day) : dayMonthYear(day)) + QLatin1Char(' ') +
           clock(when, zone);
}

QString brief(Timestamp when, Timestamp now, const QTimeZone& zone)
{
    const QDate day = dateOf(when, zone);
    const QDate today = dateOf(now, zone);
    const qint64 away = today.daysTo(day);
    const bool lastNight =
        away == -1 && local(now, zone).time().hour() < 12 && local(when, zone).time().hour() >= 12;
    if (away == 0 || lastNight) {
        return clock(when, zone);
    }
    if (std::llabs(away) <= 6) {
        return shortWeekday(day) + QLatin1Char(' ') + clock(when, zone);
    }
    return day.year() == today.year() ? dayMonth(day) : dayMonthYear(day);
}

QString span(const QDate& first, const QDate& last)
{
    if (first.year() != last.year()) {
        return spanWithYears(first, last);
    }
    if (first == last) {
        return dayMonth(first);
    }
    const QString start =
        first.month() == last.month() ? QString::number(first.day()) : dayMonth(first);
    return start + QStringLiteral(" to ") + dayMonth(last);
}

QString spanWithYears(const QDate& first, const QDate& last)
{
    if (first.year() != last.year()) {
        return dayMonthYear(first) + QStringLiteral(" to ") + dayMonthYear(last);
    }
    return first.isValid() ? span(first, last) + QLatin1Char(' ') + QString::number(last.year())
                           : QString();
}

QString hours(Timestamp from, Timestamp until, const QTimeZone& zone)
{
    return clock(from, zone) + QStringLiteral(" to ") + clock(until, zone);
}

QString elapsed(Timestamp from, Timestamp until)
{
    const std::int64_t ms = std::max<std::int64_t>(until.ms - from.ms, 0);
    if (ms < kHourMs) {
        return counted(ms / kMinuteMs, "minute");
    }
    if (ms < 48 * kHourMs) {
        return counted(ms / kHourMs, "hour");
    }
    return counted(ms / (24 * kHourMs), "day");
}

}  // namespace hearth::ui::text
