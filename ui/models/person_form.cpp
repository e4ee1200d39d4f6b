// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/person_form.h"

#include "ui/models/person_profile.h"

#include <QLocale>

#include <algorithm>

namespace hearth::ui {
namespace {

using catalogue::FieldType;

const QString kYoung = QStringLiteral("young-person");
const QString kName = QStringLiteral("name");
const QString kLeft = QStringLiteral("left");
const QString kReason = QStringLiteral("reason");
const QString kSameAs = QStringLiteral("same-as");
constexpr int kCounted = 200;  ///< of what a joined entry brings; the sentence says so beyond

/// What the form does not ask for: a picture's colour, and what has an act of its own.
bool isAsked(const catalogue::Field& field, PersonAct act)
{
    const bool own = field.id == u"tint" || field.id == kSameAs || field.id == kLeft;
    return !own && !field.retired && (act == PersonAct::Change || field.id != u"text");
}

QString today(const OpenBook& book)
{
    return QDateTime::fromMSecsSinceEpoch(book.now().ms).date().toString(Qt::ISODate);
}

}  // namespace

PersonForm::PersonForm(const OpenBook& book, DraftKeeper& drafts, QObject* parent)
    : QObject(parent), m_book(book), m_drafts(drafts)
{
    connect(&m_drafts, &DraftKeeper::changed, this, [this] {
        if (m_state.act == PersonAct::Add || m_state.act == PersonAct::Change) {
            PersonFormState next = m_state;
            next.kept = m_drafts.kept();
            update(std::move(next));
        }
    });
}

QString PersonForm::slot() const
{
    const QString which = m_state.act == PersonAct::Add ? m_kind->id : m_page.id.text();
    return QStringLiteral("person:") + which;
}

FormField PersonForm::fieldOf(const catalogue::Field& field) const
{
    FormField made{field.id, field.house, field.help, FormShape::Line, textIn(m_page.fields, field.id), {}, {}, false};
    if (field.type == FieldType::Prose) {
        made.shape = FormShape::Prose;
    } else if (field.type == FieldType::Date) {
        made.shape = FormShape::Day;
        made.text = dayShown(made.text);
    } else if (field.type == FieldType::Person) {
        made.shape = FormShape::Choice;
        const auto found = m_page.fields.find(field.id);
        const Id* now = found == m_page.fields.end() ? nullptr : std::get_if<Id>(&found->second);
        made.text = now ? now->text() : QString();
        made.choices.append(tr("Nobody is named"));
        for (const records::PersonRef& one : m_people) {
            // Who has left stays to be chosen where they are named already.
            if (!one.youngPerson && one.sameAs.isNil() && (!one.left || (now && *now == one.id))) {
                made.choices.append(one.name);
                made.ids.push_back(one.id);
            }
        }
    }
    return made;
}

bool PersonForm::load(const Id& person)
{
    auto people = m_book.run(records::ListPeople{.includeLeft = true});
    if (!people) {
        return fails(people.error());
    }
    m_people = std::move(*people);
    m_page = {};
    if (person.isNil()) {
        return true;
    }
    auto page = m_book.run(records::Show{.record = person});
    if (!page) {
        return fails(page.error());
    }
    m_page = std::move(*page);
    m_kind = m_book.catalogue->kind(m_page.kind);
    return m_kind != nullptr;
}

void PersonForm::beginAdd(const QString& kind)
{
    (void)m_drafts.flush();
    m_kind = m_book.catalogue->kind(kind);
    if (m_kind == nullptr || !load(Id())) {
        return;
    }
    PersonFormState next;
    next.act = PersonAct::Add;
    next.heading = kind == kYoung ? tr("A young person comes to live here") : tr("Somebody new in the team");
    next.verb = kind == kYoung ? tr("Add them") : tr("Add to the team");
    for (const catalogue::Field& field : m_kind->fields) {
        if (isAsked(field, PersonAct::Add)) {
            next.fields.push_back(fieldOf(field));
        }
    }
    for (FormField& field : next.fields) {
        if (field.id == u"arrived" || field.id == u"started") {
            field.text = dayShown(today(m_book));
        }
    }
    takeDraft(next);
    update(std::move(next));
}

void PersonForm::beginChange(const Id& person)
{
    (void)m_drafts.flush();
    if (!load(person)) {
        return;
    }
    PersonFormState next;
    next.act = PersonAct::Change;
    next.heading = tr("Change %1’s page").arg(textIn(m_page.fields, kName));
    next.sentence = tr("What you change stands beside what was written, with your name and the time.");
    next.verb = tr("Keep the changes");
    next.asksReason = true;
    for (const catalogue::Field& field : m_kind->fields) {
        if (isAsked(field, PersonAct::Change)) {
            next.fields.push_back(fieldOf(field));
        }
    }
    takeDraft(next);
    update(std::move(next));
}

void PersonForm::beginLeaving(const Id& person)
{
    if (!load(person)) {
        return;
    }
    const bool young = m_kind->id == kYoung;
    const QString name = textIn(m_page.fields, kName);
    PersonFormState next;
    next.act = PersonAct::Leave;
    next.heading = young ? tr("%1 moves on").arg(name) : tr("%1 leaves").arg(name);
    next.sentence = young ? tr("From the day after, they are listed apart. Everything written stays where it is.")
                          : tr("That day is the last of their roles: after it the book shows them nothing. What they wrote stays theirs.");
    next.verb = young ? tr("They move on") : tr("They leave");
    next.asksReason = true;
    next.fields.push_back({kLeft, young ? tr("The last day here") : tr("The last day at work"),
                           tr("Like 3 September 2026"), FormShape::Day, dayShown(today(m_book)), {}, {}, false});
    update(std::move(next));
}

void PersonForm::beginJoin(const Id& stands)
{
    if (!load(stands)) {
        return;
    }
    PersonFormState next;
    next.act = PersonAct::Join;
    next.heading = tr("Entered twice: %1").arg(textIn(m_page.fields, kName));
    next.verb = tr("They are one person");
    next.asksReason = true;
    FormField other{kSameAs, tr("Which entry is the same person?"), {}, FormShape::Choice, {}, {tr("Choose")}, {}, false};
    for (const records::PersonRef& one : m_people) {
        if (one.youngPerson == (m_kind->id == kYoung) && one.id != stands && one.sameAs.isNil()) {
            other.choices.append(one.left ? tr("%1, left %2").arg(one.name, dayShown(one.leftOn)) : one.name);
            other.ids.push_back(one.id);
        }
    }
    next.fields.push_back(std::move(other));
    sayWhatJoins(next);
    update(std::move(next));
}

void PersonForm::close()
{
    (void)m_drafts.flush();
    update({});
}

void PersonForm::takeDraft(PersonFormState& next)
{
    m_state.act = next.act;  // of which the slot is named
    const auto drafts = m_book.run(records::LoadDrafts{.slot = slot()});
    if (!drafts || drafts->empty()) {
        return;
    }
    const records::DraftView& draft = drafts->front();
    for (FormField& field : next.fields) {
        if (draft.fields.contains(field.id)) {
            field.text = textIn(draft.fields, field.id);
        }
    }
    next.reason = textIn(draft.fields, kReason);
    next.kept = draft.kept;
}

void PersonForm::keepDraft()
{
    if (m_state.act != PersonAct::Add && m_state.act != PersonAct::Change) {
        return;
    }
    Fields fields{{kReason, m_state.reason}};
    for (const FormField& field : m_state.fields) {
        fields[field.id] = field.text;
    }
    m_drafts.touch(slot(), std::move(fields));
}

void PersonForm::edit(int field, const QString& text)
{
    if (field < 0 || field >= static_cast<int>(m_state.fields.size())
        || m_state.fields[static_cast<std::size_t>(field)].text == text) {
        return;
    }
    PersonFormState next = m_state;
    next.fields[static_cast<std::size_t>(field)].text = text;
    next.fields[static_cast<std::size_t>(field)].wrong = false;
    next.problem.reset();
    update(std::move(next));
    keepDraft();
}

void PersonForm::choose(int field, int choice)
{
    if (field < 0 || field >= static_cast<int>(m_state.fields.size())) {
        return;
    }
    const FormField& at = m_state.fields[static_cast<std::size_t>(field)];
    const bool some = choice > 0 && choice <= static_cast<int>(at.ids.size());
    edit(field, some ? at.ids[static_cast<std::size_t>(choice - 1)].text() : QString());
    if (m_state.act == PersonAct::Join) {
        PersonFormState next = m_state;
        sayWhatJoins(next);
        update(std::move(next));
    }
}

void PersonForm::editReason(const QString& text)
{
    if (text == m_state.reason) {
        return;
    }
    PersonFormState next = m_state;
    next.reason = text;
    update(std::move(next));
    keepDraft();
}

/// The fields that say something else than the page does, a wrong day marked as such.
Fields PersonForm::typed(PersonFormState& next) const
{
    Fields fields;
    for (FormField& field : next.fields) {
        const catalogue::Field* rules = m_kind->field(field.id);
        QString text = field.text;
        if (field.shape == FormShape::Day) {
            const auto day = dayTyped(text);
            field.wrong = !day;
            text = day.value_or(QString());
        } else if (field.shape != FormShape::Prose) {
            text = text.trimmed();
        }
        field.wrong = field.wrong || (rules && rules->required && text.isEmpty());
        if (field.shape == FormShape::Choice) {
            const auto found = m_page.fields.find(field.id);
            const Id* before = found == m_page.fields.end() ? nullptr : std::get_if<Id>(&found->second);
            if (text != (before ? before->text() : QString())) {
                const auto chosen = Id::fromText(text);
                fields[field.id] = chosen ? Value(*chosen) : Value();
            }
        } else if (text != textIn(m_page.fields, field.id)) {
            fields[field.id] = text.isEmpty()                      ? Value()
                               : field.shape == FormShape::Prose ? Value(proseOf(text))
                                                                 : Value(text);
        }
    }
    return fields;
}

bool PersonForm::save()
{
    if (!m_state.canSave) {
        return false;
    }
    PersonFormState next = m_state;
    const Fields fields = typed(next);
    const bool wrong = std::ranges::any_of(next.fields, &FormField::wrong);
    update(next);
    if (wrong) {
        return false;
    }
    const QString name = textIn(m_page.fields, kName);
    const QString said = m_state.reason.trimmed();
    switch (m_state.act) {
    case PersonAct::None:
        return false;
    case PersonAct::Add:
        return add(fields);
    case PersonAct::Change:
        return amend(m_page.id, fields, said.isEmpty() ? tr("Kept up to date") : said,
                     tr("%1’s page is kept up to date.").arg(name));
    case PersonAct::Leave: {
        const bool young = m_kind->id == kYoung;
        return amend(m_page.id, fields, said.isEmpty() ? (young ? tr("Moved on") : tr("Left")) : said,
                     young ? tr("%1 moves on. Everything written stays.").arg(name)
                           : tr("%1 leaves, and their roles end that day.").arg(name));
    }
    case PersonAct::Join: {
        const auto other = Id::fromText(m_state.fields.front().text);
        return other && amend(*other, {{kSameAs, m_page.id}}, said.isEmpty() ? tr("Entered twice") : said,
                              tr("One person now: %1.").arg(name));
    }
    }
    return false;
}

bool PersonForm::add(const Fields& fields)
{
    const QString draft = slot();
    auto saved = m_book.run(records::AddPerson{m_kind->id, fields});
    if (!saved) {
        return fails(saved.error());
    }
    m_drafts.forget(draft);
    (void)m_book.run(records::DropDraft{.slot = draft});
    const QString name = textIn(fields, kName);
    const QString sentence = m_kind->id == kYoung ? tr("%1 is in the book. Welcome.").arg(name)
                                                  : tr("%1 is in the book. A way in is given on the Home page.").arg(name);
    update({});
    Q_EMIT kept(saved->id, sentence, {});
    return true;
}

bool PersonForm::amend(const Id& record, const Fields& fields, const QString& reason, const QString& sentence)
{
    records::AmendRecord amend{record, fields, reason, m_state.act == PersonAct::Change ? slot() : QString()};
    if (auto saved = m_book.run(amend); !saved) {
        return fails(saved.error());
    }
    if (!amend.draft.isEmpty()) {
        m_drafts.forget(amend.draft);
    }
    Fields before;
    for (const auto& [field, value] : fields) {
        const auto found = m_page.fields.find(field);
        before[field] = record != m_page.id || found == m_page.fields.end() ? Value() : found->second;
    }
    const Id page = m_page.id;
    update({});
    Q_EMIT kept(page, sentence, [this, record, before, page] {
        const auto undone = m_book.run(records::AmendRecord{record, before, tr("Taken back"), {}});
        if (undone) {
            Q_EMIT kept(page, tr("Taken back. Both stand in the history of the page."), {});
        } else {
            (void)fails(undone.error());
        }
    });
    return true;
}

void PersonForm::sayWhatJoins(PersonFormState& next)
{
    const QString stands = textIn(m_page.fields, kName);
    const auto other = Id::fromText(next.fields.front().text);
    const records::PersonRef* one = other ? personIn(m_people, *other) : nullptr;
    if (one == nullptr) {
        next.sentence = next.fields.front().ids.empty()
                            ? tr("There is nobody else in the book who could be %1.").arg(stands)
                            : tr("%1’s page stands. The other goes out of the lists.").arg(stands);
        return;
    }
    records::Timeline ask;
    ask.limit = kCounted;
    one->youngPerson ? ask.about = one->id : ask.author = one->id;
    const auto written = m_book.run(ask);
    const int count = written ? static_cast<int>(written->rows.size()) : 0;
    const QString many = written && !written->next.isEmpty() ? tr("more than %1").arg(kCounted) : QString::number(count);
    next.sentence = tr("%1’s page stands. “%2” goes out of the lists, and what is written under that name (%3) is found "
                       "under %1. Nothing is moved or lost: roles and consents stay as they were given, what only the "
                       "other page says is shown here too, and the two can be told apart again at any time.")
                        .arg(stands, one->name, many);
}

bool PersonForm::tellApart(const Id& twin)
{
    const auto undone = m_book.run(records::AmendRecord{twin, {{kSameAs, Value()}}, tr("Two people after all"), {}});
    if (!undone) {
        return fails(undone.error());
    }
    const records::PersonRef* one = personIn(m_people, twin);
    Q_EMIT kept(twin, tr("Two people again: %1 has a page of their own.").arg(one ? one->name : tr("the other")), {});
    return true;
}

bool PersonForm::comeBack(const Id& person)
{
    if (!load(person)) {
        return false;
    }
    return amend(person, {{kLeft, Value()}}, tr("Here again"), tr("%1 is here again.").arg(textIn(m_page.fields, kName)));
}

bool PersonForm::fails(const Error& error)
{
    PersonFormState next = m_state;
    next.problem = error;
    update(std::move(next));
    return false;
}

void PersonForm::update(PersonFormState next)
{
    const auto filled = [](const FormField& field) { return !field.text.trimmed().isEmpty(); };
    const bool named = next.fields.empty() || filled(next.fields.front());
    next.canSave = next.act != PersonAct::None && named;
    if (next == m_state) {
        return;
    }
    m_state = std::move(next);
    Q_EMIT changed();
}

}  // namespace hearth::ui
