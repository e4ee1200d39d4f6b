// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/sitting.h"
#include "ui/models/unlock_vm.h"
#include "ui/text/error_text.h"

using namespace hearth;
using namespace hearth::ui;
using hearth::test::s;
using hearth::test::Sitting;

namespace {

/// The real door of the closed book; `error`, when set, answers instead of the vault.
struct DoorStep {
    DoorStep()
    {
        at.drafts.reset();
        at.world.close();
        vm = std::make_unique<UnlockVm>(door());
        vm->refresh();
    }

    UnlockVm::Door door()
    {
        UnlockVm::Door made;
        made.homeName = [this] { return vault().homeName(); };
        made.people = [this]() -> Result<std::vector<DoorPerson>> {
            auto names = vault().people();
            if (!names) {
                return names.error();
            }
            std::vector<DoorPerson> people;
            for (const access::DoorName& name : *names) {
                DoorPerson one;
                one.id = name.person;
                one.mark.name = name.firstName;
                people.push_back(one);
            }
            return people;
        };
        made.secondsToWait = [this](const Id& person) { return vault().secondsToWait(person); };
        made.open = [this](const Id& person, const QString& passphrase, UnlockVm::Done done) {
            ++tries;
            const auto keys = vault().prove(person, passphrase);
            answer = [done, status = error ? Status(*error) : keys ? Status() : Status(keys.error())] { done(status); };
            if (!slow) {
                answer();
            }
        };
        made.now = [this] { return *at.world.now; };
        return made;
    }

    /// A machine that stays on: its two clocks go together.
    access::Vault vault()
    {
        access::Surroundings around = at.world.around();
        around.boot = [now = at.world.now] { return crypto::BootTime{s("boot"), now->ms / 1000}; };
        return access::Vault(at.world.folder(), around);
    }

    void choose(const char* name)
    {
        for (std::size_t i = 0; i < vm->state().people.size(); ++i) {
            if (vm->state().people[i].mark.name == s(name)) {
                vm->choose(static_cast<int>(i));
            }
        }
    }

    Sitting at;
    std::optional<Error> error;
    std::function<void()> answer;
    bool slow = false;
    int tries = 0;
    std::unique_ptr<UnlockVm> vm;
};

QString said(const UnlockVm& vm)
{
    return vm.state().problem ? errorText(*vm.state().problem, Doing::Opening) : QString();
}

}  // namespace

TEST_CASE("unlock: the door shows first names only, and greets who is chosen", "[ui][unlock]")
{
    DoorStep d;
    CHECK(d.vm->state().homeName == s("Alder House"));
    CHECK(d.vm->state().today == s("Friday 13 March, twenty past seven. Who is here?"));
    QStringList names;
    for (const DoorPerson& person : d.vm->state().people) {
        names.append(person.mark.name);
    }
    names.sort();
    CHECK(names == QStringList{s("Ben"), s("Grace"), s("Owen")});
    d.choose("Owen");
    CHECK(d.vm->state().greeting == s("Good morning, Owen"));
    CHECK(d.vm->state().canOpen);
}

TEST_CASE("unlock: wrong tries are counted, then the door waits and says how long", "[ui][unlock]")
{
    DoorStep d;
    d.choose("Ben");
    int opened = 0;
    QObject::connect(d.vm.get(), &UnlockVm::opened, d.vm.get(), [&] { ++opened; });
    for (int i = 0; i < 3; ++i) {
        d.vm->open(s("not the four words"));
        CHECK(said(*d.vm) == s("That passphrase does not open this book."));
        CHECK(d.vm->state().wait == 0);
        CHECK(d.vm->state().canOpen);
    }
    d.vm->open(s("not the four words"));
    CHECK(d.vm->state().wait == 5);
    CHECK_FALSE(d.vm->state().canOpen);
    const int tries = d.tries;
    d.vm->open(test::kPassphrase);
    CHECK(d.tries == tries);  // not even asked
    CHECK(opened == 0);

    // Per person: Owen need not wait. And Ben's wait ends by itself.
    d.choose("Owen");
    CHECK(d.vm->state().wait == 0);
    CHECK(d.vm->state().canOpen);
    CHECK_FALSE(d.vm->state().problem);
    d.choose("Ben");
    CHECK_FALSE(d.vm->state().canOpen);
    d.at.world.pass(5000);
    REQUIRE(test::comesTrue([&] { return d.vm->state().canOpen; }, 2500));
    CHECK(d.vm->state().wait == 0);
    d.vm->open(test::kPassphrase);
    CHECK(opened == 1);
}

