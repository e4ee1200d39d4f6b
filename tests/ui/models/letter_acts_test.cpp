// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/sitting.h"
#include "ui/models/letter_vm.h"

#include <algorithm>

using namespace hearth;
using namespace hearth::ui;
using hearth::test::s;
using hearth::test::Sitting;

namespace {

std::vector<LetterParagraph> one(const char* text, ParagraphMark mark = ParagraphMark::None)
{
    return {{QString(), mark, s(text)}};
}

/// Ben's signed letter to Jay, open on the page.
struct Signed {
    Signed() : letter(at.book, *at.drafts)
    {
        letter.startNew(s("letter"), {at.jay});
        letter.editText({{s("p1"), ParagraphMark::Fact, s("You came in at 16:40.")},
                         {s("p2"), ParagraphMark::View, s("I think you were tired.")}});
        REQUIRE(letter.sign());
        id = letter.state().record;
    }
    Sitting at;
    LetterVm letter;
    Id id;
};

}  // namespace

TEST_CASE("letter: what is added stands beside the original, which stays as it was", "[ui][letter]")
{
    Signed w;
    w.letter.startAmend();
    CHECK_FALSE(w.letter.state().canSign);
    w.letter.editText(one("You told me it was the rain.", ParagraphMark::Told));
    w.letter.editReason(s("Jay told me more"));
    w.at.world.pass(60'000);
    REQUIRE(w.letter.sign());

    const records::RecordView view = w.at.show(w.id);
    REQUIRE(view.versions.size() == 2);
    const Prose original = std::get<Prose>(view.versions[0].fields.at(s("text")));
    const Prose now = std::get<Prose>(view.fields.at(s("text")));
    REQUIRE(now.size() == 3);
    CHECK((Prose{now[0], now[1]} == original));
    CHECK(now[2].mark == Mark::Told);
    CHECK(now[2].id != now[0].id);
    CHECK(view.versions[1].reason == s("Jay told me more"));

    const auto& parts = w.letter.state().parts;
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].kind == PartKind::Letter);
    CHECK(parts[0].paragraphs.size() == 2);
    CHECK(parts[1].kind == PartKind::Amendment);
    REQUIRE(parts[1].paragraphs.size() == 1);
    CHECK(parts[1].paragraphs[0].text == s("You told me it was the rain."));
    CHECK(parts[1].reason == s("Jay told me more"));
    CHECK_FALSE(w.letter.state().amending);
    CHECK(w.letter.state().text.empty());
}

TEST_CASE("letter: an addition begun and its reason come back after the book was closed", "[ui][letter][drafts]")
{
    Sitting at;
    Id id;
    {
        LetterVm letter(at.book, *at.drafts);
        letter.startNew(s("letter"), {at.jay});
        letter.editText(one("You came in at 16:40."));
        REQUIRE(letter.sign());
        id = letter.state().record;
        letter.startAmend();
        letter.editText(one("It was the rain."));
        letter.editReason(s("Jay told me more"));
    }
    at.openAs("Ben");
    LetterVm letter(at.book, *at.drafts);
    letter.open(id);
    CHECK(letter.state().amending);
    REQUIRE(letter.state().text.size() == 1);
    CHECK(letter.state().text[0].text == s("It was the rain."));
    CHECK(letter.state().reason == s("Jay told me more"));
    CHECK(at.show(id).versions.size() == 1);
}

TEST_CASE("letter: keeping it back needs a reason and a day to look again, and shows both", "[ui][letter]")
{
    Signed w;
    const QDate april(2026, 4, 1);
    CHECK_FALSE(w.letter.withhold(s("  "), april));
    REQUIRE(w.letter.state().problem);
    CHECK_FALSE(w.letter.withhold(s("Nan is in hospital."), QDate()));
    CHECK_FALSE(w.at.show(w.id).withheld);

    REQUIRE(w.letter.withhold(s("Nan is in hospital."), april));
    CHECK_FALSE(w.letter.state().problem);
    CHECK(w.at.show(w.id).withheld);
    CHECK(w.letter.state().withheld);
    CHECK(w.letter.state().withheldLine
          == s("Not for them yet, by Ben Hartley: Nan is in hospital. Look again Wednesday 1 April."));
    CHECK(w.letter.state().readers.first() == s("Jay, not yet"));

    REQUIRE(w.letter.release(s("She is home.")));
    CHECK_FALSE(w.letter.state().withheld);
    CHECK(w.letter.state().withheldLine.isEmpty());
    CHECK(w.letter.state().readers.first() == s("Jay, all of it"));
}

