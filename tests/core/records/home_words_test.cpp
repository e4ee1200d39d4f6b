// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/book_parts.h"
#include "core/access/founding.h"
#include "core/practice/shift.h"
#include "tests/support/other_pc.h"

#include <QFile>
#include <QThread>

#include <algorithm>

using namespace hearth;
using namespace hearth::records;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

AddRecord adaptation(const char* what, const char* words, const char* target = "", Fields more = {})
{
    AddRecord add;
    add.kind = s("adaptation");
    add.fields = std::move(more);
    add.fields[s("what")] = s(what);
    add.fields[s("words")] = s(words);
    if (*target != '\0') {
        add.fields[s("target")] = s(target);
    }
    return add;
}

Saved done(Desk& desk, const AddRecord& add)
{
    auto saved = desk.run(add);
    INFO((saved ? "" : saved.error().where.toStdString()));
    REQUIRE(saved);
    return *saved;
}

Status amended(Desk& desk, const Id& record, Fields fields)
{
    auto saved = desk.run(AmendRecord{record, std::move(fields), s("the home says so"), {}});
    return saved ? Status() : Status(saved.error());
}

QString doors(const Desk& desk)
{
    return desk.catalogue().kind(s("shift"))->field(s("doors"))->house;
}

QStringList checks(const Desk& desk)
{
    QStringList names;
    const catalogue::Kind* shift = desk.catalogue().kind(s("shift"));
    for (const practice::Check& one : practice::checksOf(*shift)) {
        names.append(shift->field(one.id)->house);
    }
    return names;
}

/// The book opened by Ben without its mark, so that an alarm is written; then Grace sits down.
void raiseAlarm(test::World& world)
{
    world.close();
    REQUIRE(QFile::remove(world.folder() + s("/vault.anchor")));
    access::Vault vault(world.folder(), world.around());
    auto ben = vault.find(s("Ben"));
    auto keys = vault.prove(*ben, test::kPassphrase);
    REQUIRE(keys);
    REQUIRE(vault.open(*ben, *keys, {.acceptAlarm = true, .wait = false}));
    world.openAs(s("Grace"));
}

}  // namespace

TEST_CASE("our words: said in the app, they hold at once, after reopening, and after a rebuild", "[records][home]")
{
    test::World world;
    world.addStaff(s("Ben Hartley"), s("residential-worker"));
    const QString before = doors(*world.desk);
    const Saved own = done(*world.desk, adaptation("check", "Hens shut in"));
    const Saved prompt = done(*world.desk, adaptation("prompt", "Round the house, cellar too", "shift.doors"));
    done(*world.desk, adaptation("leave-out", "We keep no tin", "shift.money-tin"));
    done(*world.desk, adaptation("room", "Kitchen"));
    for (int i = 0; i < 3; ++i) {
        INFO(i);
        CHECK(doors(*world.desk) == s("Round the house, cellar too"));
        CHECK(checks(*world.desk).contains(s("Hens shut in")));
        CHECK(checks(*world.desk).size() == 4);
        CHECK(world.desk->catalogue().rooms() == QStringList{s("Kitchen")});
        if (i == 0) {
            REQUIRE(world.desk->run(RebuildBook()));
        } else {
            world.openAs(s("Ben"));
        }
    }
    // What a worker ticks of the home's own is kept, and found under its id for ever.
    AddRecord shift;
    shift.kind = s("shift");
    const QString id = catalogue::ownCheckId(own.id.text());
    shift.fields = {{s("name"), s("Late")}, {id, true}};
    const Saved written = done(*world.desk, shift);
    CHECK(std::get<bool>(world.desk->run(Show{written.id})->fields.at(id)));
    // Words are a manager's to say.
    CHECK(world.desk->run(adaptation("room", "Cellar")).error().code == ErrorCode::Refused);
    CHECK(amended(*world.desk, prompt.id, {{s("words"), s("Mine")}}).error().code == ErrorCode::Refused);
    world.openAs(s("Grace"));
    world.pass(1000);
    REQUIRE(amended(*world.desk, own.id, {{s("words"), s("Hens and ducks in")}}));
    REQUIRE(amended(*world.desk, prompt.id, {{s("retired"), true}}));
    CHECK(doors(*world.desk) == before);
    const auto read = world.desk->run(Show{written.id});
    const catalogue::Field* field = world.desk->catalogue().kind(s("shift"))->field(id);
    CHECK(field->house == s("Hens and ducks in"));
    CHECK(field->houseAt(read->written) == s("Hens shut in"));
    CHECK(world.desk->catalogue().kind(s("shift"))->field(s("doors"))->houseAt(read->written)
          == s("Round the house, cellar too"));
    REQUIRE(amended(*world.desk, own.id, {{s("retired"), true}}));
    CHECK_FALSE(checks(*world.desk).contains(s("Hens and ducks in")));
    // Retired, it is not written any more, and what was written stands.
    CHECK(world.desk->run(shift).error().code == ErrorCode::Invalid);
    CHECK(world.desk->run(Show{written.id})->fields.contains(id));
    const auto then = practice::checksOf(*world.desk->catalogue().kind(s("shift")), read->written);
    CHECK(std::ranges::count(then, id, &practice::Check::id) == 1);
    REQUIRE(amended(*world.desk, own.id, {{s("retired"), false}}));
    CHECK(checks(*world.desk).contains(s("Hens and ducks in")));
    CHECK(world.desk->run(VerifyBook())->ok);
}

