// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/fold.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

using namespace hearth;
using namespace hearth::ledger;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

const QString kField = s("title");

/// An operation of device `device` ('a', 'b', ...) at its own `seq` and hybrid `time`.
Touch touchOf(OpType type, char device, std::int64_t seq, std::uint64_t time, const char* value = nullptr)
{
    Touch touch;
    touch.incarnation = *Id::fromBytes(QByteArray(16, device));
    touch.seq = seq;
    touch.hybrid = {time};
    touch.body.type = type;
    if (value != nullptr) {
        touch.body.fields[kField] = s(value);
    }
    return touch;
}

/// Had seen: its own earlier ones, and what `pairs` says: "later device+seq saw earlier device+seq".
Seen seenIn(std::set<std::pair<std::string, std::string>> pairs)
{
    return [pairs = std::move(pairs)](const Touch& later, const Touch& earlier) {
        const auto name = [](const Touch& t) {
            return std::string(1, t.incarnation.bytes().at(0)) + std::to_string(t.seq);
        };
        return later.incarnation == earlier.incarnation ? later.seq > earlier.seq
                                                        : pairs.contains({name(later), name(earlier)});
    };
}

struct Case {
    const char* what;
    std::vector<Touch> touches;
    std::set<std::pair<std::string, std::string>> seen;
    const char* shown;
    std::size_t rivals;  ///< 0: no conflict
};

std::vector<Case> cases()
{
    const auto put = touchOf(OpType::Put, 'a', 1, 10, "first");
    return {
        {"alone", {put}, {}, "first", 0},
        {"amended on its own device", {put, touchOf(OpType::Amend, 'a', 2, 11, "second")}, {}, "second", 0},
        {"its own clock set back does not bring the old text back",
         {put, touchOf(OpType::Amend, 'a', 2, 5, "second")}, {}, "second", 0},
        {"amended elsewhere, having seen it", {put, touchOf(OpType::Amend, 'b', 1, 11, "second")}, {{"b1", "a1"}},
         "second", 0},
        {"having seen counts more than the clock", {put, touchOf(OpType::Amend, 'b', 1, 3, "second")}, {{"b1", "a1"}},
         "second", 0},
        {"two had not seen one another: both kept, the later shown",
         {put, touchOf(OpType::Amend, 'b', 1, 12, "of b"), touchOf(OpType::Amend, 'c', 1, 11, "of c")},
         {{"b1", "a1"}, {"c1", "a1"}}, "of b", 2},
        {"at the same time the name of the device decides",
         {put, touchOf(OpType::Amend, 'b', 1, 12, "of b"), touchOf(OpType::Amend, 'c', 1, 12, "of c")},
         {{"b1", "a1"}, {"c1", "a1"}}, "of c", 2},
        {"three ways", {put, touchOf(OpType::Amend, 'a', 2, 11, "of a"), touchOf(OpType::Amend, 'b', 1, 12, "of b"),
         touchOf(OpType::Amend, 'c', 1, 13, "of c")}, {{"b1", "a1"}, {"c1", "a1"}}, "of c", 3},
        {"equal texts are no conflict",
         {put, touchOf(OpType::Amend, 'b', 1, 12, "same"), touchOf(OpType::Amend, 'c', 1, 11, "same")},
         {{"b1", "a1"}, {"c1", "a1"}}, "same", 0},
        {"a resolution that saw both ends it",
         {put, touchOf(OpType::Amend, 'b', 1, 12, "of b"), touchOf(OpType::Amend, 'c', 1, 11, "of c"),
          touchOf(OpType::Resolve, 'a', 2, 5, "of c")},
         {{"b1", "a1"}, {"c1", "a1"}, {"a2", "b1"}, {"a2", "c1"}}, "of c", 0},
        {"a resolution that saw one of three leaves the third",
         {put, touchOf(OpType::Amend, 'b', 1, 12, "of b"), touchOf(OpType::Amend, 'c', 1, 14, "of c"),
          touchOf(OpType::Resolve, 'a', 2, 13, "of b")},
         {{"b1", "a1"}, {"c1", "a1"}, {"a2", "b1"}}, "of c", 2},
        {"claimed knowledge in a circle still shows something",
         {touchOf(OpType::Amend, 'b', 1, 12, "of b"), touchOf(OpType::Amend, 'c', 1, 11, "of c")},
         {{"b1", "c1"}, {"c1", "b1"}}, "of b", 0},
    };
}

}  // namespace

