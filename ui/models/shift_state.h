// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// First, because moc 6.4 cannot read <compare> before a Qt header.
#include "ui/models/row_roles.h"

#include "core/practice/handover.h"

#include <QStringList>

namespace hearth::ui {

/// A check as the window shows it.
struct CheckRow {
    QString id;
    QString name;
    bool money = false;
    bool done = false;
    QString value;  ///< "£84.20", "£84.20 last time", "not yet", empty
    bool operator==(const CheckRow&) const = default;
};

/// A handover somebody left that is not taken over yet.
struct WaitingHandover {
    Id shift;
    QString from;  ///< first name of who signed it
    Timestamp when;
    bool operator==(const WaitingHandover&) const = default;
};

/// A line on its way into the basket.
struct NewLine {
    bool open = false;
    Id from;             ///< the record it is lifted from; nil: none
    QString fromTime;
    int person = -1;     ///< place in `young`; -1: the house
    practice::Weight weight = practice::Weight::Know;
    QString text;
    QString due;         ///< "11:00" or empty
    bool operator==(const NewLine&) const = default;
};

/// Everything the shift screen shows.
struct ShiftState {
    practice::ShiftDraft draft;
    QString name;             ///< "Sleep-in, Wednesday into Thursday"
    QString line;             ///< "11 to 12 March, 21:30 to 07:30 · Ben, with Owen"
    QString heading;          ///< "The night so far"
    QList<PersonMark> young;  ///< one tab each; the house is the tab after them
    QList<bool> said;         ///< a tick on the tab
    int tab = 0;
    QList<PersonMark> adults;  ///< who can come next
    std::vector<Id> adultIds;
    std::vector<CheckRow> checks;
    int percent = 0;
    QString leftText;         ///< what is left, in words
    std::vector<practice::Left> left;
    QString needs;            ///< said after a finish that could not be; empty otherwise
    QString dayText;          ///< by day: the sentence about the young person of this tab
    NewLine newLine;            ///< the panel of F9
    int lines = 0;            ///< in the basket
    Timestamp kept;
    std::optional<Error> problem;
    std::optional<WaitingHandover> waiting;
    bool operator==(const ShiftState&) const = default;

    [[nodiscard]] bool houseTab() const { return tab >= young.size(); }
    [[nodiscard]] bool isNight() const { return draft.span.type == practice::ShiftType::SleepIn; }
};

}  // namespace hearth::ui
