// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/desk_private.h"

#include <QDate>

#include <algorithm>

namespace hearth::records {

namespace {

using ledger::Body;
using ledger::OpType;

const QString kManager = QStringLiteral("registered-manager");
const QString kSameAs = QStringLiteral("same-as");
const QString kLeft = QStringLiteral("left");

bool isDayOrEmpty(const QString& day)
{
    return day.isEmpty() || isDay(day);
}

}  // namespace

Result<std::vector<PersonRef>> Desk::Private::handle(const ListPeople& command)
{
    if (auto may = gate(ListPeople::kName); !may) {
        return may.error();
    }
    auto people = parts.roster->people();
    if (!people) {
        return people.error();
    }
    forgetPeople();
    auto seen = scope(Show::kName);
    if (!seen) {
        return seen.error();
    }
    std::vector<PersonRef> all;
    for (const access::Person& one : *people) {
        // The independent person learns no name of a child whose records are shut (reg 44(2)(b)).
        const bool known = !one.youngPerson || seen->covers(QStringLiteral("young-person"), {one.id}, parts.person);
        // Who has left, or was entered twice, is listed when all are asked for: names in old words are theirs.
        if (PersonRef person = rawRef(one.id);
            known && (command.includeLeft || (!person.left && person.sameAs.isNil()))) {
            all.push_back(std::move(person));
        }
    }
    return all;
}

Result<Saved> Desk::Private::handle(const AddPerson& command)
{
    const catalogue::Kind* kind = parts.catalogue.kind(command.kind);
    if (kind == nullptr || (command.kind != u"young-person" && command.kind != u"staff-member")) {
        return fail(ErrorCode::Invalid, "people.add:kind");
    }
    access::Subject subject;
    subject.kind = kind;
    if (auto may = gate(AddPerson::kName, subject); !may) {
        return may.error();
    }
    if (auto fits = checkFields(*kind, command.fields, Fresh::New); !fits) {
        return fits.error();
    }
    if (command.fields.contains(kSameAs)) {
        return fail(ErrorCode::Invalid, "people.add:same-as");
    }
    Fields fields = command.fields;
    if (!fields.contains(QStringLiteral("tint"))) {
        auto tint = parts.roster->nextTint(command.kind == u"young-person");
        if (!tint) {
            return tint.error();
        }
        fields[QStringLiteral("tint")] = static_cast<std::int64_t>(*tint);
    }
    const Timestamp now = book->now();
    const Id person = Id::make(now);
    auto saved = write({access::personOperation(parts.person, parts.ring.home, person, command.kind, std::move(fields),
                                                parts.catalogue.revision(), now)},
                       person, 0);
    forgetPeople();
    return saved;
}

Status Desk::Private::gateRole(const char* command, const Id& person, const QString& role)
{
    auto now = stand();
    if (!now) {
        return now.error();
    }
    // Whoever gives a manager a new passphrase becomes that manager: their roles count as well.
    auto theirs = parts.roster->rolesFrom(person, parts.today());
    if (!theirs) {
        return theirs.error();
    }
    theirs->append(role);
    const bool manager = std::ranges::any_of(*theirs, [this](const QString& one) {
        return parts.catalogue.audiences(one).contains(catalogue::Audience::Management);
    });
    access::Circumstances held;
    if (!manager) {
        held.insert(QStringLiteral("not-a-manager"));
    }
    const QString name = QLatin1String(command);
    if (parts.readOnly) {
        return fail(ErrorCode::TooNew, "policy:read-only");
    }
    return access::allowed(parts.catalogue, now->roles, name, nullptr, held)
               ? Status()
               : Status(Error{ErrorCode::Refused, QStringLiteral("policy:") + name, 0});
}

Status Desk::Private::checkRole(const Id& person, const QString& role, const QString& from, const QString& until)
{
    if (!parts.catalogue.roles().contains(role) || role == u"young-person") {
        return fail(ErrorCode::Invalid, "people.role:role");
    }
    if (!isDayOrEmpty(from) || !isDayOrEmpty(until) || (!until.isEmpty() && until < from)) {
        return fail(ErrorCode::Invalid, "people.role:days");
    }
    auto who = parts.roster->person(person);
    if (!who) {
        return who.error();
    }
    if (!who->has_value() || (*who)->youngPerson) {
        return fail(ErrorCode::NotFound, "people.role");
    }
    // Nobody has a role under an entry that no list shows.
    return (*who)->sameAs.isNil() ? Status() : Status(fail(ErrorCode::Refused, "people.role:same-as"));
}

/// What an amendment of a person's page asks beyond the right to keep it: who leads the home says that two
/// are one, and when a colleague's roles end.
Status Desk::Private::gatePerson(const Head& head, const Fields& fields)
{
    if (fields.contains(kSameAs)) {
        if (auto may = gateSameAs(head, fields); !may) {
            return may;
        }
    }
    return head.kind == u"staff-member" && fields.contains(kLeft) ? gateLeaving(head, fields) : Status();
}

/// Errors: Refused "people.same-as:roles" when the entry that would go has a role or a way in;
/// Invalid when the other is nobody of this kind, or the two would stand for one another.
Status Desk::Private::gateSameAs(const Head& head, const Fields& fields)
{
    access::Subject subject;
    subject.kind = parts.catalogue.kind(head.kind);
    if (auto may = gate(AddPerson::kName, subject); !may) {
        return may;
    }
    const auto* other = std::get_if<Id>(&fields.at(kSameAs));
    if (other == nullptr) {
        return {};
    }
    auto stands = parts.roster->person(*other);
    auto roles = parts.roster->rolesFrom(head.id, parts.today());
    auto slot = parts.roster->slot(head.id);
    if (!stands || !roles || !slot) {
        return !stands ? stands.error() : !roles ? roles.error() : slot.error();
    }
    const bool young = head.kind == u"young-person";
    if (!stands->has_value() || (*stands)->youngPerson != young || ref(*other).id == head.id || *other == head.id) {
        return fail(ErrorCode::Invalid, "people.same-as:other");
    }
    return !young && (slot->has_value() || !roles->isEmpty())
               ? Status(fail(ErrorCode::Refused, "people.same-as:roles"))
               : Status();
}

/// The day somebody leaves is the last of their roles: who may give those may end them (reg 33).
Status Desk::Private::gateLeaving(const Head& head, const Fields& fields)
{
    if (auto may = gateRole(GrantRole::kName, head.id, {}); !may) {
        return may;
    }
    const auto* day = std::get_if<QString>(&fields.at(kLeft));
    if (day == nullptr || day->isEmpty()) {
        return {};
    }
    const QString today = parts.today();
    auto roles = parts.roster->rolesFrom(head.id, today);
    if (!roles) {
        return roles.error();
    }
    const QString after = QDate::fromString(*day, Qt::ISODate).addDays(1).toString(Qt::ISODate);
    return roles->contains(kManager) ? staysLed(head.id, std::max(after, today)) : Status();
}

/// Errors: Refused when nobody but `without` has a way in and is registered manager on `day`.
Status Desk::Private::staysLed(const Id& without, const QString& day)
{
    auto people = parts.roster->people();
    if (!people) {
        return people.error();
    }
    for (const access::Person& one : *people) {
        auto roles = parts.roster->roles(one.id, day);
        auto slot = parts.roster->slot(one.id);
        if (!roles || !slot) {
            return !roles ? roles.error() : slot.error();
        }
        if (one.id != without && roles->contains(kManager) && slot->has_value()) {
            return {};
        }
    }
    return fail(ErrorCode::Refused, "people.role:last-manager");
}

Result<Saved> Desk::Private::handle(const GrantRole& command)
{
    if (auto may = gateRole(GrantRole::kName, command.person, command.role); !may) {
        return may.error();
    }
    if (auto fits = checkRole(command.person, command.role, command.from, command.until); !fits) {
        return fits.error();
    }
    const QString today = parts.today();
    const bool holds = (command.from.isEmpty() || command.from <= today)
                       && (command.until.isEmpty() || today <= command.until);
    if (command.role == kManager && !holds) {
        if (auto led = staysLed(command.person, today); !led) {
            return led.error();
        }
    }
    std::vector<ledger::NewOperation> operations{access::roleOperation(
        parts.person, parts.ring.home, command.person, command.role, command.from, command.until, book->now())};
    auto slot = parts.roster->slot(command.person);
    if (!slot) {
        return slot.error();
    }
    const Secret* management = parts.ledger->keys().find(catalogue::Audience::Management, Id());
    if (slot->has_value() && management != nullptr
        && parts.catalogue.audiences(command.role).contains(catalogue::Audience::Management)) {
        operations.push_back(access::sealedKeyOperation(parts.person, parts.ring.home,
                                                        catalogue::Audience::Management, Id(), **slot, *management,
                                                        book->now()));
    }
    auto saved = write(std::move(operations), command.person, 0);
    forgetPeople();
    return saved;
}

Result<Saved> Desk::Private::handle(const GiveConsent& command)
{
    if (auto may = gate(GiveConsent::kName); !may) {
        return may.error();
    }
    auto young = parts.roster->person(command.youngPerson);
    auto reader = parts.roster->person(command.reader);
    if (!young || !reader) {
        return !young ? young.error() : reader.error();
    }
    const bool known = young->has_value() && (*young)->youngPerson && reader->has_value();
    if (!known || !isDayOrEmpty(command.until)
        || (command.by != u"young-person" && command.by != u"placing-authority")) {
        return fail(ErrorCode::Invalid, "people.consent");
    }
    Body body;
    body.type = OpType::Grant;
    body.kind = QStringLiteral("consent");
    body.record = command.youngPerson;
    body.target = command.reader;
    body.tag = command.by;
    body.until = command.until;
    body.written = book->now();
    auto saved = write({{parts.person, {{command.youngPerson, ledger::Audience::Team, Id(), body}}}},
                       command.youngPerson, 0);
    forgetPeople();
    return saved;
}

Result<Saved> Desk::Private::handle(const Enrol& command)
{
    if (auto may = gateRole(Enrol::kName, command.person, command.role); !may) {
        return may.error();
    }
    if (auto fits = checkRole(command.person, command.role, command.from, command.until); !fits) {
        return fits.error();
    }
    auto who = parts.roster->person(command.person);
    if (!who) {
        return who.error();
    }
    const Timestamp now = book->now();
    const auto keys = crypto::PersonKeys::make();
    auto slot = crypto::makeSlot(Id::make(now), command.person, crypto::SlotKind::Passphrase, keys, command.passphrase,
                                 parts.around.cost());
    if (!slot) {
        return slot.error();
    }
    const Secret* management = parts.ledger->keys().find(catalogue::Audience::Management, Id());
    auto roles = parts.roster->rolesFrom(command.person, parts.today());
    if (!roles) {
        return roles.error();
    }
    roles->append(command.role);
    const bool entitled = std::ranges::any_of(*roles, [this](const QString& one) {
        return parts.catalogue.audiences(one).contains(catalogue::Audience::Management);
    });
    auto operations = access::keyOperations(parts.person, parts.ring.home, *slot, entitled ? management : nullptr,
                                            Secret::random(32), now);
    operations.insert(operations.begin(), access::roleOperation(parts.person, parts.ring.home, command.person,
                                                                command.role, command.from, command.until, now));
    auto saved = write(std::move(operations), command.person, 0);
    if (!saved) {
        return saved.error();
    }
    if (auto kept = parts.addSlot(access::doorEntry((*who)->name, (*who)->first, (*who)->tint, *slot, parts.bookKey));
        !kept) {
        return kept.error();
    }
    forgetPeople();
    return saved;
}

Result<Saved> Desk::Private::handle(const ChangePassphrase& command)
{
    if (auto may = gate(ChangePassphrase::kName); !may) {
        return may.error();
    }
    if (auto done = access::changePassphrase(parts, command.passphrase); !done) {
        return done.error();
    }
    return Saved{parts.person, parts.ledger->head(), static_cast<std::uint64_t>(parts.ledger->ownSeq()), book->now(),
                 {}, {}};
}

}  // namespace hearth::records
