// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/operation.h"

#include "core/crypto/keys.h"
#include "core/ledger/cbor.h"

namespace hearth::ledger {

namespace {

enum Key {
    kType = 0, kRecord = 1, kKind = 2, kWritten = 3, kHappened = 4, kAbout = 5, kFields = 6, kReason = 7,
    kVoice = 8, kHow = 9, kCatalogue = 10, kTarget = 11, kTag = 12, kIds = 13, kNames = 14, kFrom = 15,
    kUntil = 16, kBlob = 17, kHeads = 18, kNumber = 19, kNumber2 = 20
};

void appendProse(CborWriter& out, const Prose& prose)
{
    out.array(prose.size());
    for (const Paragraph& paragraph : prose) {
        out.array(3).text(paragraph.id).integer(static_cast<int>(paragraph.mark)).text(paragraph.text);
    }
}

void appendIds(CborWriter& out, const std::vector<Id>& ids)
{
    out.array(ids.size());
    for (const Id& id : ids) {
        out.bytes(id.bytes());
    }
}

/// Nothing, an empty prose and an empty list are the same thing and are not written.
bool isEmpty(const Value& value)
{
    if (const auto* prose = std::get_if<Prose>(&value)) {
        return prose->empty();
    }
    if (const auto* ids = std::get_if<std::vector<Id>>(&value)) {
        return ids->empty();
    }
    return std::holds_alternative<std::monostate>(value);
}

struct ValueWriter {
    CborWriter& out;
    void operator()(std::monostate) const { out.null(); }
    void operator()(const Prose& prose) const { appendProse(out, prose); }
    void operator()(const QString& text) const { out.text(text); }
    void operator()(bool flag) const { out.boolean(flag); }
    void operator()(std::int64_t number) const { out.integer(number); }
    void operator()(const Id& id) const { out.bytes(id.bytes()); }
    void operator()(const std::vector<Id>& ids) const { appendIds(out, ids); }
};

void appendFields(CborWriter& out, const Fields& fields)
{
    out.map(fields.size());
    for (const auto& [name, value] : fields) {
        out.text(name);
        // An amendment that empties a field must say so, hence null and not left out.
        isEmpty(value) ? (void)out.null() : std::visit(ValueWriter{out}, value);
    }
}

/// Writes what there is of a body, key by key; what is empty is left out.
struct BodyWriter {
    CborWriter cbor;
    CborWriter::OpenMap map = cbor.openMap();