TEST_CASE("letter: about the wrong young person, it is void here and the same words stand there", "[ui][letter]")
{
    Signed w;
    Id moved;
    QObject::connect(&w.letter, &LetterVm::moved, &w.letter, [&](const Id& id) { moved = id; });
    REQUIRE(w.letter.state().others.size() == 2);
    const int mina = w.letter.state().others[0].name == s("Mina") ? 0 : 1;
    CHECK(w.letter.state().others[mina].name == s("Mina"));

    CHECK_FALSE(w.letter.wrongPerson({}, s("It was Mina")));
    CHECK_FALSE(w.letter.wrongPerson({mina}, s(" ")));
    CHECK_FALSE(w.at.show(w.id).voided);
    CHECK(w.at.rows("letter").size() == 1);

    REQUIRE(w.letter.wrongPerson({mina}, s("It was Mina")));
    CHECK(w.at.show(w.id).voided);
    const records::RecordView right = w.at.show(moved);
    REQUIRE(right.about.size() == 1);
    CHECK(right.about.front().id == w.at.mina);
    CHECK((right.fields.at(s("text")) == w.at.show(w.id).versions[0].fields.at(s("text"))));
    CHECK(w.letter.state().record == moved);
    CHECK(w.letter.state().line == s("A letter to Mina, from Ben"));
}

TEST_CASE("letter: void needs a reason, and stays to be read", "[ui][letter]")
{
    Signed w;
    CHECK_FALSE(w.letter.voidIt(QString()));
    REQUIRE(w.letter.state().problem);
    CHECK_FALSE(w.letter.state().voided);
    REQUIRE(w.letter.voidIt(s("Written twice.")));
    CHECK(w.letter.state().voided);
    CHECK(w.letter.state().voidedLine.startsWith(s("Void since today 07:20, by Ben Hartley: Written twice.")));
    CHECK(w.letter.state().parts.size() == 1);
    CHECK_FALSE(w.letter.state().canReply);
}

TEST_CASE("letter: nobody adds to, voids or moves a colleague's letter", "[ui][letter]")
{
    Sitting at;
    const Id id = at.world.add(s("letter"), s("Dear Jay"), {at.jay}).id;
    at.openAs("Owen");
    LetterVm letter(at.book, *at.drafts);
    letter.open(id);
    CHECK_FALSE(letter.state().mine);
    letter.startAmend();
    letter.editText(one("I would have put it otherwise."));
    CHECK_FALSE(letter.sign());
    REQUIRE(letter.state().problem);
    CHECK(letter.state().problem->code == ErrorCode::Refused);
    CHECK(letter.state().text.front().text == s("I would have put it otherwise."));
    CHECK_FALSE(letter.voidIt(s("I do not like it.")));
    CHECK_FALSE(letter.wrongPerson({0}, s("because")));
    CHECK(at.show(id).versions.size() == 1);
    CHECK_FALSE(at.show(id).voided);
}

