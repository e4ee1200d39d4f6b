// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/cite_panel.h"

#include "ui/screens/screen_parts.h"
#include "ui/screens/search_panel.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/row_list.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/tick_row.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace hearth::ui {

CitePanel::CitePanel(EvidenceVm& vm, QWidget* parent) : Surface(SurfaceKind::Column, parent), m_vm(vm)
{
    setObjectName(QStringLiteral("cite"));
    auto* column = makeColumn(this, 16, 16, 8);
    m_heading = new TextLabel({}, TextStyle::Section);
    column->addWidget(m_heading);
    m_hint = new TextLabel({}, TextStyle::Small, Token::Ink3);
    column->addWidget(m_hint);
    m_finding = new QWidget;
    buildFinding(makeColumn(m_finding, 0, 0, 8));
    column->addWidget(m_finding, 1);
    m_picking = new QWidget;
    buildPicking(makeColumn(m_picking, 0, 0, 8));
    column->addWidget(m_picking, 1);
    wire();
    draw();
}

void CitePanel::buildFinding(QVBoxLayout* column)
{
    const SearchParts parts = makeSearch(m_vm.search(), QStringLiteral("cite"), this);
    m_words = parts.words;
    m_summary = parts.summary;
    m_hits = parts.hits;
    column->addWidget(m_words);
    column->addWidget(m_summary);
    column->addWidget(m_hits, 1);
    m_suggestedHead = new TextLabel(tr("Worth a look"), TextStyle::BodyStrong);
    column->addWidget(m_suggestedHead);
    m_suggested = new MomentList(QStringLiteral("cite.suggested"), tr("Worth a look"));
    m_suggested->setModel(&m_vm.suggested());
    // Little, so that the panel fits below its tabs in large text; the lists scroll.
    m_suggested->setMinimumHeight(theme().metrics().px(60));
    m_hits->setMinimumHeight(theme().metrics().px(60));
    column->addWidget(m_suggested, 1);
    m_nothing = new TextLabel(tr("Nothing else of these months speaks to it. Words find the rest of the book."), TextStyle::Body, Token::Ink2);
    column->addWidget(m_nothing);
    m_some = new KeyButton(tr("Some paragraphs"), ButtonRole::Quiet, QStringLiteral("Shift+Enter"));
    m_some->setWidest(298);
    nameControl(m_some, QStringLiteral("cite.some"), tr("Only some paragraphs of the chosen record"));
    column->addWidget(m_some, 0, Qt::AlignLeft);
    column->addStretch(0);
}

void CitePanel::buildPicking(QVBoxLayout* column)
{
    m_source = new TextLabel({}, TextStyle::Small, Token::Ink3);
    column->addWidget(m_source);
    auto* inside = new QWidget;
    m_passageColumn = makeColumn(inside, 4, 4, 8);
    m_passageColumn->addStretch(1);
    column->addWidget(makeScroll(inside), 1);
    m_note = new QLineEdit;
    m_note->setObjectName(QStringLiteral("cite.note"));
    column->addWidget(new Field(tr("Why this one, if the words do not say so"), m_note));
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 8, 8);
    m_put = new KeyButton(tr("Cite what is ticked"), ButtonRole::Ordinary);
    nameControl(m_put, QStringLiteral("cite.put"), tr("Cite what is ticked"));
    m_back = new KeyButton(tr("Back"), ButtonRole::Quiet, QStringLiteral("Esc"));
    nameControl(m_back, QStringLiteral("cite.back"), tr("Back to the records"));
    flow->addWidget(m_put);
    flow->addWidget(m_back);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    buttons->setSizePolicy(policy);
    column->addWidget(buttons);
}

