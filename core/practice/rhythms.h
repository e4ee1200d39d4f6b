// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"

#include <QDate>

#include <vector>

namespace hearth::practice {

/// The home's fixed points of `day` by their time: the bell test on Mondays, tea every day. Pure; the
/// home says them on its page (catalogue kind "adaptation").
std::vector<catalogue::Rhythm> rhythmsOn(const catalogue::Catalogue& catalogue, const QDate& day);

/// One of them when it comes.
struct Beat {
    Timestamp at;
    QString title;
    bool operator==(const Beat&) const = default;
};

/// Those with from <= at < until, by this PC's local time, oldest first.
std::vector<Beat> beatsBetween(const catalogue::Catalogue& catalogue, Timestamp from, Timestamp until);

/// The next one at or after `time` ("16:40") of those of a day; nothing: no more today.
const catalogue::Rhythm* nextRhythm(const std::vector<catalogue::Rhythm>& rhythms, const QString& time);

}  // namespace hearth::practice
