// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/names.h"
#include "core/practice/today.h"

#include <QDateTime>

#include <algorithm>

// Where everybody is, and the lines of the day.
namespace hearth::practice {
namespace {

constexpr std::int64_t kMinuteMs = 60LL * 1000;
constexpr std::int64_t kHourMs = 60 * kMinuteMs;
/// How long "up since" is worth saying, and "asleep" to be believed.
constexpr std::int64_t kUpSaidMs = 6 * kHourMs;
constexpr std::int64_t kAsleepHoldsMs = 14 * kHourMs;
/// An entry without an end is on for so long; a handover for half of it.
constexpr std::int64_t kOnForMs = kHourMs;
/// An entry of the diary this near to the hour of coming back says the same.
constexpr std::int64_t kSameMs = 20 * kMinuteMs;

template <typename T>
const T* valueOf(const Fields& fields, const QString& id)
{
    const auto found = fields.find(id);
    return found == fields.end() ? nullptr : std::get_if<T>(&found->second);
}

QString wordsOf(const Fields& fields, const char* id)
{
    const QString* text = valueOf<QString>(fields, QLatin1String(id));
    return text ? *text : QString();
}

/// Something the book says about where one person is, from a moment on.
struct Said {
    Timestamp at;
    Timestamp written;
    Where where = Where::Unknown;
    std::optional<Timestamp> until;
    QString place;
    Id record;
};

/// The last moment at or before `when` at which the clock shows `time`; nothing for no time.
std::optional<Timestamp> lastTime(const QString& time, Timestamp when)
{
    const QTime clock = QTime::fromString(time, QStringLiteral("HH:mm"));
    if (!clock.isValid()) {
        return std::nullopt;
    }
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(when.ms, Qt::LocalTime);
    QDateTime then(local.date(), clock, Qt::LocalTime);
    if (then > local) {
        then = QDateTime(local.date().addDays(-1), clock, Qt::LocalTime);
    }
    return Timestamp{then.toMSecsSinceEpoch()};
}

/// The last thing a night record says: awake since, asleep since, or only that they were in the house.
Said saidByNight(const records::Row& row)
{
    Said said{row.happened, row.written, Where::Home, {}, {}, {}};
    if (const auto woke = lastTime(wordsOf(row.fields, "woke"), row.happened)) {
        said.at = *woke;
        said.where = Where::Up;
    } else if (const auto asleep = lastTime(wordsOf(row.fields, "asleep"), row.happened)) {
        said.at = *asleep;
        said.where = Where::Asleep;
    }
    return said;
}

Said saidBy(const records::Row& row)
{
    if (row.kind == kNightKind) {
        return saidByNight(row);
    }
    Said said{row.happened, row.written, whereOf(wordsOf(row.fields, "now")), {}, wordsOf(row.fields, "place"), row.id};
    if (const auto* until = valueOf<std::int64_t>(row.fields, QStringLiteral("until"))) {
        said.until = Timestamp{*until};
    }
    return said;
}

void fillCard(Card& card, const Said& said, Timestamp now)
{
    card.where = said.where;
    card.record = said.record;
    const std::int64_t since = now.ms - said.at.ms;
    if (said.where == Where::Up) {
        card.where = since < kUpSaidMs ? Where::Up : Where::Home;
    } else if (said.where == Where::Asleep) {
        card.where = since < kAsleepHoldsMs ? Where::Asleep : Where::Home;
    }
    if (card.where == Where::Up) {
        card.since = said.at;
    }
    if (inTheHouse(said.where)) {
        return;
    }
    card.place = said.place;
    card.until = said.until;
    card.overdue = said.until && *said.until <= now;
    // "At school" without an end is not true of the day after; "with family" may be.
    const bool ofToday = said.where == Where::School || said.where == Where::Out;
    if (ofToday && !said.until && midnightOf(said.at) != midnightOf(now)) {
        card.where = Where::Unknown;
        card.record = Id();
        card.place.clear();
    }
}

DayLine lineOf(const Appointment& one)
{
    DayLine line;
    line.kind = LineKind::Appointment;
    line.record = one.record;
    line.at = one.at;
    line.what = one.what;
    line.title = one.title;
    line.text = one.text.isEmpty() ? one.where : one.text;
    line.about = one.about;
    line.with = one.with;
    return line;
}

/// Who comes first in the handover of `shift`, the house as an empty text.
QStringList firstIn(const records::Row& shift, Timestamp until, const std::vector<records::Row>& lines)
{
    std::vector<records::Row> its;
    std::ranges::copy_if(lines, std::back_inserter(its), [&](const records::Row& row) {
        return shift.happened <= row.happened && row.happened < until;
    });
    QStringList names;
    for (const Group& group : basket(its)) {
        names.append(group.person.firstName);
    }
    return names.mid(0, 2);
}

DayLine lineOf(const records::Row& shift, const std::vector<records::Row>& lines)
{
    const auto* to = valueOf<std::int64_t>(shift.fields, kTo);
    const auto* incoming = valueOf<std::vector<Id>>(shift.fields, QStringLiteral("incoming"));
    DayLine line;
    line.kind = LineKind::Handover;
    line.record = shift.id;
    line.at = to ? Timestamp{*to} : shift.written;
    line.author = shift.author;
    line.names = firstIn(shift, line.at, lines);
    line.with = incoming ? *incoming : std::vector<Id>{};
    return line;
}

/// The next handover as the rota has it, while nobody has finished that shift: its lead hands over to
/// whoever begins about then.
std::optional<DayLine> nextHandover(const TodaySources& sources, const DaySpan& span)
{
    std::vector<Duty> rota;
    for (const records::Row& row : rowsOf(sources, Rota)) {
        if (!row.voided) {
            rota.push_back(dutyOf(row));
        }
    }
    std::optional<Duty> leads;
    for (const Duty& one : rota) {
        const bool ahead = one.lead && one.from <= sources.now && sources.now < one.until && one.until < span.until;
        if (ahead && (!leads || one.until < leads->until)) {
            leads = one;
        }
    }
    const auto person = leads ? std::ranges::find(sources.people, leads->person, &records::PersonRef::id) : sources.people.end();
    const auto finished = [&](const records::Row& shift) {
        const auto* to = valueOf<std::int64_t>(shift.fields, kTo);
        return !shift.voided && to && *to >= leads->until.ms - kOnForMs;
    };
    if (person == sources.people.end() || std::ranges::any_of(rowsOf(sources, Shifts), finished)) {
        return std::nullopt;
    }
    DayLine line;
    line.kind = LineKind::Handover;
    line.at = leads->until;
    line.author = *person;
    records::Row shift;
    shift.happened = leads->from;
    line.names = firstIn(shift, leads->until, rowsOf(sources, Lines));
    for (const Duty& one : rota) {
        const bool comesOn = one.person != leads->person && std::abs(one.from.ms - leads->until.ms) <= kOnForMs;
        if (comesOn && std::ranges::find(line.with, one.person) == line.with.end()) {
            line.with.push_back(one.person);
        }
    }
    return line;
}

bool saysTheSame(const DayLine& line, const Card& card)
{
    return std::ranges::find(line.about, card.person.id, &records::PersonRef::id) != line.about.end()
           && std::abs(line.at.ms - card.until->ms) <= kSameMs;
}

/// Puts the mark on the line that is on now, else on the next to come; `ends` beside the lines.
void markCurrent(std::vector<DayLine>& lines, const std::vector<Timestamp>& ends, Timestamp now)
{
    std::optional<std::size_t> current;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        lines[i].past = ends[i] <= now;
        if (lines[i].at <= now && now < ends[i]) {
            current = i;
        }
    }
    const auto next = std::ranges::find_if(lines, [&](const DayLine& line) { return line.at > now; });
    if (!current && next != lines.end()) {
        current = static_cast<std::size_t>(next - lines.begin());
    }
    if (current) {
        lines[*current].current = true;
    }
}

}  // namespace

