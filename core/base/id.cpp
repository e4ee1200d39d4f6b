// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"

#include <QHashFunctions>

#include <sodium.h>

#include <algorithm>
#include <mutex>

namespace hearth {

Id Id::make(Timestamp now)
{
    static std::mutex mutex;
    static std::uint64_t last = 0;
    std::uint64_t stamp = 0;
    {
        // 48 bits of milliseconds and a 12-bit counter, as RFC 9562 section 6.2 method 1 allows.
        const std::lock_guard hold(mutex);
        const auto wall = static_cast<std::uint64_t>(std::max<std::int64_t>(now.ms, 0)) << 12U;
        // A clock set back makes ids of its own time; only the same millisecond counts on.
        stamp = (last >> 12U) == (wall >> 12U) ? last + 1 : wall;
        last = stamp;
    }
    Id id;
    randombytes_buf(id.m_bytes.data() + 8, 8);
    for (unsigned i = 0; i < 6; ++i) {
        id.m_bytes[i] = static_cast<std::uint8_t>(stamp >> (52U - 8U * i));
    }
    id.m_bytes[6] = static_cast<std::uint8_t>(0x70U | ((stamp >> 8U) & 0x0FU));
    id.m_bytes[7] = static_cast<std::uint8_t>(stamp);
    id.m_bytes[8] = static_cast<std::uint8_t>(0x80U | (id.m_bytes[8] & 0x3FU));
    return id;
}

std::optional<Id> Id::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != 16) {
        return std::nullopt;
    }
    Id id;
    std::copy(bytes.begin(), bytes.end(), id.m_bytes.begin());
    return id;
}

std::optional<Id> Id::fromText(const QString& text)
{
    if (text.size() != 36) {
        return std::nullopt;
    }
    QByteArray hex;
    for (qsizetype i = 0; i < 36; ++i) {
        const char16_t c = text.at(i).unicode();
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (c != u'-') {
                return std::nullopt;
            }
        } else if ((c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F')) {
            hex.append(static_cast<char>(c));
        } else {
            return std::nullopt;
        }
    }
    return fromBytes(QByteArray::fromHex(hex));
}

QByteArray Id::bytes() const
{
    return {reinterpret_cast<const char*>(m_bytes.data()), 16};
}

QString Id::text() const
{
    const QByteArray hex = bytes().toHex();
    return QString::fromLatin1(hex.left(8) + '-' + hex.mid(8, 4) + '-' + hex.mid(12, 4) + '-' + hex.mid(16, 4)
                               + '-' + hex.mid(20));
}

bool Id::isNil() const
{
    return *this == Id();
}

std::int64_t Id::milliseconds() const
{
    std::int64_t ms = 0;
    for (unsigned i = 0; i < 6; ++i) {
        ms = ms * 256 + m_bytes[i];
    }
    return ms;
}

size_t qHash(const Id& id, size_t seed)
{
    return qHash(id.bytes(), seed);
}

}  // namespace hearth
