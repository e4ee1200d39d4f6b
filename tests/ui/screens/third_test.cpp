// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/common_third.h"
#include "core/practice/names.h"
#include "tests/ui/screens/house.h"
#include "ui/widgets/stage_board.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/zone_picker.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QTest>
#include <QTextEdit>

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using hearth::test::House;
using practice::Stage;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

Id addThird(House& house, const char* title, Stage stage)
{
    records::AddRecord add;
    add.kind = practice::kThirdKind;
    add.about = {house.young[0]};
    add.fields = {{practice::kTitle, s(title)}, {practice::kStage, practice::stageId(stage)}};
    const auto saved = house.world.desk->run(add);
    REQUIRE(saved);
    return saved->id;
}

records::RecordView shown(House& house, const Id& id)
{
    auto view = house.world.desk->run(records::Show{.record = id});
    REQUIRE(view);
    return *view;
}

std::vector<records::Row> rowsOf(House& house, const QString& kind)
{
    records::Timeline ask;
    ask.kinds = {kind};
    auto page = house.world.desk->run(ask);
    REQUIRE(page);
    return page->rows;
}

QString stageIn(House& house, const Id& id)
{
    return practice::wordsIn(shown(house, id).fields, practice::kStage);
}

ui::StageBoard& board(House& house)
{
    auto* found = house.window().findChild<ui::StageBoard*>();
    REQUIRE(found);
    return *found;
}

/// To the moment about bread in the list of the shift.
void chooseMoment(House& house)
{
    house.window().shell()->go(ui::Page::Shift);
    auto* list = static_cast<QAbstractItemView*>(house.part(s("shift.sofar")));
    REQUIRE(list);
    list->setFocus();
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        if (list->model()->index(row, 0).data().toString().contains(s("how bread rises"))) {
            list->setCurrentIndex(list->model()->index(row, 0));
            return;
        }
    }
    FAIL("the moment is not in the list");
}

}  // namespace

TEST_CASE("KW1: he asked how bread rises, and it is an idea with its link in two keys and its name", "[ui][scenario][third]")
{
    House house;
    house.sit(s("Ben"));
    chooseMoment(house);
    house.keys = 0;
    house.proseKeys = 0;
    house.press(Qt::Key_T, Qt::ControlModifier);
    REQUIRE(house.at(s("third.spark.title")));
    house.type(s("Bread"));
    house.press(Qt::Key_Return);
    REQUIRE(house.part(s("third"))->isVisible());
    const auto rows = rowsOf(house, practice::kThirdKind);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].title == s("Bread"));
    CHECK(rows[0].text == s("You asked how bread rises. We put the yeast under the lamp."));
    const auto from = practice::idIn(rows[0].fields, practice::kFrom);
    REQUIRE(from);
    CHECK(shown(house, *from).kind == practice::kMomentKind);
    REQUIRE(rows[0].about.size() == 1);
    CHECK(rows[0].about[0].id == house.young[0]);
    CHECK(house.keys <= 5);
    CHECK(house.dialogs == 0);
    CHECK(board(house).current() == rows[0].id.text());
    test::writeScenario({{s("scenario"), s("KW1")}, {s("keys"), house.keys}, {s("prose_keys"), house.proseKeys},
                         {s("dialogs"), house.dialogs}});
}

TEST_CASE("KW2: the card is filled in by two with Tab alone, row by row, and That's us agrees it", "[ui][scenario][third]")
{
    House house;
    const Id bread = addThird(house, "Bread", Stage::Spark);
    house.sit(s("Ben"));
    house.window().shell()->go(ui::Page::Third);
    board(house).bring(bread.text(), true);
    house.keys = 0;
    house.press(Qt::Key_Return);
    REQUIRE(house.part(s("card"))->isVisible());
    QWidget* menu = house.part(s("shell.menu"));
    CHECK((!menu || !menu->isVisible()));
    const QStringList order{s("card.you-why"), s("card.me-why"), s("card.you-bring"), s("card.me-bring"),
                            s("card.you-unknown"), s("card.me-unknown"), s("card.you-decide"), s("card.me-decide"),
                            s("card.rhythm"), s("card.where"), s("card.money"), s("card.plan-b")};
    for (const QString& field : order) {
        INFO(field.toStdString());
        REQUIRE(house.at(field));
        house.type(s("Words."));
        house.press(Qt::Key_Tab);
    }
    REQUIRE(house.at(s("card.did")));
    house.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(house.part(s("third"))->isVisible());
    CHECK(house.keys <= 14);
    CHECK(house.dialogs == 0);
    const records::RecordView view = shown(house, bread);
    for (const records::Version& version : view.versions) {
        CHECK((version.reason.isEmpty() || version.fields.size() == 1));
    }
    CHECK(practice::wordsIn(view.fields, s("you-decide")) == s("Words."));
    CHECK(practice::wordsIn(view.fields, s("plan-b")) == s("Words."));
    CHECK(stageIn(house, bread) == s("agree"));
    house.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(stageIn(house, bread) == s("spark"));
    test::writeScenario({{s("scenario"), s("KW2")}, {s("keys"), house.keys}, {s("prose_keys"), house.proseKeys},
                         {s("dialogs"), house.dialogs}});
}

