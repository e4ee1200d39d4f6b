// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/id.h"

#include <catch2/catch_test_macros.hpp>

#include <QSet>

#include <thread>
#include <vector>

using namespace hearth;

namespace {

constexpr Timestamp kNoon{1'783'339'200'000};

}  // namespace

TEST_CASE("id: a new one says its version, its variant and its millisecond", "[base][id]")
{
    const Id id = Id::make(kNoon);
    REQUIRE_FALSE(id.isNil());
    REQUIRE(id.milliseconds() == kNoon.ms);
    REQUIRE(id.text().size() == 36);
    REQUIRE(id.text().at(14) == u'7');
    REQUIRE(QStringLiteral("89ab").contains(id.text().at(19)));
    REQUIRE(Id::make({-5}).milliseconds() == 0);
}

TEST_CASE("id: bytes and text in either case give back the same id", "[base][id]")
{
    const Id id = Id::make(kNoon);
    REQUIRE(Id::fromBytes(id.bytes()) == id);
    REQUIRE(Id::fromText(id.text()) == id);
    REQUIRE(Id::fromText(id.text().toUpper()) == id);
    REQUIRE(id.text() == id.text().toLower());
    REQUIRE(Id().isNil());
    REQUIRE(Id::fromText(Id().text())->isNil());
}

TEST_CASE("id: what is no id is refused", "[base][id]")
{
    const QString text = Id::make(kNoon).text();
    REQUIRE_FALSE(Id::fromBytes(QByteArray(15, 'x')));
    REQUIRE_FALSE(Id::fromBytes(QByteArray(17, 'x')));
    REQUIRE_FALSE(Id::fromBytes({}));
    REQUIRE_FALSE(Id::fromText({}));
    REQUIRE_FALSE(Id::fromText(text.left(35)));
    REQUIRE_FALSE(Id::fromText(text + u'0'));
    REQUIRE_FALSE(Id::fromText(QString(text).remove(u'-')));
    for (qsizetype i = 0; i < text.size(); ++i) {
        CAPTURE(i);
        const QChar other = text.at(i) == u'-' ? QChar(u'0') : QChar(u'-');
        for (const QChar wrong : {QChar(u'g'), QChar(u' '), QChar(0xff11), other}) {
            QString changed = text;
            changed[i] = wrong;
            REQUIRE_FALSE(Id::fromText(changed));
        }
    }
}

TEST_CASE("id: those of one millisecond and of later ones are in order", "[base][id]")
{
    Id last = Id::make({kNoon.ms + 1000});
    for (int ms = 1001; ms < 1011; ++ms) {
        for (int i = 0; i < 400; ++i) {
            const Id next = Id::make({kNoon.ms + ms});
            REQUIRE(next > last);
            last = next;
        }
    }
}

TEST_CASE("id: four threads never make the same one", "[base][id]")
{
    std::vector<std::vector<Id>> made(4);
    std::vector<std::thread> threads;
    for (auto& list : made) {
        threads.emplace_back([&list] {
            for (int i = 0; i < 2000; ++i) {
                list.push_back(Id::make(systemNow()));
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    QSet<Id> all;
    for (const auto& list : made) {
        for (const Id& id : list) {
            all.insert(id);
        }
    }
    REQUIRE(all.size() == 8000);
}
