// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QStringList>

#include <cstdint>
#include <vector>

// What the acts upon the book itself give back.
namespace hearth::records {

/// Something the book found when it was opened, once.
struct AlarmView {
    QString id;    ///< "INCARNATION:SEQ" of its operation: what an alarm-dealt record names
    QString what;  ///< "anchor-missing", ...
    Timestamp noticed;
    bool operator==(const AlarmView&) const = default;
};

/// What the status line says.
struct StatusView {
    std::int64_t records = 0;
    std::int64_t operations = 0;
    Timestamp saved;            ///< of the last operation on this PC; 0 when none
    std::int64_t unsigned_ = 0; ///< operations that wait for their author's signature
    int conflicts = 0;
    QString head;               ///< 16 hex digits
    QStringList alarms;         ///< "anchor-ahead", ...; words are made in ui/text
    QStringList pastAlarms;     ///< of earlier openings, until a registered manager has dealt with them
    std::vector<AlarmView> openAlarms;  ///< those nobody has dealt with, oldest first; this opening's too
    Timestamp verified;         ///< when the book was last proved on this PC; 0: never
    bool verifiedSound = false; ///< and whether it was sound then
    bool readOnly = false;      ///< the book was written by a newer Hearthbook
};

/// `first_bad` is a position in this book's own order, 1 for the first operation; 0 when sound.
struct VerifyView {
    bool ok = true;
    std::int64_t operations = 0;
    std::int64_t firstBad = 0;
    QString reason;  ///< "altered", "truncated", "rolled back", "unreadable", "signature"
    std::int64_t unsigned_ = 0;
    bool done = true;       ///< false: still reading, `operations` of `of` so far
    std::int64_t of = 0;
    QString head;           ///< 16 hex digits: what to note down, and hold against another PC's
    Timestamp at;           ///< when it was proved
};

}  // namespace hearth::records
