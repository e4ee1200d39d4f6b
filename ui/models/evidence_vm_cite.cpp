// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/suggest.h"
#include "core/practice/names.h"
#include "ui/models/evidence_vm.h"
#include "ui/text/dates.h"
#include "ui/text/words.h"

#include <algorithm>

// Citing: what stands beside a claim, and how it gets there.
namespace hearth::ui {
namespace {

constexpr std::size_t kSuggestions = 30;

QString joined(const std::vector<evidence::Passage>& passages, const QStringList& keys)
{
    QStringList words;
    for (const evidence::Passage& one : passages) {
        if (keys.isEmpty() || keys.contains(one.key)) {
            words.append(one.text.trimmed());
        }
    }
    return words.join(QStringLiteral("\n"));
}

/// What a line of a list says of long words: whole sentences from the beginning, a greeting left out,
/// and a sign that there is more. Short words stand whole.
QString openingOf(const QString& words)
{
    constexpr qsizetype kEnough = 120;
    constexpr qsizetype kShort = 200;
    constexpr qsizetype kGreeting = 24;
    QString text = words.trimmed();
    if (text.size() <= kShort) {
        return text;
    }
    const qsizetype line = text.indexOf(u'\n');
    if (line > 0 && line <= kGreeting) {
        text = text.mid(line + 1).trimmed();
    }
    text.replace(u'\n', u' ');
    for (qsizetype at = kEnough; at < text.size() - 1; ++at) {
        const QChar c = text.at(at);
        const bool ends = (c == u'.' || c == u'?' || c == u'!') && text.at(at + 1).isSpace();
        if (ends || (at >= 2 * kShort && c.isSpace())) {
            return text.left(ends ? at + 1 : at) + QStringLiteral(" …");
        }
    }
    return text;
}

QStringList keysOf(const std::vector<evidence::Passage>& passages)
{
    QStringList keys;
    for (const evidence::Passage& one : passages) {
        keys.append(one.key);
    }
    return keys;
}

}  // namespace

void EvidenceVm::fillRows(EvidenceState& next, const Leaf& leaf)
{
    for (const evidence::Citation& one : evidence::citationsOf(m_claim, m_citations)) {
        (one.against ? next.against : next.cited).push_back(rowOf(one, leaf));
    }
}

CitedRow EvidenceVm::rowOf(const evidence::Citation& citation, const Leaf& leaf) const
{
    const auto row = std::ranges::find(leaf.rows, citation.record, &records::Row::id);
    CitedRow made;
    made.id = citation.record;
    made.citation = citation;
    made.note = citation.note;
    made.shortId = citation.record.text().right(8);
    if (row == leaf.rows.end()) {
        made.words = tr("This record cannot be read here.");
        return made;
    }
    const catalogue::Kind* kind = m_book.catalogue ? m_book.catalogue->kind(row->kind) : nullptr;
    made.icon = kind ? kind->icon : QString();
    made.words = openingOf(row->text.isEmpty() ? row->title : row->text);
    made.voice = row->kind == practice::kReplyKind || row->author.youngPerson || row->voice.youngPerson;
    const QString who = row->voice.id.isNil() ? row->author.firstName : row->voice.firstName;
    made.source = tr("%1 by %2, %3").arg(kind ? kind->house : row->kind, who, dayAndTime(row->written, m_book.now()));
    if (row->voided) {
        made.source += tr(". Void");
    }
    const bool other = (row->amended && !citation.version.isEmpty()) || !citation.paragraphs.isEmpty();
    if (const auto whole = leaf.whole.find(row->id); other && whole != leaf.whole.end()) {
        pinned(made, citation, whole->second);
    }
    return made;
}

/// The words of the version that was cited, and whether there are newer ones.
void EvidenceVm::pinned(CitedRow& made, const evidence::Citation& citation, const records::RecordView& view) const
{
    const auto at = evidence::versionAt(view, citation.version);
    const std::size_t last = view.versions.empty() ? 0 : view.versions.size() - 1;
    const catalogue::Kind* kind = m_book.catalogue ? m_book.catalogue->kind(view.kind) : nullptr;
    const auto passages = evidence::passagesOf(kind, evidence::wordsAt(view, at.value_or(last)));
    if (const QString words = joined(passages, citation.paragraphs); !words.isEmpty()) {
        made.words = openingOf(words);
    }
    if (!citation.paragraphs.isEmpty()) {
        made.part = tr("%1 of its %2 paragraphs").arg(countWord(static_cast<int>(citation.paragraphs.size())),
                                                      countWord(static_cast<int>(passages.size())));
    }
    if (at && *at < last) {
        made.newer = tr("Added to since, %1. The words here are those that were cited.")
                         .arg(dayAndTime(view.versions.back().written, m_book.now()));
    }
}

void EvidenceVm::startCiting(bool against)
{
    EvidenceState next = m_state;
    next.citing = true;
    next.citingAgainst = against;
    next.picked = Id();
    m_search.clear();
    update(std::move(next));
    suggest();
}

void EvidenceVm::suggest()
{
    const auto sources = sourcesOf(m_book);
    if (!sources) {
        return;
    }
    evidence::Wish wish;
    wish.standard = m_standardIds.value(m_state.standard);
    wish.words = m_state.title + u'\n' + m_claim.text();
    wish.from = m_from;
    wish.until = m_until;
    for (const auto* rows : {&m_state.cited, &m_state.against}) {
        for (const CitedRow& row : *rows) {
            wish.already.push_back(row.id);
        }
    }
    const auto pages = m_book.run(evidence::readingFor(*sources, wish));
    if (!pages) {
        m_suggested.setRows({});
        fail(pages.error());
        return;
    }
    m_suggested.setRows(evidence::suggest(*sources, wish, *pages, kSuggestions));
}

void EvidenceVm::stopCiting()
{
    m_search.clear();
    m_suggested.setRows({});
    EvidenceState next = m_state;
    next.citing = false;
    next.picked = Id();
    next.passages.clear();
    next.note.clear();
    update(std::move(next));
}

bool EvidenceVm::stands(const Id& record, const QStringList& paragraphs) const
{
    return std::ranges::any_of(m_state.citingAgainst ? m_state.against : m_state.cited, [&](const CitedRow& row) {
        const QStringList& there = row.citation.paragraphs;
        return row.id == record && (there.isEmpty() || there == paragraphs);
    });
}

bool EvidenceVm::cite(const Id& record)
{
    if (m_claim.id.isNil() || stands(record, {})) {
        return false;
    }
    // The book says whether it may be read here; what is pinned is what was read.
    const auto view = m_book.run(records::Show{.record = record});
    if (!view) {
        fail(view.error());
        return false;
    }
    return put(*view, {});
}

bool EvidenceVm::put(const records::RecordView& view, const QStringList& paragraphs)
{
    evidence::Citation citation;
    citation.record = view.id;
    citation.version = QString::fromLatin1(view.hash.toHex());
    citation.paragraphs = paragraphs;
    citation.against = m_state.citingAgainst;
    citation.note = m_state.note.trimmed();
    Id made;
    if (!write(citation, m_claim.id, &made)) {
        return false;
    }
    EvidenceState next = m_state;
    next.picked = Id();
    next.passages.clear();
    next.note.clear();
    update(std::move(next));
    refresh();
    suggest();
    Q_EMIT kept(m_claim.id);
    Q_EMIT cited(view.id);
    Q_EMIT done(citation.against ? tr("Put against it.") : tr("Cited."), [this, made] { takeOut({made}); });
    return true;
}

bool EvidenceVm::write(const evidence::Citation& citation, const Id& claim, Id* made)
{
    records::AddRecord add;
    add.kind = evidence::kCitation;
    add.fields = evidence::fieldsOf(citation, claim);
    if (citation.place.ms != 0) {
        add.happened = citation.place;
    }
    const auto saved = m_book.run(add);
    if (!saved) {
        fail(saved.error());
        return false;
    }
    *made = saved->id;
    return true;
}

bool EvidenceVm::takeOut(const std::vector<Id>& citations)
{
    for (const Id& id : citations) {
        const auto saved = m_book.run(records::VoidRecord{.record = id, .reason = tr("No longer cited.")});
        if (!saved) {
            fail(saved.error());
            return false;
        }
    }
    refresh();
    return true;
}

bool EvidenceVm::pick(const Id& record)
{
    auto view = m_book.run(records::Show{.record = record});
    if (!view) {
        fail(view.error());
        return false;
    }
    m_picked = std::move(*view);
    const catalogue::Kind* kind = m_book.catalogue ? m_book.catalogue->kind(m_picked.kind) : nullptr;
    EvidenceState next = m_state;
    next.picked = record;
    next.passages.clear();
    for (const evidence::Passage& one : evidence::passagesOf(kind, m_picked.fields)) {
        next.passages.push_back({one.key, one.text, false});
    }
    next.note.clear();
    const QString who = m_picked.voice.id.isNil() ? m_picked.author.firstName : m_picked.voice.firstName;
    next.pickedSource = tr("%1 by %2, %3").arg(kind ? kind->house : m_picked.kind, who, dayAndTime(m_picked.written, m_book.now()));
    update(std::move(next));
    return true;
}

void EvidenceVm::togglePassage(int place)
{
    if (place < 0 || place >= static_cast<int>(m_state.passages.size())) {
        return;
    }
    EvidenceState next = m_state;
    PassageRow& row = next.passages[static_cast<std::size_t>(place)];
    row.chosen = !row.chosen;
    update(std::move(next));
}

void EvidenceVm::editNote(const QString& note)
{
    EvidenceState next = m_state;
    next.note = note;
    update(std::move(next));
}

bool EvidenceVm::citePicked()
{
    QStringList keys;
    for (const PassageRow& row : m_state.passages) {
        if (row.chosen) {
            keys.append(row.key);
        }
    }
    if (keys.size() == static_cast<qsizetype>(m_state.passages.size())) {
        keys.clear();
    } else if (keys.isEmpty()) {
        return false;
    }
    return !m_claim.id.isNil() && !m_state.picked.isNil() && !stands(m_picked.id, keys) && put(m_picked, keys);
}

void EvidenceVm::unpick()
{
    EvidenceState next = m_state;
    next.picked = Id();
    next.passages.clear();
    next.note.clear();
    update(std::move(next));
}

// By value: the row may stand in the state, which the book read anew replaces.
bool EvidenceVm::uncite(CitedRow row)
{
    const Id claim = m_claim.id;
    const evidence::Citation citation = row.citation;
    if (!citation.ids.empty()) {
        if (!takeOut(citation.ids)) {
            return false;
        }
        Q_EMIT kept(claim);
        Q_EMIT done(tr("Taken out."), [this, citation, claim] {
            Id made;
            if (write(citation, claim, &made)) {
                refresh();
            }
        });
        return true;
    }
    // Older claims name their records themselves.
    const QString field = citation.against ? QStringLiteral("against") : QStringLiteral("cited");
    const auto found = m_claim.fields.find(field);
    const auto* held = found == m_claim.fields.end() ? nullptr : std::get_if<std::vector<Id>>(&found->second);
    std::vector<Id> ids = held ? *held : std::vector<Id>();
    const std::vector<Id> before = ids;
    if (std::erase(ids, citation.record) == 0 || !amend({{field, ids}}, tr("A record no longer cited."))) {
        return false;
    }
    Q_EMIT done(tr("Taken out."), [this, field, before, claim] {
        if (m_claim.id == claim) {
            amend({{field, before}}, tr("Cited again."));
        }
    });
    return true;
}

bool EvidenceVm::takeNewer(CitedRow row)
{
    const auto view = m_book.run(records::Show{.record = row.id});
    if (!view) {
        fail(view.error());
        return false;
    }
    const catalogue::Kind* kind = m_book.catalogue ? m_book.catalogue->kind(view->kind) : nullptr;
    const QStringList there = keysOf(evidence::passagesOf(kind, view->fields));
    // Paragraphs that are not in the newer words any more cannot be cited from them: then all of it is.
    const bool same = std::ranges::all_of(row.citation.paragraphs, [&](const QString& key) { return there.contains(key); });
    const auto set = [this](const evidence::Citation& citation, const QString& version, const QStringList& paragraphs) {
        for (const Id& id : citation.ids) {
            records::AmendRecord act;
            act.record = id;
            act.fields = {{QStringLiteral("version"), version}, {QStringLiteral("paragraphs"), paragraphs.join(u' ')}};
            act.reason = tr("Other words of it are cited.");
            if (const auto saved = m_book.run(act); !saved) {
                fail(saved.error());
                return false;
            }
        }
        refresh();
        return true;
    };
    if (row.citation.ids.empty() ||
        !set(row.citation, QString::fromLatin1(view->hash.toHex()), same ? row.citation.paragraphs : QStringList())) {
        return false;
    }
    Q_EMIT kept(m_claim.id);
    Q_EMIT done(tr("The newer words are cited."), [set, old = row.citation] { set(old, old.version, old.paragraphs); });
    return true;
}

}  // namespace hearth::ui
