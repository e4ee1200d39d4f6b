// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pack_pdf.h"
#include "tests/ui/print/sample.h"

#include <catch2/catch_test_macros.hpp>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace hearth;
using namespace hearth::ui::print;
using evidence::Extract;

namespace {

QByteArray drawn(const evidence::PackModel& pack)
{
    const auto bytes = packPdf(pack, test::london());
    REQUIRE(bytes);
    return *bytes;
}

evidence::PackModel packOf(const Extract& extract)
{
    evidence::PackModel pack = test::samplePack();
    pack.claims.front().shows = {extract};
    pack.claims.front().against.clear();
    return pack;
}

}  // namespace

TEST_CASE("pack: each extract shows its whole id and sixteen digits of its hash on one line",
          "[ui][print]")
{
    test::needsPaper();
    const auto pack = test::samplePack();
    const QByteArray pdf = drawn(pack);
    for (const bool layout : {false, true}) {
        const QStringList lines = test::textOf(pdf, layout).split(QLatin1Char('\n'));
        for (const auto* list : {&pack.claims[0].shows, &pack.claims[0].against}) {
            for (const Extract& extract : *list) {
                const QString wanted =
                    extract.record + QStringLiteral(" · ") + extract.hash.left(16);
                CAPTURE(layout, wanted.toStdString());
                CHECK_FALSE(lines.filter(wanted).isEmpty());
            }
        }
    }
    CHECK_FALSE(test::textOf(pdf).contains(QStringLiteral("0197f39a-7f39-7e01-8a11-00000000000f")));
}

TEST_CASE("pack: the words come back in the order of the page", "[ui][print]")
{
    test::needsPaper();
    const auto pack = test::samplePack();
    const QString words = test::flat(test::textOf(drawn(pack)));
    qsizetype from = words.indexOf(QStringLiteral("Claim 1 of 1"));
    REQUIRE(from >= 0);
    QStringList wanted{pack.claims[0].judgement, QStringLiteral("What shows it")};
    for (const Extract& extract : pack.claims[0].shows) {
        wanted << extract.lines[0].words[0].text;
    }
    wanted << QStringLiteral("What speaks against it")
           << pack.claims[0].against[0].lines[0].words[0].text << pack.claims[0].notFound;
    for (const QString& each : wanted) {
        CAPTURE(each.toStdString());
        const qsizetype at = words.indexOf(each, from);
        REQUIRE(at >= from);
        from = at;
    }
    CHECK(words.contains(QStringLiteral("size of a hand. [fact]")));
    CHECK(words.contains(QStringLiteral("I am sorry. [my view]")));
    CHECK(words.contains(QStringLiteral("until seven. [told]")));
    CHECK(words.contains(QStringLiteral(
        "Happened 10 March 18:10, written and signed 22:18. Version 1 of 2. Read by 4 people.")));
    CHECK(words.contains(QStringLiteral("Signed off by Grace Adeyemi, 19 January 09:05.")));
    CHECK(words.contains(QStringLiteral("Cannot be edited or hidden.")));
    CHECK(words.contains(
        QStringLiteral("Regulation 7, the children’s views, wishes and feelings standard")));
}

TEST_CASE("pack: each claim starts a page, and every page says whose pack it is and which page",
          "[ui][print]")
{
    test::needsPaper();
    auto pack = test::samplePack();
    pack.claims.front().shows.resize(2);
    while (pack.claims.size() < 6) {
        pack.claims.push_back(pack.claims.front());
    }
    const QByteArray pdf = drawn(pack);
    REQUIRE(test::pagesOf(pdf) == 9);  // title, contents, six claims, how to check
    const QStringList pages = test::textOf(pdf).split(QLatin1Char('\f'), Qt::SkipEmptyParts);
    REQUIRE(pages.size() == 9);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        CHECK(pages[i].contains(
            QStringLiteral("Alder House · evidence pack, 1 October 2025 to 12 March 2026")));
        CHECK(pages[i].contains(QStringLiteral("pack %1 · head %2").arg(pack.id, pack.head)));
        CHECK(pages[i].contains(QStringLiteral("Page %1 of 9").arg(i + 1)));
        CHECK(pages[1].contains(i < 2 ? QStringLiteral("In this pack")
                                      : QStringLiteral("page %1").arg(i + 1)));
    }
}

TEST_CASE(
    "pack: a long extract runs over pages whole, and its last two lines stay with their source",
    "[ui][print]")
{
    test::needsPaper();
    // Every length in a row, so that each way a page can end is met.
    for (int n = 24; n < 48; ++n) {
        const Extract extract = test::extractOf(n, QStringLiteral("A line that stands by itself."));
        const QStringList pages =
            test::textOf(drawn(packOf(extract))).split(QLatin1Char('\f'), Qt::SkipEmptyParts);
        int lines = 0;
        for (const QString& page : pages) {
            const auto here = page.count(QStringLiteral("A line that stands by itself."));
            lines += static_cast<int>(here);
            if (page.contains(QStringLiteral("Ben Hartley, residential worker."))) {
                CAPTURE(n);
                CHECK(here >= 2);
            }
        }
        CHECK(lines == n);
    }
}

