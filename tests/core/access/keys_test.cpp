// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random.h"
#include "tests/support/world.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <catch2/catch_test_macros.hpp>

#include <map>

using namespace hearth;
using namespace hearth::records;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(bytes) == bytes.size());
}

std::map<QString, QByteArray> hashes(const QString& folder)
{
    std::map<QString, QByteArray> all;
    for (const QFileInfo& one : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
        all[one.fileName()] = QCryptographicHash::hash(bytesOf(one.filePath()), QCryptographicHash::Sha256);
    }
    return all;
}

/// What opening the book as Grace with `passphrase` says, from the door to the last page.
Error opening(test::World& world, const QString& passphrase = test::kPassphrase)
{
    world.close();
    access::Vault vault(world.folder(), world.around());
    auto keys = vault.prove(world.home.manager, passphrase);
    if (!keys) {
        return keys.error();
    }
    auto book = vault.open(world.home.manager, *keys);
    return book ? Error{ErrorCode::Internal, s("it opened"), 0} : book.error();
}

/// Every byte that the book's tables and indexes hold, out of the cipher.
QByteArray plainBytes(const store::Database& raw, const QString& folder)
{
    const QString copy = folder + s("/plain.db");
    REQUIRE(raw.script("ATTACH DATABASE '" + copy.toUtf8() + "' AS plain KEY ''"));
    // The shadow tables of the text index go as they are: their words are wanted too.
    auto ask = raw.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
                           "AND sql NOT LIKE 'CREATE VIRTUAL%'");
    QByteArrayList names;
    for (auto row = ask.step(); row && *row; row = ask.step()) {
        names.append(ask.text(0).toUtf8());
    }
    ask.reset();
    REQUIRE(names.size() > 15);
    for (const QByteArray& name : names) {
        REQUIRE(raw.script("CREATE TABLE plain.\"copy_" + name + "\" AS SELECT * FROM main.\"" + name + '"'));
    }
    REQUIRE(raw.script("DETACH DATABASE plain"));
    const QByteArray bytes = bytesOf(copy);
    QFile::remove(copy);
    return bytes;
}

}  // namespace

