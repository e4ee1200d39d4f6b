// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/house.h"
#include "tests/ui/screens/look_walk.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTranslator>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace hearth;
using namespace hearth::test;

// Another language has longer words. Every sentence of the windows and every term of the catalogue is
// made two fifths longer, word by word, and the walk over the screens must still cut nothing.
namespace {

/// `text` with every word two fifths longer; %1, %n and names of keys stay as they are.
QString longer(const QString& text)
{
    static const QRegularExpression kPart(QStringLiteral("%L?[0-9n]+|Ctrl\\+\\S+|\\bF[0-9]+\\b|[^\\W\\d_]+"));
    QString made;
    qsizetype from = 0;
    for (auto hits = kPart.globalMatch(text); hits.hasNext();) {
        const QRegularExpressionMatch hit = hits.next();
        const QString part = hit.captured();
        made += QStringView(text).mid(from, hit.capturedStart() - from);
        made += part;
        from = hit.capturedEnd();
        const bool word = !part.startsWith(u'%') && !part.contains(u'+') && !(part.startsWith(u'F') && part.at(part.size() - 1).isDigit());
        if (word) {
            const qsizetype more = (part.size() * 2 + 4) / 5;
            made += QStringLiteral("\u00e5\u00f6").repeated(static_cast<int>(more)).left(more);
        }
    }
    made += QStringView(text).mid(from);
    return made;
}

class Longer final : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override
    {
        return longer(QString::fromUtf8(source));
    }
};

QJsonValue longerIn(const QJsonValue& value, const QString& key)
{
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto each = object.begin(); each != object.end(); ++each) {
            each.value() = longerIn(each.value(), each.key());
        }
        return object;
    }
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue& each : value.toArray()) {
            array.append(longerIn(each, key));
        }
        return array;
    }
    const bool shown = key == QLatin1String("house") || key == QLatin1String("help");
    return value.isString() && shown ? QJsonValue(longer(value.toString())) : value;
}

/// A copy of the catalogue with longer words in `folder`.
void copyCatalogue(const QString& folder)
{
    const QString from = QStringLiteral("resources/catalogue");
    QDir(folder).mkpath(QStringLiteral("kinds"));
    for (const QString& part : {QString(), QStringLiteral("kinds/")}) {
        for (const QString& name : QDir(from + u'/' + part).entryList({QStringLiteral("*.json")}, QDir::Files)) {
            QFile source(from + u'/' + part + name);
            REQUIRE(source.open(QIODevice::ReadOnly));
            const QJsonObject read = QJsonDocument::fromJson(source.readAll()).object();
            QFile made(folder + u'/' + part + name);
            REQUIRE(made.open(QIODevice::WriteOnly));
            made.write(QJsonDocument(longerIn(read, {}).toObject()).toJson());
        }
    }
}

}  // namespace

TEST_CASE("with words two fifths longer every screen still cuts nothing", "[ui][look][pseudo]")
{
    const LookKind kind = GENERATE(from_range(std::begin(kLooks), std::begin(kLooks) + 3));
    DYNAMIC_SECTION(kind.theme << ", " << kind.size << " %")
    {
        QTemporaryDir folder;
        copyCatalogue(folder.path());
        Longer words;
        const Look look("pseudo", kind.scheme, kind.size);
        House house;
        house.world.close();
        house.world.loadCatalogue = [&folder] { return catalogue::Catalogue::fromFolder(folder.path()); };
        REQUIRE(QCoreApplication::installTranslator(&words));
        walkAsWorker(house, look);
        walkAsManager(house, look);
        House two;
        two.world.close();
        two.world.loadCatalogue = house.world.loadCatalogue;
        two.world.openAs(QStringLiteral("Ben"));
        walkTogether(two, look);
        QCoreApplication::removeTranslator(&words);
    }
}

TEST_CASE("longer words keep their places for numbers and the names of keys", "[ui][pseudo]")
{
    CHECK(longer(QStringLiteral("Menu: %1")) == QStringLiteral("Menu\u00e5\u00f6: %1"));
    CHECK(longer(QStringLiteral("%n line(s)")).startsWith(QStringLiteral("%n line\u00e5\u00f6(")));
    CHECK(longer(QStringLiteral("F9 hands a line over")).startsWith(QStringLiteral("F9 hands\u00e5\u00f6 ")));
    CHECK(longer(QStringLiteral("Ctrl+Shift+P does")).startsWith(QStringLiteral("Ctrl+Shift+P does\u00e5\u00f6")));
    const QString plain = QStringLiteral("Every word is kept in the book on this PC as you type");
    CHECK(longer(plain).size() * 10 >= plain.size() * 13);
}
