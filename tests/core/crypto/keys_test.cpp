// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/crypto/crypto_support.h"

using namespace hearth;
using namespace hearth::crypto;

TEST_CASE("keys: a bundle gives back the same person", "[crypto][keys]")
{
    const PersonKeys keys = PersonKeys::make();
    const auto again = PersonKeys::fromBundle(keys.bundle());
    REQUIRE(again.ok());
    REQUIRE(again->publicKeys() == keys.publicKeys());
    REQUIRE(verifySignature("a moment", again->sign("a moment"), keys.publicKeys().sign));
    REQUIRE(PersonKeys::make().publicKeys() != keys.publicKeys());
}

TEST_CASE("keys: a bundle of another size or of mixed halves is damaged", "[crypto][keys]")
{
    Secret bundle = PersonKeys::make().bundle();
    REQUIRE(PersonKeys::fromBundle(Secret::copyOf(bundle.span().first(95))).error().code == ErrorCode::Damaged);
    bundle.data()[95] ^= 1;  // the public half inside the Ed25519 secret
    REQUIRE(PersonKeys::fromBundle(bundle).error().code == ErrorCode::Damaged);
    bundle.data()[95] ^= 1;
    REQUIRE(PersonKeys::fromBundle(bundle).ok());
}

TEST_CASE("keys: a signature holds for its words and its signer alone", "[crypto][keys]")
{
    const PersonKeys keys = PersonKeys::make();
    const QByteArray words = "She laughed at breakfast.";
    const QByteArray signature = keys.sign(words);
    REQUIRE(verifySignature(words, signature, keys.publicKeys().sign));
    REQUIRE_FALSE(verifySignature("She laughed at breakfast!", signature, keys.publicKeys().sign));
    REQUIRE_FALSE(verifySignature(words, signature, PersonKeys::make().publicKeys().sign));
    REQUIRE_FALSE(verifySignature(words, signature.left(63), keys.publicKeys().sign));
    REQUIRE_FALSE(verifySignature(words, signature, keys.publicKeys().sign.left(31)));
    for (qsizetype i = 0; i < signature.size(); ++i) {
        CAPTURE(i);
        REQUIRE_FALSE(verifySignature(words, flipped(signature, i), keys.publicKeys().sign));
    }
}

TEST_CASE("keys: what is sealed to a person opens for them alone", "[crypto][keys]")
{
    const PersonKeys keys = PersonKeys::make();
    const Secret bookKey = Secret::random(32);
    const QByteArray sealed = sealTo(keys.publicKeys().box, bookKey.span());
    REQUIRE(sealed.size() == 80);
    REQUIRE(*keys.open(sealed) == bookKey);
    REQUIRE(PersonKeys::make().open(sealed).error().code == ErrorCode::Damaged);
    REQUIRE(keys.open(sealed.left(47)).error().code == ErrorCode::Damaged);
    REQUIRE(keys.open({}).error().code == ErrorCode::Damaged);
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        CAPTURE(i);
        REQUIRE(keys.open(flipped(sealed, i)).error().code == ErrorCode::Damaged);
    }
}

TEST_CASE("keys: sealing to what is no public key gives nothing", "[crypto][keys]")
{
    const Secret plain = Secret::random(32);
    REQUIRE(sealTo({}, plain.span()).isEmpty());
    REQUIRE(sealTo(QByteArray(31, 'x'), plain.span()).isEmpty());
    REQUIRE(sealTo(QByteArray(32, '\0'), plain.span()).isEmpty());
}

TEST_CASE("keys: sealed bytes open with the same key and associated data only", "[crypto][keys]")
{
    const Secret key = Secret::random(32);
    const QByteArray words = "A long walk by the river.";
    const QByteArray sealed = seal(key, spanOf(words), "record 7");
    REQUIRE(sealed.size() == words.size() + 24 + 16);
    REQUIRE(*openSealedBytes(key, sealed, "record 7") == words);
    REQUIRE(*openSealed(key, sealed, "record 7") == Secret::copyOf(spanOf(words)));
    REQUIRE(openSealedBytes(key, sealed, "record 8").error().code == ErrorCode::Damaged);
    REQUIRE(openSealed(Secret::random(32), sealed, "record 7").error().code == ErrorCode::Damaged);
    REQUIRE(openSealed(Secret::random(16), sealed, "record 7").error().code == ErrorCode::Damaged);
    REQUIRE(openSealedBytes(key, sealed.left(39), "record 7").error().code == ErrorCode::Damaged);
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        CAPTURE(i);
        REQUIRE(openSealedBytes(key, flipped(sealed, i, 0x80), "record 7").error().code == ErrorCode::Damaged);
    }
}

TEST_CASE("keys: sealing the same words twice gives different bytes, and nothing can be sealed", "[crypto][keys]")
{
    const Secret key = Secret::random(32);
    const QByteArray words = "Good night.";
    REQUIRE(seal(key, spanOf(words), {}) != seal(key, spanOf(words), {}));
    const auto nothing = openSealedBytes(key, seal(key, {}, {}), {});
    REQUIRE(nothing.ok());
    REQUIRE(nothing->isEmpty());
    REQUIRE(openSealed(key, seal(key, {}, {}), {}).ok());
    REQUIRE(seal(Secret::random(31), spanOf(words), {}).isEmpty());
}

TEST_CASE("keys: the hash is BLAKE2b as published", "[crypto][keys]")
{
    // RFC 7693, appendix A: BLAKE2b-512 of "abc".
    REQUIRE(hash("abc", 64).toHex()
            == "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
               "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923");
    REQUIRE(hash("abc").size() == 32);
    const Secret key = Secret::random(32);
    REQUIRE(keyedHash(key, "abc") == keyedHash(key, "abc"));
    REQUIRE(keyedHash(key, "abc") != hash("abc"));
    REQUIRE(keyedHash(key, "abc") != keyedHash(Secret::random(32), "abc"));
}

TEST_CASE("keys: sub-keys differ by number, context and master", "[crypto][keys]")
{
    const Secret master = Secret::random(32);
    REQUIRE(subKey(master, 1, "hearthDB") == subKey(master, 1, "hearthDB"));
    REQUIRE_FALSE(subKey(master, 1, "hearthDB") == subKey(master, 2, "hearthDB"));
    REQUIRE_FALSE(subKey(master, 1, "hearthDB") == subKey(master, 1, "hearthMC"));
    REQUIRE_FALSE(subKey(master, 1, "hearthDB") == subKey(Secret::random(32), 1, "hearthDB"));
    REQUIRE(databaseKey(master).size() == 32);
    REQUIRE_FALSE(databaseKey(master) == macKey(master));
    REQUIRE_FALSE(databaseKey(master) == master);
    REQUIRE(randomBytes(16).size() == 16);
    REQUIRE(randomBytes(16) != randomBytes(16));
}
