// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/citations.h"
#include "core/evidence/pack.h"

#include <map>

namespace hearth::test {

/// A few records on a shelf for the rules of a pack; remembers what was read and in which order.
class Shelf {
public:
    Shelf();

    records::PersonRef young(const char* name, const char* first);
    records::PersonRef worker(const char* name, const char* role);

    /// A record by `author` about `about`, written an hour after it happened.
    records::RecordView& add(const char* kind, const records::PersonRef& author,
                             const std::vector<records::PersonRef>& about, const QDate& day,
                             const char* text);
    /// A young person's reply beside `to`.
    void reply(records::RecordView& to, const records::PersonRef& voice,
               const records::PersonRef& with, const char* text);
    /// A later version beside the original.
    void amend(records::RecordView& view, const records::PersonRef& author, const char* text);
    Id claim(const char* title, const char* standard, const std::vector<Id>& cited,
             const std::vector<Id>& against);

    /// A citation of version `version` (1, 2, ...) of a record of the shelf.
    Id cite(const Id& claim, const Id& record, int version, bool against = false,
            const QString& paragraphs = {});

    [[nodiscard]] evidence::Sources sources();

    std::map<Id, records::RecordView> records;
    std::vector<records::PersonRef> people;
    std::vector<std::string> acts;  ///< "show", "timeline", "make-pack", "head"
    std::vector<records::MakePack> packs;
    std::optional<Id> refused;  ///< show of this one is refused
    bool readersRefused = false;
    bool packRefused = false;
    int limit = 3;  ///< rows a page of the timeline

private:
    Id next();
    Result<records::Page> page(const records::Timeline& asked);
    Result<records::CountRecords::Answer> counted(const records::CountRecords& asked) const;
    std::map<QString, catalogue::Kind> m_kinds;
    std::int64_t m_clock = 1'770'000'000'000;
    int m_heads = 0;
};

}  // namespace hearth::test
