// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/catalogue/catalogue_copy.h"

#include <catch2/catch_test_macros.hpp>

#include <QFile>
#include <QFileInfo>

using namespace hearth;
using namespace hearth::catalogue;
using hearth::test::CatalogueCopy;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The ids written down beside this file; lines beginning with '#' are remarks.
QStringList frozen()
{
    QFile file(QFileInfo(QString::fromUtf8(__FILE__)).path() + u"/ids_frozen.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        FAIL("ids_frozen.txt does not stand beside frozen_ids_test.cpp");
    QStringList out;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (!line.isEmpty() && !line.startsWith(u'#'))
            out.append(line);
    }
    return out;
}

QStringList missing(const QStringList& wanted, const QStringList& there)
{
    QStringList out;
    for (const QString& one : wanted) {
        if (!there.contains(one))
            out.append(one);
    }
    return out;
}

QStringList idsOf(const Result<Catalogue>& loaded)
{
    if (!loaded)
        FAIL(loaded.error().where.toStdString());
    return loaded->ids();
}

}  // namespace

TEST_CASE("an id once written down is in the catalogue for ever, of the same type", "[catalogue]")
{
    const QStringList written = frozen();
    const QStringList there = idsOf(Catalogue::builtIn());
    REQUIRE(written.size() > 100);
    CHECK(missing(written, there).join(u'\n').toStdString() == "");
}

TEST_CASE("a new id is written down on the day it comes", "[catalogue]")
{
    // Add the lines this names to ids_frozen.txt; never take one out.
    CHECK(missing(idsOf(Catalogue::builtIn()), frozen()).join(u'\n').toStdString() == "");
}

TEST_CASE("renaming a choice, changing a type or dropping a kind is noticed", "[catalogue]")
{
    const QStringList written = frozen();
    CatalogueCopy copy;
    REQUIRE(missing(written, idsOf(copy.load())).isEmpty());

    REQUIRE(copy.change(u"kinds/night.json"_s, u"\"id\": \"up\""_s, u"\"id\": \"awake\""_s) > 0);
    CHECK(missing(written, idsOf(copy.load())) == QStringList{u"choice night.night.up"_s});

    REQUIRE(copy.change(u"kinds/shift.json"_s, u"\"type\": \"money\""_s, u"\"type\": \"number\""_s) > 0);
    CHECK(missing(written, idsOf(copy.load())).contains(u"field shift.money-tin money"_s));

    copy.remove(u"kinds/incident.json"_s);
    CHECK(missing(written, idsOf(copy.load())).contains(u"kind incident team"_s));
}

TEST_CASE("the next revision may retire a kind and a choice, add a field and change a rule", "[catalogue]")
{
    CatalogueCopy next;
    const QString addition =
        u"\"fields\": [\n{\"id\": \"weather\", \"type\": \"text\", \"term\": \"where\", \"help\": \"Outside.\",\n"
        "\"source\": \"GOOD test\"},"_s;
    REQUIRE(next.change(u"catalogue.json"_s, u"\"revision\": 1"_s, u"\"revision\": 2"_s) > 0);
    REQUIRE(next.change(u"kinds/note.json"_s, u"\"audience\""_s, u"\"retired\": true, \"audience\""_s) > 0);
    REQUIRE(next.change(u"kinds/moment.json"_s, u"\"fields\": ["_s, addition) > 0);
    REQUIRE(next.change(u"kinds/night.json"_s, u"\"term\": \"night.night.up\""_s,
                        u"\"term\": \"night.night.up\", \"retired\": true"_s) > 0);
    REQUIRE(next.change(u"access.json"_s, u"[\"own\", \"unvoided\"]"_s, u"[\"own\"]"_s) > 0);
    const auto now = Catalogue::builtIn();
    const auto later = next.load();
    REQUIRE(now.ok());
    CHECK(missing(idsOf(now), idsOf(later)).isEmpty());
    CHECK(later->revision() == now->revision() + 1);
    CHECK(later->kind(u"note"_s)->retired);
    CHECK(later->kind(u"note"_s)->field(u"text"_s) != nullptr);
    CHECK(later->kind(u"night"_s)->field(u"night"_s)->choices[1].retired);
    CHECK(now->kind(u"moment"_s)->field(u"weather"_s) == nullptr);
    CHECK(later->kind(u"moment"_s)->field(u"weather"_s) != nullptr);
    CHECK(later->access().size() == now->access().size());
}
