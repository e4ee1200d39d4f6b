// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/moment_vm.h"

#include "core/practice/names.h"
#include "ui/text/words.h"

namespace hearth::ui {
namespace {

const QString kSlot = QStringLiteral("moment:new");

}  // namespace

MomentVm::MomentVm(const OpenBook& book, DraftKeeper& drafts, QObject* parent)
    : QObject(parent), m_book(book), m_drafts(drafts)
{
    connect(&m_drafts, &DraftKeeper::changed, this, [this] {
        MomentState next = m_state;
        next.kept = m_drafts.kept();
        update(std::move(next));
    });
}

void MomentVm::begin()
{
    (void)m_drafts.flush();
    MomentState next;
    if (auto people = m_book.run(records::ListPeople{})) {
        m_people = youngOf(*people);
        next.young = marksOf(m_people);
    } else {
        next.problem = people.error();
    }
    const auto drafts = m_book.run(records::LoadDrafts{.slot = kSlot});
    if (drafts && !drafts->empty()) {
        const auto text = drafts->front().fields.find(practice::kText);
        if (text != drafts->front().fields.end() && std::holds_alternative<Prose>(text->second)) {
            next.text = joinProse(std::get<Prose>(text->second));
            next.kept = drafts->front().kept;
        }
    }
    update(std::move(next));
}

bool MomentVm::chooseByInitial(QChar key)
{
    const QChar wanted = key.toUpper();
    QList<int> places;
    for (int i = 0; i < m_state.young.size(); ++i) {
        if (m_state.young[i].name.startsWith(wanted, Qt::CaseInsensitive)) {
            places.append(i);
        }
    }
    if (places.isEmpty()) {
        if (wanted == QLatin1Char('H')) {
            toggleHouse();
            return true;
        }
        return false;
    }
    for (const int place : places) {
        if (!m_state.chosen.contains(place)) {
            toggle(place);
            return true;
        }
    }
    toggle(places.first());
    return true;
}

void MomentVm::toggle(int index)
{
    MomentState next = m_state;
    if (!next.chosen.removeOne(index)) {
        next.chosen.append(index);
    }
    next.house = false;
    update(std::move(next));
}

void MomentVm::toggleHouse()
{
    MomentState next = m_state;
    next.house = !next.house;
    next.chosen.clear();
    update(std::move(next));
}

void MomentVm::edit(const QString& text)
{
    if (text == m_state.text) {
        return;
    }
    MomentState next = m_state;
    next.text = text;
    next.problem.reset();
    update(std::move(next));
    m_drafts.touch(kSlot, fields());
}

bool MomentVm::keep()
{
    if (!m_state.canKeep) {
        return false;
    }
    records::AddRecord add;
    add.kind = practice::kMomentKind;
    add.about = about();
    add.fields = fields();
    add.draft = kSlot;
    auto kept = m_book.run(add);
    MomentState next = m_state;
    if (!kept) {
        next.problem = kept.error();
        update(std::move(next));
        return false;
    }
    m_drafts.forget(kSlot);
    next.text.clear();
    next.chosen.clear();
    next.house = false;
    next.problem.reset();
    update(std::move(next));
    Q_EMIT saved(kept->id);
    return true;
}

std::vector<Id> MomentVm::about() const
{
    std::vector<Id> ids;
    for (const int place : m_state.chosen) {
        ids.push_back(m_people[static_cast<std::size_t>(place)].id);
    }
    return ids;
}

Fields MomentVm::fields() const
{
    return {{practice::kText, proseOf(m_state.text)}};
}

void MomentVm::update(MomentState next)
{
    next.canKeep = !next.text.trimmed().isEmpty() && (next.house || !next.chosen.isEmpty());
    std::vector<Id> chosen;
    for (const int place : next.chosen) {
        chosen.push_back(m_people[static_cast<std::size_t>(place)].id);
    }
    next.otherNames = next.chosen.isEmpty() ? QString() : otherNamesLine(otherNamesIn(next.text, m_people, chosen));
    if (next == m_state) {
        return;
    }
    m_state = std::move(next);
    Q_EMIT changed();
}

}  // namespace hearth::ui
