// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/letter_side.h"

#include "ui/screens/screen_parts.h"
#include "ui/widgets/field.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/text_label.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace hearth::ui {

LetterSide::LetterSide(LetterVm& vm, QWidget* parent) : Surface(SurfaceKind::Column, parent), m_vm(vm)
{
    auto* inner = new QWidget;
    m_rows = makeColumn(inner, 20, 16, 8);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(1, 0, 0, 0);
    all->addWidget(makeScroll(inner));
    connect(&m_vm, &LetterVm::changed, this, &LetterSide::draw);
    draw();
}

void LetterSide::draw()
{
    const LetterState& state = m_vm.state();
    // While somebody types, only the words of the letter change; the side stays as it is.
    LetterState same = state;
    same.text = m_shown.text;
    same.title = m_shown.title;
    same.reason = m_shown.reason;
    same.reply = m_shown.reply;
    same.kept = m_shown.kept;
    same.otherNames = m_shown.otherNames;
    same.canSign = m_shown.canSign;
    same.panel = m_shown.panel;
    if (same == m_shown && m_rows->count() > 0) {
        return;
    }
    m_shown = state;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget()) {
            item->widget()->deleteLater();
            item->widget()->hide();
        }
        delete item;
    }
    addHeading(tr("Who can read this"));
    for (int i = 0; i < state.readers.size(); ++i) {
        const bool team = i == state.readers.size() - 1;
        addWords(team ? QStringLiteral("people") : QStringLiteral("eye"), state.readers[i]);
    }
    if (state.mayAskReaders && !state.record.isNil()) {
        auto* who = new KeyButton(tr("Who has read it"), ButtonRole::Quiet);
        who->setPicture(QStringLiteral("eye"));
        nameControl(who, QStringLiteral("letter.act.readers"), tr("Who has read it"));
        connect(who, &QPushButton::clicked, this, &LetterSide::readersAsked);
        m_rows->addWidget(who, 0, Qt::AlignLeft);
    }
    if (!state.withheldLine.isEmpty()) {
        addWords(QStringLiteral("later"), state.withheldLine);
    }
    if (!state.record.isNil() && !state.voided && !state.about.isEmpty()) {
        state.withheld ? addAct(QStringLiteral("release"), QStringLiteral("eye"), tr("They can read it now…"), LetterPanel::Release)
                       : addAct(QStringLiteral("withhold"), QStringLiteral("later"),
                                tr("Not for %1 yet…").arg(state.about.first().name), LetterPanel::Withhold);
    }
    addLinks(tr("Where it came from"), QStringLiteral("from"), state.cameFrom);
    addLinks(tr("What it became"), QStringLiteral("became"), state.became);
    if (!state.record.isNil() && !state.voided && state.mine) {
        addHeading(tr("If it is wrong"));
        addAct(QStringLiteral("wrong"), QStringLiteral("people"), tr("Wrong young person…"), LetterPanel::WrongPerson);
        addAct(QStringLiteral("void"), QStringLiteral("notice"), tr("Make it void…"), LetterPanel::Void);
    }
    m_rows->addStretch(1);
}

void LetterSide::addHeading(const QString& words)
{
    if (m_rows->count() > 0) {
        m_rows->addWidget(makeRule());
    }
    m_rows->addWidget(new TextLabel(words, TextStyle::BodyStrong));
}

void LetterSide::addWords(const QString& icon, const QString& words)
{
    auto* holder = new QWidget;
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(makePicture(icon, Token::Ink2), 0, Qt::AlignTop);
    row->addWidget(new TextLabel(words, TextStyle::Body), 1);
    m_rows->addWidget(holder);
}

void LetterSide::addAct(const QString& name, const QString& icon, const QString& word, LetterPanel panel)
{
    auto* act = new KeyButton(word, ButtonRole::Quiet);
    act->setPicture(icon);
    act->setWidest(246);
    nameControl(act, QStringLiteral("letter.act.") + name, word);
    connect(act, &QPushButton::clicked, this, [this, panel] {
        m_vm.openPanel(panel);
        Q_EMIT panelAsked();
    });
    m_rows->addWidget(act, 0, Qt::AlignLeft);
}

void LetterSide::addLinks(const QString& heading, const QString& name, const std::vector<LetterLink>& links)
{
    if (links.empty()) {
        return;
    }
    addHeading(heading);
    for (std::size_t i = 0; i < links.size(); ++i) {
        auto* holder = new QWidget;
        auto* row = new QHBoxLayout(holder);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(makePicture(links[i].icon, Token::Ink2), 0, Qt::AlignTop);
        row->addWidget(new TextLabel(links[i].text, TextStyle::Body), 1);
        auto* open = new KeyButton(tr("Open"), ButtonRole::Quiet);
        nameControl(open, QStringLiteral("letter.%1.%2").arg(name).arg(i), tr("Open %1").arg(links[i].text));
        connect(open, &QPushButton::clicked, this, [this, id = links[i].record.text()] { Q_EMIT recordAsked(id); });
        row->addWidget(open, 0, Qt::AlignTop);
        m_rows->addWidget(holder);
    }
}

}  // namespace hearth::ui
