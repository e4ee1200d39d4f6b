// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/names.h"
#include "tests/ui/screens/house.h"
#include "ui/widgets/row_list.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using hearth::test::House;

namespace {

/// The page Today of Ben, at ten to seven in the morning.
void sitDown(House& house)
{
    house.sit(QStringLiteral("Ben"));
    house.window().shell()->go(ui::Page::Today);
    QTest::qWait(10);
}

QStringList labelsOf(const QWidget* page)
{
    QStringList words;
    for (const ui::TextLabel* label : page->findChildren<ui::TextLabel*>()) {
        if (label->isVisible()) {
            words.append(label->text());
        }
    }
    return words;
}

QString spoken(House& house, const char* part)
{
    const QWidget* widget = house.part(QString::fromLatin1(part));
    return widget ? widget->accessibleName() : QString();
}

std::vector<records::Row> rowsOf(House& house, const QString& kind)
{
    records::Timeline ask;
    ask.kinds = {kind};
    ask.voided = false;
    auto page = house.world.desk->run(ask);
    REQUIRE(page);
    return page->rows;
}

}  // namespace

TEST_CASE("today: it is the first page of a worker and says who lives here", "[ui][today]")
{
    House house;
    house.sit(QStringLiteral("Ben"));
    QWidget* page = house.part(QStringLiteral("today"));
    REQUIRE(page);
    CHECK(page->isVisible());
    CHECK(labelsOf(page).contains(QStringLiteral("Good morning, Ben")));
    for (int i = 0; i < 4; ++i) {
        CHECK(house.part(QStringLiteral("today.card.%1").arg(i)));
    }
    CHECK(house.part(QStringLiteral("today.search")));
    CHECK(house.dialogs == 0);
}

TEST_CASE("today: by keys alone an entry, a whereabouts and a duty are written, and Ctrl+Z takes back the last", "[ui][today]")
{
    House house;
    sitDown(house);
    house.press(Qt::Key_N);
    REQUIRE(house.at(QStringLiteral("today.diary.title")));
    house.type(QStringLiteral("Fire bell test"));
    house.tabTo(QStringLiteral("today.diary.from"));
    house.type(QStringLiteral("13"));
    house.press(Qt::Key_Return);
    CHECK_FALSE(house.part(QStringLiteral("today.diary"))->isVisible());
    REQUIRE(rowsOf(house, practice::kAppointmentKind).size() == 1);
    CHECK(rowsOf(house, practice::kAppointmentKind)[0].happened == test::marchAt(14, 13, 0));

    house.tabTo(QStringLiteral("today.card.1.where"));
    house.press(Qt::Key_W);
    house.press(Qt::Key_U);
    house.press(Qt::Key_Return);
    const auto moved = rowsOf(house, practice::kWhereaboutsKind);
    REQUIRE(moved.size() == 1);
    CHECK(moved[0].about[0].firstName == QStringLiteral("Jay"));
    CHECK(spoken(house, "today.card.1.where").contains(QStringLiteral("Home, up since 06:50")));

    house.press(Qt::Key_D);
    REQUIRE(house.at(QStringLiteral("today.duty.who")));
    house.press(Qt::Key_Down);
    house.press(Qt::Key_Return);
    REQUIRE(rowsOf(house, practice::kDutyKind).size() == 1);
    QTest::qWait(10);
    CHECK(house.part(QStringLiteral("today.duty.line.0")));
    house.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(rowsOf(house, practice::kDutyKind).empty());
    CHECK(house.dialogs == 0);
}

TEST_CASE("today: Enter on a line of the day opens the entry to be changed, and it can be taken off", "[ui][today]")
{
    House house;
    sitDown(house);
    house.press(Qt::Key_N);
    house.type(QStringLiteral("Fire bell test"));
    house.tabTo(QStringLiteral("today.diary.from"));
    house.type(QStringLiteral("13"));
    house.press(Qt::Key_Return);
    house.tabTo(QStringLiteral("today.day"));
    house.press(Qt::Key_Home);
    house.press(Qt::Key_Return);
    REQUIRE(house.at(QStringLiteral("today.diary.title")));
    house.tabTo(QStringLiteral("today.diary.off"));
    house.press(Qt::Key_Space);
    CHECK(rowsOf(house, practice::kAppointmentKind).empty());
    house.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(rowsOf(house, practice::kAppointmentKind).size() == 1);
}

TEST_CASE("today: a letter key in a field is a letter, and Esc keeps what was begun", "[ui][today]")
{
    House house;
    sitDown(house);
    house.press(Qt::Key_N);
    house.type(QStringLiteral("New wand"));
    CHECK(static_cast<QLineEdit*>(house.part(QStringLiteral("today.diary.title")))->text() == QStringLiteral("New wand"));
    house.press(Qt::Key_Escape);
    CHECK(rowsOf(house, practice::kAppointmentKind).empty());
    house.press(Qt::Key_N);
    CHECK(static_cast<QLineEdit*>(house.part(QStringLiteral("today.diary.title")))->text() == QStringLiteral("New wand"));
}

TEST_CASE("today: a reply that waits opens the letter it answers", "[ui][today]")
{
    House house;
    house.world.openAs(QStringLiteral("Kath"));
    records::ReplyTo answer;
    answer.record = house.letter;
    answer.text = proseOf(QStringLiteral("And I did it first."));
    answer.voice = house.young[0];
    REQUIRE(house.world.desk->run(answer));
    sitDown(house);
    house.tabTo(QStringLiteral("today.waiting.0"));
    CHECK(spoken(house, "today.waiting.0") == QStringLiteral("Open: Jay wrote back: Tuesday evening"));
    house.press(Qt::Key_Space);
    CHECK_FALSE(house.part(QStringLiteral("today"))->isVisible());
    CHECK(house.part(QStringLiteral("letter"))->isVisible());
    house.window().shell()->go(ui::Page::Today);
    CHECK(labelsOf(house.part(QStringLiteral("today"))).contains(QStringLiteral("Nobody is waiting for you.")));
}

TEST_CASE("today: a home where nobody lives yet has one sentence and one button, which leads to where they are written in",
          "[ui][today]")
{
    test::World world;
    ui::SittingParts parts;
    ui::bindTo(parts.book, *world.desk);
    parts.book.now = world.around().clock;
    ui::Shell shell(parts);
    shell.resize(1366, 690);
    shell.show();
    shell.go(ui::Page::Today);
    QTest::qWait(10);
    QWidget* page = shell.findChild<QWidget*>(QStringLiteral("today"));
    REQUIRE(page);
    CHECK(labelsOf(page).contains(QStringLiteral("Nobody lives here yet. Write the first young person in.")));
    CHECK_FALSE(labelsOf(page).contains(QStringLiteral("On duty")));
    auto* step = qobject_cast<QAbstractButton*>(shell.focusWidget());
    REQUIRE(step);
    step->click();
    CHECK_FALSE(page->isVisible());
    QWidget* people = shell.findChild<QWidget*>(QStringLiteral("people"));
    CHECK(people->isVisible());
    // The button said add, so the form is open and the cursor in it.
    QTest::qWait(10);
    auto* name = qobject_cast<QLineEdit*>(shell.focusWidget());
    REQUIRE(name);
    CHECK(name->objectName().startsWith(QStringLiteral("people.")));
}