TEST_CASE("our words: what cannot hold is refused in so many words and changes nothing", "[records][home]")
{
    test::World world;
    const auto rule = [&world](const AddRecord& add) {
        const auto saved = world.desk->run(add);
        return saved ? QString() : saved.error().where;
    };
    CHECK(rule(adaptation("prompt", "Ours", "shift.nowhere")) == s("catalogue.adapt:target"));
    CHECK(rule(adaptation("prompt", "Ours", "reply.text")) == s("catalogue.adapt:target"));
    CHECK(rule(adaptation("prompt", "Ours")) == s("catalogue.adapt:target"));
    CHECK(rule(adaptation("leave-out", "No", "moment.text")) == s("catalogue.adapt:leave-out"));
    CHECK(rule(adaptation("room", "   ")) == s("records.check:required:words"));
    CHECK(rule(adaptation("room", "two\nrooms")) == s("catalogue.adapt:plain"));
    CHECK(rule(adaptation("rhythm", "Tea")) == s("catalogue.adapt:time"));
    const Saved kitchen = done(*world.desk, adaptation("room", "Kitchen"));
    CHECK(rule(adaptation("room", "KITCHEN")) == s("catalogue.adapt:twice"));
    CHECK(amended(*world.desk, kitchen.id, {{s("what"), s("check")}}).error().where == s("catalogue.adapt:for-ever"));
    CHECK(amended(*world.desk, kitchen.id, {{s("words"), s("a\tb")}}).error().where == s("catalogue.adapt:plain"));
    REQUIRE(world.desk->run(VoidRecord{kitchen.id, s("a slip")}));
    CHECK(world.desk->catalogue().rooms().isEmpty());
    CHECK(rule(adaptation("room", "Kitchen")).isEmpty());
    CHECK(world.desk->catalogue().rooms() == QStringList{s("Kitchen")});
}

TEST_CASE("our words: two PCs of the home come to the same, whoever spoke first", "[records][home][devices]")
{
    test::World world;
    world.addStaff(s("Dora Kent"), s("deputy"));
    test::OtherPc other(world, s("Dora"));
    other.openAs(s("Dora"));
    done(*world.desk, adaptation("prompt", "Said by Grace", "shift.doors"));
    world.pass(1000);
    done(*other.desk, adaptation("prompt", "Said by Dora", "shift.doors"));
    const Saved hens = done(*other.desk, adaptation("check", "Hens shut in"));
    CHECK(doors(*world.desk) == s("Said by Grace"));
    other.meet();
    for (Desk* desk : {world.desk.get(), other.desk.get()}) {
        CHECK(doors(*desk) == s("Said by Dora"));
        CHECK(checks(*desk).contains(s("Hens shut in")));
    }
    // Both rename the same check apart: the later words show on both, and the record asks which is right.
    REQUIRE(amended(*world.desk, hens.id, {{s("words"), s("Hens in")}}));
    world.pass(1000);
    REQUIRE(amended(*other.desk, hens.id, {{s("words"), s("Hens and ducks in")}}));
    other.meet();
    for (Desk* desk : {world.desk.get(), other.desk.get()}) {
        CHECK(checks(*desk).contains(s("Hens and ducks in")));
        CHECK(desk->run(Show{hens.id})->conflicts.size() == 1);
        CHECK(desk->run(VerifyBook())->ok);
    }
    REQUIRE(world.desk->run(ResolveConflict{hens.id, s("words"), s("Hens in")}));
    other.meet();
    CHECK(checks(*other.desk).contains(s("Hens in")));
    REQUIRE(other.desk->run(RebuildBook()));
    CHECK(checks(*other.desk).contains(s("Hens in")));
}

