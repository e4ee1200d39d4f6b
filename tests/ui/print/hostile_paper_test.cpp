// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/print/sample.h"
#include "ui/print/pack_pdf.h"

#include <catch2/catch_test_macros.hpp>

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <string_view>

using namespace hearth;
using namespace hearth::ui::print;

// What must be watched from outside runs as a hidden test of this same program.
namespace {

constexpr auto kCanary = "HEARTH_TEST_CANARY";

QString everywhere(const QString& file)
{
    return QStringLiteral(
               "<img src=\"%1\"><img src=\"file://%1\"><object data='%1'></object>"
               "<link rel=stylesheet href=\"%1\"> url(%1) file://%1 %1")
        .arg(file);
}

}  // namespace

TEST_CASE("hidden: draws every kind of paper full of a file's name", "[.draw-hostile]")
{
    test::needsPaper();
    const QString canary = qEnvironmentVariable(kCanary);
    // With what turns text round, what acts on a terminal or a PDF, and more than fits a page.
    const QString words = everywhere(canary) +
                          QStringLiteral(" \u202E%1\u202C\u200B\u0007\u001B]8;;file://%1\u0007 "
                                         "(%1) Tj /URI (file://%1) <</F (%1)>> ")
                              .arg(canary) +
                          QString(20'000, QLatin1Char('x')) + canary;
    const auto pack = test::packSaying(words);
    CHECK(packPdf(pack, test::london()));
    Paper elsewhere(QStringLiteral("Evidence pack"));
    CHECK(packDrawing(pack, test::london())(elsewhere));
    CHECK_FALSE(elsewhere.finish().isEmpty());
    for (const auto& [name, paper] : test::otherPapers(words)) {
        CAPTURE(name);
        CHECK(paper);
    }
    HandoverSheet sheet = test::sampleHandover();
    sheet.title = sheet.summary = sheet.on = words;
    sheet.groups[0].items[0].text = words;
    CHECK(handoverPdf(sheet));
    LetterSheet letter = test::sampleLetter();
    letter.title = letter.signedLine = letter.text[1].text = letter.beside[0].text[0].text = words;
    CHECK(letterPdf(letter));
}

TEST_CASE("hidden: opens the file that is watched", "[.open-canary]")
{
    QFile file(qEnvironmentVariable(kCanary));
    CHECK(file.open(QIODevice::ReadOnly));
}

TEST_CASE("hidden: asks for the fonts", "[.no-fonts]")
{
    test::needsPaper();
    const auto pdf = packPdf(test::samplePack(), test::london());
    REQUIRE_FALSE(pdf);
    CHECK(pdf.error().code == ErrorCode::Invalid);
    CHECK(pdf.error().where.startsWith(QStringLiteral("print:no-font")));
    CHECK_FALSE(handoverPdf(test::sampleHandover()));
    CHECK_FALSE(letterPdf(test::sampleLetter()));
}

TEST_CASE("paper: what would turn text round stands as its code on every paper", "[ui][print]")
{
    test::needsPaper();
    const QString turned = QStringLiteral("safe \u202Eevil\u202C");
    for (const auto& [name, paper] : test::otherPapers(turned)) {
        REQUIRE(paper);
        CAPTURE(name);
        const QString words = test::textOf(*paper);
        CHECK(words.contains(QStringLiteral("[U+202E]")));
        CHECK_FALSE(words.contains(QChar(0x202E)));
    }
}

TEST_CASE("paper: words longer than a page are not cut on the smaller papers", "[ui][print]")
{
    test::needsPaper();
    QString words;
    for (int i = 0; i < 1'500; ++i) {
        words += QStringLiteral("word%1 ").arg(i);
    }
    const QString end = QStringLiteral("word1497word1498word1499");
    for (const auto& [name, paper] : test::otherPapers(words.trimmed())) {
        REQUIRE(paper);
        CAPTURE(name, test::pagesOf(*paper));
        if (name == std::string_view("key") || name == std::string_view("slips")) {
            continue;  // a name and a passphrase; nobody writes a letter there
        }
        CHECK(test::bare(test::textOf(*paper)).contains(end));
    }
}

TEST_CASE("paper: text that names a file opens no file", "[ui][print]")
{
    if (QStandardPaths::findExecutable(QStringLiteral("strace")).isEmpty()) {
        SKIP("strace is not installed");
    }
    const QTemporaryDir folder;
    const QString canary = folder.filePath(QStringLiteral("canary.png"));
    QFile file(canary);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.close();
    auto around = QProcessEnvironment::systemEnvironment();
    around.insert(QString::fromLatin1(kCanary), canary);
    const QStringList watch{QStringLiteral("strace"), QStringLiteral("-f"), QStringLiteral("-e"),
                            QStringLiteral("trace=%file,%network")};

    const auto control = test::runSelf(QStringLiteral("[.open-canary]"), around, watch);
    REQUIRE(control.err.contains(canary));  // an opening is seen
    const auto drawn = test::runSelf(QStringLiteral("[.draw-hostile]"), around, watch);
    CHECK(drawn.code == 0);
    CHECK(drawn.err.contains(QStringLiteral("openat(")));
    CHECK_FALSE(drawn.err.contains(QStringLiteral("canary.png")));
}

TEST_CASE("paper: a machine without the fonts is told so, instead of printing boxes", "[ui][print]")
{
    const QTemporaryDir folder;
    const QString config = folder.filePath(QStringLiteral("fonts.conf"));
    QFile file(config);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(
        "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM "
        "\"fonts.dtd\"><fontconfig></fontconfig>");
    file.close();
    auto around = QProcessEnvironment::systemEnvironment();
    // The control: with the machine's fonts the same question is answered with a PDF.
    CHECK(test::runSelf(QStringLiteral("[.no-fonts]"), around).code != 0);
    around.insert(QStringLiteral("FONTCONFIG_FILE"), config);
    around.insert(QStringLiteral("QT_QPA_FONTDIR"), folder.path());
    const auto ran = test::runSelf(QStringLiteral("[.no-fonts]"), around);
    CAPTURE(ran.out.toStdString());
    CHECK(ran.code == 0);
}
