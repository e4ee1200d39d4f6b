// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QPushButton>

namespace hearth::ui {

struct TextBlock;

/// What a button is on its screen: one Main at most. Voice is for a young person's own side.
enum class ButtonRole { Main, Ordinary, Quiet, Voice, Toast };

/// A button that shows its picture, its word and its key. The key cap is drawn only; the screen
/// binds the shortcut, so that a page may share it between buttons.
class KeyButton final : public QPushButton {
    Q_OBJECT

public:
    explicit KeyButton(const QString& word, ButtonRole role = ButtonRole::Ordinary,
                       const QString& keys = {}, QWidget* parent = nullptr);

    void setRole(ButtonRole role);
    /// Empty for none; `accent` draws it in pine rather than in the word's colour.
    void setPicture(const QString& iconName, bool accent = false);
    void setKeys(const QString& keys);         ///< as shown, "Ctrl+M"; empty for none
    /// Draws a paragraph mark's bar before the word: 0 none, 1 fact, 2 view, 3 told.
    void setMarkBar(int mark);
    QString keys() const { return m_keys; }
    /// No wider than `drawn` (at 100 %): a longer word breaks into lines, in a column that cannot give. 0: one line.
    void setWidest(qreal drawn);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Token ink() const;
    int pictureWidth() const;
    int besideWord() const;  ///< the width of all but the word
    int wordWidth(const TextBlock& word) const;
    void paintKeys(QPainter& painter, const QRect& rect) const;

    ButtonRole m_role;
    QString m_picture;
    QString m_keys;
    bool m_accent = false;
    int m_mark = 0;
    qreal m_widest = 0;
};

}  // namespace hearth::ui
