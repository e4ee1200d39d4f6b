// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/slots.h"

#include "core/crypto/kdf.h"
#include "core/crypto/slot_codec.h"
#include "core/crypto/words.h"

#include <sodium.h>

#include <QStringList>

namespace hearth::crypto {

namespace {

constexpr std::size_t kSaltBytes = crypto_pwhash_argon2id_SALTBYTES;
constexpr int kPassphraseWords = 4;

bool within(KdfCost cost, KdfCost floor)
{
    return cost.passes >= floor.passes && cost.kibibytes >= floor.kibibytes && cost.passes <= kCeilingCost.passes
           && cost.kibibytes <= kCeilingCost.kibibytes;
}

// The key that seals the bundle. A second factor of a later version joins the message here.
Result<Secret> slotKey(const Slot& slot, const QString& passphrase)
{
    const auto bytes = passphraseBytes(slot.kind, passphrase);
    if (!bytes) {
        return bytes.error();
    }
    const auto derived = derive(*bytes, slot.salt, slot.cost);
    if (!derived) {
        return derived.error();
    }
    QByteArray digest = keyedHash(*derived, QByteArrayLiteral("hearth.slot.v1") + slot.id.bytes());
    const Secret key = Secret::copyOf(
        {reinterpret_cast<const unsigned char*>(digest.constData()), static_cast<std::size_t>(digest.size())});
    wipe(digest);
    return key;
}

}  // namespace

Result<Slot> makeSlot(const Id& slotId, const Id& person, SlotKind kind, const PersonKeys& keys,
                      const QString& passphrase, KdfCost cost)
{
    if (passphraseChars(passphrase) < kMinPassphraseChars) {
        return fail(ErrorCode::Invalid, "slots.make:short");
    }
    if (cost.passes > kCeilingCost.passes || cost.kibibytes > kCeilingCost.kibibytes) {
        return fail(ErrorCode::Invalid, "slots.make:cost");
    }
    Slot slot;
    slot.id = slotId;
    slot.person = person;
    slot.kind = kind;
    slot.cost = cost;
    slot.salt = randomBytes(kSaltBytes);
    slot.keys = keys.publicKeys();
    const auto key = slotKey(slot, passphrase);
    if (!key) {
        return key.error();
    }
    slot.sealed = seal(*key, keys.bundle().span(), slotAssociatedData(slot));
    return slot;
}

Result<PersonKeys> openSlot(const Slot& slot, const QString& passphrase, KdfCost floor)
{
    // Before deriving: a damaged or planted cost must neither stall this PC nor make guessing cheap.
    if (!within(slot.cost, floor) || !slotIsWellFormed(slot)) {
        return fail(ErrorCode::KeyFileDamaged, "slots.open:cost");
    }
    if (!slot.factors.isEmpty()) {
        return fail(ErrorCode::TooNew, "slots.open:factors");
    }
    const auto key = slotKey(slot, passphrase);
    if (!key) {
        // Text that is no text was never anyone's passphrase.
        return key.error().code == ErrorCode::Invalid ? fail(ErrorCode::WrongPassphrase, "slots.open:text")
                                                      : key.error();
    }
    const auto bundle = openSealed(*key, slot.sealed, slotAssociatedData(slot));
    if (!bundle) {
        return fail(ErrorCode::WrongPassphrase, "slots.open");
    }
    auto keys = PersonKeys::fromBundle(*bundle);
    if (!keys || keys->publicKeys() != slot.keys) {
        return fail(ErrorCode::KeyFileDamaged, "slots.open:keys");
    }
    return keys;
}

QString generatePassphrase()
{
    const auto& list = words();
    QStringList chosen;
    for (int i = 0; i < kPassphraseWords; ++i) {
        const auto index = randombytes_uniform(static_cast<std::uint32_t>(list.size()));
        chosen.append(QString::fromLatin1(list[index].data(), static_cast<qsizetype>(list[index].size())));
    }
    QString phrase = chosen.join(u' ');
    for (QString& word : chosen) {
        wipe(word);
    }
    return phrase;
}

}  // namespace hearth::crypto
