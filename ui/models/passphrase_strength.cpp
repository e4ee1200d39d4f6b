// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/passphrase_strength.h"

#include <QCoreApplication>
#include <QStringView>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace hearth::ui {
namespace {

constexpr qsizetype kLeastChars = 12;
constexpr double kWordBits = 11;    // one of two thousand
constexpr double kNothing = 1;
constexpr double kRunBits = 3;
constexpr double kMixedBits = 3;    // a sign of "Passw0rd!"
constexpr double kDigitBits = 2.5;  // years, birthdays
constexpr double kLongBits = 1.5;   // a sign of a word beyond the eighth
constexpr qsizetype kLongFrom = 8;
constexpr double kGuessableBelow = 24, kFairBelow = 36, kGoodBelow = 43;

QString tr(const char* text)
{
    return QCoreApplication::translate("PassphraseStrength", text);
}

std::vector<QStringView> pieces(QStringView text)
{
    std::vector<QStringView> all;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool gap = i == text.size() || text[i].isSpace() || text[i] == u'-' || text[i] == u'_' || text[i] == u'.'
                         || text[i] == u',';
        if (gap) {
            if (i > from) {
                all.push_back(text.mid(from, i - from));
            }
            from = i + 1;
        }
    }
    return all;
}

/// "aaaa", "1234", "dcba", "qwerty": each sign follows from the one before.
bool isRun(QStringView piece)
{
    static constexpr std::array<QStringView, 3> kRows{u"qwertyuiop", u"asdfghjkl", u"zxcvbnm"};
    if (piece.size() < 3) {
        return false;
    }
    for (const QStringView row : kRows) {
        if (row.contains(piece, Qt::CaseInsensitive)) {
            return true;
        }
    }
    const int step = piece[1].toLower().unicode() - piece[0].toLower().unicode();
    for (qsizetype i = 1; i < piece.size(); ++i) {
        if (piece[i].toLower().unicode() - piece[i - 1].toLower().unicode() != step) {
            return false;
        }
    }
    return std::abs(step) <= 1;
}

double bitsOf(QStringView piece)
{
    const auto size = static_cast<double>(piece.size());
    const bool letters = std::ranges::all_of(piece, [](QChar c) { return c.isLetter(); });
    if (isRun(piece)) {
        return kRunBits;
    }
    if (letters) {
        const double more = std::max(0.0, size - static_cast<double>(kLongFrom)) * kLongBits;
        return std::min(kWordBits, size * kMixedBits) + more;
    }
    const bool digits = std::ranges::all_of(piece, [](QChar c) { return c.isDigit(); });
    return size * (digits ? kDigitBits : kMixedBits);
}

}  // namespace

Strength strengthOf(const QString& passphrase, const QStringList& known)
{
    if (passphrase.size() < kLeastChars) {
        return Strength::Short;
    }
    std::vector<QStringView> names;
    for (const QString& one : known) {
        const auto more = pieces(one);
        names.insert(names.end(), more.begin(), more.end());
    }
    const auto same = [](QStringView piece) {
        return [piece](QStringView other) { return other.compare(piece, Qt::CaseInsensitive) == 0; };
    };
    double bits = 0;
    const auto all = pieces(passphrase);
    for (auto piece = all.begin(); piece != all.end(); ++piece) {
        const bool told = std::ranges::any_of(names, same(*piece)) || std::any_of(all.begin(), piece, same(*piece));
        bits += told ? kNothing : bitsOf(*piece);
    }
    return bits < kGuessableBelow ? Strength::Guessable
           : bits < kFairBelow    ? Strength::Fair
           : bits < kGoodBelow    ? Strength::Good
                                  : Strength::Strong;
}

QString strengthWords(Strength strength)
{
    switch (strength) {
    case Strength::Short: return tr("Too short so far: at least 12 characters. Four words do well.");
    case Strength::Guessable: return tr("Too easy to guess. Names, years and rows of keys are tried first. Four words that "
                                        "have nothing to do with one another do well.");
    case Strength::Fair: return tr("Fair. One more word would make it good.");
    case Strength::Good: return tr("Good.");
    case Strength::Strong: return tr("Strong.");
    }
    return {};
}

}  // namespace hearth::ui
