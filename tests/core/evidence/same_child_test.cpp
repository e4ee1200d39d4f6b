// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/redaction.h"

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using namespace hearth::evidence;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

records::PersonRef child(std::int64_t ms, const char* name, const Id& sameAs = {})
{
    records::PersonRef made;
    made.id = Id::make({1'773'300'000'000 + ms});
    made.name = s(name);
    made.firstName = made.name.section(u' ', 0, 0);
    made.youngPerson = true;
    made.sameAs = sameAs;
    return made;
}

}  // namespace

TEST_CASE("redaction: a child entered twice has one letter under both names", "[evidence][redaction]")
{
    const auto jay = child(0, "Jay Morris");
    const auto jai = child(1, "Jai Moris", jay.id);
    const auto mina = child(2, "Mina Shah");
    const Redaction redaction({jay, jai, mina});
    CHECK(redaction.letter(jay.id) == s("Child J"));
    CHECK(redaction.letter(jai.id) == s("Child J"));
    CHECK(redaction.apply(s("Jay and Jai Moris and Mina"), {jay.id}) == s("Child J and Child J and Child M"));
    // Both entries under the same first name: one child, said once.
    const auto again = child(3, "Jay Moris", jay.id);
    CHECK(Redaction({jay, again, mina}).apply(s("Jay swam."), {}) == s("Child J swam."));
    // Two who only share the letter stay two.
    const auto jack = child(4, "Jack Lowe");
    CHECK(Redaction({jay, jack}).letter(jay.id) == s("Child J1"));
}
