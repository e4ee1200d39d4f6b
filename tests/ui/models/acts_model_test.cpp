// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/acts_model.h"

#include "tests/ui/models/list_watch.h"

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using namespace hearth::ui;

TEST_CASE("last acts stand newest first and can be undone once", "[ui][acts]")
{
    ActsModel acts([] { return Timestamp{0}; });
    test::ListWatch watch(acts);
    int undone = 0;
    acts.add(QStringLiteral("Kept."));
    acts.add(QStringLiteral("Handed over."), [&undone] { ++undone; });
    REQUIRE(acts.rowCount() == 2);
    CHECK(acts.index(0).data().toString() == QStringLiteral("Handed over."));
    CHECK_FALSE(acts.canUndo(1));
    CHECK_FALSE(acts.undo(1));
    CHECK(acts.canUndo(0));
    CHECK(acts.undo(0));
    CHECK_FALSE(acts.undo(0));
    CHECK(undone == 1);
    CHECK_FALSE(acts.undoLast());
    CHECK(acts.index(0).data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral("Undone")));
    watch.look();
    CHECK(watch.complaints().isEmpty());
}

TEST_CASE("an undo that notes an act of its own does not disturb the rows", "[ui][acts]")
{
    ActsModel acts([] { return Timestamp{0}; });
    test::ListWatch watch(acts);
    acts.add(QStringLiteral("Handed over."), [&acts] { acts.add(QStringLiteral("Taken out of the basket.")); });
    CHECK(acts.undoLast());
    REQUIRE(acts.rowCount() == 2);
    CHECK(acts.index(0).data().toString() == QStringLiteral("Taken out of the basket."));
    CHECK_FALSE(acts.canUndo(1));
    watch.look();
    CHECK(watch.complaints().isEmpty());
}

TEST_CASE("only the last thirty acts are kept, and ways back can be forgotten", "[ui][acts]")
{
    ActsModel acts([] { return Timestamp{0}; });
    test::ListWatch watch(acts);
    for (int i = 0; i < ActsModel::kMost + 5; ++i) {
        acts.add(QString::number(i), [] {});
    }
    CHECK(acts.rowCount() == ActsModel::kMost);
    CHECK(acts.index(ActsModel::kMost - 1).data().toString() == QStringLiteral("5"));
    acts.forgetWaysBack();
    CHECK_FALSE(acts.undoLast());
    CHECK(acts.rowCount() == ActsModel::kMost);
    watch.look();
    CHECK(watch.complaints().isEmpty());
}
