// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/sources.h"
#include "ui/print/pack_parts.h"
#include "ui/text/dates.h"

#include <QRectF>

#include <algorithm>

namespace hearth::ui::print {

namespace {

using evidence::Coverage;
using evidence::Extract;

constexpr double kNamesWide = 184;      ///< of the coverage table's first column
constexpr std::size_t kMonths = 12;     ///< side by side; more go into a second table below
constexpr double kIdAt = kMargin + 62;  ///< of the list of ids

// As wide as the most months that stand side by side allow, so that two tables align.
double columnWidth(const Coverage& coverage)
{
    return (kWidth - kNamesWide) / double(std::clamp<std::size_t>(coverage.months.size(), 6, kMonths));
}

void cells(const PackPour& on, const std::vector<Run>& words, Group& group, double height)
{
    const double wide = columnWidth(on.pack.coverage);
    std::vector<std::shared_ptr<const Block>> blocks;
    for (const Run& each : words) {
        blocks.push_back(std::make_shared<const Block>(on.paper.block({each}, wide, 1)));
    }
    group.push_back({height, [=](Paper& to, double y) {
                         for (std::size_t i = 0; i < blocks.size(); ++i) {
                             to.drawRight(*blocks[i],
                                          kMargin + kNamesWide + wide * double(i + 1) - 4, y);
                         }
                     }});
}

void standardRow(const PackPour& on, std::size_t standard, std::size_t first, std::size_t last)
{
    const Coverage& coverage = on.pack.coverage;
    const QString id = coverage.standards[static_cast<qsizetype>(standard)];
    const QString house = coverage.names.value(static_cast<qsizetype>(standard));
    const int regulation = evidence::regulationOf(id);
    const QString under = regulation > 0 ? QStringLiteral("Regulation %1").arg(regulation) : id;
    auto name = std::make_shared<Block>(
        on.paper.block({{printable(house.isEmpty() ? id : house), style::kBody}}, kNamesWide - 8));
    auto below = std::make_shared<Block>(on.paper.block({{under, style::kFoot}}, kNamesWide - 8));
    std::vector<Run> figures;
    for (std::size_t month = first; month < last; ++month) {
        const int count = standard < coverage.counts.size() && month < coverage.counts[standard].size()
                              ? coverage.counts[standard][month]
                              : 0;
        figures.push_back({QString::number(count), count > 0 ? style::kStrong : style::kSecond});
    }
    Group group;
    cells(on, figures, group, 0);
    group.push_back({name->height() + below->height(), [=](Paper& to, double y) {
                         to.draw(*name, kMargin, y);
                         to.draw(*below, kMargin, y + name->height());
                     }});
    group.push_back(hairlineFrom(kMargin, 3, 4));
    on.flow.add(group);
}

void table(const PackPour& on, std::size_t first, std::size_t last)
{
    const Coverage& coverage = on.pack.coverage;
    std::vector<Run> months, years;
    for (std::size_t month = first; month < last; ++month) {
        const QDate& day = coverage.months[month];
        const bool says = month == first || day.month() == 1;
        months.push_back({text::shortMonth(day.month()), style::kFoot});
        years.push_back({says ? QString::number(day.year()) : QString(), style::kFoot});
    }
    Group head;
    cells(on, years, head, style::kFoot.line);
    cells(on, months, head, style::kFoot.line);
    head.push_back(hairlineFrom(kMargin, 2, 5));
    on.flow.add(head);
    for (std::size_t i = 0; i < static_cast<std::size_t>(coverage.standards.size()); ++i) {
        standardRow(on, i, first, last);
    }
    on.flow.space(14);
}

void step(const PackPour& on, int n, const QString& what, const QString& command)
{
    auto number =
        std::make_shared<Block>(on.paper.block({{QString::number(n), style::kStrong}}, 18));
    Group group{{0, [=](Paper& to, double y) { to.draw(*number, kMargin, y); }}};
    const double x = kMargin + 20;
    for (Piece& piece : linesOf(on.paper.block({{what, style::kBody}}, kRight - x), x, 1)) {
        group.push_back(std::move(piece));
    }
    for (Piece& piece : linesOf(on.paper.block({{command, style::kMono}}, kRight - x), x, 6)) {
        group.push_back(std::move(piece));
    }
    on.flow.add(group);
}

void idRow(const PackPour& on, const QString& number, int page, const QString& id,
           const QString& hash)
{
    auto name = std::make_shared<Block>(on.paper.block({{number, style::kFoot}}, 40));
    auto where = std::make_shared<Block>(on.paper.block({{QString::number(page), style::kFoot}}, 30));
    auto line = std::make_shared<Block>(
        on.paper.block({{QStringLiteral("%1 · %2").arg(id, hash), style::kMono}}, kRight - kIdAt));
    on.flow.add({{line->height(), [=](Paper& to, double y) {
                      to.draw(*name, kMargin, y);
                      to.drawRight(*where, kIdAt - 8, y);
                      to.draw(*line, kIdAt, y);
                      to.link(QRectF(kMargin, y, kWidth, style::kMono.line), page);
                  }}});
}

void idList(const PackPour& on)
{
    on.lines(QStringLiteral("Every id"), style::kSection, 1);
    on.lines(QStringLiteral("Number, page, id of the record, hash of the version that is cited."),
             style::kSecond, 5);
    on.flow.setContinued(QStringLiteral("Number, page, id, hash"));
    for (std::size_t i = 0; i < on.pack.claims.size(); ++i) {
        const auto& claim = on.pack.claims[i];
        const auto& places = on.places.claims[i];
        if (!claim.record.isEmpty()) {
            idRow(on, QStringLiteral("Claim %1").arg(i + 1), places.page, claim.record, claim.hash);
        }
        const auto rows = [&](const std::vector<Extract>& extracts, const std::vector<int>& pages) {
            for (std::size_t n = 0; n < extracts.size(); ++n) {
                idRow(on, extracts[n].number, n < pages.size() ? pages[n] : 0, extracts[n].record,
                      extracts[n].hash);
            }
        };
        rows(claim.shows, places.shows);
        rows(claim.against, places.against);
    }
    on.flow.setContinued({});
}

}  // namespace

void pourCoverage(const PackPour& on)
{
    on.places.coverage = on.flow.page();
    on.bookmark(0, QStringLiteral("Records by standard and month"), {on.flow.page(), 0});
    on.lines(QStringLiteral("Records by standard and month"), style::kTitle, 4);
    on.lines(QStringLiteral("How many records of the period speak to each of the nine quality "
                            "standards, by the month they happened. It is a way in and not a score: "
                            "0 says that nothing was written, not that nothing was done. A record "
                            "that speaks to two standards counts under both."),
             style::kBody, 12);
    const std::size_t all = on.pack.coverage.months.size();
    for (std::size_t first = 0; first < all; first += kMonths) {
        table(on, first, std::min(all, first + kMonths));
    }
}

void pourCheck(const PackPour& on)
{
    on.places.check = on.flow.page();
    on.bookmark(0, QStringLiteral("How to check this pack"), {on.flow.page(), 0});
    on.lines(QStringLiteral("How to check this pack"), style::kTitle, 4);
    on.lines(QStringLiteral("It is checked at the home, in the book it was made from, by anyone who "
                            "may read these records there; in Hearthbook or with its command line. "
                            "Every opening is written down."),
             style::kBody, 8);
    const QString cli = QStringLiteral("hearthbook-cli --book DIR --as NAME --passphrase-file FILE ");
    int n = 0;
    step(on, ++n,
         QStringLiteral("Prove the book from its first entry. It says how many operations hold, or "
                        "which one does not; were anything altered, it would not hold."),
         cli + QStringLiteral("verify"));
    if (!on.pack.id.isEmpty()) {
        step(on, ++n,
             QStringLiteral("Open the record of this pack. It names the head that stands at the foot "
                            "of every page, %1, which is the state of the book the pack was made "
                            "from, and the digest of this file, BLAKE2b-256: what b2sum -l 256 says "
                            "of the file as it was given.")
                 .arg(on.pack.head),
             cli + QStringLiteral("show ") + on.pack.id);
    }
    step(on, ++n,
         QStringLiteral("Open a record by its id from the list below, and compare the hash of the "
                        "version, and the words, with what stands here."),
         cli + QStringLiteral("show ID"));
    on.flow.space(8);
    idList(on);
}

}  // namespace hearth::ui::print
