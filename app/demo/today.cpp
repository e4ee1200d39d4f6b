// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/plan.h"
#include "core/practice/names.h"

#include <QDateTime>

#include <algorithm>

// The day as the page Today shows it: the diary, where everybody is, who is on. Nothing here is drawn
// by chance, so that the rest of a home is the same with it and without.
namespace hearth::demo {
namespace {

/// The rota goes back so far; where everybody was is written for today and the day before.
constexpr std::int64_t kRotaDays = 3;
constexpr std::int64_t kDeputysHour = 15;

QString word(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString();
}

QDate dayOf(Timestamp when)
{
    return QDateTime::fromMSecsSinceEpoch(when.ms).date();
}

Timestamp on(const QDate& day, const QString& time)
{
    return {QDateTime(day, QTime::fromString(time, QStringLiteral("HH:mm"))).toMSecsSinceEpoch()};
}

bool fits(const QJsonObject& one, const QDate& day)
{
    const QString days = word(one, "days");
    const bool weekend = day.dayOfWeek() > 5;
    return days.isEmpty() || (days == QLatin1String("weekend")) == weekend;
}

class Today {
public:
    explicit Today(Pen& pen)
        : m_pen(pen), m_today(pen.content.today), m_day(dayOf(pen.now)), m_deputy(pen.content.staff[1].first)
    {
    }

    void planAll()
    {
        planDiary("diary", m_day);
        planDiary("tomorrow", m_day.addDays(1));
        planWhere(m_day.addDays(-1));
        planWhere(m_day);
        planRota();
    }

private:
    /// The deputy keeps the diary and the rota, on the afternoon before; a new home has one from its first hour on.
    [[nodiscard]] Timestamp writtenFor(const QDate& day) const
    {
        const Timestamp before = on(day.addDays(-1), QStringLiteral("%1:10").arg(kDeputysHour));
        const Timestamp first{m_pen.rota.front().span.from.ms + kMinute};
        return std::max(first, std::min(before, Timestamp{m_pen.now.ms - 20 * kMinute}));
    }

    void planDiary(const char* part, const QDate& day)
    {
        for (const QJsonValue& value : m_today.value(QLatin1String(part)).toArray()) {
            const QJsonObject one = value.toObject();
            if (!fits(one, day)) {
                continue;
            }
            Household& house = m_pen.house;
            m_pen.plan.at(writtenFor(day), [&house, one, day, by = m_deputy] {
                Fields fields{{QStringLiteral("title"), word(one, "title")},
                              {QStringLiteral("what"), word(one, "what")},
                              {QStringLiteral("text"), proseOf(word(one, "t"))}};
                if (one.contains(QLatin1String("until"))) {
                    fields[QStringLiteral("until")] = on(day, word(one, "until")).ms;
                }
                if (one.contains(QLatin1String("where"))) {
                    fields[QStringLiteral("where")] = word(one, "where");
                }
                if (one.contains(QLatin1String("with"))) {
                    fields[QStringLiteral("with")] = house.people(stringsOf(one.value(QLatin1String("with"))));
                }
                house.add(by, practice::kAppointmentKind, stringsOf(one.value(QLatin1String("about"))), on(day, word(one, "at")),
                          fields);
            });
        }
    }

    void planWhere(const QDate& day)
    {
        for (const QJsonValue& value : m_today.value(QLatin1String("where")).toArray()) {
            const QJsonObject one = value.toObject();
            const Timestamp when = on(day, word(one, "at"));
            const auto duty = std::ranges::find_if(m_pen.rota, [&](const Duty& each) {
                return each.span.from <= when && when < each.span.until;
            });
            if (!fits(one, day) || when.ms > m_pen.now.ms - 3 * kMinute || duty == m_pen.rota.end()) {
                continue;
            }
            Household& house = m_pen.house;
            m_pen.plan.at({when.ms + 2 * kMinute}, [&house, one, day, when, by = duty->team.front()] {
                Fields fields{{QStringLiteral("now"), word(one, "now")}};
                if (one.contains(QLatin1String("until"))) {
                    fields[QStringLiteral("until")] = on(day, word(one, "until")).ms;
                }
                if (one.contains(QLatin1String("place"))) {
                    fields[QStringLiteral("place")] = word(one, "place");
                }
                house.add(by, practice::kWhereaboutsKind, {word(one, "who")}, when, fields);
            });
        }
    }

    void planRota()
    {
        for (const Duty& duty : m_pen.rota) {
            if (m_pen.now.ms - duty.span.until.ms < kRotaDays * kDay) {
                planDuty(duty.span, duty.team);
            }
        }
        // And on to the same hour of tomorrow.
        practice::Span next = practice::spanAt(m_pen.rota.back().span.until);
        for (int i = 0; i < 3; ++i) {
            planDuty(next, stringsOf(m_today.value(QLatin1String("duty")).toObject().value(partOf(next))));
            next = practice::spanAt(next.until);
        }
    }

    void planDuty(const practice::Span& span, const QStringList& team)
    {
        const QJsonObject rota = m_today.value(QLatin1String("duty")).toObject();
        const QStringList firstAid = stringsOf(rota.value(QLatin1String("firstAid")));
        const QJsonObject agency = rota.value(QLatin1String("agency")).toObject();
        const QJsonObject sooner = rota.value(QLatin1String("sooner")).toObject().value(partOf(span)).toObject();
        for (qsizetype i = 0; i < team.size(); ++i) {
            const QString first = team[i];
            const bool early = i == 0 && !sooner.isEmpty();
            const Timestamp from{span.from.ms - (early ? sooner.value(QLatin1String("minutes")).toInt() * kMinute : 0)};
            Fields fields{{QStringLiteral("until"), span.until.ms}};
            const auto flag = [&fields](const char* id, bool set) {
                if (set) {
                    fields[QLatin1String(id)] = true;
                }
            };
            flag("lead", i == 0);
            flag("first-aid", firstAid.contains(first));
            flag("agency", agency.contains(first));
            const QString note = agency.contains(first) ? agency.value(first).toString() : early ? word(sooner, "t") : QString();
            if (!note.isEmpty()) {
                fields[QStringLiteral("text")] = proseOf(note);
            }
            Household& house = m_pen.house;
            m_pen.plan.at(writtenFor(dayOf(span.from)), [&house, first, from, fields, by = m_deputy]() mutable {
                fields[QStringLiteral("person")] = house.person(first);
                house.add(by, practice::kDutyKind, {}, from, fields);
            });
        }
    }

    Pen& m_pen;
    const QJsonObject m_today;
    const QDate m_day;
    const QString m_deputy;
};

}  // namespace

void planToday(Pen& pen)
{
    Today(pen).planAll();
}

}  // namespace hearth::demo
