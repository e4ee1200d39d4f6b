// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace hearth::ui {

/// One key and what it does: "Ctrl+M", "Catch a moment, from anywhere".
struct HelpKey {
    QString keys;
    QString does;
    bool operator==(const HelpKey&) const = default;
};

/// The help of one page. Plain text throughout.
struct HelpText {
    QString title;
    QStringList paragraphs;
    QList<HelpKey> keys;
    QString tip;
    bool operator==(const HelpText&) const = default;
};

/// Reads resources/help/<key>.md: "# Title", paragraphs parted by blank lines, "- `keys`: what it does",
/// "> a tip". Anything else is a paragraph. Empty title: there is no such help.
HelpText helpText(const QString& key);

/// The same out of `source`; for tests.
HelpText readHelp(const QString& source);

/// The keys that work on every page.
QList<HelpKey> everywhereKeys();

/// The keys of all pages there are help texts for: first those that work everywhere, then page by page
/// with the page's title. A page without keys of its own is left out.
QList<HelpText> allKeys();

/// The pages that have a help text, in the order the list of keys shows them.
QStringList helpPages();

}  // namespace hearth::ui
