// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/verify.h"
#include "tests/support/catalogue_edit.h"
#include "tests/support/other_pc.h"

#include <algorithm>

using namespace hearth;
using namespace hearth::records;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

AmendRecord sameAs(const Id& twice, const Id& stands)
{
    return {twice, {{s("same-as"), stands}}, s("Entered twice"), {}};
}

AmendRecord apart(const Id& twice)
{
    return {twice, {{s("same-as"), Value()}}, s("Two people after all"), {}};
}

QStringList namesOf(const Result<std::vector<PersonRef>>& people)
{
    REQUIRE(people);
    QStringList names;
    for (const PersonRef& one : *people) {
        names.append(one.name);
    }
    return names;
}

std::size_t writtenAbout(Desk& desk, const Id& person)
{
    Timeline ask;
    ask.about = person;
    ask.kinds = {s("moment")};
    const auto page = desk.run(ask);
    REQUIRE(page);
    return page->rows.size();
}

int foundAbout(Desk& desk, const char* word, const Id& person)
{
    Search ask;
    ask.text = s(word);
    ask.about = person;
    const auto found = desk.run(ask);
    REQUIRE(found);
    return found->total;
}

QByteArray dumpOf(Desk& desk)
{
    auto all = ledger::dump(desk.book().ledger().database(), ledger::Schema::Main);
    REQUIRE(all);
    return *all;
}

QString whereOf(const Result<Saved>& saved)
{
    return saved ? QString() : saved.error().where;
}

/// Jay, and Jai who is Jay; something about each of them, about both, and about Mina.
struct Twice {
    test::World world;
    Id jay = world.addYoungPerson(s("Jay Morris"));
    Id jai = world.addYoungPerson(s("Jai Moris"));
    Id mina = world.addYoungPerson(s("Mina Shah"));
    Id pancakes = world.add(s("moment"), s("You made pancakes"), {jay}).id;
    Id kite = world.add(s("moment"), s("You flew the kite"), {jai}).id;
    Id both = world.add(s("moment"), s("You laid the table"), {jai, jay}).id;
    Id lamp = world.add(s("moment"), s("You mended the lamp"), {mina}).id;
};

}  // namespace

TEST_CASE("people: one entered twice is one in every list, by one operation, and two again by one", "[records][people]")
{
    Twice at;
    Desk& desk = *at.world.desk;
    CHECK(writtenAbout(desk, at.jay) == 2);
    const QByteArray before = dumpOf(desk);
    const auto operations = desk.book().ledger().operations();
    REQUIRE(desk.run(sameAs(at.jai, at.jay)));
    CHECK(desk.book().ledger().operations() == operations + 1);

    CHECK(namesOf(desk.run(ListPeople{})) == QStringList{s("Grace Adeyemi"), s("Jay Morris"), s("Mina Shah")});
    CHECK(writtenAbout(desk, at.jay) == 3);
    CHECK(writtenAbout(desk, at.jai) == 3);
    CHECK(writtenAbout(desk, at.mina) == 1);
    CHECK(foundAbout(desk, "kite", at.jay) == 1);
    CHECK(foundAbout(desk, "kite", at.mina) == 0);
    const auto about = desk.run(Show{at.both});
    REQUIRE(about);
    REQUIRE(about->about.size() == 1);
    CHECK(about->about.front().id == at.jay);
    CHECK(desk.run(Show{at.kite})->about.front().name == s("Jay Morris"));
    // Who was entered twice is still found by who asks for everybody, with who they are.
    const auto everybody = desk.run(ListPeople{true});
    const auto found = std::ranges::find(*everybody, at.jai, &PersonRef::id);
    REQUIRE(found != everybody->end());
    CHECK(found->name == s("Jai Moris"));
    CHECK(found->sameAs == at.jay);

    REQUIRE(desk.run(apart(at.jai)));
    CHECK(desk.book().ledger().operations() > operations + 1);
    CHECK(namesOf(desk.run(ListPeople{})).contains(s("Jai Moris")));
    CHECK(writtenAbout(desk, at.jay) == 2);
    CHECK(writtenAbout(desk, at.jai) == 2);
    // Both acts stay in the history of the page, with who did them.
    const auto page = desk.run(Show{at.jai});
    REQUIRE(page->versions.size() == 3);
    CHECK(page->versions[1].authorName == s("Grace Adeyemi"));
    CHECK(page->versions[1].reason == s("Entered twice"));
    CHECK(page->versions[2].reason == s("Two people after all"));
    CHECK((dumpOf(desk) != before));
}

