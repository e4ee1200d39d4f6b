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

bool readBy(Desk& desk, const Id& record, const char* firstName)
{
    const auto readers = desk.run(WhoHasRead{record});
    REQUIRE(readers);
    return std::ranges::any_of(*readers, [&](const ReadingView& one) { return one.reader.firstName == s(firstName); });
}

/// How many blocks of the text index on disk hold `stem`.
std::int64_t blocksWith(const store::Database& raw, const char* stem)
{
    auto ask = raw.prepare("SELECT count(*) FROM record_text_data WHERE instr(block, CAST(?1 AS BLOB)) > 0");
    auto row = ask.bind(1, s(stem)).step();
    REQUIRE((row && *row));
    return ask.integer(0);
}

}  // namespace

TEST_CASE("mended: words amended after a sign-off are not signed off", "[records][sign-off]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    world.addStaff(s("Ben Hartley"), s("residential-worker"));
    world.openAs(s("Ben"));
    const Saved note = world.add(s("note"), s("He came in at nine."), {jay});
    world.openAs(s("Grace"));
    REQUIRE(world.desk->run(SignOff{note.id}));
    CHECK(world.desk->run(Show{note.id})->state() == s("signed-off"));
    world.openAs(s("Ben"));
    REQUIRE(world.desk->run(AmendRecord{note.id, test::textFields(s("He came in at ten.")), s("a slip"), {}}));
    CHECK(world.desk->run(Show{note.id})->state() == s("amended"));
    const auto rows = world.desk->run(Timeline())->rows;
    const auto row = std::ranges::find(rows, note.id, &Row::id);
    REQUIRE(row != rows.end());
    CHECK_FALSE(row->signedOff);
    CHECK(row->amended);
    world.openAs(s("Grace"));
    REQUIRE(world.desk->run(SignOff{note.id}));
    CHECK(world.desk->run(Show{note.id})->state() == s("signed-off"));
}

TEST_CASE("mended: erased words leave the text index too", "[records][erase]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    const Saved first = world.add(s("note"), s("zebracanter in the hall"), {jay});
    const Saved second = world.add(s("note"), s("quokkafinch in the yard"), {jay});
    world.add(s("note"), s("yellowhammer on the wall"), {jay});
    {
        const auto raw = world.openRaw(s("Grace"));  // control: this is how they are found
        CHECK(blocksWith(raw, "zebracant") > 0);
        CHECK(blocksWith(raw, "quokkafinch") > 0);
    }
    world.openAs(s("Grace"));
    REQUIRE(world.desk->run(AmendRecord{first.id, test::textFields(s("wombatcanter in the hall")), s("a slip"), {}}));
    REQUIRE(world.desk->run(EraseParts{first.id, jay, s("court order")}));
    CHECK(world.desk->run(Search{s("yellowhammer"), {}, {}, {}, {}, 50})->total == 1);
    CHECK(world.desk->run(Search{s("quokkafinch"), {}, {}, {}, {}, 50})->total == 1);
    {
        const auto raw = world.openRaw(s("Grace"));
        CHECK(blocksWith(raw, "zebracant") == 0);
        CHECK(blocksWith(raw, "wombatcant") == 0);
        CHECK(blocksWith(raw, "quokkafinch") > 0);
    }
    // Now all the index is one segment: the second erasure finds nothing to merge it with.
    world.openAs(s("Grace"));
    REQUIRE(world.desk->run(EraseParts{second.id, jay, s("court order")}));
    CHECK(world.desk->run(Search{s("yellowhammer"), {}, {}, {}, {}, 50})->total == 1);
    const auto raw = world.openRaw(s("Grace"));
    CHECK(blocksWith(raw, "quokkafinch") == 0);
    CHECK(blocksWith(raw, "yellowhamm") > 0);
}

