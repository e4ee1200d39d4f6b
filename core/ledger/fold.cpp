// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/fold.h"

#include <algorithm>

namespace hearth::ledger {

namespace {

bool writesFields(OpType type)
{
    return type == OpType::Put || type == OpType::Amend || type == OpType::Resolve;
}

bool laterShown(const Touch& a, const Touch& b)
{
    return std::tie(a.hybrid, a.incarnation, a.seq) > std::tie(b.hybrid, b.incarnation, b.seq);
}

/// True when one sign-off of `touches` covers the words as they stand: its signer had seen every
/// amendment and resolution. The Put needs no asking; nobody can name a record without having it.
bool coveredBySignOff(const std::vector<Touch>& touches, const Seen& seen)
{
    const auto covers = [&](const Touch& sign) {
        return sign.body.type == OpType::SignOff && std::ranges::all_of(touches, [&](const Touch& write) {
                   return !writesFields(write.body.type) || write.body.type == OpType::Put || seen(sign, write);
               });
    };
    return std::ranges::any_of(touches, covers);
}

/// The writes of one field that no other write of it had seen, the shown one first.
std::vector<std::size_t> heads(const std::vector<Touch>& touches, const std::vector<std::size_t>& writes,
                               const Seen& seen)
{
    std::vector<std::size_t> left;
    for (const std::size_t one : writes) {
        const bool replaced = std::ranges::any_of(
            writes, [&](std::size_t other) { return other != one && seen(touches[other], touches[one]); });
        if (!replaced) {
            left.push_back(one);
        }
    }
    std::ranges::sort(left, [&](std::size_t a, std::size_t b) { return laterShown(touches[a], touches[b]); });
    return left;
}

}  // namespace

Folded fold(const std::vector<Touch>& touches, const Seen& seen)
{
    Folded folded;
    std::map<QString, std::vector<std::size_t>> writes;
    const Touch* shelf = nullptr;  // the last withholding or release
    for (std::size_t i = 0; i < touches.size(); ++i) {
        const Touch& touch = touches[i];
        if (writesFields(touch.body.type)) {
            for (const auto& [field, value] : touch.body.fields) {
                writes[field].push_back(i);
            }
        }
        folded.amended = folded.amended || touch.body.type == OpType::Amend || touch.body.type == OpType::Resolve;
        folded.voided = folded.voided || touch.body.type == OpType::Void;
        if ((touch.body.type == OpType::Withhold || touch.body.type == OpType::Release)
            && (shelf == nullptr || laterShown(touch, *shelf))) {
            shelf = &touch;
        }
    }
    folded.signedOff = coveredBySignOff(touches, seen);
    folded.withheld = shelf != nullptr && shelf->body.type == OpType::Withhold;
    for (const auto& [field, indexes] : writes) {
        const auto top = heads(touches, indexes, seen);
        // A cycle of claimed knowledge cannot come from honest clocks of sequence; show the latest then.
        const std::size_t latest = *std::ranges::min_element(
            indexes, [&](std::size_t a, std::size_t b) { return laterShown(touches[a], touches[b]); });
        const std::size_t shown = top.empty() ? latest : top.front();
        folded.fields[field] = touches[shown].body.fields.at(field);
        std::vector<Rival> rivals;
        for (const std::size_t index : top) {
            const Value& value = touches[index].body.fields.at(field);
            if (std::ranges::none_of(rivals, [&](const Rival& r) { return r.value == value; })) {
                rivals.push_back({index, value});
            }
        }
        if (rivals.size() > 1) {
            folded.conflicts[field] = std::move(rivals);
        }
    }
    return folded;
}

}  // namespace hearth::ledger
