// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/backup.h"
#include "core/access/backup_files.h"

#include "core/crypto/durable_file.h"
#include "core/crypto/key_ring_codec.h"
#include "core/ledger/cbor.h"

#include <QFile>
#include <QtEndian>

#include <sodium.h>

// The file `head` of a backup: "HBBACK01", the ring, the manifest, the signature.
namespace hearth::access {
namespace {

constexpr char kMagic[] = "HBBACK01";
constexpr qsizetype kMagicBytes = 8;
constexpr qsizetype kMaxHead = 1024 * 1024;
constexpr qsizetype kSignature = 64;

QByteArray block(const QByteArray& bytes)
{
    QByteArray size(4, '\0');
    qToBigEndian(static_cast<quint32>(bytes.size()), size.data());
    return size + bytes;
}

/// The next block of `rest`, which is shortened by it; nothing when it is cut off.
std::optional<QByteArray> takeBlock(QByteArray* rest)
{
    if (rest->size() < 4) {
        return std::nullopt;
    }
    const auto size = static_cast<qsizetype>(qFromBigEndian<quint32>(rest->constData()));
    if (size > rest->size() - 4) {
        return std::nullopt;
    }
    const QByteArray bytes = rest->mid(4, size);
    rest->remove(0, 4 + size);
    return bytes;
}

Result<BackupManifest> decodeManifest(const QByteArray& bytes)
{
    ledger::CborReader in(bytes);
    BackupManifest manifest;
    if (in.array() != 10) {
        in.spoil();
    }
    const std::int64_t version = in.integer();
    if (in.ok() && version != 1) {
        return fail(ErrorCode::TooNew, "backup.head:version");
    }
    manifest.home = in.id();
    manifest.incarnation = in.id();
    manifest.author = in.id();
    manifest.made = {in.integer()};
    manifest.operations = in.integer();
    manifest.records = in.integer();
    manifest.head = in.bytes();
    manifest.digest = in.bytes();
    manifest.bytes = in.integer();
    const bool whole = in.ok() && in.atEnd() && manifest.head.size() == 32 && manifest.digest.size() == 32;
    return whole ? Result<BackupManifest>(manifest) : Result<BackupManifest>(fail(ErrorCode::Damaged, "backup.head:manifest"));
}

}  // namespace

static QByteArray encodeManifest(const BackupManifest& manifest)
{
    ledger::CborWriter out;
    out.array(10).integer(1).bytes(manifest.home.bytes()).bytes(manifest.incarnation.bytes()).bytes(manifest.author.bytes());
    out.integer(manifest.made.ms).integer(manifest.operations).integer(manifest.records);
    out.bytes(manifest.head).bytes(manifest.digest).integer(manifest.bytes);
    return out.take();
}

static QByteArray signedManifest(const QByteArray& manifestBytes, const QByteArray& ringBytes)
{
    ledger::CborWriter out;
    out.array(3).text(QStringLiteral("hearthbook backup 1")).bytes(manifestBytes).bytes(crypto::hash(ringBytes));
    return out.take();
}

Status writeBackupHead(const QString& folder, const BackupHead& head, const crypto::PersonKeys& keys)
{
    const QByteArray ring = crypto::encodeRing(head.ring);
    const QByteArray manifest = encodeManifest(head.manifest);
    const QByteArray bytes = QByteArray(kMagic, kMagicBytes) + block(ring) + block(manifest)
                             + keys.sign(signedManifest(manifest, ring));
    return crypto::replaceFile(folder + QStringLiteral("/head"), bytes);
}

Result<BackupHead> readBackupHead(const QString& folder)
{
    auto bytes = crypto::readSmallFile(folder + QStringLiteral("/head"), kMaxHead);
    if (!bytes) {
        return bytes.error();
    }
    if (!bytes->startsWith(QByteArray(kMagic, kMagicBytes))) {
        return fail(bytes->startsWith("HBBACK") ? ErrorCode::TooNew : ErrorCode::Damaged, "backup.head:magic");
    }
    QByteArray rest = bytes->mid(kMagicBytes);
    const auto ring = takeBlock(&rest);
    const auto manifest = takeBlock(&rest);
    if (!ring || !manifest || rest.size() != kSignature) {
        return fail(ErrorCode::Damaged, "backup.head:cut");
    }
    auto people = crypto::decodeRing(*ring);
    auto says = decodeManifest(*manifest);
    if (!people || !says) {
        return !people ? fail(ErrorCode::Damaged, "backup.head:ring") : says.error();
    }
    BackupHead head;
    head.ring = std::move(*people);
    head.manifest = *says;
    head.signature = rest;
    head.manifestBytes = signedManifest(*manifest, *ring);
    return head;
}

Result<QByteArray> digestOf(const QString& path, std::int64_t* bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::Disk, "backup.digest");
    }
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, 32);
    QByteArray piece(1 << 20, Qt::Uninitialized);
    *bytes = 0;
    while (true) {
        const qint64 got = file.read(piece.data(), piece.size());
        if (got < 0) {
            return fail(ErrorCode::Disk, "backup.digest:read");
        }
        if (got == 0) {
            break;
        }
        *bytes += got;
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(piece.constData()),
                                  static_cast<unsigned long long>(got));
    }
    QByteArray digest(32, Qt::Uninitialized);
    crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(digest.data()), 32);
    return digest;
}

}  // namespace hearth::access
