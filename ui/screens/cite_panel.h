// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/evidence_vm.h"
#include "ui/widgets/surface.h"

class QLineEdit;
class QVBoxLayout;

namespace hearth::ui {

class Field;
class KeyButton;
class MomentList;
class RowList;
class TextLabel;
class TickRow;

/// The search beside a claim: suggestions until something is typed, then what was found. Enter on a
/// record cites it whole, Shift+Enter chooses paragraphs of it, Esc leaves.
class CitePanel final : public Surface {
    Q_OBJECT

public:
    explicit CitePanel(EvidenceVm& vm, QWidget* parent = nullptr);

    void begin();

Q_SIGNALS:
    void left();

private:
    void buildFinding(QVBoxLayout* column);
    void buildPicking(QVBoxLayout* column);
    void wire();
    void draw();
    void drawPicking();
    void cite(RowList* from, const QString& id);
    void pickFrom(RowList* list);
    void leave();

    EvidenceVm& m_vm;
    TextLabel* m_heading = nullptr;
    TextLabel* m_hint = nullptr;
    QWidget* m_finding = nullptr;
    QLineEdit* m_words = nullptr;
    TextLabel* m_summary = nullptr;
    MomentList* m_hits = nullptr;
    TextLabel* m_suggestedHead = nullptr;
    MomentList* m_suggested = nullptr;
    TextLabel* m_nothing = nullptr;
    KeyButton* m_some = nullptr;
    QWidget* m_picking = nullptr;
    TextLabel* m_source = nullptr;
    QVBoxLayout* m_passageColumn = nullptr;
    std::vector<TickRow*> m_passages;
    Id m_drawnOf;
    QLineEdit* m_note = nullptr;
    KeyButton* m_put = nullptr;
    KeyButton* m_back = nullptr;
};

}  // namespace hearth::ui
