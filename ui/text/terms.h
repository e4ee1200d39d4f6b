// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/content.h"
#include "core/catalogue/catalogue.h"

#include <QString>

// Two vocabularies from one table, the catalogue: the house's word on screen, the statutory word in
// exports. Also the fixed words for marks and for whose words they are. Any thread.
namespace hearth::ui::text {

enum class Vocabulary { House, Statutory };

/// The kind's name; its id when the catalogue does not know it, so that nothing is ever blank.
QString kindName(const catalogue::Catalogue& catalogue, const QString& kind, Vocabulary vocabulary);

QString fieldName(const catalogue::Catalogue& catalogue, const QString& kind, const QString& field,
                  Vocabulary vocabulary);

/// What a choice is called; the id when unknown. Retired choices keep their word.
QString choiceName(const catalogue::Catalogue& catalogue, const QString& kind, const QString& field,
                   const QString& choice, Vocabulary vocabulary);

/// The word for a term id from the catalogue's term table; the id when unknown.
QString termName(const catalogue::Catalogue& catalogue, const QString& term, Vocabulary vocabulary);

/// On screen: "Fact", "My view", "Told me", "Their words"; empty for no mark.
QString markName(Mark mark);

/// On paper: "[fact]", "[my view]", "[told]", "[their words]"; empty for no mark.
QString markTag(Mark mark);

/// "with their own PIN", "typed together", "told to a worker", "drawn"; empty for an author's own.
QString howName(How how);

/// "Jay’s", "James’s": British possessive with a typographic apostrophe.
QString possessive(const QString& name);

/// "one person", "2 people".
QString people(int count);

/// "Jay", "Jay and Mina", "Jay, Mina and Rosie".
QString listed(const QStringList& names);

}  // namespace hearth::ui::text
