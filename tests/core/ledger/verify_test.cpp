// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/erasure.h"
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

Findings findings(Device& device)
{
    auto found = verify(*device.ledger);
    REQUIRE(found);
    return *found;
}

/// Puts another byte in the middle of `column` in the row `where`.
QByteArray flip(const char* table, const char* column, const QByteArray& where)
{
    const QByteArray c(column);
    const QByteArray middle = "(length(" + c + ") / 2 + 1)";
    return QByteArray("UPDATE ") + table + " SET " + c + " = CAST(substr(" + c + ", 1, " + middle + " - 1) || CASE WHEN "
           + "substr(" + c + ", " + middle + ", 1) = x'41' THEN x'42' ELSE x'41' END || substr(" + c + ", " + middle
           + " + 1) AS BLOB) WHERE " + where;
}

struct Tampering {
    const char* what;
    QByteArray sql;
    Verdict verdict;
    std::int64_t firstBad;
};

/// Operation 1 is the slot, 2 to 6 are notes (4 about two young people), 7 is the checkpoint.
std::vector<Tampering> tamperings()
{
    std::vector<Tampering> all{
        {"a salt", flip("ledger_part", "salt", "k = 3 * 64"), Verdict::Altered, 3},
        {"a second part", flip("ledger_part", "body", "k = 4 * 64 + 1"), Verdict::Altered, 4},
        {"a part that is not in the header",
         "INSERT INTO ledger_part (k, salt, body) VALUES (3 * 64 + 5, zeroblob(16), x'a0')", Verdict::Altered, 3},
        {"a part taken out", "DELETE FROM ledger_part WHERE k = 3 * 64", Verdict::Altered, 3},
        {"a part taken out, and a note as if an erasure had done it",
         "DELETE FROM ledger_part WHERE k = 3 * 64; INSERT INTO ledger_erasure (k, op) VALUES (192, 5)", Verdict::Altered,
         3},
        {"the checkpoint's own part", flip("ledger_part", "body", "k = 7 * 64"), Verdict::Altered, 7},
        {"the last operation gone", "DELETE FROM ledger_op WHERE n = 7; DELETE FROM ledger_part WHERE k / 64 = 7",
         Verdict::Truncated, 7},
        {"the last three gone", "DELETE FROM ledger_op WHERE n > 4; DELETE FROM ledger_part WHERE k / 64 > 4",
         Verdict::Truncated, 5},
        {"all gone", "DELETE FROM ledger_op; DELETE FROM ledger_part; DELETE FROM ledger_chain", Verdict::Truncated, 1},
        {"one in the middle gone", "DELETE FROM ledger_op WHERE n = 4; DELETE FROM ledger_part WHERE k / 64 = 4",
         Verdict::Altered, 4},
        {"one in the middle gone and the rest moved up",
         "DELETE FROM ledger_op WHERE n = 6; UPDATE ledger_op SET n = 6 WHERE n = 7", Verdict::Altered, 6},
        {"two in another order", "UPDATE ledger_op SET n = 99 WHERE n = 3; UPDATE ledger_op SET n = 3 WHERE n = 2; "
         "UPDATE ledger_op SET n = 2 WHERE n = 99", Verdict::Altered, 2},
        {"the device's name", flip("ledger_chain", "incarnation", "k = 1"), Verdict::Altered, 1},
        {"a sequence", "UPDATE ledger_op SET seq = 70 WHERE n = 5", Verdict::Altered, 5},
    };
    for (std::int64_t n = 1; n <= 7; ++n) {
        const QByteArray number = QByteArray::number(static_cast<qlonglong>(n));
        all.push_back({"a header", flip("ledger_op", "header", "n = " + number), Verdict::Altered, n});
        all.push_back({"a hash", flip("ledger_op", "hash", "n = " + number), Verdict::Altered, n});
        all.push_back({"a part", flip("ledger_part", "body", "k = 64 * " + number), Verdict::Altered, n});
    }
    return all;
}

}  // namespace

TEST_CASE("verify: an untouched ledger is sound and wholly signed", "[ledger][verify]")
{
    Household household;
    SignedDevice signedOne(household);
    const Findings found = findings(signedOne.device);
    CHECK(found.verdict == Verdict::Sound);
    CHECK(found.operations == 7);
    CHECK(found.firstBad == 0);
    CHECK(found.unsigned_ == 0);
    // Changing what is not the ledger changes nothing.
    signedOne.device.tamper("UPDATE record SET flags = 0; DELETE FROM touch; DELETE FROM local_meta");
    CHECK(findings(signedOne.device).verdict == Verdict::Sound);
    signedOne.device.write(test::putBody(household, Id::make(household.now), "note", s("later")), household.home);
    CHECK(findings(signedOne.device).unsigned_ == 1);
}

TEST_CASE("verify: whatever is changed is named, and where", "[ledger][verify]")
{
    for (const Tampering& one : tamperings()) {
        CAPTURE(one.what, one.sql.toStdString());
        Household household;
        SignedDevice signedOne(household);
        signedOne.device.tamper(one.sql);
        const Findings found = findings(signedOne.device);
        CHECK(static_cast<int>(found.verdict) == static_cast<int>(one.verdict));
        CHECK(found.firstBad == one.firstBad);
    }
}

