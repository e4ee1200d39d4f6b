// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/book_parts.h"
#include "core/access/signing.h"

#include <QDateTime>

namespace hearth::access {

namespace {

constexpr std::int64_t kSignEvery = 256;

}  // namespace

Book::Book(std::unique_ptr<Parts> parts) : m(std::move(parts))
{
}

Book::~Book()
{
    if (m && m->ledger && !m->readOnly && m->keys) {
        // What cannot be signed now is signed at this person's next opening.
        (void)m->sign();
    }
}

const Id& Book::person() const
{
    return m->person;
}

const crypto::PersonKeys& Book::personKeys() const
{
    return *m->keys;
}

QString Book::homeName() const
{
    return m->homeName;
}

const Id& Book::home() const
{
    return m->ring.home;
}

const catalogue::Catalogue& Book::catalogue() const
{
    return m->catalogue;
}

Timestamp Book::now() const
{
    return m->around.clock();
}

QStringList Book::alarms() const
{
    return m->alarms;
}

bool Book::readOnly() const
{
    return m->readOnly;
}

const QString& Book::folder() const
{
    return m->folder;
}

ledger::Ledger& Book::ledger()
{
    return *m->ledger;
}

Status Book::handTo(const Id& person, const crypto::PersonKeys& keys)
{
    if (auto done = signNow(); !done) {
        return done;
    }
    return m->enter(person, keys);
}

Status Book::signNow()
{
    return m->readOnly ? Status() : m->sign();
}

QString Book::Parts::today() const
{
    return QDateTime::fromMSecsSinceEpoch(around.clock().ms).date().toString(Qt::ISODate);
}

Result<std::vector<ledger::Written>> Book::Parts::write(std::vector<ledger::NewOperation> operations,
                                                        const std::function<Status()>& also)
{
    if (readOnly) {
        return fail(ErrorCode::TooNew, "book.write:read-only");
    }
    const std::int64_t before = ledger->ownSeq();
    auto written = ledger->write(operations, also);
    if (!written) {
        return written.error();
    }
    // Durable already; what cannot be read now is read at the next opening.
    (void)followWords(*this, operations);
    if (firstUnsigned == 0 && ledger->ownSeq() > before) {
        firstUnsigned = before + 1;
    }
    if (firstUnsigned != 0 && ledger->ownSeq() - firstUnsigned + 1 >= kSignEvery) {
        // Durable already: an error here would send the words to be written twice. They wait.
        (void)sign();
    }
    return written;
}

Status Book::Parts::sign()
{
    if (firstUnsigned == 0 || firstUnsigned > ledger->ownSeq()) {
        firstUnsigned = 0;
        return {};
    }
    auto done = signRange(*ledger, person, *keys, firstUnsigned, ledger->ownSeq(), around.clock());
    if (done) {
        firstUnsigned = 0;
    }
    return done;
}

Result<ledger::Written> Book::Parts::writeAs(const Id& signer, const crypto::PersonKeys& signerKeys,
                                             ledger::NewOperation operation)
{
    // A checkpoint never spans two authors.
    if (auto done = sign(); !done) {
        return done.error();
    }
    const std::int64_t before = ledger->ownSeq();
    operation.author = signer;
    auto written = ledger->write({std::move(operation)});
    if (!written) {
        return written.error();
    }
    (void)signRange(*ledger, signer, signerKeys, before + 1, ledger->ownSeq(), around.clock());
    return written->back();
}

Status Book::Parts::enter(const Id& who, const crypto::PersonKeys& whoKeys)
{
    ledger->dropKeys();
    person = who;
    keys = whoKeys;
    firstUnsigned = 0;
    auto held = roster->dataKeys(who, whoKeys);
    if (!held) {
        return held.error();
    }
    if (auto done = ledger->takeKeys(std::move(*held)); !done) {
        return done;
    }
    return readOnly ? Status() : signLeftovers(*ledger, who, whoKeys, around.clock());
}

Status Book::Parts::addSlot(const crypto::KeyEntry& entry)
{
    const std::vector<crypto::KeyEntry> before = ring.entries;
    std::erase_if(ring.entries, [&](const crypto::KeyEntry& one) {
        return one.slot.person == entry.slot.person && one.slot.kind == entry.slot.kind;
    });
    ring.entries.push_back(entry);
    auto done = saveRing(*database, folder, ring, bookKey);
    if (!done) {
        ring.entries = before;
    }
    return done;
}

}  // namespace hearth::access
