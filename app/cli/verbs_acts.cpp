// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/values.h"
#include "app/cli/verbs.h"

namespace hearth::cli {
namespace {

using records::Desk;

// An act upon one record: its id, then name=value words of which only `allowed` are known.
Outcome readAct(Call& call, const QStringList& allowed, Id* record, QHash<QString, QString>* words)
{
    std::vector<Pair> pairs;
    if (call.args().words.isEmpty()) {
        return usage(QStringLiteral("Say which record: its full id."));
    }
    if (auto fault = readId(call.args().words.first(), record)) {
        return fault;
    }
    if (auto fault = readPairs(call.args().words, 1, &pairs)) {
        return fault;
    }
    for (const auto& [name, value] : pairs) {
        if (!allowed.contains(name)) {
            return usage(QStringLiteral("%1= is not known here.").arg(name));
        }
        words->insert(name, value);
    }
    return std::nullopt;
}

template <typename Command>
Outcome perform(Call& call, Desk& desk, const Command& command)
{
    const auto saved = desk.run(command);
    if (!saved) {
        return faultOf(saved.error(), ui::Doing::Saving);
    }
    QJsonObject object{{QStringLiteral("id"), saved->id.text()},
                       {QStringLiteral("hash"), QString::fromLatin1(saved->hash.toHex())},
                       {QStringLiteral("written"), timeJson(saved->written)}};
    if (!saved->also.empty()) {
        QJsonArray also;
        for (const Id& id : saved->also) {
            also.append(id.text());
        }
        object.insert(QStringLiteral("also"), also);
    }
    call.answer(object, saved->id.text());
    return std::nullopt;
}

const QString kReason = QStringLiteral("reason");

Outcome withhold(Call& call)
{
    records::Withhold act;
    QHash<QString, QString> words;
    const QString review = QStringLiteral("review");
    const QString paragraphs = QStringLiteral("paragraphs");
    if (auto fault = readAct(call, {kReason, review, paragraphs}, &act.record, &words)) {
        return fault;
    }
    act.reason = words.value(kReason);
    act.review = words.value(review);
    act.paragraphs = words.value(paragraphs).split(u',', Qt::SkipEmptyParts);
    std::unique_ptr<Desk> desk;
    auto fault = call.open(&desk);
    return fault ? fault : perform(call, *desk, act);
}

// Acts that need a record and a reason and nothing else.
template <typename Command>
Outcome withReason(Call& call)
{
    Command act;
    QHash<QString, QString> words;
    if (auto fault = readAct(call, {kReason}, &act.record, &words)) {
        return fault;
    }
    act.reason = words.value(kReason);
    std::unique_ptr<Desk> desk;
    auto fault = call.open(&desk);
    return fault ? fault : perform(call, *desk, act);
}

Outcome wrongPerson(Call& call)
{
    records::WrongPerson act;
    QHash<QString, QString> words;
    if (auto fault = readAct(call, {kReason}, &act.record, &words)) {
        return fault;
    }
    act.reason = words.value(kReason);
    if (!call.args().has("about")) {
        return usage(QStringLiteral("Say who it is about: --about NAME."));
    }
    std::unique_ptr<Desk> desk;
    if (auto fault = call.open(&desk)) {
        return fault;
    }
    auto fault = findPeople(*desk, call.args().all("about"), &act.right);
    return fault ? fault : perform(call, *desk, act);
}

Outcome signOff(Call& call)
{
    records::SignOff act;
    QHash<QString, QString> words;
    if (auto fault = readAct(call, {}, &act.record, &words)) {
        return fault;
    }
    std::unique_ptr<Desk> desk;
    auto fault = call.open(&desk);
    return fault ? fault : perform(call, *desk, act);
}

Outcome accept(Call& call)
{
    records::Acknowledge act;
    QHash<QString, QString> words;
    if (auto fault = readAct(call, {}, &act.record, &words)) {
        return fault;
    }
    act.what = call.args().has("lead") ? QStringLiteral("lead") : QStringLiteral("accepted");
    std::unique_ptr<Desk> desk;
    auto fault = call.open(&desk);
    return fault ? fault : perform(call, *desk, act);
}

Outcome link(Call& call)
{
    records::LinkRecords act;
    if (call.args().words.size() != 3) {
        return usage(QStringLiteral("link FROM TO RELATION; the relation is from, cited, against, shift or about."));
    }
    if (auto fault = readId(call.args().words[0], &act.from)) {
        return fault;
    }
    if (auto fault = readId(call.args().words[1], &act.to)) {
        return fault;
    }
    act.relation = call.args().words[2];
    std::unique_ptr<Desk> desk;
    auto fault = call.open(&desk);
    return fault ? fault : perform(call, *desk, act);
}

Outcome resolve(Call& call)
{
    records::ResolveConflict act;
    std::vector<Pair> pairs;
    if (auto fault = readId(call.args().words.value(0), &act.record)) {
        return fault;
    }
    if (auto fault = readPairs(call.args().words, 1, &pairs)) {
        return fault;
    }
    if (pairs.size() != 1) {
        return usage(QStringLiteral("Say which text stands: resolve ID field=value."));
    }
    std::unique_ptr<Desk> desk;
    if (auto fault = call.open(&desk)) {
        return fault;
    }
    const auto shown = desk->run(records::Show{act.record});
    if (!shown) {
        return faultOf(shown.error());
    }
    const catalogue::Kind* kind = nullptr;
    Fields fields;
    if (auto fault = findKind(*desk, shown->kind, &kind)) {
        return fault;
    }
    if (auto fault = readFields(*desk, *kind, pairs, &fields)) {
        return fault;
    }
    act.field = pairs.front().first;
    act.value = fields.at(act.field);
    return perform(call, *desk, act);
}

Outcome erase(Call& call)
{
    records::EraseParts act;
    QHash<QString, QString> words;
    if (auto fault = readAct(call, {kReason}, &act.record, &words)) {
        return fault;
    }
    act.reason = words.value(kReason);
    if (call.args().all("about").size() != 1) {
        return usage(QStringLiteral("Say whose part goes for ever: --about NAME."));
    }
    std::unique_ptr<Desk> desk;
    if (auto fault = call.open(&desk)) {
        return fault;
    }
    auto fault = findPerson(*desk, call.args().one("about"), &act.person);
    return fault ? fault : perform(call, *desk, act);
}

}  // namespace

std::vector<Verb> actVerbs()
{
    return {
        {"sign-off", "ID", "The second person's act: read and agreed.", {}, signOff},
        {"withhold", "ID reason=... review=DATE [paragraphs=p1,p2]",
         "Keeps a record, or paragraphs of it, from the young person for now.", {}, withhold},
        {"release", "ID reason=...", "Ends a withholding.", {}, withReason<records::Release>},
        {"void", "ID reason=...", "Says that a record should not stand. It stays readable.", {},
         withReason<records::VoidRecord>},
        {"wrong-person", "ID --about NAME... reason=...", "Voids it there and writes the same words here, in one act.",
         {{"about", true}}, wrongPerson},
        {"link", "FROM TO RELATION", "Ties two records: from, cited, against, shift or about.", {}, link},
        {"accept", "ID [--lead]", "Read and accepted, e.g. a handover; --lead as the one who leads the shift.",
         {{"lead", false}}, accept},
        {"resolve", "ID field=value", "Of two texts of one field, says which stands.", {}, resolve},
        {"erase", "ID --about NAME reason=...", "Takes one person's part out of a record for ever.", {{"about", true}},
         erase},
    };
}

}  // namespace hearth::cli
