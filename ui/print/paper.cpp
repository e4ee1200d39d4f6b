// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/paper.h"

#include "ui/print/finish_pdf.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>
#include <QTextLayout>
#include <QtMath>

#include <algorithm>
#include <array>

namespace hearth::ui::print {

namespace {

constexpr int kDpi = 1200;
constexpr double kUnit = kDpi / 72.0;  // device units in a point
constexpr double kUnbounded = 1e7;

QString family(bool mono)
{
    return mono ? QStringLiteral("DejaVu Sans Mono") : QStringLiteral("Inter");
}

// In pixels of the PDF's own grid, so that no screen's resolution has a say. Without shaping,
// because Inter's contextual forms (the colon between digits, the hyphen between capitals) have no
// character behind them and would vanish from the text of the file.
QFont fontOf(const Style& style)
{
    QFont font(family(style.mono));
    font.setPixelSize(qRound(style.size * kUnit));
    font.setWeight(static_cast<QFont::Weight>(style.weight));
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferNoShaping | QFont::PreferOutline));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

// ZWNJ and ZWJ stay: whole scripts are spelled with them.
bool acts(char32_t c)
{
    if (c == 0x200C || c == 0x200D || c == U'\t') {
        return false;
    }
    const auto category = QChar::category(c);
    return category == QChar::Other_Format || category == QChar::Other_Control ||
           category == QChar::Other_Surrogate || c == 0xFFFC;
}

bool drawable(char32_t c, const QFontMetricsF& metrics)
{
    const auto category = QChar::category(c);
    const bool unseen = category == QChar::Mark_NonSpacing || QChar::isSpace(c) ||
                        (c >= 0xFE00 && c <= 0xFE0F) || c == 0x200C || c == 0x200D;
    return c < 0x250 || unseen || metrics.inFontUcs4(c);
}

}  // namespace

QString printable(const QString& text)
{
    const QFontMetricsF metrics(fontOf(style::kBody));
    QString made;
    made.reserve(text.size());
    const auto points = text.toUcs4();
    for (qsizetype i = 0; i < points.size(); ++i) {
        const char32_t c = points[i];
        const bool breaks = c == U'\n' || c == U'\r' || c == 0x2028 || c == 0x2029 || c == 0x85;
        if (c == U'\r' && i + 1 < points.size() && points[i + 1] == U'\n') {
            continue;
        }
        if (breaks) {
            made += QChar(QChar::LineSeparator);
        } else if (acts(c) || !drawable(c, metrics)) {
            made += QStringLiteral("[U+%1]").arg(
                QString::number(c, 16).toUpper().rightJustified(4, QLatin1Char('0')));
        } else if (c == U'\t') {
            made += QStringLiteral("    ");
        } else {
            made += QString::fromUcs4(&c, 1);
        }
    }
    return made;
}

Block::Block(std::unique_ptr<QTextLayout> layout, double line, double ascent)
    : m_layout(std::move(layout)), m_line(line), m_ascent(ascent)
{}
Block::Block(Block&&) noexcept = default;
Block& Block::operator=(Block&&) noexcept = default;
Block::~Block() = default;

int Block::lines() const
{
    return m_layout->lineCount();
}

double Block::width() const
{
    double widest = 0;
    for (int i = 0; i < m_layout->lineCount(); ++i) {
        widest = std::max(widest, m_layout->lineAt(i).naturalTextWidth());
    }
    return widest / kUnit;
}

struct Paper::Private {
    QByteArray bytes;
    QBuffer buffer{&bytes};
    std::unique_ptr<QPdfWriter> writer;  ///< lines are measured for it whatever is drawn on
    QPagedPaintDevice* onto = nullptr;
    QPainter painter;
    Finishing finishing;
    int page = 1;
    bool sound = true;
};

Status Paper::fontsPresent()
{
    const QStringList families = QFontDatabase::families();
    for (const bool mono : {false, true}) {
        if (!families.contains(family(mono), Qt::CaseInsensitive)) {
            return fail(ErrorCode::Invalid,
                        mono ? "print:no-font-dejavu-sans-mono" : "print:no-font-inter");
        }
    }
    return {};
}

