// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/first_run_vm.h"
#include "ui/models/passphrase_strength.h"
#include "ui/text/typed_day.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

#include <cerrno>

using namespace hearth;
using namespace hearth::ui;
using Page = FirstRunPage;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

const QString kWords = QStringLiteral("cold plain window latch");
const QString kKey = QStringLiteral("HKQPZ-RY9X8-GF2TV-DW0S3-JN54K-HCE6M-UA7LQ-PZRY9-X8GF2-TVDW0-S3JN5-4KHCE");

/// The assistant with a house that answers when the test says so.
struct Step {
    Step()
    {
        FirstRunHouse house;
        house.now = [] { return Timestamp{1'770'000'000'000}; };
        house.roles = {{s("residential-worker"), s("residential worker")}, {s("deputy"), s("deputy")}};
        house.folder = s("/somewhere/home");
        house.mayBegin = [this] { return may; };
        house.words = [this] { return words++ == 0 ? kWords : s("other words number %1").arg(words); };
        house.newKey = [this] { ++keys; return kKey; };
        house.readKey = [](const QString& typed) -> Result<QString> {
            const QString bare = typed.toUpper().remove(u'-').remove(u' ');
            return bare == QString(kKey).remove(u'-') ? Result<QString>(kKey) : Result<QString>(fail(ErrorCode::Invalid, "paper:typo"));
        };
        house.make = [this](const FoundingWords& with, auto step, auto done) {
            founded = {with.home, with.manager, with.first, QString(with.passphrase.constData(), with.passphrase.size()),
                       QString(with.key.constData(), with.key.size())};
            tell = std::move(step);
            finish = std::move(done);
            ++makes;
        };
        house.addPerson = [this](const records::AddPerson& add) -> Result<Id> {
            if (!adds) {
                return adds.error();
            }
            added.push_back(add);
            return Id::make({static_cast<std::int64_t>(added.size())});
        };
        house.grantRole = [this](const records::GrantRole& grant) -> Status { granted.append(grant.role); return {}; };
        house.enrol = [this](const records::Enrol& way, auto done) {
            enrolled.append(QString(way.passphrase.constData(), way.passphrase.size()));
            done(enrols);
        };
        house.demoThere = [this] { return demo; };
        house.makeDemo = [this](auto step, auto done) { tell = std::move(step); finish = std::move(done); };
        house.stopDemo = [this] { stopped = true; };
        house.demoPeople = [this] { return demo ? std::vector<PassphraseSlip>{{s("Ben Hartley"), s("worker"), kWords}} : std::vector<PassphraseSlip>(); };
        vm = std::make_unique<FirstRunVm>(std::move(house));
        QObject::connect(vm.get(), &FirstRunVm::entered, vm.get(), [this] { ++entered; });
        QObject::connect(vm.get(), &FirstRunVm::demoChosen, vm.get(), [this] { ++chosen; });
    }

    /// To `page`, with everything that must be typed.
    void to(Page page)
    {
        vm->create();
        vm->setHome(s(" Birch House "));
        vm->setManager(s("Ada Low"));
        vm->typeAgain(vm->offeredWords());
        vm->typeKeyBack(kKey.toLower().remove(u'-'));
        while (vm->state().page != page && vm->state().page != Page::Making) {
            const Page before = vm->state().page;
            vm->next();
            REQUIRE(vm->state().page != before);
        }
        if (page > Page::Making) {
            finish({});
        }
        if (page > Page::Young) {
            vm->next();
        }
        REQUIRE(vm->state().page == page);
    }

    [[nodiscard]] Page page() const { return vm->state().page; }
    [[nodiscard]] FirstRunProblem problem() const { return vm->state().problem; }

    Status may, adds, enrols;
    int words = 0, keys = 0, makes = 0, entered = 0, chosen = 0;
    bool demo = false, stopped = false;
    FoundingWords founded;
    FirstRunHouse::Step tell;
    FirstRunHouse::Done finish;
    std::vector<records::AddPerson> added;
    QStringList granted, enrolled;
    std::unique_ptr<FirstRunVm> vm;
};

}  // namespace

