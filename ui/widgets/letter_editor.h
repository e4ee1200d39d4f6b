// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/row_roles.h"

#include <QTextEdit>

namespace hearth::ui {

/// Where letters and notes are written. Plain text only; each paragraph may be marked as a fact,
/// one's own view or what one was told (Ctrl+1, 2, 3 toggle), shown as a bar and a word in the
/// margin. Tab leaves the editor.
class LetterEditor final : public QTextEdit {
    Q_OBJECT

public:
    LetterEditor(const QString& objectName, const QString& accessibleName,
                 QWidget* parent = nullptr);

    /// Replaces everything; an empty id gets a new one. Emits nothing.
    void setParagraphs(const QList<LetterParagraph>& paragraphs);
    /// As written, byte for byte; ids are unique, an empty id means "give it one".
    QList<LetterParagraph> paragraphs() const;
    bool isBlank() const;  ///< no paragraph has more than white space

    /// Marks the paragraphs of the selection; the same mark again takes it away.
    void toggleMark(ParagraphMark mark);
    ParagraphMark currentMark() const;

    /// As tall as its text, for a page that scrolls as a whole. `lines`: never fewer than these.
    void setGrows(int lines);
    /// A signed letter: can be read and copied, not changed.
    void setSigned(bool readOnly);

Q_SIGNALS:
    void edited();  ///< by a person: typed, pasted, marked, undone
    void currentMarkChanged(hearth::ui::ParagraphMark mark);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    QMimeData* createMimeDataFromSelection() const override;

private:
    QTextBlockFormat base() const;
    void fit();
    void grow();
    void paintMarks();

    qreal m_em = 0;
    int m_lines = 0;
    bool m_filling = false;
};

}  // namespace hearth::ui
