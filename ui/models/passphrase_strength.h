// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace hearth::ui {

/// How long somebody with the book's files would be busy guessing.
enum class Strength { Short, Guessable, Fair, Good, Strong };

/// A cautious estimate of passphrases people make up: a word counts as one of two thousand, whatever
/// its length; `known` names (the home's, one's own), runs and repetitions count next to nothing.
/// Short is below 12 characters. Nothing of it is kept.
Strength strengthOf(const QString& passphrase, const QStringList& known);

/// One sentence about it, and what would make it better.
QString strengthWords(Strength strength);

}  // namespace hearth::ui
