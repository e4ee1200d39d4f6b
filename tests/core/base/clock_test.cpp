// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <catch2/catch_test_macros.hpp>

using namespace hearth;

TEST_CASE("hybrid time: it follows the clock while the clock goes forward", "[base][clock]")
{
    const HybridTime first = HybridTime::after({}, {1'000'000});
    REQUIRE(first.packed >> 16U == 1'000'000);
    const HybridTime later = HybridTime::after(first, {1'000'001});
    REQUIRE(later.packed >> 16U == 1'000'001);
    REQUIRE(later > first);
}

TEST_CASE("hybrid time: it grows even when the clock stands still or is set back", "[base][clock]")
{
    HybridTime last = HybridTime::after({}, {1'000'000});
    for (int i = 0; i < 100'000; ++i) {
        const HybridTime next = HybridTime::after(last, {i % 2 == 0 ? 1'000'000 : 5});
        REQUIRE(next.packed == last.packed + 1);
        last = next;
    }
    REQUIRE(HybridTime::after({7}, {-1}).packed == 8);
}

TEST_CASE("clock: the system's is in milliseconds of this century", "[base][clock]")
{
    REQUIRE(systemNow().ms > 1'600'000'000'000);
    REQUIRE(systemNow().ms < 4'102'444'800'000);
}
