// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/first_run_page.h"

#include <array>

class QStackedWidget;

namespace hearth::ui {

class HouseDrawing;
class StatusLine;
class StepRail;
class Surface;
class TextLabel;

/// The first run, in the look of the door: the steps at the left, the page beside them. In a narrow
/// window the steps are one line above the page. Esc goes back.
class FirstRunScreen final : public QWidget {
    Q_OBJECT

public:
    /// `vm` is borrowed for the screen's life.
    FirstRunScreen(FirstRunVm& vm, const FirstRunPapers& papers, QWidget* parent = nullptr);

    /// The cursor into the page.
    void begin();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    static constexpr int kPages = static_cast<int>(FirstRunPage::DemoPeople) + 1;

    void build(const FirstRunPapers& papers);
    QWidget* buildHead();
    void wire();
    void draw();
    void arrange();
    [[nodiscard]] FirstRunPageView* page(FirstRunPage which) const { return m_pages[static_cast<std::size_t>(which)]; }

    FirstRunVm& m_vm;
    std::array<FirstRunPageView*, kPages> m_pages{};
    FirstRunPage m_shown = FirstRunPage::Choose;
    TextLabel* m_home = nullptr;
    TextLabel* m_step = nullptr;
    StepRail* m_rail = nullptr;
    Surface* m_card = nullptr;
    QWidget* m_body = nullptr;
    StatusLine* m_status = nullptr;
    HouseDrawing* m_house = nullptr;
};

}  // namespace hearth::ui
