// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/book_commands.h"
#include "core/records/commands.h"
#include "core/records/queries.h"

#include <tuple>

// The rest of the acts (people, drafts, the book itself) and the one list of them all.
namespace hearth::records {

struct ListPeople {
    static constexpr auto kName = "list-people";
    using Answer = std::vector<PersonRef>;
    bool includeLeft = false;
};

/// A young person or a colleague, without a way in yet.
struct AddPerson {
    static constexpr auto kName = "add-person";
    using Answer = Saved;
    QString kind;   ///< "young-person" or "staff-member"
    Fields fields;  ///< of that kind; a missing `tint` is given, least used first
};

struct GrantRole {
    static constexpr auto kName = "grant-role";
    using Answer = Saved;
    Id person;
    QString role;
    QString from;   ///< "2026-03-01"; empty: always
    QString until;  ///< the last day; empty: no end
};

/// A role somebody holds, held, or is going to hold.
struct RoleHeld {
    QString role;
    QString from;   ///< the first day; empty: always
    QString until;  ///< the last day; empty: no end
    bool now = false;
    bool toCome = false;
    bool operator==(const RoleHeld&) const = default;
};

/// An adult of the home, what they may do and since when.
struct StandingView {
    PersonRef person;
    bool wayIn = false;           ///< they have a passphrase of their own
    std::vector<RoleHeld> roles;  ///< those in force first, then those to come, then those that ended
};

/// Every adult with their roles and dates, those who left too, by first name.
struct ListRoles {
    static constexpr auto kName = "list-roles";
    using Answer = std::vector<StandingView>;
};

/// Consent of reg 44(2)(b) that `reader` may see `youngPerson`'s records.
struct GiveConsent {
    static constexpr auto kName = "give-consent";
    using Answer = Saved;
    Id youngPerson;
    Id reader;
    QString by;     ///< "young-person" or "placing-authority"
    QString until;  ///< the last day; empty: no end
};

/// Gives a colleague their own way in: keys, a slot, the data keys their role is entitled to.
struct Enrol {
    static constexpr auto kName = "enrol";
    using Answer = Saved;
    Id person;
    QString role;
    QString passphrase;
    QString from, until;
};

struct ChangePassphrase {
    static constexpr auto kName = "change-passphrase";
    using Answer = Saved;
    QString passphrase;
};

/// Words being written, sealed to the one who writes them. `slot` names the place, e.g. "letter:ID".
struct SaveDraft {
    static constexpr auto kName = "save-draft";
    using Answer = Timestamp;
    QString slot;
    Fields fields;
};

struct DraftView {
    QString slot;
    Timestamp kept;
    Fields fields;
};

/// One draft, or every one of the asker's whose slot starts with `slot`.
struct LoadDrafts {
    static constexpr auto kName = "load-draft";
    using Answer = std::vector<DraftView>;
    QString slot;
};

struct DropDraft {
    static constexpr auto kName = "drop-draft";
    using Answer = Timestamp;
    QString slot;
};

/// The one list. A command that is not here does not compile with Desk::run; one that is here and
/// not in the catalogue's commands.json fails a test.
using AllCommands =
    std::tuple<AddRecord, AmendRecord, SignOff, ReplyTo, Withhold, Release, VoidRecord, WrongPerson, LinkRecords,
               Acknowledge, ResolveConflict, FinishShift, Show, Timeline, ReadTogether, ReadPage, KindOf, CountRecords, Search, ListPeople, AddPerson, GrantRole, ListRoles,
               GiveConsent, Enrol, ChangePassphrase, SaveDraft, LoadDrafts, DropDraft, BookStatus, VerifyBook,
               RebuildBook, OpsExport, OpsImport, ExportSqlcipher, ExportReadable, MakePack, PrintHandover,
               EraseParts, WhoHasRead>;

}  // namespace hearth::records
