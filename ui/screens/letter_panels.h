// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/letter_vm.h"
#include "ui/widgets/surface.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;

namespace hearth::ui {

class Field;
class FlowLayout;
class KeyButton;
class ProseField;
class TextLabel;

/// What can be done with a signed letter, in the page and never in a dialog: write down a reply,
/// keep it from them for now, void it, move it to the right young person.
class LetterPanels final : public Surface {
    Q_OBJECT

public:
    explicit LetterPanels(LetterVm& vm, QWidget* parent = nullptr);

    void begin();
    /// Does what the open panel is for.
    void act();

private:
    void build();
    QWidget* buildReply();
    QWidget* buildReason();
    void wire();
    void draw();
    void drawReply();
    void drawReason();
    void drawOthers();

    LetterVm& m_vm;
    TextLabel* m_heading = nullptr;
    TextLabel* m_what = nullptr;
    QWidget* m_reply = nullptr;
    QComboBox* m_voice = nullptr;
    QComboBox* m_how = nullptr;
    ProseField* m_words = nullptr;
    QWidget* m_reasons = nullptr;
    QLineEdit* m_reason = nullptr;
    Field* m_reasonField = nullptr;
    QDateEdit* m_review = nullptr;
    Field* m_reviewField = nullptr;
    QWidget* m_others = nullptr;
    FlowLayout* m_othersFlow = nullptr;
    QList<QCheckBox*> m_right;
    KeyButton* m_do = nullptr;
    KeyButton* m_back = nullptr;
    LetterPanel m_shown = LetterPanel::None;
};

}  // namespace hearth::ui
