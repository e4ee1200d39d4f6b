// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"

#include <vector>

// A home's own words over the shipped catalogue: what a manager may say without a programmer. Pure;
// the ledger keeps each of them as a record of kind "adaptation" (docs/catalogue.md).
namespace hearth::catalogue {

/// What an adaptation says from a moment on.
struct Wording {
    Timestamp from;
    QString words;
    QString help;
    QString at;    ///< rhythm: "17:30"
    QString days;  ///< rhythm: "12345"; empty: every day
    bool retired = false;  ///< no longer holds: the shipped words are back, the room is no more
    bool operator==(const Wording&) const = default;
};

/// One adaptation with all it ever said, oldest first.
struct Adaptation {
    QString id;      ///< of its record: lower case, 36 characters
    QString what;    ///< "prompt", "check", "leave-out" (a shipped check), "room" or "rhythm"
    QString target;  ///< of "prompt" and "leave-out": "shift.doors"
    std::vector<Wording> said;
    bool operator==(const Adaptation&) const = default;
};

/// How long words may be, in characters; and how many of one kind count.
inline constexpr qsizetype kMaxWords = 80;
inline constexpr qsizetype kMaxHelp = 300;
inline constexpr int kMaxOfAKind = 60;

/// Holds an adaptation as it would stand now against `base`: a kind of adaptation there is, a target
/// that may be adapted, words that are there, short, and show as they are written.
/// Errors: Invalid "catalogue.adapt:RULE".
Status checkAdaptation(const Catalogue& base, const QString& what, const QString& target, const Wording& now);

/// True for a field whose label and hint a home may say in its own words: of a kind people write, or of
/// a person's own page, and that is not retired.
bool mayBeReworded(const Kind& kind, const Field& field);

/// The field id of a home's own house check; it is never used again.
QString ownCheckId(const QString& adaptation);

/// `base` as the home has adapted it. What does not hold is passed over (its id is in `passedOver`),
/// and never keeps the book from opening. The order of `all` does not matter.
struct Adapted {
    Catalogue catalogue;
    QStringList passedOver;
};
Adapted adapted(const Catalogue& base, std::vector<Adaptation> all);

/// Puts `made`, of the same kinds, in the place of `live`: who holds a kind of `live` sees the new words.
/// `made` then has what was there, and whoever holds a field of it holds it there.
void exchange(Catalogue& live, Catalogue& made);

}  // namespace hearth::catalogue
