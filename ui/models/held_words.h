// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QString>

namespace hearth::ui {

/// A passphrase or a key between its typing and its use: in locked memory, wiped when it goes.
class HeldWords {
public:
    HeldWords() = default;
    explicit HeldWords(const QString& words) { set(words); }

    void set(const QString& words)
    {
        QByteArray bytes = words.toUtf8();
        m_bytes = Secret::copyOf({reinterpret_cast<const unsigned char*>(bytes.constData()),
                                  static_cast<std::size_t>(bytes.size())});
        wipe(bytes);
    }
    void clear() { m_bytes = Secret(); }
    [[nodiscard]] bool empty() const { return m_bytes.empty(); }
    [[nodiscard]] bool is(const QString& words) const { return m_bytes == HeldWords(words).m_bytes; }
    /// A copy, which the caller wipes.
    [[nodiscard]] QString text() const
    {
        return QString::fromUtf8(reinterpret_cast<const char*>(m_bytes.data()), static_cast<qsizetype>(m_bytes.size()));
    }

private:
    Secret m_bytes;
};

}  // namespace hearth::ui
