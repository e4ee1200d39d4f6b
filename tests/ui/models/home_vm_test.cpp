// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/shift.h"
#include "tests/ui/models/list_watch.h"
#include "tests/ui/models/sitting.h"
#include "ui/models/home_key_vm.h"
#include "ui/models/home_people_vm.h"
#include "ui/models/home_proof_vm.h"
#include "ui/models/home_readers_vm.h"
#include "ui/models/home_vm.h"
#include "ui/models/home_words_vm.h"
#include "ui/models/shift_vm.h"
#include "ui/models/today_vm.h"

#include <QFile>

#include <algorithm>

using namespace hearth;
using namespace hearth::test;
using namespace hearth::ui;

namespace {

HomeNeeds needs()
{
    return {s("/somewhere"), s("/elsewhere"), [] { return s("cold plain window latch"); }};
}

int placeOf(const HomePeopleState& state, const Id& person)
{
    const auto found = std::ranges::find(state.people, person, &AdultLine::person);
    REQUIRE(found != state.people.end());
    return static_cast<int>(std::distance(state.people.begin(), found));
}

int lineOf(const HomeWordsState& state, const char* words)
{
    const auto found = std::ranges::find(state.lines, s(words), &WordLine::words);
    INFO(words);
    REQUIRE(found != state.lines.end());
    return static_cast<int>(std::distance(state.lines.begin(), found));
}

/// What a view model's last `done` would do.
struct Undo {
    template <typename Vm>
    explicit Undo(Vm& vm)
    {
        QObject::connect(&vm, &Vm::done, &vm, [this](const QString& sentence, const std::function<void()>& back) {
            said = sentence;
            undo = back;
        });
    }
    QString said;
    std::function<void()> undo;
};

}  // namespace

TEST_CASE("home vm: each role has its sections, and about says how it stands", "[ui][home]")
{
    Sitting sitting;
    {
        HomeVm worker(sitting.book, needs());
        const ListWatch watch(worker);
        CHECK(worker.sections() == QList<HomeSection>{HomeSection::Proof, HomeSection::Key, HomeSection::About});
        CHECK(worker.data(worker.index(0, 0), Qt::DisplayRole).toString() == s("Is the book sound?"));
    }
    sitting.openAs("Grace");
    HomeVm home(sitting.book, needs());
    CHECK(home.sections().size() == 6);
    home.refresh();
    CHECK(home.about().folder == s("/somewhere"));
    CHECK(home.about().backedUp.contains(s("not set up yet")));
    CHECK(home.about().operations.endsWith(s("operations in the book")));
}

TEST_CASE("home people vm: a role is given with its dates, shown first, and taken back whole", "[ui][home]")
{
    Sitting sitting;
    sitting.openAs("Grace");
    const HomeNeeds with = needs();
    HomePeopleVm people(sitting.book, with);
    Undo undo(people);
    people.refresh();
    people.choose(placeOf(people.state(), sitting.owen));
    people.editRole(static_cast<int>(people.state().roleWords.indexOf(s("deputy"))));
    people.editFrom(s("10 March 2026"));
    people.editUntil(s("12 Foo"));
    people.prepareGive();
    CHECK_FALSE(people.state().act);
    CHECK(people.state().refused == s("A day is written like 1 March 2026."));
    people.editUntil(s("9 March 2026"));
    people.prepareGive();
    CHECK(people.state().refused == s("The last day comes before the first."));
    people.editUntil(s("10 April 2026"));
    people.prepareGive();
    REQUIRE(people.state().act);
    CHECK(people.state().act->sentence.startsWith(s("Owen Pryce is deputy 10 March to 10 April 2026.")));
    CHECK(people.state().standingIn.isEmpty());  // nothing is done yet
    REQUIRE(people.confirm());
    CHECK(people.state().standingIn == QStringList{s("Owen Pryce stands in for the manager 10 March to 10 April 2026.")});
    REQUIRE(undo.undo);
    undo.undo();
    CHECK(people.state().standingIn.isEmpty());
    CHECK(people.state().people[static_cast<std::size_t>(placeOf(people.state(), sitting.owen))].line == s("residential worker"));
}

TEST_CASE("home people vm: the last manager stays, and the page says why", "[ui][home]")
{
    Sitting sitting;
    sitting.openAs("Grace");
    const HomeNeeds with = needs();
    HomePeopleVm people(sitting.book, with);
    people.refresh();
    people.choose(placeOf(people.state(), sitting.grace));
    people.beginEnding(0);
    people.prepareEnd();
    REQUIRE(people.state().act);
    CHECK_FALSE(people.confirm());
    CHECK(people.state().refused.contains(s("this is the last one")));
    CHECK(people.state().people[static_cast<std::size_t>(people.state().chosen)].line == s("registered manager"));
}

