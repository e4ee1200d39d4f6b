// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/day_model.h"
#include "ui/models/today_state.h"

#include "core/practice/today.h"
#include "ui/models/draft_keeper.h"
#include "ui/models/open_book.h"

namespace hearth::ui {

/// The house today. One reading of the book for the whole page; nothing here is kept.
class TodayVm final : public QObject {
    Q_OBJECT

public:
    /// Both are borrowed for the view model's life.
    TodayVm(const OpenBook& book, DraftKeeper& drafts, QObject* parent = nullptr);

    [[nodiscard]] const TodayState& state() const { return m_state; }
    [[nodiscard]] DayModel& day() { return m_day; }
    /// What it was made of, for the panels that change it.
    [[nodiscard]] const practice::TodayView& view() const { return m_view; }
    [[nodiscard]] const std::vector<records::PersonRef>& people() const { return m_people; }
    /// The row of `record` as it was read; null when it is not on the page.
    [[nodiscard]] const records::Row* row(const Id& record) const;

    void refresh();
    /// The words again for the time it is now; asks the book nothing.
    void tick();
    /// Says what opens the `index`th thing that waits, and remembers that it was looked at.
    void openWaiting(int index);

Q_SIGNALS:
    void changed();
    void recordAsked(const QString& id);
    void draftAsked(const QString& kind, const hearth::Id& about);
    void signatureAsked();

private:
    void read(TodayState& next);
    void describe(TodayState next);
    void describeDay();
    QStringList namesOf(const std::vector<Id>& ids) const;
    QList<PersonMark> marksOfAll(const practice::DayLine& line) const;

    const OpenBook& m_book;
    DraftKeeper& m_drafts;
    DayModel m_day;
    std::vector<records::PersonRef> m_people;
    practice::TodaySources m_sources;
    practice::TodayView m_view;
    TodayState m_state;
};

}  // namespace hearth::ui
