// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/names.h"
#include "tests/support/world.h"
#include "ui/models/evidence_vm.h"
#include "ui/models/handover_vm.h"
#include "ui/models/letter_vm.h"
#include "ui/models/moment_vm.h"
#include "ui/models/person_vm.h"
#include "ui/models/search_vm.h"
#include "ui/models/shell_vm.h"
#include "ui/models/shift_vm.h"
#include "ui/models/unlock_vm.h"

#include <QDate>

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using namespace hearth::ui;
using hearth::test::World;

namespace {

/// A real book with Ben at it, and the seam of the view models.
struct Home {
    World world;
    Id jay, mina;
    OpenBook book;

    Home()
    {
        jay = world.addYoungPerson(QStringLiteral("Jay Turner"));
        mina = world.addYoungPerson(QStringLiteral("Mina Karimi"));
        world.addStaff(QStringLiteral("Ben Hartley"), QStringLiteral("residential-worker"));
        sit(QStringLiteral("Ben"));
    }

    void sit(const QString& name)
    {
        world.openAs(name);
        book = {};
        bindTo(book, *world.desk);
        book.now = world.around().clock;
    }

    /// From now on the book refuses this command, as a full disk would.
    template <typename Command>
    void breakDisk()
    {
        book.answer<Command>([](const Command&) -> Result<typename Command::Answer> {
            return fail(ErrorCode::Disk, "test:full");
        });
    }
};

LetterParagraph paragraph(const char* text, ParagraphMark mark = ParagraphMark::None)
{
    return {QString(), mark, QString::fromLatin1(text)};
}

}  // namespace

TEST_CASE("open book: a command nobody answers is an error, not a crash", "[ui][models]")
{
    const OpenBook nobody;
    const auto status = nobody.run(records::BookStatus{});
    REQUIRE_FALSE(status);
    CHECK(status.error().code == ErrorCode::Internal);
}

TEST_CASE("draft keeper: words wait while the disk is full and are kept when it is not", "[ui][models]")
{
    Home home;
    DraftKeeper drafts(home.book);
    const auto works = std::get<Ask<records::SaveDraft>>(home.book.asks);
    home.breakDisk<records::SaveDraft>();
    drafts.touch(QStringLiteral("note:x"), {{practice::kText, proseOf(QStringLiteral("Words."))}});
    CHECK_FALSE(drafts.flush());
    CHECK(drafts.lastError()->code == ErrorCode::Disk);
    home.book.answer<records::SaveDraft>(works);
    CHECK(drafts.flush());
    CHECK_FALSE(drafts.lastError());
    const auto kept = home.world.desk->run(records::LoadDrafts{QStringLiteral("note:x")});
    REQUIRE(kept);
    REQUIRE(kept->size() == 1);
    CHECK(drafts.kept() == kept->front().kept);
}

TEST_CASE("moment: an initial chooses, words survive a full disk, and saving empties it", "[ui][models]")
{
    Home home;
    DraftKeeper drafts(home.book);
    MomentVm vm(home.book, drafts);
    vm.begin();
    CHECK_FALSE(vm.chooseByInitial(QLatin1Char('z')));
    CHECK(vm.chooseByInitial(QLatin1Char('m')));
    vm.edit(QStringLiteral("You and Jay made pancakes."));
    CHECK(vm.state().canKeep);
    CHECK(vm.state().otherNames.contains(QStringLiteral("Jay")));
    const auto works = std::get<Ask<records::AddRecord>>(home.book.asks);
    home.breakDisk<records::AddRecord>();
    CHECK_FALSE(vm.keep());
    CHECK(vm.state().problem->code == ErrorCode::Disk);
    CHECK(vm.state().text == QStringLiteral("You and Jay made pancakes."));
    home.book.answer<records::AddRecord>(works);
    CHECK(vm.keep());
    CHECK(vm.state().text.isEmpty());
    CHECK(vm.chooseByInitial(QLatin1Char('H')));
    CHECK(vm.state().house);
}

