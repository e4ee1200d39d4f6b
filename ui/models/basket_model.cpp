// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/basket_model.h"

#include "ui/models/people.h"
#include "ui/text/words.h"

namespace hearth::ui {

QString weightWord(practice::Weight weight)
{
    switch (weight) {
    case practice::Weight::Urgent:
        return BasketModel::tr("Urgent");
    case practice::Weight::Do:
        return BasketModel::tr("Do");
    case practice::Weight::Know:
        return BasketModel::tr("Know");
    }
    return {};
}

QString lineSource(const practice::Line& line, Timestamp now)
{
    return line.due ? BasketModel::tr("due %1").arg(dayAndTime(*line.due, now))
                    : BasketModel::tr("from %1").arg(rowTime(line.happened, now));
}

BasketModel::BasketModel(QObject* parent) : QAbstractListModel(parent) {}

void BasketModel::setGroups(std::vector<practice::Group> groups)
{
    beginResetModel();
    m_groups = std::move(groups);
    m_places.clear();
    for (std::size_t group = 0; group < m_groups.size(); ++group) {
        m_places.push_back({group, -1});
        for (std::size_t each = 0; each < m_groups[group].lines.size(); ++each) {
            m_places.push_back({group, static_cast<int>(each)});
        }
    }
    endResetModel();
}

int BasketModel::lines() const
{
    return static_cast<int>(m_places.size() - m_groups.size());
}

const practice::Line* BasketModel::lineAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return nullptr;
    }
    const Place& place = m_places[static_cast<std::size_t>(index.row())];
    return place.line < 0 ? nullptr : &m_groups[place.group].lines[static_cast<std::size_t>(place.line)];
}

int BasketModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

Qt::ItemFlags BasketModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return lineAt(index) ? flags : flags & ~Qt::ItemIsSelectable;
}

QVariant BasketModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Place& place = m_places[static_cast<std::size_t>(index.row())];
    const practice::Line* one = lineAt(index);
    return one ? line(*one, role) : header(m_groups[place.group], role);
}

QVariant BasketModel::header(const practice::Group& group, int role) const
{
    const bool house = group.person.id.isNil();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return house ? tr("House") : group.person.firstName;
    case HeaderRole:
        return true;
    case HouseRole:
        return house;
    case PeopleRole:
        return QVariant::fromValue(house ? QList<PersonMark>() : QList<PersonMark>{markOf(group.person)});
    case KindRole:
        return house ? QStringLiteral("home") : QString();
    default:
        return {};
    }
}

QVariant BasketModel::line(const practice::Line& line, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return line.text;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1. %2. %3").arg(weightWord(line.weight), line.text, lineSource(line, m_now()));
    case HeaderRole:
        return false;
    case IdRole:
        return line.id.text();
    case SourceRole:
        return lineSource(line, m_now());
    case TagsRole: {
        const TagTone tone = line.weight == practice::Weight::Urgent ? TagTone::Urgent
                             : line.weight == practice::Weight::Do   ? TagTone::Strong
                                                                     : TagTone::Plain;
        return QVariant::fromValue(QList<WordTag>{{weightWord(line.weight), tone}});
    }
    default:
        return {};
    }
}

}  // namespace hearth::ui
