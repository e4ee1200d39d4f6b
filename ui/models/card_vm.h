// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/third_words.h"

#include "ui/models/together_words.h"

#include <QObject>

namespace hearth::ui {

/// One time it was done, or one look back, on the card's strip.
struct CardSession {
    Id id;
    QString day;     ///< "Sat 28 Feb"
    QString how;     ///< "45 minutes, Jay and Priya"; may be empty
    QString text;
    bool lookedBack = false;  ///< somebody looked back on this one
    bool operator==(const CardSession&) const = default;
};
struct CardLookBack {
    Id id;
    QString day;
    QString of;  ///< "Sat 28 Feb" when it is of one time; empty: of all of it
    bool operator==(const CardLookBack&) const = default;
};

/// Two texts of one place, and who wrote each.
struct CardRivals {
    QString field;
    QString question;   ///< "Where: which is right?"
    QStringList texts;
    QStringList authors;
    bool operator==(const CardRivals&) const = default;
};

struct CardState {
    Id record;
    QString title;
    QString idea;            ///< "Jay’s idea"; empty: nobody said
    QList<PersonMark> you;   ///< everyone it is about
    QList<PersonMark> me;    ///< the adults
    QString youHeading, meHeading;
    practice::Stage stage = practice::Stage::Spark;
    QString stageWord;
    std::optional<Timestamp> next;
    QString nextWord;        ///< "Sat 14 March"; empty: no day
    QList<CardSession> sessions;    ///< oldest first
    QList<CardLookBack> lookBacks;
    std::optional<CardRivals> rivals;
    QString cameFrom;        ///< "Out of: Moment, 8 March"
    std::optional<Id> from;
    bool mayWrite = false;
    Timestamp kept;
    std::optional<Error> problem;
    bool operator==(const CardState&) const = default;
};

/// What one session says, being written.
struct SessionDraft {
    Timestamp when;
    int minutes = 0;        ///< 0: nobody said
    QString text;
    std::vector<Id> young;  ///< who was in it; none: everyone of the card
    std::vector<Id> adults;
};

/// The You and Me card of one common third.
class CardVm final : public QObject {
    Q_OBJECT

public:
    /// Both are borrowed for the view model's life.
    CardVm(const OpenBook& book, DraftKeeper& drafts, QObject* parent = nullptr);

    [[nodiscard]] const CardState& state() const { return m_state; }
    [[nodiscard]] QString text(const QString& field) const { return m_words.text(field); }
    /// Whose idea as the catalogue has it: "ours", "yours", "mine" or nothing.
    [[nodiscard]] QString ideaChoice() const { return practice::wordsIn(m_words.fields(), QStringLiteral("idea")); }
    [[nodiscard]] const OpenBook& book() const { return m_book; }

    /// Shows the card, or the card a session belongs to. False when it is neither.
    bool open(const Id& record);
    void refresh();
    void edit(const QString& field, const QString& text);
    /// The cursor leaves a field: what is typed becomes an amendment of it.
    bool save();
    void setIdea(const QString& choice);
    void setNext(std::optional<Timestamp> when);
    /// Adults who work here and may be in it; and which of them are.
    [[nodiscard]] QList<PersonMark> adults() const;
    void setAdult(const QString& id, bool in);
    bool setStage(practice::Stage stage);
    /// That’s us: saves, and a spark both have written on is agreed. True when it was moved.
    bool thatsUs();

    [[nodiscard]] SessionDraft newSession() const;
    /// Kept as it is being typed.
    void keepSession(const SessionDraft& session);
    bool addSession(const SessionDraft& session);
    bool takeBack(const Id& session);
    void settle(int which);

Q_SIGNALS:
    void changed();
    void opened();  ///< another card: every field anew
    void sessionAdded(const hearth::Id& session);

private:
    void update(CardState next);
    static std::optional<Error> readDone(records::Reader& reader, const records::RecordView& view,
                                         std::vector<records::Page>& done);
    void load(const records::RecordView& view, const std::vector<records::Page>& done, CardState& next);
    void loadDone(const std::vector<records::Page>& done, CardState& next);
    void loadRivals(const records::RecordView& view, CardState& next);
    void namePeople(CardState& next);
    bool written(const Status& status);
    QString sessionSlot() const;

    const OpenBook& m_book;
    DraftKeeper& m_drafts;
    TogetherWords m_words;
    std::vector<records::PersonRef> m_people;
    std::vector<Value> m_rivals;
    CardState m_state;
};

}  // namespace hearth::ui
