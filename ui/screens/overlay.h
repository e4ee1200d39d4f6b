// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/surface.h"

#include <QPointer>

class QVBoxLayout;

namespace hearth::ui {

/// A panel over the page, inside the window: not a dialog, nothing waits for it. Esc leaves it and
/// the keyboard goes back to where it was.
class Overlay : public Surface {
    Q_OBJECT

public:
    /// `drawnWidth`, `drawnHeight`: at most these, in pixels at 100 %.
    Overlay(QWidget* host, qreal drawnWidth, qreal drawnHeight);

    bool isOpen() const { return isVisibleTo(parentWidget()); }
    void leave();

Q_SIGNALS:
    void left();

protected:
    /// Shows the panel with the keyboard in `first`.
    void openAt(QWidget* first);
    /// Where the panel's parts go; it scrolls when the window is too small for them.
    QVBoxLayout* body() const { return m_body; }
    void place();
    /// From now on it stands at the right edge, as high as the window; else in the middle at the top.
    void placeAtRight() { m_right = true; }
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QVBoxLayout* m_body;
    QWidget* m_inner;
    qreal m_width;
    qreal m_height;
    bool m_right = false;
    QPointer<QWidget> m_before;
};

}  // namespace hearth::ui
