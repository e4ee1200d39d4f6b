// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// First, because moc 6.4 cannot read <compare> before a Qt header.
#include "ui/models/row_roles.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace hearth::ui {

/// Gives the pages of the shell all the room there is. Not a layout: a scroll area would let a page
/// that would like to be higher grow beyond the window, and its foot with it. Only with large text in
/// a small window does the page keep the height it needs and scroll as a whole.
class PageHolder final : public QWidget {
    Q_OBJECT

public:
    /// Takes `pages`.
    explicit PageHolder(QStackedWidget* pages);

    /// The page in front scrolls as a whole when `whole`. Heads stand in one row or fold, whichever is lower.
    void arrange(bool whole);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    void foldHeads();

    QStackedWidget* m_pages;
    QTimer m_fit;
    bool m_whole = false;
};

}  // namespace hearth::ui
