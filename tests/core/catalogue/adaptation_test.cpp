// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/adaptation.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace hearth;
using namespace hearth::catalogue;
using namespace Qt::Literals::StringLiterals;

namespace {

const Catalogue& shipped()
{
    static const Result<Catalogue> loaded = Catalogue::builtIn();
    if (!loaded)
        FAIL(loaded.error().where.toStdString());
    return *loaded;
}

Wording said(qint64 from, const QString& words, bool retired = false)
{
    return {{from}, words, {}, {}, {}, retired};
}

const Field& fieldOf(const Catalogue& all, const char* kind, const QString& field)
{
    const Kind* owner = all.kind(QLatin1String(kind));
    REQUIRE(owner);
    const Field* found = owner->field(field);
    REQUIRE(found);
    return *found;
}

QString ruleOf(const QString& what, const QString& target, const Wording& now)
{
    const Status held = checkAdaptation(shipped(), what, target, now);
    return held ? QString() : held.error().where;
}

}  // namespace

TEST_CASE("adaptation: nothing said, nothing changed", "[catalogue][adaptation]")
{
    const Adapted made = adapted(shipped(), {});
    CHECK(made.passedOver.isEmpty());
    CHECK(made.catalogue.ids() == shipped().ids());
    CHECK(made.catalogue.rooms().isEmpty());
    CHECK(made.catalogue.rhythms().empty());
    CHECK(fieldOf(made.catalogue, "moment", u"text"_s).said.empty());
}

TEST_CASE("adaptation: a question in the home's words, and what was written before keeps its own", "[catalogue][adaptation]")
{
    const QString before = fieldOf(shipped(), "shift", u"doors"_s).house;
    const Adapted made = adapted(shipped(), {{u"a"_s, u"prompt"_s, u"shift.doors"_s,
                                              {said(1000, u"Round the house, cellar too"_s), said(2000, u"Doors, cellar"_s)}}});
    const Field& doors = fieldOf(made.catalogue, "shift", u"doors"_s);
    CHECK(doors.house == u"Doors, cellar"_s);
    CHECK(doors.houseAt({999}) == before);
    CHECK(doors.houseAt({1000}) == u"Round the house, cellar too"_s);
    CHECK(doors.houseAt({1999}) == u"Round the house, cellar too"_s);
    CHECK(doors.houseAt({2000}) == u"Doors, cellar"_s);
    CHECK(doors.help == fieldOf(shipped(), "shift", u"doors"_s).help);
    CHECK(doors.statutory == fieldOf(shipped(), "shift", u"doors"_s).statutory);
    CHECK(made.catalogue.ids() == shipped().ids());
}

TEST_CASE("adaptation: words are taken back and brought back", "[catalogue][adaptation]")
{
    const QString before = fieldOf(shipped(), "shift", u"doors"_s).house;
    std::vector<Adaptation> all{{u"a"_s, u"prompt"_s, u"shift.doors"_s, {said(1000, u"Ours"_s), said(2000, u"Ours"_s, true)}}};
    CHECK(fieldOf(adapted(shipped(), all).catalogue, "shift", u"doors"_s).house == before);
    CHECK_FALSE(fieldOf(adapted(shipped(), all).catalogue, "shift", u"doors"_s).retired);
    all.front().said.push_back(said(3000, u"Ours again"_s));
    CHECK(fieldOf(adapted(shipped(), all).catalogue, "shift", u"doors"_s).house == u"Ours again"_s);
}

TEST_CASE("adaptation: a check of our own has an id for ever, retired or not", "[catalogue][adaptation]")
{
    std::vector<Adaptation> all{{u"0195"_s, u"check"_s, {}, {said(1000, u"Hens shut in"_s)}}};
    const Adapted made = adapted(shipped(), all);
    const Field& hens = fieldOf(made.catalogue, "shift", u"own-0195"_s);
    CHECK(hens.house == u"Hens shut in"_s);
    CHECK(hens.type == FieldType::Flag);
    CHECK(hens.homes);
    CHECK_FALSE(hens.retired);
    CHECK(hens.retiredAt({999}));
    CHECK_FALSE(hens.retiredAt({1000}));
    all.front().said.push_back(said(2000, u"Hens shut in"_s, true));
    const Adapted later = adapted(shipped(), all);
    CHECK(fieldOf(later.catalogue, "shift", u"own-0195"_s).retired);
    CHECK_FALSE(fieldOf(later.catalogue, "shift", u"own-0195"_s).retiredAt({1500}));
}

