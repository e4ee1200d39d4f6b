// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/help_text.h"

#include <catch2/catch_test_macros.hpp>

#include <QSet>

using namespace hearth::ui;

TEST_CASE("every page has its help: what it is for, its keys, one tip", "[ui][help]")
{
    for (const QString& key : helpPages()) {
        CAPTURE(key.toStdString());
        const HelpText help = helpText(key);
        CHECK_FALSE(help.title.isEmpty());
        CHECK_FALSE(help.paragraphs.isEmpty());
        CHECK_FALSE(help.keys.isEmpty());
        CHECK_FALSE(help.tip.isEmpty());
        QSet<QString> seen;
        for (const HelpKey& line : help.keys) {
            CAPTURE(line.keys.toStdString());
            CHECK_FALSE(line.does.isEmpty());
            CHECK_FALSE(line.does.contains(u'`'));
            CHECK_FALSE(seen.contains(line.keys));
            seen.insert(line.keys);
        }
        for (const QString& paragraph : help.paragraphs + QStringList{help.tip}) {
            // Shown as plain text: a mark of Markdown would be seen.
            CHECK_FALSE(paragraph.contains(u'*'));
            CHECK_FALSE(paragraph.contains(u'`'));
            CHECK_FALSE(paragraph.contains(u'#'));
        }
    }
    CHECK(helpText(QStringLiteral("no-such-page")) == HelpText{});
}

TEST_CASE("a help text is read as title, paragraphs, keys and tip", "[ui][help]")
{
    const HelpText read = readHelp(QStringLiteral("<!-- x -->\n# A page\n\nOne\nline.\n\nTwo.\n\n- `F9`: Does it.\n- no key\n\n> A\n> tip.\n"));
    CHECK(read.title == QStringLiteral("A page"));
    CHECK(read.paragraphs == QStringList{QStringLiteral("One line."), QStringLiteral("Two."), QStringLiteral("- no key")});
    CHECK(read.keys == QList<HelpKey>{{QStringLiteral("F9"), QStringLiteral("Does it.")}});
    CHECK(read.tip == QStringLiteral("A tip."));
}

TEST_CASE("the list of all keys begins with those that work everywhere", "[ui][help]")
{
    const QList<HelpText> all = allKeys();
    REQUIRE(all.size() == helpPages().size() + 1);
    CHECK(all.first().keys == everywhereKeys());
    CHECK(all.first().keys.contains(HelpKey{QStringLiteral("F12"), all.first().keys.value(2).does}));
}
