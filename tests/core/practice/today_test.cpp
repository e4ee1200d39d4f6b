// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/names.h"
#include "core/practice/today.h"

#include <catch2/catch_test_macros.hpp>

#include <QDateTime>

#include <time.h>

namespace {

using namespace hearth;
using namespace hearth::practice;
using records::PersonRef;
using records::Row;

/// The changing of the clocks is London's.
struct InLondon {
    InLondon() : m_before(qgetenv("TZ"))
    {
        qputenv("TZ", "Europe/London");
        tzset();
    }
    ~InLondon()
    {
        m_before.isEmpty() ? qunsetenv("TZ") : qputenv("TZ", m_before);
        tzset();
    }
    InLondon(const InLondon&) = delete;
    InLondon& operator=(const InLondon&) = delete;

private:
    QByteArray m_before;
};

constexpr std::int64_t kHour = 60LL * 60 * 1000;

Timestamp on(int month, int day, int hour, int minute)
{
    return {QDateTime(QDate(2026, month, day), QTime(hour, minute), Qt::LocalTime).toMSecsSinceEpoch()};
}

Timestamp at(int day, int hour, int minute)
{
    return on(3, day, hour, minute);
}

Id idOf(int number)
{
    return *Id::fromText(QStringLiteral("00000000-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0')));
}

PersonRef young(int number, const char* name)
{
    PersonRef person;
    person.id = idOf(number);
    person.firstName = person.name = QString::fromLatin1(name);
    person.youngPerson = true;
    return person;
}

PersonRef adult(int number, const char* name, const char* role = "residential-worker")
{
    PersonRef person = young(number, name);
    person.youngPerson = false;
    person.role = QString::fromLatin1(role);
    return person;
}

const PersonRef kJay = young(1, "Jay");
const PersonRef kMina = young(2, "Mina");
const PersonRef kBen = adult(11, "Ben");
const PersonRef kKath = adult(12, "Kath", "deputy");
const PersonRef kLena = adult(13, "Lena");

Row row(int number, const QString& kind, Timestamp happened, std::vector<PersonRef> about = {}, Fields fields = {})
{
    Row made;
    made.id = idOf(1000 + number);
    made.kind = kind;
    made.happened = made.written = happened;
    made.about = std::move(about);
    made.author = made.voice = kBen;
    made.fields = std::move(fields);
    if (const auto title = made.fields.find(QStringLiteral("title")); title != made.fields.end()) {
        made.title = std::get<QString>(title->second);
    }
    return made;
}

Row where(int number, const char* now, Timestamp since, std::optional<Timestamp> until = {}, const char* place = "")
{
    Fields fields{{QStringLiteral("now"), QString::fromLatin1(now)}};
    if (until) {
        fields[QStringLiteral("until")] = until->ms;
    }
    if (*place != 0) {
        fields[QStringLiteral("place")] = QString::fromLatin1(place);
    }
    return row(number, kWhereaboutsKind, since, {kJay}, fields);
}

Row night(int number, Timestamp signedAt, const char* asleep, const char* woke)
{
    Fields fields{{QStringLiteral("night"), QStringLiteral("settled")}};
    if (*asleep != 0) {
        fields[QStringLiteral("asleep")] = QString::fromLatin1(asleep);
    }
    if (*woke != 0) {
        fields[QStringLiteral("woke")] = QString::fromLatin1(woke);
    }
    return row(number, kNightKind, signedAt, {kJay}, fields);
}

Row duty(int number, const PersonRef& who, Timestamp from, Timestamp until, const char* flag = "")
{
    Fields fields{{QStringLiteral("person"), who.id}, {QStringLiteral("until"), until.ms}};
    if (*flag != 0) {
        fields[QString::fromLatin1(flag)] = true;
    }
    return row(number, kDutyKind, from, {}, fields);
}

Row entry(int number, const char* title, Timestamp when, std::vector<PersonRef> about = {})
{
    return row(number, kAppointmentKind, when, std::move(about), {{QStringLiteral("title"), QString::fromLatin1(title)}});
}

TodaySources sourcesAt(Timestamp now, const PersonRef& me = kKath)
{
    TodaySources sources;
    sources.now = now;
    sources.me = me;
    sources.people = {kJay, kMina, kBen, kKath, kLena};
    sources.pages.resize(todayReading(now, me.id).parts.size());
    return sources;
}

}  // namespace

TEST_CASE("today: a day goes from midnight to midnight, and the evening looks on to the next noon", "[practice][today]")
{
    const InLondon london;
    CHECK(daySpanAt(at(12, 0, 0)) == DaySpan{at(12, 0, 0), at(13, 0, 0), false});
    CHECK(daySpanAt(at(12, 21, 29)) == DaySpan{at(12, 0, 0), at(13, 0, 0), false});
    CHECK(daySpanAt(at(12, 21, 30)) == DaySpan{at(12, 21, 30), at(13, 12, 0), true});
    CHECK(daySpanAt(at(12, 23, 59)) == DaySpan{at(12, 21, 30), at(13, 12, 0), true});
    CHECK(daySpanAt(at(13, 2, 0)) == DaySpan{at(13, 0, 0), at(14, 0, 0), false});
    CHECK(yesterdayOf(at(12, 0, 0)) == DaySpan{at(11, 0, 0), at(12, 0, 0), false});
}

TEST_CASE("today: the days on which the clocks change are 23 and 25 hours long", "[practice][today]")
{
    const InLondon london;
    const DaySpan spring = daySpanAt(on(3, 29, 12, 0));
    CHECK(spring.until.ms - spring.from.ms == 23 * kHour);
    const DaySpan autumn = daySpanAt(on(10, 25, 12, 0));
    CHECK(autumn.until.ms - autumn.from.ms == 25 * kHour);
    const DaySpan after = yesterdayOf(on(10, 26, 8, 0));
    CHECK(after.until.ms - after.from.ms == 25 * kHour);

    // Asleep at half past ten the evening before, looked at when the night was an hour shorter.
    const Card card = cardOf(kJay, {night(1, on(3, 29, 7, 20), "22:30", "")}, on(3, 29, 7, 25));
    CHECK(card.where == Where::Asleep);
    const Card up = cardOf(kJay, {night(1, on(3, 29, 7, 20), "22:30", "06:50")}, on(3, 29, 7, 25));
    REQUIRE(up.since);
    CHECK(*up.since == on(3, 29, 6, 50));
    // And in the night that is an hour longer both readings of half past one are before breakfast.
    const Card late = cardOf(kJay, {night(1, on(10, 25, 7, 20), "01:30", "06:50")}, on(10, 25, 8, 0));
    CHECK(*late.since == on(10, 25, 6, 50));

    // A sleep-in over the change is on duty until half past seven by the clock on the wall.
    const auto duty = dutyOf(row(1, kDutyKind, on(3, 28, 21, 30), {}, {{QStringLiteral("person"), kBen.id}}));
    CHECK(duty.until == on(3, 29, 7, 30));
    CHECK(duty.until.ms - duty.from.ms == 9 * kHour);
}

TEST_CASE("today: where somebody is comes from what was written last", "[practice][today]")
{
    const InLondon london;
    CHECK(cardOf(kJay, {}, at(12, 8, 0)).where == Where::Unknown);
    const std::vector rows{where(1, "school", at(12, 8, 40), at(12, 15, 30)), night(2, at(12, 7, 20), "22:10", "06:45")};
    const Card early = cardOf(kJay, rows, at(12, 7, 25));
    CHECK(early.where == Where::Up);
    CHECK(*early.since == at(12, 6, 45));
    const Card school = cardOf(kJay, rows, at(12, 9, 0));
    CHECK(school.where == Where::School);
    CHECK_FALSE(school.overdue);
    CHECK(cardOf(kMina, rows, at(12, 9, 0)).where == Where::Unknown);
    std::vector<Row> voided = rows;
    voided[0].voided = true;
    CHECK(cardOf(kJay, voided, at(12, 9, 0)).where == Where::Up);
    // What is planned for later is not so yet.
    CHECK(cardOf(kJay, {where(1, "out", at(12, 16, 0))}, at(12, 15, 0)).where == Where::Unknown);
}

TEST_CASE("today: who is late back stands out until somebody writes that they are back", "[practice][today]")
{
    const InLondon london;
    std::vector rows{where(1, "family", at(11, 16, 0), at(12, 16, 0), "her mum")};
    CHECK_FALSE(cardOf(kJay, rows, at(12, 15, 59)).overdue);
    const Card late = cardOf(kJay, rows, at(12, 16, 0));
    CHECK(late.overdue);
    CHECK(late.where == Where::Family);
    CHECK(late.place == QStringLiteral("her mum"));
    CHECK(cardOf(kJay, rows, at(13, 9, 0)).overdue);
    rows.push_back(where(2, "home", at(12, 16, 20)));
    const Card back = cardOf(kJay, rows, at(12, 16, 30));
    CHECK(back.where == Where::Home);
    CHECK_FALSE(back.overdue);
    CHECK_FALSE(back.until);
}

TEST_CASE("today: asleep is believed for a night, up since for a morning, school for its day", "[practice][today]")
{
    const InLondon london;
    const std::vector asleep{night(1, at(12, 7, 20), "23:40", "")};
    CHECK(cardOf(kJay, asleep, at(12, 11, 0)).where == Where::Asleep);
    CHECK(cardOf(kJay, asleep, at(12, 15, 0)).where == Where::Home);
    const std::vector up{night(1, at(12, 7, 20), "", "06:45")};
    CHECK(cardOf(kJay, up, at(12, 12, 0)).since);
    CHECK_FALSE(cardOf(kJay, up, at(12, 20, 0)).since);
    const std::vector school{where(1, "school", at(12, 8, 40))};
    CHECK(cardOf(kJay, school, at(12, 23, 0)).where == Where::School);
    CHECK(cardOf(kJay, school, at(13, 0, 0)).where == Where::Unknown);
    const std::vector family{where(1, "family", at(11, 8, 40))};
    CHECK(cardOf(kJay, family, at(13, 8, 0)).where == Where::Family);
    PersonRef away = kJay;
    away.away = true;
    CHECK(cardOf(away, {}, at(12, 8, 0)).where == Where::Out);
}

TEST_CASE("today: the day holds the diary, handovers and who comes back, in order, and says which is now", "[practice][today]")
{
    const InLondon london;
    TodaySources sources = sourcesAt(at(12, 11, 30));
    sources.pages[Diary].rows = {entry(1, "Fire bell test", at(12, 13, 0)), entry(2, "Mina, dentist", at(12, 11, 20), {kMina}),
                                 entry(3, "Tomorrow", at(13, 0, 0)), entry(4, "First thing", at(12, 0, 0))};
    Row shift = row(5, kShiftKind, at(11, 21, 30), {}, {{kTo, at(12, 7, 30).ms}, {QStringLiteral("incoming"), std::vector{kKath.id}}});
    sources.pages[Shifts].rows = {shift};
    Row boiler = row(6, kHandoverKind, at(12, 6, 46));
    Row short_ = row(7, kHandoverKind, at(12, 6, 47), {kMina}, {{kWeight, QStringLiteral("do")}});
    sources.pages[Lines].rows = {boiler, short_};
    sources.pages[Movements].rows = {where(8, "school", at(12, 8, 40), at(12, 15, 30))};
    const TodayView view = todayOf(sources);
    REQUIRE(view.day.size() == 5);
    CHECK(view.day[0].title == QStringLiteral("First thing"));
    CHECK(view.day[0].past);
    CHECK(view.day[1].kind == LineKind::Handover);
    CHECK(view.day[1].names == QStringList{QStringLiteral("Mina"), QString()});
    CHECK(view.day[2].current);
    CHECK(view.day[3].title == QStringLiteral("Fire bell test"));
    CHECK(view.day[4].kind == LineKind::Back);
    CHECK(view.day[4].at == at(12, 15, 30));
    CHECK(std::ranges::count_if(view.day, &DayLine::current) == 1);

    // Between two entries the next to come is marked; after the last one nothing is.
    sources.now = at(12, 12, 40);
    CHECK(todayOf(sources).day[3].current);
    sources.now = at(12, 18, 0);
    CHECK(std::ranges::count_if(todayOf(sources).day, &DayLine::current) == 0);

    // Who comes back at one time from one place comes back in one line.
    Row other = where(10, "school", at(12, 8, 40), at(12, 15, 30));
    other.about = {kMina};
    sources.pages[Movements].rows.push_back(other);
    const TodayView two = todayOf(sources);
    REQUIRE(std::ranges::count(two.day, LineKind::Back, &DayLine::kind) == 1);
    CHECK(two.day.back().about.size() == 2);
    sources.pages[Movements].rows.pop_back();

    // A diary entry for the same hour says that they come back already.
    sources.pages[Diary].rows.push_back(entry(9, "Jay back from school", at(12, 15, 20), {kJay}));
    CHECK(std::ranges::count(todayOf(sources).day, LineKind::Back, &DayLine::kind) == 0);
}

TEST_CASE("today: an entry that was moved stands where it was moved to", "[practice][today]")
{
    const InLondon london;
    TodaySources sources = sourcesAt(at(12, 9, 0));
    Row moved = entry(1, "Mina, dentist", at(12, 11, 20), {kMina});
    moved.fields[QStringLiteral("at")] = at(12, 14, 0).ms;
    sources.pages[Diary].rows = {moved};
    const TodayView view = todayOf(sources);
    REQUIRE(view.day.size() == 1);
    CHECK(view.day[0].at == at(12, 14, 0));
    REQUIRE(view.cards[1].next.size() == 1);
    CHECK(view.cards[1].next[0].at == at(12, 14, 0));
}

TEST_CASE("today: who is on now comes first, the lead before the others, and who is off is gone", "[practice][today]")
{
    const InLondon london;
    const std::vector rows{duty(1, kBen, at(11, 21, 30), at(12, 7, 30)), duty(2, kLena, at(12, 7, 30), at(12, 14, 30), "agency"),
                           duty(3, kKath, at(12, 7, 30), at(12, 14, 30), "lead"), duty(4, kBen, at(12, 14, 0), at(12, 21, 30))};
    const std::vector people{kBen, kKath, kLena};
    const auto morning = onDuty(rows, people, daySpanAt(at(12, 8, 0)), at(12, 8, 0));
    REQUIRE(morning.size() == 3);
    CHECK(morning[0].person.firstName == QStringLiteral("Kath"));
    CHECK(morning[1].person.firstName == QStringLiteral("Lena"));
    CHECK_FALSE(morning[2].now);
    const auto night = onDuty(rows, people, daySpanAt(at(12, 3, 0)), at(12, 3, 0));
    REQUIRE(night.size() == 1);
    CHECK(night[0].person.firstName == QStringLiteral("Ben"));
    CHECK(night[0].now);
    // Within the hour those who come on are there as well.
    const auto soon = onDuty(rows, people, daySpanAt(at(12, 6, 30)), at(12, 6, 30));
    REQUIRE(soon.size() == 4);
    CHECK(soon[0].now);
    CHECK_FALSE(soon[1].now);
    // The late shift over half past nine: whoever sleeps in is on, whoever was on until then is not.
    const auto evening = onDuty(rows, people, daySpanAt(at(12, 21, 30)), at(12, 21, 30));
    CHECK(evening.empty());
}

TEST_CASE("today: the rota asks for a first-aider and for no more agency than half, only of who is on", "[practice][today]")
{
    const InLondon london;
    const std::vector people{kBen, kKath, kLena};
    const DaySpan span = daySpanAt(at(12, 8, 0));
    const auto gaps = [&](const std::vector<Row>& rows) { return rotaGaps(onDuty(rows, people, span, at(12, 8, 0))); };
    CHECK(gaps({}).empty());
    CHECK(gaps({duty(1, kKath, at(12, 7, 30), at(12, 14, 30))}) == std::vector{RotaGap::NoFirstAid});
    CHECK(gaps({duty(1, kKath, at(12, 7, 30), at(12, 14, 30), "first-aid")}).empty());
    CHECK(gaps({duty(1, kKath, at(12, 7, 30), at(12, 14, 30), "first-aid"), duty(2, kLena, at(12, 7, 30), at(12, 14, 30), "agency")}).empty());
    CHECK(gaps({duty(1, kKath, at(12, 14, 0), at(12, 21, 30), "first-aid"), duty(2, kLena, at(12, 7, 30), at(12, 14, 30), "agency")})
          == std::vector{RotaGap::NoFirstAid, RotaGap::TooManyAgency});
}

TEST_CASE("today: a handover waits for those it is for until they accept it", "[practice][today]")
{
    const InLondon london;
    TodaySources sources = sourcesAt(at(12, 7, 28));
    Row shift = row(1, kShiftKind, at(11, 21, 30), {}, {{kTo, at(12, 7, 30).ms}, {QStringLiteral("incoming"), std::vector{kKath.id}}});
    shift.written = at(12, 7, 20);
    sources.pages[Shifts].rows = {shift};
    REQUIRE(waitingFor(sources).size() == 1);
    CHECK(waitingFor(sources)[0].what == Waits::Handover);
    CHECK(waitingFor(sources)[0].when == at(12, 7, 30));
    sources.pages[Shifts].rows[0].acceptedBy = {kKath.id};
    CHECK(waitingFor(sources).empty());
    sources.pages[Shifts].rows[0].acceptedBy.clear();
    sources.me = kLena;
    CHECK(waitingFor(sources).empty());
    sources.me = kBen;  // who wrote it
    CHECK(waitingFor(sources).empty());
    sources.me = kKath;
    sources.now = at(13, 7, 20);
    CHECK(waitingFor(sources).empty());
}

TEST_CASE("today: answers to my letters wait until I have opened them, and only mine", "[practice][today]")
{
    const InLondon london;
    TodaySources sources = sourcesAt(at(12, 8, 0));
    Row letter = row(1, kLetterKind, at(10, 22, 0), {kJay}, {{QStringLiteral("title"), QStringLiteral("Tuesday evening")}});
    letter.author = kKath;
    Row reply = row(2, kReplyKind, at(11, 16, 40), {kJay}, {{QStringLiteral("to"), letter.id}});
    reply.voice = kJay;
    Row other = row(3, kReplyKind, at(11, 17, 0), {kJay}, {{QStringLiteral("to"), idOf(77)}});
    Row again = row(4, kReplyKind, at(11, 18, 0), {kJay}, {{QStringLiteral("to"), letter.id}});
    again.voice = kJay;
    sources.pages[Mine].rows = {letter};
    sources.pages[Replies].rows = {again, other, reply};
    const auto waiting = waitingFor(sources);
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0].record == letter.id);
    CHECK(waiting[0].who.firstName == QStringLiteral("Jay"));
    CHECK(waiting[0].when == at(11, 18, 0));
    CHECK(waiting[0].count == 2);
    sources.looked = {again.id};
    CHECK(waitingFor(sources)[0].count == 1);
    sources.looked = {again.id, reply.id};
    CHECK(waitingFor(sources).empty());
    // Who wrote it down with them was there.
    sources.looked.clear();
    sources.pages[Replies].rows = {reply};
    sources.pages[Replies].rows[0].author = kKath;
    CHECK(waitingFor(sources).empty());
}

