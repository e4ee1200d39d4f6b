// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/home_screen.h"

#include "ui/print/paper_key_sheet.h"
#include "ui/print/readers_sheet.h"
#include "ui/screens/columns.h"
#include "ui/screens/home_about_panel.h"
#include "ui/screens/home_key_panel.h"
#include "ui/screens/home_people_panel.h"
#include "ui/screens/home_proof_panel.h"
#include "ui/screens/home_readers_panel.h"
#include "ui/screens/home_words_panel.h"
#include "ui/screens/papers.h"
#include "ui/screens/screen_parts.h"
#include "ui/text/error_text.h"
#include "ui/text/words.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/row_list.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace hearth::ui {

HomeScreen::HomeScreen(HomeModels models, AppearanceSeam appearance, QWidget* parent)
    : PageView(parent), m_models(models), m_appearance(std::move(appearance)), m_chosen(models.home.sections().first())
{
    build();
    wire();
    wirePapers();
}

void HomeScreen::build()
{
    setObjectName(QStringLiteral("home"));
    setAccessibleName(tr("Home"));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    m_header = new PageHeader;
    m_header->setTitle(tr("Home"), tr("How the book of %1 is set up").arg(m_models.home.book().homeName));
    all->addWidget(m_header);
    m_columns = new Columns(QStringLiteral("home.columns"));
    auto* left = new Surface(SurfaceKind::Ground);
    auto* column = makeColumn(left, 10, 12, 8);
    m_list = new TitledList(QStringLiteral("home.sections"), tr("Sections"));
    m_list->setModel(&m_models.home);
    column->addWidget(m_list, 1);
    m_columns->add(tr("Sections"), left, 260);
    m_stack = new QStackedWidget;
    for (const HomeSection section : m_models.home.sections()) {
        m_stack->addWidget(panelOf(section));
    }
    auto* middle = new Surface(SurfaceKind::Middle);
    auto* inner = new QVBoxLayout(middle);
    inner->setContentsMargins(1, 0, 1, 0);
    inner->addWidget(m_stack);
    m_columns->add(tr("This section"), middle, 0);
    all->addWidget(m_columns, 1);
    m_list->setCurrentIndex(m_models.home.index(0, 0));
}

QWidget* HomeScreen::panelOf(HomeSection section)
{
    switch (section) {
    case HomeSection::People:
        return m_people = new HomePeoplePanel(m_models.people);
    case HomeSection::Words:
        return m_words = new HomeWordsPanel(m_models.words);
    case HomeSection::Readers:
        return m_readers = new HomeReadersPanel(m_models.readers);
    case HomeSection::Proof:
        return m_proof = new HomeProofPanel(m_models.proof);
    case HomeSection::Key:
        return m_key = new HomeKeyPanel(m_models.key);
    case HomeSection::About:
        break;
    }
    return m_about = new HomeAboutPanel(m_models.home, m_appearance);
}

void HomeScreen::wire()
{
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        if (now.isValid()) {
            choose(m_models.home.sections()[now.row()]);
        }
    });
    connect(m_list, &RowList::opened, this, [this] { enter(); });
    const auto doneOf = [this](auto& vm) {
        using Vm = std::remove_reference_t<decltype(vm)>;
        connect(&vm, &Vm::done, this, [this](const QString& sentence, const std::function<void()>& undo) {
            Q_EMIT saved();
            Q_EMIT done(sentence, undo);
        });
    };
    doneOf(m_models.people);
    doneOf(m_models.words);
    doneOf(m_models.proof);
    if (m_key != nullptr) {
        connect(m_key, &HomeKeyPanel::passphraseChanged, this, [this] {
            Q_EMIT saved();
            Q_EMIT said(tr("Your passphrase is changed. The old one opens nothing any more."));
        });
    }
}

void HomeScreen::wirePapers()
{
    if (m_people != nullptr) {
        connect(m_people, &HomePeoplePanel::slipAsked, this, &HomeScreen::makeSlip);
        connect(m_people, &HomePeoplePanel::teamAsked, this, [this] { Q_EMIT pageAsked(Page::Team); });
    }
    if (m_readers != nullptr) {
        connect(m_readers, &HomeReadersPanel::printAsked, this, &HomeScreen::printReaders);
    }
}

