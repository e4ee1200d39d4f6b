// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/sources.h"

#include <QTimeZone>

namespace hearth::records {
class Desk;
}

namespace hearth::evidence {

/// How many records speak to each standard in each month: a way in, not a score. A record counts
/// once under every standard its kind evidences, in the month it happened; voided ones, claims and
/// packs do not count.
struct Coverage {
    QStringList standards;                 ///< QS1..QS9
    std::vector<QDate> months;             ///< first day of each, oldest first
    std::vector<std::vector<int>> counts;  ///< [standard][month]
    bool operator==(const Coverage&) const = default;
};

/// Only what the asker may read is counted. `from` and `until` are civil days of `zone`, both
/// included. Errors: Invalid ("evidence.coverage:period"), Refused, Disk, Damaged.
Result<Coverage> coverage(records::Desk& desk, const QDate& from, const QDate& until,
                          const QTimeZone& zone = QTimeZone::systemTimeZone());

Result<Coverage> coverage(const Sources& sources, const QDate& from, const QDate& until,
                          const QTimeZone& zone);

}  // namespace hearth::evidence
