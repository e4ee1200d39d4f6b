// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/crypto/crypto_support.h"

#include "core/crypto/slot_codec.h"

#include <QElapsedTimer>

#include <algorithm>
#include <vector>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace hearth;
using namespace hearth::crypto;

namespace {

ErrorCode codeOf(const Slot& slot, const QString& passphrase = words4())
{
    const auto keys = openSlot(slot, passphrase, kTestCost);
    REQUIRE_FALSE(keys.ok());
    return keys.error().code;
}

// What openSlot answers where only a little more memory may be had than is in use already.
int exitCodeWithLittleMemory(const Slot& slot)
{
    const pid_t child = ::fork();
    if (child == 0) {
        long pages = 0;
        if (FILE* file = std::fopen("/proc/self/statm", "r"); file != nullptr) {
            if (std::fscanf(file, "%ld", &pages) != 1) {
                ::_exit(90);
            }
            std::fclose(file);
        }
        const rlim_t bytes = static_cast<rlim_t>(pages) * 4096U + 64U * 1024U * 1024U;
        const rlimit limit{bytes, bytes};
        if (pages == 0 || ::setrlimit(RLIMIT_AS, &limit) != 0) {
            ::_exit(91);
        }
        const auto keys = openSlot(slot, words4(), kTestCost);
        ::_exit(keys.ok() ? 0 : 1 + static_cast<int>(keys.error().code));
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 99;
}

}  // namespace

TEST_CASE("slots: the right passphrase opens, over encoding and decoding", "[crypto][slots]")
{
    const PersonKeys keys = PersonKeys::make();
    const Slot slot = aSlot(keys);
    const auto decoded = decodeSlot(encodeSlot(slot));
    REQUIRE(decoded.ok());
    REQUIRE(*decoded == slot);
    const auto opened = openSlot(*decoded, words4(), kTestCost);
    REQUIRE(opened.ok());
    REQUIRE(opened->publicKeys() == keys.publicKeys());
    REQUIRE(opened->bundle() == keys.bundle());
}

TEST_CASE("slots: a thousand wrong passphrases open nothing and the right one does", "[crypto][slots]")
{
    const Slot slot = aSlot(PersonKeys::make());
    std::vector<QString> wrong{QString(),
                               QStringLiteral(" "),
                               words4() + u' ',
                               u' ' + words4(),
                               words4().toUpper(),
                               words4().left(words4().size() - 1),
                               words4() + QChar(0),
                               QString(10'000, u'x'),
                               QString(QChar(0xd800)) + words4()};
    while (wrong.size() < 1000) {
        wrong.push_back(words4().left(static_cast<qsizetype>(wrong.size() % 20)) + QString::number(wrong.size()));
    }
    for (const QString& passphrase : wrong) {
        CAPTURE(passphrase.size());
        REQUIRE(codeOf(slot, passphrase) == ErrorCode::WrongPassphrase);
    }
    REQUIRE(openSlot(slot, words4(), kTestCost).ok());
}

TEST_CASE("slots: an accent is the same however the keyboard composes it", "[crypto][slots]")
{
    const QString composed = QStringLiteral("caf\u00e9 by the r\u00f4ad");
    const QString decomposed = composed.normalized(QString::NormalizationForm_D);
    REQUIRE(composed != decomposed);
    const PersonKeys keys = PersonKeys::make();
    REQUIRE(openSlot(aSlot(keys, composed), decomposed, kTestCost).ok());
    REQUIRE(openSlot(aSlot(keys, decomposed), composed, kTestCost).ok());
    REQUIRE(codeOf(aSlot(keys, composed), QStringLiteral("cafe by the road")) == ErrorCode::WrongPassphrase);
}

TEST_CASE("slots: fewer than twelve characters are refused, counted as people count", "[crypto][slots]")
{
    const auto made = [](const QString& passphrase) {
        return makeSlot(newId(), newId(), SlotKind::Passphrase, PersonKeys::make(), passphrase, kTestCost);
    };
    REQUIRE(made(QStringLiteral("eleven char")).error() == fail(ErrorCode::Invalid, "slots.make:short"));
    REQUIRE(made(QString()).error().code == ErrorCode::Invalid);
    REQUIRE(made(QStringLiteral("twelve chars")).ok());
    // Six characters outside the first plane are twelve UTF-16 units, and six with accents apart twelve points.
    REQUIRE(made(QStringLiteral("\U0001F98A").repeated(6)).error().code == ErrorCode::Invalid);
    REQUIRE(made(QStringLiteral("e\u0301").repeated(6)).error().code == ErrorCode::Invalid);
    REQUIRE(made(QStringLiteral("\U0001F98A").repeated(12)).ok());
    REQUIRE(made(QString(12, QChar(0xd800))).error().code == ErrorCode::Invalid);
}

TEST_CASE("slots: a flipped bit at every byte of a slot is refused", "[crypto][slots]")
{
    const QByteArray bytes = encodeSlot(aSlot(PersonKeys::make()));
    REQUIRE(openSlot(*decodeSlot(bytes), words4(), kTestCost).ok());
    int undecodable = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        for (unsigned mask = 1; mask < 256; mask *= 2) {
            CAPTURE(i, mask);
            const auto slot = decodeSlot(flipped(bytes, i, mask));
            if (!slot) {
                REQUIRE(slot.error().code == ErrorCode::KeyFileDamaged);
                ++undecodable;
            } else if (slot->cost.kibibytes < 64 * 1024) {
                const ErrorCode code = codeOf(*slot);
                REQUIRE((code == ErrorCode::WrongPassphrase || code == ErrorCode::KeyFileDamaged));
            }
        }
    }
    REQUIRE(undecodable > 0);
}

TEST_CASE("slots: bytes cut short, with more behind or in another spelling are refused", "[crypto][slots]")
{
    const QByteArray bytes = encodeSlot(aSlot(PersonKeys::make()));
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        CAPTURE(size);
        REQUIRE_FALSE(decodeSlot(bytes.left(size)).ok());
    }
    REQUIRE_FALSE(decodeSlot(bytes + '\0').ok());
    // The version as 0x18 0x01: the same number, but not our one way to write it.
    REQUIRE(bytes.mid(1, 2) == QByteArray::fromHex("0001"));
    REQUIRE_FALSE(decodeSlot(bytes.left(2) + QByteArray::fromHex("1801") + bytes.mid(3)).ok());
    // An indefinite map with the same pairs.
    REQUIRE_FALSE(decodeSlot(QByteArray::fromHex("bf") + bytes.mid(1) + QByteArray::fromHex("ff")).ok());
    REQUIRE(decodeSlot(bytes).ok());
}

