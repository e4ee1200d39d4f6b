// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/world.h"
#include "ui/models/basket_model.h"
#include "ui/models/people_model.h"
#include "ui/models/row_model.h"

#include <QAbstractItemModelTester>

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using namespace hearth::ui;
using Mode = QAbstractItemModelTester::FailureReportingMode;

namespace {

records::Row row(const char* text, std::int64_t happened)
{
    records::Row one;
    one.id = Id::make({happened});
    one.kind = QStringLiteral("moment");
    one.text = QString::fromUtf8(text);
    one.happened = {happened};
    one.written = {happened};
    return one;
}

records::Row line(const char* text, const char* weight)
{
    records::Row one = row(text, 5);
    one.kind = QStringLiteral("handover-item");
    one.fields[QStringLiteral("weight")] = QString::fromLatin1(weight);
    return one;
}

}  // namespace

TEST_CASE("row model: hostile text stays text and every row has a sentence to be read out", "[ui][models]")
{
    RowModel model;
    QAbstractItemModelTester tester(&model, Mode::Fatal);
    const char* hostile = "<img src=\"file:///etc/passwd\"> \xE2\x80\xAE backwards";
    records::Row one = row(hostile, 1000);
    one.withheld = true;
    one.replies = 2;
    model.setRows({one, row("Two.", 2000)});
    REQUIRE(model.rowCount() == 2);
    const QModelIndex first = model.index(0, 0);
    CHECK(first.data(Qt::DisplayRole).toString() == QString::fromUtf8(hostile));
    CHECK(first.data(Qt::AccessibleTextRole).toString().contains(QString::fromUtf8(hostile)));
    CHECK(first.data(TagsRole).value<QList<WordTag>>().size() == 2);
    CHECK(first.data(HouseRole).toBool());
    CHECK(model.indexOf(one.id) == 0);
    CHECK(model.indexOf(Id::make({9})) == -1);
    model.setRows({});
    CHECK(model.rowCount() == 0);
}

TEST_CASE("row model: pages are fetched as the list is scrolled, and a failure ends it", "[ui][models]")
{
    RowModel model;
    int asked = 0;
    const Status read = model.setMore([&asked](const QString& after) -> Result<records::Page> {
        ++asked;
        if (after == QStringLiteral("two")) {
            return fail(ErrorCode::Damaged, "test");
        }
        records::Page page;
        page.rows = {row("a", 1), row("b", 2)};
        page.next = after.isEmpty() ? QStringLiteral("one") : QStringLiteral("two");
        return page;
    });
    REQUIRE(read);
    CHECK(model.rowCount() == 2);
    model.fetchMore({});
    CHECK(model.rowCount() == 4);
    std::optional<Error> failed;
    QObject::connect(&model, &RowModel::failed, &model, [&failed](const Error& error) { failed = error; });
    model.fetchMore({});
    REQUIRE(failed);
    CHECK(failed->code == ErrorCode::Damaged);
    CHECK(model.rowCount() == 4);
    CHECK_FALSE(model.canFetchMore({}));
    CHECK(asked == 3);
}

TEST_CASE("row model: a list that pages is a sound model", "[ui][models]")
{
    RowModel model;
    int left = 3;
    const Status read = model.setMore([&left](const QString&) -> Result<records::Page> {
        records::Page page;
        page.rows = {row("a", left), row("b", left + 100)};
        page.next = --left > 0 ? QStringLiteral("more") : QString();
        return page;
    });
    REQUIRE(read);
    // Attached now: the tester itself fetches more, which it must not do inside a reset.
    QAbstractItemModelTester tester(&model, Mode::Fatal);
    while (model.canFetchMore({})) {
        model.fetchMore({});
    }
    CHECK(model.rowCount() == 6);
}

TEST_CASE("basket model: headers are no rows to choose and lines say their weight", "[ui][models]")
{
    BasketModel model;
    QAbstractItemModelTester tester(&model, Mode::Fatal);
    model.setGroups(practice::basket({line("Know it.", "know"), line("Now.", "urgent")}));
    REQUIRE(model.rowCount() == 3);
    CHECK(model.lines() == 2);
    const QModelIndex header = model.index(0, 0);
    CHECK(header.data(HeaderRole).toBool());
    CHECK_FALSE(header.flags() & Qt::ItemIsSelectable);
    CHECK(model.lineAt(header) == nullptr);
    const QModelIndex first = model.index(1, 0);
    CHECK(first.data(Qt::DisplayRole).toString() == QStringLiteral("Now."));
    CHECK(first.data(TagsRole).value<QList<WordTag>>().first().tone == TagTone::Urgent);
    CHECK(first.flags() & Qt::ItemIsSelectable);
}

TEST_CASE("people model: the same people are not a reset", "[ui][models]")
{
    PeopleModel model;
    QAbstractItemModelTester tester(&model, Mode::Fatal);
    int resets = 0;
    QObject::connect(&model, &PeopleModel::modelReset, &model, [&resets] { ++resets; });
    PersonMark ben;
    ben.name = QStringLiteral("Ben");
    model.setPeople({ben}, {QStringLiteral("here")});
    model.setPeople({ben}, {QStringLiteral("here")});
    CHECK(resets == 1);
    CHECK(model.index(0, 0).data(Qt::AccessibleTextRole).toString() == QStringLiteral("Ben, here"));
}
