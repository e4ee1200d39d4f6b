// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/backup.h"
#include "tests/support/random.h"
#include "tests/support/world.h"

#include <catch2/catch_test_macros.hpp>

#include <QDir>
#include <QFile>

using namespace hearth;
using namespace hearth::records;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

struct Kept {
    QString folder;
    Secret key;
    access::BackupManifest manifest;
};

Kept backUp(test::World& world, const QString& place)
{
    const auto folder = access::makeBackup(access::backupSource(world.desk->book().parts()), place);
    REQUIRE(folder);
    const auto head = access::readBackupHead(*folder);
    REQUIRE(head);
    auto key = access::backupKey(*head, world.desk->book().person(), world.desk->book().personKeys());
    REQUIRE(key);
    return {*folder, std::move(*key), head->manifest};
}

void flipByte(const QString& path, qint64 at)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(at));
    char byte = 0;
    REQUIRE(file.getChar(&byte));
    REQUIRE(file.seek(at));
    REQUIRE(file.putChar(static_cast<char>(byte ^ 1)));
}

access::BackupKept onDay(int day, bool proved = true, std::int64_t operations = 1000)
{
    constexpr std::int64_t kDayMs = 24LL * 60 * 60 * 1000;
    return {QString::number(day), Timestamp{(20'000 + day) * kDayMs}, proved, operations};
}

}  // namespace

TEST_CASE("backup: made while the book is open, proved, and not readable without a key", "[access][backup]")
{
    test::World world;
    const QString place = world.temp.path() + s("/stick");
    world.add(s("moment"), s("A kite in the alder."));
    const Kept kept = backUp(world, place);
    CHECK(kept.manifest.operations == world.desk->run(BookStatus{})->operations);
    const auto proved = access::proveBackup(kept.folder, kept.key);
    INFO((proved ? "" : proved.error().where.toStdString()));
    REQUIRE(proved);
    CHECK(*proved == kept.manifest);
    // Nothing but the backup is left at its place, and no sentence is in it in the clear.
    CHECK(QDir(place).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size() == 1);
    for (const QString& name : QDir(kept.folder).entryList(QDir::Files)) {
        QFile file(kept.folder + u'/' + name);
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK_FALSE(file.readAll().contains("alder"));
    }
    CHECK_FALSE(access::proveBackup(kept.folder, Secret::random(32)));
    // The book goes on being written: a second backup holds more.
    world.add(s("moment"), s("And a second one."));
    CHECK(backUp(world, place).manifest.operations > kept.manifest.operations);
}

TEST_CASE("backup: one that was changed anywhere is not a backup", "[access][backup]")
{
    test::World world;
    world.add(s("moment"), s("A kite in the alder."));
    const Kept kept = backUp(world, world.temp.path() + s("/stick"));
    test::Random random;
    INFO("seed " << random.seed);
    for (const char* name : {"/book.db", "/head"}) {
        const QString path = kept.folder + s(name);
        const qint64 size = QFile(path).size();
        for (int i = 0; i < 40; ++i) {
            const qint64 at = random.below(static_cast<int>(size));
            flipByte(path, at);
            CAPTURE(name, at);
            // The head's people and their wrapped keys are under the signature as well.
            CHECK_FALSE(access::proveBackup(kept.folder, kept.key));
            flipByte(path, at);
        }
    }
    CHECK(access::proveBackup(kept.folder, kept.key));
    REQUIRE(QFile::resize(kept.folder + s("/book.db"), QFile(kept.folder + s("/book.db")).size() - 4096));
    CHECK_FALSE(access::proveBackup(kept.folder, kept.key));
}

TEST_CASE("backup: ended half-way it leaves nothing", "[access][backup]")
{
    test::World world;
    const QString place = world.temp.path() + s("/stick");
    const auto source = access::backupSource(world.desk->book().parts());
    const auto ended = access::makeBackup(source, place, [](int, int) { return false; });
    // A small book is copied in one step, and then it is no longer ended: the answer is one or the other whole.
    const auto left = QDir(place).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    CHECK(left.size() == (ended ? 1 : 0));
    CHECK(left.filter(s(".part")).isEmpty());
    QFile wall(world.temp.path() + s("/wall"));
    REQUIRE(wall.open(QIODevice::WriteOnly));
    CHECK_FALSE(access::makeBackup(source, wall.fileName()));
}

TEST_CASE("backup: a lost book comes back whole, under a new name, and says what is missing", "[access][backup]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    world.addStaff(s("Ben Hartley"), s("residential-worker"));
    AddRecord add;
    add.kind = s("note");
    add.about = {jay};
    add.fields = test::textFields(s("A kite in the alder."));
    const auto note = world.desk->run(add);
    REQUIRE(note);
    const Kept kept = backUp(world, world.temp.path() + s("/stick"));
    add.fields = test::textFields(s("Written after the backup."));
    const auto later = world.desk->run(add);
    REQUIRE(later);
    const Id grace = world.desk->book().person();
    const crypto::PersonKeys keys = world.desk->book().personKeys();
    const Id before = world.desk->book().parts().ring.incarnation;
    const auto operations = world.desk->run(BookStatus{})->operations;
    world.close();

    const QString side = world.temp.path() + s("/side");
    const auto restored = access::restoreBackup(kept.folder, grace, keys, side, world.folder(), world.around());
    INFO((restored ? "" : restored.error().where.toStdString()));
    REQUIRE(restored);
    CHECK(restored->manifest == kept.manifest);
    REQUIRE(restored->expected);
    CHECK(restored->expected->operations >= operations);
    CHECK(restored->missing == restored->expected->operations - kept.manifest.operations);

    access::Vault vault(side, world.around());
    const auto ben = vault.find(s("Ben"));
    REQUIRE(ben);
    REQUIRE(vault.prove(*ben, test::kPassphrase));  // everybody's way in came along
    auto book = vault.open(grace, keys);
    INFO((book ? "" : book.error().where.toStdString()));
    REQUIRE(book);
    CHECK((*book)->alarms().isEmpty());
    CHECK((*book)->parts().ring.incarnation != before);
    Desk desk(std::move(*book));
    CHECK(desk.run(Show{note->id}));
    CHECK_FALSE(desk.run(Show{later->id}));
    CHECK(desk.run(VerifyBook{})->ok);
    const auto after = desk.run(add);
    REQUIRE(after);

    // What the old book wrote later comes back by the operations file, and both chains hold.
    world.openAs(s("Grace"));
    const QString file = world.temp.path() + s("/later.hbops");
    REQUIRE(world.desk->run(OpsExport{{}, file}));
    const auto taken = desk.run(OpsImport{file});
    INFO((taken ? "" : taken.error().where.toStdString()));
    REQUIRE(taken);
    CHECK(*taken > 0);
    CHECK(desk.run(Show{later->id}));
    CHECK(desk.run(Show{after->id}));
    CHECK(desk.run(VerifyBook{})->ok);
}

TEST_CASE("backup: nobody but the home's people restores it, and never over a book", "[access][backup]")
{
    test::World world;
    const Kept kept = backUp(world, world.temp.path() + s("/stick"));
    const Id grace = world.desk->book().person();
    const crypto::PersonKeys keys = world.desk->book().personKeys();
    const QString side = world.temp.path() + s("/side");
    CHECK_FALSE(access::restoreBackup(kept.folder, grace, crypto::PersonKeys::make(), side, {}, world.around()));
    CHECK_FALSE(QDir(side).exists());
    const auto over = access::restoreBackup(kept.folder, grace, keys, world.folder(), {}, world.around());
    REQUIRE_FALSE(over);
    CHECK(over.error().code == ErrorCode::Conflict);
    flipByte(kept.folder + s("/book.db"), 5000);
    CHECK_FALSE(access::restoreBackup(kept.folder, grace, keys, side, {}, world.around()));
    CHECK_FALSE(QDir(side).exists());
}

TEST_CASE("backup: proved is what somebody with its key has said of this very backup", "[access][backup]")
{
    test::World world;
    const QString place = world.temp.path() + s("/stick");
    const access::Book& book = world.desk->book();
    const Kept first = backUp(world, place);
    world.add(s("moment"), s("A kite."));
    world.pass(60'000);
    const Kept second = backUp(world, place);
    const auto kept = [&] { return access::backupsAt(place, book.home(), book.person(), book.personKeys()); };
    REQUIRE(kept().size() == 2);
    CHECK(kept()[0].folder == second.folder);
    CHECK_FALSE(kept()[0].proved);
    REQUIRE(access::markProved(second.folder, second.key));
    CHECK(kept()[0].proved);
    CHECK(kept()[0].operations == second.manifest.operations);
    // The mark of one is not the mark of another, and a mark under another key is none.
    REQUIRE(QFile::copy(second.folder + s("/proved"), first.folder + s("/proved")));
    CHECK_FALSE(kept()[1].proved);
    REQUIRE(access::markProved(second.folder, first.key));
    CHECK_FALSE(kept()[0].proved);
    CHECK(access::backupsAt(place, Id::make(*world.now), book.person(), book.personKeys()).empty());
    CHECK(kept()[0].openable);
    const auto stranger = access::backupsAt(place, book.home(), Id::make(*world.now), crypto::PersonKeys::make());
    REQUIRE(stranger.size() == 2);
    CHECK_FALSE(stranger[0].openable);
}

TEST_CASE("backup: the rotation keeps days, weeks, months and the last three proved ones", "[access][backup]")
{
    std::vector<access::BackupKept> all;
    for (int day = 0; day < 400; ++day) {
        all.push_back(onDay(day));
    }
    const QStringList drop = access::backupsToDrop(all);
    const auto kept = [&](int day) { return !drop.contains(QString::number(day)); };
    for (int day = 386; day < 400; ++day) {
        CHECK(kept(day));
    }
    CHECK(400 - drop.size() >= 14 + 6 + 9);
    CHECK(400 - drop.size() <= 14 + 8 + 12);
    CHECK_FALSE(kept(10));

    // Not when the newest is not proved, nor when it shrank by more than a fifth.
    all.back().proved = false;
    CHECK(access::backupsToDrop(all).isEmpty());
    all.back() = onDay(399, true, 799);
    CHECK(access::backupsToDrop(all).isEmpty());
    all.back() = onDay(399, true, 800);
    CHECK_FALSE(access::backupsToDrop(all).isEmpty());

    // Made before whoever asks came to the home: not theirs to judge, so not theirs to let go.
    REQUIRE(access::backupsToDrop(all).contains(QStringLiteral("10")));
    all[10].openable = false;
    CHECK_FALSE(access::backupsToDrop(all).contains(QStringLiteral("10")));

    // Three on one day: all three stay, they are the last three proved.
    CHECK(access::backupsToDrop({onDay(5), onDay(5), onDay(5)}).isEmpty());
    CHECK(access::backupsToDrop({}).isEmpty());
}
