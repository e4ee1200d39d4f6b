// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/names.h"
#include "core/practice/shift.h"
#include "tests/ui/screens/house.h"
#include "ui/models/evidence_vm.h"
#include "ui/models/handover_vm.h"
#include "ui/models/shell_vm.h"
#include "ui/models/shift_vm.h"
#include "ui/screens/handover_screen.h"
#include "ui/widgets/text_label.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using hearth::test::House;

namespace {

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

ui::OpenBook bookOf(test::World& world)
{
    ui::OpenBook book;
    ui::bindTo(book, *world.desk);
    book.now = world.around().clock;
    return book;
}

QStringList namesOf(const QList<ui::PersonMark>& marks)
{
    QStringList names;
    for (const ui::PersonMark& mark : marks) {
        names.append(mark.name);
    }
    names.sort();
    return names;
}

/// The house with an independent person, the responsible individual and an evaluator besides.
void inviteVisitors(test::World& world)
{
    world.openAs(q("Grace"));
    world.addStaff(q("Ines Cole"), q("independent-person"));
    world.addStaff(q("Rhys Vaughan"), q("responsible-individual"));
    world.addStaff(q("Edda Holm"), q("evaluator"));
    world.addStaff(q("Kim Ode"), q("key-worker"));
}

}  // namespace

TEST_CASE("only people who work shifts can come next, and not the one who signs", "[ui][shift]")
{
    House house;
    inviteVisitors(house.world);
    house.world.openAs(q("Ben"));
    ui::OpenBook book = bookOf(house.world);
    ui::DraftKeeper drafts(book);
    ui::ShiftVm shift(book, drafts);
    shift.refresh();
    REQUIRE(shift.state().isNight());
    CHECK(namesOf(shift.state().adults) == QStringList{q("Grace"), q("Kath"), q("Kim")});
    CHECK(shift.state().adultIds.size() == 3);
}

TEST_CASE("who signs a late shift can stay on for the sleep-in", "[ui][shift]")
{
    House house;
    *house.world.now = test::marchAt(14, 18, 0);
    house.world.openAs(q("Ben"));
    ui::OpenBook book = bookOf(house.world);
    ui::DraftKeeper drafts(book);
    ui::ShiftVm shift(book, drafts);
    shift.refresh();
    REQUIRE(shift.state().draft.span.type == practice::ShiftType::Late);
    CHECK(namesOf(shift.state().adults).contains(q("Ben")));
}

TEST_CASE("a handover is offered first to those named, then to others who work shifts", "[ui][handover]")
{
    House house;
    inviteVisitors(house.world);
    house.world.openAs(q("Ben"));
    ui::OpenBook book = bookOf(house.world);
    const auto people = book.run(records::ListPeople{});
    REQUIRE(people);
    Id kim;
    for (const records::PersonRef& each : *people) {
        kim = each.firstName == q("Kim") ? each.id : kim;
    }
    practice::ShiftDraft draft;
    draft.span = practice::spanAt(*house.world.now);
    draft.name = q("Sleep-in");
    draft.incoming = {kim};
    const auto signedShift = book.run(practice::finishOf(draft, {}, *house.world.now));
    REQUIRE(signedShift);
    ui::HandoverVm handover(book, {});
    handover.open(signedShift->id);
    const auto& offered = handover.state().accepters;
    REQUIRE(offered.size() == 3);
    CHECK(offered[0].mark.name == q("Kim"));
    CHECK(offered[0].incoming);
    CHECK_FALSE(offered[1].incoming);
    CHECK(namesOf({offered[1].mark, offered[2].mark}) == QStringList{q("Grace"), q("Kath")});
}

TEST_CASE("a claim counts and shows what was linked to it, each once", "[ui][evidence]")
{
    House house;
    house.world.openAs(q("Grace"));
    records::AddRecord add;
    add.kind = practice::kClaimKind;
    add.fields = {{practice::kTitle, q("Letters are answered")}, {practice::kText, proseOf(q("Yes."))}};
    const auto claim = house.world.desk->run(add);
    REQUIRE(claim);
    REQUIRE(house.world.desk->run(records::LinkRecords{claim->id, house.letter, q("cited")}));
    REQUIRE(house.world.desk->run(records::LinkRecords{claim->id, house.reply, q("cited")}));
    ui::OpenBook book = bookOf(house.world);
    ui::DraftKeeper drafts(book);
    ui::EvidenceVm evidence(book, drafts);
    evidence.refresh();
    const auto line = [&evidence](const Id& id) {
        return evidence.claims().data(evidence.claims().index(evidence.claims().indexOf(id)), ui::SourceRole).toString();
    };
    CHECK(line(claim->id) == q("2 cited · nothing against yet"));
    CHECK(line(house.claim) == q("2 cited · nothing against yet"));  // by its field: still each once
    evidence.choose(evidence.claims().indexOf(claim->id));
    CHECK(evidence.state().cited.size() == 2);
    evidence.startCiting(false);
    CHECK_FALSE(evidence.cite(house.letter));  // it stands there already
}

