// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// First, because moc 6.4 cannot read <compare> before a Qt header.
#include "ui/models/row_roles.h"

#include "ui/models/home_vm.h"

#include <QObject>

#include <optional>
#include <vector>

namespace hearth::ui {

/// A role as a line: "deputy, 1 March to 10 April 2026".
struct RoleLine {
    QString role;
    QString from, until;  ///< days as the book has them; empty: open
    QString words;
    QString when;         ///< "until 10 April 2026", "from 1 May 2026", "ended 3 March 2026"; empty: no dates
    bool now = false, toCome = false;
    bool operator==(const RoleLine&) const = default;
};

struct AdultLine {
    Id person;
    PersonMark mark;
    QString name;
    std::vector<RoleLine> roles;
    QString line;  ///< what they may do now, in one line
    bool wayIn = false;
    bool left = false;
    bool operator==(const AdultLine&) const = default;
};

/// Something that is said before it is done.
struct RoleAct {
    enum class What { Give, End, WayIn };
    What what = What::Give;
    QString sentence;
    QString button;
    bool operator==(const RoleAct&) const = default;
};

struct HomePeopleState {
    std::vector<AdultLine> people;
    QStringList standingIn;     ///< "Kath Doyle stands in until 10 April 2026."
    QStringList roleWords;      ///< what can be given, as the catalogue names it
    int chosen = -1;            ///< whose roles are being changed
    int role = 0;               ///< of the form
    QString from, until;        ///< as typed
    int ending = -1;            ///< which role of theirs; -1: none
    std::optional<RoleAct> act;
    QString secretFor;          ///< whose first passphrase is on the screen
    QString secretRole;
    QString secret;             ///< shown once
    QString refused;            ///< a sentence: why it is not done
    std::optional<Error> problem;
    bool operator==(const HomePeopleState&) const = default;
};

/// People and roles: who may do what from when to when, who stands in, who has a way in.
class HomePeopleVm final : public QObject {
    Q_OBJECT

public:
    HomePeopleVm(const OpenBook& book, const HomeNeeds& needs, QObject* parent = nullptr);

    [[nodiscard]] const HomePeopleState& state() const { return m_state; }
    void refresh();

    void choose(int person);  ///< again or -1: nobody
    void editRole(int role);
    void editFrom(const QString& typed);
    void editUntil(const QString& typed);
    void beginEnding(int role);

    /// Says what would be done, or why it cannot be; nothing is done yet.
    void prepareGive();
    void prepareEnd();
    void prepareWayIn();
    void goBack();
    /// Does what was said.
    bool confirm();
    /// Takes the first passphrase off the screen, for good.
    void forgetSecret();

Q_SIGNALS:
    void changed();
    /// Done, with how it is taken back.
    void done(const QString& sentence, const std::function<void()>& undo);

private:
    void update(HomePeopleState next);
    bool readDays(HomePeopleState& next, QString& from, QString& until);
    bool grant(const Id& person, const QString& role, const QString& from, const QString& until);
    bool give(HomePeopleState next);
    bool end(HomePeopleState next);
    bool enrol(HomePeopleState next);
    void undoWith(const QString& sentence, records::GrantRole back);
    QString today() const;
    QString yesterday() const;

    const OpenBook& m_book;
    const HomeNeeds& m_needs;
    QStringList m_roles;  ///< ids, as roleWords
    HomePeopleState m_state;
};

/// Why a change of roles is refused, in words; empty when `error` is another.
QString roleRefusal(const Error& error);

}  // namespace hearth::ui
