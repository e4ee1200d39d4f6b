// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/pack_model.h"
#include "ui/print/handover_sheet.h"
#include "ui/print/letter_sheet.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTimeZone>

// What the tests of paper stand on: a program without a screen, an invented pack, and poppler's
// view of what was drawn.
namespace hearth::test {

/// A QGuiApplication for this process, offscreen, unless there is one.
void needsPaper();

QTimeZone london();

/// UTC, ms, of a London wall time.
Timestamp at(int year, int month, int day, int hour, int minute);

/// One extract in `n` paragraphs of `words`.
evidence::Extract extractOf(int n, const QString& words);

/// The claim of the picture pack-page.png, with names as letters.
evidence::PackModel samplePack();

/// The same with the nine standards over `months` months from October 2025.
evidence::PackModel packWithCoverage(int months);

/// The sheet of the picture handover-a4.png.
ui::print::HandoverSheet sampleHandover();

/// The letter of the picture letter.png with its reply and amendment.
ui::print::LetterSheet sampleLetter();

/// What pdftotext reads, pages separated by form feeds. `layout` keeps columns.
QString textOf(const QByteArray& pdf, bool layout = false);

int pagesOf(const QByteArray& pdf);

/// Words without regard to how lines broke: every run of white space is one space.
QString flat(const QString& text);

}  // namespace hearth::test
