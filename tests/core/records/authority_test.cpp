// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/book_parts.h"
#include "core/access/founding.h"
#include "core/ledger/authority.h"
#include "tests/support/world.h"

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using namespace hearth::records;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

/// What stands in `world`'s book after its first `known` operations.
std::vector<ledger::RawOperation> after(test::World& world, std::int64_t known)
{
    std::int64_t last = 0;
    auto all = world.desk->book().ledger().exportFrom({}, known, 10'000, &last);
    REQUIRE(all);
    return *all;
}

}  // namespace

TEST_CASE("authority: what leaders signed is taken, from the first operation on", "[records][import]")
{
    test::World world;
    world.addStaff(s("Ben Hartley"), s("residential-worker"));
    REQUIRE(world.desk->book().signNow());
    const auto all = after(world, 0);
    CHECK(ledger::checkAuthority(world.desk->book().ledger(), all));
}

TEST_CASE("authority: a role that nobody signed, or that a worker gave, is refused", "[records][import]")
{
    test::World world;
    const Id ben = world.addStaff(s("Ben Hartley"), s("residential-worker"));
    const Id home = world.desk->book().home();
    REQUIRE(world.desk->book().signNow());

    // Another device of the home writes under a name of its own; the court sees only its operations.
    const auto forged = [&](const Id& author, const crypto::PersonKeys* signer) {
        ledger::Header header;
        const auto operation = access::roleOperation(author, home, ben, s("registered-manager"), {}, {},
                                                     *world.now);
        std::vector<ledger::RawOperation> all;
        const Id incarnation = Id::make(*world.now);
        QByteArray previous(32, '\0');
        const auto put = [&](const ledger::Body& body, std::int64_t seq) {
            const QByteArray stored = ledger::encodeBody(body);
            const QByteArray salt(16, 's');
            header = {};
            header.space = home;
            header.incarnation = incarnation;
            header.seq = seq;
            header.previous = previous;
            header.hybrid = HybridTime::after({}, *world.now);
            header.author = author;
            header.parts = {{home, ledger::Audience::Team, Id(), ledger::commitmentOf(salt, stored)}};
            all.push_back({ledger::encodeHeader(header), {ledger::RawPart{salt, stored}}});
            previous = ledger::hashOf(all.back().header);
        };
        put(operation.parts.front().body, 1);
        if (signer != nullptr) {
            ledger::Body checkpoint;
            checkpoint.type = ledger::OpType::Checkpoint;
            checkpoint.number = 1;
            checkpoint.number2 = 1;
            checkpoint.blob = signer->sign(ledger::checkpointMessage(home, incarnation, 1, 1, previous));
            put(checkpoint, 2);
        }
        return all;
    };
    const crypto::PersonKeys stranger = crypto::PersonKeys::make();
    const crypto::PersonKeys grace = world.desk->book().personKeys();
    CHECK(ledger::checkAuthority(world.desk->book().ledger(), forged(world.home.manager, nullptr)).error().where
          == s("ledger.import:unsigned"));
    CHECK(ledger::checkAuthority(world.desk->book().ledger(), forged(world.home.manager, &stranger)).error().where
          == s("ledger.import:unsigned"));
    CHECK(ledger::checkAuthority(world.desk->book().ledger(), forged(world.home.manager, &grace)));
    world.openAs(s("Ben"));
    const crypto::PersonKeys own = world.desk->book().personKeys();
    CHECK(ledger::checkAuthority(world.desk->book().ledger(), forged(ben, &own)).error().where
          == s("ledger.import:authority"));
}
