// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/print/sample.h"
#include "ui/print/finish_pdf.h"
#include "ui/print/pack_pdf.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>

#include <sys/resource.h>

using namespace hearth;
using namespace hearth::ui::print;

// The file itself: sound, the same every time, saying nothing of clocks and tools, with every cited
// passage in it once.
namespace {

QByteArray drawn(const evidence::PackModel& pack)
{
    const auto bytes = packPdf(pack, test::london());
    REQUIRE(bytes);
    return *bytes;
}

bool isHere(const char* program)
{
    return !QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty();
}

// Each passage of each extract, as it should stand on paper.
QStringList passagesOf(const evidence::PackModel& pack)
{
    QStringList passages;
    for (const auto& claim : pack.claims) {
        for (const auto* list : {&claim.shows, &claim.against}) {
            for (const auto& extract : *list) {
                for (const auto& line : extract.lines) {
                    for (const Paragraph& paragraph : line.words) {
                        passages << paragraph.text;
                    }
                }
            }
        }
    }
    return passages;
}

// A PDF as the toolkit leaves it, with a word in each of two fonts.
QByteArray unfinished()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    painter.setFont(QFont(QStringLiteral("Inter"), 12));
    painter.drawText(QPointF(100, 1000), QStringLiteral("one"));
    painter.setFont(QFont(QStringLiteral("DejaVu Sans Mono"), 12));
    painter.drawText(QPointF(100, 2000), QStringLiteral("two"));
    painter.end();
    return bytes;
}

void say(const char* what, const QByteArray& bytes)
{
    std::printf("%s=%s\n", what,
                QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().constData());
}

QStringList saidBy(const QProcessEnvironment& around)
{
    const auto ran = test::runSelf(QStringLiteral("[.say-digests]"), around);
    CHECK(ran.code == 0);
    return ran.out.split(QLatin1Char('\n')).filter(QRegularExpression(QStringLiteral("^[a-z]+=[0-9a-f]{64}$")));
}

}  // namespace

TEST_CASE("hidden: says the digest of every kind of paper", "[.say-digests]")
{
    test::needsPaper();
    say("pack", drawn(test::packOf(30)));
    say("handover", handoverPdf(test::sampleHandover())->pdf);
    say("letter", *letterPdf(test::sampleLetter()));
    for (const auto& [name, paper] : test::otherPapers(QStringLiteral("A few words."))) {
        REQUIRE(paper);
        say(name, *paper);
    }
    say("unfinished", unfinished());
}

TEST_CASE("paper: the same drawing is the same bytes, in any process, zone and home, at any time",
          "[ui][print]")
{
    test::needsPaper();
    const QTemporaryDir elsewhere;
    auto around = QProcessEnvironment::systemEnvironment();
    const QStringList first = saidBy(around);
    REQUIRE(first.size() == 8);
    around.insert(QStringLiteral("TZ"), QStringLiteral("Pacific/Auckland"));
    around.insert(QStringLiteral("HOME"), elsewhere.path());
    around.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    // Hash tables are seeded at random in each process: a few more, to meet several orders.
    QStringList unfinished{first.last()};
    for (int i = 0; i < 6; ++i) {
        QThread::msleep(200);  // over a second in all: the clock moves on
        const QStringList again = saidBy(around);
        REQUIRE(again.size() == 8);
        CHECK((again.mid(0, 7) == first.mid(0, 7)));
        unfinished << again.last();
    }
    // The control: what the toolkit leaves differs, so a difference would be seen.
    unfinished.removeDuplicates();
    CHECK(unfinished.size() > 1);
    // And so would a difference in what is drawn.
    auto other = test::packOf(30);
    other.claims[1].shows[2].lines[0].words[0].text[0] = QLatin1Char('r');
    CHECK(drawn(other) != drawn(test::packOf(30)));
    CHECK(drawn(test::packOf(30)) == drawn(test::packOf(30)));
}

