// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// First, because moc 6.4 cannot read <compare> before a Qt header.
#include "ui/models/row_roles.h"

#include "core/catalogue/catalogue.h"
#include "core/practice/common_third.h"

// The words of the common third: feet of cards, whose idea it is, how long it was. Plain text.
namespace hearth::ui {

/// "Letter, 2 March", "Half filled in", "Today, 16:30", "Two sessions", "September".
QString footWords(const practice::Foot& foot, const catalogue::Catalogue* catalogue, Timestamp now);
/// The name of the picture beside it.
QString footPicture(const practice::Foot& foot);

/// "Spark" ... "Ended well": the catalogue's word for a stage.
QString stageWord(practice::Stage stage, const catalogue::Catalogue* catalogue);
/// The heading of a column, and the question below it.
QString columnWord(int column);
QString columnQuestion(int column);

/// "Jay’s idea", "Our idea", "Priya’s idea"; empty when nobody said.
QString ideaLine(const QString& choice, const QList<PersonMark>& young, const QList<PersonMark>& adults);

/// "Sunday" within six days, else "2 March", with the year when it is not this one.
QString dayWord(Timestamp when, Timestamp now);
/// "Sat 28 Feb".
QString shortDay(Timestamp when);
/// "45 minutes", "an hour", "1 hour 30"; empty for 0.
QString longWords(std::int64_t minutes);

/// First names of people.
QStringList namesOf(const QList<PersonMark>& people);

}  // namespace hearth::ui
