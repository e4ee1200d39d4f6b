// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/home_readers_panel.h"

#include "ui/screens/home_parts.h"
#include "ui/screens/screen_parts.h"
#include "ui/text/error_text.h"
#include "ui/widgets/field.h"
#include "ui/widgets/notice_parts.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/paint_chip.h"
#include "ui/widgets/row_list.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace hearth::ui {

HomeReadersPanel::HomeReadersPanel(HomeReadersVm& vm, QWidget* parent) : QWidget(parent), m_vm(vm)
{
    build();
    wire();
    draw();
}

void HomeReadersPanel::build()
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    m_banner = new Banner;
    all->addWidget(inSlot(m_banner));
    QVBoxLayout* column = nullptr;
    QWidget* section = makeSection(QStringLiteral("home.readers"), tr("Who has read"),
                                   tr("Every reading is written down before the words are drawn. To ask here is not to read."), &column);
    m_typed = new LineEdit;
    m_typed->setObjectName(QStringLiteral("home.record"));
    auto* field = new Field(tr("The record’s id, or words of it"), m_typed);
    field->setHint(tr("The id stands on every paper made from the book."));
    column->addWidget(field);
    m_look = makeButton(tr("Look it up"), ButtonRole::Ordinary, QStringLiteral("home.look"));
    m_look->setPicture(QStringLiteral("search"));
    column->addWidget(m_look, 0, Qt::AlignLeft);
    m_found = new TextLabel({}, TextStyle::Body, Token::Ink2);
    column->addWidget(m_found);
    m_hits = new MomentList(QStringLiteral("home.hits"), tr("Records with these words"));
    m_hits->setModel(&m_vm.hits());
    m_hits->setMinimumHeight(theme().metrics().px(260));
    column->addWidget(m_hits, 1);
    m_result = new QWidget;
    auto* result = makeColumn(m_result, 0, 0, 8);
    m_title = new TextLabel({}, TextStyle::Section);
    m_id = new TextLabel({}, TextStyle::Mono, Token::Ink3);
    m_nobody = new TextLabel(tr("Nobody has opened it since it was written."), TextStyle::Body, Token::Ink2);
    result->addWidget(m_title);
    result->addWidget(m_id);
    result->addWidget(m_nobody);
    m_holder = new QWidget;
    m_rows = new QVBoxLayout(m_holder);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    result->addWidget(m_holder);
    m_print = new KeyButton(tr("Print the list"), ButtonRole::Ordinary, QStringLiteral("Ctrl+P"));
    m_print->setPicture(QStringLiteral("print"));
    nameControl(m_print, QStringLiteral("home.print"), tr("Print the list of readers"));
    result->addWidget(m_print, 0, Qt::AlignLeft);
    column->addWidget(m_result);
    column->addStretch(1);
    all->addWidget(section, 1);
}

void HomeReadersPanel::wire()
{
    connect(&m_vm, &HomeReadersVm::changed, this, &HomeReadersPanel::draw);
    connect(m_typed, &QLineEdit::textEdited, &m_vm, &HomeReadersVm::edit);
    connect(m_print, &QPushButton::clicked, this, &HomeReadersPanel::printAsked);
    const auto look = [this] {
        m_vm.look();
        if (m_vm.state().searching && m_vm.hits().rowCount() > 0) {
            m_hits->setCurrentIndex(m_vm.hits().index(0, 0));
            giveFocus(m_hits);
        } else if (!m_vm.state().record.isNil()) {
            giveFocus(m_print);
        }
    };
    connect(m_look, &QPushButton::clicked, this, look);
    connect(m_typed, &QLineEdit::returnPressed, this, look);
    connect(m_hits, &RowList::opened, this, [this](const QString& id) {
        if (const auto record = Id::fromText(id)) {
            m_vm.show(*record);
            giveFocus(m_print);
        }
    });
}

void HomeReadersPanel::begin()
{
    giveFocus(m_vm.state().record.isNil() ? static_cast<QWidget*>(m_typed) : m_print);
}

void HomeReadersPanel::draw()
{
    const HomeReadersState& state = m_vm.state();
    state.problem ? m_banner->say(Gravity::Late, errorText(*state.problem, Doing::Reading)) : m_banner->clear();
    if (m_typed->text() != state.typed) {
        m_typed->setText(state.typed);
    }
    m_found->setText(state.found);
    m_found->setVisible(!state.found.isEmpty());
    m_hits->setVisible(state.searching && m_vm.hits().rowCount() > 0);
    const bool one = !state.record.isNil();
    m_result->setVisible(one);
    m_title->setText(state.title);
    m_id->setText(state.idLine);
    m_nobody->setVisible(one && state.readers.empty());
    emptyLayout(m_rows);
    for (const ReaderLine& reader : state.readers) {
        auto* row = new QWidget;
        auto* line = new QHBoxLayout(row);
        const int pad = theme().metrics().px(8);
        line->setContentsMargins(0, pad, 0, pad);
        line->setSpacing(theme().metrics().px(12));
        auto* chip = new PersonChip(PersonChip::Size::Middle);
        chip->setPerson(reader.mark);
        chip->setNameShown(false);
        line->addWidget(chip, 0, Qt::AlignTop);
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(new TextLabel(reader.name, TextStyle::BodyMedium));
        const QString when = reader.first == reader.last ? tr("%1, %2").arg(reader.times, reader.first)
                                                         : tr("%1: first %2, last %3").arg(reader.times, reader.first, reader.last);
        words->addWidget(new TextLabel(when, TextStyle::Small, Token::Ink2));
        line->addLayout(words, 1);
        m_rows->addWidget(row);
        m_rows->addWidget(makeRule());
    }
    settleRows(m_holder);
}

}  // namespace hearth::ui
