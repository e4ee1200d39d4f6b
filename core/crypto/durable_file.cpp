// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/durable_file.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hearth::crypto {

namespace {

// Closes on every way out.
class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor()
    {
        if (m_fd >= 0) {
            ::close(m_fd);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int fd() const { return m_fd; }
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }

private:
    int m_fd;
};

Error diskError(const char* where)
{
    return fail(ErrorCode::Disk, where, errno);
}

bool writeAll(int fd, const QByteArray& bytes, qsizetype offset)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t n =
            ::pwrite(fd, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done), offset + done);
        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n <= 0) {
            return false;
        }
        done += n;
    }
    return true;
}

Status writeTemporary(const QByteArray& path, const QByteArray& bytes)
{
    ::unlink(path.constData());
    const Descriptor file(::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file.isOpen()) {
        return diskError("durable.replace:create");
    }
    // The umask can only take bits away; this makes the mode exact.
    if (::fchmod(file.fd(), 0600) != 0 || !writeAll(file.fd(), bytes, 0) || ::fsync(file.fd()) != 0) {
        return diskError("durable.replace:write");
    }
    return {};
}

Status syncFolderOf(const QString& path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const Descriptor directory(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!directory.isOpen() || ::fsync(directory.fd()) != 0) {
        return diskError("durable.replace:folder");
    }
    return {};
}

}  // namespace

Result<QByteArray> readSmallFile(const QString& path, qsizetype limit)
{
    // Not blocking: a pipe put in the file's place must not hang the program.
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.isOpen()) {
        return errno == ENOENT ? fail(ErrorCode::NotFound, "durable.read") : diskError("durable.read:open");
    }
    struct stat status {};
    if (::fstat(file.fd(), &status) != 0 || !S_ISREG(status.st_mode) || status.st_size > limit) {
        return fail(ErrorCode::Disk, "durable.read:shape");
    }
    QByteArray bytes(static_cast<qsizetype>(status.st_size), '\0');
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t n = ::read(file.fd(), bytes.data() + done, static_cast<std::size_t>(bytes.size() - done));
        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n < 0) {
            return diskError("durable.read");
        }
        if (n == 0) {
            break;
        }
        done += n;
    }
    bytes.truncate(done);
    return bytes;
}

Status replaceFile(const QString& path, const QByteArray& bytes)
{
    const QByteArray target = QFile::encodeName(path);
    const QByteArray temporary = target + ".new";
    if (const Status written = writeTemporary(temporary, bytes); !written) {
        ::unlink(temporary.constData());
        return written;
    }
    if (::rename(temporary.constData(), target.constData()) != 0) {
        const Error error = diskError("durable.replace:rename");
        ::unlink(temporary.constData());
        return error;
    }
    return syncFolderOf(path);
}

Status overwriteInPlace(const QString& path, qsizetype offset, const QByteArray& bytes)
{
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_WRONLY | O_CLOEXEC));
    if (!file.isOpen()) {
        return diskError("durable.overwrite:open");
    }
    if (::fchmod(file.fd(), 0600) != 0 || !writeAll(file.fd(), bytes, offset) || ::fdatasync(file.fd()) != 0) {
        return diskError("durable.overwrite:write");
    }
    return {};
}

}  // namespace hearth::crypto
