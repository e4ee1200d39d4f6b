// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/print/sample.h"
#include "ui/print/card_sheet.h"
#include "tests/ui/print/sample.h"

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using namespace hearth;
using namespace hearth::ui::print;
using namespace Qt::Literals::StringLiterals;

namespace {

CardSheet bread()
{
    CardSheet sheet;
    sheet.home = u"Alder House"_s;
    sheet.title = u"Bread, from nothing"_s;
    sheet.subtitle = u"Jay’s idea · Do"_s;
    sheet.you = u"You, Jay"_s;
    sheet.me = u"Me, Priya"_s;
    sheet.rows = {{u"Why I like this"_s, u"You can’t rush it."_s, {}}};
    sheet.lines = {{u"Where"_s, u"Our kitchen"_s}};
    sheet.done = {{u"Thu 26 Feb"_s, u"First loaf."_s}};
    sheet.doneHeading = u"The times we did it"_s;
    sheet.printed = u"Printed 12 March 2026"_s;
    return sheet;
}

}  // namespace

TEST_CASE("card on paper: one page in the order it is read, and the same bytes for the same card", "[ui][print][card]")
{
    test::needsPaper();
    const auto once = cardPdf(bread());
    const auto twice = cardPdf(bread());
    REQUIRE(once);
    REQUIRE(twice);
    CHECK(*once == *twice);
    CHECK(test::pagesOf(*once) == 1);
    const QString words = test::flat(test::textOf(*once));
    qsizetype from = 0;
    for (const QString& next : {u"Bread, from nothing"_s, u"You, Jay"_s, u"Why I like this"_s, u"You can’t rush it."_s,
                                u"Where: Our kitchen"_s, u"Thu 26 Feb: First loaf."_s, u"Alder House"_s}) {
        CAPTURE(next.toStdString());
        const qsizetype at = words.indexOf(next, from);
        REQUIRE(at >= from);
        from = at;
    }
}

TEST_CASE("card on paper: a side longer than a page goes on whole, hostile text stays text", "[ui][print][card]")
{
    test::needsPaper();
    CardSheet sheet = bread();
    sheet.rows[0].you = u"A line that says something. "_s.repeated(600) + u"The last of it."_s;
    sheet.rows[0].me = u"<img src=\"file:///etc/passwd\"> \u202E backwards"_s;
    const auto made = cardPdf(sheet);
    REQUIRE(made);
    CHECK(test::pagesOf(*made) > 1);
    const QString words = test::flat(test::textOf(*made));
    CHECK(words.contains(u"The last of it."_s));
    CHECK(words.contains(u"[U+202E]"_s));
    CHECK(words.contains(u"<img"_s));
}
