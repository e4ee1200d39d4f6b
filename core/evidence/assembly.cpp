// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/assembly.h"

#include "core/evidence/coverage.h"
#include "core/evidence/redaction.h"

#include <QDateTime>

#include <algorithm>

namespace hearth::evidence {

namespace {

const QString kClaim = QStringLiteral("claim");
const QString kPack = QStringLiteral("pack");
const QString kReply = QStringLiteral("reply");

QString textOf(const Fields& fields, const char* id)
{
    const auto found = fields.find(QString::fromLatin1(id));
    if (found == fields.end()) {
        return {};
    }
    if (const auto* prose = std::get_if<Prose>(&found->second)) {
        return joinProse(*prose);
    }
    const auto* text = std::get_if<QString>(&found->second);
    return text != nullptr ? *text : QString();
}

void takeStandard(Claim& claim, const Sources& sources, const QString& standard)
{
    claim.standard = standard;
    claim.regulation = regulationOf(standard);
    claim.standardName = standard.isEmpty() ? QString() : sources.standardName(standard);
    claim.standardHouse = standard.isEmpty() || !sources.standardHouse ? QString() : sources.standardHouse(standard);
}

// The newest version in which the judgement itself was said.
const records::Version* judgementOf(const records::RecordView& view, int* times)
{
    const records::Version* newest = nullptr;
    *times = 0;
    for (const records::Version& version : view.versions) {
        if (newest == nullptr || version.fields.contains(QStringLiteral("text"))) {
            newest = &version;
            *times += version.fields.contains(QStringLiteral("text")) ? 1 : 0;
        }
    }
    *times = std::max(*times, 1);
    return newest;
}

}  // namespace

Assembly::Assembly(const Sources& sources, const PackRequest& request)
    : m_sources(sources), m_request(request)
{
    then([this] { return plan(); });
}

Result<bool> Assembly::step()
{
    if (m_tasks.empty()) {
        return false;
    }
    const Task task = std::move(m_tasks.front());
    m_tasks.pop_front();
    if (const Status done = task(); !done) {
        m_tasks.clear();
        return done.error();
    }
    ++m_done;
    return !m_tasks.empty();
}

Status Assembly::plan()
{
    auto people = m_sources.people();
    if (!people) {
        return people.error();
    }
    m_people = std::move(*people);
    m_extracts = std::make_unique<Extracts>(m_sources, m_people, m_request.zone);
    if (m_request.claims.empty()) {
        if (!m_request.from || !m_request.until || *m_request.from > *m_request.until) {
            return fail(ErrorCode::Invalid, "evidence.pack:period");
        }
        then([this] { return gatherRows({}); });
    } else {
        auto rows = citationRows(m_sources);
        if (!rows) {
            return rows.error();
        }
        m_citations = std::move(*rows);
        for (const Id& id : m_request.claims) {
            then([this, id] { return readClaim(id); });
        }
    }
    then([this] { return describe(); });
    then([this] { return count(); });
    return {};
}

Status Assembly::readClaim(const Id& id)
{
    const auto view = m_sources.show(id);
    if (!view) {
        return view.error();
    }
    if (view->kind != kClaim) {
        return fail(ErrorCode::Invalid, "evidence.pack:not-a-claim");
    }
    const std::size_t place = m_model.claims.size();
    m_extracts->startClaim(static_cast<int>(place) + 1);
    m_model.claims.push_back(head(*view));
    std::vector<Citation> cited = citationsOf(*view, m_citations);
    // What shows it first, as it is numbered; the last to be put in front is the first to be done.
    std::ranges::stable_sort(cited, {}, &Citation::against);
    for (auto one = cited.rbegin(); one != cited.rend(); ++one) {
        first([this, place, citation = *one] { return cite(place, citation); });
    }
    return {};
}

Status Assembly::cite(std::size_t claim, const Citation& citation)
{
    auto& into = citation.against ? m_model.claims[claim].against : m_model.claims[claim].shows;
    const bool stands = std::ranges::any_of(into, [&](const Extract& one) {
        // A reply cited as well stands beside its letter already; other paragraphs of it do not.
        return one.record == citation.record.text() && (one.paragraphs == 0 || citation.paragraphs.isEmpty());
    });
    return stands ? Status() : m_extracts->add(citation, into);
}

Claim Assembly::head(const records::RecordView& view)
{
    Claim claim;
    takeStandard(claim, m_sources, textOf(view.fields, "standard"));
    claim.title = textOf(view.fields, "title");
    claim.record = view.id.text();
    claim.hash = QString::fromLatin1(view.hash.toHex());
    claim.judgement = textOf(view.fields, "text");
    claim.notFound = textOf(view.fields, "not-found");
    const records::Version* said = judgementOf(view, &claim.judgements);
    claim.judgedBy = said == nullptr ? view.author.name : said->authorName;
    claim.judged = said == nullptr ? view.written : said->written;
    const Id judge = said == nullptr ? view.author.id : said->author;
    for (const auto& person : m_people) {
        if (person.id == judge) {
            claim.judgedRole = m_sources.roleName(person.role);
        }
    }
    widen(QDate::fromString(textOf(view.fields, "from"), Qt::ISODate));
    widen(QDate::fromString(textOf(view.fields, "to"), Qt::ISODate));
    return claim;
}

// Rows come newest first; a pack reads forward.
Status Assembly::gatherRows(const QString& after)
{
    records::Timeline timeline;
    timeline.about = m_request.about;
    timeline.from = Timestamp{m_request.from->startOfDay(m_request.zone).toMSecsSinceEpoch()};
    timeline.until =
        Timestamp{m_request.until->addDays(1).startOfDay(m_request.zone).toMSecsSinceEpoch()};
    timeline.limit = 200;
    timeline.voided = false;
    timeline.after = after;
    timeline.kinds = evidencing(m_sources);
    if (timeline.kinds.isEmpty()) {
        return planGroups();  // an empty list would mean every kind
    }
    const auto page = m_sources.timeline(timeline);
    if (!page) {
        return page.error();
    }
    m_rows.insert(m_rows.end(), page->rows.begin(), page->rows.end());
    if (page->next.isEmpty()) {
        return planGroups();
    }
    first([this, next = page->next] { return gatherRows(next); });
    return {};
}

Status Assembly::planGroups()
{
    std::reverse(m_rows.begin(), m_rows.end());
    for (auto standard = m_sources.standards.crbegin(); standard != m_sources.standards.crend(); ++standard) {
        first([this, which = *standard] { return startGroup(which); });
    }
    return {};
}

Status Assembly::startGroup(const QString& standard)
{
    // A group that nothing was put into is none.
    if (!m_model.claims.empty() && m_model.claims.back().shows.empty()) {
        m_model.claims.pop_back();
    }
    const std::size_t group = m_model.claims.size();
    Claim claim;
    takeStandard(claim, m_sources, standard);
    claim.title = claim.standardName;
    m_model.claims.push_back(std::move(claim));
    m_extracts->startClaim(static_cast<int>(group) + 1);
    // A reply stands beside its record; only one whose record lies outside the period is printed by
    // itself, after the rest.
    std::vector<const records::Row*> mine;
    for (const bool replies : {false, true}) {
        for (const auto& row : m_rows) {
            const auto* kind = m_sources.kind(row.kind);
            if (!row.voided && kind != nullptr && kind->standards.value(0) == standard &&
                (row.kind == kReply) == replies) {
                mine.push_back(&row);
            }
        }
    }
    for (auto row = mine.rbegin(); row != mine.rend(); ++row) {
        first([this, one = *row, group] { return addRow(*one, group); });
    }
    return {};
}

Status Assembly::addRow(const records::Row& row, std::size_t group)
{
    return m_extracts->printed(row.id) ? Status() : m_extracts->add(row.id, m_model.claims[group].shows);
}

void Assembly::widen(const QDate& day)
{
    if (day.isValid()) {
        m_model.from = m_model.from.isValid() ? std::min(m_model.from, day) : day;
        m_model.until = m_model.until.isValid() ? std::max(m_model.until, day) : day;
    }
}

Status Assembly::describe()
{
    if (!m_model.claims.empty() && m_request.claims.empty() && m_model.claims.back().shows.empty()) {
        m_model.claims.pop_back();
    }
    if (m_model.claims.empty()) {
        return fail(ErrorCode::Invalid, "evidence.pack:empty");
    }
    m_model.home = m_sources.home;
    m_model.title = m_request.title.isEmpty() ? QStringLiteral("Evidence pack") : m_request.title;
    m_model.made = m_sources.now();
    m_model.letters = false;
    if (m_request.about) {
        for (const auto& person : m_people) {
            m_model.about = person.id == *m_request.about ? person.name : m_model.about;
        }
    }
    for (const Claim& claim : m_model.claims) {
        for (const auto* list : {&claim.shows, &claim.against}) {
            for (const Extract& extract : *list) {
                widen(QDateTime::fromMSecsSinceEpoch(extract.happened.ms, m_request.zone).date());
            }
        }
    }
    m_model.from = m_request.from.value_or(m_model.from);
    m_model.until = m_request.until.value_or(m_model.until);
    return {};
}

// After all the reading: the head is that of a book in which it is written down.
Status Assembly::count()
{
    if (m_sources.count && !m_request.about && m_model.from.isValid() && m_model.from <= m_model.until) {
        const auto rich = coverage(m_sources, m_model.from, m_model.until, m_request.zone);
        if (!rich) {
            return rich.error();
        }
        m_model.coverage = rich->table;
    }
    const auto now = m_sources.head();
    if (!now) {
        return now.error();
    }
    m_model.head = *now;
    return {};
}

PackModel Assembly::model() const
{
    if (!m_request.letters) {
        return m_model;
    }
    std::vector<records::PersonRef> young;
    std::copy_if(m_people.begin(), m_people.end(), std::back_inserter(young),
                 [](const auto& person) { return person.youngPerson; });
    return withLetters(m_model, young);
}

records::MakePack Assembly::making(const Id& id) const
{
    records::MakePack making;
    making.id = id;
    making.pack.kind = kPack;
    making.cited = m_model.cited();
    if (m_request.about) {
        making.pack.about = {*m_request.about};
    }
    const auto put = [&](const char* field, Value value) {
        if (fieldOf(m_sources.kind(kPack), QString::fromLatin1(field)) != nullptr) {
            making.pack.fields.emplace(QString::fromLatin1(field), std::move(value));
        }
    };
    put("title", m_model.title);
    put("head", m_model.head);
    if (m_model.from.isValid() && m_model.until.isValid()) {
        put("from", m_model.from.toString(Qt::ISODate));
        put("to", m_model.until.toString(Qt::ISODate));
    }
    if (!m_request.claims.empty()) {
        put("claims", m_request.claims);
    }
    return making;
}

}  // namespace hearth::evidence