TEST_CASE("people: the page of who stands names the other entry, and no stranger", "[records][people]")
{
    Twice at;
    Desk& desk = *at.world.desk;
    CHECK(desk.run(Show{at.jay})->backLinks.empty());
    REQUIRE(desk.run(sameAs(at.jai, at.jay)));
    const auto page = desk.run(Show{at.jay});
    REQUIRE(page->backLinks.size() == 1);
    CHECK(page->backLinks.front().relation == s("same-as"));
    CHECK(page->backLinks.front().record == at.jai);
    CHECK(desk.run(Show{at.mina})->backLinks.empty());
}

TEST_CASE("people: only who may enter people says that two are one", "[records][people]")
{
    Twice at;
    at.world.addStaff(s("Ben Hartley"), s("key-worker"));
    at.world.addStaff(s("Dora Kent"), s("deputy"));
    Desk& ben = at.world.openAs(s("Ben"));
    CHECK(ben.run(AmendRecord{at.jai, {{s("preferred"), s("Jay")}}, s("As he asked"), {}}));
    CHECK(whereOf(ben.run(sameAs(at.jai, at.jay))) == s("policy:add-person"));
    CHECK(ben.run(AmendRecord{at.jai, {{s("preferred"), s("Jai")}}, s("As he asked"), {}}));
    Desk& dora = at.world.openAs(s("Dora"));
    REQUIRE(dora.run(sameAs(at.jai, at.jay)));
    CHECK(whereOf(at.world.openAs(s("Ben")).run(apart(at.jai))) == s("policy:add-person"));
}

TEST_CASE("people: nobody is the same as themselves, a stranger, a record or a colleague", "[records][people]")
{
    Twice at;
    Desk& desk = *at.world.desk;
    const Id grace = at.world.home.manager;
    for (const Id& wrong : {at.jai, grace, at.kite, Id::make(*at.world.now)}) {
        CHECK(whereOf(desk.run(sameAs(at.jai, wrong))) == s("people.same-as:other"));
    }
    REQUIRE(desk.run(sameAs(at.jai, at.jay)));
    CHECK(whereOf(desk.run(sameAs(at.jay, at.jai))) == s("people.same-as:other"));
    CHECK(whereOf(desk.run(AddPerson{s("young-person"), {{s("name"), s("J")}, {s("same-as"), at.jay}}}))
          == s("people.add:same-as"));
    // Of three the last one stands for both.
    REQUIRE(desk.run(sameAs(at.jay, at.mina)));
    CHECK(writtenAbout(desk, at.mina) == 4);
    CHECK(namesOf(desk.run(ListPeople{})) == QStringList{s("Grace Adeyemi"), s("Mina Shah")});
}

TEST_CASE("people: a colleague with a role or a way in cannot go out of the lists", "[records][people]")
{
    test::World world;
    const Id ben = world.addStaff(s("Ben Hartley"), s("residential-worker"));
    const Id twice = world.desk->run(AddPerson{s("staff-member"), {{s("name"), s("Benjamin Hartley")}}})->id;
    CHECK(whereOf(world.desk->run(sameAs(ben, twice))) == s("people.same-as:roles"));
    REQUIRE(world.desk->run(sameAs(twice, ben)));
    CHECK(whereOf(world.desk->run(GrantRole{twice, s("deputy"), {}, {}})) == s("people.role:same-as"));
    // Ben is still who is at the desk when he is, with his own roles.
    Desk& desk = world.openAs(s("Ben"));
    CHECK(desk.who().id == ben);
    CHECK(desk.who().role == s("residential-worker"));
}

