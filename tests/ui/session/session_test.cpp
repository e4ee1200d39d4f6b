// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"
#include "tests/support/world.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using hearth::app::Session;
using hearth::app::Times;

namespace {

const QString kPin = QStringLiteral("246810");

/// A session at a real book whose clock and key derivation are the test's.
struct At {
    test::World world;
    Session session;
    Id grace;
    Status opened = fail(ErrorCode::Internal, "test:nothing-yet");
    int lockedTimes = 0;
    int closedTimes = 0;

    explicit At(Times times = {}) : session(world.folder(), world.around(), times), grace(world.home.manager)
    {
        world.close();
        QObject::connect(&session, &Session::locked, &session, [this] { ++lockedTimes; });
        QObject::connect(&session, &Session::closedForGood, &session, [this] { ++closedTimes; });
    }

    void open(const QString& passphrase = test::kPassphrase)
    {
        bool done = false;
        session.door().open(grace, passphrase, [this, &done](const Status& status) {
            opened = status;
            done = true;
        });
        CHECK_FALSE(done);  // never while the passphrase is being tried on this thread
        REQUIRE(QTest::qWaitFor([&done] { return done; }, 20'000));
    }
};

}  // namespace

TEST_CASE("session: the passphrase is tried beside the windows and the answer comes back to them", "[ui][session]")
{
    At at;
    at.open(QStringLiteral("not the passphrase"));
    REQUIRE_FALSE(at.opened);
    CHECK(at.opened.error().code == ErrorCode::WrongPassphrase);
    CHECK_FALSE(at.session.isOpen());
    at.open();
    REQUIRE(at.opened);
    CHECK(at.session.isOpen());
    CHECK(at.session.desk()->who().firstName == QStringLiteral("Grace"));
}

TEST_CASE("session: two passphrases are never tried at once", "[ui][session]")
{
    At at;
    std::optional<ErrorCode> second;
    bool first = false;
    at.session.prove(&at.session, at.grace, test::kPassphrase, [&first](const auto&) { first = true; });
    at.session.prove(&at.session, at.grace, test::kPassphrase, [&second](const Result<crypto::PersonKeys>& keys) {
        second = keys ? std::nullopt : std::optional(keys.error().code);
    });
    CHECK(second == ErrorCode::Refused);
    CHECK(QTest::qWaitFor([&first] { return first; }, 20'000));
}

TEST_CASE("session: an answer to somebody who is gone is dropped", "[ui][session]")
{
    At at;
    bool answered = false;
    auto asker = std::make_unique<QObject>();
    at.session.prove(asker.get(), at.grace, test::kPassphrase, [&answered](const auto&) { answered = true; });
    asker.reset();
    QTest::qWait(300);
    CHECK_FALSE(answered);
    at.open();
    CHECK(at.opened.ok());
}

TEST_CASE("session: locked without a PIN is closed, and asks for no PIN", "[ui][session]")
{
    At at;
    at.open();
    std::optional<Id> asked = at.grace;
    QObject::connect(&at.session, &Session::locked, &at.session, [&] { asked = at.session.door().lockedFor(); });
    at.session.lock();
    CHECK(at.lockedTimes == 1);
    CHECK_FALSE(asked);
    CHECK(at.session.desk() == nullptr);
    CHECK_FALSE(at.session.isLocked());
}

TEST_CASE("session: a PIN has six digits, opens again what is locked, and five wrong ones close the book", "[ui][session]")
{
    At at;
    CHECK_FALSE(at.session.setPin(kPin));  // nobody sits here
    at.open();
    CHECK_FALSE(at.session.setPin(QStringLiteral("12345")));
    CHECK_FALSE(at.session.setPin(QStringLiteral("12345a")));
    REQUIRE(at.session.setPin(kPin));
    CHECK_FALSE(at.session.openWithPin(kPin));  // it is not locked
    at.session.lock();
    CHECK(at.session.isLocked());
    CHECK(at.session.door().lockedFor() == at.grace);
    CHECK_FALSE(at.session.openWithPin(QStringLiteral("000000")));
    CHECK(at.session.door().pinTries() == 4);
    CHECK(at.session.openWithPin(kPin));
    CHECK(at.session.isOpen());
    at.session.lock();
    for (int i = 0; i < 5; ++i) {
        CHECK(at.closedTimes == 0);
        CHECK_FALSE(at.session.openWithPin(QStringLiteral("111111")));
    }
    CHECK(at.closedTimes == 1);
    CHECK(at.session.desk() == nullptr);
    CHECK_FALSE(at.session.openWithPin(kPin));
}

TEST_CASE("session: a colleague's PIN of the same opening co-signs, five tries long, until the book closes", "[ui][session]")
{
    At at;
    at.world.openAs(QStringLiteral("Grace"));
    const Id ben = at.world.addStaff(QStringLiteral("Ben Hartley"), QStringLiteral("residential-worker"));
    at.world.close();
    const Id manager = at.grace;
    const auto sitOneAfterOther = [&] {
        at.session.closeBook();
        at.grace = manager;
        at.open();
        REQUIRE(at.session.setPin(kPin));
        at.session.lock();
        at.grace = ben;
        at.open();
        REQUIRE(at.opened.ok());
    };
    sitOneAfterOther();
    CHECK_FALSE(at.session.hasPin(ben));
    REQUIRE(at.session.hasPin(manager));
    const auto right = at.session.proveByPin(manager, kPin);
    REQUIRE(right);
    access::Vault vault(at.world.folder(), at.world.around());
    CHECK(right->publicKeys() == vault.prove(manager, test::kPassphrase)->publicKeys());
    for (int i = 0; i < 5; ++i) {
        CHECK(at.session.hasPin(manager));
        CHECK_FALSE(at.session.proveByPin(manager, QStringLiteral("000000")));
    }
    CHECK_FALSE(at.session.hasPin(manager));
    CHECK_FALSE(at.session.proveByPin(manager, kPin));
    sitOneAfterOther();
    REQUIRE(at.session.hasPin(manager));
    at.session.lock();  // without a PIN of his own that closes the book, and forgets hers
    at.open();
    CHECK_FALSE(at.session.hasPin(manager));
}

TEST_CASE("session: the paper key gives a new passphrase beside the windows, also when somebody is locked", "[ui][session]")
{
    At at;
    at.open();
    REQUIRE(at.session.setPin(kPin));
    at.session.lock();
    const QString words = at.session.door().suggest();
    CHECK(words.size() >= 12);
    std::optional<Result<Id>> answer;
    const auto recover = [&](const QString& key, const QString& passphrase) {
        answer.reset();
        at.session.door().recover(key, passphrase, [&answer](const Result<Id>& whose) { answer = whose; });
        REQUIRE(QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000));
    };
    recover(at.world.home.recoveryKey, QStringLiteral("short"));
    CHECK_FALSE(answer->ok());
    recover(QStringLiteral("HK no key"), words);
    CHECK_FALSE(answer->ok());
    CHECK(at.session.isLocked());  // a slip closes nobody's sitting
    recover(at.world.home.recoveryKey, words);
    REQUIRE(answer->ok());
    CHECK(answer->value() == at.grace);
    CHECK(at.session.desk() == nullptr);
    at.open();
    CHECK_FALSE(at.opened);
    at.open(words);
    CHECK(at.opened.ok());
}

TEST_CASE("session: left alone it locks itself, and a key keeps it open", "[ui][session]")
{
    At at({.idleMs = 200, .longestMs = 60'000, .pinTries = 5, .pinDigits = 6});
    at.open();
    QWidget somewhere;
    for (int i = 0; i < 6; ++i) {
        QTest::qWait(60);
        QKeyEvent key(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier);
        QApplication::sendEvent(&somewhere, &key);
    }
    CHECK(at.lockedTimes == 0);
    CHECK(QTest::qWaitFor([&at] { return at.lockedTimes == 1; }, 2'000));
}

TEST_CASE("session: after its longest time it closes for good, whoever types", "[ui][session]")
{
    At at({.idleMs = 60'000, .longestMs = 150, .pinTries = 5, .pinDigits = 6});
    at.open();
    REQUIRE(at.session.setPin(kPin));
    CHECK(QTest::qWaitFor([&at] { return at.closedTimes == 1; }, 2'000));
    CHECK(at.lockedTimes == 1);
    CHECK(at.session.desk() == nullptr);
}
