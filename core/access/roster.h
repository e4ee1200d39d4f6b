// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/content.h"
#include "core/catalogue/catalogue.h"
#include "core/crypto/slots.h"
#include "core/ledger/audience_keys.h"
#include "core/ledger/ledger.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>

namespace hearth::access {

/// One row of the people of the home.
struct Person {
    Id id;
    bool youngPerson = false;
    QString name;
    QString first;
    int tint = 0;
    QString leftOn;  ///< a day; empty: still here
    Id sameAs{};     ///< entered twice: who they are, at the end of every chain; nil: themselves
};

/// Who is who, read from the projections: people, roles and consents in force on a day, keys.
class Roster {
public:
    /// Borrowed.
    explicit Roster(const store::Database& database) : m_database(database) {}

    /// By first name then id; those entered twice are among them, with `sameAs` set.
    [[nodiscard]] Result<std::vector<Person>> people() const;
    [[nodiscard]] Result<std::optional<Person>> person(const Id& id) const;

    /// Who everybody entered twice is. A field `same-as` counts that names somebody else of the same kind
    /// who is in the book. Of people who name one another in a ring the oldest id stands, so that
    /// the same amendments give the same answer in whichever order they came.
    [[nodiscard]] Result<QHash<Id, Id>> survivors() const;

    /// Roles whose newest grant is in force on `day` ("2026-03-12"); "young-person" for a young person.
    [[nodiscard]] Result<QStringList> roles(const Id& person, const QString& day) const;

    /// Roles in force on `day` and those granted for later days: who they are going to be.
    [[nodiscard]] Result<QStringList> rolesFrom(const Id& person, const QString& day) const;

    /// Young people for whom both consents of reg 44(2)(b) to `reader` are in force on `day`.
    [[nodiscard]] Result<QSet<Id>> consented(const Id& reader, const QString& day) const;

    /// The newest slot of a person, written by themselves or by someone who led the home; nothing
    /// when they have none.
    [[nodiscard]] Result<std::optional<crypto::Slot>> slot(const Id& person) const;

    /// Opens every data key sealed to `person`.
    [[nodiscard]] Result<ledger::AudienceKeys> dataKeys(const Id& person, const crypto::PersonKeys& keys) const;

    /// The tint used least by young people (or by staff), lowest first.
    [[nodiscard]] Result<int> nextTint(bool youngPerson) const;

private:
    Result<bool> maySetSlot(const Id& author, const Id& person) const;

    const store::Database& m_database;
};

/// Two letters at most: "BH", "J".
QString initialsOf(const QString& name, bool youngPerson);

}  // namespace hearth::access
