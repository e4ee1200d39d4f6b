// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/ledger/history.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace hearth;
using namespace hearth::ledger;
using hearth::test::Device;
using hearth::test::History;
using hearth::test::Household;
using hearth::test::Random;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

using Chains = std::vector<std::vector<RawOperation>>;

/// The lines that stand in one of them only; empty when they say the same.
std::string differing(const QByteArray& a, const QByteArray& b)
{
    const QList<QByteArray> left = a.split('\n');
    const QList<QByteArray> right = b.split('\n');
    std::string lines;
    for (const QByteArray& line : left) {
        lines += right.contains(line) ? "" : "- " + line.toStdString() + "\n";
    }
    for (const QByteArray& line : right) {
        lines += left.contains(line) ? "" : "+ " + line.toStdString() + "\n";
    }
    return lines.empty() && a != b ? "order differs" : lines;
}

/// Takes `chains` in at random, each in its own order, in batches of random size.
void importShuffled(Device& device, const Chains& chains, Random& random)
{
    std::vector<std::size_t> next(chains.size(), 0);
    std::vector<RawOperation> batch;
    const auto left = [&] {
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < chains.size(); ++i) {
            if (next[i] < chains[i].size()) {
                open.push_back(i);
            }
        }
        return open;
    };
    for (auto open = left(); !open.empty(); open = left()) {
        const std::size_t which = open[static_cast<std::size_t>(random.below(static_cast<int>(open.size())))];
        for (int run = 1 + random.below(12); run > 0 && next[which] < chains[which].size(); --run) {
            batch.push_back(chains[which][next[which]++]);
        }
        if (random.below(3) == 0) {
            REQUIRE(device.ledger->import(batch));
            batch.clear();
        }
    }
    REQUIRE(device.ledger->import(batch));
}

}  // namespace

TEST_CASE("ledger: the same operations in any order give the same tables", "[ledger][interleaving]")
{
    Random random;
    INFO("seed " << random.seed);
    const int histories = Random::rounds(10);
    int conflicts = 0;
    int parked = 0;
    // On for a while when chance gave no conflict, so that the last checks say something every time.
    for (int round = 0; round < histories || (conflicts == 0 && round < 8 * histories); ++round) {
        Household household;
        History history(household, random);
        history.run(70);
        history.meet();
        const QByteArray expected = history.devices.front()->state(History::words());
        for (const auto& device : history.devices) {
            REQUIRE(differing(expected, device->state(History::words())) == "");
        }
        REQUIRE(history.devices[1]->ledger->rebuild());
        REQUIRE(differing(expected, history.devices[1]->state(History::words())) == "");
        conflicts += static_cast<int>(*history.devices[1]->database->number("SELECT count(*) FROM record WHERE flags & 16"));
        const Chains chains = history.chains();
        for (int i = 0; i < 20; ++i) {
            const bool keysFirst = random.below(2) == 0;
            Device fresh(household, keysFirst);
            importShuffled(fresh, chains, random);
            parked += static_cast<int>(*fresh.database->number(
                "SELECT count(*) FROM touch t JOIN record r ON r.id = t.record WHERE t.op < r.op"));
            if (!keysFirst) {
                REQUIRE(fresh.ledger->takeKeys(household.keys()));
            }
            REQUIRE(differing(expected, fresh.state(History::words())) == "");
            if (i % 5 == 0) {
                REQUIRE(fresh.ledger->rebuild());
                REQUIRE(differing(expected, fresh.state(History::words())) == "");
            }
        }
    }
    // Or nothing hard was tried.
    CHECK(conflicts > 0);
    CHECK(parked > 0);
}

TEST_CASE("ledger: one operation less is not the same tables", "[ledger][interleaving]")
{
    Random random;
    INFO("seed " << random.seed);
    Household household;
    History history(household, random);
    history.run(40);
    history.devices[0]->write(test::putBody(household, Id::make(household.now), "note", s("kite at the end")),
                              household.home);
    history.meet();
    Chains chains = history.chains();
    chains[0].pop_back();
    Device fresh(household);
    importShuffled(fresh, chains, random);
    CHECK_FALSE(fresh.state(History::words()) == history.devices[0]->state(History::words()));
}

TEST_CASE("ledger: operations that come before their record wait for it", "[ledger][interleaving]")
{
    Household household;
    Device first(household);
    Device second(household);
    Device third(household);
    const Id record = Id::make(household.now);
    first.write(test::putBody(household, record, "note", s("lamp here")), household.home);
    second.importFrom(first);
    Body amend;
    amend.type = OpType::Amend;
    amend.record = record;
    amend.fields[s("text")] = proseOf(s("kite there"));
    second.write(amend, household.home);
    const Chains both = {first.all(), {}};
    std::vector<RawOperation> ofSecond;
    for (const RawOperation& raw : second.all()) {
        if (decodeHeader(raw.header)->incarnation == second.incarnation) {
            ofSecond.push_back(raw);
        }
    }
    REQUIRE(third.ledger->import(ofSecond));
    CHECK(*third.database->number("SELECT count(*) FROM record") == 0);
    CHECK(*third.database->number("SELECT count(*) FROM touch") == 1);
    CHECK_FALSE(third.state({s("kite")}).contains("hit|"));
    REQUIRE(third.ledger->import(first.all()));
    CHECK(*third.database->number("SELECT count(*) FROM record") == 1);
    CHECK(third.state({s("kite")}).contains("hit|kite"));
    CHECK_FALSE(third.state({s("lamp")}).contains("hit|"));
    CHECK(third.state({s("kite"), s("lamp")}) == second.state({s("kite"), s("lamp")}));
}
