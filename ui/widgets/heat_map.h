// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace hearth::ui {

/// Figures in cells that darken with them: the five heat tokens, the figure in each, an edge round
/// a zero so that it is seen. Arrow keys move, Enter or a click opens. As high as its rows; never
/// scrolls. Any table model whose cells answer DisplayRole, AccessibleTextRole and the level.
class HeatMap final : public QTableView {
    Q_OBJECT

public:
    /// `levelRole`: the model's role for 0 to 4.
    HeatMap(const QString& objectName, const QString& accessibleName, int levelRole, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    /// The row whose name stands strong; -1 for none.
    void setStrongRow(int row);
    [[nodiscard]] int strongRow() const { return m_strong; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened(int row, int column);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    int nameWidth() const;

    int m_strong = -1;
    bool m_arranging = false;
};

/// What the colours mean: five little fields between "fewer" and "more". Says it to nobody but eyes:
/// each cell has its figure.
QWidget* makeHeatLegend(QWidget* parent = nullptr);

}  // namespace hearth::ui
