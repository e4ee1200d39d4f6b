// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/look_check.h"
#include "ui/models/unlock_vm.h"
#include "ui/screens/main_window.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

#include <cerrno>

using namespace hearth;
using namespace hearth::ui;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

const QString kKey = QStringLiteral("HKQPZ-RY9X8-GF2TV-DW0S3-JN54K-HCE6M-UA7LQ-PZRY9-X8GF2-TVDW0-S3JN5-4KHCE");

/// The assistant in the main window, with a house that says what the test wants to see.
struct Assistant {
    Assistant()
    {
        FirstRunHouse house;
        house.roles = {{s("residential-worker"), s("residential worker")}, {s("deputy"), s("deputy")},
                       {s("independent-person"), s("independent person (Reg 44)")}};
        house.folder = s("/a/rather/long/folder/for/the/book/of/a/home");
        house.mayBegin = [this] { return may; };
        house.words = [] { return s("cold plain window latch"); };
        house.newKey = [] { return kKey; };
        house.readKey = [](const QString& typed) -> Result<QString> { return QString(typed.constData(), typed.size()); };
        house.make = [this](const FoundingWords&, auto step, auto done) { tell = std::move(step); finish = std::move(done); };
        house.addPerson = [](const records::AddPerson&) -> Result<Id> { return Id::make({1}); };
        house.grantRole = [](const records::GrantRole&) { return Status(); };
        house.enrol = [this](const records::Enrol&, auto done) { finish = std::move(done); };
        house.demoThere = [this] { return demo; };
        house.makeDemo = [this](auto step, auto done) { tell = std::move(step); finish = std::move(done); };
        house.stopDemo = [] {};
        house.demoPeople = [] {
            return std::vector<PassphraseSlip>(8, {s("Benjamin Hartley-Okonkwo"), s("residential worker"), s("cold plain window latch")});
        };
        vm = std::make_unique<FirstRunVm>(std::move(house));
        UnlockVm::Door none;
        none.homeName = [] { return fail(ErrorCode::NotFound, "test"); };
        none.people = [] { return fail(ErrorCode::NotFound, "test"); };
        none.secondsToWait = [](const Id&) { return 0; };
        door = std::make_unique<UnlockVm>(std::move(none));
        window = std::make_unique<MainWindow>(*door);
        window->resize(1366, 690);
        window->showFirstRun(*vm, {});
        window->show();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
    }

    void press(const char* name)
    {
        auto* button = window->findChild<QAbstractButton*>(QString::fromLatin1(name));
        REQUIRE(button);
        REQUIRE(button->isVisible());
        button->click();
    }

    Status may;
    bool demo = false;
    FirstRunHouse::Step tell;
    FirstRunHouse::Done finish;
    std::unique_ptr<UnlockVm> door;
    std::unique_ptr<FirstRunVm> vm;
    std::unique_ptr<MainWindow> window;
};

void walkFounding(Assistant& at, const test::Look& look)
{
    at.vm->create();
    at.vm->next();
    look.check(*at.window, "first-home-problem");
    at.vm->setHome(s("Birch House"));
    look.check(*at.window, "first-home");
    at.vm->next();
    at.vm->setManager(s("Ada Low"));
    look.check(*at.window, "first-you");
    at.vm->next();
    look.check(*at.window, "first-passphrase");
    at.vm->useOwnWords(true);
    at.vm->typePassphrase(s("birch house 1999"));
    at.vm->next();
    look.check(*at.window, "first-passphrase-own");
    at.vm->useOwnWords(false);
    at.vm->typeAgain(at.vm->offeredWords());
    at.vm->next();
    look.check(*at.window, "first-key");
    at.vm->keyPrinted(s("/nowhere/recovery-key-2026-11-22-abcd.pdf"));
    look.check(*at.window, "first-key-printed");
    at.vm->next();
    at.vm->typeKeyBack(s("hkqpz-ry9x8-gf2tv-dw0s3"));
    look.check(*at.window, "first-back");
    at.vm->typeKeyBack(kKey);
    at.vm->next();
    at.tell(2, 4);
    look.check(*at.window, "first-making");
    at.finish(fail(ErrorCode::Disk, "test", ENOSPC));
    look.check(*at.window, "first-back-problem");
    at.vm->next();
    at.finish({});
}

void walkPeople(Assistant& at, const test::Look& look)
{
    look.check(*at.window, "first-young-empty");
    for (const char* name : {"James Turner", "Mina Karimi", "Callum Reid", "Rosie Bell"}) {
        at.vm->editYoung({{}, s(name), s("12 March 2011"), s("1 September 2025")});
        at.vm->addYoung();
    }
    at.vm->editYoung({s("Al"), s("Alexander Featherstone"), s("12 Smarch"), {}});
    at.vm->addYoung();
    look.check(*at.window, "first-young");
    at.vm->editYoung({});
    at.vm->next();
    at.vm->editColleague({s("Kath Doyle"), {}, 1, true});
    at.vm->addColleague();
    at.vm->editColleague({s("Ben Hartley"), {}, 0, false});
    look.check(*at.window, "first-team");
    at.vm->next();
    look.check(*at.window, "first-team-working");
    at.finish({});
    look.check(*at.window, "first-slips");
    at.vm->next();
    look.check(*at.window, "first-ready");
}

}  // namespace

TEST_CASE("the first run clips nothing and names every control, in every theme and size", "[ui][look][first-run]")
{
    for (const test::LookKind& kind : test::kLooks) {
        const test::Look look(kind.theme, kind.scheme, kind.size);
        Assistant at;
        at.may = fail(ErrorCode::Disk, "test", EACCES);
        look.check(*at.window, "first-choose");
        at.vm->create();
        look.check(*at.window, "first-choose-problem");
        at.may = {};
        at.vm->join();
        look.check(*at.window, "first-join");
        at.vm->back();
        at.vm->lookAround();
        look.check(*at.window, "first-demo");
        at.vm->next();
        at.tell(42, 100);
        look.check(*at.window, "first-demo-making");
        at.demo = true;
        at.finish({});
        look.check(*at.window, "first-demo-people");
        at.vm->back();
        at.vm->back();
        walkFounding(at, look);
        walkPeople(at, look);
    }
}

TEST_CASE("the first run keeps secrets out of pages that are not looked at", "[ui][first-run]")
{
    Assistant at;
    at.vm->create();
    at.vm->setHome(s("Birch House"));
    at.vm->setManager(s("Ada Low"));
    at.vm->typeAgain(at.vm->offeredWords());
    for (int i = 0; i < 4; ++i) {
        at.vm->next();
    }
    REQUIRE(at.vm->state().page == FirstRunPage::KeyBack);
    const auto said = [&at] {
        QStringList all;
        for (const QWidget* each : at.window->findChildren<QWidget*>()) {
            all.append(each->accessibleName() + each->accessibleDescription() + each->property("text").toString());
        }
        return all.join(u'\n');
    };
    CHECK_FALSE(said().contains(s("HKQPZ")));
    at.vm->back();
    CHECK(said().contains(s("HKQPZ")));
    at.vm->next();
    at.vm->typeKeyBack(kKey);
    at.vm->next();
    at.finish({});
    for (const char* gone : {"HKQPZ", "cold plain"}) {
        CHECK_FALSE(said().contains(s(gone)));
    }
}
