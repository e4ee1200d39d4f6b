// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QColor>
#include <QFont>
#include <QString>

#include <memory>
#include <vector>

class QPainter;
class QPdfWriter;
class QTextLayout;

// A4 in points (1/72 inch), text as text: QTextLayout on a QPdfWriter, never HTML, so that nothing
// a record says can open a file. Sizes are those of look.md section 13.
namespace hearth::ui::print {

inline constexpr double kPageWidth = 595.276;
inline constexpr double kPageHeight = 841.89;
inline constexpr double kMargin = 42.0;  ///< 14.8 mm
inline constexpr double kRight = kPageWidth - kMargin;
inline constexpr double kWidth = kRight - kMargin;

/// One use of type; `line` is from baseline to baseline, in points like `size`.
struct Style {
    double size = 9.5;
    double line = 13.5;
    int weight = QFont::Normal;
    bool mono = false;
    QColor colour{0x11, 0x11, 0x11};
};

// Paper has its own few colours, the same whatever theme the screen has: ink, grey, and heather for
// a young person's own words.
namespace style {
inline const QColor kInk{0x11, 0x11, 0x11};
inline const QColor kGrey{0x4A, 0x4A, 0x4A};
inline const QColor kHair{0x99, 0x99, 0x99};
inline const QColor kHeather{0x6B, 0x37, 0x64};
inline const QColor kHeatherTint{0xF3, 0xE9, 0xF1};
inline const Style kTitle{16.5, 21.0, QFont::DemiBold, false, kInk};
inline const Style kSection{11.5, 15.0, QFont::DemiBold, false, kInk};
inline const Style kBody{9.5, 13.5, QFont::Normal, false, kInk};
inline const Style kStrong{9.5, 13.5, QFont::DemiBold, false, kInk};
inline const Style kSecond{9.5, 13.5, QFont::Normal, false, kGrey};
inline const Style kQuoted{10.5, 15.6, QFont::Normal, false, kInk};
inline const Style kQuotedStrong{10.5, 15.6, QFont::DemiBold, false, kInk};
inline const Style kTag{10.5, 15.6, QFont::Normal, false, kGrey};
inline const Style kLetter{12.0, 18.0, QFont::Normal, false, kInk};
inline const Style kLetterTag{12.0, 18.0, QFont::Normal, false, kGrey};
inline const Style kFoot{8.25, 11.5, QFont::Normal, false, kGrey};
inline const Style kMono{7.0, 11.5, QFont::Normal, true, kInk};
}  // namespace style

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

    /// `title` goes into the file's properties: a fixed word, never a name.
    explicit Paper(const QString& title);
    ~Paper();
    Paper(const Paper&) = delete;
    Paper& operator=(const Paper&) = delete;

    /// Lays out runs as one paragraph, at most `width` wide; `maxLines` 0 is no limit, else the
    /// last line ends in "…".
    [[nodiscard]] Block block(const std::vector<Run>& runs, double width, int maxLines = 0) const;

    /// While counting, nothing reaches the page and newPage only counts.
    void setCounting(bool counting) { m_counting = counting; }
    void newPage();

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

    /// Ends the document and gives its bytes; empty when the writer failed.
    QByteArray finish();

private:
    struct Private;
    std::unique_ptr<Private> m;
    bool m_counting = false;
};

/// Writes `bytes` to FILE.part, makes them durable and moves them over `file` in one step.
/// Errors: Disk; then `file` is as it was and nothing is left beside it.
Status writeDurably(const QByteArray& bytes, const QString& file);

}  // namespace hearth::ui::print
