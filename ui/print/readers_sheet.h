// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/paper.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace hearth::ui::print {

/// Who has read one record, on paper. The record's words are not on it.
struct ReadersSheet {
    struct Reader {
        QString name, times, first, last;
    };
    QString home;
    QString title;
    QString subtitle;  ///< the record's kind and when
    QString record;    ///< id, 36 characters
    QString made;
    std::vector<Reader> readers;
};

Drawing readersDrawing(ReadersSheet sheet);

/// Errors: Invalid when a font is missing, Internal. A QGuiApplication must live.
Result<QByteArray> readersPdf(const ReadersSheet& sheet);

/// The same to a file in one step. Errors: also Disk.
Status writeReaders(const ReadersSheet& sheet, const QString& file);

}  // namespace hearth::ui::print
