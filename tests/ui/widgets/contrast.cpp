// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>

#include <array>
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
        // What stands on the tints and on the toast, and what a hovered row or a key cap says.
        {"ink2", "sunk", 7}, {"ink2", "honeytint", 7}, {"ink2", "bricktint", 7}, {"ink2", "voicetint", 7},
        {"ink2", "mosstint", 7}, {"ink", "mosstint", 7}, {"ink", "slatetint", 7}, {"ink2", "heat0", 7},
        {"ink2", "heat1", 7}, {"paper", "ink", 7}, {"brick", "ground", 7}, {"honey", "ground", 7},
        {"voice", "ground", 7}, {"moss", "ground", 7}, {"slate", "ground", 7}, {"accenthover", "paper", 7},
        {"voice", "tint", 4.5}, {"accent", "sunk", 4.5}, {"accent", "tint", 4.5}, {"ink3", "tint", 4.5},
        {"ink3", "voicetint", 4.5}, {"edge", "heat0", 4.5},
        // Outlines inside a picture, beside which a word stands: WCAG 2.2, 1.4.11.
        {"edge", "heat1", 3}, {"edge", "tint", 3}, {"edge", "voicetint", 3}, {"edge", "mosstint", 3},
    };
    return kPairs;
}

/// What look.md, section 2, says the ratios are: light, dark, high contrast.
struct Said {
    const char* text;
    const char* ground;
    std::array<double, 3> ratio;
};

const std::vector<Said>& said()
{
    static const std::vector<Said> kSaid{
        {"ink", "ground", {14.1, 14.6, 21.0}}, {"ink", "side", {12.8, 15.6, 21.0}}, {"ink", "paper", {15.7, 13.2, 21.0}},
        {"ink", "sunk", {13.4, 11.7, 17.4}}, {"edge", "paper", {5.4, 5.1, 21.0}}, {"edge", "ground", {4.9, 5.7, 21.0}},
        {"ink2", "paper", {9.5, 9.7, 21.0}}, {"ink2", "ground", {8.6, 10.8, 21.0}}, {"ink3", "paper", {7.0, 7.0, 18.8}},
        {"ink3", "ground", {6.4, 7.7, 18.8}}, {"accent", "paper", {7.8, 8.2, 15.6}}, {"accent", "ground", {7.0, 9.2, 15.6}},
        {"onaccent", "accenthover", {10.5, 10.6, 17.5}}, {"onaccent", "accent", {7.9, 8.8, 15.6}},
        {"ink", "tint", {12.8, 9.5, 12.2}}, {"ontint", "tint", {8.1, 8.6, 12.2}}, {"voice", "paper", {8.8, 8.6, 14.3}},
        {"voice", "voicetint", {7.5, 7.4, 14.3}}, {"moss", "paper", {8.3, 10.0, 17.3}}, {"moss", "mosstint", {7.0, 8.0, 17.3}},
        {"slate", "paper", {8.6, 9.3, 15.3}}, {"slate", "slatetint", {7.3, 7.6, 15.3}}, {"honey", "paper", {8.2, 9.7, 15.4}},
        {"honey", "honeytint", {7.1, 8.0, 15.4}}, {"brick", "paper", {8.4, 8.3, 12.3}}, {"brick", "bricktint", {7.0, 7.3, 12.3}},
        {"ink", "heat0", {13.4, 11.7, 21.0}}, {"ink", "heat1", {12.1, 10.2, 12.2}}, {"ink", "heat2", {9.0, 7.4, 8.4}},
        {"onaccent", "heat3", {5.6, 6.8, 15.6}}, {"onaccent", "heat4", {10.0, 11.0, 19.8}},
        {"chipink0", "chip0", {7.2, 7.9, 21.0}}, {"chipink1", "chip1", {7.3, 8.1, 21.0}}, {"chipink2", "chip2", {7.1, 8.4, 21.0}},
        {"chipink3", "chip3", {7.6, 8.2, 21.0}}, {"chipink4", "chip4", {7.5, 8.3, 21.0}}, {"chipink5", "chip5", {7.3, 8.0, 21.0}},
    };
    return kSaid;
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

TEST_CASE("look: the ratios of the table are those the design says, heat and chips with them", "[ui][theme]")
{
    const QJsonObject tokens = table();
    for (const Said& pair : said()) {
        for (std::size_t column = 0; column < 3; ++column) {
            CAPTURE(pair.text, pair.ground, column);
            const auto colour = [&tokens, column](const char* name) {
                return QColor(tokens.value(QLatin1String(name)).toArray().at(static_cast<qsizetype>(column)).toString());
            };
            // Rounded there; and ink3 is one step lighter here in the dark, so that it reaches 7 on paper.
            CHECK(std::abs(contrast(colour(pair.text), colour(pair.ground)) - pair.ratio[column]) < 0.13);
        }
    }
}

TEST_CASE("look: the heat scale goes one way in lightness, so that it survives grey", "[ui][theme]")
{
    const QJsonObject tokens = table();
    for (int column = 0; column < 3; ++column) {
        CAPTURE(column);
        double before = -1;
        double direction = 0;
        for (const char* name : {"heat0", "heat1", "heat2", "heat3", "heat4"}) {
            const double now = luminance(QColor(tokens.value(QLatin1String(name)).toArray().at(column).toString()));
            const double step = before < 0 ? 0 : now - before;
            CHECK(step * direction >= 0);
            direction = step != 0 ? step : direction;
            before = now;
        }
        CHECK(direction != 0);
    }
}

TEST_CASE("look: every colour that carries words or marks stands in a computed pair", "[ui][theme]")
{
    QStringList computed;
    for (const Pair& pair : pairs()) {
        computed << QLatin1String(pair.text) << QLatin1String(pair.ground);
    }
    for (int i = 0; i < kTokenCount; ++i) {
        const QString name = tokenName(static_cast<Token>(i));
        CAPTURE(name.toStdString());
        // A hairline is decoration, never the only cue.
        CHECK((name == u"line"_qs || computed.contains(name)));
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
