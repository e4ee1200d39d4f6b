// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/home_readers_vm.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace hearth::ui {

class Banner;
class KeyButton;
class MomentList;
class TextLabel;

/// Who has read one record: found by its id or by its words.
class HomeReadersPanel final : public QWidget {
    Q_OBJECT

public:
    explicit HomeReadersPanel(HomeReadersVm& vm, QWidget* parent = nullptr);

    void begin();

Q_SIGNALS:
    void printAsked();

private:
    void build();
    void wire();
    void draw();

    HomeReadersVm& m_vm;
    Banner* m_banner = nullptr;
    QLineEdit* m_typed = nullptr;
    KeyButton* m_look = nullptr;
    TextLabel* m_found = nullptr;
    MomentList* m_hits = nullptr;
    QWidget* m_result = nullptr;
    TextLabel* m_title = nullptr;
    TextLabel* m_id = nullptr;
    TextLabel* m_nobody = nullptr;
    QWidget* m_holder = nullptr;
    QVBoxLayout* m_rows = nullptr;
    KeyButton* m_print = nullptr;
};

}  // namespace hearth::ui
