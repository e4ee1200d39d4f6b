// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// First, because moc 6.4 cannot read <compare> before a Qt header.
#include "ui/models/row_roles.h"

#include "core/records/views.h"

#include <QList>

namespace hearth::ui {

struct OpenBook;

/// A person as a chip shows them: first name. `away` says where, when they are.
PersonMark markOf(const records::PersonRef& person);
QList<PersonMark> marksOf(const std::vector<records::PersonRef>& people);

/// Young people who live here, as the book lists them.
std::vector<records::PersonRef> youngOf(const std::vector<records::PersonRef>& people);
/// Adults who work here and may write.
std::vector<records::PersonRef> adultsOf(const std::vector<records::PersonRef>& people);
/// Adults who work shifts and so can take one over: not who visits, inspects or answers for the home.
std::vector<records::PersonRef> shiftWorkersOf(const std::vector<records::PersonRef>& people);

/// Those who have left, each once.
std::vector<records::PersonRef> goneOf(const std::vector<records::PersonRef>& people);

/// True when who is here may write `kind`, and when a rule lets one of their roles do `command` at all.
bool mayWriteKind(const OpenBook& book, const QString& kind);
bool mayDo(const OpenBook& book, const char* command);

/// The person with this id; null when there is none.
const records::PersonRef* personIn(const std::vector<records::PersonRef>& people, const Id& id);

/// First names of young people that stand as words in `text` although it is not about them.
QStringList otherNamesIn(const QString& text, const std::vector<records::PersonRef>& people,
                         const std::vector<Id>& about);

}  // namespace hearth::ui
