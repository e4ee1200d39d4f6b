// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/entry_vm.h"
#include "ui/screens/overlay.h"

class QComboBox;
class QDateEdit;

namespace hearth::ui {

class Field;
class FlowLayout;
class KeyButton;
class LineEdit;
class ProseField;
class TextLabel;
class TickRow;

/// An entry written from Today: the diary, where somebody is, or the rota. Enter keeps it.
class EntryPanel final : public Overlay {
    Q_OBJECT

public:
    /// Controls are named "today.diary.…", "today.whereabouts.…" or "today.duty.…".
    EntryPanel(EntryVm& vm, QWidget* host);

    void open();  ///< what the view model was told to begin or to edit

private:
    void build();
    void buildDiary();
    void buildWhere();
    void buildDuty();
    void buildFoot();
    LineEdit* line(const char* part, const QString& label, const QString& example, Field** field = nullptr);
    Field* half(const char* part, const QString& label, const QString& example, LineEdit** edit);
    QWidget* people(const char* part, const QString& label, FlowLayout** flow);
    void makeChoices();
    void makeWheres();
    void makePeople(FlowLayout* flow, QList<KeyButton*>* buttons, const QList<PersonMark>& marks, const char* part,
                    QList<int> EntryState::*which);
    void wire();
    void edit();
    void draw();
    void keep();
    bool onKeyPressed(int key, Qt::KeyboardModifiers modifiers);
    QString named(const char* part) const;

    EntryVm& m_vm;
    TextLabel* m_heading = nullptr;
    FlowLayout* m_whoFlow = nullptr;
    FlowLayout* m_withFlow = nullptr;
    QList<KeyButton*> m_who;
    QList<KeyButton*> m_with;
    QComboBox* m_sort = nullptr;    ///< of the diary; of the rota who it is
    FlowLayout* m_whereFlow = nullptr;
    QList<KeyButton*> m_where;
    QDateEdit* m_day = nullptr;
    LineEdit* m_title = nullptr;
    LineEdit* m_from = nullptr;
    LineEdit* m_until = nullptr;
    LineEdit* m_place = nullptr;
    ProseField* m_text = nullptr;
    QList<TickRow*> m_ticks;
    TextLabel* m_line = nullptr;
    KeyButton* m_off = nullptr;
    KeyButton* m_keep = nullptr;
    bool m_filling = false;
};

}  // namespace hearth::ui
