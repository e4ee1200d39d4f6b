// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/together_words.h"

namespace hearth::ui {
namespace {

// What a field said when its draft was begun stands beside it, so that a colleague's words of
// meanwhile are seen.
const QString kBase = QStringLiteral("base:");

QString reasonFor(const Fields& changed)
{
    const bool yours = changed.begin()->first.startsWith(QStringLiteral("you-"));
    return yours ? QStringLiteral("Written together, at one screen.") : QStringLiteral("Written on the card.");
}

}  // namespace

void TogetherWords::open(const records::RecordView& view)
{
    (void)m_drafts.flush();
    m_kind = view.kind;
    m_record = view.id;
    m_fields = view.fields;
    m_slot = view.kind + u':' + view.id.text();
    m_typed.clear();
    load();
}

void TogetherWords::openNew(records::AddRecord add, const QString& slot)
{
    (void)m_drafts.flush();
    m_kind = add.kind;
    m_record = Id();
    m_fields = add.fields;
    m_add = std::move(add);
    m_slot = slot;
    m_typed.clear();
    load();
}

void TogetherWords::load()
{
    const auto drafts = m_book.run(records::LoadDrafts{.slot = m_slot});
    if (!drafts) {
        return;
    }
    for (const records::DraftView& draft : *drafts) {
        for (const auto& [field, value] : draft.fields) {
            if (draft.slot != m_slot || field.startsWith(kBase)) {
                continue;
            }
            const QString left = practice::wordsIn(draft.fields, field);
            const QString now = practice::wordsIn(m_fields, field);
            const bool moved = now != practice::wordsIn(draft.fields, kBase + field);
            // Somebody wrote here since: both stand, one below the other, until a person chooses.
            const QString both = moved && !now.isEmpty() && now != left ? now + u'\n' + left : left;
            if (both != now) {
                m_typed[field] = both;
            }
        }
    }
}

QString TogetherWords::text(const QString& field) const
{
    const auto typed = m_typed.find(field);
    return typed != m_typed.end() ? typed->second : practice::wordsIn(m_fields, field);
}

bool TogetherWords::edit(const QString& field, const QString& text)
{
    if (text == this->text(field)) {
        return false;
    }
    if (text == practice::wordsIn(m_fields, field)) {
        m_typed.erase(field);
    } else {
        m_typed[field] = text;
    }
    keep();
    return true;
}

void TogetherWords::keep()
{
    Fields draft;
    for (const auto& [field, text] : m_typed) {
        draft[field] = proseOf(text);
        draft[kBase + field] = proseOf(practice::wordsIn(m_fields, field));
    }
    m_drafts.touch(m_slot, std::move(draft));
}

Value TogetherWords::valueOf(const QString& field, const QString& text) const
{
    const catalogue::Kind* kind = m_book.catalogue ? m_book.catalogue->kind(m_kind) : nullptr;
    const catalogue::Field* known = kind ? kind->field(field) : nullptr;
    const bool prose = known && known->type == catalogue::FieldType::Prose;
    return prose ? Value(proseOf(text)) : Value(text);
}

Status TogetherWords::save()
{
    Fields changed;
    for (const auto& [field, text] : m_typed) {
        const catalogue::Kind* kind = m_book.catalogue ? m_book.catalogue->kind(m_kind) : nullptr;
        const catalogue::Field* known = kind ? kind->field(field) : nullptr;
        // What must be there cannot be emptied: the words of before stay until there are others.
        if (!(known && known->required && text.trimmed().isEmpty())) {
            changed[field] = valueOf(field, text);
        }
    }
    return changed.empty() ? Status() : write(std::move(changed));
}

Status TogetherWords::set(const QString& field, Value value)
{
    const auto now = m_fields.find(field);
    if (now != m_fields.end() && now->second == value) {
        return {};
    }
    return write({{field, std::move(value)}});
}

Status TogetherWords::write(Fields changed)
{
    // Nothing else may be lost with the draft that the writing takes away.
    std::map<QString, QString> rest = m_typed;
    for (const auto& [field, value] : changed) {
        rest.erase(field);
    }
    Result<records::Saved> saved = fail(ErrorCode::Internal, "together.write");
    if (m_record.isNil()) {
        records::AddRecord add = m_add;
        add.fields.insert(changed.begin(), changed.end());
        add.draft = m_slot;
        saved = m_book.run(add);
    } else {
        records::AmendRecord amend;
        amend.record = m_record;
        amend.fields = changed;
        amend.reason = reasonFor(changed);
        amend.draft = m_slot;
        saved = m_book.run(amend);
    }
    if (!saved) {
        return saved.error();
    }
    m_drafts.forget(m_slot);
    m_record = saved->id;
    m_slot = m_kind + u':' + m_record.text();
    for (auto& [field, value] : changed) {
        m_fields[field] = std::move(value);
    }
    m_typed = std::move(rest);
    if (!m_typed.empty()) {
        keep();
    }
    return {};
}

}  // namespace hearth::ui
