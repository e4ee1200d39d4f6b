// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/row_roles.h"

#include <QAbstractListModel>

#include <vector>

namespace hearth::ui {

/// One line of the day, in words.
struct DayRow {
    QString id;        ///< of the record; may be empty
    QString time;      ///< "08:25"
    QString picture;
    QString title;
    QString detail;    ///< may be empty
    QList<PersonMark> people;
    bool current = false;  ///< on now, or the next to come
    bool past = false;
    bool diary = false;    ///< an entry of the diary: can be changed
    bool operator==(const DayRow&) const = default;
};

/// The lines of a day, in order. Answers IdRole, TimeRole, KindRole, TitleRole, Qt::DisplayRole (the
/// detail), PeopleRole, Qt::AccessibleTextRole, and two roles of its own.
class DayModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum OwnRole { CurrentRole = Qt::UserRole + 100, PastRole };

    using QAbstractListModel::QAbstractListModel;

    /// Shows these; nothing is announced when they are the same.
    void setRows(std::vector<DayRow> rows);
    [[nodiscard]] const std::vector<DayRow>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<DayRow> m_rows;
};

}  // namespace hearth::ui
