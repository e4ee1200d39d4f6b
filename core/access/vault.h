// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/book.h"
#include "core/crypto/key_file.h"
#include "core/crypto/throttle.h"

#include <functional>
#include <memory>

namespace hearth::access {

/// What the product takes from outside; tests choose their own.
struct Surroundings {
    Clock clock = systemNow;
    crypto::CostChoice cost = crypto::calibrated;
    crypto::KdfCost floor = crypto::kFloorCost;
    crypto::BootClock boot = crypto::systemBootTime;
    std::function<Result<catalogue::Catalogue>()> loadCatalogue = catalogue::Catalogue::builtIn;
};

/// A person as the locked screen shows them: no more than a first name.
struct DoorName {
    Id person;
    QString firstName;
    QString initials;
    int tint = 0;
};

/// What a new home begins with. Who fills it wipes the last two.
struct Founding {
    QString homeName;
    QString managerName;
    QString managerFirst;  ///< what people call them; empty: the first word of the name
    QString passphrase;
    QString recoveryKey;   ///< of crypto::generatePaperKey, already on paper; empty: a new one
};

/// What `Vault::create` gives back once.
struct NewHome {
    Id home;
    Id manager;
    QString recoveryKey;  ///< shown once, kept on paper
};

/// A book's folder while it is closed: who may open it, and the opening.
class Vault {
public:
    explicit Vault(QString folder, Surroundings around = {});

    /// Makes a new home and its first registered manager. Nothing is left behind when it fails.
    /// Errors: Invalid, Disk, Conflict when there is a book already.
    Result<NewHome> create(const Founding& founding);
    Result<NewHome> create(const QString& homeName, const QString& managerName, const QString& passphrase);

    /// Makes a second book of one home from an operations file that `name` can open.
    Result<Id> join(const QString& opsFile, const QString& name, const QString& passphrase);

    [[nodiscard]] bool exists() const;
    [[nodiscard]] Result<QString> homeName() const;
    [[nodiscard]] Result<std::vector<DoorName>> people() const;

    /// The person whose first name or full id this is. Full names are inside the book.
    [[nodiscard]] Result<Id> find(const QString& nameOrId) const;

    [[nodiscard]] int secondsToWait(const Id& person) const;

    /// Opens a slot with its passphrase, behind the throttle. Slow (Argon2id): any thread, one call
    /// at a time. Errors: WrongPassphrase, Throttled, KeyFileDamaged, Memory.
    Result<crypto::PersonKeys> prove(const Id& person, const QString& passphrase);

    /// Opens the book for `person`. Errors: Locked, Damaged, KeyFileOld, TooNew, Altered.
    Result<std::unique_ptr<Book>> open(const Id& person, const crypto::PersonKeys& keys,
                                       const OpenOptions& options = {});

    /// The way back: the paper key proves the first manager, who then gets a new passphrase.
    Result<crypto::PersonKeys> proveWithPaper(const QString& typedKey, Id* person);
    Status setPassphrase(const Id& person, const crypto::PersonKeys& keys, const QString& passphrase);

    [[nodiscard]] const QString& folder() const { return m_folder; }
    [[nodiscard]] const Surroundings& surroundings() const { return m_around; }

private:
    QString m_folder;
    Surroundings m_around;
    crypto::KeyFile m_keys;
};

}  // namespace hearth::access
