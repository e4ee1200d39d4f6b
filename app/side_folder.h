// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/lock_file.h"

#include <optional>

namespace hearth::app {

/// Where a book is made before it stands in its place: `<target>.part`, only its owner's, held by one
/// process. What is not moved to the target goes when this goes; what a killed process left goes with
/// the next take().
class SideFolder {
public:
    /// Errors: Conflict when there is something at `target`; Locked when somebody makes a book there
    /// now; Disk.
    static Result<SideFolder> take(const QString& target);
    /// Takes away what a killed process left beside `target`; nothing when one is at it.
    static void sweep(const QString& target);

    SideFolder(SideFolder&& other) noexcept = default;
    SideFolder& operator=(SideFolder&&) = delete;
    ~SideFolder();

    /// The book's folder while it is being made.
    [[nodiscard]] QString book() const { return m_side + QStringLiteral("/book"); }
    /// Moves the book to the target in one step, which lasts through a power cut. Errors: Disk.
    Status place();

private:
    SideFolder(QString target, QString side) : m_target(std::move(target)), m_side(std::move(side)) {}
    void clear() const;

    QString m_target, m_side;
    std::optional<store::LockFile> m_lock;
};

}  // namespace hearth::app
