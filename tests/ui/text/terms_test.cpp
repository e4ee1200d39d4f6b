// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/terms.h"

#include <catch2/catch_test_macros.hpp>

#include <QSet>

using namespace hearth;
using namespace hearth::ui::text;

TEST_CASE("terms: every kind and field of the catalogue has a word in both vocabularies",
          "[ui][text]")
{
    const auto catalogue = catalogue::Catalogue::builtIn();
    REQUIRE(catalogue);
    for (const auto& kind : catalogue->kinds()) {
        CAPTURE(kind.id.toStdString());
        for (const Vocabulary each : {Vocabulary::House, Vocabulary::Statutory}) {
            CHECK_FALSE(kindName(*catalogue, kind.id, each).isEmpty());
            for (const auto& field : kind.fields) {
                CHECK_FALSE(fieldName(*catalogue, kind.id, field.id, each).isEmpty());
            }
        }
    }
}

TEST_CASE("terms: what the catalogue does not know is named by its id, never blank", "[ui][text]")
{
    const auto catalogue = catalogue::Catalogue::builtIn();
    REQUIRE(catalogue);
    CHECK(kindName(*catalogue, QStringLiteral("no-such"), Vocabulary::House) ==
          QStringLiteral("no-such"));
    CHECK(fieldName(*catalogue, QStringLiteral("letter"), QStringLiteral("no-such"),
                    Vocabulary::House) == QStringLiteral("no-such"));
    CHECK(choiceName(*catalogue, QStringLiteral("claim"), QStringLiteral("standard"),
                     QStringLiteral("QS99"), Vocabulary::House) == QStringLiteral("QS99"));
    CHECK(termName(*catalogue, QStringLiteral("no-such"), Vocabulary::Statutory) ==
          QStringLiteral("no-such"));
}

TEST_CASE("terms: a choice has the house's word on screen and the statutory one in exports",
          "[ui][text]")
{
    const auto catalogue = catalogue::Catalogue::builtIn();
    REQUIRE(catalogue);
    const QString house =
        choiceName(*catalogue, QStringLiteral("claim"), QStringLiteral("standard"),
                   QStringLiteral("QS2"), Vocabulary::House);
    const QString statutory =
        choiceName(*catalogue, QStringLiteral("claim"), QStringLiteral("standard"),
                   QStringLiteral("QS2"), Vocabulary::Statutory);
    CHECK(statutory.contains(QStringLiteral("views, wishes and feelings")));
    CHECK(house != statutory);
}

TEST_CASE("terms: each mark has its own word on screen and on paper", "[ui][text]")
{
    QSet<QString> words;
    for (const Mark mark : {Mark::Fact, Mark::View, Mark::Told, Mark::Quote}) {
        words << markName(mark) << markTag(mark);
        CHECK(markTag(mark).startsWith(QLatin1Char('[')));
    }
    CHECK(words.size() == 8);
    CHECK(markTag(Mark::None).isEmpty());
    CHECK(markTag(Mark::View) == QStringLiteral("[my view]"));
}

TEST_CASE("terms: small words", "[ui][text]")
{
    CHECK(people(1) == QStringLiteral("one person"));
    CHECK(people(4) == QStringLiteral("4 people"));
    CHECK(listed({QStringLiteral("Jay"), QStringLiteral("Mina"), QStringLiteral("Rosie")}) ==
          QStringLiteral("Jay, Mina and Rosie"));
    CHECK(listed({}).isEmpty());
    CHECK(possessive(QStringLiteral("Jay")) == QStringLiteral("Jay’s"));
}
