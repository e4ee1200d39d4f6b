// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/person_form_panel.h"

#include "ui/screens/screen_parts.h"
#include "ui/text/error_text.h"
#include "ui/text/words.h"
#include "ui/widgets/field.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/prose_field.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace hearth::ui {
namespace {

QComboBox* combo(QWidget* control)
{
    return qobject_cast<QComboBox*>(control);
}

}  // namespace

QWidget* hostOf(QWidget* page)
{
    QWidget* host = page;
    while (host->parentWidget() != nullptr && host->objectName() != u"shell") {
        host = host->parentWidget();
    }
    return host;
}

PersonFormPanel::PersonFormPanel(PersonForm& form, const QString& page, QWidget* host)
    : Overlay(host, 640, 620), m_form(form), m_page(page + QStringLiteral(".form"))
{
    build();
    connect(&m_form, &PersonForm::changed, this, &PersonFormPanel::draw);
    connect(this, &Overlay::left, this, [this] { m_form.close(); });
}

void PersonFormPanel::build()
{
    nameControl(this, m_page, tr("A person’s page"));
    m_sentence = new TextLabel({}, TextStyle::Body, Token::Ink2);
    m_line = new TextLabel({}, TextStyle::Small, Token::Ink3);
    m_save = new KeyButton(tr("Keep"), ButtonRole::Main, QStringLiteral("Ctrl+Enter"));
    nameControl(m_save, m_page + QStringLiteral(".save"), tr("Keep"));
    connect(m_save, &QPushButton::clicked, this, [this] { m_form.save(); });
    onKey(this, QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { m_form.save(); });
}

/// The form's parts anew, for another act or another person.
void PersonFormPanel::make()
{
    const PersonFormState& state = m_form.state();
    m_act = state.act;
    m_heading = state.heading;
    for (QWidget* part : {static_cast<QWidget*>(m_sentence), static_cast<QWidget*>(m_line), static_cast<QWidget*>(m_save)}) {
        part->setParent(nullptr);
    }
    delete m_head;
    delete m_rows;
    m_fields.clear();
    m_head = makeSectionHead(state.heading, tr("Esc leaves"));
    body()->addWidget(m_head);
    m_rows = new QWidget;
    auto* column = makeColumn(m_rows, 0, 0, 12);
    for (int i = 0; i < static_cast<int>(state.fields.size()); ++i) {
        const FormField& field = state.fields[static_cast<std::size_t>(i)];
        auto* made = new Field(field.label, makeControl(i));
        made->setHint(field.shape == FormShape::Day && field.hint.isEmpty() ? tr("Like 3 September 2026") : field.hint);
        column->addWidget(made);
        m_fields.append(made);
    }
    auto* reason = new QLineEdit(state.reason);
    reason->setObjectName(m_page + QStringLiteral(".reason"));
    m_reason = new Field(tr("Why"), reason);
    m_reason->setHint(tr("A few words, if you like. They stay beside the change."));
    connect(reason, &QLineEdit::textEdited, &m_form, &PersonForm::editReason);
    column->addWidget(m_reason);
    m_reason->setHidden(!state.asksReason);
    column->addWidget(m_sentence);
    column->addWidget(m_line);
    column->addWidget(m_save, 0, Qt::AlignRight);
    body()->addWidget(m_rows);
}

QWidget* PersonFormPanel::makeControl(int place)
{
    const FormField& field = m_form.state().fields[static_cast<std::size_t>(place)];
    const QString name = QStringLiteral("%1.%2").arg(m_page, field.id);
    if (field.shape == FormShape::Prose) {
        auto* made = new ProseField(name, field.label, 2);
        made->setGrows(true);
        made->setText(field.text);
        connect(made, &ProseField::edited, this, [this, made, place] { m_form.edit(place, made->text()); });
        return made;
    }
    if (field.shape == FormShape::Choice) {
        auto* made = new QComboBox;
        made->setObjectName(name);
        made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        made->setMinimumContentsLength(16);
        made->addItems(field.choices);
        connect(made, &QComboBox::activated, this, [this, place](int choice) { m_form.choose(place, choice); });
        return made;
    }
    auto* made = new QLineEdit(field.text);
    made->setObjectName(name);
    connect(made, &QLineEdit::textEdited, this, [this, place](const QString& text) { m_form.edit(place, text); });
    return made;
}

void PersonFormPanel::drawField(int place)
{
    const FormField& field = m_form.state().fields[static_cast<std::size_t>(place)];
    Field* made = m_fields[place];
    made->setProblem(!field.wrong                          ? QString()
                     : field.shape == FormShape::Day ? tr("That is no day. Write it like 3 September 2026.")
                                                           : tr("This must be said."));
    if (QComboBox* box = combo(made->control())) {
        const auto found = std::ranges::find_if(field.ids, [&](const Id& id) { return id.text() == field.text; });
        box->setCurrentIndex(found == field.ids.end() ? 0 : static_cast<int>(std::distance(field.ids.begin(), found)) + 1);
    }
}

void PersonFormPanel::draw()
{
    const PersonFormState& state = m_form.state();
    if (m_drawing) {
        return;
    }
    if (state.act == PersonAct::None) {
        m_act = state.act;
        m_drawing = true;
        leave();
        m_drawing = false;
        return;
    }
    const bool fresh = state.act != m_act || state.heading != m_heading;
    if (fresh) {
        make();
    }
    for (int i = 0; i < m_fields.size(); ++i) {
        drawField(i);
    }
    m_sentence->setText(state.sentence);
    m_sentence->setVisible(!state.sentence.isEmpty());
    const QString line = state.problem ? errorText(*state.problem, Doing::Saving) : keptLine(state.kept);
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
    m_save->setText(state.verb);
    m_save->setAccessibleName(state.verb);
    m_save->setEnabled(state.canSave);
    if (fresh) {
        openAt(m_fields.isEmpty() ? static_cast<QWidget*>(m_save) : m_fields.first()->control());
    }
    // Only shown, and laid out once, do the new parts say how high they are.
    m_rows->layout()->activate();
    m_rows->updateGeometry();
    body()->activate();
    place();
}

}  // namespace hearth::ui
