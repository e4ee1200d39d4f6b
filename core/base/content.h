// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QString>

#include <cstdint>
#include <map>
#include <variant>
#include <vector>

namespace hearth {

/// How sure a paragraph is: the guide's fact, opinion and what a third party said (Guide 14.4).
/// Stored; never renumber.
enum class Mark { None = 0, Fact = 1, View = 2, Told = 3, Quote = 4 };

/// One paragraph. Citing, withholding and amending name its id.
struct Paragraph {
    QString id;  ///< short, unique within its field, e.g. "p1"; made by whoever writes
    Mark mark = Mark::None;
    QString text;
    bool operator==(const Paragraph&) const = default;
};
using Prose = std::vector<Paragraph>;

/// What a field holds: nothing; prose; text, a choice's id, a date "2026-03-12" or a time "00:05";
/// a flag; a number, pence, or UTC ms; a record or person; several of them.
using Value = std::variant<std::monostate, Prose, QString, bool, std::int64_t, Id, std::vector<Id>>;

/// Field id -> value.
using Fields = std::map<QString, Value>;

inline constexpr qsizetype kMaxProseChars = 200'000;

/// One paragraph for each line block of `plain` separated by a line feed, unmarked: p1, p2, ...
/// Text is kept byte for byte; joinProse(proseOf(t)) == t.
Prose proseOf(const QString& plain);

/// The paragraphs' texts with a line feed between them.
QString joinProse(const Prose& prose);

/// False for text that cannot be kept exactly: lone surrogates, NUL or another control character
/// but tab, line feed and carriage return.
bool canBeKept(const QString& text);

/// Whose act the words are (architecture.md, "Whose words"). Stored; never renumber.
enum class How {
    OwnSession = 0,     ///< the author's own words in the author's own session
    OwnPin = 1,         ///< a young person, alone, with their own PIN: their own act
    TypedTogether = 2,  ///< typed with a worker beside them
    ToldTo = 3,         ///< told to a worker who wrote it down
    Drawing = 4,
};

}  // namespace hearth
