// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/house.h"
#include "tests/ui/screens/look_check.h"
#include "ui/screens/home_screen.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QScrollArea>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using namespace hearth::test;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

/// The page by itself in a window of the usual size, at the real book.
struct HomePage {
    explicit HomePage(House& house) : world(house.world)
    {
        ui::bindTo(book, *world.desk);
        book.now = world.around().clock;
        drafts = std::make_unique<ui::DraftKeeper>(book);
        needs = {world.folder(), world.temp.path(), [] { return s("cold plain window latch"); }};
        home = std::make_unique<ui::HomeVm>(book, needs);
        people = std::make_unique<ui::HomePeopleVm>(book, home->needs());
        words = std::make_unique<ui::HomeWordsVm>(book);
        readers = std::make_unique<ui::HomeReadersVm>(book);
        proof = std::make_unique<ui::HomeProofVm>(book, *drafts);
        key = std::make_unique<ui::HomeKeyVm>(book, home->needs());
        ui::AppearanceSeam seam{[] { return ui::Appearance{}; }, [](const ui::Appearance&) {}};
        page = std::make_unique<ui::HomeScreen>(ui::HomeModels{*home, *people, *words, *readers, *proof, *key}, seam);
        page->resize(1170, 640);
        page->show();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        page->refresh();
        page->begin();
    }

    void press(int key_, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* to = QApplication::focusWidget();
        QTest::keyClick(to ? to : page.get(), static_cast<Qt::Key>(key_), modifiers);
        QCoreApplication::sendPostedEvents();
        QTest::qWait(1);
    }
    void type(const char* text)
    {
        QTest::keyClicks(QApplication::focusWidget(), s(text));
    }
    QString at() const { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(); }
    void tabTo(const char* name)
    {
        for (int i = 0; i < 60 && at() != s(name); ++i) {
            press(Qt::Key_Tab);
        }
        INFO(name << " but at " << at().toStdString());
        REQUIRE(at() == s(name));
    }
    void section(int place)
    {
        page->begin();
        press(Qt::Key_Home);
        for (int i = 0; i < place; ++i) {
            press(Qt::Key_Down);
        }
        press(Qt::Key_Return);
    }
    void picture(const char* name)
    {
        QDir().mkpath(s("/tmp/home"));
        QTest::qWait(20);
        page->grab().save(s("/tmp/home/") + s(name) + s(".png"));
    }
    QWidget* part(const char* name) { return page->findChild<QWidget*>(s(name)); }

    World& world;
    ui::OpenBook book;
    ui::HomeNeeds needs;
    std::unique_ptr<ui::DraftKeeper> drafts;
    std::unique_ptr<ui::HomeVm> home;
    std::unique_ptr<ui::HomePeopleVm> people;
    std::unique_ptr<ui::HomeWordsVm> words;
    std::unique_ptr<ui::HomeReadersVm> readers;
    std::unique_ptr<ui::HomeProofVm> proof;
    std::unique_ptr<ui::HomeKeyVm> key;
    std::unique_ptr<ui::HomeScreen> page;
};

}  // namespace

