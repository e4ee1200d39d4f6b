// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/sitting.h"

#include "tests/ui/models/list_watch.h"
#include "ui/models/spark_vm.h"
#include "ui/models/third_board_vm.h"

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using namespace hearth::ui;
using hearth::test::ListWatch;
using hearth::test::s;
using hearth::test::Sitting;
using practice::Stage;

namespace {

Id addThird(Sitting& at, const char* title, std::vector<Id> about, Stage stage, Fields more = {})
{
    records::AddRecord add;
    add.kind = practice::kThirdKind;
    add.about = std::move(about);
    add.fields = std::move(more);
    add.fields[s("title")] = s(title);
    add.fields[practice::kStage] = practice::stageId(stage);
    auto saved = at.world.desk->run(add);
    INFO((saved ? "" : saved.error().where.toStdString()));
    REQUIRE(saved);
    return saved->id;
}

QStringList titles(ThirdColumn& column)
{
    QStringList all;
    for (int row = 0; row < column.rowCount(); ++row) {
        all.append(column.index(row, 0).data().toString());
    }
    return all;
}

}  // namespace

TEST_CASE("third board: six sound columns, filtered by person, counted, read out whole", "[ui][third]")
{
    Sitting at;
    addThird(at, "Bread", {at.jay}, Stage::Do, {{s("text"), proseOf(s("Three loaves so far."))}});
    addThird(at, "Stars", {at.mina}, Stage::Spark);
    addThird(at, "Football", {at.callum, at.jay}, Stage::CarryOn);
    ThirdBoardVm board(at.book);
    std::vector<std::unique_ptr<ListWatch>> watches;
    for (int i = 0; i < practice::kColumns; ++i) {
        watches.push_back(std::make_unique<ListWatch>(board.column(i)));
    }
    board.refresh();
    CHECK(titles(board.column(0)) == QStringList{s("Stars")});
    CHECK(titles(board.column(3)) == QStringList{s("Bread")});
    CHECK(titles(board.column(5)) == QStringList{s("Football")});
    CHECK(board.state().counts == std::array<int, 6>{1, 0, 0, 1, 0, 1});
    CHECK_FALSE(board.state().empty);
    const QModelIndex bread = board.column(3).index(0, 0);
    CHECK(bread.data(Qt::AccessibleTextRole).toString() == s("Bread. Jay and Ben. Three loaves so far.. Not begun yet"));
    CHECK(bread.data(KindRole).toString() == s("calendar"));

    REQUIRE(board.state().young.size() == 3);
    REQUIRE(board.state().young[1].name == s("Jay"));
    board.choose(1);
    CHECK(titles(board.column(0)).isEmpty());
    CHECK(board.state().counts == std::array<int, 6>{0, 0, 0, 1, 0, 1});
    board.choose(-1);
    CHECK(board.state().counts == std::array<int, 6>{1, 0, 0, 1, 0, 1});
    for (const auto& watch : watches) {
        watch->look();
        CHECK(watch->complaints() == QStringList());
    }
}

TEST_CASE("third board: a move amends the stage and nothing else, and goes back the same way", "[ui][third]")
{
    Sitting at;
    const Id bread = addThird(at, "Bread", {at.jay}, Stage::Spark);
    ThirdBoardVm board(at.book);
    board.refresh();
    ListWatch from(board.column(0));
    ListWatch to(board.column(1));
    std::vector<Stage> left;
    QObject::connect(&board, &ThirdBoardVm::moved, &board, [&](const Id&, Stage was, const QString&) { left.push_back(was); });
    REQUIRE(board.step(bread, 1));
    CHECK(titles(board.column(1)) == QStringList{s("Bread")});
    const records::RecordView view = at.show(bread);
    REQUIRE(view.versions.size() == 2);
    CHECK(view.versions[1].fields.size() == 1);
    CHECK(view.versions[1].fields.contains(practice::kStage));
    REQUIRE(board.move(bread, left.front()));
    CHECK(titles(board.column(0)) == QStringList{s("Bread")});
    CHECK_FALSE(board.step(bread, -1));
    CHECK_FALSE(board.move(bread, Stage::Spark));
    REQUIRE(board.move(bread, Stage::CarryOn));
    REQUIRE(board.step(bread, 1));
    CHECK(board.board().card(bread)->stage == Stage::Changed);
    CHECK(titles(board.column(5)) == QStringList{s("Bread")});
    from.look();
    to.look();
    CHECK(from.complaints() + to.complaints() == QStringList());
}

