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
    bool operator==(const UnlockState&) const = default;
};

/// The door of the book: who, and their passphrase or the PIN of this sitting.
class UnlockVm final : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(const Status&)>;

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
        Clock now = systemNow;
    };

    explicit UnlockVm(Door door, QObject* parent = nullptr);

    [[nodiscard]] const UnlockState& state() const { return m_state; }

    void refresh();
    void choose(int person);
    /// The words are wiped by the caller. Nothing happens while one is being tried.
    void open(const QString& secret);

Q_SIGNALS:
    void changed();
    void opened();

private:
    void update(UnlockState next);
    void tickWait();

    Door m_door;
    QTimer m_second;
    UnlockState m_state;
};

}  // namespace hearth::ui
