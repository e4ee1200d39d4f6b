// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/world.h"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>

namespace hearth::test {

access::Surroundings testSurroundings(const std::shared_ptr<Timestamp>& now)
{
    access::Surroundings around;
    around.clock = [now] { return Timestamp{now->ms++}; };
    around.cost = [] { return crypto::KdfCost{1, 8}; };
    around.floor = {1, 8};
    around.boot = [] { return crypto::BootTime{QStringLiteral("boot"), 1000}; };
    return around;
}

Fields textFields(const QString& text, Fields more)
{
    more[QStringLiteral("text")] = proseOf(text);
    return more;
}

World::World() : now(std::make_shared<Timestamp>(Timestamp{1'773'300'000'000}))
{
    access::Vault vault(folder(), around());
    auto made = vault.create(QStringLiteral("Alder House"), QStringLiteral("Grace Adeyemi"), kPassphrase);
    INFO((made ? "" : made.error().where.toStdString() + " " + std::to_string(made.error().native)));
    REQUIRE(made);
    home = *made;
    openAs(QStringLiteral("Grace"));
}

access::Surroundings World::around()
{
    auto around = testSurroundings(now);
    around.loadCatalogue = loadCatalogue;
    return around;
}

records::Desk& World::openAs(const QString& name, const QString& passphrase)
{
    desk.reset();
    access::Vault vault(folder(), around());
    auto person = vault.find(name);
    REQUIRE(person);
    auto keys = vault.prove(*person, passphrase);
    REQUIRE(keys);
    auto book = vault.open(*person, *keys);
    INFO((book ? "" : book.error().where.toStdString() + " " + std::to_string(book.error().native)));
    REQUIRE(book);
    desk = std::make_unique<records::Desk>(std::move(*book));
    return *desk;
}

store::Database World::openRaw(const QString& name)
{
    close();
    access::Vault vault(folder(), around());
    auto person = vault.find(name);
    REQUIRE(person);
    auto keys = vault.prove(*person, kPassphrase);
    REQUIRE(keys);
    auto ring = crypto::KeyFile(folder() + QStringLiteral("/vault.keys")).read();
    REQUIRE(ring);
    for (const crypto::KeyEntry& one : ring->entries) {
        if (one.slot.person == *person && one.slot.kind == crypto::SlotKind::Passphrase) {
            auto bookKey = keys->open(one.bookKey);
            REQUIRE(bookKey);
            auto raw = store::Database::open(folder() + QStringLiteral("/book.db"), crypto::databaseKey(*bookKey));
            REQUIRE(raw);
            return std::move(*raw);
        }
    }
    FAIL("no such person at the door");
    std::abort();
}

Id World::addYoungPerson(const QString& name)
{
    auto saved = desk->run(records::AddPerson{QStringLiteral("young-person"), {{QStringLiteral("name"), name}}});
    INFO((saved ? "" : saved.error().where.toStdString()));
    REQUIRE(saved);
    return saved->id;
}

Id World::addStaff(const QString& name, const QString& role)
{
    auto saved = desk->run(records::AddPerson{QStringLiteral("staff-member"), {{QStringLiteral("name"), name}}});
    INFO((saved ? "" : saved.error().where.toStdString()));
    REQUIRE(saved);
    auto enrolled = desk->run(records::Enrol{saved->id, role, kPassphrase, {}, {}});
    INFO((enrolled ? "" : enrolled.error().where.toStdString()));
    REQUIRE(enrolled);
    return saved->id;
}

records::Saved World::add(const QString& kind, const QString& text, const std::vector<Id>& about, Fields more)
{
    records::AddRecord command;
    command.kind = kind;
    command.about = about;
    command.fields = textFields(text, std::move(more));
    auto saved = desk->run(command);
    INFO((saved ? "" : saved.error().where.toStdString()));
    REQUIRE(saved);
    return *saved;
}

}  // namespace hearth::test
