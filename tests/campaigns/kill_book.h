// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/vault.h"
#include "core/records/desk.h"

#include <memory>

// What the writer and the checker of the campaigns agree on: the people of the book and which words
// an entry has. Nothing here knows Catch2: these are programs that are killed, not tests.
namespace hearth::campaign {

/// The cheapest key derivation there is and the real clock.
access::Surroundings surroundings();

/// A home with its manager, a worker and two young people, closed.
Status makeBook(const QString& folder);

/// Opens `folder` as a person with this first name, as the locked screen does: prove, then open.
Result<std::unique_ptr<records::Desk>> openBook(const QString& folder, const QString& firstName);

/// What entry `number` of a run says: one to some forty lines, different for every seed and number.
QString textOf(qint64 seed, int number);

/// True for entries that amend the one before instead of adding a record.
bool amends(int number);

/// What entry `number` is to be written as: words of the team, about nobody, one or two young people,
/// and every so often words sealed to the author or to management.
records::AddRecord recordOf(qint64 seed, int number, const std::vector<Id>& young);

/// Young people of the book. Errors: as ListPeople.
Result<std::vector<Id>> youngPeople(records::Desk& desk);

}  // namespace hearth::campaign
