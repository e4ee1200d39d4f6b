// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/desk_private.h"

#include <algorithm>

namespace hearth::records {

namespace {

using ledger::Body;
using ledger::NewOperation;
using ledger::OpType;

constexpr std::int64_t kDayMs = 24LL * 60 * 60 * 1000;
constexpr std::int64_t kFutureMs = kDayMs;
constexpr std::int64_t kPlannedMs = 732 * kDayMs;
constexpr std::int64_t kEarliestMs = -2'208'988'800'000;  // 1900: nobody here remembers more

}  // namespace

Body bodyUpon(OpType type, const Id& record, QString reason)
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

Status checkOwnSession(const AddRecord& command, const Id& author)
{
    const Id voice = command.voice.value_or(Id());
    const bool others = !voice.isNil() && voice != author;
    return others && command.how == How::OwnSession ? Status(fail(ErrorCode::Invalid, "records.add:own-session"))
                                                    : Status();
}

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
    if (command.happened && command.happened->ms > book->now().ms + (kind->planned ? kPlannedMs : kFutureMs)) {
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
    if (auto holds = homesWordsHold(nullptr, command.kind, command.fields); !holds) {
        return holds.error();
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
    if (auto may = gatePerson(*head, command.fields); !may) {
        return may.error();
    }
    if (auto holds = homesWordsHold(&*head, head->kind, command.fields); !holds) {
        return holds.error();
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

}  // namespace hearth::records
