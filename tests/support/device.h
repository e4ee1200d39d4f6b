// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledger.h"
#include "core/ledger/verify.h"
#include "core/store/database.h"
#include "tests/support/scratch.h"

#include <QTemporaryDir>

#include <memory>

namespace hearth::test {

/// What the devices of one invented home share.
struct Household {
    Timestamp now{1'773'300'000'000};
    Id home = Id::make(now);
    Id author = Id::make(now);
    Id colleague = Id::make(now);
    Secret management = Secret::random(32);
    Secret own = Secret::random(32);  ///< of `author`
    catalogue::Catalogue catalogue = shippedCatalogue();

    Household() = default;
    Household(const Household&) = delete;

    /// Management's key and `author`'s own.
    [[nodiscard]] ledger::AudienceKeys keys() const;

private:
    static catalogue::Catalogue shippedCatalogue();
};

/// A book without its people: the store, the ledger and the anchor of one device.
class Device {
public:
    /// `withKeys`: the household's sealed rows are made as they come.
    explicit Device(Household& household, bool withKeys = true);

    ledger::Written write(ledger::NewOperation operation);
    ledger::Written write(ledger::Body body, const Id& subject, ledger::Audience audience = ledger::Audience::Team,
                          const Id& owner = Id());

    /// Takes in all of `other` that is not here yet; fails the test when it is refused.
    void importFrom(const Device& other);
    [[nodiscard]] std::vector<ledger::RawOperation> all() const;

    /// Both schemas, the hits of `words`, and FTS5's word that its index is whole.
    [[nodiscard]] QByteArray state(const QStringList& words) const;

    void openLedger();

    /// Closes the book, so that its files can be copied or put back.
    void close();
    void open();

    /// Changes the closed file with plain SQL, the triggers out of the way, as a person would who has
    /// the book's key and another program.
    void tamper(const QByteArray& sql);

    [[nodiscard]] QString path() const { return temp.path() + QStringLiteral("/book.db"); }
    [[nodiscard]] QString anchorPath() const { return temp.path() + QStringLiteral("/vault.anchor"); }

    Household& household;
    QTemporaryDir temp{scratch()};
    Secret key = Secret::random(32);
    Secret anchorKey = Secret::random(32);
    Id incarnation;
    std::unique_ptr<store::Database> database;
    std::unique_ptr<ledger::Ledger> ledger;
};

/// A put of `kind` with `text`.
ledger::Body putBody(const Household& household, const Id& record, const char* kind, const QString& text,
                     std::vector<Id> about = {});

}  // namespace hearth::test
