// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/sitting.h"
#include "ui/models/shift_vm.h"

#include <algorithm>

using namespace hearth;
using namespace hearth::ui;
using hearth::test::s;
using hearth::test::Sitting;

namespace {

/// Says every night and goes through every check.
void sayAll(ShiftVm& shift)
{
    for (int tab = 0; tab < shift.state().young.size(); ++tab) {
        shift.chooseTab(tab);
        shift.sayNight(practice::NightHow::Settled);
        shift.setAsleep(s("22:40"));
    }
    for (std::size_t i = 0; i < shift.state().checks.size(); ++i) {
        shift.state().checks[i].money ? shift.setPence(static_cast<int>(i), s("84.20"))
                                      : shift.tick(static_cast<int>(i), true);
    }
}

void putLine(ShiftVm& shift, int person, practice::Weight weight, const char* text, const char* due = "")
{
    shift.startLine(-1);
    NewLine line = shift.state().newLine;
    line.person = person;
    line.weight = weight;
    line.text = s(text);
    line.due = s(due);
    shift.editLine(line);
    REQUIRE(shift.keepLine());
}

}  // namespace

TEST_CASE("shift: finished, the shift and its nights are written in one act and signed", "[ui][shift][finish]")
{
    Sitting at;
    auto page = std::make_unique<ShiftVm>(at.book, *at.drafts);
    ShiftVm& shift = *page;
    Id finished;
    QObject::connect(&shift, &ShiftVm::finished, &shift, [&](const Id& id) { finished = id; });
    shift.refresh();
    sayAll(shift);
    shift.setHouseText(s("A quiet night."));
    shift.setIncoming(at.owen, true);
    putLine(shift, 1, practice::Weight::Do, "Ring Jay's school");
    int finishes = 0;
    int adds = 0;
    at.count<records::FinishShift>(finishes);
    at.count<records::AddRecord>(adds);
    REQUIRE(shift.finish());
    CHECK(finishes == 1);
    CHECK(adds == 0);

    const records::RecordView view = at.show(finished);
    CHECK(view.kind == s("shift"));
    CHECK(view.text() == s("A quiet night."));
    CHECK(std::get<std::int64_t>(view.fields.at(s("money-tin"))) == 8420);
    CHECK(std::get<bool>(view.fields.at(s("fire-panel"))));
    const auto nights = at.rows("night");
    REQUIRE(nights.size() == 3);
    for (const records::Row& night : nights) {
        CHECK(std::get<Id>(night.fields.at(s("shift"))) == finished);
        CHECK(at.show(night.id).versions.front().signedByAuthor);
    }
    CHECK(view.versions.front().signedByAuthor);
    const auto lines = at.rows("handover-item");
    REQUIRE(lines.size() == 1);
    CHECK(practice::handedOverBy(view) == std::vector<Id>{lines.front().id});

    // Nothing of it is left to be written twice.
    CHECK(shift.basket().lines() == 0);
    CHECK(shift.state().draft.text.isEmpty());
    CHECK(shift.state().name == s("Day shift, Friday"));
    REQUIRE(at.drafts->flush());
    auto drafts = at.world.desk->run(records::LoadDrafts{.slot = s("shift:")});
    REQUIRE(drafts);
    CHECK(drafts->empty());
    REQUIRE(shift.state().waiting);
    CHECK(shift.state().waiting->shift == finished);
    CHECK(at.world.desk->run(records::VerifyBook())->ok);
}

TEST_CASE("shift: while something is left it is not finished, and a sentence says what", "[ui][shift][finish]")
{
    Sitting at;
    ShiftVm shift(at.book, *at.drafts);
    shift.refresh();
    sayAll(shift);
    shift.tick(3, false);
    CHECK(shift.state().needs.isEmpty());
    CHECK_FALSE(shift.finish());
    CHECK(shift.state().needs == s("Finish needs one thing: the fire panel."));
    REQUIRE(shift.state().left.size() == 1);
    CHECK(shift.state().left.front().check == s("fire-panel"));
    CHECK(at.rows("shift").empty());
    CHECK(at.rows("night").empty());

    shift.chooseTab(1);
    shift.sayNight(practice::NightHow::Unsaid);
    CHECK(shift.state().needs.isEmpty());
    CHECK_FALSE(shift.finish());
    CHECK(shift.state().needs == s("Finish needs 2 things: Jay’s night and the fire panel."));

    // The control: the same shift with these two is finished.
    shift.sayNight(practice::NightHow::Up);
    shift.tick(3, true);
    CHECK(shift.finish());
    CHECK(at.rows("shift").size() == 1);
}

TEST_CASE("shift: an open line in the basket is not forgotten at the finish", "[ui][shift][finish]")
{
    Sitting at;
    ShiftVm shift(at.book, *at.drafts);
    shift.refresh();
    sayAll(shift);
    shift.startLine(-1);
    NewLine line = shift.state().newLine;
    line.text = s("Ring the school");
    shift.editLine(line);
    CHECK_FALSE(shift.finish());
    CHECK(shift.state().needs == s("A line for the basket is still open. Enter keeps it, Esc leaves it."));
    CHECK(at.rows("shift").empty());
    shift.cancelLine();
    CHECK(shift.finish());
}