TEST_CASE("people: two PCs that say it apart agree when they meet, and a ring is settled alike", "[records][people]")
{
    Twice at;
    at.world.addStaff(s("Dora Kent"), s("deputy"));
    test::OtherPc other(at.world, s("Dora"));
    other.openAs(s("Dora"));
    // Neither has seen the other's.
    REQUIRE(at.world.desk->run(sameAs(at.jai, at.jay)));
    at.world.pass(10);
    REQUIRE(other.desk->run(sameAs(at.jay, at.jai)));
    const Id moment = other.desk->run(AddRecord{s("moment"), {at.jay}, {}, test::textFields(s("You swam")), {}, {}, {}})->id;
    other.meet();
    CHECK((dumpOf(*at.world.desk) == dumpOf(*other.desk)));
    for (Desk* desk : {at.world.desk.get(), other.desk.get()}) {
        CHECK(namesOf(desk->run(ListPeople{})) == QStringList{s("Dora Kent"), s("Grace Adeyemi"), s("Jay Morris"), s("Mina Shah")});
        CHECK(writtenAbout(*desk, at.jay) == 4);
        CHECK(desk->run(Show{moment})->about.front().id == at.jay);
    }
    const QByteArray before = dumpOf(*other.desk);
    REQUIRE(other.desk->run(RebuildBook()));
    CHECK((dumpOf(*other.desk) == before));
    CHECK(writtenAbout(*other.desk, at.jay) == 4);
    // Either half may be taken back, by either PC.
    REQUIRE(other.desk->run(apart(at.jai)));
    other.meet();
    CHECK(writtenAbout(*at.world.desk, at.jai) == 4);
    CHECK(namesOf(at.world.desk->run(ListPeople{})).contains(s("Jai Moris")));
    REQUIRE(at.world.desk->run(apart(at.jay)));
    other.meet();
    CHECK((dumpOf(*at.world.desk) == dumpOf(*other.desk)));
    for (Desk* desk : {at.world.desk.get(), other.desk.get()}) {
        CHECK(writtenAbout(*desk, at.jay) == 3);
        CHECK(writtenAbout(*desk, at.jai) == 2);
        CHECK(desk->run(VerifyBook())->ok);
    }
}

TEST_CASE("people: without the amendment the two PCs do not say the same", "[records][people]")
{
    // What the test before this would miss if it could not see a difference.
    Twice at;
    at.world.addStaff(s("Dora Kent"), s("deputy"));
    test::OtherPc other(at.world, s("Dora"));
    other.openAs(s("Dora"));
    REQUIRE(at.world.desk->run(sameAs(at.jai, at.jay)));
    CHECK(writtenAbout(*at.world.desk, at.jay) != writtenAbout(*other.desk, at.jay));
    CHECK((dumpOf(*at.world.desk) != dumpOf(*other.desk)));
}

TEST_CASE("people: who wrote it and whose words they are narrow a timeline and a search", "[records][people]")
{
    Twice at;
    const Id ben = at.world.addStaff(s("Ben Hartley"), s("residential-worker"));
    AddRecord said{s("moment"), {at.jai}, {}, test::textFields(s("I flew it higher than the house")), at.jai, How::ToldTo, {}};
    at.world.openAs(s("Ben"));
    REQUIRE(at.world.desk->run(said));
    Desk& desk = at.world.openAs(s("Grace"));
    REQUIRE(desk.run(sameAs(at.jai, at.jay)));
    Timeline ask;
    ask.about = at.jay;
    ask.kinds = {s("moment")};
    CHECK(desk.run(ask)->rows.size() == 4);
    ask.author = ben;
    CHECK(desk.run(ask)->rows.size() == 1);
    ask.author.reset();
    ask.theirWords = true;
    CHECK(desk.run(ask)->rows.size() == 1);
    Search find;
    find.text = s("flew");
    find.about = at.jay;
    CHECK(desk.run(find)->total == 2);
    find.theirWords = true;
    CHECK(desk.run(find)->total == 1);
    find.author = at.world.home.manager;
    CHECK(desk.run(find)->total == 0);
}

