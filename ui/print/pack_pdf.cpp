// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pack_pdf.h"

#include "ui/print/pack_parts.h"
#include "ui/text/dates.h"

#include <QLocale>

#include <algorithm>

namespace hearth::ui::print {

namespace {

using evidence::PackModel;

constexpr double kTop = 68.0;
constexpr double kBottom = kPageHeight - 66.0;
constexpr qsizetype kBookmarkChars = 120;

class PackPages {
public:
    PackPages(const PackModel& pack, const QTimeZone& zone) : m_pack(pack), m_zone(zone)
    {
        m_places.claims.resize(pack.claims.size());
    }

    void drawOn(Paper& paper)
    {
        paper.setMade(m_pack.made);
        paper.setCounting(true);
        m_pages = pour(paper);
        paper.setCounting(false);
        pour(paper);
    }

private:
    int pour(Paper& paper)
    {
        Flow flow(paper, kTop, kBottom, [this](Paper& on, int page) { furniture(on, page); });
        const PackPour on{m_pack, m_zone, text::dateOf(m_pack.made, m_zone),
                          paper, flow, m_places};
        pourTitle(on);
        flow.pageBreak();
        pourContents(on);
        for (std::size_t i = 0; i < m_pack.claims.size(); ++i) {
            flow.pageBreak();
            pourClaim(on, i);
        }
        if (hasCoverage(m_pack)) {
            flow.pageBreak();
            pourCoverage(on);
        }
        flow.pageBreak();
        pourCheck(on);
        return flow.page();
    }

    void furniture(Paper& on, int page) const
    {
        const QString home =
            QStringLiteral("%1 · evidence pack, %2").arg(printable(m_pack.home), periodOf(m_pack));
        const double top = kMargin - 2;
        on.draw(on.block({{home, style::kFoot}}, kWidth - 150, 1), kMargin, top);
        on.drawRight(
            on.block({{QStringLiteral("Made ") + text::moment(m_pack.made, QDate(), m_zone),
                       style::kFoot}},
                     150),
            kRight, top);
        on.rule(kMargin, kRight, top + 15, 1.1);

        const double foot = kPageHeight - kMargin - 14;
        on.rule(kMargin, kRight, foot - 5, 0.56, style::kHair);
        const QString names =
            m_pack.letters ? QStringLiteral("Names replaced by letters. The key stays at the home.")
                           : QStringLiteral("Private. Names stand as they were written.");
        on.draw(on.block({{names, style::kFoot}}, kWidth - 100), kMargin, foot);
        on.drawRight(
            on.block({{QStringLiteral("Page %1 of %2").arg(page).arg(m_pages), style::kFoot}}, 100),
            kRight, foot);
        const QString id = m_pack.id.isEmpty() ? QStringLiteral("preview, not recorded")
                                               : QStringLiteral("pack ") + m_pack.id;
        on.draw(
            on.block({{QStringLiteral("%1 · head %2").arg(id, m_pack.head), style::kMono}}, kWidth),
            kMargin, foot + 12);
    }

    const PackModel& m_pack;
    const QTimeZone& m_zone;
    PackPlaces m_places;
    int m_pages = 0;
};

}  // namespace

Place PackPour::lines(const QString& words, const Style& style, double after, double x) const
{
    return flow.add(linesOf(paper.block({{printable(words), style}}, kRight - x), x, after));
}

void PackPour::bookmark(int level, const QString& title, const Place& place) const
{
    QString one = printable(title).simplified();
    if (one.size() > kBookmarkChars) {
        one = one.left(kBookmarkChars).trimmed() + QChar(0x2026);
    }
    paper.bookmark(level, one, place.page, std::max(0.0, place.y - 8));
}

bool hasCoverage(const PackModel& pack)
{
    return !pack.coverage.standards.isEmpty() && !pack.coverage.months.empty();
}

QString periodOf(const PackModel& pack)
{
    return text::spanWithYears(pack.from, pack.until);
}

QString counted(std::size_t n, const char* one, const char* many)
{
    return n == 1 ? QStringLiteral("one ") + QString::fromLatin1(one)
                  : QStringLiteral("%1 %2").arg(
                        QLocale(QLocale::English, QLocale::UnitedKingdom).toString(quint64(n)),
                        QString::fromLatin1(many));
}

Piece hairlineFrom(double x, double before, double after)
{
    return {before + after,
            [=](Paper& on, double y) { on.rule(x, kRight, y + before, 0.56, style::kHair); }};
}

Drawing packDrawing(PackModel pack, QTimeZone zone)
{
    return [pack = std::move(pack), zone = std::move(zone)](Paper& paper) -> Status {
        PackPages(pack, zone).drawOn(paper);
        return {};
    };
}

Result<QByteArray> packPdf(const PackModel& pack, const QTimeZone& zone)
{
    return pdfOf(QStringLiteral("Evidence pack"), [&](Paper& paper) -> Status {
        PackPages(pack, zone).drawOn(paper);
        return {};
    });
}

Status writePack(const PackModel& pack, const QString& file, const QTimeZone& zone)
{
    const auto bytes = packPdf(pack, zone);
    if (!bytes) {
        return bytes.error();
    }
    return writeDurably(*bytes, file);
}

}  // namespace hearth::ui::print
