// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/today.h"

#include "core/practice/names.h"

#include <QDateTime>

#include <algorithm>
#include <array>

// The day and the page as a whole; cards, lines and what waits have files of their own.
namespace hearth::practice {
namespace {

constexpr std::int64_t kHourMs = 60LL * 60 * 1000;
constexpr std::int64_t kDayMs = 24 * kHourMs;

template <typename T>
std::optional<T> fieldOf(const Fields& fields, const char* id)
{
    const auto found = fields.find(QLatin1String(id));
    if (found == fields.end() || !std::holds_alternative<T>(found->second)) {
        return std::nullopt;
    }
    return std::get<T>(found->second);
}

std::optional<Timestamp> timeIn(const Fields& fields, const char* id)
{
    const auto ms = fieldOf<std::int64_t>(fields, id);
    return ms ? std::optional(Timestamp{*ms}) : std::nullopt;
}

Timestamp noonOf(Timestamp when, int days)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(when.ms, Qt::LocalTime).date().addDays(days);
    return {QDateTime(day, QTime(12, 0), Qt::LocalTime).toMSecsSinceEpoch()};
}

records::Timeline part(const QStringList& kinds, std::optional<Timestamp> from, std::optional<Timestamp> until, int limit)
{
    records::Timeline ask;
    ask.kinds = kinds;
    ask.from = from;
    ask.until = until;
    ask.limit = limit;
    ask.voided = false;
    return ask;
}

constexpr std::array kWheres{"", "home", "up", "asleep", "school", "family", "out"};
constexpr std::array kWhats{"", "visit", "way", "family", "together", "house"};

template <typename List>
std::size_t placeOf(const List& list, const QString& id)
{
    const auto found = std::ranges::find_if(list, [&](const char* each) { return id == QLatin1String(each); });
    return found == list.end() ? 0 : static_cast<std::size_t>(found - list.begin());
}

}  // namespace

QString whereId(Where where)
{
    return QLatin1String(kWheres[static_cast<std::size_t>(where)]);
}

Where whereOf(const QString& id)
{
    return static_cast<Where>(placeOf(kWheres, id));
}

bool inTheHouse(Where where)
{
    return where == Where::Home || where == Where::Up || where == Where::Asleep;
}

QString whatId(What what)
{
    return QLatin1String(kWhats[static_cast<std::size_t>(what)]);
}

What whatOf(const QString& id)
{
    return static_cast<What>(placeOf(kWhats, id));
}

Timestamp midnightOf(Timestamp when, int days)
{
    return {QDateTime::fromMSecsSinceEpoch(when.ms, Qt::LocalTime).date().addDays(days).startOfDay().toMSecsSinceEpoch()};
}

DaySpan daySpanAt(Timestamp now)
{
    const Span shift = spanAt(now);
    const bool evening = shift.type == ShiftType::SleepIn && midnightOf(shift.from) == midnightOf(now);
    if (evening) {
        return {shift.from, noonOf(now, 1), true};
    }
    return {midnightOf(now), midnightOf(now, 1), false};
}

DaySpan yesterdayOf(Timestamp now)
{
    return {midnightOf(now, -1), midnightOf(now), false};
}

Appointment appointmentOf(const records::Row& row)
{
    Appointment made;
    made.record = row.id;
    made.at = timeIn(row.fields, "at").value_or(row.happened);
    made.until = timeIn(row.fields, "until");
    made.title = row.title;
    made.where = fieldOf<QString>(row.fields, "where").value_or(QString());
    made.text = row.text;
    made.what = whatOf(fieldOf<QString>(row.fields, "what").value_or(QString()));
    made.with = fieldOf<std::vector<Id>>(row.fields, "with").value_or(std::vector<Id>{});
    made.about = row.about;
    return made;
}

Duty dutyOf(const records::Row& row)
{
    Duty made;
    made.record = row.id;
    made.person = fieldOf<Id>(row.fields, "person").value_or(Id());
    made.from = timeIn(row.fields, "from").value_or(row.happened);
    made.until = timeIn(row.fields, "until").value_or(spanAt(made.from).until);
    made.lead = fieldOf<bool>(row.fields, "lead").value_or(false);
    made.firstAid = fieldOf<bool>(row.fields, "first-aid").value_or(false);
    made.agency = fieldOf<bool>(row.fields, "agency").value_or(false);
    made.text = row.text;
    return made;
}