    bool key(Key which, bool there)
    {
        if (there) {
            cbor.integer(which);
            cbor.count(map);
        }
        return there;
    }
    void text(Key which, const QString& value)
    {
        if (key(which, !value.isEmpty())) {
            cbor.text(value);
        }
    }
    void id(Key which, const Id& value)
    {
        if (key(which, !value.isNil())) {
            cbor.bytes(value.bytes());
        }
    }
    void ids(Key which, const std::vector<Id>& value)
    {
        if (key(which, !value.empty())) {
            appendIds(cbor, value);
        }
    }
    void integer(Key which, std::int64_t value)
    {
        if (key(which, value != 0)) {
            cbor.integer(value);
        }
    }
};

std::vector<Id> readIds(CborReader& in)
{
    std::vector<Id> ids;
    for (std::uint64_t left = in.array(); left > 0 && in.ok(); --left) {
        ids.push_back(in.id());
    }
    return ids;
}

Value readList(CborReader& in)
{
    const std::uint64_t size = in.array();
    Prose prose;
    std::vector<Id> ids;
    for (std::uint64_t i = 0; i < size && in.ok(); ++i) {
        if (in.nextIsArray()) {
            if (in.array() != 3) {
                in.spoil();
            }
            Paragraph paragraph;
            paragraph.id = in.text();
            const std::int64_t mark = in.integer();
            paragraph.mark = mark >= 0 && mark <= 4 ? static_cast<Mark>(mark) : Mark::None;
            paragraph.text = in.text();
            prose.push_back(std::move(paragraph));
        } else {
            ids.push_back(in.id());
        }
    }
    if (!prose.empty() && !ids.empty()) {
        in.spoil();
    }
    return ids.empty() ? Value(std::move(prose)) : Value(std::move(ids));
}

Value readValue(CborReader& in)
{
    switch (in.nextMajor()) {
    case 0:
    case 1:
        return in.integer();
    case 2:
        return in.id();
    case 3:
        return in.text();
    case 4:
        return readList(in);
    default:
        return in.nullOrBoolean();
    }
}

Fields readFields(CborReader& in)
{
    Fields fields;
    for (std::uint64_t left = in.map(); left > 0 && in.ok(); --left) {
        QString name = in.text();
        fields.insert_or_assign(std::move(name), readValue(in));
    }
    return fields;
}

void readKey(CborReader& in, std::int64_t key, Body& body)
{
    switch (key) {
    case kType: body.type = static_cast<OpType>(in.integer()); break;
    case kRecord: body.record = in.id(); break;
    case kKind: body.kind = in.text(); break;
    case kWritten: body.written = {in.integer()}; break;
    case kHappened: body.happened = Timestamp{in.integer()}; break;
    case kAbout: body.about = readIds(in); break;
    case kFields: body.fields = readFields(in); break;
    case kReason: body.reason = in.text(); break;
    case kVoice: body.voice = in.id(); break;
    case kHow: body.how = static_cast<How>(in.integer()); break;
    case kCatalogue: body.catalogue = static_cast<int>(in.integer()); break;
    case kTarget: body.target = in.id(); break;
    case kTag: body.tag = in.text(); break;
    case kIds: body.ids = readIds(in); break;
    case kNames:
        for (std::uint64_t left = in.array(); left > 0 && in.ok(); --left) {
            body.names.append(in.text());
        }
        break;
    case kFrom: body.from = in.text(); break;
    case kUntil: body.until = in.text(); break;
    case kBlob: body.blob = in.bytes(); break;
    case kHeads:
        for (std::uint64_t left = in.map(); left > 0 && in.ok(); --left) {
            const Id incarnation = in.id();
            body.heads[incarnation] = in.integer();
        }
        break;
    case kNumber: body.number = in.integer(); break;
    case kNumber2: body.number2 = in.integer(); break;
    default: in.skip(); break;  // of a newer version
    }
}

}  // namespace

QByteArray encodeBody(const Body& body)
{
    BodyWriter out;
    out.integer(kType, static_cast<int>(body.type));
    out.id(kRecord, body.record);
    out.text(kKind, body.kind);
    out.integer(kWritten, body.written.ms);
    if (out.key(kHappened, body.happened.has_value())) {
        out.cbor.integer(body.happened->ms);
    }
    out.ids(kAbout, body.about);
    if (out.key(kFields, !body.fields.empty())) {
        appendFields(out.cbor, body.fields);
    }
    out.text(kReason, body.reason);
    out.id(kVoice, body.voice);
    out.integer(kHow, static_cast<int>(body.how));
    out.integer(kCatalogue, body.catalogue);
    out.id(kTarget, body.target);
    out.text(kTag, body.tag);
    out.ids(kIds, body.ids);
    if (out.key(kNames, !body.names.isEmpty())) {
        out.cbor.array(static_cast<std::size_t>(body.names.size()));
        for (const QString& name : body.names) {
            out.cbor.text(name);
        }
    }
    out.text(kFrom, body.from);
    out.text(kUntil, body.until);
    if (out.key(kBlob, !body.blob.isEmpty())) {
        out.cbor.bytes(body.blob);
    }
    if (out.key(kHeads, !body.heads.empty())) {
        out.cbor.map(body.heads.size());
        for (const auto& [incarnation, seq] : body.heads) {
            out.cbor.bytes(incarnation.bytes()).integer(seq);
        }
    }
    out.integer(kNumber, body.number);
    out.integer(kNumber2, body.number2);
    return out.cbor.finish(out.map);
}

Result<Body> decodeBody(QByteArrayView bytes)
{
    CborReader in(bytes);
    Body body;
    for (std::uint64_t left = in.map(); left > 0 && in.ok(); --left) {
        const std::int64_t key = in.integer();
        readKey(in, key, body);
    }
    if (!in.ok() || !in.atEnd()) {
        return fail(ErrorCode::Damaged, "operation.body");
    }
    return body;
}

QByteArray encodeFields(const Fields& fields)
{
    CborWriter out;
    appendFields(out, fields);
    return out.take();
}

Result<Fields> decodeFields(QByteArrayView bytes)
{
    CborReader in(bytes);
    Fields fields = readFields(in);
    if (!in.ok() || !in.atEnd()) {
        return fail(ErrorCode::Damaged, "operation.fields");
    }
    return fields;
}

QByteArray encodeHeader(const Header& header)
{
    CborWriter out;
    out.array(8).integer(header.format).bytes(header.space.bytes()).bytes(header.incarnation.bytes());
    out.integer(header.seq).bytes(header.previous).integer(static_cast<std::int64_t>(header.hybrid.packed));
    out.bytes(header.author.bytes()).array(header.parts.size());
    for (const PartHeader& part : header.parts) {
        out.array(4).bytes(part.subject.bytes()).integer(static_cast<int>(part.audience));
        out.bytes(part.owner.isNil() ? QByteArray() : part.owner.bytes()).bytes(part.commitment);
    }
    return out.take();
}

Result<Header> decodeHeader(QByteArrayView bytes)
{
    CborReader in(bytes);
    const std::uint64_t size = in.array();
    Header header;
    header.format = static_cast<int>(in.integer());
    if (in.ok() && header.format > kFormat) {
        return fail(ErrorCode::TooNew, "operation.header");
    }
    header.space = in.id();
    header.incarnation = in.id();
    header.seq = in.integer();
    header.previous = in.bytes();
    const std::int64_t hybrid = in.integer();
    if (hybrid < 0) {
        in.spoil();
    }
    header.hybrid = {static_cast<std::uint64_t>(hybrid)};
    header.author = in.id();
    for (std::uint64_t left = in.array(); left > 0 && in.ok(); --left) {
        PartHeader part;
        if (in.array() != 4) {
            in.spoil();
        }
        part.subject = in.id();
        const std::int64_t audience = in.integer();
        if (audience < 0 || audience > 3) {
            in.spoil();
        }
        part.audience = static_cast<Audience>(audience);
        part.owner = in.idOrEmpty();
        part.commitment = in.bytes();
        header.parts.push_back(std::move(part));
    }
    if (!in.ok() || !in.atEnd() || size != 8 || header.seq < 1 || header.previous.size() != 32
        || header.parts.empty() || header.parts.size() > kMaxParts) {
        return fail(ErrorCode::Damaged, "operation.header");
    }
    return header;
}

QByteArray hashOf(const QByteArray& headerBytes)
{
    return crypto::hash(headerBytes);
}

QByteArray commitmentOf(QByteArrayView salt, QByteArrayView stored)
{
    QByteArray all;
    all.reserve(salt.size() + stored.size());
    all.append(salt);
    all.append(stored);
    return crypto::hash(all);
}

QByteArray checkpointMessage(const Id& space, const Id& incarnation, std::int64_t fromSeq, std::int64_t toSeq,
                             const QByteArray& head)
{
    CborWriter out;
    out.array(6).text(QStringLiteral("hearthbook checkpoint 1")).bytes(space.bytes()).bytes(incarnation.bytes());
    out.integer(fromSeq).integer(toSeq).bytes(head);
    return out.take();
}

}  // namespace hearth::ledger
