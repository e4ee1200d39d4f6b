// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/values.h"
#include "app/cli/verbs.h"
#include "core/access/backup.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace hearth::cli {
namespace {

using access::BackupManifest;

QJsonObject manifestJson(const BackupManifest& manifest)
{
    return {{QStringLiteral("made"), timeJson(manifest.made)},
            {QStringLiteral("operations"), static_cast<qint64>(manifest.operations)},
            {QStringLiteral("records"), static_cast<qint64>(manifest.records)},
            {QStringLiteral("bytes"), static_cast<qint64>(manifest.bytes)},
            {QStringLiteral("head"), QString::fromLatin1(manifest.head.toHex().left(16))}};
}

Outcome theOneWord(Call& call, const char* what, QString* out)
{
    if (call.args().words.size() != 1) {
        return usage(QString::fromUtf8(what));
    }
    *out = QFileInfo(call.args().words.front()).absoluteFilePath();
    return std::nullopt;
}

/// The other end of a pipe goes to a child's standard input; its answers go nowhere.
int runWithInput(const QByteArray& program, const QByteArray& folder, const QByteArray& input)
{
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) != 0) {
        return -1;
    }
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, ends[0], STDIN_FILENO);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    QByteArray words[] = {program, "prove-backup", folder, "--key-file", "-"};
    char* argv[] = {words[0].data(), words[1].data(), words[2].data(), words[3].data(), words[4].data(), nullptr};
    pid_t child = -1;
    const int begun = posix_spawn(&child, argv[0], &files, nullptr, argv, environ);
    posix_spawn_file_actions_destroy(&files);
    ::close(ends[0]);
    const bool told = begun == 0 && ::write(ends[1], input.constData(), static_cast<std::size_t>(input.size())) == input.size();
    ::close(ends[1]);
    int status = -1;
    if (begun == 0 && ::waitpid(child, &status, 0) != child) {
        return -1;
    }
    return told && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// Another process reads it as a stranger would: nothing of this one's cache can stand in for the disk.
Outcome provedApart(const QString& folder, const Secret& key)
{
    QByteArray raw(reinterpret_cast<const char*>(key.data()), static_cast<qsizetype>(key.size()));
    QByteArray hex = raw.toHex() + '\n';
    wipe(raw);
    const int exit = runWithInput(QFile::encodeName(QCoreApplication::applicationFilePath()), QFile::encodeName(folder), hex);
    wipe(hex);
    return exit == 0 ? Outcome() : faultOf(fail(ErrorCode::Damaged, "backup.prove:apart", exit), ui::Doing::Saving);
}

QJsonArray rotate(const QString& place, records::Desk& desk)
{
    QJsonArray gone;
    const auto& book = desk.book();
    for (const QString& folder :
         access::backupsToDrop(access::backupsAt(place, book.home(), book.person(), book.personKeys()))) {
        if (QDir(folder).removeRecursively()) {
            gone.append(QFileInfo(folder).fileName());
        }
    }
    return gone;
}

Outcome backup(Call& call)
{
    QString place;
    std::unique_ptr<records::Desk> desk;
    if (auto fault = theOneWord(call, "Say where the backup goes: backup FOLDER.", &place)) {
        return fault;
    }
    if (auto fault = call.open(&desk)) {
        return fault;
    }
    const auto folder = access::makeBackup(access::backupSource(desk->book().parts()), place);
    if (!folder) {
        return faultOf(folder.error(), ui::Doing::Saving);
    }
    const auto head = access::readBackupHead(*folder);
    const auto key = head ? access::backupKey(*head, desk->book().person(), desk->book().personKeys())
                          : Result<Secret>(head.error());
    if (!key) {
        return faultOf(key.error(), ui::Doing::Saving);
    }
    if (auto fault = provedApart(*folder, *key)) {
        return fault;
    }
    if (const Status marked = access::markProved(*folder, *key); !marked) {
        return faultOf(marked.error(), ui::Doing::Saving);
    }
    QJsonObject object = manifestJson(head->manifest);
    object.insert(QStringLiteral("folder"), *folder);
    object.insert(QStringLiteral("gone"), rotate(place, *desk));
    call.answer(object, QStringLiteral("Backed up and proved: %1 operations, in %2").arg(head->manifest.operations).arg(*folder));
    return std::nullopt;
}

