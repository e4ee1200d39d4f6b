// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/surface.h"

class QBoxLayout;
class QHBoxLayout;
class QScrollArea;

namespace hearth::ui {

class FlowLayout;
class KeyButton;
class PersonChip;
class TextLabel;

/// The heading of a page: one title, a line below, buttons at the right that wrap.
class PageHeader final : public Surface {
    Q_OBJECT

public:
    explicit PageHeader(QWidget* parent = nullptr);

    void setTitle(const QString& title, const QString& below);
    /// Takes `chip` to stand before the title (a letter's young person).
    void setChip(PersonChip* chip);
    void addButton(KeyButton* button);  ///< takes it

private:
    QHBoxLayout* m_row;
    TextLabel* m_title;
    TextLabel* m_below;
    FlowLayout* m_buttons;
};

/// The foot of a shift or a letter: how far, one sentence, what to do.
class FinishBar final : public Surface {
    Q_OBJECT

public:
    explicit FinishBar(QWidget* parent = nullptr);

    /// `done` of `all`; with `all` 0 no bar is drawn. The sentence says the same in words.
    void setProgress(int done, int all, const QString& sentence);
    void addButton(KeyButton* button);  ///< takes it; the main one last

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fold();

    QBoxLayout* m_row;
    bool m_progress = false;
    QWidget* m_bar;
    TextLabel* m_sentence;
    FlowLayout* m_buttons;
};

/// `content` in an area that scrolls down and never across: what a column is at 200 % text.
QScrollArea* makeScroll(QWidget* content, QWidget* parent = nullptr);

/// The line below a signed letter: a tick and who signed when, in line with the letter's words.
QWidget* makeSignedLine(const QString& sentence, QWidget* parent = nullptr);

/// A heading with a quiet note at its right: "The night so far", "F9 hands a line over".
QWidget* makeSectionHead(const QString& heading, const QString& note, QWidget* parent = nullptr);

}  // namespace hearth::ui
