// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/typed_day.h"

#include <QRegularExpression>
#include <QStringList>

namespace hearth::ui::text {
namespace {

constexpr int kCentury = 100;

/// 1 to 12 by its number or at least three of its English letters; 0 otherwise.
int monthOf(const QString& word)
{
    static const QStringList kMonths{
        QStringLiteral("january"), QStringLiteral("february"), QStringLiteral("march"),     QStringLiteral("april"),
        QStringLiteral("may"),     QStringLiteral("june"),     QStringLiteral("july"),      QStringLiteral("august"),
        QStringLiteral("september"), QStringLiteral("october"), QStringLiteral("november"), QStringLiteral("december")};
    bool number = false;
    const int month = word.toInt(&number);
    if (number) {
        return month;
    }
    for (int i = 0; i < kMonths.size(); ++i) {
        if (word.size() >= 3 && kMonths[i].startsWith(word.toLower())) {
            return i + 1;
        }
    }
    return 0;
}

}  // namespace

QDate typedDay(const QString& typed, const QDate& today)
{
    static const QRegularExpression kIso(QStringLiteral("^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"));
    static const QRegularExpression kBritish(
        QStringLiteral("^(\\d{1,2})(?:st|nd|rd|th)?[ ./-]+([A-Za-z]+|\\d{1,2})[ ,./-]+(\\d{2}|\\d{4})$"));
    const QString text = typed.simplified();
    if (const auto iso = kIso.match(text); iso.hasMatch()) {
        return {iso.captured(1).toInt(), iso.captured(2).toInt(), iso.captured(3).toInt()};
    }
    const auto british = kBritish.match(text);
    if (!british.hasMatch()) {
        return {};
    }
    const int month = monthOf(british.captured(2));
    int year = british.captured(3).toInt();
    if (british.captured(3).size() == 2) {
        year += today.year() - today.year() % kCentury;
        if (QDate(year, month, british.captured(1).toInt()) > today) {
            year -= kCentury;
        }
    }
    return {year, month, british.captured(1).toInt()};
}

}  // namespace hearth::ui::text
