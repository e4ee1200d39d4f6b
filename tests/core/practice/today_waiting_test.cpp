// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/practice/today_rows.h"

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using namespace hearth::test::today;

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