TEST_CASE("pack: twenty thousand characters without a space are all there", "[ui][print]")
{
    test::needsPaper();
    const QString endless = QStringLiteral("abcdefghij").repeated(2'000);
    const QString words = test::textOf(drawn(packOf(test::extractOf(1, endless))));
    QString joined;
    for (const QString& line : words.split(QLatin1Char('\n'))) {
        if (line.contains(QStringLiteral("abcdefghij"))) {
            joined += line.trimmed().remove(QStringLiteral(" [fact]"));
        }
    }
    CHECK(joined.count(QStringLiteral("abcdefghij")) == 2'000);
}

TEST_CASE("pack: hostile text stands on the page as text", "[ui][print]")
{
    test::needsPaper();
    const QStringList hostile{
        QStringLiteral("<b>bold</b> &amp; <img src=\"file:///etc/hostname\">"),
        QStringLiteral("<style>@import url(file:///etc/passwd)</style>"),
        QStringLiteral("=cmd|' /C calc'!A0"), QStringLiteral("(3x4) 10-12 a->b 18:10 A-B [fact]"),
        QStringLiteral("café Zoë – “so” £84.20 ½")};
    for (const QString& text : hostile) {
        CAPTURE(text.toStdString());
        CHECK(test::flat(test::textOf(drawn(packOf(test::extractOf(1, text))))).contains(text));
    }
    const QString turned = QStringLiteral("safe \u202Eevil\u202C end\u200B");
    const QString words = test::flat(test::textOf(drawn(packOf(test::extractOf(1, turned)))));
    CHECK(words.contains(QStringLiteral("safe [U+202E]evil[U+202C] end[U+200B]")));
    const QString unknown = QStringLiteral("a \U00013000 b");
    CHECK(test::flat(test::textOf(drawn(packOf(test::extractOf(1, unknown)))))
              .contains(QStringLiteral("a [U+13000] b")));
}

TEST_CASE("pack: the file's properties hold no name", "[ui][print]")
{
    test::needsPaper();
    auto pack = test::samplePack();
    pack.title = QStringLiteral("Zebedee");
    const QByteArray pdf = drawn(pack);
    // Page content is compressed; what can be read without unpacking is structure and properties.
    QString utf16;
    for (const QChar c : QStringLiteral("Zebedee")) {
        utf16 += QLatin1Char('\0') + QString(c);
    }
    CHECK_FALSE(pdf.contains("Zebedee"));
    CHECK_FALSE(pdf.contains(utf16.toLatin1()));
    CHECK_FALSE(pdf.contains("Hartley"));
    CHECK(test::textOf(pdf).contains(QStringLiteral("Zebedee")));
}

TEST_CASE("pack: the key to the letters is never printed", "[ui][print]")
{
    test::needsPaper();
    auto pack = test::samplePack();
    pack.key = {{QStringLiteral("Child J"), Id(), QStringLiteral("Jamie Zebedee")}};
    CHECK_FALSE(test::textOf(drawn(pack)).contains(QStringLiteral("Zebedee")));
    CHECK(test::textOf(drawn(pack)).contains(QStringLiteral("The key stays at the home.")));
    pack.letters = false;
    CHECK_FALSE(test::textOf(drawn(pack)).contains(QStringLiteral("The key stays at the home.")));
}

TEST_CASE("pack: the file comes whole or not at all", "[ui][print]")
{
    test::needsPaper();
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("pack.pdf"));
    {
        QFile before(file);
        REQUIRE(before.open(QIODevice::WriteOnly));
        before.write("the old one");
    }
    REQUIRE(writePack(test::samplePack(), file, test::london()));
    QFile after(file);
    REQUIRE(after.open(QIODevice::ReadOnly));
    CHECK(after.read(5) == "%PDF-");
    CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{QStringLiteral("pack.pdf")});
    CHECK(after.permissions().testFlag(QFileDevice::ReadOther) == false);

    const Status nowhere = writePack(
        test::samplePack(), folder.filePath(QStringLiteral("none/pack.pdf")), test::london());
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().code == ErrorCode::Disk);
    // A target that cannot be replaced: a folder with something in it.
    REQUIRE(QDir(folder.path()).mkpath(QStringLiteral("taken/inside")));
    const Status taken =
        writePack(test::samplePack(), folder.filePath(QStringLiteral("taken")), test::london());
    REQUIRE_FALSE(taken);
    CHECK(taken.error().code == ErrorCode::Disk);
    CHECK_FALSE(QFile::exists(folder.filePath(QStringLiteral("taken.part"))));
}
