// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/handover_vm.h"
#include "ui/screens/page_view.h"
#include "ui/models/people_model.h"

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace hearth::ui {

class Banner;
class BasketList;
class Columns;
class Field;
class KeyButton;
class PageHeader;
class TextLabel;
class TitledList;

/// A finished shift as it is read out, and each incoming person's own yes beside it.
class HandoverScreen final : public PageView {
    Q_OBJECT

public:
    explicit HandoverScreen(HandoverVm& vm, QWidget* parent = nullptr);

    void begin() override;
    bool open(const Id& record) override;
    bool print() override;

Q_SIGNALS:
    void printAsked();

private:
    void build();
    QWidget* buildSheet();
    QWidget* buildAccept();
    void wire();
    void draw();
    void drawNights();
    void accept();

    HandoverVm& m_vm;
    PeopleModel m_people;
    PageHeader* m_header = nullptr;
    Banner* m_banner = nullptr;
    Columns* m_columns = nullptr;
    TextLabel* m_text = nullptr;
    BasketList* m_lines = nullptr;
    QWidget* m_nights = nullptr;
    QVBoxLayout* m_nightRows = nullptr;
    TextLabel* m_checks = nullptr;
    QWidget* m_checksHead = nullptr;
    TextLabel* m_none = nullptr;
    TextLabel* m_nobody = nullptr;
    TextLabel* m_standing = nullptr;
    TitledList* m_list = nullptr;
    QLineEdit* m_secret = nullptr;
    Field* m_passphrase = nullptr;
    QCheckBox* m_lead = nullptr;
    KeyButton* m_accept = nullptr;
};

}  // namespace hearth::ui
