// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/readers_sheet.h"

#include "ui/print/flow.h"

#include <algorithm>
#include <memory>

namespace hearth::ui::print {

namespace {

constexpr double kTop = kMargin + 4;
constexpr double kBottom = kPageHeight - 62;
constexpr double kName = 190;

class Readers {
public:
    explicit Readers(const ReadersSheet& sheet) : m_sheet(sheet) {}

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
                  {14, [](Paper& on, double y) { on.rule(kMargin, kRight, y, 1.1); }}});
        if (m_sheet.readers.empty()) {
            flow.add({pieceOf(paper.block({{QStringLiteral("Nobody has opened it since it was written."), style::kBody}}, kWidth),
                              kMargin, 6)});
        }
        for (const ReadersSheet::Reader& one : m_sheet.readers) {
            row(paper, flow, one);
        }
        return flow.page();
    }

    static void row(Paper& paper, Flow& flow, const ReadersSheet::Reader& one)
    {
        const QString when = one.first == one.last ? QStringLiteral("%1, %2").arg(one.times, one.first)
                                                   : QStringLiteral("%1: first %2, last %3").arg(one.times, one.first, one.last);
        auto name = std::make_shared<Block>(paper.block({{printable(one.name), style::kBody}}, kName - 12));
        auto words = std::make_shared<Block>(paper.block({{printable(when), style::kBody}}, kWidth - kName));
        const double height = std::max(name->height(), words->height());
        flow.add({{height + 10, [name, words, height](Paper& on, double y) {
                       on.draw(*name, kMargin, y);
                       on.draw(*words, kMargin + kName, y);
                       on.rule(kMargin, kRight, y + height + 4, 0.56, style::kHair);
                   }}});
    }

    void foot(Paper& on, int page) const
    {
        const double y = kPageHeight - kMargin - 4;
        on.rule(kMargin, kRight, y - 5, 0.56, style::kHair);
        on.draw(on.block({{printable(m_sheet.home), style::kFoot}}, 150, 1), kMargin, y);
        on.draw(on.block({{m_sheet.record, style::kMono}}, 260), kMargin + 155, y);
        on.drawRight(on.block({{QStringLiteral("%1 · Page %2 of %3").arg(m_sheet.made).arg(page).arg(m_pages), style::kFoot}}, 160),
                     kRight, y);
    }

    const ReadersSheet& m_sheet;
    int m_pages = 0;
};

}  // namespace

Drawing readersDrawing(ReadersSheet sheet)
{
    return [sheet = std::move(sheet)](Paper& paper) -> Status {
        Readers(sheet).drawOn(paper);
        return {};
    };
}

Result<QByteArray> readersPdf(const ReadersSheet& sheet)
{
    return pdfOf(QStringLiteral("Readers"), readersDrawing(sheet));
}

Status writeReaders(const ReadersSheet& sheet, const QString& file)
{
    const auto bytes = readersPdf(sheet);
    return bytes ? writeDurably(*bytes, file) : Status(bytes.error());
}

}  // namespace hearth::ui::print