TEST_CASE("unlock: each thing that can be wrong at the door has a sentence of its own", "[ui][unlock]")
{
    DoorStep d;
    d.choose("Ben");
    QStringList sentences;
    for (const ErrorCode code :
         {ErrorCode::Invalid, ErrorCode::Refused, ErrorCode::NotFound, ErrorCode::Conflict, ErrorCode::WrongPassphrase,
          ErrorCode::Throttled, ErrorCode::KeyFileDamaged, ErrorCode::KeyFileOld, ErrorCode::Damaged,
          ErrorCode::Altered, ErrorCode::TooNew, ErrorCode::Locked, ErrorCode::Disk, ErrorCode::Memory,
          ErrorCode::Internal}) {
        CAPTURE(static_cast<int>(code));
        d.error = Error{code, s("test"), 0};
        d.vm->open(test::kPassphrase);
        REQUIRE(d.vm->state().problem);
        CHECK(d.vm->state().problem->code == code);
        const QString sentence = said(*d.vm);
        CHECK_FALSE(sentence.contains(u'%'));
        CHECK((sentence.endsWith(u'.') || sentence.endsWith(u'?')));
        CHECK_FALSE(sentences.contains(sentence));
        sentences.append(sentence);
    }
    // What security.md asks to be told apart: which of passphrase, key file and records it is.
    CHECK(sentences[6].contains(s("Your passphrase is not the trouble")));
    CHECK(sentences[8].contains(s("Your passphrase is right")));
    CHECK(errorText({ErrorCode::Throttled, {}, 1}, Doing::Opening)
          == s("Too many wrong tries. You can try again in 1 second."));
    CHECK(errorText({ErrorCode::Throttled, {}, 30}, Doing::Opening)
          == s("Too many wrong tries. You can try again in 30 seconds."));
}

TEST_CASE("unlock: while one passphrase is tried nothing else is, and a door that is gone is not told", "[ui][unlock]")
{
    DoorStep d;
    d.slow = true;
    d.choose("Ben");
    d.vm->open(QString());
    CHECK(d.tries == 0);
    d.vm->open(test::kPassphrase);
    CHECK(d.vm->state().opening);
    CHECK_FALSE(d.vm->state().canOpen);
    const int chosen = d.vm->state().chosen;
    d.vm->open(test::kPassphrase);
    d.choose("Owen");
    CHECK(d.tries == 1);
    CHECK(d.vm->state().chosen == chosen);
    d.vm.reset();
    d.answer();
    SUCCEED("nothing was touched");
}

TEST_CASE("unlock: a book that is only locked opens with the PIN of the one who is here", "[ui][unlock]")
{
    DoorStep d;
    UnlockVm::Door door = d.door();
    std::optional<Id> here = d.at.ben;
    int left = 3;
    door.lockedFor = [&] { return left > 0 ? here : std::nullopt; };
    door.pinTries = [&] { return left; };
    door.openWithPin = [&](const QString& pin) {
        left -= pin == s("4711") ? 0 : 1;
        return pin == s("4711");
    };
    UnlockVm vm(std::move(door));
    int opened = 0;
    QObject::connect(&vm, &UnlockVm::opened, &vm, [&] { ++opened; });
    vm.refresh();
    const int ben = vm.state().chosen;
    CHECK(vm.state().people[static_cast<std::size_t>(ben)].id == d.at.ben);
    CHECK(vm.state().people[static_cast<std::size_t>(ben)].line == s("here, the book is locked"));
    CHECK(vm.state().pin);
    vm.open(s("4711"));
    CHECK(opened == 1);
    for (const int expected : {2, 1}) {
        vm.open(s("0000"));
        CHECK(vm.state().problem);
        CHECK(vm.state().pinTries == expected);
    }
    vm.open(s("0000"));
    CHECK_FALSE(vm.state().pin);  // now only the passphrase
    CHECK(d.tries == 0);
    vm.open(test::kPassphrase);
    CHECK(d.tries == 1);
    CHECK(opened == 2);
}

TEST_CASE("unlock: a folder without a book says so, with nobody to choose", "[ui][unlock]")
{
    DoorStep d;
    UnlockVm::Door door = d.door();
    door.homeName = []() -> Result<QString> { return fail(ErrorCode::NotFound, "test"); };
    door.people = []() -> Result<std::vector<DoorPerson>> { return fail(ErrorCode::NotFound, "test"); };
    UnlockVm vm(std::move(door));
    vm.refresh();
    CHECK(said(vm) == s("There is no book in this folder."));
    CHECK(vm.state().people.empty());
    CHECK_FALSE(vm.state().canOpen);
    vm.choose(0);
    vm.open(test::kPassphrase);
    CHECK(d.tries == 0);
}
