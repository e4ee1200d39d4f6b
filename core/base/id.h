// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <compare>
#include <cstdint>
#include <optional>

namespace hearth {

/// A random, time-ordered name (UUIDv7, RFC 9562) of a record, person, home or incarnation.
class Id {
public:
    /// The nil id: sixteen zero bytes; names nothing.
    Id() = default;

    /// A new id for the moment `now`. Ids of one process made in the same
    /// millisecond keep their order (up to 4,096 of them). Any thread.
    static Id make(Timestamp now);

    /// From 16 raw bytes; nothing when the length differs.
    static std::optional<Id> fromBytes(QByteArrayView bytes);

    /// From 36 characters 8-4-4-4-12, either case; nothing when ill-formed.
    static std::optional<Id> fromText(const QString& text);

    [[nodiscard]] QByteArray bytes() const;
    [[nodiscard]] QString text() const;  ///< lower case, 36 characters
    [[nodiscard]] bool isNil() const;
    [[nodiscard]] std::int64_t milliseconds() const;  ///< UTC, ms, when the id was made

    auto operator<=>(const Id&) const = default;

private:
    std::array<std::uint8_t, 16> m_bytes{};
};

/// For QHash.
size_t qHash(const Id& id, size_t seed = 0);

}  // namespace hearth
