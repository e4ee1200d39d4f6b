// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/sitting.h"
#include "ui/models/person_vm.h"
#include "ui/models/search_vm.h"

#include <set>

using namespace hearth;
using namespace hearth::ui;
using hearth::test::s;
using hearth::test::Sitting;

namespace {

int kindCalled(const PersonVm& person, const char* id, const catalogue::Catalogue& catalogue)
{
    return static_cast<int>(person.state().kinds.indexOf(catalogue.kind(s(id))->house));
}

}  // namespace

TEST_CASE("person: everything written about one young person is there, page after page", "[ui][person]")
{
    Sitting at;
    constexpr int many = 120;
    for (int i = 0; i < many; ++i) {
        at.world.add(s("moment"), s("Moment %1").arg(i), {at.jay});
    }
    at.world.add(s("moment"), s("Mina's own"), {at.mina});
    PersonVm person(at.book);
    person.refresh();
    person.showPerson(at.jay);
    CHECK(person.state().name == s("Jay"));
    RowModel& rows = person.timeline();
    CHECK(rows.rowCount() < many);
    int pages = 1;
    while (rows.canFetchMore({})) {
        rows.fetchMore({});
        ++pages;
        REQUIRE(pages < 10);
    }
    CHECK(pages == 3);
    std::set<Id> seen;
    QStringList texts;
    Timestamp before{std::numeric_limits<std::int64_t>::max()};
    for (const records::Row& row : rows.rows()) {
        seen.insert(row.id);
        texts.append(row.text);
        CHECK(row.happened <= before);
        before = row.happened;
    }
    CHECK(seen.size() == rows.rows().size());
    for (int i = 0; i < many; ++i) {
        CHECK(texts.count(s("Moment %1").arg(i)) == 1);
    }
    CHECK_FALSE(texts.contains(s("Mina's own")));
}

TEST_CASE("person: a kind chosen shows that kind alone, and nothing yet is said plainly", "[ui][person]")
{
    Sitting at;
    at.world.add(s("moment"), s("Pancakes"), {at.jay});
    at.world.add(s("letter"), s("Dear Jay"), {at.jay});
    PersonVm person(at.book);
    person.refresh();
    person.showPerson(at.jay);
    CHECK(person.state().kinds.first() == s("Everything"));
    CHECK_FALSE(person.state().empty);
    person.chooseKind(kindCalled(person, "letter", *at.book.catalogue));
    REQUIRE(person.timeline().rowCount() == 1);
    CHECK(person.timeline().rows()[0].text == s("Dear Jay"));
    person.chooseKind(kindCalled(person, "note", *at.book.catalogue));
    CHECK(person.timeline().rowCount() == 0);
    CHECK(person.state().empty);
    person.chooseKind(99);
    CHECK(person.state().empty);
    person.chooseKind(0);
    CHECK_FALSE(person.state().empty);
    CHECK(person.state().mayWrite);
}

TEST_CASE("person: a new arrival does not turn the page to somebody else", "[ui][person]")
{
    Sitting at;
    at.openAs("Grace");
    PersonVm person(at.book);
    person.refresh();
    person.showPerson(at.jay);
    at.world.addYoungPerson(s("Dev Anand"));
    person.refresh();
    CHECK(person.state().young.size() == 4);
    CHECK(person.state().name == s("Jay"));
    CHECK(person.person() == at.jay);
}

TEST_CASE("person: a list that cannot be read says so and shows nothing of before", "[ui][person]")
{
    Sitting at;
    at.world.add(s("moment"), s("Pancakes"), {at.jay});
    PersonVm person(at.book);
    person.refresh();
    person.showPerson(at.jay);
    REQUIRE(person.timeline().rowCount() > 0);
    at.refuse<records::ReadPage>(ErrorCode::Damaged);
    person.showPerson(at.mina);
    REQUIRE(person.state().problem);
    CHECK(person.state().problem->code == ErrorCode::Damaged);
    CHECK(person.timeline().rowCount() == 0);
    at.mend();
    person.showPerson(at.jay);
    CHECK_FALSE(person.state().problem);
}

