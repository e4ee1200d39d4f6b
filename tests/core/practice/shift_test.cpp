// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/names.h"
#include "core/practice/shift.h"

#include <catch2/catch_test_macros.hpp>

#include <QDateTime>

namespace {

using namespace hearth;
using namespace hearth::practice;

Timestamp at(int day, int hour, int minute)
{
    return {QDateTime(QDate(2026, 3, day), QTime(hour, minute), Qt::LocalTime).toMSecsSinceEpoch()};
}

ShiftDraft twoAtHome()
{
    ShiftDraft draft;
    draft.span = spanAt(at(12, 2, 0));
    for (int i = 0; i < 3; ++i) {
        Night night;
        night.person = Id::make({1'000'000 + i});
        night.away = i == 2;
        draft.nights.push_back(night);
    }
    draft.checks = {{.id = QStringLiteral("doors"), .money = false, .done = false, .pence = {}},
                    {.id = QStringLiteral("money-tin"), .money = true, .done = false, .pence = {}}};
    return draft;
}

}  // namespace

TEST_CASE("shift: the clock says which of the three shifts it is", "[practice]")
{
    CHECK(spanAt(at(12, 7, 30)) == Span{ShiftType::Early, at(12, 7, 30), at(12, 14, 30)});
    CHECK(spanAt(at(12, 14, 30)) == Span{ShiftType::Late, at(12, 14, 30), at(12, 21, 30)});
    CHECK(spanAt(at(11, 21, 30)) == Span{ShiftType::SleepIn, at(11, 21, 30), at(12, 7, 30)});
    CHECK(spanAt(at(12, 7, 29)) == Span{ShiftType::SleepIn, at(11, 21, 30), at(12, 7, 30)});
    CHECK(before(spanAt(at(12, 8, 0))) == Span{ShiftType::SleepIn, at(11, 21, 30), at(12, 7, 30)});
}

TEST_CASE("shift: whoever writes late still finishes the shift they were on", "[practice]")
{
    const Span night = spanAt(at(12, 2, 0));
    CHECK(spanToFinish(at(12, 8, 15), std::nullopt, true) == night);
    CHECK(spanToFinish(at(12, 8, 15), std::nullopt, false) == spanAt(at(12, 8, 15)));
    CHECK(spanToFinish(at(12, 9, 30), std::nullopt, true) == spanAt(at(12, 9, 30)));
    const Finished done{night.until, at(12, 7, 10)};
    CHECK(spanToFinish(at(12, 8, 15), done, true) == spanAt(at(12, 8, 15)));
}

TEST_CASE("shift: after an early finish the next shift has begun", "[practice]")
{
    const Finished done{at(12, 7, 30), at(12, 7, 10)};
    const Span next = spanToFinish(at(12, 7, 12), done, true);
    CHECK(next.type == ShiftType::Early);
    CHECK(next.from == at(12, 7, 10));
    CHECK(next.until == at(12, 14, 30));
}

TEST_CASE("shift: what was caught belongs to it, what finishing makes does not", "[practice]")
{
    const Span night = spanAt(at(12, 2, 0));
    records::Row row;
    row.kind = kMomentKind;
    row.happened = at(11, 21, 30);
    CHECK(belongs(row, night));
    row.happened = at(11, 21, 29);
    CHECK_FALSE(belongs(row, night));
    row.happened = at(12, 9, 29);
    CHECK(belongs(row, night));
    row.happened = at(12, 9, 30);
    CHECK_FALSE(belongs(row, night));
    row.happened = at(12, 2, 0);
    row.voided = true;
    CHECK_FALSE(belongs(row, night));
    row.voided = false;
    for (const QString& made : {kShiftKind, kNightKind, kHandoverKind, kReplyKind, kClaimKind, kPackKind, kYoungKind, kStaffKind,
                                QStringLiteral("citation")}) {
        row.kind = made;
        CHECK_FALSE(belongs(row, night));
    }
}

TEST_CASE("shift: whoever wrote nothing in the shift before had no part in it", "[practice]")
{
    const Id ben = Id::make({1});
    records::Row row;
    row.kind = kMomentKind;
    row.author.id = ben;
    row.happened = at(12, 2, 0);
    CHECK(tookPart({row}, ben, at(12, 8, 0)));
    CHECK_FALSE(tookPart({row}, Id::make({2}), at(12, 8, 0)));
    row.happened = at(12, 7, 40);
    CHECK_FALSE(tookPart({row}, ben, at(12, 8, 0)));
    row.happened = at(12, 2, 0);
    row.kind = kStaffKind;
    CHECK_FALSE(tookPart({row}, ben, at(12, 8, 0)));
}

