// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/citations.h"
#include "core/evidence/pack_model.h"
#include "core/evidence/sources.h"

#include <QTimeZone>

namespace hearth::evidence {

/// Turns records into numbered extracts: the original, then its amendments up to the version that
/// was cited and its replies by when they were written, replies to replies too. Paragraphs that were
/// cited alone are one extract, of the version that says them.
class Extracts {
public:
    /// Borrows `sources` and `people`.
    Extracts(const Sources& sources, const std::vector<records::PersonRef>& people, QTimeZone zone);

    /// Starts claim number `claim` (1, 2, ...): extracts count from 1 again.
    void startClaim(int claim);

    /// Reads the cited record (the reading is recorded) and adds its extracts to `into`.
    /// Errors: as the sources'; NotFound and Refused are passed on, a pack never skips silently.
    Status add(const Citation& citation, std::vector<Extract>& into);
    /// The same for a record as it stands.
    Status add(const Id& id, std::vector<Extract>& into);

    /// Replies that were printed beside their record, so that a period does not repeat them.
    [[nodiscard]] bool printed(const Id& record) const;

private:
    Result<int> readersOf(const Id& id) const;
    Status addView(const records::RecordView& view, const QString& to, const Citation& citation,
                   std::vector<Extract>& into);
    Extract original(const records::RecordView& view, const QString& to);
    void pin(Extract& extract, const records::RecordView& view, const Citation& citation) const;
    void cut(Extract& extract, const records::RecordView& view, const Citation& citation,
             std::size_t upTo) const;
    void standing(Extract& extract, const records::RecordView& view, std::size_t upTo) const;
    Extract amendment(const records::RecordView& view, std::size_t version, const QString& to);
    void fill(Extract& extract, const records::RecordView& view,
              const records::Version& version) const;
    std::vector<Line> linesOf(const QString& kind, const Fields& fields) const;
    QString wordsOf(const catalogue::Field* field, const Value& value) const;
    QString nameOf(const Id& person) const;
    const records::PersonRef* personOf(const Id& person) const;
    QString nextNumber();

    const Sources& m_sources;
    const std::vector<records::PersonRef>& m_people;
    QTimeZone m_zone;
    int m_claim = 1;
    int m_last = 0;
    std::vector<Id> m_printed;
};

}  // namespace hearth::evidence
