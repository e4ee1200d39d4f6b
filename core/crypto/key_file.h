// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/slots.h"

#include <QString>

#include <vector>

namespace hearth::crypto {

/// One person as the locked screen may show them: a first name, initials and a tint; their slot;
/// and this PC's book key sealed to them.
struct KeyEntry {
    QString firstName;
    QString initials;
    int tint = 0;        ///< chip0..chip5
    Slot slot;
    QByteArray bookKey;  ///< sealed box of the 32-byte book key to slot.keys.box

    bool operator==(const KeyEntry&) const = default;
};

/// What `vault.keys` holds: who can open this PC's book.
struct KeyRing {
    std::uint64_t generation = 0;  ///< grows by one with every write
    QString homeName;
    Id home;
    Id incarnation;
    std::vector<KeyEntry> entries;

    bool operator==(const KeyRing&) const = default;
};

/// The file `vault.keys`: two images with generation and checksum in one file, a copy in
/// `vault.keys.bak`. Writes go to the older image, are synced and read back; a torn write
/// leaves the other image. Format: docs/formats.md.
class KeyFile {
public:
    explicit KeyFile(QString path) : m_path(std::move(path)) {}

    [[nodiscard]] bool exists() const;

    /// The newest image whose checksum holds. While both images of the file are sound its .bak is not
    /// asked; with one of them bad the newest of what is left, .bak included. The next `write` mends.
    /// Errors: NotFound when neither file is there; KeyFileDamaged when no image is sound; TooNew.
    [[nodiscard]] Result<KeyRing> read() const;

    /// Writes `ring` with generation + 1 and MACs it under `macKey`; updates `ring.generation`, then
    /// makes the .bak. Errors, the earlier image still standing: Invalid "keyfile.write:full" above
    /// some seventy people or a ring that would not read back; Conflict when the file is newer than
    /// `ring`; TooNew; Disk. Disk with `ring.generation` grown: written, only the .bak was refused.
    [[nodiscard]] Status write(KeyRing& ring, const Secret& macKey) const;

    /// True when the image that `read` returns carries the MAC of `macKey`: checked right after unlock.
    [[nodiscard]] Result<bool> macHolds(const Secret& macKey) const;

private:
    QString m_path;
};

/// The sub-keys of a book key.
Secret databaseKey(const Secret& bookKey);  ///< 32 bytes for SQLCipher
Secret macKey(const Secret& bookKey);       ///< 32 bytes for slots and anchor

}  // namespace hearth::crypto
