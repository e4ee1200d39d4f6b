// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/letter_editor.h"

#include "ui/widgets/letter_text.h"
#include "ui/widgets/mark_bar.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text_block.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace hearth::ui {
namespace {

/// The mark a key stands for, None for any other key.
ParagraphMark keyMark(const QKeyEvent& event)
{
    if (event.modifiers() != Qt::ControlModifier) {
        return ParagraphMark::None;
    }
    switch (event.key()) {
    case Qt::Key_1: return ParagraphMark::Fact;
    case Qt::Key_2: return ParagraphMark::View;
    case Qt::Key_3: return ParagraphMark::Told;
    default: return ParagraphMark::None;
    }
}

bool isEnter(const QKeyEvent& event)
{
    const bool enter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    return enter && (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
}

QString markWord(ParagraphMark mark)
{
    switch (mark) {
    case ParagraphMark::None: return {};
    case ParagraphMark::Fact: return LetterEditor::tr("Fact");
    case ParagraphMark::View: return LetterEditor::tr("My view");
    case ParagraphMark::Told: return LetterEditor::tr("Told me");
    }
    return {};
}

}  // namespace

LetterEditor::LetterEditor(const QString& objectName, const QString& accessibleName,
                           QWidget* parent)
    : QTextEdit(parent)
{
    nameControl(this, objectName, accessibleName);
    setAccessibleDescription(tr("Plain text. Ctrl+1 marks a paragraph as a fact, Ctrl+2 as my view, Ctrl+3 as told me. "
                                "Tab leaves the letter."));
    setProperty("bare", true);
    setAcceptRichText(false);
    setAutoFormatting(QTextEdit::AutoNone);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    fit();
    setParagraphs({});
    connect(this, &QTextEdit::textChanged, this, [this] {
        if (!m_filling) {
            Q_EMIT edited();
        }
    });
    connect(this, &QTextEdit::cursorPositionChanged, this,
            [this] { Q_EMIT currentMarkChanged(currentMark()); });
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this] { grow(); });
}

QTextBlockFormat LetterEditor::base() const
{
    const Theme& look = theme();
    const qreal natural = letter_text::lineHeightOf(look.font(TextStyle::Reading));
    QTextBlockFormat made;
    made.setLeftMargin(look.metrics().letterMargin());
    made.setBottomMargin(look.metrics().px(6));
    made.setLineHeight(look.lineHeight(TextStyle::Reading) / natural * 100.0,
                       QTextBlockFormat::ProportionalHeight);
    return made;
}

void LetterEditor::fit()
{
    const Theme& look = theme();
    if (qFuzzyCompare(m_em, look.metrics().em())) {
        return;
    }
    m_em = look.metrics().em();
    m_filling = true;
    document()->setDefaultFont(look.font(TextStyle::Reading));
    document()->setDocumentMargin(look.metrics().px(14));
    // Undo would bring the old lengths back; a new text size begins a new history.
    document()->setUndoRedoEnabled(false);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor(block).mergeBlockFormat(base());
    }
    document()->setUndoRedoEnabled(true);
    m_filling = false;
    grow();
}

void LetterEditor::setParagraphs(const QList<LetterParagraph>& paragraphs)
{
    m_filling = true;
    letter_text::fill(*document(), paragraphs, base());
    m_filling = false;
    moveCursor(QTextCursor::Start);
    grow();
}

QList<LetterParagraph> LetterEditor::paragraphs() const
{
    return letter_text::read(*document());
}

bool LetterEditor::isBlank() const
{
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (!block.text().trimmed().isEmpty()) {
            return false;
        }
    }
    return true;
}

void LetterEditor::toggleMark(ParagraphMark mark)
{
    if (isReadOnly()) {
        return;
    }
    const ParagraphMark wanted = currentMark() == mark ? ParagraphMark::None : mark;
    QTextCursor cursor = textCursor();
    const QTextBlock last = document()->findBlock(cursor.selectionEnd());
    QTextBlock block = document()->findBlock(cursor.selectionStart());
    cursor.beginEditBlock();
    for (; block.isValid() && block.blockNumber() <= last.blockNumber(); block = block.next()) {
        QTextBlockFormat change;
        change.merge(letter_text::format({}, letter_text::idOf(block), wanted));
        QTextCursor(block).mergeBlockFormat(change);
    }
    cursor.endEditBlock();
    Q_EMIT currentMarkChanged(wanted);
}

