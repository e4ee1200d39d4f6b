// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/names.h"
#include "core/practice/today.h"

#include <QDateTime>

#include <time.h>

// Rows as the book gives them, for what Today makes of them; and London's clocks.
namespace hearth::test::today {


using namespace hearth::practice;
using records::PersonRef;
using records::Row;

/// The changing of the clocks is London's.
struct InLondon {
    InLondon() : m_before(qgetenv("TZ"))
    {
        qputenv("TZ", "Europe/London");
        tzset();
    }
    ~InLondon()
    {
        m_before.isEmpty() ? qunsetenv("TZ") : qputenv("TZ", m_before);
        tzset();
    }
    InLondon(const InLondon&) = delete;
    InLondon& operator=(const InLondon&) = delete;

private:
    QByteArray m_before;
};

inline constexpr std::int64_t kHour = 60LL * 60 * 1000;

inline Timestamp on(int month, int day, int hour, int minute)
{
    return {QDateTime(QDate(2026, month, day), QTime(hour, minute), Qt::LocalTime).toMSecsSinceEpoch()};
}

inline Timestamp at(int day, int hour, int minute)
{
    return on(3, day, hour, minute);
}

inline Id idOf(int number)
{
    return *Id::fromText(QStringLiteral("00000000-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0')));
}

inline PersonRef young(int number, const char* name)
{
    PersonRef person;
    person.id = idOf(number);
    person.firstName = person.name = QString::fromLatin1(name);
    person.youngPerson = true;
    return person;
}

inline PersonRef adult(int number, const char* name, const char* role = "residential-worker")
{
    PersonRef person = young(number, name);
    person.youngPerson = false;
    person.role = QString::fromLatin1(role);
    return person;
}

inline const PersonRef kJay = young(1, "Jay");
inline const PersonRef kMina = young(2, "Mina");
inline const PersonRef kBen = adult(11, "Ben");
inline const PersonRef kKath = adult(12, "Kath", "deputy");
inline const PersonRef kLena = adult(13, "Lena");

inline Row row(int number, const QString& kind, Timestamp happened, std::vector<PersonRef> about = {}, Fields fields = {})
{
    Row made;
    made.id = idOf(1000 + number);
    made.kind = kind;
    made.happened = made.written = happened;
    made.about = std::move(about);
    made.author = made.voice = kBen;
    made.fields = std::move(fields);
    if (const auto title = made.fields.find(QStringLiteral("title")); title != made.fields.end()) {
        made.title = std::get<QString>(title->second);
    }
    return made;
}

inline Row where(int number, const char* now, Timestamp since, std::optional<Timestamp> until = {}, const char* place = "")
{
    Fields fields{{QStringLiteral("now"), QString::fromLatin1(now)}};
    if (until) {
        fields[QStringLiteral("until")] = until->ms;
    }
    if (*place != 0) {
        fields[QStringLiteral("place")] = QString::fromLatin1(place);
    }
    return row(number, kWhereaboutsKind, since, {kJay}, fields);
}

inline Row night(int number, Timestamp signedAt, const char* asleep, const char* woke)
{
    Fields fields{{QStringLiteral("night"), QStringLiteral("settled")}};
    if (*asleep != 0) {
        fields[QStringLiteral("asleep")] = QString::fromLatin1(asleep);
    }
    if (*woke != 0) {
        fields[QStringLiteral("woke")] = QString::fromLatin1(woke);
    }
    return row(number, kNightKind, signedAt, {kJay}, fields);
}

inline Row duty(int number, const PersonRef& who, Timestamp from, Timestamp until, const char* flag = "")
{
    Fields fields{{QStringLiteral("person"), who.id}, {QStringLiteral("until"), until.ms}};
    if (*flag != 0) {
        fields[QString::fromLatin1(flag)] = true;
    }
    return row(number, kDutyKind, from, {}, fields);
}

inline Row entry(int number, const char* title, Timestamp when, std::vector<PersonRef> about = {})
{
    return row(number, kAppointmentKind, when, std::move(about), {{QStringLiteral("title"), QString::fromLatin1(title)}});
}

inline TodaySources sourcesAt(Timestamp now, const PersonRef& me = kKath)
{
    TodaySources sources;
    sources.now = now;
    sources.me = me;
    sources.people = {kJay, kMina, kBen, kKath, kLena};
    sources.pages.resize(todayReading(now, me.id).parts.size());
    return sources;
}

}  // namespace hearth::test::today
