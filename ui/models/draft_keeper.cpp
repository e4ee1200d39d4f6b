// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/draft_keeper.h"

namespace hearth::ui {

DraftKeeper::DraftKeeper(const OpenBook& book, QObject* parent) : QObject(parent), m_book(book)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] { (void)flush(); });
}

DraftKeeper::~DraftKeeper()
{
    (void)flush();
}

void DraftKeeper::touch(const QString& slot, Fields fields)
{
    m_waiting[slot] = std::move(fields);
    m_pause.start();
}

void DraftKeeper::forget(const QString& slot)
{
    m_waiting.erase(slot);
    if (m_waiting.empty()) {
        m_error.reset();
    }
}

Status DraftKeeper::flush()
{
    m_pause.stop();
    if (m_waiting.empty()) {
        return {};
    }
    m_error.reset();
    for (auto each = m_waiting.begin(); each != m_waiting.end();) {
        auto kept = m_book.run(records::SaveDraft{.slot = each->first, .fields = each->second});
        if (!kept) {
            m_error = kept.error();
            ++each;
            continue;
        }
        m_kept = *kept;
        each = m_waiting.erase(each);
    }
    if (m_error) {
        // A full disk may have room again in a moment; nobody should have to type for that.
        m_pause.start();
    }
    Q_EMIT changed();
    return m_error ? Status(*m_error) : Status();
}

}  // namespace hearth::ui
