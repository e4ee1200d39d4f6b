// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/content.h"
#include "ui/print/paper.h"

#include <functional>
#include <vector>

namespace hearth::ui::print {

/// The part of a page that can move: its height and how it is drawn at a given top.
struct Piece {
    double height = 0;
    std::function<void(Paper&, double y)> draw;
};

/// Pieces that stand on one page together.
using Group = std::vector<Piece>;

/// Pours groups down A4 pages, one after the other; a group too high for what is left starts a new
/// page. Pour twice: once counting, then drawing, to know "page n of m".
class Flow {
public:
    using Furniture = std::function<void(Paper&, int page)>;

    /// `top` and `bottom` bound the text; `furniture` draws each page's head and foot.
    Flow(Paper& paper, double top, double bottom, Furniture furniture);

    void add(const Group& group);
    void space(double height);  ///< nothing at the top of a page
    void pageBreak();           ///< starts a page unless at the top of one

    /// Drawn at the top of the next page that starts of itself until the name is empty again: what
    /// is continued there, e.g. "1.1, continued".
    void setContinued(const QString& what) { m_continued = what; }

    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] double left() const { return m_bottom - m_y; }

private:
    void startPage();

    Paper& m_paper;
    double m_top, m_bottom, m_y;
    int m_page = 1;
    bool m_atTop = true;
    QString m_continued;
    Furniture m_furniture;
};

/// A paragraph of a record with its mark as line style and word, drawn line by line.
struct Quoted {
    double x = kMargin;    ///< of the bar
    double indent = 12.5;  ///< from bar to text
    double right = kRight;
    Style style = style::kQuoted;
    Style tag = style::kTag;
    bool voice = false;       ///< a young person's own words: heather behind them
    bool unmarkedBar = true;  ///< a bar beside paragraphs without a mark too
};

/// One piece a line; a little air before each paragraph after the first. Text is made printable.
std::vector<Piece> quotedLines(const Paper& paper, const Prose& prose, const Quoted& how);

/// Lines, then what must not part from the last two of them: groups such that `head` stays with
/// the first two lines and `tail` with the last two.
std::vector<Group> keepEnds(Group head, std::vector<Piece> lines, Group tail);

/// A block as one piece at `x`.
Piece pieceOf(Block block, double x, double after = 0);

/// Each line of a block as a piece of its own, for text longer than a page.
std::vector<Piece> linesOf(Block block, double x);

}  // namespace hearth::ui::print
