// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/print/sample.h"
#include "ui/print/paper_key_sheet.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using namespace hearth::ui::print;

namespace {

const QString kKey = QStringLiteral("HKQPZ-RY9X8-GF2TV-DW0S3-JN54K-HCE6M-UA7LQ-PZRY9-X8GF2-TVDW0-S3JN5-4KHCE");

PaperKeySheet sheet()
{
    return {QStringLiteral("Birch House"), QStringLiteral("Ada Low"), QStringLiteral("22 November 2026"), kKey};
}

}  // namespace

TEST_CASE("recovery key: one page with every group once, in order, and no name in its properties", "[ui][print]")
{
    test::needsPaper();
    const auto pdf = paperKeyPdf(sheet());
    REQUIRE(pdf);
    CHECK(test::pagesOf(*pdf) == 1);
    const QString words = test::flat(test::textOf(*pdf));
    qsizetype from = 0;
    for (const QString& group : kKey.split(u'-')) {
        const qsizetype at = words.indexOf(group, from);
        CAPTURE(group.toStdString());
        REQUIRE(at >= from);
        CHECK(words.count(group) == 1);
        from = at;
    }
    CHECK(words.contains(QStringLiteral("Birch House")));
    CHECK(words.contains(QStringLiteral("Ada Low")));
    CHECK_FALSE(pdf->contains("/Title (Birch"));
}

TEST_CASE("recovery key: the file is its owner's alone, and nothing is left when the folder is not there", "[ui][print]")
{
    test::needsPaper();
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("key.pdf"));
    REQUIRE(writePaperKey(sheet(), file));
    CHECK((QFile::permissions(file) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) == QFileDevice::Permissions());
    const Status refused = writePaperKey(sheet(), folder.filePath(QStringLiteral("none/key.pdf")));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Disk);
}

TEST_CASE("first passphrases: a slip each, never torn over two pages", "[ui][print]")
{
    test::needsPaper();
    PassphraseSheet slips;
    slips.home = QStringLiteral("Birch House");
    slips.below = QStringLiteral("Choose your own on your first day.");
    for (int i = 0; i < 23; ++i) {
        slips.slips.push_back({QStringLiteral("Person N%1N").arg(i), QStringLiteral("deputy"),
                               QStringLiteral("cold plain window p%1p").arg(i)});
    }
    const auto pdf = passphrasesPdf(slips);
    REQUIRE(pdf);
    CHECK(test::pagesOf(*pdf) >= 2);
    const QString words = test::flat(test::textOf(*pdf));
    for (int i = 0; i < 23; ++i) {
        const qsizetype name = words.indexOf(QStringLiteral("Person N%1N").arg(i));
        const qsizetype phrase = words.indexOf(QStringLiteral("cold plain window p%1p").arg(i));
        CAPTURE(i);
        CHECK(name >= 0);
        CHECK(phrase > name);
        CHECK(phrase - name < 80);
    }
}
