// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/person_vm.h"

#include "core/practice/names.h"
#include "ui/text/dates.h"
#include "ui/text/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace hearth::ui {
namespace {

const QString kYoungPerson = QStringLiteral("young-person");
constexpr int kHits = 200;

std::optional<Timestamp> startOfDay(const QString& day, int more)
{
    const QDate date = QDate::fromString(day, Qt::ISODate);
    return date.isValid() ? std::optional(text::startOf(date.addDays(more), text::localZone())) : std::nullopt;
}

/// Lists of people who are listed by their names in full where the first name is another.
QStringList linesOf(const std::vector<records::PersonRef>& people)
{
    QStringList lines;
    for (const records::PersonRef& one : people) {
        const QString name = one.name == one.firstName ? QString() : one.name;
        lines.append(one.left ? QCoreApplication::translate("PersonVm", "left %1").arg(dayShown(one.leftOn)) : name);
    }
    return lines;
}

}  // namespace

PersonVm::PersonVm(const OpenBook& book, QObject* parent) : QObject(parent), m_book(book)
{
    m_timeline.setCatalogue(book.catalogue);
    m_timeline.setClock(book.now);
    m_state.kinds.append(tr("Everything"));
    m_kindIds.append(QString());
    m_state.authors.append(tr("Anybody"));
    const auto reads = [&book](const catalogue::Kind& kind) {
        return std::ranges::any_of(book.who.roles, [&](const QString& role) { return kind.readers.contains(role); });
    };
    // What is written every day comes first.
    for (const QString& id : {practice::kMomentKind, practice::kLetterKind, practice::kNoteKind, practice::kNightKind,
                              practice::kHandoverKind}) {
        const catalogue::Kind* kind = book.catalogue ? book.catalogue->kind(id) : nullptr;
        if (kind && reads(*kind)) {
            m_kindIds.append(id);
            m_state.kinds.append(kind->house);
        }
    }
    // What is written with them, not the page that says who they are.
    for (const catalogue::Kind& kind : book.catalogue ? book.catalogue->kinds() : std::vector<catalogue::Kind>()) {
        if (kind.id == u"staff-member" || kind.id == kYoungPerson || !reads(kind)) {
            continue;
        }
        m_everything.append(kind.id);
        // The house's own papers are about nobody.
        if ((kind.aboutRequired || kind.caseRecord) && !m_kindIds.contains(kind.id)) {
            m_kindIds.append(kind.id);
            m_state.kinds.append(kind.house);
        }
    }
    const catalogue::Kind* letter = book.catalogue ? book.catalogue->kind(practice::kLetterKind) : nullptr;
    m_state.mayWrite = letter && letter->writers.contains(book.who.role);
    m_state.mayChange = mayWriteKind(book, kYoungPerson);
    m_state.mayAdd = m_state.mayChange && mayDo(book, records::AddPerson::kName);
}

std::optional<Id> PersonVm::person() const
{
    if (m_state.chosen < 0 || m_state.chosen >= static_cast<int>(m_people.size())) {
        return std::nullopt;
    }
    return m_people[static_cast<std::size_t>(m_state.chosen)].id;
}

void PersonVm::takePeople(PersonState& next, std::vector<records::PersonRef> everybody)
{
    const std::optional<Id> open = person();
    m_everybody = std::move(everybody);
    std::vector<records::PersonRef> young;
    std::ranges::copy_if(m_everybody, std::back_inserter(young), &records::PersonRef::youngPerson);
    m_people = youngOf(young);
    const auto gone = goneOf(young);
    next.young = marksOf(m_people);
    next.gone = marksOf(gone);
    m_living.setPeople(next.young, linesOf(m_people));
    m_gone.setPeople(next.gone, linesOf(gone));
    m_people.insert(m_people.end(), gone.begin(), gone.end());
    // Somebody who moved in or out moves the places, never whose page this is.
    const auto still = std::ranges::find(m_people, open.value_or(Id()), &records::PersonRef::id);
    next.chosen = still == m_people.end() ? -1 : static_cast<int>(std::distance(m_people.begin(), still));
    if (next.chosen < 0 && !m_people.empty()) {
        next.chosen = 0;
    }
    const Id author = m_authors.empty() ? Id() : m_authors[static_cast<std::size_t>(next.filter.author)];
    next.authors = {tr("Anybody")};
    m_authors = {Id()};
    for (const records::PersonRef& one : m_everybody) {
        if (one.sameAs.isNil() && !one.youngPerson) {
            next.authors.append(one.name);
            m_authors.push_back(one.id);
        }
    }
    const auto place = std::ranges::find(m_authors, author);
    next.filter.author = place == m_authors.end() ? 0 : static_cast<int>(std::distance(m_authors.begin(), place));
}

