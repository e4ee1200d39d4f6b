// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/handover_sheet.h"

#include "ui/print/flow.h"

#include <algorithm>
#include <optional>

namespace hearth::ui::print {

namespace {

using What = HandoverItem::What;

constexpr double kTextAt = kMargin + 39;
constexpr double kWhenWidth = 100;  ///< at most, of the time at the right
constexpr double kWhenLeast = 38;
constexpr double kAir = 3.6;  ///< between two items
constexpr double kTop = kMargin - 4;
constexpr double kFoot = 34;     ///< white below the last line
constexpr double kPenLine = 20;  ///< between two lines for a pen
constexpr int kItemLines = 4;    ///< a longer line of handover is whole in the book only
constexpr int kSummaryLines = 5;
constexpr std::size_t kSignatures = 6;

Piece hairline(double before, double after)
{
    return {before + after,
            [=](Paper& on, double y) { on.rule(kMargin, kRight, y + before, 0.56, style::kHair); }};
}

double heightOf(const Group& group)
{
    double height = 0;
    for (const Piece& piece : group) {
        height += piece.height;
    }
    return height;
}

std::shared_ptr<const Block> shared(Block block)
{
    return std::make_shared<const Block>(std::move(block));
}

class Sheet {
public:
    Sheet(const HandoverSheet& sheet, Paper& paper)
        : m_sheet(sheet), m_paper(paper), m_kept(sheet.groups), m_headings(sheet.groups.size())
    {
        for (HandoverGroup& group : m_kept) {
            std::stable_partition(
                group.items.begin(), group.items.end(),
                [](const HandoverItem& item) { return item.what == What::Urgent; });
        }
        m_moved.resize(m_kept.size());
        for (std::size_t i = 0; i < m_kept.size(); ++i) {
            m_moved[i].name = m_kept[i].name;
            m_moved[i].line = m_kept[i].line;
        }
    }

    void draw()
    {
        const Group above = head();
        const Group after = lower();
        double room =
            kPageHeight - kTop - kFoot - heightOf(above) - heightOf(after) - heightOf(byHand(2));
        Group middle = groups();
        while (heightOf(middle) > room && moveOne()) {
            middle = groups();
        }
        // Even headings alone can be too many: then their names stand in "also in the book" only.
        while (heightOf(middle) > room && m_headings > 0) {
            --m_headings;
            middle = groups();
        }
        room -= heightOf(middle);
        // What room is left goes to the pen: more lines, and what is not enough for one between them.
        const int more = static_cast<int>(std::max(0.0, room) / kPenLine);
        const double spare = std::max(0.0, room - more * kPenLine) / (2 + more);
        const Group below = byHand(2 + more, kPenLine + spare);
        double y = kTop;
        for (const Group* part : {&above, &std::as_const(middle), &after}) {
            y = drawAll(*part, y);
        }
        drawAll(below, kPageHeight - kFoot - heightOf(below));
    }

    [[nodiscard]] std::vector<HandoverGroup> moved() const
    {
        std::vector<HandoverGroup> some;
        for (std::size_t i = 0; i < m_moved.size(); ++i) {
            if (!m_moved[i].items.empty() || i >= m_headings) {
                some.push_back(m_moved[i]);
            }
        }
        return some;
    }

    [[nodiscard]] bool shortened() const { return m_shortened; }

private:
    double drawAll(const Group& group, double y)
    {
        for (const Piece& piece : group) {
            piece.draw(m_paper, y);
            y += piece.height;
        }
        return y;
    }

    Block limited(const QString& words, const Style& style, double width, int lines)
    {
        Block whole = m_paper.block({{printable(words), style}}, width);
        if (whole.lines() <= lines) {
            return whole;
        }
        m_shortened = true;
        return m_paper.block({{printable(words), style}}, width, lines);
    }

    Group head()
    {
        const double at = kMargin + 31.5;
        Group group;
        group.push_back({0, [](Paper& on, double y) { on.mark(kMargin - 2, y + 6, 26); }});
        group.push_back(pieceOf(limited(m_sheet.title, style::kTitle, kRight - at, 1), at));
        group.push_back(pieceOf(limited(m_sheet.subtitle, style::kSecond, kRight - at, 2), at, 5));
        group.push_back({7, [](Paper& on, double y) { on.rule(kMargin, kRight, y, 1.1); }});
        if (!m_sheet.summary.isEmpty()) {
            group.push_back(
                pieceOf(limited(m_sheet.summary, style::kQuoted, kWidth, kSummaryLines), kMargin));
            group.push_back(hairline(6, 7));
        }
        return group;
    }

    Group groups()
    {
        Group all;
        // A young person with a quiet night keeps a heading: that, too, is news.
        for (std::size_t i = 0; i < m_headings; ++i) {
            one(m_kept[i], all);
        }
        also(all);
        return all;
    }

