// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/book_parts.h"
#include "core/store/copy.h"

namespace hearth::access {

/// What a backup says of itself; signed by whoever sat at the book. Format: docs/formats.md.
struct BackupManifest {
    Id home;
    Id incarnation;        ///< of the book that was copied
    Id author;
    Timestamp made;
    std::int64_t operations = 0;
    std::int64_t records = 0;  ///< of everybody's, the sealed ones not counted
    QByteArray head;       ///< hash of the last operation, 32 bytes
    QByteArray digest;     ///< BLAKE2b-256 of the file book.db
    std::int64_t bytes = 0;
    bool operator==(const BackupManifest&) const = default;
};

/// Who can open a backup: the home's ring, with the backup's own key in the book key's place.
struct BackupHead {
    crypto::KeyRing ring;
    BackupManifest manifest;
    QByteArray signature;  ///< of `manifest.author` over the manifest
    QByteArray manifestBytes;
};

/// What making one takes from an open book, so that a thread of its own can do it.
struct BackupSource {
    QString book;          ///< the file book.db
    Secret bookKey;        ///< the database's, not the book's
    crypto::KeyRing ring;
    Id author;
    crypto::PersonKeys keys;
    Timestamp now;
};

/// Quick; on the book's thread.
BackupSource backupSource(const Book::Parts& parts);

/// A backup in a new folder below `place`, made beside it and renamed when it is whole. The writer goes
/// on meanwhile. Any thread. Answer: the folder. It is no backup yet: proveBackup says whether it is.
/// Errors: Refused "store.copy:ended"; Disk.
Result<QString> makeBackup(const BackupSource& source, const QString& place, const store::CopyStep& goOn = {});

/// What stands in front, readable without a key. Errors: NotFound; Damaged; TooNew.
Result<BackupHead> readBackupHead(const QString& folder);

/// The backup's own key, by somebody's keys. Errors: NotFound when they are not in it; Damaged.
Result<Secret> backupKey(const BackupHead& head, const Id& person, const crypto::PersonKeys& keys);

/// Proves a backup as its reader would find it: the file's digest, both looks at every page, the whole
/// ledger with its signatures, the counts and the head of the manifest, the manifest's signature by a key
/// the ledger knows. Changes nothing. Answer: the manifest. Errors: Damaged "backup.prove:..."; Altered; Disk.
Result<BackupManifest> proveBackup(const QString& folder, const Secret& key);

/// Writes beside a backup that it was proved, under the backup's key: nobody without it can say so.
/// Errors: Disk; as readBackupHead.
Status markProved(const QString& folder, const Secret& key);

/// A backup as the rotation sees it.
struct BackupKept {
    QString folder;
    Timestamp made;
    bool proved = false;
    std::int64_t operations = 0;
    bool openable = true;  ///< by whoever asks; what they cannot open they cannot judge, and it stays
};

/// The backups of `home` below `place`, newest first; those whose head cannot be read, and other homes', are
/// passed over. `proved` only when `person` can open it and its mark holds.
std::vector<BackupKept> backupsAt(const QString& place, const Id& home, const Id& person,
                                  const crypto::PersonKeys& keys);

/// Those of `all` that may go, newest kept first: one a day for 14 days, one a week for 8 weeks, one a
/// month for 12 months, and never the last three proved ones. Nothing goes when the newest is not proved
/// or holds a fifth fewer operations than the proved one before it. Days are UTC. Pure.
QStringList backupsToDrop(std::vector<BackupKept> all);

/// What a restored book has, and what is not in it.
struct Restored {
    BackupManifest manifest;
    std::optional<ledger::AnchorState> expected;  ///< how far this PC's own note says the book went
    std::int64_t missing = 0;                     ///< operations after the backup, as far as the note knows
};

/// Makes a book in `folder`, which must not hold one, out of a proved backup: a new book key, everybody's
/// ways in, a new incarnation, so that what it writes is never taken for the old book's. `lost` is the
/// folder of the book that was lost, for its anchor; may be empty. Errors: as proveBackup; Conflict; Disk.
/// Nothing is left behind when it fails.
Result<Restored> restoreBackup(const QString& backup, const Id& person, const crypto::PersonKeys& keys,
                               const QString& folder, const QString& lost, const Surroundings& around);

}  // namespace hearth::access
