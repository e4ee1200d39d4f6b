// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/coverage.h"
#include "tests/core/evidence/shelf.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace hearth;
using evidence::Extract;
using evidence::makePack;
using evidence::PackModel;
using evidence::PackWork;
using evidence::PackRequest;
using evidence::Stands;

namespace {

const QTimeZone kLondon("Europe/London");

struct Home {
    test::Shelf shelf;
    records::PersonRef grace = shelf.worker("Grace Adeyemi", "registered-manager");
    records::PersonRef ben = shelf.worker("Ben Hartley", "residential-worker");
    records::PersonRef priya = shelf.worker("Priya Nair", "key-worker");
    records::PersonRef jay = shelf.young("Jamie Zebedee", "Jay");
    records::PersonRef mina = shelf.young("Mina Okoro", "Mina");

    records::RecordView& letter =
        shelf.add("letter", ben, {jay}, QDate(2026, 3, 10), "Dear Jay, you threw a trainer.");
    records::RecordView& incident =
        shelf.add("incident", ben, {jay, mina}, QDate(2026, 2, 3), "Jay's door. Mina saw it.");

    Home()
    {
        shelf.reply(letter, jay, priya, "It wasn’t the phone rule, says Jay.");
        shelf.amend(letter, ben, "I had it wrong, Jay.");
        incident.versions[0].fields[QStringLiteral("where")] = QStringLiteral("Mina's landing");
        incident.versions[0].fields[QStringLiteral("cost")] = std::int64_t{8420};
        incident.versions[0].fields[QStringLiteral("present")] = std::vector<Id>{mina.id, priya.id};
    }

    PackRequest claims()
    {
        PackRequest request;
        request.claims = {
            shelf.claim("Children are listened to", "QS2", {letter.id}, {incident.id})};
        request.zone = kLondon;
        return request;
    }
};

PackRequest period(const QDate& from, const QDate& until)
{
    PackRequest request;
    request.from = from;
    request.until = until;
    request.zone = kLondon;
    return request;
}

// Every string of a pack that is drawn.
QString everything(const evidence::PackModel& pack)
{
    QStringList all{pack.home, pack.title, pack.about};
    for (const auto& claim : pack.claims) {
        all << claim.title << claim.judgement << claim.judgedBy << claim.notFound;
        for (const auto* list : {&claim.shows, &claim.against}) {
            for (const Extract& extract : *list) {
                all << extract.title << extract.author << extract.voice << extract.reason
                    << extract.stateReason;
                for (const auto& line : extract.lines) {
                    all << line.label << joinProse(line.words);
                }
            }
        }
    }
    return all.join(QLatin1Char('\n'));
}

}  // namespace

TEST_CASE("pack: a cited record stands whole with its reply and its amendment beside it",
          "[evidence]")
{
    Home home;
    const auto pack = assemble(home.shelf.sources(), home.claims());
    REQUIRE(pack);
    REQUIRE(pack->claims.size() == 1);
    const auto& claim = pack->claims.front();
    CHECK(claim.regulation == 7);
    CHECK(claim.standardName == QStringLiteral("The QS2 standard"));
    CHECK(claim.judgement == QStringLiteral("Mostly true."));
    CHECK(claim.judgedBy == QStringLiteral("Grace Adeyemi"));
    CHECK(claim.judgedRole == QStringLiteral("registered manager"));
    REQUIRE(claim.shows.size() == 3);
    const auto& [letter, reply, amendment] =
        std::tie(claim.shows[0], claim.shows[1], claim.shows[2]);
    CHECK(letter.number == QStringLiteral("1.1"));
    CHECK(letter.record == home.letter.id.text());
    CHECK(letter.hash == QString::fromLatin1(home.letter.versions[0].hash.toHex()));
    CHECK(letter.hash.size() == 64);
    CHECK(letter.version == 1);
    CHECK(letter.versions == 2);
    CHECK(letter.readBy == 4);
    CHECK_FALSE(letter.isVoice);
    CHECK(reply.stands == Stands::Reply);
    CHECK(reply.to == QStringLiteral("1.1"));
    CHECK(reply.isVoice);
    CHECK(reply.title == QStringLiteral("Child J’s reply to 1.1"));
    CHECK(amendment.stands == Stands::Amendment);
    CHECK(amendment.record == letter.record);
    CHECK(amendment.hash != letter.hash);
    CHECK(amendment.version == 2);
    REQUIRE(claim.against.size() == 1);
    CHECK(claim.against[0].number == QStringLiteral("1.4"));
    CHECK(claim.against[0].title == QStringLiteral("Incident record about Child J and Child M"));
    CHECK(pack->records() == 3);
}

TEST_CASE("pack: fields are printed under their statutory names, in words", "[evidence]")
{
    Home home;
    PackRequest request = home.claims();
    request.letters = false;
    const auto pack = assemble(home.shelf.sources(), request);
    REQUIRE(pack);
    const auto& lines = pack->claims[0].against[0].lines;
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].label.isEmpty());
    CHECK(lines[1].label == QStringLiteral("Location"));
    CHECK(joinProse(lines[2].words) == QStringLiteral("£84.20"));
    CHECK(joinProse(lines[3].words) == QStringLiteral("Mina Okoro, Priya Nair"));
}

