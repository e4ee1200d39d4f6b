// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/evidence_screen.h"

#include "ui/screens/cite_panel.h"
#include "ui/screens/columns.h"
#include "ui/screens/papers.h"
#include "ui/screens/screen_parts.h"
#include "ui/text/error_text.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/notice_parts.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/prose_field.h"
#include "ui/widgets/row_list.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QScrollArea>
#include <QVBoxLayout>

namespace hearth::ui {

EvidenceScreen::EvidenceScreen(EvidenceVm& vm, const QString& folder, QWidget* parent)
    : PageView(parent), m_vm(vm), m_folder(folder)
{
    build();
    wire();
    draw();
}

void EvidenceScreen::build()
{
    setObjectName(QStringLiteral("evidence"));
    setAccessibleName(tr("Evidence"));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    buildHead();
    all->addWidget(m_header);
    m_banner = new Banner;
    all->addWidget(inSlot(m_banner));
    m_columns = new Columns(QStringLiteral("evidence.columns"));
    m_panel = new CitePanel(m_vm);
    m_columns->add(tr("Claims"), buildClaims(), 236);
    m_columns->add(tr("The claim"), buildClaim(), 0);
    m_columns->add(tr("Find a record"), m_panel, 334);
    all->addWidget(m_columns, 1);
}

void EvidenceScreen::buildHead()
{
    m_header = new PageHeader;
    m_header->setTitle(tr("Evidence"), tr("Your judgement first, then what was written anyway"));
    m_make = new KeyButton(tr("Make the pack"), ButtonRole::Main, QStringLiteral("F10"));
    nameControl(m_make, QStringLiteral("evidence.make"), tr("Make the pack"));
    connect(m_make, &QPushButton::clicked, this, &EvidenceScreen::finish);
    m_header->addButton(m_make);
}

QWidget* EvidenceScreen::buildClaims()
{
    auto* made = new Surface(SurfaceKind::Ground);
    auto* column = makeColumn(made, 10, 16, 8);
    column->addWidget(new TextLabel(tr("Claims"), TextStyle::BodyStrong, Token::Ink2));
    m_none = new EmptyState(QStringLiteral("evidence"), tr("No claims yet. What do you say is true of this home?"));
    column->addWidget(m_none);
    m_claims = new TitledList(QStringLiteral("evidence.claims"), tr("Claims"));
    m_claims->setModel(&m_vm.claims());
    column->addWidget(m_claims, 1);
    m_new = new KeyButton(tr("New claim"), ButtonRole::Quiet, QStringLiteral("Ctrl+N"));
    m_new->setPicture(QStringLiteral("add"));
    nameControl(m_new, QStringLiteral("evidence.new"), tr("New claim"));
    column->addWidget(m_new, 0, Qt::AlignLeft);
    return made;
}

QWidget* EvidenceScreen::buildClaim()
{
    auto* made = new Surface(SurfaceKind::Middle);
    m_claim = new QWidget;
    auto* column = makeColumn(m_claim, 24, 16, 12);
    m_heading = new TextLabel({}, TextStyle::Claim);
    column->addWidget(m_heading);
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
    m_judgementField = new Field(tr("Your judgement, in your words"), m_judgement);
    column->addWidget(m_judgementField);
    m_rows = new QWidget;
    m_rowsColumn = makeColumn(m_rows, 0, 0, 8);
    column->addWidget(m_rows);
    buildButtons(column);
    column->addStretch(1);
    auto* all = new QVBoxLayout(made);
    all->setContentsMargins(1, 0, 1, 0);
    all->addWidget(makeScroll(m_claim));
    return made;
}

void EvidenceScreen::buildButtons(QVBoxLayout* column)
{
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 12, 8);
    m_keep = new KeyButton(tr("Keep the claim"), ButtonRole::Ordinary, QStringLiteral("Ctrl+S"));
    nameControl(m_keep, QStringLiteral("evidence.keep"), tr("Keep the claim"));
    m_cite = new KeyButton(tr("Cite a record"), ButtonRole::Ordinary, QStringLiteral("Ctrl+Enter"));
    m_cite->setPicture(QStringLiteral("add"));
    nameControl(m_cite, QStringLiteral("evidence.cite"), tr("Cite a record"));
    m_citeAgainst = new KeyButton(tr("Add something against it"), ButtonRole::Ordinary);
    nameControl(m_citeAgainst, QStringLiteral("evidence.against"), tr("Add something against it"));
    flow->addWidget(m_keep);
    flow->addWidget(m_cite);
    flow->addWidget(m_citeAgainst);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    buttons->setSizePolicy(policy);
    column->addWidget(buttons);
    m_file = new QLineEdit;
    m_file->setObjectName(QStringLiteral("evidence.file"));
    m_file->setText(paperFile(m_folder, QStringLiteral("pack")));
    auto* file = new Field(tr("Where the pack goes"), m_file);
    file->setHint(tr("A PDF of every claim on the left, with what shows it."));
    column->addWidget(file);
    m_letters = new QCheckBox(tr("Names become letters; the key stays at the home"));
    nameControl(m_letters, QStringLiteral("evidence.letters"), tr("Names become letters"));
    column->addWidget(m_letters);
    m_made = new TextLabel({}, TextStyle::BodyMedium, Token::Accent);
    column->addWidget(m_made);
}

