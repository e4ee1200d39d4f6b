// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/evidence_screen.h"

#include "ui/screens/cite_panel.h"
#include "ui/screens/columns.h"
#include "ui/screens/evidence_claim.h"
#include "ui/screens/evidence_side.h"
#include "ui/screens/preview_page.h"
#include "ui/screens/screen_parts.h"
#include "ui/text/error_text.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/notice_parts.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/row_list.h"
#include "ui/widgets/text_label.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace hearth::ui {

EvidenceScreen::EvidenceScreen(EvidenceVm& vm, CoverageVm& coverage, PackVm& pack, const QString& folder, QWidget* parent)
    : PageView(parent), m_vm(vm), m_coverageVm(coverage), m_packVm(pack)
{
    setObjectName(QStringLiteral("evidence"));
    setAccessibleName(tr("Evidence"));
    m_vm.setPeriod(pack.state().from, pack.state().until);
    build();
    buildSide(folder);
    wire();
    wireKeys();
    draw();
    drawPack();
}

void EvidenceScreen::build()
{
    m_pages = new QStackedWidget;
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_pages);
    m_main = new QWidget;
    m_pages->addWidget(m_main);
    m_preview = new PreviewPage;
    m_pages->addWidget(m_preview);
    auto* all = new QVBoxLayout(m_main);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    buildHead();
    all->addWidget(m_header);
    m_banner = new Banner;
    all->addWidget(inSlot(m_banner));
    m_columns = new Columns(QStringLiteral("evidence.columns"));
    m_claim = new EvidenceClaim(m_vm);
    m_side = new QStackedWidget;
    m_columns->add(tr("Claims"), buildClaims(), 236);
    m_columns->add(tr("The claim"), m_claim, 0);
    m_columns->add(tr("Beside it"), m_side, 334);
    all->addWidget(m_columns, 1);
    m_foot = new FinishBar;
    m_stop = new KeyButton(tr("Stop"), ButtonRole::Ordinary);
    nameControl(m_stop, QStringLiteral("evidence.stop"), tr("Stop making the pack"));
    m_foot->addButton(m_stop);
    m_foot->hide();
    all->addWidget(m_foot);
}

void EvidenceScreen::buildHead()
{
    m_header = new PageHeader;
    m_name = new KeyButton(tr("Name and days"), ButtonRole::Quiet, QStringLiteral("Ctrl+D"));
    nameControl(m_name, QStringLiteral("evidence.name"), tr("Name and days of the pack"));
    m_look = new KeyButton(tr("Preview"), ButtonRole::Ordinary);
    m_look->setPicture(QStringLiteral("note"));
    nameControl(m_look, QStringLiteral("evidence.preview"), tr("Preview"));
    m_make = new KeyButton(tr("Make the pack"), ButtonRole::Main, QStringLiteral("F10"));
    nameControl(m_make, QStringLiteral("evidence.make"), tr("Make the pack"));
    for (KeyButton* button : {m_name, m_look, m_make}) {
        m_header->addButton(button);
    }
}

QWidget* EvidenceScreen::buildClaims()
{
    auto* made = new Surface(SurfaceKind::Ground);
    auto* column = makeColumn(made, 10, 16, 8);
    auto* head = new TextLabel(tr("Claims"), TextStyle::BodyStrong, Token::Ink2);
    head->setContentsMargins(theme().metrics().px(10), 0, 0, 0);
    column->addWidget(head);
    m_none = new EmptyState(QStringLiteral("evidence"), tr("No claims yet. What do you say is true of this home?"));
    column->addWidget(m_none);
    m_claims = new TitledList(QStringLiteral("evidence.claims"), tr("Claims"));
    m_claims->setModel(&m_vm.claims());
    column->addWidget(m_claims, 1);
    m_new = new KeyButton(tr("New claim"), ButtonRole::Quiet, QStringLiteral("Ctrl+N"));
    m_new->setPicture(QStringLiteral("add"));
    m_new->setWidest(214);
    nameControl(m_new, QStringLiteral("evidence.new"), tr("New claim"));
    column->addWidget(m_new, 0, Qt::AlignLeft);
    column->addStretch(0);
    return made;
}

void EvidenceScreen::buildSide(const QString& folder)
{
    m_coverage = new CoveragePanel(m_coverageVm);
    m_cite = new CitePanel(m_vm);
    m_pack = new PackPanel(m_packVm, folder);
    for (QWidget* panel : {static_cast<QWidget*>(m_coverage), static_cast<QWidget*>(m_cite), static_cast<QWidget*>(m_pack)}) {
        m_side->addWidget(panel);
    }
}

