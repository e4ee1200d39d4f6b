// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/sitting.h"
#include "ui/models/moment_vm.h"

using namespace hearth;
using namespace hearth::ui;
using hearth::test::s;
using hearth::test::Sitting;

TEST_CASE("moment: an initial, a sentence and Enter keep it", "[ui][moment]")
{
    Sitting at;
    MomentVm moment(at.book, *at.drafts);
    Id saved;
    QObject::connect(&moment, &MomentVm::saved, &moment, [&](const Id& id) { saved = id; });
    moment.begin();
    REQUIRE(moment.state().young.size() == 3);
    CHECK_FALSE(moment.keep());
    CHECK(moment.chooseByInitial(u'j'));
    CHECK_FALSE(moment.state().canKeep);
    moment.edit(s("You made pancakes for everyone."));
    REQUIRE(moment.state().canKeep);
    REQUIRE(moment.keep());

    const records::RecordView view = at.show(saved);
    CHECK(view.kind == s("moment"));
    CHECK(view.text() == s("You made pancakes for everyone."));
    REQUIRE(view.about.size() == 1);
    CHECK(view.about[0].id == at.jay);
    CHECK(moment.state().text.isEmpty());
    CHECK(moment.state().chosen.isEmpty());
    CHECK_FALSE(moment.state().canKeep);
    CHECK_FALSE(at.hasDraft(s("moment:new")));
}

TEST_CASE("moment: a sentence about nobody is not kept, one about the house is", "[ui][moment]")
{
    Sitting at;
    MomentVm moment(at.book, *at.drafts);
    moment.begin();
    moment.edit(s("The boiler man came."));
    CHECK_FALSE(moment.keep());
    CHECK(at.rows("moment").empty());
    CHECK_FALSE(moment.chooseByInitial(u'z'));
    CHECK(moment.chooseByInitial(u'h'));
    CHECK(moment.state().house);
    REQUIRE(moment.keep());
    REQUIRE(at.rows("moment").size() == 1);
    CHECK(at.rows("moment").front().about.empty());
}

TEST_CASE("moment: two of one initial are chosen one after the other, and the house gives way", "[ui][moment]")
{
    Sitting at;
    at.openAs("Grace");
    at.world.addYoungPerson(s("Jamila Khan"));
    MomentVm moment(at.book, *at.drafts);
    moment.begin();
    const auto names = [&] {
        QStringList all;
        for (const int place : moment.state().chosen) {
            all.append(moment.state().young[place].name);
        }
        return all;
    };
    CHECK(moment.chooseByInitial(u'J'));
    CHECK(names() == QStringList{s("Jamila")});
    CHECK(moment.chooseByInitial(u'J'));
    CHECK(names() == QStringList{s("Jamila"), s("Jay")});
    CHECK(moment.chooseByInitial(u'J'));
    CHECK(names() == QStringList{s("Jay")});
    moment.toggleHouse();
    CHECK(names().isEmpty());
    CHECK(moment.chooseByInitial(u'm'));
    CHECK_FALSE(moment.state().house);
}

TEST_CASE("moment: another's name in it is asked about", "[ui][moment]")
{
    Sitting at;
    MomentVm moment(at.book, *at.drafts);
    moment.begin();
    moment.chooseByInitial(u'j');
    moment.edit(s("Jay laughed with Mina."));
    CHECK(moment.state().otherNames == s("Mina’s name stands in this, and it is not about Mina. Is it meant to?"));
    moment.chooseByInitial(u'm');
    CHECK(moment.state().otherNames.isEmpty());
    CHECK(moment.keep());
}

TEST_CASE("moment: what was typed comes back, at once and after the book was closed", "[ui][moment][drafts]")
{
    Sitting at;
    {
        MomentVm moment(at.book, *at.drafts);
        moment.begin();
        moment.edit(s("You made\npancakes"));
        moment.begin();  // the panel closed and opened again before the pause was over
        CHECK(moment.state().text == s("You made\npancakes"));
    }
    at.openAs("Ben");
    {
        MomentVm moment(at.book, *at.drafts);
        moment.begin();
        CHECK(moment.state().text == s("You made\npancakes"));
        CHECK(moment.state().kept.ms != 0);
    }
    at.openAs("Owen");
    MomentVm moment(at.book, *at.drafts);
    moment.begin();
    CHECK(moment.state().text.isEmpty());
}

TEST_CASE("moment: refused by the book, the words and the choice stay with the reason", "[ui][moment]")
{
    Sitting at;
    MomentVm moment(at.book, *at.drafts);
    moment.begin();
    moment.chooseByInitial(u'j');
    moment.edit(s("You made pancakes."));
    at.refuse<records::AddRecord>(ErrorCode::Disk);
    int saved = 0;
    QObject::connect(&moment, &MomentVm::saved, &moment, [&] { ++saved; });
    CHECK_FALSE(moment.keep());
    CHECK(saved == 0);
    CHECK(moment.state().text == s("You made pancakes."));
    CHECK(moment.state().chosen.size() == 1);
    REQUIRE(moment.state().problem);
    CHECK(moment.state().problem->code == ErrorCode::Disk);
    at.mend();
    CHECK(moment.keep());
    CHECK_FALSE(moment.state().problem);
    CHECK(saved == 1);
}
