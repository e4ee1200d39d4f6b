// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/slot_codec.h"

#include "core/crypto/cbor_fields.h"

#include <QCborStreamWriter>

namespace hearth::crypto {

namespace {

constexpr quint64 kVersion = 1;
constexpr qsizetype kIdBytes = 16;
constexpr qsizetype kSaltBytes = 16;
constexpr qsizetype kKeyBytes = 32;
constexpr qsizetype kSealedBytes = 24 + 96 + 16;
constexpr qsizetype kMaxFactorBytes = 256;

enum Key : quint64 { Version, SlotId, Person, Kind, Passes, Kibibytes, Salt, Sealed, BoxKey, SignKey, Factors };
constexpr quint64 kFields = Factors + 1;

void put(QCborStreamWriter& writer, Key key, quint64 value)
{
    writer.append(quint64(key));
    writer.append(value);
}

void put(QCborStreamWriter& writer, Key key, const QByteArray& value)
{
    writer.append(quint64(key));
    writer.append(value);
}

QByteArray encoded(const Slot& slot, bool withSealed)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startMap(withSealed ? kFields : kFields - 1);
    put(writer, Version, kVersion);
    put(writer, SlotId, slot.id.bytes());
    put(writer, Person, slot.person.bytes());
    put(writer, Kind, slot.kind == SlotKind::Paper ? 1 : 0);
    put(writer, Passes, slot.cost.passes);
    put(writer, Kibibytes, slot.cost.kibibytes);
    put(writer, Salt, slot.salt);
    if (withSealed) {
        put(writer, Sealed, slot.sealed);
    }
    put(writer, BoxKey, slot.keys.box);
    put(writer, SignKey, slot.keys.sign);
    put(writer, Factors, slot.factors);
    writer.endMap();
    return bytes;
}

QByteArray bytesAt(FieldReader& reader, Key key, qsizetype least, qsizetype most)
{
    reader.key(key);
    return reader.bytes(least, most);
}

std::uint32_t numberAt(FieldReader& reader, Key key, quint64 limit)
{
    reader.key(key);
    return static_cast<std::uint32_t>(reader.number(limit));
}

Id idAt(FieldReader& reader, Key key)
{
    return Id::fromBytes(bytesAt(reader, key, kIdBytes, kIdBytes)).value_or(Id());
}

}  // namespace

QByteArray slotAssociatedData(const Slot& slot)
{
    return QByteArrayLiteral("hearth.slot.v1") + encoded(slot, false);
}

bool slotIsWellFormed(const Slot& slot)
{
    return slot.salt.size() == kSaltBytes && slot.sealed.size() == kSealedBytes && slot.keys.box.size() == kKeyBytes
           && slot.keys.sign.size() == kKeyBytes && slot.factors.size() <= kMaxFactorBytes;
}

QByteArray encodeSlot(const Slot& slot)
{
    return encoded(slot, true);
}

Result<Slot> decodeSlot(QByteArrayView bytes)
{
    FieldReader reader(bytes);
    reader.enterMap(kFields);
    if (numberAt(reader, Version, kVersion) != kVersion) {
        return fail(ErrorCode::KeyFileDamaged, "slots.decode:version");
    }
    Slot slot;
    slot.id = idAt(reader, SlotId);
    slot.person = idAt(reader, Person);
    slot.kind = numberAt(reader, Kind, 1) == 1 ? SlotKind::Paper : SlotKind::Passphrase;
    slot.cost.passes = numberAt(reader, Passes, kCeilingCost.passes);
    slot.cost.kibibytes = numberAt(reader, Kibibytes, kCeilingCost.kibibytes);
    slot.salt = bytesAt(reader, Salt, kSaltBytes, kSaltBytes);
    slot.sealed = bytesAt(reader, Sealed, kSealedBytes, kSealedBytes);
    slot.keys.box = bytesAt(reader, BoxKey, kKeyBytes, kKeyBytes);
    slot.keys.sign = bytesAt(reader, SignKey, kKeyBytes, kKeyBytes);
    slot.factors = bytesAt(reader, Factors, 0, kMaxFactorBytes);
    reader.leave();
    // One slot has one form: numbers written longer than needed are refused like any other change.
    if (!reader.ok() || encodeSlot(slot) != bytes) {
        return fail(ErrorCode::KeyFileDamaged, "slots.decode");
    }
    return slot;
}

}  // namespace hearth::crypto
