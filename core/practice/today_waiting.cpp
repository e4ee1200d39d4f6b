// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/names.h"
#include "core/practice/today.h"

#include <QDateTime>

#include <algorithm>

// What waits for the one who looks, and what of yesterday is worth keeping.
namespace hearth::practice {
namespace {

constexpr std::int64_t kDayMs = 24LL * 60 * 60 * 1000;
/// The book signs by itself at least this often; more than that waits because it could not.
constexpr std::int64_t kSignedBy = 256;
constexpr std::size_t kKept = 3;
constexpr std::size_t kKeptReplies = 2;

template <typename T>
const T* valueOf(const Fields& fields, const QString& id)
{
    const auto found = fields.find(id);
    return found == fields.end() ? nullptr : std::get_if<T>(&found->second);
}

bool isIn(const std::vector<Id>& ids, const Id& id)
{
    return std::ranges::find(ids, id) != ids.end();
}

bool leads(const records::PersonRef& me)
{
    const auto has = [&](const char* role) { return me.role == QLatin1String(role) || me.roles.contains(QLatin1String(role)); };
    return has("deputy") || has("registered-manager");
}

void addHandover(const TodaySources& sources, std::vector<Waiting>& waiting)
{
    const auto& shifts = rowsOf(sources, Shifts);
    const auto newest = std::ranges::max_element(shifts, {}, &records::Row::written);
    if (newest == shifts.end() || sources.now.ms - newest->written.ms >= kDayMs || newest->voided) {
        return;
    }
    const auto* incoming = valueOf<std::vector<Id>>(newest->fields, QStringLiteral("incoming"));
    const auto* to = valueOf<std::int64_t>(newest->fields, kTo);
    const Id me = sources.me.id;
    if (newest->author.id == me || incoming == nullptr || !isIn(*incoming, me) || isIn(newest->acceptedBy, me)) {
        return;
    }
    Waiting one;
    one.what = Waits::Handover;
    one.record = newest->id;
    one.who = newest->author;
    one.when = to ? Timestamp{*to} : newest->written;
    waiting.push_back(std::move(one));
}

/// A young person's answers to my letters that I have not opened, one line a letter, newest first.
void addReplies(const TodaySources& sources, std::vector<Waiting>& waiting)
{
    const std::size_t first = waiting.size();
    for (const records::Row& row : rowsOf(sources, Replies)) {
        const Id* to = valueOf<Id>(row.fields, QStringLiteral("to"));
        const bool mine = row.author.id == sources.me.id || row.voice.id == sources.me.id;
        const auto& letters = rowsOf(sources, Mine);
        const auto letter = to ? std::ranges::find(letters, *to, &records::Row::id) : letters.end();
        if (mine || letter == letters.end() || letter->author.id != sources.me.id || isIn(sources.looked, row.id)) {
            continue;
        }
        const auto same = std::find_if(waiting.begin() + static_cast<std::ptrdiff_t>(first), waiting.end(),
                                       [&](const Waiting& each) { return each.record == letter->id; });
        if (same != waiting.end()) {
            same->replies.push_back(row.id);
            ++same->count;
            continue;
        }
        Waiting one;
        one.what = Waits::Reply;
        one.record = letter->id;
        one.who = row.voice;
        one.title = letter->title;
        one.when = row.written;
        one.replies = {row.id};
        waiting.push_back(std::move(one));
    }
}

bool somethingIn(const Fields& fields)
{
    return std::ranges::any_of(fields, [](const auto& each) {
        const auto* prose = std::get_if<Prose>(&each.second);
        return prose != nullptr && !joinProse(*prose).trimmed().isEmpty();
    });
}

/// What is begun and not signed: slots "letter:new:WHO" and "amend:RECORD". One line a kind.
void addDrafts(const TodaySources& sources, std::vector<Waiting>& waiting)
{
    const std::size_t first = waiting.size();
    for (const records::DraftView& draft : sources.drafts) {
        const QStringList slot = draft.slot.split(QLatin1Char(':'));
        const bool addition = slot.size() == 2 && slot[0] == QLatin1String("amend");
        const bool fresh = slot.size() == 3 && slot[1] == QLatin1String("new");
        if ((!addition && !fresh) || !somethingIn(draft.fields)) {
            continue;
        }
        const auto who = sources.people.end() == std::ranges::find(sources.people, Id::fromText(slot.last()).value_or(Id()),
                                                                   &records::PersonRef::id)
                             ? records::PersonRef()
                             : *std::ranges::find(sources.people, Id::fromText(slot.last()).value_or(Id()),
                                                  &records::PersonRef::id);
        auto same = std::find_if(waiting.begin() + static_cast<std::ptrdiff_t>(first), waiting.end(),
                                 [&](const Waiting& each) { return fresh && each.kind == slot[0]; });
        if (same == waiting.end()) {
            Waiting one;
            one.what = Waits::Draft;
            one.kind = slot[0];
            one.record = addition ? Id::fromText(slot[1]).value_or(Id()) : Id();
            one.when = draft.kept;
            one.count = 0;
            if (!who.id.isNil()) {
                one.about = {who.id};
            }
            waiting.push_back(std::move(one));
            same = std::prev(waiting.end());
        }
        ++same->count;
        same->when = std::max(same->when, draft.kept);
        if (fresh) {
            same->names.append(who.firstName);
        }
    }
}

void addLooks(const TodaySources& sources, std::vector<Waiting>& waiting)
{
    const QString today = QDateTime::fromMSecsSinceEpoch(sources.now.ms, Qt::LocalTime).date().toString(Qt::ISODate);
    std::vector<Waiting> disagreeing;
    for (const records::Row& row : rowsOf(sources, Look)) {
        Waiting one;
        one.record = row.id;
        one.kind = row.kind;
        one.title = row.title;
        one.when = row.happened;
        if (!row.about.empty()) {
            one.who = row.about.front();
        }
        const bool mine = row.author.id == sources.me.id || leads(sources.me);
        if (row.withheld && !row.voided && mine && !row.review.isEmpty() && row.review <= today) {
            one.what = Waits::Review;
            waiting.push_back(one);
        }
        if (row.conflict && !row.voided) {
            one.what = Waits::Disagree;
            disagreeing.push_back(one);
        }
    }
    waiting.insert(waiting.end(), disagreeing.begin(), disagreeing.end());
}

/// What reads as written to a young person.
bool spokenTo(const QString& text)
{
    static const QStringList begins{QStringLiteral("You "), QStringLiteral("Your "), QStringLiteral("“You ")};
    return std::ranges::any_of(begins, [&](const QString& begin) { return text.startsWith(begin); });
}

Kept keptOf(const records::Row& row)
{
    Kept kept;
    kept.record = row.id;
    kept.text = row.text;
    kept.who = row.voice.id.isNil() ? row.author : row.voice;
    kept.when = row.happened;
    kept.voice = kept.who.youngPerson;
    if (!row.about.empty()) {
        kept.about = row.about.front();
    }
    if (const Id* to = valueOf<Id>(row.fields, QStringLiteral("to"))) {
        kept.record = *to;
    }
    return kept;
}

}  // namespace

std::vector<Waiting> waitingFor(const TodaySources& sources)
{
    std::vector<Waiting> waiting;
    addHandover(sources, waiting);
    addReplies(sources, waiting);
    addDrafts(sources, waiting);
    addLooks(sources, waiting);
    if (sources.unsignedActs > kSignedBy) {
        Waiting one;
        one.what = Waits::Signature;
        one.count = sources.unsignedActs;
        one.when = sources.now;
        waiting.push_back(std::move(one));
    }
    return waiting;
}

std::vector<Kept> worthKeeping(const std::vector<records::Row>& rows, const DaySpan& yesterday)
{
    std::vector<Kept> own;
    std::vector<Kept> told;
    for (const records::Row& row : rows) {
        const bool then = yesterday.from <= row.happened && row.happened < yesterday.until;
        if (row.voided || row.withheld || row.about.empty() || !then || row.text.trimmed().isEmpty()) {
            continue;
        }
        Kept kept = keptOf(row);
        (kept.voice ? own : told).push_back(std::move(kept));
    }
    // What is said to somebody before what is said about them; then the newest. Everybody once, first.
    std::ranges::stable_sort(told, {}, [](const Kept& one) { return std::tuple(!spokenTo(one.text), -one.when.ms); });
    std::ranges::stable_sort(own, {}, [](const Kept& one) { return -one.when.ms; });
    own.resize(std::min(own.size(), kKeptReplies));
    std::vector<Kept> kept = own;
    std::vector<Id> seen;
    for (const bool again : {false, true}) {
        for (const Kept& one : told) {
            const bool there = isIn(seen, one.about.id);
            if (there == again && kept.size() < kKept && (!again || std::ranges::find(kept, one.record, &Kept::record) == kept.end())) {
                kept.push_back(one);
                seen.push_back(one.about.id);
            }
        }
    }
    std::ranges::sort(kept, {}, [](const Kept& one) { return std::tuple(one.when.ms, one.record); });
    return kept;
}

}  // namespace hearth::practice
