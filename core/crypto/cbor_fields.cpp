// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/cbor_fields.h"

namespace hearth::crypto {

void FieldReader::enterMap(std::uint64_t size)
{
    require(m_reader.isMap() && m_reader.isLengthKnown() && m_reader.length() == size);
    require(m_ok && m_reader.enterContainer());
}

std::uint64_t FieldReader::enterArray(std::uint64_t limit)
{
    require(m_reader.isArray() && m_reader.isLengthKnown() && m_reader.length() <= limit);
    const std::uint64_t size = m_ok ? m_reader.length() : 0;
    require(m_ok && m_reader.enterContainer());
    return m_ok ? size : 0;
}

void FieldReader::leave()
{
    require(m_ok && m_reader.leaveContainer());
}

void FieldReader::key(std::uint64_t number)
{
    require(this->number(number) == number);
}

std::uint64_t FieldReader::number(std::uint64_t limit)
{
    require(m_reader.isUnsignedInteger() && m_reader.toUnsignedInteger() <= limit);
    const std::uint64_t value = m_ok ? m_reader.toUnsignedInteger() : 0;
    require(m_ok && m_reader.next());
    return m_ok ? value : 0;
}

// The claimed length is checked before a byte is read, so that a planted one allocates nothing.
bool FieldReader::stringFits(qsizetype least, qsizetype most)
{
    require(m_reader.isLengthKnown());
    const qsizetype size = m_ok ? m_reader.currentStringChunkSize() : -1;
    require(size >= least && size <= most);
    return m_ok;
}

QByteArray FieldReader::bytes(qsizetype least, qsizetype most)
{
    require(m_reader.isByteArray());
    if (!m_ok || !stringFits(least, most)) {
        return {};
    }
    const auto chunk = m_reader.readByteArray();
    require(chunk.status == QCborStreamReader::Ok && chunk.data.size() >= least);
    require(m_ok && m_reader.readByteArray().status == QCborStreamReader::EndOfString);
    return m_ok ? chunk.data : QByteArray();
}

QString FieldReader::text(qsizetype most)
{
    require(m_reader.isString());
    if (!m_ok || !stringFits(0, most)) {
        return {};
    }
    const auto chunk = m_reader.readString();
    require(chunk.status == QCborStreamReader::Ok);
    require(m_ok && m_reader.readString().status == QCborStreamReader::EndOfString);
    return m_ok ? chunk.data : QString();
}

}  // namespace hearth::crypto
