// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/evidence/shelf.h"

#include <QDateTime>

#include <algorithm>

namespace hearth::test {

using records::PersonRef;
using records::RecordView;

namespace {

catalogue::Kind kindOf(const char* id, const char* statutory, const QStringList& standards)
{
    catalogue::Kind kind;
    kind.id = QString::fromLatin1(id);
    kind.statutory = QString::fromLatin1(statutory);
    kind.standards = standards;
    return kind;
}

catalogue::Field fieldOf(const char* id, catalogue::FieldType type, const char* statutory)
{
    catalogue::Field field;
    field.id = QString::fromLatin1(id);
    field.type = type;
    field.statutory = QString::fromLatin1(statutory);
    return field;
}

QByteArray hashOf(int n)
{
    return QByteArray(32, static_cast<char>(n));
}

}  // namespace

Shelf::Shelf()
{
    const auto q = [](const char* text) { return QString::fromLatin1(text); };
    auto letter = kindOf("letter", "Letter", {q("QS2"), q("QS6")});
    auto incident = kindOf("incident", "Incident record", {q("QS7")});
    incident.fields = {fieldOf("where", catalogue::FieldType::Text, "Location"),
                       fieldOf("cost", catalogue::FieldType::Money, "Cost"),
                       fieldOf("present", catalogue::FieldType::People, "Others present")};
    auto pack = kindOf("pack", "Evidence pack", {q("QS2")});
    pack.fields = {fieldOf("title", catalogue::FieldType::Text, "Title"),
                   fieldOf("head", catalogue::FieldType::Text, "Head"),
                   fieldOf("claims", catalogue::FieldType::Records, "Claims"),
                   fieldOf("digest", catalogue::FieldType::Text, "Digest")};
    for (const auto& kind : {letter, incident, pack, kindOf("claim", "Claim", {q("QS2")}),
                             kindOf("citation", "Cited record", {q("QS2")}),
                             kindOf("reply", "Response of the child", {q("QS2")}),
                             kindOf("money", "Petty cash", {})}) {
        m_kinds.emplace(kind.id, kind);
    }
}

Id Shelf::next()
{
    return Id::make({m_clock += 1000});
}

PersonRef Shelf::young(const char* name, const char* first)
{
    PersonRef person;
    person.id = next();
    person.name = QString::fromUtf8(name);
    person.firstName = QString::fromUtf8(first);
    person.youngPerson = true;
    people.push_back(person);
    return person;
}

PersonRef Shelf::worker(const char* name, const char* role)
{
    PersonRef person;
    person.id = next();
    person.name = QString::fromUtf8(name);
    person.firstName = person.name.section(QLatin1Char(' '), 0, 0);
    person.role = QString::fromLatin1(role);
    people.push_back(person);
    return person;
}

RecordView& Shelf::add(const char* kind, const PersonRef& author,
                       const std::vector<PersonRef>& about, const QDate& day, const char* text)
{
    RecordView view;
    view.id = next();
    view.kind = QString::fromLatin1(kind);
    view.about = about;
    view.author = author;
    view.happened = {QDateTime(day, QTime(18, 0), Qt::UTC).toMSecsSinceEpoch()};
    view.written = {view.happened.ms + 3'600'000};
    view.fields = {{QStringLiteral("text"),
                    Prose{{QStringLiteral("p1"), Mark::Fact, QString::fromUtf8(text)}}}};
    records::Version version;
    version.author = author.id;
    version.authorName = author.name;
    version.happened = view.happened;
    version.written = view.written;
    version.fields = view.fields;
    version.signedByAuthor = true;
    version.hash = hashOf(static_cast<int>(records.size()) + 1);
    view.versions = {version};
    view.hash = version.hash;
    return records[view.id] = view;
}

void Shelf::reply(RecordView& to, const PersonRef& voice, const PersonRef& with, const char* text)
{
    const Id id = add("reply", with, {voice}, QDate(2026, 3, 11), text).id;
    RecordView& reply = records[id];
    reply.voice = voice;
    reply.versions[0].voice = voice.id;
    reply.versions[0].voiceName = voice.name;
    reply.versions[0].how = How::TypedTogether;
    to.replies.push_back(reply);
}

void Shelf::amend(RecordView& view, const PersonRef& author, const char* text)
{
    records::Version version = view.versions[0];
    version.author = author.id;
    version.authorName = author.name;
    version.written.ms += 40LL * 3'600'000;
    version.reason = QStringLiteral("I had it wrong.");
    version.fields = {{QStringLiteral("text"),
                       Prose{{QStringLiteral("p1"), Mark::View, QString::fromUtf8(text)}}}};
    version.hash = hashOf(200);
    view.versions.push_back(version);
    view.fields = version.fields;
}

Id Shelf::claim(const char* title, const char* standard, const std::vector<Id>& cited,
                const std::vector<Id>& against)
{
    RecordView& view = add("claim", people.front(), {}, QDate(2026, 3, 11), "Mostly true.");
    view.fields[QStringLiteral("title")] = QString::fromUtf8(title);
    view.fields[QStringLiteral("standard")] = QString::fromLatin1(standard);
    view.fields[QStringLiteral("cited")] = cited;
    view.fields[QStringLiteral("against")] = against;
    return view.id;
}

Result<records::Page> Shelf::page(const records::Timeline& asked)
{
    acts.emplace_back("timeline");
    std::vector<records::Row> rows;
    for (const auto& [id, view] : records) {
        const bool about =
            !asked.about || std::any_of(view.about.begin(), view.about.end(),
                                        [&](const auto& who) { return who.id == *asked.about; });
        if (about && asked.kinds.contains(view.kind) && (!asked.from || view.happened >= *asked.from) &&
            (!asked.until || view.happened < *asked.until) && (asked.voided || !view.voided)) {
            records::Row row;
            row.id = id;
            row.kind = view.kind;
            row.happened = view.happened;
            row.written = view.written;
            row.author = view.author;
            row.voice = view.voice;
            row.text = view.text();
            row.fields = view.fields;
            row.voided = view.voided;
            rows.push_back(row);
        }
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return a.happened > b.happened; });
    records::Page page;
    const auto start = static_cast<std::size_t>(asked.after.toInt());
    const auto end = std::min(rows.size(), start + static_cast<std::size_t>(limit));
    page.rows.assign(rows.begin() + static_cast<std::ptrdiff_t>(start),
                     rows.begin() + static_cast<std::ptrdiff_t>(end));
    page.next = end < rows.size() ? QString::number(end) : QString();
    return page;
}

