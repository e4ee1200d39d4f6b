// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/draft_keeper.h"
#include "ui/models/letter_state.h"

#include <QDate>

namespace hearth::ui {

/// One letter or note: written, signed, answered, added to; and any other record read as one.
class LetterVm final : public QObject {
    Q_OBJECT

public:
    /// Both are borrowed for the view model's life.
    LetterVm(const OpenBook& book, DraftKeeper& drafts, QObject* parent = nullptr);

    [[nodiscard]] const LetterState& state() const { return m_state; }
    [[nodiscard]] const records::RecordView& view() const { return m_view; }

    /// A new record of `kind` ("letter", "note") about these; the draft that was left comes back.
    void startNew(const QString& kind, const std::vector<Id>& about);
    void open(const Id& record);

    void editTitle(const QString& title);
    void editText(std::vector<LetterParagraph> text);
    void startAmend();
    void editReason(const QString& reason);
    /// Signs what is being written: the letter, or what is added beside it.
    bool sign();

    void openPanel(LetterPanel panel);
    void closePanel();
    void editReply(const ReplyDraft& reply);
    bool keepReply();
    /// `paragraphs` empty: all of it. `review`: the day to look again.
    bool withhold(const QString& reason, const QDate& review);
    bool release(const QString& reason);
    bool voidIt(const QString& reason);
    /// One act: void here, the same words about `right` (places in `others`).
    bool wrongPerson(const QList<int>& right, const QString& reason);
    /// Settles a place with two texts (a place in `conflicts`): the rival at `right` stands.
    bool settle(int conflict, int right);
    /// Neither: `words` stand instead.
    bool settleWith(int conflict, const QString& words);
    /// Puts the letter's first words into the basket.
    bool handOver();

Q_SIGNALS:
    void changed();
    void signedNow(const hearth::Id& record);
    void replied(const hearth::Id& record);
    void moved(const hearth::Id& right);
    void handedOver(const hearth::Id& line);
    void settled(const hearth::Id& record);

private:
    void update(LetterState next);
    void describe(LetterState& next);
    void describeParts(LetterState& next) const;
    void describeStanding(LetterState& next) const;
    void describeLinks(LetterState& next) const;
    void describeConflicts(LetterState& next) const;
    bool resolve(int conflict, Value value);
    void loadDraft(LetterState& next, const QString& slot);
    QString slot() const;
    bool done(const Result<records::Saved>& saved);
    bool signLetter();
    bool signAmendment();

    const OpenBook& m_book;
    DraftKeeper& m_drafts;
    records::RecordView m_view;
    std::vector<records::PersonRef> m_people;
    std::vector<Id> m_othersIds;
    LetterState m_state;
};

/// Between a paragraph as the book keeps it and as the editor shows it. A quotation shows unmarked.
LetterParagraph shown(const Paragraph& paragraph);
Prose proseFrom(const std::vector<LetterParagraph>& paragraphs);

}  // namespace hearth::ui
