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
    bool words = false;  ///< a line of a record's own text, not air around it
};

/// Pieces that stand on one page together.
using Group = std::vector<Piece>;

/// Where a group came to stand: from 1, and points below the page's upper edge.
struct Place {
    int page = 1;
    double y = 0;
};

/// Pours groups down A4 pages, one after the other; a group too high for what is left starts a new
/// page, one too high for any page runs over piece by piece: nothing is cut. Pour twice: once counting, then drawing, to know "page n of m".
class Flow {
public:
    using Furniture = std::function<void(Paper&, int page)>;

    /// `top` and `bottom` bound the text; `furniture` draws each page's head and foot.
    Flow(Paper& paper, double top, double bottom, Furniture furniture);

    Place add(const Group& group);
    void space(double height);  ///< nothing at the top of a page
    void pageBreak();           ///< starts a page unless at the top of one

    /// Drawn at the top of the next page that starts of itself until the name is empty again: what
    /// is continued there, e.g. "1.1, continued".
    void setContinued(const QString& what) { m_continued = what; }

    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] double left() const { return m_bottom - m_y; }

private:
    void startPage();
    void startPageContinued();

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

/// Pieces, then what must not part from the last two lines of words among them: groups such that
/// `head` stays with the first two and `tail` with the last two.
std::vector<Group> keepEnds(Group head, std::vector<Piece> lines, Group tail);

/// A block as one piece at `x`.
Piece pieceOf(Block block, double x, double after = 0);

/// Each line of a block as a piece of its own, for text that may be longer than a page; `after` is
/// white below the last.
std::vector<Piece> linesOf(Block block, double x, double after = 0);

/// White.
Piece gap(double height);

}  // namespace hearth::ui::print
