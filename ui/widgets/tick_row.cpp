// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tick_row.h"

#include "ui/widgets/spoken.h"
#include "ui/widgets/style.h"
#include "ui/widgets/text_block.h"

#include <QPainter>

#include <algorithm>

namespace hearth::ui {

TickRow::TickRow(const QString& words, QWidget* parent) : QCheckBox(words, parent)
{
    setAccessibleName(words);
    speakAs(this, QAccessible::CheckBox);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TickRow::setValue(const QString& value)
{
    m_value = value;
    setAccessibleDescription(value);
    updateGeometry();
    update();
}

int TickRow::valueWidth() const
{
    return m_value.isEmpty() ? 0 : TextBlock{m_value, TextStyle::Small}.naturalWidth() + theme().metrics().px(8);
}

bool TickRow::valueBelow(int width) const
{
    const int beside = width - theme().metrics().indicator() - theme().metrics().px(10) - valueWidth();
    return !m_value.isEmpty() && beside < TextBlock{text()}.wordWidth();
}

int TickRow::wordsWidth(int width) const
{
    const Metrics& lengths = theme().metrics();
    return width - lengths.indicator() - lengths.px(10) - (valueBelow(width) ? 0 : valueWidth());
}

QSize TickRow::sizeHint() const
{
    const Metrics& lengths = theme().metrics();
    const int width = TextBlock{text()}.naturalWidth() + lengths.indicator() + lengths.px(10) + valueWidth();
    return {width, heightForWidth(width)};
}

QSize TickRow::minimumSizeHint() const
{
    const Metrics& lengths = theme().metrics();
    return {lengths.indicator() + lengths.px(10) + std::max(TextBlock{text()}.wordWidth(), valueWidth()), lengths.px(24)};
}

int TickRow::heightForWidth(int width) const
{
    const int value = valueBelow(width) ? theme().lineHeight(TextStyle::Small) : 0;
    return std::max(TextBlock{text()}.height(wordsWidth(width)), theme().metrics().px(20)) + value
           + theme().metrics().px(4);
}

bool TickRow::hitButton(const QPoint& at) const
{
    return rect().contains(at);
}

void TickRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& look = theme();
    const int side = look.metrics().indicator();
    const int line = look.lineHeight(TextStyle::Body);
    const int top = look.metrics().px(2);
    paintTickBox(painter, QRectF(0, top + (line - side) / 2, side, side), isChecked(), isEnabled());
    const Token ink = isEnabled() ? Token::Ink : Token::Ink3;
    const int left = side + look.metrics().px(10);
    TextBlock{text(), TextStyle::Body, ink}.paint(painter,
                                                  QRectF(left, top, wordsWidth(width()), height()));
    if (!m_value.isEmpty()) {
        const TextBlock value{m_value, TextStyle::Small, isChecked() ? Token::Ink2 : Token::Ink3};
        const int wide = value.naturalWidth();
        const bool below = valueBelow(width());
        const int under = top + TextBlock{text()}.height(wordsWidth(width()));
        value.paint(painter, QRectF(below ? left : width() - wide, below ? under : top + 1, wide, line));
    }
}

}  // namespace hearth::ui
