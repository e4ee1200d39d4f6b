// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/card_sheet.h"

#include <catch2/catch_test_macros.hpp>

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

TEST_CASE("card on paper: one page, and the same bytes for the same card", "[print][card]")
{
    const auto once = cardPdf(bread());
    const auto twice = cardPdf(bread());
    REQUIRE(once);
    REQUIRE(twice);
    CHECK(*once == *twice);
    CHECK(once->startsWith("%PDF"));
    CHECK(once->count("/Type /Page\n") + once->count("/Type /Page ") + once->count("/Type/Page/") <= 1);
}

TEST_CASE("card on paper: a side longer than a page goes on, hostile text stays text", "[print][card]")
{
    CardSheet sheet = bread();
    sheet.rows[0].you = u"A line that says something. "_s.repeated(900);
    sheet.rows[0].me = u"<img src=\"file:///etc/passwd\"> \u202E backwards"_s;
    const auto long_ = cardPdf(sheet);
    REQUIRE(long_);
    CHECK(long_->size() > cardPdf(bread())->size());
}
