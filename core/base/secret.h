// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <memory>
#include <span>

namespace hearth {

/// Key bytes in guarded, locked memory (sodium_malloc), wiped when freed. Copies are cheap
/// references to the same bytes; the last one wipes.
class Secret {
public:
    /// Empty: holds no bytes.
    Secret() = default;

    static Secret zeros(std::size_t size);
    static Secret random(std::size_t size);
    /// Copies `bytes`; the caller wipes its own.
    static Secret copyOf(std::span<const unsigned char> bytes);

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    [[nodiscard]] unsigned char* data() { return m_bytes.get(); }
    [[nodiscard]] const unsigned char* data() const { return m_bytes.get(); }
    [[nodiscard]] std::span<const unsigned char> span() const { return {m_bytes.get(), m_size}; }

    /// Constant-time comparison.
    bool operator==(const Secret& other) const;

private:
    std::shared_ptr<unsigned char> m_bytes;
    std::size_t m_size = 0;
};

/// Overwrites the bytes of `buffer` (detaching copies keep theirs) and empties it.
void wipe(QByteArray& buffer);
void wipe(QString& text);

}  // namespace hearth
