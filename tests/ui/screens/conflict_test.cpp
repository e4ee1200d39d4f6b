// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/names.h"
#include "tests/ui/screens/house.h"
#include "ui/widgets/prose_field.h"
#include "ui/widgets/text_label.h"

#include <QAbstractButton>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using hearth::test::House;

namespace {

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

/// An appointment whose place two PCs wrote into; Grace sits down to it. It is read as a letter is.
class TwoPcs {
public:
    TwoPcs()
    {
        test::World& world = house.world;
        world.openAs(q("Grace"));
        shared = world.add(q("appointment"), q("Bring the bike."), {house.young[0]}, {{practice::kTitle, q("The bike")}}).id;
        const QString ops = world.temp.path() + q("/ops");
        const QString folder = world.temp.path() + q("/other");
        REQUIRE(world.desk->run(records::OpsExport{{}, ops}));
        access::Vault vault(folder, world.around());
        REQUIRE(vault.join(ops, q("Kath"), test::kPassphrase));
        const auto kath = vault.find(q("Kath"));
        REQUIRE(kath);
        const auto proved = vault.prove(*kath, test::kPassphrase);
        REQUIRE(proved);
        {
            auto book = vault.open(*kath, *proved);
            REQUIRE(book);
            records::Desk other(std::move(*book));
            world.pass(10);
            REQUIRE(world.desk->run(amend(q("The yard, behind the shed."))));
            world.pass(10);
            REQUIRE(other.run(amend(q("The reuse workshop."))));
            REQUIRE(other.run(records::OpsExport{{}, ops}));
        }
        REQUIRE(world.desk->run(records::OpsImport{ops}));
        house.sit(q("Grace"));
        house.window().shell()->openRecord(shared.text());
        QTest::qWait(10);
    }

    [[nodiscard]] records::AmendRecord amend(const QString& where) const
    {
        return {shared, {{q("where"), where}}, q("Where it is."), {}};
    }

    QString shownWhere()
    {
        const auto view = house.world.desk->run(records::Show{.record = shared});
        REQUIRE(view);
        return view->conflicts.empty() ? std::get<QString>(view->fields.at(q("where"))) : q("two texts");
    }

    QStringList wordsOnPage()
    {
        QStringList all;
        for (const auto* label : house.part(q("letter.conflicts"))->findChildren<ui::TextLabel*>()) {
            all.append(label->text());
        }
        return all;
    }

    House house;
    Id shared;
};

}  // namespace

TEST_CASE("two texts of one place stand one above the other with who wrote them", "[ui][conflict]")
{
    TwoPcs at;
    REQUIRE(at.shownWhere() == q("two texts"));
    CHECK(at.house.part(q("letter.conflicts"))->isVisible());
    const QStringList words = at.wordsOnPage();
    for (const char* each : {"Which is right?", "The yard, behind the shed.", "Written by Grace Adeyemi",
                             "The reuse workshop.", "Written by Kath Doyle"}) {
        CAPTURE(each);
        CHECK(words.contains(q(each)));
    }
    CHECK(at.house.at(q("letter.conflict.0.0")));
    CHECK(at.house.dialogs == 0);
    at.house.window().grab().save(q("out/screens/conflict-light-100.png"));
}

TEST_CASE("choosing one of two texts settles it, and the other stays readable", "[ui][conflict]")
{
    TwoPcs at;
    const int right = at.wordsOnPage().indexOf(q("The yard, behind the shed."))
                              < at.wordsOnPage().indexOf(q("The reuse workshop.")) ? 0 : 1;
    at.house.tabTo(q("letter.conflict.0.%1").arg(right));
    at.house.press(Qt::Key_Space);
    QTest::qWait(20);
    CHECK(at.shownWhere() == q("The yard, behind the shed."));
    CHECK_FALSE(at.house.part(q("letter.conflicts"))->isVisible());
    const auto view = at.house.world.desk->run(records::Show{.record = at.shared});
    const bool other = std::ranges::any_of(view->versions, [](const records::Version& each) {
        const auto where = each.fields.find(q("where"));
        return where != each.fields.end() && std::get<QString>(where->second) == q("The reuse workshop.");
    });
    CHECK(other);
}

TEST_CASE("a third text settles two, and an empty one does not", "[ui][conflict]")
{
    TwoPcs at;
    auto* keep = static_cast<QAbstractButton*>(at.house.part(q("letter.conflict.0.keep")));
    REQUIRE(keep);
    CHECK_FALSE(keep->isEnabled());
    at.house.tabTo(q("letter.conflict.0.words"));
    at.house.type(q("Both, by turns."));
    CHECK(at.shownWhere() == q("two texts"));
    REQUIRE(keep->isEnabled());
    keep->click();
    QTest::qWait(20);
    CHECK(at.shownWhere() == q("Both, by turns."));
}