void EvidenceScreen::wire()
{
    connect(&m_vm, &EvidenceVm::changed, this, &EvidenceScreen::draw);
    connect(m_claims->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) { m_vm.choose(now.row()); });
    connect(m_letters, &QCheckBox::clicked, &m_vm, &EvidenceVm::setLetters);
    connect(m_new, &QPushButton::clicked, this, &EvidenceScreen::startClaim);
    connect(m_title, &QLineEdit::textEdited, &m_vm, &EvidenceVm::editTitle);
    connect(m_standard, &QComboBox::activated, this, [this](int place) { m_vm.editStandard(place - 1); });
    connect(m_judgement, &ProseField::edited, this, [this] { m_vm.editJudgement(m_judgement->text()); });
    connect(m_keep, &QPushButton::clicked, &m_vm, &EvidenceVm::keep);
    connect(m_cite, &QPushButton::clicked, this, [this] { cite(false); });
    connect(m_citeAgainst, &QPushButton::clicked, this, [this] { cite(true); });
    connect(m_panel, &CitePanel::left, this, [this] {
        m_columns->bring(m_claim);
        giveFocus(m_cite);
    });
    onKey(this, QKeySequence(Qt::CTRL | Qt::Key_N), [this] { startClaim(); });
    onKey(this, QKeySequence(Qt::CTRL | Qt::Key_S), [this] { m_vm.keep(); });
    onKey(this, QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { cite(false); });
}

void EvidenceScreen::begin()
{
    m_claims->isVisible() ? giveFocus(m_claims) : giveFocus(m_new);
}

void EvidenceScreen::startClaim()
{
    if (!m_vm.state().mayWrite) {
        return;
    }
    m_vm.startClaim();
    m_columns->bring(m_claim);
    giveFocus(m_title);
}

void EvidenceScreen::cite(bool against)
{
    if (m_vm.state().writing || m_vm.state().chosen < 0 || !m_vm.state().mayWrite) {
        return;
    }
    m_vm.startCiting(against);
    m_columns->bring(m_panel);
    m_panel->begin();
}

bool EvidenceScreen::finish()
{
    const QString file = m_file->text().trimmed();
    if (!m_vm.state().mayWrite || m_vm.state().writing || file.isEmpty() || m_vm.claims().rowCount() == 0) {
        return true;
    }
    if (m_vm.makePack(QFileInfo(file).absoluteFilePath())) {
        m_columns->bring(m_claim);
        m_file->setText(paperFile(m_folder, QStringLiteral("pack")));
        giveFocus(m_make);
    }
    return true;
}

