// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/pack_model.h"
#include "ui/print/flow.h"

#include <QTimeZone>

#include <vector>

// The parts of a pack's PDF, drawn one after the other by pack_pdf.cpp. The whole is poured twice:
// the first time nothing is drawn and the places are found, the second time they are printed.
namespace hearth::ui::print {

/// Pages (from 1) as the first pouring found them; 0 while it is going on.
struct PackPlaces {
    struct OfClaim {
        int page = 0;
        std::vector<int> shows, against;  ///< beside the claim's extracts
    };
    int contents = 0;
    std::vector<OfClaim> claims;
    int coverage = 0;  ///< 0: there is none
    int check = 0;
};

/// What every part draws from and on.
struct PackPour {
    const evidence::PackModel& pack;
    const QTimeZone& zone;
    QDate today;  ///< the day the pack was made: dates of its year stand without one
    Paper& paper;
    Flow& flow;
    PackPlaces& places;

    /// Text in lines at `x`, never parting from itself while it fits a page.
    Place lines(const QString& words, const Style& style, double after, double x = kMargin) const;
    void bookmark(int level, const QString& title, const Place& place) const;
};

/// The title page and the contents.
void pourTitle(const PackPour& on);
void pourContents(const PackPour& on);

/// Claim `i` with its judgement, what shows it, what speaks against it, what was not found.
void pourClaim(const PackPour& on, std::size_t i);

/// How many records speak to each standard in each month.
void pourCoverage(const PackPour& on);

/// How to check the pack, and every id with its page and whole hash.
void pourCheck(const PackPour& on);

bool hasCoverage(const evidence::PackModel& pack);

QString periodOf(const evidence::PackModel& pack);

/// "one claim", "3 claims".
QString counted(std::size_t n, const char* one, const char* many);

/// A hairline from `x` to the right margin.
Piece hairlineFrom(double x, double before, double after);

}  // namespace hearth::ui::print
