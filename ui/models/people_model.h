// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/row_roles.h"

#include <QAbstractListModel>
#include <QStringList>

namespace hearth::ui {

/// People to choose from. Answers Qt::DisplayRole (name), Qt::AccessibleTextRole, IdRole,
/// PeopleRole (one) and SourceRole (a line about them).
class PeopleModel final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit PeopleModel(QObject* parent = nullptr);

    /// `lines` has one for each person, or is empty. Nothing is reset when nothing changed.
    void setPeople(const QList<PersonMark>& people, const QStringList& lines = {});

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<PersonMark> m_people;
    QStringList m_lines;
};

}  // namespace hearth::ui
