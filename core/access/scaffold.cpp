// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/scaffold.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdlib>

namespace hearth::access {

Scaffold::~Scaffold()
{
    if (!m_part.isEmpty()) {
        QDir(m_part).removeRecursively();
    }
}

Status Scaffold::begin()
{
    if (QFileInfo::exists(m_folder + QStringLiteral("/vault.keys"))
        || QFileInfo::exists(m_folder + QStringLiteral("/book.db"))) {
        return fail(ErrorCode::Conflict, "vault.create:exists");
    }
    QDir().mkpath(QFileInfo(m_folder).absolutePath());
    // A new folder of our own, 0700: nothing that was there before is taken away or followed.
    QByteArray name = QFile::encodeName(m_folder + QStringLiteral(".XXXXXX"));
    if (::mkdtemp(name.data()) == nullptr) {
        return fail(ErrorCode::Disk, "vault.create:folder", errno);
    }
    m_part = QFile::decodeName(name);
    if (!QDir().mkpath(m_part + QStringLiteral("/blobs"))) {
        return fail(ErrorCode::Disk, "vault.create:folder");
    }
    return {};
}

Status Scaffold::finish()
{
    QDir().rmdir(m_folder);  // an empty folder made beforehand may be taken
    if (!QDir().rename(path(), m_folder)) {
        return fail(ErrorCode::Disk, "vault.create:rename");
    }
    m_part.clear();
    return {};
}

Result<std::unique_ptr<Book::Parts>> freshParts(const QString& folder, const Surroundings& around)
{
    auto catalogue = around.loadCatalogue();
    if (!catalogue) {
        return catalogue.error();
    }
    auto parts = std::make_unique<Book::Parts>();
    parts->folder = folder;
    parts->around = around;
    parts->catalogue = std::move(*catalogue);
    return parts;
}

}  // namespace hearth::access
