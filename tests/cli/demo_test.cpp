// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo.h"
#include "core/practice/shift.h"
#include "core/records/desk.h"

#include <catch2/catch_test_macros.hpp>

#include <QDateTime>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>

namespace hearth {
namespace {

using records::Row;

Timestamp at(int day, int hour, int minute)
{
    return Timestamp{QDateTime(QDate(2026, 3, day), QTime(hour, minute)).toMSecsSinceEpoch()};
}

/// A demo home written in a folder of its own, and everything its manager reads in it.
struct Written {
    QTemporaryDir place;
    std::vector<demo::Way> ways;
    std::unique_ptr<records::Desk> desk;
    std::vector<Row> rows;
};

demo::Options optionsAt(const Written& written, Timestamp now, std::uint64_t seed, int weeks)
{
    demo::Options options;
    options.folder = written.place.filePath(QStringLiteral("book"));
    options.seed = seed;
    options.weeks = weeks;
    options.around.clock = [now] { return now; };
    options.around.cost = [] { return crypto::KdfCost{1, 8}; };
    options.around.floor = crypto::KdfCost{1, 8};
    return options;
}

std::vector<Row> allRows(records::Desk& desk)
{
    std::vector<Row> rows;
    records::Timeline ask;
    ask.limit = 200;
    do {
        const auto page = desk.run(ask);
        REQUIRE(page.ok());
        rows.insert(rows.end(), page->rows.begin(), page->rows.end());
        ask.after = page->next;
    } while (!ask.after.isEmpty());
    return rows;
}

void write(Written& written, Timestamp now, std::uint64_t seed = 1, int weeks = 1)
{
    const demo::Options options = optionsAt(written, now, seed, weeks);
    auto ways = demo::write(options);
    INFO((ways ? std::string() : ways.error().where.toStdString()));
    REQUIRE(ways.ok());
    written.ways = std::move(ways).value();
    access::Vault vault(options.folder, options.around);
    const auto grace = vault.find(QStringLiteral("Grace"));
    REQUIRE(grace.ok());
    auto keys = vault.prove(*grace, written.ways.front().passphrase);
    REQUIRE(keys.ok());
    auto book = vault.open(*grace, *keys);
    REQUIRE(book.ok());
    written.desk = std::make_unique<records::Desk>(std::move(book).value());
    written.rows = allRows(*written.desk);
}

/// What stands in the book without its ids.
QStringList contentOf(const std::vector<Row>& rows)
{
    QStringList content;
    for (const Row& row : rows) {
        QStringList about;
        for (const records::PersonRef& person : row.about) {
            about.append(person.name);
        }
        content.append(QStringLiteral("%1|%2|%3|%4|%5|%6").arg(row.kind, row.author.name, about.join(u','), row.text, row.title)
                           .arg(row.happened.ms));
    }
    content.sort();
    return content;
}

}  // namespace

TEST_CASE("The same seed writes the same home, another seed another", "[demo]")
{
    Written one;
    Written same;
    Written other;
    write(one, at(12, 22, 10), 7);
    write(same, at(12, 22, 10), 7);
    write(other, at(12, 22, 10), 8);
    CHECK(contentOf(one.rows) == contentOf(same.rows));
    CHECK(contentOf(one.rows) != contentOf(other.rows));
    CHECK(one.ways[3].passphrase == same.ways[3].passphrase);
    CHECK(one.rows.front().id != same.rows.front().id);
}

TEST_CASE("Whatever the hour, the demo ends in the shift that is going on", "[demo]")
{
    for (const Timestamp now : {at(12, 22, 10), at(12, 7, 34), at(12, 10, 0), at(12, 14, 31), at(12, 21, 0), at(12, 3, 0), at(29, 12, 0)}) {
        CAPTURE(now.ms);
        Written home;
        write(home, now);
        const practice::Span span = practice::spanAt(now);
        int moments = 0;
        int waiting = 0;
        for (const Row& row : home.rows) {
            const bool planned = row.kind == u"appointment" || row.kind == u"duty";
            CHECK((planned || row.happened.ms <= now.ms));
            CHECK(row.written.ms <= now.ms);
            moments += row.kind == u"moment" && practice::belongs(row, span) ? 1 : 0;
            waiting += row.kind == u"handover-item" && row.happened >= span.from ? 1 : 0;
        }
        CHECK(moments >= 6);
        CHECK(waiting >= 5);
        for (const Row& row : home.rows) {
            CHECK((row.kind != u"shift" || row.happened != span.from));
        }
    }
}

TEST_CASE("Four weeks hold every act the ledger knows and prove themselves", "[demo]")
{
    Written home;
    write(home, at(12, 22, 10), 1, 4);
    QSet<QString> authors;
    int replies = 0;
    int voided = 0;
    int withheld = 0;
    int late = 0;
    int amended = 0;
    int conflicts = 0;
    int signedOff = 0;
    for (const Row& row : home.rows) {
        authors.insert(row.author.name);
        replies += row.kind == u"reply" ? 1 : 0;
        voided += row.voided ? 1 : 0;
        withheld += row.withheld ? 1 : 0;
        late += row.kind == u"moment" && row.late ? 1 : 0;
        amended += row.amended ? 1 : 0;
        conflicts += row.conflict ? 1 : 0;
        signedOff += row.signedOff ? 1 : 0;
    }
    CHECK(authors.size() >= 8);
    CHECK(replies >= 15);
    CHECK(voided == 2);
    CHECK(withheld == 1);
    CHECK(late >= 2);
    CHECK(amended >= 4);
    CHECK(conflicts == 1);
    CHECK(signedOff >= 3);
    REQUIRE(home.desk->book().signNow().ok());  // our own reading of it, until now
    const auto proof = home.desk->run(records::VerifyBook{});
    REQUIRE(proof.ok());
    CHECK(proof->ok);
    CHECK(proof->unsigned_ == 0);
}

TEST_CASE("No sentence of the demo has an empty place or a worker who speaks of themselves", "[demo]")
{
    Written home;
    write(home, at(12, 22, 10), 3, 4);
    for (const Row& row : home.rows) {
        CAPTURE(row.text.toStdString());
        CHECK_FALSE(row.text.contains(u'{'));
        CHECK_FALSE(row.title.contains(u'{'));
        CHECK_FALSE(row.text.contains(u'\''));
        // "Owen taught Owen" is what a generator says; a letter ends with its author's own name.
        if (row.kind == u"moment") {
            CHECK_FALSE(row.text.contains(row.author.firstName + u' '));
        }
    }
}

TEST_CASE("Several homes have people and a book of their own", "[demo]")
{
    Written place;
    demo::Options options = optionsAt(place, at(12, 16, 0), 5, 1);
    options.homes = 3;
    const auto ways = demo::write(options);
    REQUIRE(ways.ok());
    QSet<QString> names;
    QSet<QString> folders;
    for (const demo::Way& way : *ways) {
        names.insert(way.name);
        folders.insert(way.folder);
        CHECK(access::Vault(way.folder, options.around).exists());
    }
    CHECK(folders.size() == 3);
    CHECK(names.size() == static_cast<qsizetype>(ways->size()));
}

TEST_CASE("A demo is not written over a book", "[demo]")
{
    Written home;
    write(home, at(12, 16, 0));
    home.desk.reset();
    const auto again = demo::write(optionsAt(home, at(12, 16, 0), 1, 1));
    REQUIRE_FALSE(again.ok());
    CHECK(again.error().code == ErrorCode::Conflict);
}

}  // namespace hearth
