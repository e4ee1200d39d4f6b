// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <compare>
#include <functional>

namespace hearth {

/// A moment: UTC, milliseconds since 1970.
struct Timestamp {
    std::int64_t ms = 0;
    auto operator<=>(const Timestamp&) const = default;
};

/// What time it is; a constructor parameter wherever time matters, so that tests choose it.
using Clock = std::function<Timestamp()>;

/// The system's clock.
Timestamp systemNow();

/// Orders operations across devices; never shown. 48 bits of milliseconds, 16 of counter
/// (a hybrid logical clock: Kulkarni and others, 2014).
struct HybridTime {
    std::uint64_t packed = 0;
    auto operator<=>(const HybridTime&) const = default;

    /// The next time after `last`, at least `now`.
    static HybridTime after(HybridTime last, Timestamp now);
};

}  // namespace hearth
