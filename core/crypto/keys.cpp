// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/keys.h"

#include <sodium.h>

#include <cstring>

namespace hearth::crypto {

namespace {

constexpr std::size_t kBoxSecretBytes = crypto_box_SECRETKEYBYTES;
constexpr std::size_t kSignSecretBytes = crypto_sign_SECRETKEYBYTES;
constexpr std::size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t kKeyBytes = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;

// libsodium chooses its fast code and opens the random source here; doing it again is free.
void prepare()
{
    static const bool ready = sodium_init() >= 0;
    Q_ASSERT(ready);
}

const unsigned char* raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

unsigned char* raw(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

std::size_t sizeOf(QByteArrayView bytes)
{
    return static_cast<std::size_t>(bytes.size());
}

QByteArray room(std::size_t size)
{
    return {static_cast<qsizetype>(size), '\0'};
}

PublicKeys publicHalves(const Secret& box, const Secret& sign)
{
    PublicKeys keys{room(crypto_box_PUBLICKEYBYTES), room(crypto_sign_PUBLICKEYBYTES)};
    crypto_scalarmult_base(raw(keys.box), box.data());
    crypto_sign_ed25519_sk_to_pk(raw(keys.sign), sign.data());
    return keys;
}

// True when the public half inside an Ed25519 secret is the one its seed yields: a mixed pair
// would give signatures from which the seed can be worked out.
bool pairHolds(const Secret& sign)
{
    Secret again = Secret::zeros(kSignSecretBytes);
    unsigned char publicHalf[crypto_sign_PUBLICKEYBYTES];
    crypto_sign_seed_keypair(publicHalf, again.data(), sign.data());
    return again == sign;
}

bool canOpen(const Secret& key, QByteArrayView sealed)
{
    return key.size() == kKeyBytes && sizeOf(sealed) >= kNonceBytes + kTagBytes;
}

bool unseal(unsigned char* plain, const Secret& key, QByteArrayView sealed, QByteArrayView associated)
{
    return crypto_aead_xchacha20poly1305_ietf_decrypt(plain, nullptr, nullptr, raw(sealed) + kNonceBytes,
                                                      sizeOf(sealed) - kNonceBytes, raw(associated),
                                                      sizeOf(associated), raw(sealed), key.data())
           == 0;
}

QByteArray blake2b(const unsigned char* key, std::size_t keyBytes, QByteArrayView message, std::size_t size)
{
    Q_ASSERT(size >= crypto_generichash_BYTES_MIN && size <= crypto_generichash_BYTES_MAX);
    prepare();
    QByteArray digest = room(size);
    crypto_generichash(raw(digest), size, raw(message), sizeOf(message), key, keyBytes);
    return digest;
}

}  // namespace

PersonKeys PersonKeys::make()
{
    prepare();
    PersonKeys keys;
    keys.m_box = Secret::random(kBoxSecretBytes);
    keys.m_sign = Secret::zeros(kSignSecretBytes);
    unsigned char publicHalf[crypto_sign_PUBLICKEYBYTES];
    crypto_sign_keypair(publicHalf, keys.m_sign.data());
    keys.m_public = publicHalves(keys.m_box, keys.m_sign);
    return keys;
}

Result<PersonKeys> PersonKeys::fromBundle(const Secret& bundle)
{
    prepare();
    if (bundle.size() != kBoxSecretBytes + kSignSecretBytes) {
        return fail(ErrorCode::Damaged, "keys.bundle:size");
    }
    PersonKeys keys;
    keys.m_box = Secret::copyOf(bundle.span().first(kBoxSecretBytes));
    keys.m_sign = Secret::copyOf(bundle.span().subspan(kBoxSecretBytes));
    if (!pairHolds(keys.m_sign)) {
        return fail(ErrorCode::Damaged, "keys.bundle:pair");
    }
    keys.m_public = publicHalves(keys.m_box, keys.m_sign);
    return keys;
}

Secret PersonKeys::bundle() const
{
    Secret bundle = Secret::zeros(kBoxSecretBytes + kSignSecretBytes);
    std::memcpy(bundle.data(), m_box.data(), kBoxSecretBytes);
    std::memcpy(bundle.data() + kBoxSecretBytes, m_sign.data(), kSignSecretBytes);
    return bundle;
}

QByteArray PersonKeys::sign(QByteArrayView message) const
{
    QByteArray signature = room(crypto_sign_BYTES);
    crypto_sign_detached(raw(signature), nullptr, raw(message), sizeOf(message), m_sign.data());
    return signature;
}

Result<Secret> PersonKeys::open(QByteArrayView sealed) const
{
    if (sizeOf(sealed) < crypto_box_SEALBYTES) {
        return fail(ErrorCode::Damaged, "keys.open:size");
    }
    Secret plain = Secret::zeros(sizeOf(sealed) - crypto_box_SEALBYTES);
    const QByteArray& publicHalf = m_public.box;
    if (crypto_box_seal_open(plain.data(), raw(sealed), sizeOf(sealed), raw(QByteArrayView(publicHalf)),
                             m_box.data())
        != 0) {
        return fail(ErrorCode::Damaged, "keys.open");
    }
    return plain;
}

QByteArray sealTo(const QByteArray& recipientBox, std::span<const unsigned char> plain)
{
    prepare();
    if (sizeOf(recipientBox) != crypto_box_PUBLICKEYBYTES) {
        return {};
    }
    QByteArray sealed = room(plain.size() + crypto_box_SEALBYTES);
    if (crypto_box_seal(raw(sealed), plain.data(), plain.size(), raw(QByteArrayView(recipientBox))) != 0) {
        return {};
    }
    return sealed;
}

bool verifySignature(QByteArrayView message, QByteArrayView signature, const QByteArray& signer)
{
    prepare();
    return sizeOf(signature) == crypto_sign_BYTES && sizeOf(signer) == crypto_sign_PUBLICKEYBYTES
           && crypto_sign_verify_detached(raw(signature), raw(message), sizeOf(message),
                                          raw(QByteArrayView(signer)))
                  == 0;
}

QByteArray seal(const Secret& key, std::span<const unsigned char> plain, QByteArrayView associated)
{
    prepare();
    if (key.size() != kKeyBytes) {
        return {};
    }
    QByteArray sealed = room(kNonceBytes + plain.size() + kTagBytes);
    unsigned char* out = raw(sealed);
    randombytes_buf(out, kNonceBytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(out + kNonceBytes, nullptr, plain.data(), plain.size(),
                                               raw(associated), sizeOf(associated), nullptr, out, key.data());
    return sealed;
}

Result<Secret> openSealed(const Secret& key, QByteArrayView sealed, QByteArrayView associated)
{
    prepare();
    if (!canOpen(key, sealed)) {
        return fail(ErrorCode::Damaged, "keys.openSealed:size");
    }
    Secret plain = Secret::zeros(sizeOf(sealed) - kNonceBytes - kTagBytes);
    if (!unseal(plain.data(), key, sealed, associated)) {
        return fail(ErrorCode::Damaged, "keys.openSealed");
    }
    return plain;
}

Result<QByteArray> openSealedBytes(const Secret& key, QByteArrayView sealed, QByteArrayView associated)
{
    prepare();
    if (!canOpen(key, sealed)) {
        return fail(ErrorCode::Damaged, "keys.openSealedBytes:size");
    }
    QByteArray plain = room(sizeOf(sealed) - kNonceBytes - kTagBytes);
    if (!unseal(raw(plain), key, sealed, associated)) {
        return fail(ErrorCode::Damaged, "keys.openSealedBytes");
    }
    return plain;
}

QByteArray hash(QByteArrayView message, std::size_t size)
{
    return blake2b(nullptr, 0, message, size);
}

QByteArray keyedHash(const Secret& key, QByteArrayView message, std::size_t size)
{
    return blake2b(key.data(), key.size(), message, size);
}

Secret subKey(const Secret& master, std::uint64_t number, const char* context)
{
    prepare();
    Q_ASSERT(master.size() == crypto_kdf_KEYBYTES);
    Q_ASSERT(std::strlen(context) == crypto_kdf_CONTEXTBYTES);
    Secret key = Secret::zeros(32);
    crypto_kdf_derive_from_key(key.data(), key.size(), number, context, master.data());
    return key;
}

QByteArray randomBytes(std::size_t size)
{
    prepare();
    QByteArray bytes = room(size);
    randombytes_buf(bytes.data(), size);
    return bytes;
}

}  // namespace hearth::crypto
