// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/open_book.h"
#include "ui/models/people.h"
#include "ui/models/people_model.h"
#include "ui/models/person_profile.h"
#include "ui/models/row_model.h"

#include <QObject>

namespace hearth::ui {

/// What narrows the timeline of one person.
struct PersonFilter {
    int kind = 0;             ///< place in PersonState::kinds
    int author = 0;           ///< place in PersonState::authors
    QString words;
    QString from, until;      ///< days, as typed; both are in it
    bool theirWords = false;  ///< only their own words
    bool voided = true;       ///< what was voided is listed, marked as such
    bool operator==(const PersonFilter&) const = default;
};

struct PersonState {
    QList<PersonMark> young;   ///< everyone who lives here
    QList<PersonMark> gone;    ///< who moved on
    int chosen = -1;           ///< place in `young`, then in `gone`
    QString name;              ///< of the chosen, as they like it
    QString below;             ///< "he · 13 years old · here since 3 September 2025"
    QString onPaper;           ///< "Jay Morris (he) · 13 years old · key worker Ben Hartley"
    bool left = false;         ///< the chosen has moved on
    QString needToKnow;        ///< what is written for tonight; may be empty
    std::vector<ProfileLine> know;   ///< the whole card
    QString notWritten;        ///< what the card has nothing of, as a sentence; empty: all is there
    std::vector<ProfileLine> lines;  ///< the page
    QList<ProfileChange> changes;    ///< newest first; read when the page is shown
    QList<ProfileTwin> twins;        ///< other entries of this person
    QStringList kinds;         ///< names of the kinds to choose from; the first is everything
    QStringList authors;       ///< names to choose from; the first is anybody
    PersonFilter filter;
    bool narrowed = false;     ///< by anything
    bool wrongDay = false;     ///< `from` or `until` is no day
    QString found;             ///< "12 found"; empty when no words are looked for
    bool pageShown = false;    ///< the page rather than what was written
    bool empty = false;        ///< nothing is written yet, or nothing that fits
    bool mayWrite = false, mayChange = false, mayAdd = false;
    std::optional<Error> problem;
    bool operator==(const PersonState&) const = default;
};

/// The young people's page: who, what to know tonight, and everything written, newest first. One reading
/// for a page; one more when who they are is looked at.
class PersonVm final : public QObject {
    Q_OBJECT

public:
    explicit PersonVm(const OpenBook& book, QObject* parent = nullptr);

    [[nodiscard]] const PersonState& state() const { return m_state; }
    [[nodiscard]] RowModel& timeline() { return m_timeline; }
    [[nodiscard]] PeopleModel& living() { return m_living; }
    [[nodiscard]] PeopleModel& gone() { return m_gone; }
    [[nodiscard]] std::optional<Id> person() const;

    void refresh();
    void choose(int index);
    void chooseKind(int index);
    void setFilter(const PersonFilter& filter);
    /// Turns to the page of `person`, whichever entry of theirs it is. False: they are not among these.
    bool showPerson(const Id& person);
    /// Who they are (true) rather than what was written.
    void showPage(bool page);
    /// Writes down that the card is read again, for paper. Errors: those of Timeline.
    Status readForPaper();

Q_SIGNALS:
    void changed();

private:
    void update(PersonState next);
    void takePeople(PersonState& next, std::vector<records::PersonRef> everybody);
    void meet();
    void load(PersonState& next);
    void readPage(PersonState& next, const std::vector<records::Row>& entries);
    using Changes = Result<std::vector<records::RecordView>>;
    Changes readChanges(records::Reader& reader, const PersonState& next) const;
    void showChanges(PersonState& next, const Changes& read) const;
    std::optional<records::Timeline> ask(PersonState& next) const;
    Result<records::Page> find(const records::Timeline& ask, PersonState& next) const;
    std::vector<Id> entries() const;

    const OpenBook& m_book;
    RowModel m_timeline;
    PeopleModel m_living;
    PeopleModel m_gone;
    std::vector<records::PersonRef> m_people;     ///< living here, then gone: as `chosen` counts
    std::vector<records::PersonRef> m_everybody;
    std::vector<Id> m_authors;
    QStringList m_kindIds;
    QStringList m_everything;
    PersonState m_state;
};

}  // namespace hearth::ui
