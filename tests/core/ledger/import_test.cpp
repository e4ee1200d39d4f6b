// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ops_file.h"
#include "tests/core/ledger/signed_device.h"

#include <QFile>

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

/// What an import of `operations` into a fresh device of `household` answers; nothing may stay of
/// what was refused.
Error refusedBy(Household& household, const std::vector<RawOperation>& operations)
{
    Device fresh(household);
    const auto taken = fresh.ledger->import(operations);
    REQUIRE_FALSE(taken);
    CHECK(fresh.ledger->operations() == 0);
    CHECK(fresh.ledger->heads().empty());
    CHECK(*fresh.database->number("SELECT count(*) FROM ledger_op") == 0);
    CHECK(*fresh.database->number("SELECT count(*) FROM record") == 0);
    return taken.error();
}

}  // namespace

TEST_CASE("import: what is whole is taken, and taken once", "[ledger][import]")
{
    Household household;
    SignedDevice source(household);
    Device fresh(household);
    CHECK(*fresh.ledger->import(source.device.all()) == 7);
    CHECK(*fresh.ledger->import(source.device.all()) == 0);
    CHECK(fresh.ledger->operations() == 7);
    CHECK(verify(*fresh.ledger)->verdict == Verdict::Sound);
    CHECK(*fresh.ledger->import({}) == 0);
}

TEST_CASE("import: a broken chain is refused and leaves nothing", "[ledger][import]")
{
    Household household;
    SignedDevice source(household);
    for (std::size_t gone = 0; gone + 1 < 7; ++gone) {
        auto operations = source.device.all();
        operations.erase(operations.begin() + static_cast<std::ptrdiff_t>(gone));
        CHECK(refusedBy(household, operations).code == ErrorCode::Altered);
    }
    auto swapped = source.device.all();
    std::swap(swapped[2], swapped[3]);
    CHECK(refusedBy(household, swapped).where == u"ledger.import:chain");
    auto less = source.device.all();
    less[3].parts.pop_back();
    CHECK(refusedBy(household, less).where == u"ledger.import:chain");
}

TEST_CASE("import: one changed byte in a part or a header is refused", "[ledger][import]")
{
    Household household;
    SignedDevice source(household);
    for (std::size_t i = 0; i < 7; ++i) {
        auto part = source.device.all();
        QByteArray& stored = part[i].parts.front()->stored;
        stored[stored.size() / 2] = static_cast<char>(stored[stored.size() / 2] ^ 1);
        CHECK(refusedBy(household, part).where == u"ledger.import:part");
        auto salt = source.device.all();
        salt[i].parts.front()->salt[0] = static_cast<char>(salt[i].parts.front()->salt[0] ^ 1);
        CHECK(refusedBy(household, salt).where == u"ledger.import:part");
        if (i == 6) {
            continue;  // nothing stands on the last header yet
        }
        auto header = source.device.all();
        header[i].header[header[i].header.size() - 3] = static_cast<char>(header[i].header[header[i].header.size() - 3] ^ 1);
        CHECK(refusedBy(household, header).code == ErrorCode::Altered);
    }
}

TEST_CASE("import: another home's operations are refused", "[ledger][import]")
{
    Household household;
    Household neighbours;
    SignedDevice source(neighbours);
    const Error error = refusedBy(household, source.device.all());
    CHECK(error.code == ErrorCode::Refused);
    CHECK(error.where == u"ledger.import:other-home");
}

TEST_CASE("import: a fork and a copy of oneself are refused", "[ledger][import]")
{
    Household household;
    Device one(household);
    Device copy(household);
    copy.ledger.reset();
    copy.incarnation = one.incarnation;
    copy.openLedger();
    one.write(test::putBody(household, Id::make(household.now), "note", s("one story")), household.home);
    household.now.ms += 1;
    copy.write(test::putBody(household, Id::make(household.now), "note", s("another story")), household.home);
    Device third(household);
    third.importFrom(one);
    const auto fork = third.ledger->import(copy.all());
    REQUIRE_FALSE(fork);
    CHECK(fork.error().code == ErrorCode::Altered);
    CHECK(fork.error().where == u"ledger.import:fork");
    CHECK(third.ledger->operations() == 1);
    // `one` meets a book that wrote on under its own name.
    const auto same = one.ledger->import(copy.all());
    REQUIRE_FALSE(same);
    CHECK(same.error().where == u"ledger.import:fork");
    Device later(household);
    later.ledger.reset();
    later.incarnation = one.incarnation;
    later.openLedger();
    const auto clone = later.ledger->import(one.all());
    REQUIRE_FALSE(clone);
    CHECK(clone.error().where == u"ledger.import:clone");
}

TEST_CASE("import: a part left out without a word is found by verify", "[ledger][import]")
{
    Household household;
    SignedDevice source(household);
    auto operations = source.device.all();
    operations[3].parts[1].reset();
    Device fresh(household);
    REQUIRE(fresh.ledger->import(operations));
    CHECK(verify(*fresh.ledger)->verdict == Verdict::Altered);
    CHECK(verify(*fresh.ledger)->firstBad == 4);
}

TEST_CASE("import: an operations file opens for its people, whole or not at all", "[ledger][import]")
{
    Household household;
    SignedDevice source(household);
    auto slot = crypto::makeSlot(Id::make(household.now), household.author, crypto::SlotKind::Passphrase, source.keys,
                                 s("four plain kitchen words"), {1, 8});
    REQUIRE(slot);
    const QString path = source.device.temp.path() + s("/ops");
    const OpsHead head{s("Alder House"), household.home, {{s("Grace"), s("GA"), 0, *slot, {}}}};
    CHECK(*writeOpsFile(*source.device.ledger, head, {}, path) == 7);
    CHECK(readOpsHead(path)->people.front().first == s("Grace"));
    {
        Device fresh(household);
        CHECK(*importOpsFile(*fresh.ledger, path, household.author, source.keys) == 7);
        CHECK(*importOpsFile(*fresh.ledger, path, household.author, source.keys) == 0);
    }
    Device fresh(household);
    CHECK(importOpsFile(*fresh.ledger, path, household.author, crypto::PersonKeys::make()).error().code
          == ErrorCode::Refused);
    CHECK(importOpsFile(*fresh.ledger, path, household.colleague, source.keys).error().code == ErrorCode::Refused);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    CHECK_FALSE(whole.contains("Words of the note"));
    const auto tried = [&](const QByteArray& bytes) {
        QFile spoilt(path);
        REQUIRE(spoilt.open(QIODevice::WriteOnly | QIODevice::Truncate));
        spoilt.write(bytes);
        spoilt.close();
        return importOpsFile(*fresh.ledger, path, household.author, source.keys).ok();
    };
    for (qsizetype at = 0; at < whole.size(); at += 97) {
        CHECK_FALSE(tried(whole.left(at)));
        QByteArray changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x10);
        // A name at the door may be misspelt without the operations being touched; nothing else may.
        if (tried(changed)) {
            CHECK(fresh.ledger->operations() == 7);
            CHECK(verify(*fresh.ledger)->verdict == Verdict::Sound);
        }
    }
    CHECK(tried(whole));
}
