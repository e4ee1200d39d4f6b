// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/catalogue/catalogue_copy.h"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <string>

using namespace hearth;
using hearth::test::CatalogueCopy;
using namespace Qt::Literals::StringLiterals;

namespace {

/// One planted mistake: the first `was` becomes `is`, and the loader must name the line `below` it.
struct Mistake {
    const char* file;
    const char* was;
    const char* is;
    const char* says;
    int below = 0;
};

// A mistake in something that is not there is named at the object that lacks it, hence below = -n.
constexpr std::array<Mistake, 46> kMistakes{{
    {"kinds/moment.json", "\"icon\"", "\"iconn\"", "unknown key \"iconn\""},
    {"kinds/moment.json", "\"help\": ", "\"hint\": \"x\", \"help\": ", "unknown key \"hint\""},
    {"kinds/moment.json", "\"prose\"", "\"poetry\"", "unknown field type poetry"},
    {"kinds/moment.json", "\"audience\": \"team\"", "\"audience\": \"town\"", "unknown audience town"},
    {"kinds/moment.json", "[\"residential-worker\"", "[\"resident-worker\"", "unknown role resident-worker"},
    {"kinds/moment.json", "\"responsible-individual\"", "\"responsible-person\"", "unknown role responsible-person"},
    {"kinds/moment.json", "\"QS6\"", "\"QS10\"", "unknown standard QS10"},
    {"kinds/moment.json", "\"moment.text\"", "\"moment.txt\"", "unknown term moment.txt"},
    {"kinds/moment.json", "\"kind.moment\"", "\"kind.momentum\"", "unknown term kind.momentum"},
    {"kinds/moment.json", "\"home-record\"", "\"house-record\"", "unknown retention rule house-record"},
    {"kinds/moment.json", "  \"source\": \"REG 36(1)(b)-(c); GUIDE 11.19; SEED 000 l.28\",\n", "",
     "missing \"source\"", -4},
    {"kinds/moment.json", "\"REG 36(1)(c); GUIDE 14.4\"", "\"\"", "\"source\" must be words, not empty"},
    {"kinds/moment.json", "\"REG 36(1)(c); GUIDE 14.4\"", "\"REG 36(1)(c); somebody said so\"",
     "a source begins with"},
    {"kinds/moment.json", "\"required\": true", "\"required\": \"yes\"", "\"required\" must be true or false"},
    {"kinds/moment.json", "\"required\": true", "\"required\": true, \"retired\": true",
     "a retired field cannot be required"},
    {"kinds/moment.json", "\"required\": true", "\"indexed\": false", "only text says whether it is indexed"},
    {"kinds/moment.json", "\"required\": true", "\"choices\": []", "only a choice field has choices"},
    {"kinds/moment.json", "\"required\": true", "\"refers\": [\"shift\"]", "only a record field refers to kinds"},
    {"kinds/moment.json", "\"keep\"", "\"keep\": \"case-record\",\n  \"keep\"", "the key stands twice: /keep", 1},
    {"kinds/moment.json", "\"keep\"", "\"keep\": \"case-record\",\n  \"ke\\u0065p\"", "the key stands twice", 1},
    {"kinds/moment.json", "\"id\": \"moment\"", "\"id\": \"letter\"", "duplicate id letter"},
    {"kinds/moment.json", "\"id\": \"moment\"", "\"id\": \"minute\"", "the file of a kind is named for its id"},
    {"kinds/moment.json", "\"id\": \"text\"", "\"id\": \"te xt\"", "an id is letters, digits"},
    {"kinds/moment.json", "\"caseRecord\": true,", "\"caseRecord\": true", "not JSON", 1},
    {"kinds/letter.json", "\"id\": \"text\"", "\"id\": \"title\"", "duplicate id title"},
    {"kinds/night.json", "\"id\": \"unsettled\"", "\"id\": \"settled\"", "duplicate id settled"},
    {"kinds/night.json", "[\"shift\"]", "[\"shifty\"]", "unknown kind shifty"},
    {"kinds/night.json", "\"term\": \"night.night.up\"", "\"term\": \"night.up\"", "unknown term night.up"},
    {"kinds/claim.json", "[\"deputy\", \"registered-manager\"]", "[\"deputy\", \"key-worker\"]",
     "whoever writes a kind reads it too: key-worker"},
    {"access.json", "[\"deputy\"]", "[\"deputee\"]", "unknown role deputee"},
    {"access.json", "\"finish-shift\"", "\"end-shift\"", "unknown command end-shift"},
    {"access.json", "[\"self\", \"unvoided\"]", "[\"self\", \"unvoid\"]", "unknown circumstance unvoid"},
    {"access.json", "[\"own\", \"unvoided\"]", "[\"own\", \"not-own\"]", "these can never hold together"},
    {"access.json", "\"REG 44(2)(b)\"", "\"\"", "\"source\" must be words, not empty"},
    {"access.json", "[\"about-child\", \"consented\"]", "[\"about-home\"]", "the same rule stands twice", -3},
    {"access.json", "[\"about-home\"]", "\"about-home\"", "\"when\" must be a list"},
    {"roles.json", "\"id\": \"key-worker\"", "\"id\": \"residential-worker\"", "duplicate id residential-worker"},
    {"roles.json", "[\"team\"]", "[\"everyone\"]", "unknown audience everyone"},
    {"standards.json", "\"id\": \"QS2\"", "\"id\": \"QS1\"", "duplicate id QS1"},
    {"terms.json", "\"id\": \"to-date\"", "\"id\": \"from-date\"", "duplicate id from-date"},
    {"terms.json", "\"statutory\": \"Location\"", "\"statutory\": \" \"", "must be words, not empty"},
    {"commands.json", "\"touches\": \"writes\"", "\"touches\": \"paints\"", "unknown touch paints"},
    {"commands.json", "\"not\": \"about-child\"", "\"not\": \"about-cat\"", "unknown circumstance about-cat"},
    {"retention.json", "\"years\": 75", "\"years\": 7.5", "must be a whole number"},
    {"retention.json", "\"from\": \"birth\"", "\"from\": \"baptism\"", "unknown beginning baptism"},
    {"catalogue.json", "\"revision\": 1", "\"revision\": 0", "\"revision\" must be a whole number"},
}};

/// What the loader says of this copy; empty when it finds nothing wrong.
std::string told(const CatalogueCopy& copy)
{
    const auto loaded = copy.load();
    return loaded ? std::string() : loaded.error().where.toStdString();
}

bool begins(const std::string& text, const std::string& start)
{
    return text.rfind(start, 0) == 0;
}

}  // namespace

