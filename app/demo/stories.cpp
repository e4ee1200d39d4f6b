// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/plan.h"

#include "core/evidence/citations.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <memory>

namespace hearth::demo {
namespace {

const QString kText = QStringLiteral("text");
const QString kTitle = QStringLiteral("title");
const QString kThird = QStringLiteral("third/");

QString word(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString();
}

QJsonArray list(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toArray();
}

QString dateText(Timestamp moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.ms).date().toString(Qt::ISODate);
}

QString weekday(Timestamp moment)
{
    static const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    return british.dayName(QDateTime::fromMSecsSinceEpoch(moment.ms).date().dayOfWeek());
}

Timestamp clockOn(Timestamp day, int hour, int minute)
{
    QDateTime moment = QDateTime::fromMSecsSinceEpoch(day.ms);
    moment.setTime(QTime(hour, minute));
    return Timestamp{moment.toMSecsSinceEpoch()};
}

// Where the `i`th of `all` stands when they are spread evenly: 0 to 1.
double share(qsizetype i, double within, const QJsonArray& all)
{
    return (static_cast<double>(i) + within) / static_cast<double>(all.size());
}

class Stories {
public:
    explicit Stories(Pen& pen) : m_pen(pen), m_begin(pen.rota.front().span.from) {}

    void planAll()
    {
        planLetters();
        planThirds(m_pen, m_known);
        planSmall();
        planIncidents();
        planMistakes();
        planConsents();
        planClaims();
        planQuarrel();
    }

private:
    /// A moment `part` (0 to 1) of the way from the first day to yesterday.
    [[nodiscard]] Timestamp along(double part) const
    {
        const double whole = static_cast<double>(m_pen.now.ms - kDay - m_begin.ms);
        return Timestamp{m_begin.ms + static_cast<std::int64_t>(whole * part) / kMinute * kMinute};
    }

    /// The end of the shift nearest to `when` that `first` was on; for those who work by day, its noon.
    Timestamp nearest(const QString& first, Timestamp when)
    {
        const Duty* best = nullptr;
        for (std::size_t i = 0; i + 1 < m_pen.rota.size(); ++i) {
            const Duty& duty = m_pen.rota[i];
            const auto gap = [&](const Duty& one) { return std::abs(one.span.until.ms - when.ms); };
            // Early enough that what comes of it can still happen before now.
            const bool early = duty.span.until.ms <= m_pen.now.ms - 6 * kHour;
            if (early && duty.team.contains(first) && (best == nullptr || gap(duty) < gap(*best))) {
                best = &duty;
            }
        }
        if (best == nullptr || std::abs(best->span.until.ms - when.ms) > 6 * kDay) {
            return std::min(clockOn(when, 12, m_pen.rng.between(0, 55)), Timestamp{m_pen.now.ms - 6 * kHour});
        }
        return Timestamp{best->span.until.ms - m_pen.rng.between(20, 75) * kMinute};
    }

    [[nodiscard]] Timestamp notLater(Timestamp when, std::int64_t before) const
    {
        return std::min(when, Timestamp{m_pen.now.ms - before});
    }

    // ---- letters, their replies, amendments and withholdings

    void planLetters()
    {
        QStringList cited;
        for (const QJsonValue& claim : list(m_pen.content.stories, "claims")) {
            cited += stringsOf(claim.toObject().value(QLatin1String("cited")));
            cited += stringsOf(claim.toObject().value(QLatin1String("against")));
        }
        const auto days = static_cast<qsizetype>((m_pen.now.ms - m_begin.ms) / kDay);
        std::vector<QJsonObject> chosen;
        for (const QJsonValue& value : m_pen.content.letters) {
            const QJsonObject letter = value.toObject();
            const bool must = cited.contains(word(letter, "key")) || letter.contains(QLatin1String("withhold"));
            if (must || days >= 20) {
                chosen.push_back(letter);
            }
        }
        m_pen.rng.shuffle(chosen);
        // A long book has more than one round of letters.
        const std::size_t wanted = std::max(chosen.size(), static_cast<std::size_t>(days));
        for (std::size_t i = 0; i < wanted; ++i) {
            const QJsonObject& letter = chosen[i % chosen.size()];
            const bool first = i >= wanted - chosen.size();
            const double part = (static_cast<double>(i) + 0.4) / static_cast<double>(wanted);
            const bool flagship = word(letter, "key") == QLatin1String("phone");
            const Timestamp target = flagship && first ? clockOn({m_pen.now.ms - 2 * kDay}, 22, 31) : along(part);
            planLetter(letter, flagship && first ? target : nearest(word(letter, "by"), target), first);
        }
    }

