// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/house.h"
#include "tests/ui/screens/look_check.h"
#include "ui/models/help_text.h"
#include "ui/widgets/key_button.h"

#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using namespace hearth::test;

// What holds for every room alike: the way of the Tab key, and that the page's help names its keys.
namespace {

/// Every room that opens by itself for `who`.
template <typename Look>
void eachRoom(const QString& who, Look look)
{
    House house;
    house.sit(who);
    ui::Shell* shell = house.window().shell();
    for (const ui::RoomMaker& room : ui::roomMakers()) {
        shell->go(room.page);
        if (shell->page() == room.page && shell->view() && !shell->view()->together()) {
            QTest::qWait(10);
            CAPTURE(who.toStdString(), shell->view()->objectName().toStdString());
            look(house, *shell->view());
        }
    }
}

/// A page that is made anew finds its width and height in a few rounds of the layout; how long they take is
/// the PC's affair. What does not come to rest fails where it is looked at.
void settle(House& house)
{
    QTest::qWait(60);
    (void)QTest::qWaitFor([&house] { return clipped(house.window()).isEmpty() && astray(house.window()).isEmpty(); }, 5000);
}

QStringList keysOf(const ui::HelpText& help)
{
    QStringList keys;
    for (const ui::HelpKey& line : help.keys + ui::everywhereKeys()) {
        keys.append(line.keys);
    }
    return keys;
}

}  // namespace

TEST_CASE("Tab goes through the page's main text and actions, then the side, the pages and the status line", "[ui][order]")
{
    for (const char* who : {"Ben", "Grace"}) {
        eachRoom(QString::fromLatin1(who), [](House& house, ui::PageView& page) {
            CHECK(outOfOrder(house.window(), page).join(QLatin1Char('\n')).toStdString() == std::string());
        });
    }
}

TEST_CASE("every key cap a page shows stands in its help", "[ui][help]")
{
    for (const char* who : {"Ben", "Grace"}) {
        eachRoom(QString::fromLatin1(who), [](House&, ui::PageView& page) {
            const ui::HelpText help = ui::helpText(page.objectName());
            CHECK_FALSE(help.title.isEmpty());
            const QStringList known = keysOf(help);
            for (const ui::KeyButton* button : page.findChildren<ui::KeyButton*>()) {
                if (!button->keys().isEmpty()) {
                    CAPTURE(button->objectName().toStdString(), button->keys().toStdString());
                    CHECK(known.contains(button->keys()));
                }
            }
        });
    }
}

TEST_CASE("another theme and text size take effect at once, without a restart", "[ui][look][appearance]")
{
    auto& look = const_cast<ui::Theme&>(ui::theme());
    for (const char* who : {"Ben", "Grace"}) {
        eachRoom(QString::fromLatin1(who), [&look](House& house, ui::PageView& page) {
            const QString name = page.objectName();
            look.apply(ui::Scheme::Dark, 200);
            settle(house);
            house.window().grab().save(QStringLiteral("out/screens/at-once-%1.png").arg(name));
            const QString cut = clipped(house.window()).join(QLatin1Char('\n'));
            const QString lost = astray(house.window()).join(QLatin1Char('\n'));
            look.apply(ui::Scheme::Light, 100);
            settle(house);
            CHECK(cut.toStdString() == std::string());
            CHECK(lost.toStdString() == std::string());
            CHECK(clipped(house.window()).join(QLatin1Char('\n')).toStdString() == std::string());
        });
    }
}
