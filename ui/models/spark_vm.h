// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/third_words.h"

#include "ui/models/draft_keeper.h"

#include <QObject>

namespace hearth::ui {

/// An idea being caught: with whom, what, whose. What it came out of stays linked to it.
struct SparkState {
    QList<PersonMark> young;
    QList<int> chosen;      ///< places in `young`
    QString title;          ///< may stay empty: then the first words of `words`
    QString offered;        ///< the title it would get
    QString words;          ///< what was said or seen, from the moment; may be empty
    int whose = -1;         ///< 0 ours, 1 theirs, 2 mine; -1: nobody said
    QString cameFrom;       ///< "Came out of a moment, Sunday"; empty for none
    bool canKeep = false;
    std::optional<Error> problem;
    bool operator==(const SparkState&) const = default;
};

class SparkVm final : public QObject {
    Q_OBJECT

public:
    /// Both are borrowed for the view model’s life.
    SparkVm(const OpenBook& book, DraftKeeper& drafts, QObject* parent = nullptr);

    [[nodiscard]] const SparkState& state() const { return m_state; }

    /// Begins anew about these young people, out of the record `from`, whose words it brings along.
    void begin(const std::vector<Id>& about, std::optional<Id> from);
    /// The young person whose initial it is, the next one of that initial when the first is chosen.
    bool chooseByInitial(QChar key);
    void toggle(int index);
    void setTitle(const QString& title);
    void setWhose(int whose);
    /// Writes the idea: stage spark, linked to what it came out of. True when it is saved.
    bool keep();

Q_SIGNALS:
    void changed();
    void saved(const hearth::Id& id, const QString& title);

private:
    void update(SparkState next);
    void bring(SparkState& next, const Id& from);

    const OpenBook& m_book;
    DraftKeeper& m_drafts;
    std::vector<records::PersonRef> m_people;
    std::optional<Id> m_from;
    QString m_outOf;
    SparkState m_state;
};

}  // namespace hearth::ui