TEST_CASE("shift: what is left is said in order, and somebody away needs no night", "[practice]")
{
    ShiftDraft draft = twoAtHome();
    CHECK(whatIsLeft(draft).size() == 4);
    CHECK(percentDone(draft) == 0);
    draft.nights[0].how = NightHow::Settled;
    const auto left = whatIsLeft(draft);
    REQUIRE(left.size() == 3);
    CHECK(left[0].person == draft.nights[1].person);
    CHECK(left[1].check == QStringLiteral("doors"));
    CHECK(percentDone(draft) == 25);
    draft.nights[1].how = NightHow::Unsettled;
    for (Check& check : draft.checks) {
        check.done = true;
    }
    CHECK(whatIsLeft(draft).empty());
    CHECK(percentDone(draft) == 100);
    CHECK(percentDone({}) == 100);
}

TEST_CASE("shift: times are read as people type them and moved within the day", "[practice]")
{
    CHECK(timeOf(QStringLiteral("7:5")) == QStringLiteral("07:05"));
    CHECK(timeOf(QStringLiteral("705")) == QStringLiteral("07:05"));
    CHECK(timeOf(QStringLiteral("2240")) == QStringLiteral("22:40"));
    CHECK(timeOf(QStringLiteral("7.30")) == QStringLiteral("07:30"));
    CHECK(timeOf(QStringLiteral(" 7 ")) == QStringLiteral("07:00"));
    CHECK(timeOf(QString()) == QString());
    CHECK_FALSE(timeOf(QStringLiteral("25:00")));
    CHECK_FALSE(timeOf(QStringLiteral("soon")));
    CHECK(moved(QStringLiteral("00:00"), -5, QStringLiteral("22:30")) == QStringLiteral("23:55"));
    CHECK(moved(QString(), 5, QStringLiteral("22:30")) == QStringLiteral("22:30"));
    CHECK(nextTime(QStringLiteral("11:00"), at(12, 7, 0)) == at(12, 11, 0));
    CHECK(nextTime(QStringLiteral("06:00"), at(12, 7, 0)) == at(13, 6, 0));
}

TEST_CASE("shift: a draft comes back as it was kept", "[practice]")
{
    ShiftDraft draft = twoAtHome();
    draft.text = QStringLiteral("Quiet.\nBoiler at two.");
    draft.workers = {draft.nights[0].person};
    draft.incoming = {draft.nights[1].person};
    draft.lead = draft.nights[0].person;
    draft.checks[0].done = true;
    draft.checks[1].done = true;
    draft.checks[1].pence = 8420;
    ShiftDraft again = twoAtHome();
    again.nights = draft.nights;
    CHECK(again != draft);
    readShift(again, shiftFields(draft));
    CHECK(again == draft);

    Night night = draft.nights[0];
    night.how = NightHow::Up;
    night.asleep = QStringLiteral("00:05");
    night.woke = QStringLiteral("06:45");
    night.text = QStringLiteral("You came down for water.");
    Night read;
    read.person = night.person;
    readNight(read, nightFields(night));
    CHECK(read == night);
}

TEST_CASE("shift: finishing writes a night for each at home, and nothing that was not said", "[practice]")
{
    ShiftDraft draft = twoAtHome();
    draft.nights[0].how = NightHow::Settled;
    draft.nights[2].how = NightHow::Settled;
    const Id line = Id::make({5});
    const Timestamp now = at(12, 7, 5);
    const records::FinishShift finish = finishOf(draft, {line}, now);
    REQUIRE(finish.nights.size() == 1);
    CHECK(finish.nights[0].about == std::vector{draft.nights[0].person});
    CHECK(finish.nights[0].happened == now);
    CHECK_FALSE(finish.nights[0].fields.contains(kAsleep));
    CHECK(finish.handedOver == std::vector{line});
    CHECK_FALSE(finish.shift.fields.contains(QStringLiteral("doors")));
    CHECK_FALSE(finish.shift.fields.contains(QStringLiteral("checked")));
    draft.checks[0].done = true;
    const auto checked = finishOf(draft, {}, now).shift.fields;
    CHECK(std::get<bool>(checked.at(QStringLiteral("doors"))));
    CHECK(std::get<std::int64_t>(checked.at(QStringLiteral("checked"))) == now.ms);
}

TEST_CASE("shift: the checks are the catalogue's, in its order", "[practice]")
{
    const auto catalogue = catalogue::Catalogue::builtIn();
    REQUIRE(catalogue);
    const catalogue::Kind* kind = catalogue->kind(kShiftKind);
    REQUIRE(kind);
    const auto checks = checksOf(*kind);
    REQUIRE(checks.size() == 4);
    CHECK(checks[2].money);
    for (const Check& check : checks) {
        CHECK_FALSE(check.done);
    }
    const catalogue::Kind* night = catalogue->kind(kNightKind);
    REQUIRE(night);
    for (const QString& field : {kHow, kAsleep, kWoke, kText, kShiftField}) {
        CHECK(night->field(field));
    }
}
