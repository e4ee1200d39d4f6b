// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QIcon>
#include <QPixmap>
#include <QStringList>

class QPainter;

namespace hearth::ui {

/// The names in resources/icons/icons.json, sorted.
QStringList iconNames();

/// The picture `name` in the colour of `token`; it follows a change of theme by itself. An
/// unknown name gives an empty icon.
QIcon icon(const QString& name, Token token = Token::Ink2);

/// The same as pixels: `size` by `size` device independent pixels at `ratio`. Cached.
QPixmap iconPixmap(const QString& name, const QColor& colour, int size, qreal ratio);

/// Draws it into `rect` at the painter's device pixel ratio.
void paintIcon(QPainter& painter, const QRect& rect, const QString& name, Token token);

/// The product's mark, an open book whose pages make a gable roof.
void paintMark(QPainter& painter, const QRectF& rect, Token token = Token::Accent);

}  // namespace hearth::ui
