// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/help_text.h"

#include <QFile>

/// Rooms are static libraries, so their resources have to be asked for by name, outside a namespace.
static void bringHelp()
{
    Q_INIT_RESOURCE(help);
}

namespace hearth::ui {
namespace {

QString sourceOf(const QString& key)
{
    bringHelp();
    QFile file(QStringLiteral(":/help/%1.md").arg(key));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// "- `Ctrl+M`: Catch a moment."; nothing when the line is not of that shape.
bool readKey(const QString& line, HelpKey& key)
{
    const qsizetype end = line.indexOf(QLatin1String("`: "), 3);
    if (!line.startsWith(QLatin1String("- `")) || end < 0) {
        return false;
    }
    // A key named in the middle of a sentence stands there plainly.
    key = {line.mid(3, end - 3), line.mid(end + 3).remove(u'`')};
    return true;
}

}  // namespace

HelpText readHelp(const QString& source)
{
    HelpText read;
    QString paragraph;
    const auto endParagraph = [&] {
        if (!paragraph.isEmpty()) {
            read.paragraphs.append(paragraph);
            paragraph.clear();
        }
    };
    for (const QString& raw : source.split(u'\n')) {
        const QString line = raw.trimmed();
        HelpKey key;
        if (line.startsWith(QLatin1String("<!--"))) {
            continue;
        }
        if (line.startsWith(QLatin1String("# ")) && read.title.isEmpty()) {
            read.title = line.mid(2);
        } else if (readKey(line, key)) {
            endParagraph();
            read.keys.append(key);
        } else if (line.startsWith(QLatin1String("> "))) {
            endParagraph();
            read.tip += (read.tip.isEmpty() ? QString() : QStringLiteral(" ")) + line.mid(2);
        } else if (line.isEmpty()) {
            endParagraph();
        } else {
            paragraph += (paragraph.isEmpty() ? QString() : QStringLiteral(" ")) + line;
        }
    }
    endParagraph();
    return read;
}

HelpText helpText(const QString& key)
{
    return readHelp(sourceOf(key));
}

QList<HelpKey> everywhereKeys()
{
    return helpText(QStringLiteral("everywhere")).keys;
}

QStringList helpPages()
{
    return {QStringLiteral("today"), QStringLiteral("shift"),     QStringLiteral("handover"), QStringLiteral("people"),
            QStringLiteral("team"),  QStringLiteral("letter"),    QStringLiteral("third"),    QStringLiteral("card"),
            QStringLiteral("look-back"), QStringLiteral("evidence"), QStringLiteral("home"),  QStringLiteral("unlock"),
            QStringLiteral("first-run")};
}

QList<HelpText> allKeys()
{
    QList<HelpText> all;
    for (const QString& key : QStringList{QStringLiteral("everywhere")} + helpPages()) {
        HelpText page = helpText(key);
        if (!page.keys.isEmpty()) {
            all.append(std::move(page));
        }
    }
    return all;
}

}  // namespace hearth::ui
