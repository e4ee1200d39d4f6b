// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/unlock_vm.h"

#include <QWidget>

class QLineEdit;

namespace hearth::ui {

class Field;
class KeyButton;

/// For who cannot get in: whom to ask, and the way back with the paper key. Stands in the place of
/// the passphrase; Esc goes back.
class RecoveryPanel final : public QWidget {
    Q_OBJECT

public:
    /// `vm` is borrowed for the panel's life.
    explicit RecoveryPanel(UnlockVm& vm, QWidget* parent = nullptr);

    /// Empty, with new words offered and the cursor in the paper key.
    void begin();

private:
    void build();
    void wire();
    void draw();
    void recover();
    QString problem() const;

    UnlockVm& m_vm;
    QLineEdit* m_paper = nullptr;
    QLineEdit* m_words = nullptr;
    Field* m_paperField = nullptr;
    Field* m_wordsField = nullptr;
    KeyButton* m_set = nullptr;
    KeyButton* m_other = nullptr;
    KeyButton* m_back = nullptr;
    bool m_trying = false;
};

}  // namespace hearth::ui
