// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrator.h"

#include <QDir>
#include <QFile>

static void initMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace hearth::store {

namespace {

QByteArray resource(const QString& name)
{
    initMigrations();
    QFile file(QStringLiteral(":/migrations/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<QByteArray> shippedScripts()
{
    initMigrations();
    QList<QByteArray> scripts;
    const QStringList names =
        QDir(QStringLiteral(":/migrations")).entryList({QStringLiteral("[0-9]*.sql")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        scripts.append(resource(name));
    }
    return scripts;
}

}  // namespace

int newestSchema()
{
    return static_cast<int>(shippedScripts().size());
}

Result<int> migrate(const Database& database)
{
    return migrate(database, shippedScripts());
}

Result<int> migrate(const Database& database, const QList<QByteArray>& scripts)
{
    auto found = database.number("PRAGMA user_version");
    if (!found) {
        return found.error();
    }
    const int before = static_cast<int>(*found);
    if (before > scripts.size()) {
        return fail(ErrorCode::TooNew, "store.migrate");
    }
    for (qsizetype next = before; next < scripts.size(); ++next) {
        Transaction transaction(database);
        if (!transaction.begun()) {
            return transaction.begun().error();
        }
        if (auto done = database.script(scripts.at(next)); !done) {
            return done.error();
        }
        if (auto done = database.script("PRAGMA user_version=" + QByteArray::number(next + 1)); !done) {
            return done.error();
        }
        if (auto done = transaction.commit(); !done) {
            return done.error();
        }
    }
    database.guardLedger();
    return before;
}

QByteArray projectionScript(const QByteArray& schema)
{
    return resource(QStringLiteral("projections.sql")).replace("@schema@", schema);
}

}  // namespace hearth::store