TEST_CASE("paper: its properties are a fixed title, a producer and the pack's own time",
          "[ui][print]")
{
    test::needsPaper();
    const auto properties = [](const QByteArray& pdf) {
        const QStringList all = test::seenBy(QStringLiteral("pdfinfo"),
                                             {QStringLiteral("-rawdates"), QStringLiteral("FILE")}, pdf)
                                    .out.split(QLatin1Char('\n'));
        QStringList some;
        for (const QString& line : all) {
            if (line.contains(QRegularExpression(QStringLiteral(
                    "^(Title|Subject|Author|Creator|Producer|Keywords|CreationDate|ModDate):")))) {
                some << line.simplified();
            }
        }
        return some;
    };
    CHECK(properties(drawn(test::samplePack())) ==
          QStringList{QStringLiteral("Title: Evidence pack"), QStringLiteral("Producer: Hearthbook"),
                      QStringLiteral("CreationDate: D:20260312151200Z"),
                      QStringLiteral("ModDate: D:20260312151200Z")});
    CHECK(properties(handoverPdf(test::sampleHandover())->pdf) ==
          QStringList{QStringLiteral("Title: Handover"), QStringLiteral("Producer: Hearthbook")});
    CHECK(properties(*letterPdf(test::sampleLetter())) ==
          QStringList{QStringLiteral("Title: Letter"), QStringLiteral("Producer: Hearthbook")});
    for (const auto& [name, paper] : test::otherPapers(QStringLiteral("Zebedee"))) {
        REQUIRE(paper);
        CAPTURE(name);
        CHECK(properties(*paper).size() == 2);
        CHECK(properties(*paper).filter(QStringLiteral("Zebedee")).isEmpty());
        CHECK(properties(*paper).last() == QStringLiteral("Producer: Hearthbook"));
    }
    // The control: the toolkit's own file names its version and the clock.
    CHECK(properties(unfinished()).filter(QStringLiteral("Qt")).size() == 1);
    CHECK(properties(unfinished()).filter(QStringLiteral("CreationDate")).size() == 1);
}

TEST_CASE("paper: qpdf, poppler and mupdf find nothing wrong with it", "[ui][print]")
{
    test::needsPaper();
    const QByteArray pdf = GENERATE(0, 1, 2, 3) == 0 ? drawn(test::packOf(12))
                                                      : drawn(test::packSaying(QStringLiteral("<b>(x)</b> \\")));
    const auto checked = test::seenBy(QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("FILE")}, pdf);
    CAPTURE(checked.out.toStdString(), checked.err.toStdString());
    CHECK(checked.code == 0);
    CHECK(checked.err.isEmpty());
    const auto poppler = test::seenBy(QStringLiteral("pdftotext"), {QStringLiteral("FILE"), QStringLiteral("-")}, pdf);
    CHECK(poppler.code == 0);
    CHECK(poppler.err.isEmpty());
    if (isHere("mutool")) {
        const auto mupdf = test::seenBy(QStringLiteral("mutool"),
                                        {QStringLiteral("draw"), QStringLiteral("-q"), QStringLiteral("-F"),
                                         QStringLiteral("txt"), QStringLiteral("-o"), QStringLiteral("-"), QStringLiteral("FILE")},
                                        pdf);
        CAPTURE(mupdf.err.toStdString());
        CHECK(mupdf.code == 0);
        CHECK_FALSE(mupdf.err.contains(QStringLiteral("error")));
        CHECK(mupdf.out.contains(QStringLiteral("How to check this pack")));
    }
    // The control: a file with its middle torn out is not sound.
    const auto torn = test::seenBy(QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("FILE")},
                                   pdf.left(pdf.size() / 3) + pdf.mid(pdf.size() / 2));
    CHECK(torn.code != 0);
}

TEST_CASE("pack: every cited passage stands in the file once", "[ui][print]")
{
    test::needsPaper();
    const auto pack = GENERATE(0, 1) == 0 ? test::samplePack() : test::packOf(60);
    const QString words = test::textOf(drawn(pack));
    const QString all = test::bare(words);
    for (const QString& passage : passagesOf(pack)) {
        CAPTURE(passage.toStdString());
        CHECK(all.count(test::bare(passage)) == 1);
    }
    // The control: a passage cited twice is counted twice, one that is nowhere not at all.
    auto twice = pack;
    twice.claims[0].against.push_back(twice.claims[0].shows[0]);
    CHECK(test::timesIn(test::textOf(drawn(twice)), passagesOf(pack).front()) == 2);
    CHECK(test::timesIn(words, QStringLiteral("This was never written.")) == 0);
}

