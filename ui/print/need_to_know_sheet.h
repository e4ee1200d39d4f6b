// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/paper.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace hearth::ui::print {

/// One thing to know: what it is about, and the words. Line breaks are kept.
struct KnowLine {
    QString label;
    QString text;
};

/// What somebody new on shift must know of one young person tonight, on a card (scenario RW10): no
/// history, nothing that is not needed before morning.
struct NeedToKnowSheet {
    QString home;
    QString title;    ///< "Need to know tonight"
    QString name;     ///< as they like to be called
    QString below;    ///< "Jay Morris (he) · 13 years old · key worker Ben Hartley"
    std::vector<KnowLine> lines;
    QString missing;  ///< what nothing is written about; may be empty
    QString keep;     ///< what to do with the paper
    QString printed;  ///< "Printed today 22:31 by Ben Hartley"
};

/// Onto a paper that is there: a printer's, say. Errors: none today.
Drawing needToKnowDrawing(NeedToKnowSheet sheet);

/// As a PDF. Errors: Invalid when a font is missing, Internal. A QGuiApplication must live.
Result<QByteArray> needToKnowPdf(const NeedToKnowSheet& sheet);

/// The same to a file in one step. Errors: also Disk; then `file` is as it was.
Status writeNeedToKnow(const NeedToKnowSheet& sheet, const QString& file);

}  // namespace hearth::ui::print
