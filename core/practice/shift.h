// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/catalogue/catalogue.h"
#include "core/records/commands.h"

#include <optional>
#include <vector>

// The rules of a shift that the catalogue cannot say. Pure: no store, no clock of their own.
// Times of day are this PC's local time.
namespace hearth::practice {

/// Early 07:30 to 14:30, late 14:30 to 21:30, sleep-in 21:30 to 07:30 the next day: the three
/// handovers a day of a small home (scenarios.md F.1, Slough 07:00/14:00/21:30).
enum class ShiftType { Early, Late, SleepIn };

/// One shift: from <= t < until.
struct Span {
    ShiftType type = ShiftType::Early;
    Timestamp from;
    Timestamp until;
    bool operator==(const Span&) const = default;
};

/// The shift that `now` falls into by the clock.
Span spanAt(Timestamp now);

/// The shift before `span`.
Span before(const Span& span);

/// The newest finished shift: the end it was for, and when it was signed.
struct Finished {
    Timestamp until;
    Timestamp signedAt;
};

/// The shift a worker is to finish. The one before, while its end is less than two hours ago,
/// nobody has finished it and the worker wrote in it (`tookPart`): people finish writing after the
/// clock says they are off. The one after, from the signing on, when the running one was finished
/// early. Else spanAt(now).
Span spanToFinish(Timestamp now, std::optional<Finished> newest, bool tookPart);

/// True when `author` wrote something in the shift before the one that runs at `now`.
bool tookPart(const std::vector<records::Row>& rows, const Id& author, Timestamp now);

/// True for what stands in "the shift so far": written by anyone, happened in the span or in the
/// two hours after it, not voided, and something that was caught rather than made by finishing.
bool belongs(const records::Row& row, const Span& span);

/// How one young person's night was; the ids of the catalogue's choice are in nightFields.
enum class NightHow { Unsaid, Settled, Up, Unsettled };

struct Night {
    Id person;
    bool away = false;   ///< not in the house tonight: nothing to say
    NightHow how = NightHow::Unsaid;
    QString asleep;      ///< "22:40"; empty: not said
    QString woke;        ///< "06:45"; empty: still asleep
    QString text;
    bool operator==(const Night&) const = default;
};

/// One check of the house; ticked by hand. `pence` is what was counted, for money.
struct Check {
    QString id;
    bool money = false;
    bool done = false;
    std::optional<std::int64_t> pence;
    bool operator==(const Check&) const = default;
};

/// A shift being written.
struct ShiftDraft {
    Span span;
    QString name;
    std::vector<Night> nights;  ///< only of a sleep-in
    std::vector<Check> checks;
    QString text;               ///< the house in a few sentences
    std::vector<Id> workers;
    std::vector<Id> incoming;
    std::optional<Id> lead;
    bool operator==(const ShiftDraft&) const = default;
};

/// The flag and money fields of the catalogue's shift, in its order; the home's own after them. `then`:
/// those that were asked for at that moment, for reading what was written then.
std::vector<Check> checksOf(const catalogue::Kind& shift, std::optional<Timestamp> then = {});

/// The checks of now with what is ticked in `before`: somebody changed the list while a shift is written.
std::vector<Check> checksNow(const catalogue::Kind& shift, const std::vector<Check>& before);

/// Something that is not done yet. `person` of a night, `check` of a check.
struct Left {
    Id person;
    QString check;
    bool operator==(const Left&) const = default;
};

/// What is left before the shift can be finished, nights first, in the draft's order.
std::vector<Left> whatIsLeft(const ShiftDraft& draft);

/// 0 to 100: how much of what is asked is done; 100 when nothing is asked.
int percentDone(const ShiftDraft& draft);

/// `time` ("22:40") moved by `minutes` and kept within the day; `start` when it is empty.
QString moved(const QString& time, int minutes, const QString& start);

/// "7:5", "705", "0705" or "07:05" as "07:05"; empty text is empty; nothing when it is no time.
std::optional<QString> timeOf(const QString& typed);

/// The next moment at or after `now` when the clock shows `time` ("11:00"); `now` for no time.
Timestamp nextTime(const QString& time, Timestamp now);

Fields nightFields(const Night& night);
void readNight(Night& night, const Fields& fields);
Fields shiftFields(const ShiftDraft& draft);
void readShift(ShiftDraft& draft, const Fields& fields);

/// The command that signs the whole: the shift, a night for each young person at home about whom
/// something is said, and the handed-over lines.
records::FinishShift finishOf(const ShiftDraft& draft, std::vector<Id> handedOver, Timestamp now);

}  // namespace hearth::practice
