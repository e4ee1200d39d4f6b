// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/paper.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

#ifdef Q_OS_WIN
#include <windows.h>

#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace hearth::ui::print {

namespace {

int makeDurable(int handle)
{
#ifdef Q_OS_WIN
    return _commit(handle);
#else
    return ::fsync(handle);
#endif
}

// In one step, over whatever was there; QFile::rename refuses an existing target.
bool moveOver(const QString& from, const QString& to)
{
#ifdef Q_OS_WIN
    return MoveFileExW(reinterpret_cast<const wchar_t*>(from.utf16()),
                       reinterpret_cast<const wchar_t*>(to.utf16()),
                       MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) != 0;
#else
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0) {
        return false;
    }
    const int folder =
        ::open(QFile::encodeName(QFileInfo(to).absolutePath()).constData(), O_RDONLY | O_CLOEXEC);
    if (folder >= 0) {
        (void)::fsync(folder);
        ::close(folder);
    }
    return true;
#endif
}

}  // namespace

Status writeDurably(const QByteArray& bytes, const QString& file)
{
    if (bytes.isEmpty()) {
        return fail(ErrorCode::Internal, "print.write:empty");
    }
    const QString part = file + QStringLiteral(".part");
    QFile::remove(part);
    QFile out(part);
    // NewOnly: never through a link somebody left there. Only its owner may read a pack.
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
                  QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        return fail(ErrorCode::Disk, "print.write:open", errno);
    }
    const bool written = out.write(bytes) == bytes.size() && makeDurable(out.handle()) == 0;
    const int problem = errno;
    out.close();
    if (!written) {
        QFile::remove(part);
        return fail(ErrorCode::Disk, "print.write:write", problem);
    }
    if (!moveOver(part, file)) {
        const int why = errno;
        QFile::remove(part);
        return fail(ErrorCode::Disk, "print.write:rename", why);
    }
    return {};
}

}  // namespace hearth::ui::print
