// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/evidence_vm.h"

#include "core/practice/names.h"
#include "ui/text/dates.h"
#include "ui/text/words.h"

#include <algorithm>

namespace hearth::ui {
namespace {

const QString kCited = QStringLiteral("cited");
const QString kAgainst = QStringLiteral("against");
const QString kStandard = QStringLiteral("standard");
const QString kClaimSlot = QStringLiteral("claim:new");

std::vector<Id> idsIn(const Fields& fields, const QString& field)
{
    const auto found = fields.find(field);
    if (found == fields.end() || !std::holds_alternative<std::vector<Id>>(found->second)) {
        return {};
    }
    return std::get<std::vector<Id>>(found->second);
}

/// What the claim's field names, and after it what was linked to the claim later; each once.
std::vector<Id> standingIn(const records::RecordView& claim, const QString& field)
{
    std::vector<Id> ids = idsIn(claim.fields, field);
    // As the pack counts them: either way round, but not a pack or another claim.
    for (const auto* links : {&claim.links, &claim.backLinks}) {
        for (const records::LinkView& link : *links) {
            const bool record = link.kind != practice::kClaimKind && link.kind != practice::kPackKind;
            if (link.relation == field && record && std::ranges::find(ids, link.record) == ids.end()) {
                ids.push_back(link.record);
            }
        }
    }
    return ids;
}

/// A page of claims, each with what it stands on, so that the list counts links too.
Result<records::Page> claimsAfter(const OpenBook& book, const QString& after)
{
    records::Timeline ask;
    ask.kinds = {practice::kClaimKind};
    ask.after = after;
    ask.voided = false;
    auto page = book.run(ask);
    if (!page) {
        return page;
    }
    for (records::Row& row : page.value().rows) {
        const auto claim = book.run(records::Show{.record = row.id});
        if (!claim) {
            return claim.error();
        }
        for (const QString& field : {kCited, kAgainst}) {
            if (std::vector<Id> ids = standingIn(*claim, field); !ids.empty()) {
                row.fields[field] = std::move(ids);
            }
        }
    }
    return page;
}

QString textIn(const Fields& fields, const QString& field)
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

Fields newClaim(const EvidenceState& state, const QStringList& standards)
{
    return {{practice::kTitle, state.title},
            {practice::kText, proseOf(state.judgement)},
            {kStandard, standards.value(state.standard)}};
}

}  // namespace

EvidenceVm::EvidenceVm(const OpenBook& book, DraftKeeper& drafts, MakePdf makePdf, QObject* parent)
    : QObject(parent), m_book(book), m_drafts(drafts), m_makePdf(std::move(makePdf)), m_search(book)
{
    m_claims.setCatalogue(book.catalogue);
    m_claims.setClock(book.now);
    m_claims.setTitled(true);
    const catalogue::Kind* kind = book.catalogue ? book.catalogue->kind(practice::kClaimKind) : nullptr;
    if (!kind) {
        return;
    }
    m_state.mayWrite = kind->writers.contains(book.who.role);
    if (const catalogue::Field* standard = kind->field(kStandard)) {
        for (const catalogue::Choice& choice : standard->choices) {
            if (!choice.retired) {
                m_standardIds.append(choice.id);
                m_state.standards.append(choice.house);
            }
        }
    }
}

void EvidenceVm::refresh()
{
    EvidenceState next = m_state;
    next.problem.reset();
    const OpenBook& book = m_book;
    const Status read = m_claims.setMore([&book](const QString& after) { return claimsAfter(book, after); });
    if (!read) {
        next.problem = read.error();
    }
    if (!m_claim.id.isNil()) {
        next.chosen = m_claims.indexOf(m_claim.id);
    } else if (next.chosen < 0 && m_claims.rowCount() > 0) {
        next.chosen = 0;
    }
    load(next);
    update(std::move(next));
}

void EvidenceVm::choose(int claim)
{
    if (claim < 0 || claim >= m_claims.rowCount()) {
        return;
    }
    EvidenceState next = m_state;
    next.chosen = claim;
    next.writing = false;
    next.citing = false;
    load(next);
    update(std::move(next));
}

void EvidenceVm::load(EvidenceState& next)
{
    next.cited.clear();
    next.against.clear();
    next.gaps.clear();
    next.judgedLine.clear();
    next.judgementChanged = false;
    if (next.writing || next.chosen < 0 || next.chosen >= m_claims.rowCount()) {
        return;
    }
    auto view = m_book.run(records::Show{.record = m_claims.rows()[static_cast<std::size_t>(next.chosen)].id});
    if (!view) {
        next.problem = view.error();
        return;
    }
    m_claim = std::move(view.value());
    next.title = textIn(m_claim.fields, practice::kTitle);
    next.standard = static_cast<int>(m_standardIds.indexOf(textIn(m_claim.fields, kStandard)));
    next.judgement = m_claim.text();
    // What is being judged anew outlives a reading of the book, and the book's closing.
    (void)m_drafts.flush();
    const auto drafts = m_book.run(records::LoadDrafts{.slot = QStringLiteral("claim:") + m_claim.id.text()});
    if (drafts && !drafts->empty()) {
        next.judgement = textIn(drafts->front().fields, practice::kText);
        next.judgementChanged = next.judgement != m_claim.text();
    }
    for (const records::Version& version : m_claim.versions) {
        if (version.fields.contains(practice::kText)) {
            next.judgedLine = tr("%1 judgement, %2").arg(ownedBy(version.authorName), dayAndTime(version.written, m_book.now()));
        }
    }
    next.cited = rowsOf(kCited);
    next.against = rowsOf(kAgainst);
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

std::vector<CitedRow> EvidenceVm::rowsOf(const QString& field) const
{
    std::vector<CitedRow> rows;
    for (const Id& id : standingIn(m_claim, field)) {
        rows.push_back(rowOf(id));
    }
    return rows;
}

CitedRow EvidenceVm::rowOf(const Id& record) const
{
    CitedRow row;
    row.id = record;
    row.shortId = record.text().right(8);
    const auto view = m_book.run(records::Show{.record = record});
    if (!view) {
        row.words = tr("This record cannot be read here.");
        return row;
    }
    const catalogue::Kind* kind = m_book.catalogue ? m_book.catalogue->kind(view->kind) : nullptr;
    row.icon = kind ? kind->icon : QString();
    row.words = view->text();
    row.voice = view->kind == practice::kReplyKind || (!view->voice.id.isNil() && view->voice.youngPerson);
    const QString who = view->voice.id.isNil() ? view->author.firstName : view->voice.firstName;
    row.source = tr("%1 by %2, %3").arg(kind ? kind->house : view->kind, who, dayAndTime(view->written, m_book.now()));
    return row;
}

void EvidenceVm::startClaim()
{
    (void)m_drafts.flush();
    EvidenceState next = m_state;
    next.writing = true;
    next.citing = false;
    next.title.clear();
    next.judgement.clear();
    next.standard = -1;
    next.problem.reset();
    next.cited.clear();
    next.against.clear();
    next.gaps.clear();
    next.judgedLine.clear();
    const auto drafts = m_book.run(records::LoadDrafts{.slot = kClaimSlot});
    if (drafts && !drafts->empty()) {
        next.title = textIn(drafts->front().fields, practice::kTitle);
        next.judgement = textIn(drafts->front().fields, practice::kText);
        next.standard = static_cast<int>(m_standardIds.indexOf(textIn(drafts->front().fields, kStandard)));
    }
    update(std::move(next));
}

void EvidenceVm::editTitle(const QString& title)
{
    EvidenceState next = m_state;
    next.title = title;
    update(std::move(next));
    m_drafts.touch(kClaimSlot, newClaim(m_state, m_standardIds));
}

void EvidenceVm::editStandard(int standard)
{
    EvidenceState next = m_state;
    next.standard = standard;
    update(std::move(next));
    m_drafts.touch(kClaimSlot, newClaim(m_state, m_standardIds));
}

void EvidenceVm::editJudgement(const QString& text)
{
    if (text == m_state.judgement) {
        return;
    }
    EvidenceState next = m_state;
    next.judgement = text;
    next.judgementChanged = !next.writing;
    update(std::move(next));
    const QString slot = m_state.writing ? kClaimSlot : QStringLiteral("claim:") + m_claim.id.text();
    m_drafts.touch(slot, newClaim(m_state, m_standardIds));
}

bool EvidenceVm::keep()
{
    if (m_state.writing) {
        return keepNew();
    }
    if (!m_state.judgementChanged || m_claim.id.isNil()) {
        return false;
    }
    return amend({{practice::kText, proseOf(m_state.judgement)}}, tr("Judged again."));
}

bool EvidenceVm::keepNew()
{
    if (m_state.title.trimmed().isEmpty()) {
        return false;
    }
    records::AddRecord add;
    add.kind = practice::kClaimKind;
    add.fields[practice::kTitle] = m_state.title;
    if (!m_state.judgement.isEmpty()) {
        add.fields[practice::kText] = proseOf(m_state.judgement);
    }
    if (m_state.standard >= 0) {
        add.fields[kStandard] = m_standardIds[m_state.standard];
    }
    add.draft = kClaimSlot;
    const auto saved = m_book.run(add);
    EvidenceState next = m_state;
    if (!saved) {
        next.problem = saved.error();
        update(std::move(next));
        return false;
    }
    m_drafts.forget(kClaimSlot);
    m_claim = {};
    m_claim.id = saved->id;
    next.writing = false;
    update(std::move(next));
    refresh();
    Q_EMIT kept(saved->id);
    return true;
}

bool EvidenceVm::amend(Fields fields, const QString& reason)
{
    records::AmendRecord act;
    act.record = m_claim.id;
    act.fields = std::move(fields);
    act.reason = reason;
    if (act.fields.contains(practice::kText)) {
        act.draft = QStringLiteral("claim:") + m_claim.id.text();
    }
    const auto saved = m_book.run(act);
    EvidenceState next = m_state;
    if (!saved) {
        next.problem = saved.error();
        update(std::move(next));
        return false;
    }
    m_drafts.forget(act.draft);
    const bool citing = m_state.citing;
    const bool against = m_state.citingAgainst;
    refresh();
    next = m_state;
    next.citing = citing;
    next.citingAgainst = against;
    update(std::move(next));
    Q_EMIT kept(m_claim.id);
    return true;
}

void EvidenceVm::cancel()
{
    EvidenceState next = m_state;
    next.writing = false;
    load(next);
    update(std::move(next));
}

void EvidenceVm::startCiting(bool against)
{
    EvidenceState next = m_state;
    next.citing = true;
    next.citingAgainst = against;
    m_search.clear();
    update(std::move(next));
}

void EvidenceVm::stopCiting()
{
    m_search.clear();
    EvidenceState next = m_state;
    next.citing = false;
    update(std::move(next));
}

bool EvidenceVm::cite(const Id& record)
{
    const QString field = m_state.citingAgainst ? kAgainst : kCited;
    const std::vector<Id> standing = standingIn(m_claim, field);
    if (m_claim.id.isNil() || std::ranges::find(standing, record) != standing.end()) {
        return false;
    }
    std::vector<Id> ids = idsIn(m_claim.fields, field);
    ids.push_back(record);
    if (!amend({{field, ids}}, m_state.citingAgainst ? tr("Something speaks against it.") : tr("A record cited."))) {
        return false;
    }
    Q_EMIT cited(record);
    return true;
}

bool EvidenceVm::uncite(const Id& record)
{
    Fields fields;
    for (const QString& field : {kCited, kAgainst}) {
        std::vector<Id> ids = idsIn(m_claim.fields, field);
        if (std::erase(ids, record) > 0) {
            fields[field] = ids;
        }
    }
    return !fields.empty() && amend(std::move(fields), tr("A record no longer cited."));
}

void EvidenceVm::setLetters(bool letters)
{
    EvidenceState next = m_state;
    next.letters = letters;
    update(std::move(next));
}

bool EvidenceVm::makePack(const QString& file)
{
    std::vector<Id> claims;
    for (const records::Row& row : m_claims.rows()) {
        claims.push_back(row.id);
    }
    const auto pack = m_makePdf(claims, file, m_state.letters);
    EvidenceState next = m_state;
    if (pack) {
        next.made = tr("The pack is made. It is at %1").arg(file);
        next.madeFile = file;
        next.problem.reset();
    } else {
        next.problem = pack.error();
    }
    update(std::move(next));
    if (pack) {
        Q_EMIT packMade(file);
    }
    return pack.ok();
}

void EvidenceVm::update(EvidenceState next)
{
    if (next == m_state) {
        return;
    }
    m_state = std::move(next);
    Q_EMIT changed();
}

}  // namespace hearth::ui