void EvidenceScreen::wire()
{
    connect(&m_vm, &EvidenceVm::changed, this, &EvidenceScreen::draw);
    connect(m_claims->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) { m_vm.choose(now.row()); });
    connect(m_new, &QPushButton::clicked, this, &EvidenceScreen::startClaim);
    connect(m_claim, &EvidenceClaim::citeAsked, this, &EvidenceScreen::cite);
    connect(m_claim, &EvidenceClaim::recordAsked, this, &PageView::recordAsked);
    connect(m_coverage, &CoveragePanel::recordAsked, this, &PageView::recordAsked);
    connect(m_cite, &CitePanel::left, this, &EvidenceScreen::back);
    connect(m_pack, &PackPanel::left, this, &EvidenceScreen::back);
    connect(m_name, &QPushButton::clicked, this, [this] {
        showSide(m_pack);
        m_pack->begin();
    });
    connect(m_look, &QPushButton::clicked, this, &EvidenceScreen::preview);
    connect(m_make, &QPushButton::clicked, this, &EvidenceScreen::finish);
    connect(m_stop, &QPushButton::clicked, &m_packVm, &PackVm::stop);
    connect(m_preview, &PreviewPage::left, this, [this] {
        m_pages->setCurrentWidget(m_main);
        m_preview->clear();
        giveFocus(m_look);
    });
    connect(&m_packVm, &PackVm::changed, this, &EvidenceScreen::drawPack);
    connect(&m_packVm, &PackVm::periodChanged, this, [this] {
        m_vm.setPeriod(m_packVm.state().from, m_packVm.state().until);
        m_coverageVm.setPeriod(m_packVm.state().from, m_packVm.state().until);
    });
    connect(&m_packVm, &PackVm::previewReady, this, [this](const QByteArray& pdf) {
        if (m_preview->show(m_packVm.state().title, pdf)) {
            m_pages->setCurrentWidget(m_preview);
            m_preview->begin();
        }
    });
    connect(&m_packVm, &PackVm::packMade, this, [this] {
        m_pack->nameAnew();
        Q_EMIT said(tr("The pack is made."));
        giveFocus(m_make);
    });
}

void EvidenceScreen::wireKeys()
{
    onKey(m_main, QKeySequence(Qt::CTRL | Qt::Key_N), [this] { startClaim(); });
    onKey(m_main, QKeySequence(Qt::CTRL | Qt::Key_S), [this] { m_vm.keep(); });
    onKey(m_main, QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { cite(false); });
    onKey(m_main, QKeySequence(Qt::CTRL | Qt::Key_Enter), [this] { cite(false); });
    onKey(m_main, QKeySequence(Qt::CTRL | Qt::Key_D), [this] { m_name->click(); });
}

void EvidenceScreen::refresh()
{
    m_vm.refresh();
    refreshSides();
}

void EvidenceScreen::refreshSides()
{
    draw();  // rows read anew have lost which one is shown, also where nothing else is new
    m_packVm.setClaims(m_vm.claimIds());
    m_coverageVm.setPeriod(m_packVm.state().from, m_packVm.state().until);
}

void EvidenceScreen::begin()
{
    if (m_pages->currentWidget() == m_preview) {
        m_preview->begin();
        return;
    }
    m_claims->isVisible() ? giveFocus(m_claims) : giveFocus(m_new);
}

bool EvidenceScreen::open(const Id& record)
{
    const bool found = m_vm.open(record);
    refreshSides();
    if (!found) {
        return false;
    }
    m_pages->setCurrentWidget(m_main);
    m_columns->bring(m_claim);
    return true;
}

void EvidenceScreen::startClaim()
{
    if (!m_vm.state().mayWrite) {
        return;
    }
    m_vm.startClaim();
    showSide(m_coverage);
    m_columns->bring(m_claim);
    m_claim->begin();
}

void EvidenceScreen::cite(bool against)
{
    if (m_vm.state().writing || m_vm.state().chosen < 0 || !m_vm.state().mayWrite) {
        return;
    }
    m_vm.startCiting(against);
    showSide(m_cite);
    m_cite->begin();
}

void EvidenceScreen::showSide(QWidget* panel)
{
    m_side->setCurrentWidget(panel);
    m_columns->bring(m_side);
}

void EvidenceScreen::back()
{
    m_side->setCurrentWidget(m_coverage);
    m_columns->bring(m_claim);
    m_claim->begin();
}

void EvidenceScreen::preview()
{
    if (!m_vm.state().writing) {
        m_packVm.preview();
    }
}

bool EvidenceScreen::print()
{
    preview();
    return true;
}

bool EvidenceScreen::finish()
{
    if (!m_vm.state().mayWrite || m_vm.state().writing || m_pages->currentWidget() == m_preview) {
        return true;
    }
    if (m_pack->file().isEmpty()) {
        m_name->click();
        return true;
    }
    m_packVm.make(m_pack->file());
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
    // The button stands right under the last claim while there is room.
    m_claims->setMaximumHeight(m_claims->heightOfRows() + theme().metrics().labelGap());
    if (m_packVm.state().claims != m_vm.claims().rowCount()) {
        m_packVm.setClaims(m_vm.claimIds());
    }
    m_coverage->setStrong(state.writing ? -1 : state.standard);
    m_new->setVisible(state.mayWrite);
    m_name->setVisible(state.mayWrite);
    m_make->setVisible(state.mayWrite);
    m_look->setVisible(state.mayWrite);
    if (!state.citing && m_side->currentWidget() == m_cite) {
        m_side->setCurrentWidget(m_coverage);
    }
    drawPack();
}

void EvidenceScreen::drawPack()
{
    const PackState& pack = m_packVm.state();
    const bool ready = pack.claims > 0 && !pack.working && !m_vm.state().writing;
    m_header->setTitle(pack.title, pack.line);
    m_make->setEnabled(ready);
    m_look->setEnabled(ready);
    m_foot->setVisible(pack.working || !pack.made.isEmpty());
    m_stop->setVisible(pack.working);
    m_foot->setProgress(pack.done, pack.working ? pack.total : 0, pack.working ? pack.doing : pack.made);
    const std::optional<Error>& problem = m_vm.state().problem ? m_vm.state().problem
                                          : pack.problem      ? pack.problem
                                                              : m_coverageVm.state().problem;
    if (problem) {
        m_banner->say(Gravity::Late, errorText(*problem, m_vm.state().problem ? Doing::Saving : Doing::Printing));
    } else {
        m_banner->clear();
    }
}

}  // namespace hearth::ui
