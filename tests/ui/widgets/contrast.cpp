// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>

#include <cmath>

namespace hearth::ui {
namespace {

double channel(int value)
{
    const double part = value / 255.0;
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * channel(colour.red()) + 0.7152 * channel(colour.green())
           + 0.0722 * channel(colour.blue());
}

/// WCAG 2.2, 1.4.3: contrast ratio, 1 to 21.
double contrast(const QColor& one, const QColor& two)
{
    const double a = luminance(one);
    const double b = luminance(two);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

struct Pair {
    const char* text;
    const char* ground;
    double least;
};

/// Every pair of docs/look.md, section 2.
const std::vector<Pair>& pairs()
{
    static const std::vector<Pair> kPairs{
        {"ink", "ground", 7}, {"ink", "side", 7}, {"ink", "paper", 7}, {"ink", "sunk", 7},
        {"ink", "tint", 7}, {"ink2", "paper", 7}, {"ink2", "ground", 7}, {"ink2", "side", 7},
        {"ink2", "tint", 7}, {"ink3", "paper", 7}, {"accent", "paper", 7}, {"onaccent", "accent", 7},
        {"onaccent", "accenthover", 7}, {"ontint", "tint", 7}, {"voice", "paper", 7},
        {"voice", "voicetint", 7}, {"moss", "paper", 7}, {"moss", "mosstint", 7},
        {"slate", "paper", 7}, {"slate", "slatetint", 7}, {"honey", "paper", 7},
        {"honey", "honeytint", 7}, {"brick", "paper", 7}, {"brick", "bricktint", 7},
        {"ink", "heat0", 7}, {"ink", "heat1", 7}, {"ink", "heat2", 7}, {"onaccent", "heat4", 7},
        {"chipink0", "chip0", 7}, {"chipink1", "chip1", 7}, {"chipink2", "chip2", 7},
        {"chipink3", "chip3", 7}, {"chipink4", "chip4", 7}, {"chipink5", "chip5", 7},
        {"ink", "voicetint", 7}, {"ink", "honeytint", 7}, {"ink", "bricktint", 7},
        {"ink3", "ground", 4.5}, {"ink3", "side", 4.5}, {"ink3", "sunk", 4.5},
        {"accent", "ground", 4.5}, {"accent", "side", 4.5}, {"edge", "paper", 4.5},
        {"edge", "ground", 4.5}, {"edge", "sunk", 4.5}, {"onaccent", "heat3", 4.5},
        {"brick", "side", 4.5},
    };
    return kPairs;
}

QJsonObject table()
{
    theme();
    QFile file(QStringLiteral(":/ui/theme/tokens.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object().value(u"tokens"_qs).toObject();
}

}  // namespace

TEST_CASE("look: every pair of colours can be read in all three schemes", "[ui][theme]")
{
    const QJsonObject tokens = table();
    for (const Pair& pair : pairs()) {
        for (int column = 0; column < 3; ++column) {
            CAPTURE(pair.text, pair.ground, column);
            const QColor text(tokens.value(QLatin1String(pair.text)).toArray().at(column).toString());
            const QColor ground(tokens.value(QLatin1String(pair.ground)).toArray().at(column).toString());
            REQUIRE(text.isValid());
            REQUIRE(ground.isValid());
            CHECK(contrast(text, ground) >= pair.least);
        }
    }
}

TEST_CASE("look: the contrast formula agrees with known values", "[ui][theme]")
{
    CHECK(std::abs(contrast(Qt::black, Qt::white) - 21.0) < 0.01);
    CHECK(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    CHECK(contrast(QColor(0x99, 0x99, 0x99), Qt::white) < 4.5);
}

TEST_CASE("look: code and table name the same tokens", "[ui][theme]")
{
    const QJsonObject tokens = table();
    CHECK(tokens.size() == kTokenCount);
    for (int i = 0; i < kTokenCount; ++i) {
        const QString name = tokenName(static_cast<Token>(i));
        CAPTURE(name.toStdString());
        CHECK(tokens.value(name).toArray().size() == 3);
    }
}

TEST_CASE("look: the style sheet is filled in and stays short", "[ui][theme]")
{
    QFile file(QStringLiteral(":/ui/theme/hearth.qss"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString source = QString::fromUtf8(file.readAll());
    CHECK(source.count(u'\n') < 150);
    CHECK_FALSE(source.contains(QRegularExpression(u"#[0-9A-Fa-f]{3,8}\\b"_qs)));
    CHECK_FALSE(theme().styleSheet().contains(u'$'));
}

TEST_CASE("look: every icon draws something, in the colour asked for", "[ui][icons]")
{
    REQUIRE(iconNames().size() == 40);
    for (const QString& name : iconNames()) {
        CAPTURE(name.toStdString());
        const QImage drawn = iconPixmap(name, theme().colour(Token::Accent), 20, 2.0).toImage();
        REQUIRE(drawn.size() == QSize(40, 40));
        int inked = 0;
        for (int y = 0; y < drawn.height(); ++y) {
            for (int x = 0; x < drawn.width(); ++x) {
                const QColor dot = drawn.pixelColor(x, y);
                inked += dot.alpha() == 255 && dot.rgb() == theme().colour(Token::Accent).rgb();
            }
        }
        CHECK(inked > 20);
    }
    CHECK(icon(u"no such picture"_qs).isNull());
}

}  // namespace hearth::ui
