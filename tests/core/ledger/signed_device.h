// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/slots.h"
#include "tests/support/device.h"

namespace hearth::test {

/// A device with the author's slot (operation 1), five notes (2 to 6, the fourth operation about two
/// young people) and the author's checkpoint over them all (7).
class SignedDevice {
public:
    explicit SignedDevice(Household& household);

    /// A true checkpoint of the author over own sequences `from` to `to`.
    [[nodiscard]] ledger::Body checkpoint(std::int64_t from, std::int64_t to) const;
    [[nodiscard]] ledger::Body checkpointOn(const Device& other, std::int64_t from, std::int64_t to) const;

    /// Puts other words into operation `n` and makes every commitment, hash, chain and the anchor fit
    /// again: all that can be done without the author's own key.
    void rewrite(std::int64_t n, const QString& words);

    Device device;
    crypto::PersonKeys keys = crypto::PersonKeys::make();
};

}  // namespace hearth::test