Paper::Paper(const QString& title) : m(std::make_unique<Private>())
{
    m->finishing.title = title;
    measureForPdf();
    m->onto = m->writer.get();
    m->sound = m->painter.begin(m->writer.get());
}

Paper::Paper(QPagedPaintDevice& onto) : m(std::make_unique<Private>())
{
    measureForPdf();
    m->onto = &onto;
    m->sound = m->painter.begin(&onto);
    if (m->sound) {
        m->painter.scale(onto.logicalDpiX() / double(kDpi), onto.logicalDpiY() / double(kDpi));
    }
}

void Paper::measureForPdf()
{
    m->buffer.open(QIODevice::WriteOnly);
    m->writer = std::make_unique<QPdfWriter>(&m->buffer);
    m->writer->setResolution(kDpi);
    m->writer->setPageSize(QPageSize(QPageSize::A4));
    m->writer->setPageMargins(QMarginsF(0, 0, 0, 0));
}

Paper::~Paper()
{
    if (m->painter.isActive()) {
        m->painter.end();
    }
}

Block Paper::block(const std::vector<Run>& runs, double width, int maxLines) const
{
    QString text;
    QList<QTextLayout::FormatRange> formats;
    Style tallest;
    tallest.line = 0;
    for (const Run& run : runs) {
        QTextCharFormat format;
        format.setFont(fontOf(run.style));
        format.setForeground(run.style.colour);
        formats.append({static_cast<int>(text.size()), static_cast<int>(run.text.size()), format});
        text += run.text;
        tallest = run.style.line > tallest.line ? run.style : tallest;
    }
    const auto lay = [&](const QString& words) {
        auto layout = std::make_unique<QTextLayout>(words, fontOf(tallest), m->writer.get());
        QTextOption option(Qt::AlignLeft);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setUseDesignMetrics(true);
        option.setTextDirection(Qt::LeftToRight);
        layout->setTextOption(option);
        layout->setFormats(formats);
        layout->beginLayout();
        for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
            line.setLineWidth(std::min(width, kUnbounded) * kUnit);
        }
        layout->endLayout();
        return layout;
    };
    auto layout = lay(text);
    if (maxLines > 0 && layout->lineCount() > maxLines) {
        const QTextLine last = layout->lineAt(maxLines - 1);
        qsizetype keep = last.textStart() + last.textLength();
        do {
            keep = std::max<qsizetype>(0, keep - 2);
            layout = lay(text.left(keep).trimmed() + QChar(0x2026));
        } while (layout->lineCount() > maxLines && keep > 0);
    }
    const QFontMetricsF metrics(fontOf(tallest), m->writer.get());
    const double line = tallest.line * kUnit;
    return {std::move(layout), tallest.line,
            (line - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()};
}

void Paper::newPage()
{
    if (!m_counting) {
        m->sound = m->onto->newPage() && m->sound;
        ++m->page;
    }
}

void Paper::bookmark(int level, const QString& title, int page, double y)
{
    if (!m_counting) {
        m->finishing.bookmarks.push_back({level, title, page, y});
    }
}

void Paper::link(const QRectF& area, int page)
{
    if (!m_counting) {
        m->finishing.links.push_back({m->page, area, page});
    }
}

void Paper::setMade(Timestamp when)
{
    m->finishing.made = when;
}

void Paper::draw(const Block& block, double x, double y, int first, int count)
{
    if (m_counting) {
        return;
    }
    for (int i = 0; i < count; ++i) {
        QTextLine line = block.m_layout->lineAt(first + i);
        line.setPosition(QPointF(0, 0));
        const double baseline = (y + i * block.m_line) * kUnit + block.m_ascent;
        line.draw(&m->painter, QPointF(x * kUnit, baseline - line.ascent()));
    }
}

void Paper::drawRight(const Block& block, double right, double y)
{
    draw(block, right - block.width(), y, 0, std::min(1, block.lines()));
}

