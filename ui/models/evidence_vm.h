// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/draft_keeper.h"
#include "ui/models/evidence_state.h"
#include "ui/models/row_model.h"
#include "ui/models/search_vm.h"

#include <map>

namespace hearth::ui {

/// The open book as the evidence rules see it; borrowed for as long as they live. Nothing without a
/// catalogue.
std::optional<evidence::Sources> sourcesOf(const OpenBook& book);

/// "no", "one" to "twelve", then figures: for counts in a sentence.
QString countWord(int count);

/// Claims and what they stand on. What is cited is pinned to the version that was read.
class EvidenceVm final : public QObject {
    Q_OBJECT

public:
    EvidenceVm(const OpenBook& book, DraftKeeper& drafts, QObject* parent = nullptr);

    [[nodiscard]] const EvidenceState& state() const { return m_state; }
    [[nodiscard]] RowModel& claims() { return m_claims; }
    [[nodiscard]] SearchVm& search() { return m_search; }
    /// Records worth putting beside the claim; read when citing begins.
    [[nodiscard]] RowModel& suggested() { return m_suggested; }
    /// Every claim of the list, in its order.
    [[nodiscard]] std::vector<Id> claimIds() const;

    /// Everything from the book, as one reading.
    void refresh();
    /// The same, and this claim is shown. False: it is not here to read.
    bool open(const Id& claim);
    void choose(int claim);
    void startClaim();
    void editTitle(const QString& title);
    void editStandard(int standard);
    void startJudging();
    void editJudgement(const QString& text);
    /// Writes the new claim, or the judgement beside the one before.
    bool keep();
    void cancel();

    void startCiting(bool against);
    void stopCiting();
    /// The record whole, as it stands now. False when it stands there already or is refused.
    bool cite(const Id& record);
    /// Opens the record's paragraphs to choose from.
    bool pick(const Id& record);
    void togglePassage(int place);
    void editNote(const QString& note);
    /// What is ticked of the picked record; all of it is the record whole.
    bool citePicked();
    void unpick();
    bool uncite(CitedRow row);
    /// From now on the words as they stand today.
    bool takeNewer(CitedRow row);
    /// What suggestions look at, and what the pack is of.
    void setPeriod(const QDate& from, const QDate& until);

Q_SIGNALS:
    void changed();
    void kept(const hearth::Id& claim);
    void cited(const hearth::Id& record);
    /// Something was cited or taken out: said with a way back.
    void done(const QString& toast, const std::function<void()>& undo);

private:
    void update(EvidenceState next);
    void fail(const Error& problem);
    /// What was read of the claim that is shown.
    struct Leaf {
        std::optional<records::RecordView> claim;
        std::vector<records::Row> rows;           ///< what it cites
        std::map<Id, records::RecordView> whole;  ///< of these, what was cited in other words than it has now
        std::optional<Error> problem;
    };
    static QString textIn(const Fields& fields, const QString& field);
    static void readLeaf(records::Reader& reader, const Id& claim, const std::vector<records::Row>& citations, Leaf& leaf);
    static void turnTo(EvidenceState& next, int claim);
    bool readAnew(const Id& wanted);
    void load(EvidenceState& next);
    void fill(EvidenceState& next, Leaf leaf);
    void loadJudgements(EvidenceState& next) const;
    bool amend(Fields fields, const QString& reason);
    bool keepNew();
    void suggest();
    bool put(const records::RecordView& view, const QStringList& paragraphs);
    bool write(const evidence::Citation& citation, const Id& claim, Id* made);
    bool takeOut(const std::vector<Id>& citations);
    bool stands(const Id& record, const QStringList& paragraphs) const;
    void fillRows(EvidenceState& next, const Leaf& leaf);
    CitedRow rowOf(const evidence::Citation& citation, const Leaf& leaf) const;
    void pinned(CitedRow& made, const evidence::Citation& citation, const records::RecordView& view) const;

    const OpenBook& m_book;
    DraftKeeper& m_drafts;
    RowModel m_claims;
    RowModel m_suggested;
    SearchVm m_search;
    std::vector<records::Row> m_citations;
    records::RecordView m_claim;
    records::RecordView m_picked;
    QStringList m_standardIds;
    QDate m_from, m_until;
    EvidenceState m_state;
};

}  // namespace hearth::ui
