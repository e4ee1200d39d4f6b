// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/card_sheet.h"

#include "ui/print/flow.h"

#include <algorithm>

namespace hearth::ui::print {
namespace {

constexpr double kTop = kMargin + 4;
constexpr double kBottom = kPageHeight - 62;
constexpr double kGap = 18;
constexpr double kHalf = (kWidth - kGap) / 2;
constexpr double kRightHalf = kMargin + kHalf + kGap;
constexpr int kPenLines = 2;
constexpr double kPenLine = 21;
const Style kWords{11.5, 16.5, QFont::Normal, false, style::kInk};

class Card {
public:
    explicit Card(const CardSheet& sheet) : m_sheet(sheet) {}

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
        flow.add({pieceOf(paper.block({{printable(m_sheet.title), style::kTitle}}, kWidth), kMargin, 1),
                  pieceOf(paper.block({{printable(m_sheet.subtitle), style::kSecond}}, kWidth), kMargin, 8),
                  {12, [](Paper& on, double y) { on.rule(kMargin, kRight, y, 1.1); }}});
        flow.add(both(paper, m_sheet.you, m_sheet.me, style::kSection));
        for (const CardRow& row : m_sheet.rows) {
            flow.space(9);
            addRow(paper, flow, row);
        }
        flow.space(12);
        for (const CardLine& line : m_sheet.lines) {
            addLine(paper, flow, line);
        }
        if (!m_sheet.done.empty()) {
            flow.space(10);
            flow.add({pieceOf(paper.block({{printable(m_sheet.doneHeading), style::kSection}}, kWidth), kMargin, 4)});
            for (const CardLine& line : m_sheet.done) {
                addLine(paper, flow, line);
            }
        }
        return flow.page();
    }

    /// Two texts side by side as pieces of one line each, so that the longest may go over the page.
    static Group both(const Paper& paper, const QString& you, const QString& me, const Style& style)
    {
        const auto left = std::make_shared<Block>(paper.block({{printable(you), style}}, kHalf));
        const auto right = std::make_shared<Block>(paper.block({{printable(me), style}}, kHalf));
        Group pieces;
        for (int i = 0; i < std::max(left->lines(), right->lines()); ++i) {
            pieces.push_back({style.line, [left, right, i](Paper& on, double y) {
                                  if (i < left->lines()) {
                                      on.draw(*left, kMargin, y, i, 1);
                                  }
                                  if (i < right->lines()) {
                                      on.draw(*right, kRightHalf, y, i, 1);
                                  }
                              }});
        }
        return pieces;
    }

    static void addRow(const Paper& paper, Flow& flow, const CardRow& row)
    {
        Group group{pieceOf(paper.block({{printable(row.question), style::kStrong}}, kWidth), kMargin, 2)};
        const bool bareYou = row.you.trimmed().isEmpty();
        const bool bareMe = row.me.trimmed().isEmpty();
        Group words = bareYou && bareMe ? Group{} : both(paper, row.you, row.me, kWords);
        if (!words.empty()) {
            group.push_back(std::move(words.front()));
            words.erase(words.begin());
        }
        flow.add(group);
        for (Piece& piece : words) {
            flow.add({std::move(piece)});
        }
        if (bareYou || bareMe) {
            addPenLines(flow, bareYou, bareMe);
        }
    }

    static void addPenLines(Flow& flow, bool you, bool me)
    {
        for (int i = 0; i < kPenLines; ++i) {
            flow.add({{kPenLine, [you, me](Paper& on, double y) {
                           if (you) {
                               on.rule(kMargin, kMargin + kHalf, y + kPenLine - 3, 0.56, style::kHair);
                           }
                           if (me) {
                               on.rule(kRightHalf, kRight, y + kPenLine - 3, 0.56, style::kHair);
                           }
                       }}});
        }
    }

    static void addLine(const Paper& paper, Flow& flow, const CardLine& line)
    {
        const QString word = line.word + (line.word.endsWith(u'?') ? QStringLiteral(" ") : QStringLiteral(": "));
        for (Piece& piece : linesOf(paper.block({{printable(word), style::kStrong}, {printable(line.text), kWords}}, kWidth), kMargin)) {
            flow.add({std::move(piece)});
        }
        flow.space(4);
    }

    void foot(Paper& on, int page) const
    {
        const double y = kPageHeight - kMargin - 4;
        on.rule(kMargin, kRight, y - 5, 0.56, style::kHair);
        on.draw(on.block({{printable(m_sheet.home), style::kFoot}}, 150, 1), kMargin, y);
        on.draw(on.block({{m_sheet.record, style::kMono}}, 190, 1), kMargin + 155, y);
        on.drawRight(on.block({{QStringLiteral("%1 · page %2 of %3").arg(m_sheet.printed).arg(page).arg(m_pages), style::kFoot}}, 200, 1),
                     kRight, y);
    }

    const CardSheet& m_sheet;
    int m_pages = 0;
};

}  // namespace

Drawing cardDrawing(CardSheet sheet)
{
    return [sheet = std::move(sheet)](Paper& paper) -> Status {
        Card(sheet).drawOn(paper);
        return {};
    };
}

Result<QByteArray> cardPdf(const CardSheet& sheet)
{
    return pdfOf(QStringLiteral("Common third"), cardDrawing(sheet));
}

Status writeCard(const CardSheet& sheet, const QString& file)
{
    const auto bytes = cardPdf(sheet);
    return bytes ? writeDurably(*bytes, file) : Status(bytes.error());
}

}  // namespace hearth::ui::print
