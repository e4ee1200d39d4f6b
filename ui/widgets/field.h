// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QWidget>

namespace hearth::ui {

class TextLabel;

/// A label, its control and the line below it: a hint, or what is wrong. Owns all three; the label
/// is the control's buddy and its accessible name.
class Field final : public QWidget {
    Q_OBJECT

public:
    /// Takes `control`. `label` may hold an '&' for its key. The control's objectName is kept.
    Field(const QString& label, QWidget* control, QWidget* parent = nullptr);

    QWidget* control() const { return m_control; }
    /// One quiet line below; empty hides it.
    void setHint(const QString& hint);
    /// A thick border, a picture and this sentence below; the words in the control stay. Empty
    /// clears it and shows the hint again.
    void setProblem(const QString& problem);
    bool hasProblem() const { return !m_problem.isEmpty(); }

private:
    void draw();

    QWidget* m_control;
    TextLabel* m_label;
    QWidget* m_picture;
    TextLabel* m_message;
    QString m_own;
    QString m_hint;
    QString m_problem;
};

/// A line edit with a quiet hint at its right end ("five minutes"), for what the arrows do.
class LineEdit final : public QLineEdit {
    Q_OBJECT

public:
    explicit LineEdit(QWidget* parent = nullptr);
    void setTrailing(const QString& trailing);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_trailing;
};

/// A picture by itself, for use in layouts; no focus, no name. `drawn`: side at 100 %.
QWidget* makePicture(const QString& iconName, Token token, QWidget* parent = nullptr,
                     int drawn = 18);

}  // namespace hearth::ui
