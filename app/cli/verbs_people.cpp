// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/values.h"
#include "app/cli/verbs.h"

namespace hearth::cli {
namespace {

using records::Desk;

// The locked book shows first names and ids, as its door does; nothing else is known then.
Outcome door(Call& call)
{
    QString folder;
    if (auto fault = call.folder(&folder)) {
        return fault;
    }
    const access::Vault vault(folder, call.surroundings());
    const auto names = vault.people();
    if (!names) {
        return faultOf(names.error(), ui::Doing::Opening);
    }
    QJsonArray people;
    QString words;
    for (const access::DoorName& name : *names) {
        people.append(QJsonObject{{QStringLiteral("id"), name.person.text()}, {QStringLiteral("first"), name.firstName}});
        words += QStringLiteral("%1  %2\n").arg(name.person.text(), name.firstName);
    }
    call.answer({{QStringLiteral("people"), people}}, words);
    return std::nullopt;
}

Outcome people(Call& call)
{
    if (!call.args().has("as")) {
        return door(call);
    }
    std::unique_ptr<Desk> desk;
    if (auto fault = call.open(&desk)) {
        return fault;
    }
    records::ListPeople ask;
    ask.includeLeft = call.args().has("left");
    const auto all = desk->run(ask);
    if (!all) {
        return faultOf(all.error());
    }
    QJsonArray list;
    QString words;
    for (const records::PersonRef& person : *all) {
        const QString role = person.role.isEmpty() ? QString() : desk->catalogue().roleName(person.role);
        list.append(QJsonObject{{QStringLiteral("id"), person.id.text()},
                                {QStringLiteral("name"), person.name},
                                {QStringLiteral("first"), person.firstName},
                                {QStringLiteral("role"), role},
                                {QStringLiteral("away"), person.away},
                                {QStringLiteral("left"), person.left}});
        words += QStringLiteral("%1  %2, %3\n").arg(person.id.text(), person.name, role);
    }
    call.answer({{QStringLiteral("people"), list}}, words);
    return std::nullopt;
}

// NAME, then name=value words of which only `allowed` are known.
Outcome readPersonAct(Call& call, const QStringList& allowed, QHash<QString, QString>* words)
{
    std::vector<Pair> pairs;
    if (call.args().words.isEmpty()) {
        return usage(QStringLiteral("Say who: a name or an id."));
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
    call.answer({{QStringLiteral("id"), saved->id.text()}, {QStringLiteral("written"), timeJson(saved->written)}},
                saved->id.text());
    return std::nullopt;
}

const QString kRole = QStringLiteral("role");
const QString kFrom = QStringLiteral("from");
const QString kUntil = QStringLiteral("until");

Outcome enrol(Call& call)
{
    records::Enrol act;
    QHash<QString, QString> words;
    if (auto fault = readPersonAct(call, {kRole, kFrom, kUntil}, &words)) {
        return fault;
    }
    act.role = words.value(kRole);
    act.from = words.value(kFrom);
    act.until = words.value(kUntil);
    std::unique_ptr<Desk> desk;
    if (auto fault = call.open(&desk)) {
        return fault;
    }
    if (auto fault = findPerson(*desk, call.args().words.first(), &act.person)) {
        return fault;
    }
    auto fault = call.passphrase("new-passphrase-file", &act.passphrase);
    return fault ? fault : perform(call, *desk, act);
}

Outcome grant(Call& call)
{
    records::GrantRole act;
    QHash<QString, QString> words;
    if (auto fault = readPersonAct(call, {kRole, kFrom, kUntil}, &words)) {
        return fault;
    }
    act.role = words.value(kRole);
    act.from = words.value(kFrom);
    act.until = words.value(kUntil);
    std::unique_ptr<Desk> desk;
    if (auto fault = call.open(&desk)) {
        return fault;
    }
    auto fault = findPerson(*desk, call.args().words.first(), &act.person);
    return fault ? fault : perform(call, *desk, act);
}

Outcome consent(Call& call)
{
    records::GiveConsent act;
    QHash<QString, QString> words;
    const QString by = QStringLiteral("by");
    const QString reader = QStringLiteral("reader");
    if (auto fault = readPersonAct(call, {by, reader, kUntil}, &words)) {
        return fault;
    }
    act.by = words.value(by);
    act.until = words.value(kUntil);
    std::unique_ptr<Desk> desk;
    if (auto fault = call.open(&desk)) {
        return fault;
    }
    if (auto fault = findPerson(*desk, call.args().words.first(), &act.youngPerson)) {
        return fault;
    }
    auto fault = findPerson(*desk, words.value(reader), &act.reader);
    return fault ? fault : perform(call, *desk, act);
}

}  // namespace

std::vector<Verb> peopleVerbs()
{
    return {
        {"people", "[--left]", "Who lives and works here. Without --as: first names, as the locked book shows them.",
         {{"left", false}}, people},
        {"enrol", "NAME role=ROLE [from=DATE] [until=DATE] --new-passphrase-file FILE",
         "Gives a colleague their own way in.", {{"new-passphrase-file", true}}, enrol},
        {"grant", "NAME role=ROLE [from=DATE] [until=DATE]", "Gives a role, from one day to another.", {}, grant},
        {"consent", "NAME reader=NAME by=young-person|placing-authority [until=DATE]",
         "Records a consent for the independent person to see a young person's records.", {}, consent},
    };
}

}  // namespace hearth::cli
