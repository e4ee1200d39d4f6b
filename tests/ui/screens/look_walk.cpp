// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/look_walk.h"

#include "tests/ui/screens/house.h"

#include <QAbstractButton>

#include <catch2/catch_test_macros.hpp>

namespace hearth::test {
namespace {

/// Every room that opens by itself and was not looked at on the way.
void walkRooms(House& house, const Look& look)
{
    for (const ui::RoomMaker& room : ui::roomMakers()) {
        house.window().shell()->go(room.page);
        const ui::PageView* view = house.window().shell()->view();
        if (house.window().shell()->page() == room.page && view && !view->together()) {
            look.check(house, qPrintable(QStringLiteral("room-") + view->objectName()));
        }
    }
}

}  // namespace

void walkAsWorker(House& house, const Look& look)
{
    house.sit(QStringLiteral("Ben"));
    house.window().shell()->go(ui::Page::Today);
    look.check(house, "today");
    for (const int key : {Qt::Key_N, Qt::Key_W, Qt::Key_D}) {
        house.press(key);
        look.check(house, key == Qt::Key_N ? "today-diary" : key == Qt::Key_W ? "today-whereabouts" : "today-duty");
        house.press(Qt::Key_Escape);
    }
    house.press(Qt::Key_F6);
    look.check(house, "shift");
    house.press(Qt::Key_F9);
    look.check(house, "shift-line");
    house.press(Qt::Key_Escape);
    for (int i = 0; i < 5; ++i) {
        house.press(Qt::Key_F6);
        house.press(Qt::Key_Return);
    }
    house.press(Qt::Key_F7);
    look.check(house, "shift-house");
    house.press(Qt::Key_M, Qt::ControlModifier);
    look.check(house, "moment");
    house.press(Qt::Key_Escape);
    house.press(Qt::Key_K, Qt::ControlModifier);
    house.type(QStringLiteral("wall"));
    house.press(Qt::Key_Return);
    look.check(house, "search");
    house.press(Qt::Key_Return);
    look.check(house, "letter");
    house.press(Qt::Key_R, Qt::ControlModifier);
    look.check(house, "letter-reply");
    house.press(Qt::Key_Escape);
    house.press(Qt::Key_E, Qt::ControlModifier);
    house.type(QStringLiteral("Mina laughed too."));
    look.check(house, "letter-adding");
    for (const char* act : {"letter.act.withhold", "letter.act.wrong", "letter.act.void"}) {
        auto* button = static_cast<QAbstractButton*>(house.part(QString::fromLatin1(act)));
        REQUIRE(button);
        button->click();
        look.check(house, act);
    }
    house.window().shell()->go(ui::Page::People);
    look.check(house, "people");
    for (int i = 0; i < 4; ++i) {
        house.press(Qt::Key_F7);
        house.press(Qt::Key_Space);
    }
    house.press(Qt::Key_F10);
    REQUIRE(house.part(QStringLiteral("handover"))->isVisible());
    look.check(house, "handover");
}

void walkAsManager(House& house, const Look& look)
{
    house.sit(QStringLiteral("Grace"));
    house.window().shell()->go(ui::Page::Evidence);
    look.check(house, "evidence");
    house.press(Qt::Key_Return, Qt::ControlModifier);
    house.type(QStringLiteral("wall"));
    house.press(Qt::Key_Return);
    look.check(house, "evidence-citing");
    house.press(Qt::Key_Escape);
    house.press(Qt::Key_N, Qt::ControlModifier);
    look.check(house, "evidence-new");
    walkRooms(house, look);
    house.press(Qt::Key_F1);
    look.check(house, "f1");
    house.press(Qt::Key_Escape);
    house.door();
    look.check(house, "unlock");
    static_cast<QAbstractButton*>(house.part(QStringLiteral("unlock.cannot")))->click();
    look.check(house, "unlock-help");
}

}  // namespace hearth::test
