// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pack_pdf.h"

#include "ui/print/flow.h"
#include "ui/text/dates.h"
#include "ui/text/terms.h"

namespace hearth::ui::print {

namespace {

using evidence::Claim;
using evidence::Extract;
using evidence::PackModel;
using evidence::Stands;

constexpr double kTop = 68.0;
constexpr double kBottom = kPageHeight - 66.0;
constexpr double kIndent = kMargin + 36.0;  ///< of an extract, right of its number

QString periodOf(const PackModel& pack)
{
    return text::spanWithYears(pack.from, pack.until);
}

QString counted(std::size_t n, const char* one, const char* many)
{
    return QStringLiteral("%1 %2").arg(n).arg(QString::fromLatin1(n == 1 ? one : many));
}

Piece gap(double height)
{
    return {height, [](Paper&, double) {}};
}

Piece hairline(double x, double before, double after)
{
    return {before + after,
            [=](Paper& on, double y) { on.rule(x, kRight, y + before, 0.56, style::kHair); }};
}

class PackPages {
public:
    PackPages(const PackModel& pack, const QTimeZone& zone)
        : m_pack(pack), m_zone(zone), m_today(text::dateOf(pack.made, zone))
    {}

    QByteArray make()
    {
        Paper paper(QStringLiteral("Evidence pack"));
        paper.setCounting(true);
        m_pages = pour(paper);
        paper.setCounting(false);
        pour(paper);
        return paper.finish();
    }

private:
    int pour(Paper& paper)
    {
        Flow flow(paper, kTop, kBottom, [this](Paper& on, int page) { furniture(on, page); });
        cover(paper, flow);
        m_startsAt.resize(m_pack.claims.size());
        for (std::size_t i = 0; i < m_pack.claims.size(); ++i) {
            flow.pageBreak();
            m_startsAt[i] = flow.page();
            claim(paper, flow, i);
        }
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

    void cover(const Paper& paper, Flow& flow) const
    {
        const auto line = [&](const QString& words, const Style& style, double after) {
            flow.add({pieceOf(paper.block({{words, style}}, kWidth), kMargin, after)});
        };
        flow.space(8);
        flow.add({{30, [](Paper& on, double y) { on.mark(kMargin - 3, y - 4, 30); }}});
        line(printable(m_pack.title), style::kTitle, 2);
        line(QStringLiteral("%1 · %2").arg(printable(m_pack.home), periodOf(m_pack)),
             style::kSecond, 0);
        if (!m_pack.about.isEmpty()) {
            line(QStringLiteral("About ") + printable(m_pack.about), style::kSecond, 0);
        }
        line(QStringLiteral("%1, %2").arg(
                 counted(m_pack.claims.size(), "claim", "claims"),
                 counted(static_cast<std::size_t>(m_pack.records()), "record", "records")),
             style::kSecond, 14);
        line(QStringLiteral("In this pack"), style::kSection, 3);
        for (std::size_t i = 0; i < m_pack.claims.size(); ++i) {
            indexRow(paper, flow, i);
        }
        flow.space(16);
        line(QStringLiteral("How to check it"), style::kSection, 2);
        line(QStringLiteral("Every extract stands whole, with the id of its record and the first "
                            "16 digits of its version’s "
                            "hash beside it. Anyone at the home can open the record by that id in "
                            "Hearthbook and compare both. "
                            "Replies and amendments stand as extracts of their own beside what "
                            "they belong to. The head at the "
                            "foot of each page is the state of the home’s book when this pack was "
                            "made: were anything before it "
                            "altered, that head could no longer be found in the book."),
             style::kBody, 6);
        line(QStringLiteral("A solid line and [fact] mark what the author saw, a dashed line and "
                            "[my view] what the author "
                            "thought, a dotted line and [told] what somebody else said. A young "
                            "person’s own words stand on heather."),
             style::kBody, 0);
    }

    void indexRow(const Paper& paper, Flow& flow, std::size_t i) const
    {
        const Claim& claim = m_pack.claims[i];
        const int page = i < m_startsAt.size() ? m_startsAt[i] : 0;
        auto number =
            std::make_shared<Block>(paper.block({{QString::number(i + 1), style::kStrong}}, 30));
        auto where = std::make_shared<Block>(
            paper.block({{QStringLiteral("page %1").arg(page), style::kSecond}}, 60));
        const QString what = QStringLiteral("%1 shown, %2 against")
                                 .arg(claim.shows.size())
                                 .arg(claim.against.size());
        Group row{{0, [=](Paper& on, double y) {
                       on.draw(*number, kMargin, y);
                       on.drawRight(*where, kRight, y);
                   }}};
        row.push_back(pieceOf(paper.block({{printable(claim.title), style::kStrong}}, kWidth - 90),
                              kMargin + 20));
        const QString standard = claim.standardName.isEmpty() || claim.standardName == claim.title
                                     ? QString()
                                     : claim.standardName + QStringLiteral(" · ");
        row.push_back(
            pieceOf(paper.block({{standard + what, style::kFoot}}, kWidth - 90), kMargin + 20));
        row.push_back(hairline(kMargin, 4, 5));
        flow.add(row);
    }

    void claim(const Paper& paper, Flow& flow, std::size_t i) const
    {
        const Claim& claim = m_pack.claims[i];
        QString above = QStringLiteral("Claim %1 of %2").arg(i + 1).arg(m_pack.claims.size());
        if (claim.regulation > 0) {
            above += QStringLiteral(" · Regulation %1, %2")
                         .arg(claim.regulation)
                         .arg(lowerFirst(claim.standardName));
        }
        flow.add({gap(2), pieceOf(paper.block({{above, style::kSecond}}, kWidth), kMargin, 2),
                  pieceOf(paper.block({{printable(claim.title), style::kTitle}}, kWidth), kMargin,
                          claim.record.isEmpty() ? 8 : 1)});
        if (!claim.record.isEmpty()) {
            flow.add({pieceOf(
                paper.block({{QStringLiteral("%1 · %2").arg(claim.record, claim.hash.left(16)),
                              style::kMono}},
                            kWidth),
                kMargin, 7)});
        }
        judgement(paper, flow, claim);
        list(paper, flow, QStringLiteral("What shows it"), claim.shows);
        if (!claim.record.isEmpty() || !claim.against.empty()) {
            list(paper, flow, QStringLiteral("What speaks against it"), claim.against);
        }
        if (!claim.notFound.isEmpty()) {
            flow.space(4);
            for (Piece& piece :
                 linesOf(paper.block({{QStringLiteral("Not found. "), style::kStrong},
                                      {printable(claim.notFound), style::kBody}},
                                     kWidth),
                         kMargin)) {
                flow.add({piece});
            }
        }
    }

    static QString lowerFirst(const QString& name)
    {
        return name.isEmpty() ? name : name.left(1).toLower() + name.mid(1);
    }

    // Boxed while it fits a page; a judgement longer than that runs on without its box.
    void judgement(const Paper& paper, Flow& flow, const Claim& claim) const
    {
        if (claim.judgement.isEmpty()) {
            return;
        }
        const double pad = 12;
        const QString whose =
            QStringLiteral("The %1’s judgement. ")
                .arg(claim.judgedRole.isEmpty() ? QStringLiteral("home") : claim.judgedRole);
        Block words = paper.block(
            {{whose, style::kQuotedStrong}, {printable(claim.judgement), style::kQuoted}},
            kWidth - 2 * pad);
        Block by = paper.block(
            {{QStringLiteral("%1, %2").arg(printable(claim.judgedBy),
                                           text::dayMonthYear(text::dateOf(claim.judged, m_zone))),
              style::kFoot}},
            kWidth - 2 * pad);
        const double height = 9 + words.height() + 3 + by.height() + 9;
        if (height > kBottom - kTop - 80) {
            for (Piece& piece : linesOf(std::move(words), kMargin)) {
                flow.add({piece});
            }
            flow.add({pieceOf(std::move(by), kMargin, 8)});
            return;
        }
        flow.add(
            {{9, [height](Paper& on, double y) { on.frame(kMargin, y, kWidth, height, 5, 0.6); }},
             pieceOf(std::move(words), kMargin + pad, 3),
             pieceOf(std::move(by), kMargin + pad, 9),
             gap(6)});
    }

    void list(const Paper& paper, Flow& flow, const QString& heading,
              const std::vector<Extract>& extracts) const
    {
        flow.space(9);
        Group head{pieceOf(paper.block({{heading, style::kSection}}, kWidth), kMargin, 5)};
        if (extracts.empty()) {
            head.push_back(pieceOf(
                paper.block({{QStringLiteral("Nothing was put here."), style::kSecond}}, kWidth),
                kMargin, 4));
            flow.add(head);
            return;
        }
        for (const Extract& each : extracts) {
            extract(paper, flow, each, std::move(head));
            head = {};
        }
    }

    void extract(const Paper& paper, Flow& flow, const Extract& each, Group head) const
    {
        auto number = std::make_shared<Block>(paper.block({{each.number, style::kStrong}}, 34));
        auto id = std::make_shared<Block>(paper.block(
            {{QStringLiteral("%1 · %2").arg(each.record, each.hash.left(16)), style::kMono}},
            kWidth));
        auto title = std::make_shared<Block>(paper.block({{printable(each.title), style::kStrong}},
                                                         kRight - kIndent - id->width() - 10));
        head.push_back({title->height() + 3, [=](Paper& on, double y) {
                            on.draw(*number, kMargin, y);
                            on.draw(*title, kIndent, y);
                            on.drawRight(*id, kRight, y + 1);
                        }});
        Group tail{gap(3)};
        for (const QString& note : notesOf(each)) {
            tail.push_back(pieceOf(paper.block({{note, style::kFoot}}, kRight - kIndent), kIndent));
        }
        tail.push_back(hairline(kMargin, 5, 6));
        flow.setContinued(each.number + QStringLiteral(", continued"));
        bool first = true;
        for (const Group& group :
             keepEnds(std::move(head), wordsOf(paper, each), std::move(tail))) {
            if (first) {
                flow.setContinued({});
            }
            flow.add(group);
            flow.setContinued(each.number + QStringLiteral(", continued"));
            first = false;
        }
        flow.setContinued({});
    }

    std::vector<Piece> wordsOf(const Paper& paper, const Extract& each) const
    {
        std::vector<Piece> pieces;
        Quoted how;
        how.x = kIndent;
        for (const evidence::Line& line : each.lines) {
            how.voice = each.isVoice && line.label.isEmpty();
            if (!line.label.isEmpty()) {
                pieces.push_back(gap(3));
                pieces.push_back(
                    pieceOf(paper.block({{printable(line.label), style::kFoot}}, how.right - how.x),
                            how.x));
            }
            for (Piece& piece : quotedLines(paper, line.words, how)) {
                pieces.push_back(std::move(piece));
            }
        }
        if (pieces.empty()) {
            pieces.push_back(pieceOf(
                paper.block({{QStringLiteral("No words stand here any more."), style::kSecond}},
                            kWidth / 2),
                kIndent));
        }
        return pieces;
    }

    std::vector<QString> notesOf(const Extract& each) const
    {
        std::vector<QString> notes{sourceLine(each, m_today, m_zone)};
        if (!each.reason.isEmpty()) {
            notes.push_back(QStringLiteral("Why it was amended: ") + printable(each.reason));
        }
        if (each.state == QStringLiteral("voided")) {
            notes.push_back(QStringLiteral("Voided. ") + printable(each.stateReason));
        } else if (each.state == QStringLiteral("withheld")) {
            notes.push_back(QStringLiteral("Withheld from the young person for now. ") +
                            printable(each.stateReason));
        }
        return notes;
    }

    const PackModel& m_pack;
    QTimeZone m_zone;
    QDate m_today;
    int m_pages = 0;
    std::vector<int> m_startsAt;
};

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

Result<QByteArray> packPdf(const evidence::PackModel& pack, const QTimeZone& zone)
{
    if (const Status fonts = Paper::fontsPresent(); !fonts) {
        return fonts.error();
    }
    QByteArray bytes = PackPages(pack, zone).make();
    if (bytes.isEmpty()) {
        return fail(ErrorCode::Internal, "print.pack:writer");
    }
    return bytes;
}

Status writePack(const evidence::PackModel& pack, const QString& file, const QTimeZone& zone)
{
    const auto bytes = packPdf(pack, zone);
    if (!bytes) {
        return bytes.error();
    }
    return writeDurably(*bytes, file);
}

}  // namespace hearth::ui::print
