// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pack_parts.h"
#include "ui/text/dates.h"

#include <QRectF>

namespace hearth::ui::print {

namespace {

using evidence::Claim;
using evidence::Extract;

constexpr double kFactsAt = kMargin + 110;
constexpr double kTitleAt = kMargin + 24;
constexpr double kRecordAt = kMargin + 56;
constexpr double kPageNumber = 56;  ///< the column of "page 7"
constexpr double kDate = 92;        ///< the column of "12 March 2026", left of it
/// More records than that are listed by number at the end only; the outline has them all.
constexpr std::size_t kListed = 200;

// Two columns: what it is, and what it says.
void fact(const PackPour& on, const QString& what, const QString& says, const Style& style)
{
    auto label = std::make_shared<Block>(on.paper.block({{what, style::kSecond}}, 100));
    Group row{{0, [=](Paper& to, double y) { to.draw(*label, kMargin, y); }}};
    for (Piece& piece :
         linesOf(on.paper.block({{printable(says), style}}, kRight - kFactsAt), kFactsAt, 5)) {
        row.push_back(std::move(piece));
    }
    on.flow.add(row);
}

// A line of the contents: number, words, day, and the page at the right; a way there on a screen.
struct Row {
    QString number, words, day;
    double x = kTitleAt;
    Style style = style::kStrong;
    int page = 0;
    double after = 0;
};

void add(const PackPour& on, const Row& row)
{
    const double numberAt = row.x == kTitleAt ? kMargin : kTitleAt;
    auto first = std::make_shared<Block>(on.paper.block({{row.number, row.style}}, row.x - numberAt));
    auto day = std::make_shared<Block>(on.paper.block({{row.day, style::kFoot}}, kDate));
    auto where = std::make_shared<Block>(
        on.paper.block({{QStringLiteral("page %1").arg(row.page), style::kFoot}}, kPageNumber));
    Group group;
    group.push_back({0, [=](Paper& to, double y) {
                         const double small = y + (row.style.line - style::kFoot.line) / 2;
                         to.draw(*first, numberAt, y);
                         to.draw(*day, kRight - kPageNumber - kDate + 8, small);
                         to.drawRight(*where, kRight, small);
                         to.link(QRectF(numberAt, y, kRight - numberAt, row.style.line), row.page);
                     }});
    const double wide = kRight - row.x - kPageNumber - (row.day.isEmpty() ? 0 : kDate);
    for (Piece& piece :
         linesOf(on.paper.block({{printable(row.words), row.style}}, wide), row.x, row.after)) {
        group.push_back(std::move(piece));
    }
    on.flow.add(group);
}

void records(const PackPour& on, const std::vector<Extract>& extracts, const std::vector<int>& pages)
{
    for (std::size_t i = 0; i < extracts.size(); ++i) {
        // A reply or an amendment happens by being written.
        const bool original = extracts[i].stands == evidence::Stands::Original;
        const QDate day =
            text::dateOf(original ? extracts[i].happened : extracts[i].written, on.zone);
        add(on, {extracts[i].number, extracts[i].title, text::dayMonthYear(day), kRecordAt,
                 style::kFoot, i < pages.size() ? pages[i] : 0, 0});
    }
}

std::size_t extractsIn(const evidence::PackModel& pack)
{
    std::size_t all = 0;
    for (const Claim& claim : pack.claims) {
        all += claim.shows.size() + claim.against.size();
    }
    return all;
}

// Made from a period: its groups are standards, and nobody judged anything.
bool isByPeriod(const evidence::PackModel& pack)
{
    return !pack.claims.empty() && pack.claims.front().record.isEmpty();
}

void howToRead(const PackPour& on)
{
    on.lines(QStringLiteral("How to read it"), style::kSection, 2);
    const QString order =
        isByPeriod(on.pack)
            ? QStringLiteral("Every record of the period that speaks to a quality standard stands "
                             "here once, under the first standard it speaks to. ")
            : QStringLiteral("A claim is a sentence the home stands behind. Under it stand the "
                             "records that show it, the records that speak against it, and what was "
                             "looked for and not found. ");
    on.lines(order + QStringLiteral("Each record stands whole unless it says which of its paragraphs "
                                    "were chosen; replies and amendments stand as records of their "
                                    "own, after what they belong to."),
             style::kBody, 6);
    on.lines(QStringLiteral("A solid line and [fact] mark what the author saw, a dashed line and "
                            "[my view] what the author thought, a dotted line and [told] what "
                            "somebody else said. A young person’s own words stand on heather."),
             style::kBody, 6);
    on.lines(QStringLiteral("How to check it, with every id and hash, stands on page %1.")
                 .arg(on.places.check),
             style::kBody, 0);
}

}  // namespace

void pourTitle(const PackPour& on)
{
    const auto& pack = on.pack;
    on.bookmark(0, QStringLiteral("Title"), {1, 0});
    on.flow.add({gap(64)});
    on.flow.add({{46, [](Paper& to, double y) { to.mark(kMargin - 4, y, 38); }}});
    on.lines(pack.title, style::kTitle, 2);
    on.lines(pack.home, style::kSection, 22);
    on.flow.add({hairlineFrom(kMargin, 0, 12)});
    fact(on, QStringLiteral("Period"), periodOf(pack), style::kBody);
    if (!pack.about.isEmpty()) {
        fact(on, QStringLiteral("About"), pack.about, style::kBody);
    }
    fact(on, QStringLiteral("In it"),
         QStringLiteral("%1, %2")
             .arg(isByPeriod(pack) ? counted(pack.claims.size(), "standard", "standards")
                                   : counted(pack.claims.size(), "claim", "claims"),
                  counted(static_cast<std::size_t>(pack.records()), "record", "records")),
         style::kBody);
    fact(on, QStringLiteral("Names"),
         pack.letters ? QStringLiteral("Young people’s names are replaced by letters, the same "
                                       "throughout. The key stays at the home.")
                      : QStringLiteral("Names stand as they were written. Private."),
         style::kBody);
    fact(on, QStringLiteral("Made"), text::moment(pack.made, QDate(), on.zone), style::kBody);
    Style mono = style::kMono;
    mono.line = style::kBody.line;
    fact(on, QStringLiteral("Pack"),
         pack.id.isEmpty() ? QStringLiteral("preview, not recorded") : pack.id, mono);
    fact(on, QStringLiteral("Head of the book"), pack.head, mono);
    on.flow.add({hairlineFrom(kMargin, 3, 20)});
    howToRead(on);
}

void pourContents(const PackPour& on)
{
    on.places.contents = on.flow.page();
    on.bookmark(0, QStringLiteral("Contents"), {on.flow.page(), 0});
    on.lines(QStringLiteral("In this pack"), style::kTitle, 10);
    const bool listed = extractsIn(on.pack) <= kListed;
    for (std::size_t i = 0; i < on.pack.claims.size(); ++i) {
        const Claim& claim = on.pack.claims[i];
        const auto& places = on.places.claims[i];
        add(on, {QString::number(i + 1), claim.title, {}, kTitleAt, style::kStrong, places.page, 0});
        const QString standard = claim.standardName.isEmpty() || claim.standardName == claim.title
                                     ? QString()
                                     : claim.standardName + QStringLiteral(" · ");
        on.lines(standard + QStringLiteral("%1 shown, %2 against")
                                .arg(claim.shows.size())
                                .arg(claim.against.size()),
                 style::kFoot, 3, kTitleAt);
        if (listed) {
            records(on, claim.shows, places.shows);
            if (!claim.against.empty()) {
                on.flow.add({gap(2)});
                on.lines(QStringLiteral("What speaks against it"), style::kFoot, 0, kTitleAt);
                records(on, claim.against, places.against);
            }
        }
        on.flow.add({hairlineFrom(kMargin, 5, 6)});
    }
    if (hasCoverage(on.pack)) {
        add(on, {{}, QStringLiteral("Records by standard and month"), {}, kTitleAt, style::kStrong,
                 on.places.coverage, 4});
    }
    add(on, {{}, QStringLiteral("How to check this pack, and every id"), {}, kTitleAt, style::kStrong,
             on.places.check, 0});
}

}  // namespace hearth::ui::print
