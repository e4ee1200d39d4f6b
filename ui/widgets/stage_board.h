// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/row_delegate.h"
#include "ui/widgets/row_list.h"

#include <QHBoxLayout>

#include <vector>

class QButtonGroup;

namespace hearth::ui {

/// A card: chips, a strong title, its lines, one foot with a picture. Roles: DisplayRole, PeopleRole,
/// SourceRole, KindRole, TimeRole, TagsRole.
class CardDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit CardDelegate(QListView* view);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int layOut(QPainter* painter, const QRect& rect, const QModelIndex& index) const;

    QListView* m_view;
};

/// One column of the board: its cards, and what is dragged from it or let fall on it.
class CardList final : public RowList {
    Q_OBJECT

public:
    CardList(const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);

Q_SIGNALS:
    void stepAsked(int columns, bool move);  ///< the arrows across; `move`: with Ctrl, the card goes along
    void dragged(const QString& id, const QPoint& global);
    void dropped(const QString& id, const QPoint& global);
    void menuAsked(const QString& id, const QPoint& global);
    void entered();  ///< the cursor came

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QString m_pressed;
    QPoint m_from;
    bool m_dragging = false;
};

/// Columns of cards side by side. Six when there is room, three in a narrower window, one with tabs
/// in a narrow one. Arrows across go to the next column, with Ctrl the card goes along; a card can be
/// dragged as well. The board moves nothing itself: it asks.
class StageBoard final : public QWidget {
    Q_OBJECT

public:
    explicit StageBoard(const QString& objectName, QWidget* parent = nullptr);

    /// The next column to the right. `model` is borrowed.
    void addColumn(const QString& word, const QString& question, QAbstractItemModel* model);
    void setCount(int column, int count);
    /// How many columns stand side by side: 6, 3 or 1.
    void setAcross(int columns);
    [[nodiscard]] CardList* list(int column) const { return m_columns[static_cast<std::size_t>(column)].list; }
    [[nodiscard]] int columns() const { return static_cast<int>(m_columns.size()); }
    /// The card of that id, wherever it is now, becomes the current one.
    void bring(const QString& id, bool focus);
    /// The id of the current card of the column that has or last had the cursor; empty: none.
    [[nodiscard]] QString current() const;
    /// The cursor into the board: where it was, else into the first column with a card.
    void begin();

Q_SIGNALS:
    void opened(const QString& id);
    void stepAsked(const QString& id, int by);      ///< one stage on or back
    void moveAsked(const QString& id, int column);  ///< let fall on another column
    void menuAsked(const QString& id, const QPoint& global);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Column {
        QWidget* box;
        CardList* list;
        QWidget* count;
        QString word;
    };
    void arrange();
    void makeTabs();
    void wire(int column, CardList* list);
    void goTo(int column);
    int columnAt(const QPoint& global) const;
    void light(int column);

    std::vector<Column> m_columns;
    QHBoxLayout* m_row;
    QWidget* m_tabs = nullptr;
    QButtonGroup* m_choices = nullptr;
    int m_across = 6;
    int m_first = 0;  ///< the leftmost one shown
    int m_last = 0;   ///< the one with the cursor
};

}  // namespace hearth::ui
