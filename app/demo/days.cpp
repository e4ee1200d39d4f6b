// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/plan.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <memory>

namespace hearth::demo {
namespace {

using practice::ShiftType;

const QString kMoment = QStringLiteral("moment");
const QString kLine = QStringLiteral("handover-item");
const QString kAccepted = QStringLiteral("accepted");
const QString kLead = QStringLiteral("lead");

QDateTime local(Timestamp moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.ms);
}

QString weekday(Timestamp moment)
{
    static const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    return british.dayName(local(moment).date().dayOfWeek());
}

QString nameOf(const practice::Span& span)
{
    switch (span.type) {
    case ShiftType::Early: return QStringLiteral("Day shift, ") + weekday(span.from);
    case ShiftType::Late: return QStringLiteral("Late shift, ") + weekday(span.from);
    case ShiftType::SleepIn: return QStringLiteral("Sleep-in, %1 into %2").arg(weekday(span.from), weekday(span.until));
    }
    return {};
}

// "08:20" as the next such time after `from`.
Timestamp nextTime(Timestamp from, const QString& time)
{
    QDateTime due = local(from);
    due.setTime(QTime::fromString(time, QStringLiteral("HH:mm")));
    if (due.toMSecsSinceEpoch() <= from.ms) {
        due = due.addDays(1);
    }
    return Timestamp{due.toMSecsSinceEpoch()};
}

bool onlyOnSchoolDays(const QString& text)
{
    static const QStringList words = {QStringLiteral("school"), QStringLiteral("School"), QStringLiteral("homework"),
                                      QStringLiteral("College"), QStringLiteral("maths"), QStringLiteral("Maths"),
                                      QStringLiteral("teacher"), QStringLiteral("bus")};
    return std::any_of(words.begin(), words.end(), [&](const QString& word) { return text.contains(word); });
}

// The lines of one shift's basket, filled as the shift goes on, emptied by its finish.
using Basket = std::shared_ptr<std::vector<Id>>;

struct Told {
    QString author;
    QString other;
};

class Days {
public:
    explicit Days(Pen& pen) : m_pen(pen) {}

    void planAll()
    {
        for (std::size_t i = 0; i + 1 < m_pen.rota.size(); ++i) {
            planShift(i);
        }
        planOpen(m_pen.rota.back());
    }

private:
    void planShift(std::size_t index)
    {
        const Duty& duty = m_pen.rota[index];
        const Basket basket = std::make_shared<std::vector<Id>>();
        const int count = duty.span.type == ShiftType::SleepIn ? m_pen.rng.between(1, 3) : m_pen.rng.between(3, 5);
        for (int k = 0; k < count; ++k) {
            planMoment(duty, (2 * k + 1) * 100 / (2 * count), basket);
        }
        planFinish(index, basket);
    }

    // Somebody on duty who is not named in the text, and somebody else for {o}.
    std::optional<Told> tellers(const Duty& duty, const Card& card)
    {
        std::vector<QString> free;
        for (const QString& first : duty.team) {
            if (!namesIn(card.text, first)) {
                free.push_back(first);
            }
        }
        m_pen.rng.shuffle(free);
        const bool two = card.text.contains(QLatin1String("{o}"));
        if (free.size() < (two ? 2U : 1U)) {
            return std::nullopt;
        }
        return Told{free.front(), free.back()};
    }

    QString said(QString text, const QString& other)
    {
        text.replace(QLatin1String("{o}"), other);
        for (const QString& name : m_pen.content.slots.keys()) {
            const QStringList words = m_pen.content.slots.value(name);
            const QString slot = u'{' + name + u'}';
            if (text.contains(slot)) {
                text.replace(slot, words[static_cast<qsizetype>(m_pen.rng.below(static_cast<std::uint64_t>(words.size())))]);
            }
        }
        return text;
    }

    QString owner(const QString& part)
    {
        if (m_pen.rng.chance(14)) {
            return QStringLiteral("house");
        }
        if (part != QLatin1String("night") && m_pen.rng.chance(part == QLatin1String("late") ? 14 : 4)) {
            return QStringLiteral("together");
        }
        // Each in turn, so that nobody goes unseen for a day.
        return m_pen.content.young[m_turn++ % m_pen.content.young.size()].first;
    }