TEST_CASE("verify: an older book put back is seen from the anchor", "[ledger][verify]")
{
    Household household;
    SignedDevice signedOne(household);
    Device& device = signedOne.device;
    const QString old = device.temp.path() + s("/old.db");
    device.close();
    REQUIRE(QFile::copy(device.path(), old));
    device.open();
    CHECK(findings(device).verdict == Verdict::Sound);
    device.write(test::putBody(household, Id::make(household.now), "note", s("what is to be forgotten")), household.home);
    device.close();
    QFile::remove(device.path());
    QFile::remove(device.path() + s("-wal"));
    REQUIRE(QFile::copy(old, device.path()));
    device.open();
    CHECK(findings(device).verdict == Verdict::Truncated);
    CHECK(findings(device).firstBad == 8);
    // Written on to the same length, the anchor of before put back: another hash stands there.
    const QString kept = device.temp.path() + s("/kept.anchor");
    REQUIRE(QFile::copy(device.anchorPath(), kept));
    household.now.ms += 5;
    device.write(test::putBody(household, Id::make(household.now), "note", s("another story")), household.home);
    CHECK(findings(device).verdict == Verdict::Sound);
    device.close();
    QFile::remove(device.anchorPath());
    REQUIRE(QFile::copy(kept, device.anchorPath()));
    device.open();
    CHECK(findings(device).verdict == Verdict::RolledBack);
    CHECK(findings(device).firstBad == 8);
    device.close();
    QFile::remove(device.anchorPath());
    device.open();
    CHECK(findings(device).verdict == Verdict::RolledBack);
}

TEST_CASE("verify: a checkpoint that its author did not sign is named", "[ledger][verify]")
{
    Household household;
    const auto judged = [&](const std::function<void(Body&)>& spoil, const Id& author) {
        SignedDevice signedOne(household);
        Body body = signedOne.checkpoint(2, 6);
        spoil(body);
        body.written = household.now;
        signedOne.device.write({author, {{household.home, Audience::Team, Id(), body}}});
        return findings(signedOne.device);
    };
    const auto nothing = [](Body&) {};
    CHECK(judged(nothing, household.author).verdict == Verdict::Sound);
    const Findings forged = judged([](Body& b) { b.blob[5] = static_cast<char>(b.blob[5] ^ 1); }, household.author);
    CHECK(forged.verdict == Verdict::Signature);
    CHECK(forged.firstBad == 8);
    CHECK(judged([](Body& b) { b.blob.clear(); }, household.author).verdict == Verdict::Signature);
    CHECK(judged([](Body& b) { b.number = 3; }, household.author).verdict == Verdict::Signature);
    CHECK(judged([](Body& b) { b.number = 0; }, household.author).verdict == Verdict::Signature);
    CHECK(judged([](Body& b) { b.number2 = 8; }, household.author).verdict == Verdict::Signature);
    CHECK(judged([](Body& b) { b.number2 = 1LL << 60; }, household.author).verdict == Verdict::Signature);
    CHECK(judged([](Body& b) { std::swap(b.number, b.number2); }, household.author).verdict == Verdict::Signature);
    CHECK(judged(nothing, household.colleague).verdict == Verdict::Signature);
}

TEST_CASE("verify: a checkpoint never spans two authors", "[ledger][verify]")
{
    Household household;
    SignedDevice signedOne(household);
    const Body note = test::putBody(household, Id::make(household.now), "note", s("mine"));
    signedOne.device.write({household.colleague, {{household.home, Audience::Team, Id(), note}}});
    CHECK(findings(signedOne.device).verdict == Verdict::Sound);
    Body body = signedOne.checkpoint(2, 8);  // a true signature, over another's words too
    signedOne.device.write({household.author, {{household.home, Audience::Team, Id(), body}}});
    CHECK(findings(signedOne.device).verdict == Verdict::Signature);
    CHECK(findings(signedOne.device).firstBad == 9);
}

TEST_CASE("verify: a book rewritten whole by someone with its key lacks the author's signature", "[ledger][verify]")
{
    Household household;
    SignedDevice signedOne(household);
    REQUIRE(findings(signedOne.device).verdict == Verdict::Sound);
    signedOne.rewrite(3, s("nothing happened that night"));
    const Findings found = findings(signedOne.device);
    CHECK(found.verdict == Verdict::Signature);
    CHECK(found.firstBad == 7);
}

TEST_CASE("verify: parts go without a trace only where an erase operation names them", "[ledger][verify]")
{
    Household household;
    SignedDevice signedOne(household);
    Body erase;
    erase.type = OpType::Erase;
    erase.record = Id::make(household.now);
    erase.blob = encodeParts({{signedOne.device.incarnation, 4, 1}});
    signedOne.device.write(erase, household.home);
    CHECK(*signedOne.device.database->number("SELECT count(*) FROM ledger_part WHERE k / 64 = 4") == 2);
    CHECK(findings(signedOne.device).verdict == Verdict::Sound);
    signedOne.device.tamper("DELETE FROM ledger_part WHERE k = 4 * 64; INSERT INTO ledger_erasure VALUES (256, 8)");
    CHECK(findings(signedOne.device).verdict == Verdict::Altered);
    CHECK(findings(signedOne.device).firstBad == 4);
}

TEST_CASE("verify: a checkpoint may come before its author's keys", "[ledger][verify]")
{
    Household household;
    SignedDevice first(household);
    Device second(household);
    second.importFrom(first.device);
    second.write(test::putBody(household, Id::make(household.now), "note", s("from the other PC")), household.home);
    const auto seq = second.ledger->ownSeq();
    second.write({household.author, {{household.home, Audience::Team, Id(), first.checkpointOn(second, 1, seq)}}});
    std::vector<RawOperation> own;
    for (const RawOperation& raw : second.all()) {
        if (decodeHeader(raw.header)->incarnation == second.incarnation) {
            own.push_back(raw);
        }
    }
    Device third(household);
    REQUIRE(third.ledger->import(own));
    CHECK(findings(third).verdict == Verdict::Signature);  // whose it is cannot be said yet
    REQUIRE(third.ledger->import(first.device.all()));
    CHECK(findings(third).verdict == Verdict::Sound);
    CHECK(findings(third).unsigned_ == 0);
}
