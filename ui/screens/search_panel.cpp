// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/search_panel.h"

#include "ui/screens/screen_parts.h"
#include "ui/text/error_text.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/row_list.h"
#include "ui/widgets/text_label.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace hearth::ui {

SearchParts makeSearch(SearchVm& vm, const QString& name, QWidget* owner)
{
    auto* words = new QLineEdit;
    nameControl(words, name + QStringLiteral(".words"), SearchPanel::tr("Words to look for"));
    words->setPlaceholderText(SearchPanel::tr("Words, \"words together\", or an id"));
    auto* summary = new TextLabel({}, TextStyle::Small, Token::Ink3);
    auto* hits = new MomentList(name + QStringLiteral(".hits"), SearchPanel::tr("What was found"));
    hits->setModel(&vm.hits());
    hits->setMinimumHeight(theme().metrics().px(120));
    QObject::connect(words, &QLineEdit::textEdited, owner, [&vm](const QString& text) { vm.edit(text); });
    const auto toHits = [&vm, hits] {
        vm.search();
        if (vm.hits().rowCount() > 0) {
            hits->setCurrentIndex(vm.hits().index(0, 0));
            giveFocus(hits);
        }
    };
    QObject::connect(words, &QLineEdit::returnPressed, owner, toHits);
    takeKeys(words, [toHits](int key, Qt::KeyboardModifiers) {
        if (key == Qt::Key_Down) {
            toHits();
        }
        return key == Qt::Key_Down;
    });
    return {words, summary, hits};
}

void drawSearch(const SearchVm& vm, const SearchParts& parts)
{
    const SearchState& state = vm.state();
    if (parts.words->text() != state.text) {
        parts.words->setText(state.text);
    }
    parts.summary->setText(state.problem ? errorText(*state.problem, Doing::Reading) : state.summary);
    parts.hits->setVisible(state.found > 0);
}

SearchPanel::SearchPanel(SearchVm& vm, QWidget* host) : Overlay(host, 640, 560), m_vm(vm)
{
    build();
    wire();
    draw();
}

void SearchPanel::build()
{
    nameControl(this, QStringLiteral("search"), tr("Search"));
    body()->addWidget(makeSectionHead(tr("Search anywhere"), tr("Enter opens, Esc leaves")));
    const SearchParts parts = makeSearch(m_vm, QStringLiteral("search"), this);
    m_words = parts.words;
    m_summary = parts.summary;
    m_hits = parts.hits;
    body()->addWidget(m_words);
    body()->addWidget(m_summary);
    body()->addWidget(m_hits, 1);
}

void SearchPanel::wire()
{
    connect(&m_vm, &SearchVm::changed, this, &SearchPanel::draw);
    connect(m_hits, &RowList::opened, this, [this](const QString& id) {
        leave();
        Q_EMIT opened(id);
    });
}

void SearchPanel::open()
{
    openAt(m_words);
    m_words->selectAll();
}

void SearchPanel::draw()
{
    drawSearch(m_vm, {m_words, m_summary, m_hits});
    m_hits->setMinimumHeight(m_vm.state().found > 0
                                 ? qMin(m_hits->heightOfRows() + 8, theme().metrics().px(380))
                                 : 0);
    if (isOpen()) {
        place();
    }
}

}  // namespace hearth::ui