void EvidenceScreen::draw()
{
    const EvidenceState& state = m_vm.state();
    const bool some = m_vm.claims().rowCount() > 0;
    m_none->setVisible(!some);
    m_claims->setVisible(some);
    {
        const QSignalBlocker quiet(m_claims->selectionModel());
        m_claims->setCurrentIndex(m_vm.claims().index(state.writing ? -1 : state.chosen, 0));
        m_claims->viewport()->update();
    }
    const bool one = state.writing || state.chosen >= 0;
    m_heading->setText(state.writing ? tr("A new claim") : one ? state.title : QString());
    m_titleField->setVisible(state.writing);
    m_standardField->setVisible(state.writing);
    m_judgementField->setVisible(one);
    if (m_title->text() != state.title) {
        m_title->setText(state.title);
    }
    m_standard->setCurrentIndex(state.standard + 1);
    if (m_judgement->text() != state.judgement) {
        m_judgement->setText(state.judgement);
    }
    m_judgement->setReadOnly(!state.mayWrite);
    m_judgementField->setHint(state.judgedLine);
    m_keep->setText(state.writing ? tr("Keep the claim") : tr("Keep the judgement"));
    m_keep->updateGeometry();
    m_keep->setVisible(state.mayWrite && one);
    m_keep->setEnabled(state.writing ? !state.title.trimmed().isEmpty() : state.judgementChanged);
    m_cite->setVisible(state.mayWrite && one && !state.writing);
    m_citeAgainst->setVisible(state.mayWrite && one && !state.writing);
    m_new->setVisible(state.mayWrite);
    m_make->setEnabled(state.mayWrite && some && !state.writing);
    m_letters->setChecked(state.letters);
    m_made->setText(state.made);
    m_made->setVisible(!state.made.isEmpty());
    m_panel->setEnabled(state.citing);
    drawRows();
    state.problem ? m_banner->say(Gravity::Late, errorText(*state.problem, Doing::Saving)) : m_banner->clear();
}

void EvidenceScreen::drawRows()
{
    const EvidenceState& state = m_vm.state();
    if (m_drawn && m_cited == state.cited && m_against == state.against && m_gaps == state.gaps) {
        return;
    }
    m_drawn = true;
    m_cited = state.cited;
    m_against = state.against;
    m_gaps = state.gaps;
    while (QLayoutItem* item = m_rowsColumn->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const auto section = [this](const QString& heading, const std::vector<CitedRow>& rows, bool against) {
        if (rows.empty()) {
            return;
        }
        m_rowsColumn->addWidget(makeSectionHead(heading, rows.size() == 1 ? tr("one record") : tr("%1 records").arg(rows.size())));
        for (const CitedRow& row : rows) {
            m_rowsColumn->addWidget(makeRow(row, against));
            m_rowsColumn->addWidget(makeRule());
        }
    };
    section(tr("What shows it"), state.cited, false);
    section(tr("What speaks against it"), state.against, true);
    for (const QString& gap : state.gaps) {
        m_rowsColumn->addWidget(new TextLabel(gap, TextStyle::Body, Token::Ink2));
    }
}

QWidget* EvidenceScreen::makeRow(const CitedRow& row, bool against)
{
    auto* holder = new QWidget;
    auto* line = new QHBoxLayout(holder);
    line->setContentsMargins(0, 0, 0, 0);
    const Token token = row.voice ? Token::Voice : against ? Token::Honey : Token::Ink2;
    line->addWidget(makePicture(row.icon, token), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(theme().metrics().px(2));
    words->addWidget(new TextLabel(row.words, TextStyle::Body, row.voice ? Token::Voice : Token::Ink));
    words->addWidget(new TextLabel(row.source, TextStyle::Small, Token::Ink3));
    line->addLayout(words, 1);
    auto* open = new KeyButton(row.shortId, ButtonRole::Quiet);
    nameControl(open, QStringLiteral("evidence.open.") + row.shortId, tr("Open the record %1").arg(row.id.text()));
    open->setToolTip(tr("Record %1").arg(row.id.text()));
    connect(open, &QPushButton::clicked, this, [this, id = row.id.text()] { Q_EMIT recordAsked(id); });
    line->addWidget(open, 0, Qt::AlignTop);
    return holder;
}

}  // namespace hearth::ui
