// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/ledger/verify.h"

#include <QString>

#include <atomic>
#include <cstdint>
#include <optional>
#include <thread>

namespace hearth::records {

/// The proof of a book beside its open window: a thread of its own with a read-only connection of its
/// own, so that words go on being written. What is written meanwhile is not part of it.
class Proving {
public:
    /// Begins. `anchor` is what the anchor said before this: the book may only have grown since.
    /// `of`: how many operations there are, for saying how far it is.
    Proving(QString file, Secret key, Id space, std::optional<ledger::AnchorState> anchor, std::int64_t of);

    /// Ends it, waiting for the page being read; seconds at the most while the file's pages are looked at.
    ~Proving();
    Proving(const Proving&) = delete;
    Proving& operator=(const Proving&) = delete;

    [[nodiscard]] bool done() const { return m_done.load(std::memory_order_acquire); }
    [[nodiscard]] std::int64_t operations() const { return m_operations.load(std::memory_order_relaxed); }
    [[nodiscard]] std::int64_t of() const { return m_of; }

    /// Once done: what it came to, and whether every page of the file is sound. Errors: Disk, Damaged.
    [[nodiscard]] const Result<ledger::Findings>& found() const { return m_found; }
    [[nodiscard]] const Result<bool>& pages() const { return m_pages; }

private:
    void run(const Secret& key);

    QString m_file;
    Id m_space;
    std::optional<ledger::AnchorState> m_anchor;
    std::int64_t m_of;
    Result<ledger::Findings> m_found = ledger::Findings{};
    Result<bool> m_pages = true;
    std::atomic<bool> m_done = false;
    std::atomic<bool> m_stop = false;
    std::atomic<std::int64_t> m_operations = 0;
    std::thread m_thread;
};

}  // namespace hearth::records
