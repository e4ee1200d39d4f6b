// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/spark_vm.h"
#include "ui/models/third_board_vm.h"
#include "ui/screens/page_view.h"

namespace hearth::ui {

class Banner;
class EmptyState;
class FlowLayout;
class KeyButton;
class PageHeader;
class PersonChoice;
class SparkPanel;
class StageBoard;
class TextLabel;

/// The common third’s board: ideas and what came of them, by stage.
class ThirdScreen final : public PageView {
    Q_OBJECT

public:
    /// Both are borrowed for the page’s life.
    ThirdScreen(ThirdBoardVm& vm, SparkVm& spark, QWidget* parent = nullptr);

    void refresh() override { m_vm.refresh(); }
    void begin() override;
    bool startNew(const QString& kind, const std::vector<Id>& about, std::optional<Id> from) override;
    [[nodiscard]] std::vector<Id> subjects() const override;
    [[nodiscard]] std::optional<Id> record() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void buildFilter();
    void wire();
    void draw();
    void drawFilter();
    void arrange();
    void openSpark(const std::vector<Id>& about, std::optional<Id> from);
    void openMenu(const QString& id, const QPoint& at);

    ThirdBoardVm& m_vm;
    SparkVm& m_sparkVm;
    PageHeader* m_header = nullptr;
    KeyButton* m_new = nullptr;
    Banner* m_banner = nullptr;
    QWidget* m_filter = nullptr;
    FlowLayout* m_chips = nullptr;
    QList<PersonChoice*> m_choices;
    QList<PersonMark> m_shown;
    TextLabel* m_hint = nullptr;
    EmptyState* m_nothing = nullptr;
    StageBoard* m_board = nullptr;
    SparkPanel* m_spark = nullptr;
    bool m_sparking = false;     ///< the panel opens when the page comes to the front
    bool m_takingBack = false;
};

}  // namespace hearth::ui
