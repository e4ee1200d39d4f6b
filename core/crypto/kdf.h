// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/crypto/slots.h"

namespace hearth::crypto {

/// A passphrase as Argon2id eats it: UTF-8 of its NFC form, untrimmed. A Paper key is first brought
/// to the form it was made in, if it is one. Errors: Invalid for text that is no valid UTF-16.
Result<Secret> passphraseBytes(SlotKind kind, const QString& passphrase);

/// Unicode characters (not UTF-16 units) of the NFC form.
qsizetype passphraseChars(const QString& passphrase);

/// Argon2id with one lane, 32 bytes; takes the whole time of `cost`. Any thread.
/// Errors: Memory; Invalid when libsodium cannot work at this cost or salt.
Result<Secret> derive(const Secret& passphrase, const QByteArray& salt, KdfCost cost);

/// What to try next after `tried` took `seconds`: memory grows first to 256 MiB, then passes to 10,
/// then memory to 1 GiB, aiming at 0.85 s. Always from floor to ceiling.
KdfCost scaledCost(KdfCost tried, double seconds);

}  // namespace hearth::crypto
