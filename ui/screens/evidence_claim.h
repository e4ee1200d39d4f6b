// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/evidence_vm.h"
#include "ui/widgets/surface.h"

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace hearth::ui {

class CitedLine;
class Field;
class KeyButton;
class ProseField;
class TagMark;
class TextLabel;

/// The claim itself: what is said, the manager's judgement, what shows it and what speaks against it.
class EvidenceClaim final : public Surface {
    Q_OBJECT

public:
    explicit EvidenceClaim(EvidenceVm& vm, QWidget* parent = nullptr);

    /// The cursor to where a new claim begins; to the first thing that can be done with this one.
    void begin();
    void judge();

Q_SIGNALS:
    void citeAsked(bool against);
    void recordAsked(const QString& id);

private:
    void buildHead(QVBoxLayout* column);
    void buildFields(QVBoxLayout* column);
    void buildButtons(QVBoxLayout* column);
    void wire();
    void draw();
    void drawFields();
    void drawRows();
    void drawSection(const QString& heading, const std::vector<CitedRow>& rows, bool against);
    CitedLine* makeLine(const CitedRow& row, bool against);
    void restoreCursor(int line);

    EvidenceVm& m_vm;
    QWidget* m_inside = nullptr;
    TextLabel* m_heading = nullptr;
    TagMark* m_tag = nullptr;
    QLineEdit* m_title = nullptr;
    Field* m_titleField = nullptr;
    QComboBox* m_standard = nullptr;
    Field* m_standardField = nullptr;
    TextLabel* m_said = nullptr;
    TextLabel* m_who = nullptr;
    KeyButton* m_earlier = nullptr;
    QWidget* m_before = nullptr;
    QVBoxLayout* m_beforeColumn = nullptr;
    ProseField* m_judgement = nullptr;
    Field* m_judgementField = nullptr;
    QWidget* m_keeping = nullptr;
    KeyButton* m_keep = nullptr;
    KeyButton* m_leave = nullptr;
    QWidget* m_rows = nullptr;
    QVBoxLayout* m_rowsColumn = nullptr;
    std::vector<CitedLine*> m_lines;
    QWidget* m_doing = nullptr;
    KeyButton* m_cite = nullptr;
    KeyButton* m_against = nullptr;
    KeyButton* m_again = nullptr;
    QString m_drawn;      ///< which claim's rows stand there
    EvidenceState m_last;
    bool m_all[2] = {false, false};  ///< more than the first rows are shown: for, against
    bool m_stale = true;             ///< the rows are to be made anew
    bool m_showBefore = false;
};

}  // namespace hearth::ui
