// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_row.h"

#include "ui/widgets/paint_chip.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/text_block.h"

#include <QPainter>

#include <algorithm>

namespace hearth::ui {

KeyRow::KeyRow(const QString& keys, const QString& does, QWidget* parent)
    : QWidget(parent), m_keys(keys), m_does(does)
{
    setAccessibleName(keys + u": "_qs + does);
    speakAs(this, QAccessible::StaticText);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int KeyRow::capColumn() const
{
    return std::max(theme().metrics().px(110), keyCapSize(m_keys).width() + theme().metrics().px(10));
}

bool KeyRow::beside(int width) const
{
    return width - capColumn() >= theme().metrics().px(160);
}

QSize KeyRow::sizeHint() const
{
    const int width = capColumn() + theme().metrics().px(240);
    return {width, heightForWidth(width)};
}

QSize KeyRow::minimumSizeHint() const
{
    return {std::max(keyCapSize(m_keys).width(), TextBlock{m_does}.wordWidth()), theme().lineHeight(TextStyle::Body)};
}

int KeyRow::heightForWidth(int width) const
{
    const int cap = std::max(keyCapSize(m_keys).height(), theme().lineHeight(TextStyle::Body));
    const TextBlock does{m_does};
    return beside(width) ? std::max(cap, does.height(width - capColumn())) : cap + does.height(width);
}

void KeyRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& look = theme();
    const int line = look.lineHeight(TextStyle::Body);
    const QSize cap = keyCapSize(m_keys);
    paintKeyCap(painter, QRect(QPoint(1, (std::max(line, cap.height()) - cap.height()) / 2), cap), m_keys,
                look.colour(Token::Ink2), look.colour(Token::Sunk), look.colour(Token::Line));
    const TextBlock does{m_does};
    if (beside(width())) {
        does.paint(painter, QRectF(capColumn(), 0, width() - capColumn(), height()));
    } else {
        const int below = std::max(cap.height(), line);
        does.paint(painter, QRectF(0, below, width(), height() - below));
    }
}

}  // namespace hearth::ui
