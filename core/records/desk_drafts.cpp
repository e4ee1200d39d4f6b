// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/desk_private.h"

#include "core/crypto/keys.h"

namespace hearth::records {

namespace {

constexpr auto kPut =
    "INSERT INTO local_draft (person, slot, kept, sealed) VALUES (?1, ?2, ?3, ?4) "
    "ON CONFLICT (person, slot) DO UPDATE SET kept = ?3, sealed = ?4";
constexpr auto kList =
    "SELECT slot, kept, sealed FROM local_draft WHERE person = ?1 AND substr(slot, 1, length(?2)) = ?2 ORDER BY slot";
constexpr auto kDrop = "DELETE FROM local_draft WHERE person = ?1 AND slot = ?2";
constexpr qsizetype kMaxSlotChars = 120;

}  // namespace

Result<Timestamp> Desk::Private::handle(const SaveDraft& command)
{
    if (auto may = gate(SaveDraft::kName); !may) {
        return may.error();
    }
    if (command.slot.isEmpty() || command.slot.size() > kMaxSlotChars || !canBeKept(command.slot)) {
        return fail(ErrorCode::Invalid, "drafts.save:slot");
    }
    if (!allCanBeKept(command.fields)) {
        return fail(ErrorCode::Invalid, "records.check:character");
    }
    if (parts.readOnly) {
        return fail(ErrorCode::TooNew, "policy:read-only");
    }
    // To this person's own key: a colleague with the book's key reads nothing of it.
    QByteArray plain = ledger::encodeFields(command.fields);
    const auto* bytes = reinterpret_cast<const unsigned char*>(plain.constData());
    const QByteArray sealed =
        crypto::sealTo(parts.keys->publicKeys().box, {bytes, static_cast<std::size_t>(plain.size())});
    wipe(plain);
    const Timestamp now = book->now();
    auto put = parts.database->prepare(kPut);
    put.bind(1, parts.person).bind(2, command.slot).bind(3, now.ms).bind(4, QByteArrayView(sealed));
    auto done = put.run();
    return done ? Result<Timestamp>(now) : Result<Timestamp>(done.error());
}

Result<std::vector<DraftView>> Desk::Private::handle(const LoadDrafts& command)
{
    if (auto may = gate(LoadDrafts::kName); !may) {
        return may.error();
    }
    std::vector<DraftView> drafts;
    auto ask = parts.database->prepare(kList);
    ask.bind(1, parts.person).bind(2, command.slot);
    while (true) {
        auto row = ask.step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            return drafts;
        }
        auto plain = parts.keys->open(ask.blobView(2));
        if (!plain) {
            // Sealed to a pair of this person's from before they were given a new way in.
            continue;
        }
        auto fields = ledger::decodeFields(
            QByteArrayView(reinterpret_cast<const char*>(plain->data()), static_cast<qsizetype>(plain->size())));
        if (!fields) {
            return fields.error();
        }
        drafts.push_back({ask.text(0), {ask.integer(1)}, std::move(*fields)});
    }
}

Result<Timestamp> Desk::Private::handle(const DropDraft& command)
{
    if (auto may = gate(DropDraft::kName); !may) {
        return may.error();
    }
    auto done = parts.database->prepare(kDrop).bind(1, parts.person).bind(2, command.slot).run();
    return done ? Result<Timestamp>(book->now()) : Result<Timestamp>(done.error());
}

}  // namespace hearth::records
