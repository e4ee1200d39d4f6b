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
        m_keys[{static_cast<int>(audience), owner}].push_back(std::move(key));
    }

    /// The first key that was given, which seals; null when this session is not entitled.
    [[nodiscard]] const Secret* find(Audience audience, const Id& owner) const
    {
        const auto& all = every(audience, owner);
        return all.empty() ? nullptr : &all.front();
    }

    /// Every key that may open a part of this audience, in the order given.
    [[nodiscard]] const std::vector<Secret>& every(Audience audience, const Id& owner) const
    {
        static const std::vector<Secret> kNone;
        const auto found = m_keys.find({static_cast<int>(audience), owner});
        return found == m_keys.end() ? kNone : found->second;
    }

    [[nodiscard]] bool empty() const { return m_keys.empty(); }
    void clear() { m_keys.clear(); }

private:
    std::map<std::pair<int, Id>, std::vector<Secret>> m_keys;
};

}  // namespace hearth::ledger
