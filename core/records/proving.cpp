// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/proving.h"

#include <utility>

namespace hearth::records {

Proving::Proving(QString file, Secret key, Id space, std::optional<ledger::AnchorState> anchor, std::int64_t of)
    : m_file(std::move(file)), m_space(space), m_anchor(std::move(anchor)), m_of(of)
{
    m_thread = std::thread([this, held = std::move(key)] { run(held); });
}

Proving::~Proving()
{
    m_stop.store(true, std::memory_order_relaxed);
    m_thread.join();
}

void Proving::run(const Secret& key)
{
    {
        auto database = store::Database::open(m_file, key, store::Access::ReadOnly);
        if (!database) {
            m_found = database.error();
        } else {
            const auto goOn = [this](std::int64_t read) {
                m_operations.store(read, std::memory_order_relaxed);
                return !m_stop.load(std::memory_order_relaxed);
            };
            m_found = ledger::verify(*database, m_space, m_anchor, goOn);
            if (m_found && !m_stop.load(std::memory_order_relaxed)) {
                m_pages = database->soundPages();
            }
        }
    }
    m_done.store(true, std::memory_order_release);
}

}  // namespace hearth::records
