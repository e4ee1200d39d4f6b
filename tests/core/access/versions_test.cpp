// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catalogue_edit.h"
#include "tests/support/world.h"

#include <QFile>

#include <catch2/catch_test_macros.hpp>

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

/// Opens the world's book as its manager, alarm or none.
Result<std::unique_ptr<access::Book>> openBook(test::World& world, bool acceptAlarm)
{
    world.close();
    access::Vault vault(world.folder(), world.around());
    auto keys = vault.prove(world.home.manager, test::kPassphrase);
    REQUIRE(keys);
    return vault.open(world.home.manager, *keys, {acceptAlarm, false});
}

/// Refused without, opened with the alarm, which is written down and said by verify.
void checkAlarm(test::World& world, const char* alarm, const char* reason)
{
    CAPTURE(alarm);
    const auto refused = openBook(world, false);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Altered);
    CHECK(refused.error().where == s("vault.open:") + s(alarm));
    const Id before = crypto::KeyFile(world.folder() + s("/vault.keys")).read()->incarnation;
    auto opened = openBook(world, true);
    REQUIRE(opened);
    CHECK((*opened)->alarms() == QStringList{s(alarm)});
    Desk desk(std::move(*opened));
    auto ask = desk.book().ledger().database().prepare("SELECT reason FROM alarm ORDER BY op DESC LIMIT 1");
    const auto row = ask.step();
    REQUIRE((row && *row));
    CHECK(ask.text(0) == s(alarm));
    ask.reset();
    const auto verified = desk.run(VerifyBook());
    REQUIRE(verified);
    CHECK_FALSE(verified->ok);
    CHECK(verified->reason == s(reason));
    CHECK(desk.run(BookStatus())->alarms == QStringList{s(alarm)});
    // It writes on under another name: the numbers of what is missing may be known elsewhere.
    CHECK_FALSE(crypto::KeyFile(world.folder() + s("/vault.keys")).read()->incarnation == before);
}

}  // namespace

TEST_CASE("versions: a catalogue with a kind retired, a field added and a rule changed opens older books", "[access][catalogue]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    world.addStaff(s("Ben Hartley"), s("residential-worker"));
    const Saved note = world.add(s("note"), s("pancakes of the old kind"), {jay});
    const Saved moment = world.add(s("moment"), s("kite of the old rules"), {jay});
    CHECK_FALSE(world.desk->run(AddRecord{s("moment"), {}, {}, test::textFields(s("x"), {{s("weather"), s("rain")}}), {},
                                          How::OwnSession, {}}));
    CHECK_FALSE(world.openAs(s("Ben")).run(SignOff{note.id}));
    test::CatalogueEdit later;
    later.change("catalogue.json", "\"revision\": 1", "\"revision\": 2")
        .change("kinds/note.json", "\"audience\": \"team\",", "\"audience\": \"team\",\n  \"retired\": true,")
        .change("kinds/moment.json", "\"fields\": [",
                "\"fields\": [{\"id\": \"weather\", \"type\": \"text\", \"term\": \"title\", \"help\": \"Rain or sun.\", "
                "\"source\": \"GOOD for a test\", \"indexed\": true},")
        .change("access.json", "\"deputy\", \"registered-manager\"]",
                "\"residential-worker\", \"deputy\", \"registered-manager\"]", "\"source\": \"REG 36(1)(b); REG 13(2)\"");
    world.loadCatalogue = [&later] { return catalogue::Catalogue::fromFolder(later.folder()); };
    Desk& desk = world.openAs(s("Ben"));
    CHECK(desk.catalogue().revision() == 2);
    // The retired kind's records are read, found, listed and corrected; no new ones are written.
    CHECK(desk.run(Show{note.id})->text() == s("pancakes of the old kind"));
    CHECK(desk.run(Search{s("pancakes"), {}, {}, {}, {}, 50})->total == 1);
    Timeline notes;
    notes.kinds = {s("note")};
    CHECK(desk.run(notes)->rows.size() == 1);
    CHECK(desk.run(AddRecord{s("note"), {jay}, {}, test::textFields(s("new")), {}, How::OwnSession, {}}).error().code
          == ErrorCode::Invalid);
    CHECK(desk.run(Show{moment.id})->text() == s("kite of the old rules"));
    // The added field is written and found, the changed rule holds.
    const auto added = desk.run(AddRecord{s("moment"), {jay}, {}, test::textFields(s("new"), {{s("weather"), s("drizzle")}}),
                                          {}, How::OwnSession, {}});
    REQUIRE(added);
    CHECK(desk.run(Search{s("drizzle"), {}, {}, {}, {}, 50})->total == 1);
    CHECK(desk.run(SignOff{note.id}));
    CHECK(world.openAs(s("Grace")).run(AmendRecord{note.id, test::textFields(s("put right")), s("because"), {}}));
    CHECK(world.desk->run(VerifyBook())->ok);
    CHECK(world.desk->run(RebuildBook()));
    // And back again: what the older program does not know it keeps.
    world.loadCatalogue = catalogue::Catalogue::builtIn;
    CHECK(world.openAs(s("Grace")).run(Show{added->id})->fields.contains(s("weather")));
    CHECK(world.desk->run(VerifyBook())->ok);
}

