// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hearth::ui {

/// A key cap and, beside it, what the key does; below it when there is no room.
class KeyRow final : public QWidget {
    Q_OBJECT

public:
    KeyRow(const QString& keys, const QString& does, QWidget* parent = nullptr);

    QString keys() const { return m_keys; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int capColumn() const;
    bool beside(int width) const;

    QString m_keys;
    QString m_does;
};

}  // namespace hearth::ui
