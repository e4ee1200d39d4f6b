// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QHBoxLayout;

namespace hearth::ui {

class Segments;

/// How much stands side by side (look.md section 9).
enum class Room { Wide, Middle, Narrow };

/// Over 84 em of window: everything; 60 to 84: two columns and a rail; below: one at a time.
Room roomOf(const QWidget* anything);

/// Up to three columns. When there is no room the third goes behind a labelled tab of the middle
/// one, and in a narrow window each is a tab.
class Columns final : public QWidget {
    Q_OBJECT

public:
    explicit Columns(const QString& objectName, QWidget* parent = nullptr);

    /// Takes `column`. `drawnWidth` in pixels at 100 %; 0: what is left over. The first call is the
    /// leftmost; the one with width 0 is the middle one, which is shown first.
    void add(const QString& word, QWidget* column, qreal drawnWidth);

    /// Shows the column when it is behind a tab.
    void bring(QWidget* column);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Column {
        QString word;
        QWidget* widget;
        qreal width;
    };
    void arrange();
    void makeTabs();
    void showChosen();
    std::vector<int> tabbed() const;

    QHBoxLayout* m_row;
    Segments* m_tabs = nullptr;
    std::vector<Column> m_columns;
    Room m_room = Room::Wide;
    int m_middle = 0;
    int m_shown = 0;
    qreal m_em = 0;
};

}  // namespace hearth::ui
