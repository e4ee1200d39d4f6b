// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/desk.h"

#include "core/records/desk_private.h"

#include <algorithm>

namespace hearth::records {

Desk::Desk(std::unique_ptr<access::Book> book) : m(std::make_unique<Private>(std::move(book)))
{
    m->changed = &onChanged;
    m->me = m->rawRef(m->book->person());
}

Desk::~Desk() = default;

const PersonRef& Desk::who() const
{
    if (m->me.id != m->book->person()) {
        m->forgetPeople();
        m->me = m->rawRef(m->book->person());
    }
    return m->me;
}

QString Desk::homeName() const
{
    return m->book->homeName();
}

const catalogue::Catalogue& Desk::catalogue() const
{
    return m->book->catalogue();
}

access::Book& Desk::book()
{
    return *m->book;
}

Result<Desk::Private::Standing> Desk::Private::stand()
{
    const QString today = parts.today();
    if (standing && standing->person == parts.person && standing->day == today) {
        return *standing;
    }
    auto roles = parts.roster->roles(parts.person, today);
    if (!roles) {
        return roles.error();
    }
    auto consents = parts.roster->consented(parts.person, today);
    if (!consents) {
        return consents.error();
    }
    standing = Standing{parts.person, today, std::move(*roles), std::move(*consents)};
    return *standing;
}

Status Desk::Private::gate(const char* command, const access::Subject& subject)
{
    auto now = stand();
    if (!now) {
        return now.error();
    }
    const QString name = QLatin1String(command);
    auto held = access::circumstancesOf(subject, parts.person, now->consented);
    if (!access::allowed(parts.catalogue, now->roles, name, subject.kind, held)
        || (subject.reply && access::changesReply(name))) {
        return Error{ErrorCode::Refused, QStringLiteral("policy:") + name, 0};
    }
    if (parts.readOnly) {
        // A newer book cannot record who reads: then only a manager sees young people's records.
        const bool manager = now->roles.contains(QStringLiteral("registered-manager"));
        if (parts.catalogue.touch(name) == catalogue::Touch::Writes || (!subject.about.empty() && !manager)) {
            return fail(ErrorCode::TooNew, "policy:read-only");
        }
    }
    return {};
}

Status Desk::Private::gateFor(const char* command, const Head& head)
{
    access::Subject subject;
    subject.kind = parts.catalogue.kind(head.kind);
    subject.author = head.author;
    subject.about = head.about;
    subject.isRecord = true;
    subject.voided = (head.flags & ledger::kVoided) != 0;
    subject.reply = head.kind == u"reply";
    if (subject.kind == nullptr) {
        return fail(ErrorCode::TooNew, "policy:kind");
    }
    return gate(command, subject);
}

Result<access::Scope> Desk::Private::scope(const char* command)
{
    auto now = stand();
    if (!now) {
        return now.error();
    }
    access::Scope scope = access::scopeOf(parts.catalogue, now->roles, QLatin1String(command), now->consented);
    if (parts.readOnly && !now->roles.contains(QStringLiteral("registered-manager"))) {
        scope.leaveChildrenOut();
    }
    if (scope.reach.isEmpty()) {
        return Error{ErrorCode::Refused, QStringLiteral("policy:") + QLatin1String(command), 0};
    }
    return scope;
}

void Desk::Private::forgetPeople()
{
    refs.reset();
    standing.reset();
}

PersonRef Desk::Private::rawRef(const Id& person)
{
    if (!refs) {
        QHash<Id, PersonRef> all;
        if (auto people = parts.roster->people()) {
            for (const access::Person& one : *people) {
                PersonRef ref{one.id, one.name, one.first, access::initialsOf(one.youngPerson ? one.first : one.name,
                                                                              one.youngPerson),
                              one.tint, one.youngPerson, {}, false,
                              !one.leftOn.isEmpty() && one.leftOn < parts.today()};
                ref.leftOn = one.leftOn;
                ref.sameAs = one.sameAs;
                if (auto roles = parts.roster->roles(one.id, parts.today()); roles && !roles->isEmpty()) {
                    ref.roles = *roles;
                    ref.role = roles->first();
                    for (const QString& role : parts.catalogue.roles()) {
                        // The catalogue lists roles from the least to the most answerable; the last one names a person.
                        ref.role = roles->contains(role) ? role : ref.role;
                    }
                }
                all.insert(one.id, ref);
            }
        }
        refs = std::move(all);
    }
    const auto found = refs->constFind(person);
    if (found != refs->cend()) {
        return *found;
    }
    PersonRef unknown;
    unknown.id = person;
    return unknown;
}

PersonRef Desk::Private::ref(const Id& person)
{
    PersonRef one = rawRef(person);
    return one.sameAs.isNil() ? one : rawRef(one.sameAs);
}

std::vector<PersonRef> Desk::Private::refsOf(const std::vector<Id>& people)
{
    std::vector<PersonRef> all;
    for (const Id& person : people) {
        PersonRef one = ref(person);
        if (std::ranges::find(all, one.id, &PersonRef::id) == all.end()) {
            all.push_back(std::move(one));
        }
    }
    return all;
}

std::vector<Id> Desk::Private::idsOfPerson(const Id& person)
{
    const Id stands = ref(person).id;
    std::vector<Id> ids{stands};
    for (auto it = refs->cbegin(); it != refs->cend(); ++it) {
        if (it->sameAs == stands) {
            ids.push_back(it.key());
        }
    }
    return ids;
}

Sought Desk::Private::soughtOf(const std::optional<Id>& about, const std::optional<Id>& author, bool theirWords,
                               bool voided)
{
    return {about ? idsOfPerson(*about) : std::vector<Id>(), author ? idsOfPerson(*author) : std::vector<Id>(),
            theirWords, voided};
}

bool Sought::takes(const Head& head) const
{
    const auto among = [](const std::vector<Id>& ids, const Id& one) {
        return std::ranges::find(ids, one) != ids.end();
    };
    const bool named = about.empty()
                       || std::ranges::any_of(head.about, [&](const Id& one) { return among(about, one); });
    return named && (author.empty() || among(author, head.author))
           && (!theirWords || among(about, head.voice.isNil() ? head.author : head.voice))
           && (voided || (head.flags & ledger::kVoided) == 0);
}

Result<std::vector<NamedPerson>> Desk::Private::otherYoungPeople(const std::vector<Id>& about)
{
    auto people = parts.roster->people();
    if (!people) {
        return people.error();
    }
    const std::vector<PersonRef> theirs = refsOf(about);
    std::vector<NamedPerson> others;
    for (const access::Person& one : *people) {
        if (one.youngPerson && std::ranges::find(theirs, ref(one.id).id, &PersonRef::id) == theirs.end()) {
            others.push_back({one.id, one.first});
        }
    }
    return others;
}

template <typename Command>
Result<typename Command::Answer> Desk::perform(const Command& command)
{
    return m->handle(command);
}

// A command listed in AllCommands without its line here does not link.
template Result<AddRecord::Answer> Desk::perform<AddRecord>(const AddRecord&);
template Result<AmendRecord::Answer> Desk::perform<AmendRecord>(const AmendRecord&);
template Result<SignOff::Answer> Desk::perform<SignOff>(const SignOff&);
template Result<ReplyTo::Answer> Desk::perform<ReplyTo>(const ReplyTo&);
template Result<Withhold::Answer> Desk::perform<Withhold>(const Withhold&);
template Result<Release::Answer> Desk::perform<Release>(const Release&);
template Result<VoidRecord::Answer> Desk::perform<VoidRecord>(const VoidRecord&);
template Result<WrongPerson::Answer> Desk::perform<WrongPerson>(const WrongPerson&);
template Result<LinkRecords::Answer> Desk::perform<LinkRecords>(const LinkRecords&);
template Result<Acknowledge::Answer> Desk::perform<Acknowledge>(const Acknowledge&);
template Result<ResolveConflict::Answer> Desk::perform<ResolveConflict>(const ResolveConflict&);
template Result<FinishShift::Answer> Desk::perform<FinishShift>(const FinishShift&);
template Result<Show::Answer> Desk::perform<Show>(const Show&);
template Result<Timeline::Answer> Desk::perform<Timeline>(const Timeline&);
template Result<ReadTogether::Answer> Desk::perform<ReadTogether>(const ReadTogether&);
template Result<ReadPage::Answer> Desk::perform<ReadPage>(const ReadPage&);
template Result<KindOf::Answer> Desk::perform<KindOf>(const KindOf&);
template Result<CountRecords::Answer> Desk::perform<CountRecords>(const CountRecords&);
template Result<Search::Answer> Desk::perform<Search>(const Search&);
template Result<ListPeople::Answer> Desk::perform<ListPeople>(const ListPeople&);
template Result<AddPerson::Answer> Desk::perform<AddPerson>(const AddPerson&);
template Result<GrantRole::Answer> Desk::perform<GrantRole>(const GrantRole&);
template Result<ListRoles::Answer> Desk::perform<ListRoles>(const ListRoles&);
template Result<GiveConsent::Answer> Desk::perform<GiveConsent>(const GiveConsent&);
template Result<Enrol::Answer> Desk::perform<Enrol>(const Enrol&);
template Result<ChangePassphrase::Answer> Desk::perform<ChangePassphrase>(const ChangePassphrase&);
template Result<SaveDraft::Answer> Desk::perform<SaveDraft>(const SaveDraft&);
template Result<LoadDrafts::Answer> Desk::perform<LoadDrafts>(const LoadDrafts&);
template Result<DropDraft::Answer> Desk::perform<DropDraft>(const DropDraft&);
template Result<BookStatus::Answer> Desk::perform<BookStatus>(const BookStatus&);
template Result<VerifyBook::Answer> Desk::perform<VerifyBook>(const VerifyBook&);
template Result<RebuildBook::Answer> Desk::perform<RebuildBook>(const RebuildBook&);
template Result<OpsExport::Answer> Desk::perform<OpsExport>(const OpsExport&);
template Result<OpsImport::Answer> Desk::perform<OpsImport>(const OpsImport&);
template Result<ExportSqlcipher::Answer> Desk::perform<ExportSqlcipher>(const ExportSqlcipher&);
template Result<ExportReadable::Answer> Desk::perform<ExportReadable>(const ExportReadable&);
template Result<MakePack::Answer> Desk::perform<MakePack>(const MakePack&);
template Result<PrintHandover::Answer> Desk::perform<PrintHandover>(const PrintHandover&);
template Result<EraseParts::Answer> Desk::perform<EraseParts>(const EraseParts&);
template Result<WhoHasRead::Answer> Desk::perform<WhoHasRead>(const WhoHasRead&);

}  // namespace hearth::records