TEST_CASE("our words: what another PC sends without the right, or without sense, changes nothing", "[records][home]")
{
    test::World world;
    const Id ben = world.addStaff(s("Ben Hartley"), s("residential-worker"));
    const QString before = doors(*world.desk);
    const auto plant = [&world](const Id& author, const char* what, const char* words, const char* target) {
        access::Book::Parts& parts = world.desk->book().parts();
        ledger::Body body;
        body.type = ledger::OpType::Put;
        body.record = Id::make(world.desk->book().now());
        body.kind = s("adaptation");
        body.written = world.desk->book().now();
        body.fields = adaptation(what, words, target).fields;
        REQUIRE(parts.ledger->write({{author, {{parts.ring.home, ledger::Audience::Team, Id(), body}}}}));
        return body.record;
    };
    plant(ben, "prompt", "Said by a worker", "shift.doors");
    const Id nowhere = plant(world.home.manager, "prompt", "Ours", "shift.nowhere");
    const Id turned = plant(world.home.manager, "check", "turned \u202Eround", "");
    plant(world.home.manager, "room", "Kitchen", "");
    world.openAs(s("Grace"));
    CHECK(doors(*world.desk) == before);
    CHECK(checks(*world.desk).size() == 4);
    CHECK(world.desk->catalogue().rooms() == QStringList{s("Kitchen")});
    const QStringList passed = world.desk->book().parts().words.passedOver;
    CHECK(passed.size() == 2);
    CHECK(passed.contains(nowhere.text()));
    CHECK(passed.contains(turned.text()));
    world.openAs(s("Ben"));
    CHECK(doors(*world.desk) == before);
}

TEST_CASE("alarm: a registered manager says it is dealt with, and it is listed no more", "[records][home]")
{
    test::World world;
    world.addStaff(s("Ben Hartley"), s("residential-worker"));
    world.addStaff(s("Kath Doyle"), s("deputy"));
    raiseAlarm(world);
    auto status = world.desk->run(BookStatus());
    CHECK(status->pastAlarms == QStringList{s("anchor-missing")});
    REQUIRE(status->openAlarms.size() == 1);
    AddRecord dealt;
    dealt.kind = s("alarm-dealt");
    dealt.fields = {{s("alarm"), status->openAlarms.front().id}, {s("text"), proseOf(s("The disk was changed; all is there."))}};
    AddRecord unknown = dealt;
    unknown.fields[s("alarm")] = s("nobody:1");
    CHECK(world.desk->run(unknown).error().where == s("home.alarm:unknown"));
    world.openAs(s("Kath"));
    CHECK(world.desk->run(dealt).error().code == ErrorCode::Refused);
    CHECK(world.desk->run(BookStatus())->pastAlarms.size() == 1);
    world.openAs(s("Grace"));
    const Saved saved = done(*world.desk, dealt);
    CHECK(world.desk->run(BookStatus())->pastAlarms.isEmpty());
    CHECK(world.desk->run(BookStatus())->openAlarms.empty());
    world.openAs(s("Grace"));
    CHECK(world.desk->run(BookStatus())->pastAlarms.isEmpty());
    // A second alarm stands for itself; a slip can be taken back.
    raiseAlarm(world);
    CHECK(world.desk->run(BookStatus())->openAlarms.size() == 1);
    REQUIRE(world.desk->run(VoidRecord{saved.id, s("a slip")}));
    CHECK(world.desk->run(BookStatus())->openAlarms.size() == 2);
    CHECK(world.desk->run(VerifyBook())->ok);
}

