// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/vault.h"

namespace hearth::access {

/// The operations that give `person` a way in: their slot, a data key of their own, and, when
/// `management` holds a key, that too.
std::vector<ledger::NewOperation> keyOperations(const Id& author, const Id& home, const crypto::Slot& slot,
                                                const Secret* management, const Secret& own, Timestamp now);

/// A grant of `role` to `person` as an operation.
ledger::NewOperation roleOperation(const Id& author, const Id& home, const Id& person, const QString& role,
                                   const QString& from, const QString& until, Timestamp now);

/// A person's record as an operation.
ledger::NewOperation personOperation(const Id& author, const Id& home, const Id& person, const QString& kind,
                                     Fields fields, int catalogueRevision, Timestamp now);

/// The data key `key` of (audience, owner) sealed to `slot`'s person, as an operation.
ledger::NewOperation sealedKeyOperation(const Id& author, const Id& home, ledger::Audience audience, const Id& owner,
                                        const crypto::Slot& slot, const Secret& key, Timestamp now);

/// How a person stands at the door of this PC's book.
crypto::KeyEntry doorEntry(const QString& name, const QString& first, int tint, const crypto::Slot& slot,
                           const Secret& bookKey);

/// Gives the person at the book a new passphrase: a new slot on this PC and as an operation.
/// Errors: Invalid when it is too short; Disk.
Status changePassphrase(Book::Parts& parts, const QString& passphrase);

/// Gives everyone whose newest slot this PC does not know yet a place at its door: after an import.
/// Errors: Disk.
Status followSlots(Book::Parts& parts);

/// The key of the book's database, for a reader beside the open book.
Secret databaseKey(const Book::Parts& parts);

/// Opens or makes the files of a book whose key is known: store, tables, ledger and anchor.
/// Errors: as Vault::open.
Status openFiles(Book::Parts& parts, const OpenOptions& options);

}  // namespace hearth::access
