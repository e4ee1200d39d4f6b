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

void Flow::add(const Group& group)
{
    if (!m_atTop && m_y + heightOf(group) > m_bottom + 0.01) {
        startPage();
        if (!m_continued.isEmpty()) {
            const Block note = m_paper.block({{m_continued, style::kFoot}}, kWidth);
            m_paper.draw(note, kMargin, m_y);
            m_y += note.height() + 2;
        }
    }
    for (const Piece& piece : group) {
        piece.draw(m_paper, m_y);
        m_y += piece.height;
    }
    m_atTop = m_atTop && group.empty();
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
                                      on.bar(how.x, y, y + block->lineHeight(), dashOf(mark));
                                  }
                                  on.draw(*block, how.x + how.indent, y, line, 1);
                              }});
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
    // Padding and air are pieces too: keeping four at each end keeps at least two lines of text.
    constexpr std::size_t kEnd = 4;
    std::vector<Group> groups;
    if (lines.size() <= 2 * kEnd) {
        head.insert(head.end(), lines.begin(), lines.end());
        head.insert(head.end(), tail.begin(), tail.end());
        return {head};
    }
    head.insert(head.end(), lines.begin(), lines.begin() + kEnd);
    groups.push_back(std::move(head));
    const auto last = lines.end() - kEnd;
    for (auto line = lines.begin() + kEnd; line != last; ++line) {
        groups.push_back({*line});
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

std::vector<Piece> linesOf(Block block, double x)
{
    const auto kept = shared(std::move(block));
    std::vector<Piece> pieces;
    for (int line = 0; line < kept->lines(); ++line) {
        pieces.push_back({kept->lineHeight(),
                          [kept, x, line](Paper& on, double y) { on.draw(*kept, x, y, line, 1); }});
    }
    return pieces;
}

}  // namespace hearth::ui::print
