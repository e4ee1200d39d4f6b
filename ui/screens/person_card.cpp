// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/person_card.h"

#include "ui/screens/screen_parts.h"
#include "ui/text/words.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/text_label.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace hearth::ui {

PersonCard::PersonCard() : Surface(SurfaceKind::Column)
{
    auto* inner = new QWidget;
    auto* column = makeColumn(inner, 20, 16, 14);
    m_head = new TextLabel(tr("Need to know tonight"), TextStyle::Section);
    column->addWidget(m_head);
    m_all = new QWidget;
    m_lines = makeColumn(m_all, 0, 0, 14);
    column->addWidget(m_all);
    m_missing = new TextLabel({}, TextStyle::Small, Token::Ink3);
    column->addWidget(m_missing);
    m_print = new KeyButton(tr("Print the card"), ButtonRole::Ordinary, QStringLiteral("Ctrl+P"));
    m_print->setPicture(QStringLiteral("print"));
    nameControl(m_print, QStringLiteral("people.print"), tr("Print what to know tonight"));
    connect(m_print, &QPushButton::clicked, this, &PersonCard::printAsked);
    column->addWidget(m_print, 0, Qt::AlignLeft);
    column->addStretch(1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(1, 0, 0, 0);
    all->addWidget(makeScroll(inner));
}

void PersonCard::draw(const PersonState& state)
{
    m_missing->setText(state.notWritten);
    m_all->setHidden(state.know.empty());
    m_missing->setVisible(!state.notWritten.isEmpty() && state.chosen >= 0);
    m_print->setEnabled(state.chosen >= 0);
    if (state.know == m_shown) {
        return;
    }
    m_shown = state.know;
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const ProfileLine& line : m_shown) {
        auto* made = new QWidget;
        auto* column = makeColumn(made, 0, 0, 2);
        // What is written for tonight needs no name: it stands first, under the heading.
        if (line.field != u"text") {
            column->addWidget(new TextLabel(line.label, TextStyle::BodyStrong, Token::Ink2));
        }
        column->addWidget(new TextLabel(line.value, TextStyle::Body));
        m_lines->addWidget(made);
    }
}

print::NeedToKnowSheet needToKnowSheet(const PersonState& state, const OpenBook& book)
{
    print::NeedToKnowSheet sheet;
    sheet.home = book.homeName;
    sheet.title = PersonCard::tr("Need to know tonight");
    sheet.name = state.name;
    sheet.below = state.onPaper;
    for (const ProfileLine& line : state.know) {
        sheet.lines.push_back({line.field == u"text" ? PersonCard::tr("Tonight") : line.label, line.value});
    }
    sheet.missing = state.notWritten;
    sheet.keep = PersonCard::tr("Private. Shred it in the morning; the book keeps it.");
    const Timestamp now = book.now();
    sheet.printed = PersonCard::tr("Printed %1 by %2").arg(dayName(now, now) + u' ' + clockTime(now), book.who.name);
    return sheet;
}

}  // namespace hearth::ui
