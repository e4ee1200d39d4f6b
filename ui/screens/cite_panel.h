// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/evidence_vm.h"
#include "ui/widgets/surface.h"

class QLineEdit;

namespace hearth::ui {

class MomentList;
class TextLabel;

/// The search beside a claim: Enter on a record cites it, Esc leaves.
class CitePanel final : public Surface {
    Q_OBJECT

public:
    explicit CitePanel(EvidenceVm& vm, QWidget* parent = nullptr);

    void begin();

Q_SIGNALS:
    void left();

private:
    void draw();

    EvidenceVm& m_vm;
    TextLabel* m_heading = nullptr;
    QLineEdit* m_words = nullptr;
    TextLabel* m_summary = nullptr;
    MomentList* m_hits = nullptr;
};

}  // namespace hearth::ui