TEST_CASE("first run: a folder that cannot hold a book says so before anything is typed", "[ui][first-run]")
{
    Step at;
    at.may = fail(ErrorCode::Disk, "test", EACCES);
    at.vm->create();
    CHECK(at.page() == Page::Choose);
    CHECK(at.problem().words.contains(s("may not write in this folder: /somewhere/home")));
    at.may = fail(ErrorCode::Conflict, "test");
    at.vm->create();
    CHECK(at.problem().words.contains(s("something in this folder already")));
    at.may = {};
    at.vm->create();
    CHECK(at.page() == Page::Home);
}

TEST_CASE("first run: joining says that it comes with sync and leads back", "[ui][first-run]")
{
    Step at;
    at.vm->join();
    CHECK(at.page() == Page::Join);
    at.vm->next();
    CHECK(at.page() == Page::Join);
    at.vm->back();
    CHECK(at.page() == Page::Choose);
}

TEST_CASE("first run: a home without a name, and a manager without one, go no further", "[ui][first-run]")
{
    Step at;
    at.vm->create();
    for (const QString& name : {QString(), s("   "), QString(QChar(0xD800))}) {
        at.vm->setHome(name);
        at.vm->next();
        CHECK(at.page() == Page::Home);
        CHECK(at.problem().field == s("home"));
    }
    at.vm->setHome(s("Birch House"));
    CHECK(at.problem() == FirstRunProblem());  // typing takes the problem away
    at.vm->next();
    at.vm->next();
    CHECK(at.page() == Page::Manager);
    CHECK(at.problem().field == s("manager"));
    at.vm->setManager(s("Ada Low"));
    CHECK(at.vm->state().managerFirst == s("Ada"));
    at.vm->setManagerFirst(s("Addy"));
    at.vm->setManager(s("Ada Mary Low"));
    CHECK(at.vm->state().managerFirst == s("Addy"));  // what was typed is not typed over
    at.vm->setManagerFirst(s(" "));
    at.vm->next();
    CHECK(at.problem().field == s("first"));
}

TEST_CASE("first run: the offered words must be typed once, and right", "[ui][first-run]")
{
    Step at;
    at.to(Page::Passphrase);
    at.vm->typeAgain({});
    at.vm->next();
    CHECK(at.problem().field == s("again"));
    at.vm->typeAgain(s("cold plain window latch "));
    at.vm->next();
    CHECK(at.page() == Page::Passphrase);
    at.vm->otherWords();
    CHECK(at.vm->offeredWords() != kWords);
    at.vm->typeAgain(kWords);
    at.vm->next();
    CHECK(at.page() == Page::Passphrase);
    at.vm->typeAgain(at.vm->offeredWords());
    at.vm->next();
    CHECK(at.page() == Page::Key);
}

TEST_CASE("first run: one's own words are refused when short, guessable or not typed twice", "[ui][first-run]")
{
    Step at;
    at.to(Page::Passphrase);
    at.vm->useOwnWords(true);
    for (const char* words : {"short", "Birch House Ada Low", "aaaaaaaaaaaaaaaa", "qwertyuiop 12345", "birch-house-1999"}) {
        at.vm->typePassphrase(s(words));
        at.vm->typeAgain(s(words));
        CAPTURE(words);
        at.vm->next();
        CHECK(at.page() == Page::Passphrase);
        CHECK(at.problem().field == s("own"));
        CHECK(at.vm->state().strength == at.problem().words);
    }
    at.vm->typePassphrase(s("mossy kettle upon Tuesdays"));
    CHECK(at.vm->state().strength == s("Strong."));
    at.vm->typeAgain(s("mossy kettle upon Tuesday"));
    at.vm->next();
    CHECK(at.problem().field == s("again"));
    at.vm->typeAgain(s("mossy kettle upon Tuesdays"));
    at.vm->next();
    CHECK(at.page() == Page::Key);
    at.vm->back();
    at.vm->next();
    CHECK(at.page() == Page::Key);  // back keeps what was typed
    CHECK(at.keys == 1);            // and the key that may be on paper already
}