TEST_CASE("pack: the outline holds each claim and each record, and leads to its page", "[ui][print]")
{
    test::needsPaper();
    if (!isHere("mutool")) {
        SKIP("mutool is not installed");
    }
    const auto pack = test::packOf(60);
    const QByteArray pdf = drawn(pack);
    const QStringList outline =
        test::seenBy(QStringLiteral("mutool"),
                     {QStringLiteral("show"), QStringLiteral("FILE"), QStringLiteral("outline")}, pdf)
            .out.split(QLatin1Char('\n'), Qt::SkipEmptyParts)
            .filter(QStringLiteral("#page="));
    CHECK(outline.size() == 4 + 3 + 60);  // title, contents, coverage, check; claims; records
    const QStringList pages = test::textOf(pdf).split(QLatin1Char('\f'));
    static const QRegularExpression entry(QStringLiteral("\"(.*)\"\\s#page=(\\d+)"));
    int records = 0;
    for (const QString& line : outline) {
        const auto match = entry.match(line);
        REQUIRE(match.hasMatch());
        const QString number = match.captured(1).section(QLatin1Char(' '), 0, 0);
        const QString title = match.captured(1).section(QLatin1Char(' '), 1);
        if (number.contains(QLatin1Char('.'))) {
            ++records;
            const QString page = pages.value(match.captured(2).toInt() - 1);
            CAPTURE(line.toStdString());
            CHECK(page.contains(title));
            CHECK(page.contains(number));
        }
    }
    CHECK(records == 60);
}

TEST_CASE("pack: the last pages list every id with its page and whole hash", "[ui][print]")
{
    test::needsPaper();
    const auto pack = test::packOf(60);
    const QString words = test::textOf(drawn(pack), true);
    const QStringList pages = words.split(QLatin1Char('\f'));
    const QString list = words.mid(words.indexOf(QStringLiteral("Every id")));
    CHECK(list.size() < words.size());
    for (const auto& claim : pack.claims) {
        for (const auto& extract : claim.shows) {
            const QRegularExpression row(
                QStringLiteral("%1\\s+(\\d+)\\s+%2 · %3")
                    .arg(QRegularExpression::escape(extract.number), extract.record, extract.hash));
            const auto match = row.match(list);
            CAPTURE(extract.number.toStdString());
            REQUIRE(match.hasMatch());
            CHECK(pages.value(match.captured(1).toInt() - 1).contains(extract.title));
        }
    }
    CHECK(words.contains(QStringLiteral("show ") + pack.id));
    CHECK(words.contains(QStringLiteral("verify")));
    CHECK(words.count(QStringLiteral("head ") + pack.head) == test::pagesOf(drawn(pack)));
}

TEST_CASE("pack: what was chosen and what has changed since is said beside the record", "[ui][print]")
{
    test::needsPaper();
    auto pack = test::samplePack();
    auto& extract = pack.claims[0].shows[0];
    extract.amendedSince = 2;
    extract.amendedLast = test::at(2026, 3, 12, 7, 3);
    extract.paragraphs = 1;
    extract.paragraphsOf = 3;
    extract.citedBy = QStringLiteral("Grace Adeyemi");
    extract.cited = test::at(2026, 3, 11, 9, 5);
    extract.note = QStringLiteral("What he was told.");
    extract.kind = QStringLiteral("Daily record");
    pack.claims[0].judgements = 3;
    const QString words = test::flat(test::textOf(drawn(pack)));
    CHECK(words.contains(QStringLiteral("One paragraph of 3, chosen; the rest stands in the book.")));
    CHECK(words.contains(QStringLiteral("Amended 2 times since it was cited, last on 12 March 07:03.")));
    CHECK(words.contains(QStringLiteral("Put here by Grace Adeyemi, 11 March 09:05. What he was told.")));
    CHECK(words.contains(QStringLiteral("Daily record. Ben Hartley")));
    CHECK(words.contains(QStringLiteral("Judged 3 times; the newest stands here")));
    CHECK_FALSE(test::flat(test::textOf(drawn(test::samplePack()))).contains(QStringLiteral("since it was cited")));
}

TEST_CASE("pack: the coverage table has each figure, over a year in two tables", "[ui][print]")
{
    test::needsPaper();
    const int months = GENERATE(1, 6, 14);
    const auto pack = test::packWithCoverage(months);
    const QString words = test::textOf(drawn(pack), true);
    for (qsizetype i = 0; i < 9; ++i) {
        QStringList figures;
        for (const QString& line : words.split(QLatin1Char('\n'))) {
            if (line.trimmed().startsWith(pack.coverage.names[i] + QLatin1Char(' '))) {
                figures << line.trimmed().mid(pack.coverage.names[i].size()).split(QLatin1Char(' '), Qt::SkipEmptyParts);
            }
        }
        QStringList wanted;
        for (const int count : pack.coverage.counts[static_cast<std::size_t>(i)]) {
            wanted << QString::number(count);
        }
        CAPTURE(months, i);
        CHECK(figures == wanted);
    }
}

