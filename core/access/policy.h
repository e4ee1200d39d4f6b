// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/content.h"
#include "core/catalogue/catalogue.h"

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

/// What a person may list: one answer for every row, so that totals and snippets leak nothing.
struct Scope {
    QStringList kinds;      ///< kind ids they may read at all
    bool home = false;      ///< records about no young person
    bool children = false;  ///< records about any young person
    bool own = false;       ///< their own page: records about themselves
    QSet<Id> consented;     ///< records all of whose young people are in here

    /// True when a record of a readable kind about `about` may be shown to `actor`.
    [[nodiscard]] bool covers(const std::vector<Id>& about, const Id& actor) const;
};

/// The scope of `command` ("timeline", "search", "show") for someone with `roles`.
Scope scopeOf(const catalogue::Catalogue& catalogue, const QStringList& roles, const QString& command,
              const QSet<Id>& consented);

}  // namespace hearth::access