TEST_CASE("today: drafts, reviews that have come and texts that disagree wait; empty ones and later ones do not", "[practice][today]")
{
    const InLondon london;
    TodaySources sources = sourcesAt(at(12, 8, 0));
    const auto words = [](const char* text) { return Fields{{kText, proseOf(QString::fromLatin1(text))}}; };
    sources.drafts = {{QStringLiteral("letter:new:") + kJay.id.text(), at(11, 20, 0), words("Dear Jay,")},
                      {QStringLiteral("letter:new:") + kMina.id.text(), at(11, 21, 0), words("Dear Mina,")},
                      {QStringLiteral("note:new:house"), at(11, 21, 0), words("  ")},
                      {QStringLiteral("shift:1:all"), at(11, 21, 0), words("All quiet")},
                      {QStringLiteral("amend:") + idOf(5).text(), at(11, 22, 0), words("I had it wrong.")}};
    Row held = row(1, kLetterKind, at(1, 9, 0), {kJay});
    held.withheld = true;
    held.review = QStringLiteral("2026-03-12");
    Row later = held;
    later.id = idOf(99);
    later.review = QStringLiteral("2026-03-13");
    Row two = row(2, QStringLiteral("common-third"), at(5, 9, 0), {kJay});
    two.conflict = true;
    sources.pages[Look].rows = {held, later, two};
    const auto waiting = waitingFor(sources);
    REQUIRE(waiting.size() == 4);
    CHECK(waiting[0].what == Waits::Draft);
    CHECK(waiting[0].names == QStringList{QStringLiteral("Jay"), QStringLiteral("Mina")});
    CHECK(waiting[0].about == std::vector{kJay.id});
    CHECK(waiting[1].record == idOf(5));
    CHECK(waiting[2].what == Waits::Review);
    CHECK(waiting[2].record == held.id);
    CHECK(waiting[3].what == Waits::Disagree);
    // Another's withholding is theirs to look at, and the leaders'.
    sources.me = kLena;
    CHECK(std::ranges::count(waitingFor(sources), Waits::Review, &Waiting::what) == 0);
    sources.unsignedActs = 256;
    CHECK(std::ranges::count(waitingFor(sources), Waits::Signature, &Waiting::what) == 0);
    sources.unsignedActs = 257;
    CHECK(std::ranges::count(waitingFor(sources), Waits::Signature, &Waiting::what) == 1);
}

