// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

namespace hearth::ui {

/// A few sentences being written, in the reading size. Plain text only; Tab leaves it.
class ProseField final : public QTextEdit {
    Q_OBJECT

public:
    /// Shows `lines` lines and scrolls beyond; with setGrows() it gets taller instead.
    ProseField(const QString& objectName, const QString& accessibleName, int lines,
               QWidget* parent = nullptr);

    void setText(const QString& text);  ///< as it is, never markup; hides QTextEdit::setText
    QString text() const;               ///< byte for byte; paragraphs end in '\n'
    void setGrows(bool grows);

    QSize sizeHint() const override;

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    QMimeData* createMimeDataFromSelection() const override;

private:
    QTextBlockFormat base() const;
    void fit();
    int leastHeight() const;
    void grow();

    int m_lines;
    bool m_grows = false;
    bool m_filling = false;
    qreal m_em = 0;
};

}  // namespace hearth::ui
