// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/plan.h"

#include "core/practice/common_third.h"

#include <QDateTime>

#include <algorithm>

namespace hearth::demo {
namespace {

const QString kText = QStringLiteral("text");
const QString kTitle = QStringLiteral("title");

QString word(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString();
}

Timestamp clockOn(Timestamp day, int hour, int minute)
{
    QDateTime moment = QDateTime::fromMSecsSinceEpoch(day.ms);
    moment.setTime(QTime(hour, minute));
    return {moment.toMSecsSinceEpoch()};
}

/// What is done together, on the days the content counts back from now; in a home younger than that
/// everything moves up to its first days, in the same order.
class Thirds {
public:
    Thirds(Pen& pen, Known known) : m_pen(pen), m_known(std::move(known)), m_first{pen.rota.front().span.from.ms + kHour} {}

    void planAll()
    {
        for (const QJsonValue& value : m_pen.content.third.value(QLatin1String("thirds")).toArray()) {
            plan(value.toObject());
        }
    }

private:
    [[nodiscard]] Timestamp ago(int days, int hour) const
    {
        const int minute = static_cast<int>(m_pen.rng.below(55));
        return std::max(clockOn({m_pen.now.ms - days * kDay}, hour, minute), m_first);
    }

    /// Never before `last`, never in what is to come.
    [[nodiscard]] Timestamp after(Timestamp last, Timestamp wanted) const
    {
        return std::min(std::max(wanted, Timestamp{last.ms + 20 * kMinute}), Timestamp{m_pen.now.ms - 3 * kHour});
    }

    [[nodiscard]] std::optional<Timestamp> next(const QJsonObject& third) const
    {
        const QString when = word(third, "next");
        if (when == u"soon") {
            const Timestamp today = clockOn(m_pen.now, 16, 30);
            return today > m_pen.now ? today : clockOn({m_pen.now.ms + kDay}, 16, 30);
        }
        if (when == u"saturday") {
            const int day = QDateTime::fromMSecsSinceEpoch(m_pen.now.ms).date().dayOfWeek();
            return clockOn({m_pen.now.ms + (day < 6 ? 6 - day : 13 - day) * kDay}, 10, 0);
        }
        return std::nullopt;
    }

    /// What the content says in fields of `kind`. Only once the home is open.
    static Fields fieldsOf(const Household& house, const QJsonObject& json, const QString& kindId)
    {
        Fields made;
        const catalogue::Kind* kind = house.catalogue().kind(kindId);
        for (const QString& name : json.keys()) {
            const catalogue::Field* field = kind->field(name);
            const QString text = json.value(name).toString();
            if (field && !text.isEmpty()) {
                made[name] = field->type == catalogue::FieldType::Prose ? Value(proseOf(text)) : Value(text);
            }
        }
        return made;
    }

    void plan(const QJsonObject& third)
    {
        Household& house = m_pen.house;
        const Known known = m_known;
        const QString by = word(third, "by");
        const QStringList about = stringsOf(third.value(QLatin1String("about")));
        const auto id = std::make_shared<Id>();
        const Timestamp begun = after({m_first.ms - kHour}, ago(third.value(QLatin1String("days")).toInt(), 17));
        const auto when = next(third);
        m_pen.plan.at(begun, [&house, third, by, about, begun, id, known, when] {
            Fields written = fieldsOf(house, third, practice::kThirdKind);
            if (when) {
                written[QStringLiteral("when")] = when->ms;
            }
            written[practice::kStage] = practice::stageId(practice::Stage::Spark);
            written[QStringLiteral("from")] = spark(house, third.value(QLatin1String("spark")).toObject(), about, begun, &written);
            written[practice::kAdults] = std::vector<Id>{house.person(by)};
            *id = house.add(by, practice::kThirdKind, about, begun, written);
            known->insert(QStringLiteral("third/") + word(third, "key"), *id);
        });
        Timestamp last = planStages(third, begun, id);
        const auto times = std::make_shared<std::vector<Id>>();
        last = planSessions(third, std::min(last, begun), id, times);
        planLookBacks(third, last, id, times);
    }

