// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QApplication;
class QFocusFrame;
class QWidget;

namespace hearth::ui {

/// Shows the one focus ring round whatever has the keyboard. Lists and navigation draw theirs
/// inside the row, so they get none here; a control inside a widget marked with
/// markAsRingHolder() gets it round that widget.
class FocusRing final : public QObject {
    Q_OBJECT

public:
    explicit FocusRing(QApplication* application);
    ~FocusRing() override;

private:
    void follow(QWidget* now);

    QPointer<QFocusFrame> m_frame;
};

/// From now on the ring goes round `holder` when something inside it has the keyboard.
void markAsRingHolder(QWidget* holder);

/// No ring for this widget: it shows the focus itself.
void showsOwnFocus(QWidget* widget);

}  // namespace hearth::ui
