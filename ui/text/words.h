// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/shift.h"

#include <QStringList>

// The sentences of the windows: greetings, status, shift. British English, present tense. Plain text.
namespace hearth::ui {

/// "14:02", this PC's time.
QString clockTime(Timestamp when);
/// "Tuesday 10 March" (with the year when it is not this one).
QString dayName(Timestamp when, Timestamp now);
/// "today 14:02", "yesterday 22:31", "Tuesday 10 March, 22:31".
QString dayAndTime(Timestamp when, Timestamp now);
/// A time in a row, as short as cannot be mistaken: "23:20", "Tue 16:40", "12 March".
QString rowTime(Timestamp when, Timestamp now);

/// "ten to seven", to the nearest five minutes.
QString kitchenTime(Timestamp when);
/// "Good morning, Ben".
QString greeting(const QString& firstName, Timestamp now);
/// "Thursday 12 March, ten to seven. Who is here?"
QString whoIsHere(Timestamp now);

/// "Ben", "Ben and Owen", "Ben, Owen and Lena".
QString listOf(const QStringList& words);
/// "Mina’s", "Silas’s".
QString ownedBy(const QString& name);

/// "Saved on this PC 14:02"; "Nothing saved yet" for 0.
QString savedLine(Timestamp saved);
QString backedUpLine();
QString sharedLine();
/// "Kept 07:02, as you typed."
QString keptLine(Timestamp kept);

/// "Sleep-in, Wednesday into Thursday".
QString shiftName(const practice::Span& span);
/// "11 to 12 March, 21:30 to 07:30 · Ben, with Owen".
QString shiftLine(const practice::Span& span, const QStringList& firstNames);
/// "sleep-in to 07:30".
QString untilLine(const practice::Span& span);

/// What is left, in words: "Mina’s night", "the fire panel".
QString leftWord(const practice::Left& left, const QString& personName, const QString& checkName);
/// "Nearly there. Mina’s night and the fire panel are left." or "All said. F10 finishes the shift."
QString leftSentence(int percent, const QStringList& left);
/// "Finish needs one thing: the fire panel."
QString finishNeeds(const QStringList& left);

/// "Signed Tuesday 10 March, 22:31 by Ben Hartley. It stays as it was written."
QString signedLine(const QString& author, Timestamp written, Timestamp now);
/// "Jay wrote back, Wednesday 16:40, reading with Priya. Nobody can change this."
QString replyLine(const records::RecordView& reply, Timestamp now);
/// "Written 14:10 about 09:30", for a record written late.
QString lateLine(Timestamp happened, Timestamp written, Timestamp now);
/// "Callum’s name stands in this, and it is not about Callum. ..." Empty for no names.
QString otherNamesLine(const QStringList& names);
/// "£84.20".
QString money(std::int64_t pence);

}  // namespace hearth::ui