Result<records::CountRecords::Answer> Shelf::counted(const records::CountRecords& asked) const
{
    records::CountRecords::Answer answer;
    for (const auto& [id, view] : records) {
        const auto after = std::ranges::upper_bound(asked.edges, view.happened);
        if (view.voided || !asked.kinds.contains(view.kind) || after == asked.edges.begin() ||
            after == asked.edges.end()) {
            continue;
        }
        const Id voice = view.voice.youngPerson ? view.voice.id : Id();
        answer.push_back({view.kind, static_cast<int>(after - asked.edges.begin()) - 1, voice, 1});
    }
    return answer;
}

Id Shelf::cite(const Id& claim, const Id& record, int version, bool against, const QString& paragraphs)
{
    RecordView& view = add("citation", people.front(), {}, QDate(2026, 3, 11), "");
    evidence::Citation citation;
    citation.record = record;
    citation.version = QString::fromLatin1(
        records.at(record).versions[static_cast<std::size_t>(version) - 1].hash.toHex());
    citation.paragraphs = paragraphs.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    citation.against = against;
    view.fields = evidence::fieldsOf(citation, claim);
    return view.id;
}

evidence::Sources Shelf::sources()
{
    evidence::Sources made;
    made.show = [this](const Id& id) -> Result<RecordView> {
        acts.emplace_back("show");
        if (refused == id) {
            return fail(ErrorCode::Refused, "test");
        }
        const auto found = records.find(id);
        return found == records.end() ? Result<RecordView>(fail(ErrorCode::NotFound, "test"))
                                      : found->second;
    };
    made.timeline = [this](const records::Timeline& asked) { return page(asked); };
    made.count = [this](const records::CountRecords& asked) { return counted(asked); };
    made.people = [this]() -> Result<std::vector<PersonRef>> { return people; };
    made.readers = [this](const Id&) -> Result<std::vector<records::ReadingView>> {
        if (readersRefused) {
            return fail(ErrorCode::Refused, "test");
        }
        return std::vector<records::ReadingView>(4);
    };
    made.head = [this]() -> Result<QString> {
        acts.emplace_back("head");
        return QStringLiteral("head%1").arg(++m_heads);
    };
    made.makePack = [this](const records::MakePack& pack) -> Result<records::Saved> {
        acts.emplace_back("make-pack");
        if (packRefused) {
            return fail(ErrorCode::Refused, "test");
        }
        packs.push_back(pack);
        records::Saved saved;
        saved.id = next();
        return saved;
    };
    made.kind = [this](const QString& id) -> const catalogue::Kind* {
        const auto found = m_kinds.find(id);
        return found == m_kinds.end() ? nullptr : &found->second;
    };
    made.standardName = [](const QString& id) { return QStringLiteral("The %1 standard").arg(id); };
    made.roleName = [](const QString& role) {
        return QString(role).replace(QLatin1Char('-'), QLatin1Char(' '));
    };
    for (const auto& [id, kind] : m_kinds) {
        made.kinds << id;
    }
    made.standards = {QStringLiteral("QS1"), QStringLiteral("QS2"), QStringLiteral("QS6"),
                      QStringLiteral("QS7")};
    made.home = QStringLiteral("Alder House");
    made.now = [this] { return Timestamp{m_clock}; };
    return made;
}

}  // namespace hearth::test
