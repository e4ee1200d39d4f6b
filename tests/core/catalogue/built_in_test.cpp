// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue.h"

#include <catch2/catch_test_macros.hpp>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <array>

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

struct Expected {
    const char* kind;
    const char* fields;  ///< in order; '!' marks a required one
    Audience audience = Audience::Team;
    bool system = false;
};

// The contract with everything built on the catalogue.
constexpr std::array<Expected, 23> kExpected{{
    {"young-person", "name! preferred pronoun born arrived left tint key-worker text helps safety allergies health routines "
     "closeness legal placing social-worker same-as", Audience::Team, true},
    {"staff-member", "name! first started left tint job same-as", Audience::Team, true},
    {"shift", "name from to workers lead incoming text doors medicines money-tin fire-panel checked"},
    {"night", "night asleep woke text shift"},
    {"moment", "text!"},
    {"handover-item", "text! weight due from shift"},
    {"letter", "title text!"},
    {"note", "title text!"},
    {"reply", "text! to!", Audience::Team, true},
    {"common-third", "title! text stage idea from you-bring me-bring we-find-out when where money adults out-of you-why "
                     "me-why you-unknown me-unknown you-decide me-decide rhythm plan-b"},
    {"session", "text! activity! minutes adults"},
    {"look-back", "activity! text about-you about-me we-learned words session adults you-head me-head you-heart me-heart "
                  "you-hands me-hands you-before you-after me-before me-after helped equal"},
    {"incident", "what where text! safe-now"},
    {"claim", "title! standard text from to cited against not-found"},
    {"citation", "claim! record! version! paragraphs side! note"},
    {"pack", "title from to claims head digest", Audience::Team, true},
    {"appointment", "title! what at until where with text"},
    {"whereabouts", "now! until place text"},
    {"duty", "person! from until lead first-aid agency text"},
    {"management-note", "title text!", Audience::Management},
    {"reflection", "title text!", Audience::Person},
    {"adaptation", "what! target words! help at days retired"},
    {"alarm-dealt", "alarm! text!"},
}};

/// Relative name and bytes of every file under `folder`, in order of names.
QStringList contents(const QString& folder)
{
    QStringList out;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            out.append(file.fileName().mid(folder.size() + 1) + u'\n' + QString::fromUtf8(file.readAll()));
    }
    out.sort();
    return out;
}

QStringList fieldsOf(const Kind& kind)
{
    QStringList out;
    for (const Field& field : kind.fields)
        out.append(field.required ? field.id + u'!' : field.id);
    return out;
}

}  // namespace

TEST_CASE("the catalogue inside the program loads without a mistake", "[catalogue]")
{
    const Catalogue& all = shipped();
    CHECK(all.revision() >= 1);
    CHECK(all.roles().size() == 8);
    CHECK(all.standards().size() == 9);
    CHECK(all.kinds().size() == kExpected.size());
    CHECK(all.roleName(u"registered-manager"_s) == u"registered manager"_s);
    CHECK(all.standardName(u"QS6"_s, true) == u"The positive relationships standard"_s);
    CHECK(all.standardName(u"QS6"_s, false) == u"Getting on with people"_s);
    CHECK(all.kind(u"no-such-kind"_s) == nullptr);
}

TEST_CASE("each kind has the fields the rest of the program is built on", "[catalogue]")
{
    for (const Expected& expected : kExpected) {
        CAPTURE(expected.kind);
        const Kind* kind = shipped().kind(QString::fromLatin1(expected.kind));
        REQUIRE(kind != nullptr);
        CHECK(fieldsOf(*kind).join(u' ').toStdString() == expected.fields);
        CHECK(kind->audience == expected.audience);
        CHECK(kind->system == expected.system);
        CHECK_FALSE(kind->retired);
    }
}

TEST_CASE("every kind and field says its words, its help and its source", "[catalogue]")
{
    for (const Kind& kind : shipped().kinds()) {
        CAPTURE(kind.id.toStdString());
        CHECK_FALSE(kind.house.isEmpty());
        CHECK_FALSE(kind.statutory.isEmpty());
        CHECK_FALSE(kind.icon.isEmpty());
        CHECK_FALSE(kind.source.isEmpty());
        CHECK_FALSE(kind.standards.isEmpty());
        for (const Field& field : kind.fields) {
            CAPTURE(field.id.toStdString());
            CHECK_FALSE(field.house.isEmpty());
            CHECK_FALSE(field.statutory.isEmpty());
            CHECK_FALSE(field.help.isEmpty());
            CHECK_FALSE(field.source.isEmpty());
            if (field.type == FieldType::Prose)
                CHECK(field.indexed);
        }
    }
}

TEST_CASE("choices are the ones the rest of the program is built on", "[catalogue]")
{
    const auto choices = [](const QString& kind, const QString& field) {
        QStringList out;
        for (const Choice& choice : shipped().kind(kind)->field(field)->choices)
            out.append(choice.id);
        return out.join(u' ').toStdString();
    };
    CHECK(choices(u"night"_s, u"night"_s) == "settled up unsettled");
    CHECK(choices(u"handover-item"_s, u"weight"_s) == "know do urgent");
    CHECK(choices(u"common-third"_s, u"stage"_s) == "spark agree prepare do look-back carry-on changed ended");
    CHECK(choices(u"common-third"_s, u"idea"_s) == "ours yours mine");
    CHECK(choices(u"claim"_s, u"standard"_s) == shipped().standards().join(u' ').toStdString());
}

TEST_CASE("what a young person is in is kept 75 years from birth, the rest 15 from the last entry", "[catalogue]")
{
    const Kind* moment = shipped().kind(u"moment"_s);
    const Retention* child = shipped().retention(*moment, true);
    const Retention* home = shipped().retention(*moment, false);
    REQUIRE(child != nullptr);
    REQUIRE(home != nullptr);
    CHECK(child->years == 75);
    CHECK(child->from == Retention::From::Birth);
    CHECK(child->yearsIfDiedUnder18 == 15);
    CHECK(home->years == 15);
    CHECK(home->from == Retention::From::LastEntry);
    const Kind* reflection = shipped().kind(u"reflection"_s);
    CHECK(shipped().retention(*reflection, true)->id == u"own-reflection"_s);
    for (const Kind& kind : shipped().kinds())
        CHECK(shipped().retention(kind, false) != nullptr);
}

TEST_CASE("only those entitled hold the key of management's audience", "[catalogue]")
{
    for (const QString& role : shipped().roles()) {
        CAPTURE(role.toStdString());
        const bool entitled = shipped().audiences(role).contains(Audience::Management);
        CHECK(entitled == shipped().kind(u"management-note"_s)->readers.contains(role));
    }
    CHECK(shipped().audiences(u"independent-person"_s).isEmpty());
    CHECK(shipped().audiences(u"evaluator"_s).isEmpty());
}

TEST_CASE("the numbers of audiences, which books hold, never change", "[catalogue]")
{
    CHECK(int(Audience::Team) == 0);
    CHECK(int(Audience::Management) == 1);
    CHECK(int(Audience::Person) == 2);
    CHECK(int(Audience::YoungPerson) == 3);
}

TEST_CASE("every file of resources/catalogue travels inside the program, as it stands", "[catalogue]")
{
    const QString here = QFileInfo(QString::fromUtf8(__FILE__)).path();
    const QStringList files = contents(QDir::cleanPath(here + u"/../../../resources/catalogue"_s));
    CHECK(files.size() == qsizetype(kExpected.size()) + 7);
    CHECK(files == contents(u":/catalogue"_s));
}
