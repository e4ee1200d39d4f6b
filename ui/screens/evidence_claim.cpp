// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/evidence_claim.h"

#include "ui/screens/evidence_rows.h"
#include "ui/screens/screen_parts.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/prose_field.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace hearth::ui {
namespace {

/// More rows than this stand behind "Three more".
constexpr std::size_t kFirstRows = 4;

/// "What shows it  six records".
QWidget* makeHead(const QString& heading, const QString& count)
{
    auto* made = new QWidget;
    auto* row = new QHBoxLayout(made);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().metrics().px(10));
    auto* head = new TextLabel(heading, TextStyle::BodyStrong);
    auto* many = new TextLabel(count, TextStyle::Body, Token::Ink2);
    head->setOneLine();
    many->setOneLine();
    row->addWidget(head);
    row->addWidget(many);
    row->addStretch(1);
    return made;
}

QWidget* makeFlow(QLayout*& flow)
{
    auto* made = new QWidget;
    flow = new FlowLayout(made, 12, 8);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    made->setSizePolicy(policy);
    return made;
}

void empty(QVBoxLayout* column)
{
    while (QLayoutItem* item = column->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

}  // namespace

EvidenceClaim::EvidenceClaim(EvidenceVm& vm, QWidget* parent) : Surface(SurfaceKind::Middle, parent), m_vm(vm)
{
    m_inside = new QWidget;
    auto* column = makeColumn(m_inside, 24, 16, 8);
    buildHead(column);
    buildFields(column);
    m_rows = new QWidget;
    m_rowsColumn = makeColumn(m_rows, 0, 4, 0);
    column->addWidget(m_rows);
    buildButtons(column);
    column->addStretch(1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(1, 0, 1, 0);
    all->addWidget(makeScroll(m_inside));
    wire();
    draw();
}

void EvidenceClaim::buildHead(QVBoxLayout* column)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(theme().metrics().cardGap());
    m_heading = new TextLabel({}, TextStyle::Claim);
    m_tag = new TagMark;
    row->addWidget(m_heading, 1);
    row->addWidget(m_tag, 0, Qt::AlignTop);
    column->addLayout(row);
    m_said = new TextLabel({}, TextStyle::Reading);
    m_who = new TextLabel({}, TextStyle::Small, Token::Ink3);
    column->addWidget(m_said);
    column->addWidget(m_who);
    m_earlier = new KeyButton(tr("Earlier judgements"), ButtonRole::Quiet);
    nameControl(m_earlier, QStringLiteral("evidence.earlier"), tr("Earlier judgements"));
    column->addWidget(m_earlier, 0, Qt::AlignLeft);
    m_before = new QWidget;
    m_beforeColumn = makeColumn(m_before, 12, 0, 4);
    column->addWidget(m_before);
}

void EvidenceClaim::buildFields(QVBoxLayout* column)
{
    m_title = new QLineEdit;
    m_title->setObjectName(QStringLiteral("evidence.title"));
    m_titleField = new Field(tr("What we say is true"), m_title);
    column->addWidget(m_titleField);
    m_standard = new QComboBox;
    m_standard->setObjectName(QStringLiteral("evidence.standard"));
    m_standard->addItem(tr("No standard named"));
    m_standard->addItems(m_vm.state().standards);
    m_standard->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_standard->setMinimumContentsLength(16);
    m_standardField = new Field(tr("The standard it speaks to most"), m_standard);
    column->addWidget(m_standardField);
    m_judgement = new ProseField(QStringLiteral("evidence.judgement"), tr("Your judgement"), 4);
    m_judgementField = new Field(tr("Your judgement, in your words. Never a grade."), m_judgement);
    column->addWidget(m_judgementField);
    QLayout* flow = nullptr;
    m_keeping = makeFlow(flow);
    m_keep = new KeyButton(tr("Keep the claim"), ButtonRole::Ordinary, QStringLiteral("Ctrl+S"));
    nameControl(m_keep, QStringLiteral("evidence.keep"), tr("Keep the claim"));
    m_leave = new KeyButton(tr("Leave it as it was"), ButtonRole::Quiet);
    nameControl(m_leave, QStringLiteral("evidence.leave"), tr("Leave it as it was"));
    flow->addWidget(m_keep);
    flow->addWidget(m_leave);
    column->addWidget(m_keeping);
}

void EvidenceClaim::buildButtons(QVBoxLayout* column)
{
    QLayout* flow = nullptr;
    m_doing = makeFlow(flow);
    m_cite = new KeyButton(tr("Cite a record"), ButtonRole::Ordinary, QStringLiteral("Ctrl+Enter"));
    m_cite->setPicture(QStringLiteral("add"));
    nameControl(m_cite, QStringLiteral("evidence.cite"), tr("Cite a record"));
    m_against = new KeyButton(tr("Add something against it"), ButtonRole::Ordinary);
    nameControl(m_against, QStringLiteral("evidence.against"), tr("Add something against it"));
    m_again = new KeyButton(tr("Judge it again"), ButtonRole::Quiet);
    nameControl(m_again, QStringLiteral("evidence.again"), tr("Judge it again"));
    flow->addWidget(m_cite);
    flow->addWidget(m_against);
    flow->addWidget(m_again);
    column->addWidget(m_doing);
}

void EvidenceClaim::wire()
{
    connect(&m_vm, &EvidenceVm::changed, this, &EvidenceClaim::draw);
    connect(m_title, &QLineEdit::textEdited, &m_vm, &EvidenceVm::editTitle);
    connect(m_standard, &QComboBox::activated, this, [this](int place) { m_vm.editStandard(place - 1); });
    connect(m_judgement, &ProseField::edited, this, [this] { m_vm.editJudgement(m_judgement->text()); });
    connect(m_keep, &QPushButton::clicked, &m_vm, &EvidenceVm::keep);
    connect(m_leave, &QPushButton::clicked, this, [this] {
        m_vm.cancel();
        begin();
    });
    connect(m_again, &QPushButton::clicked, this, &EvidenceClaim::judge);
    connect(m_earlier, &QPushButton::clicked, this, [this] {
        m_showBefore = !m_showBefore;
        m_before->setVisible(m_showBefore);
    });
    connect(m_cite, &QPushButton::clicked, this, [this] { Q_EMIT citeAsked(false); });
    connect(m_against, &QPushButton::clicked, this, [this] { Q_EMIT citeAsked(true); });
}

void EvidenceClaim::begin()
{
    if (m_vm.state().writing) {
        giveFocus(m_title);
    } else if (m_cite->isVisibleTo(this)) {
        giveFocus(m_cite);
    }
}

void EvidenceClaim::judge()
{
    m_vm.startJudging();
    if (m_vm.state().judging) {
        giveFocus(m_judgement);
    }
}

void EvidenceClaim::draw()
{
    const EvidenceState& state = m_vm.state();
    const bool one = state.writing || state.chosen >= 0;
    m_heading->setText(state.writing ? tr("A new claim") : one ? state.title : QString());
    m_tag->setText(state.writing ? QString() : state.tag);
    drawFields();
    const bool acts = state.mayWrite && one && !state.writing;
    m_doing->setVisible(acts);
    m_again->setVisible(acts && !state.judging);
    drawRows();
    m_last = state;
}

void EvidenceClaim::drawFields()
{
    const EvidenceState& state = m_vm.state();
    const bool one = !state.writing && state.chosen >= 0;
    const bool open = state.writing || state.judging;
    m_titleField->setVisible(state.writing);
    m_standardField->setVisible(state.writing);
    m_judgementField->setVisible(open);
    m_keeping->setVisible(open && state.mayWrite);
    m_said->setVisible(one && !state.judging && !state.judgement.isEmpty());
    m_said->setText(state.judgement);
    m_who->setVisible(one && !state.judgedLine.isEmpty());
    m_who->setText(state.judgedLine);
    if (m_title->text() != state.title) {
        m_title->setText(state.title);
    }
    m_standard->setCurrentIndex(state.standard + 1);
    if (m_judgement->text() != state.judgement) {
        m_judgement->setText(state.judgement);
    }
    const QString keep = state.writing ? tr("Keep the claim") : tr("Keep the judgement");
    m_keep->setText(keep);
    m_keep->setAccessibleName(keep);
    m_keep->updateGeometry();
    m_keep->setEnabled(state.writing ? !state.title.trimmed().isEmpty() : state.judgementChanged);
    m_earlier->setVisible(one && !state.before.empty());
    m_before->setVisible(one && m_showBefore && !state.before.empty());
    if (state.before != m_last.before) {
        empty(m_beforeColumn);
        for (const JudgedRow& row : state.before) {
            m_beforeColumn->addWidget(new TextLabel(row.words, TextStyle::Body, Token::Ink2));
            m_beforeColumn->addWidget(new TextLabel(row.line, TextStyle::Small, Token::Ink3));
        }
        const auto count = static_cast<int>(state.before.size());
        const QString words = count == 1 ? tr("One earlier judgement") : tr("%1 earlier judgements").arg(countWord(count));
        m_earlier->setText(words.left(1).toUpper() + words.mid(1));
        m_earlier->setAccessibleName(m_earlier->text());
        m_earlier->updateGeometry();
    }
}

void EvidenceClaim::drawRows()
{
    const EvidenceState& state = m_vm.state();
    const QString which = state.writing || state.chosen < 0 ? QString() : state.title;
    if (!m_stale && which == m_drawn && m_last.cited == state.cited && m_last.against == state.against && m_last.gaps == state.gaps) {
        return;
    }
    int cursor = -1;
    // While records are being cited the cursor belongs beside the claim, wherever it passes through.
    for (std::size_t i = 0; i < m_lines.size() && !state.citing; ++i) {
        cursor = m_lines[i]->hasCursor() ? static_cast<int>(i) : cursor;
    }
    if (which != m_drawn) {
        m_all[0] = m_all[1] = false;
    }
    m_drawn = which;
    m_stale = false;
    m_lines.clear();
    empty(m_rowsColumn);
    drawSection(tr("What shows it"), state.cited, false);
    drawSection(tr("What speaks against it"), state.against, true);
    for (const QString& gap : state.gaps) {
        m_rowsColumn->addWidget(new TextLabel(gap, TextStyle::Body, Token::Ink2));
        m_rowsColumn->addSpacing(theme().metrics().labelGap());
    }
    restoreCursor(cursor);
}

void EvidenceClaim::drawSection(const QString& heading, const std::vector<CitedRow>& rows, bool against)
{
    if (rows.empty()) {
        return;
    }
    const auto all = static_cast<int>(rows.size());
    m_rowsColumn->addWidget(makeHead(heading, all == 1 ? tr("one record") : tr("%1 records").arg(countWord(all))));
    const bool folded = rows.size() > kFirstRows && !m_all[against ? 1 : 0];
    const std::size_t shown = folded ? kFirstRows - 1 : rows.size();
    for (std::size_t i = 0; i < shown; ++i) {
        m_rowsColumn->addWidget(makeLine(rows[i], against));
        if (!against) {
            m_rowsColumn->addWidget(makeRule());
        } else {
            m_rowsColumn->addSpacing(theme().metrics().px(4));
        }
    }
    if (folded) {
        const QString words = tr("%1 more").arg(countWord(all - static_cast<int>(shown)));
        auto* more = new KeyButton(words.left(1).toUpper() + words.mid(1), ButtonRole::Quiet);
        nameControl(more, against ? QStringLiteral("evidence.more.against") : QStringLiteral("evidence.more.for"), more->text());
        connect(more, &QPushButton::clicked, this, [this, against, shown] {
            m_all[against ? 1 : 0] = true;
            m_stale = true;
            drawRows();
            restoreCursor(static_cast<int>(shown));
        });
        m_rowsColumn->addWidget(more, 0, Qt::AlignLeft);
    }
    m_rowsColumn->addSpacing(theme().metrics().labelGap());
}

CitedLine* EvidenceClaim::makeLine(const CitedRow& row, bool against)
{
    auto* line = new CitedLine(row, against, m_vm.state().mayWrite);
    connect(line, &CitedLine::openAsked, this, [this, id = row.id.text()] { Q_EMIT recordAsked(id); });
    // The line itself goes when the book is read anew: not while it is telling.
    connect(line, &CitedLine::outAsked, this, [this, row] { QTimer::singleShot(0, this, [this, row] { m_vm.uncite(row); }); });
    connect(line, &CitedLine::newerAsked, this, [this, row] { QTimer::singleShot(0, this, [this, row] { m_vm.takeNewer(row); }); });
    m_lines.push_back(line);
    return line;
}

/// The rows were made anew: the cursor stays at its place among them.
void EvidenceClaim::restoreCursor(int line)
{
    if (line < 0) {
        return;
    }
    if (m_lines.empty()) {
        begin();
        return;
    }
    CitedLine* there = m_lines[std::min(static_cast<std::size_t>(line), m_lines.size() - 1)];
    QTimer::singleShot(0, there, [there] { there->begin(); });
}

}  // namespace hearth::ui
