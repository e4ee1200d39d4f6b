// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// First, because moc 6.4 cannot read <compare> before a Qt header.
#include "ui/models/row_roles.h"

#include "core/practice/handover.h"

#include <QAbstractListModel>

namespace hearth::ui {

/// The handover basket as rows: a header for each young person (HeaderRole; the house has no
/// person), then their lines. Lines answer Qt::DisplayRole, Qt::AccessibleTextRole, IdRole,
/// SourceRole and one tag (Know, Do, Urgent).
class BasketModel final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit BasketModel(QObject* parent = nullptr);

    void setClock(Clock now) { m_now = std::move(now); }
    void setGroups(std::vector<practice::Group> groups);

    [[nodiscard]] const std::vector<practice::Group>& groups() const { return m_groups; }
    [[nodiscard]] int lines() const;
    /// The line in this row; null for a header.
    [[nodiscard]] const practice::Line* lineAt(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Place {
        std::size_t group;
        int line;  ///< -1: the header
    };
    QVariant header(const practice::Group& group, int role) const;
    QVariant line(const practice::Line& line, int role) const;

    Clock m_now = systemNow;
    std::vector<practice::Group> m_groups;
    std::vector<Place> m_places;
};

/// "Know", "Do" or "Urgent".
QString weightWord(practice::Weight weight);

/// "due today 11:00" or "from 23:20".
QString lineSource(const practice::Line& line, Timestamp now);

}  // namespace hearth::ui
