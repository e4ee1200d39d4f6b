// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/catalogue/kind.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace hearth::catalogue {

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

/// A fixed point of the house's day, said by the home: the bell test, tea.
struct Rhythm {
    QString id;     ///< of the adaptation that says it
    QString title;
    QString at;     ///< "17:30"
    QString days;   ///< "12345": Monday is 1, Sunday 7; empty: every day
    bool operator==(const Rhythm&) const = default;
};

/// The catalogue as shipped, or as a home has adapted it (adaptation.h): kinds, terms, roles, standards, access. Values; read once.
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

    /// The home's rooms in the order they were named, and its fixed points by their time.
    [[nodiscard]] const QStringList& rooms() const { return m_rooms; }
    [[nodiscard]] const std::vector<Rhythm>& rhythms() const { return m_rhythms; }

    /// Every id that stands in books, sorted, as "field moment.text prose": ids are for ever, so what
    /// is in this list of one revision is in that of every later one. Retired ids stay in it.
    [[nodiscard]] QStringList ids() const;

private:
    friend class Loader;
    friend class Adapter;
    int m_revision = 0;
    QStringList m_roles, m_standards, m_commands, m_circumstances, m_rooms;
    std::vector<Rhythm> m_rhythms;
    QHash<QString, QString> m_roleNames, m_standardHouse, m_standardStatutory;
    std::vector<Kind> m_kinds;
    std::vector<AccessRule> m_access;
    std::vector<Term> m_terms;
    std::vector<Retention> m_retention;
    QHash<QString, Touch> m_touch;
    QHash<QString, QList<Audience>> m_audiences;
};

}  // namespace hearth::catalogue
