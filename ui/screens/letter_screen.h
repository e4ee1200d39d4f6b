// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/letter_vm.h"
#include "ui/screens/page_view.h"

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
class LetterScreen final : public PageView {
    Q_OBJECT

public:
    explicit LetterScreen(LetterVm& vm, QWidget* parent = nullptr);

    void begin() override;
    bool open(const Id& record) override;
    bool startNew(const QString& kind, const std::vector<Id>& about, std::optional<Id> from) override;
    bool print() override;
    bool handOver() override;
    [[nodiscard]] std::vector<Id> subjects() const override;
    [[nodiscard]] std::optional<Id> record() const override;
    [[nodiscard]] QString kindBegun() const override;

Q_SIGNALS:
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
