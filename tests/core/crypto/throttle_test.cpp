// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/throttle.h"

#include "tests/core/crypto/crypto_support.h"

#include <QDir>

using namespace hearth;
using namespace hearth::crypto;

namespace {

// A PC whose clocks the test turns.
struct Pc {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("throttle"));
    Timestamp wall{1'700'000'000'000};
    BootTime boot{QStringLiteral("boot-a"), 5000};
    Id ana = newId();
    Id bryn = newId();

    /// As after a restart of the program: nothing is kept but the file.
    [[nodiscard]] Throttle throttle(const QString& at = {}) const
    {
        return {at.isEmpty() ? path : at, [this] { return wall; }, [this] { return boot; }};
    }

    void pass(int seconds)
    {
        wall.ms += seconds * 1000LL;
        boot.seconds += seconds;
    }

    void failTimes(const Id& person, int times) const
    {
        for (int i = 0; i < times; ++i) {
            REQUIRE(throttle().failed(person).ok());
        }
    }
};

}  // namespace

TEST_CASE("throttle: waits of 0, 0, 0, 5, 15, 30, 60 and then 300 seconds", "[crypto][throttle]")
{
    Pc pc;
    Throttle throttle = pc.throttle();
    REQUIRE(throttle.secondsToWait(pc.ana) == 0);
    int tries = 0;
    for (const int expected : {0, 0, 0, 5, 15, 30, 60, 300, 300, 300}) {
        REQUIRE(throttle.failed(pc.ana).ok());
        ++tries;
        CAPTURE(tries);
        REQUIRE(throttle.failures(pc.ana) == tries);
        REQUIRE(throttle.secondsToWait(pc.ana) == expected);
        if (expected > 0) {
            pc.pass(expected - 1);
            REQUIRE(throttle.secondsToWait(pc.ana) == 1);
            pc.pass(1);
        }
        REQUIRE(throttle.secondsToWait(pc.ana) == 0);
    }
}

TEST_CASE("throttle: one person's wrong tries hold up nobody else", "[crypto][throttle]")
{
    Pc pc;
    pc.failTimes(pc.ana, 9);
    REQUIRE(pc.throttle().secondsToWait(pc.ana) == 300);
    REQUIRE(pc.throttle().secondsToWait(pc.bryn) == 0);
    REQUIRE(pc.throttle().failures(pc.bryn) == 0);
}

TEST_CASE("throttle: a restart of the program forgets nothing, a right passphrase everything", "[crypto][throttle]")
{
    Pc pc;
    pc.failTimes(pc.ana, 5);
    pc.failTimes(pc.bryn, 4);
    pc.pass(2);
    REQUIRE(pc.throttle().secondsToWait(pc.ana) == 13);
    REQUIRE(pc.throttle().succeeded(pc.ana).ok());
    REQUIRE(pc.throttle().failures(pc.ana) == 0);
    REQUIRE(pc.throttle().secondsToWait(pc.ana) == 0);
    REQUIRE(pc.throttle().secondsToWait(pc.bryn) == 3);
    pc.failTimes(pc.ana, 3);
    REQUIRE(pc.throttle().secondsToWait(pc.ana) == 0);
}

TEST_CASE("throttle: a clock set back starts the whole wait again, and it does end", "[crypto][throttle]")
{
    Pc pc;
    pc.failTimes(pc.ana, 6);
    pc.pass(20);
    REQUIRE(pc.throttle().secondsToWait(pc.ana) == 10);
    pc.wall.ms -= 86'400'000;
    REQUIRE(pc.throttle().secondsToWait(pc.ana) == 30);
    pc.pass(12);
    REQUIRE(pc.throttle().secondsToWait(pc.ana) == 18);
    pc.pass(18);
    REQUIRE(pc.throttle().secondsToWait(pc.ana) == 0);
}

TEST_CASE("throttle: a clock set forward shortens nothing", "[crypto][throttle]")
{
    Pc pc;
    pc.failTimes(pc.ana, 8);
    pc.wall.ms += 400LL * 86'400'000;
    REQUIRE(pc.throttle().secondsToWait(pc.ana) == 300);
}