TEST_CASE("today: of yesterday a young person's own words come first, and everybody once before anybody twice", "[practice][today]")
{
    const InLondon london;
    const auto moment = [](int number, int hour, const PersonRef& about, const char* text) {
        Row made = row(number, kMomentKind, at(11, hour, 0), {about});
        made.text = QString::fromLatin1(text);
        return made;
    };
    Row reply = row(9, kReplyKind, at(11, 19, 2), {kMina}, {{QStringLiteral("to"), idOf(55)}});
    reply.text = QStringLiteral("Didn't even burn them.");
    reply.voice = kMina;
    Row house = row(8, kMomentKind, at(11, 12, 0));
    house.text = QStringLiteral("Boiler reset.");
    Row hidden = moment(7, 13, kMina, "You cried.");
    hidden.withheld = true;
    const std::vector rows{moment(1, 10, kJay, "You laid the table."), moment(2, 11, kJay, "You mended the wall."),
                           moment(3, 9, kMina, "Medicine given."), reply, house, hidden};
    const auto kept = worthKeeping(rows, yesterdayOf(at(12, 8, 0)));
    REQUIRE(kept.size() == 3);
    CHECK(kept[0].text == QStringLiteral("Medicine given."));
    CHECK(kept[1].text == QStringLiteral("You mended the wall."));
    CHECK(kept[2].voice);
    CHECK(kept[2].record == idOf(55));
    CHECK(worthKeeping(rows, yesterdayOf(at(13, 8, 0))).empty());
    CHECK(worthKeeping({}, yesterdayOf(at(12, 8, 0))).empty());
}

