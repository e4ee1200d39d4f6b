// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/acts_model.h"
#include "ui/models/moment_vm.h"
#include "ui/models/search_vm.h"
#include "ui/models/shell_vm.h"
#include "ui/screens/page_view.h"
#include "ui/screens/sitting_parts.h"

#include <QWidget>

#include <map>

class QHBoxLayout;
class QScrollArea;
class QStackedWidget;

namespace hearth::ui {

class ActsPanel;
class AppearancePanel;
class Banner;
class HelpPanel;
class KeyButton;
class MomentPanel;
class SearchPanel;
class SideNav;
class SittingPanel;
class StatusLine;
class Toast;

/// Everything one person sees while the book is open to them: the frame, and one page at a time
/// out of the rooms (ui/screens/rooms.cpp). Destroying it empties the window; what was being typed
/// is kept first.
class Shell final : public QWidget {
    Q_OBJECT

public:
    explicit Shell(SittingParts parts, QWidget* parent = nullptr);
    ~Shell() override;

    /// What this page shows, from the book anew.
    void refresh();
    /// Something was written: the status line says when.
    void bookChanged() { m_vm.refresh(); }
    void go(Page page);
    [[nodiscard]] Page firstPage() const;
    [[nodiscard]] Page page() const { return m_vm.state().page; }
    /// The page in front.
    [[nodiscard]] PageView* view() const;
    /// Opens a record on the page of its kind.
    void openRecord(const QString& id);
    [[nodiscard]] QString homeName() const { return m_parts.book.homeName; }
    [[nodiscard]] const HidePage::Way& wayBack() const { return m_parts.wayBack; }
    /// Keeps what is being typed, now.
    Status keepDrafts() { return m_drafts.flush(); }

Q_SIGNALS:
    void lockAsked();
    void switchAsked();
    void hideAsked();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    QHBoxLayout* makeTopRow();
    void buildPanels();
    /// The page, made the first time it is asked for; null when there is no such room.
    PageView* viewOf(Page page);
    PageView* makeView(Page page);
    void bring(Page page, PageView* view);
    void wire();
    void wireKeys();
    void wirePage(PageView* view);
    void wireStatus();
    void draw();
    void drawNav();
    void arrange();
    void back();
    void undo();
    void startNew(const QString& kind, const std::vector<Id>& about, std::optional<Id> from = std::nullopt);
    void writeFromHere(const QString& kind);
    void ideaFromHere();
    void onShift(const std::function<void(PageView&)>& act);
    void say(const QString& words, std::function<void()> undo = nullptr);
    void switchNames();
    /// The lengths of a page are taken from the theme when it is made: after another theme or text size
    /// all are made again, and what was in front is opened again.
    void makePagesAnew();
    void putOnPaper(print::PrintJob job);
    void nextRegion();
    void openMenu();
    void openHelp();

    SittingParts m_parts;
    DraftKeeper m_drafts;
    Sitting m_sittingAt;
    ShellVm m_vm;
    ActsModel m_acts;
    MomentVm m_momentVm;
    SearchVm m_searchVm;
    std::map<Page, PageView*> m_views;
    std::vector<Page> m_before;
    SideNav* m_nav = nullptr;
    KeyButton* m_menu = nullptr;
    QWidget* m_top = nullptr;
    Banner* m_banner = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_dock = nullptr;  ///< where a toast stands that has no room at the left
    QStackedWidget* m_pages = nullptr;
    StatusLine* m_status = nullptr;
    MomentPanel* m_moment = nullptr;
    SearchPanel* m_searchPanel = nullptr;
    SittingPanel* m_sitting = nullptr;
    HelpPanel* m_help = nullptr;
    ActsPanel* m_actsPanel = nullptr;
    AppearancePanel* m_look = nullptr;
    Toast* m_toast = nullptr;
};

}  // namespace hearth::ui
