// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include "core/crypto/slots.h"
#include "ui/print/pack_pdf.h"
#include "ui/print/paper.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPointer>

#include <algorithm>

namespace hearth::app {
namespace {

constexpr int kMinuteMs = 60 * 1000;
/// A minute that took this long was a sleep of the PC.
constexpr int kSleptMs = 5 * kMinuteMs;

}  // namespace

Session::Session(const QString& folder, access::Surroundings around, Times times, QObject* parent)
    : QObject(parent), m_vault(folder, std::move(around)), m_times(times)
{
    m_idle.setSingleShot(true);
    m_idle.setInterval(m_times.idleMs);
    connect(&m_idle, &QTimer::timeout, this, &Session::lock);
    m_longest.setSingleShot(true);
    m_longest.setInterval(m_times.longestMs);
    connect(&m_longest, &QTimer::timeout, this, &Session::closeForGood);
    m_minute.setInterval(kMinuteMs);
    connect(&m_minute, &QTimer::timeout, this, &Session::lookAtClock);
    QCoreApplication::instance()->installEventFilter(this);
}

Session::~Session()
{
    if (m_proof.joinable()) {
        m_proof.join();
    }
}

ui::UnlockVm::Door Session::door()
{
    ui::UnlockVm::Door door;
    door.homeName = [this] { return m_vault.homeName(); };
    door.people = [this]() -> Result<std::vector<ui::DoorPerson>> {
        const auto names = m_vault.people();
        if (!names) {
            return names.error();
        }
        std::vector<ui::DoorPerson> people;
        for (const access::DoorName& name : *names) {
            people.push_back({name.person, {name.person.text(), name.firstName, name.initials, true, name.tint, {}}, {}});
        }
        return people;
    };
    door.secondsToWait = [this](const Id& person) { return m_vault.secondsToWait(person); };
    door.open = [this](const Id& person, const QString& passphrase, ui::UnlockVm::Done done) {
        open(person, passphrase, std::move(done));
    };
    door.lockedFor = [this]() -> std::optional<Id> {
        return isLocked() && !m_pin.isEmpty() ? std::optional(m_desk->who().id) : std::nullopt;
    };
    door.pinTries = [this] { return m_pinTries; };
    door.openWithPin = [this](const QString& pin) { return openWithPin(pin); };
    door.recover = [this](const QString& paperKey, const QString& passphrase, ui::UnlockVm::Recovered done) {
        recover(paperKey, passphrase, std::move(done));
    };
    door.suggest = [] { return crypto::generatePassphrase(); };
    door.now = m_vault.surroundings().clock;
    return door;
}

ui::SittingParts Session::parts(const QString& papers, std::function<void(const QString&)> showFile)
{
    ui::SittingParts parts;
    ui::bindTo(parts.book, *m_desk);
    parts.book.now = m_vault.surroundings().clock;
    parts.prove = [this](QObject* asker, const Id& person, const QString& passphrase, ui::HandoverVm::Proved done) {
        prove(asker, person, passphrase, std::move(done));
    };
    parts.packs.press = [](const evidence::PackModel& pack) { return ui::print::packPdf(pack); };
    parts.packs.write = ui::print::writeDurably;
    parts.setPin = [this](const QString& pin) { return setPin(pin); };
    parts.pins.has = [this](const Id& person) { return hasPin(person); };
    parts.pins.prove = [this](const Id& person, const QString& pin) { return proveByPin(person, pin); };
    parts.wayBack.hasPin = [this] { return !m_pin.isEmpty(); };
    parts.wayBack.openWithPin = [this](const QString& pin) { return provesOwnPin(pin); };
    parts.wayBack.prove = [this](QObject* asker, const QString& words, const std::function<void(const Status&)>& done) {
        prove(asker, m_desk->who().id, words, [done](const Result<crypto::PersonKeys>& keys) {
            done(keys ? Status() : Status(keys.error()));
        });
    };
    parts.showFile = std::move(showFile);
    parts.papers = papers;
    parts.folder = m_vault.folder();
    parts.suggest = [] { return crypto::generatePassphrase(); };
    return parts;
}

template <typename Answer>
void Session::beside(QObject* asker, std::function<Answer()> work, std::function<void(const Answer&)> done)
{
    if (m_proof.joinable()) {
        m_proof.join();
    }
    m_proving = true;
    // The vault is used by nobody else meanwhile.
    m_proof = std::thread([this, work = std::move(work), asker = QPointer<QObject>(asker), done = std::move(done)] {
        Answer answer = work();
        QMetaObject::invokeMethod(
            this,
            [this, answer = std::move(answer), asker, done] {
                m_proving = false;
                if (asker) {
                    done(answer);
                }
            },
            Qt::QueuedConnection);
    });
}

void Session::prove(QObject* asker, const Id& person, const QString& passphrase,
                    std::function<void(const Result<crypto::PersonKeys>&)> done)
{
    if (m_proving) {
        done(fail(ErrorCode::Refused, "session.prove:busy"));
        return;
    }
    // The thread has its own copy of the words and wipes it.
    auto secret = std::make_shared<QString>(passphrase.constData(), passphrase.size());
    beside<Result<crypto::PersonKeys>>(asker, [this, person, secret] {
        auto keys = m_vault.prove(person, *secret);
        wipe(*secret);
        return keys;
    }, std::move(done));
}

void Session::recover(const QString& paperKey, const QString& passphrase, ui::UnlockVm::Recovered done)
{
    if (m_proving) {
        done(fail(ErrorCode::Refused, "session.recover:busy"));
        return;
    }
    if (passphrase.size() < crypto::kMinPassphraseChars) {
        done(fail(ErrorCode::Invalid, "slots.make:short"));  // before the slow part
        return;
    }
    struct Paper {
        Id person;
        crypto::PersonKeys keys;
    };
    auto typed = std::make_shared<QString>(paperKey.constData(), paperKey.size());
    auto words = std::make_shared<QString>(passphrase.constData(), passphrase.size());
    const auto proved = [this, words, done](const Result<Paper>& paper) {
        if (!paper) {
            wipe(*words);
            done(paper.error());
            return;
        }
        closeBook();  // somebody's locked sitting would keep the book from being opened
        beside<Status>(this, [this, paper = *paper, words] {
            const Status set = m_vault.setPassphrase(paper.person, paper.keys, *words);
            wipe(*words);
            return set;
        }, [person = paper->person, done](const Status& set) { done(set ? Result<Id>(person) : Result<Id>(set.error())); });
    };
    beside<Result<Paper>>(this, [this, typed]() -> Result<Paper> {
        Paper paper;
        auto keys = m_vault.proveWithPaper(*typed, &paper.person);
        wipe(*typed);
        if (!keys) {
            return keys.error();
        }
        paper.keys = std::move(*keys);
        return paper;
    }, proved);
}

void Session::open(const Id& person, const QString& passphrase, ui::UnlockVm::Done done)
{
    prove(this, person, passphrase, [this, person, done = std::move(done)](const Result<crypto::PersonKeys>& keys) {
        const Status opened = keys ? openWith(person, *keys) : Status(keys.error());
        done(opened);
        if (opened) {
            Q_EMIT this->opened();
        }
    });
}

Status Session::openWith(const Id& person, const crypto::PersonKeys& keys)
{
    // Changing who sits here is one opening: a colleague's PIN still co-signs. Any other way of
    // closing the book forgets it.
    std::map<Id, Kept> kept = std::move(m_kept);
    if (m_desk && m_keys && !m_pin.isEmpty()) {
        kept.insert_or_assign(m_desk->who().id,
                              Kept{m_pinKey, QByteArray(m_pin.constData(), m_pin.size()), *m_keys,
                                   QDeadlineTimer(std::max(0, m_longest.remainingTime())), m_times.pinTries});
    }
    closeBook();
    auto book = m_vault.open(person, keys);
    if (!book && book.error().code == ErrorCode::Altered) {
        // The sitting begins all the same: the alarm is written into the book and shown on every page.
        access::OpenOptions options;
        options.acceptAlarm = true;
        book = m_vault.open(person, keys, options);
    }
    if (!book) {
        return book.error();
    }
    m_desk = std::make_unique<records::Desk>(std::move(book.value()));
    m_desk->onChanged = [this](const std::vector<Id>&) { Q_EMIT bookChanged(); };
    m_keys = keys;
    kept.erase(person);
    m_kept = std::move(kept);
    m_locked = false;
    m_idle.start();
    m_longest.start();
    m_lastMinute = systemNow();
    m_minute.start();
    return {};
}

void Session::moveTo(const QString& folder)
{
    closeBook();
    if (m_proof.joinable()) {
        m_proof.join();
    }
    m_vault = access::Vault(folder, m_vault.surroundings());
}

void Session::enter()
{
    if (isOpen()) {
        Q_EMIT opened();
    }
}

void Session::enrol(QObject* asker, const records::Enrol& way, std::function<void(const Status&)> done)
{
    if (m_proving || !isOpen()) {
        done(fail(ErrorCode::Refused, "session.enrol:busy"));
        return;
    }
    m_deskAway = true;
    auto own = std::make_shared<records::Enrol>(way);
    own->passphrase = QString(way.passphrase.constData(), way.passphrase.size());
    beside<Status>(asker, [this, own] {
        const auto saved = m_desk->run(*own);
        wipe(own->passphrase);
        m_deskAway = false;
        return saved ? Status() : Status(saved.error());
    }, std::move(done));
}

/// A way in that is being made is waited for, about a second: the desk cannot be taken from its thread.
void Session::waitForDesk()
{
    if (m_deskAway && m_proof.joinable()) {
        m_proof.join();
    }
}

void Session::lock()
{
    waitForDesk();
    if (!m_desk || m_locked) {
        return;
    }
    m_idle.stop();
    m_locked = true;
    Q_EMIT locked();
    if (m_pin.isEmpty()) {
        closeBook();
    } else {
        (void)m_desk->book().signNow();
        m_pinTries = m_times.pinTries;
    }
}

void Session::closeBook()
{
    waitForDesk();
    m_idle.stop();
    m_longest.stop();
    m_minute.stop();
    // First, so that the door does not ask for a PIN that opens nothing any more.
    m_pinKey = Secret();
    wipe(m_pin);
    m_pinTries = 0;
    m_keys.reset();
    m_kept.clear();
    if (m_desk && !m_locked) {
        m_locked = true;
        Q_EMIT locked();
    }
    m_desk.reset();
    m_locked = false;
}

void Session::closeForGood()
{
    closeBook();
    Q_EMIT closedForGood();
}

bool Session::setPin(const QString& pin)
{
    const bool digits = std::ranges::all_of(pin, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!m_desk || !digits || pin.size() < m_times.pinDigits) {
        return false;
    }
    m_pinKey = Secret::random(32);
    QByteArray bytes = pin.toUtf8();
    m_pin = crypto::keyedHash(m_pinKey, bytes);
    m_pinTries = m_times.pinTries;
    wipe(bytes);
    return true;
}

bool Session::provesOwnPin(const QString& pin)
{
    if (!m_desk || m_pin.isEmpty()) {
        return false;
    }
    QByteArray bytes = pin.toUtf8();
    const bool right = crypto::keyedHash(m_pinKey, bytes) == m_pin;
    wipe(bytes);
    if (right) {
        m_pinTries = m_times.pinTries;
    } else if (--m_pinTries <= 0) {
        // Whoever asked is part of the window that closing empties: they get their answer first.
        QMetaObject::invokeMethod(this, &Session::closeForGood, isLocked() ? Qt::DirectConnection : Qt::QueuedConnection);
    }
    return right;
}

bool Session::openWithPin(const QString& pin)
{
    if (!isLocked() || !provesOwnPin(pin)) {
        return false;
    }
    m_locked = false;
    m_idle.start();
    Q_EMIT opened();
    return true;
}

bool Session::hasPin(const Id& person) const
{
    const auto kept = m_kept.find(person);
    return isOpen() && kept != m_kept.end() && !kept->second.until.hasExpired();
}

Result<crypto::PersonKeys> Session::proveByPin(const Id& person, const QString& pin)
{
    if (!hasPin(person)) {
        m_kept.erase(person);
        return fail(ErrorCode::NotFound, "session.pin:none");
    }
    Kept& kept = m_kept.at(person);
    QByteArray bytes = pin.toUtf8();
    const bool right = crypto::keyedHash(kept.pinKey, bytes) == kept.pin;
    wipe(bytes);
    if (right) {
        kept.tries = m_times.pinTries;
        return kept.keys;
    }
    if (--kept.tries <= 0) {
        m_kept.erase(person);
    }
    return fail(ErrorCode::WrongPassphrase, "session.pin");
}

void Session::lookAtClock()
{
    const Timestamp now = systemNow();
    const bool slept = now.ms - m_lastMinute.ms > kSleptMs;
    m_lastMinute = now;
    if (slept && m_desk) {
        closeForGood();
    }
}

bool Session::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        if (isOpen()) {
            m_idle.start();
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace hearth::app
