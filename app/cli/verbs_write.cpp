// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/values.h"
#include "app/cli/verbs.h"

#include <QJsonDocument>

namespace hearth::cli {
namespace {

using records::AddRecord;
using records::Desk;

constexpr qint64 kMaxLineBytes = 4 * 1024 * 1024;

QJsonObject savedJson(const records::Saved& saved)
{
    QJsonObject object{{QStringLiteral("id"), saved.id.text()},
                       {QStringLiteral("hash"), QString::fromLatin1(saved.hash.toHex())},
                       {QStringLiteral("written"), timeJson(saved.written)}};
    if (!saved.otherNames.isEmpty()) {
        object.insert(QStringLiteral("other_names"), QJsonArray::fromStringList(saved.otherNames));
    }
    return object;
}

// A person is a record of their own act: kind and fields, no event and nobody it is about.
bool isPerson(const QString& kind)
{
    return kind == QLatin1String("young-person") || kind == QLatin1String("staff-member");
}

Result<records::Saved> write(Desk& desk, const AddRecord& record)
{
    if (isPerson(record.kind)) {
        return desk.run(records::AddPerson{record.kind, record.fields});
    }
    return desk.run(record);
}

Outcome readVoice(Desk& desk, const QString& voice, const QString& how, AddRecord* out)
{
    if (!voice.isEmpty()) {
        Id person;
        if (auto fault = findPerson(desk, voice, &person)) {
            return fault;
        }
        out->voice = person;
        out->how = How::TypedTogether;
    }
    return how.isEmpty() ? std::nullopt : readHow(how, &out->how);
}

Outcome readRecord(Desk& desk, const Args& args, AddRecord* out)
{
    const catalogue::Kind* kind = nullptr;
    out->kind = args.words.value(0);
    if (auto fault = findKind(desk, out->kind, &kind)) {
        return fault;
    }
    std::vector<Pair> pairs;
    if (auto fault = readPairs(args.words, 1, &pairs)) {
        return fault;
    }
    if (auto fault = readFields(desk, *kind, pairs, &out->fields)) {
        return fault;
    }
    if (auto fault = findPeople(desk, args.all("about"), &out->about)) {
        return fault;
    }
    if (args.has("happened")) {
        Timestamp happened;
        if (auto fault = readTime(args.one("happened"), &happened)) {
            return fault;
        }
        out->happened = happened;
    }
    return readVoice(desk, args.one("voice"), args.one("how"), out);
}

Outcome readLine(Desk& desk, const QByteArray& bytes, AddRecord* out)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error == QJsonParseError::IllegalUTF8String) {
        return invalid(QStringLiteral("This line is not UTF-8, so it could not be kept exactly."));
    }
    if (problem.error != QJsonParseError::NoError || !document.isObject()) {
        return invalid(QStringLiteral("This line is not one JSON object."));
    }
    const QJsonObject object = document.object();
    static const QStringList allowed = {QStringLiteral("kind"),  QStringLiteral("about"), QStringLiteral("happened"),
                                        QStringLiteral("fields"), QStringLiteral("voice"), QStringLiteral("how")};
    for (const QString& key : object.keys()) {
        if (!allowed.contains(key)) {
            return invalid(QStringLiteral("A line has kind, about, happened, fields, voice and how; nothing else."));
        }
    }
    const catalogue::Kind* kind = nullptr;
    out->kind = object.value(QLatin1String("kind")).toString();
    if (auto fault = findKind(desk, out->kind, &kind)) {
        return fault;
    }
    QStringList about;
    for (const QJsonValue& name : object.value(QLatin1String("about")).toArray()) {
        about.append(name.toString());
    }
    if (auto fault = findPeople(desk, about, &out->about)) {
        return fault;
    }
    const QJsonValue happened = object.value(QLatin1String("happened"));
    if (!happened.isUndefined() && !happened.isNull()) {
        Timestamp moment;
        if (auto fault = readTime(happened.toString(), &moment)) {
            return fault;
        }
        out->happened = moment;
    }
    if (auto fault = readVoice(desk, object.value(QLatin1String("voice")).toString(),
                               object.value(QLatin1String("how")).toString(), out)) {
        return fault;
    }
    return readFields(desk, *kind, object.value(QLatin1String("fields")).toObject(), &out->fields);
}

Outcome addLine(Desk& desk, const Lines::Line& line, QJsonObject* answer)
{
    if (line.tooLong) {
        return invalid(QStringLiteral("This line is longer than 4 MiB."));
    }
    AddRecord record;
    if (auto fault = readLine(desk, line.bytes, &record)) {
        return fault;
    }
    const auto saved = write(desk, record);
    if (!saved) {
        return faultOf(saved.error(), ui::Doing::Saving);
    }
    answer->insert(QStringLiteral("id"), saved->id.text());
    return std::nullopt;
}

// One bad line is answered and left behind; the lines around it are kept all the same.
Outcome addBatch(Call& call, Desk& desk, Lines& lines)
{
    qint64 number = 0;
    qint64 bad = 0;
    while (auto line = lines.next(kMaxLineBytes)) {
        ++number;
        if (!line->tooLong && line->bytes.trimmed().isEmpty()) {
            continue;
        }
        QJsonObject answer{{QStringLiteral("n"), number}};
        if (auto fault = addLine(desk, *line, &answer)) {
            answer.insert(QStringLiteral("error"), errorObject(*fault));
            ++bad;
        }
        if (!call.line(answer)) {
            return diskFault(QStringLiteral("Nobody reads the answers any more, so the batch stopped."));
        }
    }
    if (bad > 0) {
        return Fault{Exit::Refused, {}, {}, {}};  // each line has had its answer
    }
    return std::nullopt;
}

