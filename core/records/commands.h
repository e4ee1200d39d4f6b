// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/content.h"
#include "core/crypto/keys.h"
#include "core/records/views.h"

#include <optional>
#include <vector>

// Every act a window or the command line can do, one struct each. `kName` is its id in the
// catalogue's commands.json and in access.json; `Answer` is what Desk::run gives back.
// A struct that is not in AllCommands (desk.h) cannot be run.
namespace hearth::records {

/// Writes a new record. To save is to sign: it is durable, chained and the author's own.
struct AddRecord {
    static constexpr auto kName = "add-record";
    using Answer = Saved;
    QString kind;
    std::vector<Id> about;               ///< young people; empty: the house
    std::optional<Timestamp> happened;   ///< nothing: now
    Fields fields;
    std::optional<Id> voice;             ///< whose words, when not the author's
    How how = How::OwnSession;
    QString draft;                       ///< the draft this was; it goes in the same transaction
};

/// Adds to a record beside its original: the fields that change, and why.
struct AmendRecord {
    static constexpr auto kName = "amend";
    using Answer = Saved;
    Id record;
    Fields fields;
    QString reason;
    QString draft;
};

/// The second person's act: read and agreed.
struct SignOff {
    static constexpr auto kName = "sign-off";
    using Answer = Saved;
    Id record;
};

/// A reply that stays beside the record for ever; no worker can change or hide it.
struct ReplyTo {
    static constexpr auto kName = "reply";
    using Answer = Saved;
    Id record;
    Prose text;
    Id voice;  ///< whose words they are
    How how = How::TypedTogether;
    QString draft;
};

/// Keeps paragraphs (all when empty) from the young person for now, with a reason and a review date.
struct Withhold {
    static constexpr auto kName = "withhold";
    using Answer = Saved;
    Id record;
    QStringList paragraphs;
    QString reason;
    QString review;  ///< "2026-04-01"
};

struct Release {
    static constexpr auto kName = "release";
    using Answer = Saved;
    Id record;
    QString reason;
};

struct VoidRecord {
    static constexpr auto kName = "void";
    using Answer = Saved;
    Id record;
    QString reason;
};

/// One act: voids the record with a reason and writes the same words about `right`.
struct WrongPerson {
    static constexpr auto kName = "wrong-person";
    using Answer = Saved;
    Id record;
    std::vector<Id> right;
    QString reason;
};

struct LinkRecords {
    static constexpr auto kName = "link";
    using Answer = Saved;
    Id from;
    Id to;
    QString relation;  ///< "from", "cited", "against", "shift", "about"
};

/// Somebody who stands at the keyboard and proves it without ending the open session.
struct CoSigner {
    Id person;
    crypto::PersonKeys keys;  ///< from Vault::prove
};

/// Read and accepted, e.g. a handover: by the open session, or by `coSigner`.
struct Acknowledge {
    static constexpr auto kName = "acknowledge";
    using Answer = Saved;
    Id record;
    QString what = QStringLiteral("accepted");  ///< "accepted" or "lead"
    std::optional<CoSigner> coSigner;
};

/// One field with two texts: which of them stands, or a third. Both stay readable.
struct ResolveConflict {
    static constexpr auto kName = "resolve-conflict";
    using Answer = Saved;
    Id record;
    QString field;
    Value value;
};

/// Ends a shift: the shift record, each young person's night and the checks in one transaction,
/// signed as a whole.
struct FinishShift {
    static constexpr auto kName = "finish-shift";
    using Answer = Saved;  ///< of the shift record; `also` holds the nights
    AddRecord shift;
    std::vector<AddRecord> nights;       ///< their `shift` field is filled in
    std::vector<Id> handedOver;          ///< handover items that belong to this shift
    QStringList drafts;
};

}  // namespace hearth::records
