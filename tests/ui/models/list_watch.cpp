// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/list_watch.h"

#include "ui/models/row_roles.h"

namespace hearth::test {
namespace {

constexpr int kNothing = -1;
constexpr int kAnew = -2;

}  // namespace

ListWatch::ListWatch(QAbstractItemModel& list, Real real) : m_list(list), m_rows(list.rowCount())
{
    using Model = QAbstractItemModel;
    connect(&list, &Model::rowsAboutToBeInserted, this,
            [this](const QModelIndex&, int first, int last) { comes(first, last); });
    connect(&list, &Model::rowsAboutToBeRemoved, this,
            [this](const QModelIndex&, int first, int last) { goes(first, last); });
    connect(&list, &Model::rowsInserted, this, [this] { settled(m_expected); });
    connect(&list, &Model::rowsRemoved, this, [this] { settled(m_expected); });
    connect(&list, &Model::modelAboutToBeReset, this, [this] {
        says(m_expected == kNothing, "made anew in the middle of a change");
        m_expected = kAnew;
    });
    connect(&list, &Model::modelReset, this, [this] {
        says(m_expected == kAnew, "made anew without a word before");
        settled(m_list.rowCount());
    });
    connect(&list, &Model::dataChanged, this, [this](const QModelIndex& first, const QModelIndex& last) {
        says(first.isValid() && first.row() <= last.row() && last.row() < m_rows, "a row changed that is not there");
    });
#ifdef QT_TESTLIB_LIB
    if (real == Real::Yes) {
        m_real.emplace(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
#else
    Q_UNUSED(real)
#endif
}

void ListWatch::look()
{
    says(m_expected == kNothing, "a change was begun and not ended");
    says(m_list.rowCount() == m_rows, "rows came or went in silence");
    for (int row = 0; row < m_list.rowCount(); ++row) {
        const QModelIndex index = m_list.index(row, 0);
        says(index.isValid() && !m_list.parent(index).isValid(), "a row without a place");
        says(m_list.rowCount(index) == 0, "a row that has rows");
        for (int role = ui::IdRole; role <= ui::TitleRole; ++role) {
            (void)m_list.data(index, role);
        }
        says(m_list.data(index, Qt::DisplayRole).isNull() || m_list.data(index, Qt::DisplayRole).typeId() == QMetaType::QString,
             "a row whose text is no text");
    }
    says(!m_list.index(m_list.rowCount(), 0).isValid(), "a place behind the last row");
}

void ListWatch::says(bool fine, const char* complaint)
{
    if (!fine) {
        m_complaints.append(QString::fromLatin1(complaint));
    }
}

void ListWatch::comes(int first, int last)
{
    says(m_expected == kNothing, "rows came in the middle of a change");
    says(m_list.rowCount() == m_rows, "rows were there before they came");
    says(0 <= first && first <= last && first <= m_rows, "rows came where no place is");
    m_expected = m_rows + last - first + 1;
}

void ListWatch::goes(int first, int last)
{
    says(m_expected == kNothing, "rows went in the middle of a change");
    says(m_list.rowCount() == m_rows, "rows were gone before they went");
    says(0 <= first && first <= last && last < m_rows, "rows went that are not there");
    m_expected = m_rows - (last - first + 1);
}

void ListWatch::settled(int rows)
{
    says(rows == m_list.rowCount(), "not as many rows as announced");
    m_rows = m_list.rowCount();
    m_expected = kNothing;
    ++m_changes;
}

}  // namespace hearth::test