TEST_CASE("KW3: a time we did it, then looking back on it, by keys alone", "[ui][scenario][third]")
{
    House house;
    const Id bread = addThird(house, "Bread", Stage::Do);
    house.sit(s("Ben"));
    house.window().shell()->openRecord(bread.text());
    REQUIRE(house.part(s("card"))->isVisible());
    house.tabTo(s("card.did"));
    house.press(Qt::Key_Space);
    REQUIRE(house.at(s("card.session.text")));
    house.type(s("The timer went."));
    house.press(Qt::Key_Return);
    REQUIRE(rowsOf(house, practice::kSessionKind).size() == 1);
    house.tabTo(s("card.session.0"));
    house.press(Qt::Key_Space);
    REQUIRE(house.part(s("look-back"))->isVisible());
    REQUIRE(house.at(s("look-back.zones")));
    for (const int key : {Qt::Key_1, Qt::Key_E, Qt::Key_2, Qt::Key_L, Qt::Key_3, Qt::Key_L, Qt::Key_4, Qt::Key_C}) {
        house.press(key);
    }
    house.tabTo(s("look-back.you-head"));
    house.type(s("Yeast is alive."));
    house.press(Qt::Key_Tab);
    REQUIRE(house.at(s("look-back.me-head")));
    house.type(s("Stop weighing."));
    house.tabTo(s("look-back.done"));
    house.press(Qt::Key_Space);
    const auto rows = rowsOf(house, practice::kLookBackKind);
    REQUIRE(rows.size() == 1);
    const records::RecordView view = shown(house, rows[0].id);
    CHECK(view.how == How::TypedTogether);
    CHECK(practice::wordsIn(view.fields, s("you-before")) == s("easy"));
    CHECK(practice::wordsIn(view.fields, s("you-after")) == s("learning"));
    CHECK(practice::wordsIn(view.fields, s("me-after")) == s("easy"));
    CHECK(practice::wordsIn(view.fields, s("you-head")) == s("Yeast is alive."));
    CHECK(practice::wordsIn(view.fields, s("me-head")) == s("Stop weighing."));
    CHECK(stageIn(house, bread) == s("look-back"));
    CHECK(house.dialogs == 0);
}

TEST_CASE("third: Ctrl and the arrows move a card, Ctrl+Z takes it back, a drag does the same", "[ui][third]")
{
    House house;
    const Id bread = addThird(house, "Bread", Stage::Spark);
    house.sit(s("Ben"));
    house.window().shell()->go(ui::Page::Third);
    board(house).bring(bread.text(), true);
    house.press(Qt::Key_Right, Qt::ControlModifier);
    CHECK(stageIn(house, bread) == s("agree"));
    CHECK(house.at(s("third.board.1")));
    house.press(Qt::Key_Right, Qt::ControlModifier);
    CHECK(stageIn(house, bread) == s("prepare"));
    house.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(stageIn(house, bread) == s("agree"));
    house.press(Qt::Key_Left);
    CHECK(house.at(s("third.board.0")));

    ui::CardList* from = board(house).list(1);
    QWidget* pane = from->viewport();
    const QPoint start = from->visualRect(from->model()->index(0, 0)).center();
    QWidget* target = board(house).list(3)->viewport();
    const QPoint end = pane->mapFromGlobal(target->mapToGlobal(target->rect().center()));
    QTest::mousePress(pane, Qt::LeftButton, {}, start);
    for (const QPoint& at : {(start + end) / 2, end}) {
        QMouseEvent move(QEvent::MouseMove, at, pane->mapToGlobal(at), Qt::LeftButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(pane, &move);
    }
    QTest::mouseRelease(pane, Qt::LeftButton, {}, end);
    CHECK(stageIn(house, bread) == s("do"));
}

TEST_CASE("third: with large text one stage stands alone and a moved card is followed", "[ui][third]")
{
    const_cast<ui::Theme&>(ui::theme()).apply(ui::Scheme::Light, 200);
    {
        House house;
        const Id bread = addThird(house, "Bread", Stage::Spark);
        house.sit(s("Ben"));
        house.window().shell()->go(ui::Page::Third);
        board(house).bring(bread.text(), true);
        CHECK(board(house).list(0)->isVisible());
        CHECK_FALSE(board(house).list(1)->isVisible());
        house.press(Qt::Key_Right, Qt::ControlModifier);
        CHECK(stageIn(house, bread) == s("agree"));
        CHECK(board(house).list(1)->isVisible());
        CHECK(house.at(s("third.board.1")));
        auto* tab = static_cast<QAbstractButton*>(house.part(s("third.board.tabs.3")));
        REQUIRE(tab);
        tab->click();
        CHECK(board(house).list(3)->isVisible());
    }
    const_cast<ui::Theme&>(ui::theme()).apply(ui::Scheme::Light, 100);
}

TEST_CASE("third: an empty board asks one question and Hide leaves nothing on the card unsaved", "[ui][third]")
{
    House house;
    house.sit(s("Ben"));
    house.window().shell()->go(ui::Page::Third);
    CHECK(house.at(s("third.new")));
    CHECK_FALSE(board(house).isVisible());
    const Id bread = addThird(house, "Bread", Stage::Spark);
    house.window().shell()->openRecord(bread.text());
    REQUIRE(house.at(s("card.you-why")));
    house.type(s("Massive."));
    static_cast<QAbstractButton*>(house.part(s("card.hide")))->click();
    CHECK(practice::wordsIn(shown(house, bread).fields, s("you-why")) == s("Massive."));
}
