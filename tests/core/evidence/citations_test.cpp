// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/citations.h"
#include "core/evidence/coverage.h"
#include "core/evidence/pack.h"
#include "core/evidence/suggest.h"
#include "tests/core/evidence/shelf.h"
#include "tests/support/other_pc.h"

#include <catch2/catch_test_macros.hpp>

#include <QDateTime>

#include <algorithm>

using namespace hearth;
using namespace hearth::evidence;

namespace {

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

struct Desk {
    Desk()
    {
        grace = shelf.worker("Grace Adeyemi", "registered-manager");
        ben = shelf.worker("Ben Hartley", "residential-worker");
        jay = shelf.young("Jamie Zebedee", "Jay");
        letter = shelf.add("letter", ben, {jay}, QDate(2026, 3, 10), "You mended the wall.").id;
        claim = shelf.claim("Children are listened to", "QS2", {}, {});
    }

    records::RecordView& of(const Id& id) { return shelf.records.at(id); }

    PackModel pack()
    {
        PackRequest request;
        request.claims = {claim};
        request.letters = false;
        const auto made = assemble(shelf.sources(), request);
        REQUIRE(made);
        return *made;
    }

    test::Shelf shelf;
    records::PersonRef grace, ben, jay;
    Id letter, claim;
};

QString wordsOf(const Extract& extract)
{
    QStringList words;
    for (const Line& line : extract.lines) {
        words << joinProse(line.words);
    }
    return words.join(u'\n');
}

}  // namespace

TEST_CASE("citations: the pack prints the words that were cited, not those written since", "[evidence]")
{
    Desk d;
    d.shelf.cite(d.claim, d.letter, 1);
    const PackModel before = d.pack();
    REQUIRE(before.claims[0].shows.size() == 1);
    CHECK(before.claims[0].shows[0].amendedSince == 0);

    d.shelf.amend(d.of(d.letter), d.ben, "You mended it twice.");
    const PackModel after = d.pack();
    REQUIRE(after.claims[0].shows.size() == 1);
    const Extract& cited = after.claims[0].shows[0];
    CHECK(wordsOf(cited) == q("You mended the wall."));
    CHECK(cited.hash == before.claims[0].shows[0].hash);
    CHECK(cited.amendedSince == 1);
    CHECK(cited.amendedLast == d.of(d.letter).versions[1].written);
    CHECK(cited.citedBy == q("Grace Adeyemi"));

    // The other way: a claim that names the record itself pins nothing and says all.
    d.of(d.claim).fields[q("cited")] = std::vector{d.letter};
    for (auto& [id, view] : d.shelf.records) {
        view.voided = view.voided || view.kind == kCitation;
    }
    const PackModel open = d.pack();
    REQUIRE(open.claims[0].shows.size() == 2);
    CHECK(wordsOf(open.claims[0].shows[1]) == q("You mended it twice."));
    CHECK(open.claims[0].shows[0].amendedSince == 0);
}

TEST_CASE("citations: the newer version, once cited, is printed beside the first", "[evidence]")
{
    Desk d;
    d.shelf.amend(d.of(d.letter), d.ben, "You mended it twice.");
    d.shelf.cite(d.claim, d.letter, 2);
    const PackModel pack = d.pack();
    REQUIRE(pack.claims[0].shows.size() == 2);
    CHECK(pack.claims[0].shows[1].stands == Stands::Amendment);
    CHECK(pack.claims[0].shows[0].amendedSince == 0);
}

