// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/list_watch.h"
#include "tests/ui/models/sitting.h"
#include "ui/models/person_form.h"
#include "ui/models/person_vm.h"
#include "ui/models/team_vm.h"

#include <algorithm>

using namespace hearth;
using namespace hearth::ui;
using hearth::test::ListWatch;
using hearth::test::s;
using hearth::test::Sitting;

namespace {

/// What the form said last, and the way back it gave.
struct Said {
    QString sentence;
    Id person;
    std::function<void()> undo;

    explicit Said(PersonForm& form)
    {
        QObject::connect(&form, &PersonForm::kept, &form,
                         [this](const Id& id, const QString& words, const std::function<void()>& back) {
                             person = id;
                             sentence = words;
                             undo = back;
                         });
    }
};

int placeOf(const PersonForm& form, const char* field)
{
    const auto found = std::ranges::find(form.state().fields, s(field), &FormField::id);
    REQUIRE(found != form.state().fields.end());
    return static_cast<int>(std::distance(form.state().fields.begin(), found));
}

QStringList namesOf(const PeopleModel& people)
{
    QStringList names;
    for (int i = 0; i < people.rowCount(); ++i) {
        names.append(people.index(i).data().toString());
    }
    return names;
}

QString valueOf(const std::vector<ProfileLine>& lines, const char* field)
{
    const auto found = std::ranges::find(lines, s(field), &ProfileLine::field);
    return found == lines.end() ? QString() : found->value;
}

}  // namespace

TEST_CASE("person: days are read as people write them, and nothing else is a day", "[ui][person]")
{
    for (const char* typed : {"2026-03-12", "12 March 2026", "12 Mar 2026", "12/3/2026", "12.03.2026", "  12  March 2026 "}) {
        CAPTURE(typed);
        CHECK(dayTyped(s(typed)) == s("2026-03-12"));
    }
    CHECK(dayTyped(s("")) == s(""));
    for (const char* typed : {"tomorrow", "31 February 2026", "12/3", "2026", "12 March 26"}) {
        CAPTURE(typed);
        CHECK_FALSE(dayTyped(s(typed)));
    }
    CHECK(dayShown(s("2026-03-12")) == s("12 March 2026"));
    CHECK(ageText(s("2012-03-13"), QDate(2026, 3, 12)) == s("13 years old"));
    CHECK(ageText(s("2012-03-12"), QDate(2026, 3, 12)) == s("14 years old"));
    CHECK(ageText(s("2027-01-01"), QDate(2026, 3, 12)) == s(""));
}

TEST_CASE("person: somebody arrives by a name and a day, with words kept until then", "[ui][person]")
{
    Sitting at;
    at.openAs("Grace");
    {
        PersonForm form(at.book, *at.drafts);
        form.beginAdd(s("young-person"));
        CHECK_FALSE(form.state().canSave);
        form.edit(placeOf(form, "name"), s("Rosie Chan"));
        form.edit(placeOf(form, "born"), s("3 May 2012"));
        form.edit(placeOf(form, "helps"), s("The blue light.\nA story."));
        form.close();
        CHECK(at.hasDraft(s("person:young-person")));
    }
    PersonVm vm(at.book);
    PersonForm form(at.book, *at.drafts);
    Said said(form);
    form.beginAdd(s("young-person"));
    CHECK(form.state().fields[0].text == s("Rosie Chan"));
    CHECK(form.state().kept.ms > 0);
    form.edit(placeOf(form, "arrived"), s("sometime"));
    CHECK_FALSE(form.save());
    CHECK(form.state().fields[static_cast<std::size_t>(placeOf(form, "arrived"))].wrong);
    form.edit(placeOf(form, "arrived"), s("13/3/2026"));
    REQUIRE(form.save());
    CHECK(form.state().act == PersonAct::None);
    CHECK_FALSE(at.hasDraft(s("person:young-person")));
    vm.refresh();
    vm.showPerson(said.person);
    CHECK(vm.state().name == s("Rosie"));
    CHECK(vm.state().below == s("Rosie Chan · 13 years old · here since 13 March 2026"));
    CHECK(valueOf(vm.state().know, "helps") == s("The blue light.\nA story."));
    CHECK(vm.state().notWritten.contains(s("allergies")));
    CHECK_FALSE(vm.state().notWritten.contains(s("what helps")));
}

