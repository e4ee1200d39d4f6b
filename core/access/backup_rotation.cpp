// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/backup.h"

#include "core/crypto/durable_file.h"

#include <QDateTime>
#include <QDir>
#include <QSet>

#include <algorithm>

namespace hearth::access {
namespace {

constexpr int kDays = 14;
constexpr int kWeeks = 8;
constexpr int kMonths = 12;
constexpr int kProvedKept = 3;

const QString kMark = QStringLiteral("/proved");

QByteArray markOf(const BackupHead& head, const Secret& key)
{
    return crypto::keyedHash(crypto::subKey(key, 2, "hearthBK"), head.manifestBytes);
}

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

Status markProved(const QString& folder, const Secret& key)
{
    auto head = readBackupHead(folder);
    return head ? crypto::replaceFile(folder + kMark, markOf(*head, key)) : Status(head.error());
}

std::vector<BackupKept> backupsAt(const QString& place, const Id& home, const Id& person,
                                  const crypto::PersonKeys& keys)
{
    std::vector<BackupKept> found;
    const QDir dir(place);
    for (const QString& name : dir.entryList({QStringLiteral("hearthbook-*")}, QDir::Dirs | QDir::NoSymLinks)) {
        const QString folder = dir.filePath(name);
        const auto head = readBackupHead(folder);
        if (!head || name.endsWith(QStringLiteral(".part")) || head->manifest.home != home) {
            continue;
        }
        const auto key = backupKey(*head, person, keys);
        const auto mark = crypto::readSmallFile(folder + kMark, 64);
        found.push_back({folder, head->manifest.made, key && mark && *mark == markOf(*head, *key),
                         head->manifest.operations, static_cast<bool>(key)});
    }
    std::ranges::sort(found, [](const BackupKept& a, const BackupKept& b) { return a.made > b.made; });
    return found;
}

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
        if (one.openable && !kept.contains(one.folder)) {
            drop.append(one.folder);
        }
    }
    return drop;
}

}  // namespace hearth::access
