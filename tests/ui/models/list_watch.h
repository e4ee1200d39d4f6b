// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QStringList>

#ifdef QT_TESTLIB_LIB
#include <QAbstractItemModelTester>

#include <optional>
#endif

namespace hearth::test {

/// Watches a flat list as a view would: what it announces must be what then stands there. Where Qt's
/// own model tester is linked, that one watches as well and ends the run at the first breach; this
/// one gathers complaints, so that a list that lies can be shown to it.
class ListWatch final : public QObject {
public:
    enum class Real { Yes, No };

    /// `list` is borrowed. `real`: Qt's tester too, where there is one.
    explicit ListWatch(QAbstractItemModel& list, Real real = Real::Yes);

    /// Reads every row by every role, and compares the count with what was announced.
    void look();
    [[nodiscard]] const QStringList& complaints() const { return m_complaints; }
    /// How often rows came, went or were made anew.
    [[nodiscard]] int changes() const { return m_changes; }

private:
    void says(bool fine, const char* complaint);
    void comes(int first, int last);
    void goes(int first, int last);
    void settled(int rows);

    QAbstractItemModel& m_list;
    int m_rows = 0;     ///< as announced
    int m_expected = -1;  ///< after the change that is under way; -1: none, -2: made anew
    int m_changes = 0;
    QStringList m_complaints;
#ifdef QT_TESTLIB_LIB
    std::optional<QAbstractItemModelTester> m_real;
#endif
};

}  // namespace hearth::test