    /// When it happened: as its own words say, or `percent` of the way through the hours in which
    /// the house is awake and whoever it is about at home.
    Timestamp timeFor(const Duty& duty, const Card& card, bool weekend, int percent)
    {
        if (!card.at.isEmpty()) {
            return std::min(nextTime({duty.span.from.ms - kMinute}, card.at), Timestamp{duty.span.until.ms - 20 * kMinute});
        }
        const bool atHome = weekend || card.about.isEmpty();
        QString from = QStringLiteral("21:40");
        QString until = QStringLiteral("02:00");
        if (duty.span.type == ShiftType::Early) {
            from = QStringLiteral("07:36");
            until = atHome ? QStringLiteral("13:40") : QStringLiteral("08:50");
        } else if (duty.span.type == ShiftType::Late) {
            from = atHome ? QStringLiteral("14:45") : QStringLiteral("15:55");
            until = QStringLiteral("20:50");
        }
        const Timestamp first = nextTime({duty.span.from.ms - kMinute}, from);
        const std::int64_t length = nextTime(first, until).ms - first.ms;
        return Timestamp{(first.ms + length * percent / 100) / kMinute * kMinute + m_pen.rng.between(0, 6) * kMinute};
    }

    void planMoment(const Duty& duty, int percent, const Basket& basket)
    {
        const QString part = partOf(duty.span);
        const bool weekend = local(duty.span.from).date().dayOfWeek() > 5;
        const QString who = owner(part);
        const Card* drawn = m_pen.content.moments[who + u'/' + part].draw(m_pen.rng, [&](const Card& card) {
            return !(weekend && onlyOnSchoolDays(card.text)) && tellers(duty, card).has_value();
        });
        const std::optional<Told> told = drawn == nullptr ? std::nullopt : tellers(duty, *drawn);
        if (!told) {
            return;
        }
        Card card = *drawn;
        card.text = said(card.text, told->other);
        card.line = said(card.line, told->other);
        const Timestamp happened = timeFor(duty, card, weekend, percent);
        const bool hand = !card.weight.isEmpty() && m_pen.rng.chance(75);
        const Timestamp written{happened.ms + m_pen.rng.between(1, 12) * kMinute};
        Household& house = m_pen.house;
        m_pen.plan.at(written, [&house, card, told, happened, hand, basket] {
            const Id moment = house.add(told->author, kMoment, card.about, happened, {{QStringLiteral("text"), proseOf(card.text)}});
            if (hand) {
                handOver(house, told->author, card, moment, basket);
            }
        });
    }

    static void handOver(Household& house, const QString& author, const Card& card, const Id& from, const Basket& basket)
    {
        Fields fields{{QStringLiteral("text"), proseOf(card.line)}, {QStringLiteral("weight"), card.weight}};
        if (!from.isNil()) {
            fields[QStringLiteral("from")] = from;
        }
        if (!card.due.isEmpty()) {
            fields[QStringLiteral("due")] = nextTime(house.now(), card.due).ms;
        }
        basket->push_back(house.add(author, kLine, card.about, house.now(), fields));
    }

    practice::Night night(const Young& young)
    {
        practice::Night night;
        const int drawn = m_pen.rng.between(1, 100);
        night.how = drawn <= 70 ? practice::NightHow::Settled : drawn <= 93 ? practice::NightHow::Up : practice::NightHow::Unsettled;
        const char* how = drawn <= 70 ? "settled" : drawn <= 93 ? "up" : "unsettled";
        const int late = (drawn > 70 ? 90 : 0) + 5 * m_pen.rng.between(0, 8);
        const QTime bed = young.age < 11 ? QTime(20, 30) : QTime(22, 20);
        night.asleep = bed.addSecs(60 * late).toString(QStringLiteral("HH:mm"));
        night.woke = m_pen.rng.chance(80) ? QTime(6, 40).addSecs(300 * m_pen.rng.between(0, 6)).toString(QStringLiteral("HH:mm"))
                                          : QString();
        const QString* text = m_pen.content.nights[young.first + u'/' + QLatin1String(how)].draw(
            m_pen.rng, [](const QString&) { return true; });
        if (text != nullptr && (drawn > 70 || m_pen.rng.chance(60))) {
            night.text = *text;
        }
        return night;
    }

    practice::ShiftDraft draftOf(const Duty& duty)
    {
        practice::ShiftDraft draft;
        draft.span = duty.span;
        draft.name = nameOf(duty.span);
        const QString* text = m_pen.content.shifts[partOf(duty.span)].draw(m_pen.rng, [](const QString&) { return true; });
        draft.text = text == nullptr ? QString() : *text;
        if (m_tin < 4'000) {
            m_tin += 6'000;
        }
        m_tin -= 5 * m_pen.rng.between(0, 160);
        if (duty.span.type == ShiftType::SleepIn) {
            for (const Young& young : m_pen.content.young) {
                draft.nights.push_back(night(young));
            }
        }
        return draft;
    }

