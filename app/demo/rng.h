// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <numeric>
#include <random>
#include <utility>
#include <vector>

namespace hearth::demo {

/// Chance that is the same on every machine: the engine is fixed by the standard, the distributions
/// of the standard library are not, so these are ours.
class Rng {
public:
    explicit Rng(std::uint64_t seed) : m_engine(seed) {}

    /// 0 <= result < `bound`, every value equally likely; 0 when `bound` is 0.
    std::uint64_t below(std::uint64_t bound)
    {
        if (bound == 0) {
            return 0;
        }
        const std::uint64_t limit = UINT64_MAX - UINT64_MAX % bound;
        std::uint64_t drawn = m_engine();
        while (drawn >= limit) {
            drawn = m_engine();
        }
        return drawn % bound;
    }

    /// least <= result <= most.
    int between(int least, int most)
    {
        return least + static_cast<int>(below(static_cast<std::uint64_t>(most - least + 1)));
    }

    /// True `percent` times in a hundred.
    bool chance(int percent) { return below(100) < static_cast<std::uint64_t>(percent); }

    template <typename T>
    void shuffle(std::vector<T>& list)
    {
        for (std::size_t i = list.size(); i > 1; --i) {
            std::swap(list[i - 1], list[below(i)]);
        }
    }

private:
    std::mt19937_64 m_engine;
};

/// Cards drawn without putting back; shuffled again when none is left that fits.
template <typename T>
class Deck {
public:
    explicit Deck(std::vector<T> cards = {}) : m_cards(std::move(cards)) {}

    /// The next card that `fits`; null when there is none at all.
    const T* draw(Rng& rng, const std::function<bool(const T&)>& fits)
    {
        for (int round = 0; round < 2; ++round) {
            for (std::size_t i = 0; i < m_order.size(); ++i) {
                const T& card = m_cards[m_order[i]];
                if (fits(card)) {
                    m_order.erase(m_order.begin() + static_cast<std::ptrdiff_t>(i));
                    return &card;
                }
            }
            m_order.resize(m_cards.size());
            std::iota(m_order.begin(), m_order.end(), std::size_t{0});
            rng.shuffle(m_order);
        }
        return nullptr;
    }

private:
    std::vector<T> m_cards;
    std::vector<std::size_t> m_order;
};

}  // namespace hearth::demo
