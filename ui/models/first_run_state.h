// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// First, because moc 6.4 cannot read <compare> before a Qt header.
#include "ui/models/row_roles.h"

#include "core/base/clock.h"
#include "core/records/desk_commands.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace hearth::ui {

/// The pages of the first run. Home to KeyBack must be filled before the book comes into being, which
/// is Making; what follows can be skipped.
enum class FirstRunPage {
    Choose, Join, Home, Manager, Passphrase, Key, KeyBack, Making, Young, Team, Passphrases, Ready,
    Demo, DemoMaking, DemoPeople,
};

/// What is wrong and under which field it stands ("name"); an empty field: above the buttons.
struct FirstRunProblem {
    QString field;
    QString words;
    bool operator==(const FirstRunProblem&) const = default;
};

/// A young person as typed; the days in any way people write them.
struct NewYoung {
    QString preferred, name, born, arrived;
    bool operator==(const NewYoung&) const = default;
};

/// A colleague as typed; `role` is a place in FirstRunHouse::roles.
struct NewColleague {
    QString name, first;
    int role = 0;
    bool wayIn = true;
    bool operator==(const NewColleague&) const = default;
};

/// What the assistant shows. Passphrases and the recovery key are not in here: see FirstRunVm.
struct FirstRunState {
    FirstRunPage page = FirstRunPage::Choose;
    QString homeName, managerName, managerFirst;
    bool ownWords = false;  ///< a passphrase of one's own rather than four words of Hearthbook's
    QString strength;       ///< how good one's own words are; empty while there is nothing to say
    QString groups;         ///< how much of the key typed back is right; or empty
    FirstRunProblem problem;
    QString keyFile;        ///< the recovery key's PDF while it lies there
    QString doing;          ///< what takes long, in words; empty: nothing
    int done = 0, all = 0;  ///< how far that is; `all` 0: not known
    bool made = false;      ///< the home's book is there
    std::vector<NewYoung> young;      ///< named, not written yet
    std::vector<NewColleague> team;   ///< likewise
    NewYoung youngForm;
    NewColleague teamForm;
    QStringList written;    ///< first names of who is in the book already
    int passphrases = 0;    ///< how many first passphrases there are to hand out
    bool demoThere = false;
    bool operator==(const FirstRunState&) const = default;
};

/// Somebody and the passphrase they open the book with: to be shown, printed and forgotten.
struct PassphraseSlip {
    QString name, role, passphrase;
};

/// What a home begins with. Whoever is given it wipes the last two.
struct FoundingWords {
    QString home, manager, first, passphrase, key;
};

/// What the assistant needs from the house; app/ binds it, tests give lambdas. `Done` comes later, on
/// this thread.
struct FirstRunHouse {
    using Done = std::function<void(const Status&)>;
    using Step = std::function<void(int done, int all)>;
    struct Role {
        QString id, word;
    };

    Clock now = systemNow;
    std::vector<Role> roles;             ///< of who works here, in the catalogue's order
    QString folder;                      ///< where the home's book will be, as people read it
    std::function<Status()> mayBegin;    ///< whether a book can be made there
    std::function<QString()> words;      ///< four plain words
    std::function<QString()> newKey;     ///< a recovery key as it is printed
    std::function<Result<QString>(const QString&)> readKey;  ///< one as typed, in the form it was made
    /// Makes the home and opens it; after an error nothing of it is left.
    std::function<void(const FoundingWords&, Step, Done)> make;
    std::function<Result<Id>(const records::AddPerson&)> addPerson;
    std::function<Status(const records::GrantRole&)> grantRole;
    std::function<void(const records::Enrol&, Done)> enrol;
    std::function<bool()> demoThere;
    std::function<void(Step, Done)> makeDemo;
    std::function<void()> stopDemo;
    std::function<std::vector<PassphraseSlip>()> demoPeople;  ///< may be empty
};

}  // namespace hearth::ui
