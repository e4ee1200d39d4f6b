// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/shift.h"

#include <QStringList>

// What the page Today is made of: plain values. The rules that make them stand in today.h.
namespace hearth::practice {

/// Where a young person is; the ids of the catalogue's choice `whereabouts.now` are in whereId.
enum class Where { Unknown, Home, Up, Asleep, School, Family, Out };
QString whereId(Where where);
Where whereOf(const QString& id);
/// True when they are in the house.
bool inTheHouse(Where where);

/// What sort of entry in the diary; the ids of `appointment.what`.
enum class What { None, Visit, Way, Family, Together, House };
QString whatId(What what);
What whatOf(const QString& id);

/// The part of time a page of Today shows: the civil day; from the beginning of the sleep-in, that
/// night and the next day until noon.
struct DaySpan {
    Timestamp from;
    Timestamp until;  ///< not in it any more
    bool night = false;
    bool operator==(const DaySpan&) const = default;
};

/// An entry of the diary, as it stands.
struct Appointment {
    Id record;
    Timestamp at;
    std::optional<Timestamp> until;
    QString title, where, text;
    What what = What::None;
    std::vector<Id> with;
    std::vector<records::PersonRef> about;
};

/// One line of the rota, as it stands; without an end of its own it ends with the shift it began in.
struct Duty {
    Id record;
    Id person;
    Timestamp from, until;
    bool lead = false, firstAid = false, agency = false;
    QString text;
};

/// How it is with one young person now.
struct Card {
    records::PersonRef person;
    Where where = Where::Unknown;
    std::optional<Timestamp> since;  ///< awake or asleep since; only when the day makes it worth saying
    std::optional<Timestamp> until;  ///< expected back
    bool overdue = false;            ///< that time has passed and nobody has written that they are back
    QString place;
    Id record;                       ///< the whereabouts it says; nil when it comes from the night
    std::vector<Appointment> next;   ///< of them what is to come in the day shown, in order; two at most
    QString line;                    ///< what was handed over about them last; may be empty
    bool needToKnow = false;         ///< something is written that one must know
};

enum class LineKind { Appointment, Handover, Back };

/// One line of the day.
struct DayLine {
    LineKind kind = LineKind::Appointment;
    Id record;                 ///< opens it; nil: a handover that is still to be made
    Timestamp at;
    What what = What::None;
    Where from = Where::Unknown;  ///< of who comes back
    QString title;             ///< of an appointment; else empty: ui/text has the words
    QString text;              ///< place or what to know
    QStringList names;         ///< of a handover: who comes first in it; empty string: the house
    records::PersonRef author; ///< of a handover
    std::vector<records::PersonRef> about;
    std::vector<Id> with;      ///< adults
    bool current = false;      ///< on now, or the next to come; one line at most
    bool past = false;
};

/// Somebody on duty now or later in the day shown.
struct OnDuty {
    Duty duty;
    records::PersonRef person;
    bool now = false;
};

/// What the rota should have and has not, of those on duty now.
enum class RotaGap { NoFirstAid, TooManyAgency };

enum class Waits { Handover, Reply, Draft, Review, Disagree, Signature };

/// Something that waits for the one who looks, with what opens it.
struct Waiting {
    Waits what = Waits::Handover;
    Id record;                ///< nil: a draft or the signature
    QString kind;             ///< of a draft
    std::vector<Id> about;    ///< of a draft: whom the first is to
    records::PersonRef who;   ///< who hands over, or whose words the reply is
    QString title;            ///< of the record
    QStringList names;        ///< of the drafts: whom they are to; empty string: the house
    Timestamp when;
    std::int64_t count = 1;
    std::vector<Id> replies;  ///< those that are looked at when it is opened
};

/// Yesterday's words; `voice`: a young person's own.
struct Kept {
    Id record;  ///< opens it: of a reply the record that it answers
    QString text;
    records::PersonRef who;   ///< whose words
    records::PersonRef about; ///< without id when it is about the house
    Timestamp when;
    bool voice = false;
};

/// Everything the page shows.
struct TodayView {
    DaySpan span;
    std::vector<Card> cards;
    std::vector<DayLine> day;
    std::vector<OnDuty> duty;
    std::vector<RotaGap> gaps;
    std::vector<Waiting> waiting;
    std::vector<Kept> kept;
};

}  // namespace hearth::practice
