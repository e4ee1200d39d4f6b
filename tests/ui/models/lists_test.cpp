// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/list_watch.h"
#include "tests/ui/models/sitting.h"
#include "ui/models/evidence_vm.h"
#include "ui/models/handover_vm.h"
#include "ui/models/people_model.h"
#include "ui/models/person_vm.h"
#include "ui/models/search_vm.h"
#include "ui/models/shift_vm.h"

using namespace hearth;
using namespace hearth::ui;
using hearth::test::ListWatch;
using hearth::test::s;
using hearth::test::Sitting;

namespace {

/// A list that lies: it says one row comes and brings two, or brings one and says nothing.
class Liar final : public QAbstractListModel {
public:
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_rows; }
    QVariant data(const QModelIndex&, int) const override { return {}; }
    void bringTwoForOne()
    {
        beginInsertRows({}, m_rows, m_rows);
        m_rows += 2;
        endInsertRows();
    }
    void bringInSilence() { ++m_rows; }
    void changeWhatIsNot() { Q_EMIT dataChanged(createIndex(m_rows, 0), createIndex(m_rows, 0)); }

private:
    int m_rows = 1;
};

}  // namespace

TEST_CASE("lists: the watch sees a list that lies about its rows", "[ui][lists]")
{
    for (void (Liar::*lie)() : {&Liar::bringTwoForOne, &Liar::bringInSilence, &Liar::changeWhatIsNot}) {
        Liar liar;
        ListWatch watch(liar, ListWatch::Real::No);
        CHECK(watch.complaints().isEmpty());
        (liar.*lie)();
        watch.look();
        CHECK_FALSE(watch.complaints().isEmpty());
    }
}

TEST_CASE("lists: the shift's rows and its basket are sound while the shift is written", "[ui][lists]")
{
    Sitting at;
    ShiftVm shift(at.book, *at.drafts);
    ListWatch rows(shift.soFar());
    ListWatch basket(shift.basket());
    shift.refresh();
    for (const char* text : {"Jay rang his nan.", "Jay made tea."}) {
        at.world.add(s("moment"), s(text), {at.jay});
        shift.refresh();
        shift.startLine(0);
        REQUIRE(shift.keepLine());
    }
    at.world.add(s("moment"), s("The boiler man came."));
    shift.refresh();
    shift.removeLine(shift.basket().lineAt(shift.basket().index(1))->id);
    rows.look();
    basket.look();
    CHECK(shift.soFar().rowCount() == 3);
    CHECK(shift.basket().rowCount() == 2);
    CHECK(rows.complaints() == QStringList());
    CHECK(basket.complaints() == QStringList());
    CHECK(rows.changes() > 2);
    CHECK(basket.changes() > 2);
}

TEST_CASE("lists: a timeline is sound while its pages come and its person and kind change", "[ui][lists]")
{
    Sitting at;
    for (int i = 0; i < 60; ++i) {
        at.world.add(s("moment"), s("Moment %1").arg(i), {at.jay});
    }
    PersonVm person(at.book);
    // Qt's own tester fetches pages in the middle of a reset and then objects to the rows that came.
    ListWatch watch(person.timeline(), ListWatch::Real::No);
    person.refresh();
    person.showPerson(at.jay);
    REQUIRE(person.timeline().canFetchMore({}));
    person.timeline().fetchMore({});
    watch.look();
    person.chooseKind(1);
    person.showPerson(at.mina);
    person.showPerson(at.jay);
    at.refuse<records::Timeline>(ErrorCode::Disk);
    int failed = 0;
    QObject::connect(&person.timeline(), &RowModel::failed, &person, [&] { ++failed; });
    person.timeline().fetchMore({});
    CHECK(failed == 1);
    CHECK_FALSE(person.timeline().canFetchMore({}));
    person.chooseKind(0);
    watch.look();
    CHECK(watch.complaints() == QStringList());
}

TEST_CASE("lists: what a search found is sound while the words change", "[ui][lists]")
{
    Sitting at;
    at.world.add(s("moment"), s("Pancakes and syrup"), {at.jay});
    at.world.add(s("moment"), s("Pancakes again"), {at.jay});
    SearchVm search(at.book);
    ListWatch watch(search.hits());
    for (const char* words : {"pancakes", "syrup", "aardvark", "", "pancakes"}) {
        search.edit(s(words));
        search.search();
        watch.look();
    }
    CHECK(search.hits().rowCount() == 2);
    CHECK(watch.complaints() == QStringList());
}

TEST_CASE("lists: claims, handover lines and people are sound while they change", "[ui][lists]")
{
    Sitting at;
    at.openAs("Grace");
    EvidenceVm evidence(at.book, *at.drafts);
    ListWatch claims(evidence.claims());
    const Id line = at.world.add(s("handover-item"), s("Ring the school"), {at.jay}).id;
    for (const char* title : {"Children are listened to", "Nights are calm"}) {
        evidence.startClaim();
        evidence.editTitle(s(title));
        REQUIRE(evidence.keep());
        evidence.startCiting(true);
        REQUIRE(evidence.cite(line));
    }
    CHECK(evidence.claims().rowCount() == 2);

    practice::ShiftDraft draft;
    draft.span = practice::spanAt(*at.world.now);
    draft.name = s("Sleep-in");
    draft.workers = {at.grace};
    const auto done = at.world.desk->run(practice::finishOf(draft, {line}, *at.world.now));
    REQUIRE(done);
    HandoverVm handover(at.book, [](QObject*, const Id&, const QString&, const HandoverVm::Proved&) {});
    ListWatch lines(handover.lines());
    handover.open(done->id);
    CHECK(handover.lines().lines() == 1);
    handover.open(Id());
    handover.open(done->id);

    PersonMark jay;
    jay.name = s("Jay");
    PersonMark mina;
    mina.name = s("Mina");
    PeopleModel people;
    ListWatch chips(people);
    people.setPeople({jay, mina}, {s("away"), QString()});
    people.setPeople({jay, mina}, {s("away"), QString()});
    CHECK(chips.changes() == 1);
    people.setPeople({});
    for (ListWatch* watch : {&claims, &lines, &chips}) {
        watch->look();
        CHECK(watch->complaints() == QStringList());
    }
}