TEST_CASE("citations: chosen paragraphs stand alone, and how many there are is said", "[evidence]")
{
    Desk d;
    auto& letter = d.of(d.letter);
    const Prose three{{q("p1"), Mark::Fact, q("You came down.")},
                      {q("p2"), Mark::View, q("I was glad.")},
                      {q("p3"), Mark::Fact, q("You mended the wall.")}};
    letter.fields[q("text")] = three;
    letter.versions[0].fields[q("text")] = three;
    d.shelf.reply(letter, d.jay, d.ben, "I did.");
    d.shelf.cite(d.claim, d.letter, 1, true, q("text/p1 text/p3"));
    const PackModel pack = d.pack();
    CHECK(pack.claims[0].shows.empty());
    REQUIRE(pack.claims[0].against.size() == 2);
    const Extract& part = pack.claims[0].against[0];
    CHECK(wordsOf(part) == q("You came down.\nYou mended the wall."));
    CHECK(part.paragraphs == 2);
    CHECK(part.paragraphsOf == 3);
    CHECK(pack.claims[0].against[1].isVoice);  // the reply goes wherever the letter goes

    // Words that are gone are not made up for by others.
    d.of(d.letter).versions[0].fields[q("text")] = Prose{{q("p2"), Mark::View, q("I was glad.")}};
    const PackModel gone = d.pack();
    CHECK(gone.claims[0].against[0].lines.empty());
}

TEST_CASE("citations: paragraphs are those of the version that says them", "[evidence]")
{
    Desk d;
    d.shelf.amend(d.of(d.letter), d.ben, "You mended it twice.");
    auto& letter = d.of(d.letter);
    records::Version place = letter.versions[1];
    place.fields = {{q("where"), q("the yard")}};
    place.hash = QByteArray(32, '\x07');
    letter.versions.push_back(place);
    d.shelf.cite(d.claim, d.letter, 3, false, q("text/p1"));
    const PackModel pack = d.pack();
    REQUIRE(pack.claims[0].shows.size() == 1);
    CHECK(wordsOf(pack.claims[0].shows[0]) == q("You mended it twice."));
    CHECK(pack.claims[0].shows[0].version == 2);
    CHECK(pack.claims[0].shows[0].hash == QString::fromLatin1(letter.versions[1].hash.toHex()));
}

TEST_CASE("citations: a record cited by two alike stands once, whole takes in its parts", "[evidence]")
{
    Desk d;
    d.shelf.cite(d.claim, d.letter, 1);
    const Id twin = d.shelf.cite(d.claim, d.letter, 1);
    d.shelf.cite(d.claim, d.letter, 1, false, q("text/p1"));
    d.shelf.cite(d.claim, d.letter, 1, true);
    const auto rows = citationRows(d.shelf.sources());
    REQUIRE(rows);
    CHECK(rows->size() == 4);
    const auto cited = citationsOf(d.of(d.claim), *rows);
    REQUIRE(cited.size() == 2);
    CHECK(cited[0].ids.size() == 3);
    CHECK(std::ranges::find(cited[0].ids, twin) != cited[0].ids.end());
    CHECK(cited[0].paragraphs.isEmpty());
    CHECK(cited[1].against);
    CHECK(d.pack().claims[0].shows.size() == 1);
}