    void one(const HandoverGroup& group, Group& all)
    {
        const auto name = shared(limited(group.name, style::kSection, kWidth / 2, 1));
        const double after = kMargin + name->width() + 9;
        const auto line = shared(limited(group.line, style::kSecond, kRight - after, 1));
        all.push_back({name->lineHeight() + 2.5, [=](Paper& on, double y) {
                           on.draw(*name, kMargin, y, 0, 1);
                           on.draw(*line, after, y + 1, 0, std::min(1, line->lines()));
                       }});
        for (const HandoverItem& item : group.items) {
            all.push_back(itemPiece(item));
        }
        all.push_back(hairline(4, 7));
    }

    Piece itemPiece(const HandoverItem& item)
    {
        const auto when = shared(limited(item.when, style::kFoot, kWhenWidth, 1));
        const double width = kRight - kTextAt - std::max(kWhenLeast, when->width()) - 8;
        std::vector<Run> runs;
        if (item.what == What::Urgent) {
            runs.push_back({QStringLiteral("Urgent. "), style::kStrong});
        }
        runs.push_back({printable(item.text), style::kBody});
        Block whole = m_paper.block(runs, width);
        if (whole.lines() > kItemLines) {
            m_shortened = true;
            whole = m_paper.block(runs, width, kItemLines);
        }
        const auto text = shared(std::move(whole));
        const auto know = shared(m_paper.block({{QStringLiteral("know"), style::kFoot}}, 50));
        const bool box = item.what != What::Know;
        return {text->height() + kAir, [=](Paper& on, double y) {
                    if (box) {
                        on.tickBox(kMargin, y + 2);
                    } else {
                        on.draw(*know, kMargin, y + 1);
                    }
                    on.draw(*text, kTextAt, y);
                    on.drawRight(*when, kRight, y + 0.5);
                }};
    }

    // How many moved from where, so that the reader knows there is more and where to look.
    void also(Group& all)
    {
        QStringList parts;
        for (std::size_t i = 0; i < m_moved.size(); ++i) {
            const auto count = m_moved[i].items.size();
            if (i >= m_headings && count == 0) {
                parts << printable(m_moved[i].name);
            } else if (count > 0) {
                parts << QStringLiteral("%1, %2 more").arg(printable(m_moved[i].name)).arg(count);
            }
        }
        if (parts.isEmpty()) {
            return;
        }
        Block block =
            m_paper.block({{QStringLiteral("Also in the book: "), style::kStrong},
                           {parts.join(QStringLiteral(" · ")) + QLatin1Char('.'), style::kBody}},
                          kWidth);
        if (block.lines() > 3) {
            std::size_t total = 0;
            for (const HandoverGroup& group : m_moved) {
                total += group.items.size();
            }
            block = m_paper.block({{QStringLiteral("Also in the book: "), style::kStrong},
                                   {QStringLiteral("%1 lines about %2 people and places.")
                                        .arg(total)
                                        .arg(parts.size()),
                                    style::kBody}},
                                  kWidth);
        }
        all.push_back(pieceOf(std::move(block), kMargin));
        all.push_back(hairline(6, 7));
    }

    // The least of what is left: last of its kind in the group that has most of that kind.
    bool moveOne()
    {
        for (const What what : {What::Know, What::Do, What::Urgent}) {
            std::optional<std::size_t> longest;
            std::ptrdiff_t most = 0;
            for (std::size_t i = 0; i < m_kept.size(); ++i) {
                const auto& items = m_kept[i].items;
                const auto count = std::count_if(items.begin(), items.end(), [&](const auto& item) {
                    return item.what == what;
                });
                if (count > most) {
                    most = count;
                    longest = i;
                }
            }
            if (longest) {
                auto& items = m_kept[*longest].items;
                auto last = items.end();
                do {
                    --last;
                } while (last->what != what);
                auto& gone = m_moved[*longest].items;
                gone.insert(gone.begin(), *last);
                items.erase(last);
                return true;
            }
        }
        return false;
    }

    // What was checked and who is on: after the groups.
    Group lower()
    {
        Group group;
        if (!m_sheet.checks.isEmpty() || !m_sheet.notChecked.isEmpty()) {
            checks(group);
        }
        if (!m_sheet.on.isEmpty()) {
            group.push_back(
                pieceOf(m_paper.block({{QStringLiteral("On today"), style::kSection}}, kWidth),
                        kMargin, 2));
            group.push_back(pieceOf(limited(m_sheet.on, style::kBody, kWidth, 3), kMargin));
            group.push_back(hairline(6, 7));
        }
        return group;
    }

    // At the bottom: at least two lines for a pen, a whole quiet page of them if there is room.
    Group byHand(int lines, double between = kPenLine)
    {
        Group group;
        group.push_back(pieceOf(
            m_paper.block({{QStringLiteral("By hand"), style::kSection}}, kWidth), kMargin, 18));
        for (int i = 0; i < lines; ++i) {
            group.push_back(hairline(0, i + 1 < lines ? between : between + 10));
        }
        group.push_back({8, [](Paper& on, double y) { on.rule(kMargin, kRight, y, 1.1); }});
        group.push_back(
            pieceOf(m_paper.block({{QStringLiteral("Read and accepted"), style::kStrong}}, kWidth),
                    kMargin));
        signatures(group);
        group.push_back(hairline(8, 5));
        group.push_back(last());
        return group;
    }

