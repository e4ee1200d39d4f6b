// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/print/sample.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <QSet>

using namespace hearth;
using namespace hearth::ui::print;
using What = HandoverItem::What;

namespace {

// `n` lines over `people` groups, each with words of its own.
HandoverSheet sheetOf(int n, int people)
{
    HandoverSheet sheet = test::sampleHandover();
    sheet.groups.clear();
    for (int i = 0; i < people; ++i) {
        sheet.groups.push_back(
            {QStringLiteral("Person%1").arg(i), QStringLiteral("asleep by 22:40"), {}});
    }
    for (int i = 0; i < n; ++i) {
        sheet.groups[static_cast<std::size_t>(i % people)].items.push_back(
            {What(i % 3), QStringLiteral("Line number L%1L of the night.").arg(i),
             QStringLiteral("23:20")});
    }
    return sheet;
}

}  // namespace

TEST_CASE("handover: it is one A4 side with nothing, with five and with two hundred lines",
          "[ui][print]")
{
    test::needsPaper();
    const int n = GENERATE(0, 5, 200);
    const int people = GENERATE(1, 5, 40);
    CAPTURE(n, people);
    const auto printed = handoverPdf(sheetOf(n, people));
    REQUIRE(printed);
    CHECK(test::pagesOf(printed->pdf) == 1);
    const QString words = test::textOf(printed->pdf);
    CHECK(words.contains(QStringLiteral("Read and accepted")));
    CHECK(words.contains(QStringLiteral("4c9e17ab02f6d83b")));
    CHECK(words.contains(QStringLiteral("By hand")));
    // Forty headings alone are more than a side.
    CHECK((n == 200 || people == 40) == !printed->moved.empty());
    CHECK(words.contains(QStringLiteral("Also in the book")) == !printed->moved.empty());
}

TEST_CASE("handover: every line is on the paper or among those that moved, never both",
          "[ui][print]")
{
    test::needsPaper();
    const int people = GENERATE(1, 5, 40);
    const HandoverSheet sheet = sheetOf(200, people);
    const auto printed = handoverPdf(sheet);
    REQUIRE(printed);
    const QString words = test::textOf(printed->pdf);
    QSet<QString> moved;
    for (const auto& group : printed->moved) {
        for (const auto& item : group.items) {
            moved.insert(item.text);
        }
    }
    int onPaper = 0;
    for (const auto& group : sheet.groups) {
        for (const auto& item : group.items) {
            const bool drawn = words.contains(item.text);
            onPaper += drawn ? 1 : 0;
            CHECK(drawn != moved.contains(item.text));
        }
    }
    CHECK(onPaper + moved.size() == 200);
}

TEST_CASE("handover: what to know moves before what to do, and what is urgent last", "[ui][print]")
{
    test::needsPaper();
    const auto printed = handoverPdf(sheetOf(42, 3));
    REQUIRE(printed);
    REQUIRE_FALSE(printed->moved.empty());
    bool knowLeft = false;
    bool doMoved = false;
    const QString words = test::textOf(printed->pdf);
    for (const auto& group : sheetOf(42, 3).groups) {
        for (const auto& item : group.items) {
            knowLeft = knowLeft || (item.what == What::Know && words.contains(item.text));
        }
    }
    for (const auto& group : printed->moved) {
        for (const auto& item : group.items) {
            doMoved = doMoved || item.what != What::Know;
        }
    }
    CHECK_FALSE((knowLeft && doMoved));
}

TEST_CASE("handover: the sheet of the picture fits whole and reads in its order", "[ui][print]")
{
    test::needsPaper();
    const HandoverSheet sheet = test::sampleHandover();
    const auto printed = handoverPdf(sheet);
    REQUIRE(printed);
    CHECK(printed->moved.empty());
    CHECK_FALSE(printed->shortened);
    const QString words = test::flat(test::textOf(printed->pdf));
    qsizetype from = 0;
    for (const auto& group : sheet.groups) {
        from = words.indexOf(group.name, from);
        REQUIRE(from >= 0);
        for (const auto& item : group.items) {
            const qsizetype at = words.indexOf(item.text.left(40), from);
            CAPTURE(item.text.toStdString());
            CHECK(at >= from);
            from = at < 0 ? from : at;
        }
    }
    CHECK(words.contains(QStringLiteral("sleep-in 21:30 to 07:30")));
    CHECK(words.contains(QStringLiteral("✓ Money tin £84.20")));
    CHECK(words.contains(QStringLiteral("Urgent. Lena meets the bus")));
}

TEST_CASE("handover: endless text in every place still gives one side and says that it is cut",
          "[ui][print]")
{
    test::needsPaper();
    const QString endless = QStringLiteral("word ").repeated(4'000);
    HandoverSheet sheet = sheetOf(12, 4);
    sheet.title = sheet.subtitle = sheet.summary = sheet.on = sheet.keep = endless;
    sheet.groups[0].name = sheet.groups[0].line = endless;
    sheet.groups[1].items[0].text = sheet.groups[1].items[0].when = endless;
    for (int i = 0; i < 60; ++i) {
        sheet.checks << endless;
        sheet.signatures << QStringLiteral("Somebody");
    }
    const auto printed = handoverPdf(sheet);
    REQUIRE(printed);
    CHECK(test::pagesOf(printed->pdf) == 1);
    CHECK(printed->shortened);
    CHECK(test::textOf(printed->pdf).contains(QStringLiteral("4c9e17ab02f6d83b")));
}
