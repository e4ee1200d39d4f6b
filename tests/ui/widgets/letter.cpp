// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/letter_editor.h"
#include "ui/widgets/prose_field.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QTest>
#include <QTextBlock>

#include <catch2/catch_test_macros.hpp>

namespace hearth::ui {
namespace {

LetterEditor editor()
{
    return LetterEditor(u"letter"_qs, u"Letter"_qs);
}

QStringList hostile()
{
    return {
        u"<b>Not bold</b> <img src=\"file:///etc/passwd\"> &amp; &lt;"_qs,
        u"left \u202eright\u202c and \u2066isolated\u2069 \u05e9\u05dc\u05d5\u05dd"_qs,
        u"no\u00a0break, thin\u2009space, tab\there, trailing  "_qs,
        u"line one\nline two"_qs,
        u"carriage\rreturn, \u2028 and \u2029 inside"_qs,
        QString(u"nul "_qs + QChar(0) + u" and a lone surrogate "_qs + QChar(0xd800)),
        QString(u"frame "_qs + QChar(0xfdd0) + QChar(0xfdd1) + QChar(0xfffc)),
        u"\U0001f9e1 e\u0301 \u0627\u0644"_qs,
        QString(),
        QString(20'000, u'w'),
        QString(u"many words "_qs).repeated(1'818),
    };
}

}  // namespace

TEST_CASE("letter: what is set comes back byte for byte, with mark and id", "[ui][letter]")
{
    QList<LetterParagraph> paragraphs;
    int number = 0;
    for (const QString& text : hostile()) {
        paragraphs.append({u"id-%1"_qs.arg(number), static_cast<ParagraphMark>(number % 4), text});
        ++number;
    }
    LetterEditor letter = editor();
    letter.setParagraphs(paragraphs);
    const QList<LetterParagraph> back = letter.paragraphs();
    REQUIRE(back.size() == paragraphs.size());
    for (qsizetype i = 0; i < back.size(); ++i) {
        CAPTURE(i);
        CHECK(back[i].id == paragraphs[i].id);
        CHECK(back[i].mark == paragraphs[i].mark);
        CHECK(back[i].text.toStdU16String() == paragraphs[i].text.toStdU16String());
    }
    // The comparison can fail: one typed letter is seen.
    letter.show();
    QTest::keyClicks(&letter, u"x"_qs);
    CHECK(letter.paragraphs()[0].text != paragraphs[0].text);
}

TEST_CASE("letter: a prose field gives its text back byte for byte", "[ui][letter]")
{
    ProseField field(u"prose"_qs, u"Sentence"_qs, 3);
    for (const QString& text : hostile()) {
        field.setText(text);
        CHECK(field.text().toStdU16String() == text.toStdU16String());
    }
}

TEST_CASE("letter: pasted markup arrives as its plain words", "[ui][letter]")
{
    LetterEditor letter = editor();
    letter.show();
    auto* both = new QMimeData;
    both->setHtml(u"<h1>Big</h1><img src='file:///etc/hostname'><b>bold</b>"_qs);
    both->setText(u"Big bold\nsecond"_qs);
    QApplication::clipboard()->setMimeData(both);
    QTest::keyClick(&letter, Qt::Key_V, Qt::ControlModifier);
    auto* only = new QMimeData;
    only->setHtml(u"<p>Only <i>markup</i></p>"_qs);
    QApplication::clipboard()->setMimeData(only);
    QTest::keyClick(&letter, Qt::Key_V, Qt::ControlModifier);
    const QList<LetterParagraph> back = letter.paragraphs();
    REQUIRE(back.size() == 2);
    CHECK(back[0].text == u"Big bold"_qs);
    CHECK(back[1].text == u"secondOnly markup"_qs);
    CHECK(back[0].id != back[1].id);
    for (QTextBlock block = letter.document()->begin(); block.isValid(); block = block.next()) {
        CHECK(block.textFormats().size() <= 1);
        CHECK_FALSE(block.charFormat().fontWeight() > QFont::Medium);
    }
}

TEST_CASE("letter: Ctrl+1, 2 and 3 mark the paragraph, and again unmark it", "[ui][letter]")
{
    LetterEditor letter = editor();
    letter.show();
    QTest::keyClicks(&letter, u"You came in."_qs);
    QTest::keyClick(&letter, Qt::Key_1, Qt::ControlModifier);
    CHECK(letter.paragraphs()[0].mark == ParagraphMark::Fact);
    QTest::keyClick(&letter, Qt::Key_Return);
    QTest::keyClicks(&letter, u"I was glad."_qs);
    CHECK(letter.paragraphs()[1].mark == ParagraphMark::None);
    QTest::keyClick(&letter, Qt::Key_2, Qt::ControlModifier);
    CHECK(letter.paragraphs()[1].mark == ParagraphMark::View);
    QTest::keyClick(&letter, Qt::Key_3, Qt::ControlModifier);
    CHECK(letter.paragraphs()[1].mark == ParagraphMark::Told);
    QTest::keyClick(&letter, Qt::Key_3, Qt::ControlModifier);
    CHECK(letter.paragraphs()[1].mark == ParagraphMark::None);
    CHECK(letter.paragraphs()[0].mark == ParagraphMark::Fact);
}

TEST_CASE("letter: ids stay with their words through Enter, undo and joining", "[ui][letter]")
{
    LetterEditor letter = editor();
    letter.show();
    letter.setParagraphs({{u"a"_qs, ParagraphMark::Fact, u"One"_qs},
                          {u"b"_qs, ParagraphMark::View, u"Two"_qs}});
    letter.moveCursor(QTextCursor::End);
    letter.moveCursor(QTextCursor::StartOfBlock);
    QTest::keyClick(&letter, Qt::Key_Return);
    QList<LetterParagraph> now = letter.paragraphs();
    REQUIRE(now.size() == 3);
    CHECK(now[0].id == u"a"_qs);
    CHECK(now[1].text.isEmpty());
    CHECK(now[1].mark == ParagraphMark::None);
    CHECK((now[1].id != u"b"_qs && !now[1].id.isEmpty()));
    CHECK(now[2].id == u"b"_qs);
    CHECK(now[2].mark == ParagraphMark::View);
    letter.undo();
    now = letter.paragraphs();
    REQUIRE(now.size() == 2);
    CHECK(now[1].id == u"b"_qs);
    CHECK(now[1].mark == ParagraphMark::View);
    letter.moveCursor(QTextCursor::End);
    letter.moveCursor(QTextCursor::StartOfBlock);
    QTest::keyClick(&letter, Qt::Key_Backspace);
    now = letter.paragraphs();
    REQUIRE(now.size() == 1);
    CHECK(now[0] == LetterParagraph{u"a"_qs, ParagraphMark::Fact, u"OneTwo"_qs});
}

TEST_CASE("letter: a signed letter takes no key, no mark and no paste", "[ui][letter]")
{
    LetterEditor letter = editor();
    letter.show();
    const QList<LetterParagraph> kept{{u"a"_qs, ParagraphMark::None, u"As it was written."_qs}};
    letter.setParagraphs(kept);
    letter.setSigned(true);
    QApplication::clipboard()->setText(u"more"_qs);
    QTest::keyClicks(&letter, u"x"_qs);
    QTest::keyClick(&letter, Qt::Key_Return);
    QTest::keyClick(&letter, Qt::Key_1, Qt::ControlModifier);
    QTest::keyClick(&letter, Qt::Key_V, Qt::ControlModifier);
    QTest::keyClick(&letter, Qt::Key_Delete);
    CHECK(letter.paragraphs() == kept);
}

}  // namespace hearth::ui
