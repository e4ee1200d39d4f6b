// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/extracts.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace hearth::evidence {

namespace {

const QLocale& british()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

QString pounds(std::int64_t pence)
{
    const std::int64_t whole = pence < 0 ? -pence : pence;
    return QStringLiteral("%1£%2.%3")
        .arg(pence < 0 ? QStringLiteral("-") : QString())
        .arg(whole / 100)
        .arg(whole % 100, 2, 10, QLatin1Char('0'));
}

// A record without stored versions (all erased) still has its place in the pack.
records::Version onlyVersion(const records::RecordView& view)
{
    records::Version version;
    version.author = view.author.id;
    version.authorName = view.author.name;
    version.voice = view.voice.id;
    version.voiceName = view.voice.name;
    version.how = view.how;
    version.happened = view.happened;
    version.written = view.written;
    version.fields = view.fields;
    version.hash = view.hash;
    return version;
}

std::size_t last(const records::RecordView& view)
{
    return view.versions.empty() ? 0 : view.versions.size() - 1;
}

QString listed(const QStringList& names)
{
    return names.size() < 2 ? names.join(QString())
                            : names.mid(0, names.size() - 1).join(QStringLiteral(", ")) +
                                  QStringLiteral(" and ") + names.last();
}

}  // namespace

Extracts::Extracts(const Sources& sources, const std::vector<records::PersonRef>& people,
                   QTimeZone zone)
    : m_sources(sources), m_people(people), m_zone(std::move(zone))
{}

void Extracts::startClaim(int claim)
{
    m_claim = claim;
    m_last = 0;
}

bool Extracts::printed(const Id& record) const
{
    return std::find(m_printed.begin(), m_printed.end(), record) != m_printed.end();
}

Status Extracts::add(const Citation& citation, std::vector<Extract>& into)
{
    const auto view = m_sources.show(citation.record);
    if (!view) {
        return view.error();
    }
    return addView(*view, {}, citation, into);
}

Status Extracts::add(const Id& id, std::vector<Extract>& into)
{
    Citation whole;
    whole.record = id;
    return add(whole, into);
}

Result<int> Extracts::readersOf(const Id& id) const
{
    const auto readers = m_sources.readers(id);
    if (readers) {
        return static_cast<int>(readers->size());
    }
    // Not being allowed to ask who has read is no reason to have no pack.
    const ErrorCode code = readers.error().code;
    if (code == ErrorCode::Refused || code == ErrorCode::NotFound) {
        return -1;
    }
    return readers.error();
}

Status Extracts::addView(const records::RecordView& view, const QString& to,
                         const Citation& citation, std::vector<Extract>& into)
{
    const auto readBy = readersOf(view.id);
    if (!readBy) {
        return readBy.error();
    }
    m_printed.push_back(view.id);
    Extract first = original(view, to);
    first.readBy = *readBy;
    const std::size_t upTo = versionAt(view, citation.version).value_or(last(view));
    const catalogue::Kind* kind = m_sources.kind(view.kind);
    // What people keep up to date together is saved field by field: eleven amendments would say less than
    // how it stood.
    const bool asItStood = kind != nullptr && kind->together && upTo > 0;
    if (asItStood) {
        standing(first, view, upTo);
    }
    pin(first, view, citation);
    const QString number = first.number;
    into.push_back(std::move(first));

    struct Beside {
        Timestamp written;
        std::size_t version = 0;
        const records::RecordView* reply = nullptr;
    };
    std::vector<Beside> beside;
    for (std::size_t i = 1; i <= upTo && !asItStood && citation.paragraphs.isEmpty(); ++i) {
        beside.push_back({view.versions[i].written, i, nullptr});
    }
    for (const auto& reply : view.replies) {
        beside.push_back({reply.written, 0, &reply});
    }
    std::stable_sort(beside.begin(), beside.end(),
                     [](const Beside& a, const Beside& b) { return a.written < b.written; });
    for (const Beside& each : beside) {
        if (each.reply == nullptr) {
            into.push_back(amendment(view, each.version, number));
        } else if (const auto added = addView(*each.reply, number, {}, into); !added) {
            return added;
        }
    }
    return {};
}

// All fields as they stood at version `upTo`, under that version's hash; who wrote any of it is said beside.
void Extracts::standing(Extract& extract, const records::RecordView& view, std::size_t upTo) const
{
    records::Version version = view.versions[upTo];
    version.fields = wordsAt(view, upTo);
    fill(extract, view, version);
    extract.version = static_cast<int>(upTo) + 1;
    QStringList names;
    for (std::size_t i = 0; i <= upTo; ++i) {
        const QString name = view.versions[i].authorName.isEmpty() ? nameOf(view.versions[i].author)
                                                                   : view.versions[i].authorName;
        if (!names.contains(name)) {
            names << name;
        }
    }
    extract.standing = QStringLiteral("As it stood after %1 savings by %2").arg(upTo + 1).arg(listed(names));
}

