// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/crypto/crypto_support.h"

#include "core/crypto/words.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace hearth::crypto;

namespace {

// Pearson's chi-squared of draws against equal chances, in standard deviations from its mean.
double deviation(const QHash<QString, int>& seen, int draws)
{
    const double kinds = static_cast<double>(words().size());
    const double expected = draws / kinds;
    double chi = 0;
    for (const auto word : words()) {
        const double off = seen.value(QString::fromLatin1(word.data(), qsizetype(word.size()))) - expected;
        chi += off * off / expected;
    }
    return (chi - (kinds - 1)) / std::sqrt(2 * (kinds - 1));
}

}  // namespace

TEST_CASE("words: at least 1,296 different plain words of three to eight letters, in order", "[crypto][words]")
{
    const auto& list = words();
    REQUIRE(list.size() >= 1296);
    for (const auto word : list) {
        CAPTURE(std::string(word));
        REQUIRE(word.size() >= 3);
        REQUIRE(word.size() <= 8);
        REQUIRE(std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }));
    }
    REQUIRE(std::adjacent_find(list.begin(), list.end(), std::greater_equal<>()) == list.end());
    REQUIRE(4 * std::log2(static_cast<double>(list.size())) >= 41.0);
}

TEST_CASE("words: a passphrase is four words, long enough for a slot, each word as likely", "[crypto][words]")
{
    QHash<QString, int> seen;
    QHash<QString, int> skewed;
    const int phrases = 20'000;
    for (int i = 0; i < phrases; ++i) {
        const QString phrase = generatePassphrase();
        const QStringList four = phrase.split(u' ');
        REQUIRE(four.size() == 4);
        REQUIRE(phrase.size() >= kMinPassphraseChars);
        for (const QString& word : four) {
            ++seen[word];
            // The control: as a draw by remainder would favour the front of the list.
            ++skewed[word.front() < u'd' || word.back() != u'y' ? word : QStringLiteral("acorn")];
        }
    }
    REQUIRE(std::abs(deviation(seen, 4 * phrases)) < 6);
    REQUIRE(std::abs(deviation(skewed, 4 * phrases)) > 6);
}
