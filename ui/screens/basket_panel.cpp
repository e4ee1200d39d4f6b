// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/basket_panel.h"

#include "ui/screens/screen_parts.h"
#include "ui/widgets/field.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/notice_parts.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/prose_field.h"
#include "ui/widgets/row_list.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QScrollArea>
#include <QVBoxLayout>

namespace hearth::ui {

BasketPanel::BasketPanel(ShiftVm& vm, QWidget* parent) : Surface(SurfaceKind::Column, parent), m_vm(vm)
{
    build();
    wire();
    draw();
}

void BasketPanel::build()
{
    const Metrics& lengths = theme().metrics();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, lengths.px(16), 0, 0);
    column->setSpacing(lengths.px(6));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(lengths.px(20), 0, lengths.px(20), 0);
    auto* heading = new TextLabel(tr("To hand over"), TextStyle::Section);
    m_count = new TextLabel({}, TextStyle::Small, Token::Ink3);
    m_count->setAlignment(Qt::AlignRight);
    head->addWidget(heading, 1);
    head->addWidget(m_count, 0);
    column->addLayout(head);
    m_line = buildLine();
    column->addWidget(m_line, 3);
    m_empty = new EmptyState(QStringLiteral("handover"), tr("Nothing to hand over yet. F9 puts a line in."));
    auto* empty = new QHBoxLayout;
    empty->setContentsMargins(lengths.px(20), 0, lengths.px(20), 0);
    empty->addWidget(m_empty);
    column->addLayout(empty);
    m_list = new BasketList(QStringLiteral("shift.basket"), tr("To hand over"));
    m_list->setModel(&m_vm.basket());
    auto* holder = new QHBoxLayout;
    holder->setContentsMargins(lengths.px(10), 0, lengths.px(10), 0);
    holder->addWidget(m_list);
    column->addLayout(holder, 1);
    column->addStretch(0);
}

QWidget* BasketPanel::buildLine()
{
    const Metrics& lengths = theme().metrics();
    auto* inner = new QWidget;
    auto* form = makeColumn(inner, 20, 4, 8);
    m_from = new TextLabel({}, TextStyle::Small, Token::Ink3);
    form->addWidget(m_from);
    m_text = new ProseField(QStringLiteral("shift.line.text"), tr("What to hand over"), 3);
    form->addWidget(m_text);
    m_weight = new Segments(QStringLiteral("shift.line.weight"), tr("How much it matters"), {tr("Know"), tr("Do"), tr("Urgent")});
    form->addWidget(m_weight);
    m_about = new QComboBox;
    m_about->setObjectName(QStringLiteral("shift.line.about"));
    form->addWidget(new Field(tr("About"), m_about));
    m_due = new LineEdit;
    m_due->setObjectName(QStringLiteral("shift.line.due"));
    m_due->setPlaceholderText(tr("a time, if any"));
    form->addWidget(new Field(tr("Due"), m_due));
    auto* row = new QHBoxLayout;
    auto* keep = new KeyButton(tr("Put it in"), ButtonRole::Ordinary, QStringLiteral("Enter"));
    nameControl(keep, QStringLiteral("shift.line.keep"), tr("Put the line in"));
    connect(keep, &QPushButton::clicked, this, &BasketPanel::keep);
    row->addWidget(keep);
    row->addStretch(1);
    form->addLayout(row);
    auto* area = makeScroll(inner, this);
    area->setMinimumHeight(lengths.px(120));
    area->setMaximumHeight(lengths.px(440));
    return area;
}

void BasketPanel::wire()
{
    connect(&m_vm, &ShiftVm::changed, this, &BasketPanel::draw);
    connect(&m_vm.basket(), &QAbstractItemModel::modelReset, this, &BasketPanel::draw);
    connect(m_text, &ProseField::edited, this, &BasketPanel::edit);
    connect(m_due, &QLineEdit::textEdited, this, &BasketPanel::edit);
    connect(m_weight, &Segments::chosenChanged, this, &BasketPanel::edit);
    connect(m_about, &QComboBox::activated, this, &BasketPanel::edit);
    const auto enter = [this](int key, Qt::KeyboardModifiers modifiers) {
        const bool isEnter = (key == Qt::Key_Return || key == Qt::Key_Enter) && !(modifiers & Qt::ShiftModifier);
        if (isEnter) {
            keep();
        }
        return isEnter;
    };
    takeKeys(m_text, enter);
    takeKeys(m_due, enter);
    takeKeys(m_weight, [this, enter](int key, Qt::KeyboardModifiers modifiers) {
        const bool on = key == Qt::Key_Right || key == Qt::Key_Down;
        if (on || key == Qt::Key_Left || key == Qt::Key_Up) {
            chooseBeside(m_weight, on ? 1 : -1);
            return true;
        }
        return enter(key, modifiers);
    });
    onKey(this, QKeySequence(Qt::Key_Escape), [this] {
        m_vm.cancelLine();
        Q_EMIT lineLeft();
    });
    takeKeys(m_list, [this](int key, Qt::KeyboardModifiers) {
        if (key != Qt::Key_Delete) {
            return false;
        }
        if (const practice::Line* line = m_vm.basket().lineAt(m_list->currentIndex())) {
            m_vm.removeLine(line->id);
        }
        return true;
    });
}

void BasketPanel::beginLine()
{
    m_text->setText(m_vm.state().newLine.text);
    giveFocus(m_text);
    m_text->selectAll();
}

void BasketPanel::edit()
{
    if (m_drawing) {
        return;
    }
    NewLine line = m_vm.state().newLine;
    line.text = m_text->text();
    line.due = m_due->text();
    line.weight = m_weight->chosen() == 2 ? practice::Weight::Urgent
                  : m_weight->chosen() == 1 ? practice::Weight::Do
                                            : practice::Weight::Know;
    line.person = m_about->currentIndex() < m_vm.state().young.size() ? m_about->currentIndex() : -1;
    m_vm.editLine(line);
}

void BasketPanel::keep()
{
    edit();
    if (m_vm.keepLine()) {
        Q_EMIT lineLeft();
    }
}

void BasketPanel::draw()
{
    const ShiftState& state = m_vm.state();
    m_count->setText(state.lines == 1 ? tr("1 line") : tr("%1 lines").arg(state.lines));
    m_empty->setVisible(state.lines == 0 && !state.newLine.open);
    m_list->setVisible(state.lines > 0);
    m_line->setVisible(state.newLine.open);
    // Without a list below it the form has the whole column.
    static_cast<QBoxLayout*>(layout())->setStretchFactor(m_line, state.lines > 0 ? 3 : 100);
    drawLine();
}

void BasketPanel::drawLine()
{
    const ShiftState& state = m_vm.state();
    const NewLine& line = state.newLine;
    m_drawing = true;
    if (m_about->count() != state.young.size() + 1) {
        m_about->clear();
        for (const PersonMark& person : state.young) {
            m_about->addItem(person.name);
        }
        m_about->addItem(tr("House"));
    }
    m_about->setCurrentIndex(line.person < 0 ? static_cast<int>(state.young.size()) : line.person);
    m_weight->setChosen(line.weight == practice::Weight::Urgent ? 2 : line.weight == practice::Weight::Do ? 1 : 0);
    if (m_text->text() != line.text) {
        m_text->setText(line.text);
    }
    if (m_due->text() != line.due) {
        m_due->setText(line.due);
    }
    m_from->setText(line.fromTime.isEmpty() ? tr("A line of its own. Esc leaves it.")
                                            : tr("From %1. Esc leaves it.").arg(line.fromTime));
    m_drawing = false;
}

}  // namespace hearth::ui
