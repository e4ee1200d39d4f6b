// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/book_views.h"
#include "core/records/commands.h"

// The acts upon the book itself: proof, exchange, copies that leave, and who has read.
namespace hearth::records {

struct BookStatus {
    static constexpr auto kName = "status";
    using Answer = StatusView;
};

/// Proves the book. Whole answers when it is done. The others are for a window that must stay alive:
/// Start reads beside the open book, on a thread and a read-only connection of its own; Look says how
/// far it is and, once `done`, what it came to; Stop ends it.
struct VerifyBook {
    static constexpr auto kName = "verify";
    using Answer = VerifyView;
    enum class How { Whole, Start, Look, Stop };
    How how = How::Whole;
};

/// Every projection made anew from the ledger. `Answer` is how many operations were applied.
struct RebuildBook {
    static constexpr auto kName = "rebuild";
    using Answer = std::int64_t;
};

/// Operations after `since` ("INCARNATION:SEQ,..." or empty: all), sealed to the home's people.
struct OpsExport {
    static constexpr auto kName = "ops-export";
    using Answer = std::int64_t;
    QString since;
    QString file;
};

struct OpsImport {
    static constexpr auto kName = "ops-import";
    using Answer = std::int64_t;  ///< how many were new
    QString file;
};

/// A copy under a new key that the stock sqlcipher shell opens. The key is given back once.
struct ExportSqlcipher {
    static constexpr auto kName = "export-sqlcipher";
    using Answer = QString;  ///< the key as the shell takes it: x'64 hex digits'
    QString file;
    QString reason;
};

/// Records the export; the caller then reads with Timeline and Show and writes the files.
struct ExportReadable {
    static constexpr auto kName = "export-readable";
    using Answer = Saved;
    QString reason;
};

/// Records that a pack of `claims` was made: what it cites, the head and the file's digest.
struct MakePack {
    static constexpr auto kName = "make-pack";
    using Answer = Saved;
    AddRecord pack;
    std::vector<Id> cited;
    Id id;  ///< of the pack's record, as printed in it; nil: given here
};

/// Records that a handover sheet was printed, before it is drawn.
struct PrintHandover {
    static constexpr auto kName = "print-handover";
    using Answer = Saved;
    Id shift;
};

/// Takes `person`'s parts out of a record for ever; other people's parts and the chain stand.
struct EraseParts {
    static constexpr auto kName = "erase";
    using Answer = Saved;
    Id record;
    Id person;
    QString reason;
};

struct ReadingView {
    PersonRef reader;
    Timestamp first, last;
    int times = 0;
};

struct WhoHasRead {
    static constexpr auto kName = "who-has-read";
    using Answer = std::vector<ReadingView>;
    Id record;
};

}  // namespace hearth::records
