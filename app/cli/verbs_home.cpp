// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/values.h"
#include "app/cli/verbs.h"
#include "app/demo/demo.h"

#include <QFileInfo>

namespace hearth::cli {
namespace {

using records::Desk;

Outcome readNewHome(Call& call, QHash<QString, QString>* words)
{
    std::vector<Pair> pairs;
    if (auto fault = readPairs(call.args().words, 0, &pairs)) {
        return fault;
    }
    for (const auto& [name, value] : pairs) {
        if (name != QLatin1String("home") && name != QLatin1String("manager") && name != QLatin1String("from")) {
            return usage(QStringLiteral("%1= is not known here.").arg(name));
        }
        words->insert(name, value);
    }
    return std::nullopt;
}

// A second book of one home: who joins proves themselves with the passphrase they have there.
Outcome join(Call& call, access::Vault& vault, const QString& file, const QString& passphrase)
{
    const QString name = call.args().one("as");
    if (name.isEmpty()) {
        return usage(QStringLiteral("Say who joins: --as NAME."));
    }
    const auto person = vault.join(QFileInfo(file).absoluteFilePath(), name, passphrase);
    if (!person) {
        return faultOf(person.error(), ui::Doing::Opening);
    }
    call.answer({{QStringLiteral("person"), person->text()}},
                QStringLiteral("This folder now holds a second book of the home."));
    return std::nullopt;
}

Outcome init(Call& call)
{
    QString folder;
    QString passphrase;
    QHash<QString, QString> words;
    if (auto fault = call.folder(&folder)) {
        return fault;
    }
    if (auto fault = readNewHome(call, &words)) {
        return fault;
    }
    const QString from = words.value(QStringLiteral("from"));
    const QString home = words.value(QStringLiteral("home"));
    const QString manager = words.value(QStringLiteral("manager"));
    if (from.isEmpty() && (home.isEmpty() || manager.isEmpty())) {
        return usage(QStringLiteral("Name the home and its registered manager: init home=NAME manager=NAME."));
    }
    if (auto fault = call.passphrase("passphrase-file", &passphrase)) {
        return fault;
    }
    access::Vault vault(folder, call.surroundings());
    if (!from.isEmpty()) {
        return join(call, vault, from, passphrase);
    }
    const auto made = vault.create(home, manager, passphrase);
    if (!made) {
        return faultOf(made.error(), ui::Doing::Opening);
    }
    call.answer({{QStringLiteral("home"), made->home.text()},
                 {QStringLiteral("manager"), made->manager.text()},
                 {QStringLiteral("recovery_key"), made->recoveryKey}},
                QStringLiteral("The book is made. This key opens it when the passphrase is lost. It is shown once: "
                               "write it on paper and lock it away.\n\n    %1\n")
                    .arg(made->recoveryKey));
    return std::nullopt;
}

Outcome readCount(const Args& args, const char* name, int least, int most, int* out)
{
    if (!args.has(name)) {
        return std::nullopt;
    }
    bool good = false;
    *out = args.one(name).toInt(&good);
    if (!good || *out < least || *out > most) {
        return usage(QStringLiteral("--%1 is a number from %2 to %3.").arg(QLatin1String(name)).arg(least).arg(most));
    }
    return std::nullopt;
}

Outcome demo(Call& call)
{
    demo::Options options;
    options.around = call.surroundings();
    if (!call.args().has("test-cost")) {
        // Invented people need no more than the floor, and a dozen of them have to be waited for.
        options.around.cost = [] { return crypto::kFloorCost; };
    }
    int seed = 1;
    if (auto fault = call.folder(&options.folder)) {
        return fault;
    }
    if (auto fault = readCount(call.args(), "seed", 0, 2'000'000'000, &seed)) {
        return fault;
    }
    if (auto fault = readCount(call.args(), "weeks", 1, 104, &options.weeks)) {
        return fault;
    }
    if (auto fault = readCount(call.args(), "homes", 1, 20, &options.homes)) {
        return fault;
    }
    options.seed = static_cast<std::uint64_t>(seed);
    const auto made = demo::write(options);
    if (!made) {
        return faultOf(made.error(), ui::Doing::Saving);
    }
    QJsonArray people;
    QString words;
    for (const demo::Way& way : *made) {
        QJsonObject person{{QStringLiteral("name"), way.name}, {QStringLiteral("role"), way.role},
                           {QStringLiteral("passphrase"), way.passphrase}};
        if (options.homes > 1) {
            person.insert(QStringLiteral("home"), way.home);
            person.insert(QStringLiteral("book"), way.folder);
        }
        people.append(person);
        words += QStringLiteral("%1, %2: %3\n").arg(way.name, way.role, way.passphrase);
    }
    call.answer({{QStringLiteral("people"), people}}, words);
    return std::nullopt;
}

Outcome status(Call& call)
{
    std::unique_ptr<Desk> desk;
    if (auto fault = call.open(&desk)) {
        return fault;
    }
    const auto now = desk->run(records::BookStatus{});
    if (!now) {
        return faultOf(now.error());
    }
    // Backup and sharing are not set up yet: null, and nothing waits to go anywhere.
    const QJsonObject object{{QStringLiteral("records"), static_cast<qint64>(now->records)},
                             {QStringLiteral("operations"), static_cast<qint64>(now->operations)},
                             {QStringLiteral("saved"), timeJson(now->saved)},
                             {QStringLiteral("backed_up"), QJsonValue::Null},
                             {QStringLiteral("shared"), QJsonValue::Null},
                             {QStringLiteral("waiting"), 0},
                             {QStringLiteral("unsigned"), static_cast<qint64>(now->unsigned_)},
                             {QStringLiteral("conflicts"), now->conflicts},
                             {QStringLiteral("head"), now->head},
                             {QStringLiteral("alarms"), QJsonArray::fromStringList(now->alarms)},
                             {QStringLiteral("past_alarms"), QJsonArray::fromStringList(now->pastAlarms)},
                             {QStringLiteral("read_only"), now->readOnly}};
    call.answer(object, QStringLiteral("%1 records, %2 operations, head %3\nSaved on this PC %4\nBacked up: not set up "
                                       "yet\nShared: not set up yet\n")
                            .arg(now->records)
                            .arg(now->operations)
                            .arg(now->head, timeWords(now->saved)));
    return std::nullopt;
}

Outcome passphrase(Call& call)
{
    std::unique_ptr<Desk> desk;
    records::ChangePassphrase act;
    if (!call.args().has("new-passphrase-file")) {
        return usage(QStringLiteral("Say where the new passphrase is: --new-passphrase-file FILE."));
    }
    if (auto fault = call.open(&desk)) {
        return fault;
    }
    if (auto fault = call.passphrase("new-passphrase-file", &act.passphrase)) {
        return fault;
    }
    const auto saved = desk->run(act);
    if (!saved) {
        return faultOf(saved.error(), ui::Doing::Saving);
    }
    call.answer({{QStringLiteral("changed"), true}}, QStringLiteral("The new passphrase opens the book from now on."));
    return std::nullopt;
}

}  // namespace

std::vector<Verb> homeVerbs()
{
    return {
        {"init", "home=NAME manager=NAME  |  from=OPSFILE",
         "Makes a book and prints its recovery key once; with from=, a second book of the home in OPSFILE.", {}, init},
        {"demo", "[--seed N] [--weeks N] [--homes N]", "Writes a home of invented people, to look round in.",
         {{"seed", true}, {"weeks", true}, {"homes", true}}, demo},
        {"status", "", "How many records there are, and whether they are safe.", {}, status},
        {"passphrase", "--new-passphrase-file FILE", "Changes one's own passphrase.",
         {{"new-passphrase-file", true}}, passphrase},
    };
}

}  // namespace hearth::cli