void PersonVm::refresh()
{
    PersonState next = m_state;
    next.problem.reset();
    if (auto people = m_book.run(records::ListPeople{.includeLeft = true})) {
        takePeople(next, std::move(*people));
    } else {
        next.problem = people.error();
    }
    m_state.chosen = next.chosen;
    load(next);
    update(std::move(next));
}

void PersonVm::choose(int index)
{
    if (index < 0 || index >= static_cast<int>(m_people.size())) {
        return;
    }
    PersonState next = m_state;
    next.chosen = index;
    next.problem.reset();
    m_state.chosen = index;
    load(next);
    m_state.chosen = -2;  // what was loaded is another's: always a change
    update(std::move(next));
}

void PersonVm::chooseKind(int index)
{
    if (index < 0 || index >= m_kindIds.size()) {
        return;
    }
    PersonFilter filter = m_state.filter;
    filter.kind = index;
    setFilter(filter);
}

void PersonVm::setFilter(const PersonFilter& filter)
{
    if (filter == m_state.filter || filter.author < 0 || filter.author >= m_state.authors.size()) {
        return;
    }
    PersonState next = m_state;
    next.filter = filter;
    next.problem.reset();
    load(next);
    update(std::move(next));
}

/// Who there is, when nobody was shown yet: reads nobody's page.
void PersonVm::meet()
{
    if (!m_people.empty()) {
        return;
    }
    if (auto people = m_book.run(records::ListPeople{.includeLeft = true})) {
        PersonState next = m_state;
        takePeople(next, std::move(*people));
        update(std::move(next));
    }
}

bool PersonVm::showPerson(const Id& person)
{
    meet();
    Id stands = person;
    if (const records::PersonRef* one = personIn(m_everybody, person); one && !one->sameAs.isNil()) {
        stands = one->sameAs;
    }
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        if (m_people[i].id == stands) {
            choose(static_cast<int>(i));
            return true;
        }
    }
    return false;
}

void PersonVm::showPage(bool page)
{
    if (page == m_state.pageShown) {
        return;
    }
    PersonState next = m_state;
    next.pageShown = page;
    Changes changes = std::vector<records::RecordView>();
    if (page) {
        const auto read = m_book.run(records::ReadPage{[&](records::Reader& reader) -> Status {
            changes = readChanges(reader, next);
            return {};
        }});
        changes = read ? changes : Changes(read.error());
    }
    showChanges(next, changes);
    update(std::move(next));
}

std::vector<Id> PersonVm::entries() const
{
    const Id stands = person().value_or(Id());
    std::vector<Id> ids{stands};
    for (const records::PersonRef& one : m_everybody) {
        if (one.sameAs == stands && !stands.isNil()) {
            ids.push_back(one.id);
        }
    }
    return ids;
}

std::optional<records::Timeline> PersonVm::ask(PersonState& next) const
{
    const PersonFilter& filter = next.filter;
    const auto from = dayTyped(filter.from);
    const auto until = dayTyped(filter.until);
    next.wrongDay = !from || !until;
    next.narrowed = filter != PersonFilter();
    records::Timeline ask;
    ask.about = person();
    const QString kind = m_kindIds.value(filter.kind);
    ask.kinds = kind.isEmpty() ? m_everything : QStringList{kind};
    ask.from = startOfDay(from.value_or(QString()), 0);
    ask.until = startOfDay(until.value_or(QString()), 1);
    ask.voided = filter.voided;
    ask.theirWords = filter.theirWords;
    if (filter.author > 0) {
        ask.author = m_authors[static_cast<std::size_t>(filter.author)];
    }
    return ask.about ? std::optional(ask) : std::nullopt;
}

Result<records::Page> PersonVm::find(const records::Timeline& ask, PersonState& next) const
{
    records::Search search;
    search.text = next.filter.words;
    search.about = ask.about;
    search.kinds = ask.kinds;
    search.from = ask.from;
    search.until = ask.until;
    search.voided = ask.voided;
    search.author = ask.author;
    search.theirWords = ask.theirWords;
    search.limit = kHits;
    auto found = m_book.run(search);
    if (!found) {
        return found.error();
    }
    records::Page page;
    for (records::Hit& hit : found->hits) {
        page.rows.push_back(std::move(hit.row));
    }
    next.found = found->more ? tr("1,000+ found") : tr("%1 found").arg(found->total);
    return page;
}

