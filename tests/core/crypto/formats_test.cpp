// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/crypto/crypto_support.h"

#include "core/crypto/key_ring_codec.h"

using namespace hearth;
using namespace hearth::crypto;

// What stands here was made from docs/formats.md by another program in another language. It may never
// change: people's books are written like this.

namespace {

constexpr char kSlot[] =
    "ab00010150101112131415161718191a1b1c1d1e1f0250202122232425262728292a2b2c2d2e2f030004020518400650"
    "612066697865642073616c7420313621075888404142434445464748494a4b4c4d4e4f5051525354555657ccc6c6e485"
    "298490431fe3c462540ac46a97389d92443effe3420bfe6e343eba884150bc261b085bbfc5b2a3fd12bbbcc21f99d77b"
    "27fb3568c07f85a57c582db1372c9528ce8c874358f73d3f5a19b615e25249939f234f2d6192511ea93d692d729d16e8"
    "bd2d60842f638fda9c4531085820358072d6365880d1aeea329adf9121383851ed21a28e3b75e965d0d2cd1662540958"
    "2003a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b80a40";

Secret counting()
{
    Secret secret = Secret::zeros(32);
    for (unsigned char i = 0; i < 32; ++i) {
        secret.data()[i] = i;
    }
    return secret;
}

QByteArray hexOf(const Secret& secret)
{
    return QByteArray(reinterpret_cast<const char*>(secret.data()), qsizetype(secret.size())).toHex();
}

}  // namespace

TEST_CASE("formats: a slot made after the description opens", "[crypto][formats]")
{
    const QByteArray bytes = QByteArray::fromHex(kSlot);
    const auto slot = decodeSlot(bytes);
    REQUIRE(slot.ok());
    REQUIRE(encodeSlot(*slot) == bytes);
    REQUIRE(slot->cost == KdfCost{2, 64});
    const auto keys = openSlot(*slot, QStringLiteral("robin kettle caf\u00e9 lantern"), {2, 64});
    REQUIRE(keys.ok());
    REQUIRE(hexOf(Secret::copyOf(keys->bundle().span().subspan(32, 32))) == hexOf(counting()));
}

TEST_CASE("formats: the sub-keys of a book key are as described", "[crypto][formats]")
{
    REQUIRE(hexOf(databaseKey(counting())) == QByteArray("0670c608d70a80f349513280ec70cb7ca040b19e00c932c940456d1e5768f294"));
    REQUIRE(hexOf(macKey(counting())) == QByteArray("f371a830991e41173f1b25c5928a9b341601312252bc0f37b6d16b09a55dc06d"));
}

TEST_CASE("formats: an image of vault.keys is as described, to the last byte", "[crypto][formats]")
{
    const Slot slot = *decodeSlot(QByteArray::fromHex(kSlot));
    KeyRing ring{41, QStringLiteral("The Old Rectory"), slot.id, slot.person, {}};
    ring.entries.push_back({QStringLiteral("Zo\u00eb"), QStringLiteral("Z"), 3, slot, QByteArray(80, 7)});
    const auto image = makeImage(ring, macKey(counting()));
    REQUIRE(image.ok());
    REQUIRE(hash(*image).toHex() == QByteArray("194bfc58dc5e9548e2590434482d41f75f8bfc72fc7f22ec6965fe4ffef2b15f"));
}

TEST_CASE("formats: a paper key made after the description is one", "[crypto][formats]")
{
    const QString key = QStringLiteral("HKQQQ-SYQCY-Q5RQW-ZQFPG-9SCRG-WPUGP-ZYSNZ-S23V9-CCRYD-PK8QA-RC0SL-XQ4CU");
    REQUIRE(*normalisePaperKey(key.toLower()) == key);
}