/// The keys of --as by the passphrase, or the paper key, that --passphrase-file holds.
Outcome keysIn(Call& call, const access::BackupHead& head, Id* person, std::optional<crypto::PersonKeys>* keys)
{
    const QString name = call.args().one("as");
    QString words;
    if (name.isEmpty()) {
        return usage(QStringLiteral("Say who opens it: --as NAME."));
    }
    if (auto fault = call.passphrase("passphrase-file", &words)) {
        return fault;
    }
    Error last = fail(ErrorCode::NotFound, "backup.key");
    for (const crypto::KeyEntry& one : head.ring.entries) {
        if (one.firstName != name && one.slot.person.text() != name) {
            continue;
        }
        const auto floor = call.surroundings().floor;
        if (auto opened = crypto::openSlot(one.slot, words, floor)) {
            *person = one.slot.person;
            *keys = std::move(*opened);
            return std::nullopt;
        } else {
            last = opened.error();
        }
    }
    return faultOf(last, ui::Doing::Opening);
}

Outcome keyOf(Call& call, const access::BackupHead& head, std::optional<Secret>* key)
{
    if (call.args().has("key-file")) {
        QString hex;
        if (auto fault = call.passphrase("key-file", &hex)) {
            return fault;
        }
        QByteArray raw = QByteArray::fromHex(hex.toLatin1());
        wipe(hex);
        const bool whole = raw.size() == 32;
        *key = Secret::copyOf({reinterpret_cast<const unsigned char*>(raw.constData()), static_cast<std::size_t>(raw.size())});
        wipe(raw);
        return whole ? Outcome() : usage(QStringLiteral("The key is 64 hex digits."));
    }
    Id person;
    std::optional<crypto::PersonKeys> keys;
    if (auto fault = keysIn(call, head, &person, &keys)) {
        return fault;
    }
    auto opened = access::backupKey(head, person, *keys);
    if (!opened) {
        return faultOf(opened.error(), ui::Doing::Opening);
    }
    *key = std::move(*opened);
    return std::nullopt;
}

Outcome proveBackup(Call& call)
{
    QString folder;
    if (auto fault = theOneWord(call, "Say which backup: prove-backup FOLDER.", &folder)) {
        return fault;
    }
    const auto head = access::readBackupHead(folder);
    if (!head) {
        return faultOf(head.error(), ui::Doing::Opening);
    }
    std::optional<Secret> key;
    if (auto fault = keyOf(call, *head, &key)) {
        return fault;
    }
    const auto proved = access::proveBackup(folder, *key);
    if (!proved) {
        return faultOf(proved.error(), ui::Doing::Opening);
    }
    call.answer(manifestJson(*proved), QStringLiteral("Sound: %1 operations.").arg(proved->operations));
    return std::nullopt;
}

Outcome restore(Call& call)
{
    QString backupFolder;
    QString folder;
    if (auto fault = theOneWord(call, "Say which backup: restore FOLDER. The book comes into --book.", &backupFolder)) {
        return fault;
    }
    if (auto fault = call.folder(&folder)) {
        return fault;
    }
    const auto head = access::readBackupHead(backupFolder);
    if (!head) {
        return faultOf(head.error(), ui::Doing::Opening);
    }
    Id person;
    std::optional<crypto::PersonKeys> keys;
    if (auto fault = keysIn(call, *head, &person, &keys)) {
        return fault;
    }
    const QString lost = call.args().has("lost") ? QFileInfo(call.args().one("lost")).absoluteFilePath() : QString();
    const auto restored = access::restoreBackup(backupFolder, person, *keys, folder, lost, call.surroundings());
    if (!restored) {
        return faultOf(restored.error(), ui::Doing::Opening);
    }
    QJsonObject object = manifestJson(restored->manifest);
    object.insert(QStringLiteral("missing"),
                  restored->expected ? QJsonValue(static_cast<qint64>(restored->missing)) : QJsonValue(QJsonValue::Null));
    const QString rest = !restored->expected ? QStringLiteral("Whether anything was written after it is not known here.")
                         : restored->missing == 0
                             ? QStringLiteral("Nothing was written after it.")
                             : QStringLiteral("%1 operations were written after it. They may be on another PC of the home, "
                                              "or in the lost book: ops export there, ops import here.")
                                   .arg(restored->missing);
    call.answer(object, QStringLiteral("Restored: %1 operations. %2").arg(restored->manifest.operations).arg(rest));
    return std::nullopt;
}

}  // namespace

std::vector<Verb> backupVerbs()
{
    return {
        {"backup", "FOLDER", "Writes a backup below FOLDER, proves it in a process of its own, and lets old ones go.", {},
         backup},
        {"prove-backup", "BACKUP [--key-file FILE]", "Proves a backup from its first byte to its last.",
         {{"key-file", true}}, proveBackup},
        {"restore", "BACKUP [--lost DIR]", "Makes the book of --book out of a backup; --lost is the book that was lost.",
         {{"lost", true}}, restore},
    };
}

}  // namespace hearth::cli
