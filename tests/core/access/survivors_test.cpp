// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/roster.h"
#include "tests/support/device.h"
#include "tests/support/random.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace hearth;
using hearth::test::Device;
using hearth::test::Household;
using hearth::test::Random;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

ledger::Body pointing(const Id& from, const std::optional<Id>& to)
{
    ledger::Body body;
    body.type = ledger::OpType::Amend;
    body.record = from;
    body.reason = s("because");
    body.fields[s("same-as")] = to ? Value(*to) : Value();
    return body;
}

/// Who stands for whom, a line each, by id.
QString whoIsWho(const Device& device)
{
    const auto survivors = access::Roster(*device.database).survivors();
    REQUIRE(survivors);
    QStringList lines;
    for (auto it = survivors->cbegin(); it != survivors->cend(); ++it) {
        lines.append(it.key().text() + u' ' + it.value().text());
    }
    lines.sort();
    return lines.join(u'\n');
}

struct Three {
    Household household;
    std::vector<std::unique_ptr<Device>> devices;
    std::vector<Id> people;

    Three()
    {
        for (int i = 0; i < 3; ++i) {
            devices.push_back(std::make_unique<Device>(household));
        }
        for (int i = 0; i < 6; ++i) {
            people.push_back(Id::make(household.now));
            auto body = test::putBody(household, people.back(), i < 4 ? "young-person" : "staff-member", {});
            body.fields[s("name")] = s("Name %1").arg(i);
            devices[0]->write(body, household.home);
        }
    }
};

}  // namespace

TEST_CASE("people: who stands for whom is the same in whichever order it was said and came", "[access][interleaving]")
{
    Random random;
    INFO("seed " << random.seed);
    int rings = 0;
    for (int round = 0; round < Random::rounds(30); ++round) {
        Three at;
        for (int step = 0; step < 25; ++step) {
            at.household.now.ms += random.below(4) == 0 ? -random.below(5'000) : random.below(9'000);
            Device& device = *at.devices[static_cast<std::size_t>(random.below(3))];
            if (random.below(4) == 0) {
                device.importFrom(*at.devices[static_cast<std::size_t>(random.below(3))]);
                continue;
            }
            const Id from = at.people[static_cast<std::size_t>(random.below(6))];
            const Id to = at.people[static_cast<std::size_t>(random.below(6))];
            device.write(pointing(from, random.below(4) == 0 ? std::nullopt : std::optional(to)), at.household.home);
        }
        for (int meet = 0; meet < 2; ++meet) {
            for (auto& one : at.devices) {
                for (const auto& other : at.devices) {
                    if (one != other) {
                        one->importFrom(*other);
                    }
                }
            }
        }
        const QString expected = whoIsWho(*at.devices[0]);
        for (const auto& device : at.devices) {
            CHECK(whoIsWho(*device).toStdString() == expected.toStdString());
        }
        REQUIRE(at.devices[2]->ledger->rebuild());
        CHECK(whoIsWho(*at.devices[2]).toStdString() == expected.toStdString());
        rings += static_cast<int>(*at.devices[0]->database->number(
            "SELECT count(*) FROM link a JOIN link b ON b.source = a.target AND b.target = a.source "
            "WHERE a.relation = 'same-as' AND b.relation = 'same-as' AND a.source < b.source"));
    }
    // Or nothing hard was tried.
    CHECK(rings > 0);
}

TEST_CASE("people: a chain ends at its last, a ring at its oldest, and a stranger counts for nothing", "[access]")
{
    Three at;
    Device& device = *at.devices[0];
    const access::Roster roster(*device.database);
    const auto& p = at.people;
    device.write(pointing(p[3], p[2]), at.household.home);
    device.write(pointing(p[2], p[1]), at.household.home);
    CHECK(roster.survivors()->value(p[3]) == p[1]);
    CHECK(roster.survivors()->value(p[2]) == p[1]);
    // A ring of two with a tail: the oldest of the ring stands, for the tail as well.
    device.write(pointing(p[1], p[2]), at.household.home);
    CHECK(roster.survivors()->value(p[3]) == std::min(p[1], p[2]));
    CHECK(roster.survivors()->size() == 2);
    // Of another kind, of themselves, of nobody: not said at all.
    for (const Id& stranger : {p[5], p[0], Id::make(at.household.now)}) {
        device.write(pointing(p[0], stranger), at.household.home);
        CHECK_FALSE(roster.survivors()->contains(p[0]));
    }
    device.write(pointing(p[1], std::nullopt), at.household.home);
    CHECK(roster.survivors()->value(p[3]) == p[1]);
    CHECK_FALSE(roster.survivors()->contains(p[1]));
}
