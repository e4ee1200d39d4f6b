// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/sitting.h"
#include "ui/models/shift_vm.h"

using namespace hearth;
using namespace hearth::ui;
using hearth::test::s;
using hearth::test::Sitting;

namespace {

int tabOf(const ShiftVm& shift, const char* name)
{
    for (int i = 0; i < shift.state().young.size(); ++i) {
        if (shift.state().young[i].name == s(name)) {
            return i;
        }
    }
    return -1;
}

Id addAt(Sitting& at, int hour, int minute, int days, const char* text, const Id& about)
{
    records::AddRecord add;
    add.kind = s("moment");
    add.about = {about};
    at.goTo(hour, minute, days);
    add.happened = *at.world.now;
    add.fields = test::textFields(s(text));
    auto saved = at.world.desk->run(add);
    REQUIRE(saved);
    return saved->id;
}

}  // namespace

TEST_CASE("shift: the night so far has what was caught in it, and nothing of the day before", "[ui][shift]")
{
    Sitting at;
    addAt(at, 21, 29, -1, "still the late shift", at.jay);
    const Id first = addAt(at, 21, 30, -1, "could not sleep", at.jay);
    const Id last = addAt(at, 7, 25, 0, "up and about", at.mina);
    at.goTo(7, 40);
    ShiftVm shift(at.book, *at.drafts);
    shift.refresh();
    CHECK(shift.state().isNight());
    CHECK(shift.state().name == s("Sleep-in, Thursday into Friday"));
    CHECK(shift.state().heading == s("The night so far"));
    CHECK(shift.state().line == s("12 to 13 March, 21:30 to 07:30 · Ben"));
    REQUIRE(shift.soFar().rowCount() == 2);
    CHECK(shift.soFar().rows()[0].id == first);
    CHECK(shift.soFar().rows()[1].id == last);
}

TEST_CASE("shift: colleagues who wrote in it are on it", "[ui][shift]")
{
    Sitting at;
    at.openAs("Owen");
    addAt(at, 7, 20, 0, "up and about", at.mina);
    at.openAs("Ben");
    ShiftVm shift(at.book, *at.drafts);
    shift.refresh();
    CHECK(shift.state().line == s("12 to 13 March, 21:30 to 07:30 · Ben, with Owen"));
}

TEST_CASE("shift: a night is unsaid until somebody says it, then its tab has a tick", "[ui][shift]")
{
    Sitting at;
    ShiftVm shift(at.book, *at.drafts);
    shift.refresh();
    REQUIRE(shift.state().young.size() == 3);
    CHECK(shift.state().said == QList<bool>{false, false, false});
    for (const practice::Night& night : shift.state().draft.nights) {
        CHECK(night.how == practice::NightHow::Unsaid);
        CHECK(night.asleep.isEmpty());
        CHECK(night.woke.isEmpty());
    }
    shift.chooseTab(tabOf(shift, "Jay"));
    shift.moveAsleep(15);
    CHECK(shift.state().draft.nights[1].asleep == s("22:30"));
    shift.moveAsleep(15);
    CHECK(shift.state().draft.nights[1].asleep == s("22:45"));
    CHECK_FALSE(shift.state().said[1]);  // a time alone does not say how it was
    shift.sayNight(practice::NightHow::Settled);
    CHECK(shift.state().said == QList<bool>{false, true, false});
    CHECK_FALSE(shift.setWoke(s("25:00")));
    CHECK(shift.setWoke(s("645")));
    CHECK(shift.state().draft.nights[1].woke == s("06:45"));
    CHECK(shift.setWoke(QString()));
    CHECK(shift.state().draft.nights[1].woke.isEmpty());
}

TEST_CASE("shift: the next tab is the next night that is not said, and the house when none is", "[ui][shift]")
{
    Sitting at;
    ShiftVm shift(at.book, *at.drafts);
    shift.refresh();
    for (const int expected : {1, 2, 3}) {
        shift.sayNight(practice::NightHow::Settled);
        shift.nextTab();
        CHECK(shift.state().tab == expected);
    }
    CHECK(shift.state().houseTab());
}

TEST_CASE("shift: the sentence about progress names the last three things", "[ui][shift]")
{
    Sitting at;
    ShiftVm shift(at.book, *at.drafts);
    shift.refresh();
    CHECK(shift.state().percent == 0);
    CHECK(shift.state().leftText == s("7 things are left: the nights and the checks."));
    for (int tab = 0; tab < 2; ++tab) {
        shift.chooseTab(tab);
        shift.sayNight(practice::NightHow::Settled);
    }
    shift.tick(0, true);
    shift.tick(1, true);
    CHECK(shift.state().left.size() == 3);
    CHECK(shift.state().leftText.startsWith(s("Nearly there. Mina’s night, ")));
    shift.setPence(2, s("£84.20"));
    CHECK(shift.state().checks[2].value == s("£84.20"));
    CHECK(shift.state().leftText == s("Nearly there. Mina’s night and the fire panel are left."));
    shift.tick(3, true);
    CHECK(shift.state().leftText == s("Nearly there. Mina’s night is left."));
    shift.chooseTab(2);
    shift.sayNight(practice::NightHow::Up);
    CHECK(shift.state().percent == 100);
    CHECK(shift.state().leftText == s("All said. F10 finishes the shift."));
    shift.tick(3, false);
    CHECK(shift.state().leftText == s("Nearly there. The fire panel is left."));
}

