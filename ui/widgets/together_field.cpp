// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/together_field.h"

#include "ui/widgets/focus_ring.h"
#include "ui/widgets/letter_text.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text_block.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QTextBlock>
#include <QVBoxLayout>

#include <algorithm>

namespace hearth::ui {
namespace {

/// A text edit that takes plain words only, whatever is pasted or dropped.
class PlainEdit final : public QTextEdit {
public:
    explicit PlainEdit(QWidget* parent) : QTextEdit(parent)
    {
        setAcceptRichText(false);
        setAutoFormatting(QTextEdit::AutoNone);
        setTabChangesFocus(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setProperty("bare", true);
        setFrameShape(QFrame::NoFrame);
        viewport()->setAutoFillBackground(false);
    }

    QString hint;

protected:
    bool canInsertFromMimeData(const QMimeData* source) const override { return source->hasText() || source->hasHtml(); }
    void insertFromMimeData(const QMimeData* source) override
    {
        if (const QString plain = letter_text::plainFrom(*source); !plain.isEmpty() && !isReadOnly()) {
            letter_text::insert(textCursor(), plain);
            ensureCursorVisible();
        }
    }
    QMimeData* createMimeDataFromSelection() const override
    {
        QString plain = textCursor().selectedText();
        plain.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
        auto* copied = new QMimeData;
        copied->setText(plain);
        return copied;
    }
    void paintEvent(QPaintEvent* event) override
    {
        QTextEdit::paintEvent(event);
        if (!hint.isEmpty() && document()->isEmpty()) {
            QPainter painter(viewport());
            const qreal edge = document()->documentMargin();
            TextBlock{hint, TextStyle::Together, Token::Ink3}.paint(
                painter, QRectF(edge, edge, viewport()->width() - 2 * edge, viewport()->height()));
        }
    }
    // The page scrolls, not the box: its words are all shown.
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

QTextBlockFormat baseOf(TextStyle style)
{
    const qreal natural = letter_text::lineHeightOf(theme().font(style));
    QTextBlockFormat made;
    made.setLineHeight(theme().lineHeight(style) / natural * 100.0, QTextBlockFormat::ProportionalHeight);
    return made;
}

int marginOf(Tone tone)
{
    return theme().metrics().px(tone == Tone::Line ? 5 : 11);
}

}  // namespace

TogetherField::TogetherField(const QString& objectName, const QString& accessibleName, Tone tone, int least, int most,
                             QWidget* parent)
    : QWidget(parent), m_edit(new PlainEdit(this)), m_tone(tone), m_least(least), m_most(most)
{
    nameControl(m_edit, objectName, accessibleName);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(m_edit);
    markAsRingHolder(this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_edit->installEventFilter(this);
    fit();
    setText({});
    connect(m_edit, &QTextEdit::textChanged, this, [this] {
        if (!m_filling) {
            bound();
            Q_EMIT edited();
        }
    });
    connect(m_edit->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, [this] {
        bound();
    });
}

int TogetherField::heightOf(int lines) const
{
    return lines * theme().lineHeight(m_style) + 2 * marginOf(m_tone) + 2;
}

QSize TogetherField::minimumSizeHint() const
{
    const int words = qCeil(m_edit->document()->size().height()) + 2;
    return {theme().metrics().px(90), std::max(heightOf(m_least), words)};
}

QSize TogetherField::sizeHint() const
{
    // Asks for no more than its words need and takes what there is, up to its most.
    return {theme().metrics().px(240), minimumSizeHint().height()};
}

void TogetherField::setText(const QString& text)
{
    QList<LetterParagraph> paragraphs;
    for (const QString& line : text.split(u'\n')) {
        paragraphs.append({{}, ParagraphMark::None, line});
    }
    m_filling = true;
    letter_text::fill(*m_edit->document(), paragraphs, baseOf(m_style));
    m_filling = false;
    m_edit->moveCursor(QTextCursor::End);
    bound();
}

QString TogetherField::text() const
{
    QStringList lines;
    for (QTextBlock block = m_edit->document()->begin(); block.isValid(); block = block.next()) {
        lines.append(letter_text::textOf(block));
    }
    return lines.join(u'\n');
}

void TogetherField::setHint(const QString& hint)
{
    static_cast<PlainEdit*>(m_edit)->hint = hint;
    m_edit->setAccessibleDescription(hint);
    m_edit->viewport()->update();
}

void TogetherField::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    m_edit->setTextInteractionFlags(readOnly ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                             : Qt::TextEditorInteraction);
    update();
}

void TogetherField::setType(TextStyle style)
{
    m_style = style;
    m_em = 0;
    fit();
}

void TogetherField::fit()
{
    if (qFuzzyCompare(m_em, theme().metrics().em())) {
        return;
    }
    m_em = theme().metrics().em();
    m_filling = true;
    QTextDocument* document = m_edit->document();
    document->setDefaultFont(theme().font(m_style));
    document->setDocumentMargin(marginOf(m_tone));
    document->setUndoRedoEnabled(false);
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        QTextCursor(block).mergeBlockFormat(baseOf(m_style));
    }
    document->setUndoRedoEnabled(true);
    m_filling = false;
    bound();
}

void TogetherField::bound()
{
    const int words = minimumSizeHint().height();
    setMaximumHeight(m_tone == Tone::Line ? words : std::max(heightOf(m_most), words));
    if (m_tone == Tone::Line && m_style == TextStyle::TogetherPage) {
        // A heading is as wide as it is long, so that what belongs to it stands beside it.
        const int wide = TextBlock{text(), m_style}.naturalWidth() + 2 * marginOf(m_tone) + theme().metrics().px(12);
        setMaximumWidth(std::max(wide, theme().metrics().px(160)));
    }
    updateGeometry();
}

void TogetherField::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        fit();
        m_edit->document()->setDefaultFont(theme().font(m_style));
    }
}

bool TogetherField::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut) {
        update();
        Q_EMIT left();
    } else if (event->type() == QEvent::FocusIn) {
        update();
    } else if (event->type() == QEvent::KeyPress && m_tone == Tone::Line) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            focusNextChild();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TogetherField::paintEvent(QPaintEvent*)
{
    const bool here = m_edit->hasFocus();
    if (m_tone == Tone::Line && !here && !underMouse()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& look = theme();
    const Token edge = m_tone == Tone::Voice ? Token::Voice : m_tone == Tone::Moss ? Token::Moss : Token::Edge;
    const Token side = m_tone == Tone::Voice ? Token::VoiceTint : m_tone == Tone::Moss ? Token::MossTint : Token::Paper;
    painter.setPen(QPen(look.colour(edge), 1));
    painter.setBrush(look.colour(m_edit->isReadOnly() && m_tone == Tone::Paper ? Token::Sunk : here ? Token::Paper : side));
    const qreal corner = look.metrics().radius();
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
}

}  // namespace hearth::ui
