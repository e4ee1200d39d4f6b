// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_label.h"

#include <QPainter>

#include <algorithm>

namespace hearth::ui {

TextLabel::TextLabel(const QString& text, TextStyle style, Token token, QWidget* parent)
    : QLabel(parent), m_style(style), m_token(token)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setText(text);
}

void TextLabel::setStyle(TextStyle style, Token token)
{
    m_style = style;
    m_token = token;
    updateGeometry();
    update();
}

void TextLabel::setOneLine()
{
    setWordWrap(false);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

TextBlock TextLabel::block() const
{
    const Qt::Alignment across = alignment() & Qt::AlignHorizontal_Mask;
    // A buddy label's "&F" is a key for the eye of Qt, not text.
    QString shown = text();
    if (buddy() != nullptr) {
        shown.remove(u'&');
    }
    return {shown, m_style, isEnabled() ? m_token : Token::Ink3, across};
}

QSize TextLabel::sizeHint() const
{
    // Reading never spans more than about 80 characters.
    const TextBlock shown = block();
    const int most = qRound(theme().metrics().em() * 40);
    const int width = wordWrap() ? std::min(shown.naturalWidth(), most) : shown.naturalWidth();
    const QMargins around = contentsMargins();
    return QSize(width, shown.height(width)).grownBy(around);
}

QSize TextLabel::minimumSizeHint() const
{
    const TextBlock shown = block();
    const int width = wordWrap() ? shown.wordWidth() : shown.naturalWidth();
    return QSize(width, theme().lineHeight(m_style)).grownBy(contentsMargins());
}

int TextLabel::heightForWidth(int width) const
{
    const QMargins around = contentsMargins();
    return block().height(width - around.left() - around.right()) + around.top() + around.bottom();
}

void TextLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const TextBlock shown = block();
    QRectF inside = contentsRect();
    const int needed = shown.height(inside.width());
    if ((alignment() & Qt::AlignVCenter) != 0 && needed < inside.height()) {
        inside.moveTop(inside.top() + (inside.height() - needed) / 2);
    }
    shown.paint(painter, inside);
}

}  // namespace hearth::ui