TEST_CASE("pack: made from a period it speaks of standards, and short fields stand by their labels",
          "[ui][print]")
{
    test::needsPaper();
    auto pack = test::samplePack();
    auto& claim = pack.claims[0];
    claim.record.clear();
    claim.judgement.clear();
    claim.against.clear();
    claim.shows.resize(1);
    claim.shows[0].lines.push_back({QStringLiteral("Date of admission"),
                                    {{QStringLiteral("p1"), Mark::None, QStringLiteral("3 June 2025")}}});
    const QString words = test::textOf(drawn(pack), true);
    CHECK(words.contains(QStringLiteral("Standard 1 of 1")));
    CHECK(words.contains(QStringLiteral("one standard, one record")));
    CHECK_FALSE(words.contains(QStringLiteral("What speaks against it")));
    CHECK(words.contains(QRegularExpression(QStringLiteral("Date of admission +3 June 2025"))));
    CHECK(words.contains(QRegularExpression(QStringLiteral("1\\.1 +Letter to Child J +10 March 2026 +page 3"))));
}

TEST_CASE("pack: words of any length in any place are all there", "[ui][print]")
{
    test::needsPaper();
    QString words;
    for (int i = 0; words.size() < 20'000; ++i) {
        words += QStringLiteral("word%1 ").arg(i);
    }
    const auto pack = test::packSaying(words.trimmed());
    const QByteArray pdf = drawn(pack);
    const QString all = test::bare(test::textOf(pdf));
    const QString end = words.trimmed().section(QLatin1Char(' '), -40);
    // Each place that holds words, some of them twice: on its page and in the contents.
    CHECK(all.count(test::bare(end)) >= 18);
    const int pages = test::pagesOf(pdf);
    CHECK(test::textOf(pdf).contains(QStringLiteral("Page %1 of %1").arg(pages)));
}

TEST_CASE("hidden: draws a pack of as many records as it is told and says its memory", "[.draw-many]")
{
    test::needsPaper();
    const int n = qEnvironmentVariableIntValue("HEARTH_TEST_RECORDS");
    const QByteArray pdf = drawn(test::packOf(n));
    rusage used{};
    CHECK(getrusage(RUSAGE_SELF, &used) == 0);
    std::printf("kilobytes=%ld pages=%d\n", used.ru_maxrss, test::pagesOf(pdf));
}

TEST_CASE("pack: three hundred records are all printed, in memory that is bounded", "[ui][print]")
{
    test::needsPaper();
    const auto pack = test::packOf(300);
    const QByteArray pdf = drawn(pack);
    const int pages = test::pagesOf(pdf);
    const QString words = test::textOf(pdf);
    CHECK(pages > 50);
    for (int page = 1; page <= pages; ++page) {
        CHECK(words.count(QStringLiteral("Page %1 of %2\n").arg(page).arg(pages)) == 1);
    }
    const QString all = test::bare(words);
    for (const QString& passage : passagesOf(pack)) {
        REQUIRE(all.count(test::bare(passage)) == 1);
    }
    auto around = QProcessEnvironment::systemEnvironment();
    std::vector<long> kilobytes;
    for (const int n : {3, 300}) {
        around.insert(QStringLiteral("HEARTH_TEST_RECORDS"), QString::number(n));
        const QString said = test::runSelf(QStringLiteral("[.draw-many]"), around).out;
        kilobytes.push_back(said.section(QStringLiteral("kilobytes="), 1).section(QLatin1Char(' '), 0, 0).toLong());
        CAPTURE(said.toStdString());
        REQUIRE(kilobytes.back() > 0);
    }
    CAPTURE(kilobytes[0], kilobytes[1]);
    CHECK(kilobytes[1] - kilobytes[0] < 300 * 200);  // 200 kB a record
}

TEST_CASE("paper: what cannot be finished is refused and not half a file", "[ui][print]")
{
    test::needsPaper();
    CHECK_FALSE(finishPdf("not a PDF", {}));
    Finishing how;
    how.bookmarks = {{0, QStringLiteral("Nowhere"), 2, 0}};
    const auto refused = finishPdf(unfinished(), how);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().where == QStringLiteral("print.finish:page"));
    how.bookmarks = {{0, QStringLiteral("Here"), 1, 0}, {1, QStringLiteral("Below"), 1, 40}};
    how.links = {{1, QRectF(10, 10, 100, 12), 1}};
    const auto made = finishPdf(unfinished(), how);
    REQUIRE(made);
    CHECK(test::seenBy(QStringLiteral("qpdf"), {QStringLiteral("--check"), QStringLiteral("FILE")}, *made).code == 0);
}