    void planFinish(std::size_t index, const Basket& basket)
    {
        const Duty& duty = m_pen.rota[index];
        const Duty& next = m_pen.rota[index + 1];
        const practice::ShiftDraft draft = draftOf(duty);
        const std::int64_t tin = m_tin;
        // Of the newest handover one acceptance is left for whoever looks round.
        const bool newest = index + 2 == m_pen.rota.size();
        Household& house = m_pen.house;
        const Timestamp when{std::min(duty.span.until.ms - m_pen.rng.between(3, 14) * kMinute, m_pen.now.ms - kMinute)};
        m_pen.plan.at(when, [&house, &duty, &next, &content = m_pen.content, draft, basket, tin, newest] {
            const Id shift = finish(house, content, duty, next, draft, *basket, tin);
            accept(house, duty, next, shift, newest);
        });
    }

    static Id finish(Household& house, const Content& content, const Duty& duty, const Duty& next,
                     practice::ShiftDraft draft, const std::vector<Id>& basket, std::int64_t tin)
    {
        for (std::size_t i = 0; i < draft.nights.size(); ++i) {
            draft.nights[i].person = house.person(content.young[i].first);
        }
        draft.workers = house.people(duty.team);
        draft.incoming = house.people(next.team);
        draft.lead = house.person(duty.team.front());
        if (const catalogue::Kind* kind = house.catalogue().kind(QStringLiteral("shift"))) {
            draft.checks = practice::checksOf(*kind);
        }
        for (practice::Check& check : draft.checks) {
            check.done = true;
            check.pence = check.money ? std::optional<std::int64_t>(tin) : std::nullopt;
        }
        return house.act(duty.team.front(), practice::finishOf(draft, basket, house.now())).id;
    }

    static void accept(Household& house, const Duty& duty, const Duty& next, const Id& shift, bool newest)
    {
        for (qsizetype i = 0; i < next.team.size(); ++i) {
            if (!house.status() || (newest && i + 1 == next.team.size())) {
                return;
            }
            const QString& first = next.team[i];
            records::Acknowledge read;
            read.record = shift;
            read.what = kAccepted;
            if (first != duty.team.front()) {
                read.coSigner = records::CoSigner{house.person(first), house.keys(first)};
            }
            house.act(duty.team.front(), read);
            if (i == 0) {
                read.what = kLead;
                house.act(duty.team.front(), read);
            }
        }
    }

    // The shift that is going on: as shift.png shows it, whatever hour it is.
    void planOpen(const Duty& duty)
    {
        const QJsonObject open = m_pen.content.open.value(partOf(duty.span)).toObject();
        const QJsonArray moments = open.value(QLatin1String("moments")).toArray();
        const auto marks = std::make_shared<QHash<QString, Id>>();
        Timestamp last = duty.span.from;
        const QString phoneDay = weekday(Timestamp{m_pen.now.ms - 2 * kDay});
        Household& house = m_pen.house;
        for (qsizetype i = 0; i < moments.size(); ++i) {
            const QJsonObject one = moments[i].toObject();
            // At its own time when that has been; what has not been yet is put between here and now.
            const Timestamp own = nextTime({duty.span.from.ms - kMinute}, one.value(QLatin1String("at")).toString());
            const std::int64_t left = std::max<std::int64_t>(m_pen.now.ms - 2 * kMinute - last.ms, 0);
            const Timestamp squeezed{last.ms + left / (moments.size() - i + 1)};
            const Timestamp when = own.ms < m_pen.now.ms - (moments.size() - i) * 3 * kMinute ? std::max(own, last) : squeezed;
            last = when;
            m_pen.plan.at(when, [&house, one, when, marks] {
                const Id id = house.add(one.value(QLatin1String("by")).toString(), kMoment,
                                        stringsOf(one.value(QLatin1String("about"))), when,
                                        {{QStringLiteral("text"), proseOf(one.value(QLatin1String("t")).toString())}});
                marks->insert(one.value(QLatin1String("mark")).toString(), id);
            });
        }
        const QJsonArray lines = open.value(QLatin1String("handover")).toArray();
        const QString author = duty.team.front();
        const Timestamp when{m_pen.now.ms - kMinute};
        m_pen.plan.at(when, [&house, lines, author, marks, phoneDay] {
            const Basket basket = std::make_shared<std::vector<Id>>();
            for (const QJsonValue& value : lines) {
                const QJsonObject one = value.toObject();
                Card card = cardOf(value, stringsOf(one.value(QLatin1String("about"))));
                card.line = card.text.replace(QLatin1String("{phoneDay}"), phoneDay);
                card.weight = one.value(QLatin1String("weight")).toString();
                const QString mark = one.value(QLatin1String("from")).toString();
                handOver(house, author, card, mark.isEmpty() ? Id() : marks->value(mark), basket);
            }
        });
    }

    Pen& m_pen;
    std::size_t m_turn = 0;
    std::int64_t m_tin = 8'420;
};

}  // namespace

void planDays(Pen& pen)
{
    Days(pen).planAll();
}

}  // namespace hearth::demo
