// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/row_roles.h"

#include <QTextBlockFormat>
#include <QTextCursor>

class QFont;
class QMimeData;
class QTextBlock;
class QTextDocument;

namespace hearth::ui {

/// How a paragraph lives in a text document: one block, its mark and its id as properties of the
/// block format (so that undo brings them back), its text as plain characters. A text document
/// cannot hold every character sequence (a lone CR, U+2029, U+FDD0); then the text as it came is
/// kept beside it and given back unless somebody has typed there.
namespace letter_text {

/// The text of one block, byte for byte as it was set, or as typed since.
QString textOf(const QTextBlock& block);
ParagraphMark markOf(const QTextBlock& block);
QString idOf(const QTextBlock& block);
/// A new id, a UUID without braces.
QString newId();

/// `base` with these properties.
QTextBlockFormat format(const QTextBlockFormat& base, const QString& id, ParagraphMark mark);

/// Replaces the whole document. Undo begins anew.
void fill(QTextDocument& document, const QList<LetterParagraph>& paragraphs,
          const QTextBlockFormat& base);
/// What the document holds. Ids are unique: of two blocks with one id the first with text keeps
/// it, the other gets an empty id.
QList<LetterParagraph> read(const QTextDocument& document);

/// What QTextDocument takes as 100 % for a proportional line height: whole pixels up and down.
qreal lineHeightOf(const QFont& font);

/// Enter. At a paragraph's end the new one is unmarked; in its middle both halves keep the mark.
void breakParagraph(QTextCursor cursor);
/// Plain text at the cursor; each line of it is a paragraph with its own id.
void insert(QTextCursor cursor, const QString& text);
/// The plain text of a clipboard or a drop: never markup, no file is opened. Null when none.
QString plainFrom(const QMimeData& source);

}  // namespace letter_text

}  // namespace hearth::ui
