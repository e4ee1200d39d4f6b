// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/founding.h"

#include "core/access/book_parts.h"
#include "core/access/signing.h"
#include "core/store/migrator.h"

#include <algorithm>

namespace hearth::access {

namespace {

/// Raised when the projections' tables or rules change: they are made anew then.
constexpr int kProjectionVersion = 3;

constexpr auto kMeta = "SELECT value FROM local_meta WHERE name = ?1";
constexpr auto kPutMeta =
    "INSERT INTO local_meta (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2";
constexpr auto kMirror = "SELECT generation FROM local_key_mirror";
constexpr auto kProjected = "SELECT count(*) FROM sqlite_master WHERE name = 'record'";
constexpr auto kHashAt = "SELECT hash FROM ledger_op WHERE n = ?1";

ledger::NewOperation teamOperation(const Id& author, const Id& subject, ledger::Body body)
{
    return {author, {{subject, ledger::Audience::Team, Id(), std::move(body)}}};
}

Result<QByteArray> meta(const store::Database& database, const QString& name)
{
    auto ask = database.prepare(kMeta);
    auto row = ask.bind(1, name).step();
    if (!row) {
        return row.error();
    }
    return *row ? ask.blob(0) : QByteArray();
}

/// Compares the mark outside the database with what the database says.
Status checkAnchor(Book::Parts& parts)
{
    auto state = parts.ledger->anchorState();
    if (!state) {
        if (state.error().code != ErrorCode::Altered) {
            return state.error();
        }
        parts.alarms.append(QStringLiteral("anchor-damaged"));
        return {};
    }
    if (!state->has_value()) {
        if (parts.ledger->operations() > 0) {
            parts.alarms.append(QStringLiteral("anchor-missing"));
        }
        return {};
    }
    if ((*state)->operations > parts.ledger->operations()) {
        parts.alarms.append(QStringLiteral("entries-missing"));
        return {};
    }
    auto ask = parts.database->prepare(kHashAt);
    auto row = ask.bind(1, (*state)->operations).step();
    if (!row) {
        return row.error();
    }
    if (*row && ask.blobView(0) != (*state)->hash) {
        parts.alarms.append(QStringLiteral("rolled-back"));
    }
    return {};
}

Status openLedger(Book::Parts& parts)
{
    auto anchor = std::make_unique<ledger::Anchor>(parts.folder + QStringLiteral("/vault.anchor"),
                                                   crypto::macKey(parts.bookKey));
    auto opened = ledger::Ledger::open(*parts.database, parts.catalogue, {parts.ring.home, parts.ring.incarnation},
                                       std::move(anchor), parts.around.clock);
    if (!opened) {
        return opened.error();
    }
    parts.ledger = std::move(*opened);
    return {};
}

/// A book that lost operations must not give their numbers away again: other PCs may know them. It
/// writes on under a new incarnation.
Status takeNewName(Book::Parts& parts)
{
    parts.ring.incarnation = Id::make(parts.around.clock());
    if (auto saved = saveRing(*parts.database, parts.folder, parts.ring, parts.bookKey); !saved) {
        return saved;
    }
    if (auto opened = openLedger(parts); !opened) {
        return opened;
    }
    // Read for its generation: the next mark must be newer than whatever stands there.
    (void)parts.ledger->anchorState();
    return {};
}

/// A new book has no projections yet; the ledger reads its contexts from them.
Status haveProjections(const store::Database& database)
{
    auto there = database.number(kProjected);
    if (!there) {
        return there.error();
    }
    return *there == 0 ? database.script(store::projectionScript("main")) : Status();
}

Status refreshProjections(Book::Parts& parts)
{
    const QByteArray wanted = QByteArray::number(kProjectionVersion) + ':'
                              + QByteArray::number(parts.catalogue.revision());
    auto have = meta(*parts.database, QStringLiteral("projections"));
    if (!have) {
        return have.error();
    }
    if (*have == wanted) {
        return {};
    }
    if (auto made = parts.ledger->rebuild(); !made) {
        return made.error();
    }
    auto put = parts.database->prepare(kPutMeta);
    return put.bind(1, QStringLiteral("projections")).bind(2, QByteArrayView(wanted)).run();
}

}  // namespace

crypto::KeyEntry doorEntry(const QString& name, const QString& first, int tint, const crypto::Slot& slot,
                           const Secret& bookKey)
{
    return {first, initialsOf(name, false), tint, slot, crypto::sealTo(slot.keys.box, bookKey.span())};
}

ledger::NewOperation roleOperation(const Id& author, const Id& home, const Id& person, const QString& role,
                                   const QString& from, const QString& until, Timestamp now)
{
    ledger::Body body;
    body.type = ledger::OpType::Grant;
    body.kind = QStringLiteral("role");
    body.record = person;
    body.tag = role;
    body.from = from;
    body.until = until;
    body.written = now;
    return teamOperation(author, home, body);
}

ledger::NewOperation personOperation(const Id& author, const Id& home, const Id& person, const QString& kind,
                                     Fields fields, int catalogueRevision, Timestamp now)
{
    ledger::Body body;
    body.type = ledger::OpType::Put;
    body.record = person;
    body.kind = kind;
    body.fields = std::move(fields);
    body.catalogue = catalogueRevision;
    body.written = now;
    const bool young = kind == u"young-person";
    if (young) {
        body.about = {person};
    }
    return teamOperation(author, young ? person : home, body);
}

ledger::NewOperation sealedKeyOperation(const Id& author, const Id& home, ledger::Audience audience, const Id& owner,
                                        const crypto::Slot& slot, const Secret& key, Timestamp now)
{
    ledger::Body body;
    body.type = ledger::OpType::Key;
    body.record = slot.person;
    body.target = owner;
    body.number = static_cast<int>(audience);
    body.blob = crypto::sealTo(slot.keys.box, key.span());
    body.written = now;
    return teamOperation(author, home, body);
}

std::vector<ledger::NewOperation> keyOperations(const Id& author, const Id& home, const crypto::Slot& slot,
                                                const Secret* management, const Secret& own, Timestamp now)
{
    ledger::Body body;
    body.type = ledger::OpType::Slot;
    body.record = slot.person;
    body.blob = crypto::encodeSlot(slot);
    body.written = now;
    std::vector<ledger::NewOperation> all{teamOperation(author, home, body)};
    all.push_back(sealedKeyOperation(author, home, ledger::Audience::Person, slot.person, slot, own, now));
    if (management != nullptr) {
        all.push_back(sealedKeyOperation(author, home, ledger::Audience::Management, Id(), slot, *management, now));
    }
    return all;
}

Secret databaseKey(const Book::Parts& parts)
{
    return crypto::databaseKey(parts.bookKey);
}

Status changePassphrase(Book::Parts& parts, const QString& passphrase)
{
    const Timestamp now = parts.around.clock();
    auto slot = crypto::makeSlot(Id::make(now), parts.person, crypto::SlotKind::Passphrase, *parts.keys, passphrase,
                                 parts.around.cost());
    if (!slot) {
        return slot.error();
    }
    crypto::KeyEntry entry;
    for (const crypto::KeyEntry& one : parts.ring.entries) {
        if (one.slot.person == parts.person && one.slot.kind == crypto::SlotKind::Passphrase) {
            entry = one;
        }
    }
    entry.slot = *slot;
    entry.bookKey = crypto::sealTo(slot->keys.box, parts.bookKey.span());
    ledger::Body body;
    body.type = ledger::OpType::Slot;
    body.record = parts.person;
    body.blob = crypto::encodeSlot(*slot);
    body.written = now;
    if (auto written = parts.write({teamOperation(parts.person, parts.ring.home, body)}); !written) {
        return written.error();
    }
    return parts.addSlot(entry);
}

Status followSlots(Book::Parts& parts)
{
    auto people = parts.roster->people();
    if (!people) {
        return people.error();
    }
    for (const Person& one : *people) {
        auto slot = parts.roster->slot(one.id);
        if (!slot) {
            return slot.error();
        }
        const bool known = !slot->has_value() || std::ranges::any_of(parts.ring.entries, [&](const crypto::KeyEntry& e) {
            return e.slot == **slot;
        });
        if (known) {
            continue;
        }
        if (auto kept = parts.addSlot(doorEntry(one.name, one.first, one.tint, **slot, parts.bookKey)); !kept) {
            return kept;
        }
    }
    return {};
}

Status openFiles(Book::Parts& parts, const OpenOptions& options)
{
    const QString file = parts.folder + QStringLiteral("/book.db");
    parts.words.shipped = parts.catalogue;
    auto database = store::Database::open(file, crypto::databaseKey(parts.bookKey));
    if (!database) {
        return database.error();
    }
    parts.database = std::make_unique<store::Database>(std::move(*database));
    auto migrated = store::migrate(*parts.database);
    if (!migrated && migrated.error().code == ErrorCode::TooNew) {
        // Read, but not written: a newer Hearthbook knows rules that this one does not.
        parts.readOnly = true;
        parts.database.reset();
        auto readable = store::Database::open(file, crypto::databaseKey(parts.bookKey), store::Access::ReadOnly);
        if (!readable) {
            return readable.error();
        }
        parts.database = std::make_unique<store::Database>(std::move(*readable));
    } else if (!migrated) {
        return migrated.error();
    }
    if (!parts.readOnly) {
        if (auto there = haveProjections(*parts.database); !there) {
            return there;
        }
    }
    auto mirror = parts.database->number(kMirror, 0);
    if (!mirror) {
        return mirror.error();
    }
    if (static_cast<std::uint64_t>(*mirror) > parts.ring.generation) {
        return fail(ErrorCode::KeyFileOld, "vault.open:generation");
    }
    if (auto opened = openLedger(parts); !opened) {
        return opened;
    }
    parts.roster = std::make_unique<Roster>(*parts.database);
    parts.homeName = parts.ring.homeName;
    if (auto checked = checkAnchor(parts); !checked) {
        return checked;
    }
    if (!parts.alarms.isEmpty() && !options.acceptAlarm) {
        return Error{ErrorCode::Altered, QStringLiteral("vault.open:") + parts.alarms.first(), 0};
    }
    if (parts.readOnly) {
        // A newer book may keep them otherwise: then the words as shipped have to do.
        (void)takeHomeWords(parts);
        return {};
    }
    if (!parts.alarms.isEmpty()) {
        if (auto renamed = takeNewName(parts); !renamed) {
            return renamed;
        }
    }
    if (auto fresh = refreshProjections(parts); !fresh) {
        return fresh;
    }
    return takeHomeWords(parts);
}

}  // namespace hearth::access
