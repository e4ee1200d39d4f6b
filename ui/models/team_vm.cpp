// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/team_vm.h"

#include "core/practice/names.h"
#include "ui/text/words.h"

#include <algorithm>

namespace hearth::ui {
namespace {

const QString kStaffMember = QStringLiteral("staff-member");
constexpr std::int64_t kDayMs = 24LL * 60 * 60 * 1000;

}  // namespace

TeamVm::TeamVm(const OpenBook& book, QObject* parent) : QObject(parent), m_book(book)
{
    m_lately.setCatalogue(book.catalogue);
    m_lately.setClock(book.now);
    m_state.mayChange = mayWriteKind(book, kStaffMember);
    m_state.mayAdd = m_state.mayChange && mayDo(book, records::AddPerson::kName);
}

std::optional<Id> TeamVm::person() const
{
    if (m_state.chosen < 0 || m_state.chosen >= static_cast<int>(m_people.size())) {
        return std::nullopt;
    }
    return m_people[static_cast<std::size_t>(m_state.chosen)].id;
}

QStringList TeamVm::roleNames(const records::PersonRef& person) const
{
    QStringList names;
    for (const QString& role : person.roles) {
        names.append(m_book.catalogue->roleName(role));
    }
    return names;
}

QStringList TeamVm::line(const std::vector<records::PersonRef>& people) const
{
    QStringList lines;
    for (const records::PersonRef& one : people) {
        const QStringList roles = roleNames(one);
        lines.append(one.left          ? tr("left %1").arg(dayShown(one.leftOn))
                     : roles.isEmpty() ? tr("no role yet")
                                       : listOf(roles));
    }
    return lines;
}

void TeamVm::takePeople(TeamState& next, std::vector<records::PersonRef> everybody)
{
    const std::optional<Id> open = person();
    m_everybody = std::move(everybody);
    std::vector<records::PersonRef> adults;
    std::ranges::copy_if(m_everybody, std::back_inserter(adults),
                         [](const records::PersonRef& one) { return !one.youngPerson && one.sameAs.isNil(); });
    const auto gone = goneOf(adults);
    std::erase_if(adults, [](const records::PersonRef& one) { return one.left; });
    const auto fullNames = [](const std::vector<records::PersonRef>& people) {
        QList<PersonMark> marks = marksOf(people);
        for (qsizetype i = 0; i < marks.size(); ++i) {
            marks[i].name = people[static_cast<std::size_t>(i)].name;
        }
        return marks;
    };
    next.staff = fullNames(adults);
    next.gone = fullNames(gone);
    m_here.setPeople(next.staff, line(adults));
    m_gone.setPeople(next.gone, line(gone));
    m_people = std::move(adults);
    m_people.insert(m_people.end(), gone.begin(), gone.end());
    const auto still = std::ranges::find(m_people, open.value_or(m_book.who.id), &records::PersonRef::id);
    next.chosen = still == m_people.end() ? (m_people.empty() ? -1 : 0)
                                          : static_cast<int>(std::distance(m_people.begin(), still));
}

void TeamVm::refresh()
{
    TeamState next = m_state;
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

void TeamVm::choose(int index)
{
    if (index < 0 || index >= static_cast<int>(m_people.size())) {
        return;
    }
    TeamState next = m_state;
    next.chosen = index;
    next.problem.reset();
    m_state.chosen = index;
    load(next);
    m_state.chosen = -2;  // what was loaded is another's: always a change
    update(std::move(next));
}

/// Who there is, when nobody was shown yet: reads nobody's page.
void TeamVm::meet()
{
    if (!m_people.empty()) {
        return;
    }
    if (auto people = m_book.run(records::ListPeople{.includeLeft = true})) {
        TeamState next = m_state;
        takePeople(next, std::move(*people));
        update(std::move(next));
    }
}

bool TeamVm::showPerson(const Id& person)
{
    meet();
    const records::PersonRef* one = personIn(m_everybody, person);
    const Id stands = one && !one->sameAs.isNil() ? one->sameAs : person;
    const auto place = std::ranges::find(m_people, stands, &records::PersonRef::id);
    if (place != m_people.end()) {
        choose(static_cast<int>(std::distance(m_people.begin(), place)));
    }
    return place != m_people.end();
}

std::vector<Id> TeamVm::entries() const
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

void TeamVm::load(TeamState& next)
{
    if (!person()) {
        m_lately.setRows({});
        return;
    }
    records::Timeline ask;
    ask.author = person();
    ask.from = Timestamp{m_book.now().ms - kLatelyDays * kDayMs};
    // What was written about people and days: not the pages that say who they are, and not the book's own
    // housekeeping.
    for (const catalogue::Kind& kind : m_book.catalogue->kinds()) {
        if ((kind.caseRecord && !kind.system) || kind.id == u"reply" || kind.id == practice::kShiftKind) {
            ask.kinds.append(kind.id);
        }
    }
    // Who they are and what they wrote are one page, and so one reading.
    std::vector<records::RecordView> pages;
    std::optional<Result<records::Page>> lately;
    const auto read = m_book.run(records::ReadPage{[&](records::Reader& reader) -> Status {
        for (const Id& id : entries()) {
            auto page = reader.run(records::Show{.record = id});
            if (!page) {
                return page.error();
            }
            pages.push_back(std::move(*page));
        }
        lately = reader.run(ask);
        return {};
    }});
    if (!read) {
        next.problem = read.error();
        m_lately.setRows({});
        return;
    }
    readPage(next, pages);
    m_lately.setOwn(*person());
    if (!*lately) {
        next.problem = lately->error();
        m_lately.setRows({});
    } else {
        const OpenBook& book = m_book;
        m_lately.setPage(std::move(**lately), [&book, ask](const QString& after) {
            records::Timeline more = ask;
            more.after = after;
            return book.run(more);
        });
    }
    next.quiet = m_lately.rows().empty();
}

void TeamVm::readPage(TeamState& next, const std::vector<records::RecordView>& views)
{
    const catalogue::Kind* kind = m_book.catalogue->kind(kStaffMember);
    const records::PersonRef& one = m_people[static_cast<std::size_t>(next.chosen)];
    Pages pages;
    next.changes.clear();
    next.twins.clear();
    for (const records::RecordView& view : views) {
        pages.push_back(view.fields);
        QList<ProfileChange> changes = changesOf(view, *kind, m_everybody, m_book.now());
        const records::PersonRef* twin = personIn(m_everybody, view.id);
        if (twin && view.id != one.id) {
            next.twins.append({view.id, tr("“%1” is the same person, entered twice.").arg(twin->name)});
            for (ProfileChange& change : changes) {
                change.line = tr("%1’s page: %2").arg(twin->name, change.line);
            }
        }
        next.changes += changes;
    }
    next.name = one.name;
    next.left = one.left;
    next.roles = roleNames(one);
    QStringList below{textIn(pages.front(), QStringLiteral("job")), listOf(next.roles)};
    const QString started = dayShown(textIn(pages.front(), QStringLiteral("started")));
    below.append(one.left              ? tr("left %1").arg(dayShown(one.leftOn))
                 : started.isEmpty() ? QString()
                                       : tr("since %1").arg(started));
    below.removeAll(QString());
    next.below = below.join(QStringLiteral(" · "));
    next.lines = profileLines(*kind, pages, m_everybody);
    // Straight after the name: what they are here.
    const QString roles = next.roles.isEmpty() ? tr("None today") : listOf(next.roles);
    const auto place = next.lines.empty() ? next.lines.end() : next.lines.begin() + 1;
    next.lines.insert(place, {QStringLiteral("roles"), tr("Roles today"), roles});
}

void TeamVm::update(TeamState next)
{
    if (next == m_state) {
        return;
    }
    m_state = std::move(next);
    Q_EMIT changed();
}

}  // namespace hearth::ui
