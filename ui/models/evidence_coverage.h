// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/evidence_vm.h"

#include "core/evidence/coverage.h"

#include <QAbstractListModel>
#include <QAbstractTableModel>

namespace hearth::ui {

/// Standards down, months across; at most six months at a time. Roles: DisplayRole the figure,
/// AccessibleTextRole "Views and wishes, February: 12 records", LevelRole 0 to 4.
class CoverageModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role { LevelRole = Qt::UserRole + 1 };
    static constexpr int kMonths = 6;

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(evidence::Coverage table);
    [[nodiscard]] const evidence::Coverage& table() const { return m_table; }
    /// Place in the table of the first month shown.
    [[nodiscard]] int firstMonth() const { return m_first; }
    [[nodiscard]] bool hasEarlier() const { return m_first > 0; }
    [[nodiscard]] bool hasLater() const;
    void page(int months);  ///< that many months on; back when negative

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    evidence::Coverage m_table;
    int m_first = 0;
    int m_most = 0;
};

/// The same as lines: a standard, and its months in words. Roles as a TitledList's.
class CoverageLines final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit CoverageLines(CoverageModel& model, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    CoverageModel& m_model;
};

struct CoverageState {
    QStringList gaps;   ///< as questions
    bool open = false;  ///< the records of one figure are shown
    QString cell;       ///< "Views and wishes, February 2026"
    QString counted;    ///< "twelve records"
    std::optional<Error> problem;
    bool operator==(const CoverageState&) const = default;
};

/// Where the book is rich and thin, and what a figure stands for.
class CoverageVm final : public QObject {
    Q_OBJECT

public:
    explicit CoverageVm(const OpenBook& book, QObject* parent = nullptr);

    [[nodiscard]] const CoverageState& state() const { return m_state; }
    [[nodiscard]] CoverageModel& model() { return m_model; }
    [[nodiscard]] CoverageLines& lines() { return m_lines; }
    [[nodiscard]] RowModel& records() { return m_rows; }

    void setPeriod(const QDate& from, const QDate& until);
    /// Counts anew; reads nobody's words.
    void refresh();
    /// Opens what the figure at this place of the model counts.
    bool openCell(int standard, int month);
    void close();

Q_SIGNALS:
    void changed();

private:
    void update(CoverageState next);
    QStringList gapsOf(const evidence::Richness& rich) const;

    const OpenBook& m_book;
    CoverageModel m_model;
    CoverageLines m_lines;
    RowModel m_rows;
    QDate m_from, m_until;
    CoverageState m_state;
};

}  // namespace hearth::ui
