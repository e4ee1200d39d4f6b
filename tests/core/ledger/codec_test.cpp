// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/cbor.h"
#include "core/ledger/erasure.h"
#include "core/ledger/operation.h"
#include "tests/support/random.h"

#include <catch2/catch_test_macros.hpp>

#include <functional>

using namespace hearth;
using namespace hearth::ledger;
using hearth::test::Random;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

Id idOf(char c)
{
    return *Id::fromBytes(QByteArray(16, c));
}

/// One change for each key of a body, so that none is forgotten.
std::vector<std::function<void(Body&)>> everyKey()
{
    return {
        [](Body& b) { b.type = OpType::Home; },
        [](Body& b) { b.record = idOf('r'); },
        [](Body& b) { b.kind = s("moment"); },
        [](Body& b) { b.written = {1'773'300'000'000}; },
        [](Body& b) { b.happened = Timestamp{0}; },
        [](Body& b) { b.happened = Timestamp{-1}; },
        [](Body& b) { b.about = {idOf('a'), idOf('b')}; },
        [](Body& b) { b.fields[s("nothing")] = std::monostate(); },
        [](Body& b) { b.fields[s("text")] = Prose{{s("p1"), Mark::Told, s("a\r\nb\t \u202e c")}, {s("p2"), Mark::None, {}}}; },
        [](Body& b) { b.fields[s("title")] = s("caf\u00e9 and cafe\u0301"); },
        [](Body& b) { b.fields[s("empty")] = QString(); },
        [](Body& b) { b.fields[s("flag")] = true; },
        [](Body& b) { b.fields[s("number")] = std::numeric_limits<std::int64_t>::min(); },
        [](Body& b) { b.fields[s("number")] = std::numeric_limits<std::int64_t>::max(); },
        [](Body& b) { b.fields[s("one")] = idOf('x'); },
        [](Body& b) { b.fields[s("several")] = std::vector{idOf('x'), idOf('y')}; },
        [](Body& b) { b.reason = s("because"); },
        [](Body& b) { b.voice = idOf('v'); },
        [](Body& b) { b.how = How::Drawing; },
        [](Body& b) { b.catalogue = 7; },
        [](Body& b) { b.target = idOf('t'); },
        [](Body& b) { b.tag = s("cited"); },
        [](Body& b) { b.ids = {idOf('1'), idOf('2'), idOf('3')}; },
        [](Body& b) { b.names = {s("p1"), QString(), s("p2")}; },
        [](Body& b) { b.from = s("2026-03-01"); },
        [](Body& b) { b.until = s("2026-04-01"); },
        [](Body& b) { b.blob = QByteArray("\0\x01\xff", 3); },
        [](Body& b) { b.heads[idOf('h')] = 1LL << 40; },
        [](Body& b) { b.number = -5; },
        [](Body& b) { b.number2 = 1; },
    };
}

Body full()
{
    Body body;
    for (const auto& set : everyKey()) {
        set(body);
    }
    return body;
}

Header aHeader()
{
    Header header;
    header.space = idOf('s');
    header.incarnation = idOf('i');
    header.seq = 3;
    header.previous = QByteArray(32, 'p');
    header.hybrid = {77};
    header.author = idOf('a');
    header.parts = {{idOf('1'), Audience::Team, Id(), QByteArray(32, 'c')},
                    {idOf('2'), Audience::Person, idOf('o'), QByteArray(32, 'd')}};
    return header;
}

bool bodyReads(const char* hex)
{
    return decodeBody(QByteArray::fromHex(hex)).ok();
}

}  // namespace

TEST_CASE("codec: a body comes back as it was, key by key and whole", "[ledger][codec]")
{
    for (const auto& set : everyKey()) {
        Body body;
        set(body);
        const QByteArray bytes = encodeBody(body);
        CAPTURE(bytes.toHex().toStdString());
        const auto back = decodeBody(bytes);
        REQUIRE(back);
        CHECK(*back == body);
        CHECK(encodeBody(*back) == bytes);
        CHECK_FALSE(*back == Body());
    }
    const auto back = decodeBody(encodeBody(full()));
    REQUIRE(back);
    CHECK(*back == full());
    CHECK(decodeFields(encodeFields(full().fields)));
}