TEST_CASE("today: a house without people shows an empty page, not a broken one", "[practice][today]")
{
    const InLondon london;
    TodaySources sources;
    sources.now = at(12, 8, 0);
    const TodayView view = todayOf(sources);
    CHECK(view.cards.empty());
    CHECK(view.day.empty());
    CHECK(view.duty.empty());
    CHECK(view.waiting.empty());
    CHECK(view.kept.empty());
    TodaySources more = sourcesAt(at(12, 8, 0));
    more.people.push_back(young(3, "Gone"));
    more.people.back().left = true;
    CHECK(todayOf(more).cards.size() == 2);
}

TEST_CASE("today: on a card a title leaves out the name that stands above it", "[practice][today]")
{
    const auto titled = [](const char* title) {
        Appointment one;
        one.title = QString::fromLatin1(title);
        one.about = {kMina, kJay};
        return titleFor(one, QStringLiteral("Mina")).toStdString();
    };
    CHECK(titled("Mina, dentist, Bridge Street") == "Dentist, Bridge Street");
    CHECK(titled("Mina back from town") == "Back from town");
    CHECK(titled("Jay and Mina to school") == "To school");
    CHECK(titled("Mina and Jay to school") == "To school");
    CHECK(titled("Mina and Rosie to school") == "Mina and Rosie to school");
    CHECK(titled("Nan rings Mina") == "Nan rings Mina");
    CHECK(titled("Minas Day") == "Minas Day");
    CHECK(titled("Mina") == "Mina");
}