TEST_CASE("shift: what the book refuses is refused whole, and every word is still there", "[ui][shift][finish]")
{
    Sitting at;
    ShiftVm shift(at.book, *at.drafts);
    shift.refresh();
    sayAll(shift);
    shift.setHouseText(s("A quiet night."));
    shift.chooseTab(2);
    shift.setNightText(QString(QChar(0xd83e)));  // half of a sign
    const practice::ShiftDraft before = shift.state().draft;
    CHECK_FALSE(shift.finish());
    REQUIRE(shift.state().problem);
    CHECK(shift.state().problem->code == ErrorCode::Invalid);
    CHECK(at.rows("shift").empty());
    CHECK(at.rows("night").empty());
    CHECK(shift.state().draft == before);

    shift.setNightText(s("Restless till one."));
    at.refuse<records::FinishShift>(ErrorCode::Disk);
    CHECK_FALSE(shift.finish());
    CHECK(shift.state().problem->code == ErrorCode::Disk);
    CHECK(shift.state().draft.text == s("A quiet night."));
    at.mend();
    CHECK(shift.finish());
    CHECK(at.rows("night").size() == 3);
}

TEST_CASE("shift: money says what it was last time, until it is counted", "[ui][shift]")
{
    Sitting at;
    ShiftVm shift(at.book, *at.drafts);
    shift.refresh();
    CHECK(shift.state().checks[2].value == s("not yet"));
    sayAll(shift);
    REQUIRE(shift.finish());
    CHECK(shift.state().checks[2].value == s("£84.20 last time"));
    CHECK_FALSE(shift.state().checks[2].done);
    shift.tick(2, true);  // agreed as it was
    CHECK(shift.state().checks[2].done);
    CHECK(shift.state().checks[2].value == s("£84.20"));
}

TEST_CASE("basket: grouped by whom it is about, what matters first, the house last", "[ui][basket]")
{
    Sitting at;
    ShiftVm shift(at.book, *at.drafts);
    shift.refresh();
    putLine(shift, -1, practice::Weight::Urgent, "The boiler is off");
    putLine(shift, 0, practice::Weight::Know, "Callum has a new key");
    putLine(shift, 2, practice::Weight::Know, "Mina slept in the lounge");
    at.world.pass(1000);
    putLine(shift, 2, practice::Weight::Urgent, "Mina's inhaler", "11:00");
    putLine(shift, 1, practice::Weight::Do, "Ring Jay's school", "16:00");
    putLine(shift, 1, practice::Weight::Do, "Jay's form", "09:30");

    BasketModel& basket = shift.basket();
    QStringList seen;
    for (int row = 0; row < basket.rowCount(); ++row) {
        const QModelIndex index = basket.index(row);
        const bool header = basket.data(index, HeaderRole).toBool();
        seen.append((header ? s("# ") : s("- ")) + basket.data(index, Qt::DisplayRole).toString());
        CHECK(header == !(basket.flags(index) & Qt::ItemIsSelectable));
        CHECK(header == (basket.lineAt(index) == nullptr));
    }
    CHECK(seen.join(u'\n')
          == s("# Mina\n- Mina's inhaler\n- Mina slept in the lounge\n# Jay\n- Jay's form\n- Ring Jay's school\n"
               "# Callum\n- Callum has a new key\n# House\n- The boiler is off"));
    CHECK(basket.lines() == 6);
    CHECK(shift.state().lines == 6);
    CHECK(basket.data(basket.index(1), SourceRole).toString() == s("due today 11:00"));
    CHECK(basket.data(basket.index(1), Qt::AccessibleTextRole).toString()
          == s("Urgent. Mina's inhaler. due today 11:00"));
    CHECK(basket.data(basket.index(2), SourceRole).toString() == s("from 07:20"));
    CHECK(basket.data(basket.index(8), HouseRole).toBool());
    CHECK(basket.lineAt(basket.index(99)) == nullptr);
}

TEST_CASE("basket: a line lifted from a row says from where, and is about whom the row was about", "[ui][basket]")
{
    Sitting at;
    const Id moment = at.world.add(s("moment"), s("Jay rang his nan."), {at.jay}).id;
    ShiftVm shift(at.book, *at.drafts);
    shift.refresh();
    REQUIRE(shift.soFar().indexOf(moment) == 0);
    shift.startLine(0);
    CHECK(shift.state().newLine.text == s("Jay rang his nan."));
    CHECK(shift.state().newLine.fromTime == s("07:20"));
    CHECK(shift.state().young[shift.state().newLine.person].name == s("Jay"));

    NewLine line = shift.state().newLine;
    line.due = s("25:99");
    shift.editLine(line);
    CHECK_FALSE(shift.keepLine());
    CHECK(shift.state().newLine.text == s("Jay rang his nan."));
    line.due.clear();
    at.refuse<records::AddRecord>(ErrorCode::Disk);
    shift.editLine(line);
    CHECK_FALSE(shift.keepLine());
    CHECK(shift.state().newLine.open);
    CHECK(shift.state().newLine.text == s("Jay rang his nan."));
    REQUIRE(shift.state().problem);
    at.mend();
    REQUIRE(shift.keepLine());
    CHECK_FALSE(shift.state().newLine.open);
    const auto lines = at.rows("handover-item");
    REQUIRE(lines.size() == 1);
    CHECK(std::get<Id>(lines[0].fields.at(s("from"))) == moment);
    CHECK(lines[0].about.front().id == at.jay);

    shift.removeLine(lines[0].id);
    CHECK(shift.basket().lines() == 0);
    CHECK(at.rows("handover-item").front().voided);
}
