// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/crypto/crypto_support.h"

#include <QSet>

using namespace hearth;
using namespace hearth::crypto;

namespace {

constexpr char kSymbols[] = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L";

bool refused(const QString& typed)
{
    const auto key = normalisePaperKey(typed);
    return !key && key.error() == fail(ErrorCode::Invalid, "paper:typo");
}

}  // namespace

TEST_CASE("paper key: twelve groups of five that come back as they were made", "[crypto][paper]")
{
    QSet<QString> made;
    for (int i = 0; i < 200; ++i) {
        const QString key = generatePaperKey();
        REQUIRE(key.size() == 71);
        REQUIRE(key.count(u'-') == 11);
        REQUIRE(key.startsWith(u"HK"));
        REQUIRE(*normalisePaperKey(key) == key);
        made.insert(key);
    }
    REQUIRE(made.size() == 200);
}

TEST_CASE("paper key: case, spaces, dashes and letters it never holds do not matter", "[crypto][paper]")
{
    const QString key = generatePaperKey();
    REQUIRE(*normalisePaperKey(key.toLower()) == key);
    REQUIRE(*normalisePaperKey(QString(key).remove(u'-')) == key);
    REQUIRE(*normalisePaperKey(QString(key).replace(u'-', u' ')) == key);
    REQUIRE(*normalisePaperKey(QString(key).replace(u'-', QChar(0x2013))) == key);
    REQUIRE(*normalisePaperKey(QStringLiteral("\n  ") + key + QStringLiteral("\t\r\n")) == key);
    const QString lookAlike = QString(key).replace(u'0', u'O').replace(u'L', u'1').replace(u'8', u'B');
    REQUIRE(*normalisePaperKey(lookAlike) == key);
}

TEST_CASE("paper key: every wrong symbol, swap, gap and extra symbol is caught", "[crypto][paper]")
{
    const QString key = generatePaperKey().remove(u'-');
    REQUIRE(key.size() == 60);
    for (qsizetype i = 0; i < key.size(); ++i) {
        CAPTURE(i);
        for (const char symbol : QByteArrayView(kSymbols, 32)) {
            QString typed = key;
            typed[i] = QLatin1Char(symbol);
            REQUIRE(refused(typed) == (typed != key));
        }
        REQUIRE(refused(QString(key).remove(i, 1)));
        REQUIRE(refused(QString(key).insert(i, u'Q')));
        if (i + 1 < key.size() && key[i] != key[i + 1]) {
            QString typed = key;
            std::swap(typed[i], typed[i + 1]);
            REQUIRE(refused(typed));
        }
    }
    REQUIRE(normalisePaperKey(key).ok());
}

TEST_CASE("paper key: what is no key at all is refused plainly", "[crypto][paper]")
{
    for (const QString& typed : {QString(), QStringLiteral("hello"), QString(60, u'Q'), QString(100'000, u'-'),
                                 QString(60, QChar(0xd800)), QString(60, QChar(0xff11)), QString(60, QChar(0))}) {
        CAPTURE(typed.size());
        REQUIRE(refused(typed));
    }
}
