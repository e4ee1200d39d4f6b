// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/print/sample.h"

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using namespace hearth::ui::print;

TEST_CASE("letter: it prints as written, then the reply, with its id in the foot only",
          "[ui][print]")
{
    test::needsPaper();
    const LetterSheet sheet = test::sampleLetter();
    const auto pdf = letterPdf(sheet);
    REQUIRE(pdf);
    CHECK(test::pagesOf(*pdf) == 1);
    const QString words = test::flat(test::textOf(*pdf));
    qsizetype from = 0;
    for (const Paragraph& paragraph : sheet.text) {
        const qsizetype at = words.indexOf(paragraph.text, from);
        CAPTURE(paragraph.text.toStdString());
        REQUIRE(at >= from);
        from = at;
    }
    const qsizetype reply = words.indexOf(sheet.beside[0].text[0].text, from);
    CHECK(reply > from);
    CHECK(words.indexOf(sheet.record) > reply);
    CHECK(words.count(sheet.record) == 1);
    CHECK(words.contains(sheet.record + QStringLiteral(" · b2c890d47a11c0de")));
}

TEST_CASE("letter: a young person may have it without the marks", "[ui][print]")
{
    test::needsPaper();
    LetterSheet sheet = test::sampleLetter();
    const auto with = letterPdf(sheet);
    sheet.marks = false;
    const auto without = letterPdf(sheet);
    REQUIRE(with);
    REQUIRE(without);
    CHECK(test::textOf(*with).contains(QStringLiteral("[my view]")));
    CHECK_FALSE(test::textOf(*without).contains(QStringLiteral("[my view]")));
}

TEST_CASE("letter: a long one goes over pages and loses nothing", "[ui][print]")
{
    test::needsPaper();
    LetterSheet sheet = test::sampleLetter();
    for (int i = 0; i < 150; ++i) {
        sheet.text.push_back({QStringLiteral("x%1").arg(i), Mark::None,
                              QStringLiteral("Sentence S%1S of it.").arg(i)});
    }
    const auto pdf = letterPdf(sheet);
    REQUIRE(pdf);
    const int pages = test::pagesOf(*pdf);
    CHECK(pages > 2);
    const QString words = test::textOf(*pdf);
    for (int i = 0; i < 150; ++i) {
        CHECK(words.contains(QStringLiteral("Sentence S%1S of it.").arg(i)));
    }
    CHECK(words.contains(QStringLiteral("Page %1 of %1").arg(pages)));
}