TEST_CASE("first run: the key counts only when it is typed back whole and right", "[ui][first-run]")
{
    Step at;
    at.to(Page::KeyBack);
    at.vm->typeKeyBack({});
    at.vm->next();
    CHECK(at.problem().field == s("key"));
    at.vm->typeKeyBack(s("hkqpz ry9x8 gf2"));
    CHECK(at.vm->state().groups == s("2 of 12 groups are right."));
    at.vm->next();
    CHECK(at.problem().words.contains(s("not whole yet: 2 of 12")));
    QString slip = kKey;
    slip[7] = u'Z';
    at.vm->typeKeyBack(slip);
    CHECK(at.vm->state().groups.contains(s("Group 2 is not")));
    at.vm->next();
    CHECK(at.problem().words.contains(s("Group 2 is not as on the paper")));
    CHECK(at.makes == 0);
    at.vm->typeKeyBack(s("HKQPZ-RY9X8-GF2TV-DWOS3"));  // an O where only a nought can be
    CHECK(at.vm->state().groups == s("4 of 12 groups are right."));
    at.vm->typeKeyBack(kKey);
    at.vm->next();
    CHECK(at.page() == Page::Making);
    CHECK(at.makes == 1);
}

TEST_CASE("first run: nothing reaches the house before the key is back, then all of it", "[ui][first-run]")
{
    Step at;
    at.to(Page::KeyBack);
    CHECK(at.makes == 0);
    CHECK(at.added.empty());
    at.vm->next();
    CHECK(at.founded.home == s("Birch House"));
    CHECK(at.founded.manager == s("Ada Low"));
    CHECK(at.founded.first == s("Ada"));
    CHECK(at.founded.passphrase == kWords);
    CHECK(at.founded.key == kKey);
    at.vm->back();
    at.vm->next();
    CHECK(at.page() == Page::Making);  // neither back nor twice
    CHECK(at.makes == 1);
    at.tell(2, 4);
    CHECK(at.vm->state().done == 2);
    CHECK(at.vm->state().doing.contains(s("recovery key")));
    at.finish({});
    CHECK(at.page() == Page::Young);
    CHECK(at.vm->state().made);
    CHECK(at.vm->offeredWords().isEmpty());  // forgotten at once
    CHECK(at.vm->recoveryKey().isEmpty());
    at.vm->back();
    CHECK(at.page() == Page::Young);
}

TEST_CASE("first run: a disk that refuses leaves every word as typed, and it can be tried again", "[ui][first-run]")
{
    Step at;
    for (const Error& error : {fail(ErrorCode::Disk, "test", ENOSPC), fail(ErrorCode::Disk, "test", EROFS),
                               fail(ErrorCode::Memory, "test"), fail(ErrorCode::Locked, "test")}) {
        at.page() == Page::KeyBack ? void() : at.to(Page::KeyBack);
        at.vm->next();
        at.finish(error);
        CHECK(at.page() == Page::KeyBack);
        CHECK_FALSE(at.vm->state().made);
        CHECK(at.problem().words.contains(s("nothing of it is left on the disk")));
        CHECK(at.vm->recoveryKey() == kKey);
        CHECK(at.vm->offeredWords() == kWords);
        CHECK(at.vm->state().homeName == s(" Birch House "));
    }
    at.vm->next();
    at.finish({});
    CHECK(at.page() == Page::Young);
}

TEST_CASE("first run: young people are written together, with their days as the book has them", "[ui][first-run]")
{
    Step at;
    at.to(Page::Young);
    at.vm->addYoung();
    CHECK(at.problem().field == s("name"));
    at.vm->editYoung({s("Jay"), {}, {}, {}});
    at.vm->addYoung();
    CHECK(at.problem().field == s("name"));
    at.vm->editYoung({s("Jay"), s("James Turner"), s("31 February 2011"), {}});
    at.vm->addYoung();
    CHECK(at.problem().field == s("born"));
    at.vm->editYoung({s("Jay"), s("James Turner"), s("3 May 2030"), {}});
    at.vm->addYoung();
    CHECK(at.problem().field == s("born"));
    at.vm->editYoung({s("Jay"), s("James Turner"), s("12 March 2011"), s("1/2/2010")});
    at.vm->addYoung();
    CHECK(at.problem().field == s("arrived"));
    at.vm->editYoung({s("Jay"), s("James Turner"), s("12 March 2011"), s("1/9/2025")});
    at.vm->addYoung();
    CHECK(at.vm->state().young.size() == 1);
    CHECK(at.vm->state().youngForm == NewYoung());
    CHECK(at.added.empty());
    at.vm->editYoung({{}, s("Mina Karimi"), {}, {}});
    at.vm->next();  // the one in the form counts as well
    CHECK(at.page() == Page::Team);
    REQUIRE(at.added.size() == 2);
    CHECK(at.added[0].kind == s("young-person"));
    CHECK(std::get<QString>(at.added[0].fields.at(s("preferred"))) == s("Jay"));
    CHECK(std::get<QString>(at.added[0].fields.at(s("born"))) == s("2011-03-12"));
    CHECK(std::get<QString>(at.added[0].fields.at(s("arrived"))) == s("2025-09-01"));
    CHECK(std::get<QString>(at.added[1].fields.at(s("preferred"))) == s("Mina"));
    CHECK_FALSE(at.added[1].fields.contains(s("born")));
    CHECK(at.vm->state().written == QStringList{s("Jay"), s("Mina")});
    at.vm->back();
    at.vm->next();
    CHECK(at.added.size() == 2);  // nobody is written twice
}

