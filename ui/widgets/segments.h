// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace hearth::ui {

/// One choice of a few, side by side in one frame; one below the other when there is no room.
/// Arrow keys move and choose, as radio buttons do. The chosen one has a tick and a strong word.
class Segments final : public QWidget {
    Q_OBJECT

public:
    /// `name` is read out before each choice; objectNames are `objectName`.0, .1, ...
    Segments(const QString& objectName, const QString& name, const QStringList& words,
             QWidget* parent = nullptr);

    /// 0 and up; -1 when nothing is chosen yet.
    int chosen() const;
    void setChosen(int index);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void chosenChanged(int index);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int widest() const;
    bool fitsAcross(int width) const;
    void arrange();

    QButtonGroup* m_group;
};

}  // namespace hearth::ui
