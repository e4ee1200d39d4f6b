// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/unlock_vm.h"

#include "ui/text/words.h"

#include <QPointer>

namespace hearth::ui {

UnlockVm::UnlockVm(Door door, QObject* parent) : QObject(parent), m_door(std::move(door))
{
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &UnlockVm::tickWait);
}

void UnlockVm::refresh()
{
    UnlockState next;
    next.today = whoIsHere(m_door.now());
    if (auto name = m_door.homeName()) {
        next.homeName = *name;
    } else {
        next.problem = name.error();
    }
    if (auto people = m_door.people()) {
        next.people = std::move(*people);
    } else if (!next.problem) {
        next.problem = people.error();
    }
    const std::optional<Id> locked = m_door.lockedFor ? m_door.lockedFor() : std::nullopt;
    for (std::size_t i = 0; i < next.people.size(); ++i) {
        if (locked && next.people[i].id == *locked) {
            next.people[i].line = tr("here, the book is locked");
            next.chosen = static_cast<int>(i);
        }
    }
    if (next.chosen < 0 && !next.people.empty()) {
        next.chosen = 0;
    }
    update(std::move(next));
    choose(m_state.chosen);
}

void UnlockVm::choose(int person)
{
    if (person < 0 || person >= static_cast<int>(m_state.people.size()) || m_state.opening) {
        return;
    }
    UnlockState next = m_state;
    const DoorPerson& who = next.people[static_cast<std::size_t>(person)];
    next.chosen = person;
    next.greeting = greeting(who.mark.name, m_door.now());
    const std::optional<Id> locked = m_door.lockedFor ? m_door.lockedFor() : std::nullopt;
    next.pin = locked && *locked == who.id;
    next.pinTries = next.pin && m_door.pinTries ? m_door.pinTries() : 0;
    next.wait = m_door.secondsToWait(who.id);
    if (person != m_state.chosen) {
        next.problem.reset();
        next.recovered.clear();
    }
    update(std::move(next));
    m_state.wait > 0 ? m_second.start() : m_second.stop();
}

void UnlockVm::open(const QString& secret)
{
    if (!m_state.canOpen || secret.isEmpty()) {
        return;
    }
    const Id person = m_state.people[static_cast<std::size_t>(m_state.chosen)].id;
    UnlockState next = m_state;
    next.problem.reset();
    if (next.pin) {
        if (m_door.openWithPin(secret)) {
            Q_EMIT opened();
            return;
        }
        next.problem = fail(ErrorCode::WrongPassphrase, "door:pin");
        update(std::move(next));
        choose(m_state.chosen);
        return;
    }
    next.opening = true;
    update(std::move(next));
    m_door.open(person, secret, [self = QPointer<UnlockVm>(this)](const Status& done) {
        if (!self) {
            return;
        }
        UnlockState after = self->m_state;
        after.opening = false;
        if (!done) {
            after.problem = done.error();
        }
        self->update(std::move(after));
        if (done) {
            Q_EMIT self->opened();
        } else {
            self->choose(self->m_state.chosen);
        }
    });
}

void UnlockVm::showHelp(bool on)
{
    if (m_state.opening || m_state.recovering) {
        return;
    }
    UnlockState next = m_state;
    next.help = on;
    next.helpProblem.reset();
    next.recovered.clear();
    update(std::move(next));
}

void UnlockVm::recover(const QString& paperKey, const QString& passphrase)
{
    if (!m_state.help || m_state.recovering || paperKey.isEmpty() || !m_door.recover) {
        return;
    }
    UnlockState next = m_state;
    next.recovering = true;
    next.helpProblem.reset();
    update(std::move(next));
    m_door.recover(paperKey, passphrase, [self = QPointer<UnlockVm>(this)](const Result<Id>& whose) {
        if (self) {
            self->answerRecovery(whose);
        }
    });
}

void UnlockVm::answerRecovery(const Result<Id>& whose)
{
    UnlockState next = m_state;
    next.recovering = false;
    if (!whose) {
        next.helpProblem = whose.error();
        update(std::move(next));
        return;
    }
    update(std::move(next));
    refresh();  // whoever was only locked is closed now
    for (std::size_t i = 0; i < m_state.people.size(); ++i) {
        if (m_state.people[i].id == *whose) {
            choose(static_cast<int>(i));
            UnlockState after = m_state;
            after.recovered = tr("%1 new passphrase is set. It opens the book.").arg(ownedBy(after.people[i].mark.name));
            update(std::move(after));
        }
    }
}

void UnlockVm::tickWait()
{
    if (m_state.chosen < 0) {
        return;
    }
    UnlockState next = m_state;
    next.wait = m_door.secondsToWait(next.people[static_cast<std::size_t>(next.chosen)].id);
    if (next.wait == 0) {
        m_second.stop();
    }
    update(std::move(next));
}

void UnlockVm::update(UnlockState next)
{
    next.canOpen = next.chosen >= 0 && !next.opening && !next.help && next.wait == 0;
    if (next == m_state) {
        return;
    }
    m_state = std::move(next);
    Q_EMIT changed();
}

}  // namespace hearth::ui
