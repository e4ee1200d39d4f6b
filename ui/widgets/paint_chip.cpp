// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/paint_chip.h"

#include "ui/widgets/privacy.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/text_block.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace hearth::ui {
namespace {

struct TagLook {
    Token fill;
    Token ink;
    Token border;
};

TagLook lookOf(TagTone tone)
{
    switch (tone) {
    case TagTone::Plain: return {Token::Paper, Token::Ink2, Token::Line};
    case TagTone::Strong: return {Token::Tint, Token::OnTint, Token::Tint};
    case TagTone::Urgent: return {Token::BrickTint, Token::Brick, Token::Brick};
    case TagTone::Soon: return {Token::HoneyTint, Token::Honey, Token::Honey};
    case TagTone::Voice: return {Token::VoiceTint, Token::Voice, Token::VoiceTint};
    }
    return {Token::Paper, Token::Ink2, Token::Line};
}

void drawCentred(QPainter& painter, const QRectF& rect, const QString& text, const QColor& ink)
{
    painter.setPen(ink);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, text);
}

}  // namespace

void paintChip(QPainter& painter, const QRectF& rect, const PersonMark& person)
{
    const Theme& look = theme();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool outlined = look.column() == Column::HighContrast;
    painter.setPen(outlined ? QPen(look.chipInk(person.tint), 1) : QPen(Qt::NoPen));
    painter.setBrush(look.chipFill(person.tint));
    const QRectF shape = outlined ? rect.adjusted(0.5, 0.5, -0.5, -0.5) : rect;
    if (person.adult) {
        painter.drawRoundedRect(shape, rect.width() * 0.25, rect.width() * 0.25);
    } else {
        painter.drawEllipse(shape);
    }
    QFont font = look.font(TextStyle::BodyStrong);
    const qreal part = person.initials.size() > 1 ? 0.38 : 0.46;
    font.setPixelSize(std::max(8, qRound(rect.width() * part)));
    painter.setFont(font);
    drawCentred(painter, rect, person.initials, look.chipInk(person.tint));
    painter.restore();
}

int tagWidth(const QString& text)
{
    const QFontMetricsF metrics(theme().font(TextStyle::Tag));
    return qCeil(metrics.horizontalAdvance(text)) + 2 * theme().metrics().px(8);
}

int paintTag(QPainter* painter, const QPoint& topLeft, const WordTag& tag, int leastWidth)
{
    const Theme& look = theme();
    const QRect rect(topLeft, QSize(std::max(tagWidth(tag.text), leastWidth), look.metrics().tagHeight()));
    if (painter == nullptr) {
        return rect.width();
    }
    const TagLook colours = lookOf(tag.tone);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(look.colour(colours.border), 1));
    painter->setBrush(look.colour(colours.fill));
    const qreal corner = look.metrics().radiusTag();
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter->setFont(look.font(TextStyle::Tag));
    drawCentred(*painter, rect, tag.text, look.colour(colours.ink));
    painter->restore();
    return rect.width();
}

QSize keyCapSize(const QString& keys)
{
    const Metrics& lengths = theme().metrics();
    const QFontMetricsF metrics(theme().font(TextStyle::Tag));
    return {qCeil(metrics.horizontalAdvance(keys)) + 2 * lengths.px(5), lengths.px(18)};
}

void paintKeyCap(QPainter& painter, const QRect& rect, const QString& keys, const QColor& ink,
                 const QColor& fill, const QColor& border)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(border, 1));
    painter.setBrush(fill);
    const qreal corner = theme().metrics().radiusTag();
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter.setFont(theme().font(TextStyle::Tag));
    drawCentred(painter, rect, keys, ink);
    painter.restore();
}

PersonChip::PersonChip(Size size, QWidget* parent) : QWidget(parent), m_size(size)
{
    speakAs(this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PersonChip::setPerson(const PersonMark& person, const QString& below)
{
    m_person = person;
    m_below = below;
    setAccessibleName(below.isEmpty() ? person.name : person.name + u", "_qs + below);
    updateGeometry();
    update();
}

void PersonChip::setNameShown(bool shown)
{
    m_named = shown;
    updateGeometry();
    update();
}

int PersonChip::side() const
{
    const Metrics& lengths = theme().metrics();
    switch (m_size) {
    case Size::Small: return lengths.chipSmall();
    case Size::Middle: return lengths.chip();
    case Size::Large: return lengths.chipLarge();
    }
    return lengths.chipSmall();
}

QSize PersonChip::sizeHint() const
{
    const Theme& look = theme();
    int width = side();
    int height = side();
    if (m_named) {
        const TextStyle style = m_size == Size::Small ? TextStyle::Body : TextStyle::BodyStrong;
        const int words = std::max(TextBlock{shownName(m_person), style}.naturalWidth(),
                                   m_below.isEmpty() ? 0 : TextBlock{m_below, TextStyle::Small}.naturalWidth());
        width += look.metrics().px(m_size == Size::Small ? 5 : 10) + words;
        const int lines = look.lineHeight(style)
                          + (m_below.isEmpty() ? 0 : look.lineHeight(TextStyle::Small));
        height = std::max(height, lines);
    }
    return {width, height};
}

void PersonChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& look = theme();
    const int edge = side();
    paintChip(painter, QRectF(0, (height() - edge) / 2, edge, edge), m_person);
    if (!m_named) {
        return;
    }
    const TextStyle style = m_size == Size::Small ? TextStyle::Body : TextStyle::BodyStrong;
    const int left = edge + look.metrics().px(m_size == Size::Small ? 5 : 10);
    const int lines = look.lineHeight(style)
                      + (m_below.isEmpty() ? 0 : look.lineHeight(TextStyle::Small));
    QRectF words(left, (height() - lines) / 2.0, width() - left, lines);
    const Token ink = m_person.away.isEmpty() ? Token::Ink : Token::Ink3;
    words.setTop(words.top() + TextBlock{shownName(m_person), style, ink}.paint(painter, words));
    if (!m_below.isEmpty()) {
        TextBlock{m_below, TextStyle::Small, Token::Ink2}.paint(painter, words);
    }
}

}  // namespace hearth::ui
