// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/catalogue/catalogue_copy.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

namespace hearth::test {

CatalogueCopy::CatalogueCopy()
{
    const QString from = QStringLiteral(":/catalogue");
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        QFile source(file);
        if (source.open(QIODevice::ReadOnly))
            write(file.mid(from.size() + 1), QString::fromUtf8(source.readAll()));
    }
}

Result<catalogue::Catalogue> CatalogueCopy::load() const
{
    return catalogue::Catalogue::fromFolder(m_folder.path());
}

QString CatalogueCopy::read(const QString& file) const
{
    QFile source(m_folder.filePath(file));
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

void CatalogueCopy::write(const QString& file, const QString& text)
{
    const QString path = m_folder.filePath(file);
    QDir().mkpath(QFileInfo(path).path());
    QFile out(path);
    if (out.open(QIODevice::WriteOnly | QIODevice::Truncate))
        out.write(text.toUtf8());
}

void CatalogueCopy::remove(const QString& file)
{
    QFile::remove(m_folder.filePath(file));
}

int CatalogueCopy::change(const QString& file, const QString& was, const QString& is)
{
    QString text = read(file);
    const qsizetype at = text.indexOf(was);
    if (at < 0)
        return 0;
    const int line = int(text.left(at).count(u'\n')) + 1;
    write(file, text.replace(at, was.size(), is));
    return line;
}

}  // namespace hearth::test
