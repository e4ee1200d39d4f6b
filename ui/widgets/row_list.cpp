// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/row_list.h"

#include "ui/widgets/row_delegate.h"
#include "ui/widgets/surface.h"

#include <QEvent>
#include <QKeyEvent>
#include <QResizeEvent>

namespace hearth::ui {

RowList::RowList(const QString& objectName, const QString& accessibleName, QWidget* parent)
    : QListView(parent)
{
    nameControl(this, objectName, accessibleName);
    setAccessibleDescription(tr("Up and Down walk the rows, Enter opens one."));
    setResizeMode(QListView::Adjust);
    setLayoutMode(QListView::Batched);
    setBatchSize(64);
    setUniformItemSizes(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT opened(index.data(IdRole).toString());
    });
}

int RowList::heightOfRows() const
{
    int all = 0;
    for (int row = 0; model() != nullptr && row < model()->rowCount(rootIndex()); ++row) {
        all += sizeHintForIndex(model()->index(row, 0, rootIndex())).height();
    }
    return all;
}

void RowList::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        scheduleDelayedItemsLayout();
    }
}

void RowList::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    // QListView measures its rows anew when its height changes only; ours wrap.
    if (event->size().width() != event->oldSize().width()) {
        scheduleDelayedItemsLayout();
    }
}

QModelIndex RowList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    // QListView stops on headings; nothing can be done with one.
    QModelIndex next = QListView::moveCursor(action, modifiers);
    const bool back = action == MoveUp || action == MovePrevious || action == MovePageUp
                      || action == MoveEnd;
    while (next.isValid() && (next.flags() & Qt::ItemIsSelectable) == 0) {
        next = next.siblingAtRow(next.row() + (back ? -1 : 1));
    }
    return next.isValid() ? next : currentIndex();
}

void RowList::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QListView::selectionChanged(selected, deselected);
    // A screen reader chooses by selecting; everything here listens to the current row.
    const QModelIndexList chosen = selected.indexes();
    if (chosen.size() == 1 && chosen.first() != currentIndex()) {
        setCurrentIndex(chosen.first());
    }
}

void RowList::keyPressEvent(QKeyEvent* event)
{
    // QAbstractItemView leaves Enter to an editor; ours opens the row.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        Q_EMIT opened(currentIndex().data(IdRole).toString());
        event->accept();
        return;
    }
    QListView::keyPressEvent(event);
}

MomentList::MomentList(const QString& objectName, const QString& accessibleName, QWidget* parent)
    : RowList(objectName, accessibleName, parent)
{
    setItemDelegate(new MomentDelegate(this));
}

BasketList::BasketList(const QString& objectName, const QString& accessibleName, QWidget* parent)
    : RowList(objectName, accessibleName, parent)
{
    setItemDelegate(new BasketDelegate(this));
}

TitledList::TitledList(const QString& objectName, const QString& accessibleName, QWidget* parent)
    : RowList(objectName, accessibleName, parent)
{
    setItemDelegate(new TitledDelegate(this));
}

}  // namespace hearth::ui
