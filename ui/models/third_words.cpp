// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/third_words.h"

#include "ui/text/dates.h"
#include "ui/text/terms.h"
#include "ui/text/words.h"

#include <QCoreApplication>

#include <cstdlib>

namespace hearth::ui {
namespace {

using practice::Foot;

QString tr(const char* text)
{
    return QCoreApplication::translate("Third", text);
}

QString counted(int sessions)
{
    static const char* const words[] = {"", "One session", "Two sessions", "Three sessions", "Four sessions",
                                        "Five sessions", "Six sessions"};
    return sessions > 0 && sessions <= 6 ? tr(words[sessions]) : tr("%1 sessions").arg(sessions);
}

QString nextWord(Timestamp when, Timestamp now)
{
    const QTimeZone zone = text::localZone();
    const QDate day = text::dateOf(when, zone);
    const auto away = text::dateOf(now, zone).daysTo(day);
    const QString clock = text::clock(when, zone);
    if (away == 0 || away == 1) {
        const QString word = away == 0 ? tr("Today") : tr("Tomorrow");
        return when == text::startOf(day, zone) ? word : tr("%1, %2").arg(word, clock);
    }
    return tr("%1 %2").arg(text::shortWeekday(day), text::dayMonth(day));
}

QString monthWord(Timestamp when, Timestamp now)
{
    const QDate day = text::dateOf(when, text::localZone());
    const QString month = text::dayMonth(day).section(u' ', 1);
    return day.year() == text::dateOf(now, text::localZone()).year() ? month : month + u' ' + QString::number(day.year());
}

}  // namespace

QString footWords(const Foot& foot, const catalogue::Catalogue* catalogue, Timestamp now)
{
    switch (foot.says) {
    case Foot::Says::Caught: {
        const bool moment = foot.text.isEmpty() || foot.text == u"moment" || foot.text == u"else";
        if (moment || !catalogue) {
            return dayWord(foot.when, now);
        }
        return tr("%1, %2").arg(text::choiceName(*catalogue, practice::kThirdKind, QStringLiteral("out-of"), foot.text,
                                                 text::Vocabulary::House), dayWord(foot.when, now));
    }
    case Foot::Says::NotFilled: return tr("Not filled in yet");
    case Foot::Says::HalfFilled: return tr("Half filled in");
    case Foot::Says::Filled: return tr("Both have written");
    case Foot::Says::Next: return nextWord(foot.when, now);
    case Foot::Says::Rhythm: return foot.text;
    case Foot::Says::NoDay: return tr("No day yet");
    case Foot::Says::NotBegun: return tr("Not begun yet");
    case Foot::Says::Times: return counted(foot.count);
    case Foot::Says::NoHurry: return tr("No hurry");
    case Foot::Says::LookedBack: return tr("Looked back %1").arg(dayWord(foot.when, now));
    case Foot::Says::CarriesOn: return tr("Carries on");
    case Foot::Says::Changed: return monthWord(foot.when, now);
    case Foot::Says::Ended: return monthWord(foot.when, now);
    }
    return {};
}

QString footPicture(const Foot& foot)
{
    switch (foot.says) {
    case Foot::Says::Caught:
        return foot.text == u"letter" || foot.text == u"reply" || foot.text == u"moment" ? foot.text
               : foot.text == u"activity" ? QStringLiteral("third") : QStringLiteral("draw");
    case Foot::Says::NotFilled:
    case Foot::Says::HalfFilled:
    case Foot::Says::Filled: return QStringLiteral("third");
    case Foot::Says::Next:
    case Foot::Says::Rhythm:
    case Foot::Says::NoDay:
    case Foot::Says::NotBegun:
    case Foot::Says::Times:
    case Foot::Says::CarriesOn: return QStringLiteral("calendar");
    case Foot::Says::NoHurry:
    case Foot::Says::LookedBack: return QStringLiteral("reflect");
    case Foot::Says::Changed: return QStringLiteral("link");
    case Foot::Says::Ended: return QStringLiteral("tick");
    }
    return {};
}

QString stageWord(practice::Stage stage, const catalogue::Catalogue* catalogue)
{
    const QString id = practice::stageId(stage);
    return catalogue ? text::choiceName(*catalogue, practice::kThirdKind, practice::kStage, id, text::Vocabulary::House) : id;
}

QString columnWord(int column)
{
    static const char* const words[] = {"Spark", "Agree", "Prepare", "Do", "Look back", "Carries on"};
    return column >= 0 && column < practice::kColumns ? tr(words[column]) : QString();
}

QString columnQuestion(int column)
{
    static const char* const words[] = {"An idea. Whose is it?", "Is it real for both of us?", "Who brings what, when",
                                        "We are in it", "What did we learn?", "Changes, or ends well"};
    return column >= 0 && column < practice::kColumns ? tr(words[column]) : QString();
}

QString ideaLine(const QString& choice, const QList<PersonMark>& young, const QList<PersonMark>& adults)
{
    if (choice == u"ours") {
        return tr("Our idea");
    }
    if (choice == u"yours" && !young.isEmpty()) {
        return tr("%1 idea").arg(ownedBy(listOf(namesOf(young))));
    }
    if (choice == u"mine" && !adults.isEmpty()) {
        return tr("%1 idea").arg(ownedBy(listOf(namesOf(adults))));
    }
    return {};
}

QString dayWord(Timestamp when, Timestamp now)
{
    const QTimeZone zone = text::localZone();
    const QDate day = text::dateOf(when, zone);
    const QDate today = text::dateOf(now, zone);
    if (day == today) {
        return tr("Today");
    }
    if (std::llabs(day.daysTo(today)) <= 6) {
        return text::weekday(day);
    }
    return day.year() == today.year() ? text::dayMonth(day) : text::dayMonthYear(day);
}

QString shortDay(Timestamp when)
{
    const QDate day = text::dateOf(when, text::localZone());
    return tr("%1 %2 %3").arg(text::shortWeekday(day), QString::number(day.day()), text::shortMonth(day.month()));
}

QString longWords(std::int64_t minutes)
{
    if (minutes <= 0) {
        return {};
    }
    if (minutes < 60) {
        return minutes == 1 ? tr("a minute") : tr("%1 minutes").arg(minutes);
    }
    const auto hours = minutes / 60;
    const auto rest = minutes % 60;
    const QString whole = hours == 1 ? tr("an hour") : tr("%1 hours").arg(hours);
    return rest == 0 ? whole : tr("%1 h %2 min").arg(hours).arg(rest);
}

QStringList namesOf(const QList<PersonMark>& people)
{
    QStringList names;
    for (const PersonMark& person : people) {
        names.append(person.name);
    }
    return names;
}

}  // namespace hearth::ui