TEST_CASE("shift: money is counted, not ticked, and only a figure counts", "[ui][shift]")
{
    Sitting at;
    ShiftVm shift(at.book, *at.drafts);
    shift.refresh();
    REQUIRE(shift.state().checks[2].money);
    shift.tick(2, true);
    CHECK_FALSE(shift.state().checks[2].done);
    for (const char* typed : {"", "plenty", "nan", "inf", "-inf", "1e300", "£"}) {
        CAPTURE(typed);
        shift.setPence(2, s(typed));
        CHECK_FALSE(shift.state().checks[2].done);
        CHECK_FALSE(shift.state().draft.checks[2].pence.has_value());
    }
    shift.setPence(2, s(" £19.99 "));
    CHECK(shift.state().checks[2].done);
    CHECK(shift.state().draft.checks[2].pence.value_or(0) == 1999);
}

TEST_CASE("shift: everything that was said comes back after the book was closed", "[ui][shift][drafts]")
{
    Sitting at;
    practice::ShiftDraft before;
    {
        ShiftVm shift(at.book, *at.drafts);
        shift.refresh();
        shift.chooseTab(tabOf(shift, "Mina"));
        shift.sayNight(practice::NightHow::Unsettled);
        shift.setAsleep(s("00:20"));
        shift.setNightText(s("Owen sat\nwith her."));
        shift.setHouseText(s("A quiet house otherwise."));
        shift.tick(0, true);
        shift.setPence(2, s("84.20"));
        shift.setIncoming(at.owen, true);
        before = shift.state().draft;
    }
    at.openAs("Ben");
    {
        ShiftVm shift(at.book, *at.drafts);
        shift.refresh();
        CHECK(shift.state().draft == before);
        CHECK(shift.state().kept.ms != 0);
    }
    at.openAs("Owen");
    ShiftVm shift(at.book, *at.drafts);
    shift.refresh();
    CHECK(shift.state().draft.text.isEmpty());
    CHECK(shift.state().draft.nights.back().how == practice::NightHow::Unsaid);
}

TEST_CASE("shift: by day each young person has a sentence, which becomes a moment", "[ui][shift]")
{
    Sitting at;
    at.goTo(17, 0);
    ShiftVm shift(at.book, *at.drafts);
    shift.refresh();
    CHECK(shift.state().name == s("Late shift, Friday"));
    CHECK(shift.state().heading == s("The shift so far"));
    CHECK(shift.state().draft.nights.empty());
    shift.chooseTab(tabOf(shift, "Jay"));
    CHECK_FALSE(shift.keepDayText());
    shift.setDayText(s("Jay made toast."));
    REQUIRE(shift.keepDayText());
    CHECK(shift.state().dayText.isEmpty());
    CHECK(shift.state().said == QList<bool>{false, true, false});
    REQUIRE(shift.soFar().rowCount() == 1);
    CHECK(shift.soFar().rows()[0].text == s("Jay made toast."));

    at.refuse<records::AddRecord>(ErrorCode::Disk);
    shift.setDayText(s("And tea."));
    CHECK_FALSE(shift.keepDayText());
    CHECK(shift.state().dayText == s("And tea."));
    CHECK(shift.state().problem);
}

TEST_CASE("shift: a sentence begun by day is there again on its own tab", "[ui][shift][drafts]")
{
    Sitting at;
    at.goTo(17, 0);
    {
        ShiftVm shift(at.book, *at.drafts);
        shift.refresh();
        shift.chooseTab(tabOf(shift, "Jay"));
        shift.setDayText(s("Jay made"));
        shift.chooseTab(tabOf(shift, "Mina"));
        CHECK(shift.state().dayText.isEmpty());
        shift.chooseTab(tabOf(shift, "Jay"));
        CHECK(shift.state().dayText == s("Jay made"));
    }
    at.openAs("Ben");
    ShiftVm shift(at.book, *at.drafts);
    shift.refresh();
    shift.chooseTab(tabOf(shift, "Jay"));
    CHECK(shift.state().dayText == s("Jay made"));
}

TEST_CASE("shift: somebody who moves in tonight has their own night, and no other moves", "[ui][shift]")
{
    Sitting at;
    at.openAs("Grace");
    ShiftVm shift(at.book, *at.drafts);
    shift.refresh();
    shift.chooseTab(tabOf(shift, "Jay"));
    shift.sayNight(practice::NightHow::Settled);
    const Id dev = at.world.addYoungPerson(s("Dev Anand"));  // between Callum and Jay
    shift.refresh();
    REQUIRE(shift.state().young.size() == 4);
    shift.chooseTab(tabOf(shift, "Dev"));
    shift.sayNight(practice::NightHow::Unsettled);
    for (const practice::Night& night : shift.state().draft.nights) {
        const auto expected = night.person == dev       ? practice::NightHow::Unsettled
                              : night.person == at.jay ? practice::NightHow::Settled
                                                       : practice::NightHow::Unsaid;
        CHECK(night.how == expected);
    }
    CHECK(shift.state().draft.nights.size() == 4);
}