TEST_CASE("home people vm: a first passphrase is shown once, and opens the book", "[ui][home]")
{
    Sitting sitting;
    sitting.openAs("Grace");
    const auto zoe = sitting.world.desk->run(records::AddPerson{s("staff-member"), {{s("name"), s("Zoe Lane")}}});
    REQUIRE(zoe);
    const HomeNeeds with = needs();
    {
        HomePeopleVm people(sitting.book, with);
        people.refresh();
        people.choose(placeOf(people.state(), zoe->id));
        people.editRole(static_cast<int>(people.state().roleWords.indexOf(s("residential worker"))));
        people.prepareWayIn();
        REQUIRE(people.state().act);
        CHECK(people.state().act->sentence.endsWith(s("This cannot be undone, only ended.")));
        CHECK_FALSE(people.state().people[static_cast<std::size_t>(people.state().chosen)].wayIn);
        REQUIRE(people.confirm());
        CHECK(people.state().secret == s("cold plain window latch"));
        people.forgetSecret();
        CHECK(people.state().secret.isEmpty());
        people.refresh();
        CHECK(people.state().people[static_cast<std::size_t>(people.state().chosen)].wayIn);
    }
    sitting.drafts.reset();
    sitting.world.openAs(s("Zoe"), s("cold plain window latch"));
}

TEST_CASE("home words vm: a check is added, renamed, put out of use and brought back, each undone", "[ui][home]")
{
    Sitting sitting;
    sitting.openAs("Grace");
    HomeWordsVm words(sitting.book);
    Undo undo(words);
    words.refresh();
    CHECK(words.state().lines.size() == 4);
    words.startNew();
    CHECK_FALSE(words.keep());
    CHECK(words.state().refused == s("Say it in a word or two."));
    words.editWords(s("Hens shut in"));
    REQUIRE(words.keep());
    CHECK(words.state().lines.size() == 5);
    ShiftVm shift(sitting.book, *sitting.drafts);
    shift.refresh();
    CHECK(shift.state().checks.back().name == s("Hens shut in"));
    words.startNew();
    words.editWords(s("hens SHUT in"));
    CHECK_FALSE(words.keep());
    CHECK(words.state().refused == s("This stands in the list already."));
    words.cancel();
    words.startEdit(lineOf(words.state(), "Hens shut in"));
    words.editWords(s("Hens and ducks in"));
    REQUIRE(words.keep());
    shift.refresh();
    CHECK(shift.state().checks.back().name == s("Hens and ducks in"));
    undo.undo();
    REQUIRE(words.setUsed(lineOf(words.state(), "Hens shut in"), false));
    shift.refresh();
    CHECK(shift.state().checks.size() == 4);
    REQUIRE(words.setUsed(lineOf(words.state(), "Hens shut in"), true));
    REQUIRE(words.setUsed(lineOf(words.state(), "Money tin"), false));
    shift.refresh();
    CHECK(shift.state().checks.size() == 4);
    undo.undo();
    shift.refresh();
    CHECK(shift.state().checks.size() == 5);
    words.startEdit(lineOf(words.state(), "Money tin"));
    words.editWords(s("The blue tin"));
    REQUIRE(words.keep());
    REQUIRE(words.asShipped(lineOf(words.state(), "The blue tin")));
    CHECK(words.state().lines[2].words == s("Money tin"));
    undo.undo();
    CHECK(words.state().lines[2].words == s("The blue tin"));
}

TEST_CASE("home words vm: a fixed point of the day has its time and days", "[ui][home]")
{
    Sitting sitting;
    sitting.openAs("Grace");
    HomeWordsVm words(sitting.book);
    words.refresh();
    words.choosePart(WordsPart::Rhythms);
    words.startNew();
    words.editWords(s("Bell test"));
    words.editAt(s("noon"));
    CHECK_FALSE(words.keep());
    CHECK(words.state().refused == s("A time is written like 17:30."));
    words.editAt(s("10.00"));
    for (int day = 2; day <= 7; ++day) {
        words.tickDay(day, false);
    }
    REQUIRE(words.keep());
    REQUIRE(words.state().lines.size() == 1);
    CHECK(words.state().lines[0].line == s("10:00, Monday"));
    // The page Today has it on its Monday, and not on the Friday that it is.
    words.startNew();
    words.editWords(s("Tea"));
    words.editAt(s("17:30"));
    REQUIRE(words.keep());
    TodayVm today(sitting.book, *sitting.drafts);
    const auto titles = [&today] {
        QStringList all;
        for (int i = 0; i < today.day().rowCount(); ++i) {
            all.append(today.day().data(today.day().index(i, 0), TitleRole).toString());
        }
        return all;
    };
    today.refresh();
    CHECK(titles().contains(s("Tea")));
    CHECK_FALSE(titles().contains(s("Bell test")));
    sitting.goTo(7, 20, 3);
    today.refresh();
    CHECK(titles().contains(s("Bell test")));
    CHECK(weekdayWords(s("12345")) == s("Monday to Friday"));
    CHECK(weekdayWords(s("14")) == s("Monday and Thursday"));
    CHECK(weekdayWords({}) == s("every day"));
}

