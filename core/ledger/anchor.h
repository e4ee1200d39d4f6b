// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace hearth::ledger {

/// Where the book stood after its last operation, kept outside the database: a page put back, a
/// flipped bit in the WAL or a file rolled back passes both of SQLCipher's integrity checks.
struct AnchorState {
    std::int64_t operations = 0;  ///< ledger_op.n of the last one
    QByteArray hash;              ///< of that operation, 32 bytes
    bool operator==(const AnchorState&) const = default;
};

/// The file `vault.anchor`: two slots of 4,096 bytes written in turn with pwrite and fdatasync,
/// each under a MAC. Format: docs/formats.md.
class Anchor {
public:
    Anchor(QString path, Secret macKey);
    ~Anchor();
    Anchor(const Anchor&) = delete;
    Anchor& operator=(const Anchor&) = delete;

    /// The newer sound slot; nothing when there is no file.
    /// Errors: Altered "anchor.damaged" when there is a file and neither slot holds.
    Result<std::optional<AnchorState>> read();

    /// Durable when it returns. Errors: Disk.
    Status write(const AnchorState& state);

private:
    Status openFile();

    QString m_path;
    Secret m_macKey;
    std::uint64_t m_generation = 0;
    int m_descriptor = -1;
};

}  // namespace hearth::ledger
