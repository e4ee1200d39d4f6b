// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/letter_sheet.h"

#include "ui/print/flow.h"

namespace hearth::ui::print {

namespace {

constexpr double kTop = kMargin + 4;
constexpr double kBottom = kPageHeight - 62;
constexpr double kInset =
    36;  ///< a letter's lines are shorter than a pack's: 12 pt wants 75 characters

Prose withoutMarks(Prose prose)
{
    for (Paragraph& paragraph : prose) {
        paragraph.mark = Mark::None;
    }
    return prose;
}

class Letter {
public:
    explicit Letter(const LetterSheet& sheet) : m_sheet(sheet) {}

    void drawOn(Paper& paper)
    {
        paper.setCounting(true);
        m_pages = pour(paper);
        paper.setCounting(false);
        pour(paper);
    }

private:
    int pour(Paper& paper)
    {
        Flow flow(paper, kTop, kBottom, [this](Paper& on, int page) { foot(on, page); });
        flow.add(
            {pieceOf(paper.block({{printable(m_sheet.title), style::kTitle}}, kWidth - 2 * kInset),
                     kMargin + kInset, 1),
             pieceOf(
                 paper.block({{printable(m_sheet.subtitle), style::kSecond}}, kWidth - 2 * kInset),
                 kMargin + kInset, 8),
             {14,
              [](Paper& on, double y) { on.rule(kMargin + kInset, kRight - kInset, y, 1.1); }}});
        words(paper, flow, m_sheet.text, m_sheet.signedLine, false);
        for (const BesideLetter& beside : m_sheet.beside) {
            flow.space(14);
            words(paper, flow, beside.text, beside.line, beside.voice);
        }
        return flow.page();
    }

    void words(const Paper& paper, Flow& flow, const Prose& prose, const QString& line,
               bool voice) const
    {
        Quoted how;
        how.x = kMargin + kInset;
        how.right = kRight - kInset;
        how.style = style::kLetter;
        how.tag = style::kLetterTag;
        how.voice = voice;
        how.unmarkedBar = false;
        Group tail{{4, [](Paper&, double) {}},
                   pieceOf(paper.block({{printable(line), style::kSecond}},
                                       how.right - how.x - how.indent),
                           how.x + how.indent)};
        for (const Group& group :
             keepEnds({}, quotedLines(paper, m_sheet.marks ? prose : withoutMarks(prose), how),
                      std::move(tail))) {
            flow.add(group);
        }
    }

    void foot(Paper& on, int page) const
    {
        const double y = kPageHeight - kMargin - 4;
        on.rule(kMargin, kRight, y - 5, 0.56, style::kHair);
        on.draw(on.block({{printable(m_sheet.home), style::kFoot}}, 150, 1), kMargin, y);
        const QString id = QStringLiteral("%1 · %2").arg(m_sheet.record, m_sheet.hash.left(16));
        on.draw(on.block({{id, style::kMono}}, 260), kMargin + 155, y);
        on.drawRight(
            on.block({{QStringLiteral("Page %1 of %2").arg(page).arg(m_pages), style::kFoot}}, 90),
            kRight, y);
    }

    const LetterSheet& m_sheet;
    int m_pages = 0;
};

}  // namespace

Drawing letterDrawing(LetterSheet sheet)
{
    return [sheet = std::move(sheet)](Paper& paper) -> Status {
        Letter(sheet).drawOn(paper);
        return {};
    };
}

Result<QByteArray> letterPdf(const LetterSheet& sheet)
{
    return pdfOf(QStringLiteral("Letter"), letterDrawing(sheet));
}

Status writeLetter(const LetterSheet& sheet, const QString& file)
{
    const auto bytes = letterPdf(sheet);
    if (!bytes) {
        return bytes.error();
    }
    return writeDurably(*bytes, file);
}

}  // namespace hearth::ui::print
