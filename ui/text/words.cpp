// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/words.h"

#include "ui/text/dates.h"
#include "ui/text/terms.h"

#include <QCoreApplication>
#include <QDateTime>

#include <array>

namespace hearth::ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Words", text);
}

QDateTime local(Timestamp when)
{
    return QDateTime::fromMSecsSinceEpoch(when.ms, Qt::LocalTime);
}

QString weekday(const QDateTime& when)
{
    return text::weekday(when.date());
}

}  // namespace

QString clockTime(Timestamp when)
{
    return text::clock(when, text::localZone());
}

QString dayName(Timestamp when, Timestamp now)
{
    const QDate day = local(when).date();
    const QString name = text::longDay(day);
    return day.year() == local(now).date().year() ? name : tr("%1 %2").arg(name, QString::number(day.year()));
}

QString dayAndTime(Timestamp when, Timestamp now)
{
    const auto days = local(when).date().daysTo(local(now).date());
    if (days == 0) {
        return tr("today %1").arg(clockTime(when));
    }
    if (days == 1) {
        return tr("yesterday %1").arg(clockTime(when));
    }
    return tr("%1, %2").arg(dayName(when, now), clockTime(when));
}

QString rowTime(Timestamp when, Timestamp now)
{
    return text::brief(when, now, text::localZone());
}

QString kitchenTime(Timestamp when)
{
    static const std::array hours{"twelve", "one", "two", "three", "four", "five", "six",
                                  "seven", "eight", "nine", "ten", "eleven"};
    static const std::array steps{"%1 o’clock", "five past %1", "ten past %1", "quarter past %1",
                                  "twenty past %1", "twenty-five past %1", "half past %1",
                                  "twenty-five to %1", "twenty to %1", "quarter to %1", "ten to %1",
                                  "five to %1"};
    const QTime time = local(when).time();
    const int fives = (time.hour() * 60 + time.minute() + 2) / 5;
    const auto step = static_cast<std::size_t>(fives % 12);
    const int hour = fives / 12 + (step > 6 ? 1 : 0);
    return tr(steps[step]).arg(tr(hours[static_cast<std::size_t>(hour % 12)]));
}

QString greeting(const QString& firstName, Timestamp now)
{
    const int hour = local(now).time().hour();
    if (hour >= 4 && hour < 12) {
        return tr("Good morning, %1").arg(firstName);
    }
    return (hour >= 12 && hour < 18 ? tr("Good afternoon, %1") : tr("Good evening, %1")).arg(firstName);
}

QString whoIsHere(Timestamp now)
{
    return tr("%1, %2. Who is here?").arg(text::longDay(local(now).date()),
                                          kitchenTime(now));
}

QString listOf(const QStringList& words)
{
    return text::listed(words);
}

QString ownedBy(const QString& name)
{
    return text::possessive(name);
}

QString savedLine(Timestamp saved)
{
    return saved.ms == 0 ? tr("Nothing saved yet") : tr("Saved on this PC %1").arg(clockTime(saved));
}

QString backedUpLine()
{
    return tr("Backed up: not set up yet");
}

QString sharedLine()
{
    return tr("Shared: not set up yet");
}

QString keptLine(Timestamp kept)
{
    return kept.ms == 0 ? QString() : tr("Kept %1, as you typed.").arg(clockTime(kept));
}

QString shiftName(const practice::Span& span)
{
    const QDateTime from = local(span.from);
    switch (span.type) {
    case practice::ShiftType::Early:
        return tr("Day shift, %1").arg(weekday(from));
    case practice::ShiftType::Late:
        return tr("Late shift, %1").arg(weekday(from));
    case practice::ShiftType::SleepIn:
        return tr("Sleep-in, %1 into %2").arg(weekday(from), weekday(local(span.until)));
    }
    return {};
}

