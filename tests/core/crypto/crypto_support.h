// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/key_file.h"

#include <catch2/catch_test_macros.hpp>

#include <QFile>
#include <QTemporaryDir>

namespace hearth::crypto {

/// The least libsodium can do: 8 KiB once. For tests only; openSlot's own floor refuses it.
inline constexpr KdfCost kTestCost{1, 8};

inline QString words4()
{
    return QStringLiteral("robin kettle meadow lantern");
}

inline Id newId()
{
    return Id::make(systemNow());
}

inline Slot aSlot(const PersonKeys& keys, const QString& passphrase = words4())
{
    auto slot = makeSlot(newId(), newId(), SlotKind::Passphrase, keys, passphrase, kTestCost);
    REQUIRE(slot.ok());
    return *slot;
}

inline KeyEntry anEntry(const QString& firstName, const Secret& bookKey)
{
    const PersonKeys keys = PersonKeys::make();
    return {firstName, firstName.left(1), 2, aSlot(keys), sealTo(keys.publicKeys().box, bookKey.span())};
}

inline QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void putBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(bytes) == bytes.size());
}

inline QByteArray flipped(QByteArray bytes, qsizetype at, unsigned mask = 1)
{
    bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ mask);
    return bytes;
}

inline std::span<const unsigned char> spanOf(const QByteArray& bytes)
{
    return {reinterpret_cast<const unsigned char*>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
}

}  // namespace hearth::crypto
