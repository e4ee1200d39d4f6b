// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace hearth::crypto {

/// The whole of a small file. Errors: NotFound; Disk, also when it is longer than `limit` bytes or no
/// plain file. `native` is errno.
Result<QByteArray> readSmallFile(const QString& path, qsizetype limit);

/// Puts `bytes` in the place of `path` so that after a power cut either the old or the new file is
/// there whole: temporary file beside it, fsync, rename, fsync of the folder. Mode 0600.
/// Errors: Disk; the old file still stands then.
Status replaceFile(const QString& path, const QByteArray& bytes);

/// Overwrites `bytes` at `offset` of the existing file `path`, through fdatasync. Errors: Disk.
Status overwriteInPlace(const QString& path, qsizetype offset, const QByteArray& bytes);

}  // namespace hearth::crypto