TEST_CASE("third board: a move the book refuses leaves the card and says why", "[ui][third]")
{
    Sitting at;
    const Id bread = addThird(at, "Bread", {at.jay}, Stage::Spark);
    ThirdBoardVm board(at.book);
    board.refresh();
    at.refuse<records::AmendRecord>(ErrorCode::Disk);
    CHECK_FALSE(board.step(bread, 1));
    CHECK(board.state().problem.has_value());
    CHECK(titles(board.column(0)) == QStringList{s("Bread")});
}

TEST_CASE("third board: a page shown is one reading", "[ui][third]")
{
    Sitting at;
    addThird(at, "Bread", {at.jay}, Stage::Spark);
    int timelines = 0;
    int together = 0;
    int shows = 0;
    at.count<records::Timeline>(timelines);
    at.count<records::ReadTogether>(together);
    at.count<records::Show>(shows);
    ThirdBoardVm board(at.book);
    board.refresh();
    CHECK(together == 1);
    CHECK(timelines + shows == 0);
}

TEST_CASE("spark: an idea out of a moment brings its people and words and keeps the link", "[ui][third]")
{
    Sitting at;
    const Id moment = at.world.add(s("moment"), s("You asked how bread rises. We put the yeast under the lamp."), {at.jay}).id;
    SparkVm spark(at.book, *at.drafts);
    Id made;
    QObject::connect(&spark, &SparkVm::saved, &spark, [&](const Id& id, const QString&) { made = id; });
    spark.begin({}, moment);
    REQUIRE(spark.state().canKeep);
    CHECK(spark.state().offered == s("You asked how bread rises."));
    REQUIRE(spark.keep());
    const records::RecordView view = at.show(made);
    CHECK(practice::wordsIn(view.fields, s("title")) == s("You asked how bread rises."));
    CHECK(practice::wordsIn(view.fields, s("stage")) == s("spark"));
    CHECK(practice::wordsIn(view.fields, s("out-of")) == s("moment"));
    CHECK(practice::idIn(view.fields, s("from")) == moment);
    CHECK(practice::idsIn(view.fields, practice::kAdults) == std::vector<Id>{at.ben});
    REQUIRE(view.about.size() == 1);
    CHECK(view.about[0].id == at.jay);
    CHECK(view.how == How::OwnSession);
}

TEST_CASE("spark: with nobody it is not kept; what was typed comes back", "[ui][third]")
{
    Sitting at;
    {
        SparkVm spark(at.book, *at.drafts);
        spark.begin({}, std::nullopt);
        spark.setTitle(s("Kites"));
        CHECK_FALSE(spark.keep());
    }
    SparkVm spark(at.book, *at.drafts);
    spark.begin({}, std::nullopt);
    CHECK(spark.state().title == s("Kites"));
    CHECK(spark.chooseByInitial(u'm'));
    CHECK_FALSE(spark.chooseByInitial(u'z'));
    REQUIRE(spark.keep());
    CHECK(at.rows("common-third").size() == 1);
    CHECK_FALSE(at.hasDraft(s("spark:new")));
}

TEST_CASE("spark: out of what is sealed to one person nothing comes along", "[ui][third]")
{
    Sitting at;
    const Id secret = at.world.add(s("reflection"), s("I was afraid."), {}).id;
    SparkVm spark(at.book, *at.drafts);
    spark.begin({at.jay}, secret);
    CHECK(spark.state().words.isEmpty());
    CHECK(spark.state().offered.isEmpty());
    CHECK(spark.state().cameFrom.isEmpty());
}
