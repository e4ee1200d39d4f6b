// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/flow.h"

#include "ui/text/terms.h"

#include <algorithm>

namespace hearth::ui::print {

namespace {

constexpr double kBetween = 4.0;  ///< between paragraphs
constexpr double kPadding = 5.0;  ///< of the tint above and below a reply

double heightOf(const Group& group)
{
    double height = 0;
    for (const Piece& piece : group) {
        height += piece.height;
    }
    return height;
}

Dash dashOf(Mark mark)
{
    switch (mark) {
        case Mark::View:
            return Dash::Dashed;
        case Mark::Told:
            return Dash::Dotted;
        case Mark::None:
        case Mark::Fact:
        case Mark::Quote:
            break;
    }
    return Dash::Solid;
}

// Blocks are moved only; a drawing function must be copyable.
std::shared_ptr<const Block> shared(Block block)
{
    return std::make_shared<const Block>(std::move(block));
}

}  // namespace

Flow::Flow(Paper& paper, double top, double bottom, Furniture furniture)
    : m_paper(paper), m_top(top), m_bottom(bottom), m_y(top), m_furniture(std::move(furniture))
{
    m_furniture(m_paper, m_page);
}

void Flow::startPage()
{
    m_paper.newPage();
    ++m_page;
    m_y = m_top;
    m_atTop = true;
    m_furniture(m_paper, m_page);
}

void Flow::pageBreak()
{
    if (!m_atTop) {
        startPage();
    }
}

void Flow::space(double height)
{
    if (!m_atTop) {
        m_y += height;
    }
}

void Flow::startPageContinued()
{
    startPage();
    if (!m_continued.isEmpty()) {
        const Block note = m_paper.block({{m_continued, style::kFoot}}, kWidth);
        m_paper.draw(note, kMargin, m_y);
        m_y += note.height() + 2;
    }
}

Place Flow::add(const Group& group)
{
    const bool whole = heightOf(group) <= m_bottom - m_top;
    if (whole && !m_atTop && m_y + heightOf(group) > m_bottom + 0.01) {
        startPageContinued();
    }
    Place place{m_page, m_y};
    bool first = true;
    for (const Piece& piece : group) {
        if (!whole && !m_atTop && m_y + piece.height > m_bottom + 0.01) {
            startPageContinued();
        }
        place = first ? Place{m_page, m_y} : place;
        first = false;
        piece.draw(m_paper, m_y);
        m_y += piece.height;
        m_atTop = false;
    }
    return place;
}

std::vector<Piece> quotedLines(const Paper& paper, const Prose& prose, const Quoted& how)
{
    std::vector<Piece> pieces;
    const auto backdrop = [how](Paper& on, double y, double height) {
        if (how.voice) {
            // A little lower than it is high, so that no seam shows between two lines.
            on.tint(how.x, y, how.right - how.x, height + 0.3, style::kHeatherTint);
            on.bar(how.x, y, y + height + 0.3, Dash::Solid, style::kHeather);
        }
    };
    if (how.voice) {
        pieces.push_back(
            {kPadding, [backdrop](Paper& on, double y) { backdrop(on, y, kPadding); }});
    }
    for (std::size_t i = 0; i < prose.size(); ++i) {
        const Paragraph& paragraph = prose[i];
        std::vector<Run> runs{{printable(paragraph.text), how.style}};
        if (const QString tag = text::markTag(paragraph.mark); !tag.isEmpty()) {
            runs.push_back({QLatin1Char(' ') + tag, how.tag});
        }
        const double inset = how.voice ? 12.0 : 0.0;
        const auto block = shared(paper.block(runs, how.right - how.x - how.indent - inset));
        if (i > 0) {
            pieces.push_back(
                {kBetween, [backdrop](Paper& on, double y) { backdrop(on, y, kBetween); }});
        }
        const bool barred = !how.voice && (how.unmarkedBar || paragraph.mark != Mark::None);
        for (int line = 0; line < block->lines(); ++line) {
            pieces.push_back({block->lineHeight(), [=, mark = paragraph.mark](Paper& on, double y) {
                                  backdrop(on, y, block->lineHeight());
                                  if (barred) {
                                      const Dash dash = dashOf(mark);
                                      const double seam = dash == Dash::Solid ? 0.3 : 0;
                                      on.bar(how.x, y, y + block->lineHeight() + seam, dash);
                                  }
                                  on.draw(*block, how.x + how.indent, y, line, 1);
                              },
                              true});
        }
    }
    if (how.voice) {
        pieces.push_back(
            {kPadding, [backdrop](Paper& on, double y) { backdrop(on, y, kPadding); }});
    }
    return pieces;
}

std::vector<Group> keepEnds(Group head, std::vector<Piece> lines, Group tail)
{
    constexpr int kKept = 2;
    const auto isWords = [](const Piece& piece) { return piece.words; };
    if (std::count_if(lines.begin(), lines.end(), isWords) < 2 * kKept) {
        head.insert(head.end(), lines.begin(), lines.end());
        head.insert(head.end(), tail.begin(), tail.end());
        return {head};
    }
    auto from = lines.begin();
    for (int n = 0; n < kKept; ++n) {
        from = std::next(std::find_if(from, lines.end(), isWords));
    }
    auto last = lines.end();
    for (int n = 0; n < kKept;) {
        n += (--last)->words ? 1 : 0;
    }
    head.insert(head.end(), lines.begin(), from);
    std::vector<Group> groups{std::move(head)};
    for (auto line = from; line != last;) {
        // Air and a label go with the line that follows them.
        Group next;
        do {
            next.push_back(*line);
        } while (!(line++)->words && line != last);
        groups.push_back(std::move(next));
    }
    tail.insert(tail.begin(), last, lines.end());
    groups.push_back(std::move(tail));
    return groups;
}

Piece pieceOf(Block block, double x, double after)
{
    const auto kept = shared(std::move(block));
    return {kept->height() + after,
            [kept, x](Paper& on, double y) { on.draw(*kept, x, y, 0, kept->lines()); }};
}

std::vector<Piece> linesOf(Block block, double x, double after)
{
    const auto kept = shared(std::move(block));
    std::vector<Piece> pieces;
    for (int line = 0; line < kept->lines(); ++line) {
        const bool last = line + 1 == kept->lines();
        pieces.push_back({kept->lineHeight() + (last ? after : 0),
                          [kept, x, line](Paper& on, double y) { on.draw(*kept, x, y, line, 1); }});
    }
    return pieces;
}

Piece gap(double height)
{
    return {height, [](Paper&, double) {}};
}

}  // namespace hearth::ui::print
