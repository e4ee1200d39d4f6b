// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/print/sample.h"
#include "ui/print/card_sheet.h"
#include "ui/print/need_to_know_sheet.h"
#include "ui/print/paper_key_sheet.h"

namespace hearth::test {

evidence::PackModel packSaying(const QString& words)
{
    evidence::PackModel pack = packWithCoverage(2);
    pack.home = pack.title = pack.about = words;
    pack.coverage.names.replace(0, words);
    auto& claim = pack.claims.front();
    claim.title = claim.judgement = claim.judgedBy = claim.judgedRole = claim.notFound = words;
    claim.standardName = claim.standardHouse = words;
    auto& extract = claim.shows.front();
    extract.title = extract.kind = extract.house = extract.author = extract.role = words;
    extract.voice = extract.signedOffBy = extract.reason = extract.note = extract.citedBy = words;
    extract.signedOff = extract.amendedLast = extract.cited = extract.written;
    extract.state = QStringLiteral("voided");
    extract.stateReason = words;
    extract.amendedSince = 1;
    extract.lines = {{QString(), {{QStringLiteral("p1"), Mark::Fact, words}}},
                     {words, {{QStringLiteral("p1"), Mark::None, words}}}};
    claim.shows = {extract};
    claim.against = {};
    return pack;
}

evidence::PackModel packOf(int n)
{
    evidence::PackModel pack = packWithCoverage(6);
    const evidence::Claim claim = pack.claims.front();
    const evidence::Extract one = claim.shows.front();
    pack.claims.assign(3, claim);
    for (auto& each : pack.claims) {
        each.shows.clear();
        each.against.clear();
    }
    for (int i = 0; i < n; ++i) {
        const auto at = static_cast<std::size_t>(i) % 3;
        evidence::Extract extract = one;
        extract.number = QStringLiteral("%1.%2").arg(at + 1).arg(i / 3 + 1);
        extract.record =
            QStringLiteral("0197f39a-0000-7000-8000-%1").arg(i + 1, 12, 16, QLatin1Char('0'));
        extract.hash = QStringLiteral("%1").arg(i + 1, 64, 16, QLatin1Char('0'));
        extract.title = QStringLiteral("Letter %1 to Child J").arg(i + 1);
        extract.lines = {{QString(), {}}};
        for (int p = 0; p < 5; ++p) {
            extract.lines.front().words.push_back(
                {QStringLiteral("p%1").arg(p + 1), Mark::Fact,
                 QStringLiteral("Record R%1R part P%2P: the well-known half-past-seven walk to the "
                                "canal and back, before tea, and what was said on the way home.")
                     .arg(i)
                     .arg(p)});
        }
        pack.claims[at].shows.push_back(extract);
    }
    return pack;
}

std::vector<std::pair<const char*, Result<QByteArray>>> otherPapers(const QString& words)
{
    using namespace ui::print;
    NeedToKnowSheet know{words, words, words, words, {{words, words}, {words, words}}, words, words, words};
    CardSheet card;
    card.home = card.title = card.subtitle = card.you = card.me = words;
    card.doneHeading = card.printed = card.record = words;
    card.rows = {{words, words, words}, {words, {}, {}}};
    card.lines = card.done = {{words, words}};
    const PaperKeySheet key{words, words, words, words};
    const PassphraseSheet slips{words, words, {{words, words, words}}};
    return {{"know", needToKnowPdf(know)},
            {"card", cardPdf(card)},
            {"key", paperKeyPdf(key)},
            {"slips", passphrasesPdf(slips)}};
}

}  // namespace hearth::test