TEST_CASE("shift: what is typed comes back to the same person, and to nobody else", "[ui][models]")
{
    Home home;
    {
        DraftKeeper drafts(home.book);
        ShiftVm vm(home.book, drafts);
        vm.refresh();
        REQUIRE(vm.state().isNight());
        vm.sayNight(practice::NightHow::Up);
        vm.setNightText(QStringLiteral("You came down."));
        CHECK_FALSE(vm.setAsleep(QStringLiteral("late")));
        CHECK(vm.setAsleep(QStringLiteral("2240")));
        CHECK_FALSE(vm.finish());
        CHECK_FALSE(vm.state().needs.isEmpty());
    }
    DraftKeeper drafts(home.book);
    ShiftVm again(home.book, drafts);
    again.refresh();
    CHECK(again.state().draft.nights[0].how == practice::NightHow::Up);
    CHECK(again.state().draft.nights[0].text == QStringLiteral("You came down."));
    CHECK(again.state().draft.nights[0].asleep == QStringLiteral("22:40"));
    home.sit(QStringLiteral("Grace"));
    DraftKeeper others(home.book);
    ShiftVm graces(home.book, others);
    graces.refresh();
    CHECK(graces.state().draft.nights[0].how == practice::NightHow::Unsaid);
}

TEST_CASE("shift: money is counted, not ticked", "[ui][models]")
{
    Home home;
    DraftKeeper drafts(home.book);
    ShiftVm vm(home.book, drafts);
    vm.refresh();
    REQUIRE(vm.state().checks[2].money);
    vm.tick(2, true);
    CHECK_FALSE(vm.state().checks[2].done);
    vm.setPence(2, QStringLiteral("£84.20"));
    CHECK(vm.state().checks[2].done);
    CHECK(vm.state().checks[2].value == QStringLiteral("£84.20"));
}

TEST_CASE("shift: a line is lifted, handed over once, and taken out again", "[ui][models]")
{
    Home home;
    home.world.add(practice::kMomentKind, QStringLiteral("You laid the table."), {home.jay});
    DraftKeeper drafts(home.book);
    ShiftVm vm(home.book, drafts);
    vm.refresh();
    REQUIRE(vm.soFar().rowCount() == 1);
    vm.startLine(0);
    CHECK(vm.state().newLine.text == QStringLiteral("You laid the table."));
    REQUIRE(vm.keepLine());
    CHECK(vm.state().lines == 1);
    CHECK(vm.soFar().rows()[0].handedOver);
    vm.removeLine(vm.basket().groups()[0].lines[0].id);
    CHECK(vm.state().lines == 0);
    vm.startLine(0);
    REQUIRE(vm.keepLine());
    for (int i = 0; i < 2; ++i) {
        vm.chooseTab(i);
        vm.sayNight(practice::NightHow::Settled);
    }
    for (const int check : {0, 1, 3}) {
        vm.tick(check, true);
    }
    vm.setPence(2, QStringLiteral("1"));
    Id finished;
    QObject::connect(&vm, &ShiftVm::finished, &vm, [&finished](const Id& id) { finished = id; });
    REQUIRE(vm.finish());
    CHECK(vm.state().lines == 0);
    REQUIRE(vm.state().waiting);
    HandoverVm read(home.book, {});
    read.open(finished);
    CHECK(read.lines().lines() == 1);
    CHECK(read.nights().size() == 2);
    CHECK_FALSE(read.state().takenOver);
}

TEST_CASE("letter: nothing is signed while it is empty, and a name that stands in it is asked about", "[ui][models]")
{
    Home home;
    DraftKeeper drafts(home.book);
    LetterVm vm(home.book, drafts);
    vm.startNew(practice::kLetterKind, {home.jay});
    CHECK_FALSE(vm.sign());
    vm.editText({paragraph("Dear Jay,"), paragraph("You and Mina mended it.", ParagraphMark::Fact)});
    CHECK(vm.state().otherNames.contains(QStringLiteral("Mina")));
    home.breakDisk<records::AddRecord>();
    CHECK_FALSE(vm.sign());
    CHECK(vm.state().text.size() == 2);
    CHECK(vm.state().problem->code == ErrorCode::Disk);
}

