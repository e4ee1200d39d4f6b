// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/rhythms.h"

#include <QDateTime>

#include <algorithm>

namespace hearth::practice {

std::vector<catalogue::Rhythm> rhythmsOn(const catalogue::Catalogue& catalogue, const QDate& day)
{
    std::vector<catalogue::Rhythm> rhythms;
    const QString weekday = QString::number(day.dayOfWeek());
    for (const catalogue::Rhythm& one : catalogue.rhythms()) {
        if (one.days.isEmpty() || one.days.contains(weekday)) {
            rhythms.push_back(one);
        }
    }
    return rhythms;
}

std::vector<Beat> beatsBetween(const catalogue::Catalogue& catalogue, Timestamp from, Timestamp until)
{
    std::vector<Beat> beats;
    const QDate last = QDateTime::fromMSecsSinceEpoch(until.ms).date();
    for (QDate day = QDateTime::fromMSecsSinceEpoch(from.ms).date(); day <= last; day = day.addDays(1)) {
        for (const catalogue::Rhythm& one : rhythmsOn(catalogue, day)) {
            const QTime clock = QTime::fromString(one.at, QStringLiteral("HH:mm"));
            const Timestamp at{QDateTime(day, clock, Qt::LocalTime).toMSecsSinceEpoch()};
            if (from <= at && at < until) {
                beats.push_back({at, one.title});
            }
        }
    }
    return beats;
}

const catalogue::Rhythm* nextRhythm(const std::vector<catalogue::Rhythm>& rhythms, const QString& time)
{
    const auto next = std::ranges::find_if(rhythms, [&](const catalogue::Rhythm& one) { return one.at >= time; });
    return next == rhythms.end() ? nullptr : &*next;
}

}  // namespace hearth::practice
