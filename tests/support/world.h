// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/vault.h"
#include "core/records/desk.h"
#include "core/store/database.h"
#include "tests/support/scratch.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace hearth::test {

inline const QString kPassphrase = QStringLiteral("four plain kitchen words");

/// A real, encrypted book in a folder of its own, with a clock that the test moves.
class World {
public:
    /// Makes the home "Alder House" with Grace Adeyemi as its registered manager, and opens it.
    World();

    /// Opens the book of `folder` as `name`, closing what was open.
    records::Desk& openAs(const QString& name, const QString& passphrase = kPassphrase);
    void close() { desk.reset(); }

    Id addYoungPerson(const QString& name);
    /// A colleague with `role` and a way in under kPassphrase.
    Id addStaff(const QString& name, const QString& role);

    /// A record of `kind` with `text`; fails the test when it is refused.
    records::Saved add(const QString& kind, const QString& text, const std::vector<Id>& about = {},
                       Fields more = {});

    /// Closes the book and opens it straight with its own database key, as someone with another
    /// program would who holds `name`'s keys.
    store::Database openRaw(const QString& name);

    [[nodiscard]] access::Surroundings around();
    [[nodiscard]] QString folder() const { return temp.path() + QStringLiteral("/book"); }
    void pass(std::int64_t ms) { now->ms += ms; }

    QTemporaryDir temp{scratch()};
    std::shared_ptr<Timestamp> now;
    std::function<Result<catalogue::Catalogue>()> loadCatalogue = catalogue::Catalogue::builtIn;
    access::NewHome home;
    std::unique_ptr<records::Desk> desk;
};

/// The surroundings of every test: the cheapest key derivation there is, and `now` as the clock.
access::Surroundings testSurroundings(const std::shared_ptr<Timestamp>& now);

Fields textFields(const QString& text, Fields more = {});

}  // namespace hearth::test
