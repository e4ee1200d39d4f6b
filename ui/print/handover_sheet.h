// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/paper.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace hearth::ui::print {

/// One line of the handover. `Urgent` comes first in its group; the rest stand in the order given.
struct HandoverItem {
    enum class What { Urgent, Do, Know };
    What what = What::Know;
    QString text;
    QString when;  ///< "23:20", "by 11:00", "her page"
    bool operator==(const HandoverItem&) const = default;
};

/// One young person, or the house, with how their night was in a line.
struct HandoverGroup {
    QString name;
    QString line;
    std::vector<HandoverItem> items;
};

/// What is printed of a handover: one A4 side, always.
struct HandoverSheet {
    QString title;     ///< "Handover, Thursday 12 March"
    QString subtitle;  ///< home, hours, who hands over to whom
    QString summary;   ///< what matters first
    std::vector<HandoverGroup> groups;
    QString checkedAt;       ///< "07:05"; empty: the checks have no time
    QStringList checks;      ///< "Doors and windows"; done ones only
    QStringList notChecked;  ///< named, not hidden
    QString on;              ///< who is on today
    QStringList signatures;  ///< "Kath Doyle, shift lead": a line each to sign on
    QString keep;            ///< "Private. Shred by Friday; the book keeps it."
    QString head;            ///< 16 hex digits
    QString operation;       ///< "41,906"
    QString printed;         ///< "07:12"
};

/// The sheet and what did not fit on it: nothing vanishes between the two.
struct PrintedHandover {
    QByteArray pdf;
    std::vector<HandoverGroup> moved;  ///< groups with the items that are only in the book;
                                       ///< one without items: not even its heading fitted
    bool shortened = false;            ///< some line is cut with "…" on paper; whole in the book
};

/// Draws the sheet. The type never shrinks: when it is too long, *know* lines move to "also in the
/// book" first, the last of the longest group before others, then *do*, then *urgent*.
/// Errors: Invalid when a font is missing, Internal. A QGuiApplication must live.
Result<PrintedHandover> handoverPdf(const HandoverSheet& sheet);

/// The same onto a paper that is there: a printer's, say. Errors: none today.
Drawing handoverDrawing(HandoverSheet sheet);

/// The same to a file in one step. Errors: also Disk; then `file` is as it was.
Result<PrintedHandover> writeHandover(const HandoverSheet& sheet, const QString& file);

}  // namespace hearth::ui::print
