// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/record_json.h"

#include "app/cli/values.h"

namespace hearth::cli {
namespace {

QString hex(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QJsonValue nameOrNull(const QString& name)
{
    return name.isEmpty() ? QJsonValue() : QJsonValue(name);
}

QJsonObject versionJson(const records::Version& version)
{
    return {{QStringLiteral("author"), version.authorName},
            {QStringLiteral("voice"), nameOrNull(version.voiceName)},
            {QStringLiteral("how"), QLatin1String(howName(version.how))},
            {QStringLiteral("happened"), timeJson(version.happened)},
            {QStringLiteral("written"), timeJson(version.written)},
            {QStringLiteral("reason"), nameOrNull(version.reason)},
            {QStringLiteral("fields"), fieldsJson(version.fields)},
            {QStringLiteral("hash"), hex(version.hash)},
            {QStringLiteral("device"), version.device},
            {QStringLiteral("signed"), version.signedByAuthor}};
}

QJsonObject actJson(const records::Act& act)
{
    QJsonObject object{{QStringLiteral("act"), act.type},
                       {QStringLiteral("author"), act.authorName},
                       {QStringLiteral("written"), timeJson(act.written)}};
    if (!act.reason.isEmpty()) {
        object.insert(QStringLiteral("reason"), act.reason);
    }
    if (!act.review.isEmpty()) {
        object.insert(QStringLiteral("review"), act.review);
    }
    if (!act.paragraphs.isEmpty()) {
        object.insert(QStringLiteral("paragraphs"), QJsonArray::fromStringList(act.paragraphs));
    }
    return object;
}

QJsonArray linksJson(const std::vector<records::LinkView>& links)
{
    QJsonArray list;
    for (const records::LinkView& link : links) {
        list.append(QJsonObject{{QStringLiteral("relation"), link.relation},
                                {QStringLiteral("id"), link.record.text()},
                                {QStringLiteral("kind"), link.kind},
                                {QStringLiteral("title"), link.title},
                                {QStringLiteral("when"), timeJson(link.happened)}});
    }
    return list;
}

QJsonArray conflictsJson(const std::vector<records::ConflictView>& conflicts)
{
    QJsonArray list;
    for (const records::ConflictView& conflict : conflicts) {
        QJsonArray values;
        for (const Value& value : conflict.values) {
            values.append(valueJson(value));
        }
        QJsonArray authors;
        for (const QString& author : conflict.authors) {
            authors.append(author);
        }
        list.append(QJsonObject{{QStringLiteral("field"), conflict.field},
                                {QStringLiteral("values"), values},
                                {QStringLiteral("authors"), authors}});
    }
    return list;
}

QString versionWords(const records::Version& version)
{
    QString words = QStringLiteral("  written %1 by %2").arg(timeWords(version.written), version.authorName);
    if (!version.voiceName.isEmpty()) {
        words += QStringLiteral(", the words of %1 (%2)").arg(version.voiceName, QLatin1String(howName(version.how)));
    }
    if (!version.reason.isEmpty()) {
        words += QStringLiteral(", because: ") + version.reason;
    }
    words += version.signedByAuthor ? QStringLiteral(", signed\n") : QStringLiteral(", waits for its signature\n");
    return words + QStringLiteral("  hash %1\n").arg(hex(version.hash));
}

}  // namespace

QJsonObject recordJson(const records::RecordView& view)
{
    QJsonArray versions;
    for (const records::Version& version : view.versions) {
        versions.append(versionJson(version));
    }
    QJsonArray acts;
    for (const records::Act& act : view.acts) {
        acts.append(actJson(act));
    }
    QJsonArray replies;
    for (const records::RecordView& reply : view.replies) {
        QJsonObject object = recordJson(reply);
        object.insert(QStringLiteral("text"), reply.text());
        replies.append(object);
    }
    return {{QStringLiteral("id"), view.id.text()},
            {QStringLiteral("kind"), view.kind},
            {QStringLiteral("state"), view.state()},
            {QStringLiteral("about"), namesJson(view.about)},
            {QStringLiteral("happened"), timeJson(view.happened)},
            {QStringLiteral("written"), timeJson(view.written)},
            {QStringLiteral("author"), view.author.name},
            {QStringLiteral("voice"), nameOrNull(view.voice.name)},
            {QStringLiteral("how"), QLatin1String(howName(view.how))},
            {QStringLiteral("late"), view.late},
            {QStringLiteral("fields"), fieldsJson(view.fields)},
            {QStringLiteral("paragraphs"), paragraphsJson(view.fields)},
            {QStringLiteral("versions"), versions},
            {QStringLiteral("acts"), acts},
            {QStringLiteral("replies"), replies},
            {QStringLiteral("links"), linksJson(view.links)},
            {QStringLiteral("back_links"), linksJson(view.backLinks)},
            {QStringLiteral("conflicts"), conflictsJson(view.conflicts)},
            {QStringLiteral("hash"), hex(view.hash)}};
}

QString recordWords(const records::RecordView& view)
{
    QString words = QStringLiteral("%1 %2, %3\n").arg(view.kind, view.id.text(), view.state());
    words += QStringLiteral("%1 · %2 · %3\n").arg(timeWords(view.happened), view.author.name, namesWords(view.about));
    for (const auto& [name, value] : view.fields) {
        words += QStringLiteral("\n%1:\n%2\n").arg(name, valueWords(value));
    }
    words += QStringLiteral("\nversions:\n");
    for (const records::Version& version : view.versions) {
        words += versionWords(version);
    }
    for (const records::Act& act : view.acts) {
        words += QStringLiteral("%1 by %2, %3 %4\n").arg(act.type, act.authorName, timeWords(act.written), act.reason);
    }
    for (const records::RecordView& reply : view.replies) {
        words += QStringLiteral("\nreply %1, the words of %2:\n%3\n").arg(reply.id.text(), reply.voice.name, reply.text());
    }
    for (const records::ConflictView& conflict : view.conflicts) {
        words += QStringLiteral("\ntwo texts of %1; both are kept:\n").arg(conflict.field);
        for (const Value& value : conflict.values) {
            words += QStringLiteral("- ") + valueWords(value) + u'\n';
        }
    }
    return words;
}

QJsonObject rowJson(const records::Row& row)
{
    return {{QStringLiteral("id"), row.id.text()},
            {QStringLiteral("kind"), row.kind},
            {QStringLiteral("when"), timeJson(row.happened)},
            {QStringLiteral("written"), timeJson(row.written)},
            {QStringLiteral("author"), row.author.name},
            {QStringLiteral("title"), row.title},
            {QStringLiteral("about"), namesJson(row.about)},
            {QStringLiteral("replies"), row.replies},
            {QStringLiteral("voided"), row.voided},
            {QStringLiteral("withheld"), row.withheld},
            {QStringLiteral("signed_off"), row.signedOff},
            {QStringLiteral("late"), row.late},
            {QStringLiteral("amended"), row.amended},
            {QStringLiteral("conflict"), row.conflict}};
}

QJsonObject hitJson(const records::Hit& hit)
{
    QJsonArray marks;
    for (const auto& [start, length] : hit.marks) {
        marks.append(QJsonArray{start, length});
    }
    return {{QStringLiteral("id"), hit.row.id.text()},
            {QStringLiteral("kind"), hit.row.kind},
            {QStringLiteral("when"), timeJson(hit.row.happened)},
            {QStringLiteral("about"), namesJson(hit.row.about)},
            {QStringLiteral("snippet"), hit.snippet},
            {QStringLiteral("marks"), marks}};
}

}  // namespace hearth::cli
