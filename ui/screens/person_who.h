// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/people_model.h"
#include "ui/widgets/row_list.h"
#include "ui/widgets/surface.h"

namespace hearth::ui {

class KeyButton;
class Segments;

/// Who there is: those who are here or, behind a button, those who have left, and the way to the other list.
/// The places it speaks of count those here first, then those who left.
class PersonWho final : public Surface {
    Q_OBJECT

public:
    struct Words {
        QString page;   ///< the page's key, "people": objectNames begin with it
        int which = 0;  ///< 0 young people, 1 the team
        QString here, gone, add;
    };
    PersonWho(const Words& words, PeopleModel& here, PeopleModel& gone);

    void setChosen(int place);
    void setMayAdd(bool may);
    /// The list that is shown.
    TitledList* list() const { return m_here->isHidden() ? m_gone : m_here; }

Q_SIGNALS:
    void chosen(int place);
    void opened();           ///< Enter on somebody
    void otherListAsked();
    void addAsked();

private:
    void build();
    void wire();
    void drawGone();

    Words m_words;
    PeopleModel& m_hereModel;
    PeopleModel& m_goneModel;
    Segments* m_which = nullptr;
    TitledList* m_here = nullptr;
    TitledList* m_gone = nullptr;
    KeyButton* m_showGone = nullptr;
    KeyButton* m_add = nullptr;
    bool m_setting = false;
};

}  // namespace hearth::ui
