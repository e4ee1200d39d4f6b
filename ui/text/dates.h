// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QDate>
#include <QString>
#include <QTimeZone>

// Dates and times as a British kitchen wall has them, whatever the system's language
// (look.md section 11). All take UTC moments and the zone they are told in. Any thread.
namespace hearth::ui::text {

/// The PC's own zone.
QTimeZone localZone();

/// The civil day of `when` in `zone`.
QDate dateOf(Timestamp when, const QTimeZone& zone);

/// When `day` begins in `zone`; days are 23 or 25 hours long when the clocks change.
Timestamp startOf(const QDate& day, const QTimeZone& zone);

QString dayMonth(const QDate& day);      ///< "12 March"
QString dayMonthYear(const QDate& day);  ///< "12 March 2026"
QString weekday(const QDate& day);       ///< "Thursday"
QString longDay(const QDate& day);       ///< "Thursday 12 March"
QString shortWeekday(const QDate& day);  ///< "Thu"
QString shortMonth(int month);           ///< 1 to 12: "Jan"

/// "22:31". In the hour that comes twice in October also which of the two: "01:30 BST".
QString clock(Timestamp when, const QTimeZone& zone);

/// "Tuesday 10 March, 22:31".
QString longMoment(Timestamp when, const QTimeZone& zone);

/// "10 March 22:31", with the year when it is not that of `today`: "10 March 2025 22:31".
QString moment(Timestamp when, const QDate& today, const QTimeZone& zone);

/// The shortest that cannot be mistaken, for a column: "22:31" today and on the night before until
/// noon, "Tue 16:40" within six days either side, else "12 March" or "12 March 2025".
QString brief(Timestamp when, Timestamp now, const QTimeZone& zone);

/// "12 March", "11 to 12 March", "30 March to 2 April", "31 December 2025 to 2 January 2026".
QString span(const QDate& first, const QDate& last);

/// The same, always with years: "1 October 2025 to 12 March 2026", "11 to 12 March 2026".
QString spanWithYears(const QDate& first, const QDate& last);

/// "21:30 to 07:30".
QString hours(Timestamp from, Timestamp until, const QTimeZone& zone);

/// Elapsed time, not the clock's face: "26 hours", "1 hour", "40 minutes", "3 days" from 48 hours.
QString elapsed(Timestamp from, Timestamp until);

}  // namespace hearth::ui::text
