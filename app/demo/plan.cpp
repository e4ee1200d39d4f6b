// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/plan.h"

#include <QRegularExpression>

#include <algorithm>

namespace hearth::demo {
namespace {

// By first name of Alder House's people, by place everywhere else.
enum Place : std::size_t { Manager, Deputy, KeyOne, KeyTwo, WorkerOne, WorkerTwo, Agency, Nights, WorkerThree };

QStringList leadersOf(const Content& content, practice::ShiftType type)
{
    const auto first = [&](Place place) { return content.staff[place].first; };
    switch (type) {
    case practice::ShiftType::Early: return {first(Deputy), first(KeyOne), first(KeyTwo)};
    case practice::ShiftType::Late: return {first(KeyOne), first(KeyTwo), first(WorkerOne), first(Deputy)};
    case practice::ShiftType::SleepIn: return {first(WorkerTwo), first(Nights), first(WorkerThree), first(WorkerOne)};
    }
    return {};
}

QStringList othersOf(const Content& content, practice::ShiftType type)
{
    const auto first = [&](Place place) { return content.staff[place].first; };
    if (type == practice::ShiftType::SleepIn) {
        return {first(WorkerOne), first(WorkerTwo), first(Nights), first(WorkerThree)};
    }
    return {first(WorkerOne), first(WorkerTwo), first(WorkerThree), first(Agency),
            first(KeyOne),    first(KeyTwo),    first(Nights)};
}

// As in the pictures: Ben with Owen on the sleep-in, Kath leading the day, Priya the evening.
QStringList lastTeam(const Content& content, practice::ShiftType type)
{
    const auto first = [&](Place place) { return content.staff[place].first; };
    switch (type) {
    case practice::ShiftType::Early: return {first(Deputy), first(WorkerTwo), first(Agency)};
    case practice::ShiftType::Late: return {first(KeyOne), first(KeyTwo), first(WorkerThree)};
    case practice::ShiftType::SleepIn: return {first(WorkerOne), first(WorkerTwo)};
    }
    return {};
}

void pick(const QStringList& from, const QStringList& rested, Rng& rng, QStringList* team)
{
    QStringList free;
    for (const QString& first : from) {
        if (!team->contains(first) && !rested.contains(first)) {
            free.append(first);
        }
    }
    if (!free.isEmpty()) {
        team->append(free[static_cast<qsizetype>(rng.below(static_cast<std::uint64_t>(free.size())))]);
    }
}

}  // namespace

void Plan::run(Household& house)
{
    std::stable_sort(m_events.begin(), m_events.end(),
                     [](const Event& one, const Event& other) { return one.when < other.when; });
    int done = 0;
    for (const Event& event : m_events) {
        house.tell(kPeopleShare + (100 - kPeopleShare) * done++ / static_cast<int>(m_events.size()));
        if (!house.status()) {
            return;
        }
        house.setNow(std::max(event.when, house.now()));
        event.act();
    }
}

std::vector<Duty> rotaOf(const Content& content, Rng& rng, Timestamp now, int weeks)
{
    std::vector<Duty> rota;
    for (practice::Span span = practice::spanAt(now); now.ms - span.from.ms <= weeks * 7 * kDay;
         span = practice::before(span)) {
        rota.push_back({span, {}});
    }
    std::reverse(rota.begin(), rota.end());
    QStringList tired = lastTeam(content, rota.back().span.type);
    rota.back().team = tired;
    // Backwards, so that the same seed gives the last days the same people however many weeks it is.
    for (std::size_t i = rota.size() - 1; i-- > 0;) {
        Duty& duty = rota[i];
        pick(leadersOf(content, duty.span.type), tired, rng, &duty.team);
        const int more = duty.span.type == practice::ShiftType::SleepIn ? 1 : 2;
        for (int k = 0; k < more; ++k) {
            pick(othersOf(content, duty.span.type), tired, rng, &duty.team);
        }
        tired = duty.team;
    }
    return rota;
}

QString partOf(const practice::Span& span)
{
    switch (span.type) {
    case practice::ShiftType::Early: return QStringLiteral("early");
    case practice::ShiftType::Late: return QStringLiteral("late");
    case practice::ShiftType::SleepIn: return QStringLiteral("night");
    }
    return {};
}

bool namesIn(const QString& text, const QString& first)
{
    return QRegularExpression(QStringLiteral("\\b%1\\b").arg(QRegularExpression::escape(first))).match(text).hasMatch();
}

}  // namespace hearth::demo
