// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/letter_vm.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace hearth::ui {

class Field;
class KeyButton;
class LetterEditor;
class Surface;
class TextLabel;

/// The sheet: what is signed, the replies, and the paper being written on.
class LetterPage final : public QWidget {
    Q_OBJECT

public:
    explicit LetterPage(LetterVm& vm, QWidget* parent = nullptr);

    void begin();

private:
    void build();
    QWidget* buildPaper();
    QWidget* buildMarks();
    void wire();
    void draw();
    void drawParts();
    QWidget* makePart(const LetterPart& part, int place);

    LetterVm& m_vm;
    QWidget* m_parts = nullptr;
    QVBoxLayout* m_partRows = nullptr;
    std::vector<LetterPart> m_shown;
    Surface* m_paper = nullptr;
    QLineEdit* m_title = nullptr;
    Field* m_titleField = nullptr;
    QLineEdit* m_reason = nullptr;
    Field* m_reasonField = nullptr;
    LetterEditor* m_editor = nullptr;
    QList<KeyButton*> m_marks;
    TextLabel* m_beside = nullptr;
    TextLabel* m_names = nullptr;
    bool m_wasOpen = false;
};

}  // namespace hearth::ui
