// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/house.h"
#include "ui/widgets/row_list.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using hearth::test::House;

namespace {

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

void click(House& house, const char* name)
{
    auto* button = static_cast<QAbstractButton*>(house.part(q(name)));
    REQUIRE(button);
    REQUIRE(button->isVisible());
    button->click();
}

QString textOf(House& house, const char* name)
{
    return static_cast<QLineEdit*>(house.part(q(name)))->text();
}

}  // namespace

TEST_CASE("the door says how the book lies, and that backup and sharing are not set up", "[ui][door]")
{
    House house;
    house.door();
    QStringList said;
    for (const char* part : {"status.saved", "status.backedUp", "status.shared"}) {
        REQUIRE(house.part(q(part)));
        CHECK(house.part(q(part))->isVisible());
        CHECK(house.part(q(part))->focusPolicy() == Qt::NoFocus);
        said.append(static_cast<QAbstractButton*>(house.part(q(part)))->accessibleName());
    }
    CHECK(said == QStringList{q("This book is locked and encrypted on this PC"), q("Backed up: not set up yet"),
                              q("Shared: not set up yet")});
}

TEST_CASE("who cannot get in sets a new passphrase with the paper key, by key", "[ui][door]")
{
    House house;
    house.door();
    house.tabTo(q("unlock.cannot"));
    house.press(Qt::Key_Space);
    CHECK(house.at(q("unlock.help.paper")));
    CHECK_FALSE(house.part(q("unlock.passphrase"))->isVisible());
    CHECK(textOf(house, "unlock.help.words") == q("cold plain window latch"));
    house.type(house.world.home.recoveryKey.toLower());
    house.press(Qt::Key_Return);
    CHECK(house.at(q("unlock.help.words")));
    house.press(Qt::Key_Return);
    CHECK_FALSE(house.part(q("unlock.help"))->isVisible());
    CHECK(house.at(q("unlock.passphrase")));
    CHECK(textOf(house, "unlock.help.paper").isEmpty());  // nothing of it stays in the window
    CHECK(textOf(house, "unlock.help.words").isEmpty());
    access::Vault vault(house.world.folder(), house.world.around());
    CHECK(vault.prove(house.world.home.manager, q("cold plain window latch")));
    CHECK_FALSE(vault.prove(house.world.home.manager, test::kPassphrase));
}

TEST_CASE("a paper key with a slip in it changes nothing and its words stay", "[ui][door]")
{
    House house;
    house.door();
    click(house, "unlock.cannot");
    QString key = house.world.home.recoveryKey;
    key[key.size() - 1] = key.back() == u'Q' ? u'P' : u'Q';
    house.type(key);
    house.press(Qt::Key_Return);
    house.press(Qt::Key_Return);
    CHECK(house.part(q("unlock.help"))->isVisible());
    CHECK(textOf(house, "unlock.help.paper") == key);
    access::Vault vault(house.world.folder(), house.world.around());
    CHECK(vault.prove(house.world.home.manager, test::kPassphrase));
    house.press(Qt::Key_Escape);
    CHECK_FALSE(house.part(q("unlock.help"))->isVisible());
    CHECK(house.at(q("unlock.passphrase")));
}

TEST_CASE("a new passphrase that is too short is refused with the paper key left as typed", "[ui][door]")
{
    House house;
    house.door();
    click(house, "unlock.cannot");
    house.type(house.world.home.recoveryKey);
    house.press(Qt::Key_Return);
    house.press(Qt::Key_A, Qt::ControlModifier);
    house.type(q("short"));
    house.press(Qt::Key_Return);
    CHECK(house.part(q("unlock.help"))->isVisible());
    access::Vault vault(house.world.folder(), house.world.around());
    CHECK(vault.prove(house.world.home.manager, test::kPassphrase));
}
