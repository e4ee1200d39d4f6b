// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/book.h"
#include "core/catalogue/adaptation.h"

#include <QSet>

#include <memory>
#include <vector>

namespace hearth::access {

/// An alarm of the ledger that no registered manager has dealt with.
struct OpenAlarm {
    std::int64_t op = 0;
    QString id;  ///< "INCARNATION:SEQ", the same on every PC
    QString what;
    Timestamp noticed;
    bool earlier = false;  ///< of an opening before this one
};

/// How the home has adapted the catalogue, as this session applies it.
struct HomeWords {
    catalogue::Catalogue shipped;
    std::vector<catalogue::Adaptation> all;
    QStringList passedOver;  ///< ids of records that do not hold; their words change nothing
    QSet<Id> records;        ///< what must be read again when one of them is written upon
    /// What was there before, kept until the book closes: a form may still hold one of its fields.
    std::vector<std::unique_ptr<catalogue::Catalogue>> worn;
};

inline const QString kAdaptation = QStringLiteral("adaptation");
inline const QString kAlarmDealt = QStringLiteral("alarm-dealt");

/// Reads the home's words from the ledger and applies them to `parts.catalogue`, which stays where it is.
/// Only words of somebody who was given a role that writes them count. Errors: Disk, Damaged.
Status takeHomeWords(Book::Parts& parts);

/// Reads the alarms nobody has dealt with into `parts.openAlarms`. `opening`: what this PC writes from
/// here on is of this opening.
Status takeAlarms(Book::Parts& parts, bool opening);

/// After `written`: both again, when one of them was touched.
Status followWords(Book::Parts& parts, const std::vector<ledger::NewOperation>& written);

}  // namespace hearth::access