ParagraphMark LetterEditor::currentMark() const
{
    return letter_text::markOf(textCursor().block());
}

void LetterEditor::setGrows(int lines)
{
    m_lines = std::max(lines, 1);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    grow();
}

void LetterEditor::setSigned(bool readOnly)
{
    setReadOnly(readOnly);
    setTextInteractionFlags(readOnly ? Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse
                                     : Qt::TextEditorInteraction);
}

void LetterEditor::grow()
{
    if (m_lines > 0) {
        const int least = m_lines * theme().lineHeight(TextStyle::Reading)
                          + 2 * theme().metrics().px(14);
        setFixedHeight(std::max(least, qCeil(document()->size().height())));
    }
}

bool LetterEditor::event(QEvent* event)
{
    // The window may use the same keys elsewhere; in here they are the paragraph's.
    if (event->type() == QEvent::ShortcutOverride && !isReadOnly()
        && keyMark(*static_cast<QKeyEvent*>(event)) != ParagraphMark::None) {
        event->accept();
        return true;
    }
    return QTextEdit::event(event);
}

void LetterEditor::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        fit();
        document()->setDefaultFont(theme().font(TextStyle::Reading));
    }
}

void LetterEditor::keyPressEvent(QKeyEvent* event)
{
    if (!isReadOnly()) {
        if (const ParagraphMark mark = keyMark(*event); mark != ParagraphMark::None) {
            toggleMark(mark);
            event->accept();
            return;
        }
        if (isEnter(*event)) {
            letter_text::breakParagraph(textCursor());
            ensureCursorVisible();
            event->accept();
            return;
        }
    }
    QTextEdit::keyPressEvent(event);
}

void LetterEditor::paintEvent(QPaintEvent* event)
{
    QTextEdit::paintEvent(event);
    paintMarks();
}

void LetterEditor::paintMarks()
{
    QPainter painter(viewport());
    const Theme& look = theme();
    const Metrics& lengths = look.metrics();
    const qreal textLeft = document()->documentMargin() + lengths.letterMargin();
    const int top = verticalScrollBar()->value();
    const QFontMetricsF reading(look.font(TextStyle::Reading));
    const QFontMetricsF small(look.font(TextStyle::Small));
    const int smallLine = look.lineHeight(TextStyle::Small);
    const qreal wordRise = small.ascent() + (smallLine - small.height()) / 2;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const ParagraphMark mark = letter_text::markOf(block);
        const QRectF rect = document()->documentLayout()->blockBoundingRect(block)
                                .translated(0, -top);
        if (mark == ParagraphMark::None || rect.bottom() < 0) {
            continue;
        }
        if (rect.top() > viewport()->height()) {
            break;
        }
        // Everything hangs on the baselines, which a tall script moves.
        const QTextLine first = block.layout()->lineAt(0);
        const QTextLine last = block.layout()->lineAt(block.layout()->lineCount() - 1);
        if (!first.isValid()) {
            continue;
        }
        const qreal base0 = rect.top() + first.y() + first.ascent();
        const qreal base1 = rect.top() + last.y() + last.ascent();
        const qreal barTop = base0 - reading.ascent() + lengths.px(2);
        paintMarkBar(painter, QRectF(textLeft - lengths.px(20), barTop, lengths.px(3),
                                     base1 + reading.descent() - barTop), mark);
        const TextBlock word{markWord(mark), TextStyle::Small, markToken(mark), Qt::AlignRight};
        const qreal right = textLeft - lengths.px(35);
        word.paint(painter, QRectF(0, base0 - wordRise, right, smallLine));
    }
}

bool LetterEditor::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasText() || source->hasHtml();
}

void LetterEditor::insertFromMimeData(const QMimeData* source)
{
    if (const QString text = letter_text::plainFrom(*source); !text.isEmpty() && !isReadOnly()) {
        letter_text::insert(textCursor(), text);
        ensureCursorVisible();
    }
}

QMimeData* LetterEditor::createMimeDataFromSelection() const
{
    QString text = textCursor().selectedText();
    text.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
    auto* copied = new QMimeData;
    copied->setText(text);
    return copied;
}

}  // namespace hearth::ui
