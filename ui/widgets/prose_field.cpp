// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/prose_field.h"

#include "ui/widgets/letter_text.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QMimeData>
#include <QTextBlock>

#include <algorithm>

namespace hearth::ui {

ProseField::ProseField(const QString& objectName, const QString& accessibleName, int lines,
                       QWidget* parent)
    : QTextEdit(parent), m_lines(std::max(lines, 1))
{
    nameControl(this, objectName, accessibleName);
    setAccessibleDescription(tr("Several lines of plain text. Tab leaves the field."));
    setAcceptRichText(false);
    setAutoFormatting(QTextEdit::AutoNone);
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fit();
    setText({});
    connect(this, &QTextEdit::textChanged, this, [this] {
        if (!m_filling) {
            Q_EMIT edited();
        }
    });
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this] { grow(); });
}

QTextBlockFormat ProseField::base() const
{
    const qreal natural = letter_text::lineHeightOf(theme().font(TextStyle::Reading));
    QTextBlockFormat made;
    made.setLineHeight(theme().lineHeight(TextStyle::Reading) / natural * 100.0,
                       QTextBlockFormat::ProportionalHeight);
    return made;
}

void ProseField::setText(const QString& text)
{
    QList<LetterParagraph> paragraphs;
    for (const QString& line : text.split(u'\n')) {
        paragraphs.append({{}, ParagraphMark::None, line});
    }
    m_filling = true;
    letter_text::fill(*document(), paragraphs, base());
    m_filling = false;
    moveCursor(QTextCursor::End);
    grow();
}

QString ProseField::text() const
{
    QStringList lines;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        lines.append(letter_text::textOf(block));
    }
    return lines.join(u'\n');
}

void ProseField::setGrows(bool grows)
{
    m_grows = grows;
    setVerticalScrollBarPolicy(grows ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    grow();
}

void ProseField::fit()
{
    if (qFuzzyCompare(m_em, theme().metrics().em())) {
        return;
    }
    m_em = theme().metrics().em();
    m_filling = true;
    document()->setDefaultFont(theme().font(TextStyle::Reading));
    document()->setDocumentMargin(theme().metrics().px(11));
    document()->setUndoRedoEnabled(false);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor(block).mergeBlockFormat(base());
    }
    document()->setUndoRedoEnabled(true);
    m_filling = false;
    grow();
}

int ProseField::leastHeight() const
{
    return m_lines * theme().lineHeight(TextStyle::Reading) + 2 * theme().metrics().px(11) + 2;
}

QSize ProseField::sizeHint() const
{
    return {theme().metrics().px(320), leastHeight()};
}

void ProseField::grow()
{
    const int least = leastHeight();
    if (m_grows) {
        setFixedHeight(std::max(least, qCeil(document()->size().height()) + 2));
    } else {
        setMinimumHeight(least);
    }
}

void ProseField::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        fit();
        document()->setDefaultFont(theme().font(TextStyle::Reading));
    }
}

bool ProseField::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasText() || source->hasHtml();
}

void ProseField::insertFromMimeData(const QMimeData* source)
{
    if (const QString plain = letter_text::plainFrom(*source); !plain.isEmpty() && !isReadOnly()) {
        letter_text::insert(textCursor(), plain);
        ensureCursorVisible();
    }
}

QMimeData* ProseField::createMimeDataFromSelection() const
{
    QString plain = textCursor().selectedText();
    plain.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
    auto* copied = new QMimeData;
    copied->setText(plain);
    return copied;
}

}  // namespace hearth::ui
