// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/content.h"
#include "ui/print/paper.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace hearth::ui::print {

/// What stands beside a letter: a reply (a young person's own words, on heather) or an amendment.
struct BesideLetter {
    bool voice = false;
    Prose text;
    QString
        line;  ///< "Jay wrote back, Wednesday 16:40, reading with Priya. Nobody can change this."
};

/// A letter on paper: as it was written, then what stands beside it, all in 12 pt.
struct LetterSheet {
    QString home;
    QString title;     ///< "Tuesday evening"
    QString subtitle;  ///< "A letter to Jay, from Ben"
    Prose text;
    QString signedLine;                ///< "Signed Tuesday 10 March, 22:31 by Ben Hartley."
    std::vector<BesideLetter> beside;  ///< oldest first
    bool marks = true;                 ///< false: without the words [fact], [my view], [told]
    QString record;                    ///< id, 36 characters; in the foot only
    QString hash;                      ///< 64 hex digits; the first 16 are printed
};

/// Errors: Invalid when a font is missing, Internal. A QGuiApplication must live.
Result<QByteArray> letterPdf(const LetterSheet& sheet);

/// The same onto a paper that is there: a printer's, say. Errors: none today.
Drawing letterDrawing(LetterSheet sheet);

/// The same to a file in one step. Errors: also Disk; then `file` is as it was.
Status writeLetter(const LetterSheet& sheet, const QString& file);

}  // namespace hearth::ui::print
