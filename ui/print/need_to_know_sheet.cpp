// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/need_to_know_sheet.h"

#include "ui/print/flow.h"

namespace hearth::ui::print {

namespace {

constexpr double kTop = kMargin;
constexpr double kBottom = kPageHeight - 56;
constexpr double kInset = 36;
constexpr double kLeft = kMargin + kInset;
constexpr double kInner = kWidth - 2 * kInset;
constexpr double kAir = 11;  ///< between two things to know
const Style kName{22.0, 28.0, QFont::DemiBold, false, {0x11, 0x11, 0x11}};

class Card {
public:
    Card(const NeedToKnowSheet& sheet, Paper& paper) : m_sheet(sheet), m_paper(paper) {}

    void draw()
    {
        m_paper.setCounting(true);
        m_pages = pour();
        m_paper.setCounting(false);
        pour();
    }

private:
    int pour()
    {
        Flow flow(m_paper, kTop, kBottom, [this](Paper& on, int page) { foot(on, page); });
        flow.add(head());
        for (const KnowLine& line : m_sheet.lines) {
            flow.space(kAir);
            for (const Group& group : keepEnds(
                     {pieceOf(m_paper.block({{printable(line.label), style::kSection}}, kInner), kLeft, 2)},
                     lines(line.text), {})) {
                flow.add(group);
            }
        }
        if (!m_sheet.missing.isEmpty()) {
            flow.space(kAir + 3);
            flow.add({pieceOf(m_paper.block({{printable(m_sheet.missing), style::kSecond}}, kInner), kLeft)});
        }
        return flow.page();
    }

    Group head() const
    {
        return {{0, [](Paper& on, double y) { on.mark(kLeft, y - 4, 22); }},
                pieceOf(m_paper.block({{printable(m_sheet.title), style::kSecond}}, kInner - 30), kLeft + 30, 16),
                pieceOf(m_paper.block({{printable(m_sheet.name), kName}}, kInner), kLeft, 2),
                pieceOf(m_paper.block({{printable(m_sheet.below), style::kSecond}}, kInner), kLeft, 8),
                {4, [](Paper& on, double y) { on.rule(kLeft, kRight - kInset, y, 1.1); }}};
    }

    std::vector<Piece> lines(const QString& text) const
    {
        std::vector<Piece> all;
        for (const QString& paragraph : printable(text).split(u'\n', Qt::SkipEmptyParts)) {
            for (Piece& piece : linesOf(m_paper.block({{paragraph, style::kLetter}}, kInner), kLeft)) {
                all.push_back(std::move(piece));
            }
        }
        return all;
    }

    void foot(Paper& on, int page) const
    {
        const double y = kPageHeight - kMargin - 4;
        on.rule(kMargin, kRight, y - 5, 0.56, style::kHair);
        on.draw(on.block({{printable(m_sheet.home), style::kFoot}}, kWidth / 2, 1), kMargin, y);
        on.draw(on.block({{printable(m_sheet.keep), style::kFoot}}, kWidth, 1), kMargin, y + style::kFoot.line);
        const QString printed =
            QStringLiteral("%1 · page %2 of %3").arg(printable(m_sheet.printed)).arg(page).arg(m_pages);
        on.drawRight(on.block({{printed, style::kFoot}}, kWidth / 2, 1), kRight, y);
    }

    const NeedToKnowSheet& m_sheet;
    Paper& m_paper;
    int m_pages = 0;
};

}  // namespace

Drawing needToKnowDrawing(NeedToKnowSheet sheet)
{
    return [sheet = std::move(sheet)](Paper& paper) -> Status {
        Card(sheet, paper).draw();
        return {};
    };
}

Result<QByteArray> needToKnowPdf(const NeedToKnowSheet& sheet)
{
    return pdfOf(QStringLiteral("Need to know"), needToKnowDrawing(sheet));
}

Status writeNeedToKnow(const NeedToKnowSheet& sheet, const QString& file)
{
    const auto bytes = needToKnowPdf(sheet);
    return bytes ? writeDurably(*bytes, file) : Status(bytes.error());
}

}  // namespace hearth::ui::print
