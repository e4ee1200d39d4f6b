// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/coverage.h"

#include <QDateTime>

namespace hearth::evidence {

namespace {

std::int64_t monthOf(const QDate& day)
{
    return day.year() * 12LL + day.month() - 1;
}

void count(Coverage& into, const records::Row& row, const Sources& sources, const QTimeZone& zone)
{
    const auto* kind = sources.kind(row.kind);
    if (kind == nullptr || row.voided) {
        return;
    }
    const QDate day = QDateTime::fromMSecsSinceEpoch(row.happened.ms, zone).date();
    const std::int64_t month = monthOf(day) - monthOf(into.months.front());
    if (month < 0 || month >= static_cast<std::int64_t>(into.months.size())) {
        return;
    }
    for (const QString& standard : kind->standards) {
        const auto line = into.standards.indexOf(standard);
        if (line >= 0) {
            ++into.counts[static_cast<std::size_t>(line)][static_cast<std::size_t>(month)];
        }
    }
}

}  // namespace

Result<Coverage> coverage(const Sources& sources, const QDate& from, const QDate& until,
                          const QTimeZone& zone)
{
    if (!from.isValid() || !until.isValid() || from > until) {
        return fail(ErrorCode::Invalid, "evidence.coverage:period");
    }
    Coverage made;
    made.standards = sources.standards;
    for (QDate month(from.year(), from.month(), 1); month <= until; month = month.addMonths(1)) {
        made.months.push_back(month);
    }
    made.counts.assign(static_cast<std::size_t>(made.standards.size()),
                       std::vector<int>(made.months.size(), 0));

    records::Timeline timeline;
    timeline.from = Timestamp{from.startOfDay(zone).toMSecsSinceEpoch()};
    timeline.until = Timestamp{until.addDays(1).startOfDay(zone).toMSecsSinceEpoch()};
    timeline.limit = 200;
    timeline.voided = false;
    for (const QString& id : sources.kinds) {
        const auto* kind = sources.kind(id);
        // They cite what is counted already.
        if (kind != nullptr && !kind->standards.isEmpty() && id != QStringLiteral("claim") &&
            id != QStringLiteral("pack")) {
            timeline.kinds << id;
        }
    }
    if (timeline.kinds.isEmpty()) {
        return made;  // an empty list would mean every kind
    }
    do {
        const auto page = sources.timeline(timeline);
        if (!page) {
            return page.error();
        }
        for (const auto& row : page->rows) {
            count(made, row, sources, zone);
        }
        timeline.after = page->next;
    } while (!timeline.after.isEmpty());
    return made;
}

}  // namespace hearth::evidence
