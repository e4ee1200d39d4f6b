// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/views.h"

#include <array>

// The common third: a thing both care about, from the first idea to looking back (domain/practice
// B.1, after ThemPra). Pure: no clock, no store.
namespace hearth::practice {

inline const QString kThirdKind = QStringLiteral("common-third");
inline const QString kSessionKind = QStringLiteral("session");
inline const QString kLookBackKind = QStringLiteral("look-back");
inline const QString kActivity = QStringLiteral("activity");
inline const QString kStage = QStringLiteral("stage");
inline const QString kAdults = QStringLiteral("adults");

/// Where a thing has got to. The last three stand in one column: it carries on, changes or ends well.
enum class Stage { Spark, Agree, Prepare, Do, LookBack, CarryOn, Changed, Ended };
inline constexpr int kStages = 8;
inline constexpr int kColumns = 6;

/// The id of the catalogue's choice, and back; Spark for anything else.
QString stageId(Stage stage);
Stage stageOf(const QString& id);
int columnOf(Stage stage);    ///< 0 to 5
Stage stageAt(int column);    ///< the first of its column; `column` is held to 0 to 5

/// The stage `step` further on, step by step through the last column too; nothing beyond the ends.
std::optional<Stage> beside(Stage stage, int step);

/// Senninger’s learning zones (practice B.4): where somebody was, as they say themselves.
enum class Zone { Easy, Learning, TooMuch };
QString zoneId(Zone zone);
std::optional<Zone> zoneOf(const QString& id);
/// E, L, T, and C and P of comfort, learning, panic; either case.
std::optional<Zone> zoneOfLetter(QChar letter);

/// The four dots of a look back, in the order of the keys 1 to 4.
inline constexpr int kDots = 4;
const std::array<QString, kDots>& zoneFields();  ///< you-before, you-after, me-before, me-after

/// The four questions of the card, the young person’s side and the adult’s: why, bring, unknown, decide.
struct Pair {
    QString you;
    QString me;
};
const std::array<Pair, 4>& cardRows();
const std::array<Pair, 3>& lookBackRows();  ///< head, heart, hands

/// How much of the card is filled in: nobody has, one side has, both have written something.
enum class Filled { None, Half, Both };
Filled filledIn(const Fields& fields);

/// A thing on the board, with what has been done of it.
struct Activity {
    records::Row row;
    Stage stage = Stage::Spark;
    int sessions = 0;
    std::optional<Timestamp> lastSession;
    std::optional<Timestamp> lookedBack;  ///< by both; one side alone is no hurry
};

/// What is not voided, newest first, with their sessions and look backs counted.
std::vector<Activity> activities(const std::vector<records::Row>& thirds, const std::vector<records::Row>& done);

/// What a card’s foot says. `when` goes with Caught, Next, LookedBack, Changed and Ended; `count` with
/// Times; `text` with Caught (what it came out of, the catalogue’s choice) and Rhythm.
struct Foot {
    enum class Says {
        Caught, NotFilled, HalfFilled, Filled, Next, Rhythm, NoDay, NotBegun, Times, NoHurry, LookedBack,
        CarriesOn, Changed, Ended,
    };
    Says says = Says::Caught;
    Timestamp when;
    int count = 0;
    QString text;
    bool operator==(const Foot&) const = default;
};
Foot footOf(const Activity& activity, Timestamp now);

/// The first words of `text`: whole sentences while they fit into `most` characters, else whole words
/// and "…". For a title nobody gave and for the two lines of a card. One line.
QString firstWords(const QString& text, int most);

/// A field as plain text, whatever it holds; empty when there is none.
QString wordsIn(const Fields& fields, const QString& field);
std::vector<Id> idsIn(const Fields& fields, const QString& field);
std::optional<Id> idIn(const Fields& fields, const QString& field);

}  // namespace hearth::practice
