// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/kdf.h"

#include <sodium.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>

namespace hearth::crypto {

namespace {

constexpr double kShortest = 0.7;
constexpr double kLongest = 1.0;
constexpr double kAim = 0.85;
constexpr double kMebibyte = 1024.0;         // in KiB
constexpr double kPlainKibibytes = 256.0 * 1024.0;

std::uint32_t wholeMebibytes(double kibibytes)
{
    const double limited = std::clamp(kibibytes, static_cast<double>(kFloorCost.kibibytes),
                                      static_cast<double>(kCeilingCost.kibibytes));
    return static_cast<std::uint32_t>(std::floor(limited / kMebibyte) * kMebibyte);
}

// Seconds one derivation takes, or nothing when the memory is not there.
std::optional<double> measured(KdfCost cost)
{
    const Secret word = Secret::zeros(16);
    const QByteArray salt(crypto_pwhash_argon2id_SALTBYTES, '\0');
    const auto start = std::chrono::steady_clock::now();
    if (!derive(word, salt, cost)) {
        return std::nullopt;
    }
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

Result<Secret> passphraseBytes(SlotKind kind, const QString& passphrase)
{
    if (!passphrase.isValidUtf16()) {
        return fail(ErrorCode::Invalid, "slots.passphrase:text");
    }
    QString composed = passphrase.normalized(QString::NormalizationForm_C);
    if (kind == SlotKind::Paper) {
        if (auto made = normalisePaperKey(passphrase)) {
            wipe(composed);
            composed = std::move(made).value();
        }
    }
    QByteArray utf8 = composed.toUtf8();
    const Secret bytes = Secret::copyOf(
        {reinterpret_cast<const unsigned char*>(utf8.constData()), static_cast<std::size_t>(utf8.size())});
    wipe(utf8);
    wipe(composed);
    return bytes;
}

qsizetype passphraseChars(const QString& passphrase)
{
    QString composed = passphrase.normalized(QString::NormalizationForm_C);
    const auto chars = std::count_if(composed.cbegin(), composed.cend(), [](QChar c) { return !c.isLowSurrogate(); });
    wipe(composed);
    return chars;
}

Result<Secret> derive(const Secret& passphrase, const QByteArray& salt, KdfCost cost)
{
    const std::size_t bytes = static_cast<std::size_t>(cost.kibibytes) * 1024U;
    if (salt.size() != crypto_pwhash_argon2id_SALTBYTES || cost.passes < crypto_pwhash_argon2id_OPSLIMIT_MIN
        || bytes < crypto_pwhash_argon2id_MEMLIMIT_MIN || bytes > crypto_pwhash_argon2id_MEMLIMIT_MAX) {
        return fail(ErrorCode::Invalid, "kdf.derive:cost");
    }
    Secret key = Secret::zeros(32);
    // Everything else it could refuse was checked above, so what is left is memory.
    if (crypto_pwhash(key.data(), key.size(), reinterpret_cast<const char*>(passphrase.data()), passphrase.size(),
                      reinterpret_cast<const unsigned char*>(salt.constData()), cost.passes, bytes,
                      crypto_pwhash_ALG_ARGON2ID13)
        != 0) {
        return fail(ErrorCode::Memory, "kdf.derive");
    }
    return key;
}

KdfCost scaledCost(KdfCost tried, double seconds)
{
    const double work = static_cast<double>(tried.passes) * static_cast<double>(tried.kibibytes);
    const double wanted = work * kAim / std::max(seconds, 1e-6);
    KdfCost cost = kFloorCost;
    cost.kibibytes = wholeMebibytes(std::min(wanted / cost.passes, kPlainKibibytes));
    if (wanted / cost.passes > kPlainKibibytes) {
        const double passes = std::floor(wanted / kPlainKibibytes);
        cost.passes = static_cast<std::uint32_t>(std::clamp(passes, 3.0, static_cast<double>(kCeilingCost.passes)));
        cost.kibibytes = wholeMebibytes(wanted / cost.passes);
    }
    return cost;
}

KdfCost calibrated()
{
    KdfCost cost = kFloorCost;
    // Two corrections bring it into the window on a quiet PC; a busy one must not keep people waiting.
    for (int i = 0; i < 3; ++i) {
        const auto seconds = measured(cost);
        if (!seconds) {
            return kFloorCost;
        }
        if (*seconds >= kShortest && *seconds <= kLongest) {
            return cost;
        }
        cost = scaledCost(cost, *seconds);
    }
    return cost;
}

}  // namespace hearth::crypto
