// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/page_view.h"
#include "ui/models/home_key_vm.h"
#include "ui/models/home_people_vm.h"
#include "ui/models/home_proof_vm.h"
#include "ui/models/home_readers_vm.h"
#include "ui/models/home_vm.h"
#include "ui/models/home_words_vm.h"
#include "ui/models/appearance.h"

class QStackedWidget;

namespace hearth::ui {

class Columns;
class HomeAboutPanel;
class HomeKeyPanel;
class HomePeoplePanel;
class HomeProofPanel;
class HomeReadersPanel;
class HomeWordsPanel;
class PageHeader;
class TitledList;

/// The view models of the page, made together.
struct HomeModels {
    HomeVm& home;
    HomePeopleVm& people;
    HomeWordsVm& words;
    HomeReadersVm& readers;
    HomeProofVm& proof;
    HomeKeyVm& key;
};

/// Home: how this book is set up. A list of sections at the left, the one chosen beside it; a role sees
/// only its own.
class HomeScreen final : public PageView {
    Q_OBJECT

public:
    HomeScreen(HomeModels models, AppearanceSeam appearance, QWidget* parent = nullptr);

    void refresh() override;
    void begin() override;
    bool open(const Id& record) override;
    /// "who-has-read": of the record that is handed in place of a person.
    bool startNew(const QString& kind, const std::vector<Id>& about, std::optional<Id> from) override;
    bool print() override;

    void choose(HomeSection section);
    /// Who has read `record`, from its page.
    void showReaders(const Id& record);
    [[nodiscard]] HomeSection chosen() const { return m_chosen; }

private:
    void build();
    QWidget* panelOf(HomeSection section);
    void wire();
    void wirePapers();
    void refreshChosen();
    void enter();
    void printReaders();
    void makeSlip();

    HomeModels m_models;
    AppearanceSeam m_appearance;
    HomeSection m_chosen = HomeSection::About;
    PageHeader* m_header = nullptr;
    Columns* m_columns = nullptr;
    TitledList* m_list = nullptr;
    QStackedWidget* m_stack = nullptr;
    HomePeoplePanel* m_people = nullptr;
    HomeWordsPanel* m_words = nullptr;
    HomeReadersPanel* m_readers = nullptr;
    HomeProofPanel* m_proof = nullptr;
    HomeKeyPanel* m_key = nullptr;
    HomeAboutPanel* m_about = nullptr;
};

}  // namespace hearth::ui
