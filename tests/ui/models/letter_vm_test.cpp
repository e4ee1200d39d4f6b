// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/sitting.h"
#include "ui/models/letter_vm.h"
#include "ui/text/error_text.h"

using namespace hearth;
using namespace hearth::ui;
using hearth::test::s;
using hearth::test::Sitting;

namespace {

/// Three paragraphs, each knowing what it knows differently; the middle one breaks inside.
std::vector<LetterParagraph> threeParagraphs()
{
    return {{s("p1"), ParagraphMark::Fact, s("You came in at 16:40 and put the kettle on.")},
            {s("p2"), ParagraphMark::View, s("  I think you were tired.\nI may be wrong <b>about</b> that. ")},
            {s("p3"), ParagraphMark::Told, s("Your nan told me she rings on Sundays — “always”. 🫖")}};
}

Prose asKept()
{
    return {{s("p1"), Mark::Fact, threeParagraphs()[0].text},
            {s("p2"), Mark::View, threeParagraphs()[1].text},
            {s("p3"), Mark::Told, threeParagraphs()[2].text}};
}

}  // namespace

TEST_CASE("letter: what is signed is what was written, paragraphs and marks byte for byte", "[ui][letter]")
{
    Sitting at;
    auto page = std::make_unique<LetterVm>(at.book, *at.drafts);
    LetterVm& letter = *page;
    Id made;
    QObject::connect(&letter, &LetterVm::signedNow, &letter, [&](const Id& id) { made = id; });
    letter.startNew(s("letter"), {at.jay});
    CHECK(letter.state().heading == s("A letter to Jay"));
    CHECK(letter.state().line == s("From Ben"));
    letter.editTitle(s("Nan and the kettle"));
    letter.editText(threeParagraphs());
    REQUIRE(letter.state().canSign);
    REQUIRE(letter.sign());

    const records::RecordView view = at.show(made);
    CHECK(std::get<Prose>(view.fields.at(s("text"))) == asKept());
    CHECK(std::get<QString>(view.fields.at(s("title"))) == s("Nan and the kettle"));
    REQUIRE(view.about.size() == 1);
    CHECK(view.about.front().id == at.jay);

    CHECK(letter.state().record == made);
    CHECK_FALSE(letter.state().writing);
    REQUIRE(letter.state().parts.size() == 1);
    CHECK(letter.state().parts.front().paragraphs == threeParagraphs());
    CHECK(letter.state().parts.front().foot == s("Signed today 07:20 by Ben Hartley. It stays as it was written."));
    CHECK(letter.state().line == s("A letter to Jay, from Ben"));
    page.reset();
    at.openAs("Owen");
    CHECK(at.show(made).versions.front().signedByAuthor);
}

TEST_CASE("letter: an empty letter, or one to nobody, cannot be signed", "[ui][letter]")
{
    Sitting at;
    LetterVm letter(at.book, *at.drafts);
    letter.startNew(s("letter"), {at.jay});
    CHECK_FALSE(letter.state().canSign);
    letter.editText({{s("p1"), ParagraphMark::Fact, s(" \n\t ")}});
    CHECK_FALSE(letter.state().canSign);
    CHECK_FALSE(letter.sign());

    letter.startNew(s("letter"), {});
    letter.editText({{s("p1"), ParagraphMark::None, s("Dear nobody")}});
    CHECK_FALSE(letter.sign());
    CHECK(at.rows("letter").empty());

    // The control: a note may be about the house.
    letter.startNew(s("note"), {});
    letter.editText({{s("p1"), ParagraphMark::None, s("The boiler man came.")}});
    CHECK(letter.sign());
    CHECK(at.rows("note").size() == 1);
}

TEST_CASE("letter: words are kept by themselves within a second of a pause", "[ui][letter][drafts]")
{
    Sitting at;
    LetterVm letter(at.book, *at.drafts);
    letter.startNew(s("letter"), {at.jay});
    letter.editText(threeParagraphs());
    const QString slot = s("letter:new:") + at.jay.text();
    CHECK_FALSE(at.hasDraft(slot));
    CHECK(letter.state().kept.ms == 0);

    REQUIRE(test::comesTrue([&] { return letter.state().kept.ms != 0; }, 1000));
    const auto kept = at.draft(slot);
    REQUIRE(kept.has_value());
    CHECK(std::get<Prose>(kept->at(s("text"))) == asKept());
    CHECK(at.rows("letter").empty());
}

