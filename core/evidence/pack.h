// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/sources.h"

#include <QTimeZone>

namespace hearth::evidence {

/// What to put in a pack. Claims first; without them, everything that evidences a standard in the
/// period, a group for each standard.
struct PackRequest {
    std::vector<Id> claims;
    std::optional<QDate> from, until;  ///< civil days, both included
    std::optional<Id> about;           ///< with a period: only this young person's
    bool letters = true;               ///< names replaced by letters; the key stays at the home
    QString title;                     ///< empty: made from the claims or the period
    QTimeZone zone = QTimeZone::systemTimeZone();
    bool record = true;  ///< false: a preview; read as ever, but no pack is written down
};

/// Reads every record through the desk (so that the reading is recorded), puts them in order,
/// numbers them, replaces names, and records that the pack was made (MakePack): only then is there
/// a model to draw. Errors: Refused, NotFound, Invalid ("evidence.pack:empty", ":period",
/// ":not-a-claim"), Disk, Damaged; whatever was refused, nothing is given.
Result<PackModel> assemble(records::Desk& desk, const PackRequest& request);

/// The same from given sources; the desk is one of them, tests have others.
Result<PackModel> assemble(const Sources& sources, const PackRequest& request);

}  // namespace hearth::evidence
