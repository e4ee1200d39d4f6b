// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/desk_private.h"

#include <algorithm>

namespace hearth::records {

namespace {

using ledger::Body;
using ledger::NewOperation;
using ledger::OpType;

constexpr std::int64_t kFutureMs = 24LL * 60 * 60 * 1000;
constexpr std::int64_t kEarliestMs = -2'208'988'800'000;  // 1900: nobody here remembers more

Body bodyUpon(OpType type, const Id& record, QString reason = {})
{
    Body body;
    body.type = type;
    body.record = record;
    body.reason = std::move(reason);
    return body;
}

Status needReason(const QString& reason, const char* where)
{
    if (reason.trimmed().isEmpty()) {
        return fail(ErrorCode::Invalid, where);
    }
    return canBeKept(reason) ? Status() : Status(fail(ErrorCode::Invalid, "records.check:character:reason"));
}

/// Another's words cannot be their writer's own. Not asked of a copy of what is kept already.
Status checkOwnSession(const AddRecord& command, const Id& author)
{
    const Id voice = command.voice.value_or(Id());
    const bool others = !voice.isNil() && voice != author;
    return others && command.how == How::OwnSession ? Status(fail(ErrorCode::Invalid, "records.add:own-session"))
                                                    : Status();
}

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

Status Desk::Private::checkNew(const AddRecord& command)
{
    const catalogue::Kind* kind = parts.catalogue.kind(command.kind);
    if (kind == nullptr || kind->retired) {
        return fail(ErrorCode::Invalid, "records.add:kind");
    }
    if (kind->aboutRequired && command.about.empty()) {
        return fail(ErrorCode::Invalid, "records.add:about");
    }
    if (command.about.size() + 1 >= ledger::kMaxParts) {
        return fail(ErrorCode::Invalid, "records.add:too-many");
    }
    for (const Id& one : command.about) {
        auto person = parts.roster->person(one);
        if (!person) {
            return person.error();
        }
        if (!person->has_value() || !(*person)->youngPerson || std::ranges::count(command.about, one) > 1) {
            return fail(ErrorCode::Invalid, "records.add:about");
        }
    }
    if (command.happened && command.happened->ms > book->now().ms + kFutureMs) {
        return fail(ErrorCode::Invalid, "records.add:future");
    }
    if (command.happened && command.happened->ms < kEarliestMs) {
        return fail(ErrorCode::Invalid, "records.add:past");
    }
    if (auto said = checkVoice(command); !said) {
        return said;
    }
    return checkFields(*kind, command.fields, Fresh::New);
}

/// Whose words, and how they came in: nobody can claim another's own PIN.
Status Desk::Private::checkVoice(const AddRecord& command)
{
    if (command.how < How::OwnSession || command.how > How::Drawing) {
        return fail(ErrorCode::Invalid, "records.add:how");
    }
    const Id voice = command.voice.value_or(parts.person);
    if (command.how == How::OwnPin && voice != parts.person) {
        return fail(ErrorCode::Invalid, "records.add:own-pin");
    }
    auto known = parts.roster->person(voice);
    if (!known) {
        return known.error();
    }
    return known->has_value() || voice.isNil() ? Status() : Status(fail(ErrorCode::Invalid, "records.add:voice"));
}

Result<NewOperation> Desk::Private::putOperation(const AddRecord& command, const Id& record)
{
    const catalogue::Kind* kind = parts.catalogue.kind(command.kind);
    Body body = bodyUpon(OpType::Put, record);
    body.kind = command.kind;
    body.written = book->now();
    body.happened = command.happened.value_or(body.written);
    body.fields = command.fields;
    // What was left empty is not written: absence says the same.
    std::erase_if(body.fields, [](const auto& one) {
        const auto* text = std::get_if<QString>(&one.second);
        const auto* prose = std::get_if<Prose>(&one.second);
        const auto* ids = std::get_if<std::vector<Id>>(&one.second);
        return std::holds_alternative<std::monostate>(one.second) || (text != nullptr && text->isEmpty())
               || (prose != nullptr && prose->empty()) || (ids != nullptr && ids->empty());
    });
    body.voice = command.voice && *command.voice != parts.person ? *command.voice : Id();
    body.how = command.how;
    body.catalogue = parts.catalogue.revision();
    const Id owner = kind->audience == catalogue::Audience::Person ? parts.person : Id();
    NewOperation operation{parts.person, {}};
    if (command.about.size() <= 1) {
        body.about = command.about;
        const Id subject = command.about.empty() ? parts.ring.home : command.about.front();
        operation.parts.push_back({subject, kind->audience, owner, std::move(body)});
        return operation;
    }
    // Several young people: the words once, and a part for each that can be erased alone.
    operation.parts.push_back({parts.ring.home, kind->audience, owner, std::move(body)});
    for (const Id& person : command.about) {
        Body involve = bodyUpon(OpType::Involve, record);
        involve.about = {person};
        operation.parts.push_back({person, kind->audience, owner, std::move(involve)});
    }
    return operation;
}

Result<NewOperation> Desk::Private::upon(const Head& head, Body body)
{
    body.written = book->now();
    auto put = parts.ledger->headerOf(head.op);
    if (!put) {
        return put.error();
    }
    const ledger::PartHeader& part = put->parts.front();
    return NewOperation{parts.person, {{part.subject, part.audience, part.owner, std::move(body)}}};
}

Status Desk::Private::dropDrafts(const QStringList& slots)
{
    for (const QString& slot : slots) {
        if (slot.isEmpty()) {
            continue;
        }
        auto drop = parts.database->prepare("DELETE FROM local_draft WHERE person = ?1 AND slot = ?2");
        if (auto done = drop.bind(1, parts.person).bind(2, slot).run(); !done) {
            return done;
        }
    }
    return {};
}

Result<Saved> Desk::Private::write(std::vector<NewOperation> operations, const Id& record, std::size_t which,
                                   const QStringList& drafts)
{
    const std::size_t count = operations.size();
    auto written = parts.write(std::move(operations), [&] { return dropDrafts(drafts); });
    if (!written) {
        return written.error();
    }
    const ledger::Written& one = written->at(std::min(which, count - 1));
    Saved saved;
    saved.id = record;
    saved.hash = one.hash;
    saved.seq = static_cast<std::uint64_t>(one.seq);
    saved.written = parts.ledger->lastWritten();
    if (changed != nullptr && *changed) {
        (*changed)({record});
    }
    return saved;
}

Result<Saved> Desk::Private::writeUpon(const char* command, const Id& record, Body body)
{
    auto head = need(record);
    if (!head) {
        return head.error();
    }
    if (auto may = gateFor(command, *head); !may) {
        return may.error();
    }
    body.record = record;
    auto operation = upon(*head, std::move(body));
    return operation ? write({std::move(*operation)}, record, 0) : Result<Saved>(operation.error());
}

Result<Saved> Desk::Private::handle(const AddRecord& command)
{
    const catalogue::Kind* kind = parts.catalogue.kind(command.kind);
    if (kind == nullptr) {
        return fail(ErrorCode::Invalid, "records.add:kind");
    }
    if (kind->system) {
        return fail(ErrorCode::Invalid, "records.add:system-kind");
    }
    access::Subject subject;
    subject.kind = kind;
    subject.about = command.about;
    if (auto may = gate(AddRecord::kName, subject); !may) {
        return may.error();
    }
    if (auto own = checkOwnSession(command, parts.person); !own) {
        return own.error();
    }
    if (auto fits = checkNew(command); !fits) {
        return fits.error();
    }
    const Id record = Id::make(book->now());
    auto operation = putOperation(command, record);
    if (!operation) {
        return operation.error();
    }
    auto others = otherYoungPeople(command.about);
    if (!others) {
        return others.error();
    }
    auto saved = write({std::move(*operation)}, record, 0, {command.draft});
    if (saved && !command.about.empty()) {
        saved->otherNames = namesIn(command.fields, *others);
    }
    return saved;
}

Result<Saved> Desk::Private::handle(const AmendRecord& command)
{
    auto head = need(command.record);
    if (!head) {
        return head.error();
    }
    if (auto may = gateFor(AmendRecord::kName, *head); !may) {
        return may.error();
    }
    if (auto there = needReason(command.reason, "records.amend:reason"); !there) {
        return there.error();
    }
    if (command.fields.empty()) {
        return fail(ErrorCode::Invalid, "records.amend:nothing");
    }
    if (auto fits = checkFields(*parts.catalogue.kind(head->kind), command.fields, Fresh::Amendment); !fits) {
        return fits.error();
    }
    Body body = bodyUpon(OpType::Amend, command.record, command.reason);
    body.fields = command.fields;
    body.catalogue = parts.catalogue.revision();
    auto operation = upon(*head, std::move(body));
    if (!operation) {
        return operation.error();
    }
    auto saved = write({std::move(*operation)}, command.record, 0, {command.draft});
    if (saved && (head->kind == u"young-person" || head->kind == u"staff-member")) {
        forgetPeople();
    }
    return saved;
}

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
    again.voice = head->voice.isNil() ? std::optional<Id>() : head->voice;
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
    Body body = bodyUpon(OpType::Resolve, command.record);
    body.fields = {{command.field, command.value}};
    return writeUpon(ResolveConflict::kName, command.record, std::move(body));
}

}  // namespace hearth::records