TEST_CASE("person: a change stands beside what was written, and is taken back by one act", "[ui][person]")
{
    Sitting at;
    at.openAs("Grace");
    PersonForm form(at.book, *at.drafts);
    PersonVm vm(at.book);
    vm.refresh();
    vm.showPerson(at.jay);
    vm.showPage(true);
    CHECK(vm.state().changes.size() == 1);
    Said said(form);
    form.beginChange(at.jay);
    const int worker = placeOf(form, "key-worker");
    const auto choices = form.state().fields[static_cast<std::size_t>(worker)].choices;
    form.choose(worker, static_cast<int>(choices.indexOf(s("Ben Hartley"))));
    form.edit(placeOf(form, "allergies"), s("Peanuts"));
    form.editReason(s("Jay told us"));
    REQUIRE(form.save());
    // Only what changed is in the amendment.
    const auto page = at.show(at.jay);
    REQUIRE(page.versions.size() == 2);
    CHECK(page.versions[1].fields.size() == 2);
    vm.refresh();
    CHECK(vm.state().onPaper.contains(s("key worker Ben Hartley")));
    REQUIRE(vm.state().changes.size() == 2);
    CHECK(vm.state().changes[0].line.startsWith(s("Grace Adeyemi, ")));
    CHECK(vm.state().changes[0].what.startsWith(s("Jay told us · ")));
    CHECK(vm.state().changes[0].what.contains(s("Allergies: Peanuts")));
    REQUIRE(said.undo);
    said.undo();
    vm.refresh();
    CHECK(valueOf(vm.state().know, "allergies") == s(""));
    CHECK(vm.state().changes.size() == 3);
    // Nothing changed is no act at all.
    form.beginChange(at.jay);
    CHECK_FALSE(form.save());
    REQUIRE(form.state().problem);
    CHECK(form.state().problem->where == s("records.amend:nothing"));
}

TEST_CASE("person: who moves on is listed apart, keeps every word, and may come back", "[ui][person]")
{
    Sitting at;
    at.openAs("Grace");
    at.world.add(s("moment"), s("Pancakes"), {at.jay});
    PersonForm form(at.book, *at.drafts);
    PersonVm vm(at.book);
    ListWatch here(vm.living(), ListWatch::Real::Yes);
    ListWatch gone(vm.gone(), ListWatch::Real::Yes);
    vm.refresh();
    CHECK(namesOf(vm.living()) == QStringList{s("Callum"), s("Jay"), s("Mina")});
    Said said(form);
    form.beginLeaving(at.jay);
    CHECK(form.state().fields[0].text == s("13 March 2026"));
    form.edit(0, s("12 March 2026"));
    REQUIRE(form.save());
    vm.refresh();
    CHECK(namesOf(vm.living()) == QStringList{s("Callum"), s("Mina")});
    CHECK(namesOf(vm.gone()) == QStringList{s("Jay")});
    vm.showPerson(at.jay);
    CHECK(vm.state().left);
    CHECK(vm.state().below.endsWith(s("moved on 12 March 2026")));
    CHECK(vm.timeline().rowCount() == 1);
    REQUIRE(form.comeBack(at.jay));
    vm.refresh();
    CHECK(namesOf(vm.living()).contains(s("Jay")));
    said.undo();
    vm.refresh();
    CHECK(namesOf(vm.gone()) == QStringList{s("Jay")});
}

TEST_CASE("person: two entries become one page, say both what they know, and come apart again", "[ui][person]")
{
    Sitting at;
    at.openAs("Grace");
    const Id jai = at.world.addYoungPerson(s("Jai Moris"));
    at.world.add(s("moment"), s("You whistled"), {jai});
    const auto allergies = [&](const Id& who, const char* text) {
        REQUIRE(at.book.run(records::AmendRecord{who, {{s("allergies"), s(text)}}, s("Told"), {}}));
    };
    allergies(jai, "Peanuts");
    PersonForm form(at.book, *at.drafts);
    PersonVm vm(at.book);
    vm.refresh();
    vm.showPerson(at.jay);
    vm.showPage(true);
    CHECK(vm.timeline().rowCount() == 0);
    Said said(form);
    form.beginJoin(at.jay);
    CHECK_FALSE(form.state().canSave);
    const QStringList choices = form.state().fields[0].choices;
    CHECK_FALSE(choices.contains(s("Ben Hartley")));
    form.choose(0, static_cast<int>(choices.indexOf(s("Jai Moris"))));
    CHECK(form.state().sentence.contains(s("“Jai Moris” goes out of the lists")));
    CHECK(form.state().sentence.contains(s("(2)")));
    REQUIRE(form.save());
    vm.refresh();
    CHECK(vm.living().rowCount() == 3);
    CHECK(vm.person() == at.jay);
    CHECK(vm.timeline().rowCount() == 1);
    // What only the other page knows is not lost from the card.
    CHECK(valueOf(vm.state().know, "allergies") == s("On the other page: Peanuts"));
    REQUIRE(vm.state().twins.size() == 1);
    CHECK(vm.state().twins[0].record == jai);
    CHECK(std::ranges::any_of(vm.state().changes, [](const ProfileChange& one) {
        return one.line.startsWith(s("Jai Moris’s page: Grace Adeyemi, ")) && one.what.startsWith(s("Entered twice"));
    }));
    allergies(at.jay, "Milk");
    vm.refresh();
    CHECK(valueOf(vm.state().know, "allergies") == s("Milk\nOn the other page: Peanuts"));
    // A link to the other entry leads to the page that stands.
    vm.showPerson(at.mina);
    vm.showPerson(jai);
    CHECK(vm.person() == at.jay);
    REQUIRE(form.tellApart(jai));
    vm.refresh();
    CHECK(vm.living().rowCount() == 4);
    CHECK(vm.state().twins.isEmpty());
    CHECK(valueOf(vm.state().know, "allergies") == s("Milk"));
}