Outcome batch(Call& call)
{
    const QString name = call.args().one("batch");
    std::unique_ptr<Desk> desk;
    if (name == QLatin1String("-")) {
        // The passphrase, when it comes the same way, is the line before the first of the batch.
        auto fault = call.open(&desk);
        return fault ? fault : addBatch(call, *desk, call.input());
    }
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        return usage(QStringLiteral("The batch file cannot be read."));
    }
    if (auto fault = call.open(&desk)) {
        return fault;
    }
    Lines lines(&file);
    return addBatch(call, *desk, lines);
}

Outcome add(Call& call)
{
    if (call.args().has("batch")) {
        return batch(call);
    }
    if (call.args().words.isEmpty()) {
        return usage(QStringLiteral("Say what kind of record, then its fields: add moment text=... --about NAME."));
    }
    std::unique_ptr<Desk> desk;
    if (auto fault = call.open(&desk)) {
        return fault;
    }
    AddRecord record;
    if (auto fault = readRecord(*desk, call.args(), &record)) {
        return fault;
    }
    const auto saved = write(*desk, record);
    if (!saved) {
        return faultOf(saved.error(), ui::Doing::Saving);
    }
    if (call.args().has("sign")) {
        if (auto done = desk->book().signNow(); !done) {
            return faultOf(done.error(), ui::Doing::Saving);
        }
    }
    call.answer(savedJson(*saved), saved->id.text());
    return std::nullopt;
}

// The kind of a record decides what its fields take; reading it to find out is itself written down.
Outcome amend(Call& call)
{
    std::unique_ptr<Desk> desk;
    records::AmendRecord act;
    std::vector<Pair> pairs;
    if (auto fault = readId(call.args().words.value(0), &act.record)) {
        return fault;
    }
    if (auto fault = readPairs(call.args().words, 1, &pairs)) {
        return fault;
    }
    std::erase_if(pairs, [&](const Pair& pair) {
        if (pair.first == QLatin1String("reason")) {
            act.reason = pair.second;
        }
        return pair.first == QLatin1String("reason");
    });
    if (auto fault = call.open(&desk)) {
        return fault;
    }
    const auto shown = desk->run(records::Show{act.record});
    if (!shown) {
        return faultOf(shown.error());
    }
    const catalogue::Kind* kind = nullptr;
    if (auto fault = findKind(*desk, shown->kind, &kind)) {
        return fault;
    }
    if (auto fault = readFields(*desk, *kind, pairs, &act.fields)) {
        return fault;
    }
    const auto saved = desk->run(act);
    if (!saved) {
        return faultOf(saved.error(), ui::Doing::Saving);
    }
    call.answer(savedJson(*saved), saved->id.text());
    return std::nullopt;
}

// Whose words they are: --voice, or the one young person the record is about.
Outcome voiceOf(Desk& desk, const Args& args, const Id& record, Id* out)
{
    if (args.has("voice")) {
        return findPerson(desk, args.one("voice"), out);
    }
    const auto shown = desk.run(records::Show{record});
    if (!shown) {
        return faultOf(shown.error());
    }
    if (shown->about.size() != 1) {
        return usage(QStringLiteral("Say whose words they are: --voice NAME."));
    }
    *out = shown->about.front().id;
    return std::nullopt;
}

Outcome reply(Call& call)
{
    records::ReplyTo act;
    std::vector<Pair> pairs;
    if (auto fault = readId(call.args().words.value(0), &act.record)) {
        return fault;
    }
    if (auto fault = readPairs(call.args().words, 1, &pairs)) {
        return fault;
    }
    for (const auto& [name, value] : pairs) {
        if (name == QLatin1String("text")) {
            act.text = proseOf(value);
        } else if (name != QLatin1String("how")) {
            return usage(QStringLiteral("A reply has text= and how=."));
        } else if (auto fault = readHow(value, &act.how)) {
            return fault;
        }
    }
    std::unique_ptr<Desk> desk;
    if (auto fault = call.open(&desk)) {
        return fault;
    }
    if (auto fault = voiceOf(*desk, call.args(), act.record, &act.voice)) {
        return fault;
    }
    const auto saved = desk->run(act);
    if (!saved) {
        return faultOf(saved.error(), ui::Doing::Saving);
    }
    call.answer(savedJson(*saved), saved->id.text());
    return std::nullopt;
}

}  // namespace

std::vector<Verb> writeVerbs()
{
    return {
        {"add", "KIND field=value... [--about NAME]... [--happened TIME] [--voice NAME] [--how HOW] [--sign]  |  --batch FILE",
         "Writes a record; with --batch one for each line of FILE, answered the moment it is durable.",
         {{"about", true}, {"happened", true}, {"voice", true}, {"how", true}, {"sign", false}, {"batch", true}},
         add},
        {"amend", "ID field=value... reason=...", "Adds to a record beside its original.", {}, amend},
        {"reply", "ID text=... [how=typed-together] [--voice NAME]",
         "A reply that stays beside the record; nobody can change or hide it.", {{"voice", true}}, reply},
    };
}

}  // namespace hearth::cli
