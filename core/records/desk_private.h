// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/book_parts.h"
#include "core/access/founding.h"
#include "core/access/policy.h"
#include "core/records/check.h"
#include "core/records/desk.h"
#include "core/records/desk_parts.h"
#include "core/records/proving.h"

#include <QHash>

namespace hearth::records {

/// What every handler of a command stands on. One file a family of commands: desk_write, desk_acts, desk_read,
/// desk_search, desk_people, desk_book.
struct Desk::Private {
    std::unique_ptr<access::Book> book;
    access::Book::Parts& parts;
    std::function<void(const std::vector<Id>&)>* changed = nullptr;

    explicit Private(std::unique_ptr<access::Book> open) : book(std::move(open)), parts(book->parts()) {}

    // Who is here, and what the policy says. Cached for the day; forgotten when people change.
    struct Standing {
        Id person;
        QString day;
        QStringList roles;
        QSet<Id> consented;
    };
    std::optional<Standing> standing;
    std::optional<QHash<Id, PersonRef>> refs;
    std::unique_ptr<Proving> proving;  ///< ends with the desk, before the book
    bool anchorHeld = true;            ///< when `proving` began
    PersonRef me;

    Result<Standing> stand();
    Status gate(const char* command, const access::Subject& subject);
    Status gate(const char* command) { return gate(command, access::Subject()); }
    Status gateFor(const char* command, const Head& head);
    Result<access::Scope> scope(const char* command);
    void forgetPeople();
    PersonRef ref(const Id& person);     ///< who it is; somebody entered twice is the one who stands
    PersonRef rawRef(const Id& person);  ///< what was entered under that id
    std::vector<PersonRef> refsOf(const std::vector<Id>& people);  ///< each of them once
    std::vector<Id> idsOfPerson(const Id& person);                 ///< all that stand for them; themselves at least
    Sought soughtOf(const std::optional<Id>& about, const std::optional<Id>& author, bool theirWords, bool voided);
    Result<std::vector<NamedPerson>> otherYoungPeople(const std::vector<Id>& about);

    // Reading heads and words.
    Result<std::optional<Head>> find(const Id& record);
    Result<Head> need(const Id& record);
    Head readHead(ledger::Schema schema, const store::Statement& row) const;
    Result<Fields> fieldsOf(const Head& head);
    Status countNeighbours(const Head& head, Row* row);
    Status linkCited(const Head& head, Row* row);
    Result<Row> rowOf(const Head& head);
    Result<Version> versionOf(const Head& head, const ledger::Touch& touch);
    Result<RecordView> viewOf(const Head& head, int depth);
    Result<RecordView> withNeighbours(const Head& head, RecordView view, int depth);
    Status recordReading(const std::vector<Id>& ids);

    Status gather(ledger::Schema schema, const Timeline& command, const QSet<QString>& kinds,
                  const access::Scope& scope, std::vector<Head>* heads);
    Status gatherOnly(const Timeline& command, const QSet<QString>& kinds, const access::Scope& scope,
                      std::vector<Head>* heads);
    Result<Page> pageOf(const Timeline& command, std::vector<Id>* ids);
    Result<RecordView> shown(const Show& command, std::vector<Id>* ids);
    Status match(ledger::Schema schema, const Search& command, const QSet<QString>& kinds,
                 const access::Scope& scope, std::vector<Head>* heads, int* total);

    // Writing.
    Status gateRole(const char* command, const Id& person, const QString& role);
    Status gatePerson(const Head& head, const Fields& fields);
    Status gateSameAs(const Head& head, const Fields& fields);
    Status gateLeaving(const Head& head, const Fields& fields);
    Status staysLed(const Id& without, const QString& day);
    Status checkRole(const Id& person, const QString& role, const QString& from, const QString& until);
    Result<ledger::NewOperation> putOperation(const AddRecord& command, const Id& record);
    Result<ledger::NewOperation> belongsTo(const Id& item, const Id& shift);
    Status count(ledger::Schema schema, StatusView* status);
    Result<VerifyView> proved(const ledger::Findings& found, bool pages);
    Status homesWordsHold(const Head* head, const QString& kind, const Fields& fresh);
    Result<ledger::NewOperation> upon(const Head& head, ledger::Body body);
    Result<Saved> writeUpon(const char* command, const Id& record, ledger::Body body);
    Result<Saved> write(std::vector<ledger::NewOperation> operations, const Id& record, std::size_t which,
                        const QStringList& drafts = {});
    Status dropDrafts(const QStringList& slots);
    Status checkNew(const AddRecord& command);
    Status checkVoice(const AddRecord& command);

    Result<Saved> handle(const AddRecord& command);
    Result<Saved> handle(const AmendRecord& command);
    Result<Saved> handle(const SignOff& command);
    Result<Saved> handle(const ReplyTo& command);
    Result<Saved> handle(const Withhold& command);
    Result<Saved> handle(const Release& command);
    Result<Saved> handle(const VoidRecord& command);
    Result<Saved> handle(const WrongPerson& command);
    Result<Saved> handle(const LinkRecords& command);
    Result<Saved> handle(const Acknowledge& command);
    Result<Saved> handle(const ResolveConflict& command);
    Result<Saved> handle(const FinishShift& command);
    Result<RecordView> handle(const Show& command);
    Result<Page> handle(const Timeline& command);
    Result<std::vector<Page>> handle(const ReadTogether& command);
    Result<int> handle(const ReadPage& command);
    Result<KindOf::Answer> handle(const KindOf& command);
    Result<CountRecords::Answer> handle(const CountRecords& command);
    Result<SearchPage> handle(const Search& command);
    Result<std::vector<PersonRef>> handle(const ListPeople& command);
    Result<Saved> handle(const AddPerson& command);
    Result<Saved> handle(const GrantRole& command);
    Result<std::vector<StandingView>> handle(const ListRoles& command);
    Result<Saved> handle(const GiveConsent& command);
    Result<Saved> handle(const Enrol& command);
    Result<Saved> handle(const ChangePassphrase& command);
    Result<Timestamp> handle(const SaveDraft& command);
    Result<std::vector<DraftView>> handle(const LoadDrafts& command);
    Result<Timestamp> handle(const DropDraft& command);
    Result<StatusView> handle(const BookStatus& command);
    Result<VerifyView> handle(const VerifyBook& command);
    Result<std::int64_t> handle(const RebuildBook& command);
    Result<std::int64_t> handle(const OpsExport& command);
    Result<std::int64_t> handle(const OpsImport& command);
    Result<QString> handle(const ExportSqlcipher& command);
    Result<Saved> handle(const ExportReadable& command);
    Result<Saved> handle(const MakePack& command);
    Result<Saved> handle(const PrintHandover& command);
    Result<Saved> handle(const EraseParts& command);
    Result<std::vector<ReadingView>> handle(const WhoHasRead& command);
};

}  // namespace hearth::records
