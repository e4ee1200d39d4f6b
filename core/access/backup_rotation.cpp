// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/backup.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace hearth::access {
namespace {

constexpr int kDays = 14;
constexpr int kWeeks = 8;
constexpr int kMonths = 12;
constexpr int kProvedKept = 3;

/// Keeps the newest of each period until `count` periods have one. `all`: newest first.
template <typename PeriodOf>
void keepPeriods(const std::vector<BackupKept>& all, int count, PeriodOf periodOf, QSet<QString>* kept)
{
    QSet<QString> seen;
    for (const BackupKept& one : all) {
        const QString period = periodOf(QDateTime::fromMSecsSinceEpoch(one.made.ms, Qt::UTC).date());
        if (one.proved && !seen.contains(period) && seen.size() < count) {
            seen.insert(period);
            kept->insert(one.folder);
        }
    }
}

/// The newest is proved, and holds at least four fifths of what the proved one before it holds: a
/// ledger only grows.
bool newestIsGood(const std::vector<BackupKept>& all)
{
    if (all.empty() || !all.front().proved) {
        return false;
    }
    const auto before = std::find_if(all.begin() + 1, all.end(), [](const BackupKept& one) { return one.proved; });
    return before == all.end() || all.front().operations * 5 >= before->operations * 4;
}

}  // namespace

QStringList backupsToDrop(std::vector<BackupKept> all)
{
    std::ranges::sort(all, [](const BackupKept& a, const BackupKept& b) { return a.made > b.made; });
    if (!newestIsGood(all)) {
        return {};
    }
    QSet<QString> kept;
    keepPeriods(all, kDays, [](QDate day) { return day.toString(Qt::ISODate); }, &kept);
    keepPeriods(all, kWeeks, [](QDate day) {
        int year = 0;
        const int week = day.weekNumber(&year);
        return QStringLiteral("%1-%2").arg(year).arg(week);
    }, &kept);
    keepPeriods(all, kMonths, [](QDate day) { return day.toString(QStringLiteral("yyyy-MM")); }, &kept);
    int proved = 0;
    for (const BackupKept& one : all) {
        if (one.proved && proved++ < kProvedKept) {
            kept.insert(one.folder);
        }
    }
    QStringList drop;
    for (const BackupKept& one : all) {
        if (!kept.contains(one.folder)) {
            drop.append(one.folder);
        }
    }
    return drop;
}

}  // namespace hearth::access
