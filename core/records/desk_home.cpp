// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/desk_private.h"

#include <algorithm>

// What the page of the home asks: who may do what and since when, and whether words of the home hold.
namespace hearth::records {

namespace {

constexpr auto kGrants =
    "SELECT g.tag, g.from_on, g.until_on FROM main.granted g JOIN ledger_op o ON o.n = g.op "
    "JOIN ledger_chain c ON c.k = o.chain WHERE g.person = ?1 AND g.what = 'role' "
    "ORDER BY g.hybrid, c.incarnation, o.seq";

struct Grant {
    QString role, from, until;
};

/// The grant that says how it stands with `role` on `day`: the newest that has begun by then.
const Grant* onDay(const std::vector<Grant>& grants, const QString& role, const QString& day)
{
    const Grant* newest = nullptr;
    for (const Grant& one : grants) {
        newest = one.role == role && (one.from.isEmpty() || one.from <= day) ? &one : newest;
    }
    return newest;
}

std::vector<RoleHeld> heldOf(const std::vector<Grant>& grants, const QStringList& roles, const QString& today)
{
    std::vector<RoleHeld> now, later, ended;
    for (const QString& role : roles) {
        if (const Grant* one = onDay(grants, role, today)) {
            const bool holds = one->until.isEmpty() || today <= one->until;
            (holds ? now : ended).push_back({role, one->from, one->until, holds, false});
        }
        for (const Grant& one : grants) {
            // Still to come, and nothing said later takes it back.
            const bool stands = one.role == role && one.from > today && onDay(grants, role, one.from) == &one
                                && (one.until.isEmpty() || one.from <= one.until);
            if (stands) {
                later.push_back({role, one.from, one.until, false, true});
            }
        }
    }
    now.insert(now.end(), later.begin(), later.end());
    now.insert(now.end(), ended.begin(), ended.end());
    return now;
}

QString textOf(const Fields& fields, const char* name)
{
    const auto found = fields.find(QLatin1String(name));
    const auto* text = found == fields.end() ? nullptr : std::get_if<QString>(&found->second);
    return text == nullptr ? QString() : *text;
}

}  // namespace

Result<std::vector<StandingView>> Desk::Private::handle(const ListRoles& /*command*/)
{
    if (auto may = gate(ListRoles::kName); !may) {
        return may.error();
    }
    auto people = parts.roster->people();
    if (!people) {
        return people.error();
    }
    forgetPeople();
    QStringList roles = parts.catalogue.roles();
    std::ranges::reverse(roles);  // who answers for most comes first
    std::vector<StandingView> all;
    for (const access::Person& one : *people) {
        PersonRef person = ref(one.id);
        if (one.youngPerson || person.id != one.id) {
            continue;
        }
        auto slot = parts.roster->slot(one.id);
        if (!slot) {
            return slot.error();
        }
        std::vector<Grant> grants;
        auto ask = parts.database->prepare(kGrants);
        ask.bind(1, one.id);
        while (true) {
            auto row = ask.step();
            if (!row) {
                return row.error();
            }
            if (!*row) {
                break;
            }
            grants.push_back({ask.text(0), ask.text(1), ask.text(2)});
        }
        // Whoever has left holds nothing (Roster::roles), whatever was granted.
        const QString today = parts.today();
        auto held = heldOf(grants, roles, today);
        if (!one.leftOn.isEmpty() && one.leftOn < today) {
            std::ranges::for_each(held, [](RoleHeld& role) { role.now = role.toCome = false; });
        }
        all.push_back({std::move(person), slot->has_value(), std::move(held)});
    }
    return all;
}

/// Holds what an adaptation, or a note that an alarm is dealt with, would say against what there is.
/// `head`: the record that is amended; null for a new one.
Status Desk::Private::homesWordsHold(const Head* head, const QString& kind, const Fields& fresh)
{
    const bool alarm = kind == access::kAlarmDealt;
    if (!alarm && kind != access::kAdaptation) {
        return {};
    }
    Fields now = fresh;
    if (head != nullptr) {
        // What it is about stands for ever: ids are retired, never used again.
        if (fresh.contains(QStringLiteral("what")) || fresh.contains(QStringLiteral("target"))
            || fresh.contains(QStringLiteral("alarm"))) {
            return fail(ErrorCode::Invalid, "catalogue.adapt:for-ever");
        }
        auto was = fieldsOf(*head);
        if (!was) {
            return was.error();
        }
        now.insert(was->begin(), was->end());
    }
    if (alarm) {
        const QString named = textOf(now, "alarm");
        const bool open = std::ranges::any_of(parts.openAlarms, [&](const access::OpenAlarm& one) { return one.id == named; });
        return open || head != nullptr ? Status() : Status(fail(ErrorCode::Invalid, "home.alarm:unknown"));
    }
    const QString what = textOf(now, "what");
    const QString target = textOf(now, "target");
    const catalogue::Wording wording{book->now(), textOf(now, "words"), textOf(now, "help"), textOf(now, "at"),
                                     textOf(now, "days"), false};
    if (auto holds = catalogue::checkAdaptation(parts.words.shipped, what, target, wording); !holds) {
        return holds;
    }
    const auto retired = now.find(QStringLiteral("retired"));
    const bool gone = retired != now.end() && retired->second == Value(true);
    const bool twice = !gone && std::ranges::any_of(parts.words.all, [&](const catalogue::Adaptation& one) {
        const bool other = head == nullptr || one.id != head->id.text();
        const bool same = target.isEmpty() ? one.said.back().words.compare(wording.words, Qt::CaseInsensitive) == 0
                                           : one.target == target;
        return other && one.what == what && !one.said.back().retired && same && what != u"rhythm";
    });
    return twice ? Status(fail(ErrorCode::Invalid, "catalogue.adapt:twice")) : Status();
}

}  // namespace hearth::records
