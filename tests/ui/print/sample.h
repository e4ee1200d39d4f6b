// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/pack_model.h"
#include "ui/print/handover_sheet.h"
#include "ui/print/letter_sheet.h"

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTimeZone>

// What the tests of paper stand on: a program without a screen, an invented pack, and poppler's
// view of what was drawn.
namespace hearth::test {

/// A QApplication for this process, offscreen, unless there is one.
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

/// A pack of one claim with `words` in every place that can hold words.
evidence::PackModel packSaying(const QString& words);

/// A pack of `n` records over three claims, each with words of its own in five paragraphs.
evidence::PackModel packOf(int n);

/// The smaller papers with `words` in every place that can hold words, each with a name for it.
std::vector<std::pair<const char*, Result<QByteArray>>> otherPapers(const QString& words);

/// The sheet of the picture handover-a4.png.
ui::print::HandoverSheet sampleHandover();

/// The letter of the picture letter.png with its reply and amendment.
ui::print::LetterSheet sampleLetter();

/// Another program's view of a PDF: "FILE" among the arguments is the file.
struct Seen {
    int code = -1;
    QString out, err;
};
Seen seenBy(const QString& program, const QStringList& arguments, const QByteArray& pdf);

/// This same test program again, with a hidden test: its exit code and all it said. `before` is put
/// in front of it: a tracer, say.
Seen runSelf(const QString& hidden, const QProcessEnvironment& around, const QStringList& before = {});

/// How often `passage` stands in the text of a pack, whatever lines, pages and hyphens did to it.
qsizetype timesIn(const QString& packText, const QString& passage);

/// The text of a pack without what stands on every page, spaces, line ends and hyphens: what
/// timesIn looks through.
QString bare(const QString& packText);

/// What pdftotext reads, pages separated by form feeds. `layout` keeps columns.
QString textOf(const QByteArray& pdf, bool layout = false);

int pagesOf(const QByteArray& pdf);

/// Words without regard to how lines broke: every run of white space is one space.
QString flat(const QString& text);

}  // namespace hearth::test
