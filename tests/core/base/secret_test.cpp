// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <vector>

using namespace hearth;

TEST_CASE("secret: it holds what it was given, and copies share it", "[base][secret]")
{
    const std::vector<unsigned char> bytes{1, 2, 3, 4};
    Secret secret = Secret::copyOf(bytes);
    REQUIRE(secret.size() == 4);
    REQUIRE(std::equal(bytes.begin(), bytes.end(), secret.data()));
    const Secret same = secret;
    secret.data()[0] = 9;
    REQUIRE(same.data()[0] == 9);
    REQUIRE(same == secret);
}

TEST_CASE("secret: equal means the same bytes and the same length", "[base][secret]")
{
    const std::vector<unsigned char> bytes{1, 2, 3, 4};
    REQUIRE(Secret::copyOf(bytes) == Secret::copyOf(bytes));
    REQUIRE_FALSE(Secret::copyOf(bytes) == Secret::copyOf(std::span(bytes).first(3)));
    REQUIRE_FALSE(Secret::copyOf(bytes) == Secret::zeros(4));
    REQUIRE(Secret() == Secret());
    REQUIRE(Secret().empty());
    REQUIRE(Secret::copyOf({}) == Secret());
}

TEST_CASE("secret: zeros are zeros and random ones differ", "[base][secret]")
{
    const Secret zeros = Secret::zeros(64);
    REQUIRE(std::all_of(zeros.span().begin(), zeros.span().end(), [](unsigned char b) { return b == 0; }));
    REQUIRE_FALSE(Secret::random(32) == Secret::random(32));
    REQUIRE_FALSE(Secret::random(32) == Secret::zeros(32));
}

TEST_CASE("secret: wiping empties the buffer, and a copy keeps its own", "[base][secret]")
{
    QByteArray buffer("robin kettle meadow lantern");
    const QByteArray copy = buffer;
    wipe(buffer);
    REQUIRE(buffer.isEmpty());
    REQUIRE(copy == QByteArray("robin kettle meadow lantern"));
    QString text = QStringLiteral("robin kettle meadow lantern");
    const QString sameText = text;
    wipe(text);
    REQUIRE(text.isEmpty());
    REQUIRE(sameText.size() == 27);
    wipe(text);
    REQUIRE(text.isEmpty());
}
