// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/spark_vm.h"
#include "ui/screens/overlay.h"

namespace hearth::ui {

class FlowLayout;
class KeyButton;
class LineEdit;
class PersonChoice;
class Segments;
class TextLabel;

/// Catching an idea: a few words and Enter. With whom and out of what is there already when it is
/// begun at a moment.
class SparkPanel final : public Overlay {
    Q_OBJECT

public:
    SparkPanel(SparkVm& vm, QWidget* host);

    /// Shows what SparkVm::begin() has laid out.
    void open();

private:
    void build();
    void wire();
    void draw();
    void makeChoices();
    void keep();

    SparkVm& m_vm;
    FlowLayout* m_flow = nullptr;
    QList<PersonChoice*> m_choices;
    LineEdit* m_title = nullptr;
    TextLabel* m_from = nullptr;
    TextLabel* m_words = nullptr;
    Segments* m_whose = nullptr;
    TextLabel* m_line = nullptr;
    KeyButton* m_keep = nullptr;
    bool m_asked = false;
};

}  // namespace hearth::ui
