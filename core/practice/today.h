// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/handover.h"
#include "core/practice/today_view.h"
#include "core/records/desk_commands.h"

// What a house needs to see of its day, made from rows. Pure: no store, no clock of its own. Days and
// times of day are this PC's local time; a day is 23 or 25 hours long when the clocks change.
namespace hearth::practice {

/// The day that the page shows at `now`.
DaySpan daySpanAt(Timestamp now);
/// The civil day before the one that `now` is in.
DaySpan yesterdayOf(Timestamp now);
/// Local midnight at the beginning of the day of `when`, moved by `days`.
Timestamp midnightOf(Timestamp when, int days = 0);

Appointment appointmentOf(const records::Row& row);
Duty dutyOf(const records::Row& row);

/// What the page is made of. `pages` answers todayReading, in its order.
struct TodaySources {
    Timestamp now;
    records::PersonRef me;
    std::vector<records::PersonRef> people;  ///< everybody the book lists
    std::vector<records::Page> pages;
    std::vector<records::DraftView> drafts;  ///< all of mine
    std::vector<Id> looked;                  ///< replies I have opened
    std::int64_t unsignedActs = 0;           ///< of mine, from the book's status
};

/// The one reading that Today is. `me`: whose letters are asked for.
records::ReadTogether todayReading(Timestamp now, const Id& me);

TodayView todayOf(const TodaySources& sources);

/// Parts of it, for tests and for whoever shows one of them alone.
Card cardOf(const records::PersonRef& person, const std::vector<records::Row>& movements, Timestamp now);
std::vector<OnDuty> onDuty(const std::vector<records::Row>& rows, const std::vector<records::PersonRef>& people,
                           const DaySpan& span, Timestamp now);
std::vector<RotaGap> rotaGaps(const std::vector<OnDuty>& duty);
std::vector<DayLine> dayLines(const TodaySources& sources, const std::vector<Card>& cards, const DaySpan& span);
std::vector<Waiting> waitingFor(const TodaySources& sources);
std::vector<Kept> worthKeeping(const std::vector<records::Row>& rows, const DaySpan& yesterday);

/// What todayReading asks for, by its place in the answer.
enum Part : std::size_t { Diary, Rota, Movements, Shifts, Lines, Yesterday, Replies, Mine, Look, Young };
/// The rows of one part; none when there is no such page.
const std::vector<records::Row>& rowsOf(const TodaySources& sources, Part part);

/// The title on the card of `firstName`, without the names it begins with: "Mina, dentist, Bridge Street"
/// is "Dentist, Bridge Street", "Jay and Callum to school" is "To school". Any other title stays.
QString titleFor(const Appointment& one, const QString& firstName);

}  // namespace hearth::practice
