// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/fault.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace hearth::cli {

/// One `--name` a verb knows.
struct Option {
    const char* name;         ///< without the dashes
    bool takesValue = false;
};

/// The command line, read: what stood before the verb and after it.
struct Args {
    QString verb;
    QStringList words;                    ///< everything that is no option, in order
    QHash<QString, QStringList> options;  ///< name -> its values; a flag has one empty value

    [[nodiscard]] bool has(const char* name) const;
    [[nodiscard]] QString one(const char* name) const;  ///< the last value; empty when there is none
    [[nodiscard]] QStringList all(const char* name) const;
};

/// A word as `field=value`; the value is kept byte for byte and may be empty or hold more `=`.
using Pair = std::pair<QString, QString>;

/// The options every verb has.
const std::vector<Option>& globalOptions();

/// The raw arguments as text. A fault (3) when one of them is not UTF-8.
std::optional<Fault> decode(int argc, char** argv, QStringList* out);

/// The first word that is not an option or the value of a global one; empty when there is none.
QString verbIn(const QStringList& raw);

/// Reads `raw` with the global options and `own`. A fault (2) for an unknown or incomplete option.
std::optional<Fault> readArgs(const QStringList& raw, const std::vector<Option>& own, Args* out);

/// The words from `start` on as pairs. A fault (2) for a word that is none.
std::optional<Fault> readPairs(const QStringList& words, qsizetype start, std::vector<Pair>* out);

}  // namespace hearth::cli
