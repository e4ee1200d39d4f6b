// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/people_model.h"
#include "ui/models/unlock_vm.h"

#include <QWidget>

class QBoxLayout;
class QLineEdit;

namespace hearth::ui {

class Field;
class HouseDrawing;
class KeyButton;
class PersonChip;
class RecoveryPanel;
class StatusLine;
class Surface;
class TextLabel;
class TitledList;

/// The door: who is here, and their passphrase. The list and the form stand side by side, or one
/// below the other when there is no room.
class UnlockScreen final : public QWidget {
    Q_OBJECT

public:
    /// `vm` is borrowed for the screen's life.
    explicit UnlockScreen(UnlockVm& vm, QWidget* parent = nullptr);

    /// The cursor into the passphrase.
    void begin();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    QWidget* buildCard();
    QWidget* buildForm();
    QWidget* buildEntry();
    void wire();
    void draw();
    void open();
    QString problem() const;

    UnlockVm& m_vm;
    PeopleModel m_people;
    TextLabel* m_home = nullptr;
    TextLabel* m_today = nullptr;
    Surface* m_card = nullptr;
    QBoxLayout* m_cardRow = nullptr;
    TitledList* m_list = nullptr;
    PersonChip* m_chip = nullptr;
    TextLabel* m_greeting = nullptr;
    TextLabel* m_kept = nullptr;
    QLineEdit* m_secret = nullptr;
    Field* m_passphrase = nullptr;
    QWidget* m_entry = nullptr;
    KeyButton* m_open = nullptr;
    KeyButton* m_cannot = nullptr;
    RecoveryPanel* m_recovery = nullptr;
    StatusLine* m_status = nullptr;
    HouseDrawing* m_house = nullptr;
};

}  // namespace hearth::ui
