// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/backup.h"

// The files of a backup, for who makes and proves one.
namespace hearth::access {

inline const QString kBackupBook = QStringLiteral("/book.db");

/// Signs and writes `head` into `folder`, durable. Errors: Disk.
Status writeBackupHead(const QString& folder, const BackupHead& head, const crypto::PersonKeys& keys);

/// BLAKE2b-256 of a file, read in pieces, and its length. Errors: Disk.
Result<QByteArray> digestOf(const QString& path, std::int64_t* bytes);

}  // namespace hearth::access
