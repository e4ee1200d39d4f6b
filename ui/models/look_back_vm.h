// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/third_words.h"

#include "ui/models/together_words.h"

#include <QObject>

namespace hearth::ui {

/// Where the four dots are, in the order of the keys: you before, you after, me before, me after.
using Zones = std::array<std::optional<practice::Zone>, practice::kDots>;

struct LookBackState {
    Id record;              ///< nil: nothing is written yet
    Id activity;
    QString title;          ///< "Looking back: The third loaf", or the activity’s own name
    QString day;            ///< "Bread, from nothing · Saturday 7 March"
    QList<PersonMark> you, me;
    QString youHeading, meHeading;
    Zones zones;
    bool open = false;
    bool mayWrite = false;
    std::optional<Error> problem;
    bool operator==(const LookBackState&) const = default;
};

/// Looking back together: head, heart and hands of both, where each of them was, what helped. No score.
class LookBackVm final : public QObject {
    Q_OBJECT

public:
    /// Both are borrowed for the view model's life.
    LookBackVm(const OpenBook& book, DraftKeeper& drafts, QObject* parent = nullptr);

    [[nodiscard]] const LookBackState& state() const { return m_state; }
    [[nodiscard]] QString text(const QString& field) const { return m_words.text(field); }
    [[nodiscard]] const OpenBook& book() const { return m_book; }

    /// Shows one that was begun. False when `record` is none.
    bool open(const Id& record);
    /// Begins one of an activity, or of one of its sessions; nothing is written before somebody does.
    /// False when `of` is neither.
    bool begin(const Id& of);
    void edit(const QString& field, const QString& text);
    bool save();
    /// A dot placed, or taken away again.
    void place(int dot, std::optional<practice::Zone> zone);
    /// We’re done: saves, and an activity that is not there yet is at Look back. The stage it was at,
    /// when it was moved.
    std::optional<practice::Stage> weAreDone();
    bool moveBack(practice::Stage stage);

Q_SIGNALS:
    void changed();
    void opened();  ///< another one: every field anew

private:
    void update(LookBackState next);
    bool written(const Status& status);
    bool show(const records::RecordView& activity, const std::optional<records::RecordView>& session, LookBackState next);

    const OpenBook& m_book;
    DraftKeeper& m_drafts;
    TogetherWords m_words;
    practice::Stage m_stage = practice::Stage::Do;
    LookBackState m_state;
};

}  // namespace hearth::ui
