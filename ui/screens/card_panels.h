// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/card_vm.h"
#include "ui/screens/overlay.h"

class QDateEdit;
class QDateTimeEdit;
class QSpinBox;

namespace hearth::ui {

class FlowLayout;
class PersonChoice;
class TextLabel;
class TogetherButton;
class TogetherField;

/// We did it: when, how long, a sentence, who. Only the sentence is needed.
class SessionPanel final : public Overlay {
    Q_OBJECT

public:
    SessionPanel(CardVm& vm, QWidget* host);
    void open();

private:
    void build();
    void makeChoices();
    [[nodiscard]] SessionDraft said() const;
    void keep();

    CardVm& m_vm;
    SessionDraft m_draft;
    QDateEdit* m_day = nullptr;
    QSpinBox* m_minutes = nullptr;
    TogetherField* m_text = nullptr;
    FlowLayout* m_flow = nullptr;
    QList<PersonChoice*> m_choices;
    QList<PersonMark> m_people;
    TextLabel* m_line = nullptr;
    TogetherButton* m_keep = nullptr;
};

/// The next time, if there is one.
class NextPanel final : public Overlay {
    Q_OBJECT

public:
    NextPanel(CardVm& vm, QWidget* host);
    void open();

private:
    CardVm& m_vm;
    QDateTimeEdit* m_when;
};

}  // namespace hearth::ui