void Paper::rule(double x1, double x2, double y, double thick, const QColor& colour)
{
    if (m_counting) {
        return;
    }
    m->painter.setPen(QPen(colour, thick * kUnit, Qt::SolidLine, Qt::FlatCap));
    m->painter.drawLine(QPointF(x1 * kUnit, y * kUnit), QPointF(x2 * kUnit, y * kUnit));
}

void Paper::bar(double x, double top, double bottom, Dash dash, const QColor& colour)
{
    if (m_counting) {
        return;
    }
    // Drawn piece by piece: dash patterns would start anew in each line and differ by viewer.
    const double thick = dash == Dash::Dotted ? 2.0 : 1.6;
    const double on = dash == Dash::Dashed ? 4.2 : dash == Dash::Dotted ? thick : bottom - top;
    const double off = dash == Dash::Solid ? 1.0 : dash == Dash::Dashed ? 1.8 : 2.0;
    m->painter.setPen(Qt::NoPen);
    m->painter.setBrush(colour);
    for (double y = top; y < bottom - 0.1; y += on + off) {
        const QRectF piece(x * kUnit, y * kUnit, thick * kUnit, std::min(on, bottom - y) * kUnit);
        dash == Dash::Dotted ? m->painter.drawEllipse(piece) : m->painter.drawRect(piece);
    }
}

void Paper::tint(double x, double y, double width, double height, const QColor& colour)
{
    if (m_counting) {
        return;
    }
    m->painter.fillRect(QRectF(x * kUnit, y * kUnit, width * kUnit, height * kUnit), colour);
}

void Paper::frame(double x, double y, double width, double height, double radius, double thick)
{
    if (m_counting) {
        return;
    }
    m->painter.setPen(QPen(style::kInk, thick * kUnit));
    m->painter.setBrush(Qt::NoBrush);
    m->painter.drawRoundedRect(QRectF(x * kUnit, y * kUnit, width * kUnit, height * kUnit),
                               radius * kUnit, radius * kUnit);
}

void Paper::tickBox(double x, double y)
{
    frame(x, y, 9.6, 9.6, 1.6, 0.75);
}

// The open book whose pages make a gable roof (look.md section 5), on its grid of 32.
void Paper::mark(double x, double y, double side)
{
    if (m_counting) {
        return;
    }
    QPainterPath path;
    path.moveTo(16, 7.5);
    path.cubicTo(12.2, 9.6, 8, 12.6, 4, 16.4);
    path.lineTo(4, 26.2);
    path.cubicTo(8.2, 25.2, 12.4, 25.8, 16, 27.7);
    path.cubicTo(19.6, 25.6, 23.8, 25.2, 28, 26.2);
    path.lineTo(28, 16.4);
    path.cubicTo(24, 12.6, 19.8, 9.6, 16, 7.5);
    path.closeSubpath();
    path.moveTo(16, 15.5);
    path.lineTo(16, 27.7);
    m->painter.save();
    m->painter.translate(x * kUnit, y * kUnit);
    m->painter.scale(side * kUnit / 32, side * kUnit / 32);
    m->painter.setPen(QPen(style::kInk, 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m->painter.setBrush(Qt::NoBrush);
    m->painter.drawPath(path);
    m->painter.restore();
}

bool Paper::sound() const
{
    return m->sound;
}

bool Paper::end()
{
    m->sound = m->sound && m->painter.end();
    return m->sound;
}

QByteArray Paper::finish()
{
    const bool sound = end() && m->onto == m->writer.get();
    m->writer.reset();
    m->buffer.close();
    const auto finished = sound ? finishPdf(m->bytes, m->finishing)
                                : Result<QByteArray>(fail(ErrorCode::Internal, "print:writer"));
    return finished ? *finished : QByteArray();
}

Result<QByteArray> pdfOf(const QString& title, const Drawing& draw)
{
    if (const Status fonts = Paper::fontsPresent(); !fonts) {
        return fonts.error();
    }
    Paper paper(title);
    if (const Status drawn = draw(paper); !drawn) {
        return drawn.error();
    }
    QByteArray bytes = paper.finish();
    if (bytes.isEmpty()) {
        return fail(ErrorCode::Internal, "print:writer");
    }
    return bytes;
}

}  // namespace hearth::ui::print
