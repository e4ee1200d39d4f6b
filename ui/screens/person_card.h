// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/person_vm.h"
#include "ui/print/need_to_know_sheet.h"
#include "ui/widgets/surface.h"

class QVBoxLayout;

namespace hearth::ui {

class KeyButton;
class TextLabel;

/// *Need to know tonight*: what somebody new on shift must know of this one young person, and nothing else.
class PersonCard final : public Surface {
    Q_OBJECT

public:
    PersonCard();

    void draw(const PersonState& state);

Q_SIGNALS:
    void printAsked();

private:
    TextLabel* m_head = nullptr;
    QWidget* m_all = nullptr;
    QVBoxLayout* m_lines = nullptr;
    TextLabel* m_missing = nullptr;
    KeyButton* m_print = nullptr;
    std::vector<ProfileLine> m_shown;
};

/// What the card says on paper.
print::NeedToKnowSheet needToKnowSheet(const PersonState& state, const OpenBook& book);

}  // namespace hearth::ui
