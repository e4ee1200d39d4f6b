// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/evidence/pack_model.h"

#include <QTimeZone>

namespace hearth::ui::print {

/// The pack as PDF bytes: an index, then each claim from the top of a page. Every extract shows its
/// record id and the first 16 hex digits of its version's hash on one line, "ID · HASH16"; every
/// page the home, the period, the pack, the chain's head and "Page n of m".
/// Errors: Invalid when a font is missing, Internal. GUI thread, or any with a QGuiApplication.
Result<QByteArray> packPdf(const evidence::PackModel& pack,
                           const QTimeZone& zone = QTimeZone::systemTimeZone());

/// The same, written to `file` in one step. Errors: also Disk; then `file` is as it was.
Status writePack(const evidence::PackModel& pack, const QString& file,
                 const QTimeZone& zone = QTimeZone::systemTimeZone());

/// The line under an extract: who, whose words, happened, written, signed, version, readers.
QString sourceLine(const evidence::Extract& extract, const QDate& today, const QTimeZone& zone);

}  // namespace hearth::ui::print
