// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/paper_key_sheet.h"

#include "core/base/secret.h"
#include "ui/print/flow.h"

#include <QStringList>

namespace hearth::ui::print {
namespace {

constexpr double kTop = kMargin + 6;
constexpr double kInset = 36;
constexpr double kLeft = kMargin + kInset;
constexpr double kWide = kWidth - 2 * kInset;
constexpr double kBottom = kPageHeight - 62;
constexpr int kInRow = 4;
constexpr double kGroupWide = kWide / kInRow;
constexpr double kRowHigh = 46;
constexpr double kPenLine = 34;
constexpr double kSlipAir = 12;

constexpr double kNumberHigh = 12;

const Style kKey{21.0, 30.0, QFont::Normal, true, style::kInk};
const Style kWords{15.0, 22.0, QFont::Normal, true, style::kInk};

QString tr(const char* text)
{
    return QString::fromUtf8(text);
}

Piece paragraph(const Paper& paper, const QString& text, const Style& style, double after)
{
    return pieceOf(paper.block({{printable(text), style}}, kWide), kLeft, after);
}

/// Three rows of four numbered groups, framed.
Piece keyPiece(const QString& key)
{
    const auto rows = static_cast<double>((key.count(u'-') + kInRow) / kInRow);
    return {rows * kRowHigh + 2 * kSlipAir + kSlipAir, [key, rows](Paper& on, double y) {
                on.frame(kLeft, y, kWide, rows * kRowHigh + kSlipAir, 6);
                const QStringList groups = key.split(u'-');
                for (int i = 0; i < groups.size(); ++i) {
                    const Block group = on.block({{groups[i], kKey}}, kGroupWide);
                    const double x = kLeft + (i % kInRow) * kGroupWide + (kGroupWide - group.width()) / 2;
                    const double top = y + kSlipAir / 2 + (i / kInRow) * kRowHigh;
                    on.draw(on.block({{QString::number(i + 1), style::kFoot}}, kGroupWide), x, top);
                    on.draw(group, x, top + kNumberHigh);
                }
            }};
}

/// A line for a pen, with what it is for below it.
Piece penLine(const Paper& paper, const QString& what)
{
    auto word = std::make_shared<Block>(paper.block({{what, style::kFoot}}, kWide));
    return {kPenLine + word->height() + 4, [word](Paper& on, double y) {
                on.rule(kLeft, kRight - kInset, y + kPenLine, 0.75, style::kHair);
                on.draw(*word, kLeft, y + kPenLine + 4);
            }};
}

void foot(Paper& on, const QString& words)
{
    const double y = kPageHeight - kMargin - 4;
    on.rule(kMargin, kRight, y - 5, 0.56, style::kHair);
    on.draw(on.block({{printable(words), style::kFoot}}, kWidth, 1), kMargin, y);
}

Result<QByteArray> finished(Paper& paper)
{
    QByteArray bytes = paper.finish();
    if (bytes.isEmpty()) {
        return fail(ErrorCode::Internal, "print.key:writer");
    }
    return bytes;
}

Status written(Result<QByteArray> bytes, const QString& file)
{
    if (!bytes) {
        return bytes.error();
    }
    const Status done = writeDurably(*bytes, file);
    wipe(*bytes);
    return done;
}

}  // namespace

Result<QByteArray> paperKeyPdf(const PaperKeySheet& sheet)
{
    if (const Status fonts = Paper::fontsPresent(); !fonts) {
        return fonts.error();
    }
    Paper paper(QStringLiteral("Recovery key"));
    Flow flow(paper, kTop, kBottom, [&sheet](Paper& on, int) {
        foot(on, tr("%1 · made %2 · whoever holds this sheet and the PC can open the book").arg(sheet.home, sheet.made));
    });
    flow.add({paragraph(paper, tr("Recovery key"), style::kTitle, 2),
              paragraph(paper, tr("%1 · the way back for %2").arg(sheet.home, sheet.manager), style::kSecond, 18),
              keyPiece(sheet.key)});
    flow.add({paragraph(paper, tr("When it is needed"), style::kSection, 2),
              paragraph(paper, tr("Nobody can read or reset a passphrase. When no manager can get in any more, this key gives "
                                  "%1 a new one: choose “I can’t get in” at the door and type the key. It works on the PC it "
                                  "was made on.").arg(sheet.manager), style::kQuoted, 12)});
    flow.add({paragraph(paper, tr("What to do with it"), style::kSection, 2),
              paragraph(paper, tr("Put it in an envelope, sign across the flap and lock it away, not in the office where the "
                                  "PC stands. If the envelope is ever found open, treat the book as opened."),
                        style::kQuoted, 12)});
    flow.add({penLine(paper, tr("Locked away in")), penLine(paper, tr("Day and signature"))});
    return finished(paper);
}

Status writePaperKey(const PaperKeySheet& sheet, const QString& file)
{
    return written(paperKeyPdf(sheet), file);
}

Result<QByteArray> passphrasesPdf(const PassphraseSheet& sheet)
{
    if (const Status fonts = Paper::fontsPresent(); !fonts) {
        return fonts.error();
    }
    Paper paper(QStringLiteral("Passphrases"));
    Flow flow(paper, kTop, kBottom, [](Paper&, int) {});
    for (const PassphraseSheet::Slip& slip : sheet.slips) {
        flow.add({paragraph(paper, slip.name, style::kSection, 0),
                  paragraph(paper, tr("%1 · %2").arg(slip.role, sheet.home), style::kSecond, 4),
                  paragraph(paper, slip.passphrase, kWords, 2), paragraph(paper, sheet.below, style::kSecond, kSlipAir),
                  {kSlipAir, [](Paper& on, double y) { on.rule(kMargin, kRight, y, 0.56, style::kHair); }}});
    }
    return finished(paper);
}

Status writePassphrases(const PassphraseSheet& sheet, const QString& file)
{
    return written(passphrasesPdf(sheet), file);
}

}  // namespace hearth::ui::print
