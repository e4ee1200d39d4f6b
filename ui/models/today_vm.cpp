// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/today_vm.h"

#include "core/practice/names.h"
#include "core/practice/rhythms.h"
#include "ui/models/people.h"
#include "ui/text/dates.h"
#include "ui/text/terms.h"
#include "ui/text/today_words.h"
#include "ui/text/words.h"

#include <algorithm>

namespace hearth::ui {
namespace {

const QString kLooked = QStringLiteral("today:looked");
const QString kReplies = QStringLiteral("replies");
constexpr std::size_t kLookedAtMost = 200;
/// Who comes on within the hour is greeted as being on.
constexpr std::int64_t kSoonOnMs = 60LL * 60 * 1000;

std::vector<Id> lookedIn(const std::vector<records::DraftView>& drafts)
{
    for (const records::DraftView& draft : drafts) {
        const auto found = draft.fields.find(kReplies);
        if (draft.slot == kLooked && found != draft.fields.end()) {
            const auto* ids = std::get_if<std::vector<Id>>(&found->second);
            return ids ? *ids : std::vector<Id>{};
        }
    }
    return {};
}

}  // namespace

TodayVm::TodayVm(const OpenBook& book, DraftKeeper& drafts, QObject* parent)
    : QObject(parent), m_book(book), m_drafts(drafts)
{
    m_state.mayWrite = mayWriteKind(book, practice::kAppointmentKind);
    m_state.mayAdd = mayWriteKind(book, practice::kYoungKind);
    refresh();
}

void TodayVm::refresh()
{
    TodayState next = m_state;
    next.problem.reset();
    read(next);
    describe(std::move(next));
}

void TodayVm::tick()
{
    m_sources.now = m_book.now();
    describe(m_state);
}

void TodayVm::read(TodayState& next)
{
    (void)m_drafts.flush();
    m_sources.now = m_book.now();
    m_sources.me = m_book.who;
    if (auto people = m_book.run(records::ListPeople{.includeLeft = false})) {
        m_people = std::move(*people);
    } else {
        next.problem = people.error();
    }
    m_sources.people = m_people;
    if (auto pages = m_book.run(practice::todayReading(m_sources.now, m_book.who.id))) {
        m_sources.pages = std::move(*pages);
    } else {
        next.problem = pages.error();
    }
    if (auto drafts = m_book.run(records::LoadDrafts{.slot = QString()})) {
        m_sources.drafts = std::move(*drafts);
    } else {
        next.problem = drafts.error();
    }
    m_sources.looked = lookedIn(m_sources.drafts);
    if (const auto status = m_book.run(records::BookStatus{})) {
        m_sources.unsignedActs = status->unsigned_;
    }
}

const records::Row* TodayVm::row(const Id& record) const
{
    for (const records::Page& page : m_sources.pages) {
        const auto found = std::ranges::find(page.rows, record, &records::Row::id);
        if (found != page.rows.end()) {
            return &*found;
        }
    }
    return nullptr;
}

QStringList TodayVm::namesOf(const std::vector<Id>& ids) const
{
    QStringList names;
    for (const Id& id : ids) {
        if (const records::PersonRef* person = personIn(m_people, id)) {
            names.append(person->firstName);
        }
    }
    return names;
}

QList<PersonMark> TodayVm::marksOfAll(const practice::DayLine& line) const
{
    QList<PersonMark> marks = marksOf(line.about);
    // Who takes over, and who does it together with them, is shown; who goes along is said in words.
    const bool shown = line.kind == practice::LineKind::Handover || line.what == practice::What::Together;
    for (const Id& id : line.with) {
        const records::PersonRef* person = personIn(m_people, id);
        if (person && shown) {
            marks.append(markOf(*person));
        }
    }
    for (PersonMark& mark : marks) {
        mark.away.clear();
    }
    return marks;
}

void TodayVm::describeDay()
{
    std::vector<std::pair<Timestamp, DayRow>> lines;
    for (const practice::DayLine& line : m_view.day) {
        DayRow row;
        row.id = line.record.isNil() ? QString() : line.record.text();
        row.time = clockTime(line.at);
        row.picture = dayPicture(line);
        row.title = dayTitle(line);
        row.detail = dayDetail(line, namesOf(line.with));
        row.people = marksOfAll(line);
        row.current = line.current;
        row.past = line.past;
        row.diary = line.kind == practice::LineKind::Appointment;
        lines.emplace_back(line.at, std::move(row));
    }
    // The fixed points the home has said for its day, among what the diary has.
    for (const practice::Beat& beat : m_book.catalogue ? practice::beatsBetween(*m_book.catalogue, m_view.span.from, m_view.span.until)
                                                       : std::vector<practice::Beat>()) {
        DayRow row;
        row.time = clockTime(beat.at);
        row.picture = QStringLiteral("clock");
        row.title = beat.title;
        row.past = beat.at < m_sources.now;
        lines.emplace_back(beat.at, std::move(row));
    }
    std::ranges::stable_sort(lines, {}, [](const auto& line) { return line.first; });
    std::vector<DayRow> rows;
    for (auto& [at, row] : lines) {
        rows.push_back(std::move(row));
    }
    m_day.setRows(std::move(rows));
}

void TodayVm::describe(TodayState next)
{
    const Timestamp now = m_sources.now;
    m_view = practice::todayOf(m_sources);
    next.title = greeting(m_book.who.firstName, now);
    const auto mine = std::ranges::find_if(m_view.duty, [&](const practice::OnDuty& one) {
        return one.person.id == m_book.who.id && one.duty.from.ms - now.ms < kSoonOnMs;
    });
    next.line = todayLine(now, m_view.duty, mine == m_view.duty.end() ? nullptr : &*mine);
    next.dayHeading = m_view.span.night ? tr("Tonight and tomorrow") : tr("The day");
    next.cards.clear();
    for (const practice::Card& card : m_view.cards) {
        QStringList lines;
        for (const practice::Appointment& one : card.next) {
            lines.append(nextLine(one, card.person.firstName, namesOf(one.with), now));
        }
        if (!card.line.isEmpty()) {
            // Two lines: what comes next, and what was handed over.
            lines = lines.mid(0, 1);
            lines.append(card.line.simplified());
        }
        CardWords words{markOf(card.person), wherePicture(card), whereLine(card, now), lines.join(QLatin1Char('\n')),
                        card.overdue,        card.needToKnow};
        words.person.away.clear();
        next.cards.push_back(std::move(words));
    }
    next.duty.clear();
    for (const practice::OnDuty& one : m_view.duty) {
        next.duty.push_back({one.duty.record.text(), markOf(one.person), dutyNote(one.duty),
                             text::hours(one.duty.from, one.duty.until, text::localZone()), one.now});
    }
    QStringList gaps;
    for (const practice::RotaGap gap : m_view.gaps) {
        gaps.append(gapLine(gap));
    }
    next.gaps = gaps.join(QLatin1Char(' '));
    next.waiting.clear();
    for (const practice::Waiting& one : m_view.waiting) {
        const QString kind = m_book.catalogue ? text::kindName(*m_book.catalogue, one.kind, text::Vocabulary::House) : one.kind;
        next.waiting.push_back({waitingPicture(one), one.what == practice::Waits::Reply, waitingTitle(one, kind),
                                waitingBelow(one, now), waitingVerb(one)});
    }
    next.kept.clear();
    for (const practice::Kept& one : m_view.kept) {
        next.kept.push_back({one.record.text(), tr("“%1”").arg(one.text.simplified()), keptLineOf(one), one.voice});
    }
    next.empty = m_view.cards.empty() && !next.problem;
    describeDay();
    if (next == m_state) {
        return;
    }
    m_state = std::move(next);
    Q_EMIT changed();
}

void TodayVm::openWaiting(int index)
{
    if (index < 0 || index >= static_cast<int>(m_view.waiting.size())) {
        return;
    }
    const practice::Waiting one = m_view.waiting[static_cast<std::size_t>(index)];
    if (one.what == practice::Waits::Reply) {
        std::vector<Id> looked = m_sources.looked;
        looked.insert(looked.end(), one.replies.begin(), one.replies.end());
        if (looked.size() > kLookedAtMost) {
            looked.erase(looked.begin(), looked.end() - static_cast<std::ptrdiff_t>(kLookedAtMost));
        }
        // Not kept: it waits again, and nothing is lost.
        (void)m_book.run(records::SaveDraft{kLooked, {{kReplies, looked}}});
    }
    if (one.what == practice::Waits::Signature) {
        Q_EMIT signatureAsked();
    } else if (one.record.isNil()) {
        Q_EMIT draftAsked(one.kind, one.about.empty() ? Id() : one.about.front());
    } else {
        Q_EMIT recordAsked(one.record.text());
    }
}

}  // namespace hearth::ui
