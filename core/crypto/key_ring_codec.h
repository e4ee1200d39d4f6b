// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/key_file.h"

namespace hearth::crypto {

inline constexpr qsizetype kKeyImageBytes = 32 * 1024;

/// Canonical CBOR of the ring without its generation, which stands in the image's head.
QByteArray encodeRing(const KeyRing& ring);
/// Errors: KeyFileDamaged. The generation is 0.
Result<KeyRing> decodeRing(QByteArrayView bytes);

/// One image as read from disk.
struct KeyImage {
    bool sound = false;       ///< magic and checksum hold
    bool tooNew = false;      ///< sound, but of a later version: `ring` is empty
    std::uint64_t generation = 0;
    KeyRing ring;
    QByteArray mac;           ///< 32 bytes, as read
    QByteArray macMessage;    ///< what the MAC covers
};

/// 32 KiB holding `ring` at its generation, MACed under `macKey`.
/// Errors: Invalid when the ring does not fit or would not read back as it is.
Result<QByteArray> makeImage(const KeyRing& ring, const Secret& macKey);

/// Never fails: what is not sound says so.
KeyImage readImage(QByteArrayView bytes);

/// The MAC of `message`, 32 bytes.
QByteArray imageMac(const Secret& macKey, const QByteArray& message);

}  // namespace hearth::crypto