Card cardOf(const records::PersonRef& person, const std::vector<records::Row>& movements, Timestamp now)
{
    Card card;
    card.person = person;
    std::optional<Said> newest;
    for (const records::Row& row : movements) {
        if (row.voided || std::ranges::find(row.about, person.id, &records::PersonRef::id) == row.about.end()) {
            continue;
        }
        const Said said = saidBy(row);
        if (said.at <= now && (!newest || std::tie(newest->at, newest->written) < std::tie(said.at, said.written))) {
            newest = said;
        }
    }
    if (newest) {
        fillCard(card, *newest, now);
    } else if (person.away) {
        card.where = Where::Out;
    }
    return card;
}

std::vector<DayLine> dayLines(const TodaySources& sources, const std::vector<Card>& cards, const DaySpan& span)
{
    std::vector<std::pair<DayLine, Timestamp>> all;  // with its end
    const auto within = [&](Timestamp at) { return span.from <= at && at < span.until; };
    for (const records::Row& row : rowsOf(sources, Diary)) {
        const Appointment one = appointmentOf(row);
        if (!row.voided && within(one.at)) {
            all.emplace_back(lineOf(one), one.until.value_or(Timestamp{one.at.ms + kOnForMs}));
        }
    }
    for (const Card& card : cards) {
        const bool told = card.until && !inTheHouse(card.where)
                          && std::ranges::any_of(all, [&](const auto& each) { return saysTheSame(each.first, card); });
        if (card.until && !inTheHouse(card.where) && within(*card.until) && !told) {
            const auto together = std::ranges::find_if(all, [&](const auto& each) {
                const DayLine& there = each.first;
                return there.kind == LineKind::Back && there.at == *card.until && there.from == card.where && there.text == card.place;
            });
            if (together != all.end()) {
                together->first.about.push_back(card.person);
                continue;
            }
            DayLine line;
            line.kind = LineKind::Back;
            line.from = card.where;
            line.record = card.record;
            line.at = *card.until;
            line.what = What::Way;
            line.text = card.place;
            line.about = {card.person};
            all.emplace_back(std::move(line), Timestamp{card.until->ms + kOnForMs});
        }
    }
    for (const records::Row& row : rowsOf(sources, Shifts)) {
        DayLine line = lineOf(row, rowsOf(sources, Lines));
        if (!row.voided && within(line.at)) {
            const Timestamp end{line.at.ms + kOnForMs / 2};
            all.emplace_back(std::move(line), end);
        }
    }
    if (auto line = nextHandover(sources, span)) {
        const Timestamp end{line->at.ms + kOnForMs / 2};
        all.emplace_back(std::move(*line), end);
    }
    std::ranges::sort(all, {}, [](const auto& each) { return std::tuple(each.first.at.ms, each.first.kind, each.first.record); });
    std::vector<DayLine> lines;
    std::vector<Timestamp> ends;
    for (auto& [line, end] : all) {
        lines.push_back(std::move(line));
        ends.push_back(end);
    }
    markCurrent(lines, ends, sources.now);
    return lines;
}

QString titleFor(const Appointment& one, const QString& firstName)
{
    const auto rest = [](const QString& words) { return words.left(1).toUpper() + words.mid(1); };
    for (const records::PersonRef& a : one.about) {
        for (const records::PersonRef& b : one.about) {
            const QString both = QStringLiteral("%1 and %2 ").arg(a.firstName, b.firstName);
            const bool theirs = a.firstName == firstName || b.firstName == firstName;
            if (a.id != b.id && theirs && one.title.startsWith(both) && one.title.size() > both.size()) {
                return rest(one.title.mid(both.size()));
            }
        }
    }
    for (const QString& begin : {firstName + QStringLiteral(", "), firstName + QLatin1Char(' ')}) {
        const QString words = one.title.mid(begin.size());
        if (one.title.startsWith(begin) && !words.isEmpty() && !words.startsWith(QStringLiteral("and "))) {
            return rest(words);
        }
    }
    return one.title;
}

}  // namespace hearth::practice
