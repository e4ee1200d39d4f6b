// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/person_vm.h"

#include "core/practice/names.h"

#include <algorithm>

namespace hearth::ui {

PersonVm::PersonVm(const OpenBook& book, QObject* parent) : QObject(parent), m_book(book)
{
    m_timeline.setCatalogue(book.catalogue);
    m_timeline.setClock(book.now);
    m_state.kinds.append(tr("Everything"));
    m_kindIds.append(QString());
    for (const QString& id : {practice::kMomentKind, practice::kLetterKind, practice::kNoteKind,
                              practice::kNightKind, practice::kHandoverKind}) {
        const catalogue::Kind* kind = book.catalogue ? book.catalogue->kind(id) : nullptr;
        if (kind && kind->readers.contains(book.who.role)) {
            m_kindIds.append(id);
            m_state.kinds.append(kind->house);
        }
    }
    // What is written with them, not the page that says who they are.
    for (const catalogue::Kind& kind : book.catalogue ? book.catalogue->kinds() : std::vector<catalogue::Kind>()) {
        if (kind.readers.contains(book.who.role) && (!kind.system || kind.id == practice::kReplyKind)) {
            m_everything.append(kind.id);
        }
    }
    const catalogue::Kind* letter = book.catalogue ? book.catalogue->kind(practice::kLetterKind) : nullptr;
    m_state.mayWrite = letter && letter->writers.contains(book.who.role);
}

std::optional<Id> PersonVm::person() const
{
    if (m_state.chosen < 0 || m_state.chosen >= static_cast<int>(m_people.size())) {
        return std::nullopt;
    }
    return m_people[static_cast<std::size_t>(m_state.chosen)].id;
}

void PersonVm::refresh()
{
    PersonState next = m_state;
    next.problem.reset();
    const std::optional<Id> open = person();
    if (auto people = m_book.run(records::ListPeople{})) {
        m_people = youngOf(*people);
        next.young = marksOf(m_people);
        // Somebody who moved in or out moves the places, never whose page this is.
        const auto still = std::ranges::find(m_people, open.value_or(Id()), &records::PersonRef::id);
        next.chosen = still == m_people.end() ? -1 : static_cast<int>(std::distance(m_people.begin(), still));
    } else {
        next.problem = people.error();
    }
    if (next.chosen < 0 && !m_people.empty()) {
        next.chosen = 0;
    }
    load(next);
    update(std::move(next));
}

void PersonVm::choose(int index)
{
    if (index < 0 || index >= static_cast<int>(m_people.size())) {
        return;
    }
    PersonState next = m_state;
    next.chosen = index;
    next.problem.reset();
    load(next);
    update(std::move(next));
}

void PersonVm::chooseKind(int index)
{
    if (index < 0 || index >= m_kindIds.size()) {
        return;
    }
    PersonState next = m_state;
    next.kind = index;
    load(next);
    update(std::move(next));
}

void PersonVm::showPerson(const Id& person)
{
    if (m_people.empty()) {
        refresh();
    }
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        if (m_people[i].id == person) {
            choose(static_cast<int>(i));
        }
    }
}

void PersonVm::load(PersonState& next)
{
    if (next.chosen < 0 || next.chosen >= static_cast<int>(m_people.size())) {
        m_timeline.setRows({});
        next.empty = true;
        return;
    }
    const records::PersonRef& person = m_people[static_cast<std::size_t>(next.chosen)];
    next.name = person.firstName;
    next.needToKnow.clear();
    if (const auto page = m_book.run(records::Show{.record = person.id})) {
        next.needToKnow = page->text();
    }
    const QString kind = m_kindIds.value(next.kind);
    const OpenBook& book = m_book;
    const Status read = m_timeline.setMore([&book, id = person.id, kind, everything = m_everything](const QString& after) {
        records::Timeline ask;
        ask.about = id;
        ask.kinds = kind.isEmpty() ? everything : QStringList{kind};
        ask.after = after;
        return book.run(ask);
    });
    if (!read) {
        next.problem = read.error();
    }
    next.empty = m_timeline.rows().empty();
}

void PersonVm::update(PersonState next)
{
    if (next == m_state) {
        return;
    }
    m_state = std::move(next);
    Q_EMIT changed();
}

}  // namespace hearth::ui