TEST_CASE("adaptation: a shipped check is left out and taken in again; nothing else can be", "[catalogue][adaptation]")
{
    std::vector<Adaptation> all{{u"a"_s, u"leave-out"_s, u"shift.money-tin"_s, {said(1000, u"We keep no tin"_s)}}};
    CHECK(fieldOf(adapted(shipped(), all).catalogue, "shift", u"money-tin"_s).retired);
    all.front().said.push_back(said(2000, u"We keep no tin"_s, true));
    CHECK_FALSE(fieldOf(adapted(shipped(), all).catalogue, "shift", u"money-tin"_s).retired);
    for (const QString& target : {u"moment.text"_s, u"shift.text"_s, u"shift.from"_s, u"look-back.helped"_s})
        CHECK(ruleOf(u"leave-out"_s, target, said(1, u"no"_s)) == u"catalogue.adapt:leave-out"_s);
}

TEST_CASE("adaptation: rooms are offered wherever a form asks where, rhythms stand by their time", "[catalogue][adaptation]")
{
    const Adapted made = adapted(shipped(), {{u"r1"_s, u"room"_s, {}, {said(2, u"Kitchen"_s)}},
                                             {u"r2"_s, u"room"_s, {}, {said(1, u"Garden"_s)}},
                                             {u"r3"_s, u"room"_s, {}, {said(3, u"kitchen"_s)}},
                                             {u"r4"_s, u"room"_s, {}, {said(4, u"Cellar"_s), said(5, u"Cellar"_s, true)}},
                                             {u"t1"_s, u"rhythm"_s, {}, {{{1}, u"Tea"_s, {}, u"17:30"_s, {}, false}}},
                                             {u"t2"_s, u"rhythm"_s, {}, {{{2}, u"Bell test"_s, {}, u"10:00"_s, u"1"_s, false}}}});
    CHECK(made.passedOver.isEmpty());
    CHECK(made.catalogue.rooms() == QStringList{u"Garden"_s, u"Kitchen"_s});
    CHECK(fieldOf(made.catalogue, "incident", u"where"_s).offers == QStringList{u"Garden"_s, u"Kitchen"_s});
    REQUIRE(made.catalogue.rhythms().size() == 2);
    CHECK(made.catalogue.rhythms()[0] == Rhythm{u"t2"_s, u"Bell test"_s, u"10:00"_s, u"1"_s});
    CHECK(made.catalogue.rhythms()[1].title == u"Tea"_s);
}

