// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/acts_model.h"

#include "ui/text/words.h"

#include <utility>

namespace hearth::ui {

ActsModel::ActsModel(Clock clock, QObject* parent) : QAbstractListModel(parent), m_clock(std::move(clock)) {}

void ActsModel::add(const QString& sentence, std::function<void()> undo)
{
    if (m_acts.size() >= static_cast<std::size_t>(kMost)) {
        beginRemoveRows({}, kMost - 1, kMost - 1);
        m_acts.pop_back();
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    m_acts.insert(m_acts.begin(), {m_next++, sentence, clockTime(m_clock()), std::move(undo)});
    endInsertRows();
}

bool ActsModel::canUndo(int row) const
{
    return row >= 0 && row < rowCount() && m_acts[static_cast<std::size_t>(row)].undo;
}

bool ActsModel::undo(int row)
{
    if (!canUndo(row)) {
        return false;
    }
    Act& act = m_acts[static_cast<std::size_t>(row)];
    // Taken out first: what it does may note an act of its own and move the rows.
    const auto back = std::exchange(act.undo, nullptr);
    act.undone = true;
    const QModelIndex at = index(row);
    Q_EMIT dataChanged(at, at);
    back();
    return true;
}

bool ActsModel::undoLast()
{
    for (int row = 0; row < rowCount(); ++row) {
        if (canUndo(row)) {
            return undo(row);
        }
    }
    return false;
}

void ActsModel::forgetWaysBack()
{
    for (Act& act : m_acts) {
        act.undo = nullptr;
    }
    if (!m_acts.empty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

int ActsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_acts.size());
}

QVariant ActsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Act& act = m_acts[static_cast<std::size_t>(index.row())];
    const QString stands = act.undone ? tr("Undone") : act.undo ? tr("Can be undone") : QString();
    switch (role) {
    case IdRole:
        return QString::number(act.number);
    case Qt::DisplayRole:
        return act.sentence;
    case TimeRole:
        return act.time;
    case KindRole:
        return QStringLiteral("tick");
    case TagsRole:
        return stands.isEmpty() ? QVariant() : QVariant::fromValue(QList<WordTag>{{stands, TagTone::Plain}});
    case Qt::AccessibleTextRole:
        return stands.isEmpty() ? QStringLiteral("%1, %2").arg(act.time, act.sentence)
                                : QStringLiteral("%1, %2 %3").arg(act.time, act.sentence, stands);
    default:
        return {};
    }
}

}  // namespace hearth::ui
