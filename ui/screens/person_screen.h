// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/person_vm.h"
#include "ui/screens/page_view.h"

class QComboBox;

namespace hearth::ui {

class Banner;
class Columns;
class EmptyState;
class KeyButton;
class MomentList;
class PageHeader;
class PersonTabs;
class TextLabel;

/// The young people: what to know tonight, and everything written, newest first.
class PersonScreen final : public PageView {
    Q_OBJECT

public:
    explicit PersonScreen(PersonVm& vm, QWidget* parent = nullptr);

    void refresh() override { m_vm.refresh(); }
    void begin() override;
    bool open(const Id& record) override;
    [[nodiscard]] std::vector<Id> subjects() const override;

private:
    void build();
    QWidget* buildTimeline();
    QWidget* buildKnow();
    void wire();
    void draw();
    void write(const QString& kind);

    PersonVm& m_vm;
    PageHeader* m_header = nullptr;
    Banner* m_banner = nullptr;
    PersonTabs* m_tabs = nullptr;
    Columns* m_columns = nullptr;
    QComboBox* m_kind = nullptr;
    MomentList* m_timeline = nullptr;
    EmptyState* m_empty = nullptr;
    TextLabel* m_knowHead = nullptr;
    TextLabel* m_know = nullptr;
    KeyButton* m_letter = nullptr;
    KeyButton* m_note = nullptr;
};

}  // namespace hearth::ui