    static Prose dated(Prose prose, Timestamp day)
    {
        for (Paragraph& paragraph : prose) {
            paragraph.text.replace(QLatin1String("{Day}"), weekday(day));
        }
        return prose;
    }

    void planLetter(const QJsonObject& letter, Timestamp when, bool remember)
    {
        Household& house = m_pen.house;
        const Known known = m_known;
        const QString key = word(letter, "key");
        const auto id = std::make_shared<Id>();
        m_pen.plan.at(when, [&house, letter, when, id, known, key, remember] {
            QString title = word(letter, "title");
            title.replace(QLatin1String("{Day}"), weekday(when));
            *id = house.add(word(letter, "by"), QStringLiteral("letter"), {word(letter, "about")},
                            Timestamp{when.ms - 3 * kHour},
                            {{kTitle, title}, {kText, dated(proseFrom(letter.value(QLatin1String("p"))), when)}});
            if (remember) {
                known->insert(key, *id);
            }
        });
        planReply(letter, when, id, remember);
        planAmendment(letter, when, id);
        planWithholding(letter, when, id);
    }

    void planReply(const QJsonObject& letter, Timestamp when, const std::shared_ptr<Id>& id, bool remember)
    {
        const QJsonObject reply = letter.value(QLatin1String("reply")).toObject();
        if (reply.isEmpty()) {
            return;
        }
        Household& house = m_pen.house;
        const Known known = m_known;
        const Timestamp at = notLater(clockOn({when.ms + kDay}, 16, m_pen.rng.between(20, 59)), 5 * kHour);
        m_pen.plan.at(std::max(at, Timestamp{when.ms + 30 * kMinute}), [&house, letter, reply, id, known, remember] {
            records::ReplyTo act;
            act.record = *id;
            act.text = proseFrom(reply.value(kText));
            act.voice = house.person(word(letter, "about"));
            act.how = word(reply, "how") == QLatin1String("told-to") ? How::ToldTo : How::TypedTogether;
            const Id made = house.act(word(reply, "with"), act).id;
            if (remember) {
                known->insert(word(letter, "key") + QStringLiteral("/reply"), made);
            }
        });
    }

    void planAmendment(const QJsonObject& letter, Timestamp when, const std::shared_ptr<Id>& id)
    {
        const QJsonObject amend = letter.value(QLatin1String("amend")).toObject();
        if (amend.isEmpty()) {
            return;
        }
        Household& house = m_pen.house;
        m_pen.plan.at(notLater({when.ms + 33 * kHour}, 2 * kHour), [&house, letter, amend, id, when] {
            records::AmendRecord act;
            act.record = *id;
            act.reason = word(amend, "reason");
            act.fields = {{kText, dated(proseFrom(amend.value(QLatin1String("p"))), when)}};
            house.act(word(letter, "by"), act);
        });
    }

    void planWithholding(const QJsonObject& letter, Timestamp when, const std::shared_ptr<Id>& id)
    {
        const QJsonObject hold = letter.value(QLatin1String("withhold")).toObject();
        if (hold.isEmpty()) {
            return;
        }
        Household& house = m_pen.house;
        const Timestamp now = m_pen.now;
        m_pen.plan.at({when.ms + 6 * kMinute}, [&house, letter, hold, id, now] {
            records::Withhold act;
            act.record = *id;
            act.paragraphs = {QStringLiteral("p%1").arg(hold.value(QLatin1String("paragraph")).toInt())};
            act.reason = word(hold, "reason");
            act.review = dateText({now.ms + hold.value(QLatin1String("reviewDays")).toInt() * kDay});
            house.act(word(letter, "by"), act);
        });
    }

    // ---- notes, reflections, management notes

