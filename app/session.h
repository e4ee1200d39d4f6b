// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/shell.h"
#include "ui/models/unlock_vm.h"

#include "core/access/vault.h"
#include "core/records/desk.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <atomic>
#include <map>
#include <thread>

namespace hearth::app {

/// How long a sitting may last (architecture.md, the keys).
struct Times {
    int idleMs = 5 * 60 * 1000;             ///< without a key or the mouse: locked
    int longestMs = 10 * 60 * 60 * 1000;    ///< then the book is closed
    int pinTries = 5;
    int pinDigits = 6;
};

/// Where everything is put together: the vault, the open book and who sits at it. Locked: the
/// windows are empty and, with a PIN, the book stays open; without one it is closed. Closed: the
/// keys are wiped and the passphrase is needed. UI thread only; the key derivation has its own.
class Session final : public QObject {
    Q_OBJECT

public:
    explicit Session(const QString& folder, access::Surroundings around = {}, Times times = {}, QObject* parent = nullptr);
    ~Session() override;

    /// The door's needs, bound to this session, which must outlive it.
    ui::UnlockVm::Door door();
    /// A sitting's needs; only while isOpen(). `papers`: the folder for what is printed.
    ui::SittingParts parts(const QString& papers, std::function<void(const QString&)> showFile);

    [[nodiscard]] bool isOpen() const { return m_desk != nullptr && !m_locked; }
    [[nodiscard]] bool isLocked() const { return m_desk != nullptr && m_locked; }
    [[nodiscard]] records::Desk* desk() { return m_desk.get(); }

    /// Empties the windows (`locked`), then signs what was written. Without a PIN also closes.
    void lock();
    /// Ends the sitting: keys wiped, passphrase needed.
    void closeBook();
    /// The door of another book; whatever was open is closed first.
    void moveTo(const QString& folder);
    /// Opens the book for somebody who is proved already, without a word to the windows: see enter().
    Status begin(const Id& person, const crypto::PersonKeys& keys) { return openWith(person, keys); }
    /// Says `opened`, when there is an open book.
    void enter();
    /// Gives a colleague their way in on a thread of its own; the desk is nobody's meanwhile.
    /// Errors: those of Enrol; Refused while another passphrase is worked on.
    void enrol(QObject* asker, const records::Enrol& way, std::function<void(const Status&)> done);
    /// Digits only, enough of them; kept in memory, forgotten when the book closes.
    bool setPin(const QString& pin);
    bool openWithPin(const QString& pin);
    /// Their own PIN again, while the window is hidden; five wrong ones close the book for good.
    bool provesOwnPin(const QString& pin);
    /// Somebody who sat here before in this opening and chose a PIN: their keys are kept under it
    /// until the book closes, five wrong tries, or the longest time is over. For co-signing only.
    [[nodiscard]] bool hasPin(const Id& person) const;
    /// Errors: WrongPassphrase, NotFound when there is no PIN of theirs (any more).
    Result<crypto::PersonKeys> proveByPin(const Id& person, const QString& pin);

    /// Proves a person's passphrase on a thread of its own; the answer comes back on this one, not
    /// when `asker` is gone. One at a time: Refused while another is being tried.
    void prove(QObject* asker, const Id& person, const QString& passphrase,
               std::function<void(const Result<crypto::PersonKeys>&)> done);

Q_SIGNALS:
    void opened();
    /// Windows must be empty when this returns.
    void locked();
    /// After ten hours, five wrong PINs or a sleep: the program is to begin anew.
    void closedForGood();
    void bookChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// Does `work` on a thread of its own and `done` on this one, when `asker` is still there.
    template <typename Answer>
    void beside(QObject* asker, std::function<Answer()> work, std::function<void(const Answer&)> done);
    void open(const Id& person, const QString& passphrase, ui::UnlockVm::Done done);
    void recover(const QString& paperKey, const QString& passphrase, ui::UnlockVm::Recovered done);
    Status openWith(const Id& person, const crypto::PersonKeys& keys);
    void closeForGood();
    void waitForDesk();
    void lookAtClock();

    access::Vault m_vault;
    Times m_times;
    std::unique_ptr<records::Desk> m_desk;
    bool m_locked = false;
    Secret m_pinKey;
    /// The PIN of somebody who does not sit here now, and what it opens.
    struct Kept {
        Secret pinKey;
        QByteArray pin;
        crypto::PersonKeys keys;
        QDeadlineTimer until;
        int tries = 0;
    };
    std::optional<crypto::PersonKeys> m_keys;  ///< of who sits here
    std::map<Id, Kept> m_kept;
    QByteArray m_pin;
    int m_pinTries = 0;
    QTimer m_idle, m_longest, m_minute;
    Timestamp m_lastMinute;
    std::thread m_proof;
    bool m_proving = false;
    std::atomic<bool> m_deskAway = false;  ///< the thread is at the desk
};

}  // namespace hearth::app
