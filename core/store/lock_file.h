// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace hearth::store {

/// Holds a book for one process: flock on a file beside it, freed by the system when the process
/// ends in whatever way.
class LockFile {
public:
    /// Waits `waitSeconds`, and a quarter of a second in any case.
    /// Errors: Locked when another process, or another LockFile of this one, holds it; Disk.
    static Result<LockFile> take(const QString& path, int waitSeconds = 0);

    LockFile(LockFile&& other) noexcept;
    LockFile& operator=(LockFile&&) = delete;
    ~LockFile();

private:
    explicit LockFile(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor = -1;
};

}  // namespace hearth::store
