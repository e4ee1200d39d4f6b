// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/device.h"

#include "core/store/migrator.h"

#include <catch2/catch_test_macros.hpp>

namespace hearth::test {

catalogue::Catalogue Household::shippedCatalogue()
{
    auto loaded = catalogue::Catalogue::builtIn();
    REQUIRE(loaded);
    return *loaded;
}

ledger::AudienceKeys Household::keys() const
{
    ledger::AudienceKeys held;
    held.add(ledger::Audience::Management, Id(), management);
    held.add(ledger::Audience::Person, author, own);
    return held;
}

Device::Device(Household& house, bool withKeys) : household(house), incarnation(Id::make(house.now))
{
    {
        const auto fresh = store::Database::open(path(), key);
        REQUIRE(fresh);
        REQUIRE(store::migrate(*fresh));
        REQUIRE(fresh->script(store::projectionScript("main")));
    }
    open();
    if (withKeys) {
        REQUIRE(ledger->takeKeys(household.keys()));
    }
}

void Device::open()
{
    auto opened = store::Database::open(path(), key);
    REQUIRE(opened);
    database = std::make_unique<store::Database>(std::move(*opened));
    REQUIRE(store::migrate(*database));
    openLedger();
}

void Device::close()
{
    ledger.reset();
    database.reset();
}

void Device::tamper(const QByteArray& sql)
{
    close();
    {
        const auto raw = store::Database::open(path(), key);
        REQUIRE(raw);
        QByteArrayList drops;
        {
            auto ask = raw->prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'");
            for (auto row = ask.step(); row && *row; row = ask.step()) {
                drops.append("DROP TRIGGER " + ask.text(0).toUtf8());
            }
        }
        for (const QByteArray& drop : drops) {
            REQUIRE(raw->script(drop));
        }
        REQUIRE(raw->script("PRAGMA foreign_keys=OFF"));
        REQUIRE(raw->script(sql));
    }
    open();
}

void Device::openLedger()
{
    auto made = ledger::Ledger::open(
        *database, household.catalogue, {household.home, incarnation},
        std::make_unique<ledger::Anchor>(anchorPath(), anchorKey),
        [house = &household] { return house->now; });
    REQUIRE(made);
    ledger = std::move(*made);
}

ledger::Written Device::write(ledger::NewOperation operation)
{
    auto written = ledger->write({std::move(operation)});
    INFO((written ? "" : written.error().where.toStdString()));
    REQUIRE(written);
    return written->back();
}

ledger::Written Device::write(ledger::Body body, const Id& subject, ledger::Audience audience, const Id& owner)
{
    body.written = household.now;
    return write({household.author, {{subject, audience, owner, std::move(body)}}});
}

std::vector<ledger::RawOperation> Device::all() const
{
    std::int64_t last = 0;
    auto operations = ledger->exportFrom({}, 0, 1'000'000, &last);
    REQUIRE(operations);
    return *operations;
}

void Device::importFrom(const Device& other)
{
    std::int64_t last = 0;
    auto fresh = other.ledger->exportFrom(ledger->heads(), 0, 1'000'000, &last);
    REQUIRE(fresh);
    auto taken = ledger->import(*fresh);
    INFO((taken ? "" : taken.error().where.toStdString()));
    REQUIRE(taken);
}

QByteArray Device::state(const QStringList& words) const
{
    static const ledger::Sql kHits(
        "SELECT hex(r.id) FROM @.record_text t JOIN @.record r ON r.n = t.rowid WHERE t.record_text MATCH ?1 "
        "ORDER BY r.id");
    static const ledger::Sql kCheck("INSERT INTO @.record_text (record_text) VALUES ('integrity-check')");
    QByteArray all;
    for (const ledger::Schema schema : ledger->schemas()) {
        auto tables = ledger::dump(*database, schema);
        REQUIRE(tables);
        all += schema == ledger::Schema::Main ? "main\n" : "mem\n";
        all += *tables;
        for (const QString& word : words) {
            auto ask = database->prepare(kHits.in(schema));
            ask.bind(1, word);
            for (auto row = ask.step(); row && *row; row = ask.step()) {
                all += "hit|" + word.toUtf8() + '|' + ask.text(0).toUtf8() + '\n';
            }
        }
        REQUIRE(database->prepare(kCheck.in(schema)).run());
    }
    return all;
}

ledger::Body putBody(const Household& household, const Id& record, const char* kind, const QString& text,
                     std::vector<Id> about)
{
    ledger::Body body;
    body.type = ledger::OpType::Put;
    body.record = record;
    body.kind = QLatin1String(kind);
    body.written = household.now;
    body.about = std::move(about);
    body.fields[QStringLiteral("text")] = proseOf(text);
    return body;
}

}  // namespace hearth::test
