// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/content.h"
#include "core/catalogue/catalogue.h"

#include <QHash>
#include <QSet>

namespace hearth::access {

/// What is true of one act: ids of the catalogue's circumstances.
using Circumstances = QSet<QString>;

/// A record as the policy sees it.
struct Subject {
    const catalogue::Kind* kind = nullptr;  ///< null: the act names no record and no kind
    Id author;
    std::vector<Id> about;                  ///< young people
    bool isRecord = false;                  ///< the record is there already
    bool voided = false;
    bool reply = false;                     ///< nobody changes or hides a reply
};

/// True when one of `roles` may do `command` under `held`: the rows add up, every circumstance of a
/// row must hold, and the kind's readers or writers narrow it further. Default: no. Pure.
bool allowed(const catalogue::Catalogue& catalogue, const QStringList& roles, const QString& command,
             const catalogue::Kind* kind, const Circumstances& held);

/// Commands that a reply never allows, whoever asks (Reg 14(2)(f): the young person's words stand).
bool changesReply(const QString& command);

/// The circumstances of an act by `actor` upon `subject`; `consented` as recorded for the actor.
Circumstances circumstancesOf(const Subject& subject, const Id& actor, const QSet<Id>& consented);

/// How far someone may read records of one kind.
struct Reach {
    bool home = false;       ///< about no young person
    bool children = false;   ///< about any young person
    bool own = false;        ///< about themselves
    bool consented = false;  ///< about young people who all consented
};

/// What a person may list: one answer for every row, so that totals and snippets leak nothing. Held
/// by kind: two roles of one person do not widen each other.
struct Scope {
    QHash<QString, Reach> reach;  ///< kinds they may read at all
    QSet<Id> consented;           ///< young people whose records are open to this reader

    [[nodiscard]] QSet<QString> kinds() const;

    /// True when a record of `kind` about `about` may be shown to `actor`.
    [[nodiscard]] bool covers(const QString& kind, const std::vector<Id>& about, const Id& actor) const;

    /// Takes every young person's records out.
    void leaveChildrenOut();
};

/// The scope of `command` ("timeline", "search", "show") for someone with `roles`.
Scope scopeOf(const catalogue::Catalogue& catalogue, const QStringList& roles, const QString& command,
              const QSet<Id>& consented);

}  // namespace hearth::access
