// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/readable.h"

#include "app/cli/readable_page.h"
#include "app/cli/record_json.h"
#include "app/cli/values.h"

#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>

namespace hearth::cli {
namespace {

// Replies stand inside the record they answer, so they are not listed a second time.
const QString kReply = QStringLiteral("reply");

Fault cannotWrite()
{
    return diskFault(QStringLiteral("The folder for the export cannot be written, or is not empty."));
}

bool put(QIODevice& file, const QByteArray& bytes)
{
    return file.write(bytes) == bytes.size();
}

bool putJson(QIODevice& file, const records::RecordView& view, bool first)
{
    const QByteArray line = QJsonDocument(recordJson(view)).toJson(QJsonDocument::Compact);
    return put(file, (first ? QByteArray("\n") : QByteArray(",\n")) + line);
}

// The page and the JSON side by side, one record at a time, so that ten years fit into memory.
struct Writer {
    records::Desk& desk;
    QSaveFile& page;
    QSaveFile& json;
    qint64 count = 0;

    Outcome one(const Id& id)
    {
        const auto view = desk.run(records::Show{id});
        if (!view) {
            return faultOf(view.error());
        }
        const QByteArray article = recordArticle(*view, desk.catalogue()).toUtf8();
        if (!put(page, article) || !putJson(json, *view, count == 0)) {
            return cannotWrite();
        }
        ++count;
        return std::nullopt;
    }

    Outcome all()
    {
        records::Timeline ask;
        ask.limit = 200;
        do {
            const auto rows = desk.run(ask);
            if (!rows) {
                return faultOf(rows.error());
            }
            for (const records::Row& row : rows->rows) {
                if (row.kind == kReply) {
                    continue;
                }
                if (auto fault = one(row.id)) {
                    return fault;
                }
            }
            ask.after = rows->next;
        } while (!ask.after.isEmpty());
        return std::nullopt;
    }
};

}  // namespace

Outcome writeReadable(records::Desk& desk, const QString& folder, const QString& reason, qint64* count)
{
    QDir dir(folder);
    if ((dir.exists() && !dir.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        || !QDir().mkpath(folder)) {
        return cannotWrite();
    }
    if (auto allowed = desk.run(records::ExportReadable{reason}); !allowed) {
        return faultOf(allowed.error());
    }
    records::ListPeople ask;
    ask.includeLeft = true;
    const auto people = desk.run(ask);
    if (!people) {
        return faultOf(people.error());
    }
    QSaveFile page(dir.filePath(QStringLiteral("index.html")));
    QSaveFile json(dir.filePath(QStringLiteral("records.json")));
    if (!page.open(QIODevice::WriteOnly) || !json.open(QIODevice::WriteOnly)) {
        return cannotWrite();
    }
    const QJsonObject head{{QStringLiteral("home"), desk.homeName()},
                           {QStringLiteral("read_by"), desk.who().name},
                           {QStringLiteral("written"), timeJson(desk.book().now())}};
    QByteArray opening = QJsonDocument(head).toJson(QJsonDocument::Compact);
    opening.chop(1);
    if (!put(page, pageHead(desk, *people).toUtf8()) || !put(json, opening + ",\"records\":[")) {
        return cannotWrite();
    }
    Writer writer{desk, page, json};
    if (auto fault = writer.all()) {
        return fault;
    }
    if (!put(page, pageFoot().toUtf8()) || !put(json, "\n]}\n") || !page.commit() || !json.commit()) {
        return cannotWrite();
    }
    *count = writer.count;
    return std::nullopt;
}

}  // namespace hearth::cli
