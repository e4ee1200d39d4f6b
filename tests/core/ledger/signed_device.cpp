// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/ledger/signed_device.h"

#include <catch2/catch_test_macros.hpp>

namespace hearth::test {

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

QByteArray hexOf(const QByteArray& bytes)
{
    return "x'" + bytes.toHex() + '\'';
}

}  // namespace

SignedDevice::SignedDevice(Household& household) : device(household)
{
    auto slot = crypto::makeSlot(Id::make(household.now), household.author, crypto::SlotKind::Passphrase, keys,
                                 s("four plain kitchen words"), {1, 8});
    REQUIRE(slot);
    ledger::Body body;
    body.type = ledger::OpType::Slot;
    body.record = household.author;
    body.blob = crypto::encodeSlot(*slot);
    device.write(body, household.home);
    for (int i = 2; i <= 6; ++i) {
        const Id record = Id::make(household.now);
        ledger::NewOperation put{household.author, {}};
        put.parts.push_back({household.home, ledger::Audience::Team, Id(),
                             putBody(household, record, "note", s("Words of the note, long enough to be changed."))});
        for (int young = 0; i == 4 && young < 2; ++young) {
            ledger::Body involve;
            involve.type = ledger::OpType::Involve;
            involve.record = record;
            involve.about = {Id::make(household.now)};
            put.parts.push_back({involve.about.front(), ledger::Audience::Team, Id(), involve});
        }
        device.write(std::move(put));
    }
    device.write(checkpoint(1, 6), household.home);
}

ledger::Body SignedDevice::checkpoint(std::int64_t from, std::int64_t to) const
{
    return checkpointOn(device, from, to);
}

ledger::Body SignedDevice::checkpointOn(const Device& other, std::int64_t from, std::int64_t to) const
{
    auto ask = other.database->prepare(
        "SELECT o.hash FROM ledger_op o JOIN ledger_chain c ON c.k = o.chain WHERE c.incarnation = ?1 AND o.seq = ?2");
    auto row = ask.bind(1, other.incarnation).bind(2, to).step();
    REQUIRE((row && *row));
    ledger::Body body;
    body.type = ledger::OpType::Checkpoint;
    body.number = from;
    body.number2 = to;
    body.blob = keys.sign(
        ledger::checkpointMessage(device.household.home, other.incarnation, from, to, ask.blob(0)));
    return body;
}

void SignedDevice::rewrite(std::int64_t n, const QString& words)
{
    QByteArray sql;
    QByteArray previous(32, '\0');
    std::int64_t last = 0;
    for (const ledger::RawOperation& raw : device.all()) {
        ++last;
        auto header = *ledger::decodeHeader(raw.header);
        header.previous = previous;
        if (last == n) {
            auto body = *ledger::decodeBody(raw.parts.front()->stored);
            body.fields[s("text")] = proseOf(words);
            const QByteArray stored = ledger::encodeBody(body);
            header.parts.front().commitment = ledger::commitmentOf(raw.parts.front()->salt, stored);
            sql += "UPDATE ledger_part SET body = " + hexOf(stored) + " WHERE k = "
                   + QByteArray::number(static_cast<qlonglong>(n * 64)) + ';';
        }
        const QByteArray bytes = ledger::encodeHeader(header);
        previous = ledger::hashOf(bytes);
        sql += "UPDATE ledger_op SET header = " + hexOf(bytes) + ", hash = " + hexOf(previous) + " WHERE n = "
               + QByteArray::number(static_cast<qlonglong>(last)) + ';';
    }
    device.tamper(sql);
    ledger::Anchor anchor(device.anchorPath(), device.anchorKey);
    REQUIRE(anchor.read());
    REQUIRE(anchor.write({last, previous}));
}

}  // namespace hearth::test
