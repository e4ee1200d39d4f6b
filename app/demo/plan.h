// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/household.h"
#include "core/practice/shift.h"

#include <functional>
#include <memory>
#include <vector>

namespace hearth::demo {

inline constexpr std::int64_t kMinute = 60'000;
inline constexpr std::int64_t kHour = 60 * kMinute;
inline constexpr std::int64_t kDay = 24 * kHour;

/// What happens when: gathered in any order, done in the order of time.
class Plan {
public:
    void at(Timestamp when, std::function<void()> act) { m_events.push_back({when, std::move(act)}); }

    /// Moves the house's clock from event to event. An event never happens before the one before it
    /// has been written.
    void run(Household& house);

private:
    struct Event {
        Timestamp when;
        std::function<void()> act;
    };
    std::vector<Event> m_events;
};

/// One shift and who was on. `team` by first name; the first leads.
struct Duty {
    practice::Span span;
    QStringList team;
};

/// Every shift from `weeks` ago to the one that is going on at `now`, oldest first.
std::vector<Duty> rotaOf(const Content& content, Rng& rng, Timestamp now, int weeks);

/// "early", "late" or "night": the part of the content for a shift.
QString partOf(const practice::Span& span);

/// True when `first` stands in `text` as a word.
bool namesIn(const QString& text, const QString& first);

/// What every part of the writing needs to hand.
struct Pen {
    Household& house;
    Content& content;
    Rng& rng;
    Plan& plan;
    const std::vector<Duty>& rota;
    Timestamp now;
};

/// What the home says of itself: a check of its own, its rooms, the fixed points of its day.
void planHomeWords(Pen& pen);

/// The ordinary days: moments, nights, handovers, acceptances; the last shift is left open.
void planDays(Pen& pen);

/// Records that later ones speak of, by the key they have in the content.
using Known = std::shared_ptr<QHash<QString, Id>>;

/// What is done together: ideas, sessions, looking back. `known` gets each as "third/KEY".
void planThirds(Pen& pen, const Known& known);

/// What happens once: letters and replies, common thirds, incidents, claims, mistakes and their
/// mending.
void planStories(Pen& pen);

/// The diary of today and tomorrow, where everybody is, who is on duty.
void planToday(Pen& pen);

/// Two of the home's PCs, out of touch with one another, and one field changed on both.
void quarrel(Household& house, const Id& activity, const QJsonObject& story);

}  // namespace hearth::demo
