// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/names.h"
#include "tests/ui/screens/house.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace hearth;
using hearth::test::House;

namespace {

records::Page shifts(House& house)
{
    records::Timeline ask;
    ask.kinds = {practice::kShiftKind};
    auto page = house.world.desk->run(ask);
    REQUIRE(page);
    return *page;
}

records::Page nights(House& house)
{
    records::Timeline ask;
    ask.kinds = {practice::kNightKind};
    auto page = house.world.desk->run(ask);
    REQUIRE(page);
    return *page;
}

}  // namespace

TEST_CASE("RW3: a sleep-in of four quiet nights is finished by keys alone", "[ui][scenario]")
{
    House house;
    house.sit(QStringLiteral("Ben"));
    REQUIRE(shifts(house).rows.size() == 1);
    house.keys = 0;

    house.press(Qt::Key_F6);
    house.press(Qt::Key_Up);  // asleep by 22:30
    house.press(Qt::Key_Up);  // 22:35
    for (int i = 0; i < 3; ++i) {
        house.press(Qt::Key_Return);
    }
    house.press(Qt::Key_Right);  // up for a while
    for (int i = 0; i < 3; ++i) {
        house.press(Qt::Key_Tab);
    }
    REQUIRE(house.at(QStringLiteral("shift.night.sentence")));
    house.type(QStringLiteral("You came down for water and went back up by yourself."));
    house.press(Qt::Key_Return);
    house.press(Qt::Key_F7);
    for (int i = 0; i < 4; ++i) {
        house.press(Qt::Key_Space);
    }
    CHECK(shifts(house).rows.size() == 1);
    house.press(Qt::Key_F10);

    CHECK(house.keys <= 70);
    CHECK(house.dialogs == 0);
    const auto page = shifts(house);
    REQUIRE(page.rows.size() == 2);
    const Fields& shift = page.rows.front().fields;
    CHECK(std::get<bool>(shift.at(QStringLiteral("fire-panel"))));
    CHECK(std::get<std::int64_t>(shift.at(QStringLiteral("money-tin"))) == 8420);
    const auto made = nights(house).rows;
    REQUIRE(made.size() == 4);
    CHECK(std::ranges::count_if(made, [](const records::Row& row) {
        return std::get<QString>(row.fields.at(practice::kHow)) == QStringLiteral("settled");
    }) == 3);
    CHECK(std::ranges::count_if(made, [](const records::Row& row) {
        return row.text == QStringLiteral("You came down for water and went back up by yourself.");
    }) == 1);
    CHECK(std::ranges::count_if(made, [](const records::Row& row) {
        return row.fields.contains(practice::kAsleep)
               && std::get<QString>(row.fields.at(practice::kAsleep)) == QStringLiteral("22:35");
    }) == 1);
    const auto status = house.world.desk->run(records::BookStatus{});
    REQUIRE(status);
    CHECK(house.part(QStringLiteral("handover"))->isVisible());
    test::writeScenario({{QStringLiteral("scenario"), QStringLiteral("RW3")},
                         {QStringLiteral("keys"), house.keys},
                         {QStringLiteral("prose_keys"), house.proseKeys},
                         {QStringLiteral("mouse"), 0},
                         {QStringLiteral("dialogs"), house.dialogs}});
}

TEST_CASE("RW3's counter sees a shift that is not finished", "[ui][scenario]")
{
    House house;
    house.sit(QStringLiteral("Ben"));
    house.press(Qt::Key_F6);
    for (int i = 0; i < 3; ++i) {
        house.press(Qt::Key_Return);
    }
    house.press(Qt::Key_F7);
    for (int i = 0; i < 4; ++i) {
        house.press(Qt::Key_Space);
    }
    house.press(Qt::Key_F10);
    CHECK(shifts(house).rows.size() == 1);
    CHECK(nights(house).rows.empty());
    // The cursor stands on the night that is missing.
    CHECK(QApplication::focusWidget()->objectName().startsWith(QStringLiteral("shift.night.how")));
}

