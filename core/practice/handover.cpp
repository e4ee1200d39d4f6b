// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/handover.h"

#include "core/practice/names.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace hearth::practice {
namespace {

template <typename T>
std::optional<T> fieldOf(const Fields& fields, const QString& id)
{
    const auto found = fields.find(id);
    if (found == fields.end() || !std::holds_alternative<T>(found->second)) {
        return std::nullopt;
    }
    return std::get<T>(found->second);
}

auto readingOrder(const Line& line)
{
    constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();
    return std::tuple(line.weight, line.due ? line.due->ms : never, line.happened.ms, line.id);
}

auto groupOrder(const Group& group)
{
    const Weight gravest = group.lines.empty() ? Weight::Know : group.lines.front().weight;
    return std::tuple(group.person.id.isNil(), gravest, group.person.firstName);
}

}  // namespace

QString weightId(Weight weight)
{
    switch (weight) {
    case Weight::Urgent:
        return QStringLiteral("urgent");
    case Weight::Do:
        return QStringLiteral("do");
    case Weight::Know:
        return QStringLiteral("know");
    }
    return {};
}

Weight weightOf(const QString& id)
{
    if (id == QLatin1String("urgent")) {
        return Weight::Urgent;
    }
    return id == QLatin1String("do") ? Weight::Do : Weight::Know;
}

Line lineOf(const records::Row& row)
{
    Line line;
    line.id = row.id;
    line.weight = weightOf(fieldOf<QString>(row.fields, kWeight).value_or(QString()));
    line.text = row.text;
    line.happened = row.happened;
    if (const auto due = fieldOf<std::int64_t>(row.fields, kDue)) {
        line.due = Timestamp{*due};
    }
    line.from = fieldOf<Id>(row.fields, kFrom);
    line.author = row.author.firstName;
    return line;
}

std::vector<Id> handedOverBy(const records::RecordView& shift)
{
    std::vector<Id> lines;
    for (const records::LinkView& link : shift.backLinks) {
        if (link.kind == kHandoverKind) {
            lines.push_back(link.record);
        }
    }
    return lines;
}

bool waits(const records::Row& row, const std::vector<Id>& handed)
{
    return row.kind == kHandoverKind && !row.voided && std::ranges::find(handed, row.id) == handed.end();
}

std::vector<Group> basket(const std::vector<records::Row>& rows)
{
    std::vector<Group> groups;
    for (const records::Row& row : rows) {
        const records::PersonRef person = row.about.empty() ? records::PersonRef{} : row.about.front();
        auto group = std::ranges::find_if(groups, [&](const Group& each) { return each.person.id == person.id; });
        if (group == groups.end()) {
            groups.push_back({person, {}});
            group = std::prev(groups.end());
        }
        group->lines.push_back(lineOf(row));
    }
    for (Group& group : groups) {
        std::ranges::sort(group.lines, {}, readingOrder);
    }
    std::ranges::stable_sort(groups, {}, groupOrder);
    return groups;
}

std::vector<Accepted> acceptances(const records::RecordView& shift)
{
    std::vector<Accepted> accepted;
    for (const records::Act& act : shift.acts) {
        const bool lead = act.type == QLatin1String("lead");
        if (!lead && act.type != QLatin1String("accepted")) {
            continue;
        }
        const auto before = std::ranges::find(accepted, act.author, &Accepted::person);
        if (before == accepted.end()) {
            accepted.push_back({act.author, act.authorName, act.written, lead});
        } else {
            before->lead = before->lead || lead;
        }
    }
    return accepted;
}

std::vector<Id> stillToAccept(const records::RecordView& shift)
{
    const auto accepted = acceptances(shift);
    std::vector<Id> left = fieldOf<std::vector<Id>>(shift.fields, QStringLiteral("incoming")).value_or(std::vector<Id>{});
    std::erase_if(left, [&](const Id& id) { return std::ranges::find(accepted, id, &Accepted::person) != accepted.end(); });
    return left;
}

bool takenOver(const records::RecordView& shift)
{
    const auto accepted = acceptances(shift);
    return stillToAccept(shift).empty() && std::ranges::any_of(accepted, &Accepted::lead);
}

}  // namespace hearth::practice
