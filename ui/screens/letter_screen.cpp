// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/letter_screen.h"

#include "ui/screens/columns.h"
#include "ui/screens/conflict_panel.h"
#include "ui/screens/letter_page.h"
#include "ui/screens/letter_panels.h"
#include "ui/screens/letter_side.h"
#include "ui/screens/screen_parts.h"
#include "ui/text/error_text.h"
#include "ui/text/words.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/notice_parts.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/paint_chip.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace hearth::ui {

LetterScreen::LetterScreen(LetterVm& vm, QWidget* parent) : PageView(parent), m_vm(vm)
{
    build();
    wire();
    draw();
}

void LetterScreen::build()
{
    const Metrics& lengths = theme().metrics();
    setObjectName(QStringLiteral("letter"));
    setAccessibleName(tr("Letter"));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    buildHead();
    all->addWidget(m_header);
    m_banner = new Banner;
    all->addWidget(inSlot(m_banner));
    m_columns = new Columns(QStringLiteral("letter.columns"));
    auto* inner = new QWidget;
    auto* column = makeColumn(inner, 24, 16, 12);
    m_page = new LetterPage(m_vm);
    m_page->setMaximumWidth(lengths.px(800));
    m_panels = new LetterPanels(m_vm);
    m_panels->setMaximumWidth(lengths.px(800));
    m_conflicts = new ConflictPanel(m_vm);
    m_conflicts->setMaximumWidth(lengths.px(800));
    column->addWidget(m_conflicts);
    column->addWidget(m_page);
    column->addWidget(m_panels);
    column->addStretch(1);
    auto* sheet = makeScroll(inner);
    m_side = new LetterSide(m_vm);
    m_columns->add(tr("Letter"), sheet, 0);
    m_columns->add(tr("About it"), m_side, 292);
    all->addWidget(m_columns, 1);
    buildBar();
    all->addWidget(m_bar);
}

void LetterScreen::buildHead()
{
    m_header = new PageHeader;
    m_chip = new PersonChip(PersonChip::Size::Large);
    m_chip->setNameShown(false);
    m_header->setChip(m_chip);
    m_print = new KeyButton(tr("Print"), ButtonRole::Ordinary, QStringLiteral("Ctrl+P"));
    m_print->setPicture(QStringLiteral("print"));
    nameControl(m_print, QStringLiteral("letter.print"), tr("Print the letter"));
    m_header->addButton(m_print);
}

void LetterScreen::buildBar()
{
    m_bar = new FinishBar;
    m_reply = new KeyButton(tr("Their reply"), ButtonRole::Voice, QStringLiteral("Ctrl+R"));
    m_reply->setPicture(QStringLiteral("reply"));
    nameControl(m_reply, QStringLiteral("letter.replyto"), tr("Write down their reply"));
    m_amend = new KeyButton(tr("Add beside it"), ButtonRole::Ordinary, QStringLiteral("Ctrl+E"));
    nameControl(m_amend, QStringLiteral("letter.amend"), tr("Add something beside it"));
    m_handOver = new KeyButton(tr("Hand over"), ButtonRole::Ordinary, QStringLiteral("F9"));
    m_handOver->setPicture(QStringLiteral("handover"));
    nameControl(m_handOver, QStringLiteral("letter.handover"), tr("Hand it over"));
    m_sign = new KeyButton(tr("Sign"), ButtonRole::Main, QStringLiteral("Ctrl+Enter"));
    nameControl(m_sign, QStringLiteral("letter.sign"), tr("Sign"));
    for (KeyButton* button : {m_reply, m_amend, m_handOver, m_sign}) {
        m_bar->addButton(button);
    }
}

