// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/evidence_vm.h"

#include "core/practice/names.h"
#include "ui/text/words.h"

#include <algorithm>

namespace hearth::ui {
namespace {

const QString kStandard = QStringLiteral("standard");
const QString kClaimSlot = QStringLiteral("claim:new");

Fields newClaim(const EvidenceState& state, const QStringList& standards)
{
    return {{practice::kTitle, state.title},
            {practice::kText, proseOf(state.judgement)},
            {kStandard, standards.value(state.standard)}};
}

}  // namespace

std::optional<evidence::Sources> sourcesOf(const OpenBook& book)
{
    if (!book.catalogue) {
        return std::nullopt;
    }
    return evidence::sourcesFrom(*book.catalogue, book.homeName, [&book](const auto& command) { return book.run(command); },
                                 book.now);
}

QString countWord(int count)
{
    static const QStringList kWords{EvidenceVm::tr("no"), EvidenceVm::tr("one"), EvidenceVm::tr("two"),
                                    EvidenceVm::tr("three"), EvidenceVm::tr("four"), EvidenceVm::tr("five"),
                                    EvidenceVm::tr("six"), EvidenceVm::tr("seven"), EvidenceVm::tr("eight"),
                                    EvidenceVm::tr("nine"), EvidenceVm::tr("ten"), EvidenceVm::tr("eleven"),
                                    EvidenceVm::tr("twelve")};
    return count >= 0 && count < kWords.size() ? kWords[count] : QString::number(count);
}

EvidenceVm::EvidenceVm(const OpenBook& book, DraftKeeper& drafts, QObject* parent)
    : QObject(parent), m_book(book), m_drafts(drafts), m_search(book)
{
    for (RowModel* model : {&m_claims, &m_suggested}) {
        model->setCatalogue(book.catalogue);
        model->setClock(book.now);
    }
    m_claims.setTitled(true);
    const catalogue::Kind* kind = book.catalogue ? book.catalogue->kind(practice::kClaimKind) : nullptr;
    if (!kind) {
        return;
    }
    // Papers about records are not evidence: they are not offered.
    QStringList kinds;
    for (const catalogue::Kind& each : book.catalogue->kinds()) {
        const bool paper = each.id == practice::kClaimKind || each.id == practice::kPackKind || each.id == evidence::kCitation;
        if (!paper && each.readers.contains(book.who.role)) {
            kinds.append(each.id);
        }
    }
    m_search.setKinds(kinds);
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

std::vector<Id> EvidenceVm::claimIds() const
{
    std::vector<Id> ids;
    for (const records::Row& row : m_claims.rows()) {
        ids.push_back(row.id);
    }
    return ids;
}

void EvidenceVm::startClaim()
{
    (void)m_drafts.flush();
    EvidenceState next = m_state;
    next.writing = true;
    next.judging = false;
    next.citing = false;
    next.title.clear();
    next.tag.clear();
    next.judgement.clear();
    next.standard = -1;
    next.problem.reset();
    next.cited.clear();
    next.against.clear();
    next.gaps.clear();
    next.before.clear();
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

void EvidenceVm::startJudging()
{
    if (m_state.writing || m_state.chosen < 0 || !m_state.mayWrite) {
        return;
    }
    EvidenceState next = m_state;
    next.judging = true;
    update(std::move(next));
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
    if (!saved) {
        fail(saved.error());
        return false;
    }
    EvidenceState next = m_state;
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
    const bool judged = act.fields.contains(practice::kText);
    if (judged) {
        act.draft = QStringLiteral("claim:") + m_claim.id.text();
    }
    const auto saved = m_book.run(act);
    if (!saved) {
        fail(saved.error());
        return false;
    }
    m_drafts.forget(act.draft);
    if (judged) {
        EvidenceState next = m_state;
        next.judging = false;
        update(std::move(next));
    }
    refresh();
    Q_EMIT kept(m_claim.id);
    return true;
}

void EvidenceVm::cancel()
{
    EvidenceState next = m_state;
    const QString typed = next.judgementChanged ? next.judgement : QString();
    if (!next.writing && !m_claim.id.isNil()) {
        const QString slot = QStringLiteral("claim:") + m_claim.id.text();
        m_drafts.forget(slot);
        (void)m_book.run(records::DropDraft{.slot = slot});
    }
    next.writing = false;
    next.judging = false;
    load(next);
    update(std::move(next));
    if (!typed.isEmpty()) {
        // Left on purpose, and still not lost.
        Q_EMIT done(tr("The judgement stays as it was."), [this, typed, claim = m_claim.id] {
            if (m_claim.id == claim) {
                startJudging();
                editJudgement(typed);
            }
        });
    }
}

void EvidenceVm::setPeriod(const QDate& from, const QDate& until)
{
    m_from = from;
    m_until = until;
}

void EvidenceVm::fail(const Error& problem)
{
    EvidenceState next = m_state;
    next.problem = problem;
    update(std::move(next));
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
