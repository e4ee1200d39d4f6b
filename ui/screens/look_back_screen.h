// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/look_back_vm.h"
#include "ui/screens/page_view.h"

#include <map>

class QBoxLayout;
class QScrollArea;
class QStackedWidget;

namespace hearth::ui {

class Banner;
class Segments;
class TextLabel;
class TogetherButton;
class TogetherField;
class TogetherHead;
class TogetherSides;
class ZoneList;
class ZonePicker;

/// Looking back together, at one screen: where were we, what did we find out, how did it feel, what
/// did our hands do. Nothing is counted.
class LookBackScreen final : public PageView {
    Q_OBJECT

public:
    /// `vm` is borrowed for the page’s life; `papers` is the folder for what is printed.
    explicit LookBackScreen(LookBackVm& vm, QWidget* parent = nullptr);
    ~LookBackScreen() override;

    void begin() override;
    bool open(const Id& record) override { return m_vm.open(record); }
    /// Of the activity or the session that stands in `from`, or in `about` when that is a record.
    bool startNew(const QString& kind, const std::vector<Id>& about, std::optional<Id> from) override;
    bool print() override;
    [[nodiscard]] std::optional<Id> record() const override { return m_vm.state().activity; }
    [[nodiscard]] bool together() const override { return true; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    QWidget* buildHead();
    QWidget* buildWhere();
    QWidget* buildLegend();
    QWidget* buildWords();
    void wire();
    void orderTabs();
    void fill();
    void draw();
    void arrange();
    void leave(bool done);
    TogetherField* field(const QString& id, const QString& name, int side);

    LookBackVm& m_vm;
    std::map<QString, TogetherField*> m_fields;
    QBoxLayout* m_headRow = nullptr;
    TextLabel* m_title = nullptr;
    TextLabel* m_day = nullptr;
    TogetherButton* m_hide = nullptr;
    TogetherButton* m_done = nullptr;
    Banner* m_banner = nullptr;
    QBoxLayout* m_columns = nullptr;
    QWidget* m_where = nullptr;
    QWidget* m_words = nullptr;
    QStackedWidget* m_zones = nullptr;
    ZonePicker* m_picker = nullptr;
    ZoneList* m_list = nullptr;
    TogetherButton* m_asList = nullptr;
    Segments* m_tabs = nullptr;
    TogetherSides* m_sides = nullptr;
    TogetherHead* m_you = nullptr;
    TogetherHead* m_me = nullptr;
    QScrollArea* m_scroll = nullptr;
};

}  // namespace hearth::ui
