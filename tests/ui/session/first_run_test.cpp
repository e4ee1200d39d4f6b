// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preferences.h"
#include "app/side_folder.h"
#include "tests/ui/session/front_door.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLineEdit>
#include <QSettings>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

#include <csignal>
#include <sys/resource.h>

using namespace hearth;
using test::FrontDoor;
using Page = ui::FirstRunPage;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

/// Both ways into the home that was made: the passphrase, and the key on paper.
void opensBothWays(FrontDoor& at)
{
    at.end();
    access::Vault vault(at.book(), at.around);
    const auto people = vault.people();
    REQUIRE(people);
    REQUIRE_FALSE(people->empty());
    CHECK(people->front().firstName == s("Ada"));
    CHECK(vault.homeName().value() == s("Birch House"));
    auto keys = vault.prove(people->front().person, at.words);
    REQUIRE(keys);
    Id person;
    const auto paper = vault.proveWithPaper(at.key.toLower(), &person);
    REQUIRE(paper);
    CHECK(person == people->front().person);
    CHECK(paper->publicKeys() == keys->publicKeys());
    CHECK(vault.open(person, *keys));
}

/// Files in the process hold no more than this while it lives.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        m_signal = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit little{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &little);
    }
    ~SmallDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

private:
    rlimit m_before{};
    void (*m_signal)(int) = nullptr;
};

}  // namespace

TEST_CASE("first run: a home is created by keys alone and opens with the passphrase and the paper key", "[ui][session]")
{
    FrontDoor at;
    at.walkTo(Page::Making);
    for (int i = 0; i < 5'000 && at.left().isEmpty(); ++i) {
        QTest::qSleep(1);  // no event comes through meanwhile, so nothing is put in its place
    }
    CHECK(at.left() == QStringList{s("book.part")});  // beside its place while it is made
    at.waitFor(Page::Young);
    CHECK(at.left() == QStringList{s("book")});
    REQUIRE(at.at("first.young.preferred"));
    at.type(s("Jay"));
    at.press(Qt::Key_Return);
    at.type(s("James Turner"));
    at.press(Qt::Key_Return);
    at.type(s("12 March 2011"));
    at.tabTo("first.young.add");
    at.press(Qt::Key_Space);
    at.type(s("Mina"));
    at.press(Qt::Key_Tab);
    at.type(s("Mina Karimi"));
    at.tabTo("first.young.next");
    at.press(Qt::Key_Return);
    REQUIRE(at.at("first.team.name"));
    at.type(s("Kath Doyle"));
    at.tabTo("first.team.next");
    at.press(Qt::Key_Return);
    at.waitFor(Page::Passphrases);
    const auto slips = at.vm().slips();
    REQUIRE(slips.size() == 1);
    at.tabTo("first.slips.next");
    at.press(Qt::Key_Return);
    REQUIRE(at.at("first.ready.next"));
    at.press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&at] { return at.windows->window().shell() != nullptr; }, 5'000));
    CHECK(at.windows->firstRun() == nullptr);
    CHECK(at.windows->window().windowTitle() == s("Hearthbook"));
    const auto people = at.windows->session().desk()->run(records::ListPeople{});
    REQUIRE(people);
    CHECK(people->size() == 4);
    opensBothWays(at);
    access::Vault vault(at.book(), at.around);
    const auto kath = vault.find(s("Kath"));
    REQUIRE(kath);
    CHECK(vault.prove(*kath, slips[0].passphrase));
}

TEST_CASE("first run: with a book in the folder there is the door and no assistant", "[ui][session]")
{
    FrontDoor at;
    at.walkTo(Page::Ready);
    at.end();
    at.begin();
    CHECK(at.windows->firstRun() == nullptr);
    CHECK(at.part("unlock.passphrase"));
}

TEST_CASE("first run: the window closed at any page before the home is made leaves nothing", "[ui][session]")
{
    for (const Page page : {Page::Home, Page::Manager, Page::Passphrase, Page::Key, Page::KeyBack}) {
        FrontDoor at;
        at.walkTo(page);
        CAPTURE(static_cast<int>(page));
        at.windows->window().close();
        at.end();
        CHECK(at.left().isEmpty());
    }
}

