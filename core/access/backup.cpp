// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/backup.h"

#include "core/access/backup_files.h"
#include "core/access/founding.h"
#include "core/access/scaffold.h"
#include "core/access/signing.h"
#include "core/ledger/anchor.h"
#include "core/ledger/verify.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

namespace hearth::access {
namespace {

constexpr auto kLast = "SELECT n, hash FROM ledger_op ORDER BY n DESC LIMIT 1";
constexpr auto kRecords = "SELECT count(*) FROM record";
constexpr auto kMirror = "SELECT generation FROM local_key_mirror";

Secret databaseKeyOf(const Secret& backupKey)
{
    return crypto::subKey(backupKey, 1, "hearthBK");
}

/// "hearthbook-2026-03-12T02-00-00-4c9e17a2": says when, and nothing of anybody.
QString backupName(Timestamp made, const Id& id)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(made.ms, Qt::UTC);
    return QStringLiteral("hearthbook-") + when.toString(QStringLiteral("yyyy-MM-ddTHH-mm-ss")) + u'-'
           + id.text().right(8);
}

/// Where the ledger of `database` ends, and how many records there are.
Status countInto(const store::Database& database, BackupManifest* manifest)
{
    auto last = database.prepare(kLast);
    auto row = last.step();
    auto records = database.number(kRecords);
    if (!row || !records) {
        return !row ? row.error() : records.error();
    }
    manifest->operations = *row ? last.integer(0) : 0;
    manifest->head = *row ? last.blob(1) : QByteArray(32, '\0');
    manifest->records = *records;
    return {};
}

Status fillBackup(const BackupSource& source, const QString& folder, const store::CopyStep& goOn)
{
    const Secret key = Secret::random(32);
    const QString file = folder + kBackupBook;
    BackupHead head;
    head.manifest.home = source.ring.home;
    head.manifest.incarnation = source.ring.incarnation;
    head.manifest.author = source.author;
    head.manifest.made = source.now;
    {
        auto book = store::Database::open(source.book, source.bookKey, store::Access::ReadOnly);
        if (!book) {
            return book.error();
        }
        if (auto copied = store::copyPages(*book, file, databaseKeyOf(key), goOn); !copied) {
            return copied;
        }
    }
    {
        auto copy = store::Database::open(file, databaseKeyOf(key), store::Access::ReadOnly);
        if (!copy) {
            return copy.error();
        }
        if (auto counted = countInto(*copy, &head.manifest); !counted) {
            return counted;
        }
    }
    auto digest = digestOf(file, &head.manifest.bytes);
    if (!digest) {
        return digest.error();
    }
    head.manifest.digest = *digest;
    head.ring = source.ring;
    for (crypto::KeyEntry& one : head.ring.entries) {
        one.bookKey = crypto::sealTo(one.slot.keys.box, {key.data(), key.size()});
    }
    return writeBackupHead(folder, head, source.keys);
}

/// The verdict of the ledger's own proof as an error; nothing when it is sound.
Status provedLedger(const store::Database& database, const BackupManifest& manifest)
{
    auto found = ledger::verify(database, manifest.home,
                                ledger::AnchorState{manifest.operations, manifest.head}, {});
    if (!found) {
        return found.error();
    }
    switch (found->verdict) {
    case ledger::Verdict::Sound:
        return {};
    case ledger::Verdict::Unreadable:
        return fail(ErrorCode::Damaged, "backup.prove:pages");
    default:
        return fail(ErrorCode::Altered, "backup.prove:ledger");
    }
}

Status provedSignature(const store::Database& database, const BackupHead& head)
{
    const Roster roster(database);
    auto slot = roster.slot(head.manifest.author);
    if (!slot) {
        return slot.error();
    }
    const bool holds = slot->has_value()
                       && crypto::verifySignature(head.manifestBytes, head.signature, (*slot)->keys.sign);
    return holds ? Status() : Status(fail(ErrorCode::Altered, "backup.prove:signature"));
}

std::optional<ledger::AnchorState> anchorOf(const QString& folder, const Id& person, const crypto::PersonKeys& keys)
{
    const crypto::KeyFile file(folder + QStringLiteral("/vault.keys"));
    const auto ring = file.read();
    if (!ring) {
        return std::nullopt;
    }
    for (const crypto::KeyEntry& one : ring->entries) {
        const auto bookKey = one.slot.person == person ? keys.open(one.bookKey) : Result<Secret>(Error());
        if (bookKey) {
            ledger::Anchor anchor(folder + QStringLiteral("/vault.anchor"), crypto::macKey(*bookKey));
            const auto state = anchor.read();
            return state ? *state : std::nullopt;
        }
    }
    return std::nullopt;
}

Status fillRestored(const BackupHead& head, const QString& book, const Secret& key, const QString& folder,
                    const Surroundings& around)
{
    auto fresh = freshParts(folder, around);
    if (!fresh) {
        return fresh.error();
    }
    Book::Parts& parts = **fresh;
    parts.bookKey = Secret::random(32);
    parts.ring = head.ring;
    parts.ring.incarnation = Id::make(around.clock());
    for (crypto::KeyEntry& one : parts.ring.entries) {
        one.bookKey = crypto::sealTo(one.slot.keys.box, {parts.bookKey.data(), parts.bookKey.size()});
    }
    {
        auto copy = store::Database::open(book, databaseKeyOf(key), store::Access::ReadOnly);
        if (!copy) {
            return copy.error();
        }
        auto mirror = copy->number(kMirror);
        if (!mirror) {
            return mirror.error();
        }
        // The old book's key file may be newer than the backup: this one begins after what is known of it.
        parts.ring.generation = static_cast<std::uint64_t>(*mirror);
        if (auto copied = store::copyPages(*copy, folder + kBackupBook, crypto::databaseKey(parts.bookKey)); !copied) {
            return copied;
        }
    }
    ledger::Anchor anchor(folder + QStringLiteral("/vault.anchor"), crypto::macKey(parts.bookKey));
    if (auto noted = anchor.write({head.manifest.operations, head.manifest.head}); !noted) {
        return noted;
    }
    if (auto opened = openFiles(parts, {}); !opened) {
        return opened;
    }
    return saveRing(*parts.database, folder, parts.ring, parts.bookKey);
}

}  // namespace

