// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/household.h"

#include <QDateTime>

namespace hearth::demo {
namespace {

constexpr std::int64_t kMinute = 60'000;

QDate dayOf(Timestamp moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.ms).date();
}

}  // namespace

Household::Household(QString folder, access::Surroundings around, const Content& content)
    : m_folder(std::move(folder)), m_content(content), m_around(std::move(around))
{
    m_around.clock = [now = m_now] { return *now; };
}

void Household::note(const Status& status)
{
    if (m_status && !status) {
        m_status = status;
    }
}

void Household::tell(int percent)
{
    if (!m_tell || percent == m_told || !m_status) {
        return;
    }
    m_told = percent;
    if (!m_tell(percent)) {
        m_status = fail(ErrorCode::Refused, "demo.write:stopped");
    }
}

Id Household::person(const QString& first) const
{
    return m_ids.value(first);
}

std::vector<Id> Household::people(const QStringList& firsts) const
{
    std::vector<Id> ids;
    for (const QString& first : firsts) {
        ids.push_back(person(first));
    }
    return ids;
}

const crypto::PersonKeys& Household::keys(const QString& first) const
{
    return m_keys.at(first);
}

QString Household::roleName(const QString& role) const
{
    return m_desk->catalogue().roleName(role);
}

void Household::found(Timestamp when, Timestamp ends)
{
    setNow(when);
    const Member& manager = m_content.staff.front();
    access::Vault vault(m_folder, m_around);
    const auto made = vault.create(m_content.home, manager.name, manager.passphrase);
    if (!made) {
        return note(made.error());
    }
    m_ids.insert(manager.first, made->manager);
    auto keys = vault.prove(made->manager, manager.passphrase);
    if (!keys) {
        return note(keys.error());
    }
    auto book = vault.open(made->manager, *keys);
    if (!book) {
        return note(book.error());
    }
    m_keys.emplace(manager.first, std::move(keys).value());
    m_desk = std::make_unique<records::Desk>(std::move(book).value());
    m_sitting = manager.first;
    moveIn(when);
    enrol(ends);
}

// The manager writes everybody into the book: first who works here, then who lives here.
void Household::moveIn(Timestamp when)
{
    const QString manager = m_content.staff.front().first;
    const QDate today = dayOf(when);
    for (std::size_t i = 1; i < m_content.staff.size(); ++i) {
        const Member& one = m_content.staff[i];
        setNow({now().ms + 2 * kMinute});
        const QDate started = today.addDays(-365 * one.years - 20 - static_cast<int>(7 * i));
        const auto saved = act(manager, records::AddPerson{QStringLiteral("staff-member"),
                                                           {{QStringLiteral("name"), one.name},
                                                            {QStringLiteral("first"), one.first},
                                                            {QStringLiteral("job"), one.job},
                                                            {QStringLiteral("started"), started.toString(Qt::ISODate)}}});
        m_ids.insert(one.first, saved.id);
    }
    for (const Young& one : m_content.young) {
        setNow({now().ms + 4 * kMinute});
        const QDate born = today.addDays(-365 * one.age - 30 * (one.months % 11) - 40);
        const QDate arrived = today.addDays(-30 * one.months);
        Fields fields{{QStringLiteral("name"), one.name},
                      {QStringLiteral("preferred"), one.first},
                      {QStringLiteral("born"), born.toString(Qt::ISODate)},
                      {QStringLiteral("arrived"), arrived.toString(Qt::ISODate)},
                      {QStringLiteral("key-worker"), person(one.worker)},
                      {QStringLiteral("text"), proseOf(one.text)}};
        const catalogue::Kind* kind = catalogue().kind(QStringLiteral("young-person"));
        for (const auto& [field, text] : one.page) {
            const catalogue::Field* rules = kind->field(field);
            const bool prose = rules != nullptr && rules->type == catalogue::FieldType::Prose;
            fields[field] = prose ? Value(proseOf(text)) : Value(text);
        }
        const auto saved = act(manager, records::AddPerson{QStringLiteral("young-person"), std::move(fields)});
        m_ids.insert(one.first, saved.id);
    }
}

void Household::enrol(Timestamp ends)
{
    const QString manager = m_content.staff.front().first;
    access::Vault vault(m_folder, m_around);
    for (std::size_t i = 1; m_status && i < m_content.staff.size(); ++i) {
        const Member& one = m_content.staff[i];
        setNow({now().ms + 3 * kMinute});
        tell(kPeopleShare * static_cast<int>(i) / static_cast<int>(m_content.staff.size()));
        records::Enrol way;
        way.person = person(one.first);
        way.role = one.role;
        way.passphrase = one.passphrase;
        if (one.years == 0) {
            // Agency and evaluation end: half a year after the weeks that are told.
            way.until = dayOf(ends).addDays(182).toString(Qt::ISODate);
        }
        act(manager, way);
        if (!m_status) {
            return;
        }
        auto keys = vault.prove(way.person, one.passphrase);
        if (!keys) {
            return note(keys.error());
        }
        m_keys.emplace(one.first, std::move(keys).value());
    }
}

bool Household::sit(const QString& first)
{
    if (!m_status || !m_desk) {
        return false;
    }
    if (first == m_sitting) {
        return true;
    }
    const auto keys = m_keys.find(first);
    if (keys == m_keys.end()) {
        m_status = fail(ErrorCode::Internal, "demo.household:nobody");
        return false;
    }
    note(m_desk->book().handTo(person(first), keys->second));
    m_sitting = first;
    return m_status.ok();
}

Id Household::add(const QString& first, const QString& kind, const QStringList& about, Timestamp happened, Fields fields)
{
    records::AddRecord record;
    record.kind = kind;
    record.about = people(about);
    record.happened = happened;
    record.fields = std::move(fields);
    return act(first, record).id;
}

}  // namespace hearth::demo
