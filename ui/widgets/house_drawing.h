// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hearth::ui {

/// The foot of the unlock screen and of the hidden screen: a low hill, a house and its trees.
/// Decoration: no name, no focus.
class HouseDrawing final : public QWidget {
    Q_OBJECT

public:
    explicit HouseDrawing(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// The product's mark as a widget of `drawn` pixels at 100 %.
QWidget* makeMark(int drawn, QWidget* parent = nullptr);

}  // namespace hearth::ui
