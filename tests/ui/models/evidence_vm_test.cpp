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
        vm = std::make_unique<EvidenceVm>(at.book, *at.drafts);
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

    const CitedRow out = c.vm->state().cited[0];
    REQUIRE(c.vm->uncite(out));
    CHECK_FALSE(c.vm->uncite(out));
    CHECK(c.vm->state().cited.size() == 1);
    CHECK(c.at.show(claim).versions.size() == 1);  // citing changes nothing in the claim
    CHECK(c.at.rows("citation").size() == 3);      // what was taken out stays in the book, void
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
    c.at.unfoldPages();
    c.at.book.answer<records::Timeline>([&](const records::Timeline& ask) -> Result<records::Page> {
        auto page = c.at.world.desk->run(ask);
        if (page && !ask.only.empty()) {
            page->rows.clear();
        }
        return page;
    });
    c.vm->refresh();
    REQUIRE(c.vm->state().cited.size() == 1);
    CHECK(c.vm->state().cited[0].words == s("This record cannot be read here."));
    CHECK(c.vm->state().cited[0].source.isEmpty());
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

TEST_CASE("evidence: what was cited and what was taken out have a way back, order and all", "[ui][evidence]")
{
    Claims c;
    c.claim("Children are listened to", "They are.");
    std::function<void()> undo;
    QStringList said;
    QObject::connect(c.vm.get(), &EvidenceVm::done, c.vm.get(), [&](const QString& toast, const std::function<void()>& back) {
        said.append(toast);
        undo = back;
    });
    c.vm->startCiting(false);
    REQUIRE(c.vm->cite(c.letter));
    c.at.world.pass(1000);
    REQUIRE(c.vm->cite(c.reply));
    undo();
    REQUIRE(c.vm->state().cited.size() == 1);
    CHECK(c.vm->state().cited[0].id == c.letter);
    REQUIRE(c.vm->cite(c.reply));

    REQUIRE(c.vm->uncite(c.vm->state().cited[0]));
    REQUIRE(c.vm->state().cited.size() == 1);
    undo();
    REQUIRE(c.vm->state().cited.size() == 2);
    CHECK(c.vm->state().cited[0].id == c.letter);  // where it stood
    CHECK(said == QStringList{s("Cited."), s("Cited."), s("Cited."), s("Taken out.")});
}

TEST_CASE("evidence: a claim that names its records itself is read, and one can be taken out and put back", "[ui][evidence]")
{
    Claims c;
    c.at.world.add(s("claim"), s("They are."), {}, {{s("title"), s("Old")}, {s("cited"), std::vector{c.letter, c.reply}}});
    c.vm->refresh();
    c.vm->choose(0);
    REQUIRE(c.vm->state().cited.size() == 2);
    CHECK(c.vm->claims().data(c.vm->claims().index(0), SourceRole).toString() == s("2 cited · nothing against yet"));
    std::function<void()> undo;
    QObject::connect(c.vm.get(), &EvidenceVm::done, c.vm.get(),
                     [&](const QString&, const std::function<void()>& back) { undo = back; });
    REQUIRE(c.vm->uncite(c.vm->state().cited[0]));
    CHECK(c.vm->state().cited.size() == 1);
    undo();
    REQUIRE(c.vm->state().cited.size() == 2);
    CHECK(c.vm->state().cited[0].id == c.letter);
}

TEST_CASE("evidence: words added since are said, and the newer ones can be taken", "[ui][evidence]")
{
    Claims c;
    c.claim("Children are listened to", "They are.");
    c.vm->startCiting(false);
    REQUIRE(c.vm->cite(c.letter));
    CHECK(c.vm->state().cited[0].newer.isEmpty());
    records::AmendRecord amend;
    amend.record = c.letter;
    amend.fields = {{s("text"), proseOf(s("You asked twice."))}};
    amend.reason = s("He told me.");
    c.vm.reset();
    c.at.openAs("Ben");
    REQUIRE(c.at.world.desk->run(amend));
    c.sit("Grace");
    REQUIRE(c.vm->state().cited.size() == 1);
    CHECK(c.vm->state().cited[0].words == s("You asked for later bedtimes."));
    CHECK(c.vm->state().cited[0].newer.startsWith(s("Added to since")));
    std::function<void()> undo;
    QObject::connect(c.vm.get(), &EvidenceVm::done, c.vm.get(),
                     [&](const QString&, const std::function<void()>& back) { undo = back; });
    REQUIRE(c.vm->takeNewer(c.vm->state().cited[0]));
    CHECK(c.vm->state().cited[0].words == s("You asked twice."));
    CHECK(c.vm->state().cited[0].newer.isEmpty());
    undo();
    CHECK(c.vm->state().cited[0].words == s("You asked for later bedtimes."));
}

