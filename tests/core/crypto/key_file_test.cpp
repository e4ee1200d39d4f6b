// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/crypto/crypto_support.h"

#include "core/crypto/key_ring_codec.h"

#include <QFileInfo>

using namespace hearth;
using namespace hearth::crypto;

namespace {

constexpr qsizetype kImage = kKeyImageBytes;

// A book folder with a key file of three people written `writes` times.
struct Book {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("vault.keys"));
    QString backup = path + QStringLiteral(".bak");
    KeyFile file{path};
    Secret bookKey = Secret::random(32);
    Secret mac = macKey(bookKey);
    KeyRing ring;

    explicit Book(int writes)
    {
        ring.homeName = QStringLiteral("The Old Rectory \u2014 Ffordd y M\u00f4r");
        ring.home = newId();
        ring.incarnation = newId();
        for (const auto& name : {QStringLiteral("Ana"), QStringLiteral("Bryn"), QStringLiteral("Zo\u00eb")}) {
            ring.entries.push_back(anEntry(name, bookKey));
        }
        for (int i = 0; i < writes; ++i) {
            write();
        }
    }

    void write() { REQUIRE(file.write(ring, mac).ok()); }
};

}  // namespace

TEST_CASE("key file: what is written is read, with a generation more each time", "[crypto][keyfile]")
{
    Book book(0);
    REQUIRE_FALSE(book.file.exists());
    REQUIRE(book.file.read().error().code == ErrorCode::NotFound);
    for (std::uint64_t generation = 1; generation <= 5; ++generation) {
        book.ring.entries[0].initials = QString::number(generation);
        book.write();
        REQUIRE(book.ring.generation == generation);
        REQUIRE(*book.file.read() == book.ring);
        REQUIRE(*book.file.macHolds(book.mac));
        REQUIRE(bytesOf(book.path) == bytesOf(book.backup));
    }
    REQUIRE(book.file.exists());
    REQUIRE(QFileInfo(book.path).size() == 64 * 1024);
    REQUIRE_FALSE(QFileInfo::exists(book.path + QStringLiteral(".new")));
}

TEST_CASE("key file: the person of an entry opens the book key with their passphrase", "[crypto][keyfile]")
{
    Book book(1);
    const auto ring = book.file.read();
    for (const KeyEntry& entry : ring->entries) {
        const auto keys = openSlot(entry.slot, words4(), kTestCost);
        REQUIRE(keys.ok());
        REQUIRE(*keys->open(entry.bookKey) == book.bookKey);
    }
}

TEST_CASE("key file: only its owner may read the file and its copy", "[crypto][keyfile]")
{
    Book book(2);
    const auto mine = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    REQUIRE(QFile::permissions(book.path) == mine);
    REQUIRE(QFile::permissions(book.backup) == mine);
}

TEST_CASE("key file: any flipped byte of an image makes that image unsound", "[crypto][keyfile]")
{
    Book book(1);
    const QByteArray image = bytesOf(book.path).left(kImage);
    REQUIRE(readImage(image).sound);
    for (qsizetype i = 0; i < kImage; ++i) {
        if (readImage(flipped(image, i)).sound) {
            FAIL("flip unseen at " << i);
        }
    }
}

TEST_CASE("key file: a flipped byte in one image is recovered through the other", "[crypto][keyfile]")
{
    Book book(2);
    REQUIRE(QFile::remove(book.backup));
    const QByteArray whole = bytesOf(book.path);
    KeyRing earlier = book.ring;
    earlier.generation = 1;
    // Every byte of head and ring, then samples of the zeros behind; all of them are flipped above.
    const qsizetype used = 88 + encodeRing(book.ring).size();
    for (qsizetype i = 0; i < 2 * kImage; i += i % kImage < used ? 1 : 1021) {
        CAPTURE(i);
        putBytes(book.path, flipped(whole, i, 0x40));
        const auto ring = book.file.read();
        REQUIRE(ring.ok());
        // The second write went to the second image.
        REQUIRE(*ring == (i < kImage ? book.ring : earlier));
        REQUIRE(*book.file.macHolds(book.mac));
    }
}

TEST_CASE("key file: with one image bad the copy beside it still has the newest", "[crypto][keyfile]")
{
    Book book(2);
    putBytes(book.path, flipped(bytesOf(book.path), kImage + 200));
    REQUIRE(*book.file.read() == book.ring);
    book.write();
    REQUIRE(book.ring.generation == 3);
    REQUIRE(*book.file.read() == book.ring);
    // The bad image was the one written over: both are sound again.
    const QByteArray whole = bytesOf(book.path);
    REQUIRE(readImage(whole.left(kImage)).sound);
    REQUIRE(readImage(whole.mid(kImage)).sound);
}

TEST_CASE("key file: an old file put back whole is read as old, not hidden by its copy", "[crypto][keyfile]")
{
    Book book(2);
    const QByteArray old = bytesOf(book.path);
    book.write();
    book.write();
    putBytes(book.path, old);
    REQUIRE(book.file.read()->generation == 2);
}

