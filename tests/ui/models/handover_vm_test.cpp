// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/sitting.h"
#include "ui/models/handover_vm.h"
#include "ui/text/error_text.h"

using namespace hearth;
using namespace hearth::ui;
using hearth::test::s;
using hearth::test::Sitting;

namespace {

/// A finished sleep-in of Ben's, with Owen and Grace coming on, read by Ben.
struct Read {
    Read() : vm(at.book, [this](QObject*, const Id& person, const QString& passphrase, HandoverVm::Proved done) {
            access::Vault vault(at.world.folder(), at.world.around());
            pending = [keys = vault.prove(person, passphrase), done] { done(keys); };
            if (!slow) {
                pending();
            }
        })
    {
        shift = finish(s("A quiet night."));
        vm.open(shift);
    }

    Id finish(const QString& text)
    {
        practice::ShiftDraft draft;
        draft.span = practice::spanAt(*at.world.now);
        draft.name = s("Sleep-in, Thursday into Friday");
        draft.text = text;
        draft.workers = {at.ben};
        draft.incoming = {at.owen, at.grace};
        practice::Night night;
        night.person = at.jay;
        night.how = practice::NightHow::Settled;
        night.asleep = s("22:40");
        night.text = s("Read till late.");
        draft.nights = {night};
        const Id line = at.world.add(s("handover-item"), s("Ring the school"), {at.jay},
                                     {{s("weight"), s("do")}}).id;
        auto done = at.world.desk->run(practice::finishOf(draft, {line}, *at.world.now));
        REQUIRE(done);
        return done->id;
    }

    int placeOf(const char* name)
    {
        for (std::size_t i = 0; i < vm.state().accepters.size(); ++i) {
            if (vm.state().accepters[i].mark.name == s(name)) {
                return static_cast<int>(i);
            }
        }
        return -1;
    }

    const Accepter& person(const char* name) { return vm.state().accepters.at(static_cast<std::size_t>(placeOf(name))); }

    Sitting at;
    std::function<void()> pending;
    bool slow = false;
    HandoverVm vm;
    Id shift;
};

}  // namespace

TEST_CASE("handover: it is read out whole, in words", "[ui][handover]")
{
    Read r;
    const HandoverState& state = r.vm.state();
    CHECK_FALSE(state.problem);
    CHECK(state.name == s("Sleep-in, Thursday into Friday"));
    CHECK(state.line == s("Signed today 07:20 by Ben Hartley"));
    CHECK(state.text == s("A quiet night."));
    REQUIRE(state.nights.size() == 1);
    CHECK(state.nights[0].person.name == s("Jay"));
    CHECK(state.nights[0].line.endsWith(s(", asleep by 22:40, still asleep at the end")));
    CHECK(state.nights[0].text == s("Read till late."));
    CHECK(state.checks.size() == 4);
    CHECK(state.checks[3].endsWith(s(": not done")));
    CHECK(r.vm.lines().lines() == 1);
    CHECK(state.standing == s("Owen and Grace still to read and accept."));
}

TEST_CASE("handover: each accepts with their own yes, one as the lead, and then it is taken over", "[ui][handover]")
{
    Read r;
    QStringList said;
    QObject::connect(&r.vm, &HandoverVm::accepted, &r.vm, [&](const QString& name) { said.append(name); });
    CHECK(r.placeOf("Ben") == -1);  // who hands over does not accept
    CHECK(r.person("Owen").incoming);
    r.vm.choose(r.placeOf("Owen"));
    r.vm.accept(test::kPassphrase, true);
    REQUIRE_FALSE(r.vm.state().problem);
    CHECK(said == QStringList{s("Owen")});
    CHECK(r.person("Owen").accepted == s("07:20"));
    CHECK(r.person("Owen").lead);
    CHECK_FALSE(r.vm.state().takenOver);
    CHECK(r.vm.state().standing == s("Grace still to read and accept."));

    r.vm.choose(r.placeOf("Grace"));
    r.vm.accept(test::kPassphrase, false);
    CHECK(r.vm.state().takenOver);
    CHECK_FALSE(r.person("Grace").lead);

    const records::RecordView view = r.at.show(r.shift);
    const auto accepted = practice::acceptances(view);
    REQUIRE(accepted.size() == 2);
    CHECK(accepted[0].person == r.at.owen);
    CHECK(accepted[1].person == r.at.grace);
    CHECK(r.at.book.who.id == r.at.ben);  // the open sitting is still Ben's
}

