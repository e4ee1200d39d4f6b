// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/handover.h"
#include "core/practice/names.h"

#include <catch2/catch_test_macros.hpp>

namespace {

using namespace hearth;
using namespace hearth::practice;

records::PersonRef person(const char* name, std::int64_t seed)
{
    records::PersonRef ref;
    ref.id = Id::make({seed});
    ref.firstName = QString::fromLatin1(name);
    return ref;
}

records::Row line(std::vector<records::PersonRef> about, Weight weight, std::int64_t happened)
{
    records::Row row;
    row.id = Id::make({happened});
    row.kind = kHandoverKind;
    row.about = std::move(about);
    row.happened = {happened};
    row.text = QStringLiteral("line");
    row.fields[kWeight] = weightId(weight);
    return row;
}

records::Act act(const char* type, const Id& author)
{
    records::Act one;
    one.type = QString::fromLatin1(type);
    one.author = author;
    return one;
}

}  // namespace

TEST_CASE("handover: what matters first comes first, and the house last", "[practice]")
{
    const auto jay = person("Jay", 1);
    const auto mina = person("Mina", 2);
    const auto callum = person("Callum", 3);
    const auto groups = basket({line({jay}, Weight::Know, 10), line({}, Weight::Urgent, 11),
                                line({mina}, Weight::Know, 12), line({mina}, Weight::Urgent, 13),
                                line({callum}, Weight::Do, 14)});
    REQUIRE(groups.size() == 4);
    CHECK(groups[0].person.id == mina.id);
    CHECK(groups[1].person.id == callum.id);
    CHECK(groups[2].person.id == jay.id);
    CHECK(groups[3].person.id.isNil());
    CHECK(groups[0].lines[0].weight == Weight::Urgent);
    CHECK(groups[0].lines[1].weight == Weight::Know);
}

TEST_CASE("handover: in a group what is due comes first, then what was put there first", "[practice]")
{
    const auto jay = person("Jay", 1);
    auto late = line({jay}, Weight::Do, 20);
    auto soon = line({jay}, Weight::Do, 30);
    soon.fields[kDue] = std::int64_t{100};
    const auto groups = basket({late, line({jay}, Weight::Do, 10), soon});
    REQUIRE(groups.size() == 1);
    CHECK(groups[0].lines[0].id == soon.id);
    CHECK(groups[0].lines[0].due == Timestamp{100});
    CHECK(groups[0].lines[1].happened.ms == 10);
    CHECK(groups[0].lines[2].happened.ms == 20);
}

TEST_CASE("handover: a line waits until a shift has handed it over", "[practice]")
{
    auto row = line({}, Weight::Know, 5);
    CHECK(waits(row, {}));
    records::RecordView shift;
    records::LinkView link;
    link.record = row.id;
    link.kind = kNightKind;
    shift.backLinks = {link};
    CHECK(waits(row, handedOverBy(shift)));
    shift.backLinks[0].kind = kHandoverKind;
    CHECK_FALSE(waits(row, handedOverBy(shift)));
    row.voided = true;
    CHECK_FALSE(waits(row, {}));
    row.voided = false;
    row.kind = kMomentKind;
    CHECK_FALSE(waits(row, {}));
}

TEST_CASE("handover: taken over when everyone incoming and a lead have said yes", "[practice]")
{
    const Id kath = Id::make({1});
    const Id owen = Id::make({2});
    records::RecordView shift;
    shift.fields[QStringLiteral("incoming")] = std::vector{kath, owen};
    CHECK(stillToAccept(shift) == std::vector{kath, owen});
    CHECK_FALSE(takenOver(shift));
    shift.acts = {act("accepted", kath), act("sign-off", owen)};
    CHECK(stillToAccept(shift) == std::vector{owen});
    shift.acts.push_back(act("accepted", owen));
    CHECK(stillToAccept(shift).empty());
    CHECK_FALSE(takenOver(shift));
    shift.acts.push_back(act("lead", kath));
    CHECK(takenOver(shift));
    const auto accepted = acceptances(shift);
    REQUIRE(accepted.size() == 2);
    CHECK(accepted[0].lead);
    CHECK_FALSE(accepted[1].lead);
}

TEST_CASE("handover: weights go to the catalogue's choices and back", "[practice]")
{
    const auto catalogue = catalogue::Catalogue::builtIn();
    REQUIRE(catalogue);
    const catalogue::Field* field = catalogue->kind(kHandoverKind)->field(kWeight);
    REQUIRE(field);
    for (const Weight weight : {Weight::Urgent, Weight::Do, Weight::Know}) {
        CHECK(weightOf(weightId(weight)) == weight);
        CHECK(std::ranges::any_of(field->choices,
                                  [&](const catalogue::Choice& choice) { return choice.id == weightId(weight); }));
    }
    CHECK(weightOf(QStringLiteral("whatever")) == Weight::Know);
}
