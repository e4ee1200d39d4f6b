// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evidence/redaction.h"

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using evidence::Redaction;

namespace {

records::PersonRef child(int number, const char* name, const char* first)
{
    records::PersonRef person;
    person.id = Id::make({1'700'000'000'000 + number * 1000});
    person.name = QString::fromUtf8(name);
    person.firstName = QString::fromUtf8(first);
    person.youngPerson = true;
    return person;
}

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

}  // namespace

TEST_CASE("redaction: a name goes wherever it stands as a word, and nowhere else", "[evidence]")
{
    const Redaction one({child(1, "Jamie Zebedee", "Jay")});
    CHECK(one.apply(q("Jay’s reply")) == q("Child J’s reply"));
    CHECK(one.apply(q("Jay's, (Jay) \"Jay\" Jay.")) ==
          q("Child J's, (Child J) \"Child J\" Child J."));
    CHECK(one.apply(q("JAY shouted, jay laughed")) == q("Child J shouted, Child J laughed"));
    CHECK(one.apply(q("Jamie Zebedee and Jay Zebedee")) == q("Child J and Child J"));
    CHECK(one.apply(q("Jamie\nZebedee")) == q("Child J"));
    CHECK(one.apply(q("Mrs Zebedee rang")) == q("Mrs [family name] rang"));
    // Not the name:
    for (const char* other : {"Jaywalking", "Bluejay", "Jays", "DJay2", "Jayé"}) {
        CAPTURE(other);
        CHECK(one.apply(q(other)) == q(other));
    }
    CHECK(one.apply(QString()).isEmpty());
}

TEST_CASE("redaction: a name hidden by invisible or composed characters is found all the same",
          "[evidence]")
{
    const Redaction two({child(1, "Zoë Łuczak", "Zoë"), child(2, "Mina Okoro", "Mina")});
    CHECK(two.apply(q("Zoë")) == q("Child Z"));
    CHECK(two.apply(q("Zoe\u0308 came")) == q("Child Z came"));
    CHECK(two.apply(q("Mi\u00ADna, M\u200Bina")) == q("Child M, Child M"));
    CHECK(two.apply(q("<b>Mina</b> _Mina_ file:///Mina.png")) ==
          q("<b>Child M</b> _Child M_ file:///Child M.png"));
}

TEST_CASE("redaction: names that are everyday words go only with their capital", "[evidence]")
{
    const Redaction hope({child(1, "Hope Green", "Hope")});
    CHECK(hope.apply(q("Hope came. We hope so. The green door.")) ==
          q("Child H came. We hope so. The green door."));
    CHECK(hope.apply(q("HOPE, Mrs Green")) == q("Child H, Mrs [family name]"));
}

TEST_CASE("redaction: two with one initial are told apart, the same way throughout", "[evidence]")
{
    const auto jay = child(1, "Jamie Zebedee", "Jay");
    const auto jo = child(2, "Joanne Park", "Jo");
    const auto mina = child(3, "Mina Okoro", "Mina");
    const Redaction three({jo, mina, jay});
    CHECK(three.apply(q("Jay, Jo and Mina; Jo again")) ==
          q("Child J1, Child J2 and Child M; Child J2 again"));
    CHECK(three.letter(jay.id) == q("Child J1"));
    CHECK(three.letter(Id()).isEmpty());
    REQUIRE(three.key().size() == 3);
    CHECK(three.key()[1].letter == q("Child J2"));
    CHECK(three.key()[1].name == q("Joanne Park"));
}

TEST_CASE("redaction: a first name two share is the one the record is about, or else either",
          "[evidence]")
{
    const auto one = child(1, "Jay Abara", "Jay");
    const auto other = child(2, "Jay Bloom", "Jay");
    const Redaction both({one, other});
    CHECK(both.apply(q("Jay ate"), {other.id}) == q("Child J2 ate"));
    CHECK(both.apply(q("Jay ate"), {one.id, other.id}) == q("Child J1 or J2 ate"));
    CHECK(both.apply(q("Jay Bloom ate")) == q("Child J2 ate"));
}

TEST_CASE("redaction: letters can be turned back with the key that stays at the home", "[evidence]")
{
    const auto jay = child(1, "Jay Abara", "Jay");
    const auto mina = child(2, "Mina Okoro", "Mina");
    const Redaction two({jay, mina});
    const QString text = q("Mina told Jay that Jay could have it.");
    QString back = two.apply(text);
    CHECK_FALSE(back.contains(q("Jay")));
    for (const auto& entry : two.key()) {
        back.replace(entry.letter, entry.name.section(QLatin1Char(' '), 0, 0));
    }
    CHECK(back == text);
}

TEST_CASE("redaction: with nobody to protect every text stays as it is", "[evidence]")
{
    const Redaction none({});
    CHECK(none.apply(q("Jay and (Mina)")) == q("Jay and (Mina)"));
    CHECK(none.key().empty());
}

TEST_CASE("redaction: names full of pattern characters neither break nor match at large",
          "[evidence]")
{
    const Redaction odd({child(1, "A.* (B|C)", "A.*"), child(2, "李 小龙", "小龙")});
    CHECK(odd.apply(q("Anything at all")) == q("Anything at all"));
    CHECK(odd.apply(q("小龙 came")) == q("Child X came"));
}