TEST_CASE("RW2: a moment is caught from anywhere and the cursor goes back", "[ui][scenario]")
{
    House house;
    house.sit(QStringLiteral("Ben"));
    house.press(Qt::Key_F6);
    house.tabTo(QStringLiteral("shift.night.sentence"));
    house.keys = 0;
    house.press(Qt::Key_M, Qt::ControlModifier);
    house.press(Qt::Key_R);
    house.type(QStringLiteral("You made pancakes for everyone."));
    house.press(Qt::Key_Return);
    CHECK(house.keys == 3);
    CHECK(house.at(QStringLiteral("shift.night.sentence")));
    records::Timeline ask;
    ask.kinds = {practice::kMomentKind};
    ask.about = house.young[3];
    const auto page = house.world.desk->run(ask);
    REQUIRE(page);
    REQUIRE(page->rows.size() == 1);
    CHECK(page->rows[0].text == QStringLiteral("You made pancakes for everyone."));
    CHECK(house.dialogs == 0);
    test::writeScenario({{QStringLiteral("scenario"), QStringLiteral("RW2")},
                         {QStringLiteral("keys"), house.keys},
                         {QStringLiteral("prose_keys"), house.proseKeys},
                         {QStringLiteral("dialogs"), house.dialogs}});
}

TEST_CASE("RW4: a letter is marked, kept as it is typed, comes back and is signed", "[ui][scenario]")
{
    House house;
    house.sit(QStringLiteral("Ben"));
    house.press(Qt::Key_F6);
    house.press(Qt::Key_L, Qt::ControlModifier);
    REQUIRE(house.at(QStringLiteral("letter.text")));
    house.type(QStringLiteral("Hello,"));
    house.press(Qt::Key_Return);
    house.press(Qt::Key_1, Qt::ControlModifier);
    house.type(QStringLiteral("You came in at six."));
    house.press(Qt::Key_Return);
    house.press(Qt::Key_3, Qt::ControlModifier);
    house.type(QStringLiteral("Your teacher rang."));
    QTest::qWait(ui::DraftKeeper::kPauseMs + 300);
    const auto drafts = house.world.desk->run(records::LoadDrafts{QStringLiteral("letter:new:")});
    REQUIRE(drafts);
    REQUIRE(drafts->size() == 1);

    // The window goes, as in a power cut, and the words come back.
    house.sit(QStringLiteral("Ben"));
    house.press(Qt::Key_F6);
    house.press(Qt::Key_L, Qt::ControlModifier);
    house.press(Qt::Key_Return, Qt::ControlModifier);
    records::Timeline ask;
    ask.kinds = {practice::kLetterKind};
    const auto page = house.world.desk->run(ask);
    REQUIRE(page);
    REQUIRE(page->rows.size() == 2);
    const auto view = house.world.desk->run(records::Show{page->rows.front().id});
    REQUIRE(view);
    const Prose& text = std::get<Prose>(view->fields.at(practice::kText));
    REQUIRE(text.size() == 3);
    CHECK(text[0].mark == Mark::None);
    CHECK(text[1].mark == Mark::Fact);
    CHECK(text[2].mark == Mark::Told);
    CHECK(text[2].text == QStringLiteral("Your teacher rang."));
    CHECK(house.dialogs == 0);
}

TEST_CASE("RW8: the one coming on accepts at the same screen with their own passphrase", "[ui][scenario]")
{
    House house;
    house.sit(QStringLiteral("Ben"));
    house.press(Qt::Key_F6);
    for (int i = 0; i < 4; ++i) {
        house.press(Qt::Key_Return);
    }
    house.press(Qt::Key_F7);
    for (int i = 0; i < 4; ++i) {
        house.press(Qt::Key_Space);
    }
    house.press(Qt::Key_F10);
    house.tabTo(QStringLiteral("handover.people"));
    house.type(QStringLiteral("Kath"));
    house.tabTo(QStringLiteral("handover.passphrase"));
    house.type(QStringLiteral("not her passphrase"));
    house.press(Qt::Key_Return);
    const Id shift = shifts(house).rows.front().id;
    CHECK(house.world.desk->run(records::Show{shift})->acts.empty());
    house.tabTo(QStringLiteral("handover.lead"));
    house.press(Qt::Key_Space);
    house.press(Qt::Key_Tab, Qt::ShiftModifier);
    house.type(test::kPassphrase);
    house.press(Qt::Key_Return);
    const auto view = house.world.desk->run(records::Show{shift});
    REQUIRE(view);
    REQUIRE(view->acts.size() == 2);
    CHECK(view->acts[0].authorName == QStringLiteral("Kath Doyle"));
    CHECK(view->acts[1].type == QStringLiteral("lead"));
    CHECK(house.world.desk->who().firstName == QStringLiteral("Ben"));
    CHECK(house.dialogs == 0);
}
