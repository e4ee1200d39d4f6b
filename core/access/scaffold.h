// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/book_parts.h"

namespace hearth::access {

/// A folder that is there only when everything in it is whole: made beside its place, then renamed.
class Scaffold {
public:
    explicit Scaffold(const QString& folder) : m_folder(folder) {}
    ~Scaffold();
    Scaffold(const Scaffold&) = delete;
    Scaffold& operator=(const Scaffold&) = delete;

    /// Errors: Conflict when there is a book already; Disk.
    Status begin();
    Status finish();

    [[nodiscard]] const QString& path() const { return m_part; }

private:
    QString m_folder;
    QString m_part;  ///< ours to take away again; empty when there is nothing to take away
};

/// The parts of a book that is not there yet, with the catalogue and nothing else.
Result<std::unique_ptr<Book::Parts>> freshParts(const QString& folder, const Surroundings& around);

}  // namespace hearth::access
