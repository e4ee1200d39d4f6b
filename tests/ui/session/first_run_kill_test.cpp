// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/session/front_door.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

#include <csignal>
#include <unistd.h>

using namespace hearth;
using test::FrontDoor;
using Page = ui::FirstRunPage;

namespace {

const char kFolder[] = "HEARTHBOOK_TEST_KILL_FOLDER";
const char kPage[] = "HEARTHBOOK_TEST_KILL_PAGE";
const char kAfter[] = "HEARTHBOOK_TEST_KILL_AFTER";

/// Runs the program in another process to `page`, where it is killed; true when it was.
bool killedAt(const QString& folder, Page page, int afterMs)
{
    QProcess child;
    QProcessEnvironment with = QProcessEnvironment::systemEnvironment();
    with.insert(QString::fromLatin1(kFolder), folder);
    with.insert(QString::fromLatin1(kPage), QString::number(static_cast<int>(page)));
    with.insert(QString::fromLatin1(kAfter), QString::number(afterMs));
    child.setProcessEnvironment(with);
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("first run: killed from outside")});
    return child.waitForFinished(60'000) && child.exitStatus() == QProcess::CrashExit;
}

/// A start after the kill: either nothing at all is there, or a whole home.
bool whole(const QString& folder)
{
    FrontDoor at(folder);
    if (at.windows->firstRun()) {
        CHECK(at.left().isEmpty());
        return false;
    }
    CHECK(at.left() == QStringList{QStringLiteral("book")});
    access::Vault vault(at.book(), at.around);
    const auto ring = vault.people();
    REQUIRE(ring);
    REQUIRE(ring->size() == 1);
    at.end();
    QFile key(folder + QStringLiteral("/papers"));
    REQUIRE(key.open(QIODevice::ReadOnly));
    Id person;
    auto keys = vault.proveWithPaper(QString::fromLatin1(key.readAll()), &person);
    REQUIRE(keys);
    CHECK(vault.open(person, *keys));
    return true;
}

}  // namespace

TEST_CASE("first run: killed from outside", "[.kill-child]")
{
    if (!qEnvironmentVariableIsSet(kFolder)) {
        SKIP("run by the tests below only");
    }
    FrontDoor at(qEnvironmentVariable(kFolder));
    const auto page = static_cast<Page>(qEnvironmentVariableIntValue(kPage));
    at.walkTo(page > Page::KeyBack ? Page::KeyBack : page);
    if (page > Page::KeyBack) {
        // What the person has on paper, for the one who looks afterwards.
        QFile key(at.papers());
        REQUIRE(key.open(QIODevice::WriteOnly));
        key.write(at.key.toLatin1());
        key.close();
        at.type(at.key);
        at.press(Qt::Key_Return);
        const int wait = qEnvironmentVariableIntValue(kAfter);
        QTest::qWait(wait);
        if (page == Page::Young) {
            at.waitFor(Page::Young);
        }
    }
    ::kill(::getpid(), SIGKILL);
}

TEST_CASE("first run: a kill before the home is made leaves nothing", "[ui][session][kill]")
{
    for (const Page page : {Page::Choose, Page::Home, Page::Passphrase, Page::KeyBack}) {
        QTemporaryDir temp(test::scratch());
        CAPTURE(static_cast<int>(page));
        REQUIRE(killedAt(temp.path(), page == Page::Choose ? Page::Home : page, 0));
        CHECK_FALSE(whole(temp.path()));
    }
}

TEST_CASE("first run: a kill while the home is made leaves nothing, or all of it", "[ui][session][kill]")
{
    int homes = 0;
    int halves = 0;
    for (int after = 0; after <= 160; after += 8) {
        QTemporaryDir temp(test::scratch());
        CAPTURE(after);
        REQUIRE(killedAt(temp.path(), Page::Making, after));
        halves += QDir(temp.path()).exists(QStringLiteral("book.part")) ? 1 : 0;
        homes += whole(temp.path()) ? 1 : 0;
    }
    CHECK(halves > 0);  // else no kill fell into the making, and this proves nothing
    REQUIRE(killedAt([] {
        static QTemporaryDir last(test::scratch());
        return last.path();
    }(), Page::Young, 0));
}
