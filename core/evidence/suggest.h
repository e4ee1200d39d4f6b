// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/sources.h"

#include <QDate>
#include <QTimeZone>

namespace hearth::evidence {

/// What a claim looks for.
struct Wish {
    QString standard;          ///< empty: any
    QString words;             ///< its title and judgement
    QDate from, until;         ///< both included
    std::vector<Id> already;   ///< cited, on either side
};

/// What to read for suggestions, as one reading: the young people's own words first, then the rest of
/// what evidences the standard in the period. Only what the asker may read comes back.
records::ReadTogether readingFor(const Sources& sources, const Wish& wish,
                                 const QTimeZone& zone = QTimeZone::systemTimeZone());

/// The rows worth putting beside the claim, at most `most`: a young person's own words first, then
/// those that share words with the claim, then kinds that speak to its standard most, then the newest.
/// Never one that is cited or voided. Pure.
std::vector<records::Row> suggest(const Sources& sources, const Wish& wish, const std::vector<records::Page>& pages,
                                  std::size_t most);

}  // namespace hearth::evidence
