// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/content.h"

#include <QByteArray>
#include <QCborStreamReader>
#include <QCborStreamWriter>
#include <QString>

namespace hearth::ledger {

/// QCborStreamWriter in the ledger's canonical form: definite lengths, shortest integers.
class CborWriter {
public:
    CborWriter() : m_writer(&m_bytes) {}

    CborWriter& array(std::size_t size);
    CborWriter& map(std::size_t size);
    CborWriter& integer(std::int64_t value);
    CborWriter& text(const QString& value);
    CborWriter& bytes(const QByteArray& value);
    CborWriter& boolean(bool value);
    CborWriter& null();

    /// A map whose size is known only at its end; at most 23 pairs, and nothing stands before it.
    struct OpenMap {
    };
    OpenMap openMap() { return {}; }
    void count(OpenMap /*map*/) { ++m_pairs; }
    QByteArray finish(OpenMap map);

    QByteArray take() { return std::move(m_bytes); }

private:
    CborWriter& closed();

    QByteArray m_bytes;
    QCborStreamWriter m_writer;
    std::vector<std::size_t> m_open;  ///< items still to come in each open list
    std::uint64_t m_maps = 0;         ///< which of them are maps, a bit a depth
    int m_pairs = 0;
};

/// QCborStreamReader that remembers its first trouble: after it everything reads as empty.
/// Refuses indefinite lengths, and lists longer than what is left of the bytes.
class CborReader {
public:
    explicit CborReader(QByteArrayView bytes);

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool atEnd();
    void spoil() { m_ok = false; }

    std::uint64_t array();
    std::uint64_t map();
    std::int64_t integer();
    QString text();
    QByteArray bytes();
    Id id();
    Id idOrEmpty();  ///< nil for an empty byte string
    [[nodiscard]] bool nextIsArray();

    /// CBOR major type of the next item: 0 and 1 integers, 2 bytes, 3 text, 4 array, 5 map, else 7.
    [[nodiscard]] int nextMajor();

    /// true, false, or nothing for null; anything else spoils.
    Value nullOrBoolean();

    void skip();

private:
    std::uint64_t container(bool wanted);
    void leaveFinished();

    QCborStreamReader m_reader;
    qsizetype m_size = 0;
    bool m_ok = true;
};

}  // namespace hearth::ledger
