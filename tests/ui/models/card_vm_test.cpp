// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/sitting.h"

#include "ui/models/card_vm.h"
#include "ui/models/look_back_vm.h"

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using namespace hearth::ui;
using hearth::test::s;
using hearth::test::Sitting;
using practice::Stage;
using practice::Zone;

namespace {

Id addBread(Sitting& at, Stage stage = Stage::Spark)
{
    records::AddRecord add;
    add.kind = practice::kThirdKind;
    add.about = {at.jay};
    add.fields = {{s("title"), s("Bread")}, {practice::kStage, practice::stageId(stage)},
                  {practice::kAdults, std::vector<Id>{at.ben}}};
    auto saved = at.world.desk->run(add);
    REQUIRE(saved);
    return saved->id;
}

QStringList fieldsOf(const records::Version& version)
{
    QStringList names;
    for (const auto& [name, value] : version.fields) {
        names.append(name);
    }
    return names;
}

}  // namespace

TEST_CASE("card: what is typed is a draft at once and, when the field is left, one amendment of it", "[ui][card]")
{
    Sitting at;
    const Id bread = addBread(at);
    CardVm card(at.book, *at.drafts);
    REQUIRE(card.open(bread));
    CHECK(card.state().youHeading == s("You, Jay"));
    CHECK(card.state().meHeading == s("Me, Ben"));
    card.edit(s("you-why"), s("It goes massive."));
    REQUIRE(at.drafts->flush());
    CHECK(at.hasDraft(s("common-third:") + bread.text()));
    CHECK(at.show(bread).versions.size() == 1);
    REQUIRE(card.save());
    const records::RecordView view = at.show(bread);
    REQUIRE(view.versions.size() == 2);
    CHECK(fieldsOf(view.versions[1]) == QStringList{s("you-why")});
    CHECK(view.versions[1].reason == s("Written together, at one screen."));
    CHECK(practice::wordsIn(view.fields, s("you-why")) == s("It goes massive."));
    CHECK_FALSE(at.hasDraft(s("common-third:") + bread.text()));
    REQUIRE(card.save());
    CHECK(at.show(bread).versions.size() == 2);
}

TEST_CASE("card: words left behind come back, beside a colleague's of meanwhile", "[ui][card]")
{
    Sitting at;
    const Id bread = addBread(at);
    {
        CardVm card(at.book, *at.drafts);
        REQUIRE(card.open(bread));
        card.edit(s("me-why"), s("My dad's shop."));
        REQUIRE(at.drafts->flush());
    }
    at.openAs("Owen");
    {
        CardVm card(at.book, *at.drafts);
        REQUIRE(card.open(bread));
        CHECK(card.text(s("me-why")).isEmpty());
        card.edit(s("me-why"), s("I like the smell."));
        REQUIRE(card.save());
    }
    at.openAs("Ben");
    CardVm card(at.book, *at.drafts);
    REQUIRE(card.open(bread));
    CHECK(card.text(s("me-why")) == s("I like the smell.\nMy dad's shop."));
}

TEST_CASE("card: a title cannot be emptied, everything else can", "[ui][card]")
{
    Sitting at;
    const Id bread = addBread(at);
    CardVm card(at.book, *at.drafts);
    REQUIRE(card.open(bread));
    card.edit(s("title"), s("  "));
    CHECK(card.save());
    CHECK(practice::wordsIn(at.show(bread).fields, s("title")) == s("Bread"));
    card.edit(s("title"), s("Bread, from nothing"));
    card.edit(s("plan-b"), s("flatbreads"));
    CHECK(card.save());
    card.edit(s("plan-b"), QString());
    CHECK(card.save());
    const records::RecordView view = at.show(bread);
    CHECK(practice::wordsIn(view.fields, s("title")) == s("Bread, from nothing"));
    CHECK(practice::wordsIn(view.fields, s("plan-b")).isEmpty());
}

TEST_CASE("card: That's us agrees a spark both have written on, and no other", "[ui][card]")
{
    Sitting at;
    const Id bread = addBread(at);
    CardVm card(at.book, *at.drafts);
    REQUIRE(card.open(bread));
    card.edit(s("you-why"), s("Massive."));
    CHECK_FALSE(card.thatsUs());
    CHECK(card.state().stage == Stage::Spark);
    card.edit(s("me-why"), s("The smell."));
    CHECK(card.thatsUs());
    CHECK(practice::wordsIn(at.show(bread).fields, practice::kStage) == s("agree"));
    CHECK_FALSE(card.thatsUs());
}

TEST_CASE("card: a time we did it stands on the strip, moves a card to Do, and can be taken back", "[ui][card]")
{
    Sitting at;
    const Id bread = addBread(at, Stage::Prepare);
    CardVm card(at.book, *at.drafts);
    REQUIRE(card.open(bread));
    SessionDraft session = card.newSession();
    session.text = s("It was the shape of a hat.");
    session.minutes = 95;
    card.keepSession(session);
    REQUIRE(at.drafts->flush());
    CHECK(card.newSession().text == session.text);
    Id made;
    QObject::connect(&card, &CardVm::sessionAdded, &card, [&](const Id& id) { made = id; });
    REQUIRE(card.addSession(session));
    CHECK(card.state().stage == Stage::Do);
    REQUIRE(card.state().sessions.size() == 1);
    CHECK(card.state().sessions[0].text == session.text);
    CHECK(card.state().sessions[0].how == s("1 h 35 min, Jay and Ben"));
    CHECK(card.newSession().text.isEmpty());
    CHECK(card.open(made));  // a session is opened on its card
    CHECK(card.state().record == bread);
    REQUIRE(card.takeBack(made));
    CHECK(card.state().sessions.isEmpty());
    CHECK_FALSE(card.open(at.world.add(s("moment"), s("Elsewhere."), {at.jay}).id));
}

