// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/house.h"
#include "tests/ui/screens/look_check.h"
#include "ui/widgets/notice_parts.h"
#include "ui/widgets/row_list.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTextEdit>

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using hearth::test::House;
using hearth::test::Look;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

Fields jaysPage(const House& house)
{
    const auto people = house.world.desk->run(records::ListPeople{});
    const auto ben = std::ranges::find(*people, s("Ben Hartley"), &records::PersonRef::name);
    return {{s("preferred"), s("Jay")},
            {s("pronoun"), s("he")},
            {s("born"), s("2012-05-04")},
            {s("arrived"), s("2025-09-03")},
            {s("key-worker"), ben->id},
            {s("placing"), s("Calder Council, duty desk 01234 555 010")},
            {s("social-worker"), s("Ruth Okafor, 01234 555 012; after hours 01234 555 099")},
            {s("allergies"), s("Peanuts: a rash. Antihistamine in the office.")},
            {s("text"), proseOf(s("You ring Nan at half past six. Leave the landing light on."))},
            {s("helps"), proseOf(s("Something to do with your hands. Ten minutes alone first, then tea."))},
            {s("safety"), proseOf(s("You may go for a walk when you are angry. Ring you after twenty minutes."))},
            {s("routines"), proseOf(s("Shower at nine, book until ten. Woken by a knock, not by the light."))},
            {s("closeness"), proseOf(s("Ask before a hug. A nudge with the elbow is fine."))}};
}

/// Jay's page written, Jai entered by mistake, and Owen moved on a while ago.
void furnish(House& house)
{
    house.world.openAs(s("Grace"));
    REQUIRE(house.world.desk->run(records::AmendRecord{house.young[0], jaysPage(house), s("Written with Jay"), {}}));
    const Id jai = house.world.addYoungPerson(s("Jai Moris"));
    house.world.add(s("moment"), s("You whistled all the way to school."), {jai});
    const Id owen = house.world.addYoungPerson(s("Ollie Fenn"));
    REQUIRE(house.world.desk->run(records::AmendRecord{owen, {{s("left"), s("2026-01-09")}}, s("Moved home"), {}}));
}

int rowsOf(House& house, const char* list)
{
    return static_cast<QListView*>(house.part(QLatin1String(list)))->model()->rowCount();
}

QString shownIn(House& house, const char* page)
{
    QTest::qWait(1);  // new parts are shown in the next turn of the loop
    QStringList all;
    for (const QLabel* label : house.part(QLatin1String(page))->findChildren<QLabel*>()) {
        if (label->isVisible()) {
            all.append(label->text());
        }
    }
    return all.join(u'\n');
}

void click(House& house, const char* button)
{
    auto* found = static_cast<QAbstractButton*>(house.part(QLatin1String(button)));
    INFO(button);
    REQUIRE(found);
    REQUIRE(found->isVisible());
    found->click();
    QTest::qWait(1);
}

void walk(House& house, const Look& look)
{
    furnish(house);
    house.sit(s("Grace"));
    house.window().shell()->openRecord(house.young[0].text());
    look.check(house, "people");
    click(house, "people.more");
    look.check(house, "people-filters");
    click(house, "people.more");
    click(house, "people.shows.1");
    look.check(house, "people-page");
    click(house, "people.change");
    look.check(house, "people-change");
    house.press(Qt::Key_Escape);
    click(house, "people.join");
    auto* other = static_cast<QComboBox*>(house.part(s("people.form.same-as")));
    other->setFocus();
    house.press(Qt::Key_J);
    look.check(house, "people-join");
    house.press(Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(1);
    house.window().findChild<ui::Toast*>()->hide();
    look.check(house, "people-joined");
    house.window().shell()->go(ui::Page::Team);
    look.check(house, "team");
    house.press(Qt::Key_N, Qt::ControlModifier);
    look.check(house, "team-add");
}

}  // namespace

TEST_CASE("people: the pages clip nothing and name every control: light, 100 %", "[ui][people][look]")
{
    const Look look("light", ui::Scheme::Light, 100);
    House house;
    walk(house, look);
}

TEST_CASE("people: the pages clip nothing and name every control: light, 200 %", "[ui][people][look]")
{
    const Look look("light", ui::Scheme::Light, 200);
    House house;
    walk(house, look);
}

TEST_CASE("people: the pages clip nothing and name every control: dark, 150 %", "[ui][people][look]")
{
    const Look look("dark", ui::Scheme::Dark, 150);
    House house;
    walk(house, look);
}

TEST_CASE("people: the pages clip nothing and name every control: contrast, 100 %", "[ui][people][look]")
{
    const Look look("contrast", ui::Scheme::HighContrast, 100);
    House house;
    walk(house, look);
}