TEST_CASE("citations: two who cite at once on two PCs never conflict", "[evidence]")
{
    test::World world;
    const Id jay = world.addYoungPerson(q("Jamie Zebedee"));
    world.addStaff(q("Dora Kent"), q("deputy"));
    const Id letter = world.add(q("letter"), q("You mended the wall."), {jay}).id;
    const Id note = world.add(q("note"), q("Nobody asked him."), {jay}).id;
    const Id claim = world.add(q("claim"), q("Mostly true."), {}, {{q("title"), q("Children are listened to")}}).id;
    const auto cite = [&](records::Desk& desk, const Id& record, bool against) {
        const auto view = desk.run(records::Show{.record = record});
        REQUIRE(view);
        Citation one;
        one.record = record;
        one.version = QString::fromLatin1(view->hash.toHex());
        one.against = against;
        records::AddRecord add;
        add.kind = kCitation;
        add.fields = fieldsOf(one, claim);
        REQUIRE(desk.run(add));
    };
    test::OtherPc other(world, q("Dora"));
    other.openAs(q("Dora"));
    cite(*world.desk, letter, false);
    cite(*world.desk, note, false);
    world.pass(10);
    cite(*other.desk, note, true);
    cite(*other.desk, note, false);
    other.meet();
    for (records::Desk* desk : {world.desk.get(), other.desk.get()}) {
        const auto rows = citationRows(sourcesOf(*desk));
        REQUIRE(rows);
        CHECK(rows->size() == 4);
        const auto view = desk->run(records::Show{.record = claim});
        REQUIRE(view);
        CHECK(view->conflicts.empty());
        CHECK(view->versions.size() == 1);
        CHECK(citationsOf(*view, *rows).size() == 3);  // the note, cited by both, stands once a side
        CHECK(desk->run(records::BookStatus())->conflicts == 0);
    }
    // The other way, for comparison: the claim's own list does conflict.
    for (auto& [desk, which] : {std::pair(world.desk.get(), letter), std::pair(other.desk.get(), note)}) {
        records::AmendRecord amend;
        amend.record = claim;
        amend.fields = {{q("cited"), std::vector{which}}};
        amend.reason = q("Cited.");
        REQUIRE(desk->run(amend));
    }
    other.meet();
    CHECK(world.desk->run(records::BookStatus())->conflicts == 1);
}

TEST_CASE("suggestions: own words first, nothing cited, nothing voided", "[evidence]")
{
    Desk d;
    auto& other = d.shelf.add("letter", d.ben, {d.jay}, QDate(2026, 2, 1), "About listening and being listened to.");
    const Id listened = other.id;
    const Id fresh = d.shelf.add("letter", d.ben, {d.jay}, QDate(2026, 3, 12), "Bread.").id;
    const Id voided = d.shelf.add("letter", d.ben, {d.jay}, QDate(2026, 3, 11), "Wrong.").id;
    d.of(voided).voided = true;
    d.shelf.reply(d.of(d.letter), d.jay, d.ben, "Nobody asked me.");
    d.shelf.limit = 50;
    const auto sources = d.shelf.sources();
    Wish wish;
    wish.standard = q("QS2");
    wish.words = q("Children are listened to");
    wish.from = QDate(2026, 1, 1);
    wish.until = QDate(2026, 3, 31);
    wish.already = {d.letter};
    std::vector<records::Page> pages;
    for (const auto& part : readingFor(sources, wish).parts) {
        pages.push_back(*sources.timeline(part));
    }
    pages.push_back(pages.back());  // one that comes twice is offered once
    const auto rows = suggest(sources, wish, pages, 10);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].kind == q("reply"));
    CHECK(rows[1].id == listened);
    CHECK(rows[2].id == fresh);
    CHECK(suggest(sources, wish, pages, 1).size() == 1);
}

TEST_CASE("suggestions: never what the asker may not read", "[evidence]")
{
    test::World world;
    const Id jay = world.addYoungPerson(q("Jamie Zebedee"));
    world.addStaff(q("Kath Doyle"), q("deputy"));
    world.add(q("letter"), q("You mended the wall."), {jay});
    const Id mine = world.add(q("reflection"), q("I was tired of listening."), {}, {{q("title"), q("Mine")}}).id;
    const auto offered = [&](records::Desk& desk) {
        const Sources sources = sourcesOf(desk);
        Wish wish;
        wish.words = q("listening");
        const auto pages = desk.run(readingFor(sources, wish));
        REQUIRE(pages);
        return suggest(sources, wish, *pages, 50);
    };
    const auto has = [&](const std::vector<records::Row>& rows) {
        return std::ranges::any_of(rows, [&](const records::Row& row) { return row.id == mine; });
    };
    CHECK(has(offered(*world.desk)));  // the one who wrote it is offered it
    auto& desk = world.openAs(q("Kath"));
    const auto rows = offered(desk);
    CHECK_FALSE(rows.empty());
    CHECK_FALSE(has(rows));
}

