// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>

namespace hearth::ui {

/// A tick box with its words, which wrap, and a value at the right end ("£84.20", "not yet").
class TickRow final : public QCheckBox {
    Q_OBJECT

public:
    explicit TickRow(const QString& words, QWidget* parent = nullptr);

    /// Read out with the words; empty for none.
    void setValue(const QString& value);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& at) const override;

private:
    int valueWidth() const;
    bool valueBelow(int width) const;  ///< no room for it at the right end
    int wordsWidth(int width) const;

    QString m_value;
};

}  // namespace hearth::ui
