// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"
#include "ui/models/people_model.h"
#include "ui/print/paper_key_sheet.h"
#include "ui/screens/first_run_page.h"
#include "ui/screens/papers.h"
#include "ui/screens/screen_parts.h"
#include "ui/text/dates.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/row_list.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/tick_row.h"

#include <QBoxLayout>
#include <QDir>
#include <QLineEdit>

// The pages where a passphrase or the recovery key is seen or typed. They empty themselves as soon as
// what they show is no longer needed.
namespace hearth::ui {
namespace {

using Page = FirstRunPage;

constexpr int kRowsShown = 5;
constexpr int kTwoLines = 56;

class PassphrasePage final : public FirstRunPageView {
public:
    explicit PassphrasePage(FirstRunVm& vm)
        : FirstRunPageView(vm, QStringLiteral("first.passphrase"), tr("Your passphrase"),
                           tr("It opens the book and signs what you write. Nobody can read it or get it back for you."))
    {
        m_which = new Segments(QStringLiteral("first.passphrase.which"), tr("Whose words"),
                               {tr("Four plain words"), tr("My own words")});
        m_which->setChosen(0);
        column()->addWidget(m_which);
        m_words = new TextLabel({}, TextStyle::TogetherStrong);
        m_words->setObjectName(QStringLiteral("first.passphrase.words"));
        column()->addWidget(m_words);
        m_own = addField(QStringLiteral("own"), tr("Your own words"), {});
        m_again = addField(QStringLiteral("again"), {}, {});
        m_show = new TickRow(tr("Show what I type"));
        nameControl(m_show, QStringLiteral("first.passphrase.show"), tr("Show what I type"));
        column()->addWidget(m_show);
        addButtons(tr("Go on"), true);
        m_other = addButton(QStringLiteral("other"), tr("Other words"));
        connect(m_which, &Segments::chosenChanged, this, [this](int which) { choose(which == 1); });
        connect(editOf(m_own), &QLineEdit::textEdited, this, [this](const QString& text) { m_vm.typePassphrase(text); });
        connect(editOf(m_again), &QLineEdit::textEdited, this, [this](const QString& text) { m_vm.typeAgain(text); });
        connect(m_show, &QCheckBox::toggled, this, &FirstRunPageView::draw);
        connect(m_other, &QPushButton::clicked, this, [this] {
            m_vm.otherWords();
            editOf(m_again)->clear();
            giveFocus(editOf(m_again));
        });
        draw();
    }

    void draw() override
    {
        FirstRunPageView::draw();
        const FirstRunState& state = m_vm.state();
        if (state.made) {
            editOf(m_own)->clear();
            editOf(m_again)->clear();
            m_words->setText({});
            m_words->setAccessibleName({});
            return;
        }
        const bool own = state.ownWords;
        QString words = m_vm.offeredWords();
        m_words->setText(own ? QString() : words);
        m_words->setAccessibleName(own ? QString() : tr("Four plain words: %1").arg(words));
        wipe(words);
        m_words->setVisible(!own);
        m_own->setVisible(own);
        m_show->setVisible(own);
        m_other->setVisible(!own);
        makeSecret(m_own, !m_show->isChecked());
        makeSecret(m_again, own && !m_show->isChecked());
        relabel(m_again, own ? tr("Once more") : tr("The four words, typed once"));
        m_own->setHint(state.strength.isEmpty() ? tr("At least 12 characters. Words that have nothing to do with one another "
                                                     "are easier to keep than signs.")
                                                : state.strength);
        m_again->setHint(own ? QString() : tr("Write them on paper first, and keep that on you until you know them by heart."));
    }

private:
    void choose(bool own)
    {
        m_vm.useOwnWords(own);
        editOf(m_again)->clear();
        // By arrow the cursor stays on the segments; there is nothing to say before a choice.
        draw();
    }

