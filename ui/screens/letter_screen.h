// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/letter_vm.h"

#include <QWidget>

namespace hearth::ui {

class Banner;
class Columns;
class ConflictPanel;
class FinishBar;
class KeyButton;
class LetterPage;
class LetterPanels;
class LetterSide;
class PageHeader;
class PersonChip;

/// A letter or note: the sheet, what stands beside it, and what can be done.
class LetterScreen final : public QWidget {
    Q_OBJECT

public:
    explicit LetterScreen(LetterVm& vm, QWidget* parent = nullptr);

    void begin();
    void handOver();  ///< F9

Q_SIGNALS:
    void recordAsked(const QString& id);
    void printAsked();

private:
    void build();
    void buildHead();
    void buildBar();
    void wire();
    void draw();
    void sign();
    void openReply();

    LetterVm& m_vm;
    PageHeader* m_header = nullptr;
    PersonChip* m_chip = nullptr;
    Banner* m_banner = nullptr;
    Columns* m_columns = nullptr;
    ConflictPanel* m_conflicts = nullptr;
    LetterPage* m_page = nullptr;
    LetterPanels* m_panels = nullptr;
    LetterSide* m_side = nullptr;
    FinishBar* m_bar = nullptr;
    KeyButton* m_print = nullptr;
    KeyButton* m_reply = nullptr;
    KeyButton* m_amend = nullptr;
    KeyButton* m_handOver = nullptr;
    KeyButton* m_sign = nullptr;
};

}  // namespace hearth::ui
