// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/letter_vm.h"

#include <QWidget>

class QVBoxLayout;

namespace hearth::ui {

/// Two texts of one place, one above the other with who wrote them: which is right? Choosing keeps
/// both readable. Empty and hidden when there is no such place.
class ConflictPanel final : public QWidget {
    Q_OBJECT

public:
    /// `vm` is borrowed for the panel's life.
    explicit ConflictPanel(LetterVm& vm, QWidget* parent = nullptr);

    /// The cursor on the first choice; false when there is nothing to settle.
    bool begin();

private:
    void draw();
    QWidget* makeConflict(const LetterConflict& conflict, int place);
    QWidget* makeRival(const RivalText& rival, int place, int right);
    void addThird(QVBoxLayout* column, int place);

    LetterVm& m_vm;
    QVBoxLayout* m_rows = nullptr;
    Id m_record;
    std::vector<LetterConflict> m_shown;
};

}  // namespace hearth::ui
