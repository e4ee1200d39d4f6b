// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/anchor.h"

#include "core/crypto/keys.h"

#include <QFile>
#include <QtEndian>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace hearth::ledger {

namespace {

constexpr qsizetype kSlotSize = 4096;
constexpr char kMagic[] = "HBANCH01";
constexpr qsizetype kSigned = 8 + 8 + 8 + 32;  // magic, generation, operations, hash
constexpr qsizetype kUsed = kSigned + 32;      // and the MAC

struct Slot {
    std::uint64_t generation = 0;
    AnchorState state;
};

std::optional<Slot> readSlot(const QByteArray& bytes, const Secret& key)
{
    if (bytes.size() < kUsed || !bytes.startsWith(kMagic)
        || crypto::keyedHash(key, QByteArrayView(bytes).first(kSigned)) != bytes.mid(kSigned, 32)) {
        return std::nullopt;
    }
    return Slot{qFromBigEndian<quint64>(bytes.constData() + 8),
                {static_cast<std::int64_t>(qFromBigEndian<quint64>(bytes.constData() + 16)), bytes.mid(24, 32)}};
}

}  // namespace

Anchor::Anchor(QString path, Secret macKey) : m_path(std::move(path)), m_macKey(std::move(macKey))
{
}

Anchor::~Anchor()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

Result<std::optional<AnchorState>> Anchor::read()
{
    QFile file(m_path);
    if (!file.exists()) {
        return std::optional<AnchorState>();
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::Disk, "anchor.read");
    }
    std::optional<Slot> best;
    for (int i = 0; i < 2; ++i) {
        const auto slot = readSlot(file.read(kSlotSize), m_macKey);
        if (slot && (!best || slot->generation > best->generation)) {
            best = slot;
        }
    }
    if (!best) {
        return fail(ErrorCode::Altered, "anchor.damaged");
    }
    m_generation = best->generation;
    return std::optional(best->state);
}

Status Anchor::openFile()
{
    if (m_descriptor >= 0) {
        return {};
    }
    m_descriptor = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_descriptor < 0) {
        return fail(ErrorCode::Disk, "anchor.open", errno);
    }
    if (::lseek(m_descriptor, 0, SEEK_END) < 2 * kSlotSize) {
        // Written out once, so that later writes change no size and fdatasync is enough.
        const QByteArray zeros(2 * kSlotSize, '\0');
        if (::pwrite(m_descriptor, zeros.constData(), static_cast<std::size_t>(zeros.size()), 0) != zeros.size()
            || ::fsync(m_descriptor) != 0) {
            return fail(ErrorCode::Disk, "anchor.open", errno);
        }
    }
    return {};
}

Status Anchor::write(const AnchorState& state)
{
    if (auto opened = openFile(); !opened) {
        return opened;
    }
    ++m_generation;
    QByteArray bytes(kMagic, 8);
    bytes.resize(kSigned);
    qToBigEndian<quint64>(m_generation, bytes.data() + 8);
    qToBigEndian<quint64>(static_cast<quint64>(state.operations), bytes.data() + 16);
    std::copy(state.hash.cbegin(), state.hash.cend(), bytes.begin() + 24);
    bytes.append(crypto::keyedHash(m_macKey, bytes));
    const off_t offset = static_cast<off_t>(m_generation % 2) * kSlotSize;
    if (::pwrite(m_descriptor, bytes.constData(), static_cast<std::size_t>(bytes.size()), offset) != bytes.size()
        || ::fdatasync(m_descriptor) != 0) {
        return fail(ErrorCode::Disk, "anchor.write", errno);
    }
    return {};
}

}  // namespace hearth::ledger
