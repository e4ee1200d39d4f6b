// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/desk_private.h"

#include "core/access/signing.h"

#include <algorithm>

namespace hearth::records {

namespace {

using ledger::OpType;
using ledger::Schema;
using ledger::Sql;

const Sql kHead(
    "SELECT n, id, kind, happened, written, author, voice, how, flags, about, op FROM @.record WHERE n = ?1");
const Sql kBack("SELECT source, relation FROM @.link WHERE target = ?1 ORDER BY source, relation");
const Sql kOut("SELECT target, relation FROM @.link WHERE source = ?1 ORDER BY relation, target");
constexpr auto kOpPlace = "SELECT chain, seq, hash FROM ledger_op WHERE n = ?1";

constexpr int kDepth = 3;
constexpr qsizetype kTitleChars = 90;

QString proseText(const Fields& fields, const char16_t* name)
{
    const auto found = fields.find(QString::fromUtf16(name));
    if (found == fields.end()) {
        return {};
    }
    if (const auto* prose = std::get_if<Prose>(&found->second)) {
        return joinProse(*prose);
    }
    const auto* text = std::get_if<QString>(&found->second);
    return text == nullptr ? QString() : *text;
}

QString titleOf(const Fields& fields)
{
    for (const char16_t* name : {u"title", u"name"}) {
        if (const QString title = proseText(fields, name); !title.isEmpty()) {
            return title;
        }
    }
    const QString text = proseText(fields, u"text").simplified();
    if (text.size() <= kTitleChars) {
        return text;
    }
    const qsizetype space = text.lastIndexOf(u' ', kTitleChars);
    return text.left(space > 0 ? space : kTitleChars) + QChar(0x2026);
}

QString actName(const ledger::Body& body)
{
    switch (body.type) {
    case OpType::SignOff: return QStringLiteral("sign-off");
    case OpType::Withhold: return QStringLiteral("withhold");
    case OpType::Release: return QStringLiteral("release");
    case OpType::Void: return QStringLiteral("void");
    case OpType::Acknowledge: return body.tag;
    default: return {};
    }
}

/// The ids of everything of which `view` shows words, some of them twice: itself, its linked records by
/// their titles, and its replies with theirs.
void collectShown(const RecordView& view, std::vector<Id>* ids)
{
    ids->push_back(view.id);
    for (const auto* links : {&view.links, &view.backLinks}) {
        for (const LinkView& link : *links) {
            if (!link.title.isEmpty()) {
                ids->push_back(link.record);
            }
        }
    }
    for (const RecordView& reply : view.replies) {
        collectShown(reply, ids);
    }
}

}  // namespace

std::vector<Id> idsOf(QByteArrayView joined)
{
    std::vector<Id> ids;
    for (qsizetype at = 0; at + 16 <= joined.size(); at += 16) {
        ids.push_back(Id::fromBytes(joined.sliced(at, 16)).value_or(Id()));
    }
    return ids;
}

QString RecordView::text() const
{
    return proseText(fields, u"text");
}

QString RecordView::state() const
{
    if (voided) {
        return QStringLiteral("voided");
    }
    if (withheld) {
        return QStringLiteral("withheld");
    }
    if (signedOff) {
        return QStringLiteral("signed-off");
    }
    return versions.size() > 1 ? QStringLiteral("amended") : QStringLiteral("signed");
}

Head Desk::Private::readHead(Schema schema, const store::Statement& row) const
{
    Head head;
    head.schema = schema;
    head.n = row.integer(0);
    head.id = row.id(1);
    head.kind = row.text(2);
    head.happened = {row.integer(3)};
    head.written = {row.integer(4)};
    head.author = row.id(5);
    head.voice = row.id(6);
    head.how = static_cast<How>(row.integer(7));
    head.flags = row.integer(8);
    head.about = idsOf(row.blobView(9));
    head.op = row.integer(10);
    return head;
}

Result<std::optional<Head>> Desk::Private::find(const Id& record)
{
    for (const Schema schema : parts.ledger->schemas()) {
        auto n = parts.ledger->projector().find(schema, record);
        if (!n) {
            return n.error();
        }
        if (!n->has_value()) {
            continue;
        }
        auto ask = parts.database->prepare(kHead.in(schema));
        auto row = ask.bind(1, **n).step();
        if (!row) {
            return row.error();
        }
        if (*row) {
            return std::optional(readHead(schema, ask));
        }
    }
    return std::optional<Head>();
}

Result<Head> Desk::Private::need(const Id& record)
{
    auto head = find(record);
    if (!head) {
        return head.error();
    }
    return head->has_value() ? Result<Head>(std::move(**head)) : Result<Head>(fail(ErrorCode::NotFound, "records.find"));
}

Result<Fields> Desk::Private::fieldsOf(const Head& head)
{
    const ledger::Projector& projector = parts.ledger->projector();
    if ((head.flags & (ledger::kAmended | ledger::kConflict)) == 0) {
        auto put = projector.firstBody(head.schema, head.op);
        return put ? Result<Fields>(std::move(put->fields)) : Result<Fields>(put.error());
    }
    auto touches = projector.touchesFrom(head.schema, head.id, head.op);
    if (!touches) {
        return touches.error();
    }
    auto folded = projector.foldOf(*touches);
    return folded ? Result<Fields>(std::move(folded->fields)) : Result<Fields>(folded.error());
}

Status Desk::Private::recordReading(const std::vector<Id>& ids)
{
    if (ids.empty() || parts.readOnly) {
        return {};
    }
    ledger::Body body;
    body.type = OpType::Read;
    body.written = book->now();
    body.ids = ids;
    auto written = parts.write({{parts.person, {{parts.ring.home, ledger::Audience::Team, Id(), body}}}});
    return written ? Status() : Status(written.error());
}

/// What was linked to a claim, either way round, and the asker may read. What cites by itself is not.
Status Desk::Private::linkCited(const Head& head, Row* row)
{
    auto scope = this->scope(Show::kName);
    if (!scope) {
        return scope.error();
    }
    std::vector<std::pair<Id, QString>> linked;
    for (const Sql* sql : {&kOut, &kBack}) {
        auto ask = parts.database->prepare(sql->in(head.schema));
        ask.bind(1, head.id);
        while (true) {
            auto more = ask.step();
            if (!more) {
                return more.error();
            }
            if (!*more) {
                break;
            }
            if (const QString relation = ask.text(1); relation == u"cited" || relation == u"against") {
                linked.emplace_back(ask.id(0), relation);
            }
        }
    }
    for (const auto& [id, relation] : linked) {
        auto other = find(id);
        if (!other) {
            return other.error();
        }
        const bool paper = other->has_value() && ((*other)->kind == u"claim" || (*other)->kind == u"pack");
        if (other->has_value() && !paper && scope->covers((*other)->kind, (*other)->about, parts.person)) {
            row->cites.emplace_back(relation, id);
        }
    }
    return {};
}

Status Desk::Private::countNeighbours(const Head& head, Row* row)
{
    std::vector<Id> replies;
    std::vector<Id> madeFrom;
    {
        auto ask = parts.database->prepare(kBack.in(head.schema));
        ask.bind(1, head.id);
        while (true) {
            auto more = ask.step();
            if (!more) {
                return more.error();
            }
            if (!*more) {
                break;
            }
            const QString relation = ask.text(1);
            if (relation == u"to") {
                replies.push_back(ask.id(0));
            } else if (relation == u"from") {
                madeFrom.push_back(ask.id(0));
            }
        }
    }
    if (!replies.empty()) {
        // A count of what one may not read is a leak.
        auto scope = this->scope(Show::kName);
        for (const Id& one : replies) {
            auto reply = find(one);
            if (!scope || !reply) {
                return !scope ? scope.error() : reply.error();
            }
            const bool seen = reply->has_value() && scope->covers((*reply)->kind, (*reply)->about, parts.person);
            row->replies += seen ? 1 : 0;
        }
    }
    for (const Id& one : madeFrom) {
        auto item = find(one);
        if (!item) {
            return item.error();
        }
        row->handedOver = row->handedOver || (item->has_value() && (*item)->kind == u"handover-item");
    }
    return {};
}

Result<Row> Desk::Private::rowOf(const Head& head)
{
    auto fields = fieldsOf(head);
    if (!fields) {
        return fields.error();
    }
    Row row;
    row.id = head.id;
    row.kind = head.kind;
    row.happened = head.happened;
    row.written = head.written;
    row.author = ref(head.author);
    row.voice = head.voice.isNil() ? row.author : ref(head.voice);
    row.about = refsOf(head.about);
    row.fields = std::move(*fields);
    row.title = titleOf(row.fields);
    row.text = proseText(row.fields, u"text");
    row.voided = (head.flags & ledger::kVoided) != 0;
    row.withheld = (head.flags & ledger::kWithheld) != 0;
    row.signedOff = (head.flags & ledger::kSignedOff) != 0;
    row.late = (head.flags & ledger::kLate) != 0;
    row.amended = (head.flags & ledger::kAmended) != 0;
    row.conflict = (head.flags & ledger::kConflict) != 0;
    if (auto counted = countNeighbours(head, &row); !counted) {
        return counted.error();
    }
    if (row.withheld) {
        auto touches = parts.ledger->projector().touchesFrom(head.schema, head.id, head.op);
        for (std::size_t i = 0; touches && i < touches->size(); ++i) {
            if ((*touches)[i].body.type == OpType::Withhold) {
                row.review = (*touches)[i].body.until;
            }
        }
    }
    if (row.kind == u"claim") {
        if (auto linked = linkCited(head, &row); !linked) {
            return linked.error();
        }
    }
    if (row.kind == u"shift") {
        auto touches = parts.ledger->projector().touchesFrom(head.schema, head.id, head.op);
        for (std::size_t i = 0; touches && i < touches->size(); ++i) {
            const ledger::Touch& touch = (*touches)[i];
            const bool first = std::ranges::find(row.acceptedBy, touch.author) == row.acceptedBy.end();
            if (touch.body.type == OpType::Acknowledge && first) {
                row.acceptedBy.push_back(touch.author);
            }
        }
    }
    return row;
}

Result<Version> Desk::Private::versionOf(const Head& head, const ledger::Touch& touch)
{
    auto place = parts.database->prepare(kOpPlace);
    auto row = place.bind(1, touch.n).step();
    if (!row || !*row) {
        return row ? fail(ErrorCode::Internal, "records.view") : row.error();
    }
    Version version;
    version.author = touch.author;
    version.authorName = ref(touch.author).name;
    version.voice = touch.body.voice;
    version.voiceName = touch.body.voice.isNil() ? QString() : ref(touch.body.voice).name;
    version.how = touch.body.how;
    version.happened = touch.body.happened.value_or(head.happened);
    version.written = touch.body.written;
    version.reason = touch.body.reason;
    version.fields = touch.body.fields;
    version.hash = place.blob(2);
    version.device = QString::fromLatin1(touch.incarnation.bytes().toHex().right(8));
    version.seq = static_cast<std::uint64_t>(touch.seq);
    auto covered = access::isSigned(*parts.database, place.integer(0), touch.seq);
    version.signedByAuthor = covered && *covered;
    return version;
}

Result<RecordView> Desk::Private::viewOf(const Head& head, int depth)
{
    const ledger::Projector& projector = parts.ledger->projector();
    auto touches = projector.touchesFrom(head.schema, head.id, head.op);
    if (!touches) {
        return touches.error();
    }
    auto folded = projector.foldOf(*touches);
    if (!folded) {
        return folded.error();
    }
    RecordView view;
    view.id = head.id;
    view.kind = head.kind;
    view.happened = head.happened;
    view.written = head.written;
    view.author = ref(head.author);
    view.voice = head.voice.isNil() ? view.author : ref(head.voice);
    view.how = head.how;
    view.about = refsOf(head.about);
    view.fields = std::move(folded->fields);
    view.voided = folded->voided;
    view.withheld = folded->withheld;
    view.signedOff = folded->signedOff;
    view.late = (head.flags & ledger::kLate) != 0;
    for (const ledger::Touch& touch : *touches) {
        if (const QString act = actName(touch.body); !act.isEmpty()) {
            view.acts.push_back({act, touch.author, ref(touch.author).name, touch.body.written, touch.body.reason,
                                 touch.body.until, touch.body.names});
        } else if (touch.body.type != OpType::Link) {
            auto version = versionOf(head, touch);
            if (!version) {
                return version.error();
            }
            view.versions.push_back(std::move(*version));
        }
    }
    view.hash = view.versions.back().hash;
    for (const auto& [field, rivals] : folded->conflicts) {
        ConflictView conflict{field, {}, {}};
        for (const ledger::Rival& rival : rivals) {
            conflict.values.push_back(rival.value);
            conflict.authors.push_back(ref((*touches)[rival.touch].author).name);
        }
        view.conflicts.push_back(std::move(conflict));
    }
    return depth > 0 ? withNeighbours(head, std::move(view), depth) : Result<RecordView>(std::move(view));
}

Result<RecordView> Desk::Private::withNeighbours(const Head& head, RecordView view, int depth)
{
    auto scope = this->scope(Show::kName);
    if (!scope) {
        return scope.error();
    }
    struct Found {
        Id record;
        QString relation;
        bool back = false;
    };
    std::vector<Found> found;
    for (const Schema schema : parts.ledger->schemas()) {
        for (const bool back : {true, false}) {
            auto ask = parts.database->prepare((back ? kBack : kOut).in(schema));
            ask.bind(1, head.id);
            while (true) {
                auto row = ask.step();
                if (!row) {
                    return row.error();
                }
                if (!*row) {
                    break;
                }
                found.push_back({ask.id(0), ask.text(1), back});
            }
        }
    }
    for (const Found& one : found) {
        auto other = find(one.record);
        if (!other) {
            return other.error();
        }
        // A person, or a record that this reader may not know of. Of people only who was entered twice.
        const bool person = other->has_value()
                            && ((*other)->kind == u"staff-member" || (*other)->kind == u"young-person");
        if (!other->has_value() || (person && (one.relation != u"same-as" || (*other)->kind != head.kind))
            || !scope->covers((*other)->kind, (*other)->about, parts.person)) {
            continue;
        }
        if (one.back && one.relation == u"to") {
            auto reply = viewOf(**other, depth - 1);
            if (!reply) {
                return reply.error();
            }
            view.replies.push_back(std::move(*reply));
            continue;
        }
        auto fields = fieldsOf(**other);
        if (!fields) {
            return fields.error();
        }
        LinkView link{one.relation, one.record, (*other)->kind, titleOf(*fields), (*other)->happened};
        (one.back ? view.backLinks : view.links).push_back(std::move(link));
    }
    std::ranges::sort(view.replies, {}, [](const RecordView& reply) { return reply.written; });
    return view;
}

Result<RecordView> Desk::Private::shown(const Show& command, std::vector<Id>* ids)
{
    auto head = need(command.record);
    if (!head) {
        return head.error();
    }
    if (auto may = gateFor(Show::kName, *head); !may) {
        return may.error();
    }
    auto view = viewOf(*head, kDepth);
    if (view) {
        collectShown(*view, ids);
    }
    return view;
}

Result<RecordView> Desk::Private::handle(const Show& command)
{
    std::vector<Id> ids;
    auto view = shown(command, &ids);
    if (!view) {
        return view.error();
    }
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
    if (auto noted = recordReading(ids); !noted) {
        return noted.error();
    }
    return view;
}

}  // namespace hearth::records
