// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/paper.h"

#include <functional>

class QPrinter;
class QWidget;

namespace hearth::ui::print {

/// Something to put onto paper.
struct PrintJob {
    QString word;   ///< "handover", "letter", "pack": names the printer's job and the file's
                    ///< properties, so a fixed word; never record text, never a person's name
    QString title;  ///< the same as people read it: "Handover"
    QString file;   ///< where a PDF is proposed; its name, too, says nothing of anybody
    Drawing draw;   ///< may be called later, or never
};

struct PrintEnd {
    enum class How { Printed, Saved, Cancelled, Failed };
    How how = How::Cancelled;
    QString file;  ///< of a PDF that was saved
    Error error;   ///< of a failure: Invalid (font), Disk, Internal
};

/// How pages put something onto paper: asks over the window of `over`, returns at once, and calls
/// `done` once when it is printed, saved or let be. The question goes away with `over`: when that
/// is hidden (the book locks) or destroyed, nothing is printed; destroyed, nobody is told.
/// The window's thread.
using Printing = std::function<void(QWidget* over, const PrintJob& job,
                                    const std::function<void(const PrintEnd&)>& done)>;

/// The system's printers and their dialog, in which a PDF can be chosen too; where there is no
/// printer, the dialog that saves a PDF. A PDF is always written by writeDurably, with the same
/// bytes as by any other way.
Printing systemPrinting();

/// Draws on a printer that is set up: A4, whole page, the job named "Hearthbook WORD".
/// Errors: Invalid (font), the drawing's own, Internal ("print.out:printer").
Status printOn(QPrinter& printer, const PrintJob& job);

/// The PDF to `file`. Errors: Invalid (font), the drawing's own, Disk, Internal.
Status savePdf(const PrintJob& job, const QString& file);

}  // namespace hearth::ui::print
