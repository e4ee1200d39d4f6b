// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/day_model.h"

#include "ui/text/words.h"

namespace hearth::ui {
namespace {

QString spoken(const DayRow& row)
{
    QStringList words{row.time, row.title};
    if (!row.detail.isEmpty()) {
        words.append(row.detail);
    }
    QStringList names;
    for (const PersonMark& person : row.people) {
        names.append(person.name);
    }
    if (!names.isEmpty()) {
        words.append(listOf(names));
    }
    QString sentence = words.join(QStringLiteral(", "));
    return row.current ? DayModel::tr("%1. This is now or next.").arg(sentence) : sentence;
}

}  // namespace

void DayModel::setRows(std::vector<DayRow> rows)
{
    if (rows == m_rows) {
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int DayModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant DayModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const DayRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return row.detail;
    case Qt::AccessibleTextRole: return spoken(row);
    case IdRole: return row.id;
    case TimeRole: return row.time;
    case KindRole: return row.picture;
    case TitleRole: return row.title;
    case PeopleRole: return QVariant::fromValue(row.people);
    case CurrentRole: return row.current;
    case PastRole: return row.past;
    default: return {};
    }
}

}  // namespace hearth::ui
