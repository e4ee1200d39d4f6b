// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/surface.h"

#include <QPointer>
#include <QTimer>

class QBoxLayout;

namespace hearth::ui {

class KeyButton;
class TextLabel;

/// How grave a banner is.
enum class Gravity { Soon, Late };

/// One thing that stays until it is solved. `action` is the verb on the button, empty for none.
struct BannerLine {
    Gravity gravity = Gravity::Soon;
    QString sentence;
    QString action;
    bool operator==(const BannerLine&) const = default;
};

/// A sentence under the heading that stays until it is solved. One per window, the gravest.
class Banner final : public Surface {
    Q_OBJECT

public:
    explicit Banner(QWidget* parent = nullptr);

    /// Shows it; `action` is the verb on its button, empty for none.
    void say(Gravity gravity, const QString& sentence, const QString& action = {});
    void clear();
    /// Of several the gravest, of those as grave the first; none: it goes. Returns which is shown, -1
    /// for none, so that actionAsked() can be answered for it.
    int sayGravest(const QList<BannerLine>& lines);

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

    /// A widget of no height in the window's column, above the status line. When the toast does not fit
    /// into the column at the left it stands there, and the page above gives way: it never lies on what
    /// somebody is about to use. Without a dock it lies over the page's foot.
    void setDock(QWidget* dock);

    /// With `undo` the button is shown; undoAsked() comes at most once.
    void say(const QString& sentence, bool undo);

Q_SIGNALS:
    void undoAsked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void place();
    bool placeInColumn();
    bool placeInDock();
    int clearBottom(QRect lies) const;
    void fade();

    TextLabel* m_sentence;
    KeyButton* m_undo;
    QTimer m_timer;
    QBoxLayout* m_row;
    int m_above;
    int m_column = 0;
    QPointer<QWidget> m_dock;
    bool m_placing = false;
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
