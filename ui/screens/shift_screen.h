// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/shift_vm.h"
#include "ui/screens/page_view.h"

namespace hearth::ui {

class Banner;
class BasketPanel;
class Columns;
class EmptyState;
class FinishBar;
class KeyButton;
class MomentList;
class NightPage;
class PageHeader;
class TextLabel;

/// The shift: so far, each young person, what is handed over; F6 to F10 walk it.
class ShiftScreen final : public PageView {
    Q_OBJECT

public:
    explicit ShiftScreen(ShiftVm& vm, QWidget* parent = nullptr);

    void refresh() override { m_vm.refresh(); }
    void begin() override;
    bool finish() override;
    bool handOver() override;
    bool shiftKey(int key) override;
    [[nodiscard]] std::vector<Id> subjects() const override;
    [[nodiscard]] std::optional<Id> record() const override;

Q_SIGNALS:
    void readAsked(const hearth::Id& shift);

private:
    void beginNight();   ///< F6
    void beginChecks();  ///< F7
    void beginLine();    ///< F9
    void build();
    QWidget* buildSoFar();
    void wire();
    void draw();

    ShiftVm& m_vm;
    PageHeader* m_header = nullptr;
    Banner* m_banner = nullptr;
    Columns* m_columns = nullptr;
    TextLabel* m_heading = nullptr;
    MomentList* m_soFar = nullptr;
    EmptyState* m_nothing = nullptr;
    QWidget* m_nothingArea = nullptr;
    NightPage* m_night = nullptr;
    BasketPanel* m_basket = nullptr;
    FinishBar* m_bar = nullptr;
    KeyButton* m_finish = nullptr;
    QWidget* m_before = nullptr;
};

}  // namespace hearth::ui
