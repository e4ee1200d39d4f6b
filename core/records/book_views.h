// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QStringList>

#include <cstdint>

// What the acts upon the book itself give back.
namespace hearth::records {

/// What the status line says.
struct StatusView {
    std::int64_t records = 0;
    std::int64_t operations = 0;
    Timestamp saved;            ///< of the last operation on this PC; 0 when none
    std::int64_t unsigned_ = 0; ///< operations that wait for their author's signature
    int conflicts = 0;
    QString head;               ///< 16 hex digits
    QStringList alarms;         ///< "anchor-ahead", ...; words are made in ui/text
    QStringList pastAlarms;     ///< of earlier openings; they stay for whoever leads the home to see
    bool readOnly = false;      ///< the book was written by a newer Hearthbook
};

/// `first_bad` is a position in this book's own order, 1 for the first operation; 0 when sound.
struct VerifyView {
    bool ok = true;
    std::int64_t operations = 0;
    std::int64_t firstBad = 0;
    QString reason;  ///< "altered", "truncated", "rolled back", "unreadable", "signature"
    std::int64_t unsigned_ = 0;
};

}  // namespace hearth::records
