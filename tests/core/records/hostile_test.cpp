// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/snippet.h"
#include "tests/support/random.h"
#include "tests/support/world.h"

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using namespace hearth::records;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

/// Texts that must come back byte for byte.
std::vector<QString> kept()
{
    return {
        s("<b>bold</b><img src=\"file:///etc/passwd\"><img src=\"//evil.example/share/x.png\">"),
        s("<script>alert(1)</script> &amp; &lt; ]]> --> '; DROP TABLE ledger_op; --"),
        s("file:///etc/shadow \\\\evil\\share http://evil.example"),
        s("a\r\nb\rc\n\nd\te \t \n"),
        s(" leading and trailing \n"),
        s("\u202eright to left\u202c \u2066isolate\u2069 \u200f\u200b\ufeff"),
        s("e\u0301 is not \u00e9, \u212b is not \u00c5, \ufb01 is not fi"),
        QString(60, QChar(0x0301)) + s("zalgo") + QString(400, QChar(0x0336)),
        s("\U0001F9D1\u200d\U0001F373 \U0001F1EC\U0001F1E7 \U00010348"),
        s("\uffff\ufffe\ufdd0 noncharacters"),
        s("%1 %n %s {0} ${HOME} $(rm -rf /) `id`"),
        s("a\u007fb\u0085c\u2028d\u2029e"),
        s("=cmd|' /C calc'!A0"),
        QString(20'000, QChar(u'x')),
        s("pancakes ").repeated(2'222),
        QString(200'000, QChar(u'\u00e9')),
    };
}

/// Texts that cannot be kept exactly.
std::vector<QString> refused()
{
    std::vector<QString> all{QString(QChar(0xD800)), s("a") + QChar(0xDC00) + s("b"), QString(QChar(0xDFFF)) + QChar(0xD800),
                             s("end") + QChar(0xDBFF), s("a") + QChar(0) + s("b"), QString(200'001, QChar(u'x'))};
    for (const int control : {0x01, 0x07, 0x08, 0x0B, 0x0C, 0x0E, 0x1B, 0x1F}) {
        all.push_back(s("a") + QChar(control) + s("b"));
    }
    return all;
}

}  // namespace

TEST_CASE("hostile: text is kept byte for byte, from the field to the ledger and back", "[records][hostile]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    std::vector<std::pair<Id, QString>> all;
    for (const QString& text : kept()) {
        CAPTURE(text.left(60).toStdString(), text.size());
        all.emplace_back(world.add(s("note"), text, {jay}, {{s("title"), text.left(100)}}).id, text);
        REQUIRE(world.desk->run(AmendRecord{all.back().first, {{s("title"), text.left(50)}}, text.left(200), {}}));
        REQUIRE(world.desk->run(SaveDraft{s("letter:new"), test::textFields(text)}));
        const auto drafts = world.desk->run(LoadDrafts{s("letter")});
        REQUIRE(drafts);
        CHECK(joinProse(std::get<Prose>(drafts->front().fields.at(s("text")))) == text);
    }
    REQUIRE(world.desk->run(RebuildBook()));
    const QString ops = world.temp.path() + s("/ops");
    REQUIRE(world.desk->run(OpsExport{{}, ops}));
    access::Vault other(world.temp.path() + s("/other"), world.around());
    REQUIRE(other.join(ops, s("Grace"), test::kPassphrase));
    const auto keys = other.prove(world.home.manager, test::kPassphrase);
    REQUIRE(keys);
    auto book = other.open(world.home.manager, *keys);
    REQUIRE(book);
    Desk second(std::move(*book));
    world.openAs(s("Grace"));
    for (const auto& [id, text] : all) {
        for (Desk* desk : {world.desk.get(), &second}) {
            const auto shown = desk->run(Show{id});
            REQUIRE(shown);
            CHECK(shown->text() == text);
            CHECK(shown->text().toUtf8() == text.toUtf8());
            CHECK(shown->fields.at(s("title")) == Value(text.left(50)));
            CHECK(shown->versions.front().fields.at(s("title")) == Value(text.left(100)));
            CHECK(shown->versions.back().reason == text.left(200));
        }
    }
    const auto found = second.run(Search{s("pancakes"), {}, {}, {}, {}, 50});
    REQUIRE(found);
    CHECK(found->total == 1);
    CHECK(found->hits.front().snippet.size() < 400);
    CHECK(second.run(VerifyBook())->ok);
}

TEST_CASE("hostile: what cannot be kept exactly is refused, and nothing of it is kept", "[records][hostile]")
{
    test::World world;
    const Id jay = world.addYoungPerson(s("Jay Morris"));
    const Saved note = world.add(s("note"), s("as it was"), {jay});
    REQUIRE(world.desk->run(Show{note.id}));
    const std::int64_t before = world.desk->run(BookStatus())->operations;
    for (const QString& text : refused()) {
        CAPTURE(text.size(), text.left(8).toUtf8().toHex().toStdString());
        const auto invalid = [](const auto& result) { return !result && result.error().code == ErrorCode::Invalid; };
        Desk& desk = *world.desk;
        CHECK(invalid(desk.run(AddRecord{s("note"), {jay}, {}, test::textFields(text), {}, How::OwnSession, {}})));
        CHECK(invalid(desk.run(AddRecord{s("note"), {jay}, {}, test::textFields(s("x"), {{s("title"), text}}), {},
                                         How::OwnSession, {}})));
        CHECK(invalid(desk.run(AmendRecord{note.id, test::textFields(text), s("because"), {}})));
        CHECK(invalid(desk.run(ReplyTo{note.id, proseOf(text), jay, How::ToldTo, {}})));
        CHECK(invalid(desk.run(AddPerson{s("young-person"), {{s("name"), text}}})));
        if (text.size() > 1000) {
            continue;  // a reason and a paragraph's id have no length of their own to break
        }
        CHECK(invalid(desk.run(AmendRecord{note.id, test::textFields(s("x")), text, {}})));
        CHECK(invalid(desk.run(VoidRecord{note.id, text})));
        CHECK(invalid(desk.run(Withhold{note.id, {}, text, s("2026-05-01")})));
        CHECK(invalid(desk.run(Withhold{note.id, {text}, s("because"), s("2026-05-01")})));
        CHECK(invalid(desk.run(SaveDraft{s("letter"), test::textFields(text)})));
        CHECK(invalid(desk.run(SaveDraft{text, test::textFields(s("x"))})));
        CHECK(invalid(desk.run(AddRecord{s("note"), {jay}, {}, {{s("text"), Prose{{text, Mark::None, s("x")}}}}, {},
                                         How::OwnSession, {}})));
        // To look for it is no mistake.
        CHECK(desk.run(Search{text, {}, {}, {}, {}, 50}));
    }
    CHECK(world.desk->run(BookStatus())->operations >= before);
    const auto shown = world.desk->run(Show{note.id});
    REQUIRE(shown);
    CHECK(shown->text() == s("as it was"));
    CHECK(shown->versions.size() == 1);
    CHECK(shown->acts.empty());
    CHECK(shown->replies.empty());
    CHECK(world.desk->run(LoadDrafts{s("")})->empty());
    CHECK(world.desk->run(Timeline())->rows.size() == 3);  // Grace's page, Jay's, the note
}

TEST_CASE("hostile: no search is an error, and none finds what its words do not say", "[records][hostile][search]")
{
    test::World world;
    const Saved note = world.add(s("note"), s("You made pancakes near the river, not alone."));
    const auto total = [&](const QString& text) {
        const auto found = world.desk->run(Search{text, {}, {}, {}, {}, 50});
        CAPTURE(text.left(60).toStdString());
        REQUIRE(found);
        return found->total;
    };
    for (const char* text : {"pancakes", "\"made pancakes\"", "pancakes NEAR river", "pancakes -river", "text:pancakes made",
                             "pancakes*", "^You", "(pancakes", "pancakes)", "\"pancakes", "pancakes\"", "PANCAKE",
                             "pancakes + river", "{pancakes}", "NOT alone", "pancakes'", "--pancakes", "pancakes;", "\"\" river"}) {
        const bool extra = QByteArray(text).startsWith("text:");
        CHECK(total(s(text)) == (extra ? 0 : 1));
    }
    for (const char* text : {"", " ", "\"\"", "\"", "***", "AND", "OR", "NEAR", "NEAR(", "NEAR/2", "NOT", "^", ":", "-", "()",
                             "pancakes OR kite", "pancakes AND kite", "\"pancakes made\"", "text:", "record_text:pancakes",
                             "rowid:1", "' OR 1=1 --", "%", "_", "\\", "\xF0\x9F\x98\x80", "pancakes \xF0\x9F\xA5\x9E"}) {
        const int found = total(s(text));
        const bool sensible = found == 0 || s(text) == u"NOT" || s(text) == u"NEAR" || s(text).startsWith(u"NEAR(")
                              || s(text).startsWith(u"pancakes \xD83E");
        CHECK(sensible);
    }
    CHECK(total(s("pancakes ").repeated(3000)) == 1);
    CHECK(total(QString(50'000, QChar(u'x'))) == 0);
    test::Random random;
    INFO("seed " << random.seed);
    static const QStringList kPieces{s("\""), s("AND"), s("OR"), s("NOT"), s("NEAR("), s(")"), s("("), s("*"), s("^"), s(":"),
                                     s("-"), s("+"), s("{"), s("}"), s(","), s("'"), s("pancakes"), s(" "), s("text"), s("\\"),
                                     QString(QChar(0xD800)), s("\u0301"), QString(QChar(0)), s("\U0001F600")};
    for (int i = 0; i < test::Random::rounds(500); ++i) {
        QString text;
        for (int pieces = 1 + random.below(9); pieces > 0; --pieces) {
            text += kPieces.at(random.below(static_cast<int>(kPieces.size())));
            text += random.below(2) == 0 ? s(" ") : QString();
        }
        REQUIRE(world.desk->run(Search{text, {}, {}, {}, {}, 5}));
    }
    CHECK(world.desk->run(Show{note.id}));
}

TEST_CASE("hostile: any text has a snippet, cut between characters", "[records][hostile][search]")
{
    test::World world;
    const auto& database = world.desk->book().ledger().database();
    test::Random random;
    INFO("seed " << random.seed);
    static const QStringList kPieces{s("kite"), s(" "), s("\n"), s("\U0001F373"), s("e\u0301"), s("word"), s("\u202e"), s("\t")};
    const auto stems = stemsOf(database, s("kite"));
    REQUIRE(stems);
    for (int i = 0; i < test::Random::rounds(300); ++i) {
        QString text;
        for (int pieces = random.below(400); pieces > 0; --pieces) {
            text += kPieces.at(random.below(static_cast<int>(kPieces.size())));
        }
        const auto hit = snippetOf(database, text, *stems);
        REQUIRE(hit);
        REQUIRE(canBeKept(hit->snippet));  // no half character
        for (const auto& [start, size] : hit->marks) {
            REQUIRE(start >= 0);
            REQUIRE(start + size <= hit->snippet.size());
            REQUIRE(hit->snippet.mid(start, size).startsWith(u"kite"));
        }
    }
}
