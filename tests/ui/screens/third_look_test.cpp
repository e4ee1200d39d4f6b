// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/common_third.h"
#include "core/practice/names.h"
#include "tests/ui/screens/house.h"
#include "tests/ui/screens/look_check.h"
#include "tests/ui/screens/look_walk.h"
#include "ui/widgets/stage_board.h"

#include <QAbstractButton>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using hearth::test::House;
using hearth::test::Look;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

Id add(House& house, const QString& kind, Fields fields, How how = How::OwnSession)
{
    records::AddRecord act;
    act.kind = kind;
    act.about = {house.young[0]};
    act.how = how;
    act.fields = std::move(fields);
    const auto saved = house.world.desk->run(act);
    INFO((saved ? "" : saved.error().where.toStdString()));
    REQUIRE(saved);
    return saved->id;
}

struct Bread {
    Id card;
    Id lookBack;
};

Bread bake(House& house)
{
    Fields card{{s("title"), s("Bread, from nothing")}, {practice::kStage, s("do")}, {s("idea"), s("yours")},
                {s("text"), proseOf(s("Three loaves so far. The third one rose."))},
                {s("rhythm"), s("Thursdays, half past four")}, {s("where"), s("Our kitchen")},
                {s("money"), s("£4 for flour and yeast")}, {s("plan-b"), s("flatbreads")}};
    for (const practice::Pair& pair : practice::cardRows()) {
        card[pair.you] = proseOf(s("Because it goes from nothing to massive and you can’t rush it."));
        card[pair.me] = proseOf(s("It smells of my dad’s shop. I have missed it."));
    }
    Bread made;
    made.card = add(house, practice::kThirdKind, card);
    for (const char* title : {"Nan’s dumplings", "A radio play for everybody who hears voices"}) {
        add(house, practice::kThirdKind, {{s("title"), s(title)}, {s("text"), proseOf(s("Nan would have to teach us all."))}});
    }
    const Id session = add(house, practice::kSessionKind,
                           {{s("text"), proseOf(s("The third loaf. The timer went and we both ran."))},
                            {practice::kActivity, made.card}, {s("minutes"), std::int64_t{95}}});
    Fields back{{practice::kActivity, made.card}, {practice::kSessionKind, session}, {s("you-before"), s("easy")},
                {s("you-after"), s("learning")}, {s("me-before"), s("learning")}, {s("me-after"), s("easy")},
                {s("helped"), proseOf(s("The timer. And nobody watching."))},
                {s("equal"), proseOf(s("When the timer went and we both ran."))}};
    for (const practice::Pair& pair : practice::lookBackRows()) {
        back[pair.you] = proseOf(s("Yeast is alive. It’s basically a pet that makes bubbles."));
        back[pair.me] = proseOf(s("You measure by eye and you are right. I learned to stop weighing."));
    }
    made.lookBack = add(house, practice::kLookBackKind, back, How::TypedTogether);
    return made;
}

void press(House& house, const char* button)
{
    auto* found = static_cast<QAbstractButton*>(house.part(s(button)));
    REQUIRE(found);
    found->click();
}

}  // namespace

void hearth::test::walkTogether(House& house, const Look& look)
{
    const Bread bread = bake(house);
    house.sit(s("Ben"));
    house.window().shell()->go(ui::Page::Third);
    look.check(house, "third");
    house.press(Qt::Key_T, Qt::ControlModifier);
    look.check(house, "third-spark");
    house.press(Qt::Key_Escape);
    house.window().shell()->openRecord(bread.card.text());
    look.check(house, "card");
    press(house, "card.did");
    look.check(house, "card-session");
    house.press(Qt::Key_Escape);
    press(house, "card.next");
    look.check(house, "card-next");
    house.press(Qt::Key_Escape);
    house.window().shell()->openRecord(bread.lookBack.text());
    look.check(house, "look-back");
    press(house, "look-back.aslist");
    look.check(house, "look-back-list");
}

TEST_CASE("the board, the card and looking back clip nothing in any theme at any size", "[ui][look][third]")
{
    for (const test::LookKind& kind : test::kLooks) {
        CAPTURE(kind.theme, kind.size);
        const Look look(kind.theme, kind.scheme, kind.size);
        House house;
        test::walkTogether(house, look);
    }
}
