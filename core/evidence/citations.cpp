// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/citations.h"

#include <algorithm>

namespace hearth::evidence {

namespace {

const QString kClaim = QStringLiteral("claim");
const QString kRecord = QStringLiteral("record");
const QString kVersion = QStringLiteral("version");
const QString kParagraphs = QStringLiteral("paragraphs");
const QString kSide = QStringLiteral("side");
const QString kAgainst = QStringLiteral("against");
const QString kCited = QStringLiteral("cited");
const QString kNote = QStringLiteral("note");
const QString kMain = QStringLiteral("text");

template <typename Held>
Held held(const Fields& fields, const QString& field)
{
    const auto found = fields.find(field);
    const Held* value = found == fields.end() ? nullptr : std::get_if<Held>(&found->second);
    return value != nullptr ? *value : Held();
}

// One of two citations of one record on one side says nothing that the other does not.
void put(std::vector<Citation>& into, Citation one)
{
    for (Citation& there : into) {
        if (there.record != one.record || there.against != one.against) {
            continue;
        }
        if (there.paragraphs == one.paragraphs || there.paragraphs.isEmpty()) {
            there.ids.insert(there.ids.end(), one.ids.begin(), one.ids.end());
            return;
        }
        if (one.paragraphs.isEmpty()) {
            there.ids.insert(there.ids.begin(), one.ids.begin(), one.ids.end());
            there.paragraphs.clear();
            there.version = one.version;
            return;
        }
    }
    into.push_back(std::move(one));
}

void named(std::vector<Citation>& into, const std::vector<Id>& ids, bool against)
{
    for (const Id& id : ids) {
        if (!id.isNil()) {
            Citation one;
            one.record = id;
            one.against = against;
            put(into, std::move(one));
        }
    }
}

void ofFields(std::vector<Citation>& into, const Fields& fields)
{
    for (const bool against : {false, true}) {
        const QString& field = against ? kAgainst : kCited;
        named(into, held<std::vector<Id>>(fields, field), against);
        named(into, {held<Id>(fields, field)}, against);
    }
}

void ofRows(std::vector<Citation>& into, const Id& claim, const std::vector<records::Row>& rows)
{
    std::vector<Citation> made;
    for (const records::Row& row : rows) {
        if (row.voided || held<Id>(row.fields, kClaim) != claim) {
            continue;
        }
        Citation one;
        one.ids = {row.id};
        one.record = held<Id>(row.fields, kRecord);
        one.version = held<QString>(row.fields, kVersion);
        one.paragraphs = held<QString>(row.fields, kParagraphs).split(u' ', Qt::SkipEmptyParts);
        one.against = held<QString>(row.fields, kSide) == kAgainst;
        one.note = held<QString>(row.fields, kNote);
        one.by = row.author.name;
        one.made = row.written;
        one.place = row.happened;
        made.push_back(std::move(one));
    }
    std::ranges::sort(made, [](const Citation& a, const Citation& b) {
        return std::tie(a.place, a.ids) < std::tie(b.place, b.ids);
    });
    for (Citation& one : made) {
        put(into, std::move(one));
    }
}

}  // namespace

Result<std::vector<records::Row>> citationRows(const Sources& sources)
{
    std::vector<records::Row> rows;
    if (sources.kind(kCitation) == nullptr) {
        return rows;
    }
    records::Timeline ask;
    ask.kinds = {kCitation};
    ask.limit = 200;
    ask.voided = false;
    do {
        auto page = sources.timeline(ask);
        if (!page) {
            return page.error();
        }
        rows.insert(rows.end(), page->rows.begin(), page->rows.end());
        ask.after = page->next;
    } while (!ask.after.isEmpty());
    return rows;
}

std::vector<Citation> citationsOf(const records::RecordView& claim,
                                  const std::vector<records::Row>& citations)
{
    std::vector<Citation> made;
    ofFields(made, claim.fields);
    // Either way round, but not a pack, another claim, or a citation itself.
    for (const auto* links : {&claim.links, &claim.backLinks}) {
        for (const records::LinkView& link : *links) {
            const bool record = link.kind != QStringLiteral("pack") && link.kind != kClaim && link.kind != kCitation;
            if (record && (link.relation == kCited || link.relation == kAgainst)) {
                named(made, {link.record}, link.relation == kAgainst);
            }
        }
    }
    ofRows(made, claim.id, citations);
    return made;
}

std::vector<Citation> citationsOf(const records::Row& claim,
                                  const std::vector<records::Row>& citations)
{
    std::vector<Citation> made;
    ofFields(made, claim.fields);
    for (const auto& [relation, id] : claim.cites) {
        named(made, {id}, relation == kAgainst);
    }
    ofRows(made, claim.id, citations);
    return made;
}

Fields fieldsOf(const Citation& citation, const Id& claim)
{
    return {{kClaim, claim},
            {kRecord, citation.record},
            {kVersion, citation.version},
            {kParagraphs, citation.paragraphs.join(u' ')},
            {kSide, citation.against ? kAgainst : QStringLiteral("for")},
            {kNote, citation.note}};
}

std::optional<std::size_t> versionAt(const records::RecordView& view, const QString& version)
{
    if (version.isEmpty()) {
        return view.versions.empty() ? 0 : view.versions.size() - 1;
    }
    for (std::size_t i = 0; i < view.versions.size(); ++i) {
        if (QString::fromLatin1(view.versions[i].hash.toHex()) == version) {
            return i;
        }
    }
    return std::nullopt;
}

Fields wordsAt(const records::RecordView& view, std::size_t at)
{
    if (view.versions.empty()) {
        return view.fields;
    }
    Fields words;
    for (std::size_t i = 0; i <= at && i < view.versions.size(); ++i) {
        for (const auto& [field, value] : view.versions[i].fields) {
            words[field] = value;
        }
    }
    return words;
}

std::vector<Passage> passagesOf(const catalogue::Kind* kind, const Fields& fields)
{
    std::vector<Passage> passages;
    const auto take = [&](const QString& field) {
        for (const Paragraph& one : held<Prose>(fields, field)) {
            if (!one.text.trimmed().isEmpty()) {
                passages.push_back({field + u'/' + one.id, one.mark, one.text});
            }
        }
    };
    take(kMain);
    if (kind != nullptr) {
        for (const catalogue::Field& field : kind->fields) {
            if (field.id != kMain) {
                take(field.id);
            }
        }
    }
    return passages;
}

}  // namespace hearth::evidence
