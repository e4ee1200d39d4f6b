// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/names.h"
#include "ui/models/people.h"
#include "ui/models/shift_vm.h"
#include "ui/text/words.h"

#include <algorithm>
#include <array>

// What ShiftVm reads from the book, and how its state is put into words.
namespace hearth::ui {
namespace {

constexpr std::int64_t kDayMs = 24LL * 60 * 60 * 1000;
/// A line nobody handed over for this long is no longer in the basket; it stays in the book.
constexpr std::int64_t kBasketDays = 3;

std::optional<std::int64_t> numberIn(const Fields& fields, const QString& id)
{
    const auto found = fields.find(id);
    if (found == fields.end() || !std::holds_alternative<std::int64_t>(found->second)) {
        return std::nullopt;
    }
    return std::get<std::int64_t>(found->second);
}

}  // namespace

void ShiftVm::refresh()
{
    ShiftState next = m_state;
    next.problem.reset();
    const Id on = next.houseTab() || m_young.empty() ? Id() : m_young[static_cast<std::size_t>(next.tab)].id;
    if (auto people = m_book.run(records::ListPeople{})) {
        m_people = std::move(*people);
        m_young = youngOf(m_people);
        // Somebody who moved in or out moves the tabs; the one being written about stays.
        const auto still = std::ranges::find(m_young, on, &records::PersonRef::id);
        next.tab = still == m_young.end() ? next.tab : static_cast<int>(std::distance(m_young.begin(), still));
    } else {
        next.problem = people.error();
    }
    Pages pages = readPages(next);
    loadLast(next, pages);
    const practice::Span span = practice::spanToFinish(m_book.now(), m_newest, wroteBefore(pages));
    const bool begins = next.draft.span != span || next.draft.checks.empty();
    if (begins) {
        next.draft = {};
        next.draft.span = span;
        next.draft.lead = m_book.who.id;
        const catalogue::Kind* kind = m_book.catalogue ? m_book.catalogue->kind(practice::kShiftKind) : nullptr;
        next.draft.checks = kind ? practice::checksOf(*kind) : std::vector<practice::Check>{};
    }
    if (const catalogue::Kind* kind = m_book.catalogue ? m_book.catalogue->kind(practice::kShiftKind) : nullptr) {
        // The home may have changed its list since; what is ticked stays ticked.
        next.draft.checks = practice::checksNow(*kind, next.draft.checks);
    }
    if (span.type == practice::ShiftType::SleepIn) {
        std::vector<practice::Night> nights;
        for (const records::PersonRef& person : m_young) {
            const auto said = std::ranges::find(next.draft.nights, person.id, &practice::Night::person);
            practice::Night night = said == next.draft.nights.end() ? practice::Night() : *said;
            night.person = person.id;
            night.away = person.away;
            nights.push_back(std::move(night));
        }
        next.draft.nights = std::move(nights);
    }
    if (begins) {
        m_state.draft = next.draft;
        loadDrafts(next);
    }
    showRows(next, std::move(pages));
    update(std::move(next));
    if (m_state.dayText.isEmpty()) {
        chooseTab(m_state.tab);  // a sentence begun by day comes back
    }
}

QString ShiftVm::wordOf(const QString& kindId, const QString& fieldId) const
{
    const catalogue::Kind* kind = m_book.catalogue ? m_book.catalogue->kind(kindId) : nullptr;
    const catalogue::Field* field = kind ? kind->field(fieldId) : nullptr;
    return field ? field->house : QString();
}

ShiftVm::Pages ShiftVm::readPages(ShiftState& next) const
{
    const Timestamp now = m_book.now();
    records::Timeline since;
    since.from = practice::before(practice::spanAt(now)).from;
    since.limit = 200;
    since.voided = false;
    records::Timeline shifts;
    shifts.kinds = {practice::kShiftKind};
    shifts.from = Timestamp{now.ms - kBasketDays * kDayMs};
    shifts.voided = false;
    records::Timeline lines = shifts;
    lines.kinds = {practice::kHandoverKind};
    lines.limit = 200;
    Pages pages;
    using Part = std::pair<const records::Timeline*, std::vector<records::Row>*>;
    const std::array<Part, 3> parts{Part{&since, &pages.since}, {&shifts, &pages.shifts}, {&lines, &pages.lines}};
    const auto read = m_book.run(records::ReadPage{[&](records::Reader& reader) -> Status {
        for (const auto& [ask, rows] : parts) {
            auto page = reader.run(*ask);
            if (!page) {
                return page.error();
            }
            *rows = std::move(page->rows);
        }
        readShifts(reader, pages);
        return {};
    }});
    if (!read) {
        next.problem = read.error();
        return {};
    }
    if (pages.problem) {
        next.problem = pages.problem;
    }
    return pages;
}

/// What a finished shift handed over does not change; who has accepted the newest does.
void ShiftVm::readShifts(records::Reader& reader, Pages& pages) const
{
    for (std::size_t i = 0; i < pages.shifts.size(); ++i) {
        const Id& id = pages.shifts[i].id;
        if (i > 0 && m_handed.contains(id)) {
            continue;
        }
        auto shift = reader.run(records::Show{.record = id});
        if (shift) {
            pages.whole.emplace(id, std::move(*shift));
        } else {
            pages.problem = shift.error();
        }
    }
}

bool ShiftVm::wroteBefore(const Pages& pages) const
{
    return practice::tookPart(pages.since, m_book.who.id, m_book.now());
}

void ShiftVm::loadLast(ShiftState& next, const Pages& pages)
{
    m_newest.reset();
    m_lastPence.clear();
    next.waiting.reset();
    for (const auto& [id, shift] : pages.whole) {
        m_handed[id] = practice::handedOverBy(shift);
    }
    const auto newest = pages.shifts.empty() ? pages.whole.end() : pages.whole.find(pages.shifts.front().id);
    if (newest == pages.whole.end()) {
        return;
    }
    const records::Row& row = pages.shifts.front();
    const auto until = numberIn(row.fields, practice::kTo);
    m_newest = practice::Finished{until ? Timestamp{*until} : row.written, row.written};
    if (const auto pence = numberIn(row.fields, QStringLiteral("money-tin"))) {
        m_lastPence[QStringLiteral("money-tin")] = *pence;
    }
    if (m_book.now().ms - row.written.ms < kDayMs && !practice::takenOver(newest->second)) {
        next.waiting = WaitingHandover{row.id, row.author.firstName, row.written};
    }
}

void ShiftVm::showRows(ShiftState& next, Pages pages)
{
    showBasket(pages);
    std::vector<records::Row> rows = std::move(pages.since);
    std::erase_if(rows, [&](const records::Row& row) { return !practice::belongs(row, next.draft.span); });
    std::ranges::reverse(rows);
    next.draft.workers = {m_book.who.id};
    for (const records::Row& row : rows) {
        if (std::ranges::find(next.draft.workers, row.author.id) == next.draft.workers.end() && !row.author.youngPerson) {
            next.draft.workers.push_back(row.author.id);
        }
    }
    m_soFar.setRows(std::move(rows));
}

void ShiftVm::showBasket(Pages& pages)
{
    std::vector<Id> handed;
    for (const auto& [shift, lines] : m_handed) {
        handed.insert(handed.end(), lines.begin(), lines.end());
    }
    std::erase_if(pages.lines, [&](const records::Row& row) { return !practice::waits(row, handed); });
    m_basket.setGroups(practice::basket(pages.lines));
}

void ShiftVm::loadDrafts(ShiftState& next)
{
    const auto drafts = m_book.run(records::LoadDrafts{.slot = slot(QString())});
    if (!drafts) {
        next.problem = drafts.error();
        return;
    }
    for (const records::DraftView& draft : *drafts) {
        if (draft.slot == slot(QStringLiteral("all"))) {
            practice::readShift(next.draft, draft.fields);
        }
        for (practice::Night& night : next.draft.nights) {
            if (draft.slot == slot(QStringLiteral("night:") + night.person.text())) {
                practice::readNight(night, draft.fields);
            }
        }
        next.kept = std::max(next.kept, draft.kept);
    }
}

QString ShiftVm::slot(const QString& rest) const
{
    return QStringLiteral("shift:%1:%2").arg(QString::number(m_state.draft.span.from.ms), rest);
}

QStringList ShiftVm::draftSlots() const
{
    QStringList all{slot(QStringLiteral("all"))};
    for (const practice::Night& night : m_state.draft.nights) {
        all.append(slot(QStringLiteral("night:") + night.person.text()));
    }
    return all;
}

QString ShiftVm::leftName(const practice::Left& left) const
{
    const records::PersonRef* person = personIn(m_people, left.person);
    const catalogue::Kind* kind = m_book.catalogue ? m_book.catalogue->kind(practice::kShiftKind) : nullptr;
    const catalogue::Field* check = kind ? kind->field(left.check) : nullptr;
    return leftWord(left, person ? person->firstName : QString(), check ? check->house : left.check);
}

void ShiftVm::describe(ShiftState& next) const
{
    QStringList names;
    for (const Id& worker : next.draft.workers) {
        const records::PersonRef* person = personIn(m_people, worker);
        names.append(person ? person->firstName : m_book.who.firstName);
    }
    next.name = shiftName(next.draft.span);
    next.draft.name = next.name;
    next.line = shiftLine(next.draft.span, names);
    next.heading = next.isNight() ? tr("The night so far") : tr("The shift so far");
    next.young = marksOf(m_young);
    next.adults.clear();
    next.adultIds.clear();
    for (const records::PersonRef& adult : shiftWorkersOf(m_people)) {
        // Who signs does not take over from themselves, unless their late shift goes on into the sleep-in.
        const bool goesOn = next.draft.span.type == practice::ShiftType::Late;
        const bool named = std::ranges::find(next.draft.incoming, adult.id) != next.draft.incoming.end();
        if (adult.id != m_book.who.id || goesOn || named) {
            next.adults.append(markOf(adult));
            next.adultIds.push_back(adult.id);
        }
    }
    next.said.clear();
    for (const records::PersonRef& person : m_young) {
        const auto night = std::ranges::find(next.draft.nights, person.id, &practice::Night::person);
        const bool told = std::ranges::any_of(m_soFar.rows(), [&](const records::Row& row) {
            return std::ranges::find(row.about, person.id, &records::PersonRef::id) != row.about.end();
        });
        next.said.append(night == next.draft.nights.end() ? told : night->how != practice::NightHow::Unsaid);
    }
    next.tab = std::clamp(next.tab, 0, static_cast<int>(next.young.size()));
    const catalogue::Kind* kind = m_book.catalogue ? m_book.catalogue->kind(practice::kShiftKind) : nullptr;
    next.checks.clear();
    for (const practice::Check& check : next.draft.checks) {
        const catalogue::Field* field = kind ? kind->field(check.id) : nullptr;
        const auto last = m_lastPence.find(check.id);
        QString value = check.done ? QString() : tr("not yet");
        if (check.money && check.pence) {
            value = money(*check.pence);
        } else if (check.money && !check.done && last != m_lastPence.end()) {
            value = tr("%1 last time").arg(money(last->second));
        }
        next.checks.push_back({check.id, field ? field->house : check.id, check.money, check.done, value});
    }
    next.left = practice::whatIsLeft(next.draft);
    next.percent = practice::percentDone(next.draft);
    QStringList words;
    for (const practice::Left& left : next.left) {
        words.append(leftName(left));
    }
    next.leftText = leftSentence(next.percent, words);
    if (next.left != m_state.left) {
        next.needs.clear();
    }
    next.lines = m_basket.lines();
}

void ShiftVm::update(ShiftState next)
{
    describe(next);
    if (next == m_state) {
        return;
    }
    m_state = std::move(next);
    Q_EMIT changed();
}

}  // namespace hearth::ui
