// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <algorithm>
#include <chrono>

namespace hearth {

Timestamp systemNow()
{
    using namespace std::chrono;
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

HybridTime HybridTime::after(HybridTime last, Timestamp now)
{
    const auto wall = static_cast<std::uint64_t>(std::max<std::int64_t>(now.ms, 0)) << 16U;
    return {std::max(wall, last.packed + 1)};
}

}  // namespace hearth