void HomeScreen::choose(HomeSection section)
{
    const auto place = m_models.home.sections().indexOf(section);
    if (place < 0) {
        return;
    }
    // A first passphrase does not wait behind another section.
    if (m_chosen == HomeSection::People && section != m_chosen) {
        m_models.people.forgetSecret();
    }
    m_chosen = section;
    m_stack->setCurrentIndex(static_cast<int>(place));
    if (m_list->currentIndex().row() != place) {
        m_list->setCurrentIndex(m_models.home.index(static_cast<int>(place), 0));
    }
    refreshChosen();
}

void HomeScreen::refreshChosen()
{
    switch (m_chosen) {
    case HomeSection::People:
        m_models.people.refresh();
        break;
    case HomeSection::Words:
        m_models.words.refresh();
        break;
    case HomeSection::Proof:
        m_models.proof.refresh();
        break;
    case HomeSection::About:
        m_models.home.refresh();
        break;
    case HomeSection::Readers:
    case HomeSection::Key:
        break;
    }
}

void HomeScreen::refresh()
{
    refreshChosen();
}

void HomeScreen::begin()
{
    m_columns->bring(m_list->parentWidget());
    giveFocus(m_list);
}

/// Into the section that is chosen.
void HomeScreen::enter()
{
    m_columns->bring(m_stack->parentWidget());
    switch (m_chosen) {
    case HomeSection::People:
        m_people->begin();
        break;
    case HomeSection::Words:
        m_words->begin();
        break;
    case HomeSection::Readers:
        m_readers->begin();
        break;
    case HomeSection::Proof:
        m_proof->begin();
        break;
    case HomeSection::Key:
        m_key->begin();
        break;
    case HomeSection::About:
        m_about->begin();
        break;
    }
}

bool HomeScreen::open(const Id& record)
{
    // An adaptation, or what was done about an alarm: both stand in their section.
    m_models.words.refresh();
    choose(m_models.words.holds(record) ? HomeSection::Words : HomeSection::Proof);
    return true;
}

bool HomeScreen::startNew(const QString& kind, const std::vector<Id>& about, std::optional<Id> /*from*/)
{
    if (kind != QLatin1String("who-has-read") || about.empty() || !m_models.home.sections().contains(HomeSection::Readers)) {
        return false;
    }
    showReaders(about.front());
    return true;
}

void HomeScreen::showReaders(const Id& record)
{
    choose(HomeSection::Readers);
    if (m_chosen == HomeSection::Readers) {
        m_models.readers.show(record);
        m_columns->bring(m_stack->parentWidget());
    }
}

bool HomeScreen::print()
{
    if (m_chosen == HomeSection::Readers && !m_models.readers.state().record.isNil()) {
        printReaders();
        return true;
    }
    return false;
}

void HomeScreen::printReaders()
{
    const HomeReadersState& state = m_models.readers.state();
    print::ReadersSheet sheet;
    sheet.home = m_models.home.book().homeName;
    sheet.title = tr("Who has read");
    sheet.subtitle = state.title;
    sheet.record = state.record.text();
    sheet.made = dayAndTime(m_models.home.book().now(), m_models.home.book().now());
    for (const ReaderLine& reader : state.readers) {
        sheet.readers.push_back({reader.name, reader.times, reader.first, reader.last});
    }
    const QString file = paperFile(m_models.home.needs().papers, QStringLiteral("readers"));
    const Status written = print::writeReaders(sheet, file);
    Q_EMIT said(written ? tr("The list is at %1").arg(file) : errorText(written.error(), Doing::Printing));
    if (written) {
        Q_EMIT paperMade(file);
    }
}

void HomeScreen::makeSlip()
{
    const HomePeopleState& state = m_models.people.state();
    print::PassphraseSheet sheet;
    sheet.home = m_models.home.book().homeName;
    sheet.below = tr("Choose your own under Home, My passphrase, the first time you sit down. Then burn this.");
    sheet.slips = {{state.secretFor, state.secretRole, state.secret}};
    const QString file = paperFile(m_models.home.needs().papers, QStringLiteral("slip"));
    const Status written = print::writePassphrases(sheet, file);
    Q_EMIT said(written ? tr("The slip is at %1. Print it, then delete that file.").arg(file)
                        : errorText(written.error(), Doing::Printing));
    if (written) {
        Q_EMIT paperMade(file);
    }
}

}  // namespace hearth::ui
