// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>
#include <QStringList>

#include <vector>

// What a kind of record is made of: plain values, see Catalogue.
namespace hearth::catalogue {

/// Who may read a record: a key each (see docs/formats.md). Order is stored; never renumber.
enum class Audience { Team = 0, Management = 1, Person = 2, YoungPerson = 3 };

enum class FieldType { Prose, Text, Choice, Flag, Time, Date, DateTime, Number, Money, Person, People, Record, Records };

/// A word of the field and what the house says instead; both from one term table.
struct Term {
    QString id;
    QString house;
    QString statutory;
    QString why;  ///< why the house says it so; may be empty
};

struct Choice {
    QString id;
    QString house;
    QString statutory;
    bool retired = false;
};

/// What a field was called from a moment on. The home renames; records written earlier keep their words.
struct Said {
    Timestamp from;
    QString house;
    QString help;
    bool retired = false;
    bool operator==(const Said&) const = default;
};

struct Field {
    QString id;
    FieldType type = FieldType::Text;
    QString house;      ///< label on screen
    QString statutory;  ///< label in exports
    QString help;
    QString source;     ///< regulation, guide paragraph or seed line; never empty
    bool required = false;
    bool indexed = false;  ///< goes into the text index
    bool retired = false;
    std::vector<Choice> choices;   ///< Choice only; else empty
    QStringList refersTo;          ///< kind ids a Record or Records may point to; empty: any kind
    QStringList offers;            ///< Text only: what the form offers to choose from; anything may be typed
    bool homes = false;            ///< the home's own, see adaptation.h
    std::vector<Said> said;        ///< oldest first; empty: never adapted, the words above always held

    /// The label, the hint, and whether it was retired, at `written`: what stood before the writer's eyes.
    [[nodiscard]] QString houseAt(Timestamp written) const;
    [[nodiscard]] QString helpAt(Timestamp written) const;
    [[nodiscard]] bool retiredAt(Timestamp written) const;
};

/// A kind of record: what may be written, by whom, about whom, and what it is evidence of.
struct Kind {
    QString id;
    QString house;
    QString statutory;
    QString icon;
    QString source;
    Audience audience = Audience::Team;
    bool aboutRequired = false;  ///< at least one young person
    bool caseRecord = false;     ///< a child's case record in the sense of reg 36 when about a young person
    bool retired = false;
    bool system = false;         ///< written by an act of its own, not with AddRecord (people, replies)
    bool planned = false;        ///< says what is to come: its time may lie up to two years ahead
    bool together = false;       ///< kept up to date by the team, not by one author: circumstance kept-together
    QStringList writers;         ///< role ids
    QStringList readers;         ///< role ids
    QStringList standards;       ///< QS1..QS9
    QString keep;                ///< retention rule id
    std::vector<Field> fields;

    /// Null when there is no such field.
    [[nodiscard]] const Field* field(const QString& fieldId) const;
};

}  // namespace hearth::catalogue
