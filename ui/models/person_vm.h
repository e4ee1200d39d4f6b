// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/open_book.h"
#include "ui/models/people.h"
#include "ui/models/row_model.h"

#include <QObject>

namespace hearth::ui {

struct PersonState {
    QList<PersonMark> young;   ///< everyone who lives here
    int chosen = -1;
    QString name;              ///< of the chosen
    QString needToKnow;        ///< what somebody new on shift must know; may be empty
    QStringList kinds;         ///< names of the kinds to choose from; the first is everything
    int kind = 0;
    bool empty = false;        ///< nothing is written yet
    bool mayWrite = false;
    std::optional<Error> problem;
    bool operator==(const PersonState&) const = default;
};

/// The young people's page: who, what to know tonight, and everything written, newest first.
class PersonVm final : public QObject {
    Q_OBJECT

public:
    explicit PersonVm(const OpenBook& book, QObject* parent = nullptr);

    [[nodiscard]] const PersonState& state() const { return m_state; }
    [[nodiscard]] RowModel& timeline() { return m_timeline; }
    [[nodiscard]] std::optional<Id> person() const;

    void refresh();
    void choose(int index);
    void chooseKind(int index);
    void showPerson(const Id& person);

Q_SIGNALS:
    void changed();

private:
    void update(PersonState next);
    void load(PersonState& next);

    const OpenBook& m_book;
    RowModel m_timeline;
    std::vector<records::PersonRef> m_people;
    QStringList m_kindIds;
    QStringList m_everything;
    PersonState m_state;
};

}  // namespace hearth::ui