TEST_CASE("first run: who is named can be changed and taken out before they are written", "[ui][first-run]")
{
    Step at;
    at.to(Page::Young);
    for (const char* name : {"Jay Turner", "Mina Karimi"}) {
        at.vm->editYoung({{}, s(name), {}, {}});
        at.vm->addYoung();
    }
    at.vm->changeYoung(0);
    CHECK(at.vm->state().youngForm.name == s("Jay Turner"));
    CHECK(at.vm->state().young.size() == 1);
    at.vm->changeYoung(0);  // the two change places: neither is lost
    CHECK(at.vm->state().youngForm.name == s("Mina Karimi"));
    CHECK(at.vm->state().young[0].name == s("Jay Turner"));
    at.vm->removeYoung(0);
    at.vm->removeYoung(7);
    at.vm->next();
    CHECK(at.added.size() == 1);
}

TEST_CASE("first run: a disk that fills while people are written keeps who is not in yet", "[ui][first-run]")
{
    Step at;
    at.to(Page::Young);
    at.vm->editYoung({{}, s("Jay Turner"), {}, {}});
    at.vm->addYoung();
    at.adds = fail(ErrorCode::Disk, "test", ENOSPC);
    at.vm->next();
    CHECK(at.page() == Page::Young);
    CHECK(at.problem().words.contains(s("Jay is not in the book yet")));
    CHECK(at.vm->state().young.size() == 1);
    at.adds = {};
    at.vm->next();
    CHECK(at.page() == Page::Team);
}

TEST_CASE("first run: colleagues get a first passphrase or only a place in the book", "[ui][first-run]")
{
    Step at;
    at.to(Page::Team);
    at.vm->addColleague();
    CHECK(at.problem().field == s("name"));
    at.vm->editColleague({s("Kath Doyle"), {}, 1, true});
    at.vm->addColleague();
    CHECK(at.vm->state().teamForm.role == 1);
    at.vm->editColleague({s("Ben Hartley"), s("Benny"), 0, false});
    at.vm->addColleague();
    at.vm->next();
    CHECK(at.page() == Page::Passphrases);
    CHECK(at.enrolled.size() == 1);
    CHECK(at.granted == QStringList{s("residential-worker")});
    const auto slips = at.vm->slips();
    REQUIRE(slips.size() == 1);
    CHECK(slips[0].name == s("Kath Doyle"));
    CHECK(slips[0].passphrase == at.enrolled[0]);
    CHECK(std::get<QString>(at.added[1].fields.at(s("first"))) == s("Benny"));
    at.vm->next();
    CHECK(at.page() == Page::Ready);
    CHECK(at.vm->slips().empty());
    at.vm->next();
    CHECK(at.entered == 1);
}

TEST_CASE("first run: a way in that fails is taken up where it stopped, nobody is added twice", "[ui][first-run]")
{
    Step at;
    at.to(Page::Team);
    at.vm->editColleague({s("Kath Doyle"), {}, 1, true});
    at.enrols = fail(ErrorCode::Disk, "test", ENOSPC);
    at.vm->next();
    CHECK(at.page() == Page::Team);
    CHECK(at.problem().words.contains(s("Kath has no way in yet")));
    at.enrols = {};
    at.vm->next();
    CHECK(at.page() == Page::Passphrases);
    CHECK(at.added.size() == 1);
}

