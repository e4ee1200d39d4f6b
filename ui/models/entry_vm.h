// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// First, because moc 6.4 cannot read <compare> before a Qt header.
#include "ui/models/row_roles.h"

#include "ui/models/draft_keeper.h"
#include "ui/models/open_book.h"

#include <QDate>

namespace hearth::ui {

/// What is written down from Today.
enum class Entry { Diary, Where, Duty };

/// One entry being written. Times are as typed.
struct EntryState {
    Id record;                 ///< the one that is changed; nil: a new one
    QString heading;           ///< "In the diary", "Where is Jay?", "On duty"
    QList<PersonMark> young;
    QList<int> about;          ///< places in `young`; of a diary entry, none is the house
    QList<PersonMark> adults;
    QList<int> with;           ///< places in `adults`; of a duty, one
    QStringList choices;       ///< of the sort (diary) or of where (whereabouts), in the house's words
    int choice = -1;           ///< place in `choices`
    QDate day;                 ///< stays once it is written
    QString from, until;
    QString title, place, text;
    bool lead = false, firstAid = false, agency = false;
    bool mayTakeOff = false;   ///< it is one's own, or one leads the home
    QString needs;             ///< why it cannot be kept yet, after it was tried
    Timestamp kept;            ///< of the draft
    std::optional<Error> problem;
    bool operator==(const EntryState&) const = default;
};

/// An entry of the diary, of where somebody is, or of the rota: written, changed, taken off again.
class EntryVm final : public QObject {
    Q_OBJECT

public:
    /// Both are borrowed for the view model's life.
    EntryVm(Entry what, const OpenBook& book, DraftKeeper& drafts, QObject* parent = nullptr);

    [[nodiscard]] Entry what() const { return m_what; }
    [[nodiscard]] const EntryState& state() const { return m_state; }
    /// What the form offers where it asks where: the home's rooms.
    [[nodiscard]] QStringList rooms() const;

    /// A new entry, or what was left of one. `about`: the young person it is about; nil: not said.
    void begin(const Id& about);
    /// The entry of `row`, to be changed.
    void edit(const records::Row& row);
    void change(const std::function<void(EntryState&)>& edit);
    /// Chooses by the first letter of a choice's word, of a whereabouts. False: no such word.
    bool chooseByInitial(QChar key);
    /// Writes it. False: `needs` says what is missing, or `problem`.
    bool keep();
    /// Takes it off again (voids it; it can still be read).
    bool takeOff();

Q_SIGNALS:
    void changed();
    /// Something was written; `undo` takes it back.
    void done(const QString& toast, const std::function<void()>& undo);

private:
    void people(EntryState& next);
    void loadDraft(EntryState& next) const;
    void update(EntryState next);
    QString needs() const;
    Timestamp at(const QString& time, const QDate& day) const;
    QDate firstDay() const;
    Fields fields() const;
    records::AddRecord recordOf() const;
    bool amend();
    bool add();
    QString slot() const;
    QString kindId() const;

    Entry m_what;
    const OpenBook& m_book;
    DraftKeeper& m_drafts;
    std::vector<records::PersonRef> m_young;
    std::vector<records::PersonRef> m_adults;
    std::optional<records::Row> m_row;  ///< as it stood when it was opened
    EntryState m_state;
};

}  // namespace hearth::ui
