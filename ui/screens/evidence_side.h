// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/evidence_coverage.h"
#include "ui/models/evidence_pack_vm.h"
#include "ui/widgets/surface.h"

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QVBoxLayout;

namespace hearth::ui {

class Field;
class HeatMap;
class KeyButton;
class MomentList;
class TextLabel;
class TitledList;

/// Where the book is rich and thin: the map or its list, and what a figure stands for.
class CoveragePanel final : public Surface {
    Q_OBJECT

public:
    explicit CoveragePanel(CoverageVm& vm, QWidget* parent = nullptr);

    void begin();
    /// The row of this standard stands strong; -1: none.
    void setStrong(int row);

Q_SIGNALS:
    void recordAsked(const QString& id);

private:
    void buildMap(QVBoxLayout* column);
    void buildRecords(QVBoxLayout* column);
    void wire();
    void draw();
    void openCell(int standard, int month);
    void closeCell();

    CoverageVm& m_vm;
    QWidget* m_counts = nullptr;
    HeatMap* m_map = nullptr;
    TitledList* m_lines = nullptr;
    KeyButton* m_twin = nullptr;
    KeyButton* m_before = nullptr;
    KeyButton* m_after = nullptr;
    QWidget* m_legend = nullptr;
    TextLabel* m_gapsHead = nullptr;
    QVBoxLayout* m_gaps = nullptr;
    QStringList m_drawnGaps;
    QWidget* m_cell = nullptr;
    TextLabel* m_cellHead = nullptr;
    TextLabel* m_cellCount = nullptr;
    MomentList* m_records = nullptr;
    KeyButton* m_back = nullptr;
    bool m_asList = false;
};

/// What the pack is called, which days it covers, whose names are letters and where it goes.
class PackPanel final : public Surface {
    Q_OBJECT

public:
    PackPanel(PackVm& vm, const QString& folder, QWidget* parent = nullptr);

    void begin();
    /// A whole path; empty while the field is.
    [[nodiscard]] QString file() const;
    /// Another name for the next one.
    void nameAnew();

Q_SIGNALS:
    void left();

private:
    void draw();
    void days();

    PackVm& m_vm;
    QString m_folder;
    QLineEdit* m_title = nullptr;
    QDateEdit* m_from = nullptr;
    QDateEdit* m_until = nullptr;
    Field* m_untilField = nullptr;
    QLineEdit* m_file = nullptr;
    QCheckBox* m_letters = nullptr;
    KeyButton* m_back = nullptr;
};

}  // namespace hearth::ui