TEST_CASE("pack: no young person's name is left anywhere, and asking for names keeps them",
          "[evidence]")
{
    Home home;
    PackRequest request = home.claims();
    request.title = QStringLiteral("Jay and Mina in spring");
    const auto letters = assemble(home.shelf.sources(), request);
    REQUIRE(letters);
    const QString hidden = everything(*letters);
    for (const char* name : {"Jay", "Jamie", "Zebedee", "Mina", "Okoro"}) {
        CAPTURE(name);
        CHECK_FALSE(hidden.contains(QString::fromLatin1(name)));
    }
    CHECK(hidden.contains(QStringLiteral("Ben Hartley")));
    REQUIRE(letters->key.size() == 2);
    CHECK(letters->key[0].name == QStringLiteral("Jamie Zebedee"));

    request.letters = false;
    const auto names = assemble(home.shelf.sources(), request);
    REQUIRE(names);
    CHECK(everything(*names).contains(QStringLiteral("Dear Jay")));
    CHECK(names->key.empty());
}

TEST_CASE("pack: the making is recorded after the reading and the printing, with the digest of the bytes",
          "[evidence]")
{
    Home home;
    const auto press = [&](const PackModel& model) -> Result<QByteArray> {
        home.shelf.acts.emplace_back("press");
        return QByteArray("pages of ") + model.id.toLatin1();
    };
    const auto made = makePack(home.shelf.sources(), home.claims(), press);
    REQUIRE(made);
    const auto& acts = home.shelf.acts;
    const auto printed = std::find(acts.begin(), acts.end(), "press");
    REQUIRE(printed != acts.end());
    CHECK(std::find(printed, acts.end(), "show") == acts.end());
    CHECK(acts.back() == "make-pack");
    REQUIRE(home.shelf.packs.size() == 1);
    const auto& act = home.shelf.packs[0];
    CHECK(act.id.text() == made->pack.id);
    CHECK(made->bytes.endsWith(made->pack.id.toLatin1()));
    CHECK(act.cited == made->pack.cited());
    CHECK(std::get<QString>(act.pack.fields.at(QStringLiteral("head"))) == made->pack.head);
    CHECK(std::get<QString>(act.pack.fields.at(QStringLiteral("digest"))) == made->digest);
    CHECK(made->digest == QString::fromLatin1(crypto::hash(made->bytes).toHex()));
    CHECK(act.pack.fields.count(QStringLiteral("from")) == 0);  // not a field of this catalogue's pack
    CHECK(act.pack.fields.count(QStringLiteral("claims")) == 1);

    home.shelf.packRefused = true;
    const auto refused = makePack(home.shelf.sources(), home.claims(), press);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Refused);
}

TEST_CASE("pack: pages that cannot be printed leave no pack behind", "[evidence]")
{
    Home home;
    const auto made = makePack(home.shelf.sources(), home.claims(), [](const PackModel&) -> Result<QByteArray> {
        return fail(ErrorCode::Internal, "test");
    });
    CHECK_FALSE(made);
    CHECK(home.shelf.packs.empty());
}

TEST_CASE("pack: it is made in parts that say how far they are", "[evidence]")
{
    Home home;
    PackWork work(home.shelf.sources(), home.claims(), [](const PackModel&) -> Result<QByteArray> {
        return QByteArray("pages");
    });
    int parts = 0;
    int before = 0;
    while (true) {
        const std::size_t shown = home.shelf.acts.size();
        const auto more = work.step();
        REQUIRE(more);
        ++parts;
        CHECK(work.done() == parts);
        CHECK(work.total() >= work.done());
        const auto shows = std::count(home.shelf.acts.begin() + static_cast<std::ptrdiff_t>(shown),
                                      home.shelf.acts.end(), "show");
        CHECK(shows <= 1);  // a window stays alive between two of them
        before = std::max(before, work.total());
        if (!*more) {
            break;
        }
    }
    CHECK(work.done() == work.total());
    CHECK(parts >= 6);
    CHECK(work.made().bytes == QByteArray("pages"));
    CHECK(*work.step() == false);
}

TEST_CASE("pack: a preview leaves no pack behind", "[evidence]")
{
    Home home;
    PackRequest request = home.claims();
    request.record = false;
    const auto made = makePack(home.shelf.sources(), request, [](const PackModel&) -> Result<QByteArray> {
        return QByteArray("pages");
    });
    REQUIRE(made);
    CHECK(made->pack.id.isEmpty());
    CHECK(home.shelf.packs.empty());
}

TEST_CASE("pack: what may not be read makes no pack, it is not left out in silence", "[evidence]")
{
    Home home;
    home.shelf.refused = home.incident.id;
    const auto pack = assemble(home.shelf.sources(), home.claims());
    REQUIRE_FALSE(pack);
    CHECK(pack.error().code == ErrorCode::Refused);
    CHECK(home.shelf.packs.empty());
}

