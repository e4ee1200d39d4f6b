// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/people.h"

#include "ui/models/open_book.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace hearth::ui {

PersonMark markOf(const records::PersonRef& person)
{
    PersonMark mark;
    mark.id = person.id.text();
    mark.name = person.firstName;
    mark.initials = person.initials;
    mark.adult = !person.youngPerson;
    mark.tint = person.tint;
    mark.away = person.away ? QCoreApplication::translate("People", "away") : QString();
    return mark;
}

QList<PersonMark> marksOf(const std::vector<records::PersonRef>& people)
{
    QList<PersonMark> marks;
    for (const records::PersonRef& person : people) {
        marks.append(markOf(person));
    }
    return marks;
}

std::vector<records::PersonRef> youngOf(const std::vector<records::PersonRef>& people)
{
    std::vector<records::PersonRef> young;
    std::ranges::copy_if(people, std::back_inserter(young),
                         [](const records::PersonRef& each) { return each.youngPerson && !each.left && each.sameAs.isNil(); });
    return young;
}

std::vector<records::PersonRef> adultsOf(const std::vector<records::PersonRef>& people)
{
    std::vector<records::PersonRef> adults;
    std::ranges::copy_if(people, std::back_inserter(adults), [](const records::PersonRef& each) {
        return !each.youngPerson && !each.left && each.sameAs.isNil() && !each.role.isEmpty();
    });
    return adults;
}

std::vector<records::PersonRef> shiftWorkersOf(const std::vector<records::PersonRef>& people)
{
    static const QStringList kOnShift{QStringLiteral("residential-worker"), QStringLiteral("key-worker"),
                                      QStringLiteral("deputy"), QStringLiteral("registered-manager")};
    std::vector<records::PersonRef> workers = adultsOf(people);
    std::erase_if(workers, [](const records::PersonRef& each) { return !kOnShift.contains(each.role); });
    return workers;
}

std::vector<records::PersonRef> goneOf(const std::vector<records::PersonRef>& people)
{
    std::vector<records::PersonRef> gone;
    std::ranges::copy_if(people, std::back_inserter(gone),
                         [](const records::PersonRef& each) { return each.left && each.sameAs.isNil(); });
    return gone;
}

bool mayWriteKind(const OpenBook& book, const QString& kind)
{
    const catalogue::Kind* rules = book.catalogue ? book.catalogue->kind(kind) : nullptr;
    return rules && std::ranges::any_of(book.who.roles, [&](const QString& role) { return rules->writers.contains(role); });
}

bool mayDo(const OpenBook& book, const char* command)
{
    return book.catalogue && std::ranges::any_of(book.catalogue->access(), [&](const catalogue::AccessRule& rule) {
               return rule.command == QLatin1String(command) && book.who.roles.contains(rule.role);
           });
}

const records::PersonRef* personIn(const std::vector<records::PersonRef>& people, const Id& id)
{
    const auto found = std::ranges::find(people, id, &records::PersonRef::id);
    return found == people.end() ? nullptr : &*found;
}

QStringList otherNamesIn(const QString& text, const std::vector<records::PersonRef>& people,
                         const std::vector<Id>& about)
{
    QStringList names;
    for (const records::PersonRef& person : people) {
        const bool theirs = std::ranges::find(about, person.id) != about.end();
        if (!person.youngPerson || person.left || theirs || person.firstName.size() < 2) {
            continue;
        }
        const QRegularExpression word(QStringLiteral("\\b%1\\b").arg(QRegularExpression::escape(person.firstName)),
                                      QRegularExpression::UseUnicodePropertiesOption);
        if (word.match(text).hasMatch()) {
            names.append(person.firstName);
        }
    }
    return names;
}

}  // namespace hearth::ui
