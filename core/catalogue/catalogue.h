// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

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

/// One row of the policy: a role may do a command when every circumstance named holds.
struct AccessRule {
    QString role;
    QString command;
    QStringList when;  ///< circumstance ids, all must hold; empty: always
    QString source;
};

/// Which list of the record's kind narrows a command further: none, Kind::readers or Kind::writers.
enum class Touch { Nothing, Reads, Writes };

/// How long records are kept, and counted from what. Source: regs 36(2) and 37(2)(c).
struct Retention {
    enum class From { Birth, LastEntry, Leaving };
    QString id;
    QString house;
    QString statutory;
    int years = 0;
    From from = From::LastEntry;
    int yearsIfDiedUnder18 = 0;  ///< counted from the death; 0: the same rule as for anyone
    QString source;
};

/// The catalogue as shipped: kinds, terms, roles, standards, access. Values; read once.
class Catalogue {
public:
    /// Loads the catalogue inside the program. Errors: Internal; a test keeps it from happening.
    static Result<Catalogue> builtIn();

    /// Loads every *.json under `folder`. Errors: Invalid, where = "FILE:LINE: what is wrong", FILE
    /// relative to `folder`; the first mistake found.
    static Result<Catalogue> fromFolder(const QString& folder);

    [[nodiscard]] int revision() const { return m_revision; }
    [[nodiscard]] const Kind* kind(const QString& id) const;  ///< null when unknown
    [[nodiscard]] const std::vector<Kind>& kinds() const { return m_kinds; }
    [[nodiscard]] const QStringList& roles() const { return m_roles; }
    [[nodiscard]] QString roleName(const QString& role) const;  ///< "registered manager"
    [[nodiscard]] const QStringList& standards() const { return m_standards; }
    [[nodiscard]] QString standardName(const QString& id, bool statutory) const;
    [[nodiscard]] const std::vector<AccessRule>& access() const { return m_access; }
    [[nodiscard]] const std::vector<Term>& terms() const { return m_terms; }
    [[nodiscard]] const QStringList& commands() const { return m_commands; }
    [[nodiscard]] const QStringList& circumstances() const { return m_circumstances; }
    [[nodiscard]] Touch touch(const QString& command) const;  ///< Nothing when unknown

    /// The audiences whose keys a role holds ("team" needs none beyond the book's own).
    [[nodiscard]] QList<Audience> audiences(const QString& role) const;

    [[nodiscard]] const Retention* retention(const QString& id) const;  ///< null when unknown
    /// The rule for a record: a case record about a young person is kept under "case-record",
    /// any other under the kind's own rule. Never null for a kind of this catalogue.
    [[nodiscard]] const Retention* retention(const Kind& kind, bool aboutYoungPerson) const;

    /// Every id that stands in books, sorted, as "field moment.text prose": ids are for ever, so what
    /// is in this list of one revision is in that of every later one. Retired ids stay in it.
    [[nodiscard]] QStringList ids() const;

private:
    friend class Loader;
    int m_revision = 0;
    QStringList m_roles, m_standards, m_commands, m_circumstances;
    QHash<QString, QString> m_roleNames, m_standardHouse, m_standardStatutory;
    std::vector<Kind> m_kinds;
    std::vector<AccessRule> m_access;
    std::vector<Term> m_terms;
    std::vector<Retention> m_retention;
    QHash<QString, Touch> m_touch;
    QHash<QString, QList<Audience>> m_audiences;
};

}  // namespace hearth::catalogue
