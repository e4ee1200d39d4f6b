// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/lock_file.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

namespace hearth::store {

namespace {

constexpr std::chrono::milliseconds kGrace{250};

}  // namespace

Result<LockFile> LockFile::take(const QString& path, int waitSeconds)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        return fail(ErrorCode::Disk, "store.lock", errno);
    }
    LockFile lock(descriptor);
    // A child of the holder has the lock as well until its exec closes it, so a moment is always waited.
    const auto until = std::chrono::steady_clock::now()
                       + std::max<std::chrono::milliseconds>(std::chrono::seconds(waitSeconds), kGrace);
    while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK || std::chrono::steady_clock::now() >= until) {
            return fail(errno == EWOULDBLOCK ? ErrorCode::Locked : ErrorCode::Disk, "store.lock", errno);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return lock;
}

LockFile::LockFile(LockFile&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

LockFile::~LockFile()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

}  // namespace hearth::store
