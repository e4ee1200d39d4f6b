// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/slots.h"

#include <sodium.h>

#include <array>
#include <string_view>
#include <vector>

namespace hearth::crypto {

namespace {

// Bech32m (BIP 350): 32 letters and digits without 1, b, i and o, and six check symbols that catch
// every one to four wrong symbols in a text of this length.
constexpr std::string_view kSymbols = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr std::string_view kMark = "hk";
constexpr std::string_view kPurpose = "hearthbook";
constexpr std::uint32_t kBech32m = 0x2bc830a3U;
constexpr std::size_t kKeyBytes = 32;
constexpr std::size_t kDataSymbols = 52;
constexpr std::size_t kCheckSymbols = 6;
constexpr std::size_t kAllSymbols = 2 + kDataSymbols + kCheckSymbols;
constexpr std::size_t kGroup = 5;

using Symbols = std::vector<std::uint8_t>;

std::uint32_t checkStep(std::uint32_t check, std::uint32_t value)
{
    constexpr std::array<std::uint32_t, 5> kGenerator{0x3b6a57b2U, 0x26508e6dU, 0x1ea119faU, 0x3d4233ddU, 0x2a1462b3U};
    const std::uint32_t top = check >> 25U;
    check = ((check & 0x1ffffffU) << 5U) ^ value;
    for (unsigned i = 0; i < kGenerator.size(); ++i) {
        check ^= ((top >> i) & 1U) != 0 ? kGenerator[i] : 0U;
    }
    return check;
}

std::uint32_t checkOf(const Symbols& symbols)
{
    std::uint32_t check = 1;
    for (const char c : kPurpose) {
        check = checkStep(check, static_cast<std::uint32_t>(c) >> 5U);
    }
    check = checkStep(check, 0);
    for (const char c : kPurpose) {
        check = checkStep(check, static_cast<std::uint32_t>(c) & 31U);
    }
    for (const std::uint8_t symbol : symbols) {
        check = checkStep(check, symbol);
    }
    return check;
}

std::uint8_t symbolOf(char c)
{
    return static_cast<std::uint8_t>(kSymbols.find(c));
}

// 256 bits as 52 symbols; the last one holds one bit of key and four zero bits.
Symbols symbolsOf(const Secret& key)
{
    Symbols symbols;
    symbols.reserve(kAllSymbols);
    for (const char c : kMark) {
        symbols.push_back(symbolOf(c));
    }
    for (std::size_t i = 0; i < kDataSymbols; ++i) {
        unsigned value = 0;
        for (std::size_t bit = i * 5; bit < i * 5 + 5; ++bit) {
            const unsigned set = bit < kKeyBytes * 8 ? (key.data()[bit / 8] >> (7U - bit % 8)) & 1U : 0U;
            value = value * 2 + set;
        }
        symbols.push_back(static_cast<std::uint8_t>(value));
    }
    return symbols;
}

QString written(const Symbols& symbols)
{
    QString text;
    text.reserve(static_cast<qsizetype>(kAllSymbols + kAllSymbols / kGroup));
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        if (i > 0 && i % kGroup == 0) {
            text.append(u'-');
        }
        text.append(QChar::fromLatin1(kSymbols[symbols[i]]).toUpper());
    }
    return text;
}

bool isGap(QChar c)
{
    return c.isSpace() || c.category() == QChar::Punctuation_Dash || c == u'_' || c == QChar(0x2212)
           || c == QChar(0x00ad);
}

// The four characters the alphabet leaves out can only be slips for those they look like.
char16_t meant(QChar c)
{
    switch (const char16_t lower = c.toLower().unicode()) {
    case u'o': return u'0';
    case u'i':
    case u'1': return u'l';
    case u'b': return u'8';
    default: return lower;
    }
}

}  // namespace

QString generatePaperKey()
{
    const Secret key = Secret::random(kKeyBytes);
    Symbols symbols = symbolsOf(key);
    Symbols padded = symbols;
    padded.resize(kAllSymbols, 0);
    const std::uint32_t check = checkOf(padded) ^ kBech32m;
    for (unsigned i = 0; i < kCheckSymbols; ++i) {
        symbols.push_back(static_cast<std::uint8_t>((check >> (5U * (5U - i))) & 31U));
    }
    QString text = written(symbols);
    sodium_memzero(symbols.data(), symbols.size());
    sodium_memzero(padded.data(), padded.size());
    return text;
}

Result<QString> normalisePaperKey(const QString& typed)
{
    Symbols symbols;
    symbols.reserve(kAllSymbols);
    bool known = true;
    for (const QChar c : typed) {
        if (isGap(c)) {
            continue;
        }
        const char16_t letter = meant(c);
        const auto at = letter < 128 ? kSymbols.find(static_cast<char>(letter)) : std::string_view::npos;
        if (at == std::string_view::npos || symbols.size() == kAllSymbols) {
            known = false;
            break;
        }
        symbols.push_back(static_cast<std::uint8_t>(at));
    }
    const bool holds = known && symbols.size() == kAllSymbols && symbols[0] == symbolOf(kMark[0])
                       && symbols[1] == symbolOf(kMark[1]) && checkOf(symbols) == kBech32m;
    const QString text = holds ? written(symbols) : QString();
    if (!symbols.empty()) {
        sodium_memzero(symbols.data(), symbols.size());
    }
    if (!holds) {
        return fail(ErrorCode::Invalid, "paper:typo");
    }
    return text;
}

}  // namespace hearth::crypto