TEST_CASE("a short id beside a record says the whole one to a screen reader", "[ui][evidence]")
{
    House house;
    house.sit(q("Grace"));
    house.window().shell()->go(ui::Page::Evidence);
    const QString whole = house.letter.text();
    const auto* open = static_cast<QAbstractButton*>(house.part(q("evidence.open.") + whole.right(8)));
    REQUIRE(open);
    CHECK(open->text() == whole.right(8));
    CHECK(open->toolTip().contains(whole));
    CHECK(open->accessibleName().contains(whole));
}

TEST_CASE("every alarm of the book is a sentence of its own, without its code name", "[ui][alarm]")
{
    House house;
    house.world.openAs(q("Ben"));
    ui::OpenBook book = bookOf(house.world);
    ui::DraftKeeper drafts(book);
    QStringList said;
    for (const char* code : {"anchor-damaged", "anchor-missing", "entries-missing", "rolled-back", "anchor-behind"}) {
        book.answer<records::BookStatus>([&house, code](const records::BookStatus& ask) {
            auto status = house.world.desk->run(ask);
            status.value().alarms = {QString::fromLatin1(code)};
            return status;
        });
        ui::ShellVm shell(book, drafts);
        REQUIRE(shell.state().alarms.size() == 1);
        CAPTURE(code);
        CHECK_FALSE(shell.state().alarms.first().contains(QString::fromLatin1(code)));
        CHECK(shell.state().alarms.first().contains(q("registered manager")));
        said.append(shell.state().alarms.first());
    }
    CHECK(said.removeDuplicates() == 0);
}

TEST_CASE("what was done is said inside the navigation's column, above the name of who is here", "[ui][toast]")
{
    House house;
    house.sit(q("Ben"));
    house.press(Qt::Key_M, Qt::ControlModifier);
    house.press(Qt::Key_J);
    house.type(q("You laughed."));
    house.press(Qt::Key_Return);
    QWidget* toast = house.part(q("toast"));
    REQUIRE(toast->isVisible());
    const QRect nav = house.part(q("nav"))->geometry();
    CHECK(toast->geometry().right() < nav.right());
    QWidget* person = house.part(q("nav.person"));
    REQUIRE(person);
    const QRect name(person->mapTo(house.window().shell(), QPoint(0, 0)), person->size());
    CHECK_FALSE(toast->geometry().intersects(name));
}

TEST_CASE("a handover without lines says so, and names who has not accepted yet", "[ui][handover]")
{
    House house;
    house.world.openAs(q("Ben"));
    ui::OpenBook book = bookOf(house.world);
    practice::ShiftDraft draft;
    draft.span = practice::spanAt(*house.world.now);
    draft.name = q("Sleep-in");
    draft.incoming = {house.world.home.manager};
    const auto signedShift = book.run(practice::finishOf(draft, {}, *house.world.now));
    REQUIRE(signedShift);
    ui::HandoverVm handover(book, {});
    handover.open(signedShift->id);
    CHECK(handover.state().notYet == q("Not accepted yet by Grace."));
    ui::HandoverScreen screen(handover);
    screen.resize(1366, 690);
    screen.show();
    QStringList words;
    for (const auto* label : screen.findChildren<ui::TextLabel*>()) {
        if (label->isVisibleTo(&screen)) {
            words.append(label->text());
        }
    }
    CHECK(words.contains(q("Not accepted yet by Grace.")));
    CHECK(words.contains(q("Nothing was put in the basket for the next shift.")));
}

TEST_CASE("a handover is accepted with a PIN where there is one, else with the passphrase", "[ui][handover]")
{
    House house;
    house.world.openAs(q("Ben"));
    ui::OpenBook book = bookOf(house.world);
    practice::ShiftDraft draft;
    draft.span = practice::spanAt(*house.world.now);
    draft.name = q("Sleep-in");
    draft.incoming = {house.world.home.manager};
    const auto signedShift = book.run(practice::finishOf(draft, {}, *house.world.now));
    REQUIRE(signedShift);
    access::Vault vault(house.world.folder(), house.world.around());
    const auto grace = vault.prove(house.world.home.manager, test::kPassphrase);
    REQUIRE(grace);
    ui::HandoverVm handover(book, {});
    bool there = true;
    handover.setPins({[&](const Id& person) { return there && person == house.world.home.manager; },
                      [&](const Id&, const QString& pin) -> Result<crypto::PersonKeys> {
                          there = pin == q("246810");
                          return there ? grace : Result<crypto::PersonKeys>(fail(ErrorCode::WrongPassphrase, "session.pin"));
                      }});
    handover.open(signedShift->id);
    handover.choose(0);
    REQUIRE(handover.state().pin);
    handover.accept(q("111111"), true);
    CHECK(handover.state().problem);
    CHECK_FALSE(handover.state().pin);  // that was the last try
    CHECK(handover.state().accepters[0].accepted.isEmpty());
    there = true;
    handover.choose(0);
    handover.accept(q("246810"), true);
    CHECK_FALSE(handover.state().problem);
    CHECK(handover.state().takenOver);
    handover.choose(1);
    CHECK_FALSE(handover.state().pin);
}
