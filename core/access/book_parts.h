// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/book.h"
#include "core/access/home_words.h"
#include "core/access/roster.h"
#include "core/access/vault.h"
#include "core/store/lock_file.h"

#include <QSet>

#include <optional>

namespace hearth::access {

/// Everything that lives while a book is open, in the order it may use one another. Shared by the
/// rooms above through Book::parts; nothing outside core/ includes this.
struct Book::Parts {
    QString folder;
    Surroundings around;
    catalogue::Catalogue catalogue;
    std::optional<store::LockFile> lock;
    Secret bookKey;
    crypto::KeyRing ring;
    std::unique_ptr<store::Database> database;
    std::unique_ptr<ledger::Ledger> ledger;
    std::unique_ptr<Roster> roster;
    QString homeName;
    QStringList alarms;
    std::vector<OpenAlarm> openAlarms;  ///< those nobody has dealt with, in the ledger's order
    std::int64_t openedAt = 0;          ///< the last operation when the book was opened
    HomeWords words;                    ///< how the home has adapted `catalogue`
    bool readOnly = false;

    Id person;
    std::optional<crypto::PersonKeys> keys;
    std::int64_t firstUnsigned = 0;  ///< own sequence; 0 when all is signed

    /// Writes as the person at the book; every 256 operations are signed.
    Result<std::vector<ledger::Written>> write(std::vector<ledger::NewOperation> operations,
                                               const std::function<Status()>& also = {});

    /// Writes one operation as `signer`, signed at once, between two stretches of the open person's.
    Result<ledger::Written> writeAs(const Id& signer, const crypto::PersonKeys& signerKeys,
                                    ledger::NewOperation operation);

    Status sign();
    Status enter(const Id& who, const crypto::PersonKeys& whoKeys);
    Status addSlot(const crypto::KeyEntry& entry);

    [[nodiscard]] QString today() const;  ///< "2026-03-12", local
};

}  // namespace hearth::access
