// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/row_roles.h"
#include "ui/widgets/theme.h"

class QPainter;
class QRectF;

namespace hearth::ui {

/// The bar of a paragraph mark, 3 px wide: solid for a fact, dashed (8 on, 4 off) for one's own
/// view, dotted for what one was told. Nothing for None.
void paintMarkBar(QPainter& painter, const QRectF& rect, ParagraphMark mark);

/// The colour that goes with it; the word beside it says the same.
Token markToken(ParagraphMark mark);

}  // namespace hearth::ui