TEST_CASE("adaptation: what does not hold is refused by a rule, and passed over when it is there", "[catalogue][adaptation]")
{
    const Wording good = said(1, u"Ours"_s);
    CHECK(ruleOf(u"prompt"_s, u"shift.doors"_s, good).isEmpty());
    CHECK(ruleOf(u"colour"_s, {}, good) == u"catalogue.adapt:what"_s);
    for (const QString& target : {u"shift.nowhere"_s, u"nowhere.text"_s, u"shift"_s, QString(), u"pack.title"_s,
                                  u"shift.doors.more"_s, u"../terms"_s})
        CHECK(ruleOf(u"prompt"_s, target, good) == u"catalogue.adapt:target"_s);
    CHECK(ruleOf(u"room"_s, u"shift.doors"_s, good) == u"catalogue.adapt:target"_s);
    CHECK(ruleOf(u"room"_s, {}, said(1, u"  "_s)) == u"catalogue.adapt:empty"_s);
    CHECK(ruleOf(u"room"_s, {}, said(1, QString(81, u'x'))) == u"catalogue.adapt:long"_s);
    for (const QString& words : {u"two\nlines"_s, u"turned \u202Eround"_s, u"hid\u200Bden"_s, u"a\tb"_s,
                                 u"line\u2028apart"_s})
        CHECK(ruleOf(u"check"_s, {}, said(1, words)) == u"catalogue.adapt:plain"_s);
    CHECK(ruleOf(u"check"_s, {}, said(1, u"\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645"_s)).isEmpty());
    const auto rhythm = [](const QString& at, const QString& days) { return Wording{{1}, u"Tea"_s, {}, at, days, false}; };
    CHECK(ruleOf(u"rhythm"_s, {}, rhythm(u"17:30"_s, u"1357"_s)).isEmpty());
    for (const auto& [at, days] : {std::pair{u"25:00"_s, u""_s}, {u"7:30"_s, u""_s}, {u""_s, u""_s}, {u"17:30"_s, u"11"_s},
                                   {u"17:30"_s, u"8"_s}, {u"17:30"_s, u"31"_s}})
        CHECK(ruleOf(u"rhythm"_s, {}, rhythm(at, days)) == u"catalogue.adapt:time"_s);
    CHECK(ruleOf(u"room"_s, {}, rhythm(u"17:30"_s, {})) == u"catalogue.adapt:time"_s);

    const Adapted made = adapted(shipped(), {{u"bad"_s, u"prompt"_s, u"shift.nowhere"_s, {good}},
                                             {u"empty"_s, u"room"_s, {}, {}},
                                             {u"good"_s, u"room"_s, {}, {said(1, u"Kitchen"_s)}}});
    CHECK(made.passedOver == QStringList{u"bad"_s, u"empty"_s});
    CHECK(made.catalogue.rooms() == QStringList{u"Kitchen"_s});
}

TEST_CASE("adaptation: who holds a kind sees the new words, who holds a field holds it still", "[catalogue][adaptation]")
{
    Catalogue live = shipped();
    const Kind* shift = live.kind(u"shift"_s);
    const Field* doors = shift->field(u"doors"_s);
    const QString before = doors->house;
    Adapted made = adapted(shipped(), {{u"a"_s, u"prompt"_s, u"shift.doors"_s, {said(1, u"Ours"_s)}},
                                       {u"b"_s, u"check"_s, {}, {said(1, u"Hens"_s)}},
                                       {u"c"_s, u"prompt"_s, u"young-person.text"_s, {said(1, u"Who I am"_s)}}});
    CHECK(made.passedOver.isEmpty());
    exchange(live, made.catalogue);
    CHECK(shift->field(u"doors"_s)->house == u"Ours"_s);
    CHECK(shift->fields.back().house == u"Hens"_s);
    CHECK(doors->house == before);
    CHECK(live.kind(u"shift"_s) == shift);
}

TEST_CASE("adaptation: the order they come in does not matter", "[catalogue][adaptation]")
{
    std::vector<Adaptation> all{{u"a"_s, u"prompt"_s, u"shift.doors"_s, {said(1000, u"First"_s), said(4000, u"First"_s, true)}},
                                {u"b"_s, u"prompt"_s, u"shift.doors"_s, {said(2000, u"Second"_s)}},
                                {u"c"_s, u"check"_s, {}, {said(10, u"Hens"_s)}},
                                {u"d"_s, u"check"_s, {}, {said(5, u"Bins"_s)}}};
    const Adapted one = adapted(shipped(), all);
    std::ranges::reverse(all);
    const Adapted other = adapted(shipped(), all);
    CHECK(one.catalogue.ids() == other.catalogue.ids());
    CHECK(fieldOf(one.catalogue, "shift", u"doors"_s).house == u"Second"_s);
    CHECK(fieldOf(one.catalogue, "shift", u"doors"_s).said == fieldOf(other.catalogue, "shift", u"doors"_s).said);
    const auto last = [](const Adapted& made) { return made.catalogue.kind(u"shift"_s)->fields.back().house; };
    CHECK(last(one) == u"Hens"_s);
    CHECK(last(other) == u"Hens"_s);
}
