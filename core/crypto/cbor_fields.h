// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QCborStreamReader>
#include <QString>

#include <optional>

namespace hearth::crypto {

/// Reads CBOR of definite lengths written by us, in the one order we write it. The first thing that
/// is not as expected makes `ok()` false for good; values read after that are empty. That nothing is
/// left over, and that there is no second spelling, the callers see by encoding again.
class FieldReader {
public:
    /// `bytes` are borrowed for the reader's life.
    explicit FieldReader(QByteArrayView bytes)
        : m_reader(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size())
    {
    }

    /// Enters a map of exactly `size` pairs.
    void enterMap(std::uint64_t size);
    /// Enters an array; its length, at most `limit`, or 0.
    std::uint64_t enterArray(std::uint64_t limit);
    void leave();

    /// The next item must be the key `number`.
    void key(std::uint64_t number);
    std::uint64_t number(std::uint64_t limit);
    /// A byte string of `least` to `most` bytes.
    QByteArray bytes(qsizetype least, qsizetype most);
    /// UTF-8 of at most `most` bytes.
    QString text(qsizetype most);

    [[nodiscard]] bool ok() const { return m_ok; }

private:
    void require(bool condition) { m_ok = m_ok && condition; }
    bool stringFits(qsizetype least, qsizetype most);

    QCborStreamReader m_reader;
    bool m_ok = true;
};

}  // namespace hearth::crypto
