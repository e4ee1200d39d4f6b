// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/extracts.h"
#include "core/evidence/pack.h"

#include <deque>

namespace hearth::evidence {

/// Makes a PackModel in parts: each task reads one record, or one page of a list. Tasks may put
/// others before what is left.
class Assembly {
public:
    /// Borrows both.
    Assembly(const Sources& sources, const PackRequest& request);
    Assembly(const Assembly&) = delete;
    Assembly& operator=(const Assembly&) = delete;

    /// The next part. True: there is more.
    Result<bool> step();
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] int left() const { return static_cast<int>(m_tasks.size()); }

    /// What was gathered, with letters for names if so asked. Once nothing is left.
    [[nodiscard]] PackModel model() const;
    /// The pack's own record, to be written down: `cited`, period, claims and head; no digest yet.
    [[nodiscard]] records::MakePack making(const Id& id) const;

private:
    using Task = std::function<Status()>;

    void first(Task task) { m_tasks.push_front(std::move(task)); }
    void then(Task task) { m_tasks.push_back(std::move(task)); }
    Status plan();
    Status readClaim(const Id& id);
    Claim head(const records::RecordView& view);
    Status cite(std::size_t claim, const Citation& citation);
    Status gatherRows(const QString& after);
    Status planGroups();
    Status startGroup(const QString& standard);
    Status addRow(const records::Row& row, std::size_t group);
    Status count();
    Status describe();
    void widen(const QDate& day);

    const Sources& m_sources;
    const PackRequest& m_request;
    std::deque<Task> m_tasks;
    int m_done = 0;
    std::vector<records::PersonRef> m_people;
    std::unique_ptr<Extracts> m_extracts;
    std::vector<records::Row> m_citations;
    std::vector<records::Row> m_rows;
    std::size_t m_gathered = 0;
    PackModel m_model;
};

}  // namespace hearth::evidence
