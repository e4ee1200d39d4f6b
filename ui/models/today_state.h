// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// First, because moc 6.4 cannot read <compare> before a Qt header.
#include "ui/models/row_roles.h"

#include "core/base/result.h"
#include "core/practice/today_view.h"

namespace hearth::ui {

/// How it is with one young person, in words.
struct CardWords {
    PersonMark person;
    QString picture;    ///< "home", "place", "notice"
    QString where;      ///< "Home, up since 06:45"
    QString next;       ///< what comes, a line each; may be empty
    bool soon = false;  ///< expected back, and that time has passed
    bool needToKnow = false;
    bool operator==(const CardWords&) const = default;
};

struct DutyWords {
    QString record;
    PersonMark person;
    QString note;   ///< "lead, first aid"; may be empty
    QString hours;  ///< "07:30 to 14:30"
    bool now = false;
    bool operator==(const DutyWords&) const = default;
};

/// Something that waits, with the one button that opens it.
struct WaitingWords {
    QString picture;
    bool voice = false;  ///< a young person's words wait
    QString title, below, verb;
    bool operator==(const WaitingWords&) const = default;
};

struct KeptWords {
    QString record;
    QString text;   ///< in quotation marks
    QString below;
    bool voice = false;
    bool operator==(const KeptWords&) const = default;
};

/// Everything the page Today shows.
struct TodayState {
    QString title;       ///< "Good morning, Kath"
    QString line;        ///< "Thursday 12 March · day shift 07:30 to 14:30 · with Owen and Lena (agency)"
    QString dayHeading;  ///< "The day", "Tonight and tomorrow"
    std::vector<CardWords> cards;
    std::vector<DutyWords> duty;
    QString gaps;        ///< what the rota should have and has not; may be empty
    std::vector<WaitingWords> waiting;
    std::vector<KeptWords> kept;
    bool empty = false;      ///< nobody lives here yet: the first step
    bool mayWrite = false;
    bool mayAdd = false;     ///< may write the first young person in
    std::optional<Error> problem;
    bool operator==(const TodayState&) const = default;
};

}  // namespace hearth::ui
