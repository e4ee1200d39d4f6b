// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/sitting.h"
#include "ui/models/evidence_vm.h"

#include <algorithm>

using namespace hearth;
using namespace hearth::ui;
using hearth::test::s;
using hearth::test::Sitting;

namespace {

/// Grace at Evidence, with a letter to Jay and his reply to cite.
struct Claims {
    Claims()
    {
        letter = at.world.add(s("letter"), s("You asked for later bedtimes."), {at.jay}).id;
        auto wrote = at.world.desk->run(records::ReplyTo{letter, proseOf(s("It got later.")), at.jay, How::ToldTo, {}});
        REQUIRE(wrote);
        reply = wrote->id;
        sit("Grace");
    }

    void sit(const char* name)
    {
        vm.reset();
        at.openAs(name);
        vm = std::make_unique<EvidenceVm>(at.book, *at.drafts,
                                          [this](const std::vector<Id>& claims, const QString& file, auto...) -> Result<Id> {
                                              packed = claims;
                                              return file.isEmpty() ? Result<Id>(fail(ErrorCode::Disk, "test"))
                                                                    : Result<Id>(Id::make(Timestamp{1}));
                                          });
        vm->refresh();
    }

    Id claim(const char* title, const char* judgement)
    {
        Id made;
        auto link = QObject::connect(vm.get(), &EvidenceVm::kept, vm.get(), [&](const Id& id) { made = id; });
        vm->startClaim();
        vm->editTitle(s(title));
        vm->editJudgement(s(judgement));
        REQUIRE(vm->keep());
        QObject::disconnect(link);
        return made;
    }

    Sitting at;
    Id letter, reply;
    std::vector<Id> packed;
    std::unique_ptr<EvidenceVm> vm;
};

}  // namespace

TEST_CASE("evidence: a claim needs a title, and is kept with its standard and judgement", "[ui][evidence]")
{
    Claims c;
    c.vm->startClaim();
    c.vm->editJudgement(s("They are."));
    CHECK_FALSE(c.vm->keep());
    c.vm->editTitle(s("Children are listened to"));
    REQUIRE(c.vm->state().standards.size() == 9);
    c.vm->editStandard(1);
    REQUIRE(c.vm->keep());
    CHECK_FALSE(c.vm->state().writing);
    CHECK(c.vm->state().chosen == 0);
    CHECK(c.vm->claims().data(c.vm->claims().index(0), Qt::DisplayRole).toString() == s("Children are listened to"));
    const auto rows = c.at.rows("claim");
    REQUIRE(rows.size() == 1);
    CHECK(std::get<QString>(rows[0].fields.at(s("standard"))) == s("QS2"));
    CHECK(rows[0].text == s("They are."));
    CHECK(c.vm->state().judgedLine == s("Grace Adeyemi’s judgement, today 07:20"));
}

TEST_CASE("evidence: a claim begun comes back, standard and all", "[ui][evidence][drafts]")
{
    Claims c;
    c.vm->startClaim();
    c.vm->editTitle(s("Children are"));
    c.vm->editJudgement(s("I think"));
    c.vm->editStandard(4);
    c.sit("Grace");
    c.vm->startClaim();
    CHECK(c.vm->state().title == s("Children are"));
    CHECK(c.vm->state().judgement == s("I think"));
    CHECK(c.vm->state().standard == 4);
    CHECK(c.at.rows("claim").empty());
}

TEST_CASE("evidence: what is cited and what speaks against stand apart, and gaps are asked about", "[ui][evidence]")
{
    Claims c;
    const Id claim = c.claim("Children are listened to", "They are.");
    CHECK(c.vm->state().gaps
          == QStringList{s("Nothing shows this yet. What was written anyway that does?"),
                         s("Nothing speaks against this yet. Is that likely?")});
    c.vm->startCiting(false);
    REQUIRE(c.vm->cite(c.letter));
    REQUIRE(c.vm->state().cited.size() == 1);
    CHECK(c.vm->state().cited[0].words == s("You asked for later bedtimes."));
    CHECK_FALSE(c.vm->state().cited[0].voice);
    CHECK(c.vm->state().gaps.contains(s("No young person’s own words stand here. What would they say?")));
    CHECK_FALSE(c.vm->cite(c.letter));  // once is enough

    REQUIRE(c.vm->cite(c.reply));
    CHECK(std::ranges::any_of(c.vm->state().cited, &CitedRow::voice));
    CHECK(c.vm->state().gaps == QStringList{s("Nothing speaks against this yet. Is that likely?")});

    const Id against = c.at.world.add(s("note"), s("Bedtime was not discussed."), {c.at.mina}).id;
    c.vm->startCiting(true);
    REQUIRE(c.vm->cite(against));
    REQUIRE(c.vm->state().against.size() == 1);
    CHECK(c.vm->state().gaps.isEmpty());
    CHECK(c.vm->claims().data(c.vm->claims().index(0), SourceRole).toString() == s("2 cited · 1 against"));

    REQUIRE(c.vm->uncite(c.letter));
    CHECK_FALSE(c.vm->uncite(c.letter));
    CHECK(c.vm->state().cited.size() == 1);
    CHECK(c.at.show(claim).versions.size() == 5);  // each act beside the one before
}

