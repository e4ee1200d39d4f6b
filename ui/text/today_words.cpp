// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/today_words.h"

#include "core/practice/today.h"
#include "ui/text/dates.h"
#include "ui/text/words.h"

#include <QCoreApplication>

#include <array>

namespace hearth::ui {
namespace {

using practice::LineKind;
using practice::Waits;
using practice::What;
using practice::Where;

QString tr(const char* text)
{
    return QCoreApplication::translate("Today", text);
}

QString numberWord(std::int64_t number)
{
    static const std::array words{"No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"};
    return number >= 0 && number < static_cast<std::int64_t>(words.size()) ? tr(words[static_cast<std::size_t>(number)])
                                                                           : QString::number(number);
}

QString placeWords(const practice::Card& card)
{
    switch (card.where) {
    case Where::Unknown: return tr("Not said yet");
    case Where::Home: return tr("Home");
    case Where::Up: return card.since ? tr("Home, up since %1").arg(clockTime(*card.since)) : tr("Home, up");
    case Where::Asleep: return tr("Home, asleep");
    case Where::School: return card.place.isEmpty() ? tr("At school") : tr("At school, %1").arg(card.place);
    case Where::Family: return card.place.isEmpty() ? tr("With family") : tr("With %1").arg(card.place);
    case Where::Out: return card.place.isEmpty() ? tr("Out") : tr("Out, %1").arg(card.place);
    }
    return {};
}

QString shiftWord(practice::ShiftType type)
{
    switch (type) {
    case practice::ShiftType::Early: return tr("day shift");
    case practice::ShiftType::Late: return tr("late shift");
    case practice::ShiftType::SleepIn: return tr("sleep-in");
    }
    return {};
}

}  // namespace

QString whereLine(const practice::Card& card, Timestamp now)
{
    const QString place = placeWords(card);
    if (!card.until) {
        return place;
    }
    const QString time = rowTime(*card.until, now);
    return (card.overdue ? tr("%1, expected back at %2") : tr("%1 until %2")).arg(place, time);
}

QString wherePicture(const practice::Card& card)
{
    if (card.overdue) {
        return QStringLiteral("notice");
    }
    return card.where == Where::Asleep || card.where == Where::Up || card.where == Where::Home ? QStringLiteral("home")
                                                                                            : QStringLiteral("place");
}

QString nextLine(const practice::Appointment& next, const QString& firstName, const QStringList& with, Timestamp now)
{
    const QString title = practice::titleFor(next, firstName);
    const QString timed = tr("%1 %2").arg(title, rowTime(next.at, now));
    return with.isEmpty() ? tr("%1.").arg(timed) : tr("%1, with %2.").arg(timed, listOf(with));
}

QString dayTitle(const practice::DayLine& line)
{
    switch (line.kind) {
    case LineKind::Appointment: return line.title;
    case LineKind::Handover: return tr("Handover from %1").arg(line.author.firstName);
    case LineKind::Back: {
        QStringList names;
        for (const records::PersonRef& person : line.about) {
            names.append(person.firstName);
        }
        return tr("%1 back").arg(listOf(names));
    }
    }
    return {};
}

QString dayDetail(const practice::DayLine& line, const QStringList& with)
{
    if (line.kind == LineKind::Back) {
        const QString from = line.text.isEmpty() && line.from == Where::School ? tr("school") : line.text;
        return from.isEmpty() ? QString() : tr("from %1").arg(from);
    }
    if (line.kind == LineKind::Handover) {
        QStringList names;
        for (const QString& name : line.names) {
            names.append(name.isEmpty() ? tr("the house") : name);
        }
        return names.isEmpty()       ? QString()
               : names.size() == 1 ? tr("%1 first").arg(names[0].left(1).toUpper() + names[0].mid(1))
                                   : tr("%1 first, then %2").arg(names[0].left(1).toUpper() + names[0].mid(1), names[1]);
    }
    if (!line.text.isEmpty() || with.isEmpty()) {
        return line.text;
    }
    return tr("with %1").arg(listOf(with));
}

QString dayPicture(const practice::DayLine& line)
{
    if (line.kind == LineKind::Handover) {
        return QStringLiteral("handover");
    }
    switch (line.what) {
    case What::Way: return QStringLiteral("place");
    case What::Family: return QStringLiteral("people");
    case What::Together: return QStringLiteral("third");
    case What::House: return QStringLiteral("home");
    case What::None:
    case What::Visit: break;
    }
    return QStringLiteral("calendar");
}

QString dutyNote(const practice::Duty& duty)
{
    QStringList words;
    if (duty.lead) {
        words.append(tr("lead"));
    }
    if (duty.firstAid) {
        words.append(tr("first aid"));
    }
    if (duty.agency) {
        words.append(tr("agency"));
    }
    if (!duty.text.isEmpty()) {
        words.append(duty.text.simplified());
    }
    return words.join(QStringLiteral(", "));
}

QString gapLine(practice::RotaGap gap)
{
    switch (gap) {
    case practice::RotaGap::NoFirstAid: return tr("Nobody on duty is down as a first-aider.");
    case practice::RotaGap::TooManyAgency: return tr("More than half of those on duty come from an agency.");
    }
    return {};
}

QString waitingTitle(const practice::Waiting& one, const QString& kindName)
{
    switch (one.what) {
    case Waits::Handover: return tr("Read the handover and accept it");
    case Waits::Reply:
        return one.title.isEmpty() ? tr("%1 wrote back").arg(one.who.firstName)
                                   : tr("%1 wrote back: %2").arg(one.who.firstName, one.title);
    case Waits::Draft:
        if (!one.record.isNil()) {
            return tr("Something you are adding, to sign");
        }
        if (one.kind == QLatin1String("letter")) {
            return one.count == 1 ? tr("A letter of yours to sign") : tr("%1 letters of yours to sign").arg(numberWord(one.count));
        }
        return one.count == 1 ? tr("%1: a draft of yours to sign").arg(kindName)
                              : tr("%1: %2 drafts of yours to sign").arg(kindName, numberWord(one.count).toLower());
    case Waits::Review: return tr("Withheld until today: %1").arg(one.title.isEmpty() ? kindName : one.title);
    case Waits::Disagree: return tr("Two texts disagree: %1").arg(one.title.isEmpty() ? kindName : one.title);
    case Waits::Signature: return tr("%1 acts of yours wait for your signature").arg(one.count);
    }
    return {};
}

QString waitingBelow(const practice::Waiting& one, Timestamp now)
{
    switch (one.what) {
    case Waits::Handover:
        return (one.when > now ? tr("%1 leaves at %2") : tr("%1 left at %2")).arg(one.who.firstName, clockTime(one.when));
    case Waits::Reply: {
        const bool lately = one.when >= practice::yesterdayOf(now).from;
        return tr("to your letter, %1").arg(lately ? dayAndTime(one.when, now) : rowTime(one.when, now));
    }
    case Waits::Draft: {
        QStringList names;
        for (const QString& name : one.names) {
            names.append(name.isEmpty() ? tr("the house") : name);
        }
        return names.isEmpty() ? tr("kept %1").arg(dayAndTime(one.when, now)) : names.join(QStringLiteral(", "));
    }
    case Waits::Review: return one.who.id.isNil() ? tr("Look at it again") : tr("%1. Look at it again").arg(one.who.firstName);
    case Waits::Disagree: return tr("Both are kept. Which is right?");
    case Waits::Signature: return tr("Locking the book signs them");
    }
    return {};
}

QString waitingVerb(const practice::Waiting& one)
{
    return one.what == Waits::Handover ? tr("Read") : tr("Open");
}

QString waitingPicture(const practice::Waiting& one)
{
    switch (one.what) {
    case Waits::Handover: return QStringLiteral("handover");
    case Waits::Reply: return QStringLiteral("reply");
    case Waits::Draft: return one.kind == QLatin1String("letter") ? QStringLiteral("letter") : QStringLiteral("note");
    case Waits::Review: return QStringLiteral("later");
    case Waits::Disagree: return QStringLiteral("notice");
    case Waits::Signature: return QStringLiteral("draw");
    }
    return {};
}

QString keptLineOf(const practice::Kept& kept)
{
    const QString time = clockTime(kept.when);
    if (kept.voice) {
        return tr("%1 wrote back, %2").arg(kept.who.firstName, time);
    }
    return kept.about.id.isNil() ? tr("%1, %2").arg(kept.who.firstName, time)
                                 : tr("%1 · %2, %3").arg(kept.about.firstName, kept.who.firstName, time);
}

QString todayLine(Timestamp now, const std::vector<practice::OnDuty>& duty, const practice::OnDuty* mine)
{
    const Timestamp then = mine ? std::max(mine->duty.from, now) : now;
    const practice::Span shift = practice::spanAt(then);
    const QTimeZone zone = text::localZone();
    QStringList parts{text::longDay(text::dateOf(now, zone))};
    const Timestamp from = mine ? mine->duty.from : shift.from;
    const Timestamp until = mine ? mine->duty.until : shift.until;
    parts.append(tr("%1 %2").arg(shiftWord(shift.type), text::hours(from, until, zone)));
    QStringList names;
    for (const practice::OnDuty& one : duty) {
        const bool there = one.duty.from <= then && then < one.duty.until;
        if (there && (!mine || one.person.id != mine->person.id)) {
            names.append(one.duty.agency ? tr("%1 (agency)").arg(one.person.firstName) : one.person.firstName);
        }
    }
    if (!names.isEmpty()) {
        parts.append((mine ? tr("with %1") : tr("%1 on duty")).arg(listOf(names)));
    }
    return parts.join(QStringLiteral(" · "));
}

}  // namespace hearth::ui
