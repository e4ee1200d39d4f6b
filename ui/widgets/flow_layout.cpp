// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flow_layout.h"

#include "ui/widgets/theme.h"

#include <QWidget>

#include <algorithm>

namespace hearth::ui {
namespace {

/// The size of `item` in a row of `room`: what is wider wraps its words inside.
QSize sizeIn(const QLayoutItem& item, int room)
{
    const QSize hint = item.sizeHint();
    const int width = std::min(hint.width(), room);
    return {width, width < hint.width() && item.hasHeightForWidth() ? item.heightForWidth(width) : hint.height()};
}

}  // namespace

FlowLayout::FlowLayout(QWidget* parent, qreal gapAcross, qreal gapDown)
    : QLayout(parent), m_across(gapAcross), m_down(gapDown)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.append(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    const int gap = theme().metrics().px(m_across);
    int width = 0;
    int height = 0;
    for (const QLayoutItem* item : m_items) {
        if (!item->isEmpty()) {
            width += item->sizeHint().width() + (width > 0 ? gap : 0);
            height = std::max(height, item->sizeHint().height());
        }
    }
    return QSize(width, height).grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items) {
        size = item->isEmpty() ? size : size.expandedTo(item->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool move) const
{
    const QMargins around = contentsMargins();
    const int gap = theme().metrics().px(m_across);
    QRect within = rect.marginsRemoved(around);
    const int top = within.top();
    QList<QLayoutItem*> row;
    int used = 0;
    int tallest = 0;
    const auto endRow = [&] {
        if (move) {
            placeRow(row, QRect(within.left(), within.top(), within.width(), tallest), used);
        }
        within.setTop(within.top() + tallest);
        row.clear();
        used = 0;
        tallest = 0;
    };
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty()) {
            continue;
        }
        const QSize size = sizeIn(*item, within.width());
        if (!row.isEmpty() && used + gap + size.width() > within.width()) {
            endRow();
            within.setTop(within.top() + theme().metrics().px(m_down));
        }
        used += size.width() + (row.isEmpty() ? 0 : gap);
        tallest = std::max(tallest, size.height());
        row.append(item);
    }
    endRow();
    return within.top() - top + around.top() + around.bottom();
}

void FlowLayout::placeRow(const QList<QLayoutItem*>& row, const QRect& within, int used) const
{
    const bool right = (alignment() & Qt::AlignRight) != 0;
    int x = right ? std::max(within.left(), within.right() + 1 - used) : within.left();
    for (QLayoutItem* item : row) {
        const QSize size = sizeIn(*item, within.width());
        item->setGeometry({{x, within.top() + (within.height() - size.height()) / 2}, size});
        x += size.width() + theme().metrics().px(m_across);
    }
}

}  // namespace hearth::ui
