// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/moment_vm.h"
#include "ui/screens/overlay.h"

namespace hearth::ui {

class FlowLayout;
class KeyButton;
class ProseField;
class TextLabel;

/// Catching a moment from anywhere: an initial, a sentence, Enter.
class MomentPanel final : public Overlay {
    Q_OBJECT

public:
    MomentPanel(MomentVm& vm, QWidget* host);

    void open();

private:
    void build();
    void wire();
    void draw();
    void makeChoices();
    bool choosing(int key, Qt::KeyboardModifiers modifiers);
    void keep();

    MomentVm& m_vm;
    QWidget* m_who = nullptr;
    FlowLayout* m_flow = nullptr;
    QList<KeyButton*> m_choices;
    ProseField* m_text = nullptr;
    TextLabel* m_line = nullptr;
    KeyButton* m_keep = nullptr;
    bool m_asked = false;
};

}  // namespace hearth::ui