TEST_CASE("first run: the window closed while the home is made leaves nothing", "[ui][session]")
{
    FrontDoor at;
    at.walkTo(Page::Making);
    at.end();
    CHECK(at.left().isEmpty());
    // The same when all is made and only the last step is missing.
    at.begin();
    at.walkTo(Page::Making);
    REQUIRE(QTest::qWaitFor([&at] { return QFile::exists(at.book() + s(".part/book/vault.keys")); }, 20'000));
    at.end();
    CHECK(at.left().isEmpty());
}

TEST_CASE("first run: the window closed behind the founding leaves a whole home with who was named", "[ui][session]")
{
    FrontDoor at;
    at.walkTo(Page::Young);
    at.type(s("Jay"));
    at.press(Qt::Key_Tab);
    at.type(s("James Turner"));
    at.windows->window().close();
    at.end();
    access::Vault vault(at.book(), at.around);
    const auto grace = vault.people()->front().person;
    auto keys = vault.prove(grace, at.words);
    REQUIRE(keys);
    auto book = vault.open(grace, *keys);
    REQUIRE(book);
    records::Desk desk(std::move(*book));
    CHECK(desk.run(records::ListPeople{})->size() == 2);
}

TEST_CASE("first run: back keeps every word, by key", "[ui][session]")
{
    FrontDoor at;
    at.walkTo(Page::KeyBack);
    at.type(s("hkq"));
    for (const Page page : {Page::Key, Page::Passphrase, Page::Manager, Page::Home, Page::Choose}) {
        at.press(Qt::Key_Escape);
        CHECK(at.page() == page);
    }
    at.press(Qt::Key_Return);
    CHECK(static_cast<QLineEdit*>(at.part("first.home.home"))->text() == s("Birch House"));
    for (const char* next : {"first.home.next", "first.you.next", "first.passphrase.next", "first.key.next"}) {
        at.tabTo(next);
        at.press(Qt::Key_Return);
    }
    CHECK(at.page() == Page::KeyBack);
    CHECK(static_cast<QLineEdit*>(at.part("first.back.key"))->text() == s("hkq"));
}

TEST_CASE("first run: one's own words by key, hidden until they are asked to show", "[ui][session]")
{
    FrontDoor at;
    at.walkTo(Page::Passphrase);
    at.tabTo("first.passphrase.which.0");
    at.press(Qt::Key_Right);
    CHECK(at.vm().state().ownWords);
    at.tabTo("first.passphrase.own");
    auto* own = static_cast<QLineEdit*>(at.part("first.passphrase.own"));
    at.type(s("mossy kettle upon tuesdays"));
    CHECK(own->echoMode() == QLineEdit::Password);
    CHECK(own->accessibleDescription() == s("Strong."));
    at.press(Qt::Key_Return);
    REQUIRE(at.at("first.passphrase.again"));
    at.type(s("mossy kettle upon tuesday"));
    at.press(Qt::Key_Return);
    CHECK(at.page() == Page::Passphrase);
    at.tabTo("first.passphrase.show");
    at.press(Qt::Key_Space);
    CHECK(own->echoMode() == QLineEdit::Normal);
    at.tabTo("first.passphrase.again");
    at.press(Qt::Key_End);
    at.type(s("s"));
    at.press(Qt::Key_Return);
    CHECK(at.page() == Page::Key);
}

TEST_CASE("first run: neither passphrase nor key lies readable on the disk", "[ui][session]")
{
    FrontDoor at;
    at.walkTo(Page::Ready);
    at.end();
    int files = 0;
    QDirIterator each(at.book(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        ++files;
        for (const QString& secret : {at.words, at.key, QString(at.key).remove(u'-'), at.key.left(11)}) {
            CHECK_FALSE(bytes.contains(secret.toUtf8()));
            CHECK_FALSE(bytes.contains(QByteArray(reinterpret_cast<const char*>(secret.utf16()), secret.size() * 2)));
        }
    }
    CHECK(files >= 3);
}

TEST_CASE("first run: a folder that cannot be written to says so at once, in plain words", "[ui][session]")
{
    FrontDoor at(s("/proc/nowhere"));
    at.press(Qt::Key_Return);
    CHECK(at.page() == Page::Choose);
    CHECK(at.vm().state().problem.words.contains(s("may not write in this folder")));
}

TEST_CASE("first run: a folder with other things in it is left as it is", "[ui][session]")
{
    FrontDoor at;
    REQUIRE(QDir().mkpath(at.book() + s("/photos")));
    at.press(Qt::Key_Return);
    CHECK(at.page() == Page::Choose);
    CHECK(at.vm().state().problem.words.contains(s("something in this folder already")));
    CHECK(at.left() == QStringList{s("book")});
}

TEST_CASE("first run: a disk that fills leaves nothing half-made and every word as typed", "[ui][session]")
{
    FrontDoor at;
    at.walkTo(Page::KeyBack);
    for (const rlim_t bytes : {rlim_t{0}, rlim_t{4096}, rlim_t{40'000}, rlim_t{150'000}}) {
        CAPTURE(bytes);
        {
            const SmallDisk full(bytes);
            at.vm().typeKeyBack(at.key);
            at.vm().next();
            at.waitFor(Page::KeyBack);
        }
        CHECK(at.left().isEmpty());
        CHECK(at.vm().state().problem.words.contains(s("What you typed is still here")));
        CHECK(at.vm().recoveryKey() == at.key);
    }
    at.vm().next();
    at.waitFor(Page::Young);  // and with room it goes on from there
    opensBothWays(at);
}

TEST_CASE("first run: two windows do not make one home", "[ui][session]")
{
    FrontDoor at;
    at.walkTo(Page::KeyBack);
    const auto other = app::SideFolder::take(at.book());
    REQUIRE(other);
    at.type(at.key);
    at.press(Qt::Key_Return);
    at.waitFor(Page::KeyBack);
    CHECK(at.vm().state().problem.words.contains(s("Another window")));
    app::SideFolder::sweep(at.book());
    CHECK(at.left() == QStringList{s("book.part")});  // nobody takes it from under the other
}

TEST_CASE("first run: locked in the middle, it goes on where it was", "[ui][session]")
{
    FrontDoor at;
    at.walkTo(Page::Young);
    at.type(s("Jay"));
    at.press(Qt::Key_Tab);
    at.type(s("James Turner"));
    at.windows->session().lock();
    CHECK(at.part("first") == nullptr);
    REQUIRE(at.part("unlock.passphrase"));
    at.type(at.words);
    at.press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&at] { return at.part("first") != nullptr; }, 10'000));
    CHECK(at.page() == Page::Young);
    CHECK(at.windows->session().desk()->run(records::ListPeople{})->size() == 2);
}

TEST_CASE("first run: the key's sheet is its owner's alone and can be deleted", "[ui][session]")
{
    FrontDoor at;
    at.walkTo(Page::Key);
    at.tabTo("first.key.print");
    at.press(Qt::Key_Space);
    REQUIRE(at.shown.size() == 1);
    const QString file = at.shown.front();
    CHECK(QFile::permissions(file).testFlag(QFileDevice::ReadOwner));
    CHECK_FALSE(QFile::permissions(file).testFlag(QFileDevice::ReadGroup));
    CHECK_FALSE(QFile::permissions(file).testFlag(QFileDevice::ReadOther));
    CHECK_FALSE(file.contains(s("Birch")));
    at.tabTo("first.key.delete");
    at.press(Qt::Key_Space);
    CHECK_FALSE(QFile::exists(file));
}

TEST_CASE("first run: the demo is made, stopped without a trace, made again, and opens for its people", "[ui][session][demo]")
{
    FrontDoor at;
    at.tabTo("first.choose.demo");
    at.press(Qt::Key_Return);
    at.press(Qt::Key_Return);
    CHECK(at.page() == Page::DemoMaking);
    REQUIRE(QTest::qWaitFor([&at] { return at.vm().state().done > 2; }, 60'000));
    at.press(Qt::Key_Escape);
    at.waitFor(Page::Demo);
    CHECK(at.left().isEmpty());
    at.press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&at] { return at.page() == Page::DemoPeople; }, 120'000));
    CHECK(at.left() == QStringList{s("demo"), s("demo.people.json")});
    const auto people = at.vm().demoPeople();
    CHECK(people.size() > 5);
    at.tabTo("first.demopeople.next");
    at.press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&at] { return at.part("unlock.passphrase") != nullptr; }, 5'000));
    CHECK(at.windows->firstRun() == nullptr);
    at.type(people.front().passphrase);
    at.press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&at] { return at.windows->window().shell() != nullptr; }, 20'000));
    at.end();
    at.begin();
    CHECK(at.windows->firstRun());  // no home of one's own yet
}

TEST_CASE("preferences: two keys, whatever stood there before, and nothing else", "[session]")
{
    QTemporaryDir temp;
    const QString file = temp.filePath(s("config/hearthbook/hearthbook.ini"));
    const app::Preferences preferences(file);
    CHECK(preferences.load() == ui::Appearance{0, 100});
    REQUIRE(preferences.save({3, 175}));
    CHECK(preferences.load() == ui::Appearance{3, 175});
    {
        QSettings stray(file, QSettings::IniFormat);
        stray.setValue(s("recent/home"), s("Birch House"));
    }
    REQUIRE(preferences.save({1, 125}));
    QSettings settings(file, QSettings::IniFormat);
    CHECK(settings.allKeys() == QStringList{s("text-size"), s("theme")});
    settings.setValue(s("theme"), s("neon"));
    settings.setValue(s("text-size"), 9000);
    settings.sync();
    CHECK(preferences.load() == ui::Appearance{0, 100});
    CHECK_FALSE(app::Preferences(s("/proc/nowhere/hearthbook.ini")).save({1, 100}));
}
