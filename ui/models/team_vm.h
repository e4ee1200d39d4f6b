// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/open_book.h"
#include "ui/models/people.h"
#include "ui/models/people_model.h"
#include "ui/models/person_profile.h"
#include "ui/models/row_model.h"

#include <QObject>

namespace hearth::ui {

struct TeamState {
    QList<PersonMark> staff;   ///< everyone who works here or answers for it
    QList<PersonMark> gone;
    int chosen = -1;           ///< place in `staff`, then in `gone`
    QString name;              ///< in full
    QString below;             ///< "Senior worker · key worker and deputy · since 1 May 2019"
    QStringList roles;         ///< in force today, by name
    bool left = false;
    std::vector<ProfileLine> lines;
    QList<ProfileChange> changes;
    QList<ProfileTwin> twins;
    bool quiet = false;        ///< they wrote nothing lately
    bool mayChange = false, mayAdd = false;
    std::optional<Error> problem;
    bool operator==(const TeamState&) const = default;
};

/// The team's page: who works here, what each of them is, and what they wrote lately.
class TeamVm final : public QObject {
    Q_OBJECT

public:
    /// "Lately", in days.
    static constexpr int kLatelyDays = 28;

    explicit TeamVm(const OpenBook& book, QObject* parent = nullptr);

    [[nodiscard]] const TeamState& state() const { return m_state; }
    [[nodiscard]] RowModel& lately() { return m_lately; }
    [[nodiscard]] PeopleModel& here() { return m_here; }
    [[nodiscard]] PeopleModel& gone() { return m_gone; }
    [[nodiscard]] std::optional<Id> person() const;

    void refresh();
    void choose(int index);
    /// As PersonVm does.
    bool showPerson(const Id& person);

Q_SIGNALS:
    void changed();

private:
    void update(TeamState next);
    void takePeople(TeamState& next, std::vector<records::PersonRef> everybody);
    void meet();
    void load(TeamState& next);
    void readPage(TeamState& next, const std::vector<records::RecordView>& entries);
    QStringList line(const std::vector<records::PersonRef>& people) const;
    QStringList roleNames(const records::PersonRef& person) const;
    std::vector<Id> entries() const;

    const OpenBook& m_book;
    RowModel m_lately;
    PeopleModel m_here;
    PeopleModel m_gone;
    std::vector<records::PersonRef> m_people;
    std::vector<records::PersonRef> m_everybody;
    TeamState m_state;
};

}  // namespace hearth::ui
