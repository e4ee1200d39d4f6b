// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/entry_vm.h"
#include "ui/models/today_vm.h"

#include "core/practice/names.h"
#include "core/practice/today.h"
#include "tests/ui/models/list_watch.h"
#include "tests/ui/models/sitting.h"

using namespace hearth;
using hearth::test::ListWatch;
using hearth::test::s;
using hearth::test::Sitting;
using hearth::ui::Entry;
using hearth::ui::EntryVm;
using hearth::ui::TodayVm;

namespace {

/// What a panel that is used once leaves behind.
struct Done {
    QString toast;
    std::function<void()> undo;
    explicit Done(EntryVm& vm)
    {
        QObject::connect(&vm, &EntryVm::done, &vm, [this](const QString& words, const std::function<void()>& back) {
            toast = words;
            undo = back;
        });
    }
};

std::int64_t operationsOf(Sitting& here)
{
    const auto status = here.world.desk->run(records::BookStatus{});
    REQUIRE(status);
    return status->operations;
}

}  // namespace

TEST_CASE("today vm: the whole page is one reading, and it is written down as one", "[ui][today]")
{
    Sitting here;
    here.world.add(s("moment"), s("You laid the table."), {here.jay});
    int together = 0;
    int timelines = 0;
    int shows = 0;
    int people = 0;
    here.count<records::ReadTogether>(together);
    here.count<records::Timeline>(timelines);
    here.count<records::Show>(shows);
    here.count<records::ListPeople>(people);
    const std::int64_t before = operationsOf(here);
    TodayVm vm(here.book, *here.drafts);
    CHECK(together == 1);
    CHECK(people == 1);
    CHECK(timelines == 0);
    CHECK(shows == 0);
    CHECK(operationsOf(here) == before + 1);
    vm.tick();
    CHECK(together == 1);
    CHECK(operationsOf(here) == before + 1);
}

TEST_CASE("today vm: it greets by name, with the day and the shift", "[ui][today]")
{
    Sitting here;
    TodayVm vm(here.book, *here.drafts);
    CHECK(vm.state().title == s("Good morning, Ben"));
    CHECK(vm.state().line == s("Friday 13 March · sleep-in 21:30 to 07:30"));
    CHECK(vm.state().cards.size() == 3);
    CHECK(vm.state().cards[0].where == s("Not said yet"));
    CHECK(vm.state().dayHeading == s("The day"));
    CHECK_FALSE(vm.state().empty);
    here.goTo(22, 0);
    vm.tick();
    CHECK(vm.state().title == s("Good evening, Ben"));
    CHECK(vm.state().dayHeading == s("Tonight and tomorrow"));
}

TEST_CASE("today vm: a home without young people asks for the first step", "[ui][today]")
{
    test::World world;
    ui::OpenBook book;
    ui::bindTo(book, *world.desk);
    book.now = [&world] { return *world.now; };
    ui::DraftKeeper drafts(book);
    TodayVm vm(book, drafts);
    CHECK(vm.state().empty);
    CHECK(vm.state().mayAdd);
    CHECK_FALSE(vm.state().problem);
}

TEST_CASE("today vm: a book that does not answer is a problem, not an empty home", "[ui][today]")
{
    Sitting here;
    here.refuse<records::ListPeople>(ErrorCode::Disk);
    here.refuse<records::ReadTogether>(ErrorCode::Disk);
    TodayVm vm(here.book, *here.drafts);
    REQUIRE(vm.state().problem);
    CHECK_FALSE(vm.state().empty);
}

TEST_CASE("today vm: who is on the rota stands in the heading, agency said", "[ui][today]")
{
    Sitting here;
    EntryVm entry(Entry::Duty, here.book, *here.drafts);
    const auto put = [&](const char* name, bool agency) {
        entry.begin(Id());
        entry.change([&](ui::EntryState& next) {
            for (int i = 0; i < next.adults.size(); ++i) {
                if (next.adults[i].name == s(name)) {
                    next.with = {i};
                }
            }
            next.agency = agency;
            next.firstAid = !agency;
        });
        REQUIRE(entry.keep());
    };
    put("Ben", false);
    put("Owen", true);
    TodayVm vm(here.book, *here.drafts);
    CHECK(vm.state().line == s("Friday 13 March · sleep-in 21:30 to 07:30 · with Owen (agency)"));
    REQUIRE(vm.state().duty.size() == 2);
    CHECK(vm.state().duty[0].note == s("first aid"));
    CHECK(vm.state().gaps.isEmpty());
}

