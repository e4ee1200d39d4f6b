// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/pack.h"

#include "core/evidence/extracts.h"
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

void addOnce(std::vector<Id>& ids, const Id& id)
{
    if (!id.isNil() && std::find(ids.begin(), ids.end(), id) == ids.end()) {
        ids.push_back(id);
    }
}

// What a claim cites stands in its own field or in links made later; both count, each once.
std::vector<Id> citedBy(const records::RecordView& claim, const char* relation)
{
    std::vector<Id> ids;
    const auto field = claim.fields.find(QString::fromLatin1(relation));
    if (field != claim.fields.end()) {
        if (const auto* many = std::get_if<std::vector<Id>>(&field->second)) {
            std::for_each(many->begin(), many->end(), [&](const Id& id) { addOnce(ids, id); });
        } else if (const auto* one = std::get_if<Id>(&field->second)) {
            addOnce(ids, *one);
        }
    }
    for (const auto* links : {&claim.links, &claim.backLinks}) {
        for (const auto& link : *links) {
            if (link.relation == QString::fromLatin1(relation) && link.kind != kPack &&
                link.kind != kClaim) {
                addOnce(ids, link.record);
            }
        }
    }
    return ids;
}

void takeStandard(Claim& claim, const Sources& sources, const QString& standard)
{
    claim.standard = standard;
    claim.regulation = regulationOf(standard);
    claim.standardName = standard.isEmpty() ? QString() : sources.standardName(standard);
}

class Assembly {
public:
    Assembly(const Sources& sources, const PackRequest& request)
        : m_sources(sources), m_request(request)
    {}

    Result<PackModel> make()
    {
        auto people = m_sources.people();
        if (!people) {
            return people.error();
        }
        m_people = *people;
        Extracts extracts(m_sources, m_people, m_request.zone);
        const Status gathered = m_request.claims.empty() ? byPeriod(extracts) : byClaims(extracts);
        if (!gathered) {
            return gathered.error();
        }
        if (m_model.claims.empty()) {
            return fail(ErrorCode::Invalid, "evidence.pack:empty");
        }
        describe();
        if (const Status written = record(); !written) {
            return written.error();
        }
        if (!m_request.letters) {
            m_model.letters = false;
            return m_model;
        }
        std::vector<records::PersonRef> young;
        std::copy_if(m_people.begin(), m_people.end(), std::back_inserter(young),
                     [](const auto& person) { return person.youngPerson; });
        return withLetters(std::move(m_model), young);
    }

private:
    static bool stands(const std::vector<Extract>& extracts, const Id& record)
    {
        return std::any_of(extracts.begin(), extracts.end(),
                           [&](const Extract& one) { return one.record == record.text(); });
    }

    Status byClaims(Extracts& extracts)
    {
        for (const Id& id : m_request.claims) {
            const auto view = m_sources.show(id);
            if (!view) {
                return view.error();
            }
            if (view->kind != kClaim) {
                return fail(ErrorCode::Invalid, "evidence.pack:not-a-claim");
            }
            extracts.startClaim(static_cast<int>(m_model.claims.size()) + 1);
            Claim claim = head(*view);
            for (const Id& record : citedBy(*view, "cited")) {
                // A reply cited as well stands beside its letter already.
                if (stands(claim.shows, record)) {
                    continue;
                }
                if (const Status added = extracts.add(record, claim.shows); !added) {
                    return added;
                }
            }
            for (const Id& record : citedBy(*view, "against")) {
                if (stands(claim.against, record)) {
                    continue;
                }
                if (const Status added = extracts.add(record, claim.against); !added) {
                    return added;
                }
            }
            m_model.claims.push_back(std::move(claim));
        }
        return {};
    }