void LetterScreen::wire()
{
    connect(&m_vm, &LetterVm::changed, this, &LetterScreen::draw);
    connect(m_sign, &QPushButton::clicked, this, &LetterScreen::sign);
    connect(m_reply, &QPushButton::clicked, this, &LetterScreen::openReply);
    connect(m_amend, &QPushButton::clicked, this, [this] {
        m_vm.startAmend();
        begin();
    });
    connect(m_handOver, &QPushButton::clicked, this, &LetterScreen::handOver);
    connect(m_print, &QPushButton::clicked, this, &LetterScreen::printAsked);
    connect(m_side, &LetterSide::recordAsked, this, &LetterScreen::recordAsked);
    connect(m_side, &LetterSide::readersAsked, this, [this] { Q_EMIT writeAsked(QStringLiteral("who-has-read"), m_vm.state().record); });
    connect(m_side, &LetterSide::panelAsked, this, [this] {
        m_columns->bring(m_panels);
        m_panels->begin();
    });
    onKey(this, QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { sign(); });
    onKey(this, QKeySequence(Qt::CTRL | Qt::Key_R), [this] { openReply(); });
    onKey(this, QKeySequence(Qt::CTRL | Qt::Key_E), [this] {
        if (m_amend->isEnabled() && m_amend->isVisible()) {
            m_amend->click();
        }
    });
}

void LetterScreen::sign()
{
    if (m_vm.state().panel != LetterPanel::None) {
        m_panels->act();
    } else if (m_vm.state().canSign) {
        m_vm.sign();
    }
}

void LetterScreen::openReply()
{
    if (!m_vm.state().canReply) {
        return;
    }
    m_vm.openPanel(LetterPanel::Reply);
    m_columns->bring(m_panels);
    m_panels->begin();
}

bool LetterScreen::open(const Id& record)
{
    m_vm.open(record);
    return true;
}

bool LetterScreen::startNew(const QString& kind, const std::vector<Id>& about, std::optional<Id>)
{
    m_vm.startNew(kind, about);
    return true;
}

bool LetterScreen::print()
{
    if (m_print->isEnabled()) {
        Q_EMIT printAsked();
    }
    return true;
}

std::vector<Id> LetterScreen::subjects() const
{
    return m_vm.state().aboutIds;
}

QString LetterScreen::kindBegun() const
{
    return m_vm.state().record.isNil() && m_vm.state().writing ? m_vm.state().kind : QString();
}

std::optional<Id> LetterScreen::record() const
{
    return m_vm.state().record.isNil() ? std::nullopt : std::optional(m_vm.state().record);
}

bool LetterScreen::handOver()
{
    if (!m_vm.state().record.isNil() && !m_vm.state().voided) {
        m_vm.handOver();
    }
    return true;
}

void LetterScreen::begin()
{
    m_columns->bring(m_page);
    if (m_vm.state().panel != LetterPanel::None) {
        m_panels->begin();
    } else if (m_vm.state().amending || !m_conflicts->begin()) {
        m_page->begin();
    }
}

void LetterScreen::draw()
{
    const LetterState& state = m_vm.state();
    m_header->setTitle(state.heading, state.line);
    m_chip->setVisible(!state.about.isEmpty());
    if (!state.about.isEmpty()) {
        m_chip->setPerson(state.about.first());
    }
    if (state.problem) {
        m_banner->say(Gravity::Late, errorText(*state.problem, state.isOpen() ? Doing::Saving : Doing::Reading));
    } else if (!state.voidedLine.isEmpty()) {
        m_banner->say(Gravity::Late, state.voidedLine);
    } else {
        m_banner->clear();
    }
    const bool open = state.writing || state.amending;
    const bool standing = !state.record.isNil() && !state.voided;
    m_sign->setVisible(open);
    m_sign->setEnabled(state.canSign);
    m_sign->setText(state.amending ? tr("Sign and add") : tr("Sign"));
    m_sign->updateGeometry();
    m_reply->setVisible(state.canReply && state.panel != LetterPanel::Reply && !open);
    m_amend->setVisible(standing && state.mine && !open);
    m_handOver->setVisible(standing && !state.about.isEmpty() && !open);
    m_print->setEnabled(standing);
    m_bar->setProgress(0, 0, open || state.panel == LetterPanel::Reply ? keptLine(state.kept) : QString());
}

}  // namespace hearth::ui
