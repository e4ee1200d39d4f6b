// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <vector>

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

/// The plainest reading of the rules: some row of the role and command, all its circumstances given.
bool may(const char* role, const char* command, const QStringList& given = {})
{
    const std::vector<AccessRule>& rules = shipped().access();
    return std::any_of(rules.begin(), rules.end(), [&](const AccessRule& rule) {
        return rule.role == QLatin1String(role) && rule.command == QLatin1String(command)
            && std::all_of(rule.when.begin(), rule.when.end(), [&](const QString& one) { return given.contains(one); });
    });
}

const QStringList kOwn{u"own"_s, u"unvoided"_s, u"about-child"_s, u"on-a-record"_s};
const QStringList kOthers{u"not-own"_s, u"unvoided"_s, u"about-child"_s, u"on-a-record"_s};

}  // namespace

TEST_CASE("every command is somebody's, and every circumstance is used by a rule", "[catalogue]")
{
    for (const QString& command : shipped().commands()) {
        CAPTURE(command.toStdString());
        const auto& rules = shipped().access();
        CHECK(std::any_of(rules.begin(), rules.end(), [&](const AccessRule& rule) { return rule.command == command; }));
    }
    for (const QString& circumstance : shipped().circumstances()) {
        CAPTURE(circumstance.toStdString());
        const auto& rules = shipped().access();
        CHECK(std::any_of(rules.begin(), rules.end(),
                          [&](const AccessRule& rule) { return rule.when.contains(circumstance); }));
    }
    for (const AccessRule& rule : shipped().access())
        CHECK_FALSE(rule.source.isEmpty());
}

TEST_CASE("people amend, void and move their own words and nobody else's", "[catalogue]")
{
    for (const char* role : {"residential-worker", "key-worker", "deputy", "registered-manager"}) {
        CAPTURE(role);
        for (const char* command : {"amend", "void", "wrong-person"})
            CHECK(may(role, command, kOwn));
        CHECK_FALSE(may(role, "amend", kOthers));
        CHECK_FALSE(may(role, "wrong-person", kOthers));
        CHECK_FALSE(may(role, "amend", {u"own"_s, u"on-a-record"_s}));
        CHECK(may(role, "amend", kOthers + QStringList{u"kept-together"_s}));
    }
    CHECK_FALSE(may("residential-worker", "void", kOthers));
    CHECK_FALSE(may("key-worker", "void", kOthers));
    CHECK(may("deputy", "void", kOthers));
    CHECK(may("registered-manager", "void", kOthers));
}

TEST_CASE("the independent person reads of a young person only with both consents", "[catalogue]")
{
    const QStringList child{u"about-child"_s, u"not-own"_s, u"unvoided"_s, u"on-a-record"_s, u"kept-together"_s};
    for (const char* command : {"show", "timeline", "search"}) {
        CAPTURE(command);
        CHECK(may("independent-person", command, {u"about-home"_s}));
        CHECK_FALSE(may("independent-person", command, child));
        CHECK(may("independent-person", command, child + QStringList{u"consented"_s}));
    }
    CHECK_FALSE(may("independent-person", "add-record", kOwn));
    CHECK_FALSE(may("independent-person", "export-readable"));
}

TEST_CASE("a deputy makes no manager, erases nothing and takes no copy away", "[catalogue]")
{
    for (const char* command : {"erase", "export-sqlcipher"}) {
        CHECK(may("registered-manager", command));
        CHECK_FALSE(may("deputy", command, shipped().circumstances()));
    }
    for (const char* command : {"enrol", "grant-role"}) {
        CHECK(may("registered-manager", command));
        CHECK_FALSE(may("deputy", command));
        CHECK(may("deputy", command, {u"not-a-manager"_s}));
    }
}

TEST_CASE("those who oversee write no care, and the young person sees their own", "[catalogue]")
{
    for (const char* command : {"add-record", "amend", "void", "reply", "withhold", "finish-shift", "erase"}) {
        CAPTURE(command);
        CHECK_FALSE(may("responsible-individual", command, shipped().circumstances()));
        CHECK_FALSE(may("evaluator", command, shipped().circumstances()));
        CHECK_FALSE(may("independent-person", command, shipped().circumstances()));
    }
    CHECK(may("responsible-individual", "show", kOthers));
    CHECK(may("responsible-individual", "verify"));
    CHECK_FALSE(may("evaluator", "show", kOthers));
    CHECK_FALSE(may("evaluator", "list-people", shipped().circumstances()));
    CHECK(may("young-person", "show", {u"self"_s}));
    CHECK_FALSE(may("young-person", "show", kOthers));
    CHECK(may("young-person", "reply", {u"self"_s, u"unvoided"_s}));
    CHECK(may("young-person", "save-draft"));
    CHECK_FALSE(may("young-person", "amend", shipped().circumstances()));
}

TEST_CASE("kinds narrow the rules: who reads and who writes", "[catalogue]")
{
    const auto readers = [](const char* kind) { return shipped().kind(QLatin1String(kind))->readers; };
    const auto writers = [](const char* kind) { return shipped().kind(QLatin1String(kind))->writers; };
    for (const Kind& kind : shipped().kinds()) {
        CAPTURE(kind.id.toStdString());
        const bool open = kind.id == u"claim"_s || kind.id == u"citation"_s || kind.id == u"pack"_s;
        CHECK(kind.readers.contains(u"evaluator"_s) == open);
        CHECK_FALSE(kind.writers.contains(u"responsible-individual"_s));
        CHECK_FALSE(kind.writers.contains(u"independent-person"_s));
        CHECK(kind.writers.contains(u"young-person"_s) == (kind.id == u"reply"_s));
    }
    const QStringList managers{u"deputy"_s, u"registered-manager"_s};
    CHECK(writers("claim") == managers);
    CHECK(writers("citation") == managers);
    CHECK(writers("pack") == managers);
    CHECK(writers("management-note") == managers);
    CHECK(readers("management-note") == managers + QStringList{u"responsible-individual"_s});
    CHECK(writers("reflection").contains(u"residential-worker"_s));
    CHECK_FALSE(readers("reflection").contains(u"responsible-individual"_s));
    CHECK(shipped().touch(u"show"_s) == Touch::Reads);
    CHECK(shipped().touch(u"amend"_s) == Touch::Writes);
    CHECK(shipped().touch(u"status"_s) == Touch::Nothing);
}
