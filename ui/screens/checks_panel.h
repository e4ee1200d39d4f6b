// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/shift_vm.h"

#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace hearth::ui {

class TickRow;

/// The house checks: Space ticks one and goes on to the next. Money takes a figure.
class ChecksPanel final : public QWidget {
    Q_OBJECT

public:
    explicit ChecksPanel(ShiftVm& vm, QWidget* parent = nullptr);

    /// To the first check that is not done.
    void begin();
    void beginAt(const QString& check);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void make();
    void arrange();
    void draw();
    void ticked(int check);
    void next(int after);

    ShiftVm& m_vm;
    QGridLayout* m_grid = nullptr;
    QList<TickRow*> m_rows;
    QList<QLineEdit*> m_money;  ///< null where the check is no money
};

}  // namespace hearth::ui
