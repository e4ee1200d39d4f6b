// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/desk_private.h"

#include <algorithm>

// Acts upon a record that is there: sign, answer, withhold, void, join, settle.
namespace hearth::records {

namespace {

using ledger::Body;
using ledger::NewOperation;
using ledger::OpType;

/// The last withholding in `touches`, oldest first, said again of `record`, which `put` writes.
NewOperation withheldAlike(const NewOperation& put, const Id& record, const std::vector<ledger::Touch>& touches)
{
    ledger::NewPart part = put.parts.front();
    const Timestamp written = part.body.written;
    for (const ledger::Touch& touch : touches) {
        if (touch.body.type == OpType::Withhold) {
            part.body = bodyUpon(OpType::Withhold, record, touch.body.reason);
            part.body.written = written;
            part.body.names = touch.body.names;
            part.body.until = touch.body.until;
        }
    }
    return {put.author, {std::move(part)}};
}

}  // namespace

Result<Saved> Desk::Private::handle(const SignOff& command)
{
    auto head = need(command.record);
    if (!head) {
        return head.error();
    }
    if (head->author == parts.person) {
        // The author signed by saving; this is the second person's act.
        return fail(ErrorCode::Refused, "records.sign-off:author");
    }
    return writeUpon(SignOff::kName, command.record, bodyUpon(OpType::SignOff, command.record));
}

Result<Saved> Desk::Private::handle(const ReplyTo& command)
{
    auto head = need(command.record);
    if (!head) {
        return head.error();
    }
    if (auto may = gateFor(ReplyTo::kName, *head); !may) {
        return may.error();
    }
    if (command.how == How::OwnPin && command.voice != parts.person) {
        return fail(ErrorCode::Invalid, "records.reply:own-pin");
    }
    auto voice = parts.roster->person(command.voice);
    if (!voice) {
        return voice.error();
    }
    if (!voice->has_value()) {
        return fail(ErrorCode::Invalid, "records.reply:voice");
    }
    AddRecord reply;
    reply.kind = QStringLiteral("reply");
    reply.about = (*voice)->youngPerson ? std::vector{command.voice} : head->about;
    reply.fields = {{QStringLiteral("text"), command.text}, {QStringLiteral("to"), command.record}};
    reply.voice = command.voice;
    reply.how = command.how;
    if (auto own = checkOwnSession(reply, parts.person); !own) {
        return own.error();
    }
    if (auto fits = checkNew(reply); !fits) {
        return fits.error();
    }
    const Id record = Id::make(book->now());
    auto operation = putOperation(reply, record);
    auto put = parts.ledger->headerOf(head->op);
    if (!operation || !put) {
        return !operation ? operation.error() : put.error();
    }
    // What answers a sealed record is for the same readers.
    for (ledger::NewPart& part : operation->parts) {
        part.audience = put->parts.front().audience;
        part.owner = put->parts.front().owner;
    }
    return write({std::move(*operation)}, record, 0, {command.draft});
}

Result<Saved> Desk::Private::handle(const Withhold& command)
{
    if (auto there = needReason(command.reason, "records.withhold:reason"); !there) {
        return there.error();
    }
    if (!isDay(command.review)) {
        return fail(ErrorCode::Invalid, "records.withhold:review");
    }
    if (!std::ranges::all_of(command.paragraphs, canBeKept)) {
        return fail(ErrorCode::Invalid, "records.withhold:paragraphs");
    }
    Body body = bodyUpon(OpType::Withhold, command.record, command.reason);
    body.names = command.paragraphs;
    body.until = command.review;
    return writeUpon(Withhold::kName, command.record, std::move(body));
}

Result<Saved> Desk::Private::handle(const Release& command)
{
    return writeUpon(Release::kName, command.record, bodyUpon(OpType::Release, command.record, command.reason));
}

Result<Saved> Desk::Private::handle(const VoidRecord& command)
{
    if (auto there = needReason(command.reason, "records.void:reason"); !there) {
        return there.error();
    }
    return writeUpon(VoidRecord::kName, command.record, bodyUpon(OpType::Void, command.record, command.reason));
}

Result<Saved> Desk::Private::handle(const WrongPerson& command)
{
    auto head = need(command.record);
    if (!head) {
        return head.error();
    }
    if (auto may = gateFor(WrongPerson::kName, *head); !may) {
        return may.error();
    }
    if (auto there = needReason(command.reason, "records.wrong-person:reason"); !there) {
        return there.error();
    }
    if (command.right == head->about || command.right.empty()) {
        return fail(ErrorCode::Invalid, "records.wrong-person:same");
    }
    auto fields = fieldsOf(*head);
    if (!fields) {
        return fields.error();
    }
    AddRecord again;
    again.kind = head->kind;
    again.about = command.right;
    again.happened = head->happened;
    again.fields = std::move(*fields);
    // Whose words they are does not change with whom they are about: a colleague stays their voice.
    again.voice = head->voice.isNil() ? head->author : head->voice;
    again.how = head->how;
    if (auto fits = checkNew(again); !fits) {
        return fits.error();
    }
    const Id record = Id::make(book->now());
    auto put = putOperation(again, record);
    if (!put) {
        return put.error();
    }
    auto voided = upon(*head, bodyUpon(OpType::Void, command.record, command.reason));
    if (!voided) {
        return voided.error();
    }
    std::vector<NewOperation> operations{std::move(*put)};
    if ((head->flags & ledger::kWithheld) != 0) {
        auto touches = parts.ledger->projector().touchesFrom(head->schema, head->id, head->op);
        if (!touches) {
            return touches.error();
        }
        // What was kept from a young person for now stays so, whoever it turns out to be about.
        operations.push_back(withheldAlike(operations.front(), record, *touches));
    }
    operations.push_back(std::move(*voided));
    auto saved = write(std::move(operations), record, 0);
    if (saved) {
        saved->also = {command.record};
    }
    return saved;
}

Result<Saved> Desk::Private::handle(const LinkRecords& command)
{
    static const QStringList kRelations{QStringLiteral("from"), QStringLiteral("cited"), QStringLiteral("against"),
                                        QStringLiteral("shift"), QStringLiteral("about")};
    auto target = need(command.to);
    if (!target) {
        return target.error();
    }
    if (auto may = gateFor(LinkRecords::kName, *target); !may) {
        return may.error();
    }
    if (!kRelations.contains(command.relation) || command.from == command.to) {
        return fail(ErrorCode::Invalid, "records.link:relation");
    }
    Body body = bodyUpon(OpType::Link, command.from);
    body.target = command.to;
    body.tag = command.relation;
    return writeUpon(LinkRecords::kName, command.from, std::move(body));
}

Result<Saved> Desk::Private::handle(const Acknowledge& command)
{
    if (command.what != u"accepted" && command.what != u"lead") {
        return fail(ErrorCode::Invalid, "records.acknowledge:what");
    }
    Body body = bodyUpon(OpType::Acknowledge, command.record);
    body.tag = command.what;
    if (!command.coSigner || command.coSigner->person == parts.person) {
        return writeUpon(Acknowledge::kName, command.record, std::move(body));
    }
    auto head = need(command.record);
    if (!head) {
        return head.error();
    }
    // The co-signer's own roles decide, not those of whoever is at the book.
    const auto slot = parts.roster->slot(command.coSigner->person);
    auto roles = parts.roster->roles(command.coSigner->person, parts.today());
    if (!slot || !roles) {
        return !slot ? slot.error() : roles.error();
    }
    access::Subject subject{parts.catalogue.kind(head->kind), head->author, head->about, true,
                            (head->flags & ledger::kVoided) != 0, false};
    const auto held = access::circumstancesOf(subject, command.coSigner->person, {});
    if (!slot->has_value() || (*slot)->keys != command.coSigner->keys.publicKeys()
        || !access::allowed(parts.catalogue, *roles, QLatin1String(Acknowledge::kName), subject.kind, held)) {
        return fail(ErrorCode::Refused, "records.acknowledge:co-signer");
    }
    auto operation = upon(*head, std::move(body));
    if (!operation) {
        return operation.error();
    }
    auto written = parts.writeAs(command.coSigner->person, command.coSigner->keys, std::move(*operation));
    if (!written) {
        return written.error();
    }
    if (changed != nullptr && *changed) {
        (*changed)({command.record});
    }
    return Saved{command.record, written->hash, static_cast<std::uint64_t>(written->seq), book->now(), {}, {}};
}

Result<Saved> Desk::Private::handle(const ResolveConflict& command)
{
    auto head = need(command.record);
    if (!head) {
        return head.error();
    }
    const catalogue::Kind* kind = parts.catalogue.kind(head->kind);
    if (auto may = gateFor(ResolveConflict::kName, *head); !may) {
        return may.error();
    }
    if (auto fits = checkFields(*kind, {{command.field, command.value}}, Fresh::Amendment); !fits) {
        return fits.error();
    }
    if (auto may = gatePerson(*head, {{command.field, command.value}}); !may) {
        return may.error();
    }
    Body body = bodyUpon(OpType::Resolve, command.record);
    body.fields = {{command.field, command.value}};
    return writeUpon(ResolveConflict::kName, command.record, std::move(body));
}

}  // namespace hearth::records