TEST_CASE("person: the timeline is narrowed by who wrote, by days, by words and by their own words", "[ui][person]")
{
    Sitting at;
    at.world.add(s("moment"), s("Pancakes for everyone"), {at.jay});
    const Id wrong = at.world.add(s("moment"), s("Not so"), {at.jay}).id;
    REQUIRE(at.book.run(records::VoidRecord{wrong, s("Never was")}));
    at.openAs("Owen");
    at.world.add(s("note"), s("The kite flew"), {at.jay});
    REQUIRE(at.book.run(records::AddRecord{s("moment"), {at.jay}, {}, test::textFields(s("I flew it")), at.jay, How::ToldTo, {}}));
    PersonVm vm(at.book);
    vm.refresh();
    vm.showPerson(at.jay);
    CHECK(vm.timeline().rowCount() == 4);
    const auto rows = [&](const PersonFilter& filter) {
        vm.setFilter(filter);
        return vm.timeline().rowCount();
    };
    PersonFilter filter;
    filter.voided = false;
    CHECK(rows(filter) == 3);
    filter.author = static_cast<int>(vm.state().authors.indexOf(at.book.who.name));
    REQUIRE(filter.author > 0);
    CHECK(rows(filter) == 2);
    filter.theirWords = true;
    CHECK(rows(filter) == 1);
    filter = {};
    filter.words = s("flew");
    CHECK(rows(filter) == 2);
    CHECK(vm.state().found == s("2 found"));
    filter.from = s("14 March 2026");
    CHECK(rows(filter) == 0);
    CHECK(vm.state().empty);
    filter.from = s("13 March 2026");
    filter.until = s("13 March 2026");
    CHECK(rows(filter) == 2);
    filter.from = s("whenever");
    CHECK(rows(filter) == 2);
    CHECK(vm.state().wrongDay);
    CHECK(rows({}) == 4);
    CHECK_FALSE(vm.state().narrowed);
}

TEST_CASE("person: a page shown is one reading of the book", "[ui][person]")
{
    Sitting at;
    at.world.add(s("moment"), s("Pancakes"), {at.jay});
    PersonVm vm(at.book);
    vm.refresh();
    const auto before = at.world.desk->book().ledger().operations();
    vm.showPerson(at.jay);
    CHECK(at.world.desk->book().ledger().operations() == before + 1);
    vm.showPage(true);
    CHECK(at.world.desk->book().ledger().operations() == before + 2);
}

TEST_CASE("person: a worker reads the page and changes nothing of it", "[ui][person]")
{
    Sitting at;
    PersonVm vm(at.book);
    vm.refresh();
    CHECK(vm.state().mayWrite);
    CHECK_FALSE(vm.state().mayChange);
    CHECK_FALSE(vm.state().mayAdd);
    PersonForm form(at.book, *at.drafts);
    form.beginChange(at.jay);
    form.edit(placeOf(form, "allergies"), s("Peanuts"));
    CHECK_FALSE(form.save());
    REQUIRE(form.state().problem);
    CHECK(form.state().problem->code == ErrorCode::Refused);
    CHECK(form.state().fields[static_cast<std::size_t>(placeOf(form, "allergies"))].text == s("Peanuts"));
}

TEST_CASE("team: what a colleague is, wrote lately, and the day their roles end", "[ui][team]")
{
    Sitting at;
    at.world.add(s("moment"), s("Pancakes"), {at.jay});
    at.openAs("Grace");
    TeamVm vm(at.book);
    ListWatch here(vm.here(), ListWatch::Real::Yes);
    vm.refresh();
    vm.showPerson(at.ben);
    CHECK(vm.state().name == s("Ben Hartley"));
    CHECK(valueOf(vm.state().lines, "roles") == at.book.catalogue->roleName(s("residential-worker")));
    REQUIRE(vm.lately().rowCount() == 1);
    CHECK(vm.lately().rows()[0].text == s("Pancakes"));
    vm.showPerson(at.owen);
    CHECK(vm.state().quiet);
    PersonForm form(at.book, *at.drafts);
    Said said(form);
    form.beginLeaving(at.ben);
    form.edit(0, s("12 March 2026"));
    REQUIRE(form.save());
    CHECK(said.sentence == s("Ben Hartley leaves, and their roles end that day."));
    vm.refresh();
    CHECK_FALSE(namesOf(vm.here()).contains(s("Ben Hartley")));
    CHECK(namesOf(vm.gone()) == QStringList{s("Ben Hartley")});
    vm.showPerson(at.ben);
    CHECK(vm.state().left);
    CHECK(valueOf(vm.state().lines, "roles") == s("None today"));
    CHECK(vm.lately().rowCount() == 1);
    said.undo();
    vm.refresh();
    CHECK(namesOf(vm.here()).contains(s("Ben Hartley")));
    // The last who leads the home cannot leave it.
    form.beginLeaving(at.grace);
    CHECK_FALSE(form.save());
    CHECK(form.state().problem->where == s("people.role:last-manager"));
}