TEST_CASE("versions: a newer book opens to read, young people's records to a manager alone", "[access][newer]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    world.addStaff(s("Ben Hartley"), s("residential-worker"));
    world.addStaff(s("Dora Kent"), s("deputy"));
    const Saved child = world.add(s("note"), s("pancakes for Jay"), {jay});
    const Saved house = world.add(s("note"), s("pancakes for the house"));
    const Saved sealed = world.add(s("management-note"), s("pancakes for managers"));
    REQUIRE(world.openRaw(s("Grace")).script("PRAGMA user_version=99"));
    const QString book = world.folder() + s("/book.db");
    const QByteArray before = bytesOf(book);
    const Search pancakes{s("pancakes"), {}, {}, {}, {}, 50};
    {
        Desk& desk = world.openAs(s("Grace"));
        CHECK(desk.book().readOnly());
        CHECK(desk.run(BookStatus())->readOnly);
        CHECK(desk.run(Show{child.id})->text() == s("pancakes for Jay"));
        CHECK(desk.run(Show{sealed.id})->text() == s("pancakes for managers"));
        CHECK(desk.run(pancakes)->total == 3);
        CHECK(desk.run(WhoHasRead{child.id})->empty());
        CHECK(desk.run(VerifyBook())->ok);
        CHECK_FALSE(desk.run(AddRecord{s("note"), {}, {}, test::textFields(s("x")), {}, How::OwnSession, {}}));
        CHECK_FALSE(desk.run(AmendRecord{house.id, test::textFields(s("x")), s("because"), {}}));
        CHECK_FALSE(desk.run(VoidRecord{house.id, s("because")}));
        CHECK_FALSE(desk.run(ReplyTo{child.id, proseOf(s("x")), jay, How::ToldTo, {}}));
        CHECK_FALSE(desk.run(LinkRecords{house.id, child.id, s("cited")}));
        CHECK_FALSE(desk.run(Acknowledge{house.id, s("accepted"), {}}));
        CHECK_FALSE(desk.run(AddPerson{s("young-person"), {{s("name"), s("Mina Shah")}}}));
        CHECK_FALSE(desk.run(GrantRole{jay, s("deputy"), {}, {}}));
        CHECK_FALSE(desk.run(GiveConsent{jay, world.home.manager, s("young-person"), {}}));
        CHECK_FALSE(desk.run(ChangePassphrase{s("another passphrase")}));
        CHECK_FALSE(desk.run(SaveDraft{s("letter"), test::textFields(s("x"))}));
        CHECK_FALSE(desk.run(DropDraft{s("letter")}));
        CHECK_FALSE(desk.run(RebuildBook()));
        CHECK_FALSE(desk.run(EraseParts{child.id, jay, s("because")}));
        CHECK_FALSE(desk.run(ExportSqlcipher{world.temp.path() + s("/copy.db"), s("because")}));
        CHECK_FALSE(desk.run(ExportReadable{s("because")}));
        CHECK_FALSE(desk.run(OpsExport{{}, world.temp.path() + s("/ops")}));
    }
    for (const char* name : {"Ben", "Dora"}) {
        CAPTURE(name);
        Desk& desk = world.openAs(s(name));
        CHECK(desk.run(Show{child.id}).error().code == ErrorCode::TooNew);
        CHECK(desk.run(Show{house.id})->text() == s("pancakes for the house"));
        const auto page = desk.run(Timeline());
        REQUIRE(page);
        CHECK(std::ranges::all_of(page->rows, [](const Row& row) { return row.about.empty(); }));
        const auto hits = desk.run(pancakes);
        REQUIRE(hits);
        CHECK(std::ranges::all_of(hits->hits, [](const Hit& hit) { return hit.row.about.empty(); }));
        CHECK(hits->total == static_cast<int>(hits->hits.size()));
    }
    world.close();
    CHECK(bytesOf(book) == before);
    CHECK(crypto::KeyFile(world.folder() + s("/vault.keys")).read());
    // Control: as the version it is, all of that works and reading is written down.
    REQUIRE(world.openRaw(s("Grace")).script("PRAGMA user_version=1"));
    CHECK(world.openAs(s("Ben")).run(Show{child.id}));
    CHECK(world.openAs(s("Grace")).run(WhoHasRead{child.id})->size() == 1);
    CHECK(world.desk->run(AmendRecord{house.id, test::textFields(s("x")), s("because"), {}}));
}

