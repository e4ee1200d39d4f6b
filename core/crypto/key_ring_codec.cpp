// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/key_ring_codec.h"

#include "core/crypto/cbor_fields.h"

#include <QCborStreamWriter>
#include <QtEndian>

namespace hearth::crypto {

namespace {

// Head: magic 8, version 4, payload length 4, generation 8; then MAC 32 and checksum 32.
constexpr qsizetype kVersionAt = 8;
constexpr qsizetype kLengthAt = 12;
constexpr qsizetype kGenerationAt = 16;
constexpr qsizetype kMacAt = 24;
constexpr qsizetype kChecksumAt = 56;
constexpr qsizetype kPayloadAt = 88;
constexpr qsizetype kDigestBytes = 32;
constexpr quint32 kVersion = 1;

constexpr qsizetype kMaxNameBytes = 1024;
constexpr quint64 kMaxEntries = 512;
constexpr qsizetype kMaxSlotBytes = 1024;
constexpr qsizetype kMaxBookKeyBytes = 256;
constexpr quint64 kMaxTint = 255;

const QByteArray& magic()
{
    static const QByteArray bytes = QByteArrayLiteral("HEARTHKY");
    return bytes;
}

void put(QCborStreamWriter& writer, quint64 key, const QByteArray& value)
{
    writer.append(key);
    writer.append(value);
}

void put(QCborStreamWriter& writer, quint64 key, const QString& value)
{
    writer.append(key);
    writer.append(QStringView(value));
}

Result<KeyEntry> readEntry(FieldReader& reader)
{
    KeyEntry entry;
    reader.enterMap(5);
    reader.key(0);
    entry.firstName = reader.text(kMaxNameBytes);
    reader.key(1);
    entry.initials = reader.text(kMaxNameBytes);
    reader.key(2);
    entry.tint = static_cast<int>(reader.number(kMaxTint));
    reader.key(3);
    auto slot = decodeSlot(reader.bytes(1, kMaxSlotBytes));
    reader.key(4);
    entry.bookKey = reader.bytes(0, kMaxBookKeyBytes);
    reader.leave();
    if (!reader.ok() || !slot) {
        return fail(ErrorCode::KeyFileDamaged, "keyring.decode:entry");
    }
    entry.slot = std::move(slot).value();
    return entry;
}

// Over the whole image but itself, MAC and padding too: no flipped byte goes unseen.
QByteArray checksumOf(QByteArrayView image)
{
    QByteArray covered = image.first(kChecksumAt).toByteArray();
    covered.append(image.sliced(kPayloadAt).toByteArray());
    return hash(covered, kDigestBytes);
}

QByteArray macMessageOf(QByteArrayView image, qsizetype payloadBytes)
{
    return image.first(kMacAt).toByteArray() + image.sliced(kPayloadAt, payloadBytes).toByteArray();
}

}  // namespace

QByteArray encodeRing(const KeyRing& ring)
{
    QByteArray bytes;
    QCborStreamWriter writer(&bytes);
    writer.startMap(4);
    put(writer, 0, ring.homeName);
    put(writer, 1, ring.home.bytes());
    put(writer, 2, ring.incarnation.bytes());
    writer.append(quint64(3));
    writer.startArray(ring.entries.size());
    for (const KeyEntry& entry : ring.entries) {
        writer.startMap(5);
        put(writer, 0, entry.firstName);
        put(writer, 1, entry.initials);
        writer.append(quint64(2));
        writer.append(static_cast<quint64>(entry.tint));
        put(writer, 3, encodeSlot(entry.slot));
        put(writer, 4, entry.bookKey);
        writer.endMap();
    }
    writer.endArray();
    writer.endMap();
    return bytes;
}

Result<KeyRing> decodeRing(QByteArrayView bytes)
{
    KeyRing ring;
    FieldReader reader(bytes);
    reader.enterMap(4);
    reader.key(0);
    ring.homeName = reader.text(kMaxNameBytes);
    reader.key(1);
    ring.home = Id::fromBytes(reader.bytes(16, 16)).value_or(Id());
    reader.key(2);
    ring.incarnation = Id::fromBytes(reader.bytes(16, 16)).value_or(Id());
    reader.key(3);
    const std::uint64_t count = reader.enterArray(kMaxEntries);
    for (std::uint64_t i = 0; i < count; ++i) {
        auto entry = readEntry(reader);
        if (!entry) {
            return entry.error();
        }
        ring.entries.push_back(std::move(entry).value());
    }
    reader.leave();
    reader.leave();
    if (!reader.ok() || encodeRing(ring) != bytes) {
        return fail(ErrorCode::KeyFileDamaged, "keyring.decode");
    }
    return ring;
}

Result<QByteArray> makeImage(const KeyRing& ring, const Secret& macKey)
{
    const QByteArray payload = encodeRing(ring);
    if (payload.size() > kKeyImageBytes - kPayloadAt) {
        return fail(ErrorCode::Invalid, "keyfile.write:full");
    }
    // What cannot be read back as it stands (a lone surrogate, a misshapen slot) is refused now.
    const auto again = decodeRing(payload);
    KeyRing expected = ring;
    expected.generation = 0;
    if (!again || !(*again == expected)) {
        return fail(ErrorCode::Invalid, "keyfile.write:ring");
    }
    QByteArray image(kKeyImageBytes, '\0');
    image.replace(0, magic().size(), magic());
    qToBigEndian<quint32>(kVersion, image.data() + kVersionAt);
    qToBigEndian<quint32>(static_cast<quint32>(payload.size()), image.data() + kLengthAt);
    qToBigEndian<quint64>(ring.generation, image.data() + kGenerationAt);
    image.replace(kPayloadAt, payload.size(), payload);
    image.replace(kMacAt, kDigestBytes, imageMac(macKey, macMessageOf(image, payload.size())));
    image.replace(kChecksumAt, kDigestBytes, checksumOf(image));
    return image;
}

KeyImage readImage(QByteArrayView bytes)
{
    KeyImage image;
    if (bytes.size() != kKeyImageBytes || bytes.first(magic().size()) != magic()
        || bytes.sliced(kChecksumAt, kDigestBytes) != checksumOf(bytes)) {
        return image;
    }
    const auto length = static_cast<qsizetype>(qFromBigEndian<quint32>(bytes.data() + kLengthAt));
    if (length > kKeyImageBytes - kPayloadAt) {
        return image;
    }
    image.generation = qFromBigEndian<quint64>(bytes.data() + kGenerationAt);
    image.tooNew = qFromBigEndian<quint32>(bytes.data() + kVersionAt) > kVersion;
    image.mac = bytes.sliced(kMacAt, kDigestBytes).toByteArray();
    image.macMessage = macMessageOf(bytes, length);
    if (image.tooNew) {
        image.sound = true;
        return image;
    }
    auto ring = decodeRing(bytes.sliced(kPayloadAt, length));
    if (ring) {
        image.sound = true;
        image.ring = std::move(ring).value();
        image.ring.generation = image.generation;
    }
    return image;
}

QByteArray imageMac(const Secret& macKey, const QByteArray& message)
{
    return keyedHash(macKey, QByteArrayLiteral("hearth.vault.keys.v1") + message, kDigestBytes);
}

}  // namespace hearth::crypto
