// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/evidence_coverage.h"

#include "ui/models/people.h"
#include "ui/text/dates.h"
#include "ui/text/words.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace hearth::ui {
namespace {

constexpr int kLevels = 4;
constexpr std::size_t kGaps = 2;
constexpr std::size_t kRecentMonths = 3;

QString longMonth(const QDate& month)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).monthName(month.month());
}

QString lowerFirst(const QString& name)
{
    return name.isEmpty() ? name : name.left(1).toLower() + name.mid(1);
}

QString recordsWord(int count)
{
    return count == 1 ? CoverageVm::tr("1 record") : CoverageVm::tr("%1 records").arg(count);
}

}  // namespace

void CoverageModel::setTable(evidence::Coverage table)
{
    if (table == m_table) {
        return;
    }
    beginResetModel();
    const bool sameMonths = table.months == m_table.months;
    m_table = std::move(table);
    const int months = static_cast<int>(m_table.months.size());
    m_first = sameMonths ? m_first : std::max(0, months - kMonths);
    m_most = 0;
    for (const auto& line : m_table.counts) {
        for (const int count : line) {
            m_most = std::max(m_most, count);
        }
    }
    endResetModel();
}

bool CoverageModel::hasLater() const
{
    return m_first + kMonths < static_cast<int>(m_table.months.size());
}

void CoverageModel::page(int months)
{
    const int last = std::max(0, static_cast<int>(m_table.months.size()) - kMonths);
    const int first = std::clamp(m_first + months, 0, last);
    if (first != m_first) {
        beginResetModel();
        m_first = first;
        endResetModel();
    }
}

int CoverageModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.standards.size());
}

int CoverageModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : std::min(kMonths, static_cast<int>(m_table.months.size()) - m_first);
}

QVariant CoverageModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const auto month = static_cast<std::size_t>(m_first + index.column());
    const int count = m_table.counts[static_cast<std::size_t>(index.row())][month];
    switch (role) {
    case Qt::DisplayRole:
        return QString::number(count);
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3").arg(m_table.names.value(index.row()), longMonth(m_table.months[month]), recordsWord(count));
    case LevelRole:
        // Against the highest figure there is: a quarter of it is one step.
        return count == 0 ? 0 : (count * kLevels + m_most - 1) / m_most;
    default:
        return {};
    }
}

QVariant CoverageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        return role == Qt::DisplayRole ? QVariant(m_table.names.value(section)) : QVariant();
    }
    const auto place = static_cast<std::size_t>(m_first + section);
    if (place >= m_table.months.size()) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return text::shortMonth(m_table.months[place].month());
    }
    return role == Qt::AccessibleTextRole ? QVariant(longMonth(m_table.months[place])) : QVariant();
}

CoverageLines::CoverageLines(CoverageModel& model, QObject* parent) : QAbstractListModel(parent), m_model(model)
{
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { endResetModel(); });
}

int CoverageLines::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_model.rowCount();
}

QVariant CoverageLines::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const QString name = m_model.headerData(index.row(), Qt::Vertical, Qt::DisplayRole).toString();
    QStringList months;
    for (int month = 0; month < m_model.columnCount(); ++month) {
        months.append(tr("%1 %2").arg(m_model.headerData(month, Qt::Horizontal, Qt::DisplayRole).toString(),
                                      m_model.index(index.row(), month).data(Qt::DisplayRole).toString()));
    }
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case SourceRole:
        return months.join(tr(" · "));
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(name, months.join(QStringLiteral(", ")));
    case IdRole:
        return QString::number(index.row());
    default:
        return {};
    }
}

CoverageVm::CoverageVm(const OpenBook& book, QObject* parent) : QObject(parent), m_book(book), m_lines(m_model)
{
    m_rows.setCatalogue(book.catalogue);
    m_rows.setClock(book.now);
}

void CoverageVm::setPeriod(const QDate& from, const QDate& until)
{
    m_from = from;
    m_until = until;
    refresh();
}

void CoverageVm::refresh()
{
    const auto sources = sourcesOf(m_book);
    if (!sources || !m_from.isValid()) {
        return;
    }
    const auto rich = evidence::coverage(*sources, m_from, m_until, text::localZone());
    CoverageState next = m_state;
    if (!rich) {
        next.problem = rich.error();
        update(std::move(next));
        return;
    }
    next.problem.reset();
    next.gaps = gapsOf(*rich);
    m_model.setTable(rich->table);
    update(std::move(next));
}

QStringList CoverageVm::gapsOf(const evidence::Richness& rich) const
{
    QStringList gaps;
    const QDate today = text::dateOf(m_book.now(), text::localZone());
    for (const auto& [standard, month] : evidence::emptiest(rich.table, today, kGaps)) {
        gaps.append(tr("Nothing on %1 in %2. Did we write it somewhere else?")
                        .arg(lowerFirst(rich.table.names.value(standard)),
                             longMonth(rich.table.months[static_cast<std::size_t>(month)])));
    }
    const auto people = m_book.run(records::ListPeople{});
    const std::size_t months = rich.table.months.size();
    if (!people || months == 0) {
        return gaps;
    }
    const std::size_t since = months - std::min(months, kRecentMonths);
    for (const records::PersonRef& person : youngOf(*people)) {
        const auto voice = std::ranges::find(rich.voices, person.id, &std::pair<Id, std::vector<int>>::first);
        const int said = voice == rich.voices.end()
                             ? 0
                             : std::accumulate(voice->second.begin() + static_cast<std::ptrdiff_t>(since), voice->second.end(), 0);
        const QString month = longMonth(rich.table.months[since]);
        const QString whose = ownedBy(person.firstName);
        if (said == 0) {
            gaps.append(tr("%1 own words appear nowhere since %2. Who could ask?").arg(whose, month));
        } else if (said == 1) {
            gaps.append(tr("%1 own words appear once since %2. Would %3 rather draw?").arg(whose, month, person.firstName));
        }
    }
    return gaps;
}

bool CoverageVm::openCell(int standard, int month)
{
    const auto sources = sourcesOf(m_book);
    if (!sources || standard < 0 || standard >= m_model.rowCount() || month < 0 || month >= m_model.columnCount()) {
        return false;
    }
    const int place = m_model.firstMonth() + month;
    const records::Timeline ask = evidence::cellOf(*sources, m_model.table(), standard, place, m_from, m_until, text::localZone());
    CoverageState next = m_state;
    const OpenBook& book = m_book;
    const Status read = m_rows.setMore([&book, ask](const QString& after) {
        records::Timeline more = ask;
        more.after = after;
        return book.run(more);
    });
    if (!read) {
        next.problem = read.error();
        update(std::move(next));
        return false;
    }
    const QDate day = m_model.table().months[static_cast<std::size_t>(place)];
    const int count = m_model.table().counts[static_cast<std::size_t>(standard)][static_cast<std::size_t>(place)];
    next.open = true;
    next.cell = tr("%1, %2 %3").arg(m_model.table().names.value(standard), longMonth(day)).arg(day.year());
    next.counted = recordsWord(count);
    next.problem.reset();
    update(std::move(next));
    return true;
}

void CoverageVm::close()
{
    m_rows.setRows({});
    CoverageState next = m_state;
    next.open = false;
    update(std::move(next));
}

void CoverageVm::update(CoverageState next)
{
    if (next == m_state) {
        return;
    }
    m_state = std::move(next);
    Q_EMIT changed();
}

}  // namespace hearth::ui
