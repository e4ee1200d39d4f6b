// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/house.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/row_list.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace hearth;

// What a person who had never seen the book stumbled over (docs/look-review.md).

TEST_CASE("one's own first moment of a shift stands in it at once", "[ui][fresh]")
{
    test::World world;
    const Id eli = world.addYoungPerson(QStringLiteral("Eli Stone"));
    ui::SittingParts parts;
    ui::bindTo(parts.book, *world.desk);
    parts.book.now = world.around().clock;
    ui::Shell shell(parts);
    shell.resize(1366, 690);
    shell.show();
    shell.go(ui::Page::Shift);
    QTest::qWait(10);
    auto* list = shell.findChild<ui::RowList*>(QStringLiteral("shift.sofar"));
    REQUIRE(list);
    REQUIRE_FALSE(list->isVisible());
    world.add(QStringLiteral("moment"), QStringLiteral("You made toast for everyone."), {eli});
    shell.view()->refresh();
    CHECK(list->isVisible());
    CHECK(list->model()->rowCount() == 1);
}

TEST_CASE("Enter presses the button the cursor stands on", "[ui][fresh]")
{
    ui::KeyButton button(QStringLiteral("Other words"), ui::ButtonRole::Ordinary);
    button.show();
    const QSignalSpy pressed(&button, &QPushButton::clicked);
    QTest::keyClick(&button, Qt::Key_Return);
    QTest::keyClick(&button, Qt::Key_Enter);
    QTest::keyClick(&button, Qt::Key_Space);
    CHECK(pressed.count() == 3);
}

TEST_CASE("who points at a name at the door types the passphrase next", "[ui][fresh]")
{
    test::House house;
    house.door();
    auto* list = qobject_cast<ui::RowList*>(house.part(QStringLiteral("unlock.people")));
    REQUIRE(list);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, list->visualRect(list->model()->index(1, 0)).center());
    CHECK(list->currentIndex().row() == 1);
    const auto* cursor = qobject_cast<QLineEdit*>(house.window().focusWidget());
    REQUIRE(cursor);
    CHECK(cursor->echoMode() == QLineEdit::Password);
}
