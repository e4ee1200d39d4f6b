// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/policy.h"
#include "core/records/desk.h"
#include "tests/core/access/expected.h"
#include "tests/support/catalogue_edit.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace hearth;
using namespace hearth::access;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

const catalogue::Catalogue& shipped()
{
    static const auto loaded = catalogue::Catalogue::builtIn();
    REQUIRE(loaded);
    return *loaded;
}

/// The ids of the commands that can be run, from the one list of them.
QStringList allCommands()
{
    QStringList all = std::apply([](const auto&... each) { return QStringList{s(std::decay_t<decltype(each)>::kName)...}; },
                                 records::AllCommands());
    // Some acts are asked in several ways under one permission: timelines together, or counted.
    all.removeDuplicates();
    return all;
}

/// Every set of circumstances: 2 to the tenth.
std::vector<Circumstances> allCircumstances()
{
    const QStringList& names = shipped().circumstances();
    std::vector<Circumstances> all;
    for (unsigned bits = 0; bits < (1U << static_cast<unsigned>(names.size())); ++bits) {
        Circumstances held;
        for (qsizetype i = 0; i < names.size(); ++i) {
            if ((bits >> static_cast<unsigned>(i)) & 1U) {
                held.insert(names.at(i));
            }
        }
        all.push_back(std::move(held));
    }
    return all;
}

std::vector<const catalogue::Kind*> allKinds()
{
    std::vector<const catalogue::Kind*> all{nullptr};
    for (const catalogue::Kind& kind : shipped().kinds()) {
        all.push_back(&kind);
    }
    return all;
}

struct Compared {
    std::int64_t asked = 0, yes = 0, wrong = 0;
    std::vector<std::string> first;  ///< of the differences
};

/// Asks `catalogue` everything that can be asked, and the independent table the same. `toFirst`: only
/// until they differ, which is all that a negative control wants to know.
Compared compare(const catalogue::Catalogue& catalogue, bool toFirst = false)
{
    Compared all;
    const auto circumstances = allCircumstances();
    const auto ask = [&](const QString& command, const QString& role, const catalogue::Kind* kind) {
        for (const Circumstances& held : circumstances) {
            const bool is = allowed(catalogue, {role}, command, kind, held);
            ++all.asked;
            all.yes += is ? 1 : 0;
            if (is == test::expected(role, command, kind, held)) {
                continue;
            }
            ++all.wrong;
            if (all.first.size() < 20) {
                const QString line = QStringList{role, command, kind == nullptr ? s("-") : kind->id,
                                                 QStringList(held.cbegin(), held.cend()).join(u','),
                                                 is ? s("is allowed") : s("is refused")}.join(u' ');
                all.first.push_back(line.toStdString());
            }
        }
    };
    for (const QString& command : allCommands()) {
        for (const QString& role : catalogue.roles()) {
            ask(command, role, nullptr);
            for (const catalogue::Kind& kind : catalogue.kinds()) {
                ask(command, role, &kind);
                if (toFirst && all.wrong > 0) {
                    return all;
                }
            }
        }
    }
    return all;
}

}  // namespace

TEST_CASE("policy: the list of commands and the catalogue's are one", "[access]")
{
    QStringList listed = allCommands();
    QStringList named = shipped().commands();
    CHECK(listed.size() <= static_cast<qsizetype>(std::tuple_size_v<records::AllCommands>));
    listed.sort();
    named.sort();
    CHECK(listed.join(u' ').toStdString() == named.join(u' ').toStdString());
}

TEST_CASE("policy: every role, command, kind and circumstance answers as the rules say", "[access][matrix]")
{
    REQUIRE(allCircumstances().size() == 1024);
    REQUIRE(shipped().kinds().size() == 23);
    REQUIRE(shipped().roles().size() == 8);
    const Compared all = compare(shipped());
    for (const std::string& line : all.first) {
        UNSCOPED_INFO(line);
    }
    CHECK(all.wrong == 0);
    const auto kinds = static_cast<std::int64_t>(shipped().kinds().size());
    CHECK(all.asked == allCommands().size() * 8LL * (kinds + 1) * 1024);
    CHECK(all.yes > 0);
    CHECK(all.yes < all.asked / 2);
}

TEST_CASE("policy: one circumstance or one role too many in a rule is seen", "[access][matrix]")
{
    test::CatalogueEdit looser;
    looser.change("access.json", "\"about-child\", \"consented\"", "\"about-child\"");
    CHECK(compare(looser.load(), true).wrong > 0);
    test::CatalogueEdit wider;
    wider.change("kinds/management-note.json", "\"readers\": [\"deputy\"", "\"readers\": [\"key-worker\", \"deputy\"");
    CHECK(compare(wider.load(), true).wrong > 0);
}