TEST_CASE("codec: emptied prose and an empty list are nothing, and say so", "[ledger][codec]")
{
    Body body;
    body.fields = {{s("a"), Prose()}, {s("b"), std::vector<Id>()}};
    const auto back = decodeBody(encodeBody(body));
    REQUIRE(back);
    REQUIRE(back->fields.size() == 2);
    CHECK(std::holds_alternative<std::monostate>(back->fields.at(s("a"))));
    CHECK(std::holds_alternative<std::monostate>(back->fields.at(s("b"))));
}

TEST_CASE("codec: a header comes back as it was, and its bytes name it", "[ledger][codec]")
{
    const Header header = aHeader();
    const QByteArray bytes = encodeHeader(header);
    const auto back = decodeHeader(bytes);
    REQUIRE(back);
    CHECK(*back == header);
    Header other = header;
    other.seq = 4;
    CHECK(hashOf(encodeHeader(other)) != hashOf(bytes));
    CHECK(commitmentOf("salt-salt-salt-s", "a") != commitmentOf("salt-salt-salt-t", "a"));
}

TEST_CASE("codec: a header out of its bounds is refused", "[ledger][codec]")
{
    const auto refused = [](const std::function<void(Header&)>& spoil) {
        Header header = aHeader();
        spoil(header);
        const auto read = decodeHeader(encodeHeader(header));
        return read ? ErrorCode::Internal : read.error().code;
    };
    CHECK(refused([](Header& h) { h.format = 2; }) == ErrorCode::TooNew);
    CHECK(refused([](Header& h) { h.seq = 0; }) == ErrorCode::Damaged);
    CHECK(refused([](Header& h) { h.seq = -1; }) == ErrorCode::Damaged);
    CHECK(refused([](Header& h) { h.previous.chop(1); }) == ErrorCode::Damaged);
    CHECK(refused([](Header& h) { h.hybrid = {1ULL << 63U}; }) == ErrorCode::Damaged);
    CHECK(refused([](Header& h) { h.parts.clear(); }) == ErrorCode::Damaged);
    CHECK(refused([](Header& h) { h.parts.resize(65, h.parts.front()); }) == ErrorCode::Damaged);
    CHECK(refused([](Header& h) { h.parts[0].audience = static_cast<Audience>(4); }) == ErrorCode::Damaged);
    CHECK(refused([](Header& h) { h.parts.resize(64, h.parts.front()); }) == ErrorCode::Internal);  // 64 are allowed
}

TEST_CASE("codec: keys of a newer version are passed over", "[ledger][codec]")
{
    // {0: 1, 99: [1, {"a": h'00'}], 7: "why"}
    const auto body = decodeBody(QByteArray::fromHex("a300011863820" "1a161614100" "0763776879"));
    REQUIRE(body);
    CHECK(body->type == OpType::Put);
    CHECK(body->reason == s("why"));
    // And an operation type of a newer version is kept as the number it is.
    const auto newer = decodeBody(QByteArray::fromHex("a1001863"));
    REQUIRE(newer);
    CHECK(static_cast<int>(newer->type) == 99);
}

