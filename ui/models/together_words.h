// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/draft_keeper.h"

#include "core/practice/common_third.h"

#include <QStringList>

#include <map>

namespace hearth::ui {

/// The words of a page two people write on, field by field. What is typed is kept as a draft at every
/// pause and becomes an amendment of that one field when the field is left; a record that is not there
/// yet is made by its first words. Not a QObject: its view model says what changed.
class TogetherWords {
public:
    /// Both are borrowed.
    TogetherWords(const OpenBook& book, DraftKeeper& drafts) : m_book(book), m_drafts(drafts) {}

    /// From now on the fields of the record as `view` has them, with what is left in the drafts.
    void open(const records::RecordView& view);
    /// From now on a record that `add` will make; its draft is in `slot`.
    void openNew(records::AddRecord add, const QString& slot);

    [[nodiscard]] QString text(const QString& field) const;
    [[nodiscard]] const Fields& fields() const { return m_fields; }
    [[nodiscard]] const Id& record() const { return m_record; }  ///< nil: not made yet
    [[nodiscard]] bool waiting() const { return !m_typed.empty(); }

    /// The words of `field` as they are being typed. False when nothing is different.
    bool edit(const QString& field, const QString& text);
    /// Writes what is typed and differs: one amendment with those fields alone. Errors: those of the
    /// commands; then the words stay, here and in the draft.
    Status save();
    /// Writes one field at once. Empty text takes it away.
    Status set(const QString& field, Value value);

private:
    Status write(Fields changed);
    Value valueOf(const QString& field, const QString& text) const;
    void keep();
    void load();

    const OpenBook& m_book;
    DraftKeeper& m_drafts;
    QString m_kind;
    QString m_slot;
    Id m_record;
    records::AddRecord m_add;
    Fields m_fields;                    ///< as they stand in the book
    std::map<QString, QString> m_typed; ///< not written yet
};

}  // namespace hearth::ui
