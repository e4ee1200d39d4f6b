// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/moment_panel.h"

#include "ui/screens/screen_parts.h"
#include "ui/text/error_text.h"
#include "ui/text/words.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/prose_field.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace hearth::ui {

MomentPanel::MomentPanel(MomentVm& vm, QWidget* host) : Overlay(host, 560, 420), m_vm(vm)
{
    build();
    wire();
}

void MomentPanel::build()
{
    nameControl(this, QStringLiteral("moment"), tr("Catch a moment"));
    body()->addWidget(makeSectionHead(tr("Catch a moment"), tr("Esc leaves it, kept as a draft")));
    body()->addWidget(new TextLabel(tr("About whom? An initial is enough."), TextStyle::Small, Token::Ink3));
    m_who = new QWidget;
    m_flow = new FlowLayout(m_who, 8, 8);
    body()->addWidget(m_who);
    m_text = new ProseField(QStringLiteral("moment.text"), tr("What happened"), 3);
    body()->addWidget(m_text);
    m_line = new TextLabel({}, TextStyle::Small, Token::Ink3);
    body()->addWidget(m_line);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    m_keep = new KeyButton(tr("Keep it"), ButtonRole::Main, QStringLiteral("Enter"));
    nameControl(m_keep, QStringLiteral("moment.keep"), tr("Keep the moment"));
    row->addWidget(m_keep);
    body()->addLayout(row);
}

void MomentPanel::wire()
{
    connect(m_text, &ProseField::edited, this, [this] { m_vm.edit(m_text->text()); });
    connect(m_keep, &QPushButton::clicked, this, &MomentPanel::keep);
    connect(&m_vm, &MomentVm::changed, this, &MomentPanel::draw);
    takeKeys(m_text, [this](int key, Qt::KeyboardModifiers modifiers) {
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !(modifiers & Qt::ShiftModifier)) {
            keep();
            return true;
        }
        return false;
    });
}

void MomentPanel::open()
{
    m_vm.begin();
    m_asked = false;
    m_text->setText(m_vm.state().text);
    makeChoices();
    draw();
    openAt(m_choices.isEmpty() ? static_cast<QWidget*>(m_text) : m_choices.first());
}

void MomentPanel::makeChoices()
{
    qDeleteAll(m_choices);
    m_choices.clear();
    for (int i = 0; i <= m_vm.state().young.size(); ++i) {
        const bool house = i == m_vm.state().young.size();
        const QString word = house ? tr("House") : m_vm.state().young[i].name;
        auto* choice = new KeyButton(word, ButtonRole::Ordinary, house ? QStringLiteral("H") : word.left(1));
        nameControl(choice, QStringLiteral("moment.who.%1").arg(i), tr("About %1").arg(word));
        choice->setCheckable(true);
        connect(choice, &QPushButton::clicked, this, [this, i, house] {
            house ? m_vm.toggleHouse() : m_vm.toggle(i);
            giveFocus(m_text);
        });
        m_flow->addWidget(choice);
        m_choices.append(choice);
        takeKeys(choice, [this](int key, Qt::KeyboardModifiers modifiers) { return choosing(key, modifiers); });
    }
}

bool MomentPanel::choosing(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & (Qt::ControlModifier | Qt::AltModifier) || key < Qt::Key_A || key > Qt::Key_Z) {
        return false;
    }
    if (m_vm.chooseByInitial(QChar(static_cast<char16_t>(key)))) {
        giveFocus(m_text);
    }
    return true;
}

void MomentPanel::keep()
{
    const MomentState& state = m_vm.state();
    if (state.chosen.isEmpty() && !state.house) {
        m_asked = true;
        draw();
        giveFocus(m_choices.first());
        return;
    }
    if (m_vm.keep()) {
        leave();
    }
}

void MomentPanel::draw()
{
    const MomentState& state = m_vm.state();
    for (int i = 0; i < m_choices.size(); ++i) {
        m_choices[i]->setChecked(i == state.young.size() ? state.house : state.chosen.contains(i));
    }
    if (m_text->text() != state.text) {
        m_text->setText(state.text);
    }
    QString line = state.problem                    ? errorText(*state.problem, Doing::Saving)
                   : !state.otherNames.isEmpty()    ? state.otherNames
                   : m_asked && state.chosen.isEmpty() && !state.house ? tr("Whom is it about? Press an initial.")
                                                                       : keptLine(state.kept);
    m_line->setText(line);
    m_keep->setEnabled(!state.text.trimmed().isEmpty());
    if (isOpen()) {
        place();
    }
}

}  // namespace hearth::ui