records::ReadTogether todayReading(Timestamp now, const Id& me)
{
    const DaySpan span = daySpanAt(now);
    const DaySpan yesterday = yesterdayOf(now);
    const auto ago = [&](std::int64_t days) { return Timestamp{now.ms - days * kDayMs}; };
    const Timestamp next{now.ms + 1};
    records::ReadTogether ask;
    ask.parts = {
        part({kAppointmentKind}, span.from, span.until, 100),
        // A duty that began yesterday may still be going on.
        part({kDutyKind}, Timestamp{span.from.ms - kDayMs}, span.until, 100),
        part({kWhereaboutsKind, kNightKind}, ago(4), next, 120),
        part({kShiftKind}, Timestamp{span.from.ms - 12 * kHourMs}, next, 8),
        part({kHandoverKind}, ago(1), next, 60),
        part({kMomentKind, kReplyKind}, yesterday.from, yesterday.until, 40),
        part({kReplyKind}, ago(14), next, 60),
        part({kLetterKind}, ago(60), next, 60),
        part({}, ago(365), next, 50),
        part({kYoungKind}, std::nullopt, std::nullopt, 100),
    };
    ask.parts[Mine].author = me;
    ask.parts[Look].asksForLook = true;
    return ask;
}

const std::vector<records::Row>& rowsOf(const TodaySources& sources, Part part)
{
    static const std::vector<records::Row> none;
    return part < sources.pages.size() ? sources.pages[part].rows : none;
}

std::vector<OnDuty> onDuty(const std::vector<records::Row>& rows, const std::vector<records::PersonRef>& people,
                           const DaySpan& span, Timestamp now)
{
    // Those of the shift that runs, or begins within the hour, and who joins it.
    const Span running = spanAt(now);
    const Timestamp horizon = running.until.ms - now.ms <= kHourMs ? spanAt(running.until).until : running.until;
    std::vector<OnDuty> made;
    for (const records::Row& row : rows) {
        OnDuty one{dutyOf(row), {}, false};
        const auto person = std::ranges::find(people, one.duty.person, &records::PersonRef::id);
        if (row.voided || person == people.end() || one.duty.until <= std::max(now, span.from)
            || one.duty.from >= std::min(span.until, horizon)) {
            continue;
        }
        one.person = *person;
        one.now = one.duty.from <= now;
        made.push_back(std::move(one));
    }
    const auto order = [](const OnDuty& one) {
        return std::tuple(!one.now, one.now ? 0 : one.duty.from.ms, !one.duty.lead, one.duty.agency, one.duty.from.ms,
                          one.person.firstName, one.duty.record);
    };
    std::ranges::sort(made, {}, order);
    return made;
}

std::vector<RotaGap> rotaGaps(const std::vector<OnDuty>& duty)
{
    std::vector<RotaGap> gaps;
    const auto now = std::ranges::count_if(duty, &OnDuty::now);
    const auto agency = std::ranges::count_if(duty, [](const OnDuty& one) { return one.now && one.duty.agency; });
    if (now > 0 && std::ranges::none_of(duty, [](const OnDuty& one) { return one.now && one.duty.firstAid; })) {
        gaps.push_back(RotaGap::NoFirstAid);
    }
    if (2 * agency > now) {
        gaps.push_back(RotaGap::TooManyAgency);
    }
    return gaps;
}

TodayView todayOf(const TodaySources& sources)
{
    TodayView view;
    view.span = daySpanAt(sources.now);
    std::vector<Appointment> diary;
    for (const records::Row& row : rowsOf(sources, Diary)) {
        diary.push_back(appointmentOf(row));
    }
    std::ranges::sort(diary, {}, [](const Appointment& one) { return std::tuple(one.at.ms, one.record); });
    for (const records::PersonRef& person : sources.people) {
        if (!person.youngPerson || person.left) {
            continue;
        }
        Card card = cardOf(person, rowsOf(sources, Movements), sources.now);
        for (const Appointment& one : diary) {
            const bool theirs = std::ranges::find(one.about, person.id, &records::PersonRef::id) != one.about.end();
            if (theirs && one.at >= sources.now && card.next.size() < 2) {
                card.next.push_back(one);
            }
        }
        std::vector<records::Row> handed;
        std::ranges::copy_if(rowsOf(sources, Lines), std::back_inserter(handed), [&](const records::Row& row) {
            return std::ranges::find(row.about, person.id, &records::PersonRef::id) != row.about.end();
        });
        if (!handed.empty()) {
            card.line = std::ranges::max_element(handed, {}, &records::Row::happened)->text;
        }
        card.needToKnow = std::ranges::any_of(rowsOf(sources, Young), [&](const records::Row& row) {
            return row.id == person.id && !row.text.trimmed().isEmpty();
        });
        view.cards.push_back(std::move(card));
    }
    view.day = dayLines(sources, view.cards, view.span);
    view.duty = onDuty(rowsOf(sources, Rota), sources.people, view.span, sources.now);
    view.gaps = rotaGaps(view.duty);
    view.waiting = waitingFor(sources);
    view.kept = worthKeeping(rowsOf(sources, Yesterday), yesterdayOf(sources.now));
    return view;
}

}  // namespace hearth::practice
