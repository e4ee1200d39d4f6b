// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QTextEdit>

namespace hearth::ui {

/// The sides of what two people write, and the plain ones: Line shows no box until it is written in.
enum class Tone { Paper, Voice, Moss, Line };

/// A box of words in the large size that grows with them. Plain text only; Tab leaves it.
class TogetherField final : public QWidget {
    Q_OBJECT

public:
    /// Shows at least `least` lines and at most `most` while it holds no more.
    TogetherField(const QString& objectName, const QString& accessibleName, Tone tone, int least, int most,
                  QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] QString text() const;
    void setHint(const QString& hint);  ///< while nothing stands in it
    void setType(TextStyle style);      ///< another size: a heading that is written
    void setReadOnly(bool readOnly);
    [[nodiscard]] QTextEdit* edit() const { return m_edit; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited();
    void left();  ///< the cursor went elsewhere

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();
    void bound();
    int heightOf(int lines) const;

    QTextEdit* m_edit;
    Tone m_tone;
    TextStyle m_style = TextStyle::Together;
    int m_least;
    int m_most;
    bool m_filling = false;
    qreal m_em = 0;
};

}  // namespace hearth::ui