TEST_CASE("codec: other spellings of CBOR are refused", "[ledger][codec]")
{
    CHECK(bodyReads("a10001"));                // {0: 1}
    CHECK(bodyReads("a10763776879"));          // {7: "why"}
    CHECK_FALSE(bodyReads(""));                // nothing
    CHECK_FALSE(bodyReads("a1000100"));        // something after the end
    CHECK_FALSE(bodyReads("a1000100ff"));
    CHECK_FALSE(bodyReads("a20001"));          // a pair is missing
    CHECK_FALSE(bodyReads("80"));              // a list
    CHECK_FALSE(bodyReads("bf0001ff"));        // indefinite map
    CHECK_FALSE(bodyReads("a1077f63776879ff"));  // indefinite text
    CHECK_FALSE(bodyReads("a1115f4100ff"));    // indefinite bytes
    CHECK_FALSE(bodyReads("a1059fff"));        // indefinite list
    CHECK_FALSE(bodyReads("a100f93c00"));      // 1.0 as a half float
    CHECK_FALSE(bodyReads("a105a161614f"));    // a map where a list belongs
    CHECK_FALSE(bodyReads("a106a16161fb3ff0000000000000"));  // a field that is a float
    CHECK_FALSE(bodyReads("a106a16161c001"));  // a tag
    CHECK_FALSE(bodyReads("a10762c328"));      // text that is not UTF-8
    CHECK_FALSE(bodyReads("a10141aa"));        // an id of one byte
    CHECK_FALSE(bodyReads("a1059b7fffffffffffffff"));  // a list of 2^63
    CHECK_FALSE(bodyReads("a1117b7fffffffffffffff"));  // text of 2^63
    CHECK_FALSE(bodyReads("a1115b7fffffffffffffff41"));
    CHECK_FALSE(bodyReads("bb7fffffffffffffff"));
    CHECK_FALSE(bodyReads("a1061a"));          // cut off
    CHECK_FALSE(bodyReads("a106a16161826361616180"));  // a list of text
}

TEST_CASE("codec: what is cut off anywhere is refused", "[ledger][codec]")
{
    const QByteArray body = encodeBody(full());
    for (qsizetype size = 0; size < body.size(); ++size) {
        REQUIRE_FALSE(decodeBody(body.left(size)));
    }
    const QByteArray header = encodeHeader(aHeader());
    for (qsizetype size = 0; size < header.size(); ++size) {
        REQUIRE_FALSE(decodeHeader(header.left(size)));
    }
}

TEST_CASE("codec: a nest of lists does not sink the reader", "[ledger][codec]")
{
    const QByteArray deep = QByteArray::fromHex("a11863") + QByteArray(100'000, '\x81') + '\x01';
    CHECK_FALSE(decodeBody(deep));
    const QByteArray fields = QByteArray::fromHex("a106a16161") + QByteArray(100'000, '\x81') + '\x01';
    CHECK_FALSE(decodeBody(fields));
}

TEST_CASE("codec: random damage never does more than be refused", "[ledger][codec][fuzz]")
{
    Random random;
    INFO("seed " << random.seed);
    const QByteArray sound[] = {encodeBody(full()), encodeHeader(aHeader()), encodeFields(full().fields),
                                encodeParts({{idOf('i'), 4, 0}, {idOf('j'), 5, 1}})};
    int read = 0;
    for (int round = 0; round < random.rounds(20'000); ++round) {
        const auto which = static_cast<std::size_t>(round % 4);
        QByteArray bytes = sound[which];
        for (int times = 1 + random.below(4); times > 0; --times) {
            const auto at = random.below(static_cast<int>(bytes.size()));
            switch (random.below(4)) {
            case 0: bytes[at] = static_cast<char>(random.below(256)); break;
            case 1: bytes.truncate(std::max(1, at)); break;
            case 2: bytes.insert(at, static_cast<char>(random.below(256))); break;
            default: bytes.remove(at, 1 + random.below(3)); break;
            }
            if (bytes.isEmpty()) {
                bytes = "x";
            }
        }
        // Whatever is taken can be written again and reads as the same.
        if (which == 0) {
            if (const auto body = decodeBody(bytes)) {
                ++read;
                const auto again = decodeBody(encodeBody(*body));
                REQUIRE(again);
            }
        } else if (which == 1) {
            if (const auto header = decodeHeader(bytes)) {
                ++read;
                REQUIRE(decodeHeader(encodeHeader(*header)));
            }
        } else if (which == 2) {
            read += decodeFields(bytes).ok() ? 1 : 0;
        } else {
            read += decodeParts(bytes).ok() ? 1 : 0;
        }
    }
    CHECK(read > 0);  // or nothing was tried but the door
}
