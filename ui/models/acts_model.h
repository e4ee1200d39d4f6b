// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// First, because moc 6.4 cannot read <compare> before a Qt header.
#include "ui/models/row_roles.h"

#include "core/base/clock.h"

#include <QAbstractListModel>

#include <functional>
#include <vector>

namespace hearth::ui {

/// What was done in this sitting, newest first, with the way back where there still is one. Kept in
/// memory only and gone with the sitting. Roles: DisplayRole, AccessibleTextRole, TimeRole, TagsRole,
/// KindRole, IdRole.
class ActsModel final : public QAbstractListModel {
    Q_OBJECT

public:
    /// `clock` is asked at each act.
    explicit ActsModel(Clock clock, QObject* parent = nullptr);

    /// Notes one. `undo` is empty when there is no way back. More than kMost: the oldest goes.
    void add(const QString& sentence, std::function<void()> undo = {});
    /// Takes the way back of `row`, once. False when it has none (any more).
    bool undo(int row);
    /// The newest with a way back; false when nothing has one.
    bool undoLast();
    [[nodiscard]] bool canUndo(int row) const;
    /// The ways back are gone (another person's sitting, a page that closed): the sentences stay.
    void forgetWaysBack();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    static constexpr int kMost = 30;

private:
    struct Act {
        int number = 0;
        QString sentence;
        QString time;
        std::function<void()> undo;
        bool undone = false;
    };

    Clock m_clock;
    std::vector<Act> m_acts;  ///< newest first
    int m_next = 1;
};

}  // namespace hearth::ui
