// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/vault.h"

#include "core/access/book_parts.h"
#include "core/access/founding.h"
#include "core/access/scaffold.h"
#include "core/access/signing.h"
#include "core/ledger/ops_file.h"
#include "core/ledger/verify.h"

#include <QFileInfo>

#include <algorithm>

namespace hearth::access {

namespace {

constexpr int kWaitSeconds = 10;

crypto::Throttle throttleOf(const QString& folder, const Surroundings& around)
{
    return {folder + QStringLiteral("/vault.throttle"), around.clock, around.boot};
}

const crypto::KeyEntry* entryOf(const crypto::KeyRing& ring, const Id& person, crypto::SlotKind kind)
{
    const auto found = std::ranges::find_if(ring.entries, [&](const crypto::KeyEntry& one) {
        return one.slot.person == person && one.slot.kind == kind;
    });
    return found == ring.entries.end() ? nullptr : &*found;
}

/// What a new home's ledger begins with: its name, its manager, their role and their keys.
std::vector<ledger::NewOperation> foundingOperations(const Book::Parts& parts, const NewHome& made,
                                                     const QString& managerName, const QString& first,
                                                     const crypto::Slot& slot)
{
    const Timestamp now = parts.around.clock();
    ledger::Body home;
    home.type = ledger::OpType::Home;
    home.names = {parts.ring.homeName};
    home.written = now;
    const Secret management = Secret::random(32);
    std::vector<ledger::NewOperation> founding{
        {made.manager, {{made.home, ledger::Audience::Team, Id(), home}}},
        personOperation(made.manager, made.home, made.manager, QStringLiteral("staff-member"),
                        {{QStringLiteral("name"), managerName},
                         {QStringLiteral("first"), first},
                         {QStringLiteral("tint"), std::int64_t{0}}},
                        parts.catalogue.revision(), now),
        roleOperation(made.manager, made.home, made.manager, QStringLiteral("registered-manager"), {}, {}, now)};
    for (auto& one : keyOperations(made.manager, made.home, slot, &management, Secret::random(32), now)) {
        founding.push_back(std::move(one));
    }
    return founding;
}

/// Errors: Altered when the ledger that came is not sound, or knows other keys for who joins.
Status provedJoin(const Book::Parts& parts, const Id& person, const crypto::PersonKeys& keys)
{
    auto found = ledger::verify(*parts.ledger);
    if (!found) {
        return found.error();
    }
    auto slot = parts.roster->slot(person);
    if (!slot) {
        return slot.error();
    }
    const bool same = slot->has_value() && (*slot)->keys == keys.publicKeys();
    return found->verdict == ledger::Verdict::Sound && same ? Status()
                                                            : Status(fail(ErrorCode::Altered, "vault.join:ledger"));
}

}  // namespace

Vault::Vault(QString folder, Surroundings around)
    : m_folder(std::move(folder)), m_around(std::move(around)), m_keys(m_folder + QStringLiteral("/vault.keys"))
{
    while (m_folder.size() > 1 && m_folder.endsWith(u'/')) {
        m_folder.chop(1);
    }
}

bool Vault::exists() const
{
    return m_keys.exists() || QFileInfo::exists(m_folder + QStringLiteral("/book.db"));
}

Result<NewHome> Vault::create(const QString& homeName, const QString& managerName, const QString& passphrase)
{
    return create(Founding{homeName, managerName, {}, passphrase, {}});
}

Result<NewHome> Vault::create(const Founding& founding)
{
    if (founding.homeName.trimmed().isEmpty() || founding.managerName.trimmed().isEmpty()
        || !canBeKept(founding.homeName) || !canBeKept(founding.managerName) || !canBeKept(founding.managerFirst)) {
        return fail(ErrorCode::Invalid, "vault.create:names");
    }
    if (!founding.recoveryKey.isEmpty() && !crypto::normalisePaperKey(founding.recoveryKey)) {
        return fail(ErrorCode::Invalid, "vault.create:recovery-key");
    }
    Scaffold scaffold(m_folder);
    if (auto begun = scaffold.begin(); !begun) {
        return begun.error();
    }
    const Timestamp now = m_around.clock();
    NewHome made{Id::make(now), Id::make(now),
                 founding.recoveryKey.isEmpty() ? crypto::generatePaperKey() : founding.recoveryKey};
    const auto keys = crypto::PersonKeys::make();
    const crypto::KdfCost cost = m_around.cost();
    auto slot = crypto::makeSlot(Id::make(now), made.manager, crypto::SlotKind::Passphrase, keys, founding.passphrase,
                                 cost);
    if (!slot) {
        return slot.error();
    }
    auto paper = crypto::makeSlot(Id::make(now), made.manager, crypto::SlotKind::Paper, keys, made.recoveryKey, cost);
    if (!paper) {
        return paper.error();
    }
    {
        auto fresh = freshParts(scaffold.path(), m_around);
        if (!fresh) {
            return fresh.error();
        }
        auto parts = std::move(*fresh);
        parts->bookKey = Secret::random(32);
        const QString first = founding.managerFirst.trimmed().isEmpty() ? founding.managerName.section(u' ', 0, 0)
                                                                      : founding.managerFirst.trimmed();
        parts->ring = {0, founding.homeName, made.home, Id::make(now), {}};
        for (const crypto::Slot& one : {*slot, *paper}) {
            parts->ring.entries.push_back(doorEntry(founding.managerName, first, 0, one, parts->bookKey));
        }
        if (auto opened = openFiles(*parts, {}); !opened) {
            return opened.error();
        }
        const auto operations = foundingOperations(*parts, made, founding.managerName, first, *slot);
        if (auto written = parts->ledger->write(operations); !written) {
            return written.error();
        }
        if (auto done = signRange(*parts->ledger, made.manager, keys, 1, parts->ledger->ownSeq(), now); !done) {
            return done.error();
        }
        if (auto saved = saveRing(*parts->database, parts->folder, parts->ring, parts->bookKey); !saved) {
            return saved.error();
        }
    }
    if (auto done = scaffold.finish(); !done) {
        return done.error();
    }
    return made;
}

Result<Id> Vault::join(const QString& opsFile, const QString& name, const QString& passphrase)
{
    auto head = ledger::readOpsHead(opsFile);
    if (!head) {
        return head.error();
    }
    const auto entry = std::ranges::find_if(head->people, [&](const ledger::OpsPerson& one) {
        return one.first == name || name.section(u' ', 0, 0) == one.first;
    });
    if (entry == head->people.end()) {
        return fail(ErrorCode::NotFound, "vault.join:person");
    }
    auto keys = crypto::openSlot(entry->slot, passphrase, m_around.floor);
    if (!keys) {
        return keys.error();
    }
    Scaffold scaffold(m_folder);
    if (auto begun = scaffold.begin(); !begun) {
        return begun.error();
    }
    const Id person = entry->slot.person;
    {
        auto fresh = freshParts(scaffold.path(), m_around);
        if (!fresh) {
            return fresh.error();
        }
        auto parts = std::move(*fresh);
        parts->bookKey = Secret::random(32);
        parts->ring = {0, head->homeName, head->home, Id::make(m_around.clock()), {}};
        if (auto opened = openFiles(*parts, {}); !opened) {
            return opened.error();
        }
        if (auto taken = ledger::importOpsFile(*parts->ledger, opsFile, person, *keys); !taken) {
            return taken.error();
        }
        // The file's head is readable and nobody signs it: who may open this book is read from the ledger.
        if (auto proved = provedJoin(*parts, person, *keys); !proved) {
            return proved.error();
        }
        if (auto known = followSlots(*parts); !known) {
            return known.error();
        }
    }
    if (auto done = scaffold.finish(); !done) {
        return done.error();
    }
    return person;
}

Result<QString> Vault::homeName() const
{
    auto ring = m_keys.read();
    return ring ? Result<QString>(ring->homeName) : Result<QString>(ring.error());
}

Result<std::vector<DoorName>> Vault::people() const
{
    auto ring = m_keys.read();
    if (!ring) {
        return ring.error();
    }
    std::vector<DoorName> all;
    for (const crypto::KeyEntry& one : ring->entries) {
        if (one.slot.kind == crypto::SlotKind::Passphrase) {
            all.push_back({one.slot.person, one.firstName, one.initials, one.tint});
        }
    }
    return all;
}

Result<Id> Vault::find(const QString& nameOrId) const
{
    auto all = people();
    if (!all) {
        return all.error();
    }
    const auto id = Id::fromText(nameOrId);
    const QString first = nameOrId.section(u' ', 0, 0);
    const QString initials = initialsOf(nameOrId, false);
    std::vector<Id> found;
    for (const DoorName& one : *all) {
        const bool full = nameOrId.contains(u' ') && one.firstName == first && one.initials == initials;
        if ((id && one.person == *id) || one.firstName == nameOrId || full) {
            found.push_back(one.person);
        }
    }
    if (found.empty()) {
        return fail(ErrorCode::NotFound, "vault.find");
    }
    if (found.size() > 1) {
        return fail(ErrorCode::Conflict, "vault.find:several");
    }
    return found.front();
}

int Vault::secondsToWait(const Id& person) const
{
    return throttleOf(m_folder, m_around).secondsToWait(person);
}

Result<crypto::PersonKeys> Vault::prove(const Id& person, const QString& passphrase)
{
    auto ring = m_keys.read();
    if (!ring) {
        return ring.error();
    }
    const crypto::KeyEntry* entry = entryOf(*ring, person, crypto::SlotKind::Passphrase);
    if (entry == nullptr) {
        return fail(ErrorCode::NotFound, "vault.prove");
    }
    auto throttle = throttleOf(m_folder, m_around);
    {
        // Counted before the try, and one at a time: a process killed in the middle has tried as well.
        auto turn = store::LockFile::take(m_folder + QStringLiteral("/vault.throttle.lock"), kWaitSeconds);
        if (!turn) {
            return turn.error();
        }
        if (const int wait = throttle.secondsToWait(person); wait > 0) {
            return fail(ErrorCode::Throttled, "vault.prove", wait);
        }
        if (auto counted = throttle.failed(person); !counted) {
            return counted.error();
        }
    }
    auto keys = crypto::openSlot(entry->slot, passphrase, m_around.floor);
    if (keys || keys.error().code != ErrorCode::WrongPassphrase) {
        auto turn = store::LockFile::take(m_folder + QStringLiteral("/vault.throttle.lock"), kWaitSeconds);
        (void)throttle.succeeded(person);
    }
    return keys;
}

Result<crypto::PersonKeys> Vault::proveWithPaper(const QString& typedKey, Id* person)
{
    auto key = crypto::normalisePaperKey(typedKey);
    if (!key) {
        return key.error();
    }
    auto ring = m_keys.read();
    if (!ring) {
        return ring.error();
    }
    for (const crypto::KeyEntry& one : ring->entries) {
        if (one.slot.kind != crypto::SlotKind::Paper) {
            continue;
        }
        auto keys = crypto::openSlot(one.slot, *key, m_around.floor);
        if (keys) {
            *person = one.slot.person;
        }
        return keys;
    }
    return fail(ErrorCode::NotFound, "vault.paper");
}

Result<std::unique_ptr<Book>> Vault::open(const Id& person, const crypto::PersonKeys& keys,
                                          const OpenOptions& options)
{
    auto fresh = freshParts(m_folder, m_around);
    if (!fresh) {
        return fresh.error();
    }
    auto parts = std::move(*fresh);
    auto lock = store::LockFile::take(m_folder + QStringLiteral("/lock"), options.wait ? kWaitSeconds : 0);
    if (!lock) {
        return lock.error();
    }
    parts->lock.emplace(std::move(*lock));
    auto ring = m_keys.read();
    if (!ring) {
        return ring.error();
    }
    parts->ring = std::move(*ring);
    const crypto::KeyEntry* entry = entryOf(parts->ring, person, crypto::SlotKind::Passphrase);
    if (entry == nullptr || entry->slot.keys != keys.publicKeys()) {
        return fail(ErrorCode::Refused, "vault.open:person");
    }
    auto bookKey = keys.open(entry->bookKey);
    if (!bookKey) {
        return fail(ErrorCode::KeyFileDamaged, "vault.open:book-key");
    }
    parts->bookKey = std::move(*bookKey);
    auto mac = m_keys.macHolds(crypto::macKey(parts->bookKey));
    if (!mac) {
        return mac.error();
    }
    if (!*mac) {
        return fail(ErrorCode::Altered, "vault.open:slots");
    }
    if (auto opened = openFiles(*parts, options); !opened) {
        return opened.error();
    }
    if (auto entered = parts->enter(person, keys); !entered) {
        return entered.error();
    }
    if (!parts->readOnly) {
        if (auto past = takeAlarms(*parts, true); !past) {
            return past.error();
        }
        // People who were given a way in on another PC, or whose entry here a crash prevented.
        (void)followSlots(*parts);
        for (const QString& alarm : parts->alarms) {
            ledger::Body body;
            body.type = ledger::OpType::Alarm;
            body.tag = alarm;
            body.written = m_around.clock();
            auto noted = parts->write({{person, {{parts->ring.home, ledger::Audience::Team, Id(), body}}}});
            if (!noted) {
                return noted.error();
            }
        }
        // A crash between commit and anchor leaves the book ahead; the mark follows it.
        if (auto moved = parts->ledger->moveAnchor(); !moved) {
            return moved.error();
        }
    }
    return std::make_unique<Book>(std::move(parts));
}

Status Vault::setPassphrase(const Id& person, const crypto::PersonKeys& keys, const QString& passphrase)
{
    // The way back must be open after a restore too; the alarm is written down.
    auto book = open(person, keys, {.acceptAlarm = true, .wait = false});
    if (!book) {
        return book.error();
    }
    return changePassphrase((*book)->parts(), passphrase);
}

}  // namespace hearth::access