    void planSmall()
    {
        const QJsonArray notes = list(m_pen.content.stories, "notes");
        for (qsizetype i = 0; i < notes.size(); ++i) {
            const QString by = m_pen.content.staff[1 + m_pen.rng.below(3)].first;
            planWritten(notes[i].toObject(), by, QStringLiteral("note"), clockOn(along(share(i, 0.5, notes)), 14, 10));
        }
        for (const auto& [name, kind] : {std::pair{"reflections", "reflection"}, std::pair{"management", "management-note"}}) {
            const QJsonArray some = list(m_pen.content.stories, name);
            for (qsizetype i = 0; i < some.size(); ++i) {
                const QJsonObject one = some[i].toObject();
                const Timestamp when = nearest(word(one, "by"), along(share(i, 0.7, some)));
                planWritten(one, word(one, "by"), QLatin1String(kind), when);
            }
        }
    }

    void planWritten(const QJsonObject& one, const QString& by, const QString& kind, Timestamp when)
    {
        Household& house = m_pen.house;
        m_pen.plan.at({when.ms + m_pen.rng.between(1, 9) * kMinute}, [&house, one, by, kind, when] {
            house.add(by, kind, stringsOf(one.value(QLatin1String("about"))), when,
                      {{kTitle, word(one, "title")}, {kText, proseFrom(one.value(QLatin1String("t")))}});
        });
    }

    // ---- incidents, signed off by the manager the day after

    void planIncidents()
    {
        const QJsonArray incidents = list(m_pen.content.stories, "incidents");
        for (qsizetype i = 0; i < incidents.size(); ++i) {
            const QJsonObject one = incidents[i].toObject();
            const Timestamp when = nearest(word(one, "by"), along(share(i, 0.6, incidents)));
            Household& house = m_pen.house;
            const auto id = std::make_shared<Id>();
            m_pen.plan.at({when.ms + 15 * kMinute}, [&house, one, when, id] {
                *id = house.add(word(one, "by"), QStringLiteral("incident"), stringsOf(one.value(QLatin1String("about"))),
                                {when.ms - 2 * kHour},
                                {{kText, proseFrom(one.value(QLatin1String("t")))}, {QStringLiteral("what"), word(one, "what")},
                                 {QStringLiteral("where"), word(one, "where")},
                                 {QStringLiteral("safe-now"), one.value(QLatin1String("safe")).toBool()}});
            });
            // The newest waits for her, so that there is something to sign.
            if (i + 1 < incidents.size()) {
                const QString manager = m_pen.content.staff.front().first;
                const Timestamp later = notLater(clockOn({when.ms + kDay}, 10, 5), 90 * kMinute);
                m_pen.plan.at(std::max(later, Timestamp{when.ms + kHour}), [&house, manager, id] {
                    house.act(manager, records::SignOff{*id});
                });
            }
        }
    }

    // ---- mistakes and how they are mended

    void planMistakes()
    {
        Household& house = m_pen.house;
        const QJsonObject voided = m_pen.content.stories.value(QLatin1String("voided")).toObject();
        const Timestamp first = nearest(word(voided, "by"), along(0.35));
        m_pen.plan.at(first, [&house, voided, first] {
            const Id id = house.add(word(voided, "by"), QStringLiteral("moment"), {word(voided, "about")}, first,
                                    {{kText, proseOf(word(voided, "t"))}});
            house.setNow({house.now().ms + 18 * kMinute});
            house.act(word(voided, "by"), records::VoidRecord{id, word(voided, "reason")});
        });
        const QJsonObject wrong = m_pen.content.stories.value(QLatin1String("wrong")).toObject();
        const Timestamp second = nearest(word(wrong, "by"), along(0.6));
        m_pen.plan.at(second, [&house, wrong, second] {
            const Id id = house.add(word(wrong, "by"), QStringLiteral("moment"), {word(wrong, "wrong")}, second,
                                    {{kText, proseOf(word(wrong, "t"))}});
            house.setNow({house.now().ms + 7 * kMinute});
            house.act(word(wrong, "by"), records::WrongPerson{id, house.people({word(wrong, "right")}), word(wrong, "reason")});
        });
        double part = 0.5;
        for (const QJsonValue& value : list(m_pen.content.stories, "late")) {
            const QJsonObject late = value.toObject();
            const Timestamp when = nearest(word(late, "by"), along(part));
            part += 0.3;
            m_pen.plan.at(when, [&house, late, when] {
                house.add(word(late, "by"), QStringLiteral("moment"), {word(late, "about")},
                          {when.ms - late.value(QLatin1String("hours")).toInt() * kHour}, {{kText, proseOf(word(late, "t"))}});
            });
        }
        planNewKnowledge();
    }

