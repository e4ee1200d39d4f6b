// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/ledger/operation.h"

#include <map>

namespace hearth::ledger {

/// The data keys one session holds, by audience and owner (nil for management).
class AudienceKeys {
public:
    void add(Audience audience, const Id& owner, Secret key)
    {
        m_keys.insert_or_assign({static_cast<int>(audience), owner}, std::move(key));
    }

    /// Null when this session is not entitled.
    [[nodiscard]] const Secret* find(Audience audience, const Id& owner) const
    {
        const auto found = m_keys.find({static_cast<int>(audience), owner});
        return found == m_keys.end() ? nullptr : &found->second;
    }

    [[nodiscard]] bool empty() const { return m_keys.empty(); }
    void clear() { m_keys.clear(); }

private:
    std::map<std::pair<int, Id>, Secret> m_keys;
};

}  // namespace hearth::ledger
