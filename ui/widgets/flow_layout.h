// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace hearth::ui {

/// Items in a row that wraps: what buttons and tabs do at 200 % text. Items of a row are centred
/// on one another; setAlignment(Qt::AlignRight) pushes rows to the right.
class FlowLayout final : public QLayout {
    Q_OBJECT

public:
    /// Gaps are lengths of the drawings, scaled with the text.
    FlowLayout(QWidget* parent, qreal gapAcross, qreal gapDown);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    int arrange(const QRect& rect, bool move) const;
    void placeRow(const QList<QLayoutItem*>& row, const QRect& within, int used) const;

    QList<QLayoutItem*> m_items;
    qreal m_across;
    qreal m_down;
};

}  // namespace hearth::ui
