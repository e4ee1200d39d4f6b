// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mark_bar.h"

#include <QPainter>

namespace hearth::ui {

Token markToken(ParagraphMark mark)
{
    switch (mark) {
    case ParagraphMark::View: return Token::Moss;
    case ParagraphMark::Told: return Token::Slate;
    case ParagraphMark::None:
    case ParagraphMark::Fact: return Token::Ink2;
    }
    return Token::Ink2;
}

void paintMarkBar(QPainter& painter, const QRectF& rect, ParagraphMark mark)
{
    if (mark == ParagraphMark::None) {
        return;
    }
    const Theme& look = theme();
    const QColor colour = look.colour(markToken(mark));
    const qreal unit = look.metrics().px(100) / 100.0;
    painter.save();
    if (mark == ParagraphMark::Fact) {
        painter.fillRect(rect, colour);
    } else if (mark == ParagraphMark::View) {
        for (qreal y = rect.top(); y < rect.bottom(); y += 12 * unit) {
            painter.fillRect(QRectF(rect.left(), y, rect.width(),
                                    qMin(8 * unit, rect.bottom() - y)), colour);
        }
    } else {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        const qreal dot = rect.width() + 0.6 * unit;
        for (qreal y = rect.top(); y + dot <= rect.bottom() + 0.5; y += 6 * unit) {
            painter.drawEllipse(QRectF(rect.left(), y, dot, dot));
        }
    }
    painter.restore();
}

}  // namespace hearth::ui
