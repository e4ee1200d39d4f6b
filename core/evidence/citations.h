// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/sources.h"

namespace hearth::evidence {

/// One record beside a claim, as it was cited: a record of its own (kind `citation`), so that two
/// people who cite at once never stand in each other's way. Older claims name records in their own
/// fields or by links; those are citations without an id and without a version.
struct Citation {
    std::vector<Id> ids;     ///< of the citation's records, twins made apart too; empty: named in the claim
    Id record;
    QString version;         ///< hash, 64 hex digits; empty: as the record stands
    QStringList paragraphs;  ///< "text/p2"; empty: the words whole
    bool against = false;
    QString note;
    QString by;
    Timestamp made;
    Timestamp place;  ///< its place among the others
    bool operator==(const Citation&) const = default;
};

inline const QString kCitation = QStringLiteral("citation");

/// Every citation of the book, by claim: one timeline of them. What names no claim is left out.
/// Errors: those of the timeline.
Result<std::vector<records::Row>> citationRows(const Sources& sources);

/// What claim `claim` cites: what its own fields and links name first, in their order, then citations
/// in theirs. A record cited twice alike is there once; a whole one takes in its paragraphs.
std::vector<Citation> citationsOf(const records::RecordView& claim,
                                  const std::vector<records::Row>& citations);

/// The same from a list's row.
std::vector<Citation> citationsOf(const records::Row& claim,
                                  const std::vector<records::Row>& citations);

/// A citation to be written with AddRecord, or over with AmendRecord.
Fields fieldsOf(const Citation& citation, const Id& claim);

/// Place in `view.versions` of the version whose hash is `version`; the newest when that is empty.
/// Nothing when there is no such version (any more).
std::optional<std::size_t> versionAt(const records::RecordView& view, const QString& version);

/// The words as they stood at version `at`: each field as last said by then.
Fields wordsAt(const records::RecordView& view, std::size_t at);

/// One paragraph somebody may cite.
struct Passage {
    QString key;  ///< "text/p2"
    Mark mark = Mark::None;
    QString text;
    bool operator==(const Passage&) const = default;
};

/// Every paragraph with words, main prose first, then in the catalogue's order.
std::vector<Passage> passagesOf(const catalogue::Kind* kind, const Fields& fields);

}  // namespace hearth::evidence
