// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/conflict_panel.h"

#include "ui/screens/screen_parts.h"
#include "ui/widgets/field.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/prose_field.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace hearth::ui {

ConflictPanel::ConflictPanel(LetterVm& vm, QWidget* parent) : QWidget(parent), m_vm(vm)
{
    setObjectName(QStringLiteral("letter.conflicts"));
    setAccessibleName(tr("Which is right?"));
    m_rows = makeColumn(this, 0, 0, 12);
    connect(&m_vm, &LetterVm::changed, this, &ConflictPanel::draw);
    draw();
}

bool ConflictPanel::begin()
{
    auto* first = findChild<KeyButton*>(QStringLiteral("letter.conflict.0.0"));
    if (m_shown.empty() || !first) {
        return false;
    }
    giveFocus(first);
    return true;
}

void ConflictPanel::draw()
{
    const LetterState& state = m_vm.state();
    if (state.conflicts == m_shown && state.record == m_record) {
        return;  // a third text may be half typed
    }
    m_shown = state.conflicts;
    m_record = state.record;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
            item->widget()->setObjectName({});
        }
        delete item;
    }
    for (int i = 0; i < static_cast<int>(m_shown.size()); ++i) {
        m_rows->addWidget(makeConflict(m_shown[static_cast<std::size_t>(i)], i));
    }
    setVisible(!m_shown.empty());
}

QWidget* ConflictPanel::makeConflict(const LetterConflict& conflict, int place)
{
    auto* card = new Surface(SurfaceKind::Card);
    auto* column = makeColumn(card, 14, 12, 10);
    column->addWidget(makeSectionHead(tr("Which is right?"), conflict.word));
    column->addWidget(new TextLabel(tr("These were written without sight of each other. Both are kept, whichever you choose."),
                                    TextStyle::Body, Token::Ink2));
    for (int i = 0; i < static_cast<int>(conflict.rivals.size()); ++i) {
        column->addWidget(makeRule());
        column->addWidget(makeRival(conflict.rivals[static_cast<std::size_t>(i)], place, i));
    }
    if (conflict.typed) {
        column->addWidget(makeRule());
        addThird(column, place);
    }
    return card;
}

QWidget* ConflictPanel::makeRival(const RivalText& rival, int place, int right)
{
    auto* holder = new QWidget;
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().metrics().px(16));
    auto* words = new QVBoxLayout;
    words->setSpacing(theme().metrics().px(2));
    words->addWidget(new TextLabel(rival.text, TextStyle::Reading));
    words->addWidget(new TextLabel(tr("Written by %1").arg(rival.author), TextStyle::Small, Token::Ink3));
    row->addLayout(words, 1);
    auto* choose = new KeyButton(tr("This is right"), ButtonRole::Ordinary);
    nameControl(choose, QStringLiteral("letter.conflict.%1.%2").arg(place).arg(right),
                tr("This is right, by %1: %2").arg(rival.author, rival.text));
    // Later, so that the button is not gone while it is still being pressed.
    connect(choose, &QPushButton::clicked, &m_vm, [this, place, right] { m_vm.settle(place, right); },
            Qt::QueuedConnection);
    row->addWidget(choose, 0, Qt::AlignTop);
    return holder;
}

void ConflictPanel::addThird(QVBoxLayout* column, int place)
{
    auto* words = new ProseField(QStringLiteral("letter.conflict.%1.words").arg(place), tr("Neither, but this"), 2);
    auto* field = new Field(tr("Neither, but this"), words);
    column->addWidget(field);
    auto* keep = new KeyButton(tr("Keep these words"), ButtonRole::Ordinary);
    nameControl(keep, QStringLiteral("letter.conflict.%1.keep").arg(place), tr("Keep these words instead of both"));
    keep->setEnabled(false);
    connect(words, &ProseField::edited, keep, [words, keep] { keep->setEnabled(!words->text().trimmed().isEmpty()); });
    connect(keep, &QPushButton::clicked, &m_vm, [this, words, place] { m_vm.settleWith(place, words->text()); },
            Qt::QueuedConnection);
    column->addWidget(keep, 0, Qt::AlignLeft);
}

}  // namespace hearth::ui
