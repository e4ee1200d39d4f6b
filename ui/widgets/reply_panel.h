// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/row_roles.h"

#include <QFrame>

namespace hearth::ui {

class TextLabel;

/// A young person's own words beside a letter: heather, with their chip, and the line that says
/// nobody can change this. Read only; the text is shown as plain text.
class ReplyPanel final : public QFrame {
    Q_OBJECT

public:
    explicit ReplyPanel(QWidget* parent = nullptr);

    /// `below`: "Jay wrote back, Wednesday 16:40, reading with Priya. Nobody can change this."
    void setReply(const PersonMark& who, const QString& text, const QString& below);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void measure();

    PersonMark m_who;
    TextLabel* m_text;
    TextLabel* m_below;
};

}  // namespace hearth::ui
