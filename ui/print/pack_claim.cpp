// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pack_parts.h"
#include "ui/print/pack_pdf.h"
#include "ui/text/dates.h"
#include "ui/text/terms.h"

namespace hearth::ui::print {

namespace {

using evidence::Claim;
using evidence::Extract;
using evidence::Stands;

constexpr double kIndent = kMargin + 36.0;  ///< of an extract, right of its number
constexpr double kBoxMost = 560.0;          ///< a judgement higher than that runs on without a box

QString lowerFirst(const QString& name)
{
    return name.isEmpty() ? name : name.left(1).toLower() + name.mid(1);
}

QString judgedLine(const PackPour& on, const Claim& claim)
{
    QString line = QStringLiteral("%1, %2").arg(
        printable(claim.judgedBy), text::dayMonthYear(text::dateOf(claim.judged, on.zone)));
    if (claim.judgements > 1) {
        line += QStringLiteral(". Judged %1 times; the newest stands here, the others in the book.")
                    .arg(claim.judgements);
    }
    return line;
}

// Boxed while it fits a page; a judgement longer than that runs on without its box.
void judgement(const PackPour& on, const Claim& claim)
{
    if (claim.judgement.isEmpty()) {
        return;
    }
    const double pad = 12;
    const QString whose =
        QStringLiteral("The %1’s judgement. ")
            .arg(claim.judgedRole.isEmpty() ? QStringLiteral("home") : claim.judgedRole);
    Block words = on.paper.block(
        {{whose, style::kQuotedStrong}, {printable(claim.judgement), style::kQuoted}},
        kWidth - 2 * pad);
    Block by = on.paper.block({{judgedLine(on, claim), style::kFoot}}, kWidth - 2 * pad);
    const double height = 9 + words.height() + 3 + by.height() + 9;
    if (height > kBoxMost) {
        for (const Piece& piece : linesOf(std::move(words), kMargin)) {
            on.flow.add({piece});
        }
        on.flow.add(linesOf(std::move(by), kMargin, 8));
        return;
    }
    on.flow.add(
        {{9, [height](Paper& to, double y) { to.frame(kMargin, y, kWidth, height, 5, 0.6); }},
         pieceOf(std::move(words), kMargin + pad, 3),
         pieceOf(std::move(by), kMargin + pad, 9),
         gap(6)});
}

// A date, a name, a choice: stands beside its label. Sentences stand below theirs.
bool isShort(const evidence::Line& line)
{
    constexpr qsizetype kChars = 60;
    return !line.label.isEmpty() && line.words.size() == 1 && line.words[0].mark == Mark::None &&
           line.words[0].text.size() <= kChars && !line.words[0].text.contains(QLatin1Char('\n'));
}

// In a column of their own, or right after a label too long for that.
std::vector<Piece> besideLabel(const PackPour& on, const evidence::Line& line)
{
    constexpr double kColumn = 128;
    const QString words = printable(line.words[0].text);
    auto label = std::make_shared<Block>(
        on.paper.block({{printable(line.label), style::kFoot}}, kRight - kIndent));
    const bool fits = label->lines() == 1 && label->width() < kColumn - 6;
    const double x = fits ? kIndent + kColumn : kIndent;
    std::vector<Run> runs{{words, style::kBody}};
    if (!fits) {
        runs.insert(runs.begin(), {printable(line.label) + QStringLiteral("  "), style::kFoot});
    }
    std::vector<Piece> pieces = linesOf(on.paper.block(runs, kRight - x), x);
    for (Piece& piece : pieces) {
        piece.words = true;
    }
    if (fits) {
        pieces.insert(pieces.begin(),
                      {0, [label](Paper& to, double y) { to.draw(*label, kIndent, y + 1); }});
    }
    return pieces;
}

std::vector<Piece> wordsOf(const PackPour& on, const Extract& each)
{
    std::vector<Piece> pieces;
    Quoted how;
    how.x = kIndent;
    for (const evidence::Line& line : each.lines) {
        how.voice = each.isVoice && line.label.isEmpty();
        if (isShort(line)) {
            pieces.push_back(gap(3));
            for (Piece& piece : besideLabel(on, line)) {
                pieces.push_back(std::move(piece));
            }
            continue;
        }
        if (!line.label.isEmpty()) {
            pieces.push_back(gap(3));
            pieces.push_back(pieceOf(
                on.paper.block({{printable(line.label), style::kFoot}}, how.right - how.x), how.x));
        }
        for (Piece& piece : quotedLines(on.paper, line.words, how)) {
            pieces.push_back(std::move(piece));
        }
    }
    if (pieces.empty()) {
        pieces.push_back(pieceOf(
            on.paper.block({{QStringLiteral("No words stand here any more."), style::kSecond}},
                           kWidth / 2),
            kIndent));
    }
    return pieces;
}

// What was chosen, and what has become of it since: said before anything else about the record.
QStringList citedLines(const PackPour& on, const Extract& each)
{
    QStringList lines;
    if (each.paragraphsOf > 0) {
        lines << (each.paragraphs == 1
                      ? QStringLiteral("One paragraph of %1, chosen; the rest stands in the book.")
                            .arg(each.paragraphsOf)
                      : QStringLiteral("%1 paragraphs of %2, chosen; the rest stands in the book.")
                            .arg(each.paragraphs)
                            .arg(each.paragraphsOf));
    }
    if (each.amendedSince > 0) {
        lines << QStringLiteral("Amended %1 since it was cited, last on %2. What was cited stands "
                                "here; the rest stands in the book.")
                     .arg(each.amendedSince == 1 ? QStringLiteral("once")
                                                 : QStringLiteral("%1 times").arg(each.amendedSince),
                          text::moment(each.amendedLast, on.today, on.zone));
    }
    if (!each.citedBy.isEmpty()) {
        lines << QStringLiteral("Put here by %1, %2.%3")
                     .arg(printable(each.citedBy), text::moment(each.cited, on.today, on.zone),
                          each.note.isEmpty() ? QString() : QLatin1Char(' ') + printable(each.note));
    } else if (!each.note.isEmpty()) {
        lines << printable(each.note);
    }
    return lines;
}

QStringList stateLines(const Extract& each)
{
    QStringList lines;
    if (!each.standing.isEmpty()) {
        lines << printable(each.standing);
    }
    if (!each.reason.isEmpty()) {
        lines << QStringLiteral("Why it was amended: ") + printable(each.reason);
    }
    if (each.state == QStringLiteral("voided")) {
        lines << QStringLiteral("Voided. ") + printable(each.stateReason);
    } else if (each.state == QStringLiteral("withheld")) {
        lines << QStringLiteral("Withheld from the young person for now. ") +
                     printable(each.stateReason);
    }
    return lines;
}

// Number, name, id and hash: the first line of an extract, and more of its name when that is long.
Group headOf(const PackPour& on, const Extract& each)
{
    auto number = std::make_shared<Block>(on.paper.block({{each.number, style::kStrong}}, 34));
    auto id = std::make_shared<Block>(on.paper.block(
        {{QStringLiteral("%1 · %2").arg(each.record, each.hash.left(16)), style::kMono}}, kWidth));
    Group head{{0, [=](Paper& to, double y) {
                    to.draw(*number, kMargin, y);
                    to.drawRight(*id, kRight, y + 1);
                }}};
    for (Piece& piece : linesOf(on.paper.block({{printable(each.title), style::kStrong}},
                                               kRight - kIndent - id->width() - 10),
                                kIndent, 3)) {
        head.push_back(std::move(piece));
    }
    return head;
}

// The source and its number of lines stay with the last two lines of words; what else is said of
// the record follows, and may go over a page.
Place extract(const PackPour& on, const Extract& each, Group head)
{
    for (Piece& piece : headOf(on, each)) {
        head.push_back(std::move(piece));
    }
    const auto note = [&](const QString& words, double after) {
        return linesOf(on.paper.block({{words, style::kFoot}}, kRight - kIndent), kIndent, after);
    };
    const QStringList more = citedLines(on, each) + stateLines(each);
    QString source = sourceLine(each, on.today, on.zone);
    if (!each.kind.isEmpty() && !each.title.contains(each.kind, Qt::CaseInsensitive)) {
        source = each.kind + QStringLiteral(". ") + source;
    }
    Group tail{gap(3)};
    for (Piece& piece : note(source, 0)) {
        tail.push_back(std::move(piece));
    }
    if (more.isEmpty()) {
        tail.push_back(hairlineFrom(kMargin, 5, 6));
    }
    Place place;
    bool first = true;
    on.flow.setContinued({});
    for (const Group& group : keepEnds(std::move(head), wordsOf(on, each), std::move(tail))) {
        const Place at = on.flow.add(group);
        place = first ? at : place;
        first = false;
        on.flow.setContinued(each.number + QStringLiteral(", continued"));
    }
    for (qsizetype i = 0; i < more.size(); ++i) {
        std::vector<Piece> lines = note(more[i], 0);
        if (i + 1 == more.size()) {
            // Its rule goes with the last line, or it would open the next page alone.
            const Piece end = lines.back();
            lines.pop_back();
            for (const Piece& piece : lines) {
                on.flow.add({piece});
            }
            on.flow.add({end, hairlineFrom(kMargin, 5, 6)});
            break;
        }
        for (const Piece& piece : lines) {
            on.flow.add({piece});
        }
    }
    on.flow.setContinued({});
    return place;
}

void list(const PackPour& on, const QString& heading, const std::vector<Extract>& extracts,
          std::vector<int>& pages)
{
    on.flow.space(9);
    Group head{pieceOf(on.paper.block({{heading, style::kSection}}, kWidth), kMargin, 5)};
    pages.resize(extracts.size());
    if (extracts.empty()) {
        head.push_back(pieceOf(
            on.paper.block({{QStringLiteral("Nothing was put here."), style::kSecond}}, kWidth),
            kMargin, 4));
        on.flow.add(head);
        return;
    }
    for (std::size_t i = 0; i < extracts.size(); ++i) {
        const Place place = extract(on, extracts[i], std::move(head));
        head = {};
        pages[i] = place.page;
        on.bookmark(1, extracts[i].number + QLatin1Char(' ') + extracts[i].title, place);
    }
}

QString whoWrote(const Extract& extract)
{
    QString who = printable(extract.author);
    if (extract.isVoice && !extract.voice.isEmpty()) {
        who = QStringLiteral("%1, %2 with %3")
                  .arg(printable(extract.voice), text::howName(extract.how), who);
        if (extract.how == How::ToldTo) {
            who = QStringLiteral("%1, told to %2")
                      .arg(printable(extract.voice), printable(extract.author));
        }
    } else if (extract.isVoice && !text::howName(extract.how).isEmpty()) {
        who += QStringLiteral(", ") + text::howName(extract.how);
    }
    if (!extract.role.isEmpty()) {
        who += QStringLiteral(", ") + extract.role;
    }
    if (!extract.isVoice && !extract.voice.isEmpty()) {
        who += QStringLiteral(", in the words of ") + printable(extract.voice);
    }
    return who;
}

}  // namespace

void pourClaim(const PackPour& on, std::size_t i)
{
    const Claim& claim = on.pack.claims[i];
    auto& places = on.places.claims[i];
    QString above = QStringLiteral("%1 %2 of %3")
                        .arg(claim.record.isEmpty() ? QStringLiteral("Standard") : QStringLiteral("Claim"))
                        .arg(i + 1)
                        .arg(on.pack.claims.size());
    if (claim.regulation > 0) {
        above += QStringLiteral(" · Regulation %1, %2")
                     .arg(claim.regulation)
                     .arg(lowerFirst(claim.standardName));
    }
    on.flow.add({gap(2)});
    const Place place = on.lines(above, style::kSecond, 2);
    places.page = place.page;
    on.bookmark(0, QStringLiteral("%1 %2").arg(i + 1).arg(claim.title), place);
    on.lines(claim.title, style::kTitle, claim.record.isEmpty() ? 8 : 1);
    if (!claim.record.isEmpty()) {
        on.lines(QStringLiteral("%1 · %2").arg(claim.record, claim.hash.left(16)), style::kMono, 7);
    }
    judgement(on, claim);
    list(on, QStringLiteral("What shows it"), claim.shows, places.shows);
    if (!claim.record.isEmpty() || !claim.against.empty()) {
        list(on, QStringLiteral("What speaks against it"), claim.against, places.against);
    }
    if (!claim.notFound.isEmpty()) {
        on.flow.space(4);
        for (const Piece& piece :
             linesOf(on.paper.block({{QStringLiteral("Not found. "), style::kStrong},
                                     {printable(claim.notFound), style::kBody}},
                                    kWidth),
                     kMargin)) {
            on.flow.add({piece});
        }
    }
}

QString sourceLine(const evidence::Extract& extract, const QDate& today, const QTimeZone& zone)
{
    const QString happened = text::moment(extract.happened, today, zone);
    const QString written = text::moment(extract.written, today, zone);
    const bool sameDay =
        text::dateOf(extract.happened, zone) == text::dateOf(extract.written, zone);
    QString line = whoWrote(extract) + QStringLiteral(". ");
    const QString signing = extract.signedByAuthor ? QStringLiteral(" and signed") : QString();
    // A reply or an amendment happens by being written.
    if (extract.stands == Stands::Original && happened != written) {
        line += QStringLiteral("Happened %1, written%2 %3. ")
                    .arg(happened, signing, sameDay ? text::clock(extract.written, zone) : written);
    } else {
        line += QStringLiteral("Written%1 %2. ").arg(signing, written);
    }
    line += extract.signedByAuthor ? QString() : QStringLiteral("Not signed yet. ");
    if (extract.signedOff) {
        line +=
            QStringLiteral("Signed off by %1, %2. ")
                .arg(printable(extract.signedOffBy), text::moment(*extract.signedOff, today, zone));
    }
    line += QStringLiteral("Version %1 of %2.").arg(extract.version).arg(extract.versions);
    if (extract.stands == Stands::Amendment) {
        line += QStringLiteral(" Stands beside version 1.");
    }
    if (extract.isVoice && extract.stands == Stands::Reply) {
        line += QStringLiteral(" Cannot be edited or hidden.");
    }
    if (extract.readBy > 0) {
        line += QStringLiteral(" Read by %1.").arg(text::people(extract.readBy));
    }
    return line;
}

}  // namespace hearth::ui::print
