// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/world.h"

#include <catch2/catch_test_macros.hpp>

using namespace hearth;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

access::Founding birchHouse()
{
    return {s("Birch House"), s("Ada Mary Low"), s("Ada Mary"), test::kPassphrase, crypto::generatePaperKey()};
}

}  // namespace

TEST_CASE("vault: a home is founded with a recovery key that was on paper before it", "[access]")
{
    test::World world;
    const access::Founding founding = birchHouse();
    access::Vault vault(world.temp.path() + s("/birch"), world.around());
    const auto made = vault.create(founding);
    REQUIRE(made);
    CHECK(made->recoveryKey == founding.recoveryKey);
    Id proved;
    REQUIRE(vault.proveWithPaper(founding.recoveryKey.toLower(), &proved));
    CHECK(proved == made->manager);
    CHECK_FALSE(vault.proveWithPaper(crypto::generatePaperKey(), &proved));
    CHECK(vault.prove(made->manager, test::kPassphrase));
}

TEST_CASE("vault: the first manager stands at the door under the name people call them", "[access]")
{
    test::World world;
    access::Vault vault(world.temp.path() + s("/birch"), world.around());
    const auto made = vault.create(birchHouse());
    REQUIRE(made);
    const auto people = vault.people();
    REQUIRE(people);
    REQUIRE(people->size() == 1);
    CHECK(people->front().firstName == s("Ada Mary"));
    auto keys = vault.prove(made->manager, test::kPassphrase);
    REQUIRE(keys);
    auto book = vault.open(made->manager, *keys);
    REQUIRE(book);
    records::Desk desk(std::move(*book));
    CHECK(desk.who().firstName == s("Ada Mary"));
    CHECK(desk.who().name == s("Ada Mary Low"));
}

TEST_CASE("vault: a recovery key that is none founds nothing and leaves nothing", "[access]")
{
    test::World world;
    access::Founding founding = birchHouse();
    founding.recoveryKey = s("HKHKH-not-a-key");
    access::Vault vault(world.temp.path() + s("/birch"), world.around());
    const auto made = vault.create(founding);
    REQUIRE_FALSE(made);
    CHECK(made.error().where == s("vault.create:recovery-key"));
    CHECK(QDir(world.temp.path()).entryList({s("birch*")}).isEmpty());
}
