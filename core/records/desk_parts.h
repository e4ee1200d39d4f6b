// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/book_parts.h"
#include "core/records/commands.h"

// What the files of Desk::Private hand to one another.
namespace hearth::records {

/// A record's head: what is known of it without its words.
struct Head {
    ledger::Schema schema = ledger::Schema::Main;
    std::int64_t n = 0;
    Id id;
    QString kind;
    Timestamp happened, written;
    Id author, voice;
    How how = How::OwnSession;
    std::int64_t flags = 0;
    std::vector<Id> about;
    std::int64_t op = 0;
};

/// The ids that stand in `joined`, 16 bytes each.
std::vector<Id> idsOf(QByteArrayView joined);

/// A body of `type` upon `record`; the rest of it empty.
ledger::Body bodyUpon(ledger::OpType type, const Id& record, QString reason = {});

/// Invalid `where` without a reason, or with one that cannot be kept.
Status needReason(const QString& reason, const char* where);

/// Another's words cannot be their writer's own. Not asked of a copy of what is kept already.
Status checkOwnSession(const AddRecord& command, const Id& author);

/// Whom a question asks for, beside its kinds and days. Somebody entered twice stands under all their ids.
struct Sought {
    std::vector<Id> about;   ///< empty: whoever
    std::vector<Id> author;  ///< empty: whoever
    bool theirWords = false;
    bool voided = true;

    [[nodiscard]] bool takes(const Head& head) const;
};

/// When this PC last proved the book, and what it came to; nothing: never, or the note cannot be read.
struct LastProof {
    Timestamp at;
    bool ok = false;
};
std::optional<LastProof> lastProved(const store::Database& database);

}  // namespace hearth::records
