// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/row_roles.h"

#include <QListView>

namespace hearth::ui {

/// The base of our lists: rows of their own height for the width there is, scrolled by pixel, laid
/// out again when the width or the text size changes. Any item model whose rows answer the roles
/// the list documents will do; nothing is copied.
class RowList : public QListView {
    Q_OBJECT

public:
    /// The widget's names are given at once: no list without them.
    RowList(const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);

    /// Pixels all rows need at the present width: for a list that does not scroll by itself.
    int heightOfRows() const;

Q_SIGNALS:
    /// Enter, or a click on the chosen row again: open it. `id` is the row's IdRole.
    void opened(const QString& id);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
};

/// The timeline: time, picture of the kind, wrapped text, people and tags below. Roles: DisplayRole,
/// AccessibleTextRole, TimeRole, KindRole, PeopleRole, TagsRole; WrittenRole for a late entry;
/// HouseRole; TitleRole for a strong beginning; SourceRole for a small line (who wrote it).
class MomentList final : public RowList {
    Q_OBJECT

public:
    MomentList(const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);
};

/// The handover basket: headings with the young person (HeaderRole, PeopleRole; or the house:
/// HouseRole) and lines with one tag (TagsRole), text and SourceRole ("from 23:20").
class BasketList final : public RowList {
    Q_OBJECT

public:
    BasketList(const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);
};

/// People to choose from: a chip (PeopleRole, one), the name, SourceRole below. The chosen row is
/// tinted. Also good for claims and other titled rows, which simply have no person.
class TitledList final : public RowList {
    Q_OBJECT

public:
    TitledList(const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);
};

}  // namespace hearth::ui
