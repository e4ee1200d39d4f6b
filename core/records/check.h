// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/content.h"
#include "core/catalogue/catalogue.h"

namespace hearth::records {

enum class Fresh { New, Amendment };

/// Holds `fields` against `kind`: known and not retired (New), of the right type, choices from the
/// list, days and times that exist, text that can be kept exactly and is not too long; what is
/// compulsory is there (New) or not emptied (Amendment).
/// Errors: Invalid "records.check:RULE:FIELD"; nothing of what was typed is in it.
Status checkFields(const catalogue::Kind& kind, const Fields& fields, Fresh fresh);

/// True for "2026-03-12" and in no other spelling: days are compared as text.
bool isDay(const QString& text);

/// True when every text in `fields`, names and paragraph ids too, can be kept exactly.
bool allCanBeKept(const Fields& fields);

/// Young people's names that stand in `fields` as whole words.
struct NamedPerson {
    Id id;
    QString first;
};
QStringList namesIn(const Fields& fields, const std::vector<NamedPerson>& people);

}  // namespace hearth::records
