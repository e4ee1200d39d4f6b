// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/row_delegate.h"
#include "ui/widgets/row_list.h"

namespace hearth::ui {

/// A day line by line: time, picture, a strong title and what there is to know, chips at the right.
/// The line that is on now is tinted. As high as its rows; the page scrolls. Rows of a DayModel.
class DayList final : public RowList {
    Q_OBJECT

public:
    /// `currentRole`, `pastRole`: the model's two flags.
    DayList(const QString& objectName, const QString& accessibleName, int currentRole, int pastRole,
            QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();
};

class DayDelegate final : public RowDelegate {
    Q_OBJECT

public:
    DayDelegate(QListView* view, int currentRole, int pastRole);

protected:
    int layOut(QPainter* painter, const QRect& rect, const QModelIndex& index, bool chosen) const override;
    bool tints(const QModelIndex& index) const override;

private:
    void paintGround(QPainter& painter, const QRect& rect, const QModelIndex& index, bool current) const;

    int m_current;
    int m_past;
};

}  // namespace hearth::ui
