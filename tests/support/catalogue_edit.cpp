// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catalogue_edit.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <catch2/catch_test_macros.hpp>

namespace hearth::test {

CatalogueEdit::CatalogueEdit()
{
    REQUIRE(catalogue::Catalogue::builtIn());  // its resource is there from here on
    const QString from = QStringLiteral(":/catalogue");
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString to = m_folder.filePath(file.mid(from.size() + 1));
        QDir().mkpath(QFileInfo(to).path());
        REQUIRE(QFile::copy(file, to));
        QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
    }
}

CatalogueEdit& CatalogueEdit::change(const char* file, const char* was, const char* is, const char* after)
{
    QFile source(m_folder.filePath(QString::fromUtf8(file)));
    REQUIRE(source.open(QIODevice::ReadWrite));
    QByteArray text = source.readAll();
    const qsizetype from = text.indexOf(after);
    const qsizetype at = text.indexOf(was, std::max<qsizetype>(from, 0));
    INFO(file << ": " << was);
    REQUIRE(from >= 0);
    REQUIRE(at >= 0);
    text.replace(at, static_cast<qsizetype>(qstrlen(was)), is);
    source.resize(0);
    source.seek(0);
    REQUIRE(source.write(text) == text.size());
    return *this;
}

catalogue::Catalogue CatalogueEdit::load() const
{
    auto loaded = catalogue::Catalogue::fromFolder(m_folder.path());
    INFO((loaded ? "" : loaded.error().where.toStdString()));
    REQUIRE(loaded);
    return *loaded;
}

}  // namespace hearth::test
