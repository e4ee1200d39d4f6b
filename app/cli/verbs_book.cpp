// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/readable.h"
#include "app/cli/values.h"
#include "app/cli/verbs.h"

#include <QDir>
#include <QFileInfo>

namespace hearth::cli {
namespace {

using records::Desk;

Outcome verify(Call& call)
{
    std::unique_ptr<Desk> desk;
    if (auto fault = call.open(&desk)) {
        return fault;
    }
    const auto proof = desk->run(records::VerifyBook{});
    if (!proof) {
        return faultOf(proof.error());
    }
    call.answer({{QStringLiteral("ok"), proof->ok},
                 {QStringLiteral("operations"), static_cast<qint64>(proof->operations)},
                 {QStringLiteral("first_bad"), static_cast<qint64>(proof->firstBad)},
                 {QStringLiteral("reason"), proof->reason},
                 {QStringLiteral("unsigned"), static_cast<qint64>(proof->unsigned_)}},
                proof->ok ? QStringLiteral("%1 operations, every one as it was signed.").arg(proof->operations)
                          : QStringLiteral("Operation %1 is not as it was signed: %2.")
                                .arg(proof->firstBad)
                                .arg(proof->reason));
    if (proof->ok) {
        return std::nullopt;
    }
    // The answer stands already; only the exit code says it again.
    return Fault{Exit::Damaged, {}, {}, {}};
}

Outcome rebuild(Call& call)
{
    std::unique_ptr<Desk> desk;
    if (auto fault = call.open(&desk)) {
        return fault;
    }
    const auto applied = desk->run(records::RebuildBook{});
    if (!applied) {
        return faultOf(applied.error());
    }
    call.answer({{QStringLiteral("operations"), static_cast<qint64>(*applied)}},
                QStringLiteral("%1 operations applied anew.").arg(*applied));
    return std::nullopt;
}

// `ops export FILE`, or --out FILE; the path is made absolute, since the core may look from elsewhere.
QString fileOf(const Args& args)
{
    const QString name = args.has("out") ? args.one("out") : args.words.value(1);
    return name.isEmpty() ? name : QFileInfo(name).absoluteFilePath();
}

Outcome ops(Call& call)
{
    const QString way = call.args().words.value(0);
    const QString file = fileOf(call.args());
    if ((way != QLatin1String("export") && way != QLatin1String("import")) || file.isEmpty()) {
        return usage(QStringLiteral("ops export FILE [--since HEADS], or ops import FILE."));
    }
    std::unique_ptr<Desk> desk;
    if (auto fault = call.open(&desk)) {
        return fault;
    }
    if (way == QLatin1String("export")) {
        const auto written = desk->run(records::OpsExport{call.args().one("since"), file});
        if (!written) {
            return faultOf(written.error());
        }
        call.answer({{QStringLiteral("operations"), static_cast<qint64>(*written)}, {QStringLiteral("file"), file}},
                    QStringLiteral("%1 operations written.").arg(*written));
        return std::nullopt;
    }
    const auto taken = desk->run(records::OpsImport{file});
    if (!taken) {
        return faultOf(taken.error());
    }
    call.answer({{QStringLiteral("operations"), static_cast<qint64>(*taken)}, {QStringLiteral("file"), file}},
                QStringLiteral("%1 new operations taken.").arg(*taken));
    return std::nullopt;
}

Outcome exportSqlcipher(Call& call, const QString& reason)
{
    std::unique_ptr<Desk> desk;
    const QString file = QFileInfo(call.args().one("sqlcipher")).absoluteFilePath();
    if (auto fault = call.open(&desk)) {
        return fault;
    }
    const auto key = desk->run(records::ExportSqlcipher{file, reason});
    if (!key) {
        return faultOf(key.error());
    }
    call.answer({{QStringLiteral("file"), file}, {QStringLiteral("key"), *key}},
                QStringLiteral("The copy opens with this key, shown once:\n\n    PRAGMA key = \"%1\";\n").arg(*key));
    return std::nullopt;
}

Outcome exportBook(Call& call)
{
    std::vector<Pair> pairs;
    QString reason;
    if (auto fault = readPairs(call.args().words, 0, &pairs)) {
        return fault;
    }
    for (const auto& [name, value] : pairs) {
        if (name != QLatin1String("reason")) {
            return usage(QStringLiteral("%1= is not known here.").arg(name));
        }
        reason = value;
    }
    if (call.args().has("sqlcipher") == call.args().has("readable")) {
        return usage(QStringLiteral("export --sqlcipher FILE, or export --readable DIR."));
    }
    if (call.args().has("sqlcipher")) {
        return exportSqlcipher(call, reason);
    }
    std::unique_ptr<Desk> desk;
    if (auto fault = call.open(&desk)) {
        return fault;
    }
    const QString folder = QFileInfo(call.args().one("readable")).absoluteFilePath();
    qint64 count = 0;
    if (auto fault = writeReadable(*desk, folder, reason, &count)) {
        return fault;
    }
    call.answer({{QStringLiteral("dir"), folder}, {QStringLiteral("records"), count}},
                QStringLiteral("%1 records written to %2. Anyone who has the folder can read them.")
                    .arg(count)
                    .arg(QDir::toNativeSeparators(folder)));
    return std::nullopt;
}

}  // namespace

std::vector<Verb> bookVerbs()
{
    return {
        {"verify", "", "Proves the book from its first operation. Exit 5 when it does not hold.", {}, verify},
        {"rebuild", "", "Makes every table anew from the ledger.", {}, rebuild},
        {"ops", "export FILE [--since HEADS]  |  import FILE", "Moves operations between two books of one home.",
         {{"since", true}, {"out", true}}, ops},
        {"export", "--sqlcipher FILE [reason=...]  |  --readable DIR [reason=...]",
         "A copy the stock sqlcipher opens, or everything the asker may read as one page and JSON.",
         {{"sqlcipher", true}, {"readable", true}}, exportBook},
    };
}

}  // namespace hearth::cli
