// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/coverage.h"

#include <QDateTime>

#include <algorithm>

namespace hearth::evidence {

namespace {

Timestamp startOf(const QDate& day, const QTimeZone& zone)
{
    return {day.startOfDay(zone).toMSecsSinceEpoch()};
}

}  // namespace

QStringList evidencing(const Sources& sources, const QString& standard)
{
    // These cite what is counted already.
    static const QStringList kPapers{QStringLiteral("claim"), QStringLiteral("citation"), QStringLiteral("pack")};
    QStringList kinds;
    for (const QString& id : sources.kinds) {
        const auto* kind = sources.kind(id);
        if (kind != nullptr && !kPapers.contains(id) &&
            (standard.isEmpty() ? !kind->standards.isEmpty() : kind->standards.contains(standard))) {
            kinds << id;
        }
    }
    return kinds;
}

Result<Richness> coverage(const Sources& sources, const QDate& from, const QDate& until,
                          const QTimeZone& zone)
{
    if (!from.isValid() || !until.isValid() || from > until) {
        return fail(ErrorCode::Invalid, "evidence.coverage:period");
    }
    Richness made;
    Coverage& table = made.table;
    table.standards = sources.standards;
    for (const QString& standard : sources.standards) {
        table.names << (sources.standardHouse ? sources.standardHouse(standard) : standard);
    }
    records::CountRecords ask;
    for (QDate month(from.year(), from.month(), 1); month <= until; month = month.addMonths(1)) {
        table.months.push_back(month);
        ask.edges.push_back(startOf(std::max(month, from), zone));
    }
    ask.edges.push_back(startOf(until.addDays(1), zone));
    table.counts.assign(static_cast<std::size_t>(table.standards.size()),
                        std::vector<int>(table.months.size(), 0));
    ask.kinds = evidencing(sources);
    if (ask.kinds.isEmpty()) {
        return made;  // an empty list would mean every kind
    }
    const auto groups = sources.count(ask);
    if (!groups) {
        return groups.error();
    }
    for (const auto& group : *groups) {
        const auto month = static_cast<std::size_t>(group.span);
        for (const QString& standard : sources.kind(group.kind)->standards) {
            const auto line = table.standards.indexOf(standard);
            if (line >= 0) {
                table.counts[static_cast<std::size_t>(line)][month] += group.count;
            }
        }
        if (group.voice.isNil()) {
            continue;
        }
        auto voice = std::ranges::find(made.voices, group.voice, &std::pair<Id, std::vector<int>>::first);
        if (voice == made.voices.end()) {
            made.voices.emplace_back(group.voice, std::vector<int>(table.months.size(), 0));
            voice = made.voices.end() - 1;
        }
        voice->second[month] += group.count;
    }
    return made;
}

records::Timeline cellOf(const Sources& sources, const Coverage& table, int standard, int month,
                         const QDate& from, const QDate& until, const QTimeZone& zone)
{
    const QDate first = table.months[static_cast<std::size_t>(month)];
    records::Timeline ask;
    ask.kinds = evidencing(sources, table.standards.at(standard));
    ask.from = startOf(std::max(first, from), zone);
    ask.until = startOf(std::min(first.addMonths(1), until.addDays(1)), zone);
    ask.limit = 200;
    ask.voided = false;
    return ask;
}

std::vector<std::pair<int, int>> emptiest(const Coverage& table, const QDate& today, std::size_t most)
{
    struct Gap {
        int standard, month, count;
    };
    std::vector<Gap> gaps;
    for (std::size_t line = 0; line < table.counts.size(); ++line) {
        for (std::size_t month = 0; month < table.months.size(); ++month) {
            // A month that is still going on may be written about yet.
            if (table.counts[line][month] == 0 && table.months[month].addMonths(1) <= today) {
                int beside = 0;
                for (const int count : table.counts[line]) {
                    beside += count;
                }
                gaps.push_back({static_cast<int>(line), static_cast<int>(month), beside});
            }
        }
    }
    // The thinnest standard first, and of one standard the newest month.
    std::ranges::sort(gaps, [](const Gap& a, const Gap& b) {
        return std::tuple(a.count, a.standard, -a.month) < std::tuple(b.count, b.standard, -b.month);
    });
    std::vector<std::pair<int, int>> places;
    std::vector<int> asked;
    for (const Gap& gap : gaps) {
        if (places.size() < most && std::ranges::find(asked, gap.standard) == asked.end()) {
            places.emplace_back(gap.standard, gap.month);
            asked.push_back(gap.standard);
        }
    }
    return places;
}

}  // namespace hearth::evidence