TEST_CASE("today vm: a reply to my letter waits once, and opening it ends that", "[ui][today]")
{
    Sitting here;
    const Id letter = here.world.add(s("letter"), s("Dear Jay,"), {here.jay}, {{s("title"), s("Tuesday evening")}}).id;
    here.openAs("Owen");
    records::ReplyTo answer;
    answer.record = letter;
    answer.text = proseOf(s("It was Nan not ringing."));
    answer.voice = here.jay;
    REQUIRE(here.world.desk->run(answer));
    {
        TodayVm owens(here.book, *here.drafts);
        CHECK(owens.state().waiting.empty());
    }
    here.openAs("Ben");
    TodayVm vm(here.book, *here.drafts);
    REQUIRE(vm.state().waiting.size() == 1);
    CHECK(vm.state().waiting[0].title == s("Jay wrote back: Tuesday evening"));
    CHECK(vm.state().waiting[0].voice);
    QString asked;
    QObject::connect(&vm, &TodayVm::recordAsked, &vm, [&](const QString& id) { asked = id; });
    vm.openWaiting(0);
    CHECK(asked == letter.text());
    vm.refresh();
    CHECK(vm.state().waiting.empty());
    vm.openWaiting(0);  // nothing there any more
}

TEST_CASE("today vm: a letter begun waits with the names it is to, and opens as a letter", "[ui][today]")
{
    Sitting here;
    for (const Id& who : {here.jay, here.mina}) {
        REQUIRE(here.world.desk->run(records::SaveDraft{s("letter:new:") + who.text(), {{s("text"), proseOf(s("Dear you,"))}}}));
    }
    TodayVm vm(here.book, *here.drafts);
    REQUIRE(vm.state().waiting.size() == 1);
    CHECK(vm.state().waiting[0].title == s("Two letters of yours to sign"));
    QString kind;
    Id about;
    QObject::connect(&vm, &TodayVm::draftAsked, &vm, [&](const QString& asked, const Id& whom) {
        kind = asked;
        about = whom;
    });
    vm.openWaiting(0);
    CHECK(kind == s("letter"));
    CHECK((about == here.jay || about == here.mina));
}

TEST_CASE("today vm: an entry written into the day stands there, is changed, and each way back leads back", "[ui][today]")
{
    Sitting here;
    TodayVm vm(here.book, *here.drafts);
    ListWatch watch(vm.day());
    EntryVm entry(Entry::Diary, here.book, *here.drafts);
    Done done(entry);
    entry.begin(here.mina);
    CHECK(entry.state().about.size() == 1);
    CHECK_FALSE(entry.keep());
    CHECK_FALSE(entry.state().needs.isEmpty());
    entry.change([](ui::EntryState& next) { next.title = s("Mina, dentist, Bridge Street"); });
    entry.change([](ui::EntryState& next) { next.from = s("25:70"); });
    CHECK_FALSE(entry.keep());
    entry.change([](ui::EntryState& next) {
        next.from = s("1120");
        next.text = s("Leave at 11:00");
    });
    REQUIRE(entry.keep());
    CHECK_FALSE(here.draft(s("today:appointment")).has_value());
    vm.refresh();
    REQUIRE(vm.day().rowCount() == 1);
    CHECK(vm.day().rows()[0].time == s("11:20"));
    CHECK(vm.day().rows()[0].detail == s("Leave at 11:00"));
    CHECK(vm.day().rows()[0].current);
    CHECK(vm.state().cards[2].next == s("Dentist, Bridge Street 11:20."));

    const Id record = *Id::fromText(vm.day().rows()[0].id);
    REQUIRE(vm.row(record));
    entry.edit(*vm.row(record));
    CHECK(entry.state().from == s("11:20"));
    CHECK(entry.state().mayTakeOff);
    entry.change([](ui::EntryState& next) {
        next.from = s("14:00");
        next.text.clear();
    });
    REQUIRE(entry.keep());
    vm.refresh();
    CHECK(vm.day().rows()[0].time == s("14:00"));
    CHECK(vm.day().rows()[0].detail.isEmpty());
    done.undo();
    vm.refresh();
    CHECK(vm.day().rows()[0].time == s("11:20"));
    CHECK(vm.day().rows()[0].detail == s("Leave at 11:00"));

    entry.edit(*vm.row(record));
    REQUIRE(entry.takeOff());
    vm.refresh();
    CHECK(vm.day().rowCount() == 0);
    done.undo();
    vm.refresh();
    REQUIRE(vm.day().rowCount() == 1);
    CHECK(vm.day().rows()[0].title == s("Mina, dentist, Bridge Street"));
    watch.look();
    CHECK(watch.complaints().isEmpty());
}

