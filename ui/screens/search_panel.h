// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/search_vm.h"
#include "ui/screens/overlay.h"

class QLineEdit;

namespace hearth::ui {

class MomentList;
class TextLabel;

/// Search anywhere (Ctrl+K): words, what was found below, Enter opens it.
class SearchPanel final : public Overlay {
    Q_OBJECT

public:
    SearchPanel(SearchVm& vm, QWidget* host);

    void open();

Q_SIGNALS:
    void opened(const QString& record);

private:
    void build();
    void wire();
    void draw();

    SearchVm& m_vm;
    QLineEdit* m_words = nullptr;
    TextLabel* m_summary = nullptr;
    MomentList* m_hits = nullptr;
};

/// The parts of a search for any panel: the words, the summary and the hits below, wired to `vm`.
struct SearchParts {
    QLineEdit* words;
    TextLabel* summary;
    MomentList* hits;
};
SearchParts makeSearch(SearchVm& vm, const QString& name, QWidget* owner);
void drawSearch(const SearchVm& vm, const SearchParts& parts);

}  // namespace hearth::ui
