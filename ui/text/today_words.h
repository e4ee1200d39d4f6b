// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/today_view.h"

#include <QStringList>

// The sentences of the page Today. British English, present tense, plain text, this PC's time.
namespace hearth::ui {

/// "Home, up since 06:45", "With her mum until 16:00", "At school, expected back at 15:30".
QString whereLine(const practice::Card& card, Timestamp now);
/// The picture that goes with it: "home", "shift", "place".
QString wherePicture(const practice::Card& card);
/// "Dentist, Bridge Street 11:20, with Owen."; `firstName`: on whose card it stands.
QString nextLine(const practice::Appointment& next, const QString& firstName, const QStringList& with, Timestamp now);

/// "Handover from Ben", "Rosie back", or the entry's own title.
QString dayTitle(const practice::DayLine& line);
/// "Mina first, then the house"; what to know; or who goes along.
QString dayDetail(const practice::DayLine& line, const QStringList& with);
QString dayPicture(const practice::DayLine& line);

/// "lead, first aid", "agency, second visit".
QString dutyNote(const practice::Duty& duty);
/// "Nobody on duty is down as a first-aider."
QString gapLine(practice::RotaGap gap);

/// The three parts of what waits: what, more of it in small, and the verb.
QString waitingTitle(const practice::Waiting& one, const QString& kindName);
QString waitingBelow(const practice::Waiting& one, Timestamp now);
QString waitingVerb(const practice::Waiting& one);
QString waitingPicture(const practice::Waiting& one);

/// "Rosie · Owen, 16:10"; "Rosie wrote back, 19:02".
QString keptLineOf(const practice::Kept& kept);

/// "Thursday 12 March · day shift 07:30 to 14:30 · with Owen and Lena (agency)". `mine`: the duty of
/// whoever looks; null: they are not on the rota now.
QString todayLine(Timestamp now, const std::vector<practice::OnDuty>& duty, const practice::OnDuty* mine);

}  // namespace hearth::ui