TEST_CASE("throttle: another boot starts the whole wait again, and it does end", "[crypto][throttle]")
{
    Pc pc;
    pc.failTimes(pc.ana, 6);
    pc.pass(25);
    pc.boot = {QStringLiteral("boot-b"), 90'000};
    REQUIRE(pc.throttle().secondsToWait(pc.ana) == 30);
    pc.pass(29);
    REQUIRE(pc.throttle().secondsToWait(pc.ana) == 1);
    pc.pass(1);
    REQUIRE(pc.throttle().secondsToWait(pc.ana) == 0);
}

TEST_CASE("throttle: where the boot is unknown, time since boot going back restarts the wait", "[crypto][throttle]")
{
    Pc pc;
    pc.boot = {QString(), 700};
    pc.failTimes(pc.ana, 5);
    pc.pass(5);
    REQUIRE(pc.throttle().secondsToWait(pc.ana) == 10);
    pc.boot.seconds = 20;
    REQUIRE(pc.throttle().secondsToWait(pc.ana) == 15);
}

TEST_CASE("throttle: a flipped byte anywhere in its file is noticed", "[crypto][throttle]")
{
    Pc pc;
    pc.failTimes(pc.ana, 8);
    const QByteArray sound = bytesOf(pc.path);
    REQUIRE_FALSE(sound.isEmpty());
    for (qsizetype i = 0; i < sound.size(); ++i) {
        CAPTURE(i);
        putBytes(pc.path, flipped(sound, i));
        REQUIRE(pc.throttle().secondsToWait(pc.ana) == 30);
        REQUIRE(pc.throttle().secondsToWait(pc.bryn) == 30);
    }
    putBytes(pc.path, sound);
    REQUIRE(pc.throttle().secondsToWait(pc.ana) == 300);
    REQUIRE(pc.throttle().secondsToWait(pc.bryn) == 0);
}

TEST_CASE("throttle: after a damaged file everyone waits 30 seconds, and then more", "[crypto][throttle]")
{
    Pc pc;
    for (const QByteArray& bytes :
         {QByteArray(), QByteArray("x"), QByteArray(5000, '\xff'), QByteArray(2'000'000, 'x')}) {
        putBytes(pc.path, bytes);
        REQUIRE(pc.throttle().secondsToWait(pc.ana) == 30);
        pc.pass(30);
        REQUIRE(pc.throttle().secondsToWait(pc.ana) == 0);
        REQUIRE(pc.throttle().failures(pc.ana) == 0);
        REQUIRE(pc.throttle().failed(pc.ana).ok());
        REQUIRE(pc.throttle().failures(pc.ana) == 1);
        REQUIRE(pc.throttle().secondsToWait(pc.ana) == 60);
        REQUIRE(pc.throttle().succeeded(pc.ana).ok());
        REQUIRE(pc.throttle().secondsToWait(pc.ana) == 0);
        pc.boot = {QStringLiteral("boot-%1").arg(bytes.size()), 1};
        REQUIRE(pc.throttle().secondsToWait(pc.ana) == 0);
        REQUIRE(pc.throttle().secondsToWait(pc.bryn) == 30);
    }
}

TEST_CASE("throttle: a disk that refuses is reported, and the count goes on", "[crypto][throttle]")
{
    Pc pc;
    Throttle throttle = pc.throttle(pc.folder.filePath(QStringLiteral("missing/throttle")));
    for (int i = 0; i < 6; ++i) {
        REQUIRE(throttle.failed(pc.ana).error().code == ErrorCode::Disk);
    }
    REQUIRE(throttle.secondsToWait(pc.ana) == 30);
    REQUIRE(throttle.failures(pc.ana) == 6);
    REQUIRE(QDir(pc.folder.path()).mkdir(QStringLiteral("missing")));
    REQUIRE(throttle.failed(pc.ana).ok());
    REQUIRE(pc.throttle(pc.folder.filePath(QStringLiteral("missing/throttle"))).failures(pc.ana) == 7);
}

TEST_CASE("throttle: nobody cannot fail for everybody, and the file is the owner's alone", "[crypto][throttle]")
{
    Pc pc;
    REQUIRE(pc.throttle().failed(Id()).error().code == ErrorCode::Invalid);
    REQUIRE(pc.throttle().succeeded(Id()).error().code == ErrorCode::Invalid);
    pc.failTimes(pc.ana, 1);
    REQUIRE(QFile::permissions(pc.path)
            == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
}

TEST_CASE("throttle: this system tells which boot it is", "[crypto][throttle]")
{
    const BootTime time = systemBootTime();
    REQUIRE(time.boot.size() == 36);
    REQUIRE(time.seconds > 0);
    REQUIRE(systemBootTime().boot == time.boot);
}
