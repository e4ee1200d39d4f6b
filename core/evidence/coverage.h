// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/sources.h"

#include <QTimeZone>

namespace hearth::evidence {

/// Kinds whose records speak to `standard`, to any standard when it is empty. Claims, what they cite
/// and packs do not: they speak of what is counted already.
QStringList evidencing(const Sources& sources, const QString& standard = {});

/// What the book holds over a period: the table, and whose own words stand in it.
struct Richness {
    Coverage table;
    /// Records in a young person's own words: [month] for each who said anything.
    std::vector<std::pair<Id, std::vector<int>>> voices;
    bool operator==(const Richness&) const = default;
};

/// Only what the asker may read is counted; no words are read. `from` and `until` are civil days of
/// `zone`, both included. Errors: Invalid ("evidence.coverage:period"), Refused, Disk, Damaged.
Result<Richness> coverage(const Sources& sources, const QDate& from, const QDate& until,
                          const QTimeZone& zone = QTimeZone::systemTimeZone());

/// The records that one figure counts: what a cell of the table opens. `standard` is a place in the
/// table; months are clipped to `from` and `until` as the table's are.
records::Timeline cellOf(const Sources& sources, const Coverage& table, int standard, int month,
                         const QDate& from, const QDate& until,
                         const QTimeZone& zone = QTimeZone::systemTimeZone());

/// Where nothing was written: at most `most` places [standard, month], the thinnest standard first,
/// its newest such month alone. A month that is still going on is not asked about.
std::vector<std::pair<int, int>> emptiest(const Coverage& table, const QDate& today, std::size_t most);

}  // namespace hearth::evidence