TEST_CASE("key file: both images bad falls back to the copy, everything bad is said so", "[crypto][keyfile]")
{
    Book book(2);
    const QByteArray bad = flipped(flipped(bytesOf(book.path), 30), kImage + 30);
    putBytes(book.path, bad);
    REQUIRE(*book.file.read() == book.ring);
    REQUIRE(QFile::remove(book.path));
    REQUIRE(*book.file.read() == book.ring);
    REQUIRE(book.file.exists());
    putBytes(book.path, bad);
    putBytes(book.backup, bad);
    REQUIRE(book.file.read().error().code == ErrorCode::KeyFileDamaged);
    REQUIRE(book.file.macHolds(book.mac).error().code == ErrorCode::KeyFileDamaged);
    for (const QByteArray& bytes :
         {QByteArray(), QByteArray("x"), QByteArray(64 * 1024, '\0'), QByteArray(70'000, 'x')}) {
        putBytes(book.path, bytes);
        REQUIRE(book.file.read().error().code == ErrorCode::KeyFileDamaged);
    }
    book.write();
    REQUIRE(*book.file.read() == book.ring);
}

TEST_CASE("key file: a write torn at any sector leaves the old ring or the new one", "[crypto][keyfile]")
{
    Book book(2);
    const KeyRing old = book.ring;
    const QByteArray before = bytesOf(book.path);
    book.ring.entries.pop_back();
    book.write();
    const QByteArray after = bytesOf(book.path);
    REQUIRE(QFile::remove(book.backup));
    REQUIRE(before.mid(kImage) == after.mid(kImage));
    int oldOnes = 0;
    for (qsizetype cut = 0; cut <= kImage; cut += 128) {
        CAPTURE(cut);
        // Forwards, and as a disk that wrote the end first.
        for (const QByteArray& torn : {after.left(cut) + before.mid(cut), before.left(cut) + after.mid(cut)}) {
            putBytes(book.path, torn);
            const auto ring = book.file.read();
            REQUIRE(ring.ok());
            REQUIRE((*ring == old || *ring == book.ring));
            oldOnes += *ring == old ? 1 : 0;
        }
    }
    REQUIRE(oldOnes > 2);
}

TEST_CASE("key file: a file cut short is still read and mended by the next write", "[crypto][keyfile]")
{
    Book book(2);
    REQUIRE(QFile::remove(book.backup));
    putBytes(book.path, bytesOf(book.path).left(kImage + 100));
    REQUIRE(book.file.read()->generation == 1);
    book.ring.generation = 1;
    book.write();
    REQUIRE(QFileInfo(book.path).size() == 64 * 1024);
    REQUIRE(*book.file.read() == book.ring);
}

TEST_CASE("key file: the MAC does not hold for one who had no key of the book", "[crypto][keyfile]")
{
    Book book(1);
    const Secret foreign = macKey(Secret::random(32));
    REQUIRE(*book.file.macHolds(book.mac));
    REQUIRE_FALSE(*book.file.macHolds(foreign));
    // Someone adds themselves and writes a file whose checksums are right.
    KeyRing planted = book.ring;
    planted.entries.push_back(anEntry(QStringLiteral("Mallory"), book.bookKey));
    REQUIRE(book.file.write(planted, foreign).ok());
    REQUIRE(book.file.read()->entries.size() == 4);
    REQUIRE_FALSE(*book.file.macHolds(book.mac));
}

TEST_CASE("key file: a ring read before someone else's write may not undo it", "[crypto][keyfile]")
{
    Book book(1);
    KeyRing stale = book.ring;
    book.ring.entries.pop_back();
    book.write();
    REQUIRE(book.file.write(stale, book.mac).error().code == ErrorCode::Conflict);
    REQUIRE(stale.generation == 1);
    REQUIRE(*book.file.read() == book.ring);
}

TEST_CASE("key file: more people than fit and text that is no text are refused untouched", "[crypto][keyfile]")
{
    Book book(1);
    const QByteArray before = bytesOf(book.path);
    KeyRing crowded = book.ring;
    while (crowded.entries.size() < 60) {
        crowded.entries.push_back(crowded.entries.front());
    }
    KeyRing sixty = crowded;
    while (crowded.entries.size() < 120) {
        crowded.entries.push_back(crowded.entries.front());
    }
    REQUIRE(book.file.write(crowded, book.mac).error() == fail(ErrorCode::Invalid, "keyfile.write:full"));
    KeyRing broken = book.ring;
    broken.entries[0].firstName = QString(QChar(0xd800));
    REQUIRE(book.file.write(broken, book.mac).error().code == ErrorCode::Invalid);
    broken = book.ring;
    broken.entries[0].slot.salt.clear();
    REQUIRE(book.file.write(broken, book.mac).error().code == ErrorCode::Invalid);
    REQUIRE(bytesOf(book.path) == before);
    REQUIRE(book.file.write(sixty, book.mac).ok());
}

TEST_CASE("key file: where the disk refuses, the generation does not grow", "[crypto][keyfile]")
{
    Book book(0);
    const KeyFile nowhere(book.folder.filePath(QStringLiteral("missing/vault.keys")));
    REQUIRE(nowhere.write(book.ring, book.mac).error().code == ErrorCode::Disk);
    REQUIRE(book.ring.generation == 0);
    REQUIRE(nowhere.read().error().code == ErrorCode::NotFound);
}

TEST_CASE("key file: an image of a later version is named and not written over", "[crypto][keyfile]")
{
    Book book(1);
    QByteArray image = bytesOf(book.path).left(kImage);
    image[11] = 2;
    image.replace(56, 32, hash(image.left(56) + image.mid(88)));
    putBytes(book.path, image + image);
    REQUIRE(book.file.read().error().code == ErrorCode::TooNew);
    REQUIRE(book.file.write(book.ring, book.mac).error().code == ErrorCode::TooNew);
    REQUIRE(bytesOf(book.path) == image + image);
}
