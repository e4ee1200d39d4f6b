// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/random.h"
#include "tests/support/device.h"

namespace hearth::test {

/// Three devices of one home that write, at random, everything an operation can say, and now and
/// then take in what another wrote.
class History {
public:
    History(Household& household, Random& random);

    void run(int steps);

    /// Every device takes in everything.
    void meet();

    /// Each device's operations in its own order.
    [[nodiscard]] std::vector<std::vector<ledger::RawOperation>> chains() const;

    /// Words that stand somewhere in what was written.
    static QStringList words();

    std::vector<std::unique_ptr<Device>> devices;

private:
    /// A record, and the operation a device must have taken in to know of it.
    struct Known {
        Id id;
        ledger::Audience audience;
        Id owner;
        Id subject;
        Id incarnation;
        std::int64_t seq;
    };

    void step(Device& device);
    void put(Device& device);
    void touch(Device& device, const Known& record);
    void notice(Device& device);
    void erase(Device& device, const Known& record);
    const Known* any(const Device& device);
    Prose sentence();

    Household& m_household;
    Random& m_random;
    std::vector<Id> m_young;
    std::vector<Known> m_known;
};

}  // namespace hearth::test