TEST_CASE("home readers vm: found by its id or its words, without reading it", "[ui][home]")
{
    Sitting sitting;
    const Id moment = sitting.world.add(s("moment"), s("You asked how bread rises."), {sitting.jay}).id;
    sitting.openAs("Owen");
    (void)sitting.show(moment);
    sitting.openAs("Grace");
    HomeReadersVm readers(sitting.book);
    readers.edit(moment.text());
    readers.look();
    CHECK(readers.state().record == moment);
    REQUIRE(readers.state().readers.size() == 1);
    CHECK(readers.state().readers.front().name == s("Owen Pryce"));
    CHECK(readers.state().readers.front().times == s("once"));
    readers.edit(s("bread"));
    readers.look();
    CHECK(readers.state().searching);
    CHECK(readers.hits().rowCount() == 1);
    readers.edit(Id::make({1}).text());
    readers.look();
    CHECK(readers.state().problem);
}

TEST_CASE("home proof vm: proved in the background, stopped by hand", "[ui][home]")
{
    Sitting sitting;
    sitting.openAs("Grace");
    HomeProofVm proof(sitting.book, *sitting.drafts);
    proof.refresh();
    CHECK(proof.state().lastLine == s("Not checked on this PC yet."));
    proof.check();
    CHECK(proof.state().checking);
    REQUIRE(comesTrue([&] { return !proof.state().checking; }, 20'000));
    CHECK(proof.state().sound == true);
    CHECK(proof.state().result.startsWith(s("The book is sound.")));
    CHECK(proof.state().head.size() == 19);
    CHECK(proof.state().lastLine.endsWith(s("sound.")));
    proof.check();
    proof.stop();
    CHECK_FALSE(proof.state().checking);
    CHECK(proof.state().result.startsWith(s("Stopped.")));
    sitting.refuse<records::VerifyBook>(ErrorCode::Disk);
    proof.check();
    CHECK(proof.state().problem);
    CHECK_FALSE(proof.state().checking);
}

TEST_CASE("home proof vm: what was done about an alarm is kept, its words while they are typed too", "[ui][home]")
{
    Sitting sitting;
    sitting.drafts.reset();
    sitting.world.close();
    REQUIRE(QFile::remove(sitting.world.folder() + s("/vault.anchor")));
    {
        access::Vault vault(sitting.world.folder(), sitting.world.around());
        auto ben = vault.find(s("Ben"));
        auto keys = vault.prove(*ben, kPassphrase);
        REQUIRE(keys);
        REQUIRE(vault.open(*ben, *keys, {.acceptAlarm = true, .wait = false}));
    }
    sitting.openAs("Grace");
    HomeProofVm proof(sitting.book, *sitting.drafts);
    Undo undo(proof);
    proof.refresh();
    REQUIRE(proof.state().alarms.size() == 1);
    REQUIRE(proof.state().mayDeal);
    proof.beginDealing(0);
    CHECK_FALSE(proof.dealtWith());
    proof.editWords(s("The disk was changed."));
    proof.leaveDealing();
    proof.beginDealing(0);
    CHECK(proof.state().words == s("The disk was changed."));
    REQUIRE(proof.dealtWith());
    CHECK(proof.state().alarms.empty());
    REQUIRE(proof.state().dealt.size() == 1);
    CHECK(proof.state().dealt.front().words == s("The disk was changed."));
    undo.undo();
    CHECK(proof.state().alarms.size() == 1);
    CHECK(proof.state().dealt.empty());
}

TEST_CASE("home key vm: twice the same, long enough, and it opens the book", "[ui][home]")
{
    Sitting sitting;
    const HomeNeeds with = needs();
    {
        HomeKeyVm key(sitting.book, with);
        key.suggest();
        CHECK(key.state().suggestion == s("cold plain window latch"));
        key.edited(s("short"), s("short"));
        CHECK_FALSE(key.state().mayChange);
        key.edited(s("willow stone copper lark"), s("willow stone copper"));
        CHECK_FALSE(key.state().mayChange);
        CHECK_FALSE(key.change(s("willow stone copper lark"), s("willow stone copper")));
        CHECK(key.state().refused == s("The two are not the same."));
        REQUIRE(key.change(s("willow stone copper lark"), s("willow stone copper lark")));
        CHECK(key.state() == HomeKeyState{});
    }
    sitting.drafts.reset();
    sitting.world.openAs(s("Ben"), s("willow stone copper lark"));
}