TEST_CASE("letter: a reply keeps whose words it is and how it was written", "[ui][letter][reply]")
{
    Signed w;
    Id replied;
    QObject::connect(&w.letter, &LetterVm::replied, &w.letter, [&](const Id& id) { replied = id; });
    w.letter.openPanel(LetterPanel::Reply);
    w.letter.editReply({0, How::ToldTo, s("  \n")});
    CHECK_FALSE(w.letter.keepReply());
    w.letter.editReply({0, How::ToldTo, s("It wasn't the rain.\nIt was maths.")});
    REQUIRE(w.letter.keepReply());

    const records::RecordView view = w.at.show(w.id);
    REQUIRE(view.replies.size() == 1);
    CHECK(view.replies[0].id == replied);
    CHECK(view.replies[0].voice.id == w.at.jay);
    CHECK(view.replies[0].author.id == w.at.ben);
    CHECK(view.replies[0].how == How::ToldTo);
    CHECK(view.replies[0].text() == s("It wasn't the rain.\nIt was maths."));

    CHECK(w.letter.state().panel == LetterPanel::None);
    CHECK(w.letter.state().reply == ReplyDraft());
    REQUIRE(w.letter.state().parts.size() == 2);
    CHECK(w.letter.state().parts[1].kind == PartKind::Reply);
    CHECK(w.letter.state().parts[1].person.name == s("Jay"));
    CHECK(w.letter.state().parts[1].foot
          == s("Jay told Ben, today 07:20, who wrote it down. Nobody can change this."));
    CHECK_FALSE(w.at.hasDraft(s("reply:") + w.id.text()));

    // The control: no worker writes alone as a young person.
    w.letter.editReply({0, How::OwnPin, s("I am fine.")});
    CHECK_FALSE(w.letter.keepReply());
    REQUIRE(w.letter.state().problem);
    CHECK(w.letter.state().reply.text == s("I am fine."));
    CHECK(w.at.show(w.id).replies.size() == 1);
}

TEST_CASE("letter: a reply begun comes back as whose and how it was", "[ui][letter][reply][drafts]")
{
    Sitting at;
    const Id id = at.world.add(s("letter"), s("Dear both"), {at.jay, at.mina}).id;
    int voice = 0;
    {
        LetterVm letter(at.book, *at.drafts);
        letter.open(id);
        voice = letter.state().aboutIds[0] == at.mina ? 0 : 1;
        letter.openPanel(LetterPanel::Reply);
        letter.editReply({1 - voice, How::TypedTogether, s("It was")});
        letter.editReply({voice, How::ToldTo, s("It was maths.")});
    }
    at.openAs("Ben");
    LetterVm letter(at.book, *at.drafts);
    letter.open(id);
    CHECK(letter.state().panel == LetterPanel::Reply);
    CHECK(letter.state().reply.text == s("It was maths."));
    CHECK(letter.state().reply.how == How::ToldTo);
    CHECK(letter.state().reply.voice == voice);
    REQUIRE(letter.keepReply());
    CHECK(at.show(id).replies.front().voice.id == at.mina);
}

TEST_CASE("letter: handed over, its first words wait in the basket and lead back to it", "[ui][letter]")
{
    Signed w;
    REQUIRE(w.letter.handOver());
    auto lines = w.at.rows("handover-item");
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].text == s("You came in at 16:40."));
    CHECK(std::get<Id>(lines[0].fields.at(s("from"))) == w.id);
    w.letter.open(w.id);
    CHECK(std::ranges::any_of(w.letter.state().became, [&](const LetterLink& link) { return link.record == lines[0].id; }));
}

TEST_CASE("letter: only a signed letter can be handed over", "[ui][letter]")
{
    Sitting at;
    LetterVm letter(at.book, *at.drafts);
    letter.startNew(s("letter"), {at.jay});
    letter.editTitle(s("Not signed yet"));
    CHECK_FALSE(letter.handOver());
    CHECK(at.rows("handover-item").empty());
}

TEST_CASE("letter: what one may not read is a plain problem and an empty page", "[ui][letter]")
{
    Signed w;
    w.letter.open(Id::make(Timestamp{1}));
    REQUIRE(w.letter.state().problem);
    CHECK(w.letter.state().problem->code == ErrorCode::NotFound);
    CHECK(w.letter.state().parts.empty());
    w.letter.open(w.id);
    CHECK_FALSE(w.letter.state().problem);
    CHECK(w.letter.state().parts.size() == 1);
}
