// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/person_vm.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace hearth::ui {

class Field;
class KeyButton;
class TextLabel;
class TickRow;

/// What narrows the timeline: the kind and words at once, the rest behind a button.
class PersonFilters final : public QWidget {
    Q_OBJECT

public:
    explicit PersonFilters(PersonVm& vm);

    void draw();
    QComboBox* kind() const { return m_kind; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    QWidget* buildMore();
    void wire();
    PersonFilter typed() const;
    void apply() { m_vm.setFilter(typed()); }

    PersonVm& m_vm;
    class QBoxLayout* m_first = nullptr;
    class QBoxLayout* m_second = nullptr;
    QComboBox* m_kind = nullptr;
    QLineEdit* m_words = nullptr;
    KeyButton* m_more = nullptr;
    QWidget* m_rest = nullptr;
    QComboBox* m_author = nullptr;
    Field* m_from = nullptr;
    Field* m_until = nullptr;
    TickRow* m_theirs = nullptr;
    TickRow* m_voided = nullptr;
    KeyButton* m_clear = nullptr;
    TextLabel* m_found = nullptr;
};

}  // namespace hearth::ui
