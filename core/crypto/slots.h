// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/keys.h"

#include <QString>

#include <functional>
#include <vector>

namespace hearth::crypto {

/// What Argon2id is asked to cost. libsodium's Argon2id has one lane.
struct KdfCost {
    std::uint32_t passes = 3;
    std::uint32_t kibibytes = 64U * 1024U;
    bool operator==(const KdfCost&) const = default;
};

inline constexpr KdfCost kFloorCost{3, 64U * 1024U};
inline constexpr KdfCost kCeilingCost{10, 1024U * 1024U};
inline constexpr qsizetype kMinPassphraseChars = 12;

/// How a new slot's cost is found: measured to 0.7-1.0 s in the product, fixed in tests.
using CostChoice = std::function<KdfCost()>;

/// Measures this PC: the cost that takes 0.7 to 1.0 s, never below the floor or above t10/1 GiB.
KdfCost calibrated();

enum class SlotKind { Passphrase, Paper };

/// One way in for one person: everything but the secret that opens it.
/// Canonical bytes are CBOR (docs/formats.md); slots travel as operations too.
struct Slot {
    Id id;
    Id person;
    SlotKind kind = SlotKind::Passphrase;
    KdfCost cost;
    QByteArray salt;     ///< 16 bytes
    QByteArray sealed;   ///< the person's 96-byte bundle under the derived key
    PublicKeys keys;
    QByteArray factors;  ///< kept for a second factor in a later version; empty

    bool operator==(const Slot&) const = default;
};

/// Seals `keys` under `passphrase` (UTF-8 of NFC, untrimmed; for a Paper slot the key in any spelling).
/// Errors: Invalid "slots.make:short" below 12 characters (a paper key is longer), "slots.make:cost"
/// above the ceiling; Memory. A slot below the floor is for tests: openSlot refuses it.
Result<Slot> makeSlot(const Id& slotId, const Id& person, SlotKind kind, const PersonKeys& keys,
                      const QString& passphrase, KdfCost cost);

/// Opens `slot`. Takes the whole cost of the derivation; call it off the window's thread.
/// Errors: WrongPassphrase, also when any part of the slot was altered; Memory; KeyFileDamaged at
/// once (cost below the floor or above the ceiling); TooNew (asks for a factor this version lacks).
/// Tests use a lower `floor`.
Result<PersonKeys> openSlot(const Slot& slot, const QString& passphrase, KdfCost floor = kFloorCost);

/// The one canonical form.
QByteArray encodeSlot(const Slot& slot);
/// Errors: KeyFileDamaged: cost above the ceiling, any other form, anything left over.
Result<Slot> decodeSlot(QByteArrayView bytes);

/// Four words from a list of at least 1,296, joined by spaces: at least 41 bits.
QString generatePassphrase();

/// A new 256-bit recovery key as people read it: "HK", 52 letters and digits and 6 of checksum
/// (Bech32m, BIP 350) in twelve groups of five. It is used as the passphrase of a Paper slot.
QString generatePaperKey();

/// The paper key as it was made, whatever the case, spaces and dashes it was typed with; O, I, 1 and
/// B, which no key holds, are read as 0, L, L and 8.
/// Errors: Invalid "paper:typo" when the checksum does not hold.
Result<QString> normalisePaperKey(const QString& typed);

}  // namespace hearth::crypto
