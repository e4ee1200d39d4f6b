// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/people_model.h"

namespace hearth::ui {

PeopleModel::PeopleModel(QObject* parent) : QAbstractListModel(parent) {}

void PeopleModel::setPeople(const QList<PersonMark>& people, const QStringList& lines)
{
    if (people == m_people && lines == m_lines) {
        return;
    }
    beginResetModel();
    m_people = people;
    m_lines = lines;
    endResetModel();
}

int PeopleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const PersonMark& person = m_people[index.row()];
    const QString line = m_lines.value(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return person.name;
    case Qt::AccessibleTextRole:
        return line.isEmpty() ? person.name : QStringLiteral("%1, %2").arg(person.name, line);
    case IdRole:
        return person.id;
    case PeopleRole:
        return QVariant::fromValue(QList<PersonMark>{person});
    case SourceRole:
        return line;
    default:
        return {};
    }
}

}  // namespace hearth::ui
