// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/kdf.h"

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using namespace hearth::crypto;

namespace {

constexpr std::uint32_t kMib = 1024;

bool inLimits(KdfCost cost)
{
    return cost.passes >= 3 && cost.passes <= 10 && cost.kibibytes >= 64 * kMib && cost.kibibytes <= 1024 * kMib;
}

double work(KdfCost cost)
{
    return static_cast<double>(cost.passes) * cost.kibibytes;
}

}  // namespace

TEST_CASE("kdf: Argon2id gives what the reference implementation gives", "[crypto][kdf]")
{
    const Secret word = Secret::copyOf(std::span(reinterpret_cast<const unsigned char*>("password"), 8));
    const QByteArray salt = "somesaltsomesalt";
    const auto key = derive(word, salt, {2, 256});
    REQUIRE(key.ok());
    // From the reference program: argon2 somesaltsomesalt -id -t 2 -k 256 -p 1 -l 32 -r
    const QByteArray reference =
        QByteArray::fromHex("cab746b4621993fdc91ec50787980b414a90a692f0bc68dfe19f9c25b3cba9ec");
    REQUIRE(QByteArray(reinterpret_cast<const char*>(key->data()), 32) == reference);
    REQUIRE(*derive(word, salt, {2, 256}) == *key);
    REQUIRE_FALSE(*derive(word, salt, {3, 256}) == *key);
    REQUIRE_FALSE(*derive(word, salt, {2, 264}) == *key);
    REQUIRE_FALSE(*derive(word, "somesaltsomesalu", {2, 256}) == *key);
    REQUIRE_FALSE(*derive(Secret::zeros(8), salt, {2, 256}) == *key);
}

TEST_CASE("kdf: a cost or salt Argon2id cannot take is refused, not called a lack of memory", "[crypto][kdf]")
{
    const Secret word = Secret::zeros(8);
    const QByteArray salt(16, 's');
    REQUIRE(derive(word, salt, {0, 8}).error().code == ErrorCode::Invalid);
    REQUIRE(derive(word, salt, {1, 7}).error().code == ErrorCode::Invalid);
    REQUIRE(derive(word, salt.left(15), {1, 8}).error().code == ErrorCode::Invalid);
    REQUIRE(derive(word, salt, {1, 8}).ok());
}

TEST_CASE("kdf: a quick PC is asked for more, a slow one for less, within the limits", "[crypto][kdf]")
{
    const KdfCost measuredAt{3, 64 * kMib};
    for (const double seconds : {0.0, 0.0001, 0.01, 0.05, 0.1, 0.16, 0.3, 0.6, 0.85, 2.0, 60.0}) {
        CAPTURE(seconds);
        const KdfCost cost = scaledCost(measuredAt, seconds);
        REQUIRE(inLimits(cost));
        const double expected = seconds * work(cost) / work(measuredAt);
        const bool atFloor = cost == kFloorCost;
        const bool atCeiling = cost == kCeilingCost;
        REQUIRE((atFloor || atCeiling || (expected >= 0.6 && expected <= 0.9)));
    }
    REQUIRE(scaledCost(measuredAt, 60.0) == kFloorCost);
    REQUIRE(scaledCost(measuredAt, 0.0) == kCeilingCost);
    REQUIRE(scaledCost(measuredAt, 0.16).kibibytes > 128 * kMib);
}

TEST_CASE("kdf: calibration on this machine stays within the limits", "[crypto][kdf]")
{
    REQUIRE(inLimits(calibrated()));
}
