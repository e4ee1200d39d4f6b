// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/key_file.h"

#include "core/crypto/durable_file.h"
#include "core/crypto/key_ring_codec.h"

#include <sodium.h>

#include <QFileInfo>

#include <array>

namespace hearth::crypto {

namespace {

constexpr qsizetype kFileBytes = 2 * kKeyImageBytes;

// One file of two images, as far as it can be read.
struct ImageFile {
    bool present = false;
    QByteArray bytes;  ///< as on disk
    std::array<KeyImage, 2> images;

    // The newest sound image, 0 or 1; -1 when there is none.
    [[nodiscard]] int newest() const
    {
        if (images[0].sound && images[1].sound) {
            return images[1].generation > images[0].generation ? 1 : 0;
        }
        return images[0].sound ? 0 : images[1].sound ? 1 : -1;
    }

    // Where the next write goes: over what is bad, else over what is older.
    [[nodiscard]] int target() const { return newest() == 0 ? 1 : 0; }
};

ImageFile load(const QString& path)
{
    ImageFile file;
    auto bytes = readSmallFile(path, kFileBytes);
    // A file that is there but cannot be read counts as damaged, not as missing.
    file.present = bytes.ok() || bytes.error().code != ErrorCode::NotFound;
    if (bytes) {
        file.bytes = std::move(bytes).value();
        const QByteArray whole = file.bytes.leftJustified(kFileBytes, '\0');
        for (std::size_t i = 0; i < 2; ++i) {
            const auto at = static_cast<qsizetype>(i) * kKeyImageBytes;
            file.images[i] = readImage(QByteArrayView(whole).sliced(at, kKeyImageBytes));
        }
    }
    return file;
}

QString backupPath(const QString& path)
{
    return path + QStringLiteral(".bak");
}

const KeyImage* newestImage(const ImageFile& file)
{
    const int index = file.newest();
    return index < 0 ? nullptr : &file.images[static_cast<std::size_t>(index)];
}

// What `read` returns. With both images sound the file alone decides, so that an old file put back
// is seen as old; where one is bad, a newer one of the copy beside it counts as well.
Result<KeyImage> standing(const QString& path)
{
    const ImageFile file = load(path);
    const KeyImage* best = newestImage(file);
    const bool whole = file.images[0].sound && file.images[1].sound;
    const ImageFile backup = whole ? ImageFile() : load(backupPath(path));
    const KeyImage* copy = newestImage(backup);
    if (best == nullptr || (copy != nullptr && copy->generation > best->generation)) {
        best = copy;
    }
    if (best != nullptr) {
        return *best;
    }
    if (!file.present && !backup.present) {
        return fail(ErrorCode::NotFound, "keyfile.read");
    }
    return fail(ErrorCode::KeyFileDamaged, "keyfile.read");
}

// The file as it will be with `image` in place of the bad or the older one.
Result<QByteArray> writeImage(const QString& path, const QByteArray& image)
{
    const ImageFile file = load(path);
    if (file.newest() < 0) {
        // Nothing here to keep: both images the same, so that one bad sector costs nothing.
        const QByteArray both = image + image;
        const Status replaced = replaceFile(path, both);
        return replaced ? Result<QByteArray>(both) : replaced.error();
    }
    const qsizetype offset = file.target() * kKeyImageBytes;
    QByteArray whole = file.bytes.leftJustified(kFileBytes, '\0');
    whole.replace(offset, kKeyImageBytes, image);
    const Status written = file.bytes.size() == kFileBytes ? overwriteInPlace(path, offset, image)
                                                           : replaceFile(path, whole);
    return written ? Result<QByteArray>(whole) : written.error();
}

}  // namespace

bool KeyFile::exists() const
{
    return QFileInfo::exists(m_path) || QFileInfo::exists(backupPath(m_path));
}

Result<KeyRing> KeyFile::read() const
{
    auto image = standing(m_path);
    if (!image) {
        return image.error();
    }
    if (image->tooNew) {
        return fail(ErrorCode::TooNew, "keyfile.read:version");
    }
    return std::move(image).value().ring;
}

Status KeyFile::write(KeyRing& ring, const Secret& macKey) const
{
    const auto before = standing(m_path);
    if (before && before->tooNew) {
        return fail(ErrorCode::TooNew, "keyfile.write:version");
    }
    if (before && before->generation > ring.generation) {
        // Written from an older reading it could put a removed person back.
        return fail(ErrorCode::Conflict, "keyfile.write:generation");
    }
    KeyRing next = ring;
    ++next.generation;
    const auto image = makeImage(next, macKey);
    if (!image) {
        return image.error();
    }
    const auto whole = writeImage(m_path, *image);
    if (!whole) {
        return whole.error();
    }
    const auto again = readSmallFile(m_path, kFileBytes);
    if (!again || *again != *whole) {
        return fail(ErrorCode::Disk, "keyfile.write:readback");
    }
    // The ring stands from here on, even if the copy beside it cannot be made.
    ring.generation = next.generation;
    return replaceFile(backupPath(m_path), *whole);
}

Result<bool> KeyFile::macHolds(const Secret& macKey) const
{
    const auto image = standing(m_path);
    if (!image) {
        return image.error();
    }
    const QByteArray expected = imageMac(macKey, image->macMessage);
    const auto size = static_cast<std::size_t>(expected.size());
    return image->mac.size() == expected.size()
           && sodium_memcmp(image->mac.constData(), expected.constData(), size) == 0;
}

Secret databaseKey(const Secret& bookKey)
{
    return subKey(bookKey, 1, "hearthDB");
}

Secret macKey(const Secret& bookKey)
{
    return subKey(bookKey, 2, "hearthMC");
}

}  // namespace hearth::crypto
