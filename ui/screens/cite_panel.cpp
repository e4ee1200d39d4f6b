// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/cite_panel.h"

#include "ui/screens/screen_parts.h"
#include "ui/screens/search_panel.h"
#include "ui/widgets/row_list.h"
#include "ui/widgets/text_label.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace hearth::ui {

CitePanel::CitePanel(EvidenceVm& vm, QWidget* parent) : Surface(SurfaceKind::Column, parent), m_vm(vm)
{
    setObjectName(QStringLiteral("cite"));
    auto* column = makeColumn(this, 16, 16, 8);
    m_heading = new TextLabel({}, TextStyle::Section);
    column->addWidget(m_heading);
    column->addWidget(new TextLabel(tr("Enter cites the chosen record. Esc leaves."), TextStyle::Small, Token::Ink3));
    const SearchParts parts = makeSearch(vm.search(), QStringLiteral("cite"), this);
    m_words = parts.words;
    m_summary = parts.summary;
    m_hits = parts.hits;
    column->addWidget(m_words);
    column->addWidget(m_summary);
    column->addWidget(m_hits, 1);
    column->addStretch(0);
    connect(&vm, &EvidenceVm::changed, this, &CitePanel::draw);
    connect(&vm.search(), &SearchVm::changed, this, &CitePanel::draw);
    connect(m_hits, &RowList::opened, this, [this](const QString& id) {
        if (const auto record = Id::fromText(id)) {
            m_vm.cite(*record);
            giveFocus(m_words);
            m_words->selectAll();
        }
    });
    onKey(this, QKeySequence(Qt::Key_Escape), [this] {
        m_vm.stopCiting();
        Q_EMIT left();
    });
    draw();
}

void CitePanel::begin()
{
    giveFocus(m_words);
    m_words->selectAll();
}

void CitePanel::draw()
{
    m_heading->setText(m_vm.state().citingAgainst ? tr("What speaks against it") : tr("What shows it"));
    drawSearch(m_vm.search(), {m_words, m_summary, m_hits});
}

}  // namespace hearth::ui
