// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/home_words_vm.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace hearth::ui {

class Banner;
class EmptyState;
class Field;
class KeyButton;
class Segments;
class TextLabel;
class TickRow;

/// Our words: checks, rooms, the fixed points of the day and questions as this home says them.
class HomeWordsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit HomeWordsPanel(HomeWordsVm& vm, QWidget* parent = nullptr);

    void begin();

private:
    void build();
    void buildEditor(QVBoxLayout* column);
    void wire();
    void draw();
    void drawEditor();
    void drawRows();
    QWidget* makeRow(int place);
    void startNew();

    HomeWordsVm& m_vm;
    std::vector<WordLine> m_drawn;
    WordsPart m_part = WordsPart::Checks;
    bool m_once = false;
    Banner* m_banner = nullptr;
    Segments* m_parts = nullptr;
    TextLabel* m_about = nullptr;
    KeyButton* m_new = nullptr;
    EmptyState* m_none = nullptr;
    QWidget* m_editor = nullptr;
    TextLabel* m_heading = nullptr;
    QLineEdit* m_words = nullptr;
    Field* m_wordsField = nullptr;
    QLineEdit* m_help = nullptr;
    Field* m_helpField = nullptr;
    QLineEdit* m_at = nullptr;
    Field* m_atField = nullptr;
    QWidget* m_days = nullptr;
    QList<TickRow*> m_ticks;
    QWidget* m_holder = nullptr;
    QVBoxLayout* m_rows = nullptr;
};

}  // namespace hearth::ui
