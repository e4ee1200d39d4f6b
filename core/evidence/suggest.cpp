// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/suggest.h"

#include "core/evidence/coverage.h"

#include <QSet>

#include <algorithm>

namespace hearth::evidence {

namespace {

const QString kReply = QStringLiteral("reply");
constexpr int kVoices = 60;
constexpr int kOthers = 120;
/// Shorter words stand in every sentence; the first letters stand for all forms of a longer one.
constexpr qsizetype kWordChars = 5;

QSet<QString> stemsOf(const QString& text)
{
    QSet<QString> stems;
    QString word;
    const auto end = [&] {
        if (word.size() >= kWordChars) {
            stems.insert(word.left(kWordChars));
        }
        word.clear();
    };
    for (const QChar c : text) {
        if (c.isLetter()) {
            word += c.toLower();
        } else {
            end();
        }
    }
    end();
    return stems;
}

bool ownWords(const records::Row& row)
{
    return row.kind == kReply || row.author.youngPerson || row.voice.youngPerson;
}

}  // namespace

records::ReadTogether readingFor(const Sources& sources, const Wish& wish, const QTimeZone& zone)
{
    QStringList kinds = evidencing(sources, wish.standard);
    records::ReadTogether asks;
    records::Timeline ask;
    if (wish.from.isValid()) {
        ask.from = Timestamp{wish.from.startOfDay(zone).toMSecsSinceEpoch()};
    }
    if (wish.until.isValid()) {
        ask.until = Timestamp{wish.until.addDays(1).startOfDay(zone).toMSecsSinceEpoch()};
    }
    ask.voided = false;
    if (sources.kind(kReply) != nullptr) {
        ask.kinds = {kReply};
        ask.limit = kVoices;
        asks.parts.push_back(ask);
        kinds.removeAll(kReply);
    }
    if (!kinds.isEmpty()) {
        ask.kinds = kinds;
        ask.limit = kOthers;
        asks.parts.push_back(ask);
    }
    return asks;
}

std::vector<records::Row> suggest(const Sources& sources, const Wish& wish, const std::vector<records::Page>& pages,
                                  std::size_t most)
{
    struct Ranked {
        bool own;
        qsizetype shared;
        bool foremost;
        const records::Row* row;
    };
    const QSet<QString> looked = stemsOf(wish.words);
    std::vector<Ranked> ranked;
    QSet<Id> seen(wish.already.cbegin(), wish.already.cend());
    for (const records::Page& page : pages) {
        for (const records::Row& row : page.rows) {
            const auto* kind = sources.kind(row.kind);
            if (row.voided || kind == nullptr || seen.contains(row.id)) {
                continue;
            }
            seen.insert(row.id);
            const qsizetype shared = (stemsOf(row.text + u' ' + row.title) & looked).size();
            ranked.push_back({ownWords(row), std::min<qsizetype>(shared, 3),
                              !wish.standard.isEmpty() && kind->standards.value(0) == wish.standard, &row});
        }
    }
    std::ranges::stable_sort(ranked, [](const Ranked& a, const Ranked& b) {
        return std::tuple(!a.own, -a.shared, !a.foremost, -a.row->happened.ms) <
               std::tuple(!b.own, -b.shared, !b.foremost, -b.row->happened.ms);
    });
    std::vector<records::Row> rows;
    for (const Ranked& one : ranked) {
        if (rows.size() < most) {
            rows.push_back(*one.row);
        }
    }
    return rows;
}

}  // namespace hearth::evidence
