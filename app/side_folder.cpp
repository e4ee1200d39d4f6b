// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/side_folder.h"

#include <QDir>
#include <QFileInfo>

#include <cerrno>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace hearth::app {
namespace {

QString sideOf(const QString& target)
{
    QString path = QDir::cleanPath(QFileInfo(target).absoluteFilePath());
    return path + QStringLiteral(".part");
}

/// 0, or the errno.
int makeOwnFolder(const QString& path)
{
#ifdef Q_OS_UNIX
    if (::mkdir(QFile::encodeName(path).constData(), S_IRWXU) == 0) {
        return 0;
    }
    // One that is there already is ours only when it is a real folder of this person.
    struct stat found {};
    const int why = errno;
    const bool ours = why == EEXIST && ::lstat(QFile::encodeName(path).constData(), &found) == 0
                      && S_ISDIR(found.st_mode) && found.st_uid == ::geteuid();
    return ours ? 0 : why;
#else
    return QDir().mkpath(path) ? 0 : EACCES;
#endif
}

void makeDurable(const QString& folder)
{
#ifdef Q_OS_UNIX
    const int opened = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened >= 0) {
        (void)::fsync(opened);
        ::close(opened);
    }
#else
    (void)folder;
#endif
}

bool isFree(const QString& target)
{
    const QFileInfo there(target);
    return !there.exists() || (there.isDir() && QDir(target).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot));
}

}  // namespace

Result<SideFolder> SideFolder::take(const QString& target)
{
    if (!isFree(target)) {
        return fail(ErrorCode::Conflict, "side-folder.take:taken");
    }
    SideFolder made(target, sideOf(target));
    const QString above = QFileInfo(made.m_side).absolutePath();
    errno = 0;
    if (!QDir().mkpath(above)) {
        made.m_side.clear();
        return fail(ErrorCode::Disk, "side-folder.take:above", errno != 0 ? errno : EACCES);
    }
    if (const int why = makeOwnFolder(made.m_side); why != 0) {
        made.m_side.clear();
        return fail(ErrorCode::Disk, "side-folder.take:folder", why);
    }
    auto lock = store::LockFile::take(made.m_side + QStringLiteral("/lock"));
    if (!lock) {
        made.m_side.clear();  // somebody else's
        return lock.error();
    }
    made.m_lock.emplace(std::move(*lock));
    made.clear();
    return made;
}

void SideFolder::sweep(const QString& target)
{
    const QString side = sideOf(target);
    const QFileInfo there(side);
    if (!there.isDir() || there.isSymLink() || makeOwnFolder(side) != 0) {
        return;
    }
    if (auto lock = store::LockFile::take(side + QStringLiteral("/lock"))) {
        SideFolder left(target, side);
        left.m_lock.emplace(std::move(*lock));
    }
}

SideFolder::~SideFolder()
{
    if (m_side.isEmpty() || !m_lock) {
        return;
    }
    clear();
    QFile::remove(m_side + QStringLiteral("/lock"));
    QDir().rmdir(m_side);
}

/// Only what books are made of: "book", "book.laptop" and the like.
void SideFolder::clear() const
{
    const QDir side(m_side);
    const auto entries = side.entryInfoList({QStringLiteral("book*")}, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo& each : entries) {
        if (each.isDir() && !each.isSymLink()) {
            QDir(each.absoluteFilePath()).removeRecursively();
        } else {
            QFile::remove(each.absoluteFilePath());
        }
    }
}

Status SideFolder::place()
{
    makeDurable(book());
    QDir().rmdir(m_target);  // an empty folder made beforehand may be taken
    errno = 0;
    if (!QDir().rename(book(), m_target)) {
        return fail(ErrorCode::Disk, "side-folder.place", errno);
    }
    makeDurable(QFileInfo(m_side).absolutePath());
    return {};
}

}  // namespace hearth::app
