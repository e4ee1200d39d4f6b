// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/common_third.h"

#include <QRegularExpression>

#include <algorithm>

namespace hearth::practice {
namespace {

const std::array<QString, kStages>& stageIds()
{
    static const std::array<QString, kStages> ids{
        QStringLiteral("spark"),     QStringLiteral("agree"),    QStringLiteral("prepare"), QStringLiteral("do"),
        QStringLiteral("look-back"), QStringLiteral("carry-on"), QStringLiteral("changed"), QStringLiteral("ended")};
    return ids;
}

const std::array<QString, 3>& zoneIds()
{
    static const std::array<QString, 3> ids{QStringLiteral("easy"), QStringLiteral("learning"),
                                            QStringLiteral("too-much")};
    return ids;
}

bool written(const Fields& fields, const QString& field)
{
    return !wordsIn(fields, field).trimmed().isEmpty();
}

/// Both have said something: looking back is not done by one.
bool bothLookedBack(const Fields& fields)
{
    const auto any = [&](QString Pair::*side, std::initializer_list<QString> older) {
        return std::ranges::any_of(lookBackRows(), [&](const Pair& row) { return written(fields, row.*side); })
               || std::ranges::any_of(older, [&](const QString& field) { return written(fields, field); });
    };
    return any(&Pair::you, {QStringLiteral("words")})
           && any(&Pair::me, {QStringLiteral("about-you"), QStringLiteral("about-me")});
}

Timestamp lastOf(const Activity& activity)
{
    Timestamp last = activity.row.happened;
    for (const auto& when : {activity.lastSession, activity.lookedBack}) {
        last = std::max(last, when.value_or(last));
    }
    return last;
}

std::optional<Timestamp> nextOf(const Activity& activity)
{
    const auto found = activity.row.fields.find(QStringLiteral("when"));
    const auto* ms = found == activity.row.fields.end() ? nullptr : std::get_if<std::int64_t>(&found->second);
    return ms == nullptr ? std::nullopt : std::optional(Timestamp{*ms});
}

/// The next time, or how it comes round; nothing when neither is said. A day that has gone by says nothing.
std::optional<Foot> planned(const Activity& activity, Timestamp now)
{
    constexpr std::int64_t kStillOnMs = 4LL * 60 * 60 * 1000;
    if (const auto next = nextOf(activity); next && next->ms + kStillOnMs > now.ms) {
        return Foot{Foot::Says::Next, *next, 0, {}};
    }
    if (written(activity.row.fields, QStringLiteral("rhythm"))) {
        return Foot{Foot::Says::Rhythm, {}, 0, wordsIn(activity.row.fields, QStringLiteral("rhythm"))};
    }
    return std::nullopt;
}

Foot agreeFoot(const Activity& activity)
{
    switch (filledIn(activity.row.fields)) {
    case Filled::None: return {Foot::Says::NotFilled, {}, 0, {}};
    case Filled::Half: return {Foot::Says::HalfFilled, {}, 0, {}};
    case Filled::Both: return {Foot::Says::Filled, {}, 0, {}};
    }
    return {};
}

Foot doFoot(const Activity& activity, Timestamp now)
{
    // A time that is fixed says more than how often it was; how it comes round says less.
    const auto plan = planned(activity, now);
    if (plan && (plan->says == Foot::Says::Next || activity.sessions == 0)) {
        return *plan;
    }
    return {activity.sessions == 0 ? Foot::Says::NotBegun : Foot::Says::Times, {}, activity.sessions, {}};
}

}  // namespace

QString stageId(Stage stage)
{
    return stageIds().at(static_cast<std::size_t>(stage));
}

Stage stageOf(const QString& id)
{
    const auto found = std::ranges::find(stageIds(), id);
    return found == stageIds().end() ? Stage::Spark
                                     : static_cast<Stage>(std::distance(stageIds().begin(), found));
}

int columnOf(Stage stage)
{
    return std::min(static_cast<int>(stage), kColumns - 1);
}

Stage stageAt(int column)
{
    return static_cast<Stage>(std::clamp(column, 0, kColumns - 1));
}

std::optional<Stage> beside(Stage stage, int step)
{
    const int to = static_cast<int>(stage) + step;
    return to < 0 || to >= kStages ? std::nullopt : std::optional(static_cast<Stage>(to));
}

QString zoneId(Zone zone)
{
    return zoneIds().at(static_cast<std::size_t>(zone));
}

std::optional<Zone> zoneOf(const QString& id)
{
    const auto found = std::ranges::find(zoneIds(), id);
    return found == zoneIds().end() ? std::nullopt
                                    : std::optional(static_cast<Zone>(std::distance(zoneIds().begin(), found)));
}

std::optional<Zone> zoneOfLetter(QChar letter)
{
    switch (letter.toUpper().unicode()) {
    case u'E':
    case u'C': return Zone::Easy;
    case u'L': return Zone::Learning;
    case u'T':
    case u'P': return Zone::TooMuch;
    default: return std::nullopt;
    }
}

const std::array<QString, kDots>& zoneFields()
{
    static const std::array<QString, kDots> fields{QStringLiteral("you-before"), QStringLiteral("you-after"),
                                                   QStringLiteral("me-before"), QStringLiteral("me-after")};
    return fields;
}

const std::array<Pair, 4>& cardRows()
{
    static const std::array<Pair, 4> rows{Pair{QStringLiteral("you-why"), QStringLiteral("me-why")},
                                          Pair{QStringLiteral("you-bring"), QStringLiteral("me-bring")},
                                          Pair{QStringLiteral("you-unknown"), QStringLiteral("me-unknown")},
                                          Pair{QStringLiteral("you-decide"), QStringLiteral("me-decide")}};
    return rows;
}

const std::array<Pair, 3>& lookBackRows()
{
    static const std::array<Pair, 3> rows{Pair{QStringLiteral("you-head"), QStringLiteral("me-head")},
                                          Pair{QStringLiteral("you-heart"), QStringLiteral("me-heart")},
                                          Pair{QStringLiteral("you-hands"), QStringLiteral("me-hands")}};
    return rows;
}

Filled filledIn(const Fields& fields)
{
    const bool you = std::ranges::any_of(cardRows(), [&](const Pair& row) { return written(fields, row.you); });
    const bool me = std::ranges::any_of(cardRows(), [&](const Pair& row) { return written(fields, row.me); });
    return you && me ? Filled::Both : you || me ? Filled::Half : Filled::None;
}

std::vector<Activity> activities(const std::vector<records::Row>& thirds, const std::vector<records::Row>& done)
{
    std::vector<Activity> all;
    for (const records::Row& row : thirds) {
        if (row.voided || row.kind != kThirdKind) {
            continue;
        }
        Activity one;
        one.row = row;
        one.stage = stageOf(wordsIn(row.fields, kStage));
        for (const records::Row& part : done) {
            if (part.voided || idIn(part.fields, kActivity) != row.id) {
                continue;
            }
            if (part.kind == kSessionKind) {
                ++one.sessions;
                one.lastSession = std::max(one.lastSession.value_or(part.happened), part.happened);
            } else if (part.kind == kLookBackKind && bothLookedBack(part.fields)) {
                one.lookedBack = std::max(one.lookedBack.value_or(part.happened), part.happened);
            }
        }
        all.push_back(std::move(one));
    }
    std::ranges::stable_sort(all, [](const Activity& a, const Activity& b) { return a.row.happened > b.row.happened; });
    return all;
}

Foot footOf(const Activity& activity, Timestamp now)
{
    switch (activity.stage) {
    case Stage::Spark:
        return {Foot::Says::Caught, activity.row.happened, 0,
                wordsIn(activity.row.fields, QStringLiteral("out-of"))};
    case Stage::Agree: return agreeFoot(activity);
    case Stage::Prepare: return planned(activity, now).value_or(Foot{Foot::Says::NoDay, {}, 0, {}});
    case Stage::Do: return doFoot(activity, now);
    case Stage::LookBack:
        return activity.lookedBack ? Foot{Foot::Says::LookedBack, *activity.lookedBack, 0, {}}
                                   : Foot{Foot::Says::NoHurry, {}, 0, {}};
    case Stage::CarryOn: return planned(activity, now).value_or(Foot{Foot::Says::CarriesOn, {}, 0, {}});
    case Stage::Changed: return {Foot::Says::Changed, lastOf(activity), 0, {}};
    case Stage::Ended: return {Foot::Says::Ended, lastOf(activity), 0, {}};
    }
    return {};
}

QString firstWords(const QString& text, int most)
{
    const QString line = text.simplified();
    if (line.size() <= most) {
        return line;
    }
    static const QRegularExpression end(QStringLiteral("[.!?][”’\"')]*(?=\\s)"));
    qsizetype fits = 0;
    for (auto found = end.globalMatch(line); found.hasNext();) {
        const qsizetype at = found.next().capturedEnd();
        fits = at <= most ? at : fits;
    }
    if (fits > 0) {
        return line.left(fits);
    }
    const qsizetype space = line.lastIndexOf(u' ', most - 1);
    return line.left(space > 0 ? space : most - 1) + u'…';
}

QString wordsIn(const Fields& fields, const QString& field)
{
    const auto found = fields.find(field);
    if (found == fields.end()) {
        return {};
    }
    if (const auto* prose = std::get_if<Prose>(&found->second)) {
        return joinProse(*prose);
    }
    const auto* text = std::get_if<QString>(&found->second);
    return text == nullptr ? QString() : *text;
}

std::vector<Id> idsIn(const Fields& fields, const QString& field)
{
    const auto found = fields.find(field);
    const auto* ids = found == fields.end() ? nullptr : std::get_if<std::vector<Id>>(&found->second);
    return ids == nullptr ? std::vector<Id>() : *ids;
}

std::optional<Id> idIn(const Fields& fields, const QString& field)
{
    const auto found = fields.find(field);
    const auto* id = found == fields.end() ? nullptr : std::get_if<Id>(&found->second);
    return id == nullptr ? std::nullopt : std::optional(*id);
}

}  // namespace hearth::practice
