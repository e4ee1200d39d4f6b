// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/letter_vm.h"
#include "ui/models/people.h"
#include "ui/text/words.h"

#include <algorithm>

// Two texts in one place: how LetterVm shows and settles them.
namespace hearth::ui {
namespace {

QString nameOf(const std::vector<records::PersonRef>& people, const Id& id)
{
    const records::PersonRef* person = personIn(people, id);
    return person ? person->firstName : id.text();
}

/// A value as one reads it; `field` may be null.
QString readable(const Value& value, const catalogue::Field* field, const std::vector<records::PersonRef>& people)
{
    if (const Prose* prose = std::get_if<Prose>(&value)) {
        return joinProse(*prose);
    }
    if (const QString* text = std::get_if<QString>(&value)) {
        const auto* choices = field ? &field->choices : nullptr;
        const auto chosen = choices ? std::ranges::find(*choices, *text, &catalogue::Choice::id)
                                    : std::vector<catalogue::Choice>::const_iterator();
        return choices && chosen != choices->end() ? chosen->house : *text;
    }
    if (const bool* flag = std::get_if<bool>(&value)) {
        return *flag ? LetterVm::tr("Yes") : LetterVm::tr("No");
    }
    if (const std::int64_t* number = std::get_if<std::int64_t>(&value)) {
        return field && field->type == catalogue::FieldType::Money ? money(*number) : QString::number(*number);
    }
    if (const Id* id = std::get_if<Id>(&value)) {
        return nameOf(people, *id);
    }
    if (const auto* ids = std::get_if<std::vector<Id>>(&value)) {
        QStringList names;
        for (const Id& id : *ids) {
            names.append(nameOf(people, id));
        }
        return listOf(names);
    }
    return LetterVm::tr("Nothing");
}

}  // namespace

void LetterVm::describeConflicts(LetterState& next) const
{
    next.conflicts.clear();
    const catalogue::Kind* kind = m_book.catalogue ? m_book.catalogue->kind(m_view.kind) : nullptr;
    for (const records::ConflictView& found : m_view.conflicts) {
        const catalogue::Field* field = kind ? kind->field(found.field) : nullptr;
        LetterConflict conflict;
        conflict.field = found.field;
        conflict.word = field ? field->house : found.field;
        conflict.typed = field && (field->type == catalogue::FieldType::Prose || field->type == catalogue::FieldType::Text);
        for (std::size_t i = 0; i < found.values.size(); ++i) {
            const QString author = i < found.authors.size() ? found.authors[i] : QString();
            conflict.rivals.push_back({author, readable(found.values[i], field, m_people)});
        }
        next.conflicts.push_back(std::move(conflict));
    }
}

bool LetterVm::settle(int conflict, int right)
{
    if (conflict < 0 || conflict >= static_cast<int>(m_view.conflicts.size()) || right < 0) {
        return false;
    }
    const auto& values = m_view.conflicts[static_cast<std::size_t>(conflict)].values;
    return right < static_cast<int>(values.size()) && resolve(conflict, values[static_cast<std::size_t>(right)]);
}

bool LetterVm::settleWith(int conflict, const QString& words)
{
    if (conflict < 0 || conflict >= static_cast<int>(m_state.conflicts.size()) || words.trimmed().isEmpty()
        || !m_state.conflicts[static_cast<std::size_t>(conflict)].typed) {
        return false;
    }
    const auto& values = m_view.conflicts[static_cast<std::size_t>(conflict)].values;
    const bool prose = std::ranges::any_of(values, [](const Value& each) { return std::holds_alternative<Prose>(each); });
    return resolve(conflict, prose ? Value(proseOf(words)) : Value(words));
}

bool LetterVm::resolve(int conflict, Value value)
{
    records::ResolveConflict act;
    act.record = m_state.record;
    act.field = m_view.conflicts[static_cast<std::size_t>(conflict)].field;
    act.value = std::move(value);
    if (!done(m_book.run(act))) {
        return false;
    }
    open(m_state.record);
    Q_EMIT settled(m_state.record);
    return true;
}

}  // namespace hearth::ui
