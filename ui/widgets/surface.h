// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace hearth::ui {

/// What a plain area is painted as; hearth.qss says how each looks.
enum class SurfaceKind {
    Ground, Side, Paper, Header, Footer, Column, Middle, Card, Half, Sunk, Honey, Brick, Toast, Rule,
};

/// A frame of that kind.
class Surface : public QFrame {
    Q_OBJECT

public:
    explicit Surface(SurfaceKind kind, QWidget* parent = nullptr);
    void setKind(SurfaceKind kind);
};

/// A hairline across.
QWidget* makeRule(QWidget* parent = nullptr);

/// Asks the style sheet again, after a property it selects by has changed.
void repolish(QWidget* widget);

/// Names a control for tests and for screen readers in one line.
void nameControl(QWidget* widget, const QString& objectName, const QString& accessibleName);

}  // namespace hearth::ui
