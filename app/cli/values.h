// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/args.h"
#include "core/records/desk.h"

#include <QJsonArray>
#include <QJsonObject>

namespace hearth::cli {

/// "2026-03-12T07:02:11.120Z": UTC. Null for no moment at all.
QJsonValue timeJson(Timestamp moment);
/// "12 Mar 2026 07:02" in this PC's time zone.
QString timeWords(Timestamp moment);

/// A moment: ISO 8601 with a zone, or without one in this PC's; a date alone is its midnight.
Outcome readTime(const QString& text, Timestamp* out);
/// "A..B", two days, both included: from <= t < until.
Outcome readPeriod(const QString& text, std::optional<Timestamp>* from, std::optional<Timestamp>* until);
/// --period, or --from and --until.
Outcome readSpan(const Args& args, std::optional<Timestamp>* from, std::optional<Timestamp>* until);

const char* howName(How how);
Outcome readHow(const QString& text, How* out);

/// `pairs` as fields of `kind`. People are found by name or id. Whether the kind may be written at
/// all is the core's to say; only the shape of each value is judged here.
Outcome readFields(records::Desk& desk, const catalogue::Kind& kind, const std::vector<Pair>& pairs, Fields* out);
/// The same from a JSON object; prose may be a text or a list of {"mark","text"}.
Outcome readFields(records::Desk& desk, const catalogue::Kind& kind, const QJsonObject& object, Fields* out);

Outcome findKind(records::Desk& desk, const QString& id, const catalogue::Kind** out);

/// Prose as one text, ids as text, numbers as numbers, flags as flags.
QJsonValue valueJson(const Value& value);
QJsonObject fieldsJson(const Fields& fields);
/// The prose fields as lists of {"id","mark","text"}.
QJsonObject paragraphsJson(const Fields& fields);

QString valueWords(const Value& value);

QJsonArray namesJson(const std::vector<records::PersonRef>& people);
QString namesWords(const std::vector<records::PersonRef>& people);

}  // namespace hearth::cli
