// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/draft_keeper.h"
#include "ui/models/people.h"

#include <functional>

namespace hearth::ui {

/// What is being done to a person's page.
enum class PersonAct { None, Add, Change, Leave, Join };

/// How a field is filled in.
enum class FormShape { Line, Prose, Day, Choice };

/// One field of the form.
struct FormField {
    QString id;
    QString label;
    QString hint;
    FormShape shape = FormShape::Line;
    QString text;          ///< as typed; of a Choice the id chosen, empty for none
    QStringList choices;   ///< of a Choice, the first is nobody
    std::vector<Id> ids;   ///< of the choices after the first
    bool wrong = false;    ///< a day that is none, or empty though it must be said
    bool operator==(const FormField&) const = default;
};

struct PersonFormState {
    PersonAct act = PersonAct::None;
    QString heading;
    QString sentence;      ///< what will change; may be empty
    std::vector<FormField> fields;
    QString reason;
    bool asksReason = false;
    QString verb;          ///< on the button
    bool canSave = false;
    Timestamp kept;        ///< of the draft
    std::optional<Error> problem;
    bool operator==(const PersonFormState&) const = default;
};

/// Adding, changing, leaving, and joining of two entries of one person: one act each, with a way back.
class PersonForm final : public QObject {
    Q_OBJECT

public:
    /// Both are borrowed for the view model's life.
    PersonForm(const OpenBook& book, DraftKeeper& drafts, QObject* parent = nullptr);

    [[nodiscard]] const PersonFormState& state() const { return m_state; }

    /// `kind` is "young-person" or "staff-member".
    void beginAdd(const QString& kind);
    void beginChange(const Id& person);
    void beginLeaving(const Id& person);
    /// Another entry of the same person goes into the page of `stands`.
    void beginJoin(const Id& stands);
    void close();

    void edit(int field, const QString& text);
    void choose(int field, int choice);
    void editReason(const QString& text);
    /// True when it is kept; then `kept` was emitted and the form is closed.
    bool save();

    /// Two after all: the other entry is a person of its own again.
    bool tellApart(const Id& twin);
    /// They live or work here again.
    bool comeBack(const Id& person);

Q_SIGNALS:
    void changed();
    /// `undo` is empty when there is no way back.
    void kept(const hearth::Id& person, const QString& sentence, const std::function<void()>& undo);

private:
    bool load(const Id& person);
    FormField fieldOf(const catalogue::Field& field) const;
    void takeDraft(PersonFormState& next);
    void keepDraft();
    QString slot() const;
    Fields typed(PersonFormState& next) const;
    bool add(const Fields& fields);
    bool amend(const Id& record, const Fields& fields, const QString& reason, const QString& sentence);
    void sayWhatJoins(PersonFormState& next);
    bool fails(const Error& error);
    void update(PersonFormState next);

    const OpenBook& m_book;
    DraftKeeper& m_drafts;
    std::vector<records::PersonRef> m_people;
    const catalogue::Kind* m_kind = nullptr;
    records::RecordView m_page;
    PersonFormState m_state;
};

}  // namespace hearth::ui
