// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/world.h"

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using namespace hearth::records;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

}  // namespace

TEST_CASE("desk: a moment is kept, shown, listed and found", "[records]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    const Saved saved = world.add(s("moment"), s("You made pancakes for everyone."), {jay});

    auto shown = world.desk->run(Show{saved.id});
    REQUIRE(shown);
    CHECK(shown->text() == s("You made pancakes for everyone."));
    CHECK(shown->hash == saved.hash);
    CHECK(shown->author.firstName == s("Grace"));
    CHECK(shown->state() == s("signed"));

    Timeline timeline;
    timeline.about = jay;
    auto page = world.desk->run(timeline);
    REQUIRE(page);
    REQUIRE(page->rows.size() == 2);  // the moment, and Jay's own page
    CHECK(page->rows.front().id == saved.id);
    CHECK(page->next.isEmpty());

    auto found = world.desk->run(Search{s("pancake"), {}, {}, {}, {}, 50});
    REQUIRE(found);
    CHECK(found->total == 1);
    REQUIRE(found->hits.size() == 1);
    CHECK(found->hits.front().snippet.contains(s("pancakes")));
    REQUIRE(found->hits.front().marks.size() == 1);
    CHECK(found->hits.front().snippet.mid(found->hits.front().marks.front().first,
                                          found->hits.front().marks.front().second)
          == s("pancakes"));
    CHECK(world.desk->run(VerifyBook())->ok);
}

TEST_CASE("desk: what was written is there after closing and opening again", "[records]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    world.addStaff(s("Ben Hartley"), s("residential-worker"));
    const Saved saved = world.add(s("note"), s("Lamp mended."), {jay});
    world.openAs(s("Ben"));
    auto shown = world.desk->run(Show{saved.id});
    REQUIRE(shown);
    CHECK(shown->text() == s("Lamp mended."));
    CHECK(shown->versions.front().signedByAuthor);
    auto read = world.desk->run(WhoHasRead{saved.id});
    CHECK_FALSE(read);  // not Ben's own
    world.openAs(s("Grace"));
    read = world.desk->run(WhoHasRead{saved.id});
    REQUIRE(read);
    REQUIRE(read->size() == 1);
    CHECK(read->front().reader.firstName == s("Ben"));
    CHECK(world.desk->run(VerifyBook())->ok);
}

TEST_CASE("desk: an amendment stands beside its original", "[records]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    const Saved saved = world.add(s("letter"), s("It was the phone rule."), {jay});
    auto amended = world.desk->run(
        AmendRecord{saved.id, test::textFields(s("It was Nan not ringing.")), s("Jay told me"), {}});
    REQUIRE(amended);
    auto shown = world.desk->run(Show{saved.id});
    REQUIRE(shown);
    REQUIRE(shown->versions.size() == 2);
    CHECK(joinProse(std::get<Prose>(shown->versions[0].fields.at(s("text")))) == s("It was the phone rule."));
    CHECK(shown->text() == s("It was Nan not ringing."));
    CHECK(world.desk->run(Search{s("phone"), {}, {}, {}, {}, 50})->total == 0);
    CHECK(world.desk->run(Search{s("ringing"), {}, {}, {}, {}, 50})->total == 1);
    CHECK_FALSE(world.desk->run(AmendRecord{saved.id, test::textFields(s("x")), s(" "), {}}));
}

TEST_CASE("desk: nobody at the home changes or hides a young person's reply", "[records]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    const Saved letter = world.add(s("letter"), s("Dear Jay"), {jay});
    auto reply = world.desk->run(ReplyTo{letter.id, proseOf(s("It wasn't the phone rule.")), jay,
                                         How::TypedTogether, {}});
    INFO((reply ? "" : reply.error().where.toStdString()));
    REQUIRE(reply);
    auto shown = world.desk->run(Show{letter.id});
    REQUIRE(shown);
    REQUIRE(shown->replies.size() == 1);
    CHECK(shown->replies.front().voice.firstName == s("Jay"));
    CHECK_FALSE(world.desk->run(AmendRecord{reply->id, test::textFields(s("x")), s("because"), {}}));
    CHECK_FALSE(world.desk->run(VoidRecord{reply->id, s("because")}));
    CHECK_FALSE(world.desk->run(Withhold{reply->id, {}, s("because"), s("2026-05-01")}));
    CHECK_FALSE(world.desk->run(ReplyTo{letter.id, proseOf(s("Mine")), jay, How::OwnPin, {}}));
}