TEST_CASE("pack: not being allowed to ask who has read only leaves the number out", "[evidence]")
{
    Home home;
    home.shelf.readersRefused = true;
    const auto pack = assemble(home.shelf.sources(), home.claims());
    REQUIRE(pack);
    CHECK(pack->claims[0].shows[0].readBy == -1);
}

TEST_CASE("pack: by period each record stands once, under the standard its kind speaks to first",
          "[evidence]")
{
    Home home;
    home.shelf.add("letter", home.ben, {home.jay}, QDate(2026, 1, 20), "An earlier one.");
    home.shelf.add("money", home.ben, {}, QDate(2026, 2, 1), "Evidence of nothing.");
    const auto pack = assemble(home.shelf.sources(), period(QDate(2026, 1, 1), QDate(2026, 3, 31)));
    REQUIRE(pack);
    REQUIRE(pack->claims.size() == 2);
    CHECK(pack->claims[0].standard == QStringLiteral("QS2"));
    REQUIRE(pack->claims[0].shows.size() == 4);
    CHECK(joinProse(pack->claims[0].shows[0].lines[0].words) == QStringLiteral("An earlier one."));
    CHECK(pack->claims[1].standard == QStringLiteral("QS7"));
    CHECK(pack->records() == 4);
    CHECK(pack->from == QDate(2026, 1, 1));
}

TEST_CASE("pack: by period a reply whose record lies outside is printed by itself", "[evidence]")
{
    Home home;
    const auto pack =
        assemble(home.shelf.sources(), period(QDate(2026, 3, 11), QDate(2026, 3, 11)));
    REQUIRE(pack);
    REQUIRE(pack->claims.size() == 1);
    REQUIRE(pack->claims[0].shows.size() == 1);
    CHECK(pack->claims[0].shows[0].isVoice);
}

TEST_CASE("pack: by period and person only that person's records are in it", "[evidence]")
{
    Home home;
    PackRequest request = period(QDate(2026, 1, 1), QDate(2026, 3, 31));
    request.about = home.mina.id;
    const auto pack = assemble(home.shelf.sources(), request);
    REQUIRE(pack);
    REQUIRE(pack->claims.size() == 1);
    CHECK(pack->claims[0].shows.size() == 1);
    CHECK(pack->about == QStringLiteral("Child M"));
}

TEST_CASE("pack: nothing, a period backwards and a record that is no claim are refused in words",
          "[evidence]")
{
    Home home;
    const auto empty = assemble(home.shelf.sources(), period(QDate(2020, 1, 1), QDate(2020, 1, 2)));
    REQUIRE_FALSE(empty);
    CHECK(empty.error().where == QStringLiteral("evidence.pack:empty"));
    const auto backwards =
        assemble(home.shelf.sources(), period(QDate(2026, 2, 1), QDate(2026, 1, 1)));
    REQUIRE_FALSE(backwards);
    CHECK(backwards.error().where == QStringLiteral("evidence.pack:period"));
    PackRequest wrong;
    wrong.claims = {home.letter.id};
    const auto other = assemble(home.shelf.sources(), wrong);
    REQUIRE_FALSE(other);
    CHECK(other.error().where == QStringLiteral("evidence.pack:not-a-claim"));
    CHECK(home.shelf.packs.empty());
}

TEST_CASE("coverage: each record counts once under every standard of its kind, in its month",
          "[evidence]")
{
    Home home;  // a letter and a reply in March, an incident in February
    home.shelf.add("letter", home.ben, {home.jay}, QDate(2026, 2, 28), "Two.").voided = true;
    home.claims();
    const auto made =
        coverage(home.shelf.sources(), QDate(2026, 1, 15), QDate(2026, 3, 12), kLondon);
    REQUIRE(made);
    CHECK(made->table.months ==
          std::vector<QDate>{QDate(2026, 1, 1), QDate(2026, 2, 1), QDate(2026, 3, 1)});
    REQUIRE(made->table.standards.size() == 4);
    CHECK(made->table.counts[0] == std::vector<int>{0, 0, 0});
    CHECK(made->table.counts[1] == std::vector<int>{0, 0, 2});
    CHECK(made->table.counts[2] == std::vector<int>{0, 0, 1});
    CHECK(made->table.counts[3] == std::vector<int>{0, 1, 0});
}

TEST_CASE("coverage: the month is the one on the home's wall, also at its edges", "[evidence]")
{
    Home home;
    // 23:30 UTC on 31 March is half past midnight on 1 April in a British spring.
    auto& late = home.shelf.add("incident", home.ben, {}, QDate(2026, 3, 31), "Late.");
    late.happened.ms += 5LL * 3'600'000 + 1'800'000;
    const auto made =
        coverage(home.shelf.sources(), QDate(2026, 3, 1), QDate(2026, 4, 30), kLondon);
    REQUIRE(made);
    CHECK(made->table.counts[3] == std::vector<int>{0, 1});
    CHECK_FALSE(coverage(home.shelf.sources(), QDate(2026, 4, 1), QDate(2026, 3, 1), kLondon));
}
