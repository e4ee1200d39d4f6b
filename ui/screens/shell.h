// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/evidence_vm.h"
#include "ui/models/handover_vm.h"
#include "ui/models/letter_vm.h"
#include "ui/models/moment_vm.h"
#include "ui/models/person_vm.h"
#include "ui/models/search_vm.h"
#include "ui/models/shell_vm.h"
#include "ui/models/shift_vm.h"

#include <QWidget>

class QHBoxLayout;
class QScrollArea;
class QStackedWidget;

namespace hearth::ui {

class Banner;
class EvidenceScreen;
class HandoverScreen;
class KeyButton;
class LetterScreen;
class MomentPanel;
class PersonScreen;
class SearchPanel;
class ShiftScreen;
class SideNav;
class SittingPanel;
class StatusLine;
class Toast;

/// What a sitting needs from the house, bound in app/.
struct SittingParts {
    OpenBook book;
    HandoverVm::Prove prove;
    EvidenceVm::MakePdf makePdf;
    std::function<bool(const QString& pin)> setPin;
    HandoverVm::Pins pins;  ///< may be empty
    std::function<void(const QString& file)> showFile;  ///< opens a paper that was written; may be empty
    QString papers;                                     ///< folder for papers
};

/// Everything one person sees while the book is open to them. Destroying it empties the window;
/// what was being typed is kept first.
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
    [[nodiscard]] Page firstPage() const { return m_vm.state().pages.value(0, Page::People); }
    void openRecord(const QString& id);
    /// Keeps what is being typed, now.
    Status keepDrafts() { return m_drafts.flush(); }

Q_SIGNALS:
    void lockAsked();
    void switchAsked();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    QHBoxLayout* makeTopRow();
    void buildPages();
    void buildPanels();
    void wire();
    void wireKeys();
    void wirePages();
    void wireNavigation();
    void draw();
    void write(const QString& kind, const Id& about);
    void writeFromHere(const QString& kind);
    void handOver();
    void finish();
    void readHandover(const Id& shift);
    void printHandover();
    void printLetter();
    void nextRegion();
    void openMenu();
    void sayHandedOver(const Id& line);

    SittingParts m_parts;
    DraftKeeper m_drafts;
    ShellVm m_vm;
    ShiftVm m_shiftVm;
    MomentVm m_momentVm;
    SearchVm m_searchVm;
    PersonVm m_personVm;
    LetterVm m_letterVm;
    HandoverVm m_handoverVm;
    EvidenceVm m_evidenceVm;
    SideNav* m_nav = nullptr;
    KeyButton* m_menu = nullptr;
    KeyButton* m_search = nullptr;
    QWidget* m_top = nullptr;
    Banner* m_banner = nullptr;
    QScrollArea* m_scroll = nullptr;
    QStackedWidget* m_pages = nullptr;
    ShiftScreen* m_shift = nullptr;
    PersonScreen* m_people = nullptr;
    LetterScreen* m_letter = nullptr;
    HandoverScreen* m_handover = nullptr;
    EvidenceScreen* m_evidence = nullptr;
    StatusLine* m_status = nullptr;
    MomentPanel* m_moment = nullptr;
    SearchPanel* m_searchPanel = nullptr;
    SittingPanel* m_sitting = nullptr;
    Toast* m_toast = nullptr;
    std::function<void()> m_undo;
};

}  // namespace hearth::ui
