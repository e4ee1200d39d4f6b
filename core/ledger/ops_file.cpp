// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ops_file.h"

#include "core/ledger/authority.h"
#include "core/ledger/cbor.h"

#include <QFile>
#include <QSaveFile>
#include <QtEndian>

#include <algorithm>

namespace hearth::ledger {

namespace {

constexpr char kMagic[] = "HBOPS001";
constexpr qint64 kMagicBytes = 8;
constexpr int kOpsPerChunk = 500;
constexpr std::uint64_t kMaxOpsPerChunk = 10'000;  // what other writers may make of kOpsPerChunk
constexpr quint32 kMaxHead = 4U * 1024 * 1024;
constexpr quint32 kMaxChunk = 256U * 1024 * 1024;

/// Binds a chunk to its place and to the readable head as a whole.
QByteArray chunkContext(const QByteArray& headHash, std::int64_t number, bool last)
{
    CborWriter out;
    out.array(4).text(QStringLiteral("hearthbook ops 1")).bytes(headHash).integer(number).boolean(last);
    return out.take();
}

QByteArray encodeHead(const OpsHead& head)
{
    CborWriter out;
    out.array(3).text(head.homeName).bytes(head.home.bytes()).array(head.people.size());
    for (const OpsPerson& one : head.people) {
        out.array(5).text(one.first).text(one.initials).integer(one.tint);
        out.bytes(crypto::encodeSlot(one.slot)).bytes(one.fileKey);
    }
    return out.take();
}

Result<OpsHead> decodeHead(const QByteArray& bytes)
{
    CborReader in(bytes);
    OpsHead head;
    if (in.array() != 3) {
        in.spoil();
    }
    head.homeName = in.text();
    head.home = in.id();
    for (std::uint64_t left = in.array(); left > 0 && in.ok(); --left) {
        if (in.array() != 5) {
            in.spoil();
        }
        OpsPerson one;
        one.first = in.text();
        one.initials = in.text();
        one.tint = static_cast<int>(in.integer());
        auto slot = crypto::decodeSlot(in.bytes());
        one.fileKey = in.bytes();
        if (!slot) {
            return fail(ErrorCode::Damaged, "ops-file.head");
        }
        one.slot = std::move(*slot);
        head.people.push_back(std::move(one));
    }
    if (!in.ok() || !in.atEnd()) {
        return fail(ErrorCode::Damaged, "ops-file.head");
    }
    return head;
}

QByteArray encodeChunk(const std::vector<RawOperation>& operations)
{
    CborWriter out;
    out.array(operations.size());
    for (const RawOperation& raw : operations) {
        out.array(2).bytes(raw.header).array(raw.parts.size());
        for (const auto& part : raw.parts) {
            if (part) {
                out.array(2).bytes(part->salt).bytes(part->stored);
            } else {
                out.array(0);
            }
        }
    }
    return out.take();
}

/// The length of a list; a longer one than `most` spoils before anything is made of it.
std::uint64_t atMost(CborReader& in, std::uint64_t most)
{
    const std::uint64_t size = in.array();
    if (size > most) {
        in.spoil();
        return 0;
    }
    return size;
}

Result<std::vector<RawOperation>> decodeChunk(const QByteArray& bytes)
{
    CborReader in(bytes);
    std::vector<RawOperation> all;
    for (std::uint64_t left = atMost(in, kMaxOpsPerChunk); left > 0 && in.ok(); --left) {
        RawOperation raw;
        if (in.array() != 2) {
            in.spoil();
        }
        raw.header = in.bytes();
        for (std::uint64_t parts = atMost(in, kMaxParts); parts > 0 && in.ok(); --parts) {
            const std::uint64_t size = in.array();
            if (size == 0) {
                raw.parts.emplace_back();
            } else if (size == 2) {
                RawPart part;
                part.salt = in.bytes();
                part.stored = in.bytes();
                raw.parts.emplace_back(std::move(part));
            } else {
                in.spoil();
            }
        }
        all.push_back(std::move(raw));
    }
    if (!in.ok() || !in.atEnd()) {
        return fail(ErrorCode::Damaged, "ops-file.chunk");
    }
    return all;
}

bool putBlock(QIODevice& file, const QByteArray& block)
{
    char size[4];
    qToBigEndian<quint32>(static_cast<quint32>(block.size()), size);
    return file.write(size, 4) == 4 && file.write(block) == block.size();
}

Result<QByteArray> nextBlock(QIODevice& file, quint32 most)
{
    const QByteArray size = file.read(4);
    const quint32 wanted = size.size() == 4 ? qFromBigEndian<quint32>(size.constData()) : 0;
    if (wanted == 0 || wanted > most || wanted > file.size()) {
        return fail(ErrorCode::Damaged, "ops-file.block");
    }
    QByteArray block = file.read(wanted);
    if (block.size() != static_cast<qsizetype>(wanted)) {
        return fail(ErrorCode::Damaged, "ops-file.block");
    }
    return block;
}

Result<OpsHead> readHead(QFile& file)
{
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::NotFound, "ops-file.open");
    }
    if (file.read(8) != QByteArray(kMagic, 8)) {
        return fail(ErrorCode::Damaged, "ops-file.magic");
    }
    auto block = nextBlock(file, kMaxHead);
    return block ? decodeHead(*block) : Result<OpsHead>(block.error());
}

}  // namespace

