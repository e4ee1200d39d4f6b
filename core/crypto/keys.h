// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>

namespace hearth::crypto {

/// A person's public halves: what everyone of the home may know.
struct PublicKeys {
    QByteArray box;   ///< X25519, 32 bytes
    QByteArray sign;  ///< Ed25519, 32 bytes
    bool operator==(const PublicKeys&) const = default;
};

/// A person's own key pairs, in locked memory. What a slot keeps sealed.
class PersonKeys {
public:
    /// New random pairs.
    static PersonKeys make();

    /// From the 96 bytes of `bundle()`. Errors: Damaged.
    static Result<PersonKeys> fromBundle(const Secret& bundle);

    /// X25519 secret (32) then Ed25519 secret (64).
    [[nodiscard]] Secret bundle() const;
    [[nodiscard]] const PublicKeys& publicKeys() const { return m_public; }

    /// Ed25519 detached signature, 64 bytes.
    [[nodiscard]] QByteArray sign(QByteArrayView message) const;

    /// Opens what `sealTo` sealed to this person. Errors: Damaged.
    [[nodiscard]] Result<Secret> open(QByteArrayView sealed) const;

private:
    Secret m_box;
    Secret m_sign;
    PublicKeys m_public;
};

/// Anonymous sealed box to `recipient` (crypto_box_seal): plain size + 48 bytes. Empty when
/// `recipientBox` is no usable public key.
QByteArray sealTo(const QByteArray& recipientBox, std::span<const unsigned char> plain);

/// True when `signature` is `signer`'s over `message`.
bool verifySignature(QByteArrayView message, QByteArrayView signature, const QByteArray& signer);

/// XChaCha20-Poly1305 (IETF) under a 32-byte key: random 24-byte nonce, then the ciphertext. Empty
/// when `key` has another size.
QByteArray seal(const Secret& key, std::span<const unsigned char> plain, QByteArrayView associated);

/// Opens `seal`. Errors: Damaged when the key, the bytes or the associated data differ.
Result<Secret> openSealed(const Secret& key, QByteArrayView sealed, QByteArrayView associated);

/// As openSealed, for bytes that are record text and not a key.
Result<QByteArray> openSealedBytes(const Secret& key, QByteArrayView sealed, QByteArrayView associated);

/// BLAKE2b, `size` bytes (16 to 64), keyed when `key` is not empty.
QByteArray hash(QByteArrayView message, std::size_t size = 32);
QByteArray keyedHash(const Secret& key, QByteArrayView message, std::size_t size = 32);

/// A 32-byte key for one purpose under `master` (crypto_kdf, BLAKE2b). `context` is 8 characters.
Secret subKey(const Secret& master, std::uint64_t number, const char* context);

QByteArray randomBytes(std::size_t size);

}  // namespace hearth::crypto
