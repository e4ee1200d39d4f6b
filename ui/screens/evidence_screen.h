// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/evidence_vm.h"
#include "ui/screens/page_view.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace hearth::ui {

class Banner;
class CitePanel;
class Columns;
class EmptyState;
class Field;
class KeyButton;
class PageHeader;
class ProseField;
class TextLabel;
class TitledList;

/// Evidence, plain: claims, what shows each and what speaks against it, the pack.
class EvidenceScreen final : public PageView {
    Q_OBJECT

public:
    /// `folder`: where a pack is put unless somebody says otherwise.
    EvidenceScreen(EvidenceVm& vm, const QString& folder, QWidget* parent = nullptr);

    void refresh() override { m_vm.refresh(); }
    void begin() override;
    bool finish() override;

private:
    void build();
    void buildHead();
    QWidget* buildClaims();
    QWidget* buildClaim();
    void buildButtons(QVBoxLayout* column);
    void wire();
    void draw();
    void drawRows();
    QWidget* makeRow(const CitedRow& row, bool against);
    void startClaim();
    void cite(bool against);

    EvidenceVm& m_vm;
    QString m_folder;
    PageHeader* m_header = nullptr;
    Banner* m_banner = nullptr;
    Columns* m_columns = nullptr;
    TitledList* m_claims = nullptr;
    EmptyState* m_none = nullptr;
    KeyButton* m_new = nullptr;
    KeyButton* m_make = nullptr;
    QWidget* m_claim = nullptr;
    TextLabel* m_heading = nullptr;
    QLineEdit* m_title = nullptr;
    Field* m_titleField = nullptr;
    QComboBox* m_standard = nullptr;
    Field* m_standardField = nullptr;
    ProseField* m_judgement = nullptr;
    Field* m_judgementField = nullptr;
    KeyButton* m_keep = nullptr;
    QWidget* m_rows = nullptr;
    QVBoxLayout* m_rowsColumn = nullptr;
    std::vector<CitedRow> m_cited, m_against;
    QStringList m_gaps;
    KeyButton* m_cite = nullptr;
    KeyButton* m_citeAgainst = nullptr;
    CitePanel* m_panel = nullptr;
    QLineEdit* m_file = nullptr;
    QCheckBox* m_letters = nullptr;
    TextLabel* m_made = nullptr;
    bool m_drawn = false;
};

}  // namespace hearth::ui
