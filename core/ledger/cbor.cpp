// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/cbor.h"

namespace hearth::ledger {

namespace {

constexpr int kMaxDepth = 16;

}  // namespace

CborWriter& CborWriter::array(std::size_t size)
{
    m_writer.startArray(static_cast<quint64>(size));
    if (size == 0) {
        m_writer.endArray();
        return closed();
    }
    m_open.push_back(size);
    return *this;
}

CborWriter& CborWriter::map(std::size_t size)
{
    m_writer.startMap(static_cast<quint64>(size));
    if (size == 0) {
        m_writer.endMap();
        return closed();
    }
    m_open.push_back(size * 2);
    m_maps |= std::uint64_t{1} << m_open.size();
    return *this;
}

CborWriter& CborWriter::closed()
{
    while (!m_open.empty() && --m_open.back() == 0) {
        const std::uint64_t bit = std::uint64_t{1} << m_open.size();
        (m_maps & bit) != 0 ? m_writer.endMap() : m_writer.endArray();
        m_maps &= ~bit;
        m_open.pop_back();
    }
    return *this;
}

CborWriter& CborWriter::integer(std::int64_t value)
{
    m_writer.append(static_cast<qint64>(value));
    return closed();
}

CborWriter& CborWriter::text(const QString& value)
{
    const QByteArray utf8 = value.toUtf8();
    m_writer.appendTextString(utf8.constData(), utf8.size());
    return closed();
}

CborWriter& CborWriter::bytes(const QByteArray& value)
{
    m_writer.appendByteString(value.constData(), value.size());
    return closed();
}

CborWriter& CborWriter::boolean(bool value)
{
    m_writer.append(value);
    return closed();
}

CborWriter& CborWriter::null()
{
    m_writer.appendNull();
    return closed();
}

QByteArray CborWriter::finish(OpenMap /*map*/)
{
    m_bytes.prepend(static_cast<char>(0xA0 + m_pairs));
    return take();
}

CborReader::CborReader(QByteArrayView bytes) : m_reader(bytes.data(), bytes.size()), m_size(bytes.size())
{
}

bool CborReader::atEnd()
{
    leaveFinished();
    return m_reader.containerDepth() == 0 && m_reader.currentOffset() == m_size;
}

void CborReader::leaveFinished()
{
    while (m_reader.containerDepth() > 0 && !m_reader.hasNext() && m_reader.lastError() == QCborError::NoError) {
        if (!m_reader.leaveContainer()) {
            m_ok = false;
            return;
        }
    }
}

std::uint64_t CborReader::container(bool wanted)
{
    if (!m_ok || !wanted || !m_reader.isLengthKnown() || m_reader.containerDepth() >= kMaxDepth
        || m_reader.length() > static_cast<quint64>(m_size)) {
        m_ok = false;
        return 0;
    }
    const quint64 length = m_reader.length();
    m_ok = m_reader.enterContainer();
    return length;
}

std::uint64_t CborReader::array()
{
    leaveFinished();
    return container(m_reader.isArray());
}

std::uint64_t CborReader::map()
{
    leaveFinished();
    return container(m_reader.isMap());
}

std::int64_t CborReader::integer()
{
    leaveFinished();
    if (!m_ok || !m_reader.isInteger()) {
        m_ok = false;
        return 0;
    }
    const auto value = static_cast<std::int64_t>(m_reader.toInteger());
    m_ok = m_reader.next();
    return value;
}

QString CborReader::text()
{
    leaveFinished();
    if (!m_ok || !m_reader.isString() || !m_reader.isLengthKnown()) {
        m_ok = false;
        return {};
    }
    const auto first = m_reader.readString();
    // After an error there is no string any more, and asking for its end would be one too many.
    m_ok = first.status == QCborStreamReader::Ok
           && m_reader.readString().status == QCborStreamReader::EndOfString;
    return m_ok ? first.data : QString();
}

QByteArray CborReader::bytes()
{
    leaveFinished();
    if (!m_ok || !m_reader.isByteArray() || !m_reader.isLengthKnown()) {
        m_ok = false;
        return {};
    }
    const auto first = m_reader.readByteArray();
    // After an error there is no string any more, and asking for its end would be one too many.
    m_ok = first.status == QCborStreamReader::Ok
           && m_reader.readByteArray().status == QCborStreamReader::EndOfString;
    return m_ok ? first.data : QByteArray();
}

Id CborReader::id()
{
    const auto id = Id::fromBytes(bytes());
    m_ok = m_ok && id.has_value();
    return id.value_or(Id());
}

Id CborReader::idOrEmpty()
{
    const QByteArray raw = bytes();
    const auto id = Id::fromBytes(raw);
    m_ok = m_ok && (raw.isEmpty() || id.has_value());
    return id.value_or(Id());
}

bool CborReader::nextIsArray()
{
    leaveFinished();
    return m_ok && m_reader.isArray();
}

int CborReader::nextMajor()
{
    leaveFinished();
    return m_ok && m_reader.hasNext() ? static_cast<int>(m_reader.type()) >> 5 : 7;
}

Value CborReader::nullOrBoolean()
{
    leaveFinished();
    Value value;
    if (m_reader.isBool()) {
        value = m_reader.toBool();
    } else if (!m_reader.isNull()) {
        m_ok = false;
    }
    m_ok = m_ok && m_reader.next();
    return value;
}

void CborReader::skip()
{
    leaveFinished();
    m_ok = m_ok && m_reader.next(kMaxDepth);
}

}  // namespace hearth::ledger