TEST_CASE("slots: no field of one slot can stand in for that of another", "[crypto][slots]")
{
    const PersonKeys keys = PersonKeys::make();
    const Slot mine = aSlot(keys);
    const Slot other = aSlot(PersonKeys::make());
    using Change = void (*)(Slot&, const Slot&);
    const std::vector<Change> changes{
        [](Slot& s, const Slot& o) { s.id = o.id; },
        [](Slot& s, const Slot& o) { s.person = o.person; },
        [](Slot& s, const Slot&) { s.kind = SlotKind::Paper; },
        [](Slot& s, const Slot&) { s.cost.passes += 1; },
        [](Slot& s, const Slot&) { s.cost.kibibytes += 1; },
        [](Slot& s, const Slot& o) { s.salt = o.salt; },
        [](Slot& s, const Slot& o) { s.sealed = o.sealed; },
        [](Slot& s, const Slot& o) { s.keys.box = o.keys.box; },
        [](Slot& s, const Slot& o) { s.keys.sign = o.keys.sign; },
    };
    for (std::size_t i = 0; i < changes.size(); ++i) {
        CAPTURE(i);
        Slot changed = mine;
        changes[i](changed, other);
        REQUIRE(codeOf(changed) == ErrorCode::WrongPassphrase);
    }
    REQUIRE(openSlot(mine, words4(), kTestCost).ok());
}

