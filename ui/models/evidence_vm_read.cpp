// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/names.h"
#include "ui/models/evidence_vm.h"
#include "ui/text/dates.h"
#include "ui/text/words.h"

#include <algorithm>

// What EvidenceVm reads from the book: the list of claims, the claim and all it stands on are one reading.
namespace hearth::ui {
namespace {

const QString kStandard = QStringLiteral("standard");

/// The list's row counts what stands in these two fields.
void countCited(records::Row& row, const std::vector<records::Row>& citations)
{
    std::vector<Id> shows;
    std::vector<Id> against;
    for (const evidence::Citation& one : evidence::citationsOf(row, citations)) {
        (one.against ? against : shows).push_back(one.record);
    }
    row.fields[QStringLiteral("cited")] = std::move(shows);
    row.fields[QStringLiteral("against")] = std::move(against);
}

QString judgedBy(const QString& name, Timestamp written, Timestamp now)
{
    return EvidenceVm::tr("%1 judgement, %2").arg(ownedBy(name), dayAndTime(written, now));
}

/// Every page of a list.
Status readAll(records::Reader& reader, records::Timeline ask, std::vector<records::Row>& rows)
{
    do {
        auto page = reader.run(ask);
        if (!page) {
            return page.error();
        }
        std::ranges::move(page->rows, std::back_inserter(rows));
        ask.after = page->next;
    } while (!ask.after.isEmpty());
    return {};
}

int placeOf(const Id& claim, const std::vector<records::Row>& claims)
{
    const auto found = std::ranges::find(claims, claim, &records::Row::id);
    return found == claims.end() ? -1 : static_cast<int>(std::distance(claims.begin(), found));
}

}  // namespace

QString EvidenceVm::textIn(const Fields& fields, const QString& field)
{
    const auto found = fields.find(field);
    if (found == fields.end()) {
        return {};
    }
    if (const Prose* prose = std::get_if<Prose>(&found->second)) {
        return joinProse(*prose);
    }
    const QString* text = std::get_if<QString>(&found->second);
    return text ? *text : QString();
}

/// The claim whole, what it cites as it stands, and of that whole what was cited in other words.
void EvidenceVm::readLeaf(records::Reader& reader, const Id& claim, const std::vector<records::Row>& citations, Leaf& leaf)
{
    auto view = reader.run(records::Show{.record = claim});
    if (!view) {
        leaf.problem = view.error();
        return;
    }
    leaf.claim = std::move(*view);
    const auto cited = evidence::citationsOf(*leaf.claim, citations);
    records::Timeline ask;
    for (const evidence::Citation& one : cited) {
        if (ask.only.size() < 200 && std::ranges::find(ask.only, one.record) == ask.only.end()) {
            ask.only.push_back(one.record);
        }
    }
    if (ask.only.empty()) {
        return;
    }
    auto page = reader.run(ask);
    if (!page) {
        leaf.problem = page.error();
        return;
    }
    leaf.rows = std::move(page->rows);
    for (const evidence::Citation& one : cited) {
        const auto row = std::ranges::find(leaf.rows, one.record, &records::Row::id);
        const bool other = row != leaf.rows.end() && ((row->amended && !one.version.isEmpty()) || !one.paragraphs.isEmpty());
        if (!other || leaf.whole.contains(one.record)) {
            continue;
        }
        if (auto whole = reader.run(records::Show{.record = one.record})) {
            leaf.whole.emplace(one.record, std::move(*whole));
        }
    }
}

void EvidenceVm::refresh()
{
    (void)readAnew(Id());
}

bool EvidenceVm::open(const Id& claim)
{
    return readAnew(claim);
}

bool EvidenceVm::readAnew(const Id& wanted)
{
    EvidenceState next = m_state;
    next.problem.reset();
    std::vector<records::Row> claims;
    std::vector<records::Row> citations;
    Leaf leaf;
    const auto read = m_book.run(records::ReadPage{[&](records::Reader& reader) -> Status {
        records::Timeline ask;
        ask.voided = false;
        ask.limit = 200;
        ask.kinds = {practice::kClaimKind};
        if (auto listed = readAll(reader, ask, claims); !listed) {
            return listed;
        }
        ask.kinds = {evidence::kCitation};
        if (auto listed = readAll(reader, ask, citations); !listed) {
            return listed;
        }
        if (const int place = placeOf(wanted, claims); place >= 0) {
            turnTo(next, place);
        } else if (!m_claim.id.isNil()) {
            next.chosen = placeOf(m_claim.id, claims);
        } else if (next.chosen < 0 && !claims.empty()) {
            next.chosen = 0;
        }
        if (!next.writing && next.chosen >= 0 && next.chosen < static_cast<int>(claims.size())) {
            readLeaf(reader, claims[static_cast<std::size_t>(next.chosen)].id, citations, leaf);
        }
        return {};
    }});
    if (!read) {
        m_claims.setRows({});
        next = m_state;
        next.chosen = -1;
        leaf = {};
        leaf.problem = read.error();
        fill(next, std::move(leaf));
        update(std::move(next));
        return false;
    }
    m_citations = std::move(citations);
    for (records::Row& row : claims) {
        countCited(row, m_citations);
    }
    m_claims.setRows(std::move(claims));
    fill(next, std::move(leaf));
    update(std::move(next));
    return m_claims.indexOf(wanted) >= 0;
}

void EvidenceVm::turnTo(EvidenceState& next, int claim)
{
    next.chosen = claim;
    next.writing = false;
    next.judging = false;
    next.citing = false;
    next.picked = Id();
}

void EvidenceVm::choose(int claim)
{
    if (claim < 0 || claim >= m_claims.rowCount()) {
        return;
    }
    EvidenceState next = m_state;
    turnTo(next, claim);
    load(next);
    update(std::move(next));
}

/// The claim that is chosen, read by itself.
void EvidenceVm::load(EvidenceState& next)
{
    Leaf leaf;
    if (!next.writing && next.chosen >= 0 && next.chosen < m_claims.rowCount()) {
        const Id claim = m_claims.rows()[static_cast<std::size_t>(next.chosen)].id;
        const auto read = m_book.run(records::ReadPage{[&](records::Reader& reader) -> Status {
            readLeaf(reader, claim, m_citations, leaf);
            return {};
        }});
        if (!read) {
            leaf = {};
            leaf.problem = read.error();
        }
    }
    fill(next, std::move(leaf));
}

void EvidenceVm::fill(EvidenceState& next, Leaf leaf)
{
    next.cited.clear();
    next.against.clear();
    next.gaps.clear();
    next.before.clear();
    next.tag.clear();
    next.judgedLine.clear();
    next.judgementChanged = false;
    if (leaf.problem) {
        next.problem = leaf.problem;
    }
    if (!leaf.claim) {
        return;
    }
    m_claim = std::move(*leaf.claim);
    next.title = textIn(m_claim.fields, practice::kTitle);
    const QString standard = textIn(m_claim.fields, kStandard);
    next.standard = static_cast<int>(m_standardIds.indexOf(standard));
    if (evidence::regulationOf(standard) > 0) {
        next.tag = tr("%1 · Reg %2").arg(evidence::shortStandard(standard)).arg(evidence::regulationOf(standard));
    }
    next.judgement = m_claim.text();
    // What is being judged anew outlives a reading of the book, and the book's closing.
    (void)m_drafts.flush();
    const auto drafts = m_book.run(records::LoadDrafts{.slot = QStringLiteral("claim:") + m_claim.id.text()});
    if (drafts && !drafts->empty()) {
        next.judgement = textIn(drafts->front().fields, practice::kText);
        next.judgementChanged = next.judgement != m_claim.text();
        next.judging = next.judging || next.judgementChanged;
    }
    loadJudgements(next);
    if (!leaf.problem) {
        fillRows(next, leaf);
    }
    if (next.cited.empty()) {
        next.gaps.append(tr("Nothing shows this yet. What was written anyway that does?"));
    }
    if (next.against.empty()) {
        next.gaps.append(tr("Nothing speaks against this yet. Is that likely?"));
    }
    const bool voice = std::ranges::any_of(next.cited, &CitedRow::voice);
    if (!voice && !next.cited.empty()) {
        next.gaps.append(tr("No young person’s own words stand here. What would they say?"));
    }
}

void EvidenceVm::loadJudgements(EvidenceState& next) const
{
    for (const records::Version& version : m_claim.versions) {
        if (!version.fields.contains(practice::kText)) {
            continue;
        }
        if (!next.judgedLine.isEmpty()) {
            next.before.back().line = next.judgedLine;
        }
        next.judgedLine = judgedBy(version.authorName, version.written, m_book.now());
        next.before.push_back({textIn(version.fields, practice::kText), {}});
    }
    if (!next.before.empty()) {
        next.before.pop_back();  // the newest stands above them
    }
    std::ranges::reverse(next.before);
}

}  // namespace hearth::ui