TEST_CASE("home: a manager gives a deputy their dates and a colleague a way in, by keyboard", "[screens][home]")
{
    House house;
    house.world.openAs(s("Grace"));
    const auto zoe = house.world.desk->run(records::AddPerson{s("staff-member"), {{s("name"), s("Zoe Lane")}}});
    REQUIRE(zoe);
    HomePage home(house);
    home.section(0);
    home.picture("people");
    REQUIRE(home.at().startsWith(s("home.change.")));
    const auto& people = home.people->state().people;
    int place = -1;
    for (int i = 0; i < static_cast<int>(people.size()); ++i) {
        place = people[static_cast<std::size_t>(i)].person == zoe->id ? i : place;
    }
    home.tabTo(("home.change." + std::to_string(place)).c_str());
    home.press(Qt::Key_Space);
    home.tabTo("home.role");
    auto* role = qobject_cast<QComboBox*>(home.part("home.role"));
    while (role->currentText() != s("deputy")) {
        home.press(Qt::Key_Down);
        role = qobject_cast<QComboBox*>(home.part("home.role"));
    }
    home.tabTo("home.until");
    home.type("10 April 2026");
    home.picture("people-form");
    home.tabTo("home.way-in");
    home.press(Qt::Key_Space);
    REQUIRE(home.people->state().act);
    CHECK(home.at() == s("home.confirm"));
    home.picture("people-act");
    home.press(Qt::Key_Space);
    CHECK(home.people->state().secret == s("cold plain window latch"));
    CHECK(home.at() == s("home.noted"));
    home.picture("people-secret");
    home.press(Qt::Key_Space);
    CHECK(home.people->state().secret.isEmpty());
    CHECK(home.people->state().standingIn.size() == 1);
    // The last manager cannot be taken away, and the page says why.
    home.people->choose(0);
    home.people->beginEnding(0);
    home.people->prepareEnd();
    CHECK_FALSE(home.people->confirm());
    CHECK(home.people->state().refused.contains(s("last one")));
    home.picture("people-refused");
    CHECK(home.world.desk->run(records::VerifyBook{})->ok);
}

TEST_CASE("home: a house check, a room and the day's points are said by keyboard", "[screens][home]")
{
    House house;
    house.world.openAs(s("Grace"));
    HomePage home(house);
    home.section(1);
    CHECK(home.at() == s("home.new"));
    home.press(Qt::Key_Space);
    CHECK(home.at() == s("home.word"));
    home.type("Hens shut in");
    home.press(Qt::Key_S, Qt::ControlModifier);
    CHECK(home.words->state().lines.back().words == s("Hens shut in"));
    CHECK(home.book.catalogue->kind(s("shift"))->fields.back().house == s("Hens shut in"));
    home.picture("words-checks");
    home.words->choosePart(ui::WordsPart::Rhythms);
    home.press(Qt::Key_Space);
    home.type("Tea");
    home.tabTo("home.at");
    home.type("1730");
    home.picture("words-editor");
    home.press(Qt::Key_Return);
    REQUIRE(home.book.catalogue->rhythms().size() == 1);
    CHECK(home.book.catalogue->rhythms().front().at == s("17:30"));
    home.picture("words-day");
    home.words->choosePart(ui::WordsPart::Questions);
    home.picture("words-questions");
    home.words->choosePart(ui::WordsPart::Rooms);
    home.picture("words-rooms");
}

