// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/crypto/key_file.h"
#include "core/ledger/ledger.h"

#include <QStringList>

#include <functional>
#include <memory>

namespace hearth::access {

struct OpenOptions {
    bool acceptAlarm = false;  ///< open although the anchor disagrees; the alarm is written down
    bool wait = false;         ///< wait up to 10 s for another process to leave the book
};

/// One open book with one person at it: the store, the ledger, who is here and what keys they hold.
/// Closing it (destruction) signs what its person wrote, wipes the keys and frees the lock.
class Book {
public:
    struct Parts;
    explicit Book(std::unique_ptr<Parts> parts);
    ~Book();
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    [[nodiscard]] const Id& person() const;
    [[nodiscard]] const crypto::PersonKeys& personKeys() const;
    [[nodiscard]] QString homeName() const;
    [[nodiscard]] const Id& home() const;
    [[nodiscard]] const catalogue::Catalogue& catalogue() const;
    [[nodiscard]] Timestamp now() const;
    [[nodiscard]] QStringList alarms() const;
    [[nodiscard]] bool readOnly() const;
    [[nodiscard]] const QString& folder() const;

    /// Hands the open book to another person without closing it: signs what the one before wrote,
    /// forgets their keys and their private rows, takes on the other's. Errors: Refused, Damaged.
    Status handTo(const Id& person, const crypto::PersonKeys& keys);

    /// Signs everything this person wrote since their last signature. Called at finish, lock,
    /// switch and closing.
    Status signNow();

    [[nodiscard]] ledger::Ledger& ledger();

    [[nodiscard]] Parts& parts() { return *m; }

private:
    std::unique_ptr<Parts> m;
};

}  // namespace hearth::access
