// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/print/sample.h"
#include "ui/print/pack_pdf.h"

#include <catch2/catch_test_macros.hpp>

#include <QDir>

using namespace hearth;
using namespace hearth::ui::print;

// The papers of the pictures, written where docs/look-review.md looks for them:
//   HEARTH_PAPERS=out/papers test_ui_print "[.papers]"
TEST_CASE("hidden: writes the papers of the pictures", "[.papers]")
{
    test::needsPaper();
    const QDir folder(qEnvironmentVariable("HEARTH_PAPERS"));
    REQUIRE(folder.exists());
    auto pack = test::packWithCoverage(6);
    auto& first = pack.claims.front().shows.front();
    first.amendedSince = 1;
    first.amendedLast = test::at(2026, 3, 12, 7, 3);
    first.paragraphs = 1;
    first.paragraphsOf = 3;
    first.citedBy = QStringLiteral("Grace Adeyemi");
    first.cited = test::at(2026, 3, 11, 9, 5);
    first.note = QStringLiteral("What he was told, and when.");
    CHECK(writePack(pack, folder.filePath(QStringLiteral("pack.pdf")), test::london()));
    CHECK(writeHandover(test::sampleHandover(), folder.filePath(QStringLiteral("handover.pdf"))));
    CHECK(writeLetter(test::sampleLetter(), folder.filePath(QStringLiteral("letter.pdf"))));
}