    Segments* m_which;
    TextLabel* m_words;
    Field* m_own;
    Field* m_again;
    TickRow* m_show;
    KeyButton* m_other;
};

/// One group of the key, with its number above it.
class KeyGroup final : public QWidget {
public:
    KeyGroup(int number, QWidget* parent) : QWidget(parent)
    {
        auto* column = makeColumn(this, 0, 0, 0);
        auto* tag = new TextLabel(QString::number(number), TextStyle::Small, Token::Ink3);
        tag->setOneLine();
        m_letters = new TextLabel({}, TextStyle::TogetherStrong);
        m_letters->setOneLine();
        column->addWidget(tag);
        column->addWidget(m_letters);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    void show(const QString& letters)
    {
        m_letters->setText(letters);
        m_letters->setFixedWidth(theme().metrics().px(104));
    }

private:
    TextLabel* m_letters;
};

class KeyPage final : public FirstRunPageView {
public:
    KeyPage(FirstRunVm& vm, FirstRunPapers papers)
        : FirstRunPageView(vm, QStringLiteral("first.key"), tr("The recovery key"),
                           tr("The way back when no manager can get in. It goes on paper, not into this PC: write it down group by "
                              "group, or print it.")),
          m_papers(std::move(papers))
    {
        auto* card = new Surface(SurfaceKind::Sunk);
        card->setObjectName(QStringLiteral("first.key.groups"));
        m_card = card;
        auto* flow = new FlowLayout(card, 16, 8);
        const int air = theme().metrics().inCard();
        flow->setContentsMargins(air, air, air, air);
        for (int i = 0; i < kGroups; ++i) {
            m_groups.push_back(new KeyGroup(i + 1, card));
            flow->addWidget(m_groups.back());
        }
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        card->setSizePolicy(policy);
        column()->addWidget(card);
        m_file = new TextLabel({}, TextStyle::Body, Token::Ink2);
        column()->addWidget(m_file);
        addButtons(tr("It is on paper"), true);
        m_print = addButton(QStringLiteral("print"), tr("Make a sheet to print"), QStringLiteral("print"));
        m_delete = addButton(QStringLiteral("delete"), tr("Delete the file"));
        connect(m_print, &QPushButton::clicked, this, &KeyPage::print);
        connect(m_delete, &QPushButton::clicked, &m_vm, &FirstRunVm::deleteKeyFile);
        draw();
    }

    void draw() override
    {
        FirstRunPageView::draw();
        const FirstRunState& state = m_vm.state();
        // Only while it is looked at: a page behind holds no key.
        QString key = state.page == Page::Key ? m_vm.recoveryKey() : QString();
        for (int i = 0; i < kGroups; ++i) {
            m_groups[static_cast<std::size_t>(i)]->show(key.section(u'-', i, i));
        }
        m_card->setAccessibleName(tr("The recovery key: %1").arg(key));
        wipe(key);
        const bool file = !state.keyFile.isEmpty();
        m_file->setText(tr("The sheet is %1 in your documents. It holds the key itself: print it, then delete the file.")
                            .arg(state.keyFile.section(u'/', -1)));
        m_file->setVisible(file);
        m_delete->setVisible(file);
    }

private:
    static constexpr int kGroups = 12;

    void print()
    {
        const FirstRunState& state = m_vm.state();
        const QDate today = QDate::currentDate();
        print::PaperKeySheet sheet{state.homeName.simplified(), state.managerName.simplified(), text::dayMonthYear(today),
                                   m_vm.recoveryKey()};
        QDir().mkpath(m_papers.folder);
        const QString file = paperFile(m_papers.folder, QStringLiteral("recovery-key"));
        const Status written = print::writePaperKey(sheet, file);
        wipe(sheet.key);
        if (!written) {
            return m_vm.printFailed(written.error());
        }
        m_vm.keyPrinted(file);
        if (m_papers.showFile) {
            m_papers.showFile(file);
        }
    }

    FirstRunPapers m_papers;
    Surface* m_card;
    std::vector<KeyGroup*> m_groups;
    TextLabel* m_file;
    KeyButton* m_print;
    KeyButton* m_delete;
};

class KeyBackPage final : public FirstRunPageView {
public:
    explicit KeyBackPage(FirstRunVm& vm)
        : FirstRunPageView(vm, QStringLiteral("first.back"), tr("The key from the paper"),
                           tr("Type it once from what is on paper. Only a key that can be read back is a way back."))
    {
        m_key = addField(QStringLiteral("key"), tr("The recovery key"), {});
        makeSecret(m_key, false);
        addButtons(tr("Make the home"), true);
        connect(editOf(m_key), &QLineEdit::textEdited, this, [this](const QString& text) { m_vm.typeKeyBack(text); });
    }

