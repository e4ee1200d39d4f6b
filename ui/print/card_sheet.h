// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/paper.h"

#include <vector>

namespace hearth::ui::print {

/// One question and what each of the two wrote; what is empty gets lines for a pen.
struct CardRow {
    QString question;
    QString you;
    QString me;
};

/// A word and what stands behind it: "Where", "Our kitchen".
struct CardLine {
    QString word;
    QString text;
};

/// Two sides of one page, of equal width: a You and Me card, or a look back.
struct CardSheet {
    QString home;
    QString title;
    QString subtitle;
    QString you;  ///< "You, Jay"
    QString me;   ///< "Me, Priya"
    std::vector<CardRow> rows;
    std::vector<CardLine> lines;
    QString doneHeading;
    std::vector<CardLine> done;  ///< oldest first; the day and what was written
    QString printed;
    QString record;  ///< id; in the foot only
};

/// Black on white, A4; a young person’s side has their name above it and no other mark.
Drawing cardDrawing(CardSheet sheet);

/// The same as a PDF. Errors: Invalid when a font is missing, Internal. A QGuiApplication must live.
Result<QByteArray> cardPdf(const CardSheet& sheet);

/// The same to a file in one step. Errors: also Disk; then `file` is as it was.
Status writeCard(const CardSheet& sheet, const QString& file);

}  // namespace hearth::ui::print