Result<std::int64_t> writeOpsFile(const Ledger& ledger, OpsHead head, const std::map<Id, std::int64_t>& since,
                                  const QString& path)
{
    const Secret key = Secret::random(32);
    for (OpsPerson& one : head.people) {
        one.fileKey = crypto::sealTo(one.slot.keys.box, key.span());
    }
    const QByteArray headBytes = encodeHead(head);
    const QByteArray headHash = crypto::hash(headBytes);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(kMagic, 8) != 8 || !putBlock(file, headBytes)) {
        return fail(ErrorCode::Disk, "ops-file.write");
    }
    std::int64_t after = 0;
    std::int64_t count = 0;
    for (std::int64_t number = 0;; ++number) {
        const std::int64_t before = after;
        auto some = ledger.exportFrom(since, after, kOpsPerChunk, &after);
        if (!some) {
            return some.error();
        }
        count += static_cast<std::int64_t>(some->size());
        const bool last = after == before || after >= ledger.operations();
        const QByteArray plain = encodeChunk(*some);
        const auto* bytes = reinterpret_cast<const unsigned char*>(plain.constData());
        const QByteArray sealed = crypto::seal(key, {bytes, static_cast<std::size_t>(plain.size())},
                                               chunkContext(headHash, number, last));
        if (!putBlock(file, sealed)) {
            return fail(ErrorCode::Disk, "ops-file.write");
        }
        if (last) {
            break;
        }
    }
    if (!file.commit()) {
        return fail(ErrorCode::Disk, "ops-file.commit");
    }
    return count;
}

Result<OpsHead> readOpsHead(const QString& path)
{
    QFile file(path);
    return readHead(file);
}

namespace {

/// Every operation of the file, once its last chunk has proved that nothing is missing.
Result<std::vector<RawOperation>> readChunks(QFile& file, const Secret& key, const QByteArray& headHash)
{
    std::vector<RawOperation> all;
    for (std::int64_t number = 0;; ++number) {
        auto block = nextBlock(file, kMaxChunk);
        if (!block) {
            return block.error();
        }
        const bool last = file.atEnd();
        auto plain = crypto::openSealedBytes(key, *block, chunkContext(headHash, number, last));
        if (!plain) {
            return plain.error();
        }
        auto some = decodeChunk(*plain);
        if (!some) {
            return some.error();
        }
        std::ranges::move(*some, std::back_inserter(all));
        if (last) {
            return all;
        }
    }
}

}  // namespace

Result<std::int64_t> importOpsFile(Ledger& ledger, const QString& path, const Id& person,
                                   const crypto::PersonKeys& keys)
{
    QFile file(path);
    auto head = readHead(file);
    if (!head) {
        return head.error();
    }
    const qint64 headEnd = file.pos();
    file.seek(kMagicBytes + 4);
    const QByteArray headHash = crypto::hash(file.read(headEnd - kMagicBytes - 4));
    const auto entry = std::ranges::find_if(
        head->people, [&](const OpsPerson& one) { return one.slot.person == person; });
    if (entry == head->people.end()) {
        return fail(ErrorCode::Refused, "ops-file.person");
    }
    auto key = keys.open(entry->fileKey);
    if (!key) {
        return fail(ErrorCode::Refused, "ops-file.key");
    }
    auto operations = readChunks(file, *key, headHash);
    if (!operations) {
        return operations.error();
    }
    if (auto may = checkAuthority(ledger, *operations); !may) {
        return may.error();
    }
    std::int64_t fresh = 0;
    for (std::size_t at = 0; at < operations->size(); at += kOpsPerChunk) {
        const auto first = operations->begin() + static_cast<std::ptrdiff_t>(at);
        const auto size = std::min<std::size_t>(kOpsPerChunk, operations->size() - at);
        auto taken = ledger.import({first, first + static_cast<std::ptrdiff_t>(size)});
        if (!taken) {
            return taken.error();
        }
        fresh += *taken;
    }
    return fresh;
}

}  // namespace hearth::ledger
