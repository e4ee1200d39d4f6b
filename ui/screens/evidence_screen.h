// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/evidence_coverage.h"
#include "ui/models/evidence_pack_vm.h"
#include "ui/screens/page_view.h"

class QStackedWidget;

namespace hearth::ui {

class Banner;
class CitePanel;
class Columns;
class CoveragePanel;
class EmptyState;
class EvidenceClaim;
class FinishBar;
class KeyButton;
class PackPanel;
class PageHeader;
class PreviewPage;
class TextLabel;
class TitledList;

/// Evidence: claims, the claim, and beside it where the book is rich and thin, the search, or the
/// pack's own things. Over all of it the preview.
class EvidenceScreen final : public PageView {
    Q_OBJECT

public:
    /// `folder`: where a pack is put unless somebody says otherwise.
    EvidenceScreen(EvidenceVm& vm, CoverageVm& coverage, PackVm& pack, const QString& folder, QWidget* parent = nullptr);

    void refresh() override;
    void begin() override;
    bool finish() override;
    bool print() override;
    bool open(const Id& record) override;

private:
    void refreshSides();
    void build();
    void buildHead();
    QWidget* buildClaims();
    void buildSide(const QString& folder);
    void wire();
    void wireKeys();
    void draw();
    void drawPack();
    void startClaim();
    void cite(bool against);
    void preview();
    void showSide(QWidget* panel);
    void back();

    EvidenceVm& m_vm;
    CoverageVm& m_coverageVm;
    PackVm& m_packVm;
    QStackedWidget* m_pages = nullptr;
    QWidget* m_main = nullptr;
    PreviewPage* m_preview = nullptr;
    PageHeader* m_header = nullptr;
    Banner* m_banner = nullptr;
    Columns* m_columns = nullptr;
    TitledList* m_claims = nullptr;
    EmptyState* m_none = nullptr;
    KeyButton* m_new = nullptr;
    KeyButton* m_name = nullptr;
    KeyButton* m_look = nullptr;
    KeyButton* m_make = nullptr;
    EvidenceClaim* m_claim = nullptr;
    QStackedWidget* m_side = nullptr;
    CoveragePanel* m_coverage = nullptr;
    CitePanel* m_cite = nullptr;
    PackPanel* m_pack = nullptr;
    FinishBar* m_foot = nullptr;
    KeyButton* m_stop = nullptr;
};

}  // namespace hearth::ui
