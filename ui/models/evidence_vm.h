// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/draft_keeper.h"
#include "ui/models/row_model.h"
#include "ui/models/search_vm.h"

namespace hearth::ui {

/// A record a claim stands on, as a line.
struct CitedRow {
    Id id;
    QString icon;
    QString words;
    QString source;  ///< "Jay’s reply, Wednesday 11 March, 16:40"
    QString shortId; ///< last eight letters of its id: the first are its time
    bool voice = false;
    bool operator==(const CitedRow&) const = default;
};

struct EvidenceState {
    bool mayWrite = false;
    int chosen = -1;           ///< place in claims()
    bool writing = false;      ///< a new claim is being written
    QString title;
    int standard = -1;         ///< place in `standards`
    QStringList standards;     ///< what a claim may speak to
    QString judgement;         ///< as typed
    QString judgedLine;        ///< "Grace Adeyemi’s judgement, 11 March"
    bool judgementChanged = false;
    QStringList gaps;          ///< what still speaks for thinness, as questions
    std::vector<CitedRow> cited;
    std::vector<CitedRow> against;
    bool citing = false;       ///< the search beside the claim is open
    bool citingAgainst = false;
    bool making = false;       ///< the place for the file is being asked
    bool letters = true;       ///< names become letters in the pack
    QString made;              ///< where the pack is, in words
    QString madeFile;
    std::optional<Error> problem;
    bool operator==(const EvidenceState&) const = default;
};

/// Claims, what they stand on, and the pack. Plain: no coverage, no redaction choices.
class EvidenceVm final : public QObject {
    Q_OBJECT

public:
    /// Reads the claims, records that a pack was made and writes it to `file`; the pack's id.
    /// `letters`: names are replaced by letters.
    using MakePdf = std::function<Result<Id>(const std::vector<Id>& claims, const QString& file, bool letters)>;

    EvidenceVm(const OpenBook& book, DraftKeeper& drafts, MakePdf makePdf, QObject* parent = nullptr);

    [[nodiscard]] const EvidenceState& state() const { return m_state; }
    [[nodiscard]] RowModel& claims() { return m_claims; }
    [[nodiscard]] SearchVm& search() { return m_search; }

    void refresh();
    void choose(int claim);
    void startClaim();
    void editTitle(const QString& title);
    void editStandard(int standard);
    void editJudgement(const QString& text);
    /// Writes the new claim, or the judgement beside the one before.
    bool keep();
    void cancel();

    void startCiting(bool against);
    void stopCiting();
    bool cite(const Id& record);
    bool uncite(const Id& record);
    void setLetters(bool letters);
    /// A pack of every claim of the list; `file` is a whole path.
    bool makePack(const QString& file);

Q_SIGNALS:
    void changed();
    void kept(const hearth::Id& claim);
    void cited(const hearth::Id& record);
    void packMade(const QString& file);

private:
    void update(EvidenceState next);
    void load(EvidenceState& next);
    bool amend(Fields fields, const QString& reason);
    bool keepNew();
    std::vector<CitedRow> rowsOf(const QString& field) const;
    CitedRow rowOf(const Id& record) const;

    const OpenBook& m_book;
    DraftKeeper& m_drafts;
    MakePdf m_makePdf;
    RowModel m_claims;
    SearchVm m_search;
    records::RecordView m_claim;
    QStringList m_standardIds;
    EvidenceState m_state;
};

}  // namespace hearth::ui
