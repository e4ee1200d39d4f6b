// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/home_key_vm.h"

#include <QWidget>

class QLineEdit;

namespace hearth::ui {

class Banner;
class Field;
class KeyButton;
class TextLabel;

/// My passphrase: a new one, typed twice.
class HomeKeyPanel final : public QWidget {
    Q_OBJECT

public:
    explicit HomeKeyPanel(HomeKeyVm& vm, QWidget* parent = nullptr);

    void begin();

Q_SIGNALS:
    void passphraseChanged();

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void wire();
    void draw();
    void empty();

    HomeKeyVm& m_vm;
    Banner* m_banner = nullptr;
    KeyButton* m_suggest = nullptr;
    TextLabel* m_suggestion = nullptr;
    QLineEdit* m_first = nullptr;
    Field* m_firstField = nullptr;
    QLineEdit* m_again = nullptr;
    Field* m_againField = nullptr;
    KeyButton* m_change = nullptr;
};

}  // namespace hearth::ui