TEST_CASE("a copy of the shipped catalogue loads, so that a planted mistake is the only one", "[catalogue]")
{
    const CatalogueCopy copy;
    const auto loaded = copy.load();
    if (!loaded)
        FAIL(loaded.error().where.toStdString());
    CHECK(loaded->kinds().size() == 23);
}

TEST_CASE("each planted mistake in the catalogue is named with its file and line", "[catalogue]")
{
    for (const Mistake& mistake : kMistakes) {
        CatalogueCopy copy;
        const QString file = QString::fromUtf8(mistake.file);
        const int line = copy.change(file, QString::fromUtf8(mistake.was), QString::fromUtf8(mistake.is));
        const std::string place = u"%1:%2: "_s.arg(file).arg(line + mistake.below).toStdString();
        CAPTURE(place, mistake.was, mistake.is);
        REQUIRE(line > 0);
        const auto loaded = copy.load();
        REQUIRE_FALSE(loaded.ok());
        CHECK(loaded.error().code == ErrorCode::Invalid);
        CAPTURE(told(copy));
        CHECK(begins(told(copy), place));
        CHECK(told(copy).find(mistake.says) != std::string::npos);
    }
}

TEST_CASE("a file of the catalogue that is missing, empty or unknown is named", "[catalogue]")
{
    for (const char* name : {"terms.json", "roles.json", "standards.json", "commands.json", "access.json",
                             "retention.json", "catalogue.json"}) {
        const QString file = QString::fromUtf8(name);
        const std::string first = (file + u":1: "_s).toStdString();
        CatalogueCopy copy;
        copy.remove(file);
        CHECK(told(copy) == first + "the file is missing or cannot be read");
        copy.write(file, QString());
        CHECK(begins(told(copy), first + "not JSON"));
        copy.write(file, u"[]"_s);
        CHECK(told(copy) == first + "one object is expected");
    }
    CatalogueCopy copy;
    copy.write(u"kind.json"_s, u"{}"_s);
    CHECK(told(copy) == "kind.json:1: no file of the catalogue has this name");
}

TEST_CASE("a line is the right one after long strings, escapes and nested lists", "[catalogue]")
{
    CatalogueCopy copy;
    copy.write(u"standards.json"_s, u"{\r\n\"standards\":\r\n[ {\"id\" : \"Q\\\"}],S\",\r\n \"term\":\"qs1\",\r\n"
                                    "\"source\":\"REG 6\"}\r\n]}"_s);
    CHECK(begins(told(copy), "standards.json:3: an id is letters"));
    copy.write(u"standards.json"_s, u"{\"standards\": [\n\n3]}"_s);
    CHECK(told(copy) == "standards.json:3: \"standards\" must hold objects only");
}