TEST_CASE("first run: what is named when the window closes is kept, without a way in", "[ui][first-run]")
{
    Step at;
    at.vm->keep();  // before there is a book there is nothing to keep
    CHECK(at.added.empty());
    at.to(Page::Young);
    at.vm->editYoung({{}, s("Jay Turner"), {}, {}});
    at.vm->editColleague({s("Kath Doyle"), {}, 1, true});
    at.vm->keep();
    CHECK(at.added.size() == 2);
    CHECK(at.granted == QStringList{s("deputy")});
    CHECK(at.enrolled.isEmpty());
    at.vm->keep();
    CHECK(at.added.size() == 2);
}

TEST_CASE("first run: the key's file is known until it is deleted, and there is one at most", "[ui][first-run]")
{
    QTemporaryDir folder;
    const auto file = [&folder](const char* name) {
        QFile made(folder.filePath(s(name)));
        REQUIRE(made.open(QIODevice::WriteOnly));
        return made.fileName();
    };
    Step at;
    at.to(Page::Key);
    const QString first = file("one.pdf");
    at.vm->keyPrinted(first);
    at.vm->keyPrinted(file("two.pdf"));
    CHECK_FALSE(QFile::exists(first));
    at.vm->deleteKeyFile();
    CHECK_FALSE(QFile::exists(folder.filePath(s("two.pdf"))));
    CHECK(at.vm->state().keyFile.isEmpty());
    at.vm->printFailed(fail(ErrorCode::Disk, "test", ENOSPC));
    CHECK_FALSE(at.problem().words.isEmpty());
}

TEST_CASE("first run: the demo is made with its progress, can be stopped and shows its people", "[ui][first-run]")
{
    Step at;
    at.vm->lookAround();
    at.vm->next();
    CHECK(at.page() == Page::DemoMaking);
    at.tell(40, 100);
    CHECK(at.vm->state().done == 40);
    at.vm->back();
    CHECK(at.stopped);
    at.finish(fail(ErrorCode::Refused, "demo.write:stopped"));
    CHECK(at.page() == Page::Demo);
    CHECK(at.problem() == FirstRunProblem());
    at.vm->next();
    at.finish(fail(ErrorCode::Disk, "test", ENOSPC));
    CHECK(at.problem().words.contains(s("nothing of it is left")));
    at.vm->next();
    at.demo = true;
    at.finish({});
    CHECK(at.page() == Page::DemoPeople);
    CHECK(at.vm->demoPeople().size() == 1);
    at.vm->next();
    CHECK(at.chosen == 1);
}

TEST_CASE("first run: a demo that is there already is opened, not made again", "[ui][first-run]")
{
    Step at;
    at.demo = true;
    at.vm->lookAround();
    CHECK(at.vm->state().demoThere);
    at.vm->next();
    CHECK(at.page() == Page::DemoPeople);
}

TEST_CASE("passphrases: words that have nothing to do with one another are strong, names and rows are not", "[ui][first-run]")
{
    const QStringList known{s("Birch House"), s("Ada Low")};
    CHECK(strengthOf(s("four plain"), known) == Strength::Short);
    CHECK(strengthOf(s("birch house ada low"), known) == Strength::Guessable);
    CHECK(strengthOf(s("abcdefghijklmnop"), known) == Strength::Guessable);
    CHECK(strengthOf(s("Password2019!"), known) != Strength::Strong);
    CHECK(strengthOf(s("latch latch latch latch"), known) == Strength::Guessable);
    CHECK(strengthOf(s("mossy kettle gate"), known) == Strength::Fair);
    CHECK(strengthOf(s("mossy kettle gate sauce"), known) == Strength::Strong);
}

TEST_CASE("days are read as people write them here, and only when they are in the calendar", "[ui][text]")
{
    const QDate today(2026, 11, 22);
    const QDate day(2011, 3, 12);
    for (const char* typed : {"12 March 2011", "12 mar 2011", "12/3/2011", "12.03.2011", "12-3-11", "2011-03-12", " 12th  March, 2011 "}) {
        CAPTURE(typed);
        CHECK(text::typedDay(s(typed), today) == day);
    }
    CHECK(text::typedDay(s("1/2/27"), today) == QDate(1927, 2, 1));
    for (const char* typed : {"", "yesterday", "31/2/2011", "12 Ma 2011", "3/13/2011", "12/3", "12 March"}) {
        CAPTURE(typed);
        CHECK_FALSE(text::typedDay(s(typed), today).isValid());
    }
}
