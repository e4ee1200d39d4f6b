// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstdlib>
#include <random>

namespace hearth::test {

/// Chance that can be had again: HEARTH_SEED chooses it, a failing test prints it.
struct Random {
    std::uint32_t seed = seedNow();
    std::mt19937 engine{seed};

    /// 0 to `limit` - 1; 0 when there is no choice.
    int below(int limit) { return limit < 2 ? 0 : static_cast<int>(engine() % static_cast<std::uint32_t>(limit)); }

    /// `usual`, or twenty times that with HEARTH_LONG.
    static int rounds(int usual) { return std::getenv("HEARTH_LONG") != nullptr ? usual * 20 : usual; }

private:
    static std::uint32_t seedNow()
    {
        const char* chosen = std::getenv("HEARTH_SEED");
        return chosen != nullptr ? static_cast<std::uint32_t>(std::strtoul(chosen, nullptr, 10)) : std::random_device()();
    }
};

}  // namespace hearth::test