TEST_CASE("evidence: a judgement being typed outlives citing, leaving and closing", "[ui][evidence][drafts]")
{
    Claims c;
    const Id first = c.claim("Children are listened to", "They are.");
    c.at.world.pass(1000);
    c.claim("Nights are calm", "Mostly.");
    const int place = c.vm->claims().indexOf(first);
    c.vm->choose(place);
    c.vm->editJudgement(s("They are, since March."));
    CHECK(c.vm->state().judgementChanged);
    c.vm->startCiting(false);
    REQUIRE(c.vm->cite(c.letter));
    CHECK(c.vm->state().judgement == s("They are, since March."));
    CHECK(c.vm->state().judgementChanged);
    c.vm->choose(1 - place);
    CHECK(c.vm->state().judgement == s("Mostly."));
    c.vm->choose(place);
    CHECK(c.vm->state().judgement == s("They are, since March."));
    c.sit("Grace");
    c.vm->choose(place);
    CHECK(c.vm->state().judgement == s("They are, since March."));
    CHECK(c.at.show(first).text() == s("They are."));

    c.at.refuse<records::AmendRecord>(ErrorCode::Disk);
    CHECK_FALSE(c.vm->keep());
    REQUIRE(c.vm->state().problem);
    CHECK(c.vm->state().judgement == s("They are, since March."));
    c.at.mend();
    REQUIRE(c.vm->keep());
    CHECK(c.at.show(first).text() == s("They are, since March."));
    CHECK_FALSE(c.vm->state().judgementChanged);
    CHECK_FALSE(c.vm->keep());
    CHECK_FALSE(c.at.hasDraft(s("claim:") + first.text()));
}

TEST_CASE("evidence: a record that cannot be read here is a line that says so", "[ui][evidence]")
{
    Claims c;
    c.claim("Children are listened to", "They are.");
    c.vm->startCiting(false);
    REQUIRE(c.vm->cite(c.letter));
    const Id hidden = c.letter;
    c.at.book.answer<records::Show>([&](const records::Show& ask) -> Result<records::RecordView> {
        return ask.record == hidden ? Result<records::RecordView>(fail(ErrorCode::NotFound, "test"))
                                    : c.at.world.desk->run(ask);
    });
    c.vm->refresh();
    REQUIRE(c.vm->state().cited.size() == 1);
    CHECK(c.vm->state().cited[0].words == s("This record cannot be read here."));
    CHECK(c.vm->state().cited[0].source.isEmpty());
}

TEST_CASE("evidence: a pack of every claim says where it is, or why there is none", "[ui][evidence]")
{
    Claims c;
    const Id first = c.claim("Children are listened to", "They are.");
    const Id second = c.claim("Nights are calm", "Mostly.");
    QStringList made;
    QObject::connect(c.vm.get(), &EvidenceVm::packMade, c.vm.get(), [&](const QString& file) { made.append(file); });
    CHECK_FALSE(c.vm->makePack(QString()));
    REQUIRE(c.vm->state().problem);
    CHECK(c.vm->state().made.isEmpty());
    CHECK(made.isEmpty());
    REQUIRE(c.vm->makePack(s("/tmp/pack.pdf")));
    CHECK(c.vm->state().made == s("The pack is made. It is at /tmp/pack.pdf"));
    CHECK_FALSE(c.vm->state().problem);
    CHECK(made == QStringList{s("/tmp/pack.pdf")});
    CHECK(c.packed.size() == 2);
    CHECK(std::ranges::find(c.packed, first) != c.packed.end());
    CHECK(std::ranges::find(c.packed, second) != c.packed.end());
}

TEST_CASE("evidence: who may not write claims is told so, and the book agrees", "[ui][evidence]")
{
    Claims c;
    CHECK(c.vm->state().mayWrite);
    c.sit("Ben");
    CHECK_FALSE(c.vm->state().mayWrite);
    c.vm->startClaim();
    c.vm->editTitle(s("Children are listened to"));
    CHECK_FALSE(c.vm->keep());
    REQUIRE(c.vm->state().problem);
    CHECK(c.vm->state().problem->code == ErrorCode::Refused);
    CHECK(c.vm->state().title == s("Children are listened to"));
}
