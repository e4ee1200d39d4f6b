// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace hearth::ui {

/// Plain text laid out in lines of our own height (QLabel and the item delegates know only the
/// font's). The text is never read as markup. '\n' begins a line.
struct TextBlock {
    QString text;
    TextStyle style = TextStyle::Body;
    Token token = Token::Ink;
    Qt::Alignment alignment = Qt::AlignLeading;

    /// Pixels needed at `width`; one line for an empty text.
    int height(qreal width) const;
    /// The width of the longest line when nothing wraps, rounded up.
    int naturalWidth() const;
    /// The width of the longest word: narrower than this would cut it.
    int wordWidth() const;
    /// Draws from the top left of `rect`, wrapping at its width; returns the height used.
    int paint(QPainter& painter, const QRectF& rect) const;
};

}  // namespace hearth::ui