void PersonVm::load(PersonState& next)
{
    const auto asked = ask(next);
    next.found.clear();
    if (!asked) {
        m_timeline.setRows({});
        next.name.clear();
        next.below.clear();
        next.onPaper.clear();
        next.empty = true;
        return;
    }
    // Who they are and what is written are one page, and so one reading.
    records::Timeline who;
    who.only = entries();
    const bool words = !next.filter.words.trimmed().isEmpty();
    records::Page theirs;
    Result<records::Page> written = records::Page();
    Changes changes = std::vector<records::RecordView>();
    const auto read = m_book.run(records::ReadPage{[&](records::Reader& reader) -> Status {
        auto page = reader.run(who);
        if (!page) {
            return page.error();
        }
        theirs = std::move(*page);
        if (!words) {
            written = reader.run(*asked);
        }
        changes = readChanges(reader, next);
        return written ? Status() : Status(written.error());
    }});
    if (read && words) {
        written = find(*asked, next);
    }
    Status shown;
    if (read && written) {
        readPage(next, theirs.rows);
        const OpenBook& book = m_book;
        m_timeline.setPage(std::move(*written), [&book, again = *asked](const QString& after) {
            records::Timeline more = again;
            more.after = after;
            return book.run(more);
        });
        showChanges(next, changes);
    } else {
        shown = read ? Status(written.error()) : Status(read.error());
        m_timeline.setRows({});
    }
    if (!shown) {
        next.problem = shown.error();
    }
    next.empty = m_timeline.rows().empty();
}

void PersonVm::readPage(PersonState& next, const std::vector<records::Row>& rows)
{
    const catalogue::Kind* kind = m_book.catalogue->kind(kYoungPerson);
    const records::PersonRef& one = m_people[static_cast<std::size_t>(next.chosen)];
    Pages pages(1);
    for (const records::Row& row : rows) {
        row.id == one.id ? void(pages.front() = row.fields) : pages.push_back(row.fields);
    }
    const Fields& own = pages.front();
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_book.now().ms).date();
    const QString pronoun = textIn(own, QStringLiteral("pronoun"));
    const QString age = ageText(textIn(own, QStringLiteral("born")), today);
    QStringList below{one.name == one.firstName ? QString() : one.name, pronoun, age};
    QStringList onPaper{pronoun.isEmpty() ? one.name : QStringLiteral("%1 (%2)").arg(one.name, pronoun), age};
    const QString arrived = dayShown(textIn(own, QStringLiteral("arrived")));
    if (one.left) {
        below.append(tr("moved on %1").arg(dayShown(one.leftOn)));
    } else if (!one.leftOn.isEmpty()) {
        below.append(tr("moves on %1").arg(dayShown(one.leftOn)));
    } else if (!arrived.isEmpty()) {
        below.append(tr("here since %1").arg(arrived));
    }
    if (const catalogue::Field* worker = kind->field(QStringLiteral("key-worker"))) {
        const QString name = togetherText(*worker, pages, m_everybody);
        onPaper.append(name.isEmpty() ? name : tr("key worker %1").arg(name.section(u'\n', 0, 0)));
    }
    below.removeAll(QString());
    onPaper.removeAll(QString());
    next.onPaper = onPaper.join(QStringLiteral(" · "));
    next.name = one.firstName;
    next.left = one.left;
    next.below = below.join(QStringLiteral(" · "));
    next.needToKnow = textIn(own, QStringLiteral("text"));
    next.know = needToKnow(*kind, pages, m_everybody);
    const QStringList missing = notWritten(*kind, pages);
    next.notWritten = missing.isEmpty() ? QString() : tr("Nothing is written yet about %1.").arg(listOf(missing));
    next.lines = profileLines(*kind, pages, m_everybody);
    next.twins.clear();
    for (const Id& id : entries()) {
        const records::PersonRef* twin = personIn(m_everybody, id);
        if (twin && id != one.id) {
            next.twins.append({id, tr("“%1” is the same person, entered twice.").arg(twin->name)});
        }
    }
}

/// Who changed the page, of every entry: read only when it is looked at.
PersonVm::Changes PersonVm::readChanges(records::Reader& reader, const PersonState& next) const
{
    std::vector<records::RecordView> pages;
    for (const Id& id : next.pageShown && person() ? entries() : std::vector<Id>()) {
        auto page = reader.run(records::Show{.record = id});
        if (!page) {
            return page.error();
        }
        pages.push_back(std::move(*page));
    }
    return pages;
}

void PersonVm::showChanges(PersonState& next, const Changes& read) const
{
    next.changes.clear();
    if (!read) {
        next.problem = read.error();
        return;
    }
    const catalogue::Kind* kind = m_book.catalogue->kind(kYoungPerson);
    for (const records::RecordView& page : *read) {
        QList<ProfileChange> changes = changesOf(page, *kind, m_everybody, m_book.now());
        if (const records::PersonRef* one = personIn(m_everybody, page.id); one && page.id != *person()) {
            for (ProfileChange& change : changes) {
                change.line = tr("%1’s page: %2").arg(one->name, change.line);
            }
        }
        next.changes += changes;
    }
}

Status PersonVm::readForPaper()
{
    records::Timeline who;
    who.only = entries();
    const auto read = m_book.run(who);
    return read ? Status() : Status(read.error());
}

void PersonVm::update(PersonState next)
{
    if (next == m_state) {
        return;
    }
    m_state = std::move(next);
    Q_EMIT changed();
}

}  // namespace hearth::ui