// What the citation says of the record that it names: which version, what came after, whose choice.
void Extracts::pin(Extract& extract, const records::RecordView& view, const Citation& citation) const
{
    extract.note = citation.note;
    extract.citedBy = citation.by;
    extract.cited = citation.made;
    const auto at = versionAt(view, citation.version);
    const std::size_t upTo = at.value_or(last(view));
    if (!at) {
        extract.note += (extract.note.isEmpty() ? QString() : QStringLiteral(" ")) +
                        QStringLiteral("The version that was cited cannot be found any more; this "
                                       "is what stands.");
    }
    extract.amendedSince = static_cast<int>(last(view) - upTo);
    if (extract.amendedSince > 0) {
        extract.amendedLast = view.versions.back().written;
    }
    if (!citation.paragraphs.isEmpty()) {
        cut(extract, view, citation, upTo);
    }
}

// The chosen paragraphs as one extract: of the newest version by then that says any of them.
void Extracts::cut(Extract& extract, const records::RecordView& view, const Citation& citation,
                   std::size_t upTo) const
{
    const Fields words = wordsAt(view, upTo);
    Fields chosen;
    int taken = 0;
    for (const auto& [field, value] : words) {
        const Prose* prose = std::get_if<Prose>(&value);
        Prose some;
        for (const Paragraph& one : prose != nullptr ? *prose : Prose()) {
            if (citation.paragraphs.contains(field + QLatin1Char('/') + one.id)) {
                some.push_back(one);
            }
        }
        taken += static_cast<int>(some.size());
        if (!some.empty()) {
            chosen[field] = std::move(some);
        }
    }
    if (taken == 0) {
        extract.lines.clear();  // erased since: no other words take their place
        return;
    }
    std::size_t says = 0;
    for (std::size_t i = 0; i <= upTo && i < view.versions.size(); ++i) {
        const bool any = std::ranges::any_of(chosen, [&](const auto& one) {
            return view.versions[i].fields.contains(one.first);
        });
        says = any ? i : says;
    }
    records::Version version =
        view.versions.empty() ? onlyVersion(view) : view.versions[says];
    version.fields = std::move(chosen);
    fill(extract, view, version);
    extract.version = static_cast<int>(says) + 1;
    extract.paragraphs = taken;
    extract.paragraphsOf =
        static_cast<int>(passagesOf(m_sources.kind(view.kind), words).size());
    extract.reason = says > 0 ? version.reason : QString();
}

Extract Extracts::original(const records::RecordView& view, const QString& to)
{
    records::Version version =
        view.versions.empty() ? onlyVersion(view) : view.versions.front();
    if (!to.isEmpty()) {
        version.fields.erase(QStringLiteral("to"));  // its number is in the title
    }
    Extract extract;
    extract.number = nextNumber();
    extract.to = to;
    extract.stands = to.isEmpty() ? Stands::Original : Stands::Reply;
    fill(extract, view, version);
    extract.version = 1;
    QStringList names;
    for (const auto& person : view.about) {
        names << person.firstName;
    }
    if (!to.isEmpty()) {
        const QString whose = extract.voice.isEmpty() ? extract.author : extract.voice;
        extract.title = QStringLiteral("%1’s reply to %2").arg(whose, to);
    } else {
        const auto titled = version.fields.find(QStringLiteral("title"));
        const QString* title =
            titled == version.fields.end() ? nullptr : std::get_if<QString>(&titled->second);
        const bool letter = view.kind == QStringLiteral("letter");
        // "Letter to Child J": the statutory words for it end in "to the child" already.
        extract.title = letter ? extract.house.left(1).toUpper() + extract.house.mid(1) : extract.kind;
        if (!names.isEmpty()) {
            extract.title +=
                (letter ? QStringLiteral(" to ") : QStringLiteral(" about ")) + listed(names);
        }
        if (title != nullptr && !title->isEmpty()) {
            extract.title += QStringLiteral(": ") + *title;
        }
    }
    extract.state = view.voided     ? QStringLiteral("voided")
                    : view.withheld ? QStringLiteral("withheld")
                                    : QString();
    for (const auto& act : view.acts) {
        if (act.type == QStringLiteral("sign-off")) {
            extract.signedOff = act.written;
            extract.signedOffBy = act.authorName;
        }
        if ((view.voided && act.type == QStringLiteral("void")) ||
            (!view.voided && view.withheld && act.type == QStringLiteral("withhold"))) {
            extract.stateReason = act.reason;
        }
    }
    return extract;
}

Extract Extracts::amendment(const records::RecordView& view, std::size_t version, const QString& to)
{
    Extract extract;
    extract.number = nextNumber();
    extract.to = to;
    extract.stands = Stands::Amendment;
    fill(extract, view, view.versions[version]);
    extract.title = QStringLiteral("Amendment to %1").arg(to);
    extract.reason = view.versions[version].reason;
    extract.version = static_cast<int>(version) + 1;
    return extract;
}

