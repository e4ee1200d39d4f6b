// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

namespace hearth::bench {

namespace {

constexpr std::size_t kCommonest = 60;
constexpr std::size_t kNext = 740;

QString queryWord(Words& words, int third)
{
    const std::size_t from = third == 0 ? 0 : third == 1 ? kCommonest : kCommonest + kNext;
    const std::size_t to = third == 0 ? kCommonest : third == 1 ? kCommonest + kNext : words.size();
    return words.at(std::uniform_int_distribution<std::size_t>(from, to - 1)(words.random()));
}

}  // namespace

void benchReading(const Options& options)
{
    if (!options.wants("search_p95") && !options.wants("timeline_p95")) {
        return;
    }
    const std::int64_t count = options.quick ? 6'000 : 57'000;
    BenchHome home;
    Words words;
    fillYear(home, words, count);
    home.open();
    const int rounds = options.quick ? 60 : 300;
    std::vector<double> searches;
    std::vector<double> pages;
    for (int i = 0; i < rounds; ++i) {
        records::Search search;
        search.text = queryWord(words, i % 3);
        if (i % 2 == 0) {
            search.about = home.young.at(static_cast<std::size_t>(i % 4));
        }
        searches.push_back(millisecondsOf([&] { (void)must(home.desk->run(search), "search"); }));
        records::Timeline page;
        page.about = home.young.at(static_cast<std::size_t>(i % 4));
        if (i % 3 == 1) {
            page.kinds = {QStringLiteral("letter"), QStringLiteral("moment")};
        }
        if (i % 3 == 2) {
            page.until = Timestamp{systemNow().ms - static_cast<std::int64_t>(i) * 24 * 3600 * 1000};
        }
        pages.push_back(millisecondsOf([&] { (void)must(home.desk->run(page), "timeline"); }));
    }
    report("search_p50", quantile(searches, 0.5), "ms", 0, rounds);
    report("search_p95", quantile(searches, 0.95), "ms", 0, rounds);
    report("timeline_p50", quantile(pages, 0.5), "ms", 0, rounds);
    report("timeline_p95", quantile(pages, 0.95), "ms", 0, rounds);
}

}  // namespace hearth::bench
