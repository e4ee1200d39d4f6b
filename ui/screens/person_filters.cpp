// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/person_filters.h"

#include "ui/screens/screen_parts.h"
#include "ui/widgets/field.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/tick_row.h"

#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace hearth::ui {
namespace {

QLineEdit* lineOf(Field* field)
{
    return static_cast<QLineEdit*>(field->control());
}

QComboBox* makeCombo(const QString& objectName, const QString& name)
{
    auto* made = new QComboBox;
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(10);
    nameControl(made, objectName, name);
    return made;
}

void fill(QComboBox* combo, const QStringList& words, int chosen)
{
    const QSignalBlocker quiet(combo);
    QStringList now;
    for (int i = 0; i < combo->count(); ++i) {
        now.append(combo->itemText(i));
    }
    if (now != words) {
        combo->clear();
        combo->addItems(words);
    }
    combo->setCurrentIndex(chosen);
}

}  // namespace

PersonFilters::PersonFilters(PersonVm& vm) : m_vm(vm)
{
    build();
    wire();
}

void PersonFilters::build()
{
    const Metrics& lengths = theme().metrics();
    auto* column = makeColumn(this, 16, 0, 8);
    m_first = new QHBoxLayout;
    m_first->setSpacing(lengths.px(10));
    m_kind = makeCombo(QStringLiteral("people.kind"), tr("What to show"));
    m_first->addWidget(m_kind);
    m_words = new QLineEdit;
    m_words->setPlaceholderText(tr("Words, then Enter"));
    nameControl(m_words, QStringLiteral("people.words"), tr("Words in it"));
    m_first->addWidget(m_words, 1);
    m_more = new KeyButton(tr("More"), ButtonRole::Quiet);
    m_more->setPicture(QStringLiteral("down"));
    m_more->setCheckable(true);
    nameControl(m_more, QStringLiteral("people.more"), tr("More to narrow it by"));
    m_first->addWidget(m_more);
    column->addLayout(m_first);
    // In a low window this part gives way and scrolls by itself.
    auto* rest = makeScroll(buildMore());
    rest->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_rest = rest;
    m_rest->setVisible(false);
    column->addWidget(m_rest);
    m_found = new TextLabel({}, TextStyle::Small, Token::Ink3);
    column->addWidget(m_found);
}

QWidget* PersonFilters::buildMore()
{
    const Metrics& lengths = theme().metrics();
    auto* made = new QWidget;
    auto* column = makeColumn(made, 0, 0, 8);
    m_second = new QHBoxLayout;
    m_second->setSpacing(lengths.px(10));
    m_author = makeCombo(QStringLiteral("people.author"), tr("Who wrote it"));
    m_second->addWidget(new Field(tr("Who wrote it"), m_author), 2);
    const auto day = [this](const char* name, const QString& label) {
        auto* edit = new QLineEdit;
        edit->setObjectName(QLatin1String(name));
        edit->setPlaceholderText(tr("1 March 2026"));
        auto* field = new Field(label, edit);
        m_second->addWidget(field, 1);
        return field;
    };
    m_from = day("people.from", tr("From"));
    m_until = day("people.until", tr("Until"));
    column->addLayout(m_second);
    m_theirs = new TickRow(tr("Only their own words"));
    nameControl(m_theirs, QStringLiteral("people.theirs"), tr("Only their own words"));
    column->addWidget(m_theirs);
    m_voided = new TickRow(tr("With what was voided"));
    nameControl(m_voided, QStringLiteral("people.voided"), tr("With what was voided"));
    column->addWidget(m_voided);
    m_clear = new KeyButton(tr("Show everything again"), ButtonRole::Quiet);
    nameControl(m_clear, QStringLiteral("people.clear"), tr("Show everything again"));
    column->addWidget(m_clear, 0, Qt::AlignLeft);
    return made;
}

void PersonFilters::wire()
{
    connect(m_kind, &QComboBox::activated, this, &PersonFilters::apply);
    connect(m_author, &QComboBox::activated, this, &PersonFilters::apply);
    for (QLineEdit* edit : {m_words, lineOf(m_from), lineOf(m_until)}) {
        connect(edit, &QLineEdit::editingFinished, this, &PersonFilters::apply);
    }
    connect(m_theirs, &QCheckBox::clicked, this, &PersonFilters::apply);
    connect(m_voided, &QCheckBox::clicked, this, &PersonFilters::apply);
    connect(m_more, &QPushButton::toggled, m_rest, &QWidget::setVisible);
    connect(m_clear, &QPushButton::clicked, this, [this] { m_vm.setFilter({}); });
}

PersonFilter PersonFilters::typed() const
{
    return {m_kind->currentIndex(), m_author->currentIndex(), m_words->text(), lineOf(m_from)->text(),
            lineOf(m_until)->text(), m_theirs->isChecked(), m_voided->isChecked()};
}

void PersonFilters::draw()
{
    const PersonState& state = m_vm.state();
    const PersonFilter& filter = state.filter;
    fill(m_kind, state.kinds, filter.kind);
    fill(m_author, state.authors, filter.author);
    const auto say = [](QLineEdit* edit, const QString& text) {
        if (edit->text() != text && !edit->hasFocus()) {
            edit->setText(text);
        }
    };
    say(m_words, filter.words);
    say(lineOf(m_from), filter.from);
    say(lineOf(m_until), filter.until);
    m_theirs->setChecked(filter.theirWords);
    m_voided->setChecked(filter.voided);
    m_clear->setEnabled(state.narrowed);
    const QString wrong = tr("That is no day. Write it like 1 March 2026.");
    m_from->setProblem(dayTyped(filter.from) ? QString() : wrong);
    m_until->setProblem(dayTyped(filter.until) ? QString() : wrong);
    m_found->setText(state.found);
    m_found->setVisible(!state.found.isEmpty());
}

void PersonFilters::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    constexpr qreal across = 34;  // of the letters' height: room for three fields in a row
    const bool wide = width() > qRound(across * theme().metrics().em());
    m_first->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_second->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

}  // namespace hearth::ui
