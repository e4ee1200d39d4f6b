// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/cbor.h"
#include "core/ledger/erasure.h"
#include "core/ledger/fold.h"
#include "core/ledger/ops_file.h"
#include "tests/core/ledger/signed_device.h"

#include <QFile>
#include <QtEndian>

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using namespace hearth::ledger;
using hearth::test::Device;
using hearth::test::Household;
using hearth::test::SignedDevice;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

Touch touchOf(OpType type, char device, std::int64_t seq)
{
    Touch touch;
    touch.incarnation = *Id::fromBytes(QByteArray(16, device));
    touch.seq = seq;
    touch.hybrid = {static_cast<std::uint64_t>(seq)};
    touch.body.type = type;
    touch.body.fields[s("title")] = s("words");
    return touch;
}

/// Each device has seen its own, and device 'm' all of 'w' up to `upto`.
Seen managerSaw(std::int64_t upto)
{
    return [upto](const Touch& later, const Touch& earlier) {
        if (later.incarnation == earlier.incarnation) {
            return later.seq > earlier.seq;
        }
        return later.incarnation.bytes().at(0) == 'm' && earlier.seq <= upto;
    };
}

Body eraseNaming(const Household& household, QByteArray parts)
{
    Body erase;
    erase.type = OpType::Erase;
    erase.record = Id::make(household.now);
    erase.blob = std::move(parts);
    return erase;
}

QByteArray block(const QByteArray& bytes)
{
    char size[4];
    qToBigEndian<quint32>(static_cast<quint32>(bytes.size()), size);
    return QByteArray(size, 4) + bytes;
}

/// What taking in an operations file answers whose only chunk says `plain`.
Error tookIn(const QByteArray& plain)
{
    Household household;
    Device device(household);
    const auto keys = crypto::PersonKeys::make();
    const auto slot = crypto::makeSlot(Id::make(household.now), household.author, crypto::SlotKind::Passphrase, keys,
                                       s("four plain kitchen words"), {1, 8});
    REQUIRE(slot);
    const Secret key = Secret::random(32);
    CborWriter head;
    head.array(3).text(s("Alder House")).bytes(household.home.bytes()).array(1);
    head.array(5).text(s("Grace")).text(s("GA")).integer(0).bytes(crypto::encodeSlot(*slot));
    head.bytes(crypto::sealTo(slot->keys.box, key.span()));
    const QByteArray headBytes = head.take();
    CborWriter context;
    context.array(4).text(s("hearthbook ops 1")).bytes(crypto::hash(headBytes)).integer(0).boolean(true);
    const auto* bytes = reinterpret_cast<const unsigned char*>(plain.constData());
    const QByteArray sealed = crypto::seal(key, {bytes, static_cast<std::size_t>(plain.size())}, context.take());
    QFile file(device.temp.path() + s("/made.ops"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("HBOPS001" + block(headBytes) + block(sealed));
    file.close();
    const auto taken = importOpsFile(*device.ledger, file.fileName(), household.author, keys);
    REQUIRE_FALSE(taken);
    return taken.error();
}

/// `operations` operations of `parts` empty parts each, none of them with a true header.
QByteArray chunkOf(std::size_t operations, std::size_t parts)
{
    CborWriter out;
    out.array(operations);
    for (std::size_t i = 0; i < operations; ++i) {
        out.array(2).bytes("no header").array(parts);
        for (std::size_t j = 0; j < parts; ++j) {
            out.array(0);
        }
    }
    return out.take();
}

}  // namespace

TEST_CASE("mended: a sign-off covers only the words its signer saw", "[ledger][fold]")
{
    const Touch put = touchOf(OpType::Put, 'w', 1);
    const Touch amend = touchOf(OpType::Amend, 'w', 2);
    const Touch sign = touchOf(OpType::SignOff, 'm', 1);
    CHECK(fold({put, sign}, managerSaw(1)).signedOff);
    CHECK(fold({put, amend, sign}, managerSaw(2)).signedOff);
    CHECK_FALSE(fold({put, amend, sign}, managerSaw(1)).signedOff);
    CHECK_FALSE(fold({sign, amend, put}, managerSaw(1)).signedOff);
    CHECK_FALSE(fold({put, touchOf(OpType::Resolve, 'w', 2), sign}, managerSaw(1)).signedOff);
    // On one PC what comes after had not been seen; a second sign-off covers it again.
    const Touch later = touchOf(OpType::Amend, 'm', 2);
    CHECK_FALSE(fold({put, sign, later}, managerSaw(1)).signedOff);
    CHECK(fold({put, sign, later, touchOf(OpType::SignOff, 'm', 3)}, managerSaw(1)).signedOff);
    // What is no writing of words takes no sign-off away.
    CHECK(fold({put, sign, touchOf(OpType::Withhold, 'w', 2)}, managerSaw(1)).signedOff);
}

TEST_CASE("mended: an erasure reaches no neighbouring operation", "[ledger][erase]")
{
    Household household;
    SignedDevice signedOne(household);
    Device& device = signedOne.device;
    const auto partsHere = [&] { return *device.database->number("SELECT count(*) FROM ledger_part WHERE k < 8 * 64"); };
    const std::int64_t before = partsHere();
    for (const int part : {64, 128, -1, -64}) {
        CAPTURE(part);
        device.write(eraseNaming(household, encodeParts({{device.incarnation, 4, part}})), household.home);
        CHECK(partsHere() == before);
    }
    for (const std::int64_t part : {std::int64_t{1} << 32, -(std::int64_t{1} << 32)}) {
        CborWriter wide;  // cut to 32 bits it would be part 0
        wide.array(1).array(3).bytes(device.incarnation.bytes()).integer(5).integer(part);
        device.write(eraseNaming(household, wide.take()), household.home);
        CHECK(partsHere() == before);
    }
    CHECK(*device.database->number("SELECT count(*) FROM gone") == 0);
    CHECK(*device.database->number("SELECT count(*) FROM ledger_erasure") == 0);
    // Control: what is named rightly goes.
    device.write(eraseNaming(household, encodeParts({{device.incarnation, 5, 0}})), household.home);
    CHECK(partsHere() == before - 1);
}

TEST_CASE("mended: a chunk with more than an operation or a chunk can have is damage", "[ledger][ops]")
{
    CHECK(tookIn(chunkOf(1, kMaxParts + 1)).where == s("ops-file.chunk"));
    CHECK(tookIn(chunkOf(10'001, 0)).where == s("ops-file.chunk"));
    CHECK(tookIn(chunkOf(1, kMaxParts + 1)).code == ErrorCode::Damaged);
    // Control: the greatest that is allowed is read, and refused for its headers only.
    CHECK(tookIn(chunkOf(1, kMaxParts)).where != s("ops-file.chunk"));
    CHECK(tookIn(chunkOf(10'000, 0)).where != s("ops-file.chunk"));
}
