// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/shift_vm.h"
#include "ui/widgets/surface.h"

class QCheckBox;

namespace hearth::ui {

class ChecksPanel;
class Field;
class FlowLayout;
class LineEdit;
class PersonTabs;
class ProseField;
class Segments;

/// The middle of the shift: a page for each young person, by night how it was, by day a sentence;
/// the house's own page; the checks below each of them.
class NightPage final : public Surface {
    Q_OBJECT

public:
    explicit NightPage(ShiftVm& vm, QWidget* parent = nullptr);

    /// F6: the first young person about whom nothing is said yet.
    void beginNight();
    /// F7.
    void beginChecks();
    /// To what is still left.
    void beginAt(const practice::Left& left);

private:
    void build();
    QWidget* buildNight();
    QWidget* buildDay();
    QWidget* buildHouse();
    void wire();
    void wireTimes();
    void draw();
    void drawNight();
    void drawIncoming();
    bool nightKeys(int key);
    void focusNight();

    ShiftVm& m_vm;
    PersonTabs* m_tabs = nullptr;
    QList<QWidget*> m_pages;  ///< night, day, house
    Segments* m_how = nullptr;
    Field* m_howField = nullptr;
    LineEdit* m_asleep = nullptr;
    LineEdit* m_woke = nullptr;
    Field* m_asleepField = nullptr;
    Field* m_wokeField = nullptr;
    ProseField* m_sentence = nullptr;
    Field* m_sentenceField = nullptr;
    ProseField* m_day = nullptr;
    Field* m_dayField = nullptr;
    ProseField* m_house = nullptr;
    Field* m_houseField = nullptr;
    FlowLayout* m_incoming = nullptr;
    QList<QCheckBox*> m_comingOn;
    std::vector<Id> m_comingOnIds;
    ChecksPanel* m_checks = nullptr;
};

}  // namespace hearth::ui
