// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/help_panel.h"

#include "ui/models/help_text.h"
#include "ui/screens/screen_parts.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/key_row.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/text_label.h"

#include <QAbstractButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace hearth::ui {

HelpPanel::HelpPanel(QWidget* host) : Overlay(host, 460, 2000)
{
    placeAtRight();
    build();
}

void HelpPanel::build()
{
    nameControl(this, QStringLiteral("help"), tr("Help"));
    body()->addWidget(makeSectionHead(tr("Help"), tr("Esc leaves")));
    m_which = new Segments(QStringLiteral("help.which"), tr("Show"), {tr("This page"), tr("All keys")});
    takeKeys(m_which, [this](int key, Qt::KeyboardModifiers) {
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            chooseBeside(m_which, key == Qt::Key_Left ? -1 : 1);
            return true;
        }
        return false;
    });
    body()->addWidget(m_which);
    auto* inner = new QWidget;
    m_column = makeColumn(inner, 4, 8, 10);
    m_scroll = makeScroll(inner);
    // The text itself takes the keys that scroll it.
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    nameControl(m_scroll, QStringLiteral("help.text"), tr("Help text"));
    m_scroll->setAccessibleDescription(tr("Up, Down and the page keys scroll it."));
    speakAs(m_scroll, QAccessible::Document);
    body()->addWidget(m_scroll, 1);
    connect(m_which, &Segments::chosenChanged, this, &HelpPanel::draw);
}

void HelpPanel::open(const QString& key)
{
    m_key = key;
    const bool known = !helpText(key).title.isEmpty();
    m_which->setChosen(known ? 0 : 1);
    draw();
    openAt(m_scroll);
}

void HelpPanel::clear()
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void HelpPanel::show(const HelpText& help, bool keysOnly)
{
    m_column->addWidget(new TextLabel(help.title, keysOnly ? TextStyle::BodyStrong : TextStyle::Section));
    if (!keysOnly) {
        for (const QString& paragraph : help.paragraphs) {
            m_column->addWidget(new TextLabel(paragraph, TextStyle::Body));
        }
        if (!help.keys.isEmpty()) {
            m_column->addWidget(new TextLabel(tr("Keys here"), TextStyle::BodyStrong));
        }
    }
    for (const HelpKey& key : help.keys) {
        m_column->addWidget(new KeyRow(key.keys, key.does));
    }
    if (!keysOnly && !help.tip.isEmpty()) {
        m_column->addWidget(makeRule());
        m_column->addWidget(new TextLabel(help.tip, TextStyle::Body, Token::Ink2));
    }
}

void HelpPanel::draw()
{
    clear();
    if (m_which->chosen() == 0) {
        const HelpText help = helpText(m_key);
        m_scroll->setAccessibleName(help.title);
        show(help, false);
    } else {
        m_scroll->setAccessibleName(tr("All keys"));
        for (const HelpText& page : allKeys()) {
            show(page, true);
        }
    }
    m_column->addStretch(1);
    m_column->activate();
    m_scroll->verticalScrollBar()->setValue(0);
    place();
}

}  // namespace hearth::ui