TEST_CASE("evidence: some paragraphs of a record, with why, and the rest of it later", "[ui][evidence]")
{
    Claims c;
    c.claim("Children are listened to", "They are.");
    const Id long_ = c.at.world.add(s("letter"), s("One.\nTwo.\nThree."), {c.at.jay}).id;
    c.vm->startCiting(false);
    REQUIRE(c.vm->pick(long_));
    REQUIRE(c.vm->state().passages.size() == 3);
    CHECK_FALSE(c.vm->citePicked());  // nothing is ticked
    c.vm->togglePassage(1);
    c.vm->editNote(s("It shows when."));
    REQUIRE(c.vm->citePicked());
    CHECK(c.vm->state().picked.isNil());
    REQUIRE(c.vm->state().cited.size() == 1);
    CHECK(c.vm->state().cited[0].words == s("Two."));
    CHECK(c.vm->state().cited[0].part == s("one of its three paragraphs"));
    CHECK(c.vm->state().cited[0].note == s("It shows when."));
    REQUIRE(c.vm->pick(long_));
    c.vm->togglePassage(1);
    CHECK_FALSE(c.vm->citePicked());  // that stands there already
    c.vm->togglePassage(0);
    c.vm->togglePassage(2);
    REQUIRE(c.vm->citePicked());  // all of them: the record whole, which takes the one in
    REQUIRE(c.vm->state().cited.size() == 1);
    CHECK(c.vm->state().cited[0].part.isEmpty());
}

TEST_CASE("evidence: earlier judgements stay readable, and leaving one loses nothing", "[ui][evidence][drafts]")
{
    Claims c;
    c.claim("Children are listened to", "Mostly.");
    CHECK(c.vm->state().before.empty());
    c.at.world.pass(60'000);
    c.vm->startJudging();
    CHECK(c.vm->state().judging);
    c.vm->editJudgement(s("Truer since January."));
    REQUIRE(c.vm->keep());
    CHECK_FALSE(c.vm->state().judging);
    CHECK(c.vm->state().judgement == s("Truer since January."));
    REQUIRE(c.vm->state().before.size() == 1);
    CHECK(c.vm->state().before[0].words == s("Mostly."));
    CHECK(c.vm->state().before[0].line.startsWith(s("Grace Adeyemi’s judgement")));

    std::function<void()> undo;
    QObject::connect(c.vm.get(), &EvidenceVm::done, c.vm.get(),
                     [&](const QString&, const std::function<void()>& back) { undo = back; });
    c.vm->startJudging();
    c.vm->editJudgement(s("A slip"));
    c.vm->cancel();
    CHECK_FALSE(c.vm->state().judging);
    CHECK(c.vm->state().judgement == s("Truer since January."));
    REQUIRE(undo);
    undo();
    CHECK(c.vm->state().judging);
    CHECK(c.vm->state().judgement == s("A slip"));
}

TEST_CASE("evidence: suggestions come with citing, and what is cited goes out of them", "[ui][evidence]")
{
    Claims c;
    c.claim("Children are listened to", "They are.");
    c.vm->setPeriod(QDate(2026, 1, 1), QDate(2026, 3, 31));
    CHECK(c.vm->suggested().rowCount() == 0);
    c.vm->startCiting(false);
    REQUIRE(c.vm->suggested().rowCount() >= 2);
    CHECK(c.vm->suggested().rows()[0].id == c.reply);  // his own words first
    const int before = c.vm->suggested().rowCount();
    REQUIRE(c.vm->cite(c.reply));
    CHECK(c.vm->suggested().rowCount() == before - 1);
    CHECK(c.vm->suggested().indexOf(c.reply) == -1);
    c.vm->stopCiting();
    CHECK(c.vm->suggested().rowCount() == 0);
}

TEST_CASE("evidence: a page of claims and one claim are one reading however much is cited", "[ui][evidence]")
{
    Claims c;
    c.claim("Children are listened to", "They are.");
    c.vm->startCiting(false);
    for (int i = 0; i < 12; ++i) {
        REQUIRE(c.vm->cite(c.at.world.add(s("note"), s("A note."), {c.at.jay}).id));
    }
    c.vm->stopCiting();
    int pages = 0;
    int others = 0;
    c.at.count<records::ReadPage>(pages);
    c.at.count<records::ReadTogether>(others);
    c.at.count<records::Timeline>(others);
    c.at.count<records::Show>(others);
    c.vm->refresh();
    CHECK(c.vm->state().cited.size() == 12);
    CHECK(pages == 1);
    c.vm->choose(0);
    CHECK(c.vm->state().cited.size() == 12);
    CHECK(pages == 2);
    REQUIRE(c.vm->open(c.vm->claimIds().front()));
    CHECK(pages == 3);
    CHECK(others == 0);
    CHECK_FALSE(c.vm->open(c.at.jay));
}

TEST_CASE("evidence: of a long record the line says its first sentences, whole, and that there is more", "[ui][evidence]")
{
    Claims c;
    c.claim("Children are listened to", "They are.");
    const QString first = s("On Friday you came in at ten past six and went straight up, and the door shut hard. ");
    const QString second = s("I thought that you were cross with me, and I asked too many questions. ");
    const Id letter = c.at.world.add(s("letter"), s("Dear Jay,\n") + first + second + s("Then we mended the wall together and you did it better than I did.\nfrom Ben"), {c.at.jay}).id;
    c.vm->startCiting(false);
    REQUIRE(c.vm->cite(letter));
    CHECK(c.vm->state().cited[0].words == (first + second).trimmed() + s(" …"));
    const Id brief = c.at.world.add(s("letter"), s("Dear Jay,\nThank you."), {c.at.jay}).id;
    REQUIRE(c.vm->cite(brief));
    CHECK(c.vm->state().cited[1].words == s("Dear Jay,\nThank you."));
}
