// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/draft_keeper.h"
#include "ui/models/people.h"

namespace hearth::ui {

/// A moment being caught: who, then a sentence, then Enter.
struct MomentState {
    QList<PersonMark> young;    ///< to choose from; the house comes after them
    QList<int> chosen;          ///< places in `young`
    bool house = false;
    QString text;
    QString otherNames;         ///< a gentle question; empty: nothing to ask
    bool canKeep = false;
    Timestamp kept;             ///< of the draft
    std::optional<Error> problem;
    bool operator==(const MomentState&) const = default;
};

class MomentVm final : public QObject {
    Q_OBJECT

public:
    /// Both are borrowed for the view model's life.
    MomentVm(const OpenBook& book, DraftKeeper& drafts, QObject* parent = nullptr);

    [[nodiscard]] const MomentState& state() const { return m_state; }

    /// Begins anew, or with the draft that was left.
    void begin();
    /// The letter `key` chooses the young person whose initial it is, the next one of that initial
    /// when the first is chosen already, and the house for H when nobody has it. False: nobody's.
    bool chooseByInitial(QChar key);
    void toggle(int index);
    void toggleHouse();
    void edit(const QString& text);
    /// Writes the moment. True when it is saved; then `saved` was emitted.
    bool keep();

Q_SIGNALS:
    void changed();
    void saved(const hearth::Id& id);

private:
    void update(MomentState next);
    std::vector<Id> about() const;
    Fields fields() const;

    const OpenBook& m_book;
    DraftKeeper& m_drafts;
    std::vector<records::PersonRef> m_people;
    MomentState m_state;
};

}  // namespace hearth::ui