TEST_CASE("home: the book is proved with the window alive, and who has read is listed", "[screens][home]")
{
    House house;
    house.world.openAs(s("Grace"));
    HomePage home(house);
    REQUIRE(home.world.desk->run(records::Show{house.letter}));
    home.section(3);
    CHECK(home.at() == s("home.check"));
    home.picture("proof-before");
    home.press(Qt::Key_Space);
    REQUIRE(QTest::qWaitFor([&] { return !home.proof->state().checking; }, 20'000));
    CHECK(home.proof->state().sound == true);
    CHECK_FALSE(home.proof->state().head.isEmpty());
    home.picture("proof");
    home.section(2);
    CHECK(home.at() == s("home.record"));
    home.type(house.letter.text().toUtf8().constData());
    home.press(Qt::Key_Return);
    CHECK(home.readers->state().record == house.letter);
    CHECK_FALSE(home.readers->state().readers.empty());
    CHECK(home.at() == s("home.print"));
    home.picture("readers");
    home.press(Qt::Key_Space);
    CHECK_FALSE(QDir(home.world.temp.path()).entryList({s("readers-*.pdf")}).isEmpty());
    home.section(4);
    home.picture("key");
    home.section(5);
    home.picture("about");
}

TEST_CASE("home: a worker sees the proof, their own passphrase and this PC, nothing else", "[screens][home]")
{
    House house;
    house.world.openAs(s("Ben"));
    HomePage home(house);
    using ui::HomeSection;
    CHECK(home.home->sections() == QList<HomeSection>{HomeSection::Proof, HomeSection::Key, HomeSection::About});
    home.section(1);
    CHECK(home.at() == s("home.passphrase"));
    home.type("short");
    home.tabTo("home.again");
    home.type("short");
    CHECK_FALSE(home.part("home.change-passphrase")->isEnabled());
    auto* first = qobject_cast<QLineEdit*>(home.part("home.passphrase"));
    auto* again = qobject_cast<QLineEdit*>(home.part("home.again"));
    first->clear();
    again->clear();
    first->setFocus();
    home.type("willow stone copper lark");
    home.tabTo("home.again");
    home.type("willow stone copper lark");
    CHECK(home.part("home.change-passphrase")->isEnabled());
    home.picture("key-typed");
    home.press(Qt::Key_Return);
    CHECK(first->text().isEmpty());
    home.page.reset();
    home.drafts.reset();
    house.world.openAs(s("Ben"), s("willow stone copper lark"));
}

TEST_CASE("home: every section looks right at any text size and in any theme", "[screens][home]")
{
    House house;
    house.world.openAs(s("Grace"));
    HomePage home(house);
    const char* const names[] = {"home-people", "home-words", "home-readers", "home-proof", "home-key", "home-about"};
    home.people->choose(1);
    home.readers->show(house.letter);
    home.proof->check();
    REQUIRE(QTest::qWaitFor([&] { return !home.proof->state().checking; }, 20'000));
    for (const LookKind& kind : kLooks) {
        const Look look(kind.theme, kind.scheme, kind.size);
        for (int place = 0; place < 6; ++place) {
            home.section(place);
            if (place == 1) {
                home.words->choosePart(ui::WordsPart::Questions);
            }
            QTest::qWait(20);
            look.check(*home.page, names[place]);
        }
    }
}

TEST_CASE("home: in the window, an adaptation is opened where it stands", "[screens][home]")
{
    House house;
    house.world.openAs(s("Grace"));
    records::AddRecord add;
    add.kind = s("adaptation");
    add.fields = {{s("what"), s("check")}, {s("words"), s("Hens shut in")}};
    const auto saved = house.world.desk->run(add);
    REQUIRE(saved);
    house.sit(s("Grace"));
    Q_EMIT house.window().findChild<ui::PageView*>()->recordAsked(saved->id.text());
    QTest::qWait(20);
    auto* page = house.window().findChild<ui::HomeScreen*>();
    REQUIRE(page);
    CHECK(page->isVisible());
    CHECK(page->chosen() == ui::HomeSection::Words);
    QDir().mkpath(s("out/screens"));
    house.window().grab().save(s("out/screens/home-window.png"));
}

TEST_CASE("home: from a letter to who has read it", "[screens][home]")
{
    House house;
    house.sit(s("Grace"));
    Q_EMIT house.window().findChild<ui::PageView*>()->recordAsked(house.letter.text());
    QTest::qWait(20);
    auto* asks = qobject_cast<QAbstractButton*>(house.part(s("letter.act.readers")));
    REQUIRE(asks);
    QTest::keyClick(asks, Qt::Key_Space);
    QTest::qWait(20);
    auto* page = house.window().findChild<ui::HomeScreen*>();
    REQUIRE(page);
    CHECK(page->isVisible());
    CHECK(page->chosen() == ui::HomeSection::Readers);
    house.window().grab().save(s("out/screens/home-readers-window.png"));
    house.sit(s("Ben"));
    Q_EMIT house.window().findChild<ui::PageView*>()->recordAsked(house.letter.text());
    QTest::qWait(20);
    CHECK_FALSE(house.part(s("letter.act.readers")));
}
