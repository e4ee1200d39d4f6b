// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/coverage.h"
#include "core/evidence/pack.h"
#include "tests/support/world.h"

#include <catch2/catch_test_macros.hpp>

#include <QDateTime>

using namespace hearth;

namespace {

// A letter with a reply and an amendment, and a claim that cites it, in a real encrypted book.
struct Cited {
    test::World world;
    Id jay = world.addYoungPerson(QStringLiteral("Jamie Zebedee"));
    records::Saved letter = world.add(QStringLiteral("letter"),
                                      QStringLiteral("Dear Jamie, you mended the wall."), {jay});
    records::Saved claim;

    Cited()
    {
        records::ReplyTo reply;
        reply.record = letter.id;
        reply.voice = jay;
        reply.text = proseOf(QStringLiteral("I did, said Jamie."));
        REQUIRE(world.desk->run(reply));
        world.pass(60'000);
        records::AmendRecord amend;
        amend.record = letter.id;
        amend.fields = test::textFields(QStringLiteral("Thank you, Jamie."));
        amend.reason = QStringLiteral("He told me.");
        REQUIRE(world.desk->run(amend));
        claim = world.add(QStringLiteral("claim"), QStringLiteral("Mostly true."), {},
                          {{QStringLiteral("title"), QStringLiteral("Children are listened to")},
                           {QStringLiteral("standard"), QStringLiteral("QS2")},
                           {QStringLiteral("cited"), std::vector<Id>{letter.id}}});
    }
};

const evidence::Press kPress = [](const evidence::PackModel& pack) -> Result<QByteArray> {
    return QByteArray("pages of ") + pack.id.toLatin1();
};

}  // namespace

TEST_CASE("desk pack: what the pack cites is what the book shows, by id and hash", "[evidence]")
{
    Cited book;
    evidence::PackRequest request;
    request.claims = {book.claim.id};
    const auto made = evidence::makePack(evidence::sourcesOf(*book.world.desk), request, kPress);
    REQUIRE(made);
    const evidence::PackModel* pack = &made->pack;
    REQUIRE(pack);
    REQUIRE(pack->claims.size() == 1);
    const auto& claim = pack->claims[0];
    CHECK(claim.standardName.contains(QStringLiteral("views, wishes and feelings")));
    REQUIRE(claim.shows.size() == 3);
    for (const auto& extract : claim.shows) {
        records::Show show;
        show.record = Id::fromText(extract.record).value();
        const auto view = book.world.desk->run(show);
        REQUIRE(view);
        const auto& version = view->versions.at(static_cast<std::size_t>(extract.version) - 1);
        CHECK(extract.hash == QString::fromLatin1(version.hash.toHex()));
        CHECK_FALSE(joinProse(extract.lines.at(0).words).contains(QStringLiteral("Jamie")));
    }
    CHECK(claim.shows[1].isVoice);
    CHECK(claim.shows[2].version == 2);
    CHECK(pack->head.size() == 16);
    REQUIRE(Id::fromText(pack->id));
    const auto record = book.world.desk->run(records::Show{.record = *Id::fromText(pack->id)});
    REQUIRE(record);
    CHECK(record->kind == QStringLiteral("pack"));
    CHECK(std::get<QString>(record->fields.at(QStringLiteral("digest"))) == made->digest);
    CHECK(std::get<QString>(record->fields.at(QStringLiteral("head"))) == pack->head);
}

TEST_CASE("desk pack: the reading of each cited record is in the book before the pack is drawn",
          "[evidence]")
{
    Cited book;
    book.world.addStaff(QStringLiteral("Kath Doyle"), QStringLiteral("deputy"));
    auto& desk = book.world.openAs(QStringLiteral("Kath"));
    evidence::PackRequest request;
    request.claims = {book.claim.id};
    REQUIRE(evidence::makePack(evidence::sourcesOf(desk), request, kPress));
    auto& manager = book.world.openAs(QStringLiteral("Grace"));
    records::WhoHasRead who;
    who.record = book.letter.id;
    const auto readers = manager.run(who);
    REQUIRE(readers);
    bool kath = false;
    for (const auto& reader : *readers) {
        kath = kath || reader.reader.name == QStringLiteral("Kath Doyle");
    }
    CHECK(kath);
}

TEST_CASE("desk pack: a worker who may not make packs gets none", "[evidence]")
{
    Cited book;
    book.world.addStaff(QStringLiteral("Ben Hartley"), QStringLiteral("residential-worker"));
    auto& desk = book.world.openAs(QStringLiteral("Ben"));
    evidence::PackRequest request;
    request.claims = {book.claim.id};
    const auto pack = evidence::makePack(evidence::sourcesOf(desk), request, kPress);
    REQUIRE_FALSE(pack);
    CHECK((pack.error().code == ErrorCode::Refused || pack.error().code == ErrorCode::NotFound));
}

TEST_CASE("desk pack: coverage counts what stands in the book", "[evidence]")
{
    Cited book;
    const QTimeZone zone("Europe/London");
    const QDate today = QDateTime::fromMSecsSinceEpoch(book.world.now->ms, zone).date();
    const auto made =
        evidence::coverage(evidence::sourcesOf(*book.world.desk), today.addDays(-31), today.addDays(1), zone);
    REQUIRE(made);
    const auto views = made->table.standards.indexOf(QStringLiteral("QS2"));
    REQUIRE(views >= 0);
    int total = 0;
    for (const int count : made->table.counts[static_cast<std::size_t>(views)]) {
        total += count;
    }
    const auto& catalogue = book.world.desk->catalogue();
    int wanted = 0;
    for (const char* kind : {"letter", "reply"}) {
        wanted +=
            catalogue.kind(QString::fromLatin1(kind))->standards.contains(QStringLiteral("QS2"))
                ? 1
                : 0;
    }
    CHECK(wanted > 0);
    CHECK(total == wanted);
}

TEST_CASE("desk pack: what is kept together prints once, as it stood at the version that was cited", "[evidence]")
{
    test::World world;
    const Id jay = world.addYoungPerson(QStringLiteral("Jamie Zebedee"));
    const auto card = world.add(QStringLiteral("common-third"), QStringLiteral("From nothing to massive."), {jay},
                                {{QStringLiteral("title"), QStringLiteral("Bread")}});
    const auto say = [&](const char* field, const char* words) {
        records::AmendRecord amend;
        amend.record = card.id;
        amend.fields = {{QString::fromLatin1(field), proseOf(QString::fromUtf8(words))}};
        amend.reason = QStringLiteral("Written together, at one screen.");
        const auto said = world.desk->run(amend);
        REQUIRE(said);
        return said->hash;
    };
    say("you-why", "Because it rises.");
    const QByteArray cited = say("me-why", "It smells of home.");
    say("you-why", "Because it is alive.");
    records::AddRecord claim;
    claim.kind = QStringLiteral("claim");
    claim.fields = {{QStringLiteral("title"), QStringLiteral("We bake")}};
    const auto kept = world.desk->run(claim);
    REQUIRE(kept);
    records::AddRecord citation;
    citation.kind = QStringLiteral("citation");
    citation.fields = {{QStringLiteral("claim"), kept->id},
                       {QStringLiteral("record"), card.id},
                       {QStringLiteral("side"), QStringLiteral("for")},
                       {QStringLiteral("version"), QString::fromLatin1(cited.toHex())}};
    const auto pinned = world.desk->run(citation);
    INFO((pinned ? "" : pinned.error().where.toStdString()));
    REQUIRE(pinned);
    evidence::PackRequest request;
    request.claims = {kept->id};
    const auto made = evidence::makePack(evidence::sourcesOf(*world.desk), request, kPress);
    REQUIRE(made);
    REQUIRE(made->pack.claims.size() == 1);
    REQUIRE(made->pack.claims[0].shows.size() == 1);
    const evidence::Extract& extract = made->pack.claims[0].shows[0];
    CHECK(extract.version == 3);
    CHECK(extract.hash == QString::fromLatin1(cited.toHex()));
    CHECK(extract.amendedSince == 1);
    CHECK(extract.standing.contains(QStringLiteral("3 savings")));
    QString words;
    for (const evidence::Line& line : extract.lines) {
        words += joinProse(line.words) + u' ';
    }
    CHECK(words.contains(QStringLiteral("From nothing to massive.")));
    CHECK(words.contains(QStringLiteral("Because it rises.")));
    CHECK(words.contains(QStringLiteral("It smells of home.")));
    CHECK_FALSE(words.contains(QStringLiteral("alive")));
}
