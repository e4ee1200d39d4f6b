// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/people.h"

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
                         [](const records::PersonRef& each) { return each.youngPerson && !each.left; });
    return young;
}

std::vector<records::PersonRef> adultsOf(const std::vector<records::PersonRef>& people)
{
    std::vector<records::PersonRef> adults;
    std::ranges::copy_if(people, std::back_inserter(adults), [](const records::PersonRef& each) {
        return !each.youngPerson && !each.left && !each.role.isEmpty();
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
