// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/surface.h"

#include <QTimer>

class QBoxLayout;

namespace hearth::ui {

class KeyButton;
class TextLabel;

/// How grave a banner is.
enum class Gravity { Soon, Late };

/// A sentence under the heading that stays until it is solved. One per window, the gravest.
class Banner final : public Surface {
    Q_OBJECT

public:
    explicit Banner(QWidget* parent = nullptr);

    /// Shows it; `action` is the verb on its button, empty for none.
    void say(Gravity gravity, const QString& sentence, const QString& action = {});
    void clear();

Q_SIGNALS:
    void actionAsked();

private:
    QWidget* m_soon;
    QWidget* m_late;
    TextLabel* m_sentence;
    KeyButton* m_action;
};

/// What has just been done, with Undo. Lies over the window's bottom left corner for 10 seconds,
/// longer while the mouse or the keyboard is on it.
class Toast final : public Surface {
    Q_OBJECT

public:
    /// A child of `window`, `above` pixels from its bottom (the status line, a finish bar).
    Toast(QWidget* window, int above);

    /// How wide the column at the window's left is; the toast stays inside it when its words fit
    /// there. 0: there is none.
    void setColumn(int width) { m_column = width; }

    /// With `undo` the button is shown; undoAsked() comes at most once.
    void say(const QString& sentence, bool undo);

Q_SIGNALS:
    void undoAsked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    bool placeInColumn();
    void fade();

    TextLabel* m_sentence;
    KeyButton* m_undo;
    QTimer m_timer;
    QBoxLayout* m_row;
    int m_above;
    int m_column = 0;
};

/// What a list says when there is nothing in it: a picture, one sentence, one button at most.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    EmptyState(const QString& iconName, const QString& sentence, const QString& action = {},
               QWidget* parent = nullptr);

Q_SIGNALS:
    void actionAsked();
};

}  // namespace hearth::ui
