// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/evidence/pack_model.h"
#include "ui/print/paper.h"

#include <QTimeZone>

namespace hearth::ui::print {

/// The pack as PDF bytes: title, contents, each claim from the top of a page, coverage, and how to
/// check it. Every extract shows its record id and the first 16 hex digits of its version's hash on
/// one line, "ID · HASH16"; the last pages list each id with its page and whole hash; every page
/// shows the home, the period, the pack, the chain's head and "Page n of m". With bookmarks; equal
/// bytes for an equal pack.
/// Errors: Invalid when a font is missing, Internal. GUI thread, or any with a QGuiApplication.
Result<QByteArray> packPdf(const evidence::PackModel& pack,
                           const QTimeZone& zone = QTimeZone::systemTimeZone());

/// The same onto a paper that is there: a printer's, say. Errors: none today.
Drawing packDrawing(evidence::PackModel pack, QTimeZone zone = QTimeZone::systemTimeZone());

/// The same, written to `file` in one step. Errors: also Disk; then `file` is as it was.
Status writePack(const evidence::PackModel& pack, const QString& file,
                 const QTimeZone& zone = QTimeZone::systemTimeZone());

/// The line under an extract: who, whose words, happened, written, signed, version, readers.
QString sourceLine(const evidence::Extract& extract, const QDate& today, const QTimeZone& zone);

}  // namespace hearth::ui::print
