// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/letter_text.h"

#include <QFontMetricsF>
#include <QMimeData>
#include <QRegularExpression>
#include <QSet>
#include <QTextBlock>
#include <QTextDocument>
#include <QUuid>

namespace hearth::ui::letter_text {
namespace {

constexpr int kMark = QTextFormat::UserProperty + 1;
constexpr int kId = QTextFormat::UserProperty + 2;
constexpr int kCame = QTextFormat::UserProperty + 3;

bool splitsBlocks(QChar character)
{
    // The last two are how QTextDocument marks frames; in a text they would begin a block.
    return character == u'\r' || character == QChar::ParagraphSeparator
           || character == QChar(0xfdd0) || character == QChar(0xfdd1);
}

/// The text as a document can show it: a line break becomes Qt's line separator.
QString shown(const QString& text)
{
    QString result = text;
    for (QChar& character : result) {
        if (character == u'\n') {
            character = QChar::LineSeparator;
        } else if (splitsBlocks(character)) {
            character = QChar::ReplacementCharacter;
        }
    }
    return result;
}

/// The words between the tags. No HTML engine: one would fetch what the tags name.
QString withoutTags(const QString& html)
{
    static const QRegularExpression kBreak(u"<(?:br|/p|/div|/li|/h[1-6])\\b[^>]*>"_qs,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kTag(u"<[^>]*>"_qs);
    QString plain = html.simplified();
    plain.replace(kBreak, u"\n"_qs).remove(kTag);
    plain.replace(u"&lt;"_qs, u"<"_qs).replace(u"&gt;"_qs, u">"_qs);
    plain.replace(u"&quot;"_qs, u"\""_qs).replace(u"&nbsp;"_qs, u" "_qs);
    return plain.replace(u"&amp;"_qs, u"&"_qs).trimmed();
}

QString typed(const QTextBlock& block)
{
    // QTextDocument::toPlainText() turns no-break spaces into spaces; the block's text does not.
    return block.text().replace(QChar::LineSeparator, u'\n');
}

}  // namespace

QString textOf(const QTextBlock& block)
{
    const QVariant came = block.blockFormat().property(kCame);
    if (came.isValid() && shown(came.toString()) == block.text()) {
        return came.toString();
    }
    return typed(block);
}

ParagraphMark markOf(const QTextBlock& block)
{
    return static_cast<ParagraphMark>(block.blockFormat().intProperty(kMark));
}

QString idOf(const QTextBlock& block)
{
    return block.blockFormat().stringProperty(kId);
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QTextBlockFormat format(const QTextBlockFormat& base, const QString& id, ParagraphMark mark)
{
    QTextBlockFormat made = base;
    made.clearProperty(kCame);
    made.setProperty(kId, id);
    made.setProperty(kMark, static_cast<int>(mark));
    return made;
}

void fill(QTextDocument& document, const QList<LetterParagraph>& paragraphs,
          const QTextBlockFormat& base)
{
    document.setUndoRedoEnabled(false);
    document.clear();
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    const QList<LetterParagraph> all = paragraphs.isEmpty()
                                           ? QList<LetterParagraph>{LetterParagraph{}} : paragraphs;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const LetterParagraph& paragraph = all[i];
        QTextBlockFormat block = format(base, paragraph.id.isEmpty() ? newId() : paragraph.id,
                                        paragraph.mark);
        const QString text = shown(paragraph.text);
        if (QString back = text; back.replace(QChar::LineSeparator, u'\n') != paragraph.text) {
            block.setProperty(kCame, paragraph.text);
        }
        if (i == 0) {
            cursor.setBlockFormat(block);
        } else {
            cursor.insertBlock(block);
        }
        cursor.insertText(text);
    }
    cursor.endEditBlock();
    document.setUndoRedoEnabled(true);
    document.setModified(false);
}

QList<LetterParagraph> read(const QTextDocument& document)
{
    QList<LetterParagraph> all;
    QSet<QString> withText;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.length() > 1) {
            withText.insert(idOf(block));
        }
    }
    QSet<QString> used;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QString id = idOf(block);
        if (used.contains(id) || (block.length() <= 1 && withText.contains(id))) {
            id.clear();
        }
        used.insert(id);
        all.append({id, markOf(block), textOf(block)});
    }
    return all;
}

qreal lineHeightOf(const QFont& font)
{
    const QFontMetricsF metrics(font);
    return qCeil(metrics.ascent()) + qCeil(metrics.descent());
}

void breakParagraph(QTextCursor cursor)
{
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const bool atEnd = cursor.atBlockEnd();
    const bool atStart = cursor.atBlockStart() && !atEnd;
    const QTextBlockFormat whole = cursor.blockFormat();
    const ParagraphMark mark = markOf(cursor.block());
    if (atStart) {
        // The words move down and take their mark and their id with them.
        cursor.insertBlock(whole);
        QTextCursor above(cursor.block().previous());
        above.setBlockFormat(format(whole, newId(), ParagraphMark::None));
    } else {
        cursor.insertBlock(format(whole, newId(), atEnd ? ParagraphMark::None : mark));
    }
    cursor.endEditBlock();
}

void insert(QTextCursor cursor, const QString& text)
{
    QString plain = text;
    plain.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    plain.replace(u'\r', u'\n').replace(QChar::ParagraphSeparator, u'\n');
    const QStringList lines = plain.split(u'\n');
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0) {
            breakParagraph(cursor);
        }
        cursor.insertText(shown(lines[i]));
    }
    cursor.endEditBlock();
}

QString plainFrom(const QMimeData& source)
{
    if (source.hasText()) {
        return source.text();
    }
    return source.hasHtml() ? withoutTags(source.html()) : QString();
}

}  // namespace hearth::ui::letter_text