    void checks(Group& group)
    {
        const QString at = m_sheet.checkedAt.isEmpty()
                               ? QStringLiteral("Checked")
                               : QStringLiteral("Checked at ") + printable(m_sheet.checkedAt);
        group.push_back(pieceOf(m_paper.block({{at, style::kSection}}, kWidth), kMargin, 2.5));
        constexpr qsizetype kColumns = 3;
        constexpr qsizetype kMost = 18;
        QStringList all;
        for (const QString& check : m_sheet.checks) {
            all << QStringLiteral("✓ ") + printable(check);
        }
        for (const QString& check : m_sheet.notChecked) {
            all << QStringLiteral("Not checked: ") + printable(check);
        }
        if (all.size() > kMost) {
            m_shortened = true;
            const qsizetype rest = all.size() - kMost + 1;
            all = all.mid(0, kMost - 1) << QStringLiteral("and %1 more in the book").arg(rest);
        }
        for (qsizetype row = 0; row < all.size(); row += kColumns) {
            std::vector<std::shared_ptr<const Block>> cells;
            for (qsizetype i = row; i < std::min(row + kColumns, all.size()); ++i) {
                cells.push_back(shared(limited(all[i], style::kBody, kWidth / kColumns - 6, 1)));
            }
            group.push_back({style::kBody.line, [cells](Paper& on, double y) {
                                 for (std::size_t i = 0; i < cells.size(); ++i) {
                                     on.draw(*cells[i],
                                             kMargin + static_cast<double>(i) * kWidth / 3, y);
                                 }
                             }});
        }
        group.push_back(hairline(6, 7));
    }

    void signatures(Group& group)
    {
        QStringList names = m_sheet.signatures;
        if (names.isEmpty()) {
            names << QStringLiteral("Name");
        }
        if (names.size() > static_cast<qsizetype>(kSignatures)) {
            m_shortened = true;
            names = names.mid(0, kSignatures);
        }
        const double width = (kWidth - 30) / 3;
        for (qsizetype row = 0; row < names.size(); row += 3) {
            std::vector<std::shared_ptr<const Block>> cells;
            for (qsizetype i = row; i < std::min<qsizetype>(row + 3, names.size()); ++i) {
                cells.push_back(shared(
                    limited(names[i] + QStringLiteral(", and time"), style::kFoot, width, 1)));
            }
            group.push_back({31 + 2 + style::kFoot.line, [cells, width](Paper& on, double y) {
                                 for (std::size_t i = 0; i < cells.size(); ++i) {
                                     const double x =
                                         kMargin + static_cast<double>(i) * (width + 15);
                                     on.rule(x, x + width, y + 30, 0.6);
                                     on.draw(*cells[i], x, y + 33);
                                 }
                             }});
        }
    }

    Piece last()
    {
        const auto keep = shared(limited(m_sheet.keep, style::kFoot, 210, 1));
        const QString operation =
            m_sheet.operation.isEmpty() ? QString() : QStringLiteral(" · op ") + m_sheet.operation;
        const auto head = shared(m_paper.block(
            {{QStringLiteral("head ") + m_sheet.head + operation, style::kMono}}, 200));
        const auto page = shared(m_paper.block(
            {{QStringLiteral("Printed %1 · page 1 of 1").arg(printable(m_sheet.printed)),
              style::kFoot}},
            130));
        return {style::kFoot.line, [=](Paper& on, double y) {
                    on.draw(*keep, kMargin, y);
                    on.drawRight(*head, kRight - page->width() - 12, y);
                    on.drawRight(*page, kRight, y);
                }};
    }

    const HandoverSheet& m_sheet;
    Paper& m_paper;
    std::vector<HandoverGroup> m_kept;
    std::vector<HandoverGroup> m_moved;
    std::size_t m_headings;  ///< how many groups still have one on the paper
    bool m_shortened = false;
};

}  // namespace

Result<PrintedHandover> handoverPdf(const HandoverSheet& sheet)
{
    if (const Status fonts = Paper::fontsPresent(); !fonts) {
        return fonts.error();
    }
    Paper paper(QStringLiteral("Handover"));
    Sheet drawing(sheet, paper);
    drawing.draw();
    PrintedHandover printed{paper.finish(), drawing.moved(), drawing.shortened()};
    if (printed.pdf.isEmpty()) {
        return fail(ErrorCode::Internal, "print.handover:writer");
    }
    return printed;
}

Drawing handoverDrawing(HandoverSheet sheet)
{
    return [sheet = std::move(sheet)](Paper& paper) -> Status {
        Sheet(sheet, paper).draw();
        return {};
    };
}

Result<PrintedHandover> writeHandover(const HandoverSheet& sheet, const QString& file)
{
    auto printed = handoverPdf(sheet);
    if (printed) {
        if (const Status written = writeDurably(printed->pdf, file); !written) {
            return written.error();
        }
    }
    return printed;
}

}  // namespace hearth::ui::print