TEST_CASE("coverage: a figure is as many as the list it opens, for every cell and every reader", "[evidence]")
{
    test::World world;
    const Id jay = world.addYoungPerson(q("Jamie Zebedee"));
    world.addStaff(q("Kath Doyle"), q("deputy"));
    for (int i = 0; i < 7; ++i) {
        world.pass(11LL * 24 * 3'600'000);
        world.add(q("letter"), q("A letter."), {jay});
        world.add(i % 2 == 0 ? q("note") : q("incident"), q("Something."), {jay},
                  i % 2 == 0 ? Fields{} : Fields{{q("what"), q("illness")}});
    }
    const Id wrong = world.add(q("letter"), q("Not him."), {jay}).id;
    REQUIRE(world.desk->run(records::VoidRecord{wrong, q("Another person.")}));
    world.add(q("reflection"), q("Only mine."), {}, {{q("title"), q("Mine")}});
    const QTimeZone zone("Europe/London");
    const QDate today = QDateTime::fromMSecsSinceEpoch(world.now->ms, zone).date();
    const QDate from = today.addDays(-70);
    for (const char* who : {"Grace", "Kath"}) {
        CAPTURE(who);
        auto& desk = world.openAs(q(who));
        const Sources sources = sourcesOf(desk);
        const auto rich = coverage(sources, from, today, zone);
        REQUIRE(rich);
        int all = 0;
        for (int standard = 0; standard < rich->table.standards.size(); ++standard) {
            for (int month = 0; month < static_cast<int>(rich->table.months.size()); ++month) {
                const int figure = rich->table.counts[static_cast<std::size_t>(standard)][static_cast<std::size_t>(month)];
                all += figure;
                const auto ask = cellOf(sources, rich->table, standard, month, from, today, zone);
                const auto page = desk.run(ask);
                REQUIRE(page);
                CHECK(page->next.isEmpty());
                CHECK(static_cast<int>(page->rows.size()) == figure);
            }
        }
        CHECK(all > 20);
    }
}

TEST_CASE("coverage: counting reads nobody's words", "[evidence]")
{
    test::World world;
    const Id jay = world.addYoungPerson(q("Jamie Zebedee"));
    const Id letter = world.add(q("letter"), q("A letter."), {jay}).id;
    world.addStaff(q("Kath Doyle"), q("deputy"));
    auto& desk = world.openAs(q("Kath"));
    const auto before = desk.run(records::BookStatus{});
    const QDate today = QDateTime::fromMSecsSinceEpoch(world.now->ms, Qt::UTC).date();
    REQUIRE(coverage(sourcesOf(desk), today.addDays(-31), today.addDays(1), QTimeZone("Europe/London")));
    const auto after = desk.run(records::BookStatus{});
    REQUIRE((before && after));
    CHECK(before->operations == after->operations);
    const auto readers = desk.run(records::WhoHasRead{letter});
    REQUIRE(readers);
    CHECK(std::ranges::none_of(*readers, [](const auto& one) { return one.reader.name == q("Kath Doyle"); }));
}

TEST_CASE("coverage: gaps are asked about one for each standard, thinnest first, never the present month", "[evidence]")
{
    Coverage table;
    table.standards = {q("QS1"), q("QS2"), q("QS3")};
    table.months = {QDate(2026, 1, 1), QDate(2026, 2, 1), QDate(2026, 3, 1)};
    table.counts = {{0, 0, 4}, {1, 0, 0}, {3, 2, 0}};
    const auto gaps = emptiest(table, QDate(2026, 3, 12), 5);
    REQUIRE(gaps.size() == 2);
    CHECK(gaps[0] == std::pair(1, 1));
    CHECK(gaps[1] == std::pair(0, 1));
    CHECK(emptiest(table, QDate(2026, 4, 1), 5).size() == 3);
}
