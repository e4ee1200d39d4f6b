// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/print/sample.h"
#include "ui/print/need_to_know_sheet.h"

#include <catch2/catch_test_macros.hpp>

#include <QFile>

using namespace hearth;
using namespace hearth::ui::print;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

NeedToKnowSheet jay()
{
    return {s("Alder House"),
            s("Need to know tonight"),
            s("Jay"),
            s("Jay Turner (he) · 13 years old · key worker Priya Nair"),
            {{s("Tonight"), s("Nan rings at half past six.\nLeave the landing light on.")},
             {s("What helps"), s("Something to do with the hands.")},
             {s("Allergies"), s("Peanuts: a rash. Antihistamine in the office.")}},
            s("Nothing is written yet about routines."),
            s("Private. Shred it in the morning; the book keeps it."),
            s("Printed 12 March 22:31 by Ben Hartley")};
}

}  // namespace

TEST_CASE("need to know: the card says all of it once, in its order, on one page", "[ui][print]")
{
    test::needsPaper();
    const auto pdf = needToKnowPdf(jay());
    REQUIRE(pdf);
    CHECK(test::pagesOf(*pdf) == 1);
    const QString words = test::flat(test::textOf(*pdf));
    qsizetype from = 0;
    for (const char* part : {"Need to know tonight", "Jay Turner (he)", "Nan rings at half past six.", "Leave the landing light on.",
                             "What helps", "Something to do", "Allergies", "Peanuts: a rash.", "Nothing is written yet about routines."}) {
        CAPTURE(part);
        const qsizetype at = words.indexOf(s(part), from);
        REQUIRE(at >= from);
        CHECK(words.count(s(part)) == 1);
        from = at;
    }
    CHECK(words.contains(s("Shred it in the morning")));
    CHECK(words.contains(s("page 1 of 1")));
    if (const QString folder = qEnvironmentVariable("HEARTH_PAPERS"); !folder.isEmpty()) {
        CHECK(writeNeedToKnow(jay(), folder + s("/tonight.pdf")));
    }
}

TEST_CASE("need to know: a long one goes over pages and loses nothing", "[ui][print]")
{
    test::needsPaper();
    NeedToKnowSheet sheet = jay();
    for (int i = 0; i < 60; ++i) {
        sheet.lines.push_back({s("Thing %1").arg(i), s("What there is to know about thing number %1.").arg(i)});
    }
    const auto pdf = needToKnowPdf(sheet);
    REQUIRE(pdf);
    CHECK(test::pagesOf(*pdf) > 1);
    const QString words = test::flat(test::textOf(*pdf));
    for (int i = 0; i < 60; ++i) {
        CHECK(words.contains(s("thing number %1.").arg(i)));
    }
}

TEST_CASE("need to know: what would act on the page stands on it as its code", "[ui][print]")
{
    test::needsPaper();
    NeedToKnowSheet sheet = jay();
    sheet.lines[0].text = QStringLiteral("left") + QChar(0x202E) + QStringLiteral("right");
    const auto pdf = needToKnowPdf(sheet);
    REQUIRE(pdf);
    CHECK(test::textOf(*pdf).contains(s("[U+202E]")));
}