TEST_CASE("letter: a reply and what is added stand beside it, and the original as it was", "[ui][models]")
{
    Home home;
    DraftKeeper drafts(home.book);
    LetterVm vm(home.book, drafts);
    vm.startNew(practice::kLetterKind, {home.jay});
    vm.editText({paragraph("Dear Jay,"), paragraph("You were cross.", ParagraphMark::View)});
    REQUIRE(vm.sign());
    vm.openPanel(LetterPanel::Reply);
    vm.editReply({0, How::ToldTo, QStringLiteral("I was not.")});
    REQUIRE(vm.keepReply());
    vm.startAmend();
    vm.editText({paragraph("I had that wrong.")});
    REQUIRE(vm.sign());
    const LetterState& state = vm.state();
    REQUIRE(state.parts.size() == 3);
    CHECK(state.parts[0].paragraphs.size() == 2);
    CHECK(state.parts[0].paragraphs[1].mark == ParagraphMark::View);
    CHECK(state.parts[1].kind == PartKind::Reply);
    CHECK(state.parts[1].paragraphs[0].text == QStringLiteral("I was not."));
    CHECK(state.parts[2].kind == PartKind::Amendment);
    REQUIRE(state.parts[2].paragraphs.size() == 1);
    CHECK(state.parts[2].paragraphs[0].text == QStringLiteral("I had that wrong."));
    CHECK(vm.view().replies.front().how == How::ToldTo);
    CHECK(vm.view().replies.front().voice.id == home.jay);
}

TEST_CASE("letter: withheld, released, moved to the right young person", "[ui][models]")
{
    Home home;
    DraftKeeper drafts(home.book);
    LetterVm vm(home.book, drafts);
    const Id letter = home.world.add(practice::kLetterKind, QStringLiteral("About Mina."), {home.jay}).id;
    vm.open(letter);
    REQUIRE(vm.state().mine);
    REQUIRE(vm.withhold(QStringLiteral("We talk first."), QDate(2026, 4, 1)));
    CHECK(vm.state().withheld);
    CHECK(vm.state().withheldLine.contains(QStringLiteral("1 April")));
    REQUIRE(vm.release(QStringLiteral("We talked.")));
    CHECK_FALSE(vm.state().withheld);
    REQUIRE(vm.state().others.size() == 1);
    REQUIRE(vm.wrongPerson({0}, QStringLiteral("Wrong tab.")));
    CHECK(vm.state().aboutIds == std::vector{home.mina});
    vm.open(letter);
    CHECK(vm.state().voided);
    CHECK_FALSE(vm.state().canReply);
}

TEST_CASE("person: what to know and what is written, of one young person alone", "[ui][models]")
{
    Home home;
    home.world.add(practice::kMomentKind, QStringLiteral("For Mina."), {home.mina});
    PersonVm vm(home.book);
    vm.refresh();
    CHECK(vm.state().young.size() == 2);
    CHECK(vm.state().empty);
    vm.showPerson(home.mina);
    CHECK_FALSE(vm.state().empty);
    CHECK(vm.timeline().rowCount() == 1);
    CHECK(vm.person() == home.mina);
    CHECK(vm.state().mayWrite);
}

TEST_CASE("search: words and an id both find the record", "[ui][models]")
{
    Home home;
    const Id id = home.world.add(practice::kMomentKind, QStringLiteral("The yeast under the lamp."), {home.jay}).id;
    SearchVm vm(home.book);
    vm.edit(QStringLiteral("yeast"));
    vm.search();
    CHECK(vm.state().found == 1);
    vm.edit(id.text());
    vm.search();
    CHECK(vm.hits().rows().front().id == id);
    vm.edit(QStringLiteral("nothingatall"));
    vm.search();
    CHECK(vm.state().found == 0);
    CHECK_FALSE(vm.state().summary.isEmpty());
}

TEST_CASE("shell: a role sees only its own rows", "[ui][models]")
{
    Home home;
    DraftKeeper drafts(home.book);
    CHECK(ShellVm(home.book, drafts).state().pages == QList<Page>{Page::Today, Page::Shift, Page::People, Page::Third, Page::Home});
    home.sit(QStringLiteral("Grace"));
    CHECK(ShellVm(home.book, drafts).state().pages == QList<Page>{Page::Today, Page::Shift, Page::People, Page::Third, Page::Evidence, Page::Home});
}