TEST_CASE("policy: what is not said is not allowed", "[access]")
{
    for (const Circumstances& held : allCircumstances()) {
        REQUIRE_FALSE(allowed(shipped(), {}, s("show"), nullptr, held));
        REQUIRE_FALSE(allowed(shipped(), {s("visitor")}, s("show"), nullptr, held));
        REQUIRE_FALSE(allowed(shipped(), {s("registered-manager")}, s("delete"), nullptr, held));
        REQUIRE_FALSE(allowed(shipped(), {s("registered-manager")}, QString(), nullptr, held));
    }
    catalogue::Kind stranger;
    stranger.id = s("stranger");
    CHECK_FALSE(allowed(shipped(), {s("registered-manager")}, s("show"), &stranger, {}));
    CHECK_FALSE(allowed(shipped(), {s("registered-manager")}, s("add-record"), &stranger, {}));
    CHECK(allowed(shipped(), {s("registered-manager")}, s("show"), shipped().kind(s("note")), {}));
}

TEST_CASE("policy: two roles of one person allow what either allows and no more", "[access]")
{
    const auto circumstances = allCircumstances();
    int asked = 0;
    int wrong = 0;
    for (const QString& one : shipped().roles()) {
        for (const QString& other : shipped().roles()) {
            for (const char* command : {"show", "amend", "void", "reply"}) {
                for (const catalogue::Kind* kind : allKinds()) {
                    for (std::size_t i = 0; i < circumstances.size(); i += 7) {
                        const bool both = allowed(shipped(), {one, other}, s(command), kind, circumstances[i]);
                        const bool either = allowed(shipped(), {one}, s(command), kind, circumstances[i])
                                            || allowed(shipped(), {other}, s(command), kind, circumstances[i]);
                        ++asked;
                        wrong += both == either ? 0 : 1;
                    }
                }
            }
        }
    }
    CHECK(asked > 500'000);
    CHECK(wrong == 0);
}

TEST_CASE("policy: what may be listed is what may be shown, record by record", "[access][matrix]")
{
    const Id actor = Id::make({1});
    const Id consented = Id::make({2});
    const Id stranger = Id::make({3});
    const QSet<Id> consents{consented};
    const std::vector<std::vector<Id>> abouts{{}, {stranger}, {consented}, {consented, stranger}, {actor}, {actor, stranger}};
    int shown = 0;
    for (const QString& one : shipped().roles()) {
        for (const QString& other : shipped().roles()) {
            for (const char* command : {"show", "timeline", "search"}) {
                const Scope scope = scopeOf(shipped(), {one, other}, s(command), consents);
                for (const catalogue::Kind& kind : shipped().kinds()) {
                    for (const auto& about : abouts) {
                        const Subject subject{&kind, stranger, about, true, false, false};
                        const bool may = allowed(shipped(), {one, other}, s(command), &kind,
                                                 circumstancesOf(subject, actor, consents));
                        CAPTURE(one.toStdString(), other.toStdString(), kind.id.toStdString(), about.size());
                        REQUIRE(scope.covers(kind.id, about, actor) == may);
                        shown += may ? 1 : 0;
                    }
                }
                REQUIRE_FALSE(scope.covers(s("stranger"), {}, actor));
            }
        }
    }
    CHECK(shown > 0);
}

TEST_CASE("policy: circumstances are what is true of the record", "[access]")
{
    const Id me = Id::make({1});
    const Id jay = Id::make({2});
    const Id mina = Id::make({3});
    const catalogue::Kind* note = shipped().kind(s("note"));
    const auto held = [&](const Subject& subject, const QSet<Id>& consents) {
        const Circumstances all = circumstancesOf(subject, me, consents);
        QStringList names(all.cbegin(), all.cend());
        names.sort();
        return names.join(u' ').toStdString();
    };
    CHECK(held({nullptr, Id(), {}, false, false, false}, {}) == "about-home");
    CHECK(held({note, me, {}, true, false, false}, {}) == "about-home on-a-record own unvoided");
    CHECK(held({note, jay, {}, true, true, false}, {}) == "about-home not-own on-a-record");
    CHECK(held({note, me, {jay}, true, false, false}, {}) == "about-child on-a-record own unvoided");
    CHECK(held({note, me, {jay}, true, false, false}, {jay}) == "about-child consented on-a-record own unvoided");
    CHECK(held({note, me, {jay, mina}, true, false, false}, {jay}) == "about-child on-a-record own unvoided");
    CHECK(held({note, jay, {me}, true, false, false}, {}) == "about-child not-own on-a-record self unvoided");
    CHECK(held({shipped().kind(s("shift")), jay, {}, true, false, false}, {})
          == "about-home kept-together not-own on-a-record unvoided");
}
