// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/third_spark_panel.h"

#include "ui/screens/screen_parts.h"
#include "ui/text/error_text.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/together_parts.h"

#include <QVBoxLayout>

namespace hearth::ui {

SparkPanel::SparkPanel(SparkVm& vm, QWidget* host) : Overlay(host, 560, 470), m_vm(vm)
{
    build();
    wire();
}

void SparkPanel::build()
{
    nameControl(this, QStringLiteral("third.spark"), tr("Catch an idea"));
    body()->addWidget(makeSectionHead(tr("A spark"), tr("Esc leaves it, kept as a draft")));
    m_title = new LineEdit;
    nameControl(m_title, QStringLiteral("third.spark.title"), tr("What could we do?"));
    body()->addWidget(new Field(tr("What could we do?"), m_title));
    body()->addWidget(new TextLabel(tr("With whom? An initial is enough."), TextStyle::Small, Token::Ink3));
    auto* who = new QWidget;
    nameControl(who, QStringLiteral("third.spark.who"), tr("With whom"));
    m_flow = new FlowLayout(who, 8, 8);
    body()->addWidget(who);
    m_whose = new Segments(QStringLiteral("third.spark.whose"), tr("Whose idea"), {tr("Ours"), tr("Theirs"), tr("Mine")});
    body()->addWidget(new TextLabel(tr("Whose idea? Nobody has to say."), TextStyle::Small, Token::Ink3));
    body()->addWidget(m_whose);
    m_from = new TextLabel({}, TextStyle::Small, Token::Ink3);
    m_words = new TextLabel({}, TextStyle::Body, Token::Ink2);
    body()->addWidget(m_from);
    body()->addWidget(m_words);
    m_line = new TextLabel({}, TextStyle::Small, Token::Brick);
    body()->addWidget(m_line);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    m_keep = new KeyButton(tr("Keep the idea"), ButtonRole::Main, QStringLiteral("Enter"));
    nameControl(m_keep, QStringLiteral("third.spark.keep"), tr("Keep the idea"));
    row->addWidget(m_keep);
    body()->addLayout(row);
}

void SparkPanel::wire()
{
    connect(m_title, &QLineEdit::textEdited, &m_vm, &SparkVm::setTitle);
    connect(m_title, &QLineEdit::returnPressed, this, &SparkPanel::keep);
    connect(m_keep, &QPushButton::clicked, this, &SparkPanel::keep);
    connect(m_whose, &Segments::chosenChanged, &m_vm, &SparkVm::setWhose);
    connect(&m_vm, &SparkVm::changed, this, &SparkPanel::draw);
}

void SparkPanel::open()
{
    m_asked = false;
    m_title->setText(m_vm.state().title);
    m_whose->setChosen(m_vm.state().whose);
    makeChoices();
    draw();
    openAt(m_title);
}

void SparkPanel::makeChoices()
{
    qDeleteAll(m_choices);
    m_choices.clear();
    QWidget* before = m_title;
    for (int i = 0; i < m_vm.state().young.size(); ++i) {
        auto* choice = new PersonChoice(QStringLiteral("third.spark.who.%1").arg(i), m_vm.state().young[i]);
        connect(choice, &QAbstractButton::clicked, this, [this, i] { m_vm.toggle(i); });
        m_flow->addWidget(choice);
        choice->show();
        setTabOrder(before, choice);
        before = choice;
        m_choices.append(choice);
        takeKeys(choice, [this, choice](int key, Qt::KeyboardModifiers modifiers) {
            if (key == Qt::Key_Return || key == Qt::Key_Enter) {
                choice->isChecked() || !m_vm.state().chosen.isEmpty() ? keep() : choice->click();
                return true;
            }
            const bool letter = !(modifiers & (Qt::ControlModifier | Qt::AltModifier)) && key >= Qt::Key_A && key <= Qt::Key_Z;
            return letter && m_vm.chooseByInitial(QChar(static_cast<char16_t>(key)));
        });
    }
}

void SparkPanel::keep()
{
    if (m_vm.keep()) {
        return;
    }
    m_asked = true;
    draw();
    if (m_vm.state().chosen.isEmpty() && !m_choices.isEmpty()) {
        giveFocus(m_choices.first());
    } else {
        giveFocus(m_title);
    }
}

void SparkPanel::draw()
{
    const SparkState& state = m_vm.state();
    for (int i = 0; i < m_choices.size(); ++i) {
        m_choices[i]->setChecked(state.chosen.contains(i));
    }
    if (m_title->text() != state.title) {
        m_title->setText(state.title);
    }
    m_title->setPlaceholderText(state.offered.isEmpty() ? tr("As few words as you like: Bread, from nothing") : state.offered);
    m_from->setText(state.cameFrom);
    m_from->setVisible(!state.cameFrom.isEmpty());
    m_words->setText(state.words);
    m_words->setVisible(!state.words.isEmpty());
    QString line;
    if (state.problem) {
        line = errorText(*state.problem, Doing::Saving);
    } else if (m_asked && state.chosen.isEmpty()) {
        line = tr("With whom? Press an initial.");
    } else if (m_asked && !state.canKeep) {
        line = tr("A word or two, so that it can be found again.");
    }
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
    if (isOpen()) {
        place();
    }
}

}  // namespace hearth::ui