TEST_CASE("desk: the wrong young person is put right in one act", "[records]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    const Id mina = world.addYoungPerson(s("Mina Shah"));
    const Saved saved = world.add(s("moment"), s("You asked how bread rises."), {jay});
    auto right = world.desk->run(WrongPerson{saved.id, {mina}, s("It was Mina")});
    REQUIRE(right);
    CHECK(world.desk->run(Show{saved.id})->state() == s("voided"));
    auto shown = world.desk->run(Show{right->id});
    REQUIRE(shown);
    CHECK(shown->text() == s("You asked how bread rises."));
    CHECK(shown->about.front().firstName == s("Mina"));
    CHECK_FALSE(world.desk->run(WrongPerson{saved.id, {mina}, s("again")}));  // it is void already
}

TEST_CASE("desk: another young person's name in a record is pointed out", "[records]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    world.addYoungPerson(s("Mina Shah"));
    CHECK(world.add(s("moment"), s("You and Mina laughed."), {jay}).otherNames == QStringList{s("Mina")});
    CHECK(world.add(s("moment"), s("You minded the minarets."), {jay}).otherNames.isEmpty());
}

TEST_CASE("desk: drafts come back to the one who wrote them and to nobody else", "[records]")
{
    test::World world;
    world.addStaff(s("Ben Hartley"), s("residential-worker"));
    REQUIRE(world.desk->run(SaveDraft{s("letter:new"), test::textFields(s("Dear J"))}));
    world.openAs(s("Ben"));
    CHECK(world.desk->run(LoadDrafts{s("")})->empty());
    world.openAs(s("Grace"));
    auto drafts = world.desk->run(LoadDrafts{s("letter")});
    REQUIRE(drafts);
    REQUIRE(drafts->size() == 1);
    CHECK(joinProse(std::get<Prose>(drafts->front().fields.at(s("text")))) == s("Dear J"));
}

TEST_CASE("desk: erasing one of two young people leaves the other, the chain and the proof", "[records][erase]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    const Id mina = world.addYoungPerson(s("Mina Shah"));
    const Saved both = world.add(s("moment"), s("You two built the den."), {jay, mina});
    REQUIRE(world.desk->run(EraseParts{both.id, jay, s("court order")}));
    auto shown = world.desk->run(Show{both.id});
    REQUIRE(shown);
    REQUIRE(shown->about.size() == 1);
    CHECK(shown->about.front().id == mina);
    CHECK(shown->text() == s("You two built the den."));
    CHECK(world.desk->run(VerifyBook())->ok);
    REQUIRE(world.desk->run(RebuildBook()));
    REQUIRE(world.desk->run(EraseParts{both.id, mina, s("court order")}));
    CHECK(world.desk->run(Show{both.id}).error().code == ErrorCode::NotFound);
    CHECK(world.desk->run(VerifyBook())->ok);
    CHECK(world.desk->run(Search{s("den"), {}, {}, {}, {}, 50})->total == 0);
    REQUIRE(world.desk->run(RebuildBook()));
}

TEST_CASE("desk: a manager's note is not there for a worker", "[records][sealed]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    world.addStaff(s("Ben Hartley"), s("residential-worker"));
    const Saved note = world.add(s("management-note"), s("canarymanagement"), {jay});
    CHECK(world.desk->run(Show{note.id})->text() == s("canarymanagement"));
    CHECK(world.desk->run(Search{s("canarymanagement"), {}, {}, {}, {}, 50})->total == 1);
    world.openAs(s("Ben"));
    CHECK(world.desk->run(Show{note.id}).error().code == ErrorCode::NotFound);
    CHECK(world.desk->run(Search{s("canarymanagement"), {}, {}, {}, {}, 50})->total == 0);
    world.openAs(s("Grace"));
    CHECK(world.desk->run(Show{note.id})->text() == s("canarymanagement"));
    CHECK(world.desk->run(VerifyBook())->ok);
}

TEST_CASE("desk: a reply to a sealed record is for the same readers", "[records][sealed]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    world.addStaff(s("Ben Hartley"), s("residential-worker"));
    const Saved note = world.add(s("management-note"), s("About the rota."), {jay});
    const Saved letter = world.add(s("letter"), s("Dear Jay"), {jay});
    REQUIRE(world.desk->run(ReplyTo{note.id, proseOf(s("canaryreply")), jay, How::ToldTo, {}}));
    REQUIRE(world.desk->run(ReplyTo{letter.id, proseOf(s("openreply")), jay, How::ToldTo, {}}));
    CHECK(world.desk->run(Search{s("canaryreply"), {}, {}, {}, {}, 50})->total == 1);
    CHECK(world.desk->run(Show{note.id})->replies.size() == 1);
    world.openAs(s("Ben"));
    CHECK(world.desk->run(Search{s("canaryreply"), {}, {}, {}, {}, 50})->total == 0);
    CHECK(world.desk->run(Search{s("openreply"), {}, {}, {}, {}, 50})->total == 1);
}
