// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/copy.h"
#include "tests/core/store/store_support.h"

#include <catch2/catch_test_macros.hpp>

#include <QFile>

using namespace hearth;
using namespace hearth::store;

namespace {

constexpr auto kCount = "SELECT count(*) FROM leaf";

void fill(const Database& book, int rows)
{
    REQUIRE(book.script("CREATE TABLE IF NOT EXISTS leaf(n INTEGER PRIMARY KEY, words TEXT)"));
    auto add = book.prepare("INSERT INTO leaf(words) VALUES (hex(randomblob(900)))");
    for (int i = 0; i < rows; ++i) {
        REQUIRE(add.run());
        add.reset();
    }
}

}  // namespace

TEST_CASE("copy: every page under another key, as it stood when it began", "[store][copy]")
{
    const test::Place place;
    const Secret other = Secret::random(32);
    const QString path = place.path() + QStringLiteral(".copy");
    const Database writer = place.open();
    fill(writer, 6000);
    const Database reader = place.open(Access::ReadOnly);
    int steps = 0;
    const auto writes = [&](int, int) {
        // Somebody goes on writing: neither begun anew for ever, nor in the copy.
        fill(writer, 3);
        return ++steps < 1000;
    };
    REQUIRE(copyPages(reader, path, other, writes));
    CHECK(steps > 1);
    auto copy = Database::open(path, other, Access::ReadOnly);
    REQUIRE(copy);
    CHECK(copy->number(kCount).value() == 6000);
    CHECK(copy->soundPages().value());
    CHECK(reader.number(kCount).value() == 6000 + 3 * steps);
    CHECK_FALSE(Database::open(path, place.key, Access::ReadOnly));
}

TEST_CASE("copy: ended half-way, or where a file is, it leaves what was there", "[store][copy]")
{
    const test::Place place;
    const QString path = place.path() + QStringLiteral(".copy");
    const Database book = place.open();
    fill(book, 6000);
    const auto ended = copyPages(book, path, place.key, [](int, int) { return false; });
    REQUIRE_FALSE(ended);
    CHECK(ended.error().code == ErrorCode::Refused);
    CHECK_FALSE(QFile::exists(path));
    const auto there = copyPages(book, place.path(), place.key);
    REQUIRE_FALSE(there);
    CHECK(there.error().code == ErrorCode::Conflict);
    CHECK(book.number(kCount).value() == 6000);
    // The snapshot is let go: the book writes on.
    fill(book, 1);
}