TEST_CASE("people: somebody arrives, is changed, moves on and comes back, by keyboard alone", "[ui][people][keys]")
{
    House house;
    house.sit(s("Grace"));
    house.window().shell()->go(ui::Page::People);
    CHECK(rowsOf(house, "people.list") == 4);
    house.press(Qt::Key_N, Qt::ControlModifier);
    CHECK(house.at(s("people.form.name")));
    house.type(s("Dev Anand"));
    house.tabTo(s("people.form.allergies"));
    house.type(s("Nuts"));
    house.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(house.part(s("people.form"))->isVisible());
    CHECK(rowsOf(house, "people.list") == 5);
    CHECK(shownIn(house, "people").contains(s("Dev Anand · here since 14 March 2026")));
    CHECK(shownIn(house, "people").contains(s("Nuts")));
    house.press(Qt::Key_E, Qt::ControlModifier);
    CHECK(house.at(s("people.form.name")));
    house.tabTo(s("people.form.allergies"));
    house.press(Qt::Key_End);
    house.type(s(" and milk"));
    house.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(shownIn(house, "people").contains(s("Nuts and milk")));
    // Ctrl+Z is the way back; what was written stays in the history.
    house.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(shownIn(house, "people").contains(s("Nuts and milk")));
    house.tabTo(s("people.shows.0"));
    house.press(Qt::Key_Right);
    house.tabTo(s("people.leave"));
    house.press(Qt::Key_Space);
    CHECK(house.at(s("people.form.left")));
    house.press(Qt::Key_A, Qt::ControlModifier);
    house.type(s("13 March 2026"));
    house.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(rowsOf(house, "people.list") == 4);
    CHECK(rowsOf(house, "people.gone.list") == 1);
    CHECK(shownIn(house, "people").contains(s("moved on 13 March 2026")));
    house.tabTo(s("people.leave"));
    house.press(Qt::Key_Space);
    CHECK(rowsOf(house, "people.list") == 5);
    CHECK(house.dialogs == 0);
}

TEST_CASE("people: two entries are made one and told apart again, by keyboard alone", "[ui][people][keys]")
{
    House house;
    furnish(house);
    house.sit(s("Grace"));
    house.window().shell()->openRecord(house.young[0].text());
    CHECK(rowsOf(house, "people.list") == 5);
    const int written = rowsOf(house, "people.timeline");
    house.tabTo(s("people.shows.0"));
    house.press(Qt::Key_Right);
    house.tabTo(s("people.join"));
    house.press(Qt::Key_Space);
    CHECK(house.at(s("people.form.same-as")));
    house.type(s("Jai"));
    CHECK(shownIn(house, "people.form").contains(s("“Jai Moris” goes out of the lists")));
    house.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(rowsOf(house, "people.list") == 4);
    CHECK(rowsOf(house, "people.timeline") == written + 1);
    CHECK(shownIn(house, "people").contains(s("“Jai Moris” is the same person, entered twice.")));
    QTest::qWait(1);
    house.tabTo(s("people.apart.0"));
    house.press(Qt::Key_Space);
    QTest::qWait(1);
    CHECK(rowsOf(house, "people.list") == 5);
    CHECK(shownIn(house, "people").contains(s("Jai Moris")));
    CHECK(house.dialogs == 0);
}

TEST_CASE("people: what is typed into the form is there again after Esc", "[ui][people][keys]")
{
    House house;
    house.sit(s("Grace"));
    house.window().shell()->openRecord(house.young[0].text());
    house.press(Qt::Key_E, Qt::ControlModifier);
    house.tabTo(s("people.form.helps"));
    house.type(s("A ball"));
    house.press(Qt::Key_Escape);
    CHECK_FALSE(house.part(s("people.form"))->isVisible());
    house.press(Qt::Key_E, Qt::ControlModifier);
    CHECK(static_cast<QTextEdit*>(house.part(s("people.form.helps")))->toPlainText() == s("A ball"));
}

TEST_CASE("people: the team is reached from the young people and the card goes on paper", "[ui][people][keys]")
{
    House house;
    furnish(house);
    house.sit(s("Ben"));
    house.window().shell()->openRecord(house.young[0].text());
    CHECK_FALSE(house.part(s("people.change"))->isVisible());
    CHECK_FALSE(house.part(s("people.add"))->isVisible());
    house.press(Qt::Key_P, Qt::ControlModifier);
    const auto papers = QDir(house.world.temp.path()).entryInfoList({s("tonight-*.pdf")});
    REQUIRE(papers.size() == 1);
    CHECK(papers.front().size() > 2000);
    house.tabTo(s("people.which.0"));
    house.press(Qt::Key_Right);
    QTest::qWait(5);
    REQUIRE(house.part(s("team"))->isVisible());
    CHECK(house.at(s("team.list")));
    CHECK(shownIn(house, "team").contains(s("Ben Hartley")));
    house.tabTo(s("team.which.0"));
    house.press(Qt::Key_Space);
    QTest::qWait(5);
    CHECK(house.part(s("people"))->isVisible());
}