TEST_CASE("proof: the book is proved beside its open window, and says so", "[records][home]")
{
    test::World world;
    for (int i = 0; i < 40; ++i) {
        world.add(s("moment"), s("Something small."), {});
    }
    CHECK(world.desk->run(BookStatus())->verified.ms == 0);
    using How = VerifyBook::How;
    CHECK_FALSE(world.desk->run(VerifyBook{How::Look})->done);
    REQUIRE(world.desk->run(VerifyBook{How::Start}));
    VerifyView view;
    for (int i = 0; i < 2000 && !(view = *world.desk->run(VerifyBook{How::Look})).done; ++i) {
        world.add(s("moment"), s("Written meanwhile."), {});
        QThread::msleep(2);
    }
    REQUIRE(view.done);
    CHECK(view.ok);
    CHECK(view.operations >= 40);
    CHECK(view.head.size() == 16);
    const auto status = world.desk->run(BookStatus());
    CHECK(status->verified == view.at);
    CHECK(status->verifiedSound);
    // However short the book: Start never takes the answer that Look is to give.
    for (int i = 0; i < 20; ++i) {
        CHECK_FALSE(world.desk->run(VerifyBook{How::Start})->done);
        QThread::msleep(20);
        CHECK_FALSE(world.desk->run(VerifyBook{How::Start})->done);
        for (int n = 0; n < 2000 && !(view = *world.desk->run(VerifyBook{How::Look})).done; ++n) {
            QThread::msleep(1);
        }
        CHECK(view.ok);
    }
    CHECK(view.done);
    // Ended by hand, there is no proof; and a book that closes meanwhile closes well.
    REQUIRE(world.desk->run(VerifyBook{How::Start}));
    CHECK_FALSE(world.desk->run(VerifyBook{How::Stop})->done);
    CHECK(world.desk->run(BookStatus())->verified == view.at);
    REQUIRE(world.desk->run(VerifyBook{How::Start}));
    world.openAs(s("Grace"));
    CHECK(world.desk->run(VerifyBook())->ok);
}

TEST_CASE("proof: beside the open window it finds what was altered", "[records][home]")
{
    test::World world;
    world.addStaff(s("Ben Hartley"), s("residential-worker"));
    for (int i = 0; i < 5; ++i) {
        world.add(s("moment"), s("Something small."), {});
    }
    {
        auto raw = world.openRaw(s("Grace"));
        REQUIRE(raw.script("DROP TRIGGER ledger_part_is_final"));
        REQUIRE(raw.script("UPDATE ledger_part SET salt = zeroblob(16) WHERE k = (SELECT max(k) - 128 FROM ledger_part)"));
    }
    world.openAs(s("Grace"));
    using How = VerifyBook::How;
    REQUIRE(world.desk->run(VerifyBook{How::Start}));
    VerifyView view;
    for (int i = 0; i < 2000 && !(view = *world.desk->run(VerifyBook{How::Look})).done; ++i) {
        QThread::msleep(2);
    }
    REQUIRE(view.done);
    CHECK_FALSE(view.ok);
    CHECK(view.reason == s("altered"));
    CHECK(view.firstBad == world.desk->run(VerifyBook())->firstBad);
    CHECK_FALSE(world.desk->run(BookStatus())->verifiedSound);
}

TEST_CASE("roles: who may do what, since when and until when", "[records][home]")
{
    test::World world;
    const Id kath = world.addStaff(s("Kath Doyle"), s("residential-worker"));
    const Id zoe = world.desk->run(AddPerson{s("staff-member"), {{s("name"), s("Zoe Lane")}}})->id;
    REQUIRE(world.desk->run(GrantRole{kath, s("deputy"), s("2026-03-01"), s("2026-04-10")}));
    REQUIRE(world.desk->run(GrantRole{kath, s("key-worker"), s("2026-05-01"), {}}));
    REQUIRE(world.desk->run(GrantRole{zoe, s("key-worker"), s("2026-06-01"), {}}));
    REQUIRE(world.desk->run(GrantRole{zoe, s("key-worker"), {}, s("2026-03-01")}));
    const auto all = world.desk->run(ListRoles());
    REQUIRE(all);
    REQUIRE(all->size() == 3);
    const auto of = [&](const Id& person) {
        return *std::ranges::find(*all, person, [](const StandingView& one) { return one.person.id; });
    };
    CHECK(of(world.home.manager).roles == std::vector<RoleHeld>{{s("registered-manager"), {}, {}, true, false}});
    CHECK(of(world.home.manager).wayIn);
    CHECK(of(kath).roles == std::vector<RoleHeld>{{s("deputy"), s("2026-03-01"), s("2026-04-10"), true, false},
                                                  {s("residential-worker"), {}, {}, true, false},
                                                  {s("key-worker"), s("2026-05-01"), {}, false, true}});
    CHECK_FALSE(of(zoe).wayIn);
    CHECK(of(zoe).roles == std::vector<RoleHeld>{{s("key-worker"), {}, s("2026-03-01"), false, false}});
    world.openAs(s("Kath"));
    REQUIRE(world.desk->run(GrantRole{zoe, s("key-worker"), {}, {}}));
    CHECK(world.desk->run(ListRoles()));
}
