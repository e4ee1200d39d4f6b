// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// First, because moc 6.4 cannot read <compare> before a Qt header.
#include "ui/models/row_roles.h"

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/result.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

namespace hearth::ui {

/// A person as the door shows them: a first name, no more.
struct DoorPerson {
    Id id;
    PersonMark mark;
    QString line;  ///< "here, the book is locked", or empty
    bool operator==(const DoorPerson&) const = default;
};

/// What the unlock screen shows.
struct UnlockState {
    QString homeName;
    QString today;        ///< "Thursday 12 March, ten to seven. Who is here?"
    std::vector<DoorPerson> people;
    int chosen = -1;
    QString greeting;     ///< "Good morning, Ben"
    QString keptLine;     ///< about words that are kept; or empty
    bool pin = false;     ///< the book is only locked: a PIN opens it again
    int pinTries = 0;     ///< left, when `pin`
    bool opening = false;
    int wait = 0;         ///< seconds until the next try
    std::optional<Error> problem;
    bool canOpen = false;
    bool help = false;        ///< the panel for who cannot get in
    bool recovering = false;  ///< the paper key is being tried
    std::optional<Error> helpProblem;
    QString recovered;        ///< "Grace’s new passphrase is set. ..."; or empty
    bool operator==(const UnlockState&) const = default;
};

/// The door of the book: who, and their passphrase or the PIN of this sitting.
class UnlockVm final : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(const Status&)>;
    using Recovered = std::function<void(const Result<Id>&)>;

    /// What the door needs from the house; app/ binds it to the vault, tests to lambdas. `open`
    /// answers later, on this thread.
    struct Door {
        std::function<Result<QString>()> homeName;
        std::function<Result<std::vector<DoorPerson>>()> people;
        std::function<int(const Id&)> secondsToWait;
        std::function<void(const Id&, const QString& passphrase, Done)> open;
        /// Who the book is locked for, when it is only locked and has a PIN.
        std::function<std::optional<Id>()> lockedFor;
        std::function<int()> pinTries;
        std::function<bool(const QString& pin)> openWithPin;
        /// The paper key gives its person a new passphrase; answers later with who that is.
        std::function<void(const QString& paperKey, const QString& passphrase, Recovered)> recover;
        /// A new passphrase out of plain words.
        std::function<QString()> suggest;
        Clock now = systemNow;
    };

    explicit UnlockVm(Door door, QObject* parent = nullptr);

    [[nodiscard]] const UnlockState& state() const { return m_state; }

    void refresh();
    void choose(int person);
    /// The words are wiped by the caller. Nothing happens while one is being tried.
    void open(const QString& secret);

    /// Opens and shuts the panel for who cannot get in; not while the paper key is being tried.
    void showHelp(bool on);
    /// Words to write down; not kept here.
    [[nodiscard]] QString suggest() const { return m_door.suggest ? m_door.suggest() : QString(); }
    /// The way back with the paper key. The words are wiped by the caller.
    void recover(const QString& paperKey, const QString& passphrase);

Q_SIGNALS:
    void changed();
    void opened();

private:
    void update(UnlockState next);
    void answerRecovery(const Result<Id>& whose);
    void tickWait();

    Door m_door;
    QTimer m_second;
    UnlockState m_state;
};

}  // namespace hearth::ui
