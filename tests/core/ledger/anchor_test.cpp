// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/anchor.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using namespace hearth::ledger;

namespace {

struct Mark {
    QTemporaryDir temp;
    Secret key = Secret::random(32);
    [[nodiscard]] QString path() const { return temp.path() + QStringLiteral("/vault.anchor"); }

    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void put(const QByteArray& bytes) const
    {
        QFile file(path());
        REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
    }
};

AnchorState at(std::int64_t operations)
{
    return {operations, QByteArray(32, static_cast<char>(operations))};
}

}  // namespace

TEST_CASE("anchor: it says what was last written, over openings", "[ledger][anchor]")
{
    const Mark mark;
    CHECK_FALSE(Anchor(mark.path(), mark.key).read()->has_value());
    for (std::int64_t n = 1; n <= 7; ++n) {
        Anchor anchor(mark.path(), mark.key);
        REQUIRE(anchor.read());
        REQUIRE(anchor.write(at(n)));
        CHECK(Anchor(mark.path(), mark.key).read()->value() == at(n));
        CHECK(mark.bytes().size() == 8192);
    }
    Anchor anchor(mark.path(), mark.key);
    REQUIRE(anchor.read());
    for (std::int64_t n = 8; n <= 11; ++n) {
        REQUIRE(anchor.write(at(n)));
        CHECK(Anchor(mark.path(), mark.key).read()->value() == at(n));
    }
}

TEST_CASE("anchor: a torn or damaged slot leaves the one before, two leave an alarm", "[ledger][anchor]")
{
    const Mark mark;
    {
        Anchor anchor(mark.path(), mark.key);
        REQUIRE(anchor.write(at(1)));
        REQUIRE(anchor.write(at(2)));
    }
    const QByteArray whole = mark.bytes();
    int older = 0;
    for (int slot = 0; slot < 2; ++slot) {
        for (int byte = 0; byte < 88; ++byte) {
            QByteArray damaged = whole;
            damaged[slot * 4096 + byte] = static_cast<char>(damaged[slot * 4096 + byte] ^ 1);
            mark.put(damaged);
            const auto read = Anchor(mark.path(), mark.key).read();
            REQUIRE(read);
            REQUIRE(read->has_value());
            older += (*read)->operations == 1 ? 1 : 0;
        }
    }
    CHECK(older == 88);  // the newer slot, byte by byte
    QByteArray torn = whole;
    torn.replace(0, 40, QByteArray(40, '\0'));
    torn.replace(4096, 40, QByteArray(40, '\0'));
    for (const QByteArray& bytes : {torn, QByteArray(), QByteArray(8192, '\0'), whole.left(60), QByteArray("HBANCH01")}) {
        mark.put(bytes);
        const auto read = Anchor(mark.path(), mark.key).read();
        REQUIRE_FALSE(read);
        CHECK(read.error().code == ErrorCode::Altered);
    }
    mark.put(whole);
    CHECK_FALSE(Anchor(mark.path(), Secret::random(32)).read());
    CHECK(Anchor(mark.path(), mark.key).read()->value() == at(2));
}

TEST_CASE("anchor: a folder that cannot be written is said", "[ledger][anchor]")
{
    Anchor anchor(QStringLiteral("/nowhere/at/all/vault.anchor"), Secret::random(32));
    CHECK(anchor.write(at(1)).error().code == ErrorCode::Disk);
}