TEST_CASE("fold: seen is replaced, not seen is kept beside", "[ledger][fold]")
{
    for (const Case& one : cases()) {
        CAPTURE(one.what);
        const Folded folded = fold(one.touches, seenIn(one.seen));
        CHECK(folded.fields.at(kField) == Value(s(one.shown)));
        CHECK(folded.conflicts.size() == (one.rivals > 0 ? 1U : 0U));
        if (one.rivals > 0) {
            REQUIRE(folded.conflicts.at(kField).size() == one.rivals);
            CHECK(folded.conflicts.at(kField).front().value == Value(s(one.shown)));
        }
    }
}

TEST_CASE("fold: the order in which operations came changes nothing", "[ledger][fold]")
{
    for (const Case& one : cases()) {
        CAPTURE(one.what);
        const Folded first = fold(one.touches, seenIn(one.seen));
        std::vector<std::size_t> order(one.touches.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            order[i] = i;
        }
        do {
            std::vector<Touch> touches;
            for (const std::size_t i : order) {
                touches.push_back(one.touches[i]);
            }
            const Folded again = fold(touches, seenIn(one.seen));
            CHECK(again.fields == first.fields);
            REQUIRE(again.conflicts.size() == first.conflicts.size());
            for (const auto& [field, rivals] : first.conflicts) {
                REQUIRE(again.conflicts.at(field).size() == rivals.size());
                for (std::size_t i = 0; i < rivals.size(); ++i) {
                    CHECK(again.conflicts.at(field)[i].value == rivals[i].value);
                }
            }
        } while (std::ranges::next_permutation(order).found);
    }
}

TEST_CASE("fold: fields are judged one by one", "[ledger][fold]")
{
    auto put = touchOf(OpType::Put, 'a', 1, 10, "title");
    put.body.fields[s("text")] = s("words");
    auto other = touchOf(OpType::Amend, 'b', 1, 12);
    other.body.fields[s("text")] = s("other words");
    const Folded folded = fold({put, touchOf(OpType::Amend, 'c', 1, 11, "new title"), other},
                               seenIn({{"b1", "a1"}, {"c1", "a1"}}));
    CHECK(folded.conflicts.empty());
    CHECK(folded.fields.at(kField) == Value(s("new title")));
    CHECK(folded.fields.at(s("text")) == Value(s("other words")));
}

TEST_CASE("fold: the last of withholding and release holds, a void stays", "[ledger][fold]")
{
    const auto put = touchOf(OpType::Put, 'a', 1, 10, "x");
    const auto hold = touchOf(OpType::Withhold, 'a', 2, 11);
    const auto free = touchOf(OpType::Release, 'b', 1, 12);
    CHECK(fold({put, hold}, seenIn({})).withheld);
    CHECK_FALSE(fold({put, hold, free}, seenIn({})).withheld);
    CHECK_FALSE(fold({free, hold, put}, seenIn({})).withheld);
    CHECK(fold({put, free, touchOf(OpType::Withhold, 'a', 2, 13)}, seenIn({})).withheld);
    CHECK_FALSE(fold({put}, seenIn({})).voided);
    CHECK(fold({touchOf(OpType::Void, 'b', 1, 2), put}, seenIn({})).voided);
    CHECK(fold({put, touchOf(OpType::SignOff, 'b', 1, 2)}, seenIn({})).signedOff);
    CHECK_FALSE(fold({put, hold}, seenIn({})).amended);
    CHECK(fold({put, touchOf(OpType::Amend, 'b', 1, 2, "y")}, seenIn({})).amended);
}
