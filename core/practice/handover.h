// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/shift.h"

// The handover basket and its reading. Pure.
namespace hearth::practice {

/// In the order they are read out.
enum class Weight { Urgent, Do, Know };

/// The id of the catalogue's choice, and back; Know for anything else.
QString weightId(Weight weight);
Weight weightOf(const QString& id);

/// One line to hand over.
struct Line {
    Id id;
    Weight weight = Weight::Know;
    QString text;
    Timestamp happened;            ///< when it was put in the basket
    std::optional<Timestamp> due;
    std::optional<Id> from;        ///< the record it was lifted from
    QString author;                ///< first name
    bool operator==(const Line&) const = default;
};

/// The lines about one young person; `person` without id: the house.
struct Group {
    records::PersonRef person;
    std::vector<Line> lines;
};

Line lineOf(const records::Row& row);

/// The lines that a finished shift has handed over: what links to it from the basket.
std::vector<Id> handedOverBy(const records::RecordView& shift);

/// True for a line that still waits: not voided and not among `handed`.
bool waits(const records::Row& row, const std::vector<Id>& handed);

/// What matters first comes first: groups with something urgent, then with something to do, then
/// the rest, the house last; inside a group urgent, do, know, each by when it is due and then by
/// when it was put there. A line about two young people stands once, under the first of them.
std::vector<Group> basket(const std::vector<records::Row>& rows);

/// Who has accepted a handover, from the acts upon the shift record.
struct Accepted {
    Id person;
    QString name;
    Timestamp when;
    bool lead = false;  ///< also as the one who leads the shift that takes over
};

std::vector<Accepted> acceptances(const records::RecordView& shift);

/// Incoming people of the shift who have not accepted yet.
std::vector<Id> stillToAccept(const records::RecordView& shift);

/// True when everyone incoming has accepted, at least one has, and somebody as the lead.
bool takenOver(const records::RecordView& shift);

}  // namespace hearth::practice
