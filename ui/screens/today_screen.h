// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/entry_vm.h"
#include "ui/models/today_vm.h"
#include "ui/screens/page_view.h"

#include <QTimer>

class QBoxLayout;
class QVBoxLayout;

namespace hearth::ui {

class Banner;
class CardGrid;
class DayList;
class EmptyState;
class EntryPanel;
class FlowLayout;
class KeyButton;
class PageHeader;
class TextLabel;

/// The house today: everybody's now and next, the day, who is on, what waits, yesterday worth keeping.
/// N writes into the day, W says where somebody is, D puts somebody on the rota.
class TodayScreen final : public PageView {
    Q_OBJECT

public:
    /// All are borrowed for the page's life.
    TodayScreen(TodayVm& vm, EntryVm& diary, EntryVm& where, EntryVm& duty, QWidget* parent = nullptr);

    void refresh() override { m_vm.refresh(); }
    void begin() override;
    bool startNew(const QString& kind, const std::vector<Id>& about, std::optional<Id> from) override;
    [[nodiscard]] std::vector<Id> subjects() const override;
    [[nodiscard]] std::optional<Id> record() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    QWidget* buildLeft();
    QWidget* buildRight();
    void wire();
    void arrange();
    void draw();
    void drawCards();
    void drawDuty();
    void drawWaiting();
    void drawKept();
    void write(Entry what);       ///< N, W and D
    void sayWhere(const Id& person);
    void openLine(const QString& id);
    void openDuty(const Id& record);
    [[nodiscard]] bool writing() const;
    [[nodiscard]] Id chosenPerson() const;

    TodayVm& m_vm;
    EntryVm& m_diaryVm;
    EntryVm& m_whereVm;
    EntryVm& m_dutyVm;
    QTimer m_minute;
    PageHeader* m_header = nullptr;
    Banner* m_banner = nullptr;
    QWidget* m_body = nullptr;
    EmptyState* m_first = nullptr;
    CardGrid* m_cards = nullptr;
    QBoxLayout* m_columns = nullptr;
    QWidget* m_right = nullptr;
    TextLabel* m_dayHeading = nullptr;
    QWidget* m_dayCard = nullptr;
    DayList* m_day = nullptr;
    TextLabel* m_noDay = nullptr;
    QWidget* m_dutyHolder = nullptr;
    FlowLayout* m_duty = nullptr;
    TextLabel* m_noDuty = nullptr;
    QWidget* m_waitingCard = nullptr;
    QVBoxLayout* m_waiting = nullptr;
    TextLabel* m_noWaiting = nullptr;
    QVBoxLayout* m_kept = nullptr;
    TextLabel* m_noKept = nullptr;
    EntryPanel* m_diary = nullptr;
    EntryPanel* m_where = nullptr;
    EntryPanel* m_dutyPanel = nullptr;
    std::vector<CardWords> m_drawnCards;
    std::vector<DutyWords> m_drawnDuty;
    std::vector<WaitingWords> m_drawnWaiting;
    std::vector<KeptWords> m_drawnKept;
};

}  // namespace hearth::ui