TEST_CASE("evidence: a claim is made, cites and is judged again", "[ui][models]")
{
    Home home;
    const Id moment = home.world.add(practice::kMomentKind, QStringLiteral("You asked."), {home.jay}).id;
    home.sit(QStringLiteral("Grace"));
    DraftKeeper drafts(home.book);
    EvidenceVm vm(home.book, drafts);
    vm.refresh();
    vm.startClaim();
    CHECK_FALSE(vm.keep());
    vm.editTitle(QStringLiteral("Children are listened to"));
    vm.editStandard(1);
    REQUIRE(vm.keep());
    REQUIRE(vm.claims().rowCount() == 1);
    vm.startCiting(false);
    REQUIRE(vm.cite(moment));
    CHECK_FALSE(vm.cite(moment));
    REQUIRE(vm.state().cited.size() == 1);
    CHECK(vm.state().gaps.size() == 2);
    vm.editJudgement(QStringLiteral("True."));
    REQUIRE(vm.keep());
    CHECK(vm.state().judgedLine.contains(QStringLiteral("Grace")));
    REQUIRE(vm.uncite(vm.state().cited[0]));
    CHECK(vm.state().cited.empty());
}

TEST_CASE("unlock: each problem is said, nothing is tried twice at once, and a wait holds the door", "[ui][models]")
{
    const Id ben = Id::make({1});
    UnlockVm::Done answer;
    int tried = 0;
    int wait = 0;
    UnlockVm::Door door;
    door.homeName = []() -> Result<QString> { return QStringLiteral("Alder House"); };
    door.people = [ben]() -> Result<std::vector<DoorPerson>> { return std::vector{DoorPerson{ben, {}, {}}}; };
    door.secondsToWait = [&wait](const Id&) { return wait; };
    door.open = [&](const Id&, const QString&, UnlockVm::Done done) {
        ++tried;
        answer = std::move(done);
    };
    UnlockVm vm(door);
    vm.refresh();
    REQUIRE(vm.state().canOpen);
    vm.open(QString());
    CHECK(tried == 0);
    vm.open(QStringLiteral("four plain kitchen words"));
    vm.open(QStringLiteral("four plain kitchen words"));
    CHECK(tried == 1);
    CHECK(vm.state().opening);
    wait = 15;
    answer(fail(ErrorCode::WrongPassphrase, "test"));
    CHECK(vm.state().problem->code == ErrorCode::WrongPassphrase);
    CHECK(vm.state().wait == 15);
    vm.open(QStringLiteral("four plain kitchen words"));
    CHECK(tried == 1);
}

TEST_CASE("unlock: a book that is only locked takes the PIN of its person", "[ui][models]")
{
    const Id ben = Id::make({1});
    const Id kath = Id::make({2});
    int left = 5;
    UnlockVm::Door door;
    door.homeName = []() -> Result<QString> { return QStringLiteral("Alder House"); };
    door.people = [=]() -> Result<std::vector<DoorPerson>> {
        return std::vector{DoorPerson{kath, {}, {}}, DoorPerson{ben, {}, {}}};
    };
    door.secondsToWait = [](const Id&) { return 0; };
    door.lockedFor = [ben] { return std::optional(ben); };
    door.pinTries = [&left] { return left; };
    door.openWithPin = [&left](const QString& pin) { return pin == QStringLiteral("123456") || --left < 0; };
    UnlockVm vm(door);
    vm.refresh();
    CHECK(vm.state().pin);
    CHECK(vm.state().chosen == 1);
    vm.open(QStringLiteral("000000"));
    CHECK(vm.state().problem);
    CHECK(vm.state().pinTries == 4);
    bool opened = false;
    QObject::connect(&vm, &UnlockVm::opened, &vm, [&opened] { opened = true; });
    vm.open(QStringLiteral("123456"));
    CHECK(opened);
    vm.choose(0);
    CHECK_FALSE(vm.state().pin);
}