void CitePanel::wire()
{
    connect(&m_vm, &EvidenceVm::changed, this, &CitePanel::draw);
    connect(&m_vm.search(), &SearchVm::changed, this, &CitePanel::draw);
    connect(&m_vm.suggested(), &QAbstractItemModel::modelReset, this, &CitePanel::draw);
    for (RowList* list : {static_cast<RowList*>(m_hits), static_cast<RowList*>(m_suggested)}) {
        connect(list, &RowList::opened, this, [this, list](const QString& id) { cite(list, id); });
        takeKeys(list, [this, list](int key, Qt::KeyboardModifiers modifiers) {
            const bool some = (key == Qt::Key_Return || key == Qt::Key_Enter) && modifiers == Qt::ShiftModifier;
            if (some) {
                pickFrom(list);
            }
            return some;
        });
    }
    const auto toSuggested = [this] {
        if (m_words->text().trimmed().isEmpty() && m_vm.suggested().rowCount() > 0) {
            m_suggested->setCurrentIndex(m_vm.suggested().index(0, 0));
            giveFocus(m_suggested);
        }
    };
    connect(m_words, &QLineEdit::returnPressed, this, toSuggested);
    takeKeys(m_words, [this, toSuggested](int key, Qt::KeyboardModifiers) {
        const bool down = key == Qt::Key_Down && m_words->text().trimmed().isEmpty();
        if (down) {
            toSuggested();
        }
        return down;
    });
    connect(m_some, &QPushButton::clicked, this, [this] {
        pickFrom(m_hits->isVisibleTo(this) ? static_cast<RowList*>(m_hits) : m_suggested);
    });
    connect(m_note, &QLineEdit::textEdited, &m_vm, &EvidenceVm::editNote);
    connect(m_put, &QPushButton::clicked, this, [this] {
        if (m_vm.citePicked()) {
            begin();
        }
    });
    connect(m_back, &QPushButton::clicked, this, &CitePanel::leave);
    onKey(this, QKeySequence(Qt::Key_Escape), [this] { leave(); });
}

void CitePanel::begin()
{
    giveFocus(m_words);
    m_words->selectAll();
}

void CitePanel::leave()
{
    if (!m_vm.state().picked.isNil()) {
        m_vm.unpick();
        begin();
        return;
    }
    m_vm.stopCiting();
    Q_EMIT left();
}

void CitePanel::cite(RowList* from, const QString& id)
{
    const auto record = Id::fromText(id);
    if (!record) {
        return;
    }
    const int place = from->currentIndex().row();
    m_vm.cite(*record);
    if (from == m_hits || m_vm.suggested().rowCount() == 0) {
        begin();
        return;
    }
    const int next = std::min(place, m_vm.suggested().rowCount() - 1);
    m_suggested->setCurrentIndex(m_vm.suggested().index(next, 0));
    giveFocus(m_suggested);
}

void CitePanel::pickFrom(RowList* list)
{
    QModelIndex chosen = list->currentIndex();
    if (!chosen.isValid() && list->model()->rowCount() > 0) {
        chosen = list->model()->index(0, 0);
    }
    const auto record = Id::fromText(chosen.data(IdRole).toString());
    if (record && m_vm.pick(*record) && !m_passages.empty()) {
        giveFocus(m_passages.front());
    }
}

void CitePanel::draw()
{
    const EvidenceState& state = m_vm.state();
    const bool picking = !state.picked.isNil();
    m_heading->setText(state.citingAgainst ? tr("What speaks against it") : tr("What shows it"));
    m_hint->setText(picking ? tr("Space ticks a paragraph.") : tr("Enter cites the chosen record whole. Esc leaves."));
    m_finding->setVisible(!picking);
    m_picking->setVisible(picking);
    drawSearch(m_vm.search(), {m_words, m_summary, m_hits});
    const bool looking = m_vm.search().state().text.trimmed().isEmpty();
    const bool some = m_vm.suggested().rowCount() > 0;
    m_summary->setVisible(!looking);
    m_suggestedHead->setVisible(looking && some);
    m_suggested->setVisible(looking && some);
    m_nothing->setVisible(looking && !some);
    m_some->setVisible((looking && some) || (!looking && m_vm.search().state().found > 0));
    drawPicking();
}

void CitePanel::drawPicking()
{
    const EvidenceState& state = m_vm.state();
    if (m_drawnOf != state.picked) {
        m_drawnOf = state.picked;
        for (TickRow* row : m_passages) {
            m_passageColumn->removeWidget(row);
            row->hide();
            row->deleteLater();
        }
        m_passages.clear();
        for (std::size_t i = 0; i < state.passages.size(); ++i) {
            auto* row = new TickRow(state.passages[i].words);
            nameControl(row, QStringLiteral("cite.passage.%1").arg(i), state.passages[i].words);
            connect(row, &QCheckBox::clicked, this, [this, i] { m_vm.togglePassage(static_cast<int>(i)); });
            m_passageColumn->insertWidget(static_cast<int>(i), row);
            m_passages.push_back(row);
        }
    }
    bool any = false;
    for (std::size_t i = 0; i < m_passages.size() && i < state.passages.size(); ++i) {
        m_passages[i]->setChecked(state.passages[i].chosen);
        any = any || state.passages[i].chosen;
    }
    m_source->setText(state.pickedSource);
    if (m_note->text() != state.note) {
        m_note->setText(state.note);
    }
    m_put->setEnabled(any);
}

}  // namespace hearth::ui
