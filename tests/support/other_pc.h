// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/world.h"

#include <catch2/catch_test_macros.hpp>

namespace hearth::test {

/// The home's other PC, which somebody of the home joined from an operations file.
class OtherPc {
public:
    OtherPc(World& world, const QString& joiner) : m_world(world), m_vault(path(), world.around())
    {
        send();
        const auto joined = m_vault.join(ops(), joiner, kPassphrase);
        INFO((joined ? "" : joined.error().where.toStdString()));
        REQUIRE(joined);
    }

    records::Desk& openAs(const QString& name, const QString& passphrase = kPassphrase)
    {
        desk.reset();
        auto person = m_vault.find(name);
        REQUIRE(person);
        auto keys = m_vault.prove(*person, passphrase);
        REQUIRE(keys);
        auto book = m_vault.open(*person, *keys);
        REQUIRE(book);
        desk = std::make_unique<records::Desk>(std::move(*book));
        return *desk;
    }

    /// Everything of the first PC comes here, and of this one there. Managers stand at both.
    void meet()
    {
        for (int i = 0; i < 2; ++i) {
            send();
            receive(*desk);
            REQUIRE(desk->run(records::OpsExport{{}, ops()}));
            receive(*m_world.desk);
        }
    }

    void send() { REQUIRE(m_world.desk->run(records::OpsExport{{}, ops()})); }

    void receive(records::Desk& to) const
    {
        const auto taken = to.run(records::OpsImport{ops()});
        INFO((taken ? "" : taken.error().where.toStdString()));
        REQUIRE(taken);
    }

    [[nodiscard]] QString path() const { return m_world.temp.path() + QStringLiteral("/other"); }
    [[nodiscard]] QString ops() const { return m_world.temp.path() + QStringLiteral("/ops"); }

    std::unique_ptr<records::Desk> desk;

private:
    World& m_world;
    access::Vault m_vault;
};

}  // namespace hearth::test
