// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_block.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace hearth::ui {
namespace {

/// Lays `block` out and returns its height. Scripts taller than the line keep their own height.
qreal layOut(QTextLayout& layout, const TextBlock& block, qreal width)
{
    QString text = block.text;
    text.replace(u'\n', QChar::LineSeparator);
    QTextOption option(block.alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setText(text);
    layout.setFont(theme().font(block.style));
    const qreal lineHeight = theme().lineHeight(block.style);
    qreal y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 1.0));
        const qreal height = std::max(lineHeight, line.height());
        line.setPosition({0, y + (height - line.height()) / 2});
        y += height;
    }
    layout.endLayout();
    return std::max(y, lineHeight);
}

}  // namespace

int TextBlock::height(qreal width) const
{
    QTextLayout layout;
    return qCeil(layOut(layout, *this, width));
}

int TextBlock::naturalWidth() const
{
    const QFontMetricsF metrics(theme().font(style));
    qreal widest = 0;
    for (const QString& line : text.split(u'\n')) {
        widest = std::max(widest, metrics.horizontalAdvance(line));
    }
    return qCeil(widest) + 1;
}

int TextBlock::wordWidth() const
{
    // Twenty capitals: longer "words" (an address, a hash) may break inside.
    const QFontMetricsF metrics(theme().font(style));
    const qreal most = metrics.horizontalAdvance(u'M') * 20;
    qreal widest = 0;
    for (const QString& word : text.simplified().split(u' ')) {
        widest = std::max(widest, metrics.horizontalAdvance(word));
    }
    return qCeil(std::min(widest, most)) + 1;
}

int TextBlock::paint(QPainter& painter, const QRectF& rect) const
{
    QTextLayout layout;
    const qreal used = layOut(layout, *this, rect.width());
    painter.setPen(theme().colour(token));
    layout.draw(&painter, rect.topLeft());
    return qCeil(used);
}

}  // namespace hearth::ui