TEST_CASE("letter: a draft comes back after the book was closed, marks and all", "[ui][letter][drafts]")
{
    Sitting at;
    {
        LetterVm letter(at.book, *at.drafts);
        letter.startNew(s("letter"), {at.jay});
        letter.editTitle(s("Nan"));
        letter.editText(threeParagraphs());
    }
    at.openAs("Ben");  // the keeper goes first and keeps what waited
    {
        LetterVm letter(at.book, *at.drafts);
        letter.startNew(s("letter"), {at.jay});
        CHECK(letter.state().text == threeParagraphs());
        CHECK(letter.state().title == s("Nan"));
        CHECK(letter.state().canSign);
        CHECK(letter.state().kept.ms != 0);
        letter.startNew(s("letter"), {at.mina});
        CHECK(letter.state().text.empty());
        letter.startNew(s("note"), {at.jay});
        CHECK(letter.state().text.empty());
    }
    at.openAs("Owen");
    LetterVm letter(at.book, *at.drafts);
    letter.startNew(s("letter"), {at.jay});
    CHECK(letter.state().text.empty());
}

TEST_CASE("letter: leaving a page at once and coming back loses no word", "[ui][letter][drafts]")
{
    Sitting at;
    LetterVm letter(at.book, *at.drafts);
    letter.startNew(s("letter"), {at.jay});
    letter.editText(threeParagraphs());
    letter.startNew(s("letter"), {at.mina});  // before the pause is over
    CHECK(letter.state().text.empty());
    letter.startNew(s("letter"), {at.jay});
    CHECK(letter.state().text == threeParagraphs());
}

TEST_CASE("letter: a signed letter leaves no draft behind", "[ui][letter][drafts]")
{
    Sitting at;
    LetterVm letter(at.book, *at.drafts);
    letter.startNew(s("letter"), {at.jay});
    letter.editText(threeParagraphs());
    REQUIRE(at.drafts->flush());
    const QString slot = s("letter:new:") + at.jay.text();
    REQUIRE(at.hasDraft(slot));
    letter.editTitle(s("Still waiting to be kept"));
    REQUIRE(letter.sign());
    REQUIRE(at.drafts->flush());
    CHECK_FALSE(at.hasDraft(slot));
    letter.startNew(s("letter"), {at.jay});
    CHECK(letter.state().text.empty());
    CHECK(letter.state().title.isEmpty());
}

TEST_CASE("letter: the words outlive every refusal of the book, and the reason is a sentence", "[ui][letter]")
{
    Sitting at;
    LetterVm letter(at.book, *at.drafts);
    letter.startNew(s("letter"), {at.jay});
    letter.editText(threeParagraphs());
    for (const ErrorCode code : {ErrorCode::Disk, ErrorCode::Refused, ErrorCode::Invalid, ErrorCode::Altered,
                                 ErrorCode::TooNew, ErrorCode::Internal}) {
        CAPTURE(static_cast<int>(code));
        at.refuse<records::AddRecord>(code);
        CHECK_FALSE(letter.sign());
        CHECK(letter.state().text == threeParagraphs());
        CHECK(letter.state().writing);
        CHECK(letter.state().canSign);
        REQUIRE(letter.state().problem);
        CHECK(letter.state().problem->code == code);
        CHECK(errorText(*letter.state().problem, Doing::Saving).endsWith(u'.'));
    }
    REQUIRE(at.drafts->flush());
    CHECK(at.hasDraft(s("letter:new:") + at.jay.text()));
    at.mend();
    CHECK(letter.sign());
    CHECK_FALSE(letter.state().problem);
    CHECK(at.rows("letter").size() == 1);
}

TEST_CASE("letter: a sign the book cannot keep is refused by the book, and stays on the page", "[ui][letter]")
{
    Sitting at;
    LetterVm letter(at.book, *at.drafts);
    letter.startNew(s("letter"), {at.jay});
    const QString broken = s("half of a sign: ") + QChar(0xd83e);
    letter.editText({{s("p1"), ParagraphMark::None, broken}});
    CHECK_FALSE(letter.sign());
    REQUIRE(letter.state().problem);
    CHECK(letter.state().problem->code == ErrorCode::Invalid);
    CHECK(letter.state().text.front().text == broken);
    CHECK(at.rows("letter").empty());
    letter.editText({{s("p1"), ParagraphMark::None, s("a whole sign: 🫖")}});
    CHECK_FALSE(letter.state().problem);
    CHECK(letter.sign());
}

TEST_CASE("letter: another young person's name is asked about, never refused", "[ui][letter]")
{
    Sitting at;
    LetterVm letter(at.book, *at.drafts);
    letter.startNew(s("letter"), {at.jay});
    const auto write = [&](const char* text) { letter.editText({{s("p1"), ParagraphMark::None, s(text)}}); };
    write("Jay, you and Callum's dog were out until six.");
    CHECK(letter.state().otherNames
          == s("Callum’s name stands in this, and it is not about Callum. Is it meant to?"));
    CHECK(letter.state().canSign);
    write("Callum and Mina were there.");
    CHECK(letter.state().otherNames
          == s("The names of Callum and Mina stand in this, and it is not about them. Are they meant to?"));
    for (const char* text : {"Jay went out.", "The minaret was tall.", "Ben made tea with Grace.", "callumny"}) {
        CAPTURE(text);
        write(text);
        CHECK(letter.state().otherNames.isEmpty());
    }
}