TEST_CASE("mended: who was shown a reply to a reply, or a linked title, is written down", "[records][reading]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    world.addStaff(s("Ben Hartley"), s("residential-worker"));
    const Saved letter = world.add(s("letter"), s("Dear Jay"), {jay});
    const auto reply = world.desk->run(ReplyTo{letter.id, proseOf(s("It was not so.")), jay, How::ToldTo, {}});
    REQUIRE(reply);
    const auto deeper = world.desk->run(ReplyTo{reply->id, proseOf(s("Nor that.")), jay, How::ToldTo, {}});
    INFO((deeper ? "" : deeper.error().where.toStdString()));
    REQUIRE(deeper);
    const auto deepest = world.desk->run(ReplyTo{deeper->id, proseOf(s("Nor this.")), jay, How::ToldTo, {}});
    REQUIRE(deepest);
    const Saved source = world.add(s("note"), s("The wall was mended."), {jay});
    const Saved other = world.add(s("note"), s("Nothing to do with it."), {jay});
    REQUIRE(world.desk->run(LinkRecords{letter.id, source.id, s("from")}));
    world.openAs(s("Ben"));
    const auto shown = world.desk->run(Show{letter.id});
    REQUIRE(shown);
    REQUIRE(shown->links.size() == 1);
    REQUIRE(shown->replies.at(0).replies.at(0).replies.size() == 1);
    world.openAs(s("Grace"));
    for (const Id& one : {letter.id, reply->id, deeper->id, deepest->id, source.id}) {
        CAPTURE(one.text().toStdString());
        CHECK(readBy(*world.desk, one, "Ben"));
    }
    CHECK_FALSE(readBy(*world.desk, other.id, "Ben"));
}

TEST_CASE("mended: what was withheld of the wrong young person is withheld of the right one", "[records][withhold]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    const Id mina = world.addYoungPerson(s("Mina Shah"));
    const Saved note = world.add(s("note"), s("a surprise party"), {jay});
    REQUIRE(world.desk->run(Withhold{note.id, {}, s("an older reason"), s("2026-03-20")}));
    REQUIRE(world.desk->run(Withhold{note.id, {s("p1")}, s("the party"), s("2026-04-01")}));
    const auto right = world.desk->run(WrongPerson{note.id, {mina}, s("It was Mina")});
    INFO((right ? "" : right.error().where.toStdString()));
    REQUIRE(right);
    const auto here = world.desk->run(Show{right->id});
    REQUIRE(here);
    CHECK(here->state() == s("withheld"));
    REQUIRE(here->acts.size() == 1);
    CHECK(here->acts.front().reason == s("the party"));
    CHECK(here->acts.front().paragraphs == QStringList{s("p1")});
    CHECK(here->acts.front().review == s("2026-04-01"));
    CHECK(world.desk->run(Show{note.id})->voided);
    // Several young people, and a record of which the withholding has ended.
    const Saved freed = world.add(s("note"), s("another party"), {jay});
    REQUIRE(world.desk->run(Withhold{freed.id, {}, s("the party"), s("2026-04-01")}));
    const auto both = world.desk->run(WrongPerson{freed.id, {jay, mina}, s("Both of them")});
    REQUIRE(both);
    CHECK(world.desk->run(Show{both->id})->withheld);
    REQUIRE(world.desk->run(Release{both->id, s("it has been")}));
    const auto again = world.desk->run(WrongPerson{both->id, {mina}, s("Mina only")});
    REQUIRE(again);
    CHECK(world.desk->run(Show{again->id})->acts.empty());
    CHECK(world.desk->run(VerifyBook())->ok);
}

TEST_CASE("mended: another's words are not said in one's own session", "[records]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    AddRecord add;
    add.kind = s("moment");
    add.about = {jay};
    add.fields = test::textFields(s("It was me."));
    add.voice = jay;
    const auto refused = world.desk->run(add);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Invalid);
    CHECK(refused.error().where == s("records.add:own-session"));
    add.how = How::TypedTogether;
    CHECK(world.desk->run(add));
    add.how = How::OwnSession;
    add.voice = world.home.manager;
    CHECK(world.desk->run(add));
    add.voice.reset();
    const auto own = world.desk->run(add);
    REQUIRE(own);
    const auto reply = world.desk->run(ReplyTo{own->id, proseOf(s("Mine")), jay, How::OwnSession, {}});
    REQUIRE_FALSE(reply);
    CHECK(reply.error().where == s("records.add:own-session"));
    CHECK(world.desk->run(Show{own->id})->replies.empty());
}