TEST_CASE("today vm: a first letter says where somebody is, and undo takes it back", "[ui][today]")
{
    Sitting here;
    TodayVm vm(here.book, *here.drafts);
    EntryVm entry(Entry::Where, here.book, *here.drafts);
    Done done(entry);
    entry.begin(here.jay);
    CHECK(entry.state().heading == s("Where is Jay?"));
    CHECK_FALSE(entry.keep());
    CHECK_FALSE(entry.chooseByInitial(QLatin1Char('X')));
    for (const auto& [key, id] : {std::pair{'H', "home"}, {'U', "up"}, {'A', "asleep"}, {'S', "school"}, {'F', "family"}, {'O', "out"}}) {
        CAPTURE(key);
        REQUIRE(entry.chooseByInitial(QLatin1Char(key)));
        CHECK(practice::whereId(static_cast<practice::Where>(entry.state().choice + 1)) == s(id));
    }
    entry.chooseByInitial(QLatin1Char('F'));
    entry.change([](ui::EntryState& next) {
        next.place = s("his Nan");
        next.until = s("16");
    });
    REQUIRE(entry.keep());
    vm.refresh();
    CHECK(vm.state().cards[1].where == s("With his Nan until 16:00"));
    CHECK(vm.day().rowCount() == 1);  // Jay back
    done.undo();
    vm.refresh();
    CHECK(vm.state().cards[1].where == s("Not said yet"));
    CHECK(vm.day().rowCount() == 0);
}

TEST_CASE("today vm: late back is said, and since before midnight is yesterday", "[ui][today]")
{
    Sitting here;
    here.goTo(0, 10);
    EntryVm entry(Entry::Where, here.book, *here.drafts);
    entry.begin(here.jay);
    entry.chooseByInitial(QLatin1Char('O'));
    entry.change([](ui::EntryState& next) {
        next.from = s("23:50");
        next.until = s("00:30");
    });
    REQUIRE(entry.keep());
    TodayVm vm(here.book, *here.drafts);
    CHECK(vm.state().cards[1].where == s("Out until 00:30"));
    here.goTo(0, 31);
    vm.tick();
    CHECK(vm.state().cards[1].where == s("Out, expected back at 00:30"));
    CHECK(vm.state().cards[1].soon);
}

TEST_CASE("today vm: words begun in a panel come back, and a refusal keeps them", "[ui][today]")
{
    Sitting here;
    {
        EntryVm entry(Entry::Diary, here.book, *here.drafts);
        entry.begin(Id());
        entry.change([](ui::EntryState& next) { next.title = s("Fire bell test"); });
        REQUIRE(here.drafts->flush());
    }
    EntryVm entry(Entry::Diary, here.book, *here.drafts);
    entry.begin(Id());
    CHECK(entry.state().title == s("Fire bell test"));
    entry.change([](ui::EntryState& next) { next.from = s("13"); });
    here.refuse<records::AddRecord>(ErrorCode::Disk);
    CHECK_FALSE(entry.keep());
    CHECK(entry.state().problem);
    CHECK(entry.state().title == s("Fire bell test"));
    here.mend();
    CHECK(entry.keep());
}

TEST_CASE("today vm: another's entry may be changed by the team and taken off by its writer or who leads", "[ui][today]")
{
    Sitting here;
    EntryVm mine(Entry::Diary, here.book, *here.drafts);
    mine.begin(Id());
    mine.change([](ui::EntryState& next) {
        next.title = s("Fire bell test");
        next.from = s("13:00");
    });
    REQUIRE(mine.keep());
    for (const auto& [name, mayTakeOff] : {std::pair{"Owen", false}, {"Grace", true}}) {
        CAPTURE(name);
        // A view model of the sitting before must be gone: a block each.
        here.openAs(name);
        TodayVm vm(here.book, *here.drafts);
        EntryVm entry(Entry::Diary, here.book, *here.drafts);
        entry.edit(*vm.row(*Id::fromText(vm.day().rows()[0].id)));
        CHECK(entry.state().mayTakeOff == mayTakeOff);
        entry.change([&](ui::EntryState& next) { next.place = s(name); });
        CHECK(entry.keep());
    }
}
