// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

namespace hearth::ui::print {

/// An entry of the outline that viewers show beside the pages.
struct Bookmark {
    int level = 0;  ///< 0 is the outermost; at most one deeper than the entry before
    QString title;
    int page = 1;    ///< from 1
    double top = 0;  ///< points below the page's upper edge
};

/// A part of a page that leads to the top of another. Inside the file only: never an address.
struct PageLink {
    int page = 1;
    QRectF area;  ///< points, from the page's upper left corner
    int to = 1;
};

struct Finishing {
    QString title;                  ///< a fixed word such as "Evidence pack"; never a name
    std::optional<Timestamp> made;  ///< the only date in the file; without it there is none
    std::vector<Bookmark> bookmarks;
    std::vector<PageLink> links;
};

/// What QPdfWriter drew, as a file that says only what we mean it to say: our title and producer,
/// British English, the outline and links given; no clock, no tool's version, nothing random, so
/// that the same drawing gives the same bytes in every process on one machine.
/// Errors: Internal when `drawn` is no PDF or has no such page. Any thread; opens no file.
Result<QByteArray> finishPdf(const QByteArray& drawn, const Finishing& how);

}  // namespace hearth::ui::print
