// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/shift_vm.h"
#include "ui/widgets/surface.h"

class QComboBox;
class QLineEdit;

namespace hearth::ui {

class BasketList;
class EmptyState;
class ProseField;
class Segments;
class TextLabel;

/// What is to be handed over, and the line being added (F9).
class BasketPanel final : public Surface {
    Q_OBJECT

public:
    explicit BasketPanel(ShiftVm& vm, QWidget* parent = nullptr);

    /// The cursor into the new line's words.
    void beginLine();

Q_SIGNALS:
    /// The panel of a new line was left; the keyboard wants to go back.
    void lineLeft();

private:
    void build();
    QWidget* buildLine();
    void wire();
    void draw();
    void drawLine();
    void edit();
    void keep();

    ShiftVm& m_vm;
    QWidget* m_head = nullptr;
    TextLabel* m_count = nullptr;
    BasketList* m_list = nullptr;
    EmptyState* m_empty = nullptr;
    QWidget* m_line = nullptr;
    TextLabel* m_from = nullptr;
    QComboBox* m_about = nullptr;
    Segments* m_weight = nullptr;
    ProseField* m_text = nullptr;
    QLineEdit* m_due = nullptr;
    bool m_drawing = false;
};

}  // namespace hearth::ui
