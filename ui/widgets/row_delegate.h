// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/row_roles.h"
#include "ui/widgets/text_block.h"

#include <QStyledItemDelegate>

class QListView;

namespace hearth::ui {

/// What the delegates share: the width of a row is the view's, the chosen row is tinted, the ring
/// of the focus lies inside the row.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit RowDelegate(QListView* view);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const final;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const final;

protected:
    /// Draws the row into `rect`, or with a null painter only measures; returns the height used.
    virtual int layOut(QPainter* painter, const QRect& rect, const QModelIndex& index,
                       bool chosen) const = 0;
    /// Whether a row can look chosen.
    virtual bool tints(const QModelIndex& index) const;

    /// Chips with names, then tags, wrapping; returns the height, 0 when there are none.
    static int layOutPeople(QPainter* painter, const QRect& rect, const QModelIndex& index);
    static int put(QPainter* painter, const QRect& rect, const TextBlock& block);

private:
    QListView* m_view;
};

class MomentDelegate final : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    int layOut(QPainter* painter, const QRect& rect, const QModelIndex& index,
               bool chosen) const override;
};

class BasketDelegate final : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    int layOut(QPainter* painter, const QRect& rect, const QModelIndex& index,
               bool chosen) const override;
    bool tints(const QModelIndex& index) const override;

private:
    static int layOutHeading(QPainter* painter, const QRect& rect, const QModelIndex& index);
};

class TitledDelegate final : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    int layOut(QPainter* painter, const QRect& rect, const QModelIndex& index,
               bool chosen) const override;
};

}  // namespace hearth::ui