    static Id spark(Household& house, const QJsonObject& spark, const QStringList& about, Timestamp begun, Fields* third)
    {
        const bool letter = word(spark, "kind") == u"letter";
        const QString kind = letter ? QStringLiteral("letter") : QStringLiteral("moment");
        (*third)[QStringLiteral("out-of")] = kind;
        Fields fields{{kText, proseOf(word(spark, "t"))}};
        if (letter) {
            fields[kTitle] = word(spark, "title");
        }
        return house.add(word(spark, "by"), kind, letter ? about.mid(0, 1) : about, {begun.ms - 20 * kMinute}, fields);
    }

    Timestamp planStages(const QJsonObject& third, Timestamp last, const std::shared_ptr<Id>& id)
    {
        Household& house = m_pen.house;
        for (const QJsonValue& value : third.value(QLatin1String("stages")).toArray()) {
            const QString stage = value.toArray().at(0).toString();
            last = after(last, ago(value.toArray().at(1).toInt(), 15));
            m_pen.plan.at(last, [&house, third, stage, id] {
                records::AmendRecord act;
                act.record = *id;
                act.fields = {{practice::kStage, stage}};
                act.reason = QStringLiteral("Moved on the board.");
                house.act(word(third, "by"), act);
            });
        }
        return last;
    }

    Timestamp planSessions(const QJsonObject& third, Timestamp last, const std::shared_ptr<Id>& id,
                           const std::shared_ptr<std::vector<Id>>& times)
    {
        Household& house = m_pen.house;
        const QStringList about = stringsOf(third.value(QLatin1String("about")));
        for (const QJsonValue& value : third.value(QLatin1String("sessions")).toArray()) {
            const QJsonObject one = value.toObject();
            const Timestamp when = after({last.ms + 40 * kMinute}, ago(one.value(QLatin1String("days")).toInt(), 16));
            last = {when.ms + 95 * kMinute};
            m_pen.plan.at(last, [&house, third, one, about, when, id, times] {
                const QString by = word(third, "by");
                times->push_back(house.add(by, practice::kSessionKind, about, when,
                                           {{kText, proseOf(word(one, "t"))},
                                            {practice::kActivity, *id},
                                            {practice::kAdults, std::vector<Id>{house.person(by)}},
                                            {QStringLiteral("minutes"), one.value(QLatin1String("minutes")).toInteger()}}));
            });
        }
        return last;
    }

    void planLookBacks(const QJsonObject& third, Timestamp last, const std::shared_ptr<Id>& id,
                       const std::shared_ptr<std::vector<Id>>& times)
    {
        Household& house = m_pen.house;
        for (const QJsonValue& value : third.value(QLatin1String("lookbacks")).toArray()) {
            const QJsonObject one = value.toObject();
            last = after(last, ago(one.value(QLatin1String("days")).toInt(), 19));
            m_pen.plan.at(last, [&house, third, one, id, times] {
                const QString by = word(third, "by");
                records::AddRecord act;
                act.kind = practice::kLookBackKind;
                act.about = house.people(stringsOf(third.value(QLatin1String("about"))));
                act.how = How::TypedTogether;
                act.fields = fieldsOf(house, one, practice::kLookBackKind);
                act.fields[practice::kActivity] = *id;
                act.fields[practice::kAdults] = std::vector<Id>{house.person(by)};
                const int session = one.value(QLatin1String("session")).toInt(-1);
                if (session >= 0 && session < static_cast<int>(times->size())) {
                    act.fields[practice::kSessionKind] = times->at(static_cast<std::size_t>(session));
                }
                house.act(by, act);
            });
        }
    }

    Pen& m_pen;
    Known m_known;
    Timestamp m_first;
};

}  // namespace

void planThirds(Pen& pen, const Known& known)
{
    Thirds(pen, known).planAll();
}

}  // namespace hearth::demo
