// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/text_block.h"

#include <QLabel>

namespace hearth::ui {

/// A sentence in one of the named styles. Always plain text, wraps, never elided; its height
/// follows its width. A QLabel, so that buddies and screen readers treat it as one.
class TextLabel final : public QLabel {
    Q_OBJECT

public:
    explicit TextLabel(const QString& text = {}, TextStyle style = TextStyle::Body,
                       Token token = Token::Ink, QWidget* parent = nullptr);

    void setStyle(TextStyle style, Token token);  ///< hides QWidget::setStyle on purpose
    /// One line only; the label is then as wide as its text.
    void setOneLine();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TextBlock block() const;

    TextStyle m_style;
    Token m_token;
};

}  // namespace hearth::ui