    void draw() override
    {
        FirstRunPageView::draw();
        const FirstRunState& state = m_vm.state();
        if (state.made) {
            editOf(m_key)->clear();
        }
        m_key->setHint(state.groups.isEmpty() ? tr("Twelve groups, beginning with HK. Small letters will do, and gaps or dashes can "
                                                   "be left out.")
                                              : state.groups);
    }

private:
    Field* m_key;
};

/// People and their passphrases, to be written down or printed: the team's first ones, or the demo's.
class SlipsPage final : public FirstRunPageView {
public:
    SlipsPage(FirstRunVm& vm, bool demo, FirstRunPapers papers)
        : FirstRunPageView(vm, demo ? QStringLiteral("first.demopeople") : QStringLiteral("first.slips"),
                           demo ? tr("The people of the demo home") : tr("First passphrases"),
                           demo ? tr("All invented. Choose anybody at the door and type their passphrase.")
                                : tr("Each is shown only now. Give them to their people, who choose their own on their first day.")),
          m_demo(demo), m_papers(std::move(papers))
    {
        m_list = new TitledList(objectName() + QStringLiteral(".list"), demo ? tr("People and passphrases")
                                                                            : tr("First passphrases"));
        m_list->setModel(&m_people);
        column()->addWidget(m_list);
        m_said = new TextLabel({}, TextStyle::Body, Token::Ink2);
        m_said->hide();
        column()->addWidget(m_said);
        addButtons(demo ? tr("Go to the door") : tr("They have them"), demo);
        KeyButton* sheet = addButton(QStringLiteral("print"), tr("Make a sheet to print"), QStringLiteral("print"));
        connect(sheet, &QPushButton::clicked, this, &SlipsPage::print);
    }

    void draw() override
    {
        FirstRunPageView::draw();
        const FirstRunState& state = m_vm.state();
        const bool here = state.page == (m_demo ? Page::DemoPeople : Page::Passphrases);
        if (here == (m_people.rowCount() > 0) && m_shown == state.passphrases) {
            return;
        }
        m_shown = state.passphrases;
        m_said->hide();
        QList<PersonMark> people;
        QStringList lines;
        for (const PassphraseSlip& slip : here ? slips() : std::vector<PassphraseSlip>()) {
            const int row = static_cast<int>(people.size());
            people.append({QString::number(row), slip.name, initials(slip.name), true, row, {}});
            lines.append(tr("%1 · %2").arg(slip.role, slip.passphrase));
        }
        m_people.setPeople(people, lines);
        m_list->setFixedHeight(theme().metrics().px(kTwoLines * qBound(1, m_people.rowCount(), kRowsShown)));
        if (here && m_people.rowCount() > 0) {
            m_list->setCurrentIndex(m_people.index(0, 0));
        }
    }

private:
    static QString initials(const QString& name)
    {
        return name.left(1) + name.section(u' ', -1).left(1);
    }

    std::vector<PassphraseSlip> slips() const { return m_demo ? m_vm.demoPeople() : m_vm.slips(); }

    void print()
    {
        print::PassphraseSheet sheet;
        sheet.home = m_demo ? tr("the demo home") : m_vm.state().homeName.simplified();
        sheet.below = m_demo ? tr("Invented, like everything in this home.")
                             : tr("Choose your own on your first day, then tear this up.");
        for (PassphraseSlip& slip : slips()) {
            sheet.slips.push_back({slip.name, slip.role, slip.passphrase});
        }
        QDir().mkpath(m_papers.folder);
        const QString file = paperFile(m_papers.folder, QStringLiteral("passphrases"));
        if (const Status written = print::writePassphrases(sheet, file); !written) {
            return m_vm.printFailed(written.error());
        }
        m_said->setText(tr("The sheet is %1 in your documents. Delete it once it is on paper.").arg(file.section(u'/', -1)));
        m_said->show();
        if (m_papers.showFile) {
            m_papers.showFile(file);
        }
    }

    bool m_demo;
    FirstRunPapers m_papers;
    PeopleModel m_people;
    TitledList* m_list;
    TextLabel* m_said;
    int m_shown = 0;
};

}  // namespace

FirstRunPageView* makeSecretsPage(FirstRunPage page, FirstRunVm& vm, const FirstRunPapers& papers)
{
    switch (page) {
    case Page::Passphrase: return new PassphrasePage(vm);
    case Page::Key: return new KeyPage(vm, papers);
    case Page::KeyBack: return new KeyBackPage(vm);
    case Page::Passphrases: return new SlipsPage(vm, false, papers);
    case Page::DemoPeople: return new SlipsPage(vm, true, papers);
    default: return nullptr;
    }
}

}  // namespace hearth::ui