TEST_CASE("keys: a thousand wrong passphrases open nothing and touch nothing but the throttle", "[access][keys]")
{
    test::World world;
    world.addStaff(s("Ben Hartley"), s("residential-worker"));
    world.close();
    auto around = world.around();
    around.boot = [now = world.now] { return crypto::BootTime{s("boot"), now->ms / 1000}; };
    access::Vault vault(world.folder(), around);
    // Every try is counted before it is made, so the throttle and its turn are there already.
    auto before = hashes(world.folder());
    REQUIRE(before.contains(s("book.db")));
    before.erase(s("vault.throttle"));
    before.erase(s("vault.throttle.lock"));
    test::Random random;
    INFO("seed " << random.seed);
    int opened = 0;
    int wrong = 0;
    for (int i = 0; i < 1000; ++i) {
        QString guess = test::kPassphrase;
        switch (i % 5) {
        case 0: guess[random.below(static_cast<int>(guess.size()))] = QChar(u'!' + random.below(90)); break;
        case 1: guess.chop(1 + random.below(10)); break;
        case 2: guess += QChar(u' ' + random.below(90)); break;
        case 3: guess = guess.toUpper(); break;
        default: guess = crypto::generatePassphrase(); break;
        }
        if (guess == test::kPassphrase) {
            guess += u'?';
        }
        world.pass(301'000);
        const auto keys = vault.prove(world.home.manager, guess);
        opened += keys ? 1 : 0;
        wrong += !keys && keys.error().code == ErrorCode::WrongPassphrase ? 1 : 0;
    }
    CHECK(opened == 0);
    CHECK(wrong == 1000);
    auto after = hashes(world.folder());
    CHECK(after.erase(s("vault.throttle")) == 1);
    after.erase(s("vault.throttle.lock"));
    CHECK(after == before);
    // At once the right one has to wait like any other; a colleague does not.
    CHECK(vault.prove(world.home.manager, test::kPassphrase).error().code == ErrorCode::Throttled);
    CHECK(vault.prove(*vault.find(s("Ben")), test::kPassphrase));
    world.pass(301'000);
    CHECK(vault.prove(world.home.manager, test::kPassphrase));
    world.openAs(s("Grace"));
    CHECK(world.desk->run(VerifyBook())->ok);
}

TEST_CASE("keys: wrong passphrase, damaged key file, damaged records, older key file: four answers", "[access][keys]")
{
    test::World world;
    world.add(s("note"), s("Lamp mended."));
    world.close();
    const QString keys = world.folder() + s("/vault.keys");
    const QString book = world.folder() + s("/book.db");
    const QByteArray olderKeys = bytesOf(keys);
    world.openAs(s("Grace"));
    world.addStaff(s("Ben Hartley"), s("residential-worker"));
    CHECK(opening(world).where == u"it opened");
    const QByteArray soundKeys = bytesOf(keys);
    const QByteArray soundBook = bytesOf(book);

    CHECK(opening(world, s("four plain kitchen wordz")).code == ErrorCode::WrongPassphrase);

    QByteArray spoilt = soundKeys;
    for (qsizetype at = 200; at < spoilt.size(); at += 512) {
        spoilt[at] = static_cast<char>(spoilt[at] ^ 1);
    }
    const QByteArray soundCopy = bytesOf(keys + s(".bak"));
    put(keys, spoilt);
    CHECK(opening(world).where == u"it opened");  // the copy beside it holds
    put(keys, spoilt);
    put(keys + s(".bak"), spoilt);
    CHECK(opening(world).code == ErrorCode::KeyFileDamaged);
    put(keys, soundKeys);
    put(keys + s(".bak"), soundCopy);

    for (const qsizetype at : {qsizetype{3}, qsizetype{700}, soundBook.size() / 2}) {
        QByteArray damaged = soundBook;
        damaged[at] = static_cast<char>(damaged[at] ^ 1);
        put(book, damaged);
        const Error error = opening(world);
        const bool named = error.code == ErrorCode::Damaged;
        // A page that opening does not read is found by verify.
        if (!named) {
            CHECK(error.where == u"it opened");
            put(book, damaged);
            CHECK_FALSE(world.openAs(s("Grace")).run(VerifyBook())->ok);
            world.close();
        }
        CHECK((at > 4096 || named));
    }
    put(book, soundBook);

    put(keys, olderKeys);
    put(keys + s(".bak"), olderKeys);
    CHECK(opening(world).code == ErrorCode::KeyFileOld);
    put(keys, soundKeys);
    put(keys + s(".bak"), soundCopy);
    CHECK(opening(world).where == u"it opened");
}

TEST_CASE("keys: a slot changed by someone without the book's key is named", "[access][keys]")
{
    test::World world;
    world.addStaff(s("Ben Hartley"), s("residential-worker"));
    world.close();
    const crypto::KeyFile file(world.folder() + s("/vault.keys"));
    auto ring = file.read();
    REQUIRE(ring);
    std::erase_if(ring->entries, [](const crypto::KeyEntry& one) { return one.firstName == u"Ben"; });
    REQUIRE(file.write(*ring, Secret::random(32)));  // its checksum fits, its MAC cannot
    CHECK(opening(world).code == ErrorCode::Altered);
    CHECK(opening(world).where == u"vault.open:slots");
}

TEST_CASE("keys: every byte of the key file may be wrong, and nothing else opens for it", "[access][keys]")
{
    test::World world;
    world.close();
    const QString keys = world.folder() + s("/vault.keys");
    const QByteArray sound = bytesOf(keys);
    qsizetype used = sound.size();
    while (used > 0 && sound.at(used - 1) == '\0') {
        --used;
    }
    int refused = 0;
    const qsizetype step = std::getenv("HEARTH_LONG") != nullptr ? 1 : 37;
    for (qsizetype at = 0; at < used; at += step) {
        QByteArray spoilt = sound;
        spoilt[at] = static_cast<char>(spoilt[at] ^ 0x20);
        put(keys, spoilt);
        QFile::remove(keys + s(".bak"));
        const Error error = opening(world);
        // The other image may stand in; a changed one never does.
        const bool plain = error.where == u"it opened" || error.code == ErrorCode::KeyFileDamaged
                           || error.code == ErrorCode::KeyFileOld || error.code == ErrorCode::TooNew;
        CAPTURE(at, error.where.toStdString());
        CHECK(plain);
        refused += error.where == u"it opened" ? 0 : 1;
    }
    put(keys, QByteArray());
    CHECK(opening(world).code == ErrorCode::KeyFileDamaged);
    put(keys, sound);
    CHECK(opening(world).where == u"it opened");
    INFO("refused " << refused);
}

TEST_CASE("keys: a worker's raw keys find nothing of management's or of a colleague's", "[access][canary]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    world.addStaff(s("Ben Hartley"), s("residential-worker"));
    world.addStaff(s("Kay Olusegun"), s("key-worker"));
    const Saved note = world.add(s("management-note"), s("zebranote of management"), {jay});
    REQUIRE(world.desk->run(AmendRecord{note.id, test::textFields(s("zebraamended")), s("zebrareason"), {}}));
    world.add(s("note"), s("ocelotteam of everyone"), {jay});
    world.openAs(s("Kay"));
    world.add(s("reflection"), s("quokkareflection of my own"));
    REQUIRE(world.desk->run(SaveDraft{s("letter:new"), test::textFields(s("narwhaldraft not ready"))}));
    const QByteArray bytes = plainBytes(world.openRaw(s("Ben")), world.temp.path());
    CHECK(bytes.contains("ocelotteam"));  // control: what is the team's can be found so
    CHECK(bytes.count("ocelotteam") >= 2);  // in its body and in the text index
    for (const char* canary : {"zebranote", "zebraamend", "zebrareason", "zebra", "quokka", "narwhal"}) {
        CAPTURE(canary);
        CHECK_FALSE(bytes.contains(canary));
    }
    for (const QFileInfo& file : QDir(world.folder()).entryInfoList(QDir::Files | QDir::Hidden)) {
        const QByteArray onDisk = bytesOf(file.filePath());
        for (const char* canary : {"ocelot", "zebra", "quokka", "narwhal", "Morris", "Hartley"}) {
            CAPTURE(file.fileName().toStdString(), canary);
            CHECK_FALSE(onDisk.contains(canary));
        }
    }
    // Nor do Ben's keys open what is sealed there.
    world.openAs(s("Ben"));
    CHECK(world.desk->book().ledger().keys().find(ledger::Audience::Management, Id()) == nullptr);
    CHECK(world.desk->run(Search{s("zebranote"), {}, {}, {}, {}, 50})->total == 0);
    CHECK(world.desk->run(Search{s("quokkareflection"), {}, {}, {}, {}, 50})->total == 0);
    world.openAs(s("Kay"));
    CHECK(world.desk->run(Search{s("quokkareflection"), {}, {}, {}, {}, 50})->total == 1);
    CHECK(world.desk->run(LoadDrafts{s("letter")})->size() == 1);
}

TEST_CASE("keys: a sealed record that is erased is gone at once", "[access][erase]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    const Saved note = world.add(s("management-note"), s("zebranote"), {jay});
    REQUIRE(world.desk->run(Show{note.id}));
    REQUIRE(world.desk->run(EraseParts{note.id, jay, s("court order")}));
    CHECK(world.desk->run(Show{note.id}).error().code == ErrorCode::NotFound);
    CHECK(world.desk->run(Search{s("zebranote"), {}, {}, {}, {}, 50})->total == 0);
    CHECK(world.desk->run(VerifyBook())->ok);
    world.openAs(s("Grace"));
    CHECK(world.desk->run(Show{note.id}).error().code == ErrorCode::NotFound);
}
