// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/card_vm.h"
#include "ui/screens/page_view.h"

#include <map>

class QBoxLayout;
class QGridLayout;
class QScrollArea;

namespace hearth::ui {

class Banner;
class CardStrip;
class NextPanel;
class Segments;
class SessionPanel;
class TextLabel;
class TogetherButton;
class TogetherField;
class TogetherHead;
class TogetherSides;

/// The You and Me card: a page two people sit before. Nothing is compulsory.
class CardScreen final : public PageView {
    Q_OBJECT

public:
    /// `vm` is borrowed for the page’s life; `papers` is the folder for what is printed.
    explicit CardScreen(CardVm& vm, QWidget* parent = nullptr);
    ~CardScreen() override;

    void refresh() override { m_vm.refresh(); }
    void begin() override;
    bool open(const Id& record) override;
    bool print() override;
    [[nodiscard]] std::vector<Id> subjects() const override;
    [[nodiscard]] std::optional<Id> record() const override { return m_vm.state().record; }
    [[nodiscard]] bool together() const override { return true; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    QWidget* buildHead();
    void buildSides();
    QWidget* buildFoot();
    void wire();
    void orderTabs();
    void draw();
    void fill();
    void arrange();
    void fit();
    void leave(bool thatsUs);
    void openIdeaMenu();
    void openWhoMenu(QWidget* at);
    TogetherField* field(const QString& id, const QString& name);

    CardVm& m_vm;
    std::map<QString, TogetherField*> m_fields;
    TogetherButton* m_idea = nullptr;
    TogetherButton* m_hide = nullptr;
    TogetherButton* m_done = nullptr;
    QBoxLayout* m_headRow = nullptr;
    Banner* m_banner = nullptr;
    Segments* m_tabs = nullptr;
    TogetherSides* m_sides = nullptr;
    TogetherHead* m_you = nullptr;
    TogetherHead* m_me = nullptr;
    QGridLayout* m_footGrid = nullptr;
    QList<QWidget*> m_footCells;
    QWidget* m_first = nullptr;  ///< the card itself, without what was done of it
    CardStrip* m_strip = nullptr;
    QScrollArea* m_scroll = nullptr;
    SessionPanel* m_session = nullptr;
    NextPanel* m_next = nullptr;
};

}  // namespace hearth::ui
