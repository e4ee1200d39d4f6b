// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/home_proof_vm.h"

#include <QWidget>

class QProgressBar;
class QVBoxLayout;

namespace hearth::ui {

class Banner;
class KeyButton;
class ProseField;
class TextLabel;

/// Is the book sound? And what was done about the alarms of before.
class HomeProofPanel final : public QWidget {
    Q_OBJECT

public:
    explicit HomeProofPanel(HomeProofVm& vm, QWidget* parent = nullptr);

    void begin();

private:
    void build();
    void buildResult(QVBoxLayout* column);
    void draw();
    void drawAlarms();
    QWidget* makeAlarm(int place);
    QWidget* makeDealing();

    HomeProofVm& m_vm;
    std::vector<AlarmLine> m_alarms;
    std::vector<DealtLine> m_dealt;
    int m_dealing = -1;
    bool m_once = false;
    Banner* m_banner = nullptr;
    TextLabel* m_last = nullptr;
    KeyButton* m_check = nullptr;
    KeyButton* m_stop = nullptr;
    QProgressBar* m_bar = nullptr;
    TextLabel* m_progress = nullptr;
    QWidget* m_result = nullptr;
    TextLabel* m_words = nullptr;
    TextLabel* m_headWords = nullptr;
    TextLabel* m_head = nullptr;
    QWidget* m_holder = nullptr;
    QVBoxLayout* m_rows = nullptr;
};

}  // namespace hearth::ui