TEST_CASE("slots: the seal itself is bound to every field, not only through the derived key", "[crypto][slots]")
{
    const Slot mine = aSlot(PersonKeys::make());
    const Slot other = aSlot(PersonKeys::make());
    const QByteArray before = slotAssociatedData(mine);
    std::vector<Slot> changed(8, mine);
    changed[0].id = other.id;
    changed[1].person = other.person;
    changed[2].kind = SlotKind::Paper;
    changed[3].cost.passes += 1;
    changed[4].cost.kibibytes += 1;
    changed[5].salt = other.salt;
    changed[6].keys.box = other.keys.box;
    changed[7].keys.sign = other.keys.sign;
    for (const Slot& slot : changed) {
        REQUIRE(slotAssociatedData(slot) != before);
    }
    REQUIRE(slotAssociatedData(mine) == before);
}

TEST_CASE("slots: a cost outside the limits is a damaged key file, at once", "[crypto][slots]")
{
    const Slot slot = aSlot(PersonKeys::make());
    for (const KdfCost cost : {KdfCost{11, 64 * 1024}, KdfCost{3, 1024 * 1024 + 1}, KdfCost{3, 0xffffffffU},
                               KdfCost{0xffffffffU, 1024 * 1024}, KdfCost{0, 8}, KdfCost{1, 7}}) {
        CAPTURE(cost.passes, cost.kibibytes);
        Slot planted = slot;
        planted.cost = cost;
        QElapsedTimer timer;
        timer.start();
        REQUIRE(codeOf(planted) == ErrorCode::KeyFileDamaged);
        REQUIRE(timer.elapsed() < 1000);
        if (cost.passes > 10 || cost.kibibytes > 1024 * 1024) {
            REQUIRE(decodeSlot(encodeSlot(planted)).error().code == ErrorCode::KeyFileDamaged);
        }
    }
    // The product's own floor refuses what tests are made with.
    REQUIRE(openSlot(slot, words4()).error().code == ErrorCode::KeyFileDamaged);
    REQUIRE(makeSlot(newId(), newId(), SlotKind::Passphrase, PersonKeys::make(), words4(), {11, 8}).error().code
            == ErrorCode::Invalid);
}

TEST_CASE("slots: a slot at the product's floor opens under the product's floor", "[crypto][slots]")
{
    const auto slot = makeSlot(newId(), newId(), SlotKind::Passphrase, PersonKeys::make(), words4(), kFloorCost);
    REQUIRE(slot.ok());
    REQUIRE(openSlot(*slot, words4()).ok());
}

TEST_CASE("slots: a slot that asks for a factor is newer than this program", "[crypto][slots]")
{
    Slot slot = aSlot(PersonKeys::make());
    slot.factors = "key on a stick";
    REQUIRE(codeOf(*decodeSlot(encodeSlot(slot))) == ErrorCode::TooNew);
}

TEST_CASE("slots: too little memory is said so and is not a wrong passphrase", "[crypto][slots]")
{
    Slot dear = aSlot(PersonKeys::make());
    dear.cost = {1, 256 * 1024};
    REQUIRE(exitCodeWithLittleMemory(dear) == 1 + static_cast<int>(ErrorCode::Memory));
    // The same child opens a cheap slot: the limit alone does not stop it.
    REQUIRE(exitCodeWithLittleMemory(aSlot(PersonKeys::make())) == 0);
}

TEST_CASE("slots: a paper key opens its slot however it is typed", "[crypto][slots]")
{
    const QString paper = generatePaperKey();
    const auto slot = makeSlot(newId(), newId(), SlotKind::Paper, PersonKeys::make(), paper, kTestCost);
    REQUIRE(slot.ok());
    REQUIRE(openSlot(*slot, paper, kTestCost).ok());
    REQUIRE(openSlot(*slot, paper.toLower().remove(u'-'), kTestCost).ok());
    REQUIRE(codeOf(*slot, generatePaperKey()) == ErrorCode::WrongPassphrase);
}