TEST_CASE("people: the day somebody leaves is the last of their roles, by one act and back by one", "[records][people]")
{
    test::World world;
    const Id ben = world.addStaff(s("Ben Hartley"), s("residential-worker"));
    const QString today = QDateTime::fromMSecsSinceEpoch(world.now->ms).date().toString(Qt::ISODate);
    const auto operations = world.desk->book().ledger().operations();
    REQUIRE(world.desk->run(AmendRecord{ben, {{s("left"), today}}, s("A new job"), {}}));
    CHECK(world.desk->book().ledger().operations() == operations + 1);
    // On the day itself he is here, with his role.
    auto listed = world.desk->run(ListPeople{});
    CHECK(namesOf(listed).contains(s("Ben Hartley")));
    CHECK(std::ranges::find(*listed, ben, &PersonRef::id)->roles == QStringList{s("residential-worker")});
    world.pass(24LL * 60 * 60 * 1000);
    CHECK_FALSE(namesOf(world.desk->run(ListPeople{})).contains(s("Ben Hartley")));
    listed = world.desk->run(ListPeople{true});
    const auto gone = std::ranges::find(*listed, ben, &PersonRef::id);
    REQUIRE(gone != listed->end());
    CHECK(gone->left);
    CHECK(gone->leftOn == today);
    CHECK(gone->roles.isEmpty());
    REQUIRE(world.desk->run(AmendRecord{ben, {{s("left"), Value()}}, s("He stays"), {}}));
    listed = world.desk->run(ListPeople{});
    CHECK(std::ranges::find(*listed, ben, &PersonRef::id)->roles == QStringList{s("residential-worker")});
}

TEST_CASE("people: the last who leads the home cannot leave it, nor a manager by a deputy's hand", "[records][people]")
{
    test::World world;
    const Id grace = world.home.manager;
    const Id kath = world.addStaff(s("Kath Doyle"), s("deputy"));
    const Id ben = world.addStaff(s("Ben Hartley"), s("residential-worker"));
    const auto leaves = [](const Id& who) { return AmendRecord{who, {{s("left"), s("2026-04-01")}}, s("Leaving"), {}}; };
    CHECK(whereOf(world.desk->run(leaves(grace))) == s("people.role:last-manager"));
    Desk& desk = world.openAs(s("Kath"));
    CHECK(whereOf(desk.run(leaves(grace))) == s("policy:grant-role"));
    CHECK(whereOf(desk.run(leaves(kath))) == s("policy:grant-role"));
    CHECK(desk.run(leaves(ben)));
    world.openAs(s("Grace"));
    world.addStaff(s("Ann Lee"), s("registered-manager"));
    CHECK(world.desk->run(leaves(grace)));
}

TEST_CASE("people: the copy of a colleague's record for the right person stays in their voice", "[records][people]")
{
    Twice at;
    // A home where a leader may do this for a colleague; as shipped only the author may.
    test::CatalogueEdit led;
    led.change("access.json", "\"commands\": [\"void\"],", "\"commands\": [\"void\", \"wrong-person\"],",
               "\"source\": \"REG 36(1)(b)-(c)\"");
    const Id ben = at.world.addStaff(s("Ben Hartley"), s("residential-worker"));
    at.world.openAs(s("Ben"));
    const Id swam = at.world.add(s("moment"), s("You swam a length"), {at.jai}).id;
    at.world.openAs(s("Grace"));
    CHECK(whereOf(at.world.desk->run(WrongPerson{swam, {at.mina}, s("It was Mina")})) == s("policy:wrong-person"));
    at.world.loadCatalogue = [&led] { return catalogue::Catalogue::fromFolder(led.folder()); };
    at.world.openAs(s("Grace"));
    const auto copied = at.world.desk->run(WrongPerson{swam, {at.mina}, s("It was Mina")});
    REQUIRE(copied);
    const auto shown = at.world.desk->run(Show{copied->id});
    REQUIRE(shown);
    CHECK(shown->voice.id == ben);
    CHECK(shown->author.id == at.world.home.manager);
    CHECK(shown->about.front().id == at.mina);
    // One's own stays one's own: nobody else speaks in it.
    const auto own = at.world.desk->run(WrongPerson{at.kite, {at.mina}, s("It was Mina")});
    REQUIRE(own);
    CHECK(at.world.desk->run(Show{own->id})->versions.front().voice.isNil());
}