TEST_CASE("versions: the anchor is compared at every opening", "[access][anchor]")
{
    test::World world;
    world.add(s("note"), s("first"));
    world.close();
    const QString anchor = world.folder() + s("/vault.anchor");
    const QString book = world.folder() + s("/book.db");
    const QByteArray olderAnchor = bytesOf(anchor);
    const QByteArray olderBook = bytesOf(book);
    world.openAs(s("Grace"));
    world.add(s("note"), s("second"));
    world.close();
    const QByteArray sound = bytesOf(anchor);

    put(anchor, olderAnchor);  // a crash between commit and mark looks like this
    CHECK(openBook(world, false));
    QByteArray torn = bytesOf(anchor);
    torn.replace(0, 64, QByteArray(64, '\0'));
    put(anchor, torn);
    CHECK(openBook(world, false));

    torn = bytesOf(anchor);
    torn.replace(0, 64, QByteArray(64, '\0')).replace(4096, 64, QByteArray(64, '\0'));
    put(anchor, torn);
    checkAlarm(world, "anchor-damaged", "rolled back");
    CHECK(openBook(world, false));
    QFile::remove(anchor);
    checkAlarm(world, "anchor-missing", "rolled back");
    CHECK(openBook(world, false));
    put(book, olderBook);
    checkAlarm(world, "entries-missing", "truncated");
    auto again = openBook(world, false);
    REQUIRE(again);
    CHECK(Desk(std::move(*again)).run(VerifyBook())->ok);
}

TEST_CASE("versions: a book put back and written on agrees with the other PC again", "[access][anchor]")
{
    test::World world;
    world.add(s("note"), s("first"));
    world.close();
    const QByteArray olderBook = bytesOf(world.folder() + s("/book.db"));
    world.openAs(s("Grace"));
    const Saved lost = world.add(s("note"), s("kite that was put away"));
    const QString ops = world.temp.path() + s("/ops");
    REQUIRE(world.desk->run(OpsExport{{}, ops}));
    world.close();
    access::Vault other(world.temp.path() + s("/other"), world.around());
    REQUIRE(other.join(ops, s("Grace"), test::kPassphrase));

    put(world.folder() + s("/book.db"), olderBook);
    auto opened = openBook(world, true);
    REQUIRE(opened);
    world.desk = std::make_unique<Desk>(std::move(*opened));
    CHECK(world.desk->run(Show{lost.id}).error().code == ErrorCode::NotFound);
    const Saved fresh = world.add(s("note"), s("lamp written after"));
    const QString back = world.temp.path() + s("/back");
    REQUIRE(world.desk->run(OpsExport{{}, back}));

    auto keys = other.prove(world.home.manager, test::kPassphrase);
    REQUIRE(keys);
    auto book = other.open(world.home.manager, *keys);
    REQUIRE(book);
    Desk second(std::move(*book));
    const auto taken = second.run(OpsImport{back});
    INFO((taken ? "" : taken.error().where.toStdString()));
    REQUIRE(taken);
    CHECK(second.run(Show{fresh.id}));
    REQUIRE(second.run(OpsExport{{}, world.temp.path() + s("/again")}));
    REQUIRE(world.desk->run(OpsImport{world.temp.path() + s("/again")}));
    CHECK(world.desk->run(Show{lost.id})->text() == s("kite that was put away"));
    CHECK(second.run(VerifyBook())->ok);
}
