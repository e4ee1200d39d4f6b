// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/record_json.h"
#include "app/cli/values.h"
#include "app/cli/verbs.h"

namespace hearth::cli {
namespace {

using records::Desk;

Outcome readLimit(const Args& args, int* out)
{
    if (!args.has("limit")) {
        return std::nullopt;
    }
    bool good = false;
    *out = args.one("limit").toInt(&good);
    if (!good || *out < 1 || *out > 200) {
        return usage(QStringLiteral("--limit is a number from 1 to 200."));
    }
    return std::nullopt;
}

// What a timeline and a search are narrowed by.
template <typename Command>
Outcome readNarrowing(Desk& desk, const Args& args, Command* out)
{
    if (auto fault = readSpan(args, &out->from, &out->until)) {
        return fault;
    }
    out->kinds = args.all("kind");
    for (const QString& id : out->kinds) {
        const catalogue::Kind* kind = nullptr;
        if (auto fault = findKind(desk, id, &kind)) {
            return fault;
        }
    }
    if (!args.has("about")) {
        return std::nullopt;
    }
    Id about;
    auto fault = findPerson(desk, args.one("about"), &about);
    out->about = about;
    return fault;
}

Outcome show(Call& call)
{
    records::Show act;
    if (call.args().words.size() != 1) {
        return usage(QStringLiteral("show ID"));
    }
    if (auto fault = readId(call.args().words.first(), &act.record)) {
        return fault;
    }
    std::unique_ptr<Desk> desk;
    if (auto fault = call.open(&desk)) {
        return fault;
    }
    const auto view = desk->run(act);
    if (!view) {
        return faultOf(view.error());
    }
    call.answer(recordJson(*view), recordWords(*view));
    return std::nullopt;
}

QString rowWords(const records::Row& row)
{
    QStringList flags;
    for (const auto& [set, word] : {std::pair{row.voided, "voided"}, std::pair{row.withheld, "withheld"},
                                    std::pair{row.late, "late"}, std::pair{row.conflict, "two texts"}}) {
        if (set) {
            flags.append(QLatin1String(word));
        }
    }
    const QString tail = flags.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(flags.join(QStringLiteral(", ")));
    return QStringLiteral("%1  %2  %3  %4%5\n    %6\n")
        .arg(row.id.text(), timeWords(row.happened), row.kind, row.author.name, tail, row.title);
}

Outcome timeline(Call& call)
{
    std::unique_ptr<Desk> desk;
    records::Timeline act;
    if (auto fault = readLimit(call.args(), &act.limit)) {
        return fault;
    }
    act.after = call.args().one("after");
    if (auto fault = call.open(&desk)) {
        return fault;
    }
    if (auto fault = readNarrowing(*desk, call.args(), &act)) {
        return fault;
    }
    const auto page = desk->run(act);
    if (!page) {
        return faultOf(page.error());
    }
    QJsonArray rows;
    QString words;
    for (const records::Row& row : page->rows) {
        rows.append(rowJson(row));
        words += rowWords(row);
    }
    if (!page->next.isEmpty()) {
        words += QStringLiteral("More: --after %1\n").arg(page->next);
    }
    call.answer({{QStringLiteral("records"), rows},
                 {QStringLiteral("next"), page->next.isEmpty() ? QJsonValue() : QJsonValue(page->next)}},
                words);
    return std::nullopt;
}

Outcome search(Call& call)
{
    records::Search act;
    act.text = call.args().words.join(u' ');
    if (act.text.trimmed().isEmpty()) {
        return usage(QStringLiteral("search WORDS"));
    }
    if (auto fault = readLimit(call.args(), &act.limit)) {
        return fault;
    }
    std::unique_ptr<Desk> desk;
    if (auto fault = call.open(&desk)) {
        return fault;
    }
    if (auto fault = readNarrowing(*desk, call.args(), &act)) {
        return fault;
    }
    const auto found = desk->run(act);
    if (!found) {
        return faultOf(found.error());
    }
    QJsonArray hits;
    QString words = found->more ? QStringLiteral("More than %1 records.\n").arg(found->total)
                                : QStringLiteral("%1 records.\n").arg(found->total);
    for (const records::Hit& hit : found->hits) {
        hits.append(hitJson(hit));
        words += QStringLiteral("%1  %2  %3  %4\n    %5\n")
                     .arg(hit.row.id.text(), timeWords(hit.row.happened), hit.row.kind, namesWords(hit.row.about),
                          hit.snippet);
    }
    call.answer({{QStringLiteral("total"), found->total}, {QStringLiteral("more"), found->more},
                 {QStringLiteral("hits"), hits}},
                words);
    return std::nullopt;
}

Outcome whoHasRead(Call& call)
{
    records::WhoHasRead act;
    if (auto fault = readId(call.args().words.value(0), &act.record)) {
        return fault;
    }
    std::unique_ptr<Desk> desk;
    if (auto fault = call.open(&desk)) {
        return fault;
    }
    const auto readers = desk->run(act);
    if (!readers) {
        return faultOf(readers.error());
    }
    QJsonArray list;
    QString words;
    for (const records::ReadingView& each : *readers) {
        list.append(QJsonObject{{QStringLiteral("name"), each.reader.name},
                                {QStringLiteral("first"), timeJson(each.first)},
                                {QStringLiteral("last"), timeJson(each.last)},
                                {QStringLiteral("times"), each.times}});
        words += QStringLiteral("%1  first %2, last %3, times %4\n")
                     .arg(each.reader.name, timeWords(each.first), timeWords(each.last))
                     .arg(each.times);
    }
    call.answer({{QStringLiteral("readers"), list}}, words);
    return std::nullopt;
}

}  // namespace

std::vector<Verb> readVerbs()
{
    const std::vector<Option> narrowing = {{"about", true}, {"kind", true},  {"from", true}, {"until", true},
                                           {"period", true}, {"limit", true}, {"after", true}};
    return {
        {"show", "ID", "One record, whole, with its versions and replies. The reading is recorded.", {}, show},
        {"timeline", "[--about NAME] [--kind KIND]... [--period A..B] [--limit N] [--after NEXT]",
         "Records, newest first by when they happened.", narrowing, timeline},
        {"search", "WORDS [--about NAME] [--kind KIND]... [--period A..B] [--limit N]",
         "Full text, newest first; \"quoted words\" stand together.", narrowing, search},
        {"who-has-read", "ID", "Who has read a record, and when.", {}, whoHasRead},
    };
}

}  // namespace hearth::cli