BackupSource backupSource(const Book::Parts& parts)
{
    return {parts.folder + kBackupBook, databaseKey(parts), parts.ring, parts.person, *parts.keys,
            parts.around.clock()};
}

Result<QString> makeBackup(const BackupSource& source, const QString& place, const store::CopyStep& goOn)
{
    const QString folder = QDir(place).filePath(backupName(source.now, Id::make(source.now)));
    const QString part = folder + QStringLiteral(".part");
    if (!QDir().mkpath(place) || !QDir().mkdir(part)) {
        return fail(ErrorCode::Disk, "backup.make:folder");
    }
    QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    Status made = fillBackup(source, part, goOn);
    if (made && !QDir().rename(part, folder)) {
        made = fail(ErrorCode::Disk, "backup.make:rename");
    }
    if (!made) {
        QDir(part).removeRecursively();
        return made.error();
    }
    return folder;
}

Result<Secret> backupKey(const BackupHead& head, const Id& person, const crypto::PersonKeys& keys)
{
    for (const crypto::KeyEntry& one : head.ring.entries) {
        if (one.slot.person == person && one.slot.keys == keys.publicKeys()) {
            return keys.open(one.bookKey);
        }
    }
    return fail(ErrorCode::NotFound, "backup.key");
}

Result<BackupManifest> proveBackup(const QString& folder, const Secret& key)
{
    auto head = readBackupHead(folder);
    if (!head) {
        return head.error();
    }
    const BackupManifest& says = head->manifest;
    std::int64_t bytes = 0;
    auto digest = digestOf(folder + kBackupBook, &bytes);
    if (!digest) {
        return digest.error();
    }
    if (*digest != says.digest || bytes != says.bytes) {
        return fail(ErrorCode::Damaged, "backup.prove:digest");
    }
    auto book = store::Database::open(folder + kBackupBook, databaseKeyOf(key), store::Access::ReadOnly);
    if (!book) {
        return book.error();
    }
    auto sound = book->soundPages();
    if (!sound || !*sound) {
        return sound ? fail(ErrorCode::Damaged, "backup.prove:pages") : sound.error();
    }
    BackupManifest holds = says;
    if (auto counted = countInto(*book, &holds); !counted) {
        return counted.error();
    }
    if (holds != says) {
        return fail(ErrorCode::Altered, "backup.prove:counts");
    }
    if (auto proved = provedLedger(*book, says); !proved) {
        return proved.error();
    }
    if (auto own = provedSignature(*book, *head); !own) {
        return own.error();
    }
    return says;
}

Result<Restored> restoreBackup(const QString& backup, const Id& person, const crypto::PersonKeys& keys,
                               const QString& folder, const QString& lost, const Surroundings& around)
{
    auto head = readBackupHead(backup);
    if (!head) {
        return head.error();
    }
    auto key = backupKey(*head, person, keys);
    if (!key) {
        return key.error();
    }
    auto proved = proveBackup(backup, *key);
    if (!proved) {
        return proved.error();
    }
    Scaffold scaffold(folder);
    if (auto begun = scaffold.begin(); !begun) {
        return begun.error();
    }
    if (auto filled = fillRestored(*head, backup + kBackupBook, *key, scaffold.path(), around); !filled) {
        return filled.error();
    }
    if (auto done = scaffold.finish(); !done) {
        return done.error();
    }
    Restored restored{*proved, lost.isEmpty() ? std::nullopt : anchorOf(lost, person, keys), 0};
    if (restored.expected) {
        restored.missing = std::max<std::int64_t>(0, restored.expected->operations - proved->operations);
    }
    return restored;
}

}  // namespace hearth::access