QString shiftLine(const practice::Span& span, const QStringList& firstNames)
{
    const QDate first = local(span.from).date();
    const QDate last = local(span.until).date();
    const QString times =
        tr("%1, %2 to %3").arg(text::span(first, last), clockTime(span.from), clockTime(span.until));
    if (firstNames.isEmpty()) {
        return times;
    }
    const QString who = firstNames.size() == 1
                            ? firstNames.first()
                            : tr("%1, with %2").arg(firstNames.first(), listOf(firstNames.mid(1)));
    return times + QStringLiteral(" · ") + who;
}

QString untilLine(const practice::Span& span)
{
    const QString until = clockTime(span.until);
    switch (span.type) {
    case practice::ShiftType::Early:
        return tr("day shift to %1").arg(until);
    case practice::ShiftType::Late:
        return tr("late shift to %1").arg(until);
    case practice::ShiftType::SleepIn:
        return tr("sleep-in to %1").arg(until);
    }
    return {};
}

QString leftWord(const practice::Left& left, const QString& personName, const QString& checkName)
{
    if (left.check.isEmpty()) {
        return tr("%1 night").arg(ownedBy(personName));
    }
    return tr("the %1").arg(checkName.toLower());
}

QString leftSentence(int percent, const QStringList& left)
{
    if (left.isEmpty()) {
        return tr("All said. F10 finishes the shift.");
    }
    if (left.size() > 3) {
        return tr("%1 things are left: the nights and the checks.").arg(left.size());
    }
    const QString what = (left.size() == 1 ? tr("%1 is left.") : tr("%1 are left.")).arg(listOf(left));
    QString sentence = percent >= 50 ? tr("Nearly there. ") : QString();
    sentence += what.left(1).toUpper() + what.mid(1);
    return sentence;
}

QString finishNeeds(const QStringList& left)
{
    if (left.size() == 1) {
        return tr("Finish needs one thing: %1.").arg(left.first());
    }
    return tr("Finish needs %1 things: %2.").arg(QString::number(left.size()), listOf(left));
}

QString signedLine(const QString& author, Timestamp written, Timestamp now)
{
    return tr("Signed %1 by %2. It stays as it was written.").arg(dayAndTime(written, now), author);
}

QString replyLine(const records::RecordView& reply, Timestamp now)
{
    const QString when = dayAndTime(reply.written, now);
    const QString voice = reply.voice.id.isNil() ? reply.author.firstName : reply.voice.firstName;
    const QString with = reply.author.firstName;
    switch (reply.how) {
    case How::OwnPin:
        return tr("%1 wrote back alone, %2. Nobody can change this.").arg(voice, when);
    case How::TypedTogether:
        return tr("%1 wrote back, %2, typed with %3. Nobody can change this.").arg(voice, when, with);
    case How::ToldTo:
        return tr("%1 told %3, %2, who wrote it down. Nobody can change this.").arg(voice, when, with);
    case How::Drawing:
        return tr("%1 drew this, %2, with %3. Nobody can change this.").arg(voice, when, with);
    case How::OwnSession:
        break;
    }
    return tr("%1 wrote back, %2. Nobody can change this.").arg(voice, when);
}

QString lateLine(Timestamp happened, Timestamp written, Timestamp now)
{
    return tr("Happened %1, written %2.").arg(dayAndTime(happened, now), dayAndTime(written, now));
}

QString otherNamesLine(const QStringList& names)
{
    if (names.isEmpty()) {
        return {};
    }
    if (names.size() == 1) {
        return tr("%1 name stands in this, and it is not about %2. Is it meant to?")
            .arg(ownedBy(names.first()), names.first());
    }
    return tr("The names of %1 stand in this, and it is not about them. Are they meant to?").arg(listOf(names));
}

QString money(std::int64_t pence)
{
    const QString sign = pence < 0 ? QStringLiteral("−") : QString();
    const std::int64_t whole = pence < 0 ? -pence : pence;
    return QStringLiteral("%1£%2.%3").arg(sign).arg(whole / 100).arg(whole % 100, 2, 10, QLatin1Char('0'));
}

}  // namespace hearth::ui
