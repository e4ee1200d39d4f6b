// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/content.h"

#include <QStringList>

namespace hearth {

Prose proseOf(const QString& plain)
{
    Prose prose;
    int number = 0;
    for (const QString& line : plain.split(u'\n')) {
        prose.push_back({QLatin1Char('p') + QString::number(++number), Mark::None, line});
    }
    return prose;
}

QString joinProse(const Prose& prose)
{
    QString all;
    for (std::size_t i = 0; i < prose.size(); ++i) {
        if (i > 0) {
            all += u'\n';
        }
        all += prose[i].text;
    }
    return all;
}

bool canBeKept(const QString& text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate()) {
            if (i + 1 >= text.size() || !text.at(i + 1).isLowSurrogate()) {
                return false;
            }
            ++i;
        } else if (c.isLowSurrogate()) {
            return false;
        } else if (c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r') {
            return false;
        }
    }
    return true;
}

}  // namespace hearth
