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

int TickRow::wordsWidth(int width) const
{
    const Metrics& lengths = theme().metrics();
    const int value = m_value.isEmpty()
                          ? 0 : TextBlock{m_value, TextStyle::Small}.naturalWidth() + lengths.px(8);
    return width - lengths.indicator() - lengths.px(10) - value;
}

QSize TickRow::sizeHint() const
{
    const int words = TextBlock{text()}.naturalWidth();
    const int rest = -wordsWidth(0);
    return {words + rest, heightForWidth(words + rest)};
}

QSize TickRow::minimumSizeHint() const
{
    return {TextBlock{text()}.wordWidth() - wordsWidth(0), theme().metrics().px(24)};
}

int TickRow::heightForWidth(int width) const
{
    return std::max(TextBlock{text()}.height(wordsWidth(width)), theme().metrics().px(20))
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
        value.paint(painter, QRectF(width() - wide, top + 1, wide, line));
    }
}

}  // namespace hearth::ui