TEST_CASE("handover: without a lead it is not taken over", "[ui][handover]")
{
    Read r;
    for (const char* name : {"Owen", "Grace"}) {
        r.vm.choose(r.placeOf(name));
        r.vm.accept(test::kPassphrase, false);
    }
    CHECK_FALSE(r.vm.state().takenOver);
    CHECK(r.vm.state().standing == s("The one who leads the next shift still has to accept."));
}

TEST_CASE("handover: a wrong passphrase accepts nothing, and after some there is a wait", "[ui][handover]")
{
    Read r;
    r.vm.choose(r.placeOf("Owen"));
    for (int i = 0; i < 4; ++i) {
        r.vm.accept(s("not the four words"), true);
        REQUIRE(r.vm.state().problem);
        CHECK(r.vm.state().problem->code == ErrorCode::WrongPassphrase);
        CHECK(errorText(*r.vm.state().problem, Doing::Proving).startsWith(s("That passphrase is not theirs.")));
    }
    r.vm.accept(test::kPassphrase, true);
    REQUIRE(r.vm.state().problem);
    CHECK(errorText(*r.vm.state().problem, Doing::Proving)
          == s("Too many wrong tries. You can try again in 5 seconds."));
    CHECK(practice::acceptances(r.at.show(r.shift)).empty());
    CHECK_FALSE(r.vm.state().proving);

    // The control: the wait is Owen's alone.
    r.vm.choose(r.placeOf("Grace"));
    r.vm.accept(test::kPassphrase, true);
    CHECK(practice::acceptances(r.at.show(r.shift)).size() == 1);
}

TEST_CASE("handover: a proof that comes late accepts only what its person read", "[ui][handover]")
{
    Read r;
    r.slow = true;
    const Id other = r.finish(s("The next one."));
    r.vm.choose(r.placeOf("Owen"));
    r.vm.accept(test::kPassphrase, true);
    CHECK(r.vm.state().proving);
    r.vm.choose(r.placeOf("Grace"));
    CHECK(r.vm.state().accepters[static_cast<std::size_t>(r.vm.state().chosen)].mark.name == s("Owen"));
    r.vm.open(r.shift);  // read anew meanwhile
    CHECK(r.vm.state().proving);
    r.pending();
    CHECK(r.person("Owen").lead);

    r.vm.choose(r.placeOf("Grace"));
    r.vm.accept(test::kPassphrase, true);
    r.vm.open(other);
    CHECK_FALSE(r.vm.state().proving);
    r.pending();
    CHECK(practice::acceptances(r.at.show(other)).empty());
    CHECK(practice::acceptances(r.at.show(r.shift)).size() == 1);
}

TEST_CASE("handover: the one at the keyboard accepts without a passphrase", "[ui][handover]")
{
    Read r;
    const Id shift = r.shift;
    r.at.drafts.reset();
    r.at.openAs("Owen");
    int proofs = 0;
    HandoverVm vm(r.at.book, [&](QObject*, const Id&, const QString&, const HandoverVm::Proved&) { ++proofs; });
    vm.accept(QString(), true);  // nobody chosen: nothing happens
    vm.open(shift);
    for (std::size_t i = 0; i < vm.state().accepters.size(); ++i) {
        if (vm.state().accepters[i].person == r.at.owen) {
            vm.choose(static_cast<int>(i));
        }
    }
    r.at.refuse<records::Acknowledge>(ErrorCode::Disk);
    vm.accept(QString(), true);
    REQUIRE(vm.state().problem);
    CHECK(practice::acceptances(r.at.show(shift)).empty());
    r.at.mend();
    vm.accept(QString(), true);
    CHECK(proofs == 0);
    REQUIRE(practice::acceptances(r.at.show(shift)).size() == 1);
    CHECK(practice::acceptances(r.at.show(shift)).front().lead);
}
