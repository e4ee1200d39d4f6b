// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/rhythms.h"

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

const catalogue::Rhythm* nextRhythm(const std::vector<catalogue::Rhythm>& rhythms, const QString& time)
{
    const auto next = std::ranges::find_if(rhythms, [&](const catalogue::Rhythm& one) { return one.at >= time; });
    return next == rhythms.end() ? nullptr : &*next;
}

}  // namespace hearth::practice
