// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/desk_private.h"

namespace hearth::records {

namespace {

using ledger::Body;
using ledger::OpType;

}  // namespace

/// Ties a handover item to the shift that hands it over.
Result<ledger::NewOperation> Desk::Private::belongsTo(const Id& item, const Id& shift)
{
    auto head = need(item);
    if (!head) {
        return head.error();
    }
    if (head->kind != u"handover-item") {
        return fail(ErrorCode::Invalid, "records.finish:item");
    }
    Body body;
    body.type = OpType::Link;
    body.record = item;
    body.target = shift;
    body.tag = QStringLiteral("shift");
    return upon(*head, std::move(body));
}

Result<Saved> Desk::Private::handle(const FinishShift& command)
{
    access::Subject subject;
    subject.kind = parts.catalogue.kind(QStringLiteral("shift"));
    if (auto may = gate(FinishShift::kName, subject); !may) {
        return may.error();
    }
    if (command.shift.kind != u"shift") {
        return fail(ErrorCode::Invalid, "records.finish:kind");
    }
    if (auto fits = checkNew(command.shift); !fits) {
        return fits.error();
    }
    const Id shift = Id::make(book->now());
    std::vector<ledger::NewOperation> operations;
    // A shift and its nights are written when they end; when they began stands in their fields.
    AddRecord ended = command.shift;
    ended.happened = book->now();
    auto first = putOperation(ended, shift);
    if (!first) {
        return first.error();
    }
    operations.push_back(std::move(*first));
    std::vector<Id> nights;
    for (AddRecord night : command.nights) {
        if (night.kind != u"night") {
            return fail(ErrorCode::Invalid, "records.finish:kind");
        }
        night.fields[QStringLiteral("shift")] = shift;
        night.happened = ended.happened;
        if (auto fits = checkNew(night); !fits) {
            return fits.error();
        }
        nights.push_back(Id::make(book->now()));
        auto operation = putOperation(night, nights.back());
        if (!operation) {
            return operation.error();
        }
        operations.push_back(std::move(*operation));
    }
    for (const Id& item : command.handedOver) {
        auto operation = belongsTo(item, shift);
        if (!operation) {
            return operation.error();
        }
        operations.push_back(std::move(*operation));
    }
    auto saved = write(std::move(operations), shift, 0, command.drafts);
    if (!saved) {
        return saved.error();
    }
    saved->also = std::move(nights);
    // One key signs the whole shift.
    // The words are durable already: what cannot be signed now waits, and the status says so.
    (void)parts.sign();
    return saved;
}

Result<Saved> Desk::Private::handle(const PrintHandover& command)
{
    auto head = need(command.shift);
    if (!head) {
        return head.error();
    }
    if (auto may = gateFor(PrintHandover::kName, *head); !may) {
        return may.error();
    }
    Body body;
    body.type = OpType::Export;
    body.tag = QStringLiteral("handover");
    body.ids = {command.shift};
    body.written = book->now();
    return write({{parts.person, {{parts.ring.home, ledger::Audience::Team, Id(), body}}}}, command.shift, 0);
}

Result<Saved> Desk::Private::handle(const MakePack& command)
{
    const catalogue::Kind* kind = parts.catalogue.kind(QStringLiteral("pack"));
    access::Subject subject;
    subject.kind = kind;
    if (auto may = gate(MakePack::kName, subject); !may) {
        return may.error();
    }
    if (command.pack.kind != u"pack" || kind == nullptr) {
        return fail(ErrorCode::Invalid, "records.pack:kind");
    }
    if (auto fits = checkNew(command.pack); !fits) {
        return fits.error();
    }
    auto there = find(command.id);
    if (!there) {
        return there.error();
    }
    if (there->has_value()) {
        return fail(ErrorCode::Invalid, "records.pack:id");
    }
    const Id pack = command.id.isNil() ? Id::make(book->now()) : command.id;
    auto put = putOperation(command.pack, pack);
    if (!put) {
        return put.error();
    }
    Body body;
    body.type = OpType::Export;
    body.tag = QStringLiteral("pack");
    body.ids = command.cited;
    body.written = book->now();
    return write({std::move(*put), {parts.person, {{parts.ring.home, ledger::Audience::Team, Id(), body}}}}, pack, 0);
}

}  // namespace hearth::records
