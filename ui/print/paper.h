// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "ui/print/paper_style.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

class QPagedPaintDevice;
class QRectF;
class QTextLayout;

// A4 in points (1/72 inch), text as text: QTextLayout on a QPdfWriter, never HTML, so that nothing
// a record says can open a file. Sizes are those of look.md section 13.
namespace hearth::ui::print {

inline constexpr double kPageWidth = 595.276;
inline constexpr double kPageHeight = 841.89;
inline constexpr double kMargin = 42.0;  ///< 14.8 mm
inline constexpr double kRight = kPageWidth - kMargin;
inline constexpr double kWidth = kRight - kMargin;

/// A piece of a paragraph in one style.
struct Run {
    QString text;
    Style style;
};

/// What record text looks like in print: line breaks kept, and whatever would act on the page
/// instead of standing on it (bidirectional overrides, zero-width and control characters, letters
/// no font here can draw) as its code, e.g. "[U+202E]".
QString printable(const QString& text);

/// A paragraph laid out to a width: lines one can draw one at a time.
class Block {
public:
    Block(Block&&) noexcept;
    Block& operator=(Block&&) noexcept;
    ~Block();

    [[nodiscard]] int lines() const;
    [[nodiscard]] double lineHeight() const { return m_line; }
    [[nodiscard]] double height() const { return lines() * m_line; }
    [[nodiscard]] double width() const;  ///< of the widest line

private:
    friend class Paper;
    Block(std::unique_ptr<QTextLayout> layout, double line, double ascent);

    std::unique_ptr<QTextLayout> m_layout;
    double m_line;
    double m_ascent;  ///< where the baseline is in a line
};

enum class Dash { Solid, Dashed, Dotted };

/// One document being drawn. One thread at a time; needs a QGuiApplication.
class Paper {
public:
    /// Invalid ("print:no-font", nothing drawn) when Inter or DejaVu Sans Mono is missing: paper
    /// in boxes is worse than none.
    static Status fontsPresent();

    /// A PDF in memory. `title` goes into the file's properties: a fixed word, never a name.
    explicit Paper(const QString& title);

    /// Onto a printer, scaled to its resolution; `onto` has its whole page (no margins) and outlives
    /// the paper. Bookmarks and links have no meaning there and are left out.
    explicit Paper(QPagedPaintDevice& onto);
    ~Paper();
    Paper(const Paper&) = delete;
    Paper& operator=(const Paper&) = delete;

    /// Lays out runs as one paragraph, at most `width` wide; `maxLines` 0 is no limit, else the
    /// last line ends in "…".
    [[nodiscard]] Block block(const std::vector<Run>& runs, double width, int maxLines = 0) const;

    /// False when the printer or the writer could not begin or go on.
    [[nodiscard]] bool sound() const;

    /// While counting, nothing reaches the page and newPage only counts.
    void setCounting(bool counting) { m_counting = counting; }
    void newPage();

    /// An entry of the outline that leads to `y` of `page` (from 1); `level` 0 is the outermost.
    void bookmark(int level, const QString& title, int page, double y);
    /// A part of this page that leads to the top of `page` (from 1).
    void link(const QRectF& area, int page);
    /// The moment the file names as its own; without it the file names none.
    void setMade(Timestamp when);

    void draw(const Block& block, double x, double y) { draw(block, x, y, 0, block.lines()); }
    void draw(const Block& block, double x, double y, int first, int count);
    /// One line, with its right edge at `right`.
    void drawRight(const Block& block, double right, double y);
    void rule(double x1, double x2, double y, double thick, const QColor& colour = style::kInk);
    void bar(double x, double top, double bottom, Dash dash, const QColor& colour = style::kInk);
    void tint(double x, double y, double width, double height, const QColor& colour);
    void frame(double x, double y, double width, double height, double radius, double thick = 0.75);
    void tickBox(double x, double y);
    void mark(double x, double y, double side);

    /// Ends the document: the PDF's bytes, the same for the same drawing on every day (see
    /// finish_pdf.h); empty when the writer failed.
    QByteArray finish();
    /// Ends the document on a printer: false when the printer failed.
    bool end();

private:
    void measureForPdf();

    struct Private;
    std::unique_ptr<Private> m;
    bool m_counting = false;
};

/// Draws one whole document on a paper it is given; what pages hand on to be printed or saved.
using Drawing = std::function<Status(Paper&)>;

/// The drawing as a PDF. Errors: Invalid when a font is missing, the drawing's own, Internal.
Result<QByteArray> pdfOf(const QString& title, const Drawing& draw);

/// Writes `bytes` to FILE.part, makes them durable and moves them over `file` in one step.
/// Errors: Disk; then `file` is as it was and nothing is left beside it.
Status writeDurably(const QByteArray& bytes, const QString& file);

}  // namespace hearth::ui::print