TEST_CASE("search: the total is said in words, newest first", "[ui][search]")
{
    Sitting at;
    const Id first = at.world.add(s("moment"), s("You made pancakes."), {at.jay}).id;
    SearchVm search(at.book);
    const auto ask = [&](const char* words) {
        search.edit(s(words));
        search.search();
        return search.state().summary;
    };
    CHECK(ask("pancake") == s("1 found"));
    at.world.pass(1000);
    const Id second = at.world.add(s("note"), s("Pancakes again"), {at.mina}).id;
    CHECK(ask("pancakes") == s("2 found, newest first"));
    REQUIRE(search.hits().rowCount() == 2);
    CHECK(search.hits().rows()[0].id == second);
    CHECK(search.hits().rows()[1].id == first);
    CHECK(ask("aardvark") == s("Nothing you may read has these words."));
    CHECK(search.state().searched);
    CHECK(search.hits().rowCount() == 0);

    search.setKinds({s("note")});
    CHECK(ask("pancakes ") == s("1 found"));
    search.setKinds({});
    CHECK(ask(first.text().toUtf8().constData()) == s("This is the record with that id."));
    REQUIRE(search.hits().rowCount() == 1);
    CHECK(search.hits().rows()[0].id == first);
}

TEST_CASE("search: above a thousand it stops counting and says so", "[ui][search]")
{
    Sitting at;
    SearchVm search(at.book);
    int total = 1000;
    bool more = false;
    at.book.answer<records::Search>([&](const records::Search&) -> Result<records::SearchPage> {
        return records::SearchPage{total, more, {}};
    });
    search.edit(s("the"));
    search.search();
    CHECK(search.state().summary == s("1,000 found, newest first"));
    more = true;
    search.search();
    CHECK(search.state().summary == s("1,000+ found, newest first"));
    total = 999;
    more = false;
    search.search();
    CHECK(search.state().summary == s("999 found, newest first"));
}

TEST_CASE("search: no words ask the book nothing and empty the list", "[ui][search]")
{
    Sitting at;
    at.world.add(s("moment"), s("You made pancakes."), {at.jay});
    int asked = 0;
    at.count<records::Search>(asked);
    SearchVm search(at.book);
    search.edit(s("pancakes"));
    CHECK(asked == 0);
    REQUIRE(test::comesTrue([&] { return search.state().searched; }, 1000));
    CHECK(asked == 1);
    CHECK(search.hits().rowCount() == 1);
    search.edit(s(" \t "));
    search.search();
    CHECK(asked == 1);
    CHECK(search.hits().rowCount() == 0);
    CHECK_FALSE(search.state().searched);
    CHECK(search.state().summary.isEmpty());
}

TEST_CASE("search: whatever is typed are words to find, never commands to the index", "[ui][search]")
{
    Sitting at;
    at.world.add(s("moment"), s("You made pancakes AND syrup."), {at.jay});
    SearchVm search(at.book);
    for (const char* typed :
         {"\"", "\"\"\"", "pancakes\"", "*", "pancake*", "^pancakes", "(", "pancakes)", "NEAR(pancakes syrup)", "AND",
          "pancakes AND", "NOT", "OR OR", "text:pancakes", "{text}:", "-pancakes", "+", "pancakes' OR 1=1 --",
          "'; DROP TABLE record; --", "%", "_", "\\", "🫖", "\xe2\x80\xae" "pancakes", "a:b:c", "x'00'", "\x01"}) {
        CAPTURE(typed);
        search.edit(s(typed));
        search.search();
        CHECK_FALSE(search.state().problem);
        CHECK(search.state().searched);
        CHECK_FALSE(search.state().summary.isEmpty());
        CHECK(search.state().text == s(typed));
        CHECK(search.state().found <= 1);
    }
    search.edit(QString(20'000, u'a'));
    search.search();
    CHECK(search.state().found == 0);
    // The control: the index still finds what is there.
    search.edit(s("syrup"));
    search.search();
    CHECK(search.state().found == 1);
}

TEST_CASE("search: one that fails says so and leaves the words", "[ui][search]")
{
    Sitting at;
    at.world.add(s("moment"), s("You made pancakes."), {at.jay});
    SearchVm search(at.book);
    search.edit(s("pancakes"));
    search.search();
    at.refuse<records::Search>(ErrorCode::Damaged);
    search.search();
    REQUIRE(search.state().problem);
    CHECK(search.state().text == s("pancakes"));
    CHECK(search.hits().rowCount() == 0);
    CHECK(search.state().summary.isEmpty());
}