TEST_CASE("card: refused by the book, the words stay", "[ui][card]")
{
    Sitting at;
    const Id bread = addBread(at);
    CardVm card(at.book, *at.drafts);
    REQUIRE(card.open(bread));
    card.edit(s("you-why"), s("Massive."));
    at.refuse<records::AmendRecord>(ErrorCode::Disk);
    CHECK_FALSE(card.save());
    CHECK(card.state().problem.has_value());
    CHECK(card.text(s("you-why")) == s("Massive."));
    at.mend();
    CHECK(card.save());
    CHECK_FALSE(card.state().problem.has_value());
}

TEST_CASE("look back: nothing is written before somebody writes; then it is typed together", "[ui][look-back]")
{
    Sitting at;
    const Id bread = addBread(at, Stage::Do);
    CardVm card(at.book, *at.drafts);
    REQUIRE(card.open(bread));
    SessionDraft session = card.newSession();
    session.text = s("The third loaf. The timer went and we both ran.");
    Id time;
    QObject::connect(&card, &CardVm::sessionAdded, &card, [&](const Id& id) { time = id; });
    REQUIRE(card.addSession(session));
    LookBackVm look(at.book, *at.drafts);
    REQUIRE(look.begin(time));
    CHECK(look.state().title == s("Looking back: The third loaf"));
    REQUIRE(look.save());
    CHECK(at.rows("look-back").empty());
    look.place(0, Zone::Easy);
    look.edit(s("you-head"), s("Yeast is alive."));
    look.place(1, Zone::Learning);
    REQUIRE(look.save());
    REQUIRE(at.rows("look-back").size() == 1);
    const records::RecordView view = at.show(look.state().record);
    CHECK(view.how == How::TypedTogether);
    CHECK(view.author.id == at.ben);
    CHECK(practice::idIn(view.fields, s("activity")) == bread);
    CHECK(practice::idIn(view.fields, s("session")) == time);
    CHECK(practice::wordsIn(view.fields, s("you-after")) == s("learning"));
    CHECK(practice::wordsIn(view.fields, s("you-head")) == s("Yeast is alive."));
    CHECK(look.state().zones == Zones{Zone::Easy, Zone::Learning, std::nullopt, std::nullopt});
    look.place(0, std::nullopt);
    CHECK_FALSE(look.state().zones[0]);
    LookBackVm again(at.book, *at.drafts);
    REQUIRE(again.open(look.state().record));
    CHECK(again.text(s("you-head")) == s("Yeast is alive."));
    CHECK_FALSE(again.state().zones[0]);
}

TEST_CASE("look back: We're done moves the activity to Look back once, and back again", "[ui][look-back]")
{
    Sitting at;
    const Id bread = addBread(at, Stage::Do);
    LookBackVm look(at.book, *at.drafts);
    REQUIRE(look.begin(bread));
    CHECK_FALSE(look.weAreDone());  // nothing said, nothing moved
    look.edit(s("helped"), s("The timer."));
    CHECK(look.weAreDone() == Stage::Do);
    CHECK(practice::wordsIn(at.show(bread).fields, practice::kStage) == s("look-back"));
    CHECK_FALSE(look.weAreDone());
    REQUIRE(look.moveBack(Stage::Do));
    CHECK(practice::wordsIn(at.show(bread).fields, practice::kStage) == s("do"));
}

TEST_CASE("card: two texts of one place are shown with who wrote them, and one is settled", "[ui][card]")
{
    Sitting at;
    const Id bread = addBread(at);
    CardVm card(at.book, *at.drafts);
    // What the book says of two PCs that met; the meeting itself is tested in the core.
    at.unfoldPages();
    std::optional<records::ResolveConflict> settled;
    at.book.answer<records::Show>([&](const records::Show& show) {
        auto view = at.world.desk->run(show);
        if (view && view->id == bread && !settled) {
            view->conflicts = {{s("where"), {Value(s("The kitchen")), Value(s("The yard"))}, {s("Ben Hartley"), s("Tom Ashby")}}};
        }
        return view;
    });
    at.book.answer<records::ResolveConflict>([&](const records::ResolveConflict& command) -> Result<records::Saved> {
        settled = command;
        return records::Saved{};
    });
    REQUIRE(card.open(bread));
    REQUIRE(card.state().rivals);
    CHECK(card.state().rivals->texts == QStringList{s("The kitchen"), s("The yard")});
    CHECK(card.state().rivals->authors == QStringList{s("Ben Hartley"), s("Tom Ashby")});
    card.settle(7);
    CHECK_FALSE(settled);
    card.settle(1);
    REQUIRE(settled);
    CHECK(settled->field == s("where"));
    CHECK(settled->value == Value(s("The yard")));
    CHECK_FALSE(card.state().rivals);
}
