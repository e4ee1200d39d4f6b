// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/zone_picker.h"

#include <QAccessible>
#include <QComboBox>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace hearth::ui;

namespace {

struct Shown {
    ZonePicker picker{QStringLiteral("zones"), QStringLiteral("Where were we?")};
    std::vector<std::pair<int, int>> placed;

    Shown()
    {
        picker.setPeople(QStringLiteral("J"), QStringLiteral("P"), QStringLiteral("You, Jay"), QStringLiteral("Me, Priya"));
        QObject::connect(&picker, &ZonePicker::placed, &picker, [this](int dot, int zone) { placed.emplace_back(dot, zone); });
        picker.resize(420, 412);
        picker.show();
        picker.setFocus();
    }
};

}  // namespace

TEST_CASE("zone picker: a digit chooses a dot and a letter places it", "[ui][zones]")
{
    Shown shown;
    QTest::keyClick(&shown.picker, Qt::Key_1);
    QTest::keyClick(&shown.picker, Qt::Key_E);
    QTest::keyClick(&shown.picker, Qt::Key_4);
    QTest::keyClick(&shown.picker, Qt::Key_P);
    QTest::keyClick(&shown.picker, Qt::Key_2);
    QTest::keyClick(&shown.picker, Qt::Key_L);
    CHECK(shown.picker.places() == ZonePicker::Places{0, 1, -1, 2});
    CHECK(shown.placed.size() == 3);
    QTest::keyClick(&shown.picker, Qt::Key_Delete);
    CHECK(shown.picker.places()[1] == -1);
    CHECK(shown.picker.accessibleDescription().contains(QStringLiteral("1 You, Jay, before: Easy")));
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&shown.picker);
    REQUIRE(spoken);
    CHECK(spoken->role() == QAccessible::Grouping);
    CHECK(spoken->text(QAccessible::Value) == QStringLiteral("You, Jay, after: Not said"));
    CHECK(shown.picker.accessibleDescription().contains(QStringLiteral("4 Me, Priya, after: Too much")));
}

TEST_CASE("zone picker: a dot is dragged into a circle, and out of all of them", "[ui][zones]")
{
    Shown shown;
    const auto drag = [&](int dot, const QPointF& to) {
        QTest::mousePress(&shown.picker, Qt::LeftButton, {}, shown.picker.centreOf(dot).toPoint());
        QTest::mouseMove(&shown.picker, to.toPoint());
        QMouseEvent move(QEvent::MouseMove, to, shown.picker.mapToGlobal(to), Qt::LeftButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&shown.picker, &move);
        QTest::mouseRelease(&shown.picker, Qt::LeftButton, {}, to.toPoint());
    };
    drag(2, {210, 280});
    CHECK(shown.picker.places()[2] == 0);
    drag(2, {210, 30});
    CHECK(shown.picker.places()[2] == 2);
    drag(2, {4, 4});
    CHECK(shown.picker.places()[2] == -1);
}

TEST_CASE("zone picker: four dots in one zone never cover one another, and each lies in its zone", "[ui][zones]")
{
    Shown shown;
    for (int zone = 0; zone < 3; ++zone) {
        shown.picker.setPlaces({zone, zone, zone, zone});
        for (int a = 0; a < ZonePicker::kDots; ++a) {
            CHECK(shown.picker.zoneAt(shown.picker.centreOf(a)) == zone);
            for (int b = 0; b < a; ++b) {
                const QPointF gap = shown.picker.centreOf(a) - shown.picker.centreOf(b);
                CHECK(std::hypot(gap.x(), gap.y()) > 36);
            }
        }
    }
    CHECK(shown.placed.empty());
}

TEST_CASE("zone picker: read only it moves nothing; as a list it says and sets the same", "[ui][zones]")
{
    Shown shown;
    shown.picker.setReadOnly(true);
    QTest::keyClick(&shown.picker, Qt::Key_E);
    CHECK(shown.placed.empty());
    ZoneList list(QStringLiteral("list"));
    list.setPeople(QStringLiteral("You, Jay"), QStringLiteral("Me, Priya"));
    list.setPlaces({0, 1, -1, 2});
    CHECK(list.box(1)->currentText() == QStringLiteral("Learning"));
    CHECK(list.box(2)->currentText() == QStringLiteral("Not said"));
    CHECK(list.box(3)->accessibleName() == QStringLiteral("Me, Priya, after"));
    std::vector<std::pair<int, int>> placed;
    QObject::connect(&list, &ZoneList::placed, &list, [&](int dot, int zone) { placed.emplace_back(dot, zone); });
    list.show();
    QTest::keyClick(list.box(2), Qt::Key_Down);
    REQUIRE(placed.size() == 1);
    CHECK(placed[0] == std::pair(2, 0));
}