    // What one needs to know about a young person changes, beside what it was.
    void planNewKnowledge()
    {
        Household& house = m_pen.house;
        const QJsonObject one = m_pen.content.stories.value(QLatin1String("personLate")).toObject();
        m_pen.plan.at(nearest(word(one, "by"), along(0.8)), [&house, one] {
            records::AmendRecord act;
            act.record = house.person(word(one, "about"));
            act.fields = {{kText, proseOf(word(one, "text"))}};
            act.reason = word(one, "reason");
            house.act(word(one, "by"), act);
        });
    }

    // ---- consents for the independent person: two given whole, one half, one refused

    void planConsents()
    {
        Household& house = m_pen.house;
        const QString manager = m_pen.content.staff.front().first;
        QString visitor;
        for (const Member& one : m_pen.content.staff) {
            if (one.role == QLatin1String("independent-person")) {
                visitor = one.first;
            }
        }
        const std::vector<Young> young = m_pen.content.young;
        m_pen.plan.at(clockOn(along(0.7), 11, 0), [&house, manager, visitor, young] {
            for (const std::size_t who : {std::size_t{0}, std::size_t{3}}) {
                for (const char* by : {"young-person", "placing-authority"}) {
                    house.act(manager, records::GiveConsent{house.person(young[who].first), house.person(visitor),
                                                            QLatin1String(by), {}});
                }
            }
            house.act(manager, records::GiveConsent{house.person(young[2].first), house.person(visitor),
                                                    QStringLiteral("placing-authority"), {}});
        });
    }

    // ---- claims

    void planClaims()
    {
        Household& house = m_pen.house;
        const Known known = m_known;
        const Timestamp begin = m_begin;
        // After the reply to the newest letter, which one of them cites.
        Timestamp when{m_pen.now.ms - 4 * kHour};
        for (const QJsonValue& value : list(m_pen.content.stories, "claims")) {
            const QJsonObject claim = value.toObject();
            when.ms += 9 * kMinute;
            m_pen.plan.at(when, [&house, claim, known, begin, when] {
                const auto found = [&](const char* name) {
                    std::vector<Id> ids;
                    for (const QString& key : stringsOf(claim.value(QLatin1String(name)))) {
                        for (const QString& each : {key, key + QStringLiteral("/reply")}) {
                            if (known->contains(each)) {
                                ids.push_back(known->value(each));
                            }
                        }
                    }
                    return ids;
                };
                Fields fields{{kTitle, word(claim, "title")}, {kText, proseOf(word(claim, "t"))},
                              {QStringLiteral("standard"), word(claim, "standard")},
                              {QStringLiteral("from"), dateText(begin)}, {QStringLiteral("to"), dateText(when)}};
                if (claim.contains(QLatin1String("not-found"))) {
                    fields[QStringLiteral("not-found")] = proseOf(word(claim, "not-found"));
                }
                const Id made = house.add(word(claim, "by"), QStringLiteral("claim"), {}, when, fields);
                Timestamp place = when;
                for (const char* side : {"cited", "against"}) {
                    for (const Id& record : found(side)) {
                        cite(house, word(claim, "by"), made, record, QLatin1String(side) == QLatin1String("against"), ++place.ms);
                    }
                }
            });
        }
    }

    /// Pinned to the words as they stand when it is cited, as the window does it.
    static void cite(Household& house, const QString& by, const Id& claim, const Id& record, bool against, std::int64_t place)
    {
        const records::RecordView view = house.act(by, records::Show{.record = record});
        evidence::Citation citation;
        citation.record = record;
        citation.version = QString::fromLatin1(view.hash.toHex());
        citation.against = against;
        house.add(by, evidence::kCitation, {}, {place}, evidence::fieldsOf(citation, claim));
    }

    void planQuarrel()
    {
        Household& house = m_pen.house;
        const Known known = m_known;
        const QJsonObject story = m_pen.content.stories.value(QLatin1String("conflict")).toObject();
        m_pen.plan.at({m_pen.now.ms - 2 * kHour}, [&house, known, story] {
            quarrel(house, known->value(kThird + word(story, "third")), story);
        });
    }

    Pen& m_pen;
    Timestamp m_begin;
    Known m_known = std::make_shared<QHash<QString, Id>>();
};

}  // namespace

void planStories(Pen& pen)
{
    Stories(pen).planAll();
}

}  // namespace hearth::demo
