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

// A line of the contents: number, words, and the page at the right; a way there on a screen.
void row(const PackPour& on, const QString& number, const QString& words, double x,
         const Style& style, int page, double after)
{
    const double numberAt = x == kTitleAt ? kMargin : kTitleAt;
    auto first = std::make_shared<Block>(on.paper.block({{number, style}}, x - numberAt));
    auto where = std::make_shared<Block>(
        on.paper.block({{QStringLiteral("page %1").arg(page), style::kFoot}}, kPageNumber));
    Group group;
    group.push_back({0, [=](Paper& to, double y) {
                         to.draw(*first, numberAt, y);
                         to.drawRight(*where, kRight, y + (style.line - style::kFoot.line) / 2);
                         to.link(QRectF(numberAt, y, kRight - numberAt, style.line), page);
                     }});
    for (Piece& piece : linesOf(
             on.paper.block({{printable(words), style}}, kRight - x - kPageNumber), x, after)) {
        group.push_back(std::move(piece));
    }
    on.flow.add(group);
}

void records(const PackPour& on, const std::vector<Extract>& extracts, const std::vector<int>& pages)
{
    for (std::size_t i = 0; i < extracts.size(); ++i) {
        row(on, extracts[i].number, extracts[i].title, kRecordAt, style::kFoot,
            i < pages.size() ? pages[i] : 0, 0);
    }
}

void howToRead(const PackPour& on)
{
    on.lines(QStringLiteral("How to read it"), style::kSection, 2);
    on.lines(QStringLiteral("A claim is a sentence the home stands behind. Under it stand the records "
                            "that show it, the records that speak against it, and what was looked "
                            "for and not found. Each record stands whole unless it says which of its "
                            "paragraphs were chosen; replies and amendments stand as records of "
                            "their own, after what they belong to."),
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
             .arg(counted(pack.claims.size(), "claim", "claims"),
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
    for (std::size_t i = 0; i < on.pack.claims.size(); ++i) {
        const Claim& claim = on.pack.claims[i];
        const auto& places = on.places.claims[i];
        row(on, QString::number(i + 1), claim.title, kTitleAt, style::kStrong, places.page, 0);
        const QString standard = claim.standardName.isEmpty() || claim.standardName == claim.title
                                     ? QString()
                                     : claim.standardName + QStringLiteral(" · ");
        on.lines(standard + QStringLiteral("%1 shown, %2 against")
                                .arg(claim.shows.size())
                                .arg(claim.against.size()),
                 style::kFoot, 2, kTitleAt);
        records(on, claim.shows, places.shows);
        if (!claim.against.empty()) {
            on.lines(QStringLiteral("What speaks against it"), style::kFoot, 0, kTitleAt);
            records(on, claim.against, places.against);
        }
        on.flow.add({hairlineFrom(kMargin, 5, 6)});
    }
    if (hasCoverage(on.pack)) {
        row(on, {}, QStringLiteral("Records by standard and month"), kTitleAt, style::kStrong,
            on.places.coverage, 4);
    }
    row(on, {}, QStringLiteral("How to check this pack"), kTitleAt, style::kStrong, on.places.check, 0);
}

}  // namespace hearth::ui::print
