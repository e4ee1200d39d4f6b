// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/home_people_vm.h"

#include <QWidget>

class QVBoxLayout;

namespace hearth::ui {

class Banner;
class KeyButton;
class TextLabel;

/// People and roles: everybody with what they may do and until when; the one chosen opens below.
class HomePeoplePanel final : public QWidget {
    Q_OBJECT

public:
    explicit HomePeoplePanel(HomePeopleVm& vm, QWidget* parent = nullptr);

    void begin();

Q_SIGNALS:
    void teamAsked();
    /// The slip with the first passphrase that is on the screen.
    void slipAsked();

private:
    void build();
    void draw();
    void drawRows();
    QWidget* makeRow(int place);
    QWidget* makeOpen(int place);
    QWidget* makeRole(int place, int role);
    QWidget* makeForm();
    QWidget* makeAct();
    void drawSecret();

    HomePeopleVm& m_vm;
    HomePeopleState m_drawn;
    bool m_once = false;
    Banner* m_banner = nullptr;
    QWidget* m_secret = nullptr;
    TextLabel* m_secretFor = nullptr;
    TextLabel* m_secretWords = nullptr;
    KeyButton* m_noted = nullptr;
    QVBoxLayout* m_rows = nullptr;
    QWidget* m_holder = nullptr;
    KeyButton* m_add = nullptr;
};

}  // namespace hearth::ui
