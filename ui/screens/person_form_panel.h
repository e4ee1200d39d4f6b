// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/person_form.h"
#include "ui/screens/overlay.h"

namespace hearth::ui {

class Field;
class KeyButton;
class TextLabel;

/// The form over the page: adding, changing, leaving, joining. Esc leaves it, what was typed is kept.
class PersonFormPanel final : public Overlay {
    Q_OBJECT

public:
    /// objectNames begin with `page`.
    PersonFormPanel(PersonForm& form, const QString& page, QWidget* host);

    /// What the form says now.
    void draw();

private:
    void build();
    void make();
    QWidget* makeControl(int place);
    void drawField(int place);

    PersonForm& m_form;
    QString m_page;
    PersonAct m_act = PersonAct::None;
    QString m_heading;
    QWidget* m_head = nullptr;
    QWidget* m_rows = nullptr;
    QList<Field*> m_fields;
    Field* m_reason = nullptr;
    TextLabel* m_sentence = nullptr;
    TextLabel* m_line = nullptr;
    KeyButton* m_save = nullptr;
    bool m_drawing = false;
};

/// Over which `page` the panel lies: all that one sees of the sitting, so that a high page does not
/// carry it out of the window.
QWidget* hostOf(QWidget* page);

}  // namespace hearth::ui