void Extracts::fill(Extract& extract, const records::RecordView& view,
                    const records::Version& version) const
{
    const catalogue::Kind* kind = m_sources.kind(view.kind);
    extract.record = view.id.text();
    extract.hash = QString::fromLatin1(version.hash.toHex());
    extract.kind = kind != nullptr && !kind->statutory.isEmpty() ? kind->statutory : view.kind;
    extract.house = kind != nullptr && !kind->house.isEmpty() ? kind->house : extract.kind;
    extract.aboutIds.clear();
    for (const auto& person : view.about) {
        extract.aboutIds.push_back(person.id);
    }
    extract.lines = linesOf(view.kind, version.fields);
    extract.authorId = version.author;
    extract.author = version.authorName.isEmpty() ? nameOf(version.author) : version.authorName;
    const records::PersonRef* author = personOf(version.author);
    extract.role =
        author != nullptr && !author->youngPerson ? m_sources.roleName(author->role) : QString();
    if (!version.voice.isNil() && version.voice != version.author) {
        extract.voiceId = version.voice;
        extract.voice = version.voiceName.isEmpty() ? nameOf(version.voice) : version.voiceName;
    }
    extract.how = version.how;
    extract.happened = version.happened;
    extract.written = version.written;
    extract.signedByAuthor = version.signedByAuthor;
    extract.versions = std::max<int>(1, static_cast<int>(view.versions.size()));
    const Id& whose = extract.voiceId.isNil() ? extract.authorId : extract.voiceId;
    const records::PersonRef* speaker = personOf(whose);
    extract.isVoice = (speaker != nullptr && speaker->youngPerson) ||
                      (view.voice.id == whose && view.voice.youngPerson) ||
                      (view.author.id == whose && view.author.youngPerson);
}

std::vector<Line> Extracts::linesOf(const QString& kindId, const Fields& fields) const
{
    const catalogue::Kind* kind = m_sources.kind(kindId);
    std::vector<Line> lines;
    const auto take = [&](const QString& id, const Value& value) {
        const catalogue::Field* field = fieldOf(kind, id);
        const bool main = id == QStringLiteral("text");
        if (id == QStringLiteral("title") || std::holds_alternative<std::monostate>(value)) {
            return;
        }
        Line line;
        line.label = main                                              ? QString()
                     : field != nullptr && !field->statutory.isEmpty() ? field->statutory
                                                                       : id;
        if (const auto* prose = std::get_if<Prose>(&value)) {
            line.words = *prose;
        } else if (const QString words = wordsOf(field, value); !words.isEmpty()) {
            line.words = {{QStringLiteral("p1"), Mark::None, words}};
        }
        if (!line.words.empty()) {
            lines.push_back(std::move(line));
        }
    };
    // The main words first, then the catalogue's order, then what this catalogue does not know.
    if (const auto main = fields.find(QStringLiteral("text")); main != fields.end()) {
        take(main->first, main->second);
    }
    if (kind != nullptr) {
        for (const auto& field : kind->fields) {
            if (const auto found = fields.find(field.id);
                found != fields.end() && field.id != QStringLiteral("text")) {
                take(found->first, found->second);
            }
        }
    }
    for (const auto& [id, value] : fields) {
        if (id != QStringLiteral("text") && fieldOf(kind, id) == nullptr) {
            take(id, value);
        }
    }
    return lines;
}

QString Extracts::wordsOf(const catalogue::Field* field, const Value& value) const
{
    const auto type = field != nullptr ? field->type : catalogue::FieldType::Text;
    if (const auto* text = std::get_if<QString>(&value)) {
        if (type == catalogue::FieldType::Choice) {
            for (const auto& choice : field->choices) {
                if (choice.id == *text) {
                    return choice.statutory.isEmpty() ? choice.house : choice.statutory;
                }
            }
        }
        const QDate day =
            type == catalogue::FieldType::Date ? QDate::fromString(*text, Qt::ISODate) : QDate();
        return day.isValid() ? british().toString(day, QStringLiteral("d MMMM yyyy")) : *text;
    }
    if (const auto* flag = std::get_if<bool>(&value)) {
        return *flag ? QStringLiteral("yes") : QStringLiteral("no");
    }
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        if (type == catalogue::FieldType::DateTime) {
            return british().toString(QDateTime::fromMSecsSinceEpoch(*number, m_zone),
                                      QStringLiteral("d MMMM yyyy HH:mm"));
        }
        return type == catalogue::FieldType::Money ? pounds(*number) : QString::number(*number);
    }
    if (const auto* id = std::get_if<Id>(&value)) {
        return id->isNil() ? QString() : nameOf(*id);
    }
    QStringList names;
    if (const auto* ids = std::get_if<std::vector<Id>>(&value)) {
        for (const Id& id : *ids) {
            names << nameOf(id);
        }
    }
    return names.join(QStringLiteral(", "));
}

// A record's id where it names no person.
QString Extracts::nameOf(const Id& person) const
{
    const records::PersonRef* known = personOf(person);
    return known != nullptr ? known->name : person.text();
}

const records::PersonRef* Extracts::personOf(const Id& person) const
{
    const auto found = std::find_if(m_people.begin(), m_people.end(),
                                    [&](const auto& each) { return each.id == person; });
    return found == m_people.end() ? nullptr : &*found;
}

QString Extracts::nextNumber()
{
    return QStringLiteral("%1.%2").arg(m_claim).arg(++m_last);
}

}  // namespace hearth::evidence