    Claim head(const records::RecordView& view)
    {
        Claim claim;
        takeStandard(claim, m_sources, textOf(view.fields, "standard"));
        claim.title = textOf(view.fields, "title");
        claim.record = view.id.text();
        claim.hash = QString::fromLatin1(view.hash.toHex());
        claim.judgement = textOf(view.fields, "text");
        claim.notFound = textOf(view.fields, "not-found");
        claim.judgedBy = view.versions.empty() ? view.author.name : view.versions.back().authorName;
        claim.judged = view.versions.empty() ? view.written : view.versions.back().written;
        const Id judge = view.versions.empty() ? view.author.id : view.versions.back().author;
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
    Result<std::vector<records::Row>> rowsOfPeriod()
    {
        records::Timeline timeline;
        timeline.about = m_request.about;
        timeline.from = Timestamp{m_request.from->startOfDay(m_request.zone).toMSecsSinceEpoch()};
        timeline.until =
            Timestamp{m_request.until->addDays(1).startOfDay(m_request.zone).toMSecsSinceEpoch()};
        timeline.limit = 200;
        timeline.voided = false;
        for (const QString& id : m_sources.kinds) {
            const auto* kind = m_sources.kind(id);
            if (kind != nullptr && !kind->standards.isEmpty() && id != kClaim && id != kPack) {
                timeline.kinds << id;
            }
        }
        std::vector<records::Row> rows;
        if (timeline.kinds.isEmpty()) {
            return rows;  // an empty list would mean every kind
        }
        do {
            const auto page = m_sources.timeline(timeline);
            if (!page) {
                return page.error();
            }
            rows.insert(rows.end(), page->rows.begin(), page->rows.end());
            timeline.after = page->next;
        } while (!timeline.after.isEmpty());
        std::reverse(rows.begin(), rows.end());
        return rows;
    }

    Status byPeriod(Extracts& extracts)
    {
        if (!m_request.from || !m_request.until || *m_request.from > *m_request.until) {
            return fail(ErrorCode::Invalid, "evidence.pack:period");
        }
        const auto rows = rowsOfPeriod();
        if (!rows) {
            return rows.error();
        }
        for (const QString& standard : m_sources.standards) {
            Claim group;
            takeStandard(group, m_sources, standard);
            group.title = group.standardName;
            extracts.startClaim(static_cast<int>(m_model.claims.size()) + 1);
            // A reply stands beside its record; only one whose record lies outside the period is
            // printed by itself, after the rest.
            for (const bool replies : {false, true}) {
                for (const auto& row : *rows) {
                    const auto* kind = m_sources.kind(row.kind);
                    if (row.voided || kind == nullptr || kind->standards.value(0) != standard ||
                        (row.kind == kReply) != replies || extracts.printed(row.id)) {
                        continue;
                    }
                    if (const Status added = extracts.add(row.id, group.shows); !added) {
                        return added;
                    }
                }
            }
            if (!group.shows.empty()) {
                m_model.claims.push_back(std::move(group));
            }
        }
        return {};
    }

    void widen(const QDate& day)
    {
        if (day.isValid()) {
            m_model.from = m_model.from.isValid() ? std::min(m_model.from, day) : day;
            m_model.until = m_model.until.isValid() ? std::max(m_model.until, day) : day;
        }
    }

    void describe()
    {
        m_model.home = m_sources.home;
        m_model.title =
            m_request.title.isEmpty() ? QStringLiteral("Evidence pack") : m_request.title;
        m_model.made = m_sources.now();
        if (m_request.about) {
            for (const auto& person : m_people) {
                m_model.about = person.id == *m_request.about ? person.name : m_model.about;
            }
        }
        for (const Claim& claim : m_model.claims) {
            for (const auto* list : {&claim.shows, &claim.against}) {
                for (const Extract& extract : *list) {
                    widen(
                        QDateTime::fromMSecsSinceEpoch(extract.happened.ms, m_request.zone).date());
                }
            }
        }
        m_model.from = m_request.from.value_or(m_model.from);
        m_model.until = m_request.until.value_or(m_model.until);
    }

    // The making is written down before anything can be drawn; the printed head covers it.
    Status record()
    {
        const auto before = m_sources.head();
        if (!before) {
            return before.error();
        }
        m_model.head = *before;
        if (!m_request.record) {
            return {};
        }
        records::MakePack making;
        making.pack.kind = kPack;
        making.cited = m_model.cited();
        if (m_request.about) {
            making.pack.about = {*m_request.about};
        }
        const auto put = [&](const char* id, Value value) {
            if (fieldOf(m_sources.kind(kPack), QString::fromLatin1(id)) != nullptr) {
                making.pack.fields.emplace(QString::fromLatin1(id), std::move(value));
            }
        };
        put("title", m_model.title);
        put("head", *before);
        if (m_model.from.isValid() && m_model.until.isValid()) {
            put("from", m_model.from.toString(Qt::ISODate));
            put("to", m_model.until.toString(Qt::ISODate));
        }
        if (!m_request.claims.empty()) {
            put("claims", m_request.claims);
        }
        const auto saved = m_sources.makePack(making);
        if (!saved) {
            return saved.error();
        }
        m_model.id = saved->id.text();
        const auto after = m_sources.head();
        if (!after) {
            return after.error();
        }
        m_model.head = *after;
        return {};
    }

    const Sources& m_sources;
    const PackRequest& m_request;
    std::vector<records::PersonRef> m_people;
    PackModel m_model;
};

}  // namespace

std::vector<Id> PackModel::cited() const
{
    std::vector<Id> ids;
    for (const Claim& claim : claims) {
        for (const auto* list : {&claim.shows, &claim.against}) {
            for (const Extract& extract : *list) {
                addOnce(ids, Id::fromText(extract.record).value_or(Id()));
            }
        }
    }
    return ids;
}

int PackModel::records() const
{
    return static_cast<int>(cited().size());
}

Result<PackModel> assemble(const Sources& sources, const PackRequest& request)
{
    return Assembly(sources, request).make();
}

}  // namespace hearth::evidence
