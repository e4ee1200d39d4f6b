// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

namespace hearth::bench {

void benchStart(const Options& options)
{
    if (!options.wants("unlock_to_today")) {
        return;
    }
    BenchHome home;
    Words words;
    fillYear(home, words, options.quick ? 6'000 : 57'000);
    const int rounds = options.quick ? 5 : 20;
    std::vector<double> openings;
    for (int i = 0; i < rounds; ++i) {
        home.desk.reset();
        openings.push_back(millisecondsOf([&] {
            home.open();
            records::Timeline today;
            today.from = Timestamp{systemNow().ms - 24LL * 3600 * 1000};
            (void)must(home.desk->run(today), "today");
        }));
    }
    // The bench's derivation costs next to nothing, so this is the opening less the derivation.
    report("unlock_to_today", quantile(openings, 0.5), "ms", 0, rounds);
}

}  // namespace hearth::bench