TEST_CASE("today: the page is one reading, of no more than it shows", "[practice][today]")
{
    const InLondon london;
    const records::ReadTogether ask = todayReading(at(12, 8, 0), kKath.id);
    REQUIRE(ask.parts.size() == Young + 1);
    CHECK(ask.parts[Diary].from == at(12, 0, 0));
    CHECK(ask.parts[Diary].until == at(13, 0, 0));
    CHECK(ask.parts[Yesterday].from == at(11, 0, 0));
    CHECK(ask.parts[Yesterday].until == at(12, 0, 0));
    CHECK(ask.parts[Mine].author == kKath.id);
    CHECK(ask.parts[Look].asksForLook);
    for (const records::Timeline& part : ask.parts) {
        CHECK_FALSE(part.voided);
        CHECK(part.limit <= 200);
    }
}

TEST_CASE("today: the next handover stands in the day by the rota until the shift is finished", "[practice][today]")
{
    const InLondon london;
    TodaySources sources = sourcesAt(at(12, 7, 0));
    sources.pages[Rota].rows = {duty(1, kBen, at(11, 21, 30), at(12, 7, 30), "lead"), duty(2, kKath, at(12, 7, 30), at(12, 14, 30), "lead"),
                                duty(3, kLena, at(12, 7, 0), at(12, 14, 30))};
    sources.pages[Lines].rows = {row(4, kHandoverKind, at(12, 6, 46), {kMina})};
    auto view = todayOf(sources);
    REQUIRE(view.day.size() == 1);
    CHECK(view.day[0].at == at(12, 7, 30));
    CHECK(view.day[0].author.firstName == QStringLiteral("Ben"));
    CHECK(view.day[0].names == QStringList{QStringLiteral("Mina")});
    CHECK(view.day[0].with == std::vector{kKath.id, kLena.id});
    CHECK(view.day[0].record.isNil());
    sources.pages[Shifts].rows = {row(5, kShiftKind, at(11, 21, 30), {}, {{kTo, at(12, 7, 30).ms}})};
    view = todayOf(sources);
    REQUIRE(view.day.size() == 1);
    CHECK(view.day[0].record == sources.pages[Shifts].rows[0].id);
    sources.pages[Shifts].rows.clear();
    sources.now = at(12, 9, 0);
    CHECK(todayOf(sources).day[0].at == at(12, 14, 30));
}
